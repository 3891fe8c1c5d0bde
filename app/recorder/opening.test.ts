import { describe, expect, test } from 'vitest';
import { createFilesStore } from './files/files-store.ts';
import { createLogKeyFiles } from './files/log-key-files.ts';
import type { Receipt } from './model.ts';
import { buildEntry, sha256 } from './testing/build-entries.ts';
import { buildLogKeys, buildRecorder, openProcess } from './testing/build-recorder.ts';
import { checkStoredLog } from './testing/check-log.ts';
import { ModelDisk } from './testing/model-disk.ts';

const JOURNAL = /\.journal$/;
const GUARD = /\.guard$/;

/** A disk with one process of five entries in four rounds, and what was answered for them. */
async function recorded() {
  const disk = new ModelDisk();
  const logKeys = buildLogKeys();
  const tools = buildRecorder(createFilesStore({ disk, sha256 }), logKeys);
  await tools.recorder.open();
  const { author, process, seen, receipt } = await openProcess(tools);
  const receipts: Receipt[] = [receipt];
  const copies: Uint8Array[] = [];
  const guards: Uint8Array[] = [];
  for (const count of [1, 2, 1]) {
    copies.push(disk.testingOnlyRead(JOURNAL).slice());
    guards.push(disk.testingOnlyRead(GUARD).slice());
    const batch = Array.from({ length: count }, (_, n) =>
      buildEntry(author, process, seen, { data: { text: `note ${n} ${'.'.repeat(50)}` } }),
    );
    const result = await tools.recorder.submit(process, batch);
    if (result.ok) receipts.push(result.receipt);
  }
  await tools.recorder.close();
  const journal = disk.testingOnlyRead(JOURNAL).slice();
  const guard = disk.testingOnlyRead(GUARD).slice();
  return { disk, logKeys, author, process, seen, receipts, copies, guards, journal, guard };
}

async function reopened(disk: ModelDisk, logKeys = buildLogKeys(), trustUnguarded = false) {
  const tools = buildRecorder(createFilesStore({ disk, sha256, trustUnguarded }), logKeys);
  await tools.recorder.open();
  return tools;
}

async function codesAfter(disk: ModelDisk, logKeys = buildLogKeys()): Promise<string[]> {
  const { recorder } = await reopened(disk, logKeys);
  const codes = recorder.halted().map((problem) => problem.code);
  await recorder.close();
  return codes;
}

