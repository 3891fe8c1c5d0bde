import * as nodeCrypto from 'node:crypto';
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Sha256, VerifySignature } from '@sulh/record';

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const MAX_KEYS = 4096;
type OneShotHash = (algorithm: string, data: Uint8Array, encoding: 'latin1') => string;

/** `crypto.hash` came with Node 20.12 and saves an object for each hash. */
const oneShot = (nodeCrypto as unknown as { hash?: OneShotHash }).hash;

export const nodeSha256: Sha256 =
  oneShot === undefined
    ? (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())
    : (bytes) => bytesOfLatin1(oneShot('sha256', bytes, 'latin1'));

/** A third of the cost of a Buffer, whose memory lies outside the heap. */
function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Node's Ed25519, which follows R6; imported keys are kept, for importing costs as much as verifying. */
export function nodeVerifySignature(): VerifySignature {
  const keys = new Map<string, KeyObject>();
  return (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const name = Buffer.from(publicKey).toString('latin1');
    try {
      let key = keys.get(name);
      if (key === undefined) {
        if (keys.size >= MAX_KEYS) keys.clear();
        key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
        keys.set(name, key);
      }
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  };
}
