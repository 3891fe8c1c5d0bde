/** Run by a test in a process of its own: records, and notes each answer in a file, until it is killed. */
import { appendFileSync } from 'node:fs';
import { createFilesStore } from '../files/files-store.ts';
import { createLogKeyFiles } from '../files/log-key-files.ts';
import { nodeDisk } from '../files/node-disk.ts';
import { buildAuthor, buildEntry, sha256 } from './build-entries.ts';
import { buildRecorder } from './build-recorder.ts';

const [folder, answers] = process.argv.slice(2) as [string, string];
const disk = nodeDisk(folder);
const logKeys = createLogKeyFiles(disk, sha256, () => {
  throw new Error('no key is made here');
});
const { recorder } = buildRecorder(createFilesStore({ disk, sha256 }), logKeys);
await recorder.open();
const [id] = recorder.processes();
if (id === undefined || recorder.halted().length > 0) throw new Error(JSON.stringify(recorder.halted()));
const author = buildAuthor('founder');
const seen = { size: 1, root: recorder.rootAt(id, 1)! };
process.stdout.write('recording\n');

async function record(): Promise<void> {
  for (;;) {
    const batch = Array.from({ length: 1 + Math.floor(performance.now() % 3) }, () =>
      buildEntry(author, id!, seen),
    );
    const result = await recorder.submit(id!, batch);
    if (!result.ok) throw new Error(result.refusal.code);
    appendFileSync(answers, `${JSON.stringify(result.receipt)}\n`);
  }
}

await Promise.all([record(), record(), record(), record()]);
