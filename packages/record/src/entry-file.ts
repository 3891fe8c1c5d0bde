/**
 * One entry taken out of its log: a `.sulh-entry` file (spec/own-sulh.md). It shows whoever reads it the words, the
 * key that signed them, and their place in a log of which it shows nothing else but the size.
 */
import { MAX_BODY_BYTES, parseBody } from './body.ts';
import { base64Decode, base64Encode } from './bytes/base64.ts';
import { hexDecode, hexEncode, isHex32 } from './bytes/hex.ts';
import { isWellFormed, utf8Decode, utf8Encode } from './bytes/utf8.ts';
import { isSafePublicKey, keyId } from './keys.ts';
import { openCheckpoint } from './log/checkpoint.ts';
import { formatNote, parseNote, parseVkey, TYPE_ED25519 } from './log/note.ts';
import { verifyInclusion } from './log/proof.ts';
import { leafHash } from './log/tree.ts';
import { commitment, leafData, SALT_BYTES, SIGNATURE_BYTES, signingBytes } from './signing.ts';
import type { Body, EntryId, Hex, KeyId, LogEntry, ProcessId, Sha256, VerifySignature } from './types.ts';

/** The parts, as they stand in the file and travel inside an entry of another log. */
export interface EntryFile {
  process: Hex;
  /** The exact canonical text. */
  body: string;
  salt: string;
  signature: string;
  publicKey: Hex;
  index: number;
  receivedAt: number;
  logKey: string;
  /** Signed by the log and by nobody else. */
  checkpoint: string;
  proof: string[];
}

/** What a file proves. */
export interface ProvedEntry {
  id: EntryId;
  process: ProcessId;
  keyId: KeyId;
  body: Body;
  index: number;
  receivedAt: number;
  /** Of the log, at the checkpoint. */
  size: number;
  origin: string;
}

export type EntryFileCode =
  | 'entry-body-malformed'
  | 'entry-key-unsafe'
  | 'entry-key-other'
  | 'entry-signature-invalid'
  | 'entry-checkpoint-invalid'
  | 'entry-not-included';
export type VerifiedEntryFile = { ok: true; entry: ProvedEntry } | { ok: false; code: EntryFileCode };

const FORMAT = 'entry/v1';
const MAX_PROOF = 64;
/** A body grows at most sixfold by escaping; the rest is short. */
export const MAX_ENTRY_FILE_CHARS = 6 * MAX_BODY_BYTES + 16_384;

/** One line; the file ends it with LF. */
export function formatEntryFile(file: EntryFile): string {
  const { process, body, salt, signature, publicKey, index, receivedAt, logKey, checkpoint, proof } = file;
  const fields = { process, body, salt, signature, publicKey, index, receivedAt, logKey, checkpoint, proof };
  return JSON.stringify({ sulh: FORMAT, ...fields });
}

/** Null unless the line is the one spelling of its fields. */
export function parseEntryFile(line: string): EntryFile | null {
  if (line.length > MAX_ENTRY_FILE_CHARS) return null;
  try {
    const { sulh, ...fields } = JSON.parse(line) as Record<string, unknown>;
    return sulh === FORMAT && isEntryFile(fields) && formatEntryFile(fields) === line ? fields : null;
  } catch {
    return null;
  }
}

