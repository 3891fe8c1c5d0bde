/** Attached files: up from people who take part, and down through an entry that names them. Rules: spec/files.md. */
import { Readable } from 'node:stream';
import { type EntryId, isHex32, type ProcessId } from '@sulh/record';
import type { Hono } from 'hono';
import type { Host } from '../host.ts';
import { type EntryRow, readAs } from '../projections/entries.ts';
import { type AttachedFile, attachedFilesIn } from '../register/attached-files.ts';
import { readerOfKey } from '../register/state.ts';
import { checkFileType, MAX_FILE_BYTES, markedType } from '../web/client/file-type.ts';
import { caughtUp, problem, type Server, sessionKey } from './server.tsx';
import { isHidden, processAt } from './views.ts';

/** Nothing in a file runs or loads anything, whatever it is. */
const FILE_HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'accept-ranges': 'none',
};

export function fileRoutes(app: Hono, server: Server): void {
  const { host } = server;
  app.post('/p/:process{[0-9a-f]{16}}/files', async (c) => {
    const request = c.req.raw;
    const process = processAt(host, c.req.param('process'));
    const key = sessionKey(server, request);
    if (process === null || isHidden(host, process, key)) return problem(server, request, 'not-found');
    const { person } = readerOfKey(host.recorder.read(process)!.world.register, key);
    if (person === null) return problem(server, request, 'not-signed-in');
    const refused = await take(host, request, process, person);
    return refused === null
      ? Response.json({ sha256: new URL(request.url).searchParams.get('sha256') }, { status: 201 })
      : problem(server, request, refused);
  });
  app.get('/p/:process{[0-9a-f]{16}}/record/:id{[0-9a-f]{64}}/files/:sha256{[0-9a-f]{64}}', async (c) => {
    const request = c.req.raw;
    const process = processAt(host, c.req.param('process'));
    const key = sessionKey(server, request);
    if (process === null || isHidden(host, process, key)) return problem(server, request, 'not-found');
    await caughtUp(server, process, request);
    const { register } = host.recorder.read(process)!.world;
    const reading = readAs(host.projections.db, process, readerOfKey(register, key));
    const row = await reading.one(c.req.param('id'));
    const file = row === null ? null : fileNamed(row, c.req.param('sha256'));
    const answer = row === null || file === null ? null : await serve(host, process, row, file);
    return answer ?? problem(server, request, 'not-found');
  });
}

class FileRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function take(
  host: Host,
  request: Request,
  process: ProcessId,
  person: EntryId,
): Promise<string | null> {
  const sha256 = new URL(request.url).searchParams.get('sha256') ?? '';
  const sizeBytes = Number(request.headers.get('content-length'));
  if (!isHex32(sha256)) return 'request-malformed';
  if (sizeBytes === 0 || request.body === null) return 'file-empty';
  const type = request.headers.get('content-type') ?? '';
  try {
    return await host.attachments.take({ process, person, sha256 }, sizeBytes, checked(request.body, type));
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    // Whoever sent it went away.
    if (request.signal.aborted) return 'file-incomplete';
    throw error;
  }
}

/** Counted and looked at while it passes; whoever stated a smaller length is stopped all the same. */
async function* checked(body: ReadableStream<Uint8Array>, stated: string): AsyncIterable<Uint8Array> {
  const check = checkFileType();
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw new FileRefused('file-too-large');
    check.take(chunk);
    yield chunk;
  }
  if (size === 0) throw new FileRefused('file-empty');
  const type = check.type();
  if (type === null || type !== stated) throw new FileRefused('file-type-not-accepted');
}

/** In the words as they stand now, or as signed. */
function fileNamed(row: { data: unknown; words: unknown }, sha256: string): AttachedFile | null {
  return attachedFilesIn([row.words, row.data]).find((file) => file.sha256 === sha256) ?? null;
}

async function serve(
  host: Host,
  process: ProcessId,
  row: EntryRow,
  file: AttachedFile,
): Promise<Response | null> {
  const place = await host.attachments.find(process, row, file.sha256);
  if (place === null) return null;
  const bytes = Readable.from(host.attachments.read(place));
  // The type is that of the bytes, whatever the entry says of them.
  const type = markedType(await headOf(host, place)) ?? 'text/plain';
  const shown = type.startsWith('image/') ? 'inline' : 'attachment';
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      ...FILE_HEADERS,
      'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'content-length': String(place.sizeBytes),
      'content-disposition': `${shown}; ${fileNameParameters(file.name)}`,
    },
  });
}

async function headOf(host: Host, place: Parameters<Host['attachments']['read']>[0]): Promise<Uint8Array> {
  for await (const chunk of host.attachments.read(place)) return chunk.subarray(0, 16);
  return new Uint8Array(0);
}

/** RFC 6266: a plain name for old programs, and the whole one. No separators, no control and no direction characters. */
export function fileNameParameters(name: string): string {
  const safe = name.replace(/[\0-\x1f\x7f/\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_');
  const plain = safe.replace(/[^A-Za-z0-9 ._-]/g, '_').replace(/^\.+/, '_');
  const whole = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
