/** Which entries were erased, kept beside the guard and outside backups: lines `<index> <commitment>`. */
import { type EntryId, parseDecimal, utf8Encode } from '@sulh/record';
import { RecorderError } from '../model.ts';
import type { DiskFile } from './disk.ts';

export interface ErasureList {
  has(index: number): boolean;
  all(): { index: number; commitment: EntryId }[];
  /** Durable when it returns. */
  add(index: number, commitment: EntryId): Promise<void>;
}

/**
 * A last line that was torn was never answered for: it is dropped. What is read is made durable before anything is
 * zeroed for it: after a failed sync it may only look written, and zeros without their line would be damage.
 */
export async function readErasureList(file: DiskFile): Promise<ErasureList> {
  const text = Buffer.from(await file.read(0, await file.size())).toString('latin1');
  const erased = new Map<number, EntryId>();
  let length = 0;
  const lines = text.split('\n').slice(0, -1);
  for (const [n, line] of lines.entries()) {
    const [indexText, commitment] = line.split(' ');
    const index = parseDecimal(indexText ?? '');
    if (index === null || !/^[0-9a-f]{64}$/.test(commitment ?? '')) {
      if (n < lines.length - 1) throw new RecorderError('guard-damaged', 'the list of erasures is damaged');
      break;
    }
    erased.set(index, commitment as EntryId);
    length += line.length + 1;
  }
  if (text.length > 0) {
    await file.write(utf8Encode(text.slice(0, length)), 0);
    await file.truncate(length);
    await file.sync();
  }
  return {
    has: (index) => erased.has(index),
    all: () => [...erased].map(([index, commitment]) => ({ index, commitment })),
    add: async (index, commitment) => {
      if (erased.has(index)) return;
      const line = utf8Encode(`${index} ${commitment}\n`);
      await file.write(line, length);
      await file.sync();
      length += line.length;
      erased.set(index, commitment);
    },
  };
}
