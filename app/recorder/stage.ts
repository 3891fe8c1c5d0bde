/** Deciding one round: batch after batch, each all or none, in the world the earlier ones made. */
import {
  type Body,
  type EntryId,
  keyId,
  type LeafIndex,
  type LogEntry,
  type ProcessId,
  signingBytes,
  type VerifyMany,
} from '@sulh/record';
import type { Batch, Candidate } from './admission.ts';
import type { Refusal } from './model.ts';
import type { LogTools, ProcessLog } from './process-log.ts';

export interface StageTools<World> extends LogTools<World> {
  verifySignatures: VerifyMany;
}

export type Outcome =
  | { kind: 'accepted'; entries: LogEntry[] }
  | { kind: 'repeated'; ids: EntryId[] }
  | { kind: 'refused'; refusal: Refusal };

/** What a round would add; nothing of it is in the log yet but the entries in tree and ids. */
export interface Stage<World> {
  world: World;
  entries: LogEntry[];
  lastReceivedAt: number;
}

export function emptyStage<World>(log: ProcessLog<World>): Stage<World> {
  return { world: log.world, entries: [], lastReceivedAt: log.lastReceivedAt };
}

/** Changes the stage and the log's tree and ids only when the whole batch is accepted. */
export async function stageBatch<World>(
  tools: StageTools<World>,
  log: ProcessLog<World>,
  stage: Stage<World>,
  batch: Batch,
  now: number,
): Promise<Outcome> {
  const refused = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal });
  const known = batch.candidates.filter((c) => log.ids.get(c.id) !== null).length;
  if (known === batch.candidates.length) return { kind: 'repeated', ids: batch.candidates.map((c) => c.id) };
  if (known > 0) return refused({ code: 'batch-partly-recorded' });
  const receivedAt = Math.max(stage.lastReceivedAt, now);
  const first = log.tree.size as number;
  let world = stage.world;
  const entries: LogEntry[] = [];
  for (const [n, candidate] of batch.candidates.entries()) {
    const refusal =
      formRefusal(log, candidate, first + n, receivedAt) ??
      (await signatureRefusal(tools, first + n === 0 ? null : world, batch.process, candidate)) ??
      tools.decider.decide(
        world,
        { body: candidate.body, id: candidate.id, keyId: candidate.body.key },
        receivedAt,
      );
    if (refusal !== null) return refused({ entry: n, ...refusal });
    const entry = logEntry(candidate, (first + n) as LeafIndex, receivedAt);
    world = tools.decider.evolve(world, entry, candidate.body);
    entries.push(entry);
  }
  log.extend(entries);
  stage.world = world;
  stage.lastReceivedAt = receivedAt;
  for (const entry of entries) stage.entries.push(entry);
  return { kind: 'accepted', entries };
}

function logEntry({ signed, body, id }: Candidate, index: LeafIndex, receivedAt: number): LogEntry {
  const { salt, signature, bodyBytes } = signed;
  return { index, receivedAt, commitment: id, keyId: body.key, signature, salt, bodyBytes };
}

/** Clocks of people are not those of the host, and a day begins earlier in the east. */
const CLOCKS_DIFFER_MS = 86_400_000;
/** 0001-01-01: pages write years in four digits. */
const FIRST_DAY_MS = -62_135_596_800_000;

/** What the recorder holds whatever the decider says. */
function formRefusal<World>(
  log: ProcessLog<World>,
  { body }: Candidate,
  index: number,
  receivedAt: number,
): Refusal | null {
  if ((index === 0) !== (body.process === null)) {
    return index === 0 ? { code: 'process-unknown' } : { code: 'genesis-misplaced', at: '/process' };
  }
  if (receivedAt > body.validUntil) return { code: 'entry-expired', at: '/validUntil' };
  if (body.occurredAt > receivedAt + CLOCKS_DIFFER_MS) return { code: 'occurred-later', at: '/occurredAt' };
  if (body.occurredAt < FIRST_DAY_MS) return { code: 'occurred-too-early', at: '/occurredAt' };
  if (body.seen === null) return null;
  // Only what was released can have been seen.
  const root = log.rootAt(body.seen.size);
  if (root === null) return { code: 'seen-mismatch', at: '/seen/size' };
  return root === body.seen.root ? null : { code: 'seen-mismatch', at: '/seen/root' };
}

/** A key id is the hash of its key, so a verdict on the signature stays true in every world; only the leave changes. */
async function signatureRefusal<World>(
  tools: StageTools<World>,
  world: World | null,
  process: ProcessId,
  candidate: Candidate,
): Promise<Refusal | null> {
  const answer = tools.decider.publicKeyFor(world, candidate.body, candidate.id);
  if (!answer.ok) return answer.refusal;
  if (candidate.verified) return null;
  const job = signatureJob(tools, process, candidate, answer.publicKey);
  if (job === null) return { code: 'key-mismatch', at: '/key' };
  const [valid] = await tools.verifySignatures([job]);
  candidate.verified = valid === true;
  return candidate.verified ? null : { code: 'signature-invalid' };
}

/** Null when the key is not the one the body names. */
export function signatureJob<World>(
  tools: StageTools<World>,
  process: ProcessId,
  { body, id, signed }: { body: Body; id: EntryId; signed: Candidate['signed'] },
  publicKey: Uint8Array,
) {
  if (publicKey.length !== 32 || keyId(tools.sha256, publicKey) !== body.key) return null;
  return { publicKey, message: signingBytes(process, body.key, id), signature: signed.signature };
}
