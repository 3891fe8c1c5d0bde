import { audienceChoices, firstAudience } from '../../web/audience-choices.ts';
import { Section } from '../../web/components/layout.tsx';
import { Field, FieldColumns, SignedForm } from '../../web/form.tsx';
import { formAbout } from '../../web/form-about.ts';
import { audienceNames } from '../../web/names.ts';
import type { Element, PageContext } from '../../web/route.ts';
import { Actor, options, ownAct, partiesOf } from './actor-fields.tsx';
import { ANSWERS, FORMATS, RESULTS } from './entries.ts';
import type { DemandSummary, RoundView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export function PutDemandForm({ context, rounds }: { context: PageContext; rounds: readonly RoundView[] }) {
  const { view } = context;
  const { say } = view;
  const choices = audienceChoices(context);
  const parties = partiesOf(context, ['party']);
  const own = context.person!.party;
  return (
    <SignedForm
      view={view}
      kind="demand-put"
      title={say(TEXTS.putDemand)}
      submit={say(TEXTS.sign)}
      audience={firstAudience(choices)}
      audienceChoices={choices}
      names={audienceNames(context)}
      data={ownAct(context)}
      next={`${view.process!.path}/talks/demands/{id}`}
    >
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
      <InRound context={context} rounds={rounds} />
    </SignedForm>
  );
}

function InRound({ context, rounds }: { context: PageContext; rounds: readonly RoundView[] }) {
  const open = rounds.filter(({ closed }) => closed === null);
  if (open.length === 0) return null;
  const { say } = context.view;
  return (
    <Field
      name="/refs/round/0"
      label={say(TEXTS.inRound)}
      kind="select"
      empty="omit"
      options={[
        { value: '', label: say(TEXTS.none) },
        ...open.map(({ row, label }) => ({ value: row.id, label })),
      ]}
    />
  );
}

export function ProposeRoundForm({ context }: { context: PageContext }) {
  const { view } = context;
  const { say } = view;
  const choices = audienceChoices(context);
  return (
    <SignedForm
      view={view}
      kind="round-proposed"
      title={say(TEXTS.proposeRound)}
      submit={say(TEXTS.sign)}
      audience={firstAudience(choices)}
      audienceChoices={choices}
      names={audienceNames(context)}
      data={{ by: context.person!.party, attested: null }}
      next={`${view.process!.path}/talks/rounds/{id}`}
    >
      <Field name="/data/label" label={say(TEXTS.label)} kind="line" required maxLength={300} />
      <Field name="/data/venue" label={say(TEXTS.venue)} kind="line" required maxLength={300} />
      <FieldColumns>
        <Field name="/data/from" label={say(TEXTS.from)} kind="date" required />
        <Field name="/data/until" label={say(TEXTS.until)} kind="date" empty="null" />
      </FieldColumns>
      <Field
        name="/data/format"
        label={say(TEXTS.format)}
        kind="select"
        required
        options={FORMATS.map((format) => ({ value: format, label: say(chosen('format', format)) }))}
      />
      <Field
        name="/data/mediators"
        label={say(TEXTS.mediators)}
        kind="checks"
        options={options(context, partiesOf(context, ['mediator']))}
      />
      <Field name="/data/agenda" label={say(TEXTS.agenda)} kind="text" empty="null" maxLength={20000} />
    </SignedForm>
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
    submit: say(TEXTS.sign),
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
            <Field
              name="/data/answer"
              label={say(TEXTS.answerKind)}
              kind="radios"
              required
              options={ANSWERS.map((answer) => ({ value: answer, label: say(chosen('answer', answer)) }))}
            />
            <Field
              name="/data/text"
              label={say(TEXTS.answerText)}
              kind="text"
              empty="null"
              maxLength={20000}
            />
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
                label={say(TEXTS.reason)}
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

export function roundActions(context: PageContext, round: RoundView): Element {
  const { view, person } = context;
  const { say } = view;
  const path = `${view.process!.path}/talks/rounds/${round.row.id}`;
  const common = { ...formAbout(context, 'round', round.row, round.label, path), submit: say(TEXTS.sign) };
  const mediates = person!.partyRole === 'mediator';
  const accepted = round.accepted.some(({ by }) => by === person!.party) || round.by === person!.party;
  return (
    <>
      {accepted || !['party', 'mediator'].includes(person!.partyRole) ? null : (
        <Section title={say(TEXTS.accept)}>
          <SignedForm
            {...common}
            kind="round-accepted"
            title={say(TEXTS.accept)}
            data={{ by: person!.party, attested: null }}
          />
        </Section>
      )}
      {mediates && round.confirmed === null ? (
        <Section title={say(TEXTS.confirm)}>
          <SignedForm {...common} kind="round-confirmed" title={say(TEXTS.confirm)}>
            <Field name="/data/label" label={say(TEXTS.label)} kind="line" required value={round.label} />
            <Field name="/data/venue" label={say(TEXTS.venue)} kind="line" required value={round.venue} />
            <FieldColumns>
              <Field name="/data/from" label={say(TEXTS.from)} kind="date" required value={round.from} />
              <Field
                name="/data/until"
                label={say(TEXTS.until)}
                kind="date"
                empty="null"
                value={round.until}
              />
            </FieldColumns>
          </SignedForm>
        </Section>
      ) : null}
      {mediates ? (
        <Section title={say(TEXTS.close)}>
          <SignedForm {...common} kind="round-closed" title={say(TEXTS.close)}>
            <Field
              name="/data/result"
              label={say(TEXTS.result)}
              kind="select"
              required
              options={RESULTS.map((result) => ({ value: result, label: say(chosen('result', result)) }))}
            />
            <Field name="/data/outcome" label={say(TEXTS.outcome)} kind="text" required maxLength={20000} />
            <Field
              name="/data/endedOn"
              label={say(TEXTS.endedOn)}
              kind="date"
              required
              value={round.until ?? round.from}
            />
          </SignedForm>
        </Section>
      ) : null}
    </>
  );
}
