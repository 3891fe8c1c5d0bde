import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { concatBytes } from './bytes/bytes.ts';
import { hexDecode } from './bytes/hex.ts';
import { utf8Encode } from './bytes/utf8.ts';
import { fingerprintWords, isSafePublicKey, keyId, verifySignatureInJavaScript } from './keys.ts';
import { enrolmentBytes, signInBytes, signingBytes } from './signing.ts';
import type { EntryId, KeyId } from './types.ts';

const file = fileURLToPath(new URL('../../../../shared/data/log-vectors/wycheproof/', import.meta.url));
const present = existsSync(file);
if (!present) console.warn(`SKIPPED: no Wycheproof vectors at ${file}`);
const hex = (text: string): Uint8Array => hexDecode(text)!;

/** The points of order one, two, four and eight, and encodings of them that are not canonical. */
const BAD_KEYS = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

describe('keys', () => {
  it('[R7] refuses low-order, non-canonical and mixed-order keys, and accepts ordinary ones', () => {
    for (const bad of BAD_KEYS) expect([bad, isSafePublicKey(hex(bad))]).toEqual([bad, false]);
    const torsion = ed25519.Point.fromBytes(hex(BAD_KEYS[4]!));
    for (let n = 1; n <= 10; n++) {
      const good = ed25519.getPublicKey(sha256(Uint8Array.of(n)));
      expect(isSafePublicKey(good)).toBe(true);
      expect(isSafePublicKey(ed25519.Point.fromBytes(good).add(torsion).toBytes())).toBe(false);
      expect(isSafePublicKey(good.slice(1))).toBe(false);
    }
  });

  it('[R20] a fingerprint is eight words, the same for the same key', () => {
    const id = keyId(sha256, new Uint8Array(32));
    expect(fingerprintWords(id)).toHaveLength(8);
    expect(fingerprintWords('0'.repeat(64) as KeyId)).toEqual(Array.from({ length: 8 }, () => 'abandon'));
    expect(fingerprintWords('f'.repeat(64) as KeyId)).toEqual(Array.from({ length: 8 }, () => 'zoo'));
  });

  it('[R5] no two formats that keys sign share a first line', () => {
    const id = 'a'.repeat(64);
    const texts = [
      signingBytes(id as EntryId, id as KeyId, id as EntryId),
      signInBytes({ origin: 'https://x', nonce: 'n', expiresAt: 1, keyId: id as KeyId }),
      enrolmentBytes({ context: 'c', keyId: id as KeyId, sealingKey: null, recoveryKeyId: null }),
    ].map((bytes) => new TextDecoder().decode(bytes).split('\n')[0]);
    expect(texts).toEqual(['sulh-entry/v1', 'sulh-signin/v1', 'sulh-enrol/v1']);
    expect(() => signInBytes({ origin: 'a\nb', nonce: 'n', expiresAt: 1, keyId: id as KeyId })).toThrow();
  });
});

function nodeVerify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = concatBytes(hex('302a300506032b6570032100'), publicKey);
  return verify(
    null,
    message,
    createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }),
    signature,
  );
}

interface Group {
  publicKey: { pk: string };
  tests: { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[];
}

describe.skipIf(!present)('[R6] Wycheproof', () => {
  it('[R6] both verifiers give every verdict', () => {
    const groups = JSON.parse(readFileSync(`${file}ed25519_test.json`, 'utf8')).testGroups as Group[];
    let count = 0;
    for (const { publicKey, tests } of groups) {
      for (const { tcId, msg, sig, result } of tests) {
        const [key, message, signature] = [hex(publicKey.pk), hex(msg), hex(sig)];
        const expected = [tcId, result === 'valid', result === 'valid'];
        expect([
          tcId,
          nodeVerify(key, message, signature),
          verifySignatureInJavaScript(key, message, signature),
        ]).toEqual(expected);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('[R6] the rule', () => {
  it('[R6] a signature that holds only when the cofactor is cleared is refused by both', () => {
    const seed = sha256(utf8Encode('seed'));
    const { scalar, prefix, pointBytes } = ed25519.utils.getExtendedPublicKey(seed);
    expect(prefix).toHaveLength(32);
    const message = utf8Encode('message');
    const r = ed25519.Point.BASE.multiply(7n)
      .add(ed25519.Point.fromBytes(hex(BAD_KEYS[4]!)))
      .toBytes();
    const k = little(sha512(concatBytes(r, pointBytes, message))) % ed25519.Point.Fn.ORDER;
    const s = (7n + k * scalar) % ed25519.Point.Fn.ORDER;
    const signature = concatBytes(
      r,
      Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 255n)),
    );
    expect(ed25519.verify(signature, message, pointBytes)).toBe(true);
    expect(nodeVerify(pointBytes, message, signature)).toBe(false);
    expect(verifySignatureInJavaScript(pointBytes, message, signature)).toBe(false);
  });
});

function little(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
