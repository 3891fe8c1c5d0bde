/** What this module tells elsewhere: the latest words about each demand, and the replies to a statement. */
import type { EntryId } from '@sulh/record';
import { ENTRY_COLUMNS, type EntryRow } from '../../projections/entries.ts';
import { Section } from '../../web/components/layout.tsx';
import { CellLine } from '../../web/components/matrix.tsx';
import { Quote } from '../../web/components/text.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { counted } from '../../web/language.ts';
import { partyName, person } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Element, PageContext } from '../../web/route.ts';
import type { StatementData } from './entries.ts';
import { LABELS, TEXTS } from './texts.ts';

/** One latest statement a demand, and how many there are: a link to all of them. */
export async function statementCells(
  context: PageContext,
  demands: readonly EntryId[],
): Promise<ReadonlyMap<string, Element>> {
  const { view, reading } = context;
  const rows = await reading.rows<EntryRow & { target: string; n: number }>(
    (
      readable,
    ) => `select * from (select ${ENTRY_COLUMNS}, l.target, count(*) over (partition by l.target)::int as n,
        row_number() over (partition by l.target order by e.occurred_at desc, e.idx desc) as rank
      from links l join entries e on e.process = l.process and e.id = l.source
      where l.process = $1 and l.role = 'about' and e.kind = 'statement-recorded'
        and l.target = any($5::text[]) and ${readable}) ranked where rank = 1`,
    [demands],
  );
  const path = `${view.process!.path}/statements`;
  return new Map(
    rows.map((row) => {
      const { words, speaker } = row.words as unknown as StatementData;
      const short = words.length <= 110 ? words : `${words.slice(0, 109).replace(/\s+\S*$/, '')}…`;
      return [
        row.target,
        <CellLine>
          <a href={`${path}/${row.id}`}>
            <Quote>{short}</Quote>
          </a>{' '}
          <bdi>{speakerLine(speaker)}</bdi>
          {row.n > 1 ? (
            <>
              {' · '}
              <a href={`${path}?about=${row.target}`}>
                {counted(view.language, row.n, { one: TEXTS.oneMore, other: TEXTS.more })}
              </a>
            </>
          ) : null}
        </CellLine>,
      ];
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
