/** What can be judged of a batch before the sequencer: its form, its size, and the ids of its entries. */
import {
  type Body,
  commitment,
  type EntryId,
  type ProcessId,
  parseBody,
  SALT_BYTES,
  type Sha256,
  SIGNATURE_BYTES,
  type SignedEntry,
} from '@sulh/record';
import type { Refusal } from './model.ts';

export const MAX_BATCH_ENTRIES = 512;
export const MAX_BATCH_BYTES = 8 * 1024 * 1024;

export interface Candidate {
  signed: SignedEntry;
  body: Body;
  id: EntryId;
  /** The signature was verified with the key whose id the body names. */
  verified: boolean;
}

export interface Batch {
  process: ProcessId;
  candidates: Candidate[];
  bytes: number;
}

export type Admission = { ok: true; batch: Batch } | { ok: false; refusal: Refusal };

export function admitBatch(
  sha256: Sha256,
  target: ProcessId | 'new',
  entries: readonly SignedEntry[],
): Admission {
  const refuse = (refusal: Refusal): Admission => ({ ok: false, refusal });
  if (entries.length === 0) return refuse({ code: 'batch-empty' });
  if (entries.length > MAX_BATCH_ENTRIES)
    return refuse({ code: 'batch-too-large', message: `${MAX_BATCH_ENTRIES} entries` });
  const bytes = entries.reduce((sum, entry) => sum + entry.bodyBytes.length, 0);
  if (bytes > MAX_BATCH_BYTES)
    return refuse({ code: 'batch-too-large', message: `${MAX_BATCH_BYTES} bytes` });
  const candidates: Candidate[] = [];
  const ids = new Set<EntryId>();
  let process = target;
  for (const [n, signed] of entries.entries()) {
    const read = readCandidate(sha256, signed);
    if ('code' in read) return refuse({ ...read, entry: n });
    if (process === 'new') process = read.id as string as ProcessId;
    const misplaced = placeFault(read, process);
    if (misplaced !== null) return refuse({ ...misplaced, entry: n });
    if (ids.has(read.id)) return refuse({ code: 'entry-duplicate', entry: n });
    ids.add(read.id);
    candidates.push(read);
  }
  return { ok: true, batch: { process: process as ProcessId, candidates, bytes } };
}

function readCandidate(sha256: Sha256, signed: SignedEntry): Candidate | Refusal {
  if (signed.salt.length !== SALT_BYTES || signed.signature.length !== SIGNATURE_BYTES) {
    return { code: 'entry-malformed', message: 'salt or signature has the wrong length' };
  }
  const parsed = parseBody(signed.bodyBytes);
  if (!parsed.ok) return { code: parsed.refusal.code, message: parsed.refusal.detail };
  const id = commitment(sha256, signed.salt, signed.bodyBytes);
  return { signed, body: parsed.body, id, verified: false };
}

/** The genesis entry names no process, being it; every other entry names the one it is submitted to. */
function placeFault({ body, id }: Candidate, process: ProcessId): Refusal | null {
  const isFirst = (id as string) === process;
  if ((body.process === null) !== isFirst) return { code: 'genesis-misplaced', at: '/process' };
  if (body.process !== null && body.process !== process)
    return { code: 'entry-wrong-process', at: '/process' };
  return null;
}
