import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Recorded } from '../register/kind.ts';
import type { Database } from './database.ts';
import { openProjections, type Projections, readEntry } from './projections.ts';
import { applyEntries } from './tables.ts';
import { ENGINES, type RunningEngine } from './testing/databases.ts';
import { BuiltRecord, entryId, processId, type Written } from './testing/record.ts';

const ORDER = {
  positions: 'process',
  entries: 'process, idx',
  grants: 'process, entry, token, position',
  links: 'process, source, role, target',
};

/** Every table, row by row. */
async function everything(db: Database): Promise<object> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, order] of Object.entries(ORDER))
    tables[table] = await db.query(`select * from ${table} order by ${order}`, []);
  return tables;
}

const searchable = ({ body }: Recorded) => JSON.stringify(body.data);
const named = (name: string, rest: Partial<Written> = {}): Written => ({
  kind: 'actor-named',
  data: { name },
  ...rest,
});
const opens = (index: number, to: string[]): Written => ({
  kind: 'disclosed',
  data: { to },
  refs: { opens: [index] },
});
const corrects = (index: number, name: string): Written => ({
  kind: 'corrected',
  data: { fields: { name }, reason: 'A slip.' },
  refs: { corrects: [index] },
});

const audience = fc.uniqueArray(fc.constantFrom('public', 'table', 'mediators', 'party:a'), {
  minLength: 1,
});
/** Text as hostile as a body may hold it: NUL, and what only looks like one. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a\u0000b', '\\u0000', '\\\\u0000"', '\u0000', "'; drop table entries; --", '{"a":1}'),
);
/** A record that may refer only to what stands before. */
const record = fc
  .array(fc.record({ what: fc.nat(4), to: audience, text, at: fc.nat(1000) }), { maxLength: 30 })
  .map((drawn) =>
    drawn.map(({ what, to, text: name, at }, index): Written => {
      const target = index === 0 ? null : at % index;
      if (target === null || what < 2) return named(name, { audience: [...to].sort() });
      if (what === 2) return opens(target, [...to].sort());
      return what === 3 ? corrects(target, name) : named(name, { refs: { about: [target] } });
    }),
  );
const cuts = fc.array(fc.nat(30), { maxLength: 6 });

