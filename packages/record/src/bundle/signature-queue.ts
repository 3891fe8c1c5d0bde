import type { SignatureJob, VerifyMany } from '../types.ts';

const BATCH = 1024;
const BLOCK = 1 << 16;
/** Enough to keep many workers busy while bounding what waits in memory. */
const MAX_IN_FLIGHT = 64;

/** Gathers jobs into batches and tells each job's owner when its signature does not hold. */
export class SignatureQueue {
  private done = 0;
  private sent = 0;
  private failure: Error | null = null;
  private block = new Uint8Array(0);
  private blockUsed = 0;
  private jobs: SignatureJob[] = [];
  private owners: (() => void)[] = [];
  private readonly inFlight = new Set<Promise<void>>();
  private readonly verifyMany: VerifyMany;

  constructor(verifyMany: VerifyMany) {
    this.verifyMany = verifyMany;
  }

  add(job: SignatureJob, onBad: () => void): void {
    this.jobs.push(job);
    this.owners.push(onBad);
  }

  /** Memory for one message, cut from a block: many small blocks would cost more than what they hold. */
  space(length: number): Uint8Array {
    if (this.blockUsed + length > this.block.length) {
      this.block = new Uint8Array(Math.max(length, BLOCK));
      this.blockUsed = 0;
    }
    this.blockUsed += length;
    return this.block.subarray(this.blockUsed - length, this.blockUsed);
  }

  isFull(): boolean {
    return this.jobs.length >= BATCH;
  }

  /** Hands the batch over; waits only while too many are under way. Throws when an earlier batch failed. */
  async send(): Promise<void> {
    const { jobs, owners } = this;
    if (this.failure !== null) throw this.failure;
    if (jobs.length === 0) return;
    this.jobs = [];
    this.owners = [];
    this.sent += jobs.length;
    const tracked = this.verifyMany(jobs)
      .then((held) => this.settle(held, owners))
      .catch((error: unknown) => {
        this.failure ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.inFlight.delete(tracked));
    this.inFlight.add(tracked);
    if (this.inFlight.size >= MAX_IN_FLIGHT) await Promise.race(this.inFlight);
  }

  /** Throws unless every signature handed over was answered: none is ever taken as held. */
  async finish(): Promise<void> {
    await this.send();
    await Promise.all(this.inFlight);
    if (this.failure !== null) throw this.failure;
    if (this.done !== this.sent) throw new Error('a verifier left signatures unanswered');
  }

  private settle(held: readonly boolean[], owners: readonly (() => void)[]): void {
    if (held.length !== owners.length) throw new Error('a verifier answered another number of signatures');
    for (let i = 0; i < held.length; i++) if (held[i] !== true) owners[i]!();
    this.done += held.length;
  }
}
