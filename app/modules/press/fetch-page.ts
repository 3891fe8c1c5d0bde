/**
 * Fetches a page somebody named by its address. The adversary is whoever names it: an address that is, resolves
 * to or redirects to a private network is refused, and the connection goes to the very address that was checked.
 */
import { lookup as resolve } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isPublicAddress } from './public-address.ts';

export const MAX_PAGE_BYTES = 20 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 15_000;

export type FetchRefusal = 'address-not-allowed' | 'page-not-fetched' | 'page-not-html' | 'page-too-large';
export type FetchedPage =
  | { ok: true; url: string; bytes: Uint8Array; contentType: string }
  | { ok: false; code: FetchRefusal };

export interface FetchOptions {
  /** Tests put their own server here; nothing else may. */
  readonly isAllowed?: (address: string) => boolean;
}

export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const isAllowed = options.isAllowed ?? isPublicAddress;
  let url = parseAddress(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const target = url === null ? null : await allowedTarget(url, isAllowed);
    if (url === null || target === null) return { ok: false, code: 'address-not-allowed' };
    const response = await get(url, target).catch(() => null);
    if (response === null) return { ok: false, code: 'page-not-fetched' };
    const { location } = response.headers;
    if ([301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location !== undefined) {
      response.destroy();
      url = parseAddress(location, url);
      continue;
    }
    return readResponse(url, response).catch(() => ({ ok: false, code: 'page-not-fetched' }) as const);
  }
  return { ok: false, code: 'page-not-fetched' };
}

function parseAddress(address: string, base?: URL): URL | null {
  const given = base?.href;
  if (!URL.canParse(address, given)) return null;
  const url = new URL(address, given);
  const plain = url.username === '' && url.password === '';
  return plain && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

/** Every address the name resolves to must be allowed: otherwise the next look-up could choose another. */
async function allowedTarget(url: URL, isAllowed: (address: string) => boolean): Promise<string | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) > 0
      ? [host]
      : await resolve(host, { all: true }).then(
          (all) => all.map((one) => one.address),
          () => [],
        );
  return addresses.length > 0 && addresses.every(isAllowed) ? addresses[0]! : null;
}

function get(url: URL, address: string): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_name, options, callback) => {
    const family = isIP(address);
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolveResponse, reject) => {
    const headers = {
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Sulh (reads articles that a person names)',
    };
    const request = send(url, { lookup, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }, resolveResponse);
    request.on('error', reject);
    request.end();
  });
}

async function readResponse(url: URL, response: IncomingMessage): Promise<FetchedPage> {
  if (response.statusCode !== 200) {
    response.destroy();
    return { ok: false, code: 'page-not-fetched' };
  }
  const contentType = response.headers['content-type'] ?? 'text/html';
  if (!/^(text\/html|application\/xhtml\+xml|text\/plain)\b/i.test(contentType)) {
    response.destroy();
    return { ok: false, code: 'page-not-html' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_PAGE_BYTES) {
      response.destroy();
      return { ok: false, code: 'page-too-large' };
    }
    chunks.push(chunk);
  }
  const bytes = unpack(Buffer.concat(chunks), response.headers['content-encoding']);
  return bytes === null
    ? { ok: false, code: 'page-too-large' }
    : { ok: true, url: url.href, bytes, contentType };
}

/** A small packed answer may unpack to any size: it stops at the limit. */
function unpack(bytes: Buffer, encoding: string | undefined): Uint8Array | null {
  const limit = { maxOutputLength: MAX_PAGE_BYTES };
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, limit);
    if (encoding === 'br') return brotliDecompressSync(bytes, limit);
    if (encoding === 'deflate') return inflateSync(bytes, limit);
    return bytes;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
