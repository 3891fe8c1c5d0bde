import type { EntryRow } from '../../projections/entries.ts';
import { OWN_AUDIENCES } from '../../register/own-record.ts';
import { Section } from '../../web/components/layout.tsx';
import { Field, SignedForm } from '../../web/form.tsx';
import { formAbout } from '../../web/form-about.ts';
import { audienceNames } from '../../web/names.ts';
import type { Element, PageContext } from '../../web/route.ts';
import { type InstructionView, isInForce } from './queries.ts';
import { TEXTS } from './texts.ts';

/** What an instruction is called where one line must do. */
export function calledOf({ about, givenBy }: { about: string | null; givenBy: string }): string {
  return about ?? givenBy;
}

function common(context: PageContext) {
  const { view } = context;
  const choices = [
    { tokens: OWN_AUDIENCES.both, label: view.say(TEXTS.readBoth) },
    ...(context.person?.partyRole === 'mediator'
      ? [{ tokens: OWN_AUDIENCES.delegation, label: view.say(TEXTS.readOwn) }]
      : []),
  ];
  return {
    view,
    submit: view.say(TEXTS.sign),
    audience: OWN_AUDIENCES.both,
    audienceChoices: choices,
    names: audienceNames(context),
  };
}

export function InstructionForm({
  context,
  inForce,
}: {
  context: PageContext;
  inForce: readonly InstructionView[];
}) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...common(context)}
      kind="instruction-given"
      title={say(TEXTS.give)}
      next={`${view.process!.path}/instructions/{id}`}
    >
      <Field
        name="/data/givenBy"
        label={say(TEXTS.from)}
        hint={say(TEXTS.fromHint)}
        kind="line"
        required
        maxLength={300}
      />
      <Field name="/data/about" label={say(TEXTS.about)} kind="line" empty="null" maxLength={300} />
      <Field name="/data/text" label={say(TEXTS.text)} kind="text" rows={8} required maxLength={20000} />
      <Field name="/occurredAt" label={say(TEXTS.given)} kind="moment" empty="omit" />
      {inForce.length === 0 ? null : (
        <Field
          name="/refs/supersedes"
          label={say(TEXTS.supersedes)}
          kind="checks"
          empty="omit"
          options={inForce.map((one) => ({ value: one.row.id, label: calledOf(one) }))}
        />
      )}
    </SignedForm>
  );
}

export function NoteForm({ context, about }: { context: PageContext; about: EntryRow | null }) {
  const { view } = context;
  const { say } = view;
  return (
    <SignedForm
      {...common(context)}
      kind="note-written"
      title={say(TEXTS.write)}
      refs={about === null ? {} : { instruction: [about.id] }}
      next={`${view.process!.path}/notes/{id}`}
    >
      <Field name="/data/title" label={say(TEXTS.title)} kind="line" required maxLength={300} />
      <Field name="/data/text" label={say(TEXTS.text)} kind="text" rows={10} required maxLength={20000} />
    </SignedForm>
  );
}

/** What this person may do about this instruction, while it is in force. */
export function instructionActions(context: PageContext, instruction: InstructionView): Element {
  const { view, person } = context;
  const { say } = view;
  if (person === null || !isInForce(instruction)) return null;
  const { row } = instruction;
  const next = `${view.process!.path}/instructions/${row.id}`;
  const shared = {
    ...formAbout(context, 'instruction', row, calledOf(instruction), next),
    submit: say(TEXTS.sign),
  };
  const done = instruction.acknowledged.some(({ author }) => author === person.id);
  return (
    <>
      {done ? null : (
        <Section title={say(TEXTS.acknowledge)}>
          <SignedForm {...shared} kind="instruction-acknowledged" title={say(TEXTS.acknowledge)}>
            <Field name="/data/text" label={say(TEXTS.text)} kind="text" empty="null" maxLength={20000} />
          </SignedForm>
        </Section>
      )}
      <details>
        <summary>{say(TEXTS.end)}</summary>
        <SignedForm {...shared} kind="instruction-ended" title={say(TEXTS.end)}>
          <Field name="/data/reason" label={say(TEXTS.reason)} kind="text" empty="null" maxLength={20000} />
        </SignedForm>
      </details>
    </>
  );
}
