/**
 * Attached files of all processes: taken from people, handed out by the entry that names them, thrown away when
 * none does. Rules: spec/files.md.
 */
import type { EntryId, Hex, ProcessId } from '@sulh/record';
import type { Recorder } from '../recorder/model.ts';
import type { World } from '../register/decider.ts';
import { type FoundBlob, findBlob } from './find-blob.ts';
import { createNamedIndex, filesOf } from './named-files.ts';
import type { BlobPlace, BlobStore, StoredBlob } from './store.ts';

/** What one person may have here that none of their entries names yet. */
export const MAX_UNNAMED_BYTES = 100 * 1024 * 1024;
export const MAX_UNNAMED_FILES = 100;
/** How long an upload waits for its entry. */
export const UNNAMED_FOR_MS = 24 * 3_600_000;

export type TakeRefusal = 'file-hash-differs' | 'file-quota-full';

/** An entry that names a file. */
export interface NamingEntry {
  readonly id: string;
  readonly author: string;
}

export interface Attachments {
  /** `bytes` may throw; then nothing is kept. The answer does not depend on what is here already from others. */
  take(place: BlobPlace, sizeBytes: number, bytes: AsyncIterable<Uint8Array>): Promise<TakeRefusal | null>;
  /**
   * Where the file lies that an entry names: its author uploaded it, or had it from an entry they refer to, whose
   * author did. Null when this host does not hold it, or when it came here by another way than this entry's.
   */
  find(process: ProcessId, entry: NamingEntry, sha256: Hex): Promise<FoundBlob | null>;
  read(place: BlobPlace): AsyncIterable<Uint8Array>;
  /** Throws away uploads that no entry names, a day after they came. */
  removeUnnamed(process: ProcessId): Promise<void>;
  /** Throws away the files of entries about to be erased, unless another entry of the same author names them. */
  removeOf(process: ProcessId, entries: readonly EntryId[]): Promise<void>;
}

export interface AttachmentsDeps {
  readonly recorder: Recorder<World>;
  readonly store: BlobStore;
  readonly now: () => number;
}

export function createAttachments({ recorder, store, now }: AttachmentsDeps): Attachments {
  const named = createNamedIndex(recorder);
  /** Uploads under way count as if they were here, so that many at once are not more than the quota. */
  const coming = new Map<string, number[]>();

  async function isFull({ process, person, sha256 }: BlobPlace): Promise<boolean> {
    const files = (await named.of(process)).get(person);
    const mine = await store.list(process, person);
    const waiting = mine.filter((blob) => blob.sha256 !== sha256 && files?.has(blob.sha256) !== true);
    const under = coming.get(`${process}/${person}`) ?? [];
    const bytes = sum(waiting.map(({ sizeBytes }) => sizeBytes)) + sum(under);
    return bytes > MAX_UNNAMED_BYTES || waiting.length + under.length > MAX_UNNAMED_FILES;
  }

  return {
    take: async (place, sizeBytes, bytes) => {
      const who = `${place.process}/${place.person}`;
      coming.set(who, [...(coming.get(who) ?? []), sizeBytes]);
      try {
        if (await isFull(place)) return 'file-quota-full';
        return (await store.put(place, bytes, now())) ? null : 'file-hash-differs';
      } finally {
        const rest = [...coming.get(who)!];
        rest.splice(rest.indexOf(sizeBytes), 1);
        if (rest.length === 0) coming.delete(who);
        else coming.set(who, rest);
      }
    },
    find: (process, entry, sha256) => findBlob({ recorder, store }, process, entry, sha256),
    read: (place) => store.read(place),
    removeUnnamed: async (process) => {
      const old = (await store.list(process)).filter(({ storedAt }) => storedAt < now() - UNNAMED_FOR_MS);
      if (old.length === 0) return;
      for (const blob of old) if (!isNamed(await named.of(process), blob)) await store.remove(blob);
    },
    removeOf: async (process, entries) => {
      named.forget(process);
      const still = await named.of(process);
      for (const id of entries) {
        const entry = await recorder.entry(process, recorder.indexOf(process, id)!);
        for (const { author, sha256 } of entry === null ? [] : filesOf(entry)) {
          const place = { process, person: author, sha256 };
          if (!isNamed(still, place)) await store.remove(place);
        }
      }
    },
  };
}

function isNamed(
  files: ReadonlyMap<EntryId, ReadonlySet<Hex>>,
  { person, sha256 }: Pick<StoredBlob, 'person' | 'sha256'>,
): boolean {
  return files.get(person)?.has(sha256) === true;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
