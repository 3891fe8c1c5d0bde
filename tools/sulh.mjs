/** `npm run --silent sulh -- ARGS`: the command, built when its sources changed. */
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

ready();
const args = process.argv.slice(2);
process.argv = [
  process.argv[0],
  join(root, 'build/sulh.js'),
  ...(args[0] === '--bench' ? ['bench', ...args.slice(1)] : args),
];
await import('../build/sulh.js');
