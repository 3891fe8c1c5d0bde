/** The frames of one journal file: where they stand, reading them, writing one behind the last. */
import {
  concatBytes,
  equalBytes,
  hexDecode,
  type LeafIndex,
  type LogEntry,
  type ProcessId,
  type Sha256,
  type TreeSize,
  utf8Encode,
} from '@sulh/record';
import { RecorderError } from '../model.ts';
import type { Round } from '../store.ts';
import type { DiskFile } from './disk.ts';
import {
  decodeFrameHead,
  decodeFrameHeader,
  decodeRow,
  encodeFrame,
  FRAME_HEADER,
  FRAME_ROW,
  type FrameHead,
  type FrameHeader,
  frameHeadLength,
  frameLength,
  frameRound,
  payloadRange,
  type Row,
  rowEntry,
} from './frame.ts';

const MAGIC = utf8Encode('sulh-journal/v1\n');
export const JOURNAL_HEADER = 64;
/** Frames of many entries are read in pieces of about this many bytes of payload. */
const CHUNK = 4 * 1024 * 1024;

interface Place {
  at: number;
  header: FrameHeader;
}

export class JournalFile {
  private readonly places: Place[] = [];
  private end = 0;
  private readonly sha256: Sha256;
  private readonly process: ProcessId;
  private readonly file: DiskFile;
  private readonly isErased: (index: number) => boolean;

  constructor(sha256: Sha256, process: ProcessId, file: DiskFile, isErased: (index: number) => boolean) {
    this.sha256 = sha256;
    this.process = process;
    this.file = file;
    this.isErased = isErased;
  }

  get size(): TreeSize {
    const last = this.places.at(-1);
    return (last === undefined ? 0 : last.header.from + last.header.count) as TreeSize;
  }

  /** Finds the frames by their heads; stops before the first that is incomplete or damaged. */
  async scan(): Promise<void> {
    this.places.length = 0;
    this.end = 0;
    const length = await this.file.size();
    if (length < JOURNAL_HEADER) return;
    if (!equalBytes(await this.file.read(0, JOURNAL_HEADER), this.header())) return;
    this.end = JOURNAL_HEADER;
    while (this.end + FRAME_HEADER <= length) {
      const header = decodeFrameHeader(await this.file.read(this.end, FRAME_HEADER));
      if (header === null || header.from !== this.size || this.end + frameLength(header) > length) return;
      if ((await this.readHead(this.end, header)) === null) return;
      this.places.push({ at: this.end, header });
      this.end += frameLength(header);
    }
  }

  private header(): Uint8Array {
    const bytes = new Uint8Array(JOURNAL_HEADER);
    bytes.set(MAGIC);
    bytes.set(hexDecode(this.process)!, 16);
    return bytes;
  }

  private async readHead(at: number, header: FrameHeader): Promise<FrameHead | null> {
    return decodeFrameHead(this.sha256, await this.file.read(at, frameHeadLength(header)));
  }

  async *rounds(from: TreeSize): AsyncIterable<Round> {
    for (let n = from === 0 ? 0 : this.frameOf(from); n < this.places.length; n++) {
      yield await this.readRound(this.places[n]!);
    }
  }

  private async readRound(place: Place, fresh?: 'fresh'): Promise<Round> {
    const bytes = await this.file.read(place.at, frameLength(place.header), fresh);
    const head = decodeFrameHead(this.sha256, bytes);
    if (head === null) throw new RecorderError('journal-damaged', `frame at ${place.at} of ${this.process}`);
    return frameRound(head, bytes.subarray(frameHeadLength(place.header)), this.isErased);
  }

  /** Writes one round behind the last and syncs it; throws when the file is not as long as it was left. */
  async append(round: Round): Promise<void> {
    if (round.from !== this.size) throw new Error('a round must begin where the journal ends');
    const length = await this.file.size();
    if (length !== this.end) {
      throw new RecorderError(
        'journal-unexpected-length',
        `${this.process}: ${length} bytes, not ${this.end}`,
      );
    }
    const frame = encodeFrame(this.sha256, round);
    const first = this.end === 0;
    await this.file.write(first ? concatBytes(this.header(), frame) : frame, this.end);
    await this.file.sync();
    const at = first ? JOURNAL_HEADER : this.end;
    this.places.push({ at, header: decodeFrameHeader(frame)! });
    this.end = at + frame.length;
  }

