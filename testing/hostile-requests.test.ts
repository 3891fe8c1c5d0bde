/** Requests that no page of this host makes. None may break it, lead elsewhere, or lose its headers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { SECURITY_HEADERS } from '../app/http/security.ts';
import { TEXTS } from '../app/http/texts.ts';
import { Caller } from './caller.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const DAY_MS = 24 * 3_600_000;
let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(ridgeTalks());
});
let anybody: Caller;
beforeAll(() => {
  anybody = new Caller(world.current);
});

describe('an address made to harm', () => {
  it.each([
    '/search?q=%00',
    '/search?q=a%00b',
    '/search?q=%ff',
    '/search?q=%25%5F%5C',
    `/search?q=${'a'.repeat(7000)}`,
    '/record?kind=%00',
    "/record?kind=' or 1=1 --",
    '/record?before=abc',
    '/record?before=-1',
    '/record?before=1e99',
    '/statements?speaker=%00&about=%00',
    '/people?link=%22%3E%3Cscript%3E&name=%3Cscript%3Ealert(1)%3C/script%3E',
    `/people?link=${'0'.repeat(32)}&name=%3Cscript%3Ealert(1)%3C/script%3E`,
  ])('%s is answered as any other', async (path) => {
    const { status, text } = await anybody.get(`${talks.path}${path}`);
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
  });

  it.each([
    '/talks/rounds/%00',
    '/talks/demands/%00',
    '/record/%E0%A4%A',
    '/../../etc/passwd',
    '/log/tile/0/../../x',
    '/log/tile/9/999',
    '/log/tile/0/x999/x999/999',
  ])('%s leads nowhere', async (path) => {
    expect((await anybody.get(`${talks.path}${path}`)).status).toBe(404);
  });

  it.each([
    '/assets/../assets.json',
    '/assets/%2e%2e/sulh.js',
    '/assets/fonts/..%2f..%2fsulh.js',
    '/assets/',
  ])('%s is no asset', async (path) => {
    expect((await anybody.get(path)).status).toBe(404);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
    '/%0a/evil.example',
    '/%0d%0aset-cookie:a=b',
    '/%D8%A7',
    '%20//evil.example',
  ])('no link of this host leads to %s', async (to) => {
    const language = await anybody.get(`/language/ur?to=${to}`);
    expect([language.status, language.headers.get('location')]).toEqual([303, '/']);
    const signIn = await anybody.get(`/sign-in?next=${to}`);
    expect(signIn.text).toContain('data-next="/"');
  });
});

describe('a cookie made to harm', () => {
  it.each([
    'sulh=%',
    'sulh=a.b.c',
    `sulh=${'0'.repeat(64)}.9999999999999.${'0'.repeat(64)}`,
    'sulh-receipt=%',
    'sulh-receipt=PREFIX.99999999',
    'sulh-receipt=PREFIX.-1',
    'sulh-lang=xx',
  ])('%s opens nothing and stops nothing', async (cookie) => {
    const { status, text } = await anybody.get(talks.path, {
      cookie: cookie.replace('PREFIX', talks.path.slice('/p/'.length)),
    });
    expect(status).toBe(200);
    expect(text).toContain(TEXTS.signIn.en);
  });

  it('a session’s own is for this host alone, and out of reach of scripts', async () => {
    const north = new Caller(world.current, 'north');
    const answer = await north.post('/sign-in', await north.provesItsKey());
    expect(answer.headers.get('set-cookie')).toMatch(/^sulh=.*; HttpOnly; SameSite=Lax/);
  });
});

describe('signing out', () => {
  it('closes what the session opened', async () => {
    const north = await new Caller(world.current, 'north').signsIn();
    expect((await north.get(`${talks.path}/standing`)).json['person']).not.toBe(null);
    const { status, headers } = await north.post('/sign-out', {});
    expect([status, headers.get('location')]).toEqual([303, '/']);
    expect(headers.get('set-cookie')).toMatch(/^sulh=; .*Max-Age=0/);
    const foreign = await north.post('/sign-out', {}, { origin: 'https://evil.example' });
    expect(foreign.json.code).toBe('other-origin');
  });
});

describe('every answer', () => {
  it.each(['', '/nothing', '/record', '/log/checkpoint', '/bundle', '/standing'])(
    'carries the policy: %s',
    async (path) => {
      const { headers } = await anybody.get(`${talks.path}${path}`);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
      expect(headers.get('cache-control')).toMatch(/^(no-store|no-cache|private, no-cache)$/);
    },
  );

  it('to a form from another website is a page in words', async () => {
    const response = await fetch(`${world.current.url}${talks.path}/invitations`, {
      method: 'POST',
      body: new FormData(),
      headers: { origin: 'https://evil.example', accept: 'text/html', 'accept-language': 'ur' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(refusalText('ur', 'other-origin'));
  });
});

describe('a link that admits', () => {
  const refused = (answer: { status: number; json: { code?: string; message?: string } }, code: string) =>
    expect([answer.json.code, answer.json.message]).toEqual([code, refusalText('en', code)]);

  it('claims once, and again only for the very same key', async () => {
    const link = world.current.claimLink();
    const [first, second] = [new Caller(world.current, 'first'), new Caller(world.current, 'second')];
    const { context } = (await first.get(link, { accept: 'application/json' })).json as { context: string };
    refused(await first.post(link, { publicKey: 'zz' }), 'request-malformed');
    refused(await first.post(link, first.enrolment('another context')), 'request-malformed');
    const enrolment = first.enrolment(context);
    expect((await first.post(link, enrolment)).status).toBe(201);
    expect((await first.post(link, enrolment)).status).toBe(201);
    refused(await second.post(link, second.enrolment(context)), 'link-not-open');
    expect(world.current.host.secrets.state.operators).toHaveLength(1);
  });

  it('joins once, within seven days, until it is withdrawn', async () => {
    const secretariat = await new Caller(world.current, 'secretariat').signsIn();
    const invites = async (name: string) => {
      const { headers } = await secretariat.postForm(`${talks.path}/invitations`, {
        name,
        party: 'corvia',
        role: 'member',
      });
      const token = new URL(headers.get('location')!, world.current.url).searchParams.get('link');
      return `/join/${token}`;
    };
    const joins = async (link: string, member: string) => {
      const caller = new Caller(world.current, member);
      const { context } = (await caller.get(link, { accept: 'application/json' })).json;
      return caller.post(link, caller.enrolment(String(context)));
    };
    const used = await invites('Benet Solvane');
    expect((await joins(used, 'benet')).status).toBe(201);
    refused(await joins(used, 'somebody else'), 'link-not-open');

    const withdrawn = await invites('Edda Fairlow');
    const { id } = world.current.host.secrets.state.invitations.at(-1)!;
    const path = `${talks.path}/invitations/withdraw`;
    const stranger = await new Caller(world.current, 'north').signsIn();
    await stranger.postForm(path, { id });
    expect((await anybody.get(withdrawn)).status).toBe(200);
    await secretariat.postForm(path, { id });
    refused(await joins(withdrawn, 'edda'), 'link-not-open');

    const late = await invites('Corin Hathelow');
    world.current.clock.pass(7 * DAY_MS + 1_000);
    refused(await joins(late, 'corin'), 'link-not-open');
    expect((await anybody.get(late)).status).toBe(404);
  });

  it('is not made for a party that admits its own, nor by somebody outside', async () => {
    const form = { name: 'Mirel Tandry', party: 'northland', role: 'member' };
    const before = world.current.host.secrets.state.invitations.length;
    const secretariat = await new Caller(world.current, 'secretariat').signsIn();
    const answer = await secretariat.postForm(`${talks.path}/invitations`, form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(refusalText('en', 'party-admits-its-own'));
    const outside = await anybody.postForm(`${talks.path}/invitations`, form);
    expect(outside.headers.get('location')).toMatch(/^\/sign-in/);
    const wrong = await secretariat.postForm(`${talks.path}/invitations`, { ...form, party: 'nowhere' });
    expect(wrong.status).toBe(422);
    expect(world.current.host.secrets.state.invitations).toHaveLength(before);
  });
});

it('an address with the whole process id, or a slash too many, leads to the page that was meant', async () => {
  const short = talks.path.slice(3);
  const whole = `/p/${short}${'0'.repeat(48)}`;
  for (const [asked, meant] of [
    [whole, talks.path],
    [`${whole}/record?before=3`, `${talks.path}/record?before=3`],
    [`${talks.path}/`, talks.path],
    // The same for what is not here: nothing was looked up.
    [`/p/${'0'.repeat(64)}`, `/p/${'0'.repeat(16)}`],
  ] as const) {
    const answer = await anybody.get(asked);
    expect([asked, answer.status, answer.headers.get('location')]).toEqual([asked, 301, meant]);
  }
});
