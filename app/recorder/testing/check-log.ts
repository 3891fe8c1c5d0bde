/**
 * An independent look at what a store holds, by the plain definitions: the root by recursion, every checkpoint's
 * signature, every receipt. Shares no code with the recorder's own verification.
 */
import { createPublicKey, verify } from 'node:crypto';
import {
  commitment,
  type LogEntry,
  leafData,
  type ProcessId,
  parseCheckpoint,
  parseVkey,
  type TreeSize,
  verifyNote,
} from '@sulh/record';
import type { Receipt } from '../model.ts';
import type { Store } from '../store.ts';
import { sha256 } from './build-entries.ts';

function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

/** RFC 6962, 2.1, as it is written there. */
function treeHash(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), leaves[0]!]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.concat([Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k))]));
}

export interface Expected {
  receipts: Receipt[];
  /** Ids that were refused for good. */
  refused: string[];
  erased?: number[];
}

/** Throws at the first thing that is not as it must be; returns the entries. */
export async function checkStoredLog(
  store: Store,
  process: ProcessId,
  expected: Expected,
): Promise<LogEntry[]> {
  const stored = await store.log(process);
  const entries: LogEntry[] = [];
  const checkpoints: string[] = [];
  for await (const round of stored.rounds(0 as TreeSize)) {
    if (round.from !== entries.length) throw new Error('a round is missing');
    entries.push(...round.entries);
    checkpoints.push(round.checkpoint);
  }
  await stored.close();
  const leaves = entries.map((entry) => leafData(sha256, entry));
  const vkey = entries.length === 0 ? '' : vkeyOf(entries[0]!);
  for (const checkpoint of new Set([...checkpoints, ...expected.receipts.map((r) => r.checkpoint)])) {
    checkCheckpoint(checkpoint, vkey, leaves);
  }
  entries.forEach((entry, n) => {
    checkEntry(entry, n, entries[n - 1], expected.erased ?? []);
  });
  for (const { id, index, receivedAt } of expected.receipts.flatMap((receipt) => receipt.entries)) {
    const entry = entries[index];
    if (entry?.commitment !== id || entry.receivedAt !== receivedAt)
      throw new Error(`receipt ${index} does not hold`);
  }
  const refused = entries.find((entry) => expected.refused.includes(entry.commitment));
  if (refused !== undefined) throw new Error(`entry ${refused.index} had been refused`);
  return entries;
}

function vkeyOf(genesis: LogEntry): string {
  const body = JSON.parse(Buffer.from(genesis.bodyBytes!).toString('utf8')) as { data: { logKey: string } };
  return body.data.logKey;
}

function checkCheckpoint(checkpoint: string, vkey: string, leaves: Uint8Array[]): void {
  const note = verifyNote(checkpoint, [parseVkey(sha256, vkey)!], verifySignature);
  if (!note.ok) throw new Error(note.refusal.code);
  const parsed = parseCheckpoint(note.note.text);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  const { size, root } = parsed.checkpoint;
  if (size > leaves.length) throw new Error(`a checkpoint of ${size} over ${leaves.length} entries`);
  if (!Buffer.from(root).equals(treeHash(leaves.slice(0, size)))) throw new Error(`fork at size ${size}`);
}

function checkEntry(entry: LogEntry, n: number, before: LogEntry | undefined, erased: number[]): void {
  if (entry.index !== n) throw new Error(`entry ${n} says ${entry.index}`);
  if (before !== undefined && entry.receivedAt < before.receivedAt) throw new Error(`time goes back at ${n}`);
  if (erased.includes(n) !== (entry.bodyBytes === null)) throw new Error(`entry ${n} is erased or should be`);
  if (entry.bodyBytes === null) return;
  if (commitment(sha256, entry.salt!, entry.bodyBytes) !== entry.commitment)
    throw new Error(`body ${n} differs`);
}
