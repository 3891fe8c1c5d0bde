/** What pages ask about demands. Everything is counted after the audience rule. */
import type { EntryRow, Reading } from '../../../projections/entries.ts';
import { once } from '../../../projections/once.ts';
import type { Attested } from '../entries.ts';
import type { AnswerKind, Demand } from './entries.ts';

export interface AnswerView {
  readonly row: EntryRow;
  readonly by: string;
  readonly answer: AnswerKind;
  readonly text: string | null;
  readonly attested: Attested | null;
}

export interface DemandSummary {
  readonly row: EntryRow;
  readonly by: string;
  readonly to: readonly string[];
  readonly title: string;
  readonly core: boolean;
  /** Times put, the first included. */
  readonly put: number;
  readonly lastPutAt: number;
  /** The latest answer of each party it was put to, as far as this reader sees any. */
  readonly answers: readonly AnswerView[];
  readonly withdrawn: boolean;
}

export const demandSummaries = once(async (reading: Reading): Promise<readonly DemandSummary[]> => {
  const rows = await reading.entries("e.kind = 'demand-put' order by e.idx");
  const ids = rows.map(({ id }) => id);
  const [answers, counts] = await Promise.all([latestAnswers(reading, ids), putCounts(reading, ids)]);
  return rows.map((row) => {
    const { by, to, core } = row.data as unknown as Demand;
    const count = counts.get(row.id);
    return {
      row,
      by,
      to,
      core,
      title: String(row.words['title']),
      put: 1 + (count?.repeated ?? 0),
      lastPutAt: Math.max(row.occurredAt, count?.last ?? 0),
      answers: answers.get(row.id) ?? [],
      withdrawn: (count?.withdrawn ?? 0) > 0,
    };
  });
});

export function answerView(row: EntryRow): AnswerView {
  const { by, answer, attested } = row.data as { by: string; answer: AnswerKind; attested: Attested | null };
  const text = row.words['text'];
  return { row, by, answer, attested, text: typeof text === 'string' ? text : null };
}

async function latestAnswers(
  reading: Reading,
  demands: readonly string[],
): Promise<Map<string, AnswerView[]>> {
  const latest = await reading.rows<{ target: string; last: number }>(
    (readable) => `select l.target, max(e.idx)::float8 as last
      from links l join entries e on e.process = l.process and e.idx = l.idx
      where l.process = $1 and l.role = 'demand' and l.kind = 'demand-answered' and l.target = any($5::text[]) and ${readable}
      group by l.target, e.data->>'by'`,
    [demands],
  );
  const rows = await reading.entries('e.idx = any($5::bigint[]) order by e.idx', [
    latest.map(({ last }) => last),
  ]);
  const found = new Map<string, AnswerView[]>();
  for (const { target, last } of latest) {
    const row = rows.find(({ idx }) => idx === last);
    if (row !== undefined) found.set(target, [...(found.get(target) ?? []), answerView(row)]);
  }
  return found;
}

async function putCounts(
  reading: Reading,
  demands: readonly string[],
): Promise<Map<string, { repeated: number; last: number; withdrawn: number }>> {
  const rows = await reading.rows<{ target: string; repeated: number; last: number; withdrawn: number }>(
    (readable) => `select l.target,
        count(*) filter (where e.kind = 'demand-repeated')::int as repeated,
        coalesce(max(e.occurred_at) filter (where e.kind = 'demand-repeated'), 0)::float8 as last,
        count(*) filter (where e.kind = 'demand-withdrawn')::int as withdrawn
      from links l join entries e on e.process = l.process and e.idx = l.idx
      where l.process = $1 and l.role = 'demand' and l.target = any($5::text[])
        and l.kind in ('demand-repeated', 'demand-withdrawn') and ${readable} group by l.target`,
    [demands],
  );
  return new Map(rows.map((row) => [row.target, row]));
}
