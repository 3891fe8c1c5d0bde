/** `npm test`: everything the CI checks. Installs and builds first, so that it works on a fresh clone. */
import { buildWhenStale, checkNode, install, run } from './ready.mjs';

const filters = process.argv.slice(2);
checkNode();
install();
if (filters.length === 0) {
  run('npx', ['biome', 'check', '--error-on-warnings', '.']);
  run('npx', ['tsc', '-b']);
}
buildWhenStale();
run('npx', ['vitest', 'run', ...filters], { stdio: 'inherit' });
