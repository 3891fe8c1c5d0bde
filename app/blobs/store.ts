/**
 * Bytes that entries name, kept beside the record. Each person's uploads lie apart from everybody else's: nobody
 * learns by uploading, or by naming a hash, what others hold here.
 */
import type { EntryId, Hex, ProcessId } from '@sulh/record';

export interface BlobPlace {
  readonly process: ProcessId;
  /** Who uploaded it. */
  readonly person: EntryId;
  readonly sha256: Hex;
}

export interface StoredBlob extends BlobPlace {
  readonly sizeBytes: number;
  readonly storedAt: number;
}

export interface BlobStore {
  /** Kept whole and durably under its hash, or, when the bytes have another, not at all: then false. */
  put(place: BlobPlace, bytes: AsyncIterable<Uint8Array>, at: number): Promise<boolean>;
  /** Null when it is not here. */
  size(place: BlobPlace): Promise<number | null>;
  read(place: BlobPlace): AsyncIterable<Uint8Array>;
  /** All of one process, or of one person in it. */
  list(process: ProcessId, person?: EntryId): Promise<StoredBlob[]>;
  remove(place: BlobPlace): Promise<void>;
}
