import { audienceName, readBodyText } from '../body.ts';
import { hexDecode, hexEncode } from '../bytes/hex.ts';
import { utf8Encode } from '../bytes/utf8.ts';
import { evolveKeyBook, type KeyRecord, keyStatusAt } from '../key-book.ts';
import { bytesOfHex, isKeyKind, parseProcessOpened } from '../key-kinds.ts';
import { enrolmentJob, judgeKeyEntry, type KeyRefusalCode } from '../key-rules.ts';
import {
  commitmentBytes,
  commitmentOfText,
  leafDataOfBytes,
  SIGNING_BYTES,
  writeSigningBytes,
} from '../signing.ts';
import { streamNextBytes } from '../streams.ts';
import type { Body, EntryId, KeyId } from '../types.ts';
import type { BundleLine, ErasedLine, ReadableLine } from './lines.ts';
import type { Run } from './run.ts';

const KEY_RULES: Record<string, string> = {
  'process-opened': 'R9',
  'person-admitted': 'R21',
  'key-admitted': 'R22',
  'key-revoked': 'R23',
  'key-recovered': 'R24',
  'person-suspended': 'R25',
  'person-reinstated': 'R25',
};

/** An entry's id as text and as bytes, each made once. */
interface Id {
  hex: EntryId;
  bytes: Uint8Array;
}

/** One position of the log, in whatever form this reader has it. */
export function verifyLine(run: Run, line: BundleLine): void {
  run.forms[line.form] += 1;
  if (line.form === 'withheld') {
    appendLeaf(run, hexDecode(line.leaf)!);
    return;
  }
  verifyReceipt(run, line);
  const id = line.form === 'erased' ? { hex: line.id, bytes: hexDecode(line.id)! } : idOf(run, line);
  verifyUnique(run, id.hex, line.index);
  if (line.form === 'readable') verifyReadable(run, line, id);
  else verifyErased(run, line, id);
  const { receivedAt, signature } = line;
  const key = keyBytes(run, line.keyId);
  appendLeaf(run, leafDataOfBytes(run.sha256, { receivedAt, id: id.bytes, key, signature }));
}

/** A body over the limit has no commitment that could stand in a log; its error says so. */
function idOf(run: Run, line: ReadableLine): Id {
  let bytes = commitmentOfText(run.sha256, line.salt, line.bodyText);
  if (bytes === null) {
    run.findings.error('R3', 'the entry is longer than an entry may be', line.index);
    bytes = commitmentBytes(run.sha256, line.salt, utf8Encode(line.bodyText));
  }
  return { hex: hexEncode(bytes) as EntryId, bytes };
}

function keyBytes(run: Run, id: KeyId): Uint8Array {
  let bytes = run.keyBytes.get(id);
  if (bytes === undefined) {
    bytes = hexDecode(id)!;
    run.keyBytes.set(id, bytes);
  }
  return bytes;
}

function appendLeaf(run: Run, leaf: Uint8Array): void {
  run.tree.append(leaf);
  run.checked.leaves += 1;
}

function verifyReceipt(run: Run, line: ReadableLine | ErasedLine): void {
  if (line.receivedAt < run.lastReceivedAt) {
    run.findings.error('L5', 'was received, it says, before the entry above it', line.index);
  }
  run.lastReceivedAt = Math.max(run.lastReceivedAt, line.receivedAt);
}

function verifyUnique(run: Run, id: EntryId, index: number): void {
  const first = run.places.get(id);
  if (first !== undefined) run.findings.error('R14', `is the same entry as number ${first}`, index);
  else run.places.set(id, index);
  const awaitedBy = run.awaited.size === 0 ? undefined : run.awaited.get(id);
  if (awaitedBy === undefined) return;
  run.awaited.delete(id);
  run.findings.error('R16', `refers to entry ${index}, which came later`, awaitedBy);
}

function verifyErased(run: Run, line: ErasedLine, id: Id): void {
  if (line.index === 0 && (line.id as string) !== run.header.process) {
    run.findings.error('R9', 'the opening is not that of the process in the header', 0);
  }
  if (line.audience === null) run.erasedUnplaced += 1;
  else if (run.statement === null)
    run.findings.error('B6', 'names a stream where none is stated', line.index);
  else if (!run.heads.has(line.audience))
    run.findings.error('B6', 'names a stream that is not listed', line.index);
  else countInStream(run, line.audience, line.index, id);
}

function verifyReadable(run: Run, line: ReadableLine, id: Id): void {
  run.checked.commitments += 1;
  const { parsed, escapes } = readBodyText(line.bodyText);
  if (!parsed.ok) {
    const rule = parsed.refusal.code === 'body-malformed' ? 'R1' : 'R2';
    run.findings.error(
      rule,
      `the entry's text is not as an entry must be: ${parsed.refusal.detail}`,
      line.index,
    );
    return;
  }
  if (line.spelledLength !== line.bodyText.length + 2 + escapes) {
    run.findings.error('B4', "the entry's text is not spelled in its one form", line.index);
  }
  const { body } = parsed;
  verifyPlace(run, line, id.hex, body);
  verifyKey(run, line, id.hex, body);
  verifySeen(run, line.index, body);
  verifyRefs(run, line.index, body);
  verifyKeyEntry(run, line, id.hex, body);
  countInStream(run, audienceName(body.audience), line.index, id);
}

/** The body names this process, this key, and a time that had not passed at receipt. */
function verifyPlace(run: Run, line: ReadableLine, id: EntryId, body: Body): void {
  const { findings, header } = run;
  const { index } = line;
  if (index === 0) verifyGenesis(run, id, body);
  else if (body.process !== header.process) findings.error('R11', 'was written for another process', index);
  if (body.key !== line.keyId)
    findings.error('R10', 'names another key than the one beside its signature', index);
  if (line.receivedAt > body.validUntil) {
    findings.error('R13', 'was received after the time until which its author let it be received', index);
  }
}

