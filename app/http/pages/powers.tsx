/** Full powers of one person: what, from when to when, issued by whom, and how they stand now. */
import type { EntryId } from '@sulh/record';
import { Actor, AttestedOf } from '../../modules/talks/actor-fields.tsx';
import type { EntryRow } from '../../projections/entries.ts';
import type { AttachedFile as AttachedFileData } from '../../register/attached-files.ts';
import { mayAct } from '../../register/decider.ts';
import { POWERS_ACTS } from '../../register/entries.ts';
import { type Powers, type PowersStanding, powersStanding } from '../../register/powers.ts';
import { knownGrants, type Person, readsEntry } from '../../register/state.ts';
import { audienceChoices } from '../../web/audience-choices.ts';
import { AttachedFile } from '../../web/components/attached-file.tsx';
import { Chip, type Shape, type Tone } from '../../web/components/chip.tsx';
import { Empty, Facts, Panel, Section } from '../../web/components/layout.tsx';
import { Day, Days } from '../../web/components/time.tsx';
import { Field, FieldColumns, SignedForm } from '../../web/form.tsx';
import { formNew } from '../../web/form-about.ts';
import { listed } from '../../web/language.ts';
import { audienceNames } from '../../web/names.ts';
import { ProofOf } from '../../web/proof-of.tsx';
import type { Element, PageContext } from '../../web/route.ts';
import { POWERS_TEXTS, powersText } from '../powers-texts.ts';
import { TEXTS } from '../texts.ts';

export interface HeldPowers {
  readonly row: EntryRow;
  readonly powers: Powers;
  readonly standing: PowersStanding;
}

/** All that this reader may read, by holder, oldest first. */
export async function heldPowers(context: PageContext): Promise<ReadonlyMap<string, readonly HeldPowers[]>> {
  const { reading, world, view } = context;
  const rows = await reading.entries("e.kind = 'full-powers-issued' order by e.idx");
  const reads = (id: EntryId) => readsEntry(world.register, reading.reader, id);
  const held = new Map<string, HeldPowers[]>();
  for (const row of rows) {
    const powers = world.register.powers.issued.get(row.id);
    if (powers === undefined) continue;
    const standing = powersStanding(world.register, powers, view.now, reads);
    held.set(powers.person, [...(held.get(powers.person) ?? []), { row, powers, standing }]);
  }
  return held;
}

const CHIPS: Readonly<Record<PowersStanding, { shape: Shape; tone: Tone }>> = {
  'in-force': { shape: 'full', tone: 'ok' },
  'not-yet': { shape: 'half', tone: 'wait' },
  expired: { shape: 'empty', tone: 'off' },
  ended: { shape: 'cross', tone: 'off' },
  contested: { shape: 'half', tone: 'wait' },
};

function StandingChip({ context, standing }: { context: PageContext; standing: PowersStanding }) {
  return <Chip {...CHIPS[standing]}>{context.view.say(powersText('powers', standing))}</Chip>;
}

function actsWords({ view }: PageContext, { acts }: Powers): string {
  return listed(
    view.language,
    acts.map((act) => view.say(powersText('act', act))),
  );
}

/** In the list of a delegation: what counts now, else the last. */
export function PowersLine({ context, held }: { context: PageContext; held: readonly HeldPowers[] }) {
  const inForce = held.filter(({ standing }) => standing === 'in-force');
  const shown = inForce.length > 0 ? inForce : held.slice(-1);
  if (shown.length === 0) return null;
  const { view } = context;
  return (
    <>
      {shown.map(({ row, powers, standing }) => (
        <p>
          {view.say(POWERS_TEXTS.powers)}: {actsWords(context, powers)} ·{' '}
          {powers.until === null ? (
            <>
              <Day view={view} day={powers.from} style="short" /> · {view.say(POWERS_TEXTS.untilEnded)}
            </>
          ) : (
            <Days view={view} from={powers.from} until={powers.until} style="short" />
          )}{' '}
          · <bdi>{String(row.words['issuedBy'])}</bdi> <StandingChip context={context} standing={standing} />
        </p>
      ))}
    </>
  );
}

/** On the page of a person. */
export function PowersSection(props: { context: PageContext; person: Person; held: readonly HeldPowers[] }) {
  const { context, person, held } = props;
  const { say } = context.view;
  const inDelegation = ['party', 'mediator'].includes(person.partyRole);
  if (!inDelegation && held.length === 0) return null;
  const own = context.person?.id === person.id;
  return (
    <Section title={say(POWERS_TEXTS.powers)} id="powers" lead={say(POWERS_TEXTS.powersHelp)}>
      {held.length === 0 ? <Empty title={say(POWERS_TEXTS.noPowers)} /> : null}
      {held.map((one) => (
        <PowersPanel context={context} held={one} mayEnd={records(context, person)} />
      ))}
      {own ? <p class="quiet">{say(POWERS_TEXTS.notOneself)}</p> : null}
      {records(context, person) ? <IssueForm context={context} person={person} /> : null}
    </Section>
  );
}

