/** The words the whole project shares. Ids are branded so that an index, a size and an id never mix. */

export type Brand<T, B extends string> = T & { readonly __brand: B };

/** Lower-case hexadecimal. */
export type Hex = string;
/** 64 lower-case hex digits: the commitment of an entry. */
export type EntryId = Brand<string, 'EntryId'>;
/** The commitment of the genesis entry. */
export type ProcessId = Brand<string, 'ProcessId'>;
/** 64 lower-case hex digits: SHA-256("sulh-key/v1\n" || 32-byte public key). */
export type KeyId = Brand<string, 'KeyId'>;
export type LeafIndex = Brand<number, 'LeafIndex'>;
export type TreeSize = Brand<number, 'TreeSize'>;

export type Sha256 = (bytes: Uint8Array) => Uint8Array;
/** The Ed25519 rule of R6: cofactorless, canonical S. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
export type SignBytes = (message: Uint8Array) => Uint8Array;

export interface SignatureJob {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}
/** Answers one boolean per job, in order. A shell may spread the jobs over all cores. */
export type VerifyMany = (jobs: readonly SignatureJob[]) => Promise<readonly boolean[]>;

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** The last checkpoint the author's client had seen when it signed. */
export interface Seen {
  size: number;
  root: Hex;
}

/** What an author signs, through its commitment. */
export interface Body {
  /** Version of the kind, an integer from 1. */
  v: number;
  /** Null only in the genesis entry, `process-opened`. */
  process: ProcessId | null;
  /** Kebab-case, in the past tense. */
  kind: string;
  /** The person: id of the entry that admitted them. Null only in genesis, whose author is the process id. */
  author: EntryId | null;
  key: KeyId;
  /** Sorted, unique, not empty. */
  audience: string[];
  occurredAt: number;
  /** Null only in genesis. */
  seen: Seen | null;
  /** Receipt after this time is refused. */
  validUntil: number;
  /** Role to ids. */
  refs: Record<string, EntryId[]>;
  data: JsonObject;
}

/** What travels from the author. */
export interface SignedEntry {
  bodyBytes: Uint8Array;
  salt: Uint8Array;
  signature: Uint8Array;
}

/** One position of the log. Body and salt are null when erased or withheld from this reader. */
export interface LogEntry {
  index: LeafIndex;
  receivedAt: number;
  commitment: EntryId;
  keyId: KeyId;
  signature: Uint8Array;
  salt: Uint8Array | null;
  bodyBytes: Uint8Array | null;
}

export interface Checkpoint {
  origin: string;
  size: TreeSize;
  root: Uint8Array;
}
