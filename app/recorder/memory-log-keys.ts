/** Keys that live as long as this object: for tests, benches and exercises. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { formatVkey, noteKey, type ProcessId, type Sha256 } from '@sulh/record';
import type { LogKeys, LogSigner } from './log-keys.ts';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function createMemoryLogKeys(sha256: Sha256, randomBytes: (length: number) => Uint8Array): LogKeys {
  const prepared = new Map<string, { signer: LogSigner; process: ProcessId | null }>();
  return {
    prepare: async (origin) => {
      const signer = signerFromSeed(sha256, origin, randomBytes(32));
      prepared.set(signer.vkey, { signer, process: null });
      return signer.vkey;
    },
    claim: async (vkey, process) => {
      const key = prepared.get(vkey);
      if (key === undefined || (key.process !== null && key.process !== process)) return null;
      key.process = process;
      return key.signer;
    },
  };
}

export function signerFromSeed(sha256: Sha256, origin: string, seed: Uint8Array): LogSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const vkey = formatVkey(noteKey(sha256, origin, new Uint8Array(spki.subarray(-32))));
  return { vkey, sign: (text) => sign(null, text, key) };
}
