/** Opening a process, signed by whoever does: the log key in it was made by this host beforehand. */
import type { NewLog } from '../recorder/index.ts';
import { openingAudience } from '../register/audience.ts';
import { PageHead } from '../web/components/layout.tsx';
import { Field, FieldRow, SignedForm } from '../web/form.tsx';
import type { View } from '../web/page.tsx';
import { OWN_TEXTS } from './own-texts.ts';
import { roleText, TEXTS } from './texts.ts';

const ROWS = 6;

export function NewProcessPage({
  view,
  log,
  name,
  open,
}: {
  view: View;
  log: NewLog;
  name: string;
  open: boolean;
}) {
  const { say } = view;
  const roles = (['party', 'mediator', 'guarantor', 'observer', 'monitor'] as const).map((role) => ({
    value: role,
    label: say(roleText(role)),
  }));
  return (
    <>
      <PageHead title={say(TEXTS.newProcess)} />
      <p>{say(open ? TEXTS.public : TEXTS.closed)}</p>
      <p>
        <a href={open ? '/new?closed' : '/new'}>{say(open ? TEXTS.openClosed : TEXTS.openPublic)}</a> ·{' '}
        <a href="/new?own">{say(OWN_TEXTS.ownRecord)}</a>
      </p>
      <SignedForm
        view={view}
        kind="process-opened"
        v={1}
        action="/processes"
        audience={openingAudience(open)}
        next="{path}"
        title={say(TEXTS.newProcess)}
        submit={say(TEXTS.openProcess)}
      >
        <Field name="/data/name/en" label={say(TEXTS.processName)} kind="line" required maxLength={300} />
        <Field
          name="/data/nature"
          label={say(TEXTS.nature)}
          kind="select"
          required
          options={[
            { value: 'negotiation', label: say(TEXTS.natureNegotiation) },
            { value: 'tracker', label: say(TEXTS.natureTracker) },
            { value: 'exercise', label: say(TEXTS.natureExercise) },
          ]}
        />
        <input type="hidden" name="/data/public" data-as="boolean" value={String(open)} />
        <Field
          name="/data/founder/name"
          label={say(TEXTS.yourName)}
          kind="line"
          required
          value={name}
          maxLength={300}
        />
        <Field name="/data/founder/party" label={say(TEXTS.secretariat)} kind="line" required />
        <fieldset>
          <legend>{say(TEXTS.partiesList)}</legend>
          {Array.from({ length: ROWS }, (_, n) => (
            <FieldRow>
              <Field name={`/data/parties/${n}/id`} label={say(TEXTS.partyId)} kind="line" required={n < 2} />
              <Field
                name={`/data/parties/${n}/names/en`}
                label={say(TEXTS.partyName)}
                kind="line"
                required={n < 2}
              />
              <Field
                name={`/data/parties/${n}/role`}
                label={say(TEXTS.partyRole)}
                kind="select"
                options={roles}
                value={n < 2 ? 'party' : 'mediator'}
              />
            </FieldRow>
          ))}
        </fieldset>
        <Field
          name="/data/note/en"
          label={say(TEXTS.note)}
          kind="text"
          required
          value={say(TEXTS.noteDefault)}
        />
        <FoundingFields log={log} />
      </SignedForm>
    </>
  );
}

/** What the person does not choose: the log of the new process, and the keys of this browser. */
export function FoundingFields({ log }: { log: NewLog }) {
  return (
    <>
      <Field name="/data/origin" label="" kind="hidden" value={log.origin} />
      <Field name="/data/logKey" label="" kind="hidden" value={log.logKey} />
      <input type="hidden" name="/data/founder/publicKey" data-from-key="publicKey" />
      <input type="hidden" name="/data/founder/sealingKey" data-from-key="sealingKey" />
      <input type="hidden" name="/data/founder/recoveryKey" data-from-key="recoveryKey" />
    </>
  );
}
