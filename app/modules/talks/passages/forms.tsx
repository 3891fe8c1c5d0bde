/** What each may do with a document, each act a form of its own that says who reads it. */
import { Panel, Section } from '../../../web/components/layout.tsx';
import { Field, SignedForm } from '../../../web/form.tsx';
import { formAbout } from '../../../web/form-about.ts';
import { audienceNames, partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { AttestedFields, options, partiesOf } from '../actor-fields.tsx';
import type { RoundName } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { type HandedIn, UNATTRIBUTED_TYPES } from './entries.ts';
import { titleOf } from './leg-list.tsx';
import type { LegView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

interface HandingIn {
  readonly context: PageContext;
  /** The side it comes from; a mediator attests it. */
  readonly from: string;
  readonly rounds: readonly RoundName[];
}

export function HandInForm({ context, from, rounds }: HandingIn) {
  const { view } = context;
  const { say } = view;
  const attests = context.person!.party !== from;
  const title = say(attests ? TEXTS.attestHandIn : TEXTS.handIn);
  const others = partiesOf(context, ['party', 'mediator']).filter((party) => party !== from);
  return (
    <SignedForm
      {...commonOf(context, toMediators(from))}
      kind="document-handed-in"
      id={`hand-in-${from}`}
      title={title}
      data={{ by: from, ...(attests ? {} : { attested: null }) }}
      next={`${view.process!.path}/talks/passages/{id}`}
    >
      {attests ? <AttestedFields context={context} /> : null}
      <Field
        name="/data/type"
        label={say(TEXTS.type)}
        kind="radios"
        required
        value="note"
        options={(['note', 'draft'] as const).map((type) => ({
          value: type,
          label: say(chosen('type', type)),
        }))}
      />
      <Field
        name="/data/to"
        label={say(TEXTS.to)}
        kind="checks"
        required
        options={options(context, others)}
      />
      <Words context={context} withFile />
      {rounds.length === 0 ? null : (
        <Field
          name="/refs/round/0"
          label={say(TEXTS.inRound)}
          kind="select"
          empty="omit"
          options={rounds.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </SignedForm>
  );
}

export function UnattributedForm({ context, to }: { context: PageContext; to: string }) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...commonOf(context, toMediators(to))}
      kind="unattributed-carried"
      id={`unattributed-${to}`}
      title={say(TEXTS.carryWithout)}
      note={say(TEXTS.deniableNote)}
      proves={say(TEXTS.deniableProves)}
      data={{ to }}
      next={`${view.process!.path}/talks/passages/{id}`}
    >
      <Field
        name="/data/type"
        label={say(TEXTS.type)}
        kind="radios"
        required
        value="non-paper"
        options={UNATTRIBUTED_TYPES.map((type) => ({ value: type, label: say(chosen('type', type)) }))}
      />
      <Words context={context} required />
    </SignedForm>
  );
}

function Words({
  context,
  required = false,
  given,
  withFile = false,
}: {
  context: PageContext;
  required?: boolean;
  given?: Pick<LegView, 'title' | 'text' | 'replyBy'>;
  withFile?: boolean;
}) {
  const { say } = context.view;
  return (
    <>
      <Field
        name="/data/title"
        label={say(TEXTS.title)}
        kind="line"
        required
        maxLength={300}
        value={given?.title}
      />
      <Field
        name="/data/text"
        label={say(TEXTS.text)}
        kind="text"
        rows={8}
        maxLength={20000}
        value={given?.text}
        {...(required ? { required } : { empty: 'null' as const })}
      />
      {withFile ? (
        <Field
          name="/data/file"
          label={say(TEXTS.file)}
          hint={say(TEXTS.textOrFile)}
          kind="file"
          empty="null"
        />
      ) : null}
      <Field
        name="/data/replyBy"
        label={say(TEXTS.replyBy)}
        kind="date"
        empty="null"
        value={given?.replyBy}
      />
    </>
  );
}

const toMediators = (party: string) => ['mediators', `party:${party}`];

function commonOf(context: PageContext, audience: readonly string[]) {
  const { view } = context;
  return { view, audience, names: audienceNames(context), submit: view.say(SHARED.sign) };
}

/** Whatever is this person's to do about a leg; nothing when it is not their turn. */
export function legActions(context: PageContext, leg: LegView, legs: readonly LegView[]): Element {
  const { person } = context;
  if (person === null || leg.stage === 'erased') return null;
  if (person.partyRole === 'mediator') return mediatorsActions(context, leg, legs);
  return person.party === leg.to && leg.carried !== null ? recipientsActions(context, leg) : null;
}

function mediatorsActions(context: PageContext, leg: LegView, legs: readonly LegView[]): Element {
  const { say } = context.view;
  return (
    <>
      {leg.stage === 'with-mediator' ? <CarryForm context={context} leg={leg} legs={legs} /> : null}
      {leg.stage === 'carried' ? (
        <Folded title={say(TEXTS.confirmReceipt)}>
          <SignedForm
            {...aboutLeg(context, leg)}
            kind="document-received"
            title={say(TEXTS.confirmReceipt)}
            data={{ by: leg.to }}
          >
            <AttestedFields context={context} />
          </SignedForm>
        </Folded>
      ) : null}
      {leg.deniable && carriedByOwn(context, leg) ? <EraseForm context={context} leg={leg} /> : null}
    </>
  );
}

function carriedByOwn({ world, person }: PageContext, leg: LegView): boolean {
  const carrier = world.register.book.persons.get((leg.carried?.author ?? '') as never);
  return carrier?.party === person?.party;
}

function CarryForm({ context, leg, legs }: { context: PageContext; leg: LegView; legs: readonly LegView[] }) {
  const { view } = context;
  const { say } = view;
  const row = leg.handedIn!;
  const title = say(TEXTS.carry, { party: partyName(context, leg.to) });
  const answers = answeredBy(row.data as unknown as HandedIn, row.refs['answers']?.[0], leg, legs);
  return (
    <Section title={title}>
      <SignedForm
        {...commonOf(context, ['mediators', `party:${leg.giver}`, `party:${leg.to}`].sort())}
        kind="document-carried"
        id={`carry-${leg.to}`}
        title={title}
        data={{ to: leg.to, file: leg.file }}
        refs={{ withheld: [row.id], ...(answers === null ? {} : { answers: [answers] }) }}
        refsWords={{ withheld: titleOf(context, leg) }}
        next={`${view.process!.path}/talks/passages/{id}`}
      >
        <Words context={context} given={leg} />
        <Field name="/data/asHandedIn" label={say(TEXTS.asHandedIn)} kind="check" value="true" />
        <Field
          name="/data/note"
          label={say(TEXTS.carrierNote)}
          kind="text"
          rows={2}
          empty="null"
          maxLength={20000}
        />
      </SignedForm>
    </Section>
  );
}

/** What it answers is named where giver and recipient both read that: when it goes back where that came from. */
function answeredBy(
  { by }: HandedIn,
  answers: string | undefined,
  leg: LegView,
  legs: readonly LegView[],
): string | null {
  const answered = legs.find(({ id }) => id === answers);
  return answered?.giver === leg.to && answered.to === by ? answered.id : null;
}

function recipientsActions(context: PageContext, leg: LegView): Element {
  const { say } = context.view;
  const { person } = context;
  if (leg.received === null)
    return (
      <Section title={say(TEXTS.confirmReceipt)} lead={say(TEXTS.confirmReceiptHelp)}>
        <SignedForm
          {...aboutLeg(context, leg)}
          kind="document-received"
          title={say(TEXTS.confirmReceipt)}
          data={{ by: leg.to, attested: null }}
        />
      </Section>
    );
  const read = leg.read.some(({ author }) => author === person!.id);
  return (
    <>
      {read ? null : (
        <Folded title={say(TEXTS.confirmRead)}>
          <SignedForm
            {...aboutLeg(context, leg)}
            kind="document-read"
            title={say(TEXTS.confirmRead)}
            data={{ by: leg.to }}
          />
        </Folded>
      )}
      {leg.stage === 'replied' ? null : <ReplyForm context={context} leg={leg} />}
    </>
  );
}

/** To the giver where one is named, else to the mediators who carried it. */
function ReplyForm({ context, leg }: { context: PageContext; leg: LegView }) {
  const { view, world } = context;
  const { say } = view;
  const carrier = world.register.book.persons.get((leg.carried?.author ?? '') as never);
  const to = leg.giver ?? carrier?.party ?? world.register.book.secretariat!;
  return (
    <Section title={say(TEXTS.replyTo)}>
      <SignedForm
        {...commonOf(context, toMediators(leg.to))}
        kind="document-handed-in"
        id={`reply-${leg.id.slice(0, 8)}`}
        title={say(TEXTS.replyTo)}
        data={{ by: leg.to, attested: null, type: 'reply', to: [to] }}
        refs={{ answers: [leg.id] }}
        refsWords={{ answers: titleOf(context, leg) }}
        next={`${view.process!.path}/talks/passages/{id}`}
      >
        <Words context={context} withFile />
      </SignedForm>
    </Section>
  );
}

function EraseForm({ context, leg }: { context: PageContext; leg: LegView }) {
  const { say } = context.view;
  const { refs: _, refsWords: __, ...common } = aboutLeg(context, leg);
  return (
    <Folded title={say(TEXTS.erase)}>
      <SignedForm
        {...common}
        kind="document-erased"
        title={say(TEXTS.erase)}
        note={say(TEXTS.eraseHelp)}
        refs={{ erases: [leg.id] }}
        refsWords={{ erases: titleOf(context, leg) }}
      >
        <Field
          name="/data/reason"
          label={say(SHARED.reason)}
          kind="text"
          rows={2}
          required
          maxLength={20000}
        />
      </SignedForm>
    </Folded>
  );
}

function aboutLeg(context: PageContext, leg: LegView) {
  const next = `${context.view.process!.path}/talks/passages/${leg.id}`;
  const about = formAbout(context, 'document', leg.carried!, titleOf(context, leg), next);
  return { ...about, submit: context.view.say(SHARED.sign) };
}

/** Of the document as a whole: what is still with the mediators goes back. */
export function documentActions(context: PageContext, legs: readonly LegView[]): Element {
  const { person, view } = context;
  const row = legs[0]?.handedIn ?? null;
  if (person === null || row === null || !legs.some(({ stage }) => stage === 'with-mediator')) return null;
  const path = `${view.process!.path}/talks/passages/${row.id}`;
  const about = {
    ...formAbout(context, 'document', row, String(row.data['title']), path),
    submit: view.say(SHARED.sign),
  };
  if (person.partyRole === 'mediator')
    return (
      <Folded title={view.say(TEXTS.returnIt)}>
        <SignedForm {...about} kind="document-returned" title={view.say(TEXTS.returnIt)}>
          <Reason context={context} required />
        </SignedForm>
      </Folded>
    );
  if (person.party !== row.data['by']) return null;
  return (
    <Folded title={view.say(TEXTS.withdraw)}>
      <SignedForm {...about} kind="document-withdrawn" title={view.say(TEXTS.withdraw)}>
        <Reason context={context} />
      </SignedForm>
    </Folded>
  );
}

function Reason({ context, required = false }: { context: PageContext; required?: boolean }) {
  return (
    <Field
      name="/data/reason"
      label={context.view.say(SHARED.reason)}
      kind="text"
      rows={2}
      maxLength={20000}
      {...(required ? { required } : { empty: 'null' as const })}
    />
  );
}

function Folded({ title, children }: { title: string; children?: Element }) {
  return (
    <details>
      <summary>{title}</summary>
      <Panel>{children}</Panel>
    </details>
  );
}