/** A colleague of the holder, or a mediator who has seen the paper. */
function records({ person: reader, world }: PageContext, holder: Person): boolean {
  if (reader === null || reader.id === holder.id) return false;
  const speaks = (['party', 'mediator'] as const).some((act) => mayAct(act, reader, world.register));
  return speaks && (reader.party === holder.party || reader.partyRole === 'mediator');
}

function PowersPanel(props: { context: PageContext; held: HeldPowers; mayEnd: boolean }) {
  const { context, held, mayEnd } = props;
  const { view } = context;
  const { say } = view;
  const { row, powers, standing } = held;
  const scan = row.data['scan'] as AttachedFileData | null | undefined;
  return (
    <Panel>
      <p>
        <StandingChip context={context} standing={standing} />
      </p>
      <Facts
        items={[
          [say(POWERS_TEXTS.mayDo), actsWords(context, powers)],
          [say(POWERS_TEXTS.fromDay), <Day view={view} day={powers.from} />],
          [
            say(POWERS_TEXTS.lastDay),
            powers.until === null ? say(POWERS_TEXTS.untilEnded) : <Day view={view} day={powers.until} />,
          ],
          [say(POWERS_TEXTS.issuedBy), <span dir="auto">{String(row.words['issuedBy'])}</span>],
        ]}
      />
      {scan == null ? null : <AttachedFile view={view} entry={row} file={scan} />}
      <AttestedOf context={context} row={row} />
      <ProofOf context={context} row={row} />
      {mayEnd && standing !== 'ended' ? <EndForm context={context} powers={powers} /> : null}
    </Panel>
  );
}

/** A colleague's own act; a mediator's form asks how it is known. */
function actor({ person }: PageContext, party: string): { data: object; attests: boolean } {
  const mine = person!.party === party;
  return { data: mine ? { by: party, attested: null } : {}, attests: !mine };
}

function EndForm({ context, powers }: { context: PageContext; powers: Powers }): Element {
  const { view, world, reading } = context;
  const { say } = view;
  const { data, attests } = actor(context, powers.party);
  // Whoever reads them reads that they are over.
  const grants = knownGrants(world.register, reading.reader, powers.id).map(({ token }) => token);
  return (
    <details>
      <summary>{say(POWERS_TEXTS.end)}</summary>
      <SignedForm
        view={view}
        kind="full-powers-ended"
        title={say(POWERS_TEXTS.end)}
        submit={say(TEXTS.sign)}
        audience={[...new Set(grants)].sort()}
        names={audienceNames(context)}
        refs={{ powers: [powers.id] }}
        data={data}
        next={`${view.process!.path}/people/${powers.person}`}
      >
        {attests ? <Actor context={context} parties={[powers.party]} /> : null}
        <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" required maxLength={20000} />
      </SignedForm>
    </details>
  );
}

function IssueForm({ context, person }: { context: PageContext; person: Person }): Element {
  const { view } = context;
  const { say } = view;
  const { data, attests } = actor(context, person.party);
  const title = say(attests ? POWERS_TEXTS.attest : POWERS_TEXTS.issue);
  // Never to one side alone: everybody at the table can check an act that rests on them.
  const choices = audienceChoices(context).filter(({ tokens }) =>
    tokens.some((token) => token === 'public' || token === 'table'),
  );
  return (
    <details>
      <summary>{title}</summary>
      <SignedForm
        {...formNew(context, choices)}
        kind="full-powers-issued"
        title={title}
        submit={say(TEXTS.sign)}
        refs={{ person: [person.id] }}
        refsWords={{ person: person.name }}
        data={data}
        next={`${view.process!.path}/people/${person.id}`}
      >
        {attests ? <Actor context={context} parties={[person.party]} /> : null}
        <Field
          name="/data/acts"
          label={say(POWERS_TEXTS.mayDo)}
          kind="checks"
          required
          options={POWERS_ACTS.map((act) => ({ value: act, label: say(powersText('act', act)) }))}
        />
        <FieldColumns>
          <Field name="/data/from" label={say(POWERS_TEXTS.fromDay)} kind="date" required />
          <Field
            name="/data/until"
            label={say(POWERS_TEXTS.lastDay)}
            hint={say(POWERS_TEXTS.lastDayHint)}
            kind="date"
            empty="null"
          />
        </FieldColumns>
        <Field
          name="/data/issuedBy"
          label={say(POWERS_TEXTS.issuedBy)}
          kind="line"
          required
          maxLength={300}
        />
        <Field name="/data/scan" label={say(POWERS_TEXTS.scan)} kind="file" empty="null" />
      </SignedForm>
    </details>
  );
}
