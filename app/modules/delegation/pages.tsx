/** A delegation's own record: its instructions, its notes, and each on a page of its own. */
import type { EntryRow } from '../../projections/entries.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import { Chip } from '../../web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Empty,
  PageHead,
  Panel,
  RowList,
  type RowListItem,
  Section,
} from '../../web/components/layout.tsx';
import { Prose, Quote } from '../../web/components/text.tsx';
import { Ago, Moment } from '../../web/components/time.tsx';
import { Timeline, type TimelineItem } from '../../web/components/timeline.tsx';
import { listed } from '../../web/language.ts';
import { partyName, person } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Answer, Element, PageContext, Route } from '../../web/route.ts';
import { DISCLOSURE_TEXTS } from './disclosure-texts.ts';
import type { Note } from './entries.ts';
import { calledOf, InstructionForm, instructionActions, NoteForm } from './forms.tsx';
import { type InstructionView, instructionViews, isInForce, notes } from './queries.ts';
import { LABELS, TEXTS } from './texts.ts';

export const ownRoutes: readonly Route[] = [
  { method: 'get', path: '/instructions', answer: own(instructionsPage) },
  { method: 'get', path: '/instructions/new', needsPerson: true, answer: own(newInstruction) },
  { method: 'get', path: '/instructions/:id{[0-9a-f]{64}}', answer: own(instructionPage) },
  { method: 'get', path: '/notes/new', needsPerson: true, answer: own(newNote) },
  { method: 'get', path: '/notes/:id{[0-9a-f]{64}}', answer: own(notePage) },
];

/** Elsewhere there are no such pages. */
function own(answer: Route['answer']): Route['answer'] {
  return async (context) =>
    isOwnRecord(context.world.register.opened) ? answer(context) : { notFound: true };
}

async function instructionsPage(context: PageContext): Promise<Answer> {
  const { view, reading } = context;
  const { say } = view;
  const [all, written] = await Promise.all([instructionViews(reading), notes(reading)]);
  const past = all.filter((one) => !isInForce(one)).reverse();
  return {
    title: say(TEXTS.instructions),
    page: (
      <>
        <PageHead
          title={say(TEXTS.instructions)}
          lead={say(TEXTS.lead)}
          actions={context.person === null ? undefined : <ToWrite context={context} />}
        />
        <InForce context={context} instructions={all} />
        {past.length === 0 ? null : (
          <Section title={say(TEXTS.noLonger)}>
            <RowList items={past.map((one) => instructionRow(context, one))} />
          </Section>
        )}
        <Section title={say(TEXTS.notes)}>
          {written.length === 0 ? (
            <Empty title={say(TEXTS.noNotes)}>{say(TEXTS.noNotesHelp)}</Empty>
          ) : (
            <RowList items={written.map((row) => noteRow(context, row))} />
          )}
        </Section>
      </>
    ),
  };
}

function ToWrite({ context }: { context: PageContext }) {
  const { say, process } = context.view;
  return (
    <>
      <ButtonLink href={`${process!.path}/instructions/new`} primary>
        {say(TEXTS.give)}
      </ButtonLink>
      <ButtonLink href={`${process!.path}/notes/new`}>{say(TEXTS.write)}</ButtonLink>
    </>
  );
}

/** Also at the head of the overview of such a record. */
export function InForce({
  context,
  instructions,
}: {
  context: PageContext;
  instructions: readonly InstructionView[];
}) {
  const { say } = context.view;
  const inForce = instructions.filter(isInForce);
  return (
    <Section title={say(TEXTS.inForce)}>
      {inForce.length === 0 ? (
        <Empty title={say(TEXTS.none)}>{say(TEXTS.noneHelp)}</Empty>
      ) : (
        <RowList items={inForce.map((one) => instructionRow(context, one))} />
      )}
    </Section>
  );
}

function instructionRow(context: PageContext, one: InstructionView): RowListItem {
  const { view } = context;
  return {
    title: calledOf(one),
    href: `${view.process!.path}/instructions/${one.row.id}`,
    chip: <StateChip context={context} instruction={one} />,
    body: <Quote>{one.text}</Quote>,
    meta: (
      <>
        <bdi>{one.givenBy}</bdi> · <Ago view={view} at={one.row.occurredAt} /> · {receipt(context, one)}
      </>
    ),
  };
}

function StateChip({ context, instruction }: { context: PageContext; instruction: InstructionView }) {
  const { say, process } = context.view;
  const { supersededBy, ended } = instruction;
  if (supersededBy !== null)
    return (
      <Chip shape="half" tone="off" href={`${process!.path}/instructions/${supersededBy.id}`}>
        {say(TEXTS.superseded)}
      </Chip>
    );
  return ended === null ? (
    <Chip shape="full" tone="ok">
      {say(TEXTS.inForce)}
    </Chip>
  ) : (
    <Chip shape="cross" tone="off" href={`${process!.path}/record/${ended.id}`}>
      {say(TEXTS.ended)}
    </Chip>
  );
}

function receipt(context: PageContext, { acknowledged }: InstructionView): string {
  const { say, language } = context.view;
  const names = acknowledged.flatMap(({ author }) => person(context, author)?.name ?? []);
  return names.length === 0
    ? say(TEXTS.notAcknowledged)
    : say(TEXTS.acknowledgedBy, { names: listed(language, names) });
}

