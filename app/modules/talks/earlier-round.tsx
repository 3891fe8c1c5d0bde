import { Breadcrumb, ButtonLink, PageHead } from '../../web/components/layout.tsx';
import { formatDay, isoDay } from '../../web/dates.ts';
import { EntrySet, Field, type Refs, SignedForm } from '../../web/form.tsx';
import { formNew } from '../../web/form-about.ts';
import { digits, type Text } from '../../web/language.ts';
import type { Answer, Element, PageContext } from '../../web/route.ts';
import { Actor, partiesOf } from './actor-fields.tsx';
import { AnswerFields, DemandFields } from './demands/forms.tsx';
import { LABELS as DEMAND_LABELS } from './demands/texts.ts';
import type { Feature } from './feature.ts';
import { CloseRoundFields, RoundFields } from './rounds/forms.tsx';
import { LABELS as ROUND_LABELS } from './rounds/texts.ts';
import { CloseFields, SessionFields } from './sessions/forms.tsx';
import { LABELS as SESSION_LABELS } from './sessions/texts.ts';
import { TEXTS } from './texts.ts';

const SESSIONS = 2;
const DEMANDS = 4;

const LABELS = { ...ROUND_LABELS, ...SESSION_LABELS, ...DEMAND_LABELS };

export const earlierRound: Feature<null> = {
  name: 'earlier-round',
  kinds: [],
  initial: null,
  evolve: () => null,
  decide: () => null,
  labels: {},
  fields: {},
  href: () => null,
  headline: () => '',
  routes: [{ method: 'get', path: '/talks/rounds/earlier', needsPerson: true, answer: earlierPage }],
  beside: async ({ view, person, reading }, entry) => {
    if (entry.kind !== 'round-proposed' || person?.partyRole !== 'mediator') return null;
    const acts = await reading.referring('round', [entry.id]);
    if (acts.every(({ kind }) => kind !== 'round-closed')) return null;
    const href = `${view.process!.path}/talks/rounds/earlier?round=${entry.id}`;
    return (
      <p class="actions">
        <ButtonLink href={href}>{view.say(TEXTS.addToEarlier)}</ButtonLink>
      </p>
    );
  },
  slots: {},
};

/** A new round, or more of one that is closed. */
async function earlierPage(context: PageContext): Promise<Answer> {
  const { view, reading, query, person } = context;
  const { say } = view;
  if (person!.partyRole !== 'mediator') return { notFound: true };
  const id = query.get('round');
  const round = id === null ? null : await reading.one(id);
  if (id !== null && round?.kind !== 'round-proposed') return { notFound: true };
  const acts = round === null ? [] : await reading.referring('round', [round.id]);
  const closings = acts.filter(({ kind }) => kind === 'round-closed').map(({ occurredAt }) => occurredAt);
  const title = say(round === null ? TEXTS.earlierRounds : TEXTS.addToEarlier);
  return {
    title,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={[{ href: `${view.process!.path}/talks`, label: say(TEXTS.talks) }]} />
        <PageHead
          title={title}
          kind={round === null ? undefined : String(round.words['label'])}
          lead={say(TEXTS.earlierRoundsHelp)}
        />
        <EarlierForm
          context={context}
          round={round === null ? null : { id: round.id, label: String(round.words['label']) }}
          until={closings.length === 0 ? null : Math.min(...closings)}
        />
      </>
    ),
  };
}

interface EarlierProps {
  readonly context: PageContext;
  readonly round: { readonly id: string; readonly label: string } | null;
  /** When it was closed, for one that is recorded. */
  readonly until: number | null;
}

