import { audienceChoices, firstAudience } from '../../../web/audience-choices.ts';
import { Section } from '../../../web/components/layout.tsx';
import { Field, FieldColumns, SignedForm } from '../../../web/form.tsx';
import { formAbout } from '../../../web/form-about.ts';
import { audienceNames } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { options, partiesOf } from '../actor-fields.tsx';
import { RESULTS } from '../entries.ts';
import { TEXTS as SHARED, chosen as sharedChosen } from '../texts.ts';
import { FORMATS } from './entries.ts';
import type { RoundView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export function ProposeRoundForm({ context }: { context: PageContext }) {
  const { view } = context;
  const { say } = view;
  const choices = audienceChoices(context);
  return (
    <SignedForm
      view={view}
      kind="round-proposed"
      title={say(TEXTS.proposeRound)}
      submit={say(SHARED.sign)}
      audience={firstAudience(choices)}
      audienceChoices={choices}
      names={audienceNames(context)}
      data={{ by: context.person!.party, attested: null }}
      next={`${view.process!.path}/talks/rounds/{id}`}
    >
      <RoundFields context={context} />
    </SignedForm>
  );
}

export function RoundFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <Field name="/data/label" label={say(SHARED.label)} kind="line" required maxLength={300} />
      <Field name="/data/source" label={say(TEXTS.labelSource)} kind="line" empty="omit" maxLength={300} />
      <Field name="/data/venue" label={say(SHARED.venue)} kind="line" required maxLength={300} />
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
      <Field name="/data/agenda" label={say(SHARED.agenda)} kind="text" empty="null" maxLength={20000} />
    </>
  );
}

export function CloseRoundFields({ context, endedOn }: { context: PageContext; endedOn?: string }) {
  const { say } = context.view;
  return (
    <>
      <Field
        name="/data/result"
        label={say(SHARED.result)}
        kind="select"
        required
        options={RESULTS.map((result) => ({ value: result, label: say(sharedChosen('result', result)) }))}
      />
      <Field name="/data/outcome" label={say(SHARED.outcome)} kind="text" required maxLength={20000} />
      <Field name="/data/endedOn" label={say(TEXTS.endedOn)} kind="date" required value={endedOn} />
    </>
  );
}

export function roundActions(context: PageContext, round: RoundView): Element {
  const { view, person } = context;
  const { say } = view;
  const path = `${view.process!.path}/talks/rounds/${round.row.id}`;
  const common = { ...formAbout(context, 'round', round.row, round.label, path), submit: say(SHARED.sign) };
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
            <Field name="/data/label" label={say(SHARED.label)} kind="line" required value={round.label} />
            <Field name="/data/venue" label={say(SHARED.venue)} kind="line" required value={round.venue} />
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
            <CloseRoundFields context={context} endedOn={round.until ?? round.from} />
          </SignedForm>
        </Section>
      ) : null}
    </>
  );
}
