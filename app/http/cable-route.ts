/** A cable as plain text, for whoever is admitted to the process; nobody keeps a copy on the way. */
import type { Hono } from 'hono';
import { makeCable } from './cable.ts';
import { cableText } from './cable-text.ts';
import { contextOf, problem, type Server, sessionKey, wholeRecord } from './server.tsx';
import { isHidden, processAt } from './views.ts';

export function cableRoute(app: Hono, server: Server): void {
  app.get('/p/:process{[0-9a-f]{16}}/cable.txt', async (c) => {
    const request = c.req.raw;
    const process = processAt(server.host, c.req.param('process'));
    const key = sessionKey(server, request);
    if (process === null || isHidden(server.host, process, key)) return problem(server, request, 'not-found');
    await wholeRecord(server, process, request);
    const context = contextOf(server, process, key, request, {}, null);
    if (context.person === null) return problem(server, request, 'not-signed-in');
    const cable = await makeCable(context);
    return new Response(cableText(context, cable), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        vary: 'cookie, accept-language',
        'content-disposition': `attachment; filename="cable-since-${cable.since}.txt"`,
      },
    });
  });
}
