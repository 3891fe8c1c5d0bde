/**
 * The read model. Three tables serve every module: entries in readable form, who may read each (`grants`), and
 * what refers to what (`links`). All of it can be dropped and rebuilt from the record; SHAPE changes whenever
 * the tables do, and a database of another shape is rebuilt at start.
 */
import type { Body } from '@sulh/record';
import { grantPosition } from '../register/audience.ts';
import type { Recorded } from '../register/kind.ts';
import type { Statement } from './database.ts';
import { foldText } from './fold-text.ts';

export const SHAPE = 'sulh-projections/3';

export const TABLES = `
create table if not exists shape (name text not null);
create table if not exists positions (process text primary key, size bigint not null);
create table if not exists entries (
  process text not null, idx bigint not null, id text not null, kind text not null, v int not null,
  author text, key text not null, audience text[] not null, occurred_at bigint not null,
  recorded_at bigint not null, refs jsonb not null, data jsonb not null, words jsonb not null,
  corrected boolean not null default false, folded text not null,
  primary key (process, idx));
create unique index if not exists entries_id on entries (process, id);
create index if not exists entries_kind on entries (process, kind, idx);
create table if not exists grants (
  process text not null, entry text not null, token text not null, position bigint not null,
  primary key (process, entry, token, position));
create table if not exists links (
  process text not null, source text not null, role text not null, target text not null,
  kind text not null, idx bigint not null, -- of the source
  primary key (process, source, role, target));
create index if not exists links_target on links (process, role, target, kind);
`;

export const DROP = 'drop table if exists shape, positions, entries, grants, links cascade;';

/**
 * What a run of entries adds, one statement a table. Applying it twice changes nothing. Corrections, and
 * disclosures of what was corrected, come after the rows they rest on, in log order.
 */
export function applyEntries(
  process: string,
  entries: readonly Recorded[],
  searchable: (entry: Recorded) => string,
): Statement[] {
  if (entries.length === 0) return [];
  return [
    insert(
      process,
      ENTRIES_FROM_JSON,
      entries.map((entry) => entryRow(entry, searchable(entry))),
    ),
    insert(process, GRANTS_FROM_JSON, entries.flatMap(grantRows)),
    insert(process, LINKS_FROM_JSON, entries.flatMap(linkRows)),
    ...entries.flatMap((entry) => effects(process, entry)),
  ];
}

const ENTRIES_FROM_JSON = `insert into entries (process, idx, id, kind, v, author, key, audience, occurred_at, recorded_at, refs, data, words, folded)
  select $1, idx, id, kind, v, author, key, audience, occurred_at, recorded_at, refs, data, data, folded
  from jsonb_to_recordset($2::jsonb) as rows(idx bigint, id text, kind text, v int, author text, key text, audience text[],
    occurred_at bigint, recorded_at bigint, refs jsonb, data jsonb, folded text) on conflict do nothing`;
const GRANTS_FROM_JSON = `insert into grants select $1, entry, token, position
  from jsonb_to_recordset($2::jsonb) as rows(entry text, token text, position bigint) on conflict do nothing`;
const LINKS_FROM_JSON = `insert into links select $1, source, role, target, kind, idx
  from jsonb_to_recordset($2::jsonb) as rows(source text, role text, target text, kind text, idx bigint) on conflict do nothing`;

function insert(process: string, sql: string, rows: readonly object[]): Statement {
  return { sql, values: [process, jsonb(rows)] };
}

/** PostgreSQL's jsonb holds no NUL; no text a person wrote needs one to be found or shown. */
function jsonb(value: object): string {
  return JSON.stringify(value).replace(/\\\\|\\u0000/g, (spelled) => (spelled === '\\u0000' ? '' : spelled));
}

function entryRow({ body, id, index, receivedAt }: Recorded, searchable: string): object {
  const { kind, v, key, audience, refs, data, occurredAt } = body;
  return {
    idx: index,
    id,
    kind,
    v,
    author: body.author ?? id,
    key,
    audience,
    occurred_at: occurredAt,
    recorded_at: receivedAt,
    refs,
    data,
    folded: foldText(searchable),
  };
}

/** An entry is granted to its audience; a disclosure grants another entry to more, from its own position on. */
function grantRows({ body, id, index }: Recorded): object[] {
  const position = grantPosition(body.kind, index);
  const own = body.audience.map((token) => ({ entry: id, token, position }));
  if (body.kind !== 'disclosed') return own;
  const opened = (body.data['to'] as string[]).map((token) => ({
    entry: body.refs['opens']![0]!,
    token,
    position: index,
  }));
  return [...own, ...opened];
}

function linkRows({ body, id, index }: Recorded): object[] {
  return Object.entries(body.refs).flatMap(([role, targets]) =>
    targets.map((target) => ({ source: id, role, target, kind: body.kind, idx: index })),
  );
}

function effects(process: string, { body, index }: Recorded): Statement[] {
  if (body.kind === 'corrected') return [correction(process, body)];
  return body.kind === 'disclosed' ? [openedCorrections(process, body, index)] : [];
}

/** A correction changes the words shown, never the words signed. */
function correction(process: string, body: Body): Statement {
  return {
    sql: 'update entries set words = words || $3::jsonb, corrected = true where process = $1 and id = $2',
    values: [process, body.refs['corrects']![0]!, jsonb(body.data['fields'] as object)],
  };
}

/** An entry is opened with the corrections made to it so far. */
function openedCorrections(process: string, body: Body, index: number): Statement {
  return {
    sql: `insert into grants select l.process, l.source, opened.token, $4::bigint
      from links l, unnest($3::text[]) as opened(token)
      where l.process = $1 and l.role = 'corrects' and l.target = $2 and l.idx < $4 on conflict do nothing`,
    values: [process, body.refs['opens']![0]!, body.data['to'], index],
  };
}

export function clearProcess(process: string): Statement[] {
  return ['positions', 'entries', 'grants', 'links'].map((table) => ({
    sql: `delete from ${table} where process = $1`,
    values: [process],
  }));
}
