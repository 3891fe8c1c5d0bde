import type { EntryRow } from '../../projections/entries.ts';
import { AudienceWords } from '../../web/components/audience.tsx';
import { Chip } from '../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Empty,
  Facts,
  type FactsProps,
  PageHead,
  Panel,
  Section,
} from '../../web/components/layout.tsx';
import { Prose, Quote } from '../../web/components/text.tsx';
import { Day, Days } from '../../web/components/time.tsx';
import { Timeline, type TimelineItem } from '../../web/components/timeline.tsx';
import { audienceNames, partyList, partyName } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../web/route.ts';
import { AttestedOf } from './actor-fields.tsx';
import { demandActions, ProposeRoundForm, PutDemandForm, roundActions } from './forms.tsx';
import { AnswerChip, Answers, overviewRow, putWords, ResultChip, RoundsOf } from './overview.tsx';
import { answerView, demandSummaries, type RoundView, roundView, roundViews } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

/** What the other subjects put on the page of the talks, and beside a round or a demand. */
export interface Beside {
  sections(context: PageContext): Promise<Element[]>;
  beside(context: PageContext, row: EntryRow): Promise<Element[]>;
}

export function talksRoutes(others: Beside): readonly Route[] {
  return [
    { method: 'get', path: '/talks', answer: (context) => talksPage(context, others) },
    { method: 'get', path: '/talks/demands/new', needsPerson: true, answer: newDemandPage },
    { method: 'get', path: '/talks/rounds/new', needsPerson: true, answer: newRoundPage },
    {
      method: 'get',
      path: '/talks/demands/:id{[0-9a-f]{64}}',
      answer: (context) => demandPage(context, others),
    },
    {
      method: 'get',
      path: '/talks/rounds/:id{[0-9a-f]{64}}',
      answer: (context) => roundPage(context, others),
    },
  ];
}

async function talksPage(context: PageContext, others: Beside): Promise<Answer> {
  const { view, reading } = context;
  const { say } = view;
  const [demands, rounds] = await Promise.all([demandSummaries(reading), roundViews(reading)]);
  const path = view.process!.path;
  const sections = await others.sections(context);
  const mayAct = context.person !== null && ['party', 'mediator'].includes(context.person.partyRole);
  return {
    title: say(TEXTS.talks),
    page: (
      <>
        <PageHead title={say(TEXTS.talks)} />
        <Section
          title={say(TEXTS.rounds)}
          action={
            mayAct ? (
              <ButtonLink href={`${path}/talks/rounds/new`}>{say(TEXTS.proposeRound)}</ButtonLink>
            ) : null
          }
        >
          {rounds.length === 0 ? (
            <Empty title={say(TEXTS.noRounds)}>{say(TEXTS.noRoundsHelp)}</Empty>
          ) : (
            <RoundsOf context={context} rounds={rounds} />
          )}
        </Section>
        <Section
          title={say(TEXTS.demands)}
          action={
            mayAct ? (
              <ButtonLink href={`${path}/talks/demands/new`} primary>
                {say(TEXTS.putDemand)}
              </ButtonLink>
            ) : null
          }
        >
          {demands.length === 0 ? (
            <Empty title={say(TEXTS.noDemands)}>{say(TEXTS.noDemandsHelp)}</Empty>
          ) : null}
          {demands.map((demand) => {
            const row = overviewRow(context, demand);
            return (
              <Card title={row.title} href={row.href} meta={row.small}>
                <Answers context={context} demand={demand} />
              </Card>
            );
          })}
        </Section>
        {sections}
      </>
    ),
  };
}

