/** The log as C2SP tiles, for whoever may know that the process exists; and bundles of what a reader may see. */
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { bundleLines } from '../register/bundle.ts';
import { readerOfKey } from '../register/state.ts';
import { problem, type Server, sessionKey } from './server.tsx';
import { isHidden, processAt } from './views.ts';

const TILE = /^(\d)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;
const BUNDLE = /^entries\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

export function logRoutes(app: Hono, server: Server): void {
  const { host } = server;
  const visible = (request: Request, prefix: string) => {
    const process = processAt(host, prefix);
    return process === null || isHidden(host, process, sessionKey(server, request)) ? null : process;
  };
  app.get('/p/:process{[0-9a-f]{16}}/log/checkpoint', (c) => {
    const process = visible(c.req.raw, c.req.param('process'));
    if (process === null) return problem(server, c.req.raw, 'not-found');
    const { checkpoint } = host.recorder.read(process)!;
    return new Response(checkpoint, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    });
  });
  app.get('/p/:process{[0-9a-f]{16}}/log/tile/*', async (c) => {
    const process = visible(c.req.raw, c.req.param('process'));
    const path = c.req.path.split('/log/tile/')[1] ?? '';
    const bytes = process === null ? null : await tile(server, process, path);
    if (bytes === null) return problem(server, c.req.raw, 'not-found');
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': 'application/octet-stream',
        'cache-control': 'private, max-age=31536000, immutable',
      },
    });
  });
  app.get('/p/:process{[0-9a-f]{16}}/bundle', (c) => {
    const process = visible(c.req.raw, c.req.param('process'));
    if (process === null) return problem(server, c.req.raw, 'not-found');
    // A process whose log key is not here is halted: it has no signed word to give.
    if (host.recorder.halted().some((halted) => halted.process === process)) {
      return problem(server, c.req.raw, 'process-halted');
    }
    const { register } = host.recorder.read(process)!.world;
    const lines = bundleLines(host, process, readerOfKey(register, sessionKey(server, c.req.raw)));
    return new Response(Readable.toWeb(Readable.from(withBreaks(lines))) as ReadableStream, {
      headers: {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${process.slice(0, 16)}.sulh"`,
      },
    });
  });
}

async function tile(
  { host }: Server,
  process: Parameters<typeof host.recorder.tile>[0],
  path: string,
): Promise<Uint8Array | null> {
  const entries = BUNDLE.exec(path);
  if (entries !== null)
    return host.recorder.entryBundle(process, numberOf(entries[1]!), Number(entries[2] ?? 256));
  const hashes = TILE.exec(path);
  if (hashes === null) return null;
  return host.recorder.tile(process, Number(hashes[1]), numberOf(hashes[2]!), Number(hashes[3] ?? 256));
}

function numberOf(path: string): number {
  return Number(path.replace(/[x/]/g, ''));
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncIterable<Buffer> {
  for await (const line of lines) yield Buffer.from(`${line}\n`);
}
