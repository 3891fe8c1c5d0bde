/** What every store must do, through the recorder and by itself. Run it for each store there is. */
import { type LogEntry, type TreeSize, verifyConsistency, verifyInclusion } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { buildAuthor, buildEntry, buildGenesis, sha256 } from './build-entries.ts';
import { buildLogKeys, buildRecorder, openProcess } from './build-recorder.ts';
import { checkStoredLog } from './check-log.ts';

export interface StoreUnderTest {
  store: Store;
  /** Another object on the same data, once the first is closed. */
  reopen(): Promise<Store>;
}

export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`the store contract: ${name}`, () => {
    test('[W1] what was recorded is there after reopening, with the same receipts, world and root', async () => {
      const { store, reopen } = await make();
      const logKeys = buildLogKeys();
      const first = buildRecorder(store, logKeys);
      await first.recorder.open();
      const { author, process, seen, receipt } = await openProcess(first);
      const receipts = [receipt];
      for (const text of ['one', 'two', 'three']) {
        const result = await first.recorder.submit(process, [
          buildEntry(author, process, seen, { data: { text } }),
        ]);
        if (!result.ok) throw new Error(result.refusal.code);
        receipts.push(result.receipt);
      }
      const before = first.recorder.read(process);
      await first.recorder.close();
      const again = await reopen();
      const second = buildRecorder(again, logKeys);
      await second.recorder.open();
      expect(second.recorder.read(process)).toEqual(before);
      expect(second.recorder.processes()).toEqual([process]);
      await checkStoredLog(again, process, { receipts, refused: [] });
      await second.recorder.close();
    });

    test('[W2] a batch is recorded whole or not at all', async () => {
      const { store } = await make();
      const tools = buildRecorder(store);
      await tools.recorder.open();
      const { author, process, seen } = await openProcess(tools);
      const take = (n: string) =>
        buildEntry(author, process, seen, { kind: 'name-taken', data: { name: n } });
      const batches = [
        [take('a'), take('b')],
        [take('c'), take('a')],
        [take('c'), take('d')],
        [take('e'), take('e')],
      ];
      const results = await Promise.all(batches.map((batch) => tools.recorder.submit(process, batch)));
      expect(results.map((r) => (r.ok ? 'ok' : `${r.refusal.entry} ${r.refusal.code}`))).toEqual([
        'ok',
        '1 name-already-taken',
        'ok',
        '1 name-already-taken',
      ]);
      expect([...tools.recorder.read(process)!.world.taken]).toEqual(['a', 'b', 'c', 'd']);
      const refused = [...batches[1]!, ...batches[3]!].map((entry) => entry.id);
      const receipts = results.flatMap((r) => (r.ok ? [r.receipt] : []));
      await checkStoredLog(store, process, { receipts, refused });
      await tools.recorder.close();
    });

    test('[W3] an exact retry in flight, afterwards and after reopening gets the first receipt', async () => {
      const { store, reopen } = await make();
      const logKeys = buildLogKeys();
      const first = buildRecorder(store, logKeys);
      await first.recorder.open();
      const { author, process, seen } = await openProcess(first);
      const batch = [buildEntry(author, process, seen), buildEntry(author, process, seen)];
      const others = Array.from({ length: 20 }, () => [buildEntry(author, process, seen)]);
      const sent = [batch, ...others.slice(0, 10), batch, ...others.slice(10), batch];
      const results = await Promise.all(sent.map((entries) => first.recorder.submit(process, entries)));
      const receipts = results.map((r) => (r.ok ? r.receipt : null)).filter((r) => r?.entries.length === 2);
      expect(receipts.map((r) => r?.repeated)).toEqual([false, true, true]);
      first.clock.now += 1_000_000;
      const late = await first.recorder.submit(process, batch);
      await first.recorder.close();
      const second = buildRecorder(await reopen(), logKeys);
      await second.recorder.open();
      const later = await second.recorder.submit(process, batch);
      for (const receipt of [receipts[1], receipts[2], late.ok && late.receipt, later.ok && later.receipt]) {
        expect(receipt).toEqual({ ...receipts[0], repeated: true });
      }
      expect(second.recorder.read(process)!.size).toBe(23);
      await second.recorder.close();
    });

    test('[W9] many callers at once: every answer holds, indexes have no gap, proofs verify', async () => {
      const { store } = await make();
      const tools = buildRecorder(store);
      await tools.recorder.open();
      const { author, process, seen, receipt } = await openProcess(tools);
      const batches = Array.from({ length: 150 }, (_, n) =>
        Array.from({ length: 1 + (n % 3) }, () => buildEntry(author, process, seen)),
      );
      const results = await Promise.all(batches.map((batch) => tools.recorder.submit(process, batch)));
      const receipts = [
        receipt,
        ...results.map((r) => (r.ok ? r.receipt : expect.unreachable(r.refusal.code))),
      ];
      const entries = await checkStoredLog(store, process, { receipts, refused: [] });
      expect(entries).toHaveLength(301);
      const { size, root } = tools.recorder.read(process)!;
      const at = (n: number) => Buffer.from(tools.recorder.rootAt(process, n)!, 'hex');
      for (const index of [0, 1, 150, 300]) {
        const tile = tools.recorder.tile(process, 0, Math.floor(index / 256), index < 256 ? 256 : 45)!;
        const leafHash = tile.subarray((index % 256) * 32, (index % 256) * 32 + 32);
        const proof = tools.recorder.inclusionProof(process, index, size);
        expect(
          verifyInclusion(sha256, { index, size, leafHash, root: Buffer.from(root, 'hex'), proof }),
        ).toBe(true);
      }
      const proof = tools.recorder.consistencyProof(process, 77, size);
      const claim = { size1: 77, size2: size, root1: at(77), root2: at(size), proof };
      expect(verifyConsistency(sha256, claim)).toBe(true);
      await tools.recorder.close();
    });

    test('[W16] an erased body is gone from reads, world and reopening; the log is unchanged', async () => {
      const { store, reopen } = await make();
      const logKeys = buildLogKeys();
      const first = buildRecorder(store, logKeys);
      await first.recorder.open();
      const { author, process, seen, receipt } = await openProcess(first);
      const receipts = [receipt];
      for (const text of ['keep', 'the secret source', 'also keep']) {
        const result = await first.recorder.submit(process, [
          buildEntry(author, process, seen, { data: { text } }),
        ]);
        if (result.ok) receipts.push(result.receipt);
      }
      await first.recorder.erase(process, 3);
      expect(first.recorder.read(process)!.world.lastNote).toBe('the secret source');
      await first.recorder.erase(process, 2);
      await first.recorder.erase(process, 2);
      expect(first.recorder.read(process)!.world.lastNote).toBe('keep');
      expect((await first.recorder.entry(process, 2))!.bodyBytes).toBeNull();
      await expect(first.recorder.erase(process, 0)).rejects.toMatchObject({ code: 'erase-refused' });
      const more = await first.recorder.submit(process, [buildEntry(author, process, seen)]);
      expect(more.ok).toBe(true);
      const before = first.recorder.read(process);
      await first.recorder.close();
      const again = await reopen();
      const second = buildRecorder(again, logKeys);
      await second.recorder.open();
      expect(second.recorder.read(process)).toEqual(before);
      expect((await second.recorder.entry(process, 2))!.salt).toBeNull();
      await checkStoredLog(again, process, { receipts, refused: [], erased: [2, 3] });
      await second.recorder.close();
    });

    test('[W18] entries are read in order from any place to any other, and never beyond what was released', async () => {
      const { store } = await make();
      const tools = buildRecorder(store);
      await tools.recorder.open();
      const { author, process, seen } = await openProcess(tools);
      for (const count of [1, 5, 2]) {
        const batch = Array.from({ length: count }, () => buildEntry(author, process, seen));
        await tools.recorder.submit(process, batch);
      }
      const read = async (from: number, to?: number) => {
        const found: LogEntry[] = [];
        for await (const entry of tools.recorder.entries(process, from, to)) found.push(entry);
        return found.map((entry) => entry.index as number);
      };
      expect(await read(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await read(3, 8)).toEqual([3, 4, 5, 6, 7]);
      expect(await read(8, 100)).toEqual([8]);
      expect(await read(9)).toEqual([]);
      expect(await tools.recorder.entry(process, 9)).toBeNull();
      const third = (await tools.recorder.entry(process, 3))!;
      expect(tools.recorder.indexOf(process, third.commitment)).toBe(3);
      expect(tools.recorder.indexOf(process, 'f'.repeat(64) as never)).toBeNull();
      await tools.recorder.close();
    });

    test('[W25] processes are apart: each has its own log, and their receipts do not mix', async () => {
      const { store, reopen } = await make();
      const logKeys = buildLogKeys();
      const first = buildRecorder(store, logKeys);
      await first.recorder.open();
      const author = buildAuthor('founder');
      const made = await Promise.all(
        ['a', 'b', 'c'].map(async (n) => {
          const genesis = buildGenesis(author, await logKeys.prepare(`log.invalid/${n}`));
          const result = await first.recorder.submit('new', [genesis]);
          return result.ok ? result.receipt.process : expect.unreachable(result.refusal.code);
        }),
      );
      const seen = { size: 1, root: first.recorder.read(made[0]!)!.root };
      expect((await first.recorder.submit(made[0]!, [buildEntry(author, made[0]!, seen)])).ok).toBe(true);
      const mixed = await first.recorder.submit(made[1]!, [buildEntry(author, made[0]!, seen)]);
      expect(mixed).toMatchObject({ ok: false, refusal: { code: 'entry-wrong-process', entry: 0 } });
      await first.recorder.close();
      const second = buildRecorder(await reopen(), logKeys);
      await second.recorder.open();
      expect(second.recorder.processes().sort()).toEqual([...made].sort());
      expect(made.map((p) => second.recorder.read(p)!.size)).toEqual([2, 1, 1]);
      await second.recorder.close();
    });

    test('[W9] the guard is where the last answer was', async () => {
      const { store } = await make();
      const tools = buildRecorder(store);
      await tools.recorder.open();
      const { author, process, seen } = await openProcess(tools);
      await tools.recorder.submit(process, [buildEntry(author, process, seen)]);
      const stored = await store.log(process);
      const { root, checkpoint } = tools.recorder.read(process)!;
      expect(await stored.guard()).toEqual({ size: 2 as TreeSize, root, checkpoint });
      await stored.close();
      await tools.recorder.close();
    });
  });
}
