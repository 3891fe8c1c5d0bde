/** Proposing texts, and what a party or a mediator does with one, each a form of its own. */
import type { EntryId } from '@sulh/record';
import { decidePowers, type PowersAct } from '../../../register/powers.ts';
import { Notice, Section } from '../../../web/components/layout.tsx';
import { Field, SignedForm } from '../../../web/form.tsx';
import { formAbout, formNew } from '../../../web/form-about.ts';
import { partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { Actor, options, partiesOf } from '../actor-fields.tsx';
import { roundNames } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { AGREEMENT_TYPES, UNDERSTANDING_TYPES } from './entries.ts';
import { FIELDS } from './kind-texts.ts';
import { type ActView, type InstrumentView, readsOf } from './queries.ts';
import { chosen, INSTRUMENT_LANGUAGES, TEXTS } from './texts.ts';
import { actWords } from './words.ts';

export interface Choices {
  readonly rounds: readonly { id: string; label: string }[];
  readonly demands: readonly { id: string; title: string }[];
  /** Fixed by the page that led here. */
  readonly session: string | null;
  readonly round: string | null;
  readonly type: string | null;
}

/** Rounds over by now too: what came of one is often written afterwards. */
export async function choicesOf({ reading, query }: PageContext): Promise<Choices> {
  const demands = await reading.entries("e.kind = 'demand-put' order by e.idx");
  const session = query.get('session');
  const opened = session === null ? null : await reading.one(session);
  return {
    rounds: await roundNames(reading),
    demands: demands.map(({ id, words }) => ({ id, title: String(words['title']) })),
    session: opened?.kind === 'session-opened' ? opened.id : null,
    round: query.get('round'),
    type: query.get('type'),
  };
}

interface ProposeProps {
  context: PageContext;
  choices: Choices;
  binding: boolean;
  /** A mediator records what another party proposed. */
  attests?: boolean;
}

export function ProposeForm({ context, choices, binding, attests = false }: ProposeProps) {
  const { view, person } = context;
  const { say } = view;
  const kind = binding ? 'agreement-proposed' : 'understanding-proposed';
  const types = binding ? AGREEMENT_TYPES : UNDERSTANDING_TYPES;
  return (
    <SignedForm
      {...formNew(context)}
      kind={kind}
      id={attests ? `attest-${kind}` : kind}
      title={say(binding ? TEXTS.proposeAgreement : TEXTS.proposeUnderstanding)}
      submit={say(SHARED.sign)}
      refs={choices.session === null ? {} : { session: [choices.session] }}
      data={attests ? {} : { by: person!.party, attested: null }}
      next={`${view.process!.path}/talks/instruments/{id}`}
    >
      {attests ? <Actor context={context} parties={partiesOf(context, ['party', 'mediator'])} /> : null}
      <Field
        name="/data/type"
        label={say(TEXTS.type)}
        kind="select"
        required
        value={choices.type}
        options={types.map((type) => ({ value: type, label: say(chosen('type', type)) }))}
      />
      <Field name="/data/title" label={say(TEXTS.title)} kind="line" required maxLength={300} />
      <Field name="/data/text" label={say(TEXTS.text)} kind="text" rows={12} required maxLength={20000} />
      {binding ? (
        <Signatories context={context} />
      ) : (
        <Field name="/data/file" label={say(FIELDS['file']!)} kind="file" empty="null" />
      )}
      <Origins context={context} choices={choices} />
    </SignedForm>
  );
}

function Signatories({ context }: { context: PageContext }) {
  const { say, language } = context.view;
  return (
    <>
      <Field
        name="/data/language"
        label={say(TEXTS.language)}
        kind="select"
        required
        value={language}
        options={Object.entries(INSTRUMENT_LANGUAGES).map(([value, label]) => ({ value, label }))}
      />
      <Field
        name="/data/parties"
        label={say(TEXTS.signatories)}
        kind="checks"
        required
        value={partiesOf(context, ['party'])}
        options={options(context, partiesOf(context, ['party', 'mediator', 'guarantor']))}
      />
    </>
  );
}

function Origins({ context, choices }: { context: PageContext; choices: Choices }) {
  const { say } = context.view;
  return (
    <>
      {choices.rounds.length === 0 || choices.session !== null ? null : (
        <Field
          name="/refs/round/0"
          label={say(TEXTS.inRound)}
          kind="select"
          empty="omit"
          value={choices.round}
          options={[
            { value: '', label: say(SHARED.none) },
            ...choices.rounds.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      {choices.demands.length === 0 ? null : (
        <Field
          name="/refs/about"
          label={say(TEXTS.about)}
          kind="checks"
          options={choices.demands.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  );
}

const AdReferendum = ({ context }: { context: PageContext }) => (
  <Field name="/data/adReferendum" label={context.view.say(TEXTS.adReferendum)} kind="check" />
);

function about(context: PageContext, instrument: InstrumentView) {
  const { view } = context;
  const path = `${view.process!.path}/talks/instruments/${instrument.row.id}`;
  const role = instrument.binding ? 'agreement' : 'understanding';
  return {
    ...formAbout(context, role, instrument.row, instrument.title, path),
    submit: view.say(SHARED.sign),
  };
}

/** What this person may do about this text. Where powers are wanting, why stands in place of the form. */
export function instrumentActions(context: PageContext, instrument: InstrumentView): Element {
  const { person } = context;
  if (person === null || instrument.withdrawn !== null) return null;
  if (!['party', 'mediator'].includes(person.partyRole)) return null;
  return (
    <>
      {instrument.binding ? (
        <SigningForms context={context} instrument={instrument} />
      ) : (
        <AgreeingForms context={context} instrument={instrument} />
      )}
      {person.partyRole === 'mediator' ? <AttestForms context={context} instrument={instrument} /> : null}
      {instrument.binding && instrument.by === person.party ? (
        <details>
          <summary>{context.view.say(TEXTS.withdraw)}</summary>
          <SignedForm
            {...about(context, instrument)}
            kind="agreement-withdrawn"
            title={context.view.say(TEXTS.withdraw)}
            data={{ by: person.party, attested: null }}
          >
            <Reason context={context} />
          </SignedForm>
        </details>
      ) : null}
    </>
  );
}

function Reason({ context }: { context: PageContext }) {
  return (
    <Field
      name="/data/reason"
      label={context.view.say(SHARED.reason)}
      kind="text"
      empty="null"
      maxLength={20000}
    />
  );
}

function SigningForms({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  const { view, person } = context;
  const { say } = view;
  const { party } = person!;
  const { signed, initialled, open } = instrument.standing;
  if (!instrument.parties.includes(party) || open.some(({ by }) => by === party)) return null;
  const has = ({ own }: typeof signed) => own.includes(party);
  if (has(signed)) return null;
  const forms = [
    { kind: 'agreement-initialled', act: 'initial', title: TEXTS.initial, help: TEXTS.initialHelp },
    { kind: 'agreement-signed', act: 'sign', title: TEXTS.signText, help: TEXTS.signHelp },
  ] as const;
  return (
    <>
      {forms
        .filter(({ act }) => act === 'sign' || !has(initialled))
        .map(({ kind, act, title, help }) => (
          <Section title={say(title)}>
            <Empowered context={context} act={act}>
              <SignedForm
                {...about(context, instrument)}
                kind={kind}
                title={say(title)}
                note={say(help)}
                data={{ by: party, attested: null }}
              >
                <AdReferendum context={context} />
              </SignedForm>
            </Empowered>
          </Section>
        ))}
    </>
  );
}

/** The reason for which it would be refused is said before anything is filled in. */
function Empowered({ context, act, children }: { context: PageContext; act: PowersAct; children?: Element }) {
  const { view, world, person } = context;
  const refusal = decidePowers(world.register, person!.id as EntryId, act, view.now, readsOf(context));
  if (refusal === null) return children;
  return (
    <Notice tone="wait" title={view.say(TEXTS.mayNot)}>
      <p>{context.refusal(refusal.code)}</p>
      <p>
        <a href={`${view.process!.path}/people/${person!.id}#powers`}>{view.say(TEXTS.seePowers)}</a>
      </p>
    </Notice>
  );
}

function AgreeingForms({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  const { view, person } = context;
  const { say } = view;
  const { party } = person!;
  const { agreed, objected, open } = instrument.standing;
  if (open.some(({ by }) => by === party)) return null;
  if (agreed.own.includes(party)) return null;
  const common = about(context, instrument);
  return (
    <>
      <Section title={say(TEXTS.agree)}>
        <SignedForm
          {...common}
          kind="understanding-agreed"
          title={say(TEXTS.agree)}
          note={say(TEXTS.agreeHelp)}
          data={{ by: party, attested: null }}
        >
          <AdReferendum context={context} />
        </SignedForm>
      </Section>
      {objected.includes(party) || agreed.attested.includes(party) ? null : (
        <details>
          <summary>{say(TEXTS.object)}</summary>
          <SignedForm
            {...common}
            kind="understanding-objected"
            title={say(TEXTS.object)}
            data={{ by: party, attested: null }}
          >
            <Field name="/data/reason" label={say(SHARED.reason)} kind="text" required maxLength={20000} />
          </SignedForm>
        </details>
      )}
    </>
  );
}

/** What a mediator saw done on paper. */
function AttestForms({ context, instrument }: { context: PageContext; instrument: InstrumentView }) {
  const { say } = context.view;
  const kinds = instrument.binding
    ? ([
        ['agreement-initialled', TEXTS.initial],
        ['agreement-signed', TEXTS.signText],
      ] as const)
    : ([['understanding-agreed', TEXTS.agree]] as const);
  return (
    <details>
      <summary>{say(TEXTS.attestAct)}</summary>
      {kinds.map(([kind, title]) => (
        <SignedForm
          {...about(context, instrument)}
          kind={kind}
          id={`attest-${kind}`}
          title={say(title)}
          heading
        >
          <Actor context={context} parties={instrument.parties} />
          <AdReferendum context={context} />
        </SignedForm>
      ))}
    </details>
  );
}

/** For the capital: by a person with powers to confirm, or attested. */
export function AnswerForms({ context, act }: { context: PageContext; act: ActView }) {
  const { view, person } = context;
  const { say } = view;
  if (person === null) return null;
  const mine = person.party === act.by;
  if (!mine && person.partyRole !== 'mediator') return null;
  const path = `${view.process!.path}${view.path.slice(view.process!.path.length).split(/[?#]/)[0]}`;
  const common = {
    ...formAbout(context, 'act', act.row, actWords(context, act), path),
    submit: say(SHARED.sign),
    data: mine ? { by: act.by, attested: null } : {},
  };
  const forms = (
    [
      ['ad-referendum-confirmed', TEXTS.confirm],
      ['ad-referendum-declined', TEXTS.decline],
    ] as const
  ).map(([kind, title]) => (
    <details>
      <summary>{say(title)}</summary>
      <SignedForm {...common} kind={kind} title={say(title)}>
        {mine ? null : <Actor context={context} parties={[act.by]} />}
        <Field name="/data/office" label={say(FIELDS['office']!)} kind="line" required maxLength={300} />
        <Reason context={context} />
      </SignedForm>
    </details>
  ));
  return (
    <Section title={say(TEXTS.answerFor, { act: actWords(context, act), party: partyName(context, act.by) })}>
      {mine ? (
        <Empowered context={context} act="confirm">
          {forms}
        </Empowered>
      ) : (
        forms
      )}
    </Section>
  );
}
