import type { EntryRow } from '../../../projections/entries.ts';
import type { AttachedFile as AttachedFileData } from '../../../register/attached-files.ts';
import { AttachedFile } from '../../../web/components/attached-file.tsx';
import { AudienceWords } from '../../../web/components/audience.tsx';
import { Chip } from '../../../web/components/chip.tsx';
import {
  Breadcrumb,
  Empty,
  Facts,
  type FactsProps,
  PageHead,
  Panel,
  Section,
  Table,
} from '../../../web/components/layout.tsx';
import { NatureLine } from '../../../web/components/nature.tsx';
import { Prose, Quote } from '../../../web/components/text.tsx';
import { Day } from '../../../web/components/time.tsx';
import { Timeline, type TimelineItem } from '../../../web/components/timeline.tsx';
import { formatDay } from '../../../web/dates.ts';
import { audienceNames, partyList, partyName } from '../../../web/names.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import { AttestedOf } from '../actor-fields.tsx';
import type { Others } from '../feature.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { Groups, NatureOf, OpenList, ProposeLinks, StateChip } from './cards.tsx';
import { AnswerForms, choicesOf, instrumentActions, ProposeForm } from './forms.tsx';
import { LABELS } from './kind-texts.ts';
import { type ActView, type InstrumentView, instrumentOf, instrumentViews, powersBehind } from './queries.ts';
import { INSTRUMENT_LANGUAGES, TEXTS } from './texts.ts';
import { actWords, standingWords, typeWords } from './words.ts';

export function instrumentRoutes(others: Others): readonly Route[] {
  return [
    { method: 'get', path: '/talks/instruments', answer: listPage },
    {
      method: 'get',
      path: '/talks/instruments/new/agreement',
      needsPerson: true,
      answer: (context) => newPage(context, true),
    },
    {
      method: 'get',
      path: '/talks/instruments/new/understanding',
      needsPerson: true,
      answer: (context) => newPage(context, false),
    },
    {
      method: 'get',
      path: '/talks/instruments/:id{[0-9a-f]{64}}',
      answer: (context) => instrumentPage(context, others),
    },
  ];
}

function Trail({ context, below = false }: { context: PageContext; below?: boolean }) {
  const { view } = context;
  const talks = { href: `${view.process!.path}/talks`, label: view.say(SHARED.talks) };
  const list = { href: `${view.process!.path}/talks/instruments`, label: view.say(TEXTS.instruments) };
  return <Breadcrumb view={view} items={below ? [talks, list] : [talks]} />;
}

async function listPage(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  const instruments = await instrumentViews(context);
  const title = say(TEXTS.instruments);
  return {
    title,
    scripts: ['sign.js'],
    page: (
      <>
        <Trail context={context} />
        <PageHead title={title} lead={say(TEXTS.noneHelp)} actions={<ProposeLinks context={context} />} />
        <OpenList context={context} instruments={instruments} />
        {instruments.length === 0 ? <Empty title={say(TEXTS.none)} /> : null}
        <Groups context={context} instruments={instruments} />
      </>
    ),
  };
}

async function newPage(context: PageContext, binding: boolean): Promise<Answer> {
  const { say } = context.view;
  const choices = await choicesOf(context);
  const title = say(binding ? TEXTS.proposeAgreement : TEXTS.proposeUnderstanding);
  const form = { context, choices, binding };
  return {
    title,
    scripts: ['sign.js'],
    page: (
      <>
        <Trail context={context} below />
        <PageHead title={title} lead={say(binding ? TEXTS.bindingLead : TEXTS.agreeHelp)} />
        <ProposeForm {...form} />
        {context.person!.partyRole === 'mediator' ? (
          <details>
            <summary>{say(TEXTS.attestProposal)}</summary>
            <ProposeForm {...form} attests />
          </details>
        ) : null}
      </>
    ),
  };
}

async function instrumentPage(context: PageContext, others: Others): Promise<Answer> {
  const { view, params } = context;
  const { say } = view;
  const instrument = await instrumentOf(context, params['id']!);
  if (instrument === null) return { notFound: true };
  const { row, title, acts } = instrument;
  const [origins, powers, parts] = await Promise.all([
    originsOf(context, instrument, others),
    powersRows(context, acts),
    others.beside(context, row),
  ]);
  const file = row.data['file'] as AttachedFileData | null | undefined;
  const lang = typeof row.data['language'] === 'string' ? row.data['language'] : undefined;
  return {
    title,
    scripts: ['sign.js'],
    page: (
      <>
        <Trail context={context} below />
        <PageHead kind={typeWords(context, instrument)} title={title} />
        <NatureLine>
          <NatureOf context={context} instrument={instrument} />
          <StateChip context={context} instrument={instrument} />
        </NatureLine>
        <Panel>
          <Prose text={String(row.words['text'])} lang={lang} />
          {file == null ? null : <AttachedFile view={view} entry={row} file={file} />}
          <Facts items={[...factsOf(context, instrument), ...origins]} />
          <AttestedOf context={context} row={row} />
          <ProofOf context={context} row={row} />
        </Panel>
        <Section title={say(TEXTS.whereParties)}>
          <Positions context={context} instrument={instrument} powers={powers} />
        </Section>
        <Section title={say(SHARED.history)}>
          <Timeline view={view} items={historyOf(context, instrument)} />
        </Section>
        {instrument.standing.open.map((act) => (
          <AnswerForms context={context} act={act} />
        ))}
        {parts}
        {instrumentActions(context, instrument)}
      </>
    ),
  };
}

