import type { EntryRow } from '../../../projections/entries.ts';
import type { AttachedFile as AttachedFileData } from '../../../register/attached-files.ts';
import { AttachedFile } from '../../../web/components/attached-file.tsx';
import { AudienceWords } from '../../../web/components/audience.tsx';
import { Chip } from '../../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Empty,
  Facts,
  Notice,
  PageHead,
  Panel,
  Section,
} from '../../../web/components/layout.tsx';
import { Prose } from '../../../web/components/text.tsx';
import { Day } from '../../../web/components/time.tsx';
import { Timeline, type TimelineItem } from '../../../web/components/timeline.tsx';
import { audienceNames, partyName, person as personOf } from '../../../web/names.ts';
import { ProofOf } from '../../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../../web/route.ts';
import { AttestedOf, partiesOf } from '../actor-fields.tsx';
import { openRounds } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { Board, mayHandIn, newLink } from './board.tsx';
import { documentActions, HandInForm, legActions, UnattributedForm } from './forms.tsx';
import { DueChip, pathOf, StageChip, titleOf, wayOf } from './leg-list.tsx';
import { type LegView, legsAbout, passages } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

export const passageRoutes: readonly Route[] = [
  { method: 'get', path: '/talks/passages', answer: boardPage },
  { method: 'get', path: '/talks/passages/new', needsPerson: true, answer: newPage },
  { method: 'get', path: '/talks/passages/:id{[0-9a-f]{64}}', answer: documentPage },
];

async function boardPage(context: PageContext): Promise<Answer> {
  const { view } = context;
  const { say } = view;
  const legs = await passages(context);
  return {
    title: say(TEXTS.documents),
    wide: true,
    page: (
      <>
        <Breadcrumb view={view} items={talksItem(context)} />
        <PageHead title={say(TEXTS.documents)} lead={say(TEXTS.noDocumentsHelp)} actions={newLink(context)} />
        {legs.length === 0 ? (
          <Empty title={say(TEXTS.noDocuments)}>{say(TEXTS.noDocumentsHelp)}</Empty>
        ) : (
          <Board context={context} legs={legs} />
        )}
      </>
    ),
  };
}

function talksItem({ view }: PageContext) {
  return [{ href: `${view.process!.path}/talks`, label: view.say(SHARED.talks) }];
}

function trail(context: PageContext) {
  const { view } = context;
  return [
    ...talksItem(context),
    { href: `${view.process!.path}/talks/passages`, label: view.say(TEXTS.documents) },
  ];
}

async function newPage(context: PageContext): Promise<Answer> {
  const { view, person, query } = context;
  const { say } = view;
  if (!mayHandIn(context)) return { refused: 'not-entitled' };
  const mediates = person!.partyRole === 'mediator';
  const sides = partiesOf(context, ['party']);
  const from = mediates ? sides.find((party) => party === query.get('from')) : person!.party;
  const to = mediates ? sides.find((party) => party === query.get('to')) : undefined;
  const rounds = from === undefined ? [] : await openRounds(context.reading);
  const title = say(mediates ? TEXTS.newForMediator : TEXTS.handIn);
  return {
    title,
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={trail(context)} />
        <PageHead title={title} lead={say(TEXTS.noDocumentsHelp)} />
        {from === undefined ? null : <HandInForm context={context} from={from} rounds={rounds} />}
        {to === undefined ? null : (
          <>
            <Notice title={say(TEXTS.carryWithout)}>{say(TEXTS.carryWithoutHelp)}</Notice>
            <UnattributedForm context={context} to={to} />
          </>
        )}
        {from === undefined && to === undefined ? <Choice context={context} sides={sides} /> : null}
      </>
    ),
  };
}

/** Who reads it depends on the side, so the side comes first. */
function Choice({ context, sides }: { context: PageContext; sides: readonly string[] }) {
  const { view } = context;
  const { say } = view;
  const links = (name: 'from' | 'to') =>
    sides.map((side) => (
      <ButtonLink href={`${view.process!.path}/talks/passages/new?${name}=${side}`}>
        {partyName(context, side)}
      </ButtonLink>
    ));
  return (
    <>
      <Section title={say(TEXTS.attestHandIn)} lead={say(TEXTS.fromWhom)}>
        <p class="actions">{links('from')}</p>
      </Section>
      <Section title={say(TEXTS.carryWithout)} lead={say(TEXTS.carryWithoutHelp)}>
        <p>{say(TEXTS.toWhom)}</p>
        <p class="actions">{links('to')}</p>
      </Section>
    </>
  );
}

async function documentPage(context: PageContext): Promise<Answer> {
  const { view, params } = context;
  const { say } = view;
  const all = await passages(context);
  const id = params['id']!;
  const legs = legsAbout(all, id);
  const [first] = legs;
  if (first === undefined) return { notFound: true };
  const whole = first.handedIn?.id === id;
  return {
    title: titleOf(context, first),
    scripts: ['sign.js'],
    page: (
      <>
        <Breadcrumb view={view} items={trail(context)} />
        <PageHead
          kind={first.type === null ? say(TEXTS.document) : say(chosen('type', first.type))}
          title={titleOf(context, first)}
          meta={legs.map((leg) => (
            <span class="block">
              {wayOf(context, leg)} <StageChip context={context} leg={leg} />{' '}
              <DueChip context={context} leg={leg} />
            </span>
          ))}
        />
        {whole ? <HandedInPanel context={context} row={first.handedIn!} all={all} /> : null}
        {whole ? null : <LegPanel context={context} leg={first} all={all} />}
        {legs.map((leg) => (
          <Section
            title={
              legs.length === 1
                ? say(SHARED.history)
                : say(TEXTS.legTo, { party: partyName(context, leg.to) })
            }
          >
            <Timeline view={view} items={timelineOf(context, leg)} />
            {legActions(context, leg, all)}
          </Section>
        ))}
        {documentActions(context, legs)}
      </>
    ),
  };
}

