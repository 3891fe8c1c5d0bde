/** The command. The only place with environment, clock and randomness. */
import { randomFillSync } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './cli/run.ts';

const here = dirname(fileURLToPath(import.meta.url));

// A reader such as `head` may leave early: that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  // Bundled, this file stands in build/; run from source, the build folder is beside app/.
  build: here.endsWith('build') ? here : join(here, '../build'),
  databaseUrl: process.env['DATABASE_URL'],
  name: process.env['SULH_NAME'] ?? 'Sulh',
  now: Date.now,
  randomBytes: (length) => randomFillSync(new Uint8Array(length)),
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