function factsOf(context: PageContext, instrument: InstrumentView): FactsProps['items'] {
  const { view } = context;
  const { say } = view;
  const { row, binding, by, parties, standing } = instrument;
  const language = String(row.data['language'] ?? '');
  return [
    [say(SHARED.by), partyName(context, by)],
    binding ? [say(TEXTS.signatories), partyList(context, parties)] : null,
    binding ? [say(TEXTS.language), <bdi>{INSTRUMENT_LANGUAGES[language] ?? language}</bdi>] : null,
    standing.objected.length === 0
      ? null
      : [say(LABELS['understanding-objected']!), partyList(context, standing.objected)],
    [
      say(SHARED.readers),
      <AudienceWords view={view} audience={row.audience} names={audienceNames(context)} />,
    ],
  ];
}

/** The round, the session and the demands it came of, as far as this reader may read them. */
async function originsOf(
  { view, reading }: PageContext,
  { row }: InstrumentView,
  others: Others,
): Promise<FactsProps['items']> {
  const ids = ['round', 'session', 'about'].flatMap((role) => row.refs[role] ?? []);
  const rows = ids.length === 0 ? [] : await reading.entries('e.id = any($5::text[]) order by e.idx', [ids]);
  return rows.flatMap((origin) => {
    const called = others.called(origin);
    if (called === null) return [];
    return [
      [
        view.say(called.label),
        <a href={`${view.process!.path}${called.href}`} dir="auto">
          {called.headline}
        </a>,
      ] as const,
    ];
  });
}

async function powersRows({ reading }: PageContext, acts: readonly ActView[]): Promise<EntryRow[]> {
  if (acts.length === 0) return [];
  return reading.entries("e.kind = 'full-powers-issued' order by e.idx");
}

/** Every party whose act makes the text complete, and whoever else acted on it. */
function Positions(props: { context: PageContext; instrument: InstrumentView; powers: readonly EntryRow[] }) {
  const { context, instrument, powers } = props;
  const { view } = context;
  const { say } = view;
  const actors = [...new Set([...instrument.parties, ...instrument.acts.map(({ by }) => by)])];
  const rows = actors.flatMap((party): Element[][] => {
    const own = instrument.acts.filter(({ by }) => by === party);
    if (own.length === 0) return [[partyName(context, party), say(TEXTS.nothing), '—', '—']];
    return own.map((act) => [
      partyName(context, party),
      <ActCell context={context} act={act} withdrawn={instrument.withdrawn !== null} />,
      <Day view={view} day={act.row.occurredAt} />,
      powersCell(context, act, powers),
    ]);
  });
  return (
    <Table head={[say(TEXTS.party), say(TEXTS.act), say(TEXTS.when), say(TEXTS.withPowers)]} rows={rows} />
  );
}

function ActCell({ context, act, withdrawn }: { context: PageContext; act: ActView; withdrawn: boolean }) {
  const standing = standingWords(context, act, withdrawn);
  return (
    <>
      <a href={`#act-${act.row.id.slice(0, 12)}`}>{actWords(context, act)}</a>{' '}
      {standing === null ? null : (
        <Chip shape={standing.shape} tone={standing.tone}>
          {standing.words}
        </Chip>
      )}
    </>
  );
}

/** On which powers an act rested when it was done; those this reader may not read are not named. */
function powersCell(context: PageContext, act: ActView, rows: readonly EntryRow[]): Element {
  const { view } = context;
  const { say, language } = view;
  if (!act.kind.startsWith('agreement')) return say(TEXTS.noPowersNeeded);
  if (act.row.data['attested'] !== null) return say(TEXTS.restsOnParty);
  const powers = powersBehind(context, act);
  const row = rows.find(({ id }) => id === powers?.id);
  if (powers === null || row === undefined) return '—';
  const values = {
    from: formatDay(language, powers.from),
    office: String(row.words['issuedBy']),
    until: powers.until === null ? '' : formatDay(language, powers.until),
  };
  return (
    <a href={`${view.process!.path}/record/${row.id}`}>
      {say(powers.until === null ? TEXTS.powersOf : TEXTS.powersOfUntil, values)}
    </a>
  );
}

function historyOf(context: PageContext, instrument: InstrumentView): TimelineItem[] {
  const { acts, withdrawn } = instrument;
  const answers = acts.flatMap(({ answerRow }) => answerRow ?? []);
  const last = withdrawn === null ? [] : [withdrawn];
  const rows = [instrument.row, ...acts.map(({ row }) => row), ...answers, ...last];
  const act = (row: EntryRow) => acts.find((one) => one.row.id === row.id);
  return rows
    .sort((a, b) => a.idx - b.idx)
    .map((row) => historyItem(context, row, act(row), withdrawn !== null));
}

function historyItem(
  context: PageContext,
  row: EntryRow,
  act: ActView | undefined,
  withdrawn: boolean,
): TimelineItem {
  const reason = row.words['reason'];
  const office = row.words['office'];
  const standing = act === undefined ? null : standingWords(context, act, withdrawn);
  return {
    at: row.occurredAt,
    title: (
      <span id={act === undefined ? undefined : `act-${row.id.slice(0, 12)}`}>
        {context.view.say(LABELS[row.kind]!)}
      </span>
    ),
    by: partyName(context, String(row.data['by'])),
    chip:
      standing === null ? undefined : (
        <Chip shape={standing.shape} tone={standing.tone}>
          {standing.words}
        </Chip>
      ),
    body: (
      <>
        {typeof office === 'string' ? <p dir="auto">{office}</p> : null}
        {typeof reason === 'string' ? <Quote>{reason}</Quote> : null}
        <AttestedOf context={context} row={row} />
      </>
    ),
    proof: <ProofOf context={context} row={row} />,
  };
}
