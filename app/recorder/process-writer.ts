/** The sequencer of one process: a queue, one round at a time, and the halt after any failure. */
import {
  type EntryId,
  formatVkey,
  hexEncode,
  type ProcessId,
  signCheckpoint,
  type TreeSize,
} from '@sulh/record';
import type { Batch } from './admission.ts';
import { catchUp, loadProcess, refold } from './load-process.ts';
import type { LogKeys, LogSigner } from './log-keys.ts';
import { type HaltedProcess, type Receipt, RecorderError, type Refusal, type SubmitResult } from './model.ts';
import { logKeyOf, type ProcessLog } from './process-log.ts';
import { emptyStage, type Outcome, type Stage, type StageTools, stageBatch } from './stage.ts';
import type { Head, Store, StoredLog } from './store.ts';

export const MAX_ROUND_ENTRIES = 1024;
export const MAX_ROUND_BYTES = 8 * 1024 * 1024;
export const MAX_WAITING = 16_384;
/** Between two attempts to open a process again that was halted by a failing disk. */
const REOPEN_MS = 2_000;

export interface WriterTools<World> extends StageTools<World> {
  store: Store;
  logKeys: LogKeys;
  now: () => number;
  onReleased(process: ProcessId, from: TreeSize, to: TreeSize): void;
  onProblem(problem: HaltedProcess): void;
}

interface Waiting {
  batch: Batch;
  settle(result: SubmitResult): void;
}

interface Job {
  run(): Promise<void>;
  fail(error: unknown): void;
}

export class ProcessWriter<World> {
  readonly process: ProcessId;
  log: ProcessLog<World>;
  stored: StoredLog;
  halted: HaltedProcess | null = null;
  private signer: LogSigner | null = null;
  private readonly waiting: Waiting[] = [];
  private waitingEntries = 0;
  private readonly jobs: Job[] = [];
  private running: Promise<void> | null = null;
  private triedAt = 0;
  private readonly tools: WriterTools<World>;

  constructor(tools: WriterTools<World>, log: ProcessLog<World>, stored: StoredLog) {
    this.tools = tools;
    this.process = log.process;
    this.log = log;
    this.stored = stored;
  }

  /** Without its key a log can be read but not continued. */
  async claimKey(): Promise<void> {
    const { logKey } = this.log;
    if (logKey === null) return;
    const vkey = formatVkey(logKey);
    this.signer = await this.tools.logKeys.claim(vkey, this.process);
    if (this.signer === null) this.halt('log-key-missing', `the key ${vkey} is not in the store of keys`);
  }

  submit(batch: Batch): Promise<SubmitResult> {
    if (this.halted !== null) {
      this.reopenSoon();
      return Promise.resolve({ ok: false, refusal: this.haltRefusal() });
    }
    if (this.waitingEntries + batch.candidates.length > MAX_WAITING) {
      return Promise.resolve({ ok: false, refusal: { code: 'recorder-busy' } });
    }
    return new Promise((settle) => {
      this.waiting.push({ batch, settle });
      this.waitingEntries += batch.candidates.length;
      this.start();
    });
  }

