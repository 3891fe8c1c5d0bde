/**
 * What the recorder needs of a store. A store keeps rounds (the entries accepted together and the checkpoint
 * over everything up to them) and, apart from them, the guard: the last checkpoint that was released.
 * It neither decides nor verifies signatures; it reports exactly what it holds.
 */
import type { EntryId, Hex, LeafIndex, LogEntry, ProcessId, TreeSize } from '@sulh/record';

export interface Round {
  /** Size of the log before this round. */
  from: TreeSize;
  entries: LogEntry[];
  /** The signed checkpoint of size `from + entries.length`. */
  checkpoint: string;
}

/** The head of a log, as released. */
export interface Head {
  size: TreeSize;
  root: Hex;
  checkpoint: string;
}

export interface StoredLog {
  /** The last head made durable in the guard; size 0 when nothing was ever released. Throws when it was lost. */
  guard(): Promise<Head>;
  /**
   * The rounds from the one that starts at `from`, as they are stored now. Ends before the first round that is
   * incomplete or damaged in anything but bodies and salts. Erased entries come with null body and salt.
   */
  rounds(from: TreeSize): AsyncIterable<Round>;
  /**
   * The caller verified everything up to `head`: makes it durable (again), cuts what lies behind it, and sets the
   * guard to it. Never moves the guard backwards.
   */
  settle(head: Head): Promise<void>;
  /**
   * Appends one round when the log still ends at `round.from`, else answers `moved` and changes nothing.
   * Order of duties: write; make durable; read back and hand to `verifyWritten` (which throws to stop);
   * move the guard from the head before to `head` by compare-and-swap; make that durable; return.
   * Throws on any failure; then the outcome is unknown and the caller must open the log anew.
   */
  append(round: Round, head: Head, verifyWritten: (written: Round) => void): Promise<'appended' | 'moved'>;
  /** Entries `from <= index < to`. */
  entries(from: number, to: number): AsyncIterable<LogEntry>;
  /** The checkpoint of the round that recorded this index. */
  checkpointCovering(index: LeafIndex): Promise<string>;
  /** Notes the erasure durably apart from the entries, then makes body and salt unreadable, durably. */
  erase(index: LeafIndex, commitment: EntryId): Promise<void>;
  close(): Promise<void>;
}

export interface Store {
  /** Takes the store for this recorder; throws `data-folder-in-use` when another has it and it cannot be shared. */
  open(): Promise<void>;
  processes(): Promise<ProcessId[]>;
  /** A log that exists. Each call reads anew from what is stored. */
  log(process: ProcessId): Promise<StoredLog>;
  /** A log with nothing in it yet; also when an earlier creation never got to its first released checkpoint. */
  create(process: ProcessId): Promise<StoredLog>;
  close(): Promise<void>;
}