function verifyGenesis(run: Run, id: EntryId, body: Body): void {
  run.genesisRead = true;
  if ((id as string) !== run.header.process) {
    run.findings.error('R9', 'the opening is not that of the process in the header', 0);
  }
  const opened = parseProcessOpened(body);
  if (opened === null) {
    run.findings.error('R9', 'the first entry does not open a process', 0);
    return;
  }
  if (opened.logKey !== run.header.logKey || opened.origin !== run.checkpoint?.origin) {
    run.findings.error('L11', "the opening names another log than the bundle's", 0);
  }
}

/** The key was good at this position, is its author's, and its signature over the commitment holds. */
function verifyKey(run: Run, line: ReadableLine, id: EntryId, body: Body): void {
  const { index, keyId } = line;
  const { book, findings } = genesisBook(run, line, id, body);
  const status = keyStatusAt(book, keyId, index);
  if (status === 'unknown') {
    run.checked.notCheckable += 1;
    run.unseenKeys.push(index);
    return;
  }
  if (status !== 'active' && !(status === 'recovery-only' && body.kind === 'key-recovered')) {
    findings.error('R12', `is signed with a key that was then ${STATUS_WORDS[status]}`, index);
  }
  const key = book.keys.get(keyId)!;
  const author = index === 0 ? id : body.author;
  if (key.person !== author)
    findings.error('R10', 'is signed with the key of another person than its author', index);
  if (!key.chainSeen)
    run.unseenJudgements.push({ index, detail: 'a key whose admission you cannot see in full' });
  const message = run.queue.space(SIGNING_BYTES);
  writeSigningBytes({ process: index === 0 ? id : run.header.process, keyId, id }, message);
  run.checked.signatures += 1;
  run.queue.add({ publicKey: publicKeyBytes(run, key), message, signature: line.signature }, () =>
    findings.error('R5', "the author's signature does not hold", index),
  );
}

/** Decoded once for each key, not once for each entry. */
function publicKeyBytes(run: Run, key: KeyRecord): Uint8Array {
  let bytes = run.publicKeys.get(key.id);
  if (bytes === undefined) {
    bytes = bytesOfHex(key.publicKey);
    run.publicKeys.set(key.id, bytes);
  }
  return bytes;
}

const STATUS_WORDS = {
  'recovery-only': 'good for recovery only',
  'not-yet': 'not yet admitted',
  revoked: 'revoked',
  replaced: 'replaced',
  suspended: 'suspended with its person',
} as const;

/** The opening admits the key that signs it, so its own signature is judged by the book after it. */
function genesisBook(run: Run, line: ReadableLine, id: EntryId, body: Body): Pick<Run, 'book' | 'findings'> {
  if (line.index !== 0) return run;
  return { book: evolveKeyBook(run.book, { body, id, index: 0 }), findings: run.findings };
}

/** The log the author saw when signing is a beginning of this one. */
function verifySeen(run: Run, index: number, body: Body): void {
  if (body.seen === null) return;
  const { size, root } = body.seen;
  if (size > index) {
    run.findings.error(
      'R15',
      `its author had seen a log of ${size} entries, longer than what stands before it`,
      index,
    );
    return;
  }
  if (run.seenRoot.size !== size) run.seenRoot = { size, root: hexEncode(run.tree.root(size)) };
  run.checked.seen += 1;
  if (run.seenRoot.root !== root) {
    run.findings.error('R15', `its author was shown another log of ${size} entries than this one`, index);
  }
}

function verifyRefs(run: Run, index: number, body: Body): void {
  for (const role of Object.keys(body.refs)) {
    for (const id of body.refs[role]!) {
      run.checked.refs += 1;
      const place = run.places.get(id);
      if (place === index) run.findings.error('R16', 'refers to itself', index);
      else if (place === undefined && !run.awaited.has(id)) run.awaited.set(id, index);
    }
  }
}

function verifyKeyEntry(run: Run, line: ReadableLine, id: EntryId, body: Body): void {
  if (!isKeyKind(body.kind)) return;
  const { index } = line;
  const entry = { body, id, index };
  const judgement = judgeKeyEntry(run.book, entry);
  if (judgement.verdict === 'refused') {
    run.findings.error(ruleOf(judgement.code, body.kind), `${body.kind}: ${judgement.detail}`, index);
  } else if (judgement.verdict === 'unseen') {
    run.unseenJudgements.push({ index, detail: judgement.detail });
  }
  const before = run.book.keys.size;
  run.book = evolveKeyBook(run.book, entry, judgement);
  run.checked.keys += run.book.keys.size - before;
  if (body.kind !== 'key-admitted' && body.kind !== 'key-recovered') return;
  const job = enrolmentJob(run.sha256, body);
  if (job === null) return;
  run.checked.enrolments += 1;
  run.queue.add(job, () => run.findings.error('R27', 'the new key did not sign its own enrolment', index));
}

function ruleOf(code: KeyRefusalCode, kind: string): string {
  return code === 'key-unsafe' ? 'R7' : code === 'genesis-misplaced' ? 'R9' : (KEY_RULES[kind] ?? 'R21');
}

function countInStream(run: Run, audience: string, index: number, id: Id): void {
  if (run.statement === null) return;
  const stream = run.heads.get(audience);
  if (stream === undefined || index < stream.fromIndex) {
    run.outsideStreams += 1;
    return;
  }
  stream.head = streamNextBytes(run.sha256, stream.head, index, id.bytes);
  stream.count += 1;
}
