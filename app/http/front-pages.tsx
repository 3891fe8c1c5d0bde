import { ButtonLink, Card, Empty, KeyWords, PageHead, Panel } from '../web/components/layout.tsx';
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
