/** Keys that live as long as this object: for tests, benches and exercises. */
import type { ProcessId, Sha256 } from '@sulh/record';
import type { LogKeys, LogSigner } from './log-keys.ts';
import { signerFromSeed } from './log-signer.ts';

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
