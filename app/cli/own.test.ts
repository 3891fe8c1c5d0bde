import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EntryId, type ProcessId, parseEntryFile, verifyEntryFile } from '@sulh/record';
import { afterAll, describe, expect, it } from 'vitest';
import { runSulh } from '../../testing/command.ts';
import { openHost, sha256 } from '../host.ts';
import { isOwnRecord } from '../register/own-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'sulh-own-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const build = fileURLToPath(new URL('../../build', import.meta.url));
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const own = (data: string, ...more: string[]) => [
  'own',
  '--data',
  at(data),
  '--name',
  'Delegation of Northland',
  '--person',
  'Halvek Ostran',
  ...more,
];

async function inside<T>(data: string, look: (host: Awaited<ReturnType<typeof openHost>>) => Promise<T>) {
  const host = await openHost({ data: at(data), build, now: Date.now, randomBytes });
  try {
    return await look(host);
  } finally {
    await host.close();
  }
}

describe('sulh own', () => {
  let process = '' as ProcessId;

  it.each(['', 'n\n', 'perhaps\n'])(
    '[O11] shows what is signed, and without a yes makes nothing (%j)',
    async (typed) => {
      const { code, out } = await runSulh(own('north'), typed);
      expect(code).toBe(1);
      for (const shown of [
        'process-opened',
        'rules-proposed',
        'harm-assessed',
        '"public": false',
        'Halvek Ostran',
      ])
        expect(out).toContain(shown);
      expect([existsSync(at('north')), existsSync(at('north-key.json'))]).toEqual([false, false]);
    },
  );

  it('[O11] makes folder, key, process, rules and do-no-harm check, and says what comes next', async () => {
    const { code, out, err } = await runSulh(own('north'), 'y\n');
    expect([code, err]).toEqual([0, '']);
    process = /process ([0-9a-f]{64}), 3 entries/.exec(out)![1] as ProcessId;
    expect(out).toContain(`sulh serve --data ${at('north')} --port 4781`);
    expect(out).toContain(`/sign-in?next=/p/${process.slice(0, 16)}/instructions`);
    await inside('north', async (host) => {
      const { register } = host.recorder.read(process)!.world;
      expect(isOwnRecord(register.opened)).toBe(true);
      expect([register.rules !== null, register.harmAssessed, register.size]).toEqual([true, true, 3]);
      expect(host.secrets.state.operators).toHaveLength(1);
    });
  });

  it('[O11] run again it says what is there and changes nothing', async () => {
    const { code, out } = await runSulh(own('north', '--yes'));
    expect(code).toBe(0);
    expect(out).toContain(`process ${process}, 3 entries`);
    expect(out).toContain('Nothing was changed');
  });

  it('[O11] refuses a folder that holds anything else, and a key it would write over', async () => {
    mkdirSync(at('papers'));
    writeFileSync(at('papers/letter.txt'), 'Dear');
    await runSulh(['exercise', '--data', at('exercise')]);
    writeFileSync(at('south-key.json'), '{}');
    for (const [data, said] of [
      ['papers', 'something else'],
      ['exercise', 'another Sulh'],
      ['south', 'there already'],
    ] as const) {
      const { code, err } = await runSulh(own(data, '--yes'));
      expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    }
    expect(existsSync(at('south'))).toBe(false);
    const nobody = await runSulh(own('west', '--key', at('none.json'), '--yes'));
    expect([nobody.code, existsSync(at('west'))]).toEqual([2, false]);
  }, 60_000);

  it('[O11] uses a key that is there', async () => {
    await runSulh(['key', '--out', at('mine.json')]);
    const { code, out } = await runSulh(own('east', '--key', at('mine.json'), '--yes'));
    expect(code).toBe(0);
    expect(out).toContain(at('mine.json'));
    expect(existsSync(at('east-key.json'))).toBe(false);
  });

  it('[O9] sulh disclose writes the file of an entry for its author alone', async () => {
    const rules = await inside('north', async (host) => (await host.recorder.entry(process, 1))!.commitment);
    const to = (key: string, out: string, entry: string = rules) =>
      runSulh(['disclose', '--data', at('north'), '--entry', entry, '--key', at(key), '--out', at(out)]);
    expect((await to('north-key.json', 'one.sulh-entry')).code).toBe(0);
    const file = parseEntryFile(readFileSync(at('one.sulh-entry'), 'utf8').trimEnd())!;
    const verified = await inside('north', async (host) =>
      verifyEntryFile(file, { sha256, verifySignature: host.signatures.verifySignature }),
    );
    expect(verified).toMatchObject({ ok: true, entry: { id: rules as EntryId, process, index: 1, size: 3 } });
    expect((await to('mine.json', 'two.sulh-entry')).code).toBe(1);
    expect((await to('north-key.json', 'two.sulh-entry', 'ab'.repeat(32))).code).toBe(1);
    expect((await to('north-key.json', 'two.sulh-entry', 'nonsense')).code).toBe(2);
    expect((await to('north-key.json', 'one.sulh-entry')).code).toBe(2);
    expect(existsSync(at('two.sulh-entry'))).toBe(false);
  });
});