  /** The last round as the file holds it now. */
  readBack(): Promise<Round> {
    return this.readRound(this.places.at(-1)!, 'fresh');
  }

  /** Cuts the frames from `size` on and whatever else lies behind, and makes what is left durable again. */
  async settle(size: TreeSize, guarded: TreeSize): Promise<void> {
    while (this.size > size) this.end = this.places.pop()!.at;
    if (this.size !== size) throw new Error('a journal is settled at the end of a round');
    if (this.places.length === 0) this.end = 0;
    await this.file.truncate(this.end);
    // A sync that failed may have left pages that only look written: write anew what the guard did not cover.
    for (const { at, header } of this.places.filter((p) => p.header.from >= guarded)) {
      const start = at === JOURNAL_HEADER ? 0 : at;
      await this.file.write(await this.file.read(start, at - start + frameLength(header)), start);
    }
    await this.file.sync();
  }

  async *entries(from: number, to: number): AsyncIterable<LogEntry> {
    const end = Math.min(to, this.size);
    let index = from;
    while (index < end) {
      const place = this.places[this.frameOf(index)]!;
      const stop = Math.min(end, place.header.from + place.header.count);
      for await (const entry of this.frameEntries(place, index, stop)) yield entry;
      index = stop;
    }
  }

  private async *frameEntries(place: Place, from: number, to: number): AsyncIterable<LogEntry> {
    const rows = await this.readRows(place, from, to);
    let n = 0;
    while (n < rows.length) {
      const first = payloadRange(place.at, place.header, rows[n]!);
      let length = 0;
      let stop = n;
      while (stop < rows.length && (length === 0 || length < CHUNK)) {
        length += payloadRange(place.at, place.header, rows[stop]!).length;
        stop += 1;
      }
      const payload = await this.file.read(first.at, length);
      const shift = rows[n]!.payloadOffset;
      for (; n < stop; n++) {
        const index = (from + n) as LeafIndex;
        yield rowEntry(rows[n]!, index, payload, this.isErased(index), shift);
      }
    }
  }

  private async readRows(place: Place, from: number, to: number): Promise<Row[]> {
    const at = place.at + FRAME_HEADER + (from - place.header.from) * FRAME_ROW;
    const bytes = await this.file.read(at, (to - from) * FRAME_ROW);
    return Array.from({ length: to - from }, (_, n) => {
      const row = decodeRow(bytes, n * FRAME_ROW);
      if (row === null) throw new RecorderError('journal-damaged', `row ${from + n} of ${this.process}`);
      return row;
    });
  }

  async checkpointCovering(index: number): Promise<string> {
    const { at, header } = this.places[this.frameOf(index)]!;
    const head = await this.readHead(at, header);
    if (head === null) throw new RecorderError('journal-damaged', `frame at ${at} of ${this.process}`);
    return head.checkpoint;
  }

  /** Overwrites salt and body with zeros, syncs, and reads back that they are. */
  async zero(index: number): Promise<void> {
    const place = this.places[this.frameOf(index)]!;
    const [row] = await this.readRows(place, index, index + 1);
    const { at, length } = payloadRange(place.at, place.header, row!);
    if (length === 0 || isZero(await this.file.read(at, length))) return;
    await this.file.write(new Uint8Array(length), at);
    await this.file.sync();
    if (!isZero(await this.file.read(at, length))) {
      throw new RecorderError('written-bytes-differ', `entry ${index} of ${this.process} is not erased`);
    }
  }

  async commitmentAt(index: number): Promise<string> {
    const [row] = await this.readRows(this.places[this.frameOf(index)]!, index, index + 1);
    return row!.commitment;
  }

  /** Binary search: the frame that holds an index. */
  private frameOf(index: number): number {
    let low = 0;
    let high = this.places.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.places[middle]!.header.from <= index) low = middle;
      else high = middle - 1;
    }
    if (low > high || index >= this.size)
      throw new Error(`no entry ${index} in the journal of ${this.process}`);
    return low;
  }
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
