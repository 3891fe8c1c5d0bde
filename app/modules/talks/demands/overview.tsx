import type { EntryId } from '@sulh/record';
import { Chip } from '../../../web/components/chip.tsx';
import { CellLine } from '../../../web/components/matrix.tsx';
import { Quote } from '../../../web/components/text.tsx';
import { formatAge, formatDay } from '../../../web/dates.ts';
import { partyList, partyName } from '../../../web/names.ts';
import type { OverviewRow, PageContext } from '../../../web/route.ts';
import { shorten } from '../../../web/shorten.ts';
import { AttestedMark } from '../actor-fields.tsx';
import type { AnswerKind } from './entries.ts';
import type { AnswerView, DemandSummary } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

/** Shape and word carry the meaning; no answer marks a side. */
const CHIPS: Readonly<
  Record<AnswerKind, { shape: 'full' | 'half' | 'empty' | 'cross'; tone: 'ok' | 'wait' | 'no' | 'off' }>
> = {
  accepted: { shape: 'full', tone: 'ok' },
  refused: { shape: 'cross', tone: 'no' },
  countered: { shape: 'half', tone: 'wait' },
  deferred: { shape: 'half', tone: 'wait' },
  'premise-disputed': { shape: 'half', tone: 'wait' },
  'outside-competence': { shape: 'half', tone: 'wait' },
  'referred-to-capital': { shape: 'half', tone: 'wait' },
};

export function AnswerChip({ context, answer }: { context: PageContext; answer: AnswerView }) {
  return (
    <Chip {...CHIPS[answer.answer]} href={`${context.view.process!.path}/record/${answer.row.id}`}>
      {context.view.say(chosen('answer', answer.answer))}
    </Chip>
  );
}

export function overviewRow(context: PageContext, demand: DemandSummary): OverviewRow {
  const { view } = context;
  return {
    id: demand.row.id as EntryId,
    title: demand.title,
    href: `${view.process!.path}/talks/demands/${demand.row.id}`,
    small: (
      <>
        {view.say(TEXTS.toWhom, { by: partyName(context, demand.by), to: partyList(context, demand.to) })} ·{' '}
        {putWords(context, demand)}
        {demand.core ? ` · ${view.say(TEXTS.coreMark)}` : null}
      </>
    ),
    said: <Answers context={context} demand={demand} />,
  };
}

/** Each addressed party's latest answer, or that none is recorded: the same for all sides. */
export function Answers({ context, demand }: { context: PageContext; demand: DemandSummary }) {
  const { view } = context;
  const { say } = view;
  return (
    <>
      {demand.withdrawn ? (
        <CellLine
          chip={
            <Chip shape="empty" tone="off">
              {say(TEXTS.withdrawnMark)}
            </Chip>
          }
        />
      ) : null}
      {demand.to.map((party) => {
        const answer = demand.answers.find(({ by }) => by === party);
        if (answer === undefined) {
          return (
            <CellLine
              chip={
                <Chip shape="empty" tone="off">
                  {say(TEXTS.noAnswer)}
                </Chip>
              }
            >
              {partyName(context, party)}
            </CellLine>
          );
        }
        return (
          <CellLine chip={<AnswerChip context={context} answer={answer} />}>
            {answer.text === null ? null : <Quote>{shorten(answer.text, 120)}</Quote>}{' '}
            {partyName(context, party)}
            <AttestedMark context={context} row={answer.row} />
          </CellLine>
        );
      })}
    </>
  );
}

/** Ages and counts are shown to others only if the rules of procedure say so, for all sides alike. */
export function putWords({ view, world }: PageContext, demand: DemandSummary): string {
  const { say, language } = view;
  const day = formatDay(language, demand.row.occurredAt);
  const shown = world.register.rules?.showAges === true;
  const put =
    demand.put === 1 || !shown ? say(TEXTS.putOnce, { day }) : say(TEXTS.putTimes, { n: demand.put, day });
  if (!shown || demand.answers.length > 0 || demand.withdrawn) return put;
  return `${put} · ${say(TEXTS.openFor, { age: formatAge(language, demand.row.occurredAt, view.now) })}`;
}
