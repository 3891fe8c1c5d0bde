import { base64Decode, base64Encode } from '../bytes/base64.ts';
import { concatBytes } from '../bytes/bytes.ts';
import { hexDecode, hexEncode } from '../bytes/hex.ts';
import { isWellFormed, utf8Encode } from '../bytes/utf8.ts';
import type { Hex, Sha256, SignatureJob, SignBytes, VerifySignature } from '../types.ts';

/** C2SP signed-note. */
export const TYPE_ED25519 = 0x01;
export const TYPE_COSIGNATURE = 0x04;
/** As many as Go's reader takes. */
export const MAX_NOTE_SIGNATURES = 100;

export interface NoteSignature {
  name: string;
  /** Eight hex digits: the first four bytes of the key's hash. */
  keyHash: Hex;
  /** What follows the four bytes of key hash. */
  bytes: Uint8Array;
}
export interface Note {
  text: string;
  signatures: NoteSignature[];
}
export interface NoteRefusal {
  code: 'note-malformed' | 'note-too-many-signatures' | 'note-bad-signature' | 'note-no-known-signature';
  detail: string;
}
export type ParsedNote = { ok: true; note: Note } | { ok: false; refusal: NoteRefusal };

/** A public key that signs notes, as its vkey line names it. */
export interface NoteKey {
  name: string;
  keyHash: Hex;
  type: number;
  publicKey: Uint8Array;
}
export interface NoteSigner {
  key: NoteKey;
  sign: SignBytes;
}

export function isNoteName(name: string): boolean {
  return /^[^\s\u0085+]+$/u.test(name) && isWellFormed(name) && !/[\x00-\x1f\x7f]/.test(name);
}

export function noteKey(sha256: Sha256, name: string, publicKey: Uint8Array, type = TYPE_ED25519): NoteKey {
  if (!isNoteName(name)) throw new Error('not a key name for a note');
  const hash = sha256(concatBytes(utf8Encode(`${name}\n`), Uint8Array.of(type), publicKey));
  return { name, keyHash: hexEncode(hash.subarray(0, 4)), type, publicKey };
}

export function formatVkey(key: NoteKey): string {
  return `${key.name}+${key.keyHash}+${base64Encode(concatBytes(Uint8Array.of(key.type), key.publicKey))}`;
}

/** Null unless it is a key of 32 bytes (Ed25519 or its cosignature) whose hash matches. */
export function parseVkey(sha256: Sha256, text: string): NoteKey | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  if (match === null || !isNoteName(match[1]!)) return null;
  const bytes = base64Decode(match[3]!);
  if (bytes === null || bytes.length !== 33) return null;
  const type = bytes[0]!;
  if (type !== TYPE_ED25519 && type !== TYPE_COSIGNATURE) return null;
  const key = noteKey(sha256, match[1]!, bytes.slice(1), type);
  return key.keyHash === match[2] ? key : null;
}

/** Splits at the last empty line. Signatures are not judged here. */
export function parseNote(text: string): ParsedNote {
  const malformed = (detail: string): ParsedNote => ({
    ok: false,
    refusal: { code: 'note-malformed', detail },
  });
  if (!isWellFormed(text) || /[\x00-\x09\x0b-\x1f]/.test(text))
    return malformed('control character in the text');
  const split = text.lastIndexOf('\n\n');
  if (split < 0 || !text.endsWith('\n')) return malformed('no empty line before the signatures');
  const lines = text.slice(split + 2).split('\n');
  lines.pop();
  if (lines.length === 0) return malformed('no signature line');
  if (lines.length > MAX_NOTE_SIGNATURES) {
    return { ok: false, refusal: { code: 'note-too-many-signatures', detail: String(lines.length) } };
  }
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === null) return malformed('a signature line is malformed');
    signatures.push(signature);
  }
  return { ok: true, note: { text: text.slice(0, split + 1), signatures } };
}

export function parseSignatureLine(line: string): NoteSignature | null {
  const match = /^\u2014 (\S+) (\S+)$/u.exec(line);
  if (match === null || !isNoteName(match[1]!)) return null;
  const bytes = base64Decode(match[2]!);
  if (bytes === null || bytes.length < 5) return null;
  return { name: match[1]!, keyHash: hexEncode(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

export function formatSignatureLine(signature: NoteSignature): string {
  const hash = hexDecode(signature.keyHash);
  if (hash?.length !== 4) throw new Error('a key hash is four bytes');
  return `\u2014 ${signature.name} ${base64Encode(concatBytes(hash, signature.bytes))}\n`;
}

export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  checkNoteText(text);
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`;
}

/** Signs the text with an Ed25519 key of type 0x01. */
export function signNote(text: string, signer: NoteSigner): string {
  checkNoteText(text);
  if (signer.key.type !== TYPE_ED25519) throw new Error('this key signs cosignatures only');
  const bytes = signer.sign(utf8Encode(text));
  return formatNote(text, [{ name: signer.key.name, keyHash: signer.key.keyHash, bytes }]);
}

/** The Ed25519 signatures of the note that a known key should have made; lines of unknown keys are left out. */
export function noteJobs(note: Note, keys: readonly NoteKey[]): { key: NoteKey; job: SignatureJob }[] {
  const jobs: { key: NoteKey; job: SignatureJob }[] = [];
  for (const signature of note.signatures) {
    const key = keys.find(
      (k) => k.type === TYPE_ED25519 && k.name === signature.name && k.keyHash === signature.keyHash,
    );
    if (key === undefined) continue;
    const message = utf8Encode(note.text);
    jobs.push({ key, job: { publicKey: key.publicKey, message, signature: signature.bytes } });
  }
  return jobs;
}

export type VerifiedNote = { ok: true; note: Note; keys: NoteKey[] } | { ok: false; refusal: NoteRefusal };

/** Unknown signers are ignored; a known signer's bad signature refuses the whole note, as does none known. */
export function verifyNote(text: string, keys: readonly NoteKey[], verify: VerifySignature): VerifiedNote {
  const parsed = parseNote(text);
  if (!parsed.ok) return parsed;
  const jobs = noteJobs(parsed.note, keys);
  if (jobs.length === 0) {
    return { ok: false, refusal: { code: 'note-no-known-signature', detail: 'no signature by a known key' } };
  }
  const bad = jobs.find(
    ({ job }) => job.signature.length !== 64 || !verify(job.publicKey, job.message, job.signature),
  );
  if (bad !== undefined) return { ok: false, refusal: { code: 'note-bad-signature', detail: bad.key.name } };
  return { ok: true, note: parsed.note, keys: [...new Set(jobs.map(({ key }) => key))] };
}

function checkNoteText(text: string): void {
  if (!text.endsWith('\n') || !isWellFormed(text) || /[\x00-\x09\x0b-\x1f]/.test(text)) {
    throw new Error('a note is lines of text without control characters');
  }
}
