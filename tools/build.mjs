/** Bundles server, workers, client scripts and styles into build/, and prepares the database template. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build');
/** The scripts a page can name; the other files of the folder are their parts. */
const SCRIPTS = ['sign', 'enrol', 'sign-in', 'replace-key', 'recover-key', 'verify', 'wait'];
const EXTERNAL = ['@electric-sql/pglite', 'pg', 'esbuild'];

function step(text) {
  process.stderr.write(`${text}\n`);
}

function filesBelow(folder, test) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, test);
    return test(path) ? [path] : [];
  });
}

async function buildServer() {
  step('Building the server');
  const workers = filesBelow(join(root, 'app'), (path) => path.endsWith('-worker.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: join(root, 'app/main.ts'), out: 'sulh' },
      ...workers.map((path) => ({ in: path, out: basename(path, '.ts') })),
    ],
    outdir: out,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: EXTERNAL,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    legalComments: 'linked',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}

async function buildAssets() {
  step('Building scripts and styles');
  const entryScripts = [
    ...SCRIPTS.map((name) => join(root, 'app/web/client', `${name}.ts`)),
    ...filesBelow(join(root, 'app/modules'), (path) => /\/client\/[^/]+\.ts$/.test(path)),
  ].filter(existsSync);
  const styles = join(root, 'app/web/styles/index.css');
  const assets = join(out, 'assets');
  rmSync(assets, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [...entryScripts, ...(existsSync(styles) ? [styles] : [])],
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    loader: { '.woff2': 'file', '.woff': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [path, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    if (entryPoint === undefined) continue;
    const name = basename(entryPoint).replace(/\.ts$/, '.js').replace('index.css', 'sulh.css');
    manifest[name] = basename(path);
  }
  writeFileSync(join(out, 'assets.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** initdb takes seconds and never changes: done once for each version of PGlite. */
async function buildDatabaseTemplate() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  );
  const template = join(out, 'pglite-template');
  const stamp = join(out, 'pglite-template.version');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  step('Preparing the embedded database (once, some seconds)');
  const { PGlite } = await import('@electric-sql/pglite');
  rmSync(template, { recursive: true, force: true });
  const db = await PGlite.create(template);
  const dump = await db.dumpDataDir('gzip');
  await db.close();
  writeFileSync(`${template}.tar.gz`, Buffer.from(await dump.arrayBuffer()));
  writeFileSync(stamp, version);
}

/** The verifier as one file that a person keeps: it opens from disk and needs no network. */
async function buildVerifier() {
  step('Building the verifier page');
  const { buildVerifierPage } = await tsImport('../packages/verifier/src/build-page.ts', import.meta.url);
  writeFileSync(join(out, 'assets/verifier.html'), await buildVerifierPage());
}

mkdirSync(out, { recursive: true });
await buildServer();
await buildAssets();
await buildVerifier();
await buildDatabaseTemplate();
