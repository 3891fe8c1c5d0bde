/**
 * One round in a journal file (spec/recorder.md, W20..): a head of fixed rows and the checkpoint under a digest,
 * then the salts and bodies, which the digest leaves out so that erasing can zero them where they stand.
 */
import {
  concatBytes,
  type EntryId,
  equalBytes,
  hexDecode,
  hexEncode,
  type KeyId,
  type LeafIndex,
  type LogEntry,
  readU64,
  type Sha256,
  type TreeSize,
  utf8Decode,
  utf8Encode,
  writeU32,
  writeU64,
} from '@sulh/record';
import type { Round } from '../store.ts';

export const FRAME_HEADER = 32;
export const FRAME_ROW = 144;
export const FRAME_DIGEST = 32;
const MAGIC = utf8Encode('SJR1');
const DIGEST_PREFIX = utf8Encode('sulh-frame/v1\n');
const SALT = 32;
/** Far above what the recorder puts into one round; larger numbers are damage, not data to read. */
const MAX_ENTRIES = 65_536;
const MAX_CHECKPOINT = 65_536;
const MAX_PAYLOAD = 2 ** 30;

export interface FrameHeader {
  from: TreeSize;
  count: number;
  payloadLength: number;
  checkpointLength: number;
}

export interface Row {
  receivedAt: number;
  commitment: EntryId;
  keyId: KeyId;
  signature: Uint8Array;
  /** Of salt and body, from the start of the payload. */
  payloadOffset: number;
  /** 0 when salt and body were never here. */
  bodyLength: number;
}

/** Bytes before the payload. */
export function frameHeadLength(header: FrameHeader): number {
  return FRAME_HEADER + header.count * FRAME_ROW + header.checkpointLength + FRAME_DIGEST;
}

export function frameLength(header: FrameHeader): number {
  return frameHeadLength(header) + header.payloadLength;
}

export function encodeFrame(sha256: Sha256, round: Round): Uint8Array {
  const checkpoint = utf8Encode(round.checkpoint);
  const lengths = round.entries.map((e) => (e.bodyBytes === null ? 0 : SALT + e.bodyBytes.length));
  const header: FrameHeader = {
    from: round.from,
    count: round.entries.length,
    payloadLength: lengths.reduce((sum, n) => sum + n, 0),
    checkpointLength: checkpoint.length,
  };
  const bytes = new Uint8Array(frameLength(header));
  writeHeader(bytes, header);
  const payloadStart = frameHeadLength(header);
  let offset = 0;
  round.entries.forEach((entry, n) => {
    writeRow(bytes, FRAME_HEADER + n * FRAME_ROW, entry, offset);
    if (entry.bodyBytes !== null && entry.salt !== null) {
      bytes.set(entry.salt, payloadStart + offset);
      bytes.set(entry.bodyBytes, payloadStart + offset + SALT);
    }
    offset += lengths[n]!;
  });
  bytes.set(checkpoint, payloadStart - FRAME_DIGEST - checkpoint.length);
  bytes.set(frameDigest(sha256, bytes.subarray(0, payloadStart - FRAME_DIGEST)), payloadStart - FRAME_DIGEST);
  return bytes;
}

function writeHeader(bytes: Uint8Array, header: FrameHeader): void {
  bytes.set(MAGIC);
  writeU32(bytes, 4, header.count);
  writeU64(bytes, 8, header.from);
  writeU64(bytes, 16, header.payloadLength);
  writeU32(bytes, 24, header.checkpointLength);
}

function writeRow(bytes: Uint8Array, at: number, entry: LogEntry, payloadOffset: number): void {
  writeU64(bytes, at, entry.receivedAt);
  bytes.set(hexDecode(entry.commitment)!, at + 8);
  bytes.set(hexDecode(entry.keyId)!, at + 40);
  bytes.set(entry.signature, at + 72);
  writeU32(bytes, at + 136, payloadOffset);
  writeU32(bytes, at + 140, entry.bodyBytes?.length ?? 0);
}

function frameDigest(sha256: Sha256, covered: Uint8Array): Uint8Array {
  return sha256(concatBytes(DIGEST_PREFIX, covered));
}

