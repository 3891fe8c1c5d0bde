/** The file of one entry of an own record, for its author alone: what is shown elsewhere is theirs to show. */
import { type EntryId, formatEntryFile } from '@sulh/record';
import type { Hono } from 'hono';
import { entryFileOf } from '../register/entry-file.ts';
import { problem, type Server, sessionKey } from './server.tsx';

export function entryFileRoute(app: Hono, server: Server): void {
  app.get('/entry-file/:id{[0-9a-f]{64}}', async (c) => {
    const id = c.req.param('id') as EntryId;
    const file = await entryFileOf(server.host.recorder, id, sessionKey(server, c.req.raw));
    if (file === null) return problem(server, c.req.raw, 'not-found');
    return new Response(`${formatEntryFile(file)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${id.slice(0, 16)}.sulh-entry"`,
      },
    });
  });
}
