import { base64Decode, base64Encode } from '../bytes/base64.ts';
import { parseDecimal } from '../bytes/bytes.ts';
import type { Sha256, VerifySignature } from '../types.ts';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { type NoteKey, parseNote } from './note.ts';
import { verifyInclusion } from './proof.ts';
import { leafHash } from './tree.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const MAX_PROOF = 64;

/** C2SP tlog-proof: one entry's place in a log, with the checkpoint it is proved against. */
export interface TlogProof {
  index: number;
  proof: Uint8Array[];
  /** The signed note, verbatim. */
  checkpoint: string;
  /** Not covered by any signature. */
  extra: Uint8Array | null;
}

export function formatTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const extraLine = extra === null ? '' : `extra ${base64Encode(extra)}\n`;
  const hashes = proof.map((hash) => `${base64Encode(hash)}\n`).join('');
  return `${FIRST_LINE}\n${extraLine}index ${index}\n${hashes}\n${checkpoint}`;
}

export function parseTlogProof(text: string): TlogProof | null {
  const split = text.indexOf('\n\n');
  if (split < 0) return null;
  const lines = text.slice(0, split).split('\n');
  if (lines.shift() !== FIRST_LINE) return null;
  let extra: Uint8Array | null = null;
  if (lines[0]?.startsWith('extra ')) {
    extra = base64Decode(lines.shift()!.slice('extra '.length));
    if (extra === null) return null;
  }
  const indexLine = lines.shift();
  const index = indexLine?.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : null;
  if (index === null || lines.length > MAX_PROOF) return null;
  const proof = lines.map((line) => base64Decode(line));
  if (proof.some((hash) => hash === null || hash.length !== 32)) return null;
  const checkpoint = text.slice(split + 2);
  const note = parseNote(checkpoint);
  if (!note.ok || !parseCheckpoint(note.note.text, { extensions: true }).ok) return null;
  return { index, proof: proof as Uint8Array[], checkpoint, extra };
}

/** Does the proof show that `leafData` stands at its index in the log of this key? */
export function verifyTlogProof(
  text: string,
  leafData: Uint8Array,
  context: { sha256: Sha256; logKey: NoteKey; verify: VerifySignature },
): boolean {
  const parsed = parseTlogProof(text);
  if (parsed === null) return false;
  const opened = openCheckpoint(parsed.checkpoint, context.logKey, context.verify);
  if (!opened.ok) return false;
  const { size, root } = opened.checkpoint;
  const hash = leafHash(context.sha256, leafData);
  return verifyInclusion(context.sha256, {
    index: parsed.index,
    size,
    leafHash: hash,
    root,
    proof: parsed.proof,
  });
}
