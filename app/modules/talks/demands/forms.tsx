import { Section } from '../../../web/components/layout.tsx';
import { Field, SignedForm } from '../../../web/form.tsx';
import { formAbout, formNew } from '../../../web/form-about.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { Actor, options, ownAct, partiesOf } from '../actor-fields.tsx';
import type { RoundName, SessionName } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { ANSWERS } from './entries.ts';
import type { DemandSummary } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export interface Where {
  readonly context: PageContext;
  readonly rounds: readonly RoundName[];
  readonly sessions: readonly SessionName[];
}

export function PutDemandForm({ context, rounds, sessions }: Where) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...formNew(context)}
      kind="demand-put"
      title={say(TEXTS.putDemand)}
      submit={say(SHARED.sign)}
      data={ownAct(context)}
      next={`${view.process!.path}/talks/demands/{id}`}
    >
      <DemandFields context={context} />
      <PutIn context={context} rounds={rounds} sessions={sessions} />
    </SignedForm>
  );
}

export function DemandFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  const parties = partiesOf(context, ['party']);
  const own = context.person!.party;
  return (
    <>
      <Actor context={context} parties={parties} />
      <Field
        name="/data/to"
        label={say(TEXTS.to)}
        kind="checks"
        required
        options={options(
          context,
          parties.filter((party) => party !== own),
        )}
      />
      <Field name="/data/title" label={say(TEXTS.title)} kind="line" required maxLength={300} />
      <Field name="/data/text" label={say(TEXTS.demandText)} kind="text" required maxLength={20000} />
      <Field name="/data/core" label={say(TEXTS.core)} kind="check" />
    </>
  );
}

/** Where it is put: in a round, or in one session of it. */
function PutIn({ context, rounds, sessions }: Where) {
  const { say } = context.view;
  const none = { value: '', label: say(SHARED.none) };
  return (
    <>
      {rounds.length === 0 ? null : (
        <Field
          name="/refs/round/0"
          label={say(TEXTS.inRound)}
          kind="select"
          empty="omit"
          options={[none, ...rounds.map(({ id, label }) => ({ value: id, label }))]}
        />
      )}
      {sessions.length === 0 ? null : (
        <Field
          name="/refs/session/0"
          label={say(TEXTS.inSession)}
          kind="select"
          empty="omit"
          options={[none, ...sessions.map(({ id, label }) => ({ value: id, label }))]}
        />
      )}
    </>
  );
}

export function AnswerFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <Field
        name="/data/answer"
        label={say(TEXTS.answerKind)}
        kind="radios"
        required
        options={ANSWERS.map((answer) => ({ value: answer, label: say(chosen('answer', answer)) }))}
      />
      <Field name="/data/text" label={say(TEXTS.answerText)} kind="text" empty="null" maxLength={20000} />
    </>
  );
}

/** What this person may do about this demand, each a form of its own. */
export function demandActions(context: PageContext, demand: DemandSummary): Element {
  const { view, person } = context;
  const { say } = view;
  const mediates = person!.partyRole === 'mediator';
  const path = `${view.process!.path}/talks/demands/${demand.row.id}`;
  const common = {
    ...formAbout(context, 'demand', demand.row, demand.title, path),
    submit: say(SHARED.sign),
    data: ownAct(context),
  };
  const mayAnswer = mediates || demand.to.includes(person!.party);
  const mayRepeat = mediates || demand.by === person!.party;
  return (
    <>
      {mayAnswer ? (
        <Section title={say(TEXTS.answer)} id="answer">
          <SignedForm {...common} kind="demand-answered" title={say(TEXTS.answer)}>
            <Actor context={context} parties={demand.to} />
            <AnswerFields context={context} />
          </SignedForm>
        </Section>
      ) : null}
      {mayRepeat ? (
        <Section title={say(TEXTS.putAgain)} id="again">
          <SignedForm {...common} kind="demand-repeated" title={say(TEXTS.putAgain)}>
            <Actor context={context} parties={[demand.by]} />
            <Field
              name="/data/text"
              label={say(TEXTS.answerText)}
              kind="text"
              empty="null"
              maxLength={20000}
            />
          </SignedForm>
          <details>
            <summary>{say(TEXTS.withdraw)}</summary>
            <SignedForm {...common} kind="demand-withdrawn" title={say(TEXTS.withdraw)}>
              <Actor context={context} parties={[demand.by]} />
              <Field
                name="/data/reason"
                label={say(SHARED.reason)}
                kind="text"
                empty="null"
                maxLength={20000}
              />
            </SignedForm>
          </details>
        </Section>
      ) : null}
    </>
  );
}
