/** Headers every answer carries, and what an unsafe request must show before anything reads it. */
import type { Context, Next } from 'hono';
import { MAX_FILE_BYTES } from '../web/client/file-type.ts';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** A batch of entries and a form are small; a page that somebody uploads to be read may be large. */
export const MAX_REQUEST_BYTES = 6 * 1024 * 1024;
export const MAX_UPLOAD_BYTES = 21 * 1024 * 1024;
const UPLOADS = /^\/p\/[0-9a-f]{16}\/press\/read$/;
const FILES = /^\/p\/[0-9a-f]{16}\/files$/;

/** `refuse` answers in the form and the language that the request asks for. */
export function guard(refuse: (request: Request, code: string) => Response | Promise<Response>) {
  return async (c: Context, next: Next): Promise<Response | undefined> => {
    const code = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) ? null : unsafeFault(c);
    if (code !== null) return refuse(c.req.raw, code);
    await next();
    return undefined;
  };
}

function unsafeFault(c: Context): string | null {
  const origin = c.req.header('origin');
  // A browser always sends Origin on an unsafe request; a command line without cookies need not.
  const foreign =
    origin === undefined ? c.req.header('cookie') !== undefined : origin !== originOf(c.req.raw);
  if (foreign) return 'other-origin';
  const stated = c.req.header('content-length');
  if (stated === undefined || !/^\d+$/.test(stated)) return 'length-missing';
  const length = Number(stated);
  if (FILES.test(c.req.path)) return length <= MAX_FILE_BYTES ? null : 'file-too-large';
  const limit = UPLOADS.test(c.req.path) ? MAX_UPLOAD_BYTES : MAX_REQUEST_BYTES;
  return length <= limit ? null : 'request-too-large';
}

/** The origin a browser sees: behind a proxy that says so, https. */
export function originOf(request: Request): string {
  const url = new URL(request.url);
  const proto = request.headers.get('x-forwarded-proto') === 'https' ? 'https:' : url.protocol;
  return `${proto}//${request.headers.get('host') ?? url.host}`;
}