  /** Runs between rounds; when it throws, the process is halted and opened again. */
  exclusive(run: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.jobs.push({ run: () => run().then(resolve), fail: reject });
      this.start();
    });
  }

  async idle(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private start(): void {
    this.running ??= this.drain().finally(() => {
      this.running = null;
      if (this.waiting.length > 0 || this.jobs.length > 0) this.start();
    });
  }

  private async drain(): Promise<void> {
    // One turn of the event loop, so that what arrives together is decided together.
    await Promise.resolve();
    while (this.waiting.length > 0 || this.jobs.length > 0) {
      const job = this.jobs.shift();
      if (job !== undefined) await this.runJob(job);
      else await this.runRound(this.take());
    }
  }

  private async runJob(job: Job): Promise<void> {
    if (this.halted !== null) return job.fail(new RecorderError('write-failed', this.halted.message));
    try {
      await job.run();
    } catch (error) {
      job.fail(error);
      await this.failed(error, []);
    }
  }

  private take(): Waiting[] {
    let entries = 0;
    let bytes = 0;
    let n = 0;
    while (n < this.waiting.length) {
      const { batch } = this.waiting[n]!;
      entries += batch.candidates.length;
      bytes += batch.bytes;
      if (n > 0 && (entries > MAX_ROUND_ENTRIES || bytes > MAX_ROUND_BYTES)) break;
      this.waitingEntries -= batch.candidates.length;
      n += 1;
    }
    return this.waiting.splice(0, n);
  }

  private async runRound(taken: Waiting[]): Promise<void> {
    if (this.halted !== null) return this.refuseAll(taken);
    try {
      let outcomes: Outcome[] | null = null;
      while (outcomes === null) outcomes = await this.attempt(taken);
      const results = await Promise.all(outcomes.map((outcome) => this.result(outcome)));
      taken.forEach((waiting, n) => {
        waiting.settle(results[n]!);
      });
    } catch (error) {
      await this.failed(error, taken);
    }
  }

  /** Null when another recorder of the same store was first: then everything is decided again. */
  private async attempt(taken: Waiting[]): Promise<Outcome[] | null> {
    const stage = emptyStage(this.log);
    const outcomes: Outcome[] = [];
    for (const { batch } of taken) {
      let outcome = await stageBatch(this.tools, this.log, stage, batch, this.tools.now());
      if (outcome.kind === 'accepted' && outcome.entries[0]!.index === 0) {
        outcome = await this.claimForGenesis(batch, outcome, stage);
      }
      outcomes.push(outcome);
    }
    if (stage.entries.length === 0) return outcomes;
    const moved = !(await this.write(stage));
    if (!moved) return outcomes;
    this.log.retract();
    await catchUp(this.log, this.stored);
    return null;
  }

  /** The key is bound to this process, durably, before it signs anything. */
  private async claimForGenesis(batch: Batch, accepted: Outcome, stage: Stage<World>): Promise<Outcome> {
    const key = logKeyOf(this.tools.sha256, batch.candidates[0]!.body);
    const vkey = batch.candidates[0]!.body.data['logKey'] as string;
    this.signer = key === null ? null : await this.tools.logKeys.claim(vkey, this.process);
    if (this.signer !== null) {
      this.log.logKey = key;
      return accepted;
    }
    this.log.retract();
    Object.assign(stage, emptyStage(this.log));
    return { kind: 'refused', refusal: { code: 'log-key-unknown', at: '/data/logKey', entry: 0 } };
  }

  private async write(stage: Stage<World>): Promise<boolean> {
    const { log } = this;
    const key = log.logKey!;
    const root = log.tree.root();
    const size = log.tree.size;
    const sign = (text: Uint8Array) => this.signer!.sign(text);
    const checkpoint = signCheckpoint({ origin: key.name, size, root }, { key, sign });
    const head: Head = { size, root: hexEncode(root), checkpoint };
    const from = log.size;
    const round = { from, entries: stage.entries, checkpoint };
    const answer = await this.stored.append(round, head, (written) => {
      const fault = log.writtenFault(written, head);
      if (fault !== null) throw new RecorderError('written-bytes-differ', `${this.process}: ${fault}`);
    });
    if (answer === 'moved') return false;
    log.release(head, stage.world, stage.lastReceivedAt);
    this.tools.onReleased(this.process, from, size);
    return true;
  }

  private async result(outcome: Outcome): Promise<SubmitResult> {
    if (outcome.kind === 'refused') return { ok: false, refusal: outcome.refusal };
    if (outcome.kind === 'repeated') return { ok: true, receipt: await this.receiptFor(outcome.ids) };
    const entries = outcome.entries.map(({ commitment, index, receivedAt }) => ({
      id: commitment,
      index,
      receivedAt,
    }));
    const { checkpoint } = this.log.head;
    return { ok: true, receipt: { process: this.process, entries, checkpoint, repeated: false } };
  }

  /** The first receipt of entries that are recorded. */
  async receiptFor(ids: readonly EntryId[]): Promise<Receipt> {
    const entries: Receipt['entries'] = [];
    for (const id of ids) {
      const index = this.log.indexOf(id)!;
      for await (const entry of this.stored.entries(index, index + 1)) {
        entries.push({ id, index, receivedAt: entry.receivedAt });
      }
    }
    const last = entries.reduce((a, b) => (b.index > a.index ? b : a));
    const checkpoint = await this.stored.checkpointCovering(last.index);
    return { process: this.process, entries, checkpoint, repeated: true };
  }

  /** Zeroes, then folds anew, so that nothing of the body is left in the world either. */
  erase(index: number): Promise<void> {
    return this.exclusive(async () => {
      for await (const entry of this.stored.entries(index, index + 1)) {
        await this.stored.erase(entry.index, entry.commitment);
      }
      await refold(this.tools, this.log, this.stored);
    });
  }

  private haltRefusal(): Refusal {
    const message =
      'recording has stopped for this process; whether this was recorded shows when it is sent again';
    return { code: 'process-halted', message };
  }

  private refuseAll(taken: Waiting[]): void {
    for (const { settle } of taken) settle({ ok: false, refusal: this.haltRefusal() });
  }

  private halt(code: string, message: string): void {
    this.halted = { process: this.process, code, message };
    this.tools.onProblem(this.halted);
  }

  /** The outcome on the medium is unknown: nothing goes on before it was read and verified anew. */
  private async failed(error: unknown, taken: Waiting[]): Promise<void> {
    const code = error instanceof RecorderError ? error.code : 'write-failed';
    this.halt(code, error instanceof Error ? error.message : String(error));
    this.refuseAll([...taken, ...this.waiting.splice(0)]);
    this.waitingEntries = 0;
    await this.reopen();
  }

  private async reopen(): Promise<void> {
    this.triedAt = this.tools.now();
    try {
      await this.stored.close();
      this.stored = await this.tools.store.log(this.process);
      const log = await loadProcess(this.tools, this.process, this.stored);
      const before = this.log.size;
      this.log = log;
      this.halted = null;
      await this.claimKey();
      if (log.size > before) this.tools.onReleased(this.process, before, log.size);
    } catch (error) {
      const code = error instanceof RecorderError ? error.code : 'write-failed';
      this.halt(code, error instanceof Error ? error.message : String(error));
    }
  }

  private reopenSoon(): void {
    const lasting =
      /^(journal|guard|log-key)-/.test(this.halted!.code) &&
      this.halted!.code !== 'journal-unexpected-length';
    if (lasting || this.running !== null || this.tools.now() - this.triedAt < REOPEN_MS) return;
    this.running = this.reopen().finally(() => {
      this.running = null;
      if (this.waiting.length > 0 || this.jobs.length > 0) this.start();
    });
  }

  async close(): Promise<void> {
    await this.idle();
    await this.stored.close();
  }
}