describe.each(ENGINES)('on $name', ({ name, start }) => {
  let engine: RunningEngine | null = null;
  let db: Database;
  let projections: Projections | null = null;
  let built: BuiltRecord;
  const problems: string[] = [];
  const open = async (database: Database, record: BuiltRecord) =>
    openProjections({
      db: database,
      recorder: record.recorder,
      searchable,
      onProblem: (problem) => problems.push(problem),
    });

  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine?.stop());
  beforeEach(async (context) => {
    if (engine === null) return context.skip(`${name} cannot run here`);
    db = await engine.open();
    built = new BuiltRecord();
    projections = null;
  });
  afterEach(async () => {
    if (engine === null) return;
    await (projections ?? db).close();
    expect(problems.splice(0)).toEqual([]);
  });

  test('[P1] values go in and come out: text in any script, arrays, numbers, nulls', async () => {
    await db.query('create table things (a text, b text[], c bigint, d jsonb);');
    const values = ["don't ; \u06cc", ['x', 'y'], 2 ** 52, JSON.stringify({ a: null })];
    await db.query('insert into things values ($1, $2, $3, $4::jsonb)', values);
    const [row] = await db.query<{ a: string; b: string[]; c: number; d: object }>(
      'select * from things',
      [],
    );
    expect({ ...row, c: Number(row!.c) }).toEqual({
      a: "don't ; \u06cc",
      b: ['x', 'y'],
      c: 2 ** 52,
      d: { a: null },
    });
  });

  test('[P1] a batch is done whole or not at all, and the connection is good afterwards', async () => {
    await db.query('create table things (a int primary key);');
    const insert = { sql: 'insert into things values ($1)', values: [1] };
    await expect(db.batch([insert, insert])).rejects.toThrow(/duplicate|unique/);
    expect(await db.query('select * from things', [])).toEqual([]);
    await db.batch([insert, { ...insert, values: [2] }]);
    await db.batch([]);
    expect(await db.query('select a from things order by a', [])).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('[P2] built entry by entry, batch by batch or at once, the tables are the same', async () => {
    projections = await open(db, built);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(record, cuts, async (written, marks) => {
        run += 1;
        const process = processId(`run ${run}`);
        const ends = [...new Set([...marks.map((mark) => mark % (written.length + 1)), written.length])].sort(
          (a, b) => a - b,
        );
        let from = 0;
        for (const end of ends) {
          built.append(process, ...written.slice(from, end));
          await projections!.caughtUp(process, end);
          from = end;
        }
        const before = await everything(db);
        await projections!.rebuildProcess(process);
        expect(await everything(db)).toEqual(before);
      }),
      { numRuns: 40 },
    );
    const before = await everything(db);
    await projections.rebuild();
    expect(await everything(db)).toEqual(before);
  });

  test('[P3] what is applied twice changes nothing', async () => {
    projections = await open(db, built);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(record, async (written) => {
        run += 1;
        const process = processId(`twice ${run}`);
        built.append(process, ...written);
        await projections!.caughtUp(process, written.length);
        const before = await everything(db);
        const entries: Recorded[] = [];
        for await (const entry of built.recorder.entries(process, 0)) entries.push(readEntry(entry)!);
        await db.batch(applyEntries(process, entries, searchable));
        expect(await everything(db)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test('[P4] an erased entry is in no table once its process is built again', async () => {
    const process = processId('erased');
    built.append(
      process,
      named('the first'),
      named('a secret source', { refs: { about: [0] } }),
      named('last'),
    );
    projections = await open(db, built);
    built.erase(process, 1);
    await projections.rebuildProcess(process);
    const text = JSON.stringify(await everything(db));
    expect(text).not.toContain('secret');
    expect(text).not.toContain(entryId(process, 1));
    expect(text).toContain(entryId(process, 2));
  });

  test('[P5] tables of another shape are dropped and built anew', async () => {
    built.append(processId('shape'), named('one'));
    projections = await open(db, built);
    const before = await everything(db);
    await db.batch([
      { sql: "update shape set name = 'sulh-projections/0'", values: [] },
      { sql: 'alter table entries add column gone int', values: [] },
      { sql: 'delete from entries', values: [] },
    ]);
    projections = await open(db, built);
    expect(await everything(db)).toEqual(before);
  });

  test('[P5] tables ahead of the record belong to another one and are built anew', async () => {
    const process = processId('ahead');
    built.append(process, named('of'), named('another'), named('record'));
    projections = await open(db, built);
    const shorter = new BuiltRecord();
    shorter.append(process, named('one'), named('two'));
    projections = await open(db, shorter);
    const rows = await db.query<{ data: object }>('select data from entries order by idx', []);
    expect(rows).toEqual([{ data: { name: 'one' } }, { data: { name: 'two' } }]);
  });

  test('[P5] a process that the record no longer has leaves nothing behind', async () => {
    const process = processId('gone');
    built.append(process, named('one'));
    projections = await open(db, built);
    built.forget(process);
    projections = await open(db, built);
    expect(await db.query('select 1 from entries', [])).toEqual([]);
    expect(await db.query('select 1 from grants', [])).toEqual([]);
  });

  test('[P6] caught up means that what was recorded by then is there, also while more comes in', async () => {
    const process = processId('waits');
    built.append(process, named('first'));
    projections = await open(db, built);
    const seen: number[] = [];
    const waits = Array.from({ length: 30 }, async (_, n) => {
      built.append(process, named(`entry ${n}`));
      await projections!.caughtUp(process, n + 2);
      const [{ size } = { size: 0 }] = await db.query<{ size: number }>(
        'select count(*)::int as size from entries',
        [],
      );
      seen.push(size - (n + 2));
    });
    await Promise.all(waits);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  });

  test('[P7] no text stops the tables: NUL is left out, everything else is kept', async () => {
    const process = processId('nul');
    built.append(process, named('a\u0000b'), named('\\u0000'), named('"\\'), corrects(1, 'c\u0000\\u0000'));
    projections = await open(db, built);
    const rows = await db.query<{ name: string }>(
      "select words->>'name' as name from entries order by idx",
      [],
    );
    expect(rows.slice(0, 3).map((row) => row.name)).toEqual(['ab', 'c\\u0000', '"\\']);
  });

  test('[A7] an entry is opened with the corrections made so far, later ones bring their own readers', async () => {
    const process = processId('opened');
    const table = { audience: ['table'] };
    built.append(
      process,
      named('paper', table),
      { ...corrects(0, 'better'), ...table },
      { ...opens(0, ['public']), ...table },
      { ...corrects(0, 'best'), ...table },
    );
    projections = await open(db, built);
    const rows = await db.query<{ entry: string }>("select entry from grants where token = 'public'", []);
    expect(rows.map(({ entry }) => entry).sort()).toEqual([entryId(process, 0), entryId(process, 1)].sort());
  });
});
