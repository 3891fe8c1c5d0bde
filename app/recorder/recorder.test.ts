import { hexEncode } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import { MAX_BATCH_ENTRIES } from './admission.ts';
import { createMemoryStore } from './memory-store.ts';
import type { SubmitResult } from './model.ts';
import { buildAuthor, buildEntry, buildGenesis, sha256 } from './testing/build-entries.ts';
import { buildLogKeys, buildRecorder, openProcess } from './testing/build-recorder.ts';

async function opened() {
  const tools = buildRecorder(createMemoryStore(sha256));
  await tools.recorder.open();
  return { ...tools, ...(await openProcess(tools)) };
}

function codeOf(result: SubmitResult): string {
  return result.ok ? 'ok' : result.refusal.code;
}

describe('what the recorder refuses', () => {
  test('[W4] nothing is recorded before it happened, nor with a time that no calendar has', async () => {
    const { recorder, author, process, seen, clock } = await opened();
    clock.now = 5_000;
    const said = async (occurredAt: number) =>
      codeOf(await recorder.submit(process, [buildEntry(author, process, seen, { occurredAt })]));
    expect(await said(5_000 + 86_400_000)).toBe('ok');
    expect(await said(5_001 + 86_400_000)).toBe('occurred-later');
    expect(await said(Number.MAX_SAFE_INTEGER)).toBe('occurred-later');
    expect(await said(Date.parse('0001-01-01T00:00:00Z'))).toBe('ok');
    expect(await said(Date.parse('0001-01-01T00:00:00Z') - 1)).toBe('occurred-too-early');
    expect(await said(Number.MIN_SAFE_INTEGER)).toBe('occurred-too-early');
  });

  test('[W4] receipt after validUntil is refused, at validUntil it is not; times never go back', async () => {
    const { recorder, author, process, seen, clock } = await opened();
    clock.now = 5_000;
    const inTime = buildEntry(author, process, seen, { validUntil: 5_000 });
    const late = buildEntry(author, process, seen, { validUntil: 4_999 });
    expect(codeOf(await recorder.submit(process, [inTime]))).toBe('ok');
    expect(codeOf(await recorder.submit(process, [late]))).toBe('entry-expired');
    clock.now = 100;
    const result = await recorder.submit(process, [buildEntry(author, process, seen)]);
    expect(result.ok && result.receipt.entries[0]!.receivedAt).toBe(5_000);
    expect(codeOf(await recorder.submit(process, [late]))).toBe('entry-expired');
  });

  test('[W5] seen must be a released checkpoint of this log', async () => {
    const { recorder, author, process, seen } = await opened();
    const submit = (claim: typeof seen) => recorder.submit(process, [buildEntry(author, process, claim)]);
    expect(codeOf(await submit(seen))).toBe('ok');
    expect(codeOf(await submit({ size: 2, root: recorder.read(process)!.root }))).toBe('ok');
    expect(codeOf(await submit({ size: 2, root: seen.root }))).toBe('seen-mismatch');
    expect(codeOf(await submit({ size: 99, root: seen.root }))).toBe('seen-mismatch');
    expect(codeOf(await submit(seen))).toBe('ok');
  });

  test('[W6] a signature by another key, over another entry or another process is refused', async () => {
    const { recorder, author, process, seen } = await opened();
    const good = buildEntry(author, process, seen);
    const other = buildEntry(author, process, seen);
    expect(codeOf(await recorder.submit(process, [{ ...good, signature: other.signature }]))).toBe(
      'signature-invalid',
    );
    const stranger = buildEntry(buildAuthor('stranger'), process, seen);
    expect(codeOf(await recorder.submit(process, [stranger]))).toBe('key-unknown');
    expect(codeOf(await recorder.submit(process, [good]))).toBe('ok');
  });

  test('[W6] a key admitted earlier in the batch or in the queue may sign what follows', async () => {
    const { recorder, author, process, seen } = await opened();
    const second = buildAuthor('second');
    const data = { publicKey: hexEncode(second.publicKey) };
    const add = buildEntry(author, process, seen, { kind: 'key-added', data });
    const forged = { ...buildEntry(second, process, seen), signature: new Uint8Array(64) };
    expect(codeOf(await recorder.submit(process, [add, forged]))).toBe('signature-invalid');
    expect(codeOf(await recorder.submit(process, [add, buildEntry(second, process, seen)]))).toBe('ok');
    const end = buildEntry(author, process, seen, { kind: 'key-ended', data: { key: second.key } });
    const results = await Promise.all(
      [[end], [buildEntry(second, process, seen)]].map((b) => recorder.submit(process, b)),
    );
    expect(results.map(codeOf)).toEqual(['ok', 'key-unknown']);
  });

  test('[W3] a retry is answered after the key was ended and validUntil has passed; part of it is not', async () => {
    const { recorder, author, process, seen, clock } = await opened();
    const second = buildAuthor('second');
    const data = { publicKey: hexEncode(second.publicKey) };
    await recorder.submit(process, [buildEntry(author, process, seen, { kind: 'key-added', data })]);
    const entry = buildEntry(second, process, seen, { validUntil: 2_000 });
    const first = await recorder.submit(process, [entry]);
    await recorder.submit(process, [
      buildEntry(author, process, seen, { kind: 'key-ended', data: { key: second.key } }),
    ]);
    clock.now = 10_000;
    const again = await recorder.submit(process, [entry]);
    expect(again.ok && again.receipt).toEqual({ ...(first.ok && first.receipt), repeated: true });
    const partly = await recorder.submit(process, [entry, buildEntry(author, process, seen)]);
    expect(codeOf(partly)).toBe('batch-partly-recorded');
  });

  test('[W7] form: limits, canonical bytes, the right process, genesis only first', async () => {
    const { recorder, logKeys, author, process, seen } = await opened();
    const good = buildEntry(author, process, seen);
    const spaced = { ...good, bodyBytes: Buffer.concat([good.bodyBytes, Buffer.from(' ')]) };
    const genesis = buildGenesis(author, await logKeys.prepare('log.invalid/other'));
    const many = Array.from({ length: MAX_BATCH_ENTRIES + 1 }, () => good);
    const cases: [SubmitResult, string][] = [
      [await recorder.submit(process, []), 'batch-empty'],
      [await recorder.submit(process, many), 'batch-too-large'],
      [await recorder.submit(process, [good, good]), 'entry-duplicate'],
      [await recorder.submit(process, [spaced]), 'body-not-canonical'],
      [await recorder.submit(process, [{ ...good, salt: new Uint8Array(31) }]), 'entry-malformed'],
      [await recorder.submit(process, [genesis]), 'genesis-misplaced'],
      [await recorder.submit('new', [good]), 'genesis-misplaced'],
      [await recorder.submit('new', [genesis, good]), 'entry-wrong-process'],
      [await recorder.submit('a'.repeat(64) as never, [good]), 'entry-wrong-process'],
      [await recorder.submit(process, [good]), 'ok'],
    ];
    expect(cases.map(([result]) => codeOf(result))).toEqual(cases.map(([, code]) => code));
  });

  test('[W8] a genesis must name a prepared key, and no two processes get the same', async () => {
    const tools = buildRecorder(createMemoryStore(sha256));
    const { recorder, logKeys } = tools;
    await recorder.open();
    const author = buildAuthor('founder');
    const vkey = await logKeys.prepare('log.invalid/one');
    const strange = await buildLogKeys().prepare('log.invalid/strange');
    expect(codeOf(await recorder.submit('new', [buildGenesis(author, strange)]))).toBe('log-key-unknown');
    expect(recorder.processes()).toEqual([]);
    const rivals = [buildGenesis(author, vkey), buildGenesis(author, vkey)];
    const results = await Promise.all(rivals.map((genesis) => recorder.submit('new', [genesis])));
    expect(results.map(codeOf).sort()).toEqual(['log-key-unknown', 'ok']);
    const winner = rivals[results.findIndex((r) => r.ok)]!;
    const again = await Promise.all([1, 2].map(() => recorder.submit('new', [winner])));
    expect(again.map((r) => r.ok && r.receipt.repeated)).toEqual([true, true]);
    expect(recorder.processes()).toHaveLength(1);
  });
});

