/** On the page of an attested entry: how it is known, what the party has said of it, and its two forms. */
import type { EntryRow } from '../../../projections/entries.ts';
import { mayAct } from '../../../register/decider.ts';
import { Section } from '../../../web/components/layout.tsx';
import { Field, SignedForm } from '../../../web/form.tsx';
import { formAbout } from '../../../web/form-about.ts';
import type { Element, PageContext } from '../../../web/route.ts';
import { shorten } from '../../../web/shorten.ts';
import { AttestedOf } from '../actor-fields.tsx';
import { attestationOf, partyWords, standingWord } from '../attested-acts.ts';
import { TEXTS as SHARED } from '../texts.ts';
import { TEXTS } from './texts.ts';

export async function wordThread(context: PageContext, row: EntryRow): Promise<Element | null> {
  const attested = attestationOf(row);
  if (attested === null) return null;
  const { person, reading, view, world } = context;
  const standing = standingWord((await partyWords(reading)).get(row.id));
  const own = person !== null && person.party === attested.by && mayAct('speaker', person, world.register);
  return (
    <Section title={view.say(TEXTS.onPaper)} id="word">
      <AttestedOf context={context} row={row} alone />
      {own && standing?.says !== 'confirmed' ? (
        <WordForms context={context} row={row} contested={standing !== null} />
      ) : null}
    </Section>
  );
}

/** What was contested may still be confirmed; what was confirmed stays confirmed. */
function WordForms(props: { context: PageContext; row: EntryRow; contested: boolean }) {
  const { context, row, contested } = props;
  const { view, person } = context;
  const { say } = view;
  const words = String(row.words['title'] ?? row.words['label'] ?? row.words['text'] ?? '');
  const common = {
    ...formAbout(context, 'act', row, shorten(words, 200), `${view.process!.path}/record/${row.id}`),
    submit: say(SHARED.sign),
    data: { by: person!.party },
  };
  return (
    <>
      <SignedForm {...common} kind="attested-confirmed" title={say(TEXTS.confirm)} heading>
        <p>{say(TEXTS.confirmHelp)}</p>
        <Field
          name="/data/text"
          label={say(TEXTS.confirmText)}
          kind="text"
          empty="null"
          rows={2}
          maxLength={20000}
        />
      </SignedForm>
      {contested ? null : (
        <details>
          <summary>{say(TEXTS.contest)}</summary>
          <p>{say(TEXTS.contestHelp)}</p>
          <SignedForm {...common} kind="attested-contested" title={say(TEXTS.contest)}>
            <Field name="/data/text" label={say(TEXTS.contestText)} kind="text" required maxLength={20000} />
          </SignedForm>
        </details>
      )}
    </>
  );
}
