/** Requests in, answers out: language, session, reader, and the routes of every module, one process at a time. */

import type { KeyId, ProcessId } from '@sulh/record';
import { Hono } from 'hono';
import type { Host } from '../host.ts';
import { MODULES } from '../modules/index.ts';
import { readAs } from '../projections/entries.ts';
import { personOf, readerOfKey } from '../register/state.ts';
import { Problem } from '../web/components/layout.tsx';
import { Page } from '../web/page.tsx';
import type { Answer, PageContext, Route } from '../web/route.ts';
import { type Assets, serveAssets } from './assets.ts';
import { cableRoute } from './cable-route.ts';
import { calendarAddressOf } from './calendar-address.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { deskOf } from './desk.ts';
import { entryFileRoute } from './entry-file-route.ts';
import { fileRoutes } from './file-routes.ts';
import { frontRoutes } from './front.tsx';
import { logRoutes } from './log-routes.ts';
import { pages } from './pages/index.ts';
import { refusalText } from './refusals.ts';
import { guard, originOf, SECURITY_HEADERS } from './security.ts';
import { SESSION_COOKIE, type Sessions } from './sessions.ts';
import { statusOf } from './status.ts';
import { isHidden, processAt, processViewOf, viewOf } from './views.ts';
import { writeRoutes } from './write-routes.ts';

export const RECEIPT_COOKIE = 'sulh-receipt';

export interface Server {
  readonly host: Host;
  readonly sessions: Sessions;
  readonly assets: Assets;
  /** A deployment may rename Sulh. */
  readonly name: string;
}

export function createServer(server: Server): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.use(guard((request, code) => problem(server, request, code)));
  app.get('/healthz', (c) => c.text('ok'));
  serveAssets(app, server.assets);
  frontRoutes(app, server);
  writeRoutes(app, server);
  logRoutes(app, server);
  fileRoutes(app, server);
  cableRoute(app, server);
  calendarRoutes(app, server);
  entryFileRoute(app, server);
  for (const route of [...pages, ...MODULES.flatMap((module) => module.routes)]) mount(app, server, route);
  // A process id pasted whole, or a slash too many, is what somebody meant; said before anything is looked up.
  app.get('/p/:process{[0-9a-f]{64}}/*', (c) => c.redirect(meantPath(c.req.raw), 301));
  app.get('/p/:process{[0-9a-f]{16}}/', (c) => c.redirect(meantPath(c.req.raw), 301));
  app.notFound((c) => problem(server, c.req.raw, 'not-found'));
  app.onError((error, c) => {
    process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error}\n`);
    return problem(server, c.req.raw, 'host-fault');
  });
  return app;
}

function meantPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname.replace(/^(\/p\/[0-9a-f]{16})[0-9a-f]*/, '$1').replace(/\/$/, '')}${search}`;
}

function mount(app: Hono, server: Server, route: Route): void {
  app.on(route.method, `/p/:process{[0-9a-f]{16}}${route.path}`, async (c) => {
    const process = processAt(server.host, c.req.param('process')!);
    const key = sessionKey(server, c.req.raw);
    if (process === null || isHidden(server.host, process, key))
      return problem(server, c.req.raw, 'not-found');
    await (route.whole === true ? wholeRecord : caughtUp)(server, process, c.req.raw);
    if (route.needsPerson === true && !isAdmitted(server.host, process, key)) {
      return c.redirect(`/sign-in?next=${encodeURIComponent(new URL(c.req.url).pathname)}`);
    }
    const form =
      route.method === 'post' ? await c.req.raw.formData().catch(() => 'malformed' as const) : null;
    if (form === 'malformed') return problem(server, c.req.raw, 'request-malformed');
    const context = contextOf(server, process, key, c.req.raw, c.req.param() as Record<string, string>, form);
    return respond(server, context, c.req.raw, await route.answer(context));
  });
}

function isAdmitted(host: Host, process: ProcessId, key: KeyId | null): boolean {
  return readerOfKey(host.recorder.read(process)!.world.register, key).person !== null;
}

export function sessionKey({ sessions, host }: Server, request: Request): KeyId | null {
  return sessions.read(cookieOf(request, SESSION_COOKIE), host.now());
}

