/** `npm start`: installs, builds, loads the exercise into a folder of its own and serves it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

ready();
const data = join(root, '.sulh');
const sulh = join(root, 'build/sulh.js');
if (!existsSync(join(data, 'journal'))) {
  process.stderr.write('Loading the exercise\n');
  const { status } = spawnSync(process.execPath, [sulh, 'exercise', '--data', data], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv = [process.argv[0], sulh, 'serve', '--data', data, ...process.argv.slice(2)];
await import('../build/sulh.js');
