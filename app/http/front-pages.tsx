import { Chip, Empty, Fingerprint, Panel } from '../web/components/index.ts';
import { Field, SignedForm } from '../web/form.tsx';
import type { View } from '../web/page.tsx';
import type { Invitation } from './secrets.ts';
import { roleText, TEXTS } from './texts.ts';

export function HomePage({ view, processes, claimed }: {
  view: View;
  processes: readonly { path: string; name: string; nature: 'negotiation' | 'tracker' | 'exercise'; size: number }[];
  claimed: boolean;
}) {
  const { say } = view;
  return (
    <>
      <h1>{view.host.name}</h1>
      <h2>{say(TEXTS.processes)}</h2>
      {processes.length === 0 ? (
        <Empty title={say(TEXTS.noProcesses)}>
          <p>{say(claimed ? TEXTS.noProcessesHelp : TEXTS.notClaimed)}</p>
        </Empty>
      ) : (
        <ul class="cards">
          {processes.map(({ path, name, nature, size }) => (
            <li>
              <a href={path} dir="auto">
                {name}
              </a>
              <Chip shape="empty" tone="off">
                {say(TEXTS[nature])}
              </Chip>
              <small>{say(TEXTS.entriesCount, { n: size })}</small>
            </li>
          ))}
        </ul>
      )}
      {view.host.operator && (
        <p>
          <a class="button" href="/new">
            {say(TEXTS.newProcess)}
          </a>
        </p>
      )}
    </>
  );
}

export function SignInPage({ view, nonce, expiresAt, origin, next }: { view: View; nonce: string; expiresAt: number; origin: string; next: string }) {
  const { say } = view;
  return (
    <Panel title={say(TEXTS.signIn)} level={1}>
      <p>{say(TEXTS.signInHelp)}</p>
      <section data-sign-in data-nonce={nonce} data-expires={String(expiresAt)} data-origin={origin} data-next={next}>
        <noscript>{say(TEXTS.needsScript)}</noscript>
      </section>
      <p>
        <small>{say(TEXTS.recoverKeyHelp)}</small>
      </p>
    </Panel>
  );
}

export function ClaimPage({ view, context, action }: { view: View; context: string; action: string }) {
  const { say } = view;
  return (
    <Panel title={say(TEXTS.claim)} level={1}>
      <p>{say(TEXTS.claimHelp)}</p>
      <section data-enrol data-context={context} data-action={action} data-label={view.host.name}>
        <noscript>{say(TEXTS.needsScript)}</noscript>
      </section>
    </Panel>
  );
}

export function JoinPage({ view, process, invitation, action, waiting }: {
  view: View;
  process: string;
  invitation: Invitation;
  action: string;
  waiting: readonly string[] | null;
}) {
  const { say } = view;
  const { name, party, role } = invitation;
  return (
    <Panel title={say(waiting === null ? TEXTS.join : TEXTS.joinWaiting)} level={1}>
      <p>{say(TEXTS.joinAs, { process, name, party, role: say(roleText(role)) })}</p>
      {waiting === null ? (
        <>
          <p>{say(TEXTS.joinHelp)}</p>
          <section data-enrol data-context={invitation.id} data-action={action} data-label={process}>
            <noscript>{say(TEXTS.needsScript)}</noscript>
          </section>
        </>
      ) : (
        <>
          <p>{say(TEXTS.joinWaitingHelp)}</p>
          <Fingerprint view={view} words={waiting} />
          <p>
            <a class="button" href="/sign-in">
              {say(TEXTS.signIn)}
            </a>
          </p>
        </>
      )}
    </Panel>
  );
}

export function NoLinkPage({ view }: { view: View }) {
  return (
    <Empty title={view.say(TEXTS.linkNotOpen)}>
      <p>{view.say(TEXTS.linkNotOpenHelp)}</p>
    </Empty>
  );
}

const ROWS = 6;

/** The genesis entry, signed by whoever opens the process: the log key in it was made by this host beforehand. */
export function NewProcessPage({ view, origin, logKey, name, open }: { view: View; origin: string; logKey: string; name: string; open: boolean }) {
  const { say } = view;
  const roles = (['party', 'mediator', 'guarantor', 'observer', 'monitor'] as const).map((role) => ({ value: role, label: say(roleText(role)) }));
  return (
    <>
      <h1>{say(TEXTS.newProcess)}</h1>
      <p>{say(open ? TEXTS.public : TEXTS.closed)}</p>
      <p>
        <a href={open ? '/new?closed' : '/new'}>{say(open ? TEXTS.openClosed : TEXTS.openPublic)}</a>
      </p>
      <SignedForm
        view={view}
        kind="process-opened"
        v={1}
        action="/processes"
        audience={open ? ['public'] : ['monitors', 'observers', 'table']}
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
        <Field name="/data/founder/name" label={say(TEXTS.yourName)} kind="line" required value={name} maxLength={300} />
        <Field name="/data/founder/party" label={say(TEXTS.secretariat)} kind="line" required pattern="[a-z][a-z0-9\-]*" />
        <fieldset>
          <legend>{say(TEXTS.partiesList)}</legend>
          {Array.from({ length: ROWS }, (_, n) => (
            <div data-row class="row">
              <Field name={`/data/parties/${n}/id`} label={say(TEXTS.partyId)} kind="line" required={n < 3} pattern="[a-z][a-z0-9\-]*" />
              <Field name={`/data/parties/${n}/names/en`} label={say(TEXTS.partyName)} kind="line" required={n < 3} />
              <Field name={`/data/parties/${n}/role`} label={say(TEXTS.partyRole)} kind="select" options={roles} value={n < 2 ? 'party' : 'mediator'} />
            </div>
          ))}
        </fieldset>
        <Field name="/data/note/en" label={say(TEXTS.note)} kind="text" required value={say(TEXTS.noteDefault)} />
        <Field name="/data/origin" label="" kind="hidden" value={origin} />
        <Field name="/data/logKey" label="" kind="hidden" value={logKey} />
        <input type="hidden" name="/data/founder/publicKey" data-from-key="publicKey" />
        <input type="hidden" name="/data/founder/sealingKey" data-from-key="sealingKey" />
        <input type="hidden" name="/data/founder/recoveryKey" data-from-key="recoveryKey" />
      </SignedForm>
    </>
  );
}
