import { audienceName, isAudienceToken } from './body.ts';
import { base64Decode, base64Encode } from './bytes/base64.ts';
import { concatBytes, parseDecimal, writeU64 } from './bytes/bytes.ts';
import { hexDecode, hexEncode, isHex32 } from './bytes/hex.ts';
import { utf8Encode } from './bytes/utf8.ts';
import { type NoteSigner, signNote } from './log/note.ts';
import { STREAMS_LINE } from './signing.ts';
import type { EntryId, Hex, ProcessId, Sha256 } from './types.ts';

const STREAM_PREFIX = utf8Encode('sulh-stream/v1\n');
const nextInput = new Uint8Array(STREAM_PREFIX.length + 72);
nextInput.set(STREAM_PREFIX);

/** Who a bundle or a list of streams was made for. */
export type Reader = 'host' | 'public' | EntryId | ProcessId;

/** The running head of one stream after `count` entries. */
export interface StreamHead {
  count: number;
  head: Hex;
}

/** One stream a reader may read, from a log index on; `from` is the head before the first of those entries. */
export interface ListedStream {
  /** Tokens joined by one space. */
  audience: string;
  fromIndex: number;
  from: StreamHead;
  to: StreamHead;
}

export interface StreamsStatement {
  process: ProcessId;
  reader: Reader;
  madeAt: number;
  size: number;
  root: Uint8Array;
  /** Sorted by audience, each once. */
  streams: ListedStream[];
}

export function streamStart(
  sha256: Sha256,
  process: ProcessId,
  audience: readonly string[] | string,
): StreamHead {
  const name = typeof audience === 'string' ? audience : audienceName(audience);
  return {
    count: 0,
    head: hexEncode(sha256(concatBytes(STREAM_PREFIX, bytes32(process), utf8Encode(name)))),
  };
}

export function streamNext(sha256: Sha256, before: StreamHead, index: number, id: EntryId): StreamHead {
  const head = streamNextBytes(sha256, bytes32(before.head), index, bytes32(id));
  return { count: before.count + 1, head: hexEncode(head) };
}

export function streamNextBytes(sha256: Sha256, head: Uint8Array, index: number, id: Uint8Array): Uint8Array {
  nextInput.set(head, STREAM_PREFIX.length);
  writeU64(nextInput, STREAM_PREFIX.length + 32, index);
  nextInput.set(id, STREAM_PREFIX.length + 40);
  return sha256(nextInput);
}

/** The statement's text; its UTF-8 is what the log key signs. Throws when it is not well formed. */
export function formatStreams(statement: StreamsStatement): string {
  const { process, reader, madeAt, size, root, streams } = statement;
  const lines = streams.map(
    (s) => `${s.fromIndex} ${s.from.count} ${s.from.head} ${s.to.count} ${s.to.head} ${s.audience}\n`,
  );
  const head = `${STREAMS_LINE}\n${process}\n${reader}\n${madeAt}\n${size}\n${base64Encode(root)}\n`;
  const text = head + lines.join('');
  if (parseStreams(text) === null) throw new Error('not a statement of streams');
  return text;
}

export function streamsBytes(statement: StreamsStatement): Uint8Array {
  return utf8Encode(formatStreams(statement));
}

export function signStreams(statement: StreamsStatement, signer: NoteSigner): string {
  return signNote(formatStreams(statement), signer);
}

export function parseStreams(text: string): StreamsStatement | null {
  const lines = text.split('\n');
  if (lines.length < 7 || lines[0] !== STREAMS_LINE || lines.at(-1) !== '') return null;
  const [, process, reader, madeAtText, sizeText, rootText] = lines as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const madeAt = parseDecimal(madeAtText);
  const size = parseDecimal(sizeText);
  const root = base64Decode(rootText);
  if (!isHex32(process) || !isReader(reader) || madeAt === null || size === null || root?.length !== 32)
    return null;
  const streams: ListedStream[] = [];
  for (const line of lines.slice(6, -1)) {
    const stream = parseListed(line);
    const previous = streams.at(-1);
    if (stream === null || (previous !== undefined && previous.audience >= stream.audience)) return null;
    streams.push(stream);
  }
  return { process: process as ProcessId, reader, madeAt, size, root, streams };
}

export function isReader(value: unknown): value is Reader {
  return value === 'host' || value === 'public' || isHex32(value);
}

/** One space between tokens, tokens sorted and each once. */
export function isAudienceName(name: string): boolean {
  const tokens = name.split(' ');
  return tokens.every((token, n) => isAudienceToken(token) && (n === 0 || tokens[n - 1]! < token));
}

function parseListed(line: string): ListedStream | null {
  const parts = line.split(' ');
  const [fromIndex, fromCount, toCount] = [parts[0], parts[1], parts[3]].map((text) =>
    parseDecimal(text ?? ''),
  );
  const [fromHead, toHead] = [parts[2], parts[4]];
  const audience = parts.slice(5).join(' ');
  if (fromIndex == null || fromCount == null || toCount == null || toCount < fromCount) return null;
  if (!isHex32(fromHead) || !isHex32(toHead) || !isAudienceName(audience)) return null;
  return {
    audience,
    fromIndex,
    from: { count: fromCount, head: fromHead },
    to: { count: toCount, head: toHead },
  };
}

function bytes32(hex: string): Uint8Array {
  const bytes = hexDecode(hex);
  if (bytes?.length !== 32) throw new Error('not 64 hexadecimal digits');
  return bytes;
}
