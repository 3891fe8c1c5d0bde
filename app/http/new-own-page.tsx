/** A delegation's own record, opened in the browser: its participants and its circle are fixed. */
import type { NewLog } from '../recorder/index.ts';
import { openingAudience } from '../register/audience.ts';
import { OWN_NOTE } from '../register/own-procedure.ts';
import { OWN_DELEGATION, ownParties } from '../register/own-record.ts';
import { PageHead } from '../web/components/layout.tsx';
import { Field, SignedForm } from '../web/form.tsx';
import type { View } from '../web/page.tsx';
import { FoundingFields } from './new-process-page.tsx';
import { OWN_TEXTS } from './own-texts.ts';
import { TEXTS } from './texts.ts';

export function NewOwnPage({ view, log, name }: { view: View; log: NewLog; name: string }) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(OWN_TEXTS.ownRecord)} lead={say(OWN_TEXTS.openOwnHelp)} />
      <SignedForm
        view={view}
        kind="process-opened"
        action="/processes"
        audience={openingAudience(false)}
        data={{ public: false, nature: 'negotiation', note: OWN_NOTE, founder: { party: OWN_DELEGATION } }}
        next="{path}/procedure"
        title={say(OWN_TEXTS.ownRecord)}
        submit={say(TEXTS.openProcess)}
      >
        <Field name="/data/name/en" label={say(TEXTS.processName)} kind="line" required maxLength={300} />
        {ownParties({ en: '' }).map(({ id, role, names }, n) => (
          <>
            <Field name={`/data/parties/${n}/id`} label="" kind="hidden" value={id} />
            <Field name={`/data/parties/${n}/role`} label="" kind="hidden" value={role} />
            {id === OWN_DELEGATION ? (
              <Field
                name={`/data/parties/${n}/names/en`}
                label={say(OWN_TEXTS.ownDelegation)}
                kind="line"
                required
                maxLength={300}
              />
            ) : (
              Object.entries(names).map(([language, called]) => (
                <Field name={`/data/parties/${n}/names/${language}`} label="" kind="hidden" value={called} />
              ))
            )}
          </>
        ))}
        <Field
          name="/data/founder/name"
          label={say(TEXTS.yourName)}
          kind="line"
          required
          value={name}
          maxLength={300}
        />
        <FoundingFields log={log} />
      </SignedForm>
    </>
  );
}
