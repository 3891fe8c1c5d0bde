import { openingAudience } from '../register/audience.ts';
import { ButtonLink, Card, Empty, KeyWords, PageHead, Panel } from '../web/components/layout.tsx';
import { Field, FieldRow, SignedForm } from '../web/form.tsx';
import type { View } from '../web/page.tsx';
import type { Invitation } from './secrets.ts';
import { roleText, TEXTS } from './texts.ts';

export function HomePage({
  view,
  processes,
  claimed,
}: {
  view: View;
  processes: readonly {
    path: string;
    name: string;
    nature: 'negotiation' | 'tracker' | 'exercise';
    size: number;
  }[];
  claimed: boolean;
}) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(TEXTS.processes)} />
      {processes.length === 0 ? (
        <Empty title={say(TEXTS.noProcesses)}>
          <p>{say(claimed ? TEXTS.noProcessesHelp : TEXTS.notClaimed)}</p>
        </Empty>
      ) : (
        processes.map(({ path, name, nature, size }) => (
          <Card
            title={name}
            href={path}
            meta={`${say(TEXTS[nature])} · ${say(TEXTS.entriesCount, { n: size })}`}
          />
        ))
      )}
      {view.host.operator && (
        <ButtonLink href="/new" primary>
          {say(TEXTS.newProcess)}
        </ButtonLink>
      )}
    </>
  );
}

export function SignInPage({
  view,
  nonce,
  expiresAt,
  origin,
  next,
}: {
  view: View;
  nonce: string;
  expiresAt: number;
  origin: string;
  next: string;
}) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(TEXTS.signIn)} />
      <Panel>
        <p>{say(TEXTS.signInHelp)}</p>
        <section
          data-sign-in
          data-nonce={nonce}
          data-expires={String(expiresAt)}
          data-origin={origin}
          data-next={next}
        >
          <noscript>{say(TEXTS.needsScript)}</noscript>
        </section>
        <p>
          <small>{say(TEXTS.recoverKeyHelp)}</small>
        </p>
      </Panel>
    </>
  );
}

export function ClaimPage({ view, context, action }: { view: View; context: string; action: string }) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(TEXTS.claim)} />
      <Panel>
        <p>{say(TEXTS.claimHelp)}</p>
        <section data-enrol data-context={context} data-action={action} data-label={view.host.name}>
          <noscript>{say(TEXTS.needsScript)}</noscript>
        </section>
      </Panel>
    </>
  );
}

export function JoinPage({
  view,
  process,
  invitation,
  action,
  waiting,
}: {
  view: View;
  process: string;
  invitation: Invitation;
  action: string;
  waiting: readonly string[] | null;
}) {
  const { say } = view;
  const { name, party, role } = invitation;
  return (
    <>
      <PageHead title={say(waiting === null ? TEXTS.join : TEXTS.joinWaiting)} />
      <Panel>
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
            <KeyWords view={view} words={waiting} />
            <ButtonLink href="/sign-in">{say(TEXTS.signIn)}</ButtonLink>
          </>
        )}
      </Panel>
    </>
  );
}

interface RecoverProps {
  view: View;
  path: string;
  root: string;
  /** Who reads about keys here: everybody where the process is public. */
  audience: readonly string[];
  /** Given by the link on the person's page; otherwise they are typed. */
  process: string;
  person: string;
}

export function RecoverPage({ view, path, root, audience, process, person }: RecoverProps) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(TEXTS.recoverKey)} />
      <Panel>
        <p>{say(TEXTS.recoverKeyHelp)}</p>
        <section
          data-recover-key
          data-process={process}
          data-author={person}
          data-action={`${path}/entries`}
          data-audience={JSON.stringify(audience)}
          data-seen-size="1"
          data-seen-root={root}
          data-label={view.host.name}
          data-next="/sign-in"
        >
          <noscript>{say(TEXTS.needsScript)}</noscript>
        </section>
      </Panel>
    </>
  );
}

export function NoLinkPage({ view }: { view: View }) {
  return <PageHead title={view.say(TEXTS.linkNotOpen)} lead={view.say(TEXTS.linkNotOpenHelp)} />;
}

const ROWS = 6;

/** The genesis entry, signed by whoever opens the process: the log key in it was made by this host beforehand. */
export function NewProcessPage({
  view,
  origin,
  logKey,
  name,
  open,
}: {
  view: View;
  origin: string;
  logKey: string;
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
        <a href={open ? '/new?closed' : '/new'}>{say(open ? TEXTS.openClosed : TEXTS.openPublic)}</a>
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
        <Field name="/data/origin" label="" kind="hidden" value={origin} />
        <Field name="/data/logKey" label="" kind="hidden" value={logKey} />
        <input type="hidden" name="/data/founder/publicKey" data-from-key="publicKey" />
        <input type="hidden" name="/data/founder/sealingKey" data-from-key="sealingKey" />
        <input type="hidden" name="/data/founder/recoveryKey" data-from-key="recoveryKey" />
      </SignedForm>
    </>
  );
}
