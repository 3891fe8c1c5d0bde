import type { EntryRow } from '../../../projections/entries.ts';
import { AudienceWords } from '../../../web/components/audience.tsx';
import { Chip } from '../../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Empty,
  Facts,
  type FactsProps,
  PageHead,
  Panel,
  RowList,
  Section,
} from '../../../web/components/layout.tsx';
import { Prose, Quote } from '../../../web/components/text.tsx';
import { Moment } from '../../../web/components/time.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { audienceNames } from '../../../web/names.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import type { Others } from '../feature.ts';
import { openRounds, roundName } from '../queries.ts';
import { ResultChip } from '../result-chip.tsx';
import { TEXTS as SHARED } from '../texts.ts';
import { Attendance } from './attendance.tsx';
import { OpenSessionForm, sessionActions } from './forms.tsx';
import { type SessionView, sessionView, sessionViews } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

export function sessionRoutes(others: Others): readonly Route[] {
  return [
    { method: 'get', path: '/talks/sessions/new', needsPerson: true, answer: newSessionPage },
    {
      method: 'get',
      path: '/talks/sessions/:id{[0-9a-f]{64}}',
      answer: (context) => sessionPage(context, others),
    },
  ];
}

/** On the page of a round: its sessions, as far as this reader knows of any. */
export async function sessionsOfRound(context: PageContext, round: EntryRow): Promise<Element | null> {
  const { view, reading, person } = context;
  const { say } = view;
  const sessions = await sessionViews(reading, round.id);
  const mediates = person?.partyRole === 'mediator';
  const open = (await openRounds(reading)).some(({ id }) => id === round.id);
  if (sessions.length === 0 && !mediates) return null;
  return (
    <Section
      title={say(TEXTS.sessions)}
      action={
        mediates && open ? (
          <ButtonLink href={`${view.process!.path}/talks/sessions/new?round=${round.id}`}>
            {say(TEXTS.openSession)}
          </ButtonLink>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <Empty title={say(TEXTS.noSessions)}>{say(TEXTS.noSessionsHelp)}</Empty>
      ) : null}
      {sessions.map((session) => (
        <Card
          level={3}
          title={session.label}
          href={`${view.process!.path}/talks/sessions/${session.row.id}`}
          meta={<SessionMeta context={context} session={session} />}
        >
          {session.outcome === null ? null : <Quote>{session.outcome}</Quote>}
        </Card>
      ))}
    </Section>
  );
}

function SessionMeta({ context, session }: { context: PageContext; session: SessionView }) {
  const { view } = context;
  const { say } = view;
  return (
    <>
      {say(chosen('format', session.format))} · <Moment view={view} at={session.startsAt} /> ·{' '}
      <bdi>{session.venue}</bdi> <State context={context} session={session} />
    </>
  );
}

/** What came of it; or that it lies ahead, or was never closed. A closed door is said beside. */
function State({ context, session }: { context: PageContext; session: SessionView }) {
  const { view } = context;
  const { say } = view;
  return (
    <>
      {session.result === null ? (
        <Chip shape="empty" tone={session.startsAt > view.now ? 'off' : 'wait'}>
          {say(session.startsAt > view.now ? TEXTS.planned : TEXTS.notClosed)}
        </Chip>
      ) : (
        <ResultChip context={context} result={session.result} />
      )}
      {session.closedDoor ? (
        <>
          {' '}
          <Chip shape="full" tone="off">
            {say(TEXTS.closedDoor)}
          </Chip>
        </>
      ) : null}
    </>
  );
}

const OWN = new Set(Object.keys(LABELS));

