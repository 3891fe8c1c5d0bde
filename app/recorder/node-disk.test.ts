import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createFilesStore } from './files/files-store.ts';
import { createLogKeyFiles } from './files/log-key-files.ts';
import { nodeDisk } from './files/node-disk.ts';
import type { Receipt } from './model.ts';
import { buildAuthor, buildEntry, sha256 } from './testing/build-entries.ts';
import { buildRecorder, openProcess } from './testing/build-recorder.ts';
import { checkStoredLog } from './testing/check-log.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'sulh-recorder-'));
const storeOn = (folder: string) => createFilesStore({ disk: nodeDisk(folder), sha256 });

test('[W15] one recorder at a time; a lock left by a dead process is taken over', async () => {
  const folder = temporary();
  const first = storeOn(folder);
  await first.open();
  await expect(storeOn(folder).open()).rejects.toMatchObject({ code: 'data-folder-in-use' });
  await first.close();
  expect(readdirSync(folder)).not.toContain('lock');
  const child = spawn('true');
  await new Promise((resolve) => child.on('exit', resolve));
  const dead = { pid: child.pid, host: hostname(), started: 'boot/1', token: 'x' };
  writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
  const stores = [1, 2, 3, 4].map(() => storeOn(folder));
  const opened = await Promise.allSettled(stores.map((store) => store.open()));
  expect(opened.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  for (const [n, store] of stores.entries()) if (opened[n]!.status === 'fulfilled') await store.close();
});

test('[W15] the lock of another process with the same pid, before this one, is stale', async () => {
  const folder = temporary();
  const reused = { pid: process.pid, host: hostname(), started: 'another boot/1', token: 'x' };
  writeFileSync(join(folder, 'lock'), JSON.stringify(reused));
  const store = storeOn(folder);
  await store.open();
  await store.close();
});

test('[W24] keys are for the owner only', async () => {
  const folder = temporary();
  const disk = nodeDisk(folder);
  await createLogKeyFiles(disk, sha256, () => sha256(Buffer.from('k'))).prepare('log.invalid/mode');
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  const [key] = readdirSync(join(folder, 'secrets'));
  expect(statSync(join(folder, 'secrets', key!)).mode & 0o777).toBe(0o600);
});

const kills = process.env['SULH_LONG'] === undefined ? 3 : 40;

test(`[W9] a recorder killed ${kills} times keeps every answer it gave`, async () => {
  const folder = temporary();
  const answers = join(folder, 'answers.ndjson');
  const setUp = {
    store: storeOn(folder),
    keys: createLogKeyFiles(nodeDisk(folder), sha256, () => sha256(Buffer.from('k'))),
  };
  const tools = buildRecorder(setUp.store, setUp.keys);
  await tools.recorder.open();
  const { process: id, receipt } = await openProcess(tools);
  await tools.recorder.close();
  writeFileSync(answers, `${JSON.stringify(receipt)}\n`);
  for (let n = 0; n < kills; n++) await runAndKill(folder, answers, 150 + ((n * 97) % 300));
  const store = storeOn(folder);
  const { recorder } = buildRecorder(store, setUp.keys);
  await recorder.open();
  expect(recorder.halted()).toEqual([]);
  const author = buildAuthor('founder');
  const seen = { size: 1, root: recorder.rootAt(id, 1)! };
  expect((await recorder.submit(id, [buildEntry(author, id, seen)])).ok).toBe(true);
  await recorder.close();
  const lines = readFileSync(answers, 'utf8').split('\n').slice(0, -1);
  const receipts = lines.map((line) => JSON.parse(line) as Receipt);
  expect(receipts.length).toBeGreaterThan(kills * 3);
  await checkStoredLog(store, id, { receipts: sampled(receipts), refused: [] });
}, 240_000);

/** Each receipt's checkpoint is checked against a tree hashed from nothing: some of thousands are enough. */
function sampled(receipts: Receipt[]): Receipt[] {
  const step = Math.ceil(receipts.length / 300);
  return receipts.filter((_, n) => n % step === 0 || n >= receipts.length - 50);
}

async function runAndKill(folder: string, answers: string, afterMs: number): Promise<void> {
  const script = fileURLToPath(new URL('./testing/record-until-killed.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, folder, answers], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  await Promise.race([exited, new Promise((resolve) => child.stdout!.once('data', resolve))]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await exited;
}
