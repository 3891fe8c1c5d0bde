import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { SECURITY_HEADERS } from '../app/http/security.ts';
import { Caller } from './caller.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

/** The one address of this machine that stands for the public internet here; all others stay as they are. */
const OUTSIDE = '127.0.0.2';
vi.mock('../app/modules/press/public-address.ts', async (original) => {
  const { isPublicAddress } = await original<typeof import('../app/modules/press/public-address.ts')>();
  return { isPublicAddress: (address: string) => address === OUTSIDE || isPublicAddress(address) };
});

const world = useWorld();
let talks: Played;
let reader: Caller;
let inside: Server;
let asked: string[] = [];

const html = (body: string) =>
  `<!doctype html><html><head><title>News</title></head><body>${body}</body></html>`;
const ARTICLE = html(`<article><h1>Talks end</h1>
<p>Minister Oswin Radd said that the road “will stay closed until Friday”, and named no reason for it.</p>
<p>He added that <script>document.title = 'taken'</script>&lt;script&gt;alert(1)&lt;/script&gt; stood in the letter he was sent by the other side.</p>
<p onclick="alert(2)">The delegation of Eastmark left the hall without a word to those who waited for it at the gate.</p></article>`);
const MIB = 1024 * 1024;

/** What the outside answers, by path. */
const PAGES: Readonly<Record<string, RequestListener>> = {
  '/article': (_, answer) => answer.setHeader('content-type', 'text/html').end(ARTICLE),
  '/large': (_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(Buffer.alloc(21 * MIB, 'a'));
  },
  '/bomb': (_, answer) => {
    answer.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip');
    answer.end(gzipSync(Buffer.alloc(200 * MIB)));
  },
  '/half-bomb': (_, answer) => {
    answer.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip');
    answer.end(gzipSync(ARTICLE).subarray(0, 40));
  },
  '/picture': (_, answer) => answer.setHeader('content-type', 'image/png').end('png'),
  '/pdf': (_, answer) => answer.setHeader('content-type', 'application/pdf').end('%PDF-1.7'),
  '/not-there': (_, answer) => answer.writeHead(404).end(),
  '/inwards': (_, answer) => answer.writeHead(302, { location: `${urlOf(inside)}/secret` }).end(),
  '/metadata': (_, answer) =>
    answer.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
};

const urlOf = (server: Server | null) => {
  const { address, port } = server!.address() as AddressInfo;
  return `http://${address}:${port}`;
};
const listening = (server: Server, address: string) =>
  new Promise<Server>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, address, () => resolve(server));
  });

/** Null where the system gives this machine one address only: then nothing here can stand for the outside. */
const outside = await listening(
  createServer((request, answer) => PAGES[request.url ?? '']?.(request, answer)),
  OUTSIDE,
).catch(() => null);

beforeAll(async () => {
  talks = await world.current.plays(ridgeTalks());
  reader = await new Caller(world.current, 'north').signsIn();
  inside = await listening(
    createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.end('secret');
    }),
    '127.0.0.1',
  );
});
afterAll(() => {
  for (const server of [outside, inside]) server?.close();
});

const reads = (fields: Record<string, string | File>) => reader.postForm(`${talks.path}/press/read`, fields);

async function expectRefused(fields: Record<string, string | File>, code: string) {
  const before = world.current.recorded();
  const answer = await reads(fields);
  expect(answer.status).toBe(code === 'request-too-large' ? 413 : 422);
  expect(answer.text).toContain(refusalText('en', code));
  expect(answer.text).not.toContain('secret');
  expect(world.current.recorded()).toBe(before);
}

describe('an address that leads to a private network', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0:PORT/',
    'http://0.0.0.0:PORT/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://①②⑦.0.0.1:PORT/',
    'http://user:secret@127.0.0.1:PORT/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://127.0.0.1:PORT/',
    'javascript:alert(1)',
    'no address at all',
  ])('%s is not fetched', async (address) => {
    asked = [];
    const { port } = inside.address() as AddressInfo;
    await expectRefused({ url: address.replace('PORT', String(port)) }, 'address-not-allowed');
    expect(asked).toEqual([]);
  });

  it.skipIf(outside === null).each(['/inwards', '/metadata', '/file'])(
    'by a redirect is not fetched: %s',
    async (path) => {
      asked = [];
      await expectRefused({ url: `${urlOf(outside)}${path}` }, 'address-not-allowed');
      expect(asked).toEqual([]);
    },
  );
});

describe.skipIf(outside === null)('a page from outside', () => {
  it.each([
    ['/large', 'page-too-large'],
    ['/bomb', 'page-too-large'],
    ['/half-bomb', 'page-not-fetched'],
    ['/picture', 'page-not-html'],
    ['/pdf', 'page-not-html'],
    ['/not-there', 'page-not-fetched'],
    ['/round', 'page-not-fetched'],
  ])('%s is refused: %s', async (path, code) => {
    await expectRefused({ url: `${urlOf(outside)}${path}` }, code);
  });

  it('is read with its script as text or not at all, under a policy that runs none', async () => {
    const before = world.current.recorded();
    const { status, text, headers } = await reads({ url: `${urlOf(outside)}/article` });
    expect(status).toBe(200);
    expect(text).toContain('will stay closed until Friday');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('document.title');
    expect(text).not.toContain('onclick');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
    expect(SECURITY_HEADERS['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(world.current.recorded()).toBe(before);
  });
});

describe('a file', () => {
  const file = (bytes: BlobPart, name = 'page.html') => new File([bytes], name, { type: 'text/html' });

  it('of twenty MB is refused in words, and a larger one before it is read', async () => {
    await expectRefused({ file: file(Buffer.alloc(20 * MIB + 1, 'a')) }, 'page-too-large');
    await expectRefused({ file: file(Buffer.alloc(22 * MIB, 'a')) }, 'request-too-large');
  });

  it('without text is refused', async () => {
    await expectRefused({ file: file(html('')) }, 'page-not-readable');
    await expectRefused({ text: '   ' }, 'field-empty');
    await expectRefused({}, 'field-empty');
  });

  it('that is a form of another kind is refused', async () => {
    const answer = await reader.post(`${talks.path}/press/read`, '{"url":1}');
    expect([answer.status, answer.json.code]).toEqual([422, 'request-malformed']);
  });
});
