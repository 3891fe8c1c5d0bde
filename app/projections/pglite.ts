import { Worker } from 'node:worker_threads';
import type { Database, Statement } from './database.ts';
import type { PgliteAnswer } from './pglite-worker.ts';

export interface PgliteOptions {
  /** Built script of `pglite-worker.ts`. */
  worker: URL | string;
  /** Null: in memory. */
  folder: string | null;
  /** A ready data folder that a first start copies instead of spending seconds on initdb. */
  template: string | null;
}

/** The log of the database still holds the words; a segment that is done with is removed, not kept for later use. */
const RECLAIM = ['vacuum full entries', 'set wal_recycle = off', 'select pg_switch_wal()', 'checkpoint'];

/** One connection in a worker thread. The caller holds the data folder's lock: two on one folder corrupt it. */
export async function openPglite({ worker, folder, template }: PgliteOptions): Promise<Database> {
  const thread = new Worker(worker, { workerData: { folder, template } });
  const waiting = new Map<number, { resolve: (rows: unknown[]) => void; reject: (error: Error) => void }>();
  let last = 0;
  const ready = new Promise<void>((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject });
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the database thread ended')));
  thread.on('message', ({ id, rows, error }: PgliteAnswer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(rows ?? []);
    else call?.reject(new Error(error));
  });
  const call = (message: object) =>
    new Promise<unknown[]>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      thread.postMessage({ ...message, id: last });
    });
  await ready;
  return {
    query: async <Row>(sql: string, values?: readonly unknown[]) =>
      (await call({ statements: [values === undefined ? { sql } : { sql, values }] })) as Row[],
    batch: async (statements: readonly Statement[]) => {
      if (statements.length > 0) await call({ statements });
    },
    reclaim: async () => {
      for (const sql of RECLAIM) await call({ statements: [{ sql }] });
    },
    close: async () => {
      await call({ close: true });
      await thread.terminate();
    },
  };
}
