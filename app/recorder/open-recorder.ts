import type { LeafIndex, LogEntry, ProcessId, SignatureJob, SignedEntry } from '@sulh/record';
import { admitBatch, type Batch, type Candidate } from './admission.ts';
import { loadProcess } from './load-process.ts';
import {
  type Follower,
  type HaltedProcess,
  type Recorder,
  type RecorderDeps,
  RecorderError,
  type Refusal,
  type SubmitResult,
} from './model.ts';
import type { ProcessLog } from './process-log.ts';
import { ProcessWriter, type WriterTools } from './process-writer.ts';
import { signatureJob } from './stage.ts';
import { isPlace, readEntryBundle, readTile, tileWidth } from './tiles.ts';

export function openRecorder<World>(deps: RecorderDeps<World>): Recorder<World> {
  return new OpenRecorder(deps);
}

/** Batches that wait for one process that does not exist yet. */
interface Creation<World> {
  writer: Promise<ProcessWriter<World>>;
  users: number;
}

class OpenRecorder<World> implements Recorder<World> {
  private readonly deps: RecorderDeps<World>;
  private readonly tools: WriterTools<World>;
  private readonly writers = new Map<ProcessId, ProcessWriter<World>>();
  private readonly creating = new Map<ProcessId, Creation<World>>();
  /** Processes that could not be opened at all. */
  private readonly unopened = new Map<ProcessId, HaltedProcess>();
  private readonly followers = new Set<Follower>();
  private submitting = 0;
  private closed = true;

  constructor(deps: RecorderDeps<World>) {
    this.deps = deps;
    this.tools = {
      ...deps,
      onReleased: (process, from, to) => this.notify(process, from, to),
      onProblem: (problem) => deps.onProblem?.(problem),
    };
  }

  async open(): Promise<void> {
    await this.deps.store.open();
    for (const process of await this.deps.store.processes()) await this.openProcess(process);
    this.closed = false;
  }

  private async openProcess(process: ProcessId): Promise<void> {
    try {
      const stored = await this.deps.store.log(process);
      try {
        const progress = (entries: number) => this.deps.onProgress?.(process, entries);
        const log = await loadProcess(this.tools, process, stored, progress);
        const writer = new ProcessWriter(this.tools, log, stored);
        await writer.claimKey();
        if (log.size > 0) this.writers.set(process, writer);
        else await stored.close();
      } catch (error) {
        await stored.close();
        throw error;
      }
    } catch (error) {
      const code = error instanceof RecorderError ? error.code : 'journal-damaged';
      const problem = { process, code, message: error instanceof Error ? error.message : String(error) };
      this.unopened.set(process, problem);
      this.deps.onProblem?.(problem);
    }
  }

  processes(): ProcessId[] {
    return [...this.writers.values()].filter((w) => w.log.size > 0).map((w) => w.process);
  }

  halted(): HaltedProcess[] {
    const halted = [...this.writers.values()].flatMap((writer) => writer.halted ?? []);
    return [...this.unopened.values(), ...halted];
  }

  private logOf(process: ProcessId): ProcessLog<World> | null {
    const log = this.writers.get(process)?.log;
    return log === undefined || log.size === 0 ? null : log;
  }

  private known(process: ProcessId): ProcessLog<World> {
    const log = this.logOf(process);
    if (log === null) throw new RecorderError('process-unknown', `no process ${process}`);
    return log;
  }

  read(process: ProcessId) {
    const log = this.logOf(process);
    if (log === null) return null;
    return { world: log.world, ...log.head };
  }

  async submit(target: ProcessId | 'new', entries: SignedEntry[]): Promise<SubmitResult> {
    const refuse = (refusal: Refusal): SubmitResult => ({ ok: false, refusal });
    if (this.closed) return refuse({ code: 'recorder-closed' });
    const admitted = admitBatch(this.deps.sha256, target, entries);
    if (!admitted.ok) return refuse(admitted.refusal);
    this.submitting += 1;
    try {
      return await this.submitBatch(target === 'new', admitted.batch);
    } finally {
      this.submitting -= 1;
    }
  }

  private async submitBatch(isNew: boolean, batch: Batch): Promise<SubmitResult> {
    const refuse = (refusal: Refusal): SubmitResult => ({ ok: false, refusal });
    const unopened = this.unopened.get(batch.process);
    if (unopened !== undefined) return refuse({ code: 'process-halted', message: unopened.message });
    const writer = this.writers.get(batch.process);
    const ids = batch.candidates.map((candidate) => candidate.id);
    if (writer !== undefined && ids.every((id) => writer.log.indexOf(id) !== null)) {
      return { ok: true, receipt: await writer.receiptFor(ids) };
    }
    if (writer === undefined && !isNew) return refuse({ code: 'process-unknown' });
    const refusal = await this.verifyAhead(writer?.log ?? null, batch);
    if (refusal !== null) return refuse(refusal);
    return writer !== undefined && writer.log.size > 0 ? writer.submit(batch) : this.create(batch);
  }

