/** Requests of the command line. A server that does not answer is no fault of this program. */
import { UsageError } from './environment.ts';
import { type Options, requiredOption } from './options.ts';

/** The address of a server as somebody typed it. */
export function serverOption(options: Options): URL {
  const text = requiredOption(options, 'server');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError(`--server is an address as http://localhost:4780, not ${text}`);
  return url;
}

export function processOption(options: Options): string {
  const id = requiredOption(options, 'process');
  if (!/^[0-9a-f]{16}([0-9a-f]{48})?$/.test(id))
    throw new UsageError('--process is 64 hex digits, or their first 16');
  return id;
}

export async function request(url: URL, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new UsageError(`no answer from ${url.origin}`);
  }
}

/** An answer that is no JSON comes from something that is no Sulh. */
export async function jsonOf<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new UsageError(`what answers at ${new URL(response.url).origin} is no Sulh (${response.status})`);
  }
}
