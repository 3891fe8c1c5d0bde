/** What this module tells elsewhere: the latest words about each demand, and the replies to a statement. */
import type { EntryId } from '@sulh/record';
import type { EntryRow } from '../../projections/entries.ts';
import { Section } from '../../web/components/layout.tsx';
import { CellLine } from '../../web/components/matrix.tsx';
import { Quote } from '../../web/components/text.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { counted } from '../../web/language.ts';
import { partyName, person } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Element, PageContext } from '../../web/route.ts';
import { shorten } from '../../web/shorten.ts';
import type { StatementData } from './entries.ts';
import { LABELS, TEXTS } from './texts.ts';

/** One latest statement a demand, and how many there are: a link to all of them. */
export async function statementCells(
  context: PageContext,
  demands: readonly EntryId[],
): Promise<ReadonlyMap<string, Element>> {
  const { view, reading } = context;
  const counts = await reading.rows<{ target: string; n: number; last: number }>(
    (
      readable,
    ) => `select e.target, count(*)::int as n, max(e.idx)::float8 as last from (select source as id, target, idx from links
        where process = $1 and role = 'about' and kind = 'statement-recorded' and target = any($5::text[])) e
      where ${readable} group by e.target`,
    [demands],
  );
  const latest = await reading.entries('e.idx = any($5::bigint[])', [counts.map(({ last }) => last)]);
  const path = `${view.process!.path}/statements`;
  return new Map(
    counts.flatMap(({ target, n, last }) => {
      const row = latest.find(({ idx }) => idx === last);
      if (row === undefined) return [];
      const { words, speaker } = row.words as unknown as StatementData;
      const cell = (
        <CellLine>
          <a href={`${path}/${row.id}`}>
            <Quote>{shorten(words, 110)}</Quote>
          </a>{' '}
          <bdi>{speakerLine(speaker)}</bdi>
          {n > 1 ? (
            <>
              {' · '}
              <a href={`${path}?about=${target}`}>
                {counted(view.language, n, { one: TEXTS.oneMore, other: TEXTS.more })}
              </a>
            </>
          ) : null}
        </CellLine>
      );
      return [[target, cell] as const];
    }),
  );
}

export function speakerLine({ name, role }: StatementData['speaker']): string {
  return role === null ? name : `${name}, ${role}`;
}

export async function statementThread(context: PageContext, entry: EntryRow): Promise<Element | null> {
  if (entry.kind !== 'statement-recorded') return null;
  const { view, reading } = context;
  const rows = await reading.referring('statement', [entry.id]);
  if (rows.length === 0) return null;
  return (
    <Section title={view.say(TEXTS.replies)}>
      <Timeline
        view={view}
        items={rows.map((row) => ({
          at: row.occurredAt,
          title: view.say(LABELS[row.kind]!),
          by: partyName(context, person(context, row.author)?.party ?? ''),
          body: <Quote>{String(row.words['text'])}</Quote>,
          proof: <ProofOf context={context} row={row} />,
        }))}
      />
    </Section>
  );
}
