import { createHash, createPublicKey, verify } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './bundle/split-lines.ts';
import { verifyBundle } from './bundle/verify.ts';
import { concatBytes } from './bytes/bytes.ts';
import { hexDecode } from './bytes/hex.ts';
import { utf8Encode } from './bytes/utf8.ts';
import { buildSmallRecord } from './testing/small-record.ts';
import type { ProcessId, VerifyMany } from './types.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const prefix = hexDecode('302a300506032b6570032100')!;
const verifyMany: VerifyMany = async (jobs) =>
  jobs.map(({ publicKey, message, signature }) => {
    const der = Buffer.from(concatBytes(prefix, publicKey));
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  });

const { record } = buildSmallRecord();
const lines = record.bundle({
  readable: (audience) => audience !== 'mediators',
  erased: [{ index: 6, stated: true }],
});
const bytes = utf8Encode(lines.map((line) => `${line}\n`).join(''));
const judge = (changed: Uint8Array, pinned: ProcessId | undefined) =>
  verifyBundle(splitLines([changed]), { sha256, verifyMany, pinned });

/** One bit in so many by default; every bit in the long run. */
const STRIDE = process.env['SULH_LONG'] ? 1 : 211;

describe('mutation', () => {
  it('[V7] the bundle itself is good', async () => {
    expect(await judge(bytes, record.process)).toMatchObject({
      verdict: 'ok',
      pinned: true,
      readable: 6,
      erased: 1,
      withheld: 1,
    });
  });

  it('[V7] no bundle with one bit flipped is good, pinned or not', { timeout: 3_600_000 }, async () => {
    for (let bit = 0; bit < bytes.length * 8; bit += STRIDE) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const report = await judge(changed, bit % 2 === 0 ? record.process : undefined);
      expect([bit, report.verdict, report.pinned]).not.toEqual([bit, 'ok', report.pinned]);
    }
  });

  it('[V10] pieces of bundles cut, repeated and spliced never throw and are never good', async () => {
    const cut = fc.nat(bytes.length);
    await fc.assert(
      fc.asyncProperty(cut, cut, fc.uint8Array({ maxLength: 40 }), async (a, b, noise) => {
        const changed = concatBytes(bytes.subarray(0, a), noise, bytes.subarray(b));
        if (a === b && noise.length === 0) return;
        const same = changed.length === bytes.length && changed.every((byte, i) => byte === bytes[i]);
        expect((await judge(changed, record.process)).verdict === 'ok').toBe(same);
      }),
      { numRuns: process.env['SULH_LONG'] ? 20_000 : 150 },
    );
  });

  it('[V10] any JSON in place of any line never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.json(), fc.jsonValue(), async (n, text, value) => {
        for (const line of [text, JSON.stringify({ ...JSON.parse(lines[n]!), ...(value as object) })]) {
          const changed = lines.map((old, i) => (i === n ? line : old));
          const report = await verifyBundle(changed, { sha256, verifyMany, pinned: record.process });
          if (line !== lines[n]) expect(report.ok).toBe(false);
        }
      }),
      { numRuns: process.env['SULH_LONG'] ? 20_000 : 150 },
    );
  });

  it('[V8] a verifier that fails, or answers too few, fails the verification', async () => {
    const failing = { sha256, verifyMany: () => Promise.reject(new Error('gone')) };
    await expect(verifyBundle(lines, failing)).rejects.toThrow('gone');
    await expect(verifyBundle(lines, { sha256, verifyMany: async () => [] })).rejects.toThrow();
  });
});
