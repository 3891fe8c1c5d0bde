/**
 * The read model. Three tables serve every module: entries in readable form, who may read each (`grants`), and
 * what refers to what (`links`). All of it can be dropped and rebuilt from the record; SHAPE changes whenever
 * the tables do, and a database of another shape is rebuilt at start.
 */
import type { Body } from '@sulh/record';
import type { Recorded } from '../register/kind.ts';
import type { Statement } from './database.ts';
import { foldText } from './fold-text.ts';

export const SHAPE = 'sulh-projections/1';

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
  primary key (process, source, role, target));
create index if not exists links_target on links (process, target, role);
`;

export const DROP = 'drop table if exists shape, positions, entries, grants, links cascade;';

/** What one entry adds. Applying it twice changes nothing. */
export function applyEntry(process: string, entry: Recorded, searchable: string): Statement[] {
  const { body, id, index } = entry;
  const statements: Statement[] = [
    insertEntry(process, entry, searchable),
    ...grants(process, id, body.audience, index),
  ];
  for (const [role, targets] of Object.entries(body.refs)) {
    for (const target of targets) {
      statements.push({
        sql: 'insert into links values ($1, $2, $3, $4) on conflict do nothing',
        values: [process, id, role, target],
      });
    }
  }
  return [...statements, ...applyEffects(process, body, index)];
}

function insertEntry(
  process: string,
  { body, id, index, receivedAt }: Recorded,
  searchable: string,
): Statement {
  const data = JSON.stringify(body.data);
  return {
    sql: `insert into entries (process, idx, id, kind, v, author, key, audience, occurred_at, recorded_at, refs, data, words, folded)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb, $12::jsonb, $13) on conflict do nothing`,
    values: [
      process,
      index,
      id,
      body.kind,
      body.v,
      body.author ?? id,
      body.key,
      body.audience,
      body.occurredAt,
      receivedAt,
      JSON.stringify(body.refs),
      data,
      foldText(searchable),
    ],
  };
}

function grants(process: string, entry: string, tokens: readonly string[], position: number): Statement[] {
  return tokens.map((token) => ({
    sql: 'insert into grants values ($1, $2, $3, $4) on conflict do nothing',
    values: [process, entry, token, position],
  }));
}

/** Disclosures open an entry to more readers; corrections change the words shown, never the words signed. */
function applyEffects(process: string, body: Body, index: number): Statement[] {
  if (body.kind === 'disclosed') {
    return grants(process, body.refs['opens']![0]!, body.data['to'] as string[], index);
  }
  if (body.kind === 'corrected') {
    return [
      {
        sql: 'update entries set words = words || $3::jsonb, corrected = true where process = $1 and id = $2',
        values: [process, body.refs['corrects']![0]!, JSON.stringify(body.data['fields'])],
      },
    ];
  }
  return [];
}

export function clearProcess(process: string): Statement[] {
  return ['positions', 'entries', 'grants', 'links'].map((table) => ({
    sql: `delete from ${table} where process = $1`,
    values: [process],
  }));
}