function HandedInPanel({
  context,
  row,
  all,
}: {
  context: PageContext;
  row: EntryRow;
  all: readonly LegView[];
}) {
  const { say } = context.view;
  const { by, replyBy } = row.data as { by: string; replyBy: string | null };
  return (
    <Panel>
      <Content context={context} row={row} />
      <Facts
        items={[
          [say(SHARED.by), partyName(context, by)],
          replyFact(context, replyBy),
          answersFact(context, row, all),
          readersFact(context, row),
        ]}
      />
      <AttestedOf context={context} row={row} />
      <ProofOf context={context} row={row} />
    </Panel>
  );
}

function LegPanel({ context, leg, all }: { context: PageContext; leg: LegView; all: readonly LegView[] }) {
  const { view } = context;
  const { say } = view;
  const row = leg.carried;
  if (row === null)
    return leg.stage === 'erased' ? (
      <Notice title={say(TEXTS.erasedTitle)}>{say(TEXTS.erasedHelp)}</Notice>
    ) : null;
  const { asHandedIn, note } = row.data as { asHandedIn?: boolean; note?: string | null };
  return (
    <Panel>
      <Content context={context} row={row} />
      <Facts
        items={[
          leg.deniable ? [say(SHARED.by), say(TEXTS.unattributed)] : null,
          asHandedIn === undefined
            ? null
            : [say(TEXTS.document), say(asHandedIn ? TEXTS.asHandedIn : TEXTS.notAsHandedIn)],
          note == null ? null : [say(TEXTS.carrierNote), <span dir="auto">{note}</span>],
          replyFact(context, leg.replyBy),
          answersFact(context, row, all),
          leg.handedIn === null
            ? null
            : [
                say(TEXTS.seeHandedIn),
                <a href={`${view.process!.path}/talks/passages/${leg.handedIn.id}`} dir="auto">
                  {String(leg.handedIn.data['title'])}
                </a>,
              ],
          readersFact(context, row),
        ]}
      />
      {leg.deniable ? (
        <p class="small">
          {say(TEXTS.deniableKeeps)} {say(TEXTS.deniableNote)}
        </p>
      ) : null}
      <ProofOf context={context} row={row} />
    </Panel>
  );
}

type Fact = readonly [string, Element] | null;

function replyFact({ view }: PageContext, replyBy: string | null): Fact {
  return replyBy === null ? null : [view.say(TEXTS.replyBy), <Day view={view} day={replyBy} />];
}

function answersFact(context: PageContext, row: EntryRow, all: readonly LegView[]): Fact {
  const answered = all.find(({ id }) => id === row.refs['answers']?.[0]);
  if (answered === undefined) return null;
  return [
    context.view.say(TEXTS.answersTo),
    <a href={pathOf(context, answered)} dir="auto">
      {titleOf(context, answered)}
    </a>,
  ];
}

function readersFact(context: PageContext, row: EntryRow): Fact {
  const { view } = context;
  return [
    view.say(SHARED.readers),
    <AudienceWords view={view} audience={row.audience} names={audienceNames(context)} />,
  ];
}

function Content({ context, row }: { context: PageContext; row: EntryRow }) {
  const text = row.words['text'];
  const file = row.data['file'] as AttachedFileData | null | undefined;
  return (
    <>
      {typeof text === 'string' ? <Prose text={text} /> : null}
      {file == null ? null : <AttachedFile view={context.view} entry={row} file={file} />}
    </>
  );
}

/** What became of a leg, each step with its hour and its proof. */
function timelineOf(context: PageContext, leg: LegView): TimelineItem[] {
  const rows = [leg.handedIn, leg.carried, leg.received, ...leg.read, ...leg.replies, leg.ended];
  return rows.filter((row) => row !== null).map((row) => timelineItem(context, leg, row));
}

function timelineItem(context: PageContext, leg: LegView, row: EntryRow): TimelineItem {
  const { view } = context;
  const { say } = view;
  const by = typeof row.data['by'] === 'string' ? partyName(context, row.data['by']) : undefined;
  const person = personOf(context, row.author);
  const reason = row.words['reason'];
  const reply = leg.replies.includes(row);
  return {
    at: row.occurredAt,
    title: say(LABELS[row.kind]!),
    href: reply ? `${view.process!.path}/talks/passages/${row.id}` : undefined,
    by: by ?? (person === null ? undefined : partyName(context, person.party)),
    chip: reply ? (
      <Chip shape="full" tone="ok">
        {say(chosen('type', 'reply'))}
      </Chip>
    ) : undefined,
    body: (
      <>
        {reply ? <p dir="auto">{String(row.words['title'])}</p> : null}
        {typeof reason === 'string' ? <p dir="auto">{reason}</p> : null}
        <AttestedOf context={context} row={row} />
      </>
    ),
    proof: <ProofOf context={context} row={row} />,
  };
}