describe('opening what is not as it was left', () => {
  test('[W12] a journal shorter than its guard is refused: an old copy, a cut one, none', async () => {
    const { disk, logKeys, copies, journal } = await recorded();
    for (const bytes of [...copies, journal.slice(0, -1), new Uint8Array(0)]) {
      disk.testingOnlyEdit(JOURNAL, () => bytes);
      expect(await codesAfter(disk, logKeys)).toEqual(['journal-shorter-than-guard']);
    }
    disk.testingOnlyRemove(JOURNAL);
    expect(await codesAfter(disk, logKeys)).toEqual(['journal-missing']);
  });

  test('[W12] a refused process takes no entries, and nothing of it was touched', async () => {
    const { disk, logKeys, author, process, seen, copies, journal } = await recorded();
    disk.testingOnlyEdit(JOURNAL, () => copies[1]!);
    const { recorder } = await reopened(disk, logKeys);
    const result = await recorder.submit(process, [buildEntry(author, process, seen)]);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'process-halted' } });
    await recorder.close();
    expect(disk.testingOnlyRead(JOURNAL)).toEqual(copies[1]);
    disk.testingOnlyEdit(JOURNAL, () => journal);
    expect(await codesAfter(disk, logKeys)).toEqual([]);
  });

  test('[W12] any changed byte up to the guard is refused', async () => {
    const { disk, logKeys, journal } = await recorded();
    const step = process.env['SULH_LONG'] === undefined ? 23 : 1;
    for (let at = 0; at < journal.length; at += step) {
      disk.testingOnlyEdit(JOURNAL, () => {
        const bytes = journal.slice();
        bytes[at]! ^= 1 << (at % 8);
        return bytes;
      });
      const codes = await codesAfter(disk, logKeys);
      expect(['journal-damaged', 'journal-shorter-than-guard'], `byte ${at}`).toContain(codes[0]);
    }
  });

  test('[W12] another log of the same process, with its own signed checkpoints, is refused as a fork', async () => {
    const { disk, logKeys, author, process, seen, copies, guards, guard } = await recorded();
    disk.testingOnlyEdit(JOURNAL, () => copies[1]!);
    disk.testingOnlyEdit(GUARD, () => guards[1]!);
    const { recorder } = await reopened(disk, logKeys);
    for (let n = 0; n < 3; n++) await recorder.submit(process, [buildEntry(author, process, seen)]);
    await recorder.close();
    disk.testingOnlyEdit(GUARD, () => guard);
    expect(await codesAfter(disk, logKeys)).toEqual(['journal-forked']);
  });

  test('[W13] a torn round beyond the guard is cut, a complete one is kept and answered on retry', async () => {
    const { disk, logKeys, process, receipts, guards, journal } = await recorded();
    // The guard is as it was before the last round.
    for (const length of [journal.length - 1, journal.length - 200, journal.length]) {
      disk.testingOnlyEdit(JOURNAL, () => journal.slice(0, length));
      disk.testingOnlyEdit(GUARD, () => guards[2]!);
      const { recorder } = await reopened(disk, logKeys);
      expect(recorder.halted()).toEqual([]);
      expect(recorder.read(process)!.size).toBe(length === journal.length ? 5 : 4);
      await recorder.close();
    }
    expect(disk.testingOnlyRead(JOURNAL)).toEqual(journal);
    const store = createFilesStore({ disk, sha256 });
    const stored = await store.log(process);
    expect((await stored.guard()).size).toBe(5);
    await checkStoredLog(store, process, { receipts, refused: [] });
  });

  test('[W13] a torn round whose bodies are missing is not taken for an erased one', async () => {
    const { disk, logKeys, process, guards, journal } = await recorded();
    disk.testingOnlyEdit(JOURNAL, () => journal.slice().fill(0, journal.length - 300));
    disk.testingOnlyEdit(GUARD, () => guards[2]!);
    const { recorder } = await reopened(disk, logKeys);
    expect(recorder.read(process)!.size).toBe(4);
    await recorder.close();
  });

  test('[W14] a journal without its guard is refused, until somebody says to trust it', async () => {
    const { disk, logKeys, process, journal } = await recorded();
    disk.testingOnlyEdit(GUARD, (bytes) => bytes.fill(7));
    expect(await codesAfter(disk, logKeys)).toEqual(['guard-damaged']);
    disk.testingOnlyRemove(/^guard\//);
    expect(await codesAfter(disk, logKeys)).toEqual(['guard-missing']);
    const { recorder } = await reopened(disk, logKeys, true);
    expect(recorder.read(process)!.size).toBe(5);
    await recorder.close();
    expect(disk.testingOnlyRead(JOURNAL)).toEqual(journal);
    expect(await codesAfter(disk, logKeys)).toEqual([]);
  });

  test('[W16] an old copy of the journal does not bring an erased body back', async () => {
    const { disk, logKeys, process, journal } = await recorded();
    const first = await reopened(disk, logKeys);
    await first.recorder.erase(process, 2);
    await first.recorder.close();
    disk.testingOnlyEdit(JOURNAL, () => journal);
    const { recorder } = await reopened(disk, logKeys);
    expect((await recorder.entry(process, 2))!.bodyBytes).toBeNull();
    await recorder.close();
    const changed = disk.testingOnlyRead(JOURNAL).filter((byte, n) => byte !== journal[n]);
    expect(changed.length).toBeGreaterThan(300);
    expect(changed.every((byte) => byte === 0)).toBe(true);
  });

  test('[W14] erasures outlive the loss of their list, when the journal is trusted without its guard', async () => {
    const { disk, logKeys, process } = await recorded();
    const first = await reopened(disk, logKeys);
    await first.recorder.erase(process, 2);
    await first.recorder.close();
    disk.testingOnlyRemove(/^guard\//);
    const { recorder } = await reopened(disk, logKeys, true);
    expect(recorder.halted()).toEqual([]);
    expect((await recorder.entry(process, 2))!.bodyBytes).toBeNull();
    await recorder.close();
  });

  test('[W10] every step of opening may fail; opening again finds everything', async () => {
    const { disk, logKeys, process, receipts, guards } = await recorded();
    const first = await reopened(disk, logKeys);
    await first.recorder.erase(process, 3);
    await first.recorder.close();
    disk.testingOnlyEdit(GUARD, () => guards[2]!);
    for (let at = 0; at < 12; at++) {
      const failing = disk.afterKill();
      failing.plan({ at, when: (['before', 'half', 'after'] as const)[at % 3]!, code: 'EIO' });
      const halted = await reopened(failing, logKeys).then(
        async ({ recorder }) => {
          await recorder.close();
          return true;
        },
        () => true,
      );
      expect(halted).toBe(true);
      const later = failing.afterPowerLoss(() => 0.6);
      const { recorder } = await reopened(later, logKeys);
      expect(recorder.halted()).toEqual([]);
      await recorder.close();
      const store = createFilesStore({ disk: later, sha256 });
      await checkStoredLog(store, process, { receipts, refused: [], erased: [3] });
    }
  });

  test('[W8] a log whose key is missing can be read and not written', async () => {
    const { disk, author, process, seen } = await recorded();
    const { recorder } = await reopened(disk, buildLogKeys());
    expect(recorder.halted().map((problem) => problem.code)).toEqual(['log-key-missing']);
    expect(recorder.read(process)!.size).toBe(5);
    expect(await recorder.submit(process, [buildEntry(author, process, seen)])).toMatchObject({
      refusal: { code: 'process-halted' },
    });
    await recorder.close();
  });

  test('[W10] a journal that grew under the recorder halts the process, and is read anew', async () => {
    const { disk, logKeys, author, process, seen, receipts } = await recorded();
    const { recorder, problems } = await reopened(disk, logKeys);
    disk.testingOnlyEdit(JOURNAL, (bytes) => Buffer.concat([bytes, Buffer.from('from elsewhere')]));
    const entry = buildEntry(author, process, seen);
    const halted = await recorder.submit(process, [entry]);
    expect(halted).toMatchObject({ refusal: { code: 'process-halted' } });
    expect(problems.map((problem) => problem.code)).toEqual(['journal-unexpected-length']);
    await recorder.close();
    await checkStoredLog(createFilesStore({ disk, sha256 }), process, { receipts, refused: [entry.id] });
  });
});

describe('the keys of logs on files', () => {
  test('[W24] a prepared key survives restarts, belongs to its first claimant, and is never half there', async () => {
    const disk = new ModelDisk();
    const open = () => createLogKeyFiles(disk, sha256, () => sha256(Buffer.from('seed')));
    const vkey = await open().prepare('log.invalid/keys');
    const [a, b] = ['a', 'b'].map((c) => c.repeat(64) as never);
    const signer = await open().claim(vkey, a!);
    expect(signer!.vkey).toBe(vkey);
    expect(await open().claim(vkey, b!)).toBeNull();
    expect((await open().claim(vkey, a!))!.vkey).toBe(vkey);
    expect(await open().claim('log.invalid/none+00000000+AAAA', a!)).toBeNull();
    const line = Buffer.from(disk.testingOnlyRead(/\.key$/)).toString();
    expect(line).toMatch(/^PRIVATE\+KEY\+log\.invalid\/keys\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\na{64}\n$/);
  });
});
