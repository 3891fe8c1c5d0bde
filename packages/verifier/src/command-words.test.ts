import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@sulh/record';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from './report-lines.ts';
import { verifyFile } from './verify-file.ts';

interface Vector {
  pinned: string;
  lines: string[];
}
const folder = mkdtempSync(join(tmpdir(), 'sulh-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(name: string, { json = false, pin = true } = {}): Promise<string> {
  const file = fileURLToPath(new URL(`../../../spec/vectors/bundle/${name}.json`, import.meta.url));
  const vector = JSON.parse(readFileSync(file, 'utf8')) as Vector;
  const path = join(folder, `${name}.sulh`);
  writeFileSync(path, vector.lines.map((line) => `${line}\n`).join(''));
  let out = '';
  const stdout = (text: string) => {
    out += text;
  };
  await verifyFile(path, { pinned: pin ? vector.pinned : null, json, stdout, stderr: () => undefined });
  return out;
}

describe('what the command says', () => {
  it('[V1] with the id the record is verified, without it only consistent', async () => {
    expect((await run('whole')).split('\n')[0]).toMatch(/^VERIFIED: /);
    expect((await run('whole', { pin: false })).split('\n')[0]).toMatch(/^CONSISTENT, but not pinned /);
  });

  it('[V3] verdict first, then what was read, then a line for each finding: level, rule, entry, words', async () => {
    const lines = (await run('time-changed')).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^WRONG: /);
    expect(lines[1]).toMatch(/^process {8}[0-9a-f]{64}$/);
    expect(lines.filter((line) => /^error {3}(L2|R15) {1,3}( entry \d+:)? /.test(line))).toHaveLength(2);
  });

  it('[V4] JSON is one line with everything a program asks for', async () => {
    const out = await run('public-reader', { json: true });
    expect(out.split('\n')).toHaveLength(2);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({
      verdict: 'ok',
      ok: true,
      pinned: true,
      completeness: 'as-signed-by-host',
    });
    for (const field of ['process', 'size', 'readable', 'erased', 'withheld', 'countersigned', 'findings'])
      expect(report).toHaveProperty(field);
  });

  it('[V11] beside every ok it says that nobody thereby accepts the content', async () => {
    expect(LIMITS[0]).toContain('no party thereby accepts its content');
    for (const pin of [true, false]) expect(await run('whole', { pin })).toContain(LIMITS[0]);
    expect(await run('time-changed')).not.toContain(LIMITS[0]);
  });
});
