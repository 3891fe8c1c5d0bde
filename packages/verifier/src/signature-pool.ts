import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type SignatureJob, type VerifyMany, writeU32 } from '@sulh/record';
import { nodeVerifySignature } from './node-crypto.ts';
import { WORKER_SOURCE } from './worker-source.ts';

/** Signatures that travel together. */
const CHUNK = 256;
/** Fewer are verified here: starting threads would take longer. */
const INLINE = 200;
const JOB_HEADER = 100;

export interface SignaturePool {
  verifyMany: VerifyMany;
  close(): Promise<void>;
}

/** Ed25519 on every core. Threads start with the first large batch. */
export function openSignaturePool(threads: number = availableParallelism()): SignaturePool {
  const verifyHere = nodeVerifySignature();
  const pool: PoolThread[] = [];

  function least(): PoolThread {
    while (pool.length < threads) pool.push(new PoolThread());
    return pool.reduce((a, b) => (b.waiting < a.waiting ? b : a));
  }

  async function verifyMany(jobs: readonly SignatureJob[]): Promise<boolean[]> {
    if (jobs.length < INLINE) return jobs.map((job) => verifyHere(job.publicKey, job.message, job.signature));
    const parts: Promise<boolean[]>[] = [];
    for (let at = 0; at < jobs.length; at += CHUNK) parts.push(least().run(jobs.slice(at, at + CHUNK)));
    return (await Promise.all(parts)).flat();
  }

  return {
    verifyMany,
    close: async () => {
      await Promise.all(pool.splice(0).map((thread) => thread.close()));
    },
  };
}

interface Waiting {
  answer(held: boolean[]): void;
  fail(error: Error): void;
}

/** A thread that ends before its answers came fails them: no signature is ever taken as held. */
class PoolThread {
  private readonly queue: Waiting[] = [];
  private readonly worker = new Worker(WORKER_SOURCE, { eval: true });
  private dead: Error | null = null;

  constructor() {
    this.worker.on('message', (answers: Uint8Array) => {
      this.queue.shift()!.answer(Array.from(answers, (answer) => answer === 1));
    });
    this.worker.on('error', (error) => this.die(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.die(new Error('a verifying thread ended')));
  }

  get waiting(): number {
    return this.queue.length;
  }

  run(jobs: readonly SignatureJob[]): Promise<boolean[]> {
    if (this.dead !== null) return Promise.reject(this.dead);
    const packed = packJobs(jobs);
    return new Promise((answer, fail) => {
      this.queue.push({ answer, fail });
      this.worker.postMessage({ packed, count: jobs.length }, [packed.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private die(error: Error): void {
    this.dead ??= error;
    for (const { fail } of this.queue.splice(0)) fail(this.dead);
  }
}

/** Public key, signature, length of the message, message. A part of the wrong length is packed as one that fails. */
function packJobs(jobs: readonly SignatureJob[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(jobs.reduce((sum, job) => sum + JOB_HEADER + job.message.length, 0));
  let at = 0;
  for (const { publicKey, signature, message } of jobs) {
    if (publicKey.length === 32 && signature.length === 64) {
      packed.set(publicKey, at);
      packed.set(signature, at + 32);
    } else {
      packed.fill(0xff, at, at + 96);
    }
    writeU32(packed, at + 96, message.length);
    packed.set(message, at + JOB_HEADER);
    at += JOB_HEADER + message.length;
  }
  return packed;
}
