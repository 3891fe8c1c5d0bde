/**
 * What the recorder offers and what it asks of its surroundings.
 * Rules: spec/recorder.md (W1..). The recorder is the only writer of the record.
 */
import type {
  Body,
  EntryId,
  Hex,
  KeyId,
  LeafIndex,
  LogEntry,
  ProcessId,
  Sha256,
  SignedEntry,
  TreeSize,
  VerifyMany,
  VerifySignature,
} from '@sulh/record';
import type { LogKeys } from './log-keys.ts';
import type { Store } from './store.ts';

/** Codes the recorder itself refuses with; a decider adds its own, and `parseBody` those of the envelope. */
export type RecorderRefusalCode =
  | 'batch-empty'
  | 'batch-too-large'
  | 'batch-partly-recorded'
  | 'entry-duplicate'
  | 'entry-malformed'
  | 'entry-expired'
  | 'entry-wrong-process'
  | 'genesis-misplaced'
  | 'key-mismatch'
  | 'signature-invalid'
  | 'seen-mismatch'
  | 'log-key-unknown'
  | 'process-unknown'
  | 'process-halted'
  | 'recorder-busy'
  | 'recorder-closed';

export interface Refusal {
  code: string;
  message?: string;
  /** JSON pointer into the body. */
  at?: string;
  /** Which entry of the batch, from 0. */
  entry?: number;
  /** A decider's answer to who may read it. */
  readers?: readonly string[];
}

export interface ReceiptEntry {
  id: EntryId;
  index: LeafIndex;
  receivedAt: number;
}

export interface Receipt {
  process: ProcessId;
  entries: ReceiptEntry[];
  /** The signed checkpoint of the round that recorded the last entry of the batch. */
  checkpoint: string;
  /** True when everything in the batch had been recorded before. */
  repeated: boolean;
}

export type SubmitResult = { ok: true; receipt: Receipt } | { ok: false; refusal: Refusal };

/** What the application decides; pure, and worlds are immutable. */
export interface Decider<World> {
  initial(process: ProcessId): World;
  /** Fold of one recorded entry; `body` is null when it was erased. */
  evolve(world: World, entry: LogEntry, body: Body | null): World;
  /** The public key that must have signed this entry, judged in this world (null before the genesis entry). */
  publicKeyFor(
    world: World | null,
    body: Body,
    id: EntryId,
  ): { ok: true; publicKey: Uint8Array } | { ok: false; refusal: Refusal };
  /** One entry of a batch, in a world where the earlier ones of the batch are already folded. */
  decide(world: World, entry: { body: Body; id: EntryId; keyId: KeyId }, now: number): Refusal | null;
}

/** A process in memory at an exact size. */
export interface ProcessView<World> {
  world: World;
  size: TreeSize;
  checkpoint: string;
  root: Hex;
}

export interface HaltedProcess {
  process: ProcessId;
  code: string;
  message: string;
}

export type Follower = (process: ProcessId, fromSize: TreeSize, toSize: TreeSize) => void;

export interface Recorder<World> {
  /** Reads every process from the store, verifies it and folds it. Throws `RecorderError` when the store cannot be had. */
  open(): Promise<void>;
  processes(): ProcessId[];
  /** Processes that refuse to be written: damaged, shorter than their guard, without their key, or being reloaded. */
  halted(): HaltedProcess[];
  /** The state in memory; null when unknown. */
  read(process: ProcessId): ProcessView<World> | null;
  submit(process: ProcessId | 'new', batch: SignedEntry[]): Promise<SubmitResult>;
  /** Recorded entries `fromIndex <= i < toIndex` (default: the size now), in order. */
  entries(process: ProcessId, fromIndex: number, toIndex?: number): AsyncIterable<LogEntry>;
  entry(process: ProcessId, index: number): Promise<LogEntry | null>;
  /** Where an entry stands, from memory. */
  indexOf(process: ProcessId, id: EntryId): LeafIndex | null;
  inclusionProof(process: ProcessId, index: number, size: number): Uint8Array[];
  consistencyProof(process: ProcessId, from: number, to: number): Uint8Array[];
  /** The root of an earlier size; null beyond the log. */
  rootAt(process: ProcessId, size: number): Hex | null;
  /** A C2SP tile of `width` hashes (256 when full); null when the log is not that large. */
  tile(process: ProcessId, level: number, n: number, width: number): Uint8Array | null;
  /** A C2SP entry bundle of `width` leaf data; null when the log is not that large. */
  entryBundle(process: ProcessId, n: number, width: number): Promise<Uint8Array | null>;
  follow(follower: Follower): () => void;
  /** Zeroes body and salt for good. The genesis entry cannot be erased. */
  erase(process: ProcessId, index: number): Promise<void>;
  /** Answers what is queued, then lets the store go. */
  close(): Promise<void>;
}

export interface RecorderProblem {
  process: ProcessId;
  code: string;
  message: string;
}

export interface RecorderDeps<World> {
  store: Store;
  decider: Decider<World>;
  now: () => number;
  logKeys: LogKeys;
  /** Of authors, in bulk, away from the main thread. */
  verifySignatures: VerifyMany;
  /** Of the log's own checkpoints, at once. */
  verifySignature: VerifySignature;
  sha256: Sha256;
  /** While opening: entries folded so far. */
  onProgress?: (process: ProcessId, entries: number) => void;
  /** A process was halted, or a follower threw. */
  onProblem?: (problem: RecorderProblem) => void;
}

/** Why a store or a process cannot be used. A refusal is a value; this is thrown. */
export type RecorderErrorCode =
  | 'data-folder-in-use'
  | 'guard-missing'
  | 'guard-damaged'
  | 'guard-moved'
  | 'journal-missing'
  | 'journal-damaged'
  | 'journal-shorter-than-guard'
  | 'journal-forked'
  | 'journal-unexpected-length'
  | 'log-key-missing'
  | 'write-failed'
  | 'written-bytes-differ'
  | 'erase-refused'
  | 'process-unknown'
  | 'recorder-closed';

export class RecorderError extends Error {
  override readonly name = 'RecorderError';
  readonly code: RecorderErrorCode;

  constructor(code: RecorderErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
