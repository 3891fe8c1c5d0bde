import { base64Decode, base64Encode } from '../bytes/base64.ts';
import { parseDecimal } from '../bytes/bytes.ts';
import type { Checkpoint, TreeSize, VerifySignature } from '../types.ts';
import { isNoteName, type NoteKey, type NoteRefusal, type NoteSigner, signNote, verifyNote } from './note.ts';

export interface CheckpointRefusal {
  code: 'checkpoint-malformed' | 'checkpoint-other-origin';
  detail: string;
}
export type ParsedCheckpoint =
  | { ok: true; checkpoint: Checkpoint }
  | { ok: false; refusal: CheckpointRefusal };

/** C2SP tlog-checkpoint: origin, size, root, and no extension line. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint;
  if (!isOrigin(origin)) throw new Error('not an origin');
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== 32) throw new Error('not a checkpoint');
  return `${origin}\n${size}\n${base64Encode(root)}\n`;
}

/** Extension lines are refused unless the caller reads other logs' checkpoints. */
export function parseCheckpoint(
  text: string,
  allow: { extensions: boolean } = { extensions: false },
): ParsedCheckpoint {
  const lines = text.split('\n');
  const [origin, sizeText, rootText] = lines;
  const malformed = (detail: string): ParsedCheckpoint => ({
    ok: false,
    refusal: { code: 'checkpoint-malformed', detail },
  });
  if (lines.length < 4 || lines.at(-1) !== '') return malformed('not three lines');
  if (lines.length > 4 && !allow.extensions) return malformed('extension lines');
  if (lines.slice(3, -1).includes('')) return malformed('an empty extension line');
  if (!isOrigin(origin!)) return malformed('no origin');
  const size = parseDecimal(sizeText!);
  if (size === null) return malformed('the size is not a decimal number');
  const root = base64Decode(rootText!);
  if (root === null || root.length !== 32) return malformed('the root is not 32 bytes of base64');
  return { ok: true, checkpoint: { origin: origin!, size: size as TreeSize, root } };
}

/** The signed note. The key's name is the origin. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  if (signer.key.name !== checkpoint.origin) throw new Error('the log key is not named as the origin');
  return signNote(formatCheckpoint(checkpoint), signer);
}

export type OpenedCheckpoint =
  | { ok: true; checkpoint: Checkpoint }
  | { ok: false; refusal: NoteRefusal | CheckpointRefusal };

/** Verifies the log's own signature and that the origin is the log key's name. */
export function openCheckpoint(noteText: string, logKey: NoteKey, verify: VerifySignature): OpenedCheckpoint {
  const verified = verifyNote(noteText, [logKey], verify);
  if (!verified.ok) return verified;
  const parsed = parseCheckpoint(verified.note.text);
  if (parsed.ok && parsed.checkpoint.origin !== logKey.name) {
    return { ok: false, refusal: { code: 'checkpoint-other-origin', detail: parsed.checkpoint.origin } };
  }
  return parsed;
}

/** Of a Sulh log: a key name that is none of the first lines other formats use. */
export function isOrigin(origin: string): boolean {
  return isNoteName(origin.replaceAll(' ', '-')) && !/^sulh-[a-z]+\/v[0-9]+$/.test(origin);
}
