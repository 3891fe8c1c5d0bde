/** One recorder at a time on a data folder: a file `lock` that names its owner, taken over when the owner is gone. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RecorderError } from '../model.ts';

/** Owners on another host cannot be asked for; they are alive while they touch the file. */
const BEAT_MS = 5_000;
const SILENT_MS = 60_000;

interface Owner {
  pid: number;
  host: string;
  /** Tells a process from a later one with the same pid. */
  started: string;
  token: string;
}

export async function lockFolder(root: string): Promise<() => Promise<void>> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const path = join(root, 'lock');
  const token = randomBytes(8).toString('hex');
  const own: Owner = { pid: process.pid, host: hostname(), started: processStart(process.pid) ?? '', token };
  const draft = `${path}.${token}`;
  await writeFile(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  try {
    if (!(await linkOnce(draft, path))) await takeOver(path, draft);
  } finally {
    await unlink(draft);
  }
  const beat = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if ((await readOwner(path))?.token === token) await unlink(path);
  };
}

/** Only one process at a time may judge and replace a stale lock. */
async function takeOver(path: string, draft: string): Promise<void> {
  const taking = `${path}.taking`;
  const age = Date.now() - ((await stat(taking).catch(() => null))?.mtimeMs ?? Date.now());
  if (age > SILENT_MS) await rmdir(taking).catch(() => {});
  try {
    await mkdir(taking);
  } catch {
    throw inUse(path, await readOwner(path));
  }
  try {
    const owner = await readOwner(path);
    if (owner !== null && (await isAlive(path, owner))) throw inUse(path, owner);
    await unlink(path).catch(() => {});
    if (!(await linkOnce(draft, path))) throw inUse(path, await readOwner(path));
  } finally {
    await rmdir(taking);
  }
}

function inUse(path: string, owner: Owner | null): RecorderError {
  const who = owner === null ? 'another process' : `process ${owner.pid} on ${owner.host}`;
  return new RecorderError('data-folder-in-use', `${who} has the data folder (see ${path})`);
}

async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

async function isAlive(path: string, owner: Owner): Promise<boolean> {
  if (owner.host !== hostname()) {
    const touched = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
    return Date.now() - touched < SILENT_MS;
  }
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = processStart(owner.pid);
  return started === null || owner.started === '' || started === owner.started;
}

/** Boot and start time of a process where the system tells them (Linux), else null. */
function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}