  /**
   * Verifies what can be verified before the batch's turn: the keys this world knows. What an earlier entry of
   * the queue or the batch has yet to admit is verified in its turn.
   */
  private async verifyAhead(log: ProcessLog<World> | null, batch: Batch): Promise<Refusal | null> {
    const jobs: SignatureJob[] = [];
    const candidates: { candidate: Candidate; entry: number }[] = [];
    for (const [entry, candidate] of batch.candidates.entries()) {
      const isFirst = candidate.body.process === null;
      if (log === null && !isFirst) continue;
      const answer = this.deps.decider.publicKeyFor(
        isFirst ? null : log!.world,
        candidate.body,
        candidate.id,
      );
      if (!answer.ok) continue;
      const job = signatureJob(this.tools, batch.process, candidate, answer.publicKey);
      if (job === null) return { code: 'key-mismatch', at: '/key', entry };
      jobs.push(job);
      candidates.push({ candidate, entry });
    }
    const answers = await this.deps.verifySignatures(jobs);
    for (const [n, { candidate, entry }] of candidates.entries()) {
      if (answers[n] !== true) return { code: 'signature-invalid', entry };
      candidate.verified = true;
    }
    return null;
  }

  /** The writer of a process that does not exist yet; it is kept only when the genesis entry was recorded. */
  private async create(batch: Batch): Promise<SubmitResult> {
    const { process } = batch;
    const creation = this.creating.get(process) ?? { writer: this.makeWriter(process), users: 0 };
    this.creating.set(process, creation);
    creation.users += 1;
    try {
      const writer = await creation.writer;
      const result = await writer.submit(batch);
      if (writer.log.size > 0) this.writers.set(process, writer);
      else if (creation.users === 1) {
        this.creating.delete(process);
        await writer.close();
      }
      return result;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.deps.onProblem?.({ process, code: 'write-failed', message });
      return { ok: false, refusal: { code: 'process-halted', message: 'the process could not be created' } };
    } finally {
      creation.users -= 1;
      if (creation.users === 0 && this.creating.get(process) === creation) this.creating.delete(process);
    }
  }

  private async makeWriter(process: ProcessId): Promise<ProcessWriter<World>> {
    const stored = await this.deps.store.create(process);
    const log = await loadProcess(this.tools, process, stored);
    const writer = new ProcessWriter(this.tools, log, stored);
    await writer.claimKey();
    return writer;
  }

  async *entries(process: ProcessId, fromIndex: number, toIndex?: number): AsyncIterable<LogEntry> {
    const { size } = this.known(process);
    const from = Math.max(0, fromIndex);
    const to = Math.min(toIndex ?? size, size);
    if (from < to) yield* this.writers.get(process)!.stored.entries(from, to);
  }

  async entry(process: ProcessId, index: number): Promise<LogEntry | null> {
    const log = this.logOf(process);
    if (log === null || !Number.isSafeInteger(index) || index < 0 || index >= log.size) return null;
    for await (const entry of this.entries(process, index, index + 1)) return entry;
    return null;
  }

  indexOf(process: ProcessId, id: string): LeafIndex | null {
    return this.logOf(process)?.indexOf(id) ?? null;
  }

  inclusionProof(process: ProcessId, index: number, size: number): Uint8Array[] {
    return this.released(process, size).tree.inclusionProof(index, size);
  }

  consistencyProof(process: ProcessId, from: number, to: number): Uint8Array[] {
    return this.released(process, to).tree.consistencyProof(from, to);
  }

  /** The tree may be ahead of what was released: nothing is proved of that. */
  private released(process: ProcessId, size: number): ProcessLog<World> {
    const log = this.known(process);
    if (!Number.isSafeInteger(size) || size > log.size) throw new Error(`no released tree of size ${size}`);
    return log;
  }

  rootAt(process: ProcessId, size: number) {
    return this.logOf(process)?.rootAt(size) ?? null;
  }

  tile(process: ProcessId, level: number, n: number, width: number): Uint8Array | null {
    const log = this.logOf(process);
    return log === null ? null : readTile(log.tree, log.size, level, n, width);
  }

  async entryBundle(process: ProcessId, n: number, width: number): Promise<Uint8Array | null> {
    const log = this.logOf(process);
    if (log === null || !isPlace(0, n, width) || width > tileWidth(log.size, 0, n)) return null;
    const from = n * 256;
    return readEntryBundle(this.deps.sha256, this.entries(process, from, from + width), width);
  }

  follow(follower: Follower): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  private notify(...released: Parameters<Follower>): void {
    for (const follower of this.followers) {
      try {
        follower(...released);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.deps.onProblem?.({ process: released[0], code: 'follower-failed', message });
      }
    }
  }

  async erase(process: ProcessId, index: number): Promise<void> {
    const log = this.known(process);
    if (this.closed) throw new RecorderError('recorder-closed', 'the recorder is closed');
    if (!Number.isSafeInteger(index) || index < 1 || index >= log.size) {
      throw new RecorderError('erase-refused', `entry ${index} of ${process} cannot be erased`);
    }
    await this.writers.get(process)!.erase(index);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    while (this.submitting > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    for (const writer of this.writers.values()) await writer.close();
    await this.deps.store.close();
  }
}
