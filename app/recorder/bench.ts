/** What the write path reaches on this machine, with the raw limits beside it. */
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessId, SignedEntry } from '@sulh/record';
import { createFilesStore } from './files/files-store.ts';
import { createLogKeyFiles } from './files/log-key-files.ts';
import { nodeDisk } from './files/node-disk.ts';
import type { Recorder } from './model.ts';
import { openRecorder } from './open-recorder.ts';
import {
  buildAuthor,
  buildEntry,
  buildGenesis,
  type NotesWorld,
  notesDecider,
  sha256,
} from './testing/build-entries.ts';
import { createSignatureVerifier } from './verify-signatures.ts';

const BODY_TEXT = 'x'.repeat(600);

export interface BenchOptions {
  /** Where the files go: a folder on the disk to be measured. */
  folder?: string;
  /** Entries of the longest run. */
  entries?: number;
}

export async function benchRecord(options: BenchOptions = {}): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(options.folder ?? process.cwd(), '.bench-'));
  const entries = options.entries ?? 20_000;
  try {
    const figures: Record<string, number> = {
      ed25519VerifiesPerSecond: verifiesPerSecond(3000),
      syncsPerSecond: syncsPerSecond(folder, 300),
    };
    for (const [inFlight, count] of [
      [1, 1000],
      [64, entries],
      [1024, entries],
    ] as const) {
      figures[`appendsPerSecond${inFlight}`] = await appendsPerSecond(
        join(folder, `at-${inFlight}`),
        inFlight,
        count,
      );
    }
    figures['reopenEntriesPerSecond'] = await reopenPerSecond(join(folder, 'at-1024'));
    return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.round(figure)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function perSecond(count: number, startedAt: number): number {
  return (count * 1000) / (performance.now() - startedAt);
}

function verifiesPerSecond(count: number): number {
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), randomBytes(32)]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key);
  const message = randomBytes(200);
  const signature = sign(null, message, key);
  const startedAt = performance.now();
  for (let n = 0; n < count; n++) verify(null, message, publicKey, signature);
  return perSecond(count, startedAt);
}

function syncsPerSecond(folder: string, count: number): number {
  const fd = openSync(join(folder, 'raw'), 'w');
  const bytes = Buffer.alloc(1024);
  const startedAt = performance.now();
  for (let n = 0; n < count; n++) {
    writeSync(fd, bytes);
    fdatasyncSync(fd);
  }
  closeSync(fd);
  return perSecond(count, startedAt);
}

function recorderOn(folder: string) {
  const disk = nodeDisk(folder);
  const logKeys = createLogKeyFiles(disk, sha256, (length) => randomBytes(length));
  const store = createFilesStore({ disk, sha256 });
  const deps = { store, logKeys, decider: notesDecider, now: Date.now, sha256, ...createSignatureVerifier() };
  return { recorder: openRecorder<NotesWorld>(deps), logKeys };
}

async function appendsPerSecond(folder: string, inFlight: number, count: number): Promise<number> {
  const { recorder, logKeys } = recorderOn(folder);
  await recorder.open();
  const author = buildAuthor('bench');
  const genesis = buildGenesis(author, await logKeys.prepare('bench.invalid/log'));
  const opened = await recorder.submit('new', [genesis]);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { process } = opened.receipt;
  const seen = { size: 1, root: recorder.read(process)!.root };
  const data = { text: BODY_TEXT };
  const signed = Array.from({ length: count }, () => buildEntry(author, process, seen, { data }));
  const startedAt = performance.now();
  await submitAll(recorder, process, signed, inFlight);
  const rate = perSecond(count, startedAt);
  await recorder.close();
  return rate;
}

/** Each of the callers sends its next entry when the one before was answered. */
async function submitAll(
  recorder: Recorder<NotesWorld>,
  process: ProcessId,
  signed: SignedEntry[],
  callers: number,
): Promise<void> {
  let next = 0;
  const call = async (): Promise<void> => {
    while (next < signed.length) {
      const result = await recorder.submit(process, [signed[next++]!]);
      if (!result.ok) throw new Error(result.refusal.code);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
}

async function reopenPerSecond(folder: string): Promise<number> {
  const { recorder } = recorderOn(folder);
  const startedAt = performance.now();
  await recorder.open();
  const { size } = recorder.read(recorder.processes()[0]!)!;
  const rate = perSecond(size, startedAt);
  await recorder.close();
  return rate;
}
