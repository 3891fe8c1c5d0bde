import { Section } from '../../../web/components/layout.tsx';
import { Field, FieldColumns, SignedForm } from '../../../web/form.tsx';
import { formAbout, formNew } from '../../../web/form-about.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { options, partiesOf } from '../actor-fields.tsx';
import { OutcomeFields } from '../outcome-fields.tsx';
import { TEXTS as SHARED } from '../texts.ts';
import { FORMATS } from './entries.ts';
import type { RoundView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export function ProposeRoundForm({ context }: { context: PageContext }) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...formNew(context)}
      kind="round-proposed"
      title={say(TEXTS.proposeRound)}
      submit={say(SHARED.sign)}
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
      <OutcomeFields context={context} />
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
