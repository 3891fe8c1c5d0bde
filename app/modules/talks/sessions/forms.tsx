/** Forms of mediators: a session opened, attended, changed and closed. */
import type { EntryId } from '@sulh/record';
import { visibleTo } from '../../../register/decide.ts';
import { knownGrants } from '../../../register/state.ts';
import { audienceChoices } from '../../../web/audience-choices.ts';
import { Section } from '../../../web/components/layout.tsx';
import { type AudienceChoice, Field, FieldColumns, FieldRow, SignedForm } from '../../../web/form.tsx';
import { formAbout, formNew } from '../../../web/form-about.ts';
import { COMMA, isolate } from '../../../web/language.ts';
import { audienceNames, partyName } from '../../../web/names.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { options, partiesOf } from '../actor-fields.tsx';
import { OutcomeFields } from '../outcome-fields.tsx';
import type { RoundName } from '../queries.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { ATTENDED_AS, SESSION_FORMATS } from './entries.ts';
import type { SessionView } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

/** Beside the usual circles: the heads, one side alone, the mediators alone. */
function sessionAudiences(context: PageContext): AudienceChoice[] {
  const { say } = context.view;
  return [
    ...audienceChoices(context),
    { tokens: ['heads', 'mediators'], label: say(TEXTS.headsOnly) },
    ...partiesOf(context, ['party']).map((party) => ({
      tokens: ['mediators', `party:${party}`],
      label: say(TEXTS.oneSide, { party: partyName(context, party) }),
    })),
    { tokens: ['mediators'], label: say(TEXTS.mediatorsOnly) },
  ];
}

export function OpenSessionForm({ context, round }: { context: PageContext; round: RoundName }) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...formNew(context, sessionAudiences(context))}
      kind="session-opened"
      title={say(TEXTS.openSession)}
      submit={say(SHARED.sign)}
      refs={{ round: [round.id] }}
      refsWords={{ round: round.label }}
      next={`${view.process!.path}/talks/sessions/{id}`}
    >
      <SessionFields context={context} />
    </SignedForm>
  );
}

export function SessionFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <Field
        name="/data/format"
        label={say(TEXTS.format)}
        kind="select"
        required
        options={SESSION_FORMATS.map((format) => ({ value: format, label: say(chosen('format', format)) }))}
      />
      <Field name="/data/label" label={say(SHARED.label)} kind="line" required maxLength={300} />
      <Field name="/data/source" label={say(TEXTS.source)} kind="line" empty="null" maxLength={300} />
      <FieldColumns>
        <Field name="/data/venue" label={say(SHARED.venue)} kind="line" required maxLength={300} />
        <Field name="/data/startsAt" label={say(TEXTS.startsAt)} kind="moment" required />
      </FieldColumns>
      <Field name="/data/agenda" label={say(TEXTS.agendaItems)} kind="lines" />
      <Field name="/data/closedDoor" label={say(TEXTS.closedDoor)} kind="check" />
    </>
  );
}

export function CloseFields({ context }: { context: PageContext }) {
  const { say } = context.view;
  return (
    <>
      <Field name="/data/endedAt" label={say(TEXTS.endedAt)} kind="moment" required />
      <OutcomeFields context={context} />
    </>
  );
}

/** What a mediator may do about this session, each a form of its own. */
export function sessionActions(context: PageContext, session: SessionView): Element {
  const { view } = context;
  const { say } = view;
  const path = `${view.process!.path}/talks/sessions/${session.row.id}`;
  const common = {
    ...formAbout(context, 'session', session.row, session.label, path),
    submit: say(SHARED.sign),
  };
  const over = session.closed !== null;
  return (
    <>
      <Section title={say(TEXTS.recordAttendance)} id="attendance">
        <SignedForm {...common} kind="attendance-recorded" title={say(TEXTS.recordAttendance)}>
          <AttendanceFields context={context} session={session} />
        </SignedForm>
      </Section>
      {over ? null : (
        <>
          <Section title={say(TEXTS.changeAgenda)} id="agenda">
            <SignedForm {...common} kind="session-agenda-changed" title={say(TEXTS.changeAgenda)}>
              <Field
                name="/data/agenda"
                label={say(TEXTS.agendaItems)}
                kind="lines"
                value={session.agenda}
                rows={6}
              />
              <Field
                name="/data/reason"
                label={say(SHARED.reason)}
                kind="line"
                empty="null"
                maxLength={300}
              />
            </SignedForm>
          </Section>
          <Section title={say(TEXTS.close)} id="close">
            <SignedForm {...common} kind="session-closed" title={say(TEXTS.close)}>
              <CloseFields context={context} />
            </SignedForm>
          </Section>
        </>
      )}
    </>
  );
}

const NAMED = 4;

function AttendanceFields({ context, session }: { context: PageContext; session: SessionView }) {
  const { say } = context.view;
  const people = admittedTo(context, session);
  const parties = options(context, [...context.world.register.book.parties.keys()]);
  const roles = ATTENDED_AS.map((role) => ({ value: role, label: say(chosen('role', role)) }));
  return (
    <>
      {people.length === 0 ? null : (
        <Field name="/refs/people" label={say(TEXTS.people)} kind="checks" options={people} />
      )}
      {Array.from({ length: NAMED }, (_, n) => (
        <FieldRow legend={say(TEXTS.anotherPerson)}>
          <Field name={`/data/present/${n}/name`} label={say(TEXTS.personName)} kind="line" maxLength={300} />
          <Field
            name={`/data/present/${n}/party`}
            label={say(TEXTS.personParty)}
            kind="select"
            empty="null"
            options={parties}
          />
          <Field
            name={`/data/present/${n}/role`}
            label={say(TEXTS.personRole)}
            kind="select"
            value="member"
            options={roles}
          />
        </FieldRow>
      ))}
      {session.closed === null ? null : (
        <Field
          name="/occurredAt"
          label={say(TEXTS.happenedAt)}
          kind="moment"
          required
          value={new Date(session.startsAt).toISOString().slice(0, 16)}
        />
      )}
    </>
  );
}

/** Those whose admission everybody who reads of the session may read: nobody is named to others than know them. */
function admittedTo(context: PageContext, session: SessionView) {
  const { register } = context.world;
  const { language } = context.view;
  const names = audienceNames(context);
  return [...register.book.persons.values()]
    .filter(({ id }) =>
      visibleTo(register, session.row.audience, knownGrants(register, context.reading.reader, id as EntryId)),
    )
    .map(({ id, party }) => ({
      value: id,
      label: [names[`person:${id}`] ?? '', partyName(context, party)]
        .map((name) => isolate(language, name))
        .join(COMMA[language]),
    }));
}
