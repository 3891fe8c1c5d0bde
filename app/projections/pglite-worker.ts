/** PGlite lives in its own thread: on the main one it starves the event loop. Speaks one message a call. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Statement } from './database.ts';

export type PgliteCall = { id: number; statements: readonly Statement[] } | { id: number; close: true };
export type PgliteAnswer = { id: number; rows?: unknown[]; error?: string };

async function serve(folder: string | null, template: string | null): Promise<void> {
  if (folder !== null && template !== null && !existsSync(folder) && existsSync(template)) {
    mkdirSync(dirname(folder), { recursive: true });
    cpSync(template, folder, { recursive: true });
  }
  const db = folder === null ? await fromTemplate(template) : await PGlite.create(folder);
  parentPort!.on('message', async (call: PgliteCall) => {
    const answer: PgliteAnswer = { id: call.id };
    try {
      if ('close' in call) await db.close();
      else answer.rows = await run(db, call.statements);
    } catch (error) {
      answer.error = error instanceof Error ? error.message : String(error);
    }
    parentPort!.postMessage(answer);
  });
  parentPort!.postMessage({ id: 0 } satisfies PgliteAnswer);
}

/** Without a folder the database lives in memory and ends with the process. */
async function fromTemplate(template: string | null): Promise<PGlite> {
  if (template === null || !existsSync(`${template}.tar.gz`)) return PGlite.create();
  const { readFileSync } = await import('node:fs');
  return PGlite.create({ loadDataDir: new Blob([readFileSync(`${template}.tar.gz`)]) });
}

async function run(db: PGlite, statements: readonly Statement[]): Promise<unknown[]> {
  const first = statements[0];
  if (statements.length === 1 && first !== undefined) {
    if (first.values === undefined) return (await db.exec(first.sql)).at(-1)?.rows ?? [];
    return (await db.query(first.sql, [...first.values])).rows;
  }
  await db.transaction(async (tx) => {
    for (const { sql, values } of statements) await tx.query(sql, [...(values ?? [])]);
  });
  return [];
}

const { folder, template } = workerData as { folder: string | null; template: string | null };
await serve(folder, template);