function noteRow(context: PageContext, row: EntryRow): RowListItem {
  const { view } = context;
  const { title } = row.words as unknown as Note;
  return {
    title,
    href: `${view.process!.path}/notes/${row.id}`,
    meta: (
      <>
        <bdi>{person(context, row.author)?.name ?? ''}</bdi> ·{' '}
        <Moment view={view} at={row.occurredAt} style="short" />
      </>
    ),
  };
}

async function instructionPage(context: PageContext): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const one = (await instructionViews(reading)).find(({ row }) => row.id === params['id']);
  if (one === undefined) return { notFound: true };
  const later = [...one.acknowledged, one.ended, one.supersededBy].filter((row) => row !== null);
  return {
    title: calledOf(one),
    scripts: ['sign.js'],
    page: (
      <>
        <Back context={context} />
        <PageHead
          kind={say(TEXTS.instruction)}
          title={calledOf(one)}
          meta={
            <>
              {say(TEXTS.from)}: <bdi>{one.givenBy}</bdi> · <Ago view={view} at={one.row.occurredAt} />{' '}
              <StateChip context={context} instruction={one} />
            </>
          }
        />
        <Panel>
          <Prose text={one.text} />
          <ProofOf context={context} row={one.row} />
        </Panel>
        {later.length === 0 ? null : (
          <Section title={say(TEXTS.history)}>
            <Timeline view={view} items={later.map((row) => timelineItem(context, row))} />
          </Section>
        )}
        {one.notes.length === 0 ? null : (
          <Section title={say(TEXTS.notes)}>
            <RowList items={one.notes.map((row) => noteRow(context, row))} />
          </Section>
        )}
        {instructionActions(context, one)}
        <TakeOut context={context} row={one.row} />
      </>
    ),
  };
}

function timelineItem(context: PageContext, row: EntryRow): TimelineItem {
  const author = person(context, row.author);
  const words = row.words['text'] ?? row.words['reason'];
  return {
    at: row.occurredAt,
    title: context.view.say(LABELS[row.kind]!),
    by: author === null ? '' : partyName(context, author.party),
    body: typeof words === 'string' ? <Quote>{words}</Quote> : undefined,
    proof: <ProofOf context={context} row={row} />,
  };
}

async function notePage(context: PageContext): Promise<Answer> {
  const { view, reading, params } = context;
  const { say } = view;
  const row = await reading.one(params['id']!);
  if (row === null || row.kind !== 'note-written') return { notFound: true };
  const { title, text } = row.words as unknown as Note;
  const about = row.refs['instruction']?.[0];
  const instruction =
    about === undefined ? undefined : (await instructionViews(reading)).find((one) => one.row.id === about);
  return {
    title,
    page: (
      <>
        <Back context={context} />
        <PageHead
          kind={say(TEXTS.note)}
          title={title}
          meta={
            instruction === undefined ? undefined : (
              <a href={`${view.process!.path}/instructions/${instruction.row.id}`}>
                {say(TEXTS.instruction)}: <bdi>{calledOf(instruction)}</bdi>
              </a>
            )
          }
        />
        <Panel>
          <Prose text={text} />
          <ProofOf context={context} row={row} />
        </Panel>
        <TakeOut context={context} row={row} />
      </>
    ),
  };
}

/** Its author may take one entry out, to show it on a shared record; what else that shows is said first. */
export function TakeOut({ context, row }: { context: PageContext; row: EntryRow }): Element {
  const { view, world, person: reader } = context;
  const { say } = view;
  if (reader === null || row.author !== reader.id) return null;
  if (world.register.places.get(row.id)?.deniable !== false) return null;
  return (
    <Section title={say(TEXTS.takeOut)} id="take-out">
      <p>{say(TEXTS.takeOutHelp, { n: view.process!.size, i: row.idx })}</p>
      <p class="actions">
        <a class="button secondary" href={`/entry-file/${row.id}`}>
          {say(TEXTS.getFile)}
        </a>
      </p>
      <p class="quiet">{say(TEXTS.takeOutStep, { action: say(DISCLOSURE_TEXTS.disclose) })}</p>
    </Section>
  );
}

function Back({ context }: { context: PageContext }) {
  const { view } = context;
  return (
    <Breadcrumb
      view={view}
      items={[{ href: `${view.process!.path}/instructions`, label: view.say(TEXTS.instructions) }]}
    />
  );
}

async function newInstruction(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  const inForce = (await instructionViews(context.reading)).filter(isInForce);
  return {
    title: say(TEXTS.give),
    scripts: ['sign.js'],
    page: (
      <>
        <Back context={context} />
        <PageHead title={say(TEXTS.give)} lead={say(TEXTS.noneHelp)} />
        <InstructionForm context={context} inForce={inForce} />
      </>
    ),
  };
}

async function newNote(context: PageContext): Promise<Answer> {
  const { say } = context.view;
  const asked = context.query.get('instruction');
  const about = asked === null ? null : await context.reading.one(asked);
  return {
    title: say(TEXTS.write),
    scripts: ['sign.js'],
    page: (
      <>
        <Back context={context} />
        <PageHead title={say(TEXTS.write)} lead={say(TEXTS.noNotesHelp)} />
        <NoteForm context={context} about={about?.kind === 'instruction-given' ? about : null} />
      </>
    ),
  };
}
