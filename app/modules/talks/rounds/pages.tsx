import type { EntryRow } from '../../../projections/entries.ts';
import { AudienceWords } from '../../../web/components/audience.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Empty,
  Facts,
  type FactsProps,
  PageHead,
  Panel,
  Section,
} from '../../../web/components/layout.tsx';
import { Prose } from '../../../web/components/text.tsx';
import { Day, Days } from '../../../web/components/time.tsx';
import { Timeline, type TimelineItem } from '../../../web/components/timeline.tsx';
import { audienceNames, partyList, partyName } from '../../../web/names.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import { AttestedOf } from '../actor-fields.tsx';
import type { Others } from '../feature.ts';
import { ResultChip } from '../result-chip.tsx';
import { TEXTS as SHARED } from '../texts.ts';
import type { Waiting } from '../waits.tsx';
import { ProposeRoundForm, roundActions } from './forms.tsx';
import { RoundsOf } from './overview.tsx';
import { type RoundView, roundView, roundViews } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

export function roundRoutes(others: Others): readonly Route[] {
  return [
    { method: 'get', path: '/talks/rounds/new', needsPerson: true, answer: newRoundPage },
    {
      method: 'get',
      path: '/talks/rounds/:id{[0-9a-f]{64}}',
      answer: (context) => roundPage(context, others),
    },
  ];
}

/** Proposed, and neither accepted by the reader's side nor confirmed as held. */
export async function roundsWaiting({ view, reading, person }: PageContext): Promise<Waiting | null> {
  if (person === null || !['party', 'mediator'].includes(person.partyRole)) return null;
  const open = (await roundViews(reading)).filter(
    ({ by, accepted, confirmed, closed }) =>
      by !== person.party &&
      (confirmed ?? closed) === null &&
      !accepted.some((one) => one.by === person.party),
  );
  if (open.length === 0) return null;
  return {
    title: view.say(LABELS['round-proposed']!),
    items: open.map(({ row, label, venue, from, until }) => ({
      title: label,
      href: `${view.process!.path}/talks/rounds/${row.id}`,
      meta: (
        <>
          <Days view={view} from={from} until={until} /> · <bdi>{venue}</bdi>
        </>
      ),
    })),
  };
}

/** The rounds on the page of the talks. */
export async function roundsSection(context: PageContext): Promise<Element> {
  const { view, reading } = context;
  const { say } = view;
  const path = view.process!.path;
  const rounds = await roundViews(reading);
  const mayAct = context.person !== null && ['party', 'mediator'].includes(context.person.partyRole);
  return (
    <Section
      title={say(TEXTS.rounds)}
      action={
        mayAct ? (
          <>
            {context.person?.partyRole === 'mediator' ? (
              <>
                <ButtonLink href={`${path}/talks/rounds/earlier`}>
                  {say(SHARED.earlierRounds)}
                </ButtonLink>{' '}
              </>
            ) : null}
            <ButtonLink href={`${path}/talks/rounds/new`}>{say(TEXTS.proposeRound)}</ButtonLink>
          </>
        ) : null
      }
    >
      {rounds.length === 0 ? (
        <Empty title={say(TEXTS.noRounds)}>{say(TEXTS.noRoundsHelp)}</Empty>
      ) : (
        <RoundsOf context={context} rounds={rounds} />
      )}
    </Section>
  );
}

async function roundPage(context: PageContext, others: Others): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'round-proposed') return { notFound: true };
  const acts = await reading.referring('round', [row.id]);
  const round = roundView(row, acts);
  const parts = await others.beside(context, row);
  return {
    title: round.label,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/talks`, label: say(SHARED.talks) }]} />
        <PageHead
          kind={say(TEXTS.round)}
          title={round.label}
          meta={<Days view={view} from={round.from} until={round.until} />}
          lead={round.result === null ? undefined : <ResultChip context={context} result={round.result} />}
        />
        <Panel>
          <Facts items={roundFacts(context, round)} />
          {round.outcome === null ? null : <Prose text={round.outcome} />}
          <AttestedOf context={context} row={row} />
          <ProofOf context={context} row={round.closed ?? round.confirmed ?? row} />
        </Panel>
        {parts}
        <Section title={say(SHARED.history)}>
          <Timeline
            view={view}
            items={[row, ...acts.filter(({ kind }) => kind.startsWith('round-'))].map((act) =>
              timelineItem(context, act),
            )}
          />
        </Section>
        {context.person === null || round.closed !== null ? null : roundActions(context, round)}
      </>
    ),
  };
}

function timelineItem(context: PageContext, act: EntryRow): TimelineItem {
  return {
    at: act.occurredAt,
    title: context.view.say(LABELS[act.kind]!),
    by: act.data['by'] === undefined ? undefined : partyName(context, String(act.data['by'])),
    body: (
      <>
        {typeof act.words['label'] === 'string' ? (
          <p>
            <span dir="auto">{String(act.words['label'])}</span>,{' '}
            <span dir="auto">{String(act.words['venue'])}</span>
          </p>
        ) : null}
        <AttestedOf context={context} row={act} />
      </>
    ),
    proof: <ProofOf context={context} row={act} />,
  };
}

function roundFacts(context: PageContext, round: RoundView): FactsProps['items'] {
  const { view } = context;
  const { say } = view;
  const accepted = round.accepted.map(({ by }) => partyName(context, by));
  const agenda = round.row.words['agenda'];
  // Of a round entered when it was over nobody asks whether it was accepted.
  const past = round.attested !== null && round.closed !== null;
  return [
    round.source === null ? null : [say(TEXTS.labelSource), <span dir="auto">{round.source}</span>],
    [say(SHARED.venue), <span dir="auto">{round.venue}</span>],
    [say(TEXTS.from), <Day view={view} day={round.from} />],
    round.until === null ? null : [say(TEXTS.until), <Day view={view} day={round.until} />],
    [say(TEXTS.format), say(chosen('format', round.format))],
    [say(TEXTS.mediators), partyList(context, round.mediators)],
    [say(TEXTS.proposedBy), partyName(context, round.by)],
    past && accepted.length === 0
      ? null
      : [say(TEXTS.acceptedBy), accepted.length === 0 ? say(SHARED.none) : accepted.join(' · ')],
    past && round.confirmed === null
      ? null
      : [
          say(TEXTS.confirmedBy),
          round.confirmed === null ? (
            say(TEXTS.notConfirmed)
          ) : (
            <Day view={view} day={round.confirmed.occurredAt} />
          ),
        ],
    typeof agenda === 'string' ? [say(SHARED.agenda), <span dir="auto">{agenda}</span>] : null,
    [
      say(SHARED.readers),
      <AudienceWords view={view} audience={round.row.audience} names={audienceNames(context)} />,
    ],
  ];
}

async function newRoundPage(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  return {
    title: say(TEXTS.proposeRound),
    scripts: ['sign.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.proposeRound)} lead={say(TEXTS.noRoundsHelp)} />
        <ProposeRoundForm context={context} />
      </>
    ),
  };
}
