import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilesStore } from './files/files-store.ts';
import { nodeDisk } from './files/node-disk.ts';
import { createMemoryStore } from './memory-store.ts';
import { sha256 } from './testing/build-entries.ts';
import { ModelDisk } from './testing/model-disk.ts';
import { storeContract } from './testing/store-contract.ts';

storeContract('memory', async () => {
  const store = createMemoryStore(sha256);
  return { store, reopen: async () => store };
});

storeContract('files on a disk', async () => {
  const disk = nodeDisk(mkdtempSync(join(tmpdir(), 'sulh-recorder-')));
  const open = () => createFilesStore({ disk, sha256 });
  return { store: open(), reopen: async () => open() };
});

storeContract('files on the model of a disk', async () => {
  const disk = new ModelDisk();
  const open = () => createFilesStore({ disk, sha256 });
  return { store: open(), reopen: async () => open() };
});
