/**
 * Ed25519 by Node's OpenSSL (the rule R6), with the imported keys kept. In bulk it runs in worker threads: a job
 * for each signature on libuv's pool costs the main thread a wake-up each, and the journal's syncs need that pool.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type SignatureJob, type VerifyMany, type VerifySignature, writeU32 } from '@sulh/record';
import { VERIFY_WORKER_SOURCE } from './verify-worker-source.ts';

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const MAX_KEYS = 4096;
/** Jobs that travel together: enough to pay for the message, few enough that answers stream back. */
const CHUNK = 16;
/** Public key, signature, length of the message. */
const JOB_HEADER = 32 + 64 + 4;

export interface SignatureVerifier {
  /** Away from the main thread. */
  verifySignatures: VerifyMany;
  /** At once, on this thread. */
  verifySignature: VerifySignature;
  /** Ends the workers; they never keep the program running by themselves. */
  close(): Promise<void>;
}

interface Waiting {
  job: SignatureJob;
  settle(valid: boolean): void;
}

/** `workers`: by default one for each core but the one that this thread needs. */
export function createSignatureVerifier(
  workers = Math.max(1, Math.min(4, availableParallelism() - 1)),
): SignatureVerifier {
  const verifySignature = createVerifySignature();
  const threads: VerifyThread[] = [];
  let waiting: Waiting[] = [];
  let flushing = false;

  function flush(): void {
    const chunk = waiting;
    waiting = [];
    if (chunk.length === 0) return;
    let thread = threads.find((t) => t.load === 0);
    if (thread === undefined && threads.length < workers) {
      thread = new VerifyThread(verifySignature);
      threads.push(thread);
    }
    thread ??= threads.reduce((a, b) => (b.load < a.load ? b : a));
    thread.post(chunk);
  }

  function add(job: SignatureJob, settle: (valid: boolean) => void): void {
    if (job.publicKey.length !== 32 || job.signature.length !== 64) {
      settle(false);
      return;
    }
    waiting.push({ job, settle });
    if (waiting.length >= CHUNK) flush();
    if (flushing) return;
    flushing = true;
    setImmediate(() => {
      flushing = false;
      flush();
    });
  }

  return {
    verifySignatures: (jobs) =>
      new Promise((resolve) => {
        const answers: boolean[] = new Array(jobs.length).fill(false);
        let left = jobs.length;
        if (left === 0) resolve(answers);
        jobs.forEach((job, n) => {
          add(job, (valid) => {
            answers[n] = valid;
            left -= 1;
            if (left === 0) resolve(answers);
          });
        });
      }),
    verifySignature,
    close: async () => {
      for (const thread of threads.splice(0)) await thread.close();
    },
  };
}

class VerifyThread {
  load = 0;
  private readonly sent: Waiting[][] = [];
  private readonly worker: Worker;
  private readonly fallback: VerifySignature;
  private dead = false;

  constructor(fallback: VerifySignature) {
    this.fallback = fallback;
    this.worker = new Worker(VERIFY_WORKER_SOURCE, { eval: true });
    this.worker.unref();
    this.worker.on('message', (answers: Uint8Array) => this.settle(answers));
    this.worker.on('error', () => this.die());
    this.worker.on('exit', () => this.die());
  }

  post(chunk: Waiting[]): void {
    this.load += chunk.length;
    this.sent.push(chunk);
    if (this.dead) {
      this.die();
      return;
    }
    const packed = packJobs(chunk);
    this.worker.ref();
    this.worker.postMessage(packed, [packed.buffer]);
  }

  private settle(answers: Uint8Array): void {
    const chunk = this.sent.shift() ?? [];
    this.load -= chunk.length;
    if (this.load === 0) this.worker.unref();
    chunk.forEach(({ settle }, n) => {
      settle(answers[n] === 1);
    });
  }

  /** A worker that ended early is no verdict: its jobs are done here. */
  private die(): void {
    this.dead = true;
    for (const { job, settle } of this.sent.splice(0).flat()) {
      settle(this.fallback(job.publicKey, job.message, job.signature));
    }
    this.load = 0;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

function packJobs(chunk: Waiting[]): Uint8Array<ArrayBuffer> {
  const length = chunk.reduce((sum, { job }) => sum + JOB_HEADER + job.message.length, 0);
  const packed = new Uint8Array(length);
  let at = 0;
  for (const { job } of chunk) {
    packed.set(job.publicKey, at);
    packed.set(job.signature, at + 32);
    writeU32(packed, at + 96, job.message.length);
    packed.set(job.message, at + JOB_HEADER);
    at += JOB_HEADER + job.message.length;
  }
  return packed;
}

/** Importing a raw key costs as much as verifying with it, so imported keys are kept. */
function createVerifySignature(): VerifySignature {
  const keys = new Map<string, KeyObject>();
  return (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const name = Buffer.from(publicKey).toString('latin1');
    let key = keys.get(name);
    if (key === undefined) {
      key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
      if (keys.size >= MAX_KEYS) keys.delete(keys.keys().next().value!);
      keys.set(name, key);
    }
    return verify(null, message, key, signature);
  };
}
