/** Brings a clone to the state in which it can run: right Node, packages of the lock file, a build of these sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Sulh needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    ...options,
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.(ts|tsx|css|mjs|html)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function current(stampFile, stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

export function install() {
  const stamp = stampOf([join(root, 'package-lock.json')]);
  const file = join(root, 'node_modules/.sulh-lock');
  if (current(file, stamp)) return;
  process.stderr.write('Installing packages (npm ci)\n');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(file, stamp);
}

export function buildWhenStale() {
  const folders = ['app', 'packages', 'exercise', 'examples', 'tools']
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isDirectory());
  const stamp = stampOf([join(root, 'package-lock.json'), ...folders.flatMap(sources).sort()]);
  const file = join(root, 'build/.sources');
  if (current(file, stamp) && existsSync(join(root, 'build/sulh.js'))) return;
  mkdirSync(join(root, 'build'), { recursive: true });
  run(process.execPath, [join(root, 'tools/build.mjs')]);
  writeFileSync(file, stamp);
}

export function ready() {
  checkNode();
  install();
  buildWhenStale();
}