async function demandPage(context: PageContext, others: Beside): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const demand = (await demandSummaries(reading)).find(({ row }) => row.id === params['id']);
  if (demand === undefined) return { notFound: true };
  const acts = await reading.referring('demand', [demand.row.id]);
  const beside = await others.beside(context, demand.row);
  return {
    title: demand.title,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/talks`, label: say(TEXTS.talks) }]} />
        <PageHead
          kind={say(TEXTS.demand)}
          title={demand.title}
          meta={
            <>
              {say(TEXTS.toWhom, { by: partyName(context, demand.by), to: partyList(context, demand.to) })} ·{' '}
              {putWords(context, demand)}{' '}
              {demand.core ? (
                <Chip shape="full" tone="off">
                  {say(TEXTS.coreMark)}
                </Chip>
              ) : null}
            </>
          }
        />
        <Panel>
          <Prose text={String(demand.row.words['text'])} />
          <AttestedOf context={context} row={demand.row} />
          <ProofOf context={context} row={demand.row} />
        </Panel>
        <Section title={say(TEXTS.answer)}>
          <Answers context={context} demand={demand} />
        </Section>
        <Section title={say(TEXTS.history)}>
          <Timeline view={view} items={acts.map((row) => timelineItem(context, row))} />
        </Section>
        {beside}
        {context.person === null || demand.withdrawn ? null : demandActions(context, demand)}
      </>
    ),
  };
}

function timelineItem(context: PageContext, row: EntryRow): TimelineItem {
  const { say } = context.view;
  const text = row.words['text'] ?? row.words['reason'];
  return {
    at: row.occurredAt,
    title: say(LABELS[row.kind]!),
    by: partyName(context, String(row.data['by'])),
    chip:
      row.kind === 'demand-answered' ? <AnswerChip context={context} answer={answerView(row)} /> : undefined,
    body: (
      <>
        {typeof text === 'string' ? <Quote>{text}</Quote> : null}
        <AttestedOf context={context} row={row} />
      </>
    ),
    proof: <ProofOf context={context} row={row} />,
  };
}

async function roundPage(context: PageContext, others: Beside): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'round-proposed') return { notFound: true };
  const acts = await reading.referring('round', [row.id]);
  const round = roundView(row, acts);
  const beside = await others.beside(context, row);
  const demands = (await demandSummaries(reading)).filter(
    (demand) => demand.row.refs['round']?.[0] === row.id,
  );
  return {
    title: round.label,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/talks`, label: say(TEXTS.talks) }]} />
        <PageHead
          kind={say(TEXTS.round)}
          title={round.label}
          meta={<Days view={view} from={round.from} until={round.until} />}
          lead={round.result === null ? undefined : <ResultChip context={context} result={round.result} />}
        />
        <Panel>
          <Facts items={roundFacts(context, round)} />
          {round.outcome === null ? null : <Prose text={round.outcome} />}
          <ProofOf context={context} row={round.closed ?? round.confirmed ?? row} />
        </Panel>
        {demands.length === 0 ? null : (
          <Section title={say(TEXTS.demandsInRound)}>
            {demands.map((demand) => {
              const { title, href, small } = overviewRow(context, demand);
              return <Card title={title} href={href} meta={small} />;
            })}
          </Section>
        )}
        <Section title={say(TEXTS.history)}>
          <Timeline
            view={view}
            items={[row, ...acts.filter(({ kind }) => kind.startsWith('round-'))].map((act) => ({
              ...timelineItem(context, act),
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
            }))}
          />
        </Section>
        {beside}
        {context.person === null || round.closed !== null ? null : roundActions(context, round)}
      </>
    ),
  };
}

function roundFacts(context: PageContext, round: RoundView): FactsProps['items'] {
  const { view } = context;
  const { say } = view;
  const accepted = round.accepted.map(({ by }) => partyName(context, by));
  const agenda = round.row.words['agenda'];
  return [
    [say(TEXTS.venue), <span dir="auto">{round.venue}</span>],
    [say(TEXTS.from), <Day view={view} day={round.from} />],
    round.until === null ? null : [say(TEXTS.until), <Day view={view} day={round.until} />],
    [say(TEXTS.format), say(chosen('format', round.format))],
    [say(TEXTS.mediators), partyList(context, round.mediators)],
    [say(TEXTS.proposedBy), partyName(context, round.by)],
    [say(TEXTS.acceptedBy), accepted.length === 0 ? say(TEXTS.none) : accepted.join(' · ')],
    [
      say(TEXTS.confirmedBy),
      round.confirmed === null ? (
        say(TEXTS.notConfirmed)
      ) : (
        <Day view={view} day={round.confirmed.occurredAt} />
      ),
    ],
    typeof agenda === 'string' ? [say(TEXTS.agenda), <span dir="auto">{agenda}</span>] : null,
    [
      say(TEXTS.readers),
      <AudienceWords view={view} audience={round.row.audience} names={audienceNames(context)} />,
    ],
  ];
}

async function newDemandPage(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  const rounds = await roundViews(context.reading);
  return {
    title: say(TEXTS.putDemand),
    scripts: ['sign.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.putDemand)} lead={say(TEXTS.noDemandsHelp)} />
        <PutDemandForm context={context} rounds={rounds} />
      </>
    ),
  };
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
