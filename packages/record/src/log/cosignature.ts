import { concatBytes, readU64, writeU64 } from '../bytes/bytes.ts';
import { utf8Encode } from '../bytes/utf8.ts';
import type { SignatureJob, VerifySignature } from '../types.ts';
import { parseCheckpoint } from './checkpoint.ts';
import {
  formatSignatureLine,
  type Note,
  type NoteKey,
  type NoteSigner,
  parseNote,
  TYPE_COSIGNATURE,
} from './note.ts';

/** C2SP cosignature/v1: "at this time this was the largest consistent tree of this origin I had seen". */
export function cosignatureBytes(checkpointText: string, seconds: number): Uint8Array {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new Error('not a time in seconds');
  return utf8Encode(`cosignature/v1\ntime ${seconds}\n${checkpointText}`);
}

/** The signature line of one witness or party, to be appended to the note. */
export function cosign(checkpointText: string, seconds: number, cosigner: NoteSigner): string {
  if (cosigner.key.type !== TYPE_COSIGNATURE) throw new Error('this key makes no cosignatures');
  if (!parseCheckpoint(checkpointText, { extensions: true }).ok) throw new Error('not a checkpoint');
  const time = new Uint8Array(8);
  writeU64(time, 0, seconds);
  const bytes = concatBytes(time, cosigner.sign(cosignatureBytes(checkpointText, seconds)));
  return formatSignatureLine({ name: cosigner.key.name, keyHash: cosigner.key.keyHash, bytes });
}

export interface Cosignature {
  key: NoteKey;
  /** What the witness says its clock showed. */
  seconds: number;
  job: SignatureJob;
}

/** The cosignatures of known keys on a note, one per line, to be verified. Malformed ones have a job that fails. */
export function cosignatureJobs(note: Note, keys: readonly NoteKey[]): Cosignature[] {
  const found: Cosignature[] = [];
  for (const { name, keyHash, bytes } of note.signatures) {
    const key = keys.find((k) => k.type === TYPE_COSIGNATURE && k.name === name && k.keyHash === keyHash);
    if (key === undefined) continue;
    const seconds = bytes.length === 72 ? readU64(bytes, 0) : null;
    const message = cosignatureBytes(note.text, seconds ?? 0);
    const signature = seconds === null ? new Uint8Array(64) : bytes.subarray(8);
    found.push({ key, seconds: seconds ?? 0, job: { publicKey: key.publicKey, message, signature } });
  }
  return found;
}

/** The keys whose cosignature holds; a known key's bad one refuses all. Null then, or when it is no note. */
export function verifyCosignatures(
  noteText: string,
  keys: readonly NoteKey[],
  verify: VerifySignature,
): { key: NoteKey; seconds: number }[] | null {
  const parsed = parseNote(noteText);
  if (!parsed.ok) return null;
  const jobs = cosignatureJobs(parsed.note, keys);
  if (!jobs.every(({ job }) => verify(job.publicKey, job.message, job.signature))) return null;
  return jobs.map(({ key, seconds }) => ({ key, seconds }));
}
