/**
 * Follows the record and applies it. The position is stored in the same transaction as the rows, so a database
 * that lost its last seconds is merely behind, and is caught up from the record.
 */
import { type LogEntry, type ProcessId, parseBody } from '@sulh/record';
import type { Recorder } from '../recorder/model.ts';
import type { World } from '../register/decider.ts';
import type { Recorded } from '../register/kind.ts';
import type { Database, Statement } from './database.ts';
import { applyEntries, clearProcess, DROP, SHAPE, TABLES } from './tables.ts';

const ENTRIES_PER_TRANSACTION = 500;
const STATISTICS_AFTER = 200;

export interface Projections {
  readonly db: Database;
  /** Resolves when the tables hold everything recorded up to `size`. */
  caughtUp(process: ProcessId, size: number): Promise<void>;
  /** Drops everything and applies the whole record again. */
  rebuild(onProgress?: (process: ProcessId, done: number, total: number) => void): Promise<void>;
  /** Drops one process and applies it again, as after an erasure: at once, so that no page is made of a part. */
  rebuildProcess(process: ProcessId): Promise<void>;
  /** Processes whose tables still hold something that an entry asked to have erased. */
  holdingErased(): Promise<ProcessId[]>;
  close(): Promise<void>;
}

export interface ProjectionsDeps {
  db: Database;
  recorder: Recorder<World>;
  /** The words of an entry that search may find. */
  searchable: (entry: Recorded) => string;
  onProblem?: (problem: string) => void;
}

interface Line {
  size: number;
  sinceStatistics: number;
  running: Promise<void> | null;
  waiting: { size: number; resolve: () => void; reject: (error: Error) => void }[];
}

export async function openProjections(deps: ProjectionsDeps): Promise<Projections> {
  const { db, recorder } = deps;
  await prepare(db);
  const lines = new Map<string, Line>();
  const lineOf = (process: string) => {
    const line = lines.get(process) ?? { size: 0, sinceStatistics: 0, running: null, waiting: [] };
    lines.set(process, line);
    return line;
  };
  const rows = await db.query<{ process: string; size: number }>('select process, size from positions', []);
  for (const { process, size } of rows) lineOf(process).size = Number(size);
  const follow = (process: ProcessId): Promise<void> => {
    const line = lineOf(process);
    line.running ??= catchUp(deps, process, line).finally(() => {
      line.running = null;
      settle(line);
      if (line.waiting.length > 0 && (recorder.read(process)?.size ?? 0) > line.size) void follow(process);
    });
    return line.running;
  };
  const stop = recorder.follow(
    (process) => void follow(process).catch((error) => deps.onProblem?.(String(error))),
  );
  // Those that only the tables know are cleared: the record is not theirs any more.
  const known = new Set([...recorder.processes(), ...(lines.keys() as Iterable<ProcessId>)]);
  await Promise.all([...known].map(follow));
  return {
    db,
    caughtUp: (process, size) => {
      const line = lineOf(process);
      if (line.size >= size) return Promise.resolve();
      const reached = new Promise<void>((resolve, reject) => line.waiting.push({ size, resolve, reject }));
      void follow(process).catch((error) => fail(line, error as Error));
      return reached;
    },
    rebuild: async (onProgress) => {
      await Promise.all([...lines.values()].map((line) => line.running));
      await db.query(DROP);
      await prepare(db);
      lines.clear();
      for (const process of recorder.processes()) {
        await catchUp(deps, process, lineOf(process), (done, total) => onProgress?.(process, done, total));
      }
    },
    rebuildProcess: async (process) => {
      const line = lineOf(process);
      while (line.running !== null) await line.running.catch(() => undefined);
      line.running = replace(deps, process, line).finally(() => {
        line.running = null;
        settle(line);
      });
      await line.running;
      await follow(process);
    },
    holdingErased: async () => {
      const held = await db.query<{ process: ProcessId }>(
        `select distinct l.process from links l join entries e on e.process = l.process and e.id = l.target
        where l.role = 'erases'`,
        [],
      );
      return held.map(({ process }) => process);
    },
    close: async () => {
      stop();
      await Promise.all([...lines.values()].map((line) => line.running?.catch(() => undefined)));
      await db.close();
    },
  };
}