function cookieOf(request: Request, name: string): string | undefined {
  const header = request.headers.get('cookie') ?? '';
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** After a write, the page shown next contains it, or what it erased no more: a receipt cookie says how far tables must be. */
export async function caughtUp({ host }: Server, process: ProcessId, request: Request): Promise<void> {
  await host.erasures.done(process);
  const [id, size] = (cookieOf(request, RECEIPT_COOKIE) ?? '').split('.');
  const known = host.recorder.read(process)?.size ?? 0;
  if (id === process.slice(0, 16))
    await host.projections.caughtUp(process, Math.min(Number(size) || 0, known));
}

/** As `caughtUp`, for all that is recorded by now. */
export async function wholeRecord(server: Server, process: ProcessId, request: Request): Promise<void> {
  await caughtUp(server, process, request);
  const { recorder, projections } = server.host;
  await projections.caughtUp(process, recorder.read(process)?.size ?? 0);
}

export function contextOf(
  server: Server,
  process: ProcessId,
  key: KeyId | null,
  request: Request,
  params: Record<string, string>,
  form: FormData | null,
): PageContext {
  const { host } = server;
  const { world } = host.recorder.read(process)!;
  const reader = readerOfKey(world.register, key);
  const asked = viewOf(server, request, key);
  const context: PageContext = {
    view: { ...asked, ...processViewOf(server, process, key, asked.language) },
    process,
    world,
    reading: readAs(host.projections.db, process, reader),
    person: reader.person === null ? null : personOf(world.register, reader.person),
    origin: originOf(request),
    params,
    // PostgreSQL takes no NUL, and nobody looks for one.
    query: new URL(request.url.replaceAll('%00', '')).searchParams,
    form,
    refusal: (code) => refusalText(asked.language, code),
    readPage: host.readPage,
    verifySignature: host.signatures.verifySignature,
    desk: deskOf(host, process, key),
    calendarAddress: calendarAddressOf(host, process, key),
    threads: async (entry, module) => {
      const others = MODULES.filter(({ name }) => name !== module);
      const found = await Promise.all(others.map(({ slots }) => slots.thread?.(context, entry) ?? null));
      return found.filter((thread) => thread !== null);
    },
    log: async (index) => {
      const { size } = host.recorder.read(process)!;
      const entry = await host.recorder.entry(process, index);
      return entry === null
        ? null
        : { entry, proof: host.recorder.inclusionProof(process, index, size), size };
    },
  };
  return context;
}

function respond(
  server: Server,
  context: PageContext,
  request: Request,
  answer: Answer,
): Response | Promise<Response> {
  if ('redirect' in answer)
    return new Response(null, { status: 303, headers: { location: answer.redirect } });
  if ('notFound' in answer) return problem(server, request, 'not-found', context);
  if ('refused' in answer) return problem(server, request, answer.refused, context);
  return html(
    <Page view={context.view} title={answer.title} wide={answer.wide ?? false} scripts={answer.scripts ?? []}>
      {answer.page}
    </Page>,
    answer.status ?? 200,
    answer.keep === 'never' ? 'no-store' : 'private, no-cache',
  );
}

/** An element with asynchronous parts gives its text as a promise. */
export async function html(element: unknown, status = 200, cache = 'no-store'): Promise<Response> {
  const text = await (element as { toString(): string | Promise<string> }).toString();
  return new Response(`<!doctype html>${text}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': cache,
      vary: 'cookie, accept-language',
    },
  });
}

/** Closed and absent answer alike. */
export function problem(
  server: Server,
  request: Request,
  code: string,
  context?: PageContext,
): Promise<Response> {
  const view = context?.view ?? viewOf(server, request, sessionKey(server, request));
  const text = refusalText(view.language, code);
  if (['accept', 'content-type'].some((name) => request.headers.get(name)?.includes('application/json'))) {
    return Promise.resolve(Response.json({ code, message: text }, { status: statusOf(code) }));
  }
  return html(
    <Page view={view} title={text}>
      <Problem view={view} code={code} title={text} />
    </Page>,
    code === 'host-fault' ? 500 : statusOf(code),
  );
}
