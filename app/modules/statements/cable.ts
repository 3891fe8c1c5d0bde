/** What a delegation tells its capital of statements: those by its own side or about its demands, and what followed. */
import type { EntryRow } from '../../projections/entries.ts';
import { partyName, person } from '../../web/names.ts';
import type { CablePart, PageContext } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import type { StatementData } from './entries.ts';
import { speakerLine } from './overview.tsx';
import { LABELS, TEXTS } from './texts.ts';

export async function statementsCable(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const { say } = context.view;
  const rows = await context.reading.entries(
    `e.kind in ('statement-recorded', 'statement-replied', 'statement-contested') and e.recorded_at >= $5
      order by e.idx`,
    [since],
  );
  const concerned = await concerning(context, [...new Set(rows.map(statementOf))]);
  const lines = rows
    .filter((row) => concerned.has(statementOf(row)))
    .map((row) => ({ at: row.occurredAt, entry: row.id, text: wordsOf(context, row) }));
  return lines.length === 0 ? [] : [{ title: say(TEXTS.statements), lines }];
}

function statementOf({ id, refs }: EntryRow): string {
  return refs['statement']?.[0] ?? id;
}

function wordsOf(context: PageContext, row: EntryRow): string {
  const { say } = context.view;
  if (row.kind !== 'statement-recorded') {
    const by = partyName(context, person(context, row.author)?.party ?? '');
    return `${say(LABELS[row.kind]!)}, ${by}: “${String(row.words['text'])}”`;
  }
  const { words, speaker, kind, type, source } = row.words as unknown as StatementData;
  const how = `${say(typeText(type))}, ${say(manner(kind))}`;
  return `${speakerLine(speaker)} (${how}; ${source.site ?? source.title}): “${words}”`;
}

/** For a party: statements of its own people, or about a demand by it or to it. Others are told of all. */
async function concerning({ reading, person }: PageContext, ids: readonly string[]): Promise<Set<string>> {
  if (person?.partyRole !== 'party') return new Set(ids);
  const own = person.party;
  const statements = await reading.entries('e.id = any($5::text[])', [ids]);
  const demands = await reading.entries('e.id = any($5::text[])', [
    statements.flatMap(({ refs }) => refs['about'] ?? []),
  ]);
  const ours = demands.filter(
    ({ data }) => data['by'] === own || (data['to'] as string[] | undefined)?.includes(own),
  );
  const about = new Set(ours.map(({ id }) => id));
  const concerned = statements.filter(
    ({ words, refs }) =>
      (words as unknown as StatementData).speaker.party === own ||
      (refs['about'] ?? []).some((demand) => about.has(demand)),
  );
  return new Set(concerned.map(({ id }) => id));
}
