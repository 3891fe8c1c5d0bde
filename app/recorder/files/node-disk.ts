import * as fs from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Disk, DiskFile } from './disk.ts';
import { lockFolder } from './folder-lock.ts';

const fdatasync = promisify(fs.fdatasync);
const ftruncate = promisify(fs.ftruncate);
const close = promisify(fs.close);
/** Smaller writes only fill the system's memory, which takes less time than handing them to a thread. */
const SMALL_WRITE = 256 * 1024;

export function nodeDisk(root: string): Disk {
  return {
    makeFolder: async (path) => {
      await mkdir(join(root, path), { recursive: true, mode: 0o700 });
    },
    list: async (folder) => (await readdir(join(root, folder))).sort(),
    exists: async (path) =>
      stat(join(root, path)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false;
          throw error;
        },
      ),
    open: async (path, create) => {
      const flags = fs.constants.O_RDWR | (create ? fs.constants.O_CREAT : 0);
      return nodeFile(await promisify(fs.open)(join(root, path), flags, 0o600));
    },
    rename: (from, to) => rename(join(root, from), join(root, to)),
    syncFolder: async (folder) => {
      const handle = await open(join(root, folder), 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    lock: () => lockFolder(root),
  };
}

/** A closed number may soon be another file's: it is closed when nothing uses it, and not used again. */
function nodeFile(fd: number): DiskFile {
  let using = 0;
  let closed = false;
  let unused = (): void => {};
  async function use<T>(run: () => Promise<T>): Promise<T> {
    if (closed) throw new Error('the file is closed');
    using += 1;
    try {
      return await run();
    } finally {
      using -= 1;
      if (using === 0) unused();
    }
  }
  return {
    size: () => use(async () => fs.fstatSync(fd).size),
    read: (position, length, fresh) =>
      use(async () => (fresh ? readNow(fd, position, length) : readExactly(fd, position, length))),
    write: (bytes, position) =>
      use(async () =>
        bytes.length <= SMALL_WRITE ? writeNow(fd, bytes, position) : writeAll(fd, bytes, position),
      ),
    sync: () => use(() => fdatasync(fd)),
    truncate: (size) => use(() => ftruncate(fd, size)),
    close: async () => {
      if (closed) return;
      closed = true;
      if (using > 0) {
        await new Promise<void>((resolve) => {
          unused = resolve;
        });
      }
      await close(fd);
    },
  };
}

function readNow(fd: number, position: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const count = fs.readSync(fd, bytes, done, length - done, position + done);
    if (count === 0) throw new Error(`the file ends before ${position + length}`);
    done += count;
  }
  return bytes;
}

function writeNow(fd: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    const count = fs.writeSync(fd, bytes, done, bytes.length - done, position + done);
    if (count === 0) throw new Error('nothing could be written');
    done += count;
  }
}

function readExactly(fd: number, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  return new Promise((resolve, reject) => {
    const more = (done: number): void => {
      if (done === length) {
        resolve(bytes);
        return;
      }
      fs.read(fd, bytes, done, length - done, position + done, (error, count) => {
        if (error !== null) reject(error);
        else if (count === 0) reject(new Error(`the file ends before ${position + length}`));
        else more(done + count);
      });
    };
    more(0);
  });
}

function writeAll(fd: number, bytes: Uint8Array, position: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const more = (done: number): void => {
      if (done === bytes.length) {
        resolve();
        return;
      }
      fs.write(fd, bytes, done, bytes.length - done, position + done, (error, count) => {
        if (error !== null) reject(error);
        else if (count === 0) reject(new Error('nothing could be written'));
        else more(done + count);
      });
    };
    more(0);
  });
}
