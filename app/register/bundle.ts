/**
 * A bundle of what one reader may see: readable entries whole, the others as leaves, and the host's signed word
 * on how many entries each of the reader's streams holds. Written as a stream, at the size the log had at start.
 * Deniable entries are leaves to everybody and count in no stream: no file that leaves the host holds their words.
 */
import {
  type Body,
  type Reader as BundleReader,
  type EntryId,
  formatErased,
  formatHeader,
  formatReadable,
  formatWithheld,
  hexDecode,
  hexEncode,
  type ListedStream,
  type LogEntry,
  leafData,
  type ProcessId,
  parseBody,
  parseVkey,
  type Sha256,
  signStreams,
  streamNext,
  streamStart,
} from '@sulh/record';
import type { LogKeys, Recorder } from '../recorder/index.ts';
import { canRead, type Reader } from './audience.ts';
import type { World } from './decider.ts';
import type { RegisterState } from './state.ts';

export interface BundleDeps {
  readonly recorder: Recorder<World>;
  readonly logKeys: LogKeys;
  readonly now: () => number;
  readonly sha256: Sha256;
}

/** `reader` null: the host's own full bundle. */
export async function* bundleLines(
  deps: BundleDeps,
  process: ProcessId,
  reader: Reader | null,
): AsyncIterable<string> {
  const { recorder, logKeys, now, sha256 } = deps;
  const view = recorder.read(process)!;
  const { register } = view.world;
  const logKey = register.opened!.logKey;
  const signer = await logKeys.claim(logKey, process);
  if (signer === null) throw new Error(`the key of the log of ${process} is not here`);
  const madeAt = now();
  const name: BundleReader = reader === null ? 'host' : (reader.person ?? 'public');
  const streams = await streamsOf(deps, process, register, view.size, reader);
  const statement = { process, reader: name, madeAt, size: view.size, root: hexDecode(view.root)!, streams };
  yield formatHeader({
    process,
    madeAt,
    reader: name,
    checkpoint: view.checkpoint,
    logKey,
    streams: signStreams(statement, { key: parseVkey(sha256, signer.vkey)!, sign: signer.sign }),
    size: view.size,
  });
  for await (const entry of recorder.entries(process, 0, view.size))
    yield lineOf(sha256, register, reader, entry);
}

function lineOf(sha256: Sha256, register: RegisterState, reader: Reader | null, entry: LogEntry): string {
  const { grants, deniable } = register.places.get(entry.commitment)!;
  const leaf = () => formatWithheld(entry.index, hexEncode(leafData(sha256, entry)));
  // Whoever carries a bundle away could else prove what a mediator carried without a name.
  if (deniable) return leaf();
  // Nothing says any more who read an erased entry: its key and hour would name its author to everybody.
  if (entry.bodyBytes === null) return reader === null ? formatErased(entry) : leaf();
  return reader === null || canRead(reader, grants) ? formatReadable(entry) : leaf();
}

async function streamsOf(
  { recorder, sha256 }: BundleDeps,
  process: ProcessId,
  register: RegisterState,
  size: number,
  reader: Reader | null,
): Promise<ListedStream[]> {
  const streams = new Map<string, ListedStream>();
  for await (const entry of recorder.entries(process, 0, size)) {
    if (entry.bodyBytes === null || register.places.get(entry.commitment)!.deniable) continue;
    const body = bodyOf(entry.bodyBytes);
    const audience = body.audience.join(' ');
    const open =
      reader === null ||
      canRead(
        reader,
        body.audience.map((token) => ({ token, position: size })),
      );
    if (!open) continue;
    const fromIndex = reader === null || body.audience.includes('public') ? 0 : reader.from;
    const start = streamStart(sha256, process, audience);
    const held = streams.get(audience) ?? { audience, fromIndex, from: start, to: start };
    const to = streamNext(sha256, held.to, entry.index, entry.commitment as EntryId);
    streams.set(audience, { ...held, to, ...(entry.index < fromIndex ? { from: to } : {}) });
  }
  return [...streams.values()].sort((a, b) => (a.audience < b.audience ? -1 : 1));
}

function bodyOf(bytes: Uint8Array): Body {
  const parsed = parseBody(bytes);
  if (!parsed.ok) throw new Error(`the record does not parse: ${parsed.refusal.code}`);
  return parsed.body;
}
