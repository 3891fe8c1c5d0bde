/** Instruments in lists: on their own page, on that of the talks, beside rounds and demands. */
import type { EntryRow } from '../../../projections/entries.ts';
import { Chip } from '../../../web/components/chip.tsx';
import { ButtonLink, Card, Cards, Empty, Notice, RowList, Section } from '../../../web/components/layout.tsx';
import { Nature, NatureLine } from '../../../web/components/nature.tsx';
import { partyList, partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import type { Waiting } from '../waits.tsx';
import { type InstrumentView, instrumentViews, openActs } from './queries.ts';
import { TEXTS } from './texts.ts';
import { openLine, openWords, stateOf, typeWords } from './words.ts';

export function NatureOf({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  return (
    <Nature binding={instrument.binding}>
      {context.view.say(instrument.binding ? TEXTS.binding : TEXTS.nonBinding)}
    </Nature>
  );
}

export function StateChip({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  const { shape, tone, words } = stateOf(context, instrument);
  const open = instrument.standing.open.length;
  return (
    <>
      <Chip shape={shape} tone={tone}>
        {words}
      </Chip>
      {open === 0 ? null : (
        <Chip shape="half" tone="wait">
          {context.view.say(TEXTS.someOpen, { n: open })}
        </Chip>
      )}
    </>
  );
}

export function InstrumentCard({
  context,
  instrument,
}: {
  context: PageContext;
  instrument: InstrumentView;
}) {
  const { view } = context;
  const { objected } = instrument.standing;
  return (
    <Card
      level={3}
      title={instrument.title}
      href={`${view.process!.path}/talks/instruments/${instrument.row.id}`}
      meta={
        <>
          {typeWords(context, instrument)} ·{' '}
          {view.say(TEXTS.proposedBy, { party: partyName(context, instrument.by) })}
        </>
      }
    >
      <NatureLine>
        <NatureOf context={context} instrument={instrument} />
        <StateChip context={context} instrument={instrument} />
      </NatureLine>
      {objected.length === 0 ? null : (
        <p>{view.say(TEXTS.objectedBy, { parties: partyList(context, objected) })}</p>
      )}
    </Card>
  );
}

/** Every act that waits for a capital, as far as this reader knows of any, with its age. */
export function OpenList({
  context,
  instruments,
}: {
  context: PageContext;
  instruments: readonly InstrumentView[];
}) {
  const { view } = context;
  const open = openActs(instruments);
  if (open.length === 0) return null;
  return (
    <Notice tone="wait" title={view.say(TEXTS.openTitle)}>
      <p>{view.say(TEXTS.openLead)}</p>
      <RowList
        items={open.map(({ instrument, act }) => ({
          title: openLine(context, instrument, act),
          href: `${view.process!.path}/talks/instruments/${instrument.row.id}#act-${act.row.id.slice(0, 12)}`,
          chip: (
            <Chip shape="half" tone="wait">
              {openWords(context, act)}
            </Chip>
          ),
        }))}
      />
    </Notice>
  );
}

/** Acts of the reader's side that its capital has yet to answer, and texts on which that side has done nothing. */
export async function instrumentsWaiting(context: PageContext): Promise<Waiting | null> {
  const { view, person } = context;
  if (person === null) return null;
  const instruments = await instrumentViews(context);
  const path = (instrument: InstrumentView) => `${view.process!.path}/talks/instruments/${instrument.row.id}`;
  const open = openActs(instruments).filter(({ act }) => act.by === person.party);
  const untouched = instruments.filter(
    ({ parties, acts, withdrawn }) =>
      withdrawn === null && parties.includes(person.party) && !acts.some(({ by }) => by === person.party),
  );
  if (open.length + untouched.length === 0) return null;
  return {
    title: view.say(TEXTS.instruments),
    items: [
      ...open.map(({ instrument, act }) => ({
        title: openLine(context, instrument, act),
        href: `${path(instrument)}#act-${act.row.id.slice(0, 12)}`,
        chip: (
          <Chip shape="half" tone="wait">
            {openWords(context, act)}
          </Chip>
        ),
      })),
      ...untouched.map((instrument) => ({
        title: instrument.title,
        href: path(instrument),
        chip: <NatureOf context={context} instrument={instrument} />,
        meta: typeWords(context, instrument),
      })),
    ],
  };
}

export function mayPropose({ person }: PageContext): boolean {
  return person !== null && ['party', 'mediator'].includes(person.partyRole);
}

/** Two groups, never mixed. */
export function Groups({
  context,
  instruments,
}: {
  context: PageContext;
  instruments: readonly InstrumentView[];
}) {
  const { say } = context.view;
  const group = (binding: boolean) => instruments.filter((one) => one.binding === binding);
  return (
    <>
      {([true, false] as const).map((binding) =>
        group(binding).length === 0 ? null : (
          <Section title={say(binding ? TEXTS.bindingTexts : TEXTS.nonBindingTexts)}>
            <Cards>
              {group(binding).map((instrument) => (
                <InstrumentCard context={context} instrument={instrument} />
              ))}
            </Cards>
          </Section>
        ),
      )}
    </>
  );
}

export function ProposeLinks({ context, query = '' }: { context: PageContext; query?: string }) {
  const { view } = context;
  if (!mayPropose(context)) return null;
  const path = `${view.process!.path}/talks/instruments/new`;
  return (
    <>
      <ButtonLink href={`${path}/agreement${query}`}>{view.say(TEXTS.proposeAgreement)}</ButtonLink>{' '}
      <ButtonLink href={`${path}/understanding${query}`}>{view.say(TEXTS.proposeUnderstanding)}</ButtonLink>
    </>
  );
}

/** On the page of the talks. */
export async function instrumentsSection(context: PageContext): Promise<Element | null> {
  const { view } = context;
  const { say } = view;
  const instruments = await instrumentViews(context);
  return (
    <Section
      title={say(TEXTS.instruments)}
      action={<a href={`${view.process!.path}/talks/instruments`}>{say(TEXTS.seeAll)}</a>}
    >
      <OpenList context={context} instruments={instruments} />
      {instruments.length === 0 ? (
        <Empty title={say(TEXTS.none)}>{say(TEXTS.noneHelp)}</Empty>
      ) : (
        <Cards>
          {instruments.map((instrument) => (
            <InstrumentCard context={context} instrument={instrument} />
          ))}
        </Cards>
      )}
    </Section>
  );
}

const ROLES: Readonly<Record<string, string>> = { 'round-proposed': 'round', 'demand-put': 'about' };

/** On the pages of a round and of a demand: the texts that came of them. On that of a session: its minutes. */
export async function instrumentsBeside(context: PageContext, entry: EntryRow): Promise<Element | null> {
  const { view } = context;
  const { say } = view;
  if (entry.kind === 'session-opened')
    return mayPropose(context) ? (
      <p class="actions">
        <ButtonLink
          href={`${view.process!.path}/talks/instruments/new/understanding?session=${entry.id}&type=minutes`}
        >
          {say(TEXTS.minutesOf)}
        </ButtonLink>
      </p>
    ) : null;
  const role = ROLES[entry.kind];
  if (role === undefined) return null;
  const here = (await instrumentViews(context)).filter(({ row }) => row.refs[role]?.includes(entry.id));
  if (here.length === 0) return null;
  return (
    <Section title={say(TEXTS.textsHere)}>
      <Cards>
        {here.map((instrument) => (
          <InstrumentCard context={context} instrument={instrument} />
        ))}
      </Cards>
    </Section>
  );
}
