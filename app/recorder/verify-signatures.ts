/** Ed25519 by Node's OpenSSL (the rule R6), with the imported keys kept. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignatureJob, VerifyMany, VerifySignature } from '@sulh/record';

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const MAX_KEYS = 4096;
/** Fewer than libuv has threads, so that a sync of the journal never waits behind a long queue of signatures. */
const IN_FLIGHT = 3;

export interface SignatureVerifier {
  /** Away from the main thread, a few at a time. */
  verifySignatures: VerifyMany;
  /** At once, on this thread. */
  verifySignature: VerifySignature;
}

interface Waiting {
  job: SignatureJob;
  settle(valid: boolean): void;
}

export function createSignatureVerifier(): SignatureVerifier {
  const keys = new Map<string, KeyObject>();
  const waiting: Waiting[] = [];
  let next = 0;
  let running = 0;

  /** Importing a raw key costs as much as verifying with it. */
  function keyObject(publicKey: Uint8Array): KeyObject | null {
    const name = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.byteLength).toString('latin1');
    const known = keys.get(name);
    if (known !== undefined) return known;
    if (publicKey.length !== 32) return null;
    const der = Buffer.concat([SPKI_PREFIX, publicKey]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (keys.size >= MAX_KEYS) keys.delete(keys.keys().next().value!);
    keys.set(name, key);
    return key;
  }

  function pump(): void {
    while (running < IN_FLIGHT && next < waiting.length) {
      const { job, settle } = waiting[next++]!;
      const key = keyObject(job.publicKey);
      if (key === null || job.signature.length !== 64) {
        settle(false);
        continue;
      }
      running += 1;
      verify(null, job.message, key, job.signature, (error, valid) => {
        running -= 1;
        settle(error === null && valid);
        pump();
      });
    }
    if (next === waiting.length) {
      waiting.length = 0;
      next = 0;
    }
  }

  return {
    verifySignatures: (jobs) =>
      new Promise((resolve) => {
        const answers: boolean[] = new Array(jobs.length).fill(false);
        let left = jobs.length;
        if (left === 0) resolve(answers);
        jobs.forEach((job, n) => {
          waiting.push({
            job,
            settle: (valid) => {
              answers[n] = valid;
              left -= 1;
              if (left === 0) resolve(answers);
            },
          });
        });
        pump();
      }),
    verifySignature: (publicKey, message, signature) => {
      const key = keyObject(publicKey);
      return key !== null && signature.length === 64 && verify(null, message, key, signature);
    },
  };
}