async function sessionPage(context: PageContext, others: Others): Promise<Answer> {
  const { view, reading, params, person } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'session-opened') return { notFound: true };
  const referring = await reading.referring('session', [row.id]);
  const acts = referring.filter(({ kind }) => OWN.has(kind));
  const session = sessionView(row, acts);
  const round = await roundName(reading, session.round);
  const path = view.process!.path;
  return {
    title: session.label,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[
            { href: `${path}/talks`, label: say(SHARED.talks) },
            ...(round === null ? [] : [{ href: `${path}/talks/rounds/${round.id}`, label: round.label }]),
          ]}
        />
        <PageHead
          kind={say(TEXTS.session)}
          title={session.label}
          meta={<SessionMeta context={context} session={session} />}
        />
        <Panel>
          <Facts items={sessionFacts(context, session)} />
          {session.outcome === null ? null : <Prose text={session.outcome} />}
          <ProofOf context={context} row={session.closed ?? row} />
        </Panel>
        <Section title={say(TEXTS.attendance)}>
          <Attendance context={context} attended={session.attended} />
        </Section>
        <PutThere context={context} others={others} rows={referring.filter(({ kind }) => !OWN.has(kind))} />
        {await others.beside(context, row)}
        <Section title={say(SHARED.history)}>
          <Timeline
            view={view}
            items={[row, ...acts].map((act) => ({
              at: act.occurredAt,
              title: say(LABELS[act.kind]!),
              body: typeof act.words['reason'] === 'string' ? <Quote>{act.words['reason']}</Quote> : null,
              proof: <ProofOf context={context} row={act} />,
            }))}
          />
        </Section>
        {person?.partyRole === 'mediator' ? sessionActions(context, session) : null}
      </>
    ),
  };
}

function sessionFacts(context: PageContext, session: SessionView): FactsProps['items'] {
  const { view } = context;
  const { say } = view;
  return [
    session.source === null ? null : [say(TEXTS.source), <span dir="auto">{session.source}</span>],
    [say(SHARED.venue), <span dir="auto">{session.venue}</span>],
    [say(TEXTS.startsAt), <Moment view={view} at={session.startsAt} />],
    session.endedAt === null ? null : [say(TEXTS.endedAt), <Moment view={view} at={session.endedAt} />],
    [
      say(SHARED.agenda),
      session.agenda.length === 0 ? (
        say(SHARED.none)
      ) : (
        <ol>
          {session.agenda.map((item) => (
            <li dir="auto">{item}</li>
          ))}
        </ol>
      ),
    ],
    [
      say(SHARED.readers),
      <AudienceWords view={view} audience={session.row.audience} names={audienceNames(context)} />,
    ],
  ];
}

/** Whatever of the talks refers to this session: demands, answers, minutes, papers. */
function PutThere(props: { context: PageContext; others: Others; rows: readonly EntryRow[] }) {
  const { context, others, rows } = props;
  const { view } = context;
  const { say } = view;
  const items = rows.flatMap((row) => {
    const called = others.called(row);
    if (called === null) return [];
    const label = say(called.label);
    return [
      {
        title: called.headline === '' ? label : called.headline,
        href: `${view.process!.path}${called.href}`,
        meta: (
          <>
            {label} · <Moment view={view} at={row.occurredAt} style="short" />
          </>
        ),
      },
    ];
  });
  return (
    <Section title={say(TEXTS.putThere)}>
      {items.length === 0 ? <p class="quiet">{say(TEXTS.nothingPutThere)}</p> : <RowList items={items} />}
    </Section>
  );
}

async function newSessionPage(context: PageContext): Promise<Answer> {
  const { view, reading, query, person } = context;
  const { say } = view;
  const round = (await openRounds(reading)).find(({ id }) => id === query.get('round'));
  if (round === undefined || person!.partyRole !== 'mediator') return { notFound: true };
  return {
    title: say(TEXTS.openSession),
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb
          view={view}
          items={[{ href: `${view.process!.path}/talks/rounds/${round.id}`, label: round.label }]}
        />
        <PageHead title={say(TEXTS.openSession)} lead={say(TEXTS.openSessionHelp)} />
        <OpenSessionForm context={context} round={round} />
      </>
    ),
  };
}