/** Null when these are not the first bytes of a frame. */
export function decodeFrameHeader(bytes: Uint8Array): FrameHeader | null {
  if (bytes.length < FRAME_HEADER || !equalBytes(bytes.subarray(0, 4), MAGIC)) return null;
  const count = readU32(bytes, 4);
  const from = readU64(bytes, 8);
  const payloadLength = readU64(bytes, 16);
  const checkpointLength = readU32(bytes, 24);
  if (from === null || payloadLength === null || readU32(bytes, 28) !== 0) return null;
  if (count === 0 || count > MAX_ENTRIES || payloadLength > MAX_PAYLOAD || checkpointLength > MAX_CHECKPOINT)
    return null;
  return { from: from as TreeSize, count, payloadLength, checkpointLength };
}

export interface FrameHead {
  header: FrameHeader;
  rows: Row[];
  checkpoint: string;
}

/** From all bytes before the payload; null when the digest or the layout does not hold. */
export function decodeFrameHead(sha256: Sha256, bytes: Uint8Array): FrameHead | null {
  const header = decodeFrameHeader(bytes);
  if (header === null || bytes.length < frameHeadLength(header)) return null;
  const digestAt = frameHeadLength(header) - FRAME_DIGEST;
  const digest = frameDigest(sha256, bytes.subarray(0, digestAt));
  if (!equalBytes(digest, bytes.subarray(digestAt, digestAt + FRAME_DIGEST))) return null;
  const checkpoint = utf8Decode(bytes.subarray(digestAt - header.checkpointLength, digestAt));
  if (checkpoint === null) return null;
  const rows: Row[] = [];
  let offset = 0;
  for (let n = 0; n < header.count; n++) {
    const row = decodeRow(bytes, FRAME_HEADER + n * FRAME_ROW);
    if (row === null || row.payloadOffset !== offset) return null;
    offset += row.bodyLength === 0 ? 0 : SALT + row.bodyLength;
    rows.push(row);
  }
  return offset === header.payloadLength ? { header, rows, checkpoint } : null;
}

export function decodeRow(bytes: Uint8Array, at: number): Row | null {
  const receivedAt = readU64(bytes, at);
  if (receivedAt === null) return null;
  return {
    receivedAt,
    commitment: hexEncode(bytes.subarray(at + 8, at + 40)) as EntryId,
    keyId: hexEncode(bytes.subarray(at + 40, at + 72)) as KeyId,
    signature: bytes.slice(at + 72, at + 136),
    payloadOffset: readU32(bytes, at + 136),
    bodyLength: readU32(bytes, at + 140),
  };
}

/** The entry of a row; `payload` starts where the frame's payload starts, or at `shift` bytes into it. */
export function rowEntry(
  row: Row,
  index: LeafIndex,
  payload: Uint8Array,
  erased: boolean,
  shift = 0,
): LogEntry {
  const { receivedAt, commitment, keyId, signature } = row;
  const entry = { index, receivedAt, commitment, keyId, signature };
  if (erased || row.bodyLength === 0) return { ...entry, salt: null, bodyBytes: null };
  const at = row.payloadOffset - shift;
  return {
    ...entry,
    salt: payload.slice(at, at + SALT),
    bodyBytes: payload.slice(at + SALT, at + SALT + row.bodyLength),
  };
}

/** Where salt and body of a row stand in the file. */
export function payloadRange(frameAt: number, header: FrameHeader, row: Row): { at: number; length: number } {
  const length = row.bodyLength === 0 ? 0 : SALT + row.bodyLength;
  return { at: frameAt + frameHeadLength(header) + row.payloadOffset, length };
}

export function frameRound(
  head: FrameHead,
  payload: Uint8Array,
  isErased: (index: number) => boolean,
): Round {
  const { from } = head.header;
  const entries = head.rows.map((row, n) =>
    rowEntry(row, (from + n) as LeafIndex, payload, isErased(from + n)),
  );
  return { from, entries, checkpoint: head.checkpoint };
}

function readU32(bytes: Uint8Array, at: number): number {
  return bytes[at]! * 2 ** 24 + (bytes[at + 1]! << 16) + (bytes[at + 2]! << 8) + bytes[at + 3]!;
}
