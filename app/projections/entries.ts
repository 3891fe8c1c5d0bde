/** Reading entries: every query goes through the audience rule before anything is counted, sorted or cut. */
import { type Reader, readableSql } from '../register/audience.ts';
import type { Database } from './database.ts';

export interface EntryRow {
  idx: number;
  id: string;
  kind: string;
  v: number;
  author: string;
  key: string;
  audience: string[];
  occurredAt: number;
  recordedAt: number;
  refs: Record<string, string[]>;
  /** As signed. */
  data: Record<string, unknown>;
  /** As corrected by the author since. */
  words: Record<string, unknown>;
  corrected: boolean;
}

export const ENTRY_COLUMNS = `e.idx::float8 as idx, e.id, e.kind, e.v, e.author, e.key, e.audience,
  e.occurred_at::float8 as "occurredAt", e.recorded_at::float8 as "recordedAt", e.refs, e.data, e.words, e.corrected`;

/** Bound to one process and one reader: the only door modules have to rows. */
export interface Reading {
  readonly reader: Reader;
  /** `where` continues the condition on `e`; its own values start at $5. */
  entries(where: string, values?: readonly unknown[]): Promise<EntryRow[]>;
  /** Entries that refer to any of `targets` in `role`, oldest first. */
  referring(role: string, targets: readonly string[]): Promise<(EntryRow & { target: string })[]>;
  one(id: string): Promise<EntryRow | null>;
  /** Free SQL over `entries e` (and `links l`): `readable` is the condition that must stand in it. $1 is the process. */
  rows<Row>(build: (readable: string) => string, values?: readonly unknown[]): Promise<Row[]>;
}

export function readAs(db: Database, process: string, reader: Reader): Reading {
  const { sql: readable, values: own } = readableSql(reader, 'e.id', 2);
  const rows = <Row>(build: (readable: string) => string, values: readonly unknown[] = []) =>
    db.query<Row>(build(readable), [process, ...own, ...values]);
  const entries = (where: string, values: readonly unknown[] = []) =>
    rows<EntryRow>(
      (allowed) => `select ${ENTRY_COLUMNS} from entries e where e.process = $1 and ${allowed} and ${where}`,
      values,
    );
  return {
    reader,
    entries,
    rows,
    one: async (id) => (await entries('e.id = $5', [id]))[0] ?? null,
    referring: (role, targets) =>
      rows(
        (
          allowed,
        ) => `select ${ENTRY_COLUMNS}, l.target from links l join entries e on e.process = l.process and e.idx = l.idx
          where l.process = $1 and l.role = $5 and l.target = any($6::text[]) and ${allowed} order by e.idx`,
        [role, targets],
      ),
  };
}
