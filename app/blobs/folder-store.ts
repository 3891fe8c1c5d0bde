/**
 * Blobs as files: `<process>/<person>/<sha256>`, readable by the owner alone. No name that anybody chose ever
 * becomes part of a path. The time of a file is the time of its upload.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type EntryId, type Hex, isHex32, type ProcessId } from '@sulh/record';
import type { BlobPlace, BlobStore, StoredBlob } from './store.ts';

export function createFolderBlobs(root: string): BlobStore {
  let parts = 0;
  return {
    put: async (place, bytes, at) => {
      const folder = folderOf(root, place.process, place.person);
      const target = pathOf(root, place);
      await makeFolders(root, place);
      parts += 1;
      const part = `${target}.${parts}.part`;
      try {
        const same = await write(part, place.sha256, bytes, at);
        if (same) await rename(part, target);
        if (same) await syncFolder(folder);
        return same;
      } finally {
        await rm(part, { force: true });
      }
    },
    size: async (place) => (await statOrNull(pathOf(root, place)))?.size ?? null,
    read: (place) => createReadStream(pathOf(root, place)),
    list: async (process, person) => {
      const people = person === undefined ? await namesIn(folderOf(root, process)) : [person];
      const held = await Promise.all(
        people.filter(isHex32).map((one) => listPerson(root, process, one as EntryId)),
      );
      return held.flat();
    },
    remove: async (place) => {
      await rm(pathOf(root, place), { force: true });
      await syncFolder(folderOf(root, place.process, place.person)).catch(ignoreMissing);
    },
  };
}

/** Durable before it is named: after a crash a file is whole or not there. */
async function write(
  part: string,
  sha256: Hex,
  bytes: AsyncIterable<Uint8Array>,
  at: number,
): Promise<boolean> {
  const file: FileHandle = await open(part, 'w', 0o600);
  try {
    const hash = createHash('sha256');
    for await (const chunk of bytes) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (hash.digest('hex') !== sha256) return false;
    await file.utimes(at / 1000, at / 1000);
    await file.sync();
    return true;
  } finally {
    await file.close();
  }
}

async function listPerson(root: string, process: ProcessId, person: EntryId): Promise<StoredBlob[]> {
  const held: StoredBlob[] = [];
  for (const name of await namesIn(folderOf(root, process, person))) {
    if (!isHex32(name)) continue;
    const found = await statOrNull(join(folderOf(root, process, person), name));
    if (found === null) continue;
    held.push({ process, person, sha256: name, sizeBytes: found.size, storedAt: found.mtimeMs });
  }
  return held;
}

/** What a crash left of uploads. Only before the first upload is taken. */
export async function removeTornUploads(root: string): Promise<void> {
  for (const process of (await namesIn(root)).filter(isHex32)) {
    for (const person of (await namesIn(join(root, process))).filter(isHex32)) {
      for (const name of await namesIn(join(root, process, person)))
        if (name.endsWith('.part')) await rm(join(root, process, person, name), { force: true });
    }
  }
}

function folderOf(root: string, process: ProcessId, person?: EntryId): string {
  if (!isHex32(process) || (person !== undefined && !isHex32(person))) throw new Error('no place of a blob');
  return person === undefined ? join(root, process) : join(root, process, person);
}

function pathOf(root: string, { process, person, sha256 }: BlobPlace): string {
  if (!isHex32(sha256)) throw new Error('no hash of a blob');
  return join(folderOf(root, process, person), sha256);
}

async function makeFolders(root: string, { process, person }: BlobPlace): Promise<void> {
  const made = await mkdir(folderOf(root, process, person), { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  for (const folder of [folderOf(root, process), root, join(root, '..')]) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => ignoreMissing(error) ?? []);
}

async function statOrNull(path: string) {
  return stat(path).catch((error: unknown) => ignoreMissing(error) ?? null);
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
