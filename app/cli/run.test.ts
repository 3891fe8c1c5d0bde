import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSulh } from '../../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'sulh-cli-'));
const at = (name: string) => join(folder, name);
let process = '';

const sulh = (...args: string[]) => runSulh(args);

beforeAll(async () => {
  process = (await sulh('exercise', '--data', at('ex'))).out.slice(8, 72);
  await sulh('key', '--out', at('key.json'));
  writeFileSync(at('fraction.json'), '{"kind":"demand-put","audience":["public"],"data":{"n":1.5}}');
  writeFileSync(at('null.json'), '[null]');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('wrong use and unusable input: exit code 2 and one line', () => {
  const nobody = ['--server', 'http://localhost:9', '--process', '0'.repeat(16)];
  it.each([
    ['verify', 'a.sulh', 'b.sulh'],
    ['serve', 'extra'],
    ['serve', '--bogus'],
    ['rebuild', '--data', at('none')],
    ['export', '--data', at('none'), '--process', '0'.repeat(16), '--out', at('x')],
    ['export', '--server', 'nonsense', '--process', '0'.repeat(16), '--out', at('x')],
    ['export', '--server', 'localhost:4780', '--process', '0'.repeat(16), '--out', at('x')],
    ['export', ...nobody, '--out', at('x')],
    ['sign', at('fraction.json'), ...nobody, '--key', at('key.json')],
    ['sign', at('null.json'), ...nobody, '--key', at('key.json')],
    ['sign', at('none'), ...nobody, '--key', at('key.json')],
    [
      'sign',
      at('fraction.json'),
      '--server',
      'http://localhost:9',
      '--process',
      '../..',
      '--key',
      at('key.json'),
    ],
    ['join', 'http://localhost:9/claim/00', '--key', at('key.json')],
    ['join', 'http://localhost:9/claim/00', '--key', at('none')],
    ['key', '--out', at('key.json')],
    ['read', 'ftp://example.org/page'],
    ['exercise', '--data', at('key.json')],
  ])('%s %s %s', async (...args) => {
    const { code, out, err } = await sulh(...args);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).not.toMatch(/E[A-Z]{4,}:|undefined|Error/);
  });

  it('a mistyped folder is not made', () => expect(existsSync(at('none'))).toBe(false));
});

describe('folders', () => {
  it('a bundle that cannot be written is no answer, and the folder is free again', async () => {
    const nowhere = await sulh('export', '--data', at('ex'), '--process', process, '--out', at('none/x'));
    expect([nowhere.code, nowhere.err.split('\n').length]).toEqual([2, 2]);
    const full = await sulh('export', '--data', at('ex'), '--process', process, '--out', at('full.sulh'));
    expect(full.code).toBe(0);
    expect((await sulh('verify', at('full.sulh'), '--process', process)).code).toBe(0);
  });

  it('a bundle is put in place whole: what fails leaves neither a part nor a torn file', async () => {
    const folder = at('a-folder');
    mkdirSync(folder);
    const { code } = await sulh('export', '--data', at('ex'), '--process', process, '--out', folder);
    expect([code, existsSync(`${folder}.part`)]).toEqual([2, false]);
  });

  it('a process that the folder does not hold: the answer is no', async () => {
    const { code } = await sulh('export', '--data', at('ex'), '--process', '0'.repeat(16), '--out', at('x'));
    expect(code).toBe(1);
  });

  it('a port in use ends the command and frees the folder', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const { code, err } = await sulh('serve', '--data', at('ex'), '--port', String(port));
    other.close();
    expect([code, err]).toEqual([2, expect.stringContaining('choose another --port')]);
    expect(existsSync(at('ex/lock'))).toBe(false);
  });

  it('damaged tables are thrown away and built again from the record', async () => {
    cpSync(at('ex'), at('damaged'), { recursive: true });
    rmSync(at('damaged/projections/base'), { recursive: true });
    const { code, out } = await sulh('rebuild', '--data', at('damaged'));
    expect([code, out]).toEqual([0, expect.stringMatching(/^Rebuilt \d{3} entries of 2 process/)]);
  });

  it('rebuild is no success when a process could not be opened', async () => {
    cpSync(at('ex'), at('unguarded'), { recursive: true });
    rmSync(at('unguarded/guard'), { recursive: true });
    const { code, err } = await sulh('rebuild', '--data', at('unguarded'));
    expect([code, err]).toEqual([1, expect.stringContaining('guard')]);
  });

  it.each([
    ['a journal', 'journal', /\.journal$/, 'journal-missing'],
    ['the key of a log', 'secrets', /^(?!host\.json).*/, 'log-key-missing'],
  ])('%s that is gone is said, and is no success', async (_, inside, which, code) => {
    const copy = at(`gone-${inside}`);
    cpSync(at('ex'), copy, { recursive: true });
    for (const name of readdirSync(join(copy, inside)).filter((one) => which.test(one)))
      rmSync(join(copy, inside, name), { recursive: true });
    const done = await sulh('rebuild', '--data', copy);
    expect([done.code, done.err]).toEqual([1, expect.stringContaining(code)]);
  });

  it('damaged secrets are said, and the folder is free again', async () => {
    cpSync(at('ex'), at('secrets'), { recursive: true });
    writeFileSync(at('secrets/secrets/host.json'), '{');
    const { code, err } = await sulh('rebuild', '--data', at('secrets'));
    expect([code, err]).toEqual([2, expect.stringContaining('host.json is damaged')]);
    expect(existsSync(at('secrets/lock'))).toBe(false);
  });
});
