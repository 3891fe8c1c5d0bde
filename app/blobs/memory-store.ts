/** For tests. */
import { createHash } from 'node:crypto';
import type { BlobPlace, BlobStore, StoredBlob } from './store.ts';

export function createMemoryBlobs(): BlobStore {
  const held = new Map<string, { blob: StoredBlob; bytes: Uint8Array }>();
  const at = ({ process, person, sha256 }: BlobPlace) => `${process}/${person}/${sha256}`;
  return {
    put: async (place, bytes, storedAt) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      if (createHash('sha256').update(whole).digest('hex') !== place.sha256) return false;
      held.set(at(place), { blob: { ...place, sizeBytes: whole.length, storedAt }, bytes: whole });
      return true;
    },
    size: async (place) => held.get(at(place))?.blob.sizeBytes ?? null,
    read: async function* (place) {
      yield held.get(at(place))!.bytes;
    },
    list: async (process, person) =>
      [...held.values()]
        .map(({ blob }) => blob)
        .filter((blob) => blob.process === process && (person === undefined || blob.person === person)),
    remove: async (place) => {
      held.delete(at(place));
    },
  };
}