describe('followers and several recorders', () => {
  test('[W17] followers hear every released range once and in order, and a throwing one harms nobody', async () => {
    const { recorder, author, process, seen, problems } = await opened();
    const heard: number[][] = [];
    recorder.follow(() => {
      throw new Error('broken follower');
    });
    const stop = recorder.follow((p, from, to) => {
      expect(recorder.read(p)!.size).toBe(to);
      heard.push([from, to]);
    });
    await Promise.all(
      Array.from({ length: 50 }, () => recorder.submit(process, [buildEntry(author, process, seen)])),
    );
    stop();
    await recorder.submit(process, [buildEntry(author, process, seen)]);
    expect(heard[0]![0]).toBe(1);
    expect(heard.at(-1)![1]).toBe(51);
    for (const [n, [from]] of heard.entries()) if (n > 0) expect(from).toBe(heard[n - 1]![1]);
    expect(problems.every((problem) => problem.code === 'follower-failed')).toBe(true);
  });

  test('[W19] two recorders of one shared store: who comes second decides again on the log as it now is', async () => {
    const store = createMemoryStore(sha256);
    const logKeys = buildLogKeys();
    const a = buildRecorder(store, logKeys);
    await a.recorder.open();
    const { author, process, seen } = await openProcess(a);
    const b = buildRecorder(store, logKeys);
    await b.recorder.open();
    const take = () => buildEntry(author, process, seen, { kind: 'name-taken', data: { name: 'only one' } });
    expect(codeOf(await a.recorder.submit(process, [take()]))).toBe('ok');
    const late = await Promise.all([
      b.recorder.submit(process, [take()]),
      b.recorder.submit(process, [buildEntry(author, process, seen)]),
    ]);
    expect(late.map(codeOf)).toEqual(['name-already-taken', 'ok']);
    expect(b.recorder.read(process)!.size).toBe(3);
    expect(codeOf(await a.recorder.submit(process, [buildEntry(author, process, seen)]))).toBe('ok');
    expect(a.recorder.read(process)!.size).toBe(4);
  });

  test('[W9] close answers what is queued, and nothing after', async () => {
    const { recorder, author, process, seen } = await opened();
    const running = Array.from({ length: 30 }, () =>
      recorder.submit(process, [buildEntry(author, process, seen)]),
    );
    await recorder.close();
    expect(new Set((await Promise.all(running)).map(codeOf))).toEqual(new Set(['ok']));
    expect(codeOf(await recorder.submit(process, [buildEntry(author, process, seen)]))).toBe(
      'recorder-closed',
    );
  });
});
