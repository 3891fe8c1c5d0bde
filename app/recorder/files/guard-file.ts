/**
 * The last released head of a log, apart from its journal: two slots of one page, written in turn, so that a torn
 * write leaves the one before. Moved only by compare-and-swap on what the file says now.
 */
import {
  concatBytes,
  equalBytes,
  hexDecode,
  hexEncode,
  type ProcessId,
  readU64,
  type Sha256,
  type TreeSize,
  utf8Decode,
  utf8Encode,
  writeU32,
  writeU64,
} from '@sulh/record';
import { RecorderError } from '../model.ts';
import type { Head } from '../store.ts';
import type { DiskFile } from './disk.ts';

export const SLOT = 4096;
const MAGIC = utf8Encode('sulh-guard/v1\n');
const NOTE_AT = 100;
const DIGEST_AT = SLOT - 32;

interface Slot {
  sequence: number;
  head: Head;
}

export interface GuardFile {
  read(): Promise<Head | null>;
  /** Durable when it returns. Throws `guard-moved` when the file does not say `expected`. */
  move(expected: Head | null, next: Head): Promise<void>;
}

/** `read` gives null when no slot was ever completed. */
export function guardFile(sha256: Sha256, process: ProcessId, file: DiskFile): GuardFile {
  async function current(): Promise<Slot | null> {
    const length = Math.min(await file.size(), 2 * SLOT);
    const bytes = await file.read(0, length, 'fresh');
    const slots = [0, SLOT].map((at) => decodeSlot(sha256, process, bytes.subarray(at, at + SLOT)));
    const [a, b] = slots as [Slot | null, Slot | null];
    if (a === null || b === null) return a ?? b;
    return a.sequence > b.sequence ? a : b;
  }
  return {
    read: async () => (await current())?.head ?? null,
    move: async (expected, next) => {
      const slot = await current();
      if (!sameHead(slot?.head ?? null, expected) || next.size < (expected?.size ?? 0)) {
        throw new RecorderError('guard-moved', `the guard of ${process} is not where this recorder left it`);
      }
      const sequence = (slot?.sequence ?? 0) + 1;
      await file.write(encodeSlot(sha256, process, { sequence, head: next }), (sequence % 2) * SLOT);
      await file.sync();
    },
  };
}

function sameHead(a: Head | null, b: Head | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && a.root === b.root;
}

function encodeSlot(sha256: Sha256, process: ProcessId, slot: Slot): Uint8Array {
  const note = utf8Encode(slot.head.checkpoint);
  if (note.length > DIGEST_AT - NOTE_AT) throw new Error('the checkpoint is too long for the guard');
  const bytes = new Uint8Array(SLOT);
  bytes.set(MAGIC);
  writeU64(bytes, 16, slot.sequence);
  bytes.set(hexDecode(process)!, 24);
  writeU64(bytes, 56, slot.head.size);
  bytes.set(hexDecode(slot.head.root)!, 64);
  writeU32(bytes, 96, note.length);
  bytes.set(note, NOTE_AT);
  bytes.set(slotDigest(sha256, bytes), DIGEST_AT);
  return bytes;
}

function decodeSlot(sha256: Sha256, process: ProcessId, bytes: Uint8Array): Slot | null {
  if (bytes.length !== SLOT || !equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return null;
  if (!equalBytes(slotDigest(sha256, bytes), bytes.subarray(DIGEST_AT))) return null;
  if (hexEncode(bytes.subarray(24, 56)) !== process) return null;
  const sequence = readU64(bytes, 16)!;
  const length = bytes[98]! * 256 + bytes[99]!;
  const checkpoint = utf8Decode(bytes.subarray(NOTE_AT, NOTE_AT + length))!;
  const head = { size: readU64(bytes, 56) as TreeSize, root: hexEncode(bytes.subarray(64, 96)), checkpoint };
  return { sequence, head };
}

function slotDigest(sha256: Sha256, bytes: Uint8Array): Uint8Array {
  return sha256(concatBytes(bytes.subarray(0, DIGEST_AT)));
}
