import { equalBytes } from '../bytes/bytes.ts';
import { hexDecode } from '../bytes/hex.ts';
import { isSafePublicKey } from '../keys.ts';
import { parseCheckpoint } from '../log/checkpoint.ts';
import { cosignatureJobs } from '../log/cosignature.ts';
import { type Note, noteJobs, parseNote, parseVkey, TYPE_ED25519 } from '../log/note.ts';
import { cosignedNames, isQuorumMet, type Policy } from '../log/policy.ts';
import { parseStreams, streamStart } from '../streams.ts';
import type { Run } from './run.ts';

/** The steps that judge the first line, before any entry is read. */
export async function verifyHeader(run: Run): Promise<void> {
  readLogKey(run);
  const checkpoint = readCheckpoint(run);
  readStreams(run);
  if (checkpoint !== null && run.options.policy !== undefined) {
    await countCosignatures(run, checkpoint, run.options.policy);
  }
}

function readLogKey(run: Run): void {
  const key = parseVkey(run.sha256, run.header.logKey);
  if (key !== null && key.type === TYPE_ED25519) run.logKey = key;
  else run.findings.error('L9', "the log's key in the header is no key line");
  if (key !== null && !isSafePublicKey(key.publicKey)) {
    run.findings.error('R7', "the log's key is no safe Ed25519 key");
  }
}

/** The checkpoint is the log's, well formed, and of the size the header says. */
function readCheckpoint(run: Run): Note | null {
  const parsed = parseNote(run.header.checkpoint);
  if (!parsed.ok) {
    run.findings.error('L8', `the checkpoint is no signed note: ${parsed.refusal.detail}`);
    return null;
  }
  const checkpoint = parseCheckpoint(parsed.note.text);
  if (!checkpoint.ok) {
    run.findings.error('L10', `the checkpoint is malformed: ${checkpoint.refusal.detail}`);
    return null;
  }
  run.checkpoint = checkpoint.checkpoint;
  const { origin, size } = checkpoint.checkpoint;
  if (run.logKey !== null && origin !== run.logKey.name) {
    run.findings.error('L11', 'the checkpoint is of another log than the key in the header');
  }
  if (size !== run.header.size) {
    run.findings.error('B3', `the checkpoint is for ${size} entries, the header says ${run.header.size}`);
  }
  queueNote(run, parsed.note, 'L10', 'the checkpoint');
  return parsed.note;
}

function readStreams(run: Run): void {
  if (run.header.streams === null) return;
  const parsed = parseNote(run.header.streams);
  const statement = parsed.ok ? parseStreams(parsed.note.text) : null;
  if (!parsed.ok || statement === null) {
    run.findings.error('L16', "the host's statement of streams is malformed");
    return;
  }
  queueNote(run, parsed.note, 'L16', "the host's statement of streams");
  const { header, checkpoint } = run;
  const differs = (what: string): void =>
    run.findings.error('L16', `the host's statement of streams is for another ${what} than the bundle`);
  if (statement.process !== header.process) differs('process');
  if (statement.reader !== header.reader) differs('reader');
  if (statement.madeAt !== header.madeAt) differs('time');
  if (statement.size !== header.size) differs('size');
  if (checkpoint !== null && !equalBytes(statement.root, checkpoint.root)) differs('checkpoint');
  run.statement = statement;
  for (const stream of statement.streams) {
    const start = streamStart(run.sha256, statement.process, stream.audience);
    if (stream.fromIndex === 0 && (stream.from.count !== 0 || stream.from.head !== start.head)) {
      run.findings.error('L15', `the stream "${stream.audience}" does not begin at its beginning`);
    }
    const { fromIndex, from } = stream;
    run.heads.set(stream.audience, { fromIndex, count: from.count, head: hexDecode(from.head)! });
  }
}

/** The log's signature lines are all verified; a note without one, or with a bad one, is refused. */
function queueNote(run: Run, note: Note, rule: string, what: string): void {
  const { logKey } = run;
  if (logKey === null) return;
  const jobs = noteJobs(note, [logKey]);
  if (jobs.length === 0) run.findings.error(rule, `${what} is not signed with the log's key`);
  for (const { job } of jobs) {
    run.queue.add(job, () => run.findings.error(rule, `the log's signature on ${what} does not hold`));
  }
}

async function countCosignatures(run: Run, note: Note, policy: Policy): Promise<void> {
  const found = cosignatureJobs(
    note,
    [...policy.witnesses.values()].map(({ key }) => key),
  );
  const held = await run.options.verifyMany(found.map(({ job }) => job));
  const good = found.filter((_, i) => held[i] === true);
  for (const [i, { key }] of found.entries()) {
    if (held[i] !== true) run.findings.error('L12', `the cosignature of ${key.name} does not hold`);
  }
  const names = cosignedNames(
    policy,
    good.map(({ key }) => key),
  );
  run.countersigned = isQuorumMet(policy, names) ? 'met' : 'not-met';
  if (run.countersigned === 'not-met') {
    run.findings.error('L14', 'the checkpoint lacks cosignatures that the policy you gave asks for');
  }
}
