/** Pages outside any process: the list of processes, signing in, claiming, joining, opening a process, language. */
import { createHmac } from 'node:crypto';
import {
  base64Decode,
  bytesOfHex,
  enrolmentBytes,
  fingerprintWords,
  isHex32,
  isSafePublicKey,
  type KeyId,
  keyId,
  type ProcessId,
} from '@sulh/record';
import type { Hono } from 'hono';
import type { Host } from '../host.ts';
import { sha256 } from '../host.ts';
import { prepareLog } from '../recorder/index.ts';
import { openingAudience } from '../register/audience.ts';
import { readerOfKey } from '../register/state.ts';
import { LANGUAGES, type Language } from '../web/language.ts';
import { inLanguage } from '../web/names.ts';
import { Page } from '../web/page.tsx';
import { ClaimPage, HomePage, JoinPage, NoLinkPage, RecoverPage, SignInPage } from './front-pages.tsx';
import { NewOwnPage } from './new-own-page.tsx';
import { NewProcessPage } from './new-process-page.tsx';
import { refusalText } from './refusals.ts';
import { type Enrolment, hashToken, type Invitation } from './secrets.ts';
import { originOf } from './security.ts';
import { html, problem, type Server, sessionKey } from './server.tsx';
import { SESSION_COOKIE, type SignInRequest } from './sessions.ts';
import { statusOf } from './status.ts';
import { TEXTS } from './texts.ts';
import { isHidden, isOperator, languageOf, pathOf, processAt, viewOf } from './views.ts';

export function frontRoutes(app: Hono, server: Server): void {
  const { host } = server;
  const view = (request: Request) => viewOf(server, request, sessionKey(server, request));

  app.get('/', (c) => {
    const seen = view(c.req.raw);
    const key = sessionKey(server, c.req.raw);
    const processes = host.recorder
      .processes()
      .filter((id) => !isHidden(host, id, key))
      .map((id) => {
        const { world, size } = host.recorder.read(id)!;
        const opened = world.register.opened!;
        return {
          path: pathOf(id),
          name: inLanguage(opened.name, seen.language),
          nature: opened.nature,
          size,
        };
      });
    return html(
      <Page view={seen} title={server.name}>
        <HomePage view={seen} processes={processes} claimed={host.secrets.state.operators.length > 0} />
      </Page>,
    );
  });

  app.get('/language/:language', (c) => {
    const language = c.req.param('language') as Language;
    const back = localPath(c.req.query('to'));
    if (!LANGUAGES.includes(language)) return problem(server, c.req.raw, 'not-found');
    const cookie = `sulh-lang=${language}; Path=/; SameSite=Lax; Max-Age=31536000`;
    return new Response(null, { status: 303, headers: { location: back, 'set-cookie': cookie } });
  });

  signInRoutes(app, server);
  claimRoutes(app, server);
  joinRoutes(app, server);

  recoverRoutes(app, server);

  app.get('/new', async (c) => {
    const seen = view(c.req.raw);
    if (!seen.host.operator) return problem(server, c.req.raw, 'not-entitled');
    const log = await prepareLog(host);
    const name = operatorName(host, seen.key);
    return html(
      <Page view={seen} title={seen.say(TEXTS.newProcess)} scripts={['sign.js']}>
        {c.req.query('own') === undefined ? (
          <NewProcessPage view={seen} log={log} name={name} open={c.req.query('closed') === undefined} />
        ) : (
          <NewOwnPage view={seen} log={log} name={name} />
        )}
      </Page>,
    );
  });
}

function operatorName(host: Host, key: string | null): string {
  return host.secrets.state.operators.find((operator) => operator.keyId === key)?.name ?? '';
}

