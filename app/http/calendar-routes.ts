/** Calendars for programs: one of a public process, and those of people, by their private addresses. */
import { createHash } from 'node:crypto';
import type { KeyId, ProcessId } from '@sulh/record';
import type { Hono } from 'hono';
import { calendarText } from './calendar.ts';
import { keyOfToken } from './calendar-address.ts';
import { caughtUp, contextOf, problem, type Server } from './server.tsx';
import { isHidden, processAt } from './views.ts';

export function calendarRoutes(app: Hono, server: Server): void {
  const { host } = server;
  app.get('/p/:process{[0-9a-f]{16}}/calendar.ics', (c) => {
    const process = processAt(host, c.req.param('process'));
    // Whoever asks: this is the calendar of the public, and a closed process has none.
    return process === null || isHidden(host, process, null)
      ? problem(server, c.req.raw, 'not-found')
      : answer(server, c.req.raw, process, null);
  });
  app.get('/p/:process{[0-9a-f]{16}}/calendar/:token{[0-9a-f]{64}\\.ics}', (c) => {
    const process = processAt(host, c.req.param('process'));
    const token = c.req.param('token').replace('.ics', '');
    const key = process === null ? null : keyOfToken(host, process, token);
    return process === null || key === null
      ? problem(server, c.req.raw, 'not-found')
      : answer(server, c.req.raw, process, key);
  });
}

async function answer(
  server: Server,
  request: Request,
  process: ProcessId,
  key: KeyId | null,
): Promise<Response> {
  await caughtUp(server, process, request);
  const text = await calendarText(contextOf(server, process, key, request, {}, null));
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  const headers = { 'cache-control': 'private, no-store', etag, 'referrer-policy': 'no-referrer' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="sulh.ics"',
    },
  });
}
