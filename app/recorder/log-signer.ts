import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { formatVkey, noteKey, type Sha256 } from '@sulh/record';
import type { LogSigner } from './log-keys.ts';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function signerFromSeed(sha256: Sha256, origin: string, seed: Uint8Array): LogSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const vkey = formatVkey(noteKey(sha256, origin, new Uint8Array(spki.subarray(-32))));
  return { vkey, sign: (text) => sign(null, text, key) };
}