function isEntryFile(value: Record<string, unknown>): value is Record<string, unknown> & EntryFile {
  const { process, publicKey, index, receivedAt, proof } = value;
  const texts = ['body', 'salt', 'signature', 'logKey', 'checkpoint'].map((name) => value[name]);
  return (
    isHex32(process) &&
    isHex32(publicKey) &&
    texts.every((text) => typeof text === 'string' && isWellFormed(text)) &&
    isCount(index) &&
    isCount(receivedAt) &&
    Array.isArray(proof) &&
    proof.length <= MAX_PROOF &&
    proof.every((hash) => typeof hash === 'string')
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}

/** Null when body or salt are not there: erased, or withheld. Signatures of others on the checkpoint are left out. */
export function takeEntry(
  entry: LogEntry,
  from: {
    process: ProcessId;
    publicKey: Uint8Array;
    logKey: string;
    checkpoint: string;
    proof: Uint8Array[];
  },
): EntryFile | null {
  const body = entry.bodyBytes === null ? null : utf8Decode(entry.bodyBytes);
  const note = parseNote(from.checkpoint);
  if (body === null || entry.salt === null || !note.ok) return null;
  const own = note.note.signatures.filter(({ name, keyHash }) =>
    from.logKey.startsWith(`${name}+${keyHash}+`),
  );
  return {
    process: from.process,
    body,
    salt: base64Encode(entry.salt),
    signature: base64Encode(entry.signature),
    publicKey: hexEncode(from.publicKey),
    index: entry.index,
    receivedAt: entry.receivedAt,
    logKey: from.logKey,
    checkpoint: formatNote(note.note.text, own),
    proof: from.proof.map(base64Encode),
  };
}

/** Commitment, signature, place, checkpoint: each of them, or a refusal that says which does not hold. */
export function verifyEntryFile(
  file: EntryFile,
  { sha256, verifySignature }: { sha256: Sha256; verifySignature: VerifySignature },
): VerifiedEntryFile {
  const signed = verifyWords(file, sha256, verifySignature);
  if (typeof signed === 'string') return { ok: false, code: signed };
  const { process, keyId, id, body, signature } = signed;
  const logKey = parseVkey(sha256, file.logKey);
  const note = parseNote(file.checkpoint);
  if (logKey === null || logKey.type !== TYPE_ED25519 || !isSafePublicKey(logKey.publicKey)) return bad();
  // A line by somebody else would stand there unverified.
  if (!note.ok || note.note.signatures.length !== 1) return bad();
  const opened = openCheckpoint(file.checkpoint, logKey, verifySignature);
  if (!opened.ok) return bad();
  const { size, root, origin } = opened.checkpoint;
  const { index, receivedAt } = file;
  const proof = file.proof.map((hash) => base64Decode(hash) ?? new Uint8Array(0));
  const leaf = leafHash(sha256, leafData(sha256, { receivedAt, commitment: id, keyId, signature }));
  return verifyInclusion(sha256, { index, size, leafHash: leaf, root, proof })
    ? { ok: true, entry: { id, process, keyId, body, index, receivedAt, size, origin } }
    : { ok: false, code: 'entry-not-included' };
}

function bad(): VerifiedEntryFile {
  return { ok: false, code: 'entry-checkpoint-invalid' };
}

interface Words {
  id: EntryId;
  process: ProcessId;
  keyId: KeyId;
  body: Body;
  signature: Uint8Array;
}

/** The body is one, of this process, and this key signed it. */
function verifyWords(file: EntryFile, sha256: Sha256, verify: VerifySignature): Words | EntryFileCode {
  if (!isWellFormed(file.body)) return 'entry-body-malformed';
  const bytes = utf8Encode(file.body);
  const parsed = parseBody(bytes);
  const salt = base64Decode(file.salt);
  const signature = base64Decode(file.signature);
  if (!parsed.ok || salt?.length !== SALT_BYTES || signature?.length !== SIGNATURE_BYTES)
    return 'entry-body-malformed';
  const publicKey = hexDecode(file.publicKey)!;
  if (!isSafePublicKey(publicKey)) return 'entry-key-unsafe';
  const { body } = parsed;
  const signer = keyId(sha256, publicKey);
  const id = commitment(sha256, salt, bytes);
  const process = file.process as ProcessId;
  if (body.key !== signer || (body.process ?? id) !== file.process) return 'entry-key-other';
  return verify(publicKey, signingBytes(process, signer, id), signature)
    ? { id, process, keyId: signer, body, signature }
    : 'entry-signature-invalid';
}
