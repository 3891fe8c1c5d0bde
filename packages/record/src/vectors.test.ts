import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { splitLines, splitText } from './bundle/split-lines.ts';
import { verifyBundle } from './bundle/verify.ts';
import { utf8Encode } from './bytes/utf8.ts';
import { verifySignatureInJavaScript } from './keys.ts';
import { checkpointVectors } from './testing/checkpoint-vectors.ts';
import { entryVectors, keyVectors } from './testing/entry-vectors.ts';
import { fileVectors } from './testing/file-vectors.ts';
import { errorRules, type Vector, vectorText } from './testing/vector.ts';
import type { ProcessId, VerifyMany } from './types.ts';

/** `SULH_WRITE_VECTORS=1 npx vitest run packages/record/src/vectors.test.ts` writes them anew. */
const folder = fileURLToPath(new URL('../../../spec/vectors/bundle/', import.meta.url));
const built = [...fileVectors(), ...entryVectors(), ...keyVectors(), ...checkpointVectors()];
if (process.env['SULH_WRITE_VECTORS']) {
  mkdirSync(folder, { recursive: true });
  for (const vector of built) writeFileSync(`${folder}${vector.name}.json`, format(vector));
}
const verifyMany: VerifyMany = async (jobs) =>
  jobs.map((job) => verifySignatureInJavaScript(job.publicKey, job.message, job.signature));

describe('[V7] every vector', () => {
  it('[B1] is on disk as the builders make it, and no other is', () => {
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    expect(names).toEqual(built.map((v) => `${v.name}.json`).sort());
    for (const vector of built)
      expect(readFileSync(`${folder}${vector.name}.json`, 'utf8')).toBe(format(vector));
  });

  it.each(built.map((v) => [title(v), v] as const))('%s', async (_, v) => {
    const text = vectorText(v);
    const options = { sha256, verifyMany, pinned: (v.pinned ?? undefined) as ProcessId | undefined };
    const whole = await verifyBundle(splitText(text), options);
    expect({ verdict: whole.verdict, rules: errorRules(whole) }).toEqual({
      verdict: v.verdict,
      rules: v.rules,
    });
    expect(whole.pinned && !whole.ok).toBe(false);
    const streamed = await verifyBundle(splitLines(pieces(utf8Encode(text))), options);
    expect(streamed).toEqual(whole);
  });
});

/** The rules a vector breaks stand first; a good one holds the rule of the verdict. */
function title(v: Vector): string {
  const rules = v.rules.length === 0 ? ['V7'] : v.rules;
  return `${rules.map((rule) => `[${rule}]`).join('')} ${v.name}: ${v.description}, whole and in pieces`;
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 61) yield bytes.slice(at, at + 61);
}

function format(vector: Vector): string {
  return `${JSON.stringify(vector, null, 2)}\n`;
}
