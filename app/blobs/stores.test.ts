import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryId, ProcessId } from '@sulh/record';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolderBlobs, removeTornUploads } from './folder-store.ts';
import { createMemoryBlobs } from './memory-store.ts';
import type { BlobPlace, BlobStore } from './store.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sulh-blobs-'));
  folders.push(folder);
  return folder;
};

const PROCESS = 'a'.repeat(64) as ProcessId;
const [NORTH, EAST] = ['b', 'c'].map((digit) => digit.repeat(64) as EntryId) as [EntryId, EntryId];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function* cut(bytes: Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(store: BlobStore, place: BlobPlace): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of store.read(place)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe.each([
  ['in a folder', () => createFolderBlobs(join(newFolder(), 'blobs'))],
  ['in memory', createMemoryBlobs],
])('blobs %s', (_, open) => {
  const bytes = randomBytes(5000);
  const place = { process: PROCESS, person: NORTH, sha256: hashOf(bytes) };

  it('[D1] come back as they were put, for the person who put them', async () => {
    const store = open();
    expect(await store.size(place)).toBeNull();
    expect(await store.put(place, cut(bytes), 1000)).toBe(true);
    expect(await store.size(place)).toBe(5000);
    expect(await whole(store, place)).toEqual(bytes);
    expect(await store.size({ ...place, person: EAST })).toBeNull();
    expect(await store.size({ ...place, process: 'd'.repeat(64) as ProcessId })).toBeNull();
    expect(await store.list(PROCESS)).toEqual([{ ...place, sizeBytes: 5000, storedAt: 1000 }]);
    expect(await store.list(PROCESS, EAST)).toEqual([]);
    await store.remove(place);
    await store.remove(place);
    expect(await store.list(PROCESS)).toEqual([]);
  });

  it('[D2] with another hash are not kept, nor when they break off', async () => {
    const store = open();
    expect(await store.put({ ...place, sha256: '0'.repeat(64) }, cut(bytes), 0)).toBe(false);
    const breaking = (async function* () {
      yield bytes.subarray(0, 100);
      throw new Error('the line broke');
    })();
    await expect(store.put(place, breaking, 0)).rejects.toThrow('the line broke');
    expect(await store.list(PROCESS)).toEqual([]);
  });
});

describe('the folder of blobs', () => {
  it('[D1] is for the owner alone, and no name leads out of it', async () => {
    const folder = newFolder();
    const store = createFolderBlobs(join(folder, 'blobs'));
    const bytes = randomBytes(10);
    const place = { process: PROCESS, person: NORTH, sha256: hashOf(bytes) };
    await store.put(place, cut(bytes), 0);
    const path = join(folder, 'blobs', PROCESS, NORTH, place.sha256);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'blobs', PROCESS)).mode & 0o777).toBe(0o700);
    for (const wrong of ['..', '../../secrets/host.json', `${'a'.repeat(63)}/`, '']) {
      await expect(store.size({ ...place, sha256: wrong })).rejects.toThrow();
      await expect(store.size({ ...place, person: wrong as EntryId })).rejects.toThrow();
      await expect(store.remove({ ...place, process: wrong as ProcessId })).rejects.toThrow();
    }
  });

  it('[D2] loses what a crash left of an upload', async () => {
    const root = join(newFolder(), 'blobs');
    const store = createFolderBlobs(root);
    const bytes = randomBytes(10);
    const place = { process: PROCESS, person: NORTH, sha256: hashOf(bytes) };
    await store.put(place, cut(bytes), 0);
    writeFileSync(join(root, PROCESS, NORTH, `${'e'.repeat(64)}.1.part`), 'half');
    expect(await store.list(PROCESS)).toHaveLength(1);
    await removeTornUploads(root);
    expect(readdirSync(join(root, PROCESS, NORTH))).toEqual([place.sha256]);
    await removeTornUploads(join(root, 'nowhere'));
  });
});
