import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { concatBytes, equalBytes } from './bytes/bytes.ts';
import { hexDecode, hexEncode } from './bytes/hex.ts';
import { utf8Encode } from './bytes/utf8.ts';
import type { KeyId, Sha256 } from './types.ts';

const KEY_PREFIX = utf8Encode('sulh-key/v1\n');

export function keyId(sha256: Sha256, publicKey: Uint8Array): KeyId {
  if (publicKey.length !== 32) throw new Error('a public key is 32 bytes');
  return hexEncode(sha256(concatBytes(KEY_PREFIX, publicKey))) as KeyId;
}

/** Eight words to compare by voice: the first 88 bits of the key id, 11 bits a word, BIP-39 English list. */
export function fingerprintWords(id: KeyId): string[] {
  const bytes = hexDecode(id.slice(0, 22));
  if (bytes === null || bytes.length !== 11) throw new Error('not a key id');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 8 }, (_, n) => wordlist[Number((bits >> BigInt(77 - 11 * n)) & 2047n)]!);
}

/** Canonical encoding of a point of the prime-order subgroup, other than the identity. */
export function isSafePublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  try {
    const point = ed25519.Point.fromBytes(publicKey, false);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}

/**
 * The rule R6 in plain JavaScript, some thirteen times slower than a platform's own: for browsers without
 * Ed25519 and as a second opinion. Compares the encoding of S·B - k·A with R: cofactorless.
 */
export function verifySignatureInJavaScript(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  // Read here and not at the top, so that a bundle with only `keyId` leaves the curve out.
  const order = ed25519.Point.Fn.ORDER;
  const s = littleEndian(signature.subarray(32));
  if (s >= order) return false;
  try {
    const r = signature.subarray(0, 32);
    const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % order;
    const a = ed25519.Point.fromBytes(publicKey, true);
    const expected = ed25519.Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return equalBytes(expected.toBytes(), r);
  } catch {
    return false;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return value;
}
