/**
 * Each step of the write path fails, before, half-way and after it had its effect; then the disk is looked at as
 * it is after a kill, and as it is after a loss of power. Nothing answered may be missing, nothing refused may be
 * there, and no two checkpoints that were released may disagree.
 */
import { describe, expect, test } from 'vitest';
import { createFilesStore } from './files/files-store.ts';
import { createLogKeyFiles } from './files/log-key-files.ts';
import type { LogKeys } from './log-keys.ts';
import type { Receipt, SubmitResult } from './model.ts';
import { buildAuthor, buildEntry, buildGenesis, sha256 } from './testing/build-entries.ts';
import { buildRecorder } from './testing/build-recorder.ts';
import { checkStoredLog } from './testing/check-log.ts';
import { type Fault, ModelDisk } from './testing/model-disk.ts';

const LONG = process.env['SULH_LONG'] !== undefined;
const WHENS: Fault['when'][] = ['before', 'half', 'after'];

/** Small, fast, seeded; good enough to choose cases. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function logKeyFiles(disk: ModelDisk): LogKeys {
  let n = 0;
  return createLogKeyFiles(disk, sha256, () => sha256(Buffer.from(`failure key ${n++}`)));
}

interface Run {
  disk: ModelDisk;
  receipts: Receipt[];
  refused: string[];
  erased: number[];
  genesis: ReturnType<typeof buildGenesis>;
  /** Steps of the disk while the fault was planned. */
  steps: string[];
}

/** Opens a process, records, erases, and goes on after the failure as a server would. */
async function run(fault: Fault | null, faultFrom: 'genesis' | 'later'): Promise<Run> {
  const disk = new ModelDisk();
  const logKeys = logKeyFiles(disk);
  const tools = buildRecorder(createFilesStore({ disk, sha256 }), logKeys);
  const { recorder, clock } = tools;
  await recorder.open();
  const author = buildAuthor('founder');
  const genesis = buildGenesis(author, await logKeys.prepare('log.invalid/failure'));
  const id = genesis.id as string as never;
  const result: Run = { disk, receipts: [], refused: [], erased: [], genesis, steps: [] };
  const note = (answer: SubmitResult, entries: { id: string }[]) => {
    if (answer.ok) result.receipts.push(answer.receipt);
    else if (answer.refusal.code !== 'process-halted') result.refused.push(...entries.map((e) => e.id));
  };
  if (faultFrom === 'genesis') disk.plan(fault);
  note(await recorder.submit('new', [genesis]), [genesis]);
  note(await recorder.submit('new', [genesis]), []);
  if (recorder.read(id) === null) note(await recorder.submit('new', [genesis]), []);
  const seen =
    recorder.read(id) === null
      ? { size: 1, root: 'a'.repeat(64) }
      : { size: 1, root: recorder.rootAt(id, 1)! };
  if (faultFrom === 'later') disk.plan(fault);
  const sizes = [1, 2, 1];
  for (const [n, count] of sizes.entries()) {
    const batches = [0, 1, 2].map((b) => [
      ...Array.from({ length: count }, () => buildEntry(author, id, seen, { data: { text: `${n} ${b}` } })),
      ...(b === 1 ? [buildEntry(author, id, seen, { kind: 'note-refused' })] : []),
    ]);
    const answers = await Promise.all(batches.map((batch) => recorder.submit(id, batch)));
    answers.forEach((answer, b) => {
      note(answer, batches[b]!);
    });
    // A client that got no receipt sends the same again, later.
    clock.now += 10_000;
    await recorder.submit(id, batches[0]!);
    await new Promise((resolve) => setImmediate(resolve));
    note(await recorder.submit(id, batches[0]!), []);
    if (n === 1 && recorder.read(id) !== null) {
      const index = recorder.indexOf(id, batches[0]![0]!.id);
      if (index !== null)
        await recorder.erase(id, index).then(
          () => result.erased.push(index),
          () => {},
        );
    }
  }
  result.steps = disk.steps.slice();
  disk.plan(null);
  await recorder.close().catch(() => {});
  return result;
}

async function checkAfterwards(disk: ModelDisk, done: Run): Promise<void> {
  const process = done.genesis.id as string as never;
  const store = createFilesStore({ disk, sha256 });
  const { recorder } = buildRecorder(store, logKeyFiles(disk));
  await recorder.open();
  expect(recorder.halted()).toEqual([]);
  if (recorder.read(process) === null) {
    expect(done.receipts).toEqual([]);
    const result = await recorder.submit('new', [done.genesis]);
    expect(result.ok || result.refusal.code).toBe(true);
  }
  const before = recorder.read(process)!.size;
  const author = buildAuthor('founder');
  const seen = { size: 1, root: recorder.rootAt(process, 1)! };
  const more = await recorder.submit(process, [buildEntry(author, process, seen)]);
  expect(more.ok && more.receipt.entries[0]!.index).toBe(before);
  const receipts = [...done.receipts, ...(more.ok ? [more.receipt] : [])];
  await recorder.close();
  const stored = await store.log(process);
  const erased: number[] = [];
  for await (const entry of stored.entries(0, before)) if (entry.bodyBytes === null) erased.push(entry.index);
  expect(erased).toEqual(expect.arrayContaining(done.erased));
  await checkStoredLog(store, process, { receipts, refused: done.refused, erased });
}

const samples = LONG ? 60 : 2;

describe.each(['genesis', 'later'] as const)('faults from %s on', (faultFrom) => {
  test.each(WHENS)(
    '[W10] each step fails %s its effect: kill and loss of power lose nothing answered',
    async (when) => {
      const steps = (await run(null, faultFrom)).steps;
      expect(steps.length).toBeGreaterThan(10);
      for (let at = 0; at < steps.length; at++) {
        const code = at % 2 === 0 ? 'EIO' : 'ENOSPC';
        const done = await run({ at, when, code }, faultFrom);
        try {
          for (let sample = 0; sample < samples; sample++) {
            await checkAfterwards(done.disk.afterPowerLoss(chances(at * 1000 + sample)), done);
          }
          await checkAfterwards(done.disk.afterKill(), done);
        } catch (error) {
          throw new Error(`step ${at}: ${steps[at]} fails ${when}`, { cause: error });
        }
      }
    },
    600_000,
  );
});

test('[W10] after a failed sync the process is halted, read anew, and goes on; the retry tells what was recorded', async () => {
  const done = await run({ at: 1, when: 'before', code: 'EIO' }, 'later');
  expect(done.steps[1]).toBe('sync journal/*.journal');
  const indexes = done.receipts.flatMap((receipt) => receipt.entries.map((entry) => entry.index as number));
  expect(Math.max(...indexes)).toBeGreaterThan(3);
});

test('[W11] power fails in the middle of anything: what was answered is there, what is there is one log', async () => {
  const cases = LONG ? 3000 : 60;
  const done = await run(null, 'genesis');
  const steps = done.steps.length;
  for (let n = 0; n < cases; n++) {
    const chance = chances(77_000 + n);
    const at = Math.floor(chance() * steps);
    const cut = await run({ at, when: 'half', code: 'EIO', onwards: true }, 'genesis');
    await checkAfterwards(cut.disk.afterPowerLoss(chance), cut).catch((error: unknown) => {
      throw new Error(`case ${n}, power fails at step ${at}: ${done.steps[at]}`, { cause: error });
    });
  }
}, 600_000);
