/** How fast a bundle is verified, beside the raw rate of Ed25519 on one core in the same run. */
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  type EntryId,
  emptyTree,
  formatHeader,
  formatReadable,
  formatVkey,
  type JsonObject,
  keyId,
  type LeafIndex,
  leafData,
  noteKey,
  type ProcessId,
  signCheckpoint,
  type TreeSize,
} from '@sulh/record';
import { verifyPath } from '@sulh/verifier';
import { sha256 } from '../host.ts';
import { prepareEntry } from '../web/client/build-entry.ts';

const ENTRIES = 60_000;
const RAW = 20_000;

export async function benchVerify(now: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'sulh-bench-'));
  try {
    const bundle = join(folder, 'bench.sulh');
    const { process: id, samples, publicKey } = await writeBundle(bundle, now);
    const raw = rawRate(samples, publicKey);
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    const report = await verifyPath(bundle, id);
    const seconds = (performance.now() - start) / 1000;
    const cpu = process.cpuUsage(cpuBefore);
    if (!report.ok) throw new Error('the bundle of the benchmark does not verify');
    const cpuSeconds = (cpu.user + cpu.system) / 1e6;
    return {
      verifyEntries: ENTRIES,
      verifyCores: availableParallelism(),
      ed25519VerifiesPerCpuSecond: Math.round(raw),
      verifyEntriesPerSecond: Math.round(ENTRIES / seconds),
      verifyEntriesPerCpuSecond: Math.round(ENTRIES / cpuSeconds),
      verifyShareOfEd25519PerCore: Math.round((ENTRIES / cpuSeconds / raw) * 1000) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sample {
  message: Uint8Array;
  signature: Uint8Array;
}

/** By CPU time, as the share below: what else runs on the machine then takes nothing from either. */
function rawRate(samples: readonly Sample[], publicKey: KeyObject): number {
  const before = process.cpuUsage();
  for (const { message, signature } of samples) verify(null, message, publicKey, signature);
  const { user, system } = process.cpuUsage(before);
  return samples.length / ((user + system) / 1e6);
}

async function writeBundle(path: string, now: number) {
  const author = generateKeyPairSync('ed25519');
  const log = generateKeyPairSync('ed25519');
  const raw = (key: KeyObject) =>
    new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  const origin = 'sulh-log/bench';
  const logKey = noteKey(sha256, origin, raw(log.privateKey));
  const signer = {
    key: logKey,
    sign: (text: Uint8Array) => new Uint8Array(sign(null, text, log.privateKey)),
  };
  const key = keyId(sha256, raw(author.privateKey));
  const tree = emptyTree(sha256);
  const lines: string[] = [];
  const samples: Sample[] = [];
  let process: ProcessId | null = null;
  for (let index = 0; index < ENTRIES; index += 1) {
    const parts = {
      v: 1,
      kind: process === null ? 'process-opened' : 'statement-recorded',
      process,
      author: process as EntryId | null,
      key,
      audience: ['public'],
      occurredAt: now,
      // Authors reload a page now and then: a few entries name the same checkpoint.
      seen:
        process === null
          ? null
          : { size: index - (index % 4) || 1, root: hex(tree.root(index - (index % 4) || 1)) },
      refs: {},
      data: process === null ? opening(raw(author.privateKey), origin, formatVkey(logKey)) : words(index),
    };
    const prepared = prepareEntry(parts, {
      sha256,
      now,
      salt: sha256(Uint8Array.of(index & 255, (index >> 8) & 255, index >> 16)),
    });
    const signature = new Uint8Array(sign(null, prepared.message, author.privateKey));
    process ??= prepared.id as string as ProcessId;
    const entry = { receivedAt: now, commitment: prepared.id, keyId: key, signature };
    tree.append(leafData(sha256, entry));
    lines.push(
      formatReadable({
        ...entry,
        index: index as LeafIndex,
        salt: prepared.salt,
        bodyBytes: prepared.bodyBytes,
      }),
    );
    if (index < RAW) samples.push({ message: prepared.message, signature });
  }
  const checkpoint = signCheckpoint({ origin, size: ENTRIES as TreeSize, root: tree.root() }, signer);
  const header = {
    process: process!,
    madeAt: null,
    reader: null,
    checkpoint,
    logKey: formatVkey(logKey),
    streams: null,
    size: ENTRIES,
  };
  const file = createWriteStream(path);
  file.write(`${formatHeader(header)}\n`);
  for (const line of lines) file.write(`${line}\n`);
  file.end();
  await finished(file);
  return { process: process!, samples, publicKey: author.publicKey };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function opening(publicKey: Uint8Array, origin: string, logKey: string): JsonObject {
  const founder = {
    name: 'Bench',
    party: 'bench',
    publicKey: hex(publicKey),
    sealingKey: null,
    recoveryKey: null,
  };
  const parties = [{ id: 'bench', role: 'mediator', names: { en: 'Bench' } }];
  return {
    name: { en: 'Bench' },
    note: { en: 'Bench' },
    nature: 'exercise',
    public: true,
    origin,
    logKey,
    founder,
    parties,
  };
}

function words(n: number): JsonObject {
  const text =
    'The matter of the harbour was raised once more, and no undertaking was given in writing. '.repeat(5);
  return {
    words: `Statement ${n}. ${text}`,
    speaker: { name: `Speaker ${n % 40}`, role: null, organisation: null, party: null },
  };
}
