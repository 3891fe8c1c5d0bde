import { MAX_BODY_BYTES } from '../body.ts';
import { base64Decode, base64Encode } from '../bytes/base64.ts';
import { isHex32 } from '../bytes/hex.ts';
import { isWellFormed, utf8Decode } from '../bytes/utf8.ts';
import { SALT_BYTES, SIGNATURE_BYTES } from '../signing.ts';
import { isAudienceName, isReader, type Reader } from '../streams.ts';
import type { EntryId, Hex, KeyId, LogEntry, ProcessId } from '../types.ts';

export interface BundleHeader {
  process: ProcessId;
  /** The host's word, signed in its statement of streams; null without one. */
  madeAt: number | null;
  reader: Reader | null;
  checkpoint: string;
  logKey: string;
  streams: string | null;
  size: number;
}

interface Placed {
  index: number;
  receivedAt: number;
  keyId: KeyId;
  signature: Uint8Array;
}
export interface ReadableLine extends Placed {
  form: 'readable';
  salt: Uint8Array;
  bodyText: string;
  /** Characters the text takes in the line, its quotes among them: tells whether it is spelled as it must be. */
  spelledLength: number;
}
export interface ErasedLine extends Placed {
  form: 'erased';
  id: EntryId;
  /** The stream the entry counted in, when the host still knows. */
  audience: string | null;
}
export interface WithheldLine {
  form: 'withheld';
  index: number;
  leaf: Hex;
}
export type BundleLine = ReadableLine | ErasedLine | WithheldLine;

/** A line over this length is refused before it is read: a body can at most grow sixfold by escaping. */
export const MAX_LINE_CHARS = 6 * MAX_BODY_BYTES + 1024;
/** The checkpoint and the list of streams stand in the first line. */
export const MAX_HEADER_CHARS = 1 << 22;

export function formatHeader(header: BundleHeader): string {
  const { process, madeAt, reader, checkpoint, logKey, streams, size } = header;
  return JSON.stringify({ sulh: 'bundle/v1', process, madeAt, reader, checkpoint, logKey, streams, size });
}

export function formatReadable(entry: LogEntry): string {
  const body = entry.bodyBytes === null ? null : utf8Decode(entry.bodyBytes);
  if (body === null || entry.salt === null) throw new Error('no body to write');
  return JSON.stringify({ ...placed(entry), salt: base64Encode(entry.salt), body });
}

export function formatErased(entry: LogEntry, audience: string | null = null): string {
  const line = { ...placed(entry), id: entry.commitment };
  return JSON.stringify(audience === null ? line : { ...line, aud: audience });
}

/** All that a reader not entitled to an entry is given of it. */
export function formatWithheld(index: number, leaf: Hex): string {
  return JSON.stringify({ i: index, leaf });
}

export type ParsedHeader = { ok: true; header: BundleHeader } | { ok: false; detail: string };

export function parseHeader(line: string): ParsedHeader {
  if (line.length > MAX_HEADER_CHARS) return { ok: false, detail: 'the first line is too long' };
  const value = parseObject(line);
  if (value === null || value['sulh'] === undefined)
    return { ok: false, detail: 'the first line is no bundle header' };
  if (value['sulh'] !== 'bundle/v1')
    return { ok: false, detail: 'the bundle is of a version this program does not know' };
  const { process, madeAt, reader, checkpoint, logKey, streams, size } = value;
  if (!isHex32(process) || !isCount(size) || typeof checkpoint !== 'string' || typeof logKey !== 'string') {
    return { ok: false, detail: 'a field of the header is missing or of the wrong type' };
  }
  const stated = typeof streams === 'string' && isCount(madeAt) && isReader(reader);
  const unstated = streams === null && madeAt === null && reader === null;
  if (!stated && !unstated)
    return { ok: false, detail: 'madeAt, reader and streams are neither all given nor all null' };
  const header = { process, madeAt, reader, checkpoint, logKey, streams, size } as BundleHeader;
  return formatHeader(header) === line
    ? { ok: true, header }
    : { ok: false, detail: 'the header is not in its one exact form' };
}

/** Null unless the text is what one of the three writers makes; of a readable line see `spelledLength`. */
export function parseLine(line: string): BundleLine | null {
  if (line.length > MAX_LINE_CHARS) return null;
  const fields = READABLE.exec(line);
  if (fields !== null) return readableFields(line, fields);
  const value = parseObject(line);
  if (value === null || JSON.stringify(value) !== line || !isCount(value['i'])) return null;
  const names = Object.keys(value).join();
  if (names === 'i,leaf') {
    return isHex32(value['leaf']) ? { form: 'withheld', index: value['i'], leaf: value['leaf'] } : null;
  }
  const { at, key, sig } = value;
  const signature = typeof sig === 'string' ? base64Decode(sig) : null;
  if (!isCount(at) || !isHex32(key) || signature?.length !== SIGNATURE_BYTES) return null;
  const place: Placed = { index: value['i'], receivedAt: at, keyId: key as KeyId, signature };
  if (names === 'i,at,key,sig,id') return erased(place, value['id'], null);
  if (names === 'i,at,key,sig,id,aud') return erased(place, value['id'], value['aud']);
  return null;
}

/** Up to the text of the body, the fields of a readable line have fixed spellings. */
const READABLE =
  /^\{"i":(0|[1-9][0-9]{0,15}),"at":(0|[1-9][0-9]{0,15}),"key":"([0-9a-f]{64})","sig":"([^"\\]{88})","salt":"([^"\\]{44})","body":(?=")/;

/** The last field is parsed alone: these lines are nearly all of a bundle. */
function readableFields(line: string, fields: RegExpExecArray): ReadableLine | null {
  const [start, index, receivedAt, keyId, sig, salted] = fields;
  const signature = base64Decode(sig!);
  const salt = base64Decode(salted!);
  if (signature?.length !== SIGNATURE_BYTES || salt?.length !== SALT_BYTES || !line.endsWith('}'))
    return null;
  const literal = line.slice(start.length, -1);
  const bodyText = parseText(literal);
  const [i, at] = [Number(index), Number(receivedAt)];
  if (bodyText === null || !isCount(i) || !isCount(at)) return null;
  const place = { index: i, receivedAt: at, keyId: keyId as KeyId, signature };
  return { form: 'readable', ...place, salt, bodyText, spelledLength: literal.length };
}

/** Whether the string has its one spelling is judged with the body, whose text is read once for both. */
function parseText(literal: string): string | null {
  try {
    const text: unknown = JSON.parse(literal);
    if (typeof text !== 'string') return null;
    return literal.includes('\\u') && !isWellFormed(text) ? null : text;
  } catch {
    return null;
  }
}

function erased(place: Placed, id: unknown, audience: unknown): ErasedLine | null {
  if (!isHex32(id)) return null;
  if (audience !== null && (typeof audience !== 'string' || !isAudienceName(audience))) return null;
  return { form: 'erased', ...place, id: id as EntryId, audience };
}

function placed(entry: LogEntry): { i: number; at: number; key: KeyId; sig: string } {
  return { i: entry.index, at: entry.receivedAt, key: entry.keyId, sig: base64Encode(entry.signature) };
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}
