/** One Sulh on one data folder: the parts put together. Time, randomness and folders are given by `main.ts`. */
import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '@sulh/record';
import {
  type Attachments,
  createAttachments,
  createFolderBlobs,
  createMemoryBlobs,
  removeTornUploads,
} from './blobs/index.ts';
import { openSecrets, type Secrets } from './http/secrets.ts';
import { MODULES } from './modules/index.ts';
import { createPageReader, type PageReader } from './modules/press/read-page.ts';
import type { Database } from './projections/database.ts';
import { type Erasures, openErasures } from './projections/erasures.ts';
import { openPglite } from './projections/pglite.ts';
import { openPostgres } from './projections/postgres.ts';
import { openProjections, type Projections } from './projections/projections.ts';
import {
  createFilesStore,
  createLogKeyFiles,
  createMemoryLogKeys,
  createMemoryStore,
  createSignatureVerifier,
  type LogKeys,
  nodeDisk,
  openRecorder,
  type Recorder,
  type SignatureVerifier,
} from './recorder/index.ts';
import { createDecider, type World } from './register/decider.ts';
import type { Recorded } from './register/kind.ts';

export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

export interface HostOptions {
  /** Null: everything in memory, for tests. */
  data: string | null;
  /** PostgreSQL for the projections; without it PGlite in the data folder. */
  databaseUrl?: string | undefined;
  /** Where the built worker scripts and the database template stand. */
  build: string;
  /** After restoring a backup, which holds no guards: trust the journals as they are. */
  restored?: boolean;
  now: () => number;
  randomBytes: (length: number) => Uint8Array;
  onProgress?: (what: string, done: number, total: number | null) => void;
  onProblem?: (problem: string) => void;
}

export interface Host {
  readonly recorder: Recorder<World>;
  readonly projections: Projections;
  readonly erasures: Erasures;
  readonly attachments: Attachments;
  readonly secrets: Secrets;
  readonly logKeys: LogKeys;
  readonly signatures: SignatureVerifier;
  readonly sha256: Sha256;
  readonly readPage: PageReader;
  readonly now: () => number;
  readonly randomHex: (bytes: number) => string;
  close(): Promise<void>;
}

export async function openHost(options: HostOptions): Promise<Host> {
  const { data, now, randomBytes, onProgress, onProblem } = options;
  const signatures = createSignatureVerifier();
  if (data !== null) mkdirSync(data, { recursive: true, mode: 0o700 });
  const disk = data === null ? null : nodeDisk(data);
  const logKeys =
    disk === null ? createMemoryLogKeys(sha256, randomBytes) : createLogKeyFiles(disk, sha256, randomBytes);
  const recorder = openRecorder<World>({
    store:
      disk === null
        ? createMemoryStore(sha256)
        : createFilesStore({ disk, sha256, trustUnguarded: options.restored === true }),
    decider: createDecider(MODULES, sha256, signatures.verifySignature),
    now,
    logKeys,
    verifySignatures: signatures.verifySignatures,
    verifySignature: signatures.verifySignature,
    sha256,
    onProgress: (process, entries) => onProgress?.(`reading ${process.slice(0, 16)}`, entries, null),
    onProblem: ({ code, message }) => onProblem?.(`${code}: ${message}`),
  });
  // The recorder takes the folder's lock; the embedded database is only safe behind it.
  await recorder.open();
  const randomHex = (bytes: number) => Buffer.from(randomBytes(bytes)).toString('hex');
  const opened = await openBehindLock(options, recorder, randomHex).catch(async (error: unknown) => {
    await recorder.close(); // else its threads keep this process, and the folder, for ever
    await signatures.close();
    throw error;
  });
  const { projections } = opened;
  const stopTidying = tidyUploads({ recorder, ...opened }, options);
  return {
    recorder,
    ...opened,
    logKeys,
    signatures,
    sha256,
    readPage: createPageReader(options.build),
    now,
    randomHex,
    close: async () => {
      await stopTidying();
      await opened.erasures.close();
      await projections.close();
      await recorder.close();
      await signatures.close();
    },
  };
}

async function openBehindLock(
  options: HostOptions,
  recorder: Recorder<World>,
  randomHex: (bytes: number) => string,
): Promise<Pick<Host, 'secrets' | 'projections' | 'attachments' | 'erasures'>> {
  const secrets = openSecrets(options.data === null ? null : join(options.data, 'secrets'), randomHex);
  const projections = await openTables(options, recorder);
  const { onProblem } = options;
  const attachments = await openAttachments(options, recorder);
  const erasures = await openErasures({
    recorder,
    projections,
    before: attachments.removeOf,
    ...(onProblem && { onProblem }),
  });
  return { secrets, projections, attachments, erasures };
}

async function openAttachments({ data, now }: HostOptions, recorder: Recorder<World>): Promise<Attachments> {
  const folder = data === null ? null : join(data, 'blobs');
  if (folder !== null) await removeTornUploads(folder);
  const store = folder === null ? createMemoryBlobs() : createFolderBlobs(folder);
  return createAttachments({ recorder, store, now });
}

const TIDY_EVERY_MS = 3_600_000;

/** Uploads whose entry never came: at once, and then hourly. */
function tidyUploads(
  { recorder, attachments }: Pick<Host, 'recorder' | 'attachments'>,
  options: HostOptions,
) {
  const tidy = async () => {
    const halted = new Set(recorder.halted().map(({ process }) => process));
    for (const process of recorder.processes())
      if (!halted.has(process)) await attachments.removeUnnamed(process);
  };
  const run = () =>
    tidy().catch((error) => options.onProblem?.(`uploads were not tidied: ${(error as Error).message}`));
  const first = run();
  const timer = setInterval(run, TIDY_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await first;
  };
}

/** Tables hold nothing of their own: a damaged embedded database is thrown away and built again from the record. */
async function openTables(options: HostOptions, recorder: Recorder<World>): Promise<Projections> {
  const { data, databaseUrl, onProblem } = options;
  const open = async () => {
    const db = await openDatabase(options);
    try {
      return await openProjections({ db, recorder, searchable, ...(onProblem && { onProblem }) });
    } catch (error) {
      await db.close().catch(() => undefined);
      throw error;
    }
  };
  try {
    return await open();
  } catch (error) {
    if (data === null || databaseUrl !== undefined) throw error;
    onProblem?.(`the tables could not be opened (${(error as Error).message}): built again from the record`);
    rmSync(join(data, 'projections'), { recursive: true, force: true });
    return open();
  }
}

function openDatabase({ data, databaseUrl, build }: HostOptions): Promise<Database> {
  if (databaseUrl !== undefined) return Promise.resolve(openPostgres(databaseUrl));
  return openPglite({
    worker: join(build, 'pglite-worker.js'),
    folder: data === null ? null : join(data, 'projections'),
    template: join(build, 'pglite-template'),
  });
}

/** The words of an entry: every text in its data, whatever the kind. */
function searchable({ body }: Recorded): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  if (body.kind !== 'process-opened' && !body.kind.startsWith('key-')) collect(body.data);
  return texts.join(' ').slice(0, 20_000);
}
