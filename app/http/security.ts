/** Headers every answer carries, and what an unsafe request must show before anything reads it. */
import type { Context, Next } from 'hono';
import { statusOf } from './status.ts';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** An article may be large; a batch of entries and a form are not. */
export const MAX_REQUEST_BYTES = 6 * 1024 * 1024;

export async function guard(c: Context, next: Next): Promise<Response | undefined> {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    await next();
    return undefined;
  }
  const origin = c.req.header('origin');
  // A browser always sends Origin on an unsafe request; a command line without cookies need not.
  const foreign =
    origin === undefined ? c.req.header('cookie') !== undefined : origin !== originOf(c.req.raw);
  if (foreign) return c.json({ code: 'other-origin' }, statusOf('other-origin') as 403);
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  if (!(length <= MAX_REQUEST_BYTES)) {
    return c.json({ code: 'request-too-large', message: `At most ${MAX_REQUEST_BYTES} bytes.` }, 413);
  }
  await next();
  return undefined;
}

/** The origin a browser sees: behind a proxy that says so, https. */
export function originOf(request: Request): string {
  const url = new URL(request.url);
  const proto = request.headers.get('x-forwarded-proto') === 'https' ? 'https:' : url.protocol;
  return `${proto}//${request.headers.get('host') ?? url.host}`;
}
