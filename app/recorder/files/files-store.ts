/**
 * The store on files (decision 0030):
 *   journal/<process>.journal   rounds, in frames
 *   guard/<process>.guard       the last released head; guard/<process>.erased the erasures. Not to be backed up.
 */
import { hexEncode, isHex32, type ProcessId, type Sha256, type TreeSize } from '@sulh/record';
import { RecorderError } from '../model.ts';
import type { Head, Store, StoredLog } from '../store.ts';
import type { Disk, DiskFile } from './disk.ts';
import { type ErasureList, readErasureList } from './erasure-list.ts';
import { type GuardFile, guardFile } from './guard-file.ts';
import { JournalFile } from './journal-file.ts';

const JOURNALS = 'journal';
const GUARDS = 'guard';

export interface FilesStoreOptions {
  disk: Disk;
  sha256: Sha256;
  /**
   * After restoring a backup, which holds no guards: trust the journals as they are. Only for someone who knows
   * that no later checkpoint was ever released; otherwise the log will be seen to fork.
   */
  trustUnguarded?: boolean;
}

export function createFilesStore(options: FilesStoreOptions): Store {
  const { disk } = options;
  let unlock: (() => Promise<void>) | null = null;
  return {
    open: async () => {
      unlock = await disk.lock();
      for (const folder of [JOURNALS, GUARDS]) await disk.makeFolder(folder);
      await disk.syncFolder('.');
    },
    processes: async () => {
      const names = [...(await disk.list(JOURNALS)), ...(await disk.list(GUARDS))];
      const ids = names.map((name) => name.replace(/\.(journal|guard)$/, '')).filter(isHex32);
      return [...new Set(ids)].sort() as ProcessId[];
    },
    log: (process) => openLog(options, process),
    create: async (process) => {
      await createGuard(options, process);
      return openLog(options, process);
    },
    close: async () => {
      await unlock?.();
      unlock = null;
    },
  };
}

function guardPath(process: ProcessId): string {
  return `${GUARDS}/${process}.guard`;
}

function emptyHead(sha256: Sha256): Head {
  return { size: 0 as TreeSize, root: hexEncode(sha256(new Uint8Array(0))), checkpoint: '' };
}

/** The guard exists, durably and at size 0, before the journal does: so a journal without one has lost it. */
async function createGuard({ disk, sha256 }: FilesStoreOptions, process: ProcessId): Promise<void> {
  const file = await disk.open(guardPath(process), true);
  try {
    const guard = guardFile(sha256, process, file);
    if ((await guard.read()) === null) {
      if (await disk.exists(`${JOURNALS}/${process}.journal`)) throw lostGuard(process);
      await guard.move(null, emptyHead(sha256));
    }
  } finally {
    await file.close();
  }
  await disk.syncFolder(GUARDS);
  const journal = await disk.open(`${JOURNALS}/${process}.journal`, true);
  await journal.close();
  await disk.syncFolder(JOURNALS);
}

function lostGuard(process: ProcessId): RecorderError {
  const message = `the journal of ${process} has no guard; it may be an old copy (see spec/recorder.md, W14)`;
  return new RecorderError('guard-missing', message);
}

async function openLog(options: FilesStoreOptions, process: ProcessId): Promise<StoredLog> {
  const { disk } = options;
  const guarded = await disk.exists(guardPath(process));
  const journalled = await disk.exists(`${JOURNALS}/${process}.journal`);
  if (!guarded && !options.trustUnguarded) throw lostGuard(process);
  const files: DiskFile[] = [];
  const open = async (path: string, create: boolean): Promise<DiskFile> => {
    const file = await disk.open(path, create);
    files.push(file);
    return file;
  };
  try {
    const guard = guardFile(options.sha256, process, await open(guardPath(process), !guarded));
    const held = await guard.read();
    if (!journalled && (held?.size ?? 0) > 0) {
      throw new RecorderError('journal-missing', `there is a guard for ${process} but no journal`);
    }
    const journal = await open(`${JOURNALS}/${process}.journal`, !journalled);
    const erasures = await open(`${GUARDS}/${process}.erased`, true);
    return await storedLog(options, { process, guard, held, journal, erasures, files });
  } catch (error) {
    await closeAll(files);
    throw error;
  }
}

interface Parts {
  process: ProcessId;
  guard: GuardFile;
  held: Head | null;
  journal: DiskFile;
  erasures: DiskFile;
  files: DiskFile[];
}

async function storedLog(options: FilesStoreOptions, parts: Parts): Promise<StoredLog> {
  const { sha256, disk } = options;
  const { process, guard } = parts;
  const erasures = await readErasureList(parts.erasures);
  if (erasures.all().length > 0) await disk.syncFolder(GUARDS);
  const journal = new JournalFile(sha256, process, parts.journal, erasures.has);
  await journal.scan();
  for (const { index, commitment } of erasures.all()) {
    if (index >= journal.size) continue;
    if ((await journal.commitmentAt(index)) !== commitment) {
      throw new RecorderError('guard-damaged', `the list of erasures of ${process} is of another log`);
    }
    await journal.zero(index);
  }
  let held = parts.held;
  if (held === null && (await parts.journal.size()) > 0 && !options.trustUnguarded) {
    throw new RecorderError('guard-damaged', `the guard of ${process} cannot be read`);
  }
  if (held === null && options.trustUnguarded) await adoptErasures(journal, erasures);
  return {
    guard: async () => held ?? emptyHead(sha256),
    rounds: (from) => journal.rounds(from),
    settle: async (head) => {
      await journal.settle(head.size, held?.size ?? (0 as TreeSize));
      await guard.move(held, head);
      held = head;
      await disk.syncFolder(GUARDS);
      await disk.syncFolder(JOURNALS);
    },
    append: async (round, head, verifyWritten) => {
      // Now the released head is `held`, durable in journal and guard.
      await journal.append(round);
      // Durable in the journal, released by nobody: a crash here keeps the round without a receipt.
      verifyWritten(await journal.readBack());
      await guard.move(held, head);
      // Durable in both: whatever happens now, no smaller or other log can be opened in its place.
      held = head;
      return 'appended';
    },
    entries: (from, to) => journal.entries(from, to),
    checkpointCovering: (index) => journal.checkpointCovering(index),
    erase: async (index, commitment) => {
      await erasures.add(index, commitment);
      // The erasure is promised: from here on every start repeats it.
      await disk.syncFolder(GUARDS);
      await journal.zero(index);
    },
    close: () => closeAll(parts.files),
  };
}

/** Without its guard a journal has lost its list of erasures too; the zeros are still there. */
async function adoptErasures(journal: JournalFile, erasures: ErasureList): Promise<void> {
  for await (const round of journal.rounds(0 as TreeSize)) {
    for (const entry of round.entries) {
      if (entry.bodyBytes?.every((byte) => byte === 0)) await erasures.add(entry.index, entry.commitment);
    }
  }
}

async function closeAll(files: DiskFile[]): Promise<void> {
  for (const file of files.splice(0)) await file.close();
}