/** Tables of another shape are dropped before anything looks at their columns. */
async function prepare(db: Database): Promise<void> {
  await db.query('create table if not exists shape (name text not null)');
  const [found] = await db.query<{ name: string }>('select name from shape limit 1', []);
  if (found?.name !== SHAPE) await db.query(DROP);
  await db.query(TABLES);
  if (found?.name !== SHAPE) await db.batch([{ sql: 'insert into shape values ($1)', values: [SHAPE] }]);
}

async function catchUp(
  { db, recorder, searchable }: ProjectionsDeps,
  process: ProcessId,
  line: Line,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  for (;;) {
    const total = recorder.read(process)?.size ?? 0;
    // A projection ahead of the record belongs to another record: start it again.
    if (line.size > total) {
      await db.batch(clearProcess(process));
      line.size = 0;
    }
    if (line.size === total) return;
    const from = line.size;
    const to = Math.min(total, from + ENTRIES_PER_TRANSACTION);
    const entries: Recorded[] = [];
    for await (const entry of recorder.entries(process, line.size, to)) {
      const recorded = readEntry(entry);
      if (recorded !== null) entries.push(recorded);
    }
    const statements: Statement[] = applyEntries(process, entries, searchable);
    statements.push(position(process, to));
    await db.batch(statements);
    line.size = to;
    line.sinceStatistics += to - from;
    settle(line);
    if (line.sinceStatistics > STATISTICS_AFTER + to / 4) await keepStatistics(db, line);
    onProgress?.(to, total);
  }
}

/** Everything of one process in one transaction; then the space is given back, which still holds the old words. */
async function replace({ db, recorder, searchable }: ProjectionsDeps, process: ProcessId, line: Line) {
  const total = recorder.read(process)?.size ?? 0;
  const statements: Statement[] = clearProcess(process);
  for (let from = 0; from < total; from += ENTRIES_PER_TRANSACTION) {
    const to = Math.min(total, from + ENTRIES_PER_TRANSACTION);
    const entries: Recorded[] = [];
    for await (const entry of recorder.entries(process, from, to)) {
      const recorded = readEntry(entry);
      if (recorded !== null) entries.push(recorded);
    }
    statements.push(...applyEntries(process, entries, searchable));
  }
  if (total > 0) statements.push(position(process, total));
  await db.batch(statements);
  await db.reclaim();
  line.size = total;
}

function position(process: ProcessId, size: number): Statement {
  return {
    sql: 'insert into positions values ($1, $2) on conflict (process) do update set size = excluded.size',
    values: [process, size],
  };
}

/** Null when the body was erased: an erased entry has a place in the log and nothing on any page. */
export function readEntry(entry: LogEntry): Recorded | null {
  if (entry.bodyBytes === null) return null;
  const parsed = parseBody(entry.bodyBytes);
  if (!parsed.ok)
    throw new Error(`entry ${entry.index} of the record does not parse: ${parsed.refusal.code}`);
  return { id: entry.commitment, index: entry.index, receivedAt: entry.receivedAt, body: parsed.body };
}

/** The embedded database never does this by itself, and without it every join is planned for an empty table. */
async function keepStatistics(db: Database, line: Line): Promise<void> {
  line.sinceStatistics = 0;
  await db.query('analyze entries; analyze grants; analyze links;');
}

function settle(line: Line): void {
  line.waiting = line.waiting.filter(({ size, resolve }) => {
    if (size > line.size) return true;
    resolve();
    return false;
  });
}

function fail(line: Line, error: Error): void {
  for (const { reject } of line.waiting) reject(error);
  line.waiting = [];
}