function EarlierForm({ context, round, until }: EarlierProps) {
  const { view } = context;
  const { say } = view;
  const path = `${view.process!.path}/talks/rounds`;
  const inRound: Refs = { round: [round?.id ?? '@0'] };
  const first = round === null ? 1 : 0;
  return (
    <SignedForm
      {...formNew(context)}
      kind="round-proposed"
      id="earlier"
      title={say(round === null ? TEXTS.earlierRounds : TEXTS.addToEarlier)}
      submit={say(TEXTS.sign)}
      next={round === null ? `${path}/{id}` : `${path}/${round.id}`}
    >
      {round !== null ? null : (
        <EntrySet id="round" kind="round-proposed" title={say(LABELS['round-proposed']!)}>
          <Actor context={context} parties={partiesOf(context, ['party', 'mediator'])} />
          <RoundFields context={context} />
          <HappenedOn context={context} until={until} />
        </EntrySet>
      )}
      {range(SESSIONS).map((n) => sessionSets(context, { n, at: first + 2 * n, inRound, round, until }))}
      {range(DEMANDS).map((n) =>
        demandSets(context, { n, at: first + 2 * (SESSIONS + n), inRound, round, until }),
      )}
      {round !== null ? null : (
        <EntrySet id="end" kind="round-closed" title={say(LABELS['round-closed']!)} refs={{ round: ['@0'] }}>
          <CloseRoundFields context={context} />
          <HappenedOn context={context} until={until} />
        </EntrySet>
      )}
    </SignedForm>
  );
}

interface PairProps {
  readonly n: number;
  /** The place of the first of the two in the batch. */
  readonly at: number;
  readonly inRound: Refs;
  readonly round: EarlierProps['round'];
  readonly until: number | null;
}

function sessionSets(context: PageContext, { n, at, inRound, round, until }: PairProps): Element {
  const words = round === null ? undefined : { round: round.label };
  return (
    <details>
      <summary>{titleOf(context, TEXTS.sessionOf, n)}</summary>
      <EntrySet
        id={`session-${n}`}
        kind="session-opened"
        title={titleOf(context, LABELS['session-opened']!, n)}
        refs={inRound}
        refsWords={words}
        optional
      >
        <SessionFields context={context} />
        <HappenedOn context={context} until={until} />
      </EntrySet>
      <EntrySet
        id={`closing-${n}`}
        kind="session-closed"
        title={titleOf(context, LABELS['session-closed']!, n)}
        refs={{ session: [`@${at}`] }}
        optional
      >
        <CloseFields context={context} />
        <HappenedOn context={context} until={until} />
      </EntrySet>
    </details>
  );
}

function demandSets(context: PageContext, { n, at, inRound, round, until }: PairProps): Element {
  const words = round === null ? undefined : { round: round.label };
  return (
    <details>
      <summary>{titleOf(context, TEXTS.demandAndAnswer, n)}</summary>
      <EntrySet
        id={`demand-${n}`}
        kind="demand-put"
        title={titleOf(context, LABELS['demand-put']!, n)}
        refs={inRound}
        refsWords={words}
        optional
      >
        <DemandFields context={context} />
        <HappenedOn context={context} until={until} />
      </EntrySet>
      <EntrySet
        id={`answer-${n}`}
        kind="demand-answered"
        title={titleOf(context, LABELS['demand-answered']!, n)}
        refs={{ ...inRound, demand: [`@${at}`] }}
        refsWords={words}
        optional
      >
        <Actor context={context} parties={partiesOf(context, ['party'])} />
        <AnswerFields context={context} />
        <HappenedOn context={context} until={until} />
      </EntrySet>
    </details>
  );
}

function HappenedOn({ context, until }: { context: PageContext; until: number | null }) {
  const { language, now, say } = context.view;
  return (
    <Field
      name="/occurredAt"
      label={say(TEXTS.happenedOn)}
      hint={until === null ? undefined : say(TEXTS.notAfter, { day: formatDay(language, until) })}
      kind="date"
      required
      max={isoDay(until ?? now)}
    />
  );
}

function titleOf({ view }: PageContext, what: Text, n: number): string {
  const { language, say } = view;
  return say(TEXTS.numbered, { what: say(what), n: digits(language, n + 1) });
}

function range(length: number): number[] {
  return Array.from({ length }, (_, n) => n);
}
