import type { EntryId, KeyId, LeafIndex, LogEntry, ProcessId, TreeSize } from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Head } from '../store.ts';
import { sha256 } from '../testing/build-entries.ts';
import { ModelDisk } from '../testing/model-disk.ts';
import { readErasureList } from './erasure-list.ts';
import {
  decodeFrameHead,
  decodeFrameHeader,
  encodeFrame,
  frameHeadLength,
  frameLength,
  frameRound,
} from './frame.ts';
import { guardFile, SLOT } from './guard-file.ts';
import { JournalFile } from './journal-file.ts';

const PROCESS = 'ab'.repeat(32) as ProcessId;

function entry(index: number, body: string | null): LogEntry {
  return {
    index: index as LeafIndex,
    receivedAt: 1_000 + index,
    commitment: '11'.repeat(32) as EntryId,
    keyId: '22'.repeat(32) as KeyId,
    signature: new Uint8Array(64).fill(0x33),
    salt: body === null ? null : new Uint8Array(32).fill(0x44),
    bodyBytes: body === null ? null : new Uint8Array(Buffer.from(body)),
  };
}

const hex = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('hex');

describe('journal frames', () => {
  test('[W21] the bytes of a frame are as the table says', () => {
    const round = { from: 7 as TreeSize, entries: [entry(7, '{}'), entry(8, null)], checkpoint: 'note\n' };
    const bytes = encodeFrame(sha256, round);
    expect(hex(bytes, 0, 32)).toBe(
      `${Buffer.from('SJR1').toString('hex')}00000002${'0000000000000007'}${'0000000000000022'}0000000500000000`,
    );
    const row = `${'11'.repeat(32)}${'22'.repeat(32)}${'33'.repeat(64)}`;
    expect(hex(bytes, 32, 176)).toBe(`00000000000003ef${row}0000000000000002`);
    expect(hex(bytes, 176, 320)).toBe(`00000000000003f0${row}0000002200000000`);
    expect(Buffer.from(bytes.subarray(320, 325)).toString()).toBe('note\n');
    const digest = sha256(Buffer.concat([Buffer.from('sulh-frame/v1\n'), bytes.subarray(0, 325)]));
    expect(hex(bytes, 325, 357)).toBe(Buffer.from(digest).toString('hex'));
    expect(hex(bytes, 357, bytes.length)).toBe(`${'44'.repeat(32)}7b7d`);
  });

  test('[W21] what is encoded is decoded, erased entries come without body, a changed byte of the head is seen', () => {
    const bodies = fc.array(fc.option(fc.string({ minLength: 1, maxLength: 90 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (texts, from, place) => {
        const entries = texts.map((text, n) => entry(from + n, text));
        const round = { from: from as TreeSize, entries, checkpoint: 'a checkpoint\n' };
        const bytes = encodeFrame(sha256, round);
        const header = decodeFrameHeader(bytes)!;
        expect(frameLength(header)).toBe(bytes.length);
        const head = decodeFrameHead(sha256, bytes)!;
        const payload = bytes.subarray(frameHeadLength(header));
        expect(frameRound(head, payload, () => false)).toEqual(round);
        expect(frameRound(head, payload, () => true).entries.every((e) => e.bodyBytes === null)).toBe(true);
        bytes[place % frameHeadLength(header)]! ^= 1;
        expect(decodeFrameHead(sha256, bytes)).toBeNull();
      }),
    );
  });

  test('[W20] a journal begins with its magic and process, and another process cannot read it', async () => {
    const disk = new ModelDisk();
    const file = await disk.open('journal/x', true);
    const journal = new JournalFile(sha256, PROCESS, file, () => false);
    await journal.append({ from: 0 as TreeSize, entries: [entry(0, '{}')], checkpoint: 'one\n' });
    await journal.append({ from: 1 as TreeSize, entries: [entry(1, '{}')], checkpoint: 'two\n' });
    const bytes = await file.read(0, await file.size());
    expect(Buffer.from(bytes.subarray(0, 16)).toString()).toBe('sulh-journal/v1\n');
    expect(hex(bytes, 16, 64)).toBe(`${PROCESS}${'00'.repeat(16)}`);
    for (const [process, size] of [
      [PROCESS, 2],
      ['cd'.repeat(32) as ProcessId, 0],
    ] as const) {
      const again = new JournalFile(sha256, process, file, () => false);
      await again.scan();
      expect(again.size).toBe(size);
    }
  });
});

describe('the guard', () => {
  const head = (size: number): Head => ({
    size: size as TreeSize,
    root: `0${size}`.repeat(32),
    checkpoint: `${size}\n`,
  });

  test('[W22] moves by compare-and-swap, never back, and survives the loss of the newer slot', async () => {
    const disk = new ModelDisk();
    const file = await disk.open('guard/x', true);
    const guard = guardFile(sha256, PROCESS, file);
    expect(await guard.read()).toBeNull();
    await guard.move(null, head(0));
    for (let size = 1; size <= 5; size++) await guard.move(head(size - 1), head(size));
    expect(await guard.read()).toEqual(head(5));
    await expect(guard.move(head(4), head(6))).rejects.toMatchObject({ code: 'guard-moved' });
    await expect(guard.move(head(5), head(4))).rejects.toMatchObject({ code: 'guard-moved' });
    // Six moves: the newest has sequence 6 and stands in slot 0.
    await file.write(new Uint8Array(20), SLOT - 30);
    expect(await guard.read()).toEqual(head(4));
    expect(await guardFile(sha256, 'cd'.repeat(32) as ProcessId, file).read()).toBeNull();
    expect(await file.size()).toBe(2 * SLOT);
  });

  test('[W22] the bytes of a slot are as the spec says', async () => {
    const disk = new ModelDisk();
    const file = await disk.open('guard/x', true);
    await guardFile(sha256, PROCESS, file).move(null, head(7));
    const slot = await file.read(SLOT, SLOT);
    expect(Buffer.from(slot.subarray(0, 16)).toString()).toBe('sulh-guard/v1\n\0\0');
    expect(hex(slot, 16, 24)).toBe('0000000000000001');
    expect(hex(slot, 24, 56)).toBe(PROCESS);
    expect(hex(slot, 56, 96)).toBe(`0000000000000007${'07'.repeat(32)}`);
    expect(hex(slot, 96, 103)).toBe(`00000002${Buffer.from('7\n').toString('hex')}00`);
    expect(hex(slot, SLOT - 32, SLOT)).toBe(Buffer.from(sha256(slot.subarray(0, SLOT - 32))).toString('hex'));
  });
});

describe('the list of erasures', () => {
  const id = 'ef'.repeat(32) as EntryId;

  test('[W23] lines are kept, a torn last line is dropped and written over, a broken one before it is damage', async () => {
    const disk = new ModelDisk();
    const file = await disk.open('guard/x.erased', true);
    const list = await readErasureList(file);
    await list.add(5, id);
    await list.add(12, id);
    await list.add(5, id);
    const text = `5 ${id}\n12 ${id}\n`;
    expect(Buffer.from(await file.read(0, await file.size())).toString()).toBe(text);
    for (const torn of ['7', `7 ${id}`, `7 ${id.slice(9)}\0\0\0\n`, '\xff\xfe\n']) {
      await file.write(Buffer.from(torn, 'latin1'), text.length);
      const again = await readErasureList(file);
      expect(again.all().map((e) => e.index)).toEqual([5, 12]);
      expect(await file.size()).toBe(text.length);
    }
    await file.write(Buffer.from('x'), 0);
    await expect(readErasureList(file)).rejects.toMatchObject({ code: 'guard-damaged' });
  });
});