function signInRoutes(app: Hono, server: Server): void {
  const { host, sessions } = server;
  app.get('/sign-in/challenge', (c) => c.json(sessions.challenge(host.now())));
  app.get('/sign-in', (c) => {
    const seen = viewOf(server, c.req.raw, sessionKey(server, c.req.raw));
    const challenge = sessions.challenge(host.now());
    return html(
      <Page view={seen} title={seen.say(TEXTS.signIn)} scripts={['sign-in.js']}>
        <SignInPage
          view={seen}
          {...challenge}
          origin={originOf(c.req.raw)}
          next={localPath(c.req.query('next'))}
        />
      </Page>,
    );
  });
  app.post('/sign-in', async (c) => {
    const request = (await c.req.json().catch(() => null)) as SignInRequest | null;
    const wellFormed =
      request !== null &&
      isHex32(request.publicKey) &&
      typeof request.nonce === 'string' &&
      typeof request.signature === 'string';
    const key = wellFormed ? sessions.signIn(request, originOf(c.req.raw), host.now()) : null;
    if (key === null) return refuse(c.req.raw, 'sign-in-failed');
    if (!isKnown(host, key)) return refuse(c.req.raw, 'key-not-known');
    const secure = originOf(c.req.raw).startsWith('https:') ? '; Secure' : '';
    const cookie = `${SESSION_COOKIE}=${sessions.cookie(key, host.now())}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200${secure}`;
    return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
  });
  app.post('/sign-out', () => {
    const cookie = `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } });
  });
}

/** Known: admitted to some process, to run this host, or waiting to be admitted. */
function isKnown(host: Host, key: KeyId): boolean {
  if (isOperator(host, key)) return true;
  return host.recorder
    .processes()
    .some((id) => readerOfKey(host.recorder.read(id)!.world.register, key).person !== null);
}

/**
 * Who lost their key has no session, and a closed process shows itself to nobody without one. So this page looks
 * the same for every id, existing or not: what it says of the log is the leaf of the opening, which nobody who
 * does not hold the opening can tell from chance.
 */
function recoverRoutes(app: Hono, server: Server): void {
  const { host } = server;
  app.get('/recover/:process{[0-9a-f]{16}}', (c) => {
    const seen = viewOf(server, c.req.raw, null);
    const prefix = c.req.param('process');
    const process = processAt(host, prefix);
    const invented = createHmac('sha256', host.secrets.state.sessionKey)
      .update(`sulh-no-such-log/v1\n${prefix}`)
      .digest('hex');
    const root = process === null ? invented : host.recorder.rootAt(process, 1)!;
    return html(
      <Page view={seen} title={seen.say(TEXTS.recoverKey)} scripts={['recover-key.js']}>
        <RecoverPage
          view={seen}
          path={`/p/${prefix}`}
          root={root}
          audience={openingAudience(process !== null && !isHidden(host, process, null))}
          process={isHex32(c.req.query('process')) ? c.req.query('process')! : ''}
          person={isHex32(c.req.query('person')) ? c.req.query('person')! : ''}
        />
      </Page>,
    );
  });
}

function claimRoutes(app: Hono, server: Server): void {
  const { host } = server;
  const open = (token: string) =>
    host.secrets.state.claimHash === hashToken(token) && host.secrets.state.operators.length === 0;
  app.get('/claim/:token', (c) => {
    const token = c.req.param('token');
    if (!open(token)) return noLink(server, c.req.raw);
    const context = claimContext(token);
    if (wantsJson(c.req.raw)) return c.json({ context });
    const seen = viewOf(server, c.req.raw, null);
    return html(
      <Page view={seen} title={seen.say(TEXTS.claim)} scripts={['enrol.js']}>
        <ClaimPage view={seen} context={context} action={`/claim/${token}`} />
      </Page>,
    );
  });
  app.post('/claim/:token', async (c) => {
    const token = c.req.param('token');
    const enrolment = await readEnrolment(server, c.req.raw, claimContext(token));
    if (enrolment === null) return refuse(c.req.raw, open(token) ? 'request-malformed' : 'link-not-open');
    const id = keyId(sha256, bytesOfHex(enrolment.publicKey));
    // The answer to the first request may have been lost: the same key gets it again.
    const repeated = host.secrets.state.operators.some(
      ({ keyId: held, proof }) => held === id && proof === enrolment.proof,
    );
    if (repeated) return c.json({ next: '/sign-in?next=/new' }, 201);
    if (!open(token)) return refuse(c.req.raw, 'link-not-open');
    host.secrets.update((state) => ({
      ...state,
      claimHash: null,
      operators: [{ keyId: id, name: '', ...enrolment }],
    }));
    return c.json({ next: '/sign-in?next=/new' }, 201);
  });
}

function claimContext(token: string): string {
  return `claim:${hashToken(token).slice(0, 32)}`;
}

function joinRoutes(app: Hono, server: Server): void {
  const { host } = server;
  const find = (token: string) => {
    const hash = hashToken(token);
    const found = host.secrets.state.invitations.find((invitation) => invitation.tokenHash === hash);
    return found === undefined || found.expiresAt < host.now() || isAdmitted(host, found) ? null : found;
  };
  app.get('/join/:token', (c) => {
    const invitation = find(c.req.param('token'));
    const register =
      invitation === null ? undefined : host.recorder.read(invitation.process as never)?.world.register;
    if (invitation === null || register === undefined) return noLink(server, c.req.raw);
    if (wantsJson(c.req.raw)) return c.json({ context: invitation.id });
    const seen = viewOf(server, c.req.raw, sessionKey(server, c.req.raw));
    const waiting =
      invitation.enrolment === null
        ? null
        : fingerprintWords(keyId(sha256, bytesOfHex(invitation.enrolment.publicKey)));
    return html(
      <Page view={seen} title={seen.say(TEXTS.join)} scripts={['enrol.js']}>
        <JoinPage
          view={seen}
          process={inLanguage(register.opened!.name, seen.language)}
          invitation={invitation}
          action={`/join/${c.req.param('token')}`}
          waiting={waiting}
        />
      </Page>,
    );
  });
  app.post('/join/:token', async (c) => {
    const invitation = find(c.req.param('token'));
    if (invitation === null) return refuse(c.req.raw, 'link-not-open');
    const enrolment = await readEnrolment(server, c.req.raw, invitation.id);
    if (enrolment === null) return refuse(c.req.raw, 'request-malformed');
    if (invitation.enrolment !== null && invitation.enrolment.proof !== enrolment.proof) {
      return refuse(c.req.raw, 'link-not-open');
    }
    host.secrets.update((state) => ({
      ...state,
      invitations: state.invitations.map((other) =>
        other.id === invitation.id ? { ...other, enrolment } : other,
      ),
    }));
    return c.json({ next: `/join/${c.req.param('token')}` }, 201);
  });
}

/** The record says who is admitted; from then on the link that led there is used up. */
function isAdmitted(host: Host, { process, enrolment }: Invitation): boolean {
  const keys = host.recorder.read(process as ProcessId)?.world.register.book.keys;
  return enrolment !== null && keys?.has(keyId(sha256, bytesOfHex(enrolment.publicKey))) === true;
}

/** Public keys with the proof that their holder made them for this link; null when anything is off. */
async function readEnrolment({ host }: Server, request: Request, context: string): Promise<Enrolment | null> {
  const value = (await request.json().catch(() => null)) as Partial<Enrolment> | null;
  if (value === null || !isHex32(value.publicKey) || !isSafePublicKey(bytesOfHex(value.publicKey)))
    return null;
  const { publicKey, sealingKey = null, recoveryKey = null, proof } = value;
  if (sealingKey !== null && !isHex32(sealingKey)) return null;
  if (recoveryKey !== null && (!isHex32(recoveryKey) || !isSafePublicKey(bytesOfHex(recoveryKey))))
    return null;
  const signature = typeof proof === 'string' ? base64Decode(proof) : null;
  if (signature?.length !== 64) return null;
  const key = bytesOfHex(publicKey);
  const message = enrolmentBytes({
    context,
    keyId: keyId(sha256, key),
    sealingKey,
    recoveryKeyId: recoveryKey === null ? null : keyId(sha256, bytesOfHex(recoveryKey)),
  });
  return host.signatures.verifySignature(key, message, signature)
    ? { publicKey, sealingKey, recoveryKey, proof: proof! }
    : null;
}

function noLink(server: Server, request: Request): Promise<Response> | Response {
  if (wantsJson(request)) return refuse(request, 'link-not-open');
  const seen = viewOf(server, request, null);
  return html(
    <Page view={seen} title={seen.say(TEXTS.linkNotOpen)}>
      <NoLinkPage view={seen} />
    </Page>,
    404,
  );
}

function refuse(request: Request, code: string): Response {
  return Response.json({ code, message: refusalText(languageOf(request), code) }, { status: statusOf(code) });
}

function wantsJson(request: Request): boolean {
  return request.headers.get('accept') === 'application/json';
}

/** Only paths of this host: an address from outside never decides where a browser goes. Browsers pass over tabs. */
function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[!-~]*$/.test(path) ? path : '/';
}
