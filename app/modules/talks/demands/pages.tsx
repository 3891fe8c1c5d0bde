import type { EntryRow } from '../../../projections/entries.ts';
import { Chip } from '../../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Empty,
  PageHead,
  Panel,
  Section,
} from '../../../web/components/layout.tsx';
import { Prose, Quote } from '../../../web/components/text.tsx';
import { Timeline, type TimelineItem } from '../../../web/components/timeline.tsx';
import { partyList, partyName } from '../../../web/names.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import { AttestedOf } from '../actor-fields.tsx';
import type { Others } from '../feature.ts';
import { openRounds, openSessions, roundsOfSessions } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import type { Waiting } from '../waits.tsx';
import { demandActions, PutDemandForm } from './forms.tsx';
import { AnswerChip, Answers, overviewRow, putWords } from './overview.tsx';
import { answerView, demandSummaries } from './queries.ts';
import { LABELS, TEXTS } from './texts.ts';

export function demandRoutes(others: Others): readonly Route[] {
  return [
    { method: 'get', path: '/talks/demands/new', needsPerson: true, answer: newDemandPage },
    {
      method: 'get',
      path: '/talks/demands/:id{[0-9a-f]{64}}',
      answer: (context) => demandPage(context, others),
    },
  ];
}

/** Put to the reader's side, which has answered nothing; the oldest first. */
export async function demandsWaiting(context: PageContext): Promise<Waiting | null> {
  const { reading, view, person } = context;
  if (person === null) return null;
  const open = (await demandSummaries(reading)).filter(
    ({ to, answers, withdrawn }) =>
      to.includes(person.party) && !withdrawn && !answers.some(({ by }) => by === person.party),
  );
  if (open.length === 0) return null;
  return {
    title: view.say(TEXTS.unanswered),
    items: open.map((demand) => {
      const { title, href, small } = overviewRow(context, demand);
      return { title, href, meta: small };
    }),
  };
}

/** The demands on the page of the talks. */
export async function demandsSection(context: PageContext): Promise<Element> {
  const { view, reading } = context;
  const { say } = view;
  const demands = await demandSummaries(reading);
  const mayAct = context.person !== null && ['party', 'mediator'].includes(context.person.partyRole);
  return (
    <Section
      title={say(TEXTS.demands)}
      action={
        mayAct ? (
          <ButtonLink href={`${view.process!.path}/talks/demands/new`} primary>
            {say(TEXTS.putDemand)}
          </ButtonLink>
        ) : null
      }
    >
      {demands.length === 0 ? <Empty title={say(TEXTS.noDemands)}>{say(TEXTS.noDemandsHelp)}</Empty> : null}
      {demands.map((demand) => {
        const row = overviewRow(context, demand);
        return (
          <Card title={row.title} href={row.href} meta={row.small}>
            <Answers context={context} demand={demand} />
          </Card>
        );
      })}
    </Section>
  );
}

/** On the page of a round: what was put in it. */
export async function demandsOfRound(context: PageContext, round: EntryRow): Promise<Element | null> {
  const rounds = await roundsOfSessions(context.reading);
  const demands = (await demandSummaries(context.reading)).filter(
    ({ row: { refs } }) => (refs['round']?.[0] ?? rounds.get(refs['session']?.[0] ?? '')) === round.id,
  );
  if (demands.length === 0) return null;
  return (
    <Section title={context.view.say(TEXTS.demandsInRound)}>
      {demands.map((demand) => {
        const { title, href, small } = overviewRow(context, demand);
        return <Card title={title} href={href} meta={small} />;
      })}
    </Section>
  );
}

async function demandPage(context: PageContext, others: Others): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const demand = (await demandSummaries(reading)).find(({ row }) => row.id === params['id']);
  if (demand === undefined) return { notFound: true };
  const acts = await reading.referring('demand', [demand.row.id]);
  const parts = await others.beside(context, demand.row);
  return {
    title: demand.title,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/talks`, label: say(SHARED.talks) }]} />
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
        <Section title={say(SHARED.history)}>
          <Timeline view={view} items={acts.map((row) => timelineItem(context, row))} />
        </Section>
        {parts}
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

async function newDemandPage(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  const [rounds, sessions] = await Promise.all([openRounds(context.reading), openSessions(context.reading)]);
  return {
    title: say(TEXTS.putDemand),
    scripts: ['sign.js'],
    page: (
      <>
        <PageHead title={say(TEXTS.putDemand)} lead={say(TEXTS.noDemandsHelp)} />
        <PutDemandForm context={context} rounds={rounds} sessions={sessions} />
      </>
    ),
  };
}
