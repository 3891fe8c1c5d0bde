import { beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../app/http/pages/index.ts';
import { MODULES } from '../app/modules/index.ts';
import { castKey } from '../exercise/play.ts';
import { type Answer, Caller } from './caller.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const ABSENT = '0123456789abcdef';
const world = useWorld();
let closed: Played;
let demand: string;
let anybody: Caller;
/** Signed in, and admitted elsewhere: here an outsider like anybody. */
let stranger: Caller;
let insider: Caller;

beforeAll(async () => {
  await world.current.plays(ridgeTalks({ name: 'Open talks' }));
  closed = await world.current.plays(
    ridgeTalks({
      name: 'Quiet talks',
      public: false,
      without: ['observer'],
      demands: [{ title: 'Open the quiet road', text: 'By Friday.' }],
    }),
  );
  demand = (await world.current.first(closed.process, 'demand-put')).id;
  anybody = new Caller(world.current);
  stranger = await new Caller(world.current, 'observer').signsIn();
  insider = await new Caller(world.current, 'monitor').signsIn();
});

/** Every page there is, by its pattern; where it wants an id, that of an entry that exists. */
const PAGES = [...pages, ...MODULES.flatMap(({ routes }) => routes)];
const LOG = [
  'log/checkpoint',
  'log/tile/0/000.p/5',
  'log/tile/entries/000.p/5',
  'log/tile/nothing',
  'bundle',
  'standing',
  'no-such-page',
];
const GETS = [
  ...PAGES.filter(({ method }) => method === 'get').map(({ path }) => path),
  ...LOG.map((path) => `/${path}`),
  '/search?q=road',
  '/record?kind=demand-put',
];
const POSTS = PAGES.filter(({ method }) => method === 'post').map(({ path }) => path);

const pathTo = (pattern: string) => pattern.replace(/:id(\{.*?\})?/, demand);
const seenBy = ({ status, text, headers }: Answer, prefix: string) => ({
  status,
  type: headers.get('content-type'),
  cookie: headers.get('set-cookie'),
  cache: headers.get('cache-control'),
  location: headers.get('location')?.replaceAll(prefix, 'PROCESS') ?? null,
  text: text.replaceAll(prefix, 'PROCESS'),
});

describe('a closed process', () => {
  const here = () => closed.path.slice('/p/'.length);
  const outsiders = () => [anybody, stranger];

  it('is there for those it admitted', async () => {
    const { status, text } = await insider.get(closed.path);
    expect(status).toBe(200);
    expect(text).toContain('Quiet talks');
  });

  it.each(GETS)('[A10] answers outsiders as if it were absent: GET %s', async (pattern) => {
    for (const outsider of outsiders()) {
      for (const language of ['en', 'ur']) {
        const ask = async (prefix: string) =>
          seenBy(
            await outsider.get(`/p/${prefix}${pathTo(pattern)}`, { 'accept-language': language }),
            prefix,
          );
        const found = await ask(here());
        expect(found.status).toBe(404);
        expect(found).toEqual(await ask(ABSENT));
      }
    }
  });

  it.each(POSTS)('[A10] answers outsiders as if it were absent: POST %s', async (pattern) => {
    for (const outsider of outsiders()) {
      const ask = async (prefix: string) =>
        seenBy(await outsider.postForm(`/p/${prefix}${pathTo(pattern)}`, { name: 'x', text: 'y' }), prefix);
      const found = await ask(here());
      expect(found.status).toBe(404);
      expect(found).toEqual(await ask(ABSENT));
    }
  });

  it('[A10] takes no entry of an outsider, and says no more than an absent one', async () => {
    const writer = new Caller(world.current, 'observer');
    const elsewhere = { ...closed, path: `/p/${ABSENT}` };
    const entry = writer.entry(closed, 'rules-accepted', {});
    const before = world.current.recorded();
    const found = await writer.sends(closed, entry);
    const absent = await writer.sends(elsewhere, entry);
    expect([found.status, found.text]).toEqual([absent.status, absent.text]);
    expect(found.json.code).toBe('not-found');
    for (const content of [{ entries: [] }, { entries: 'x' }, 'no json']) {
      const [here, there] = [
        await stranger.post(`${closed.path}/entries`, content),
        await stranger.post(`/p/${ABSENT}/entries`, content),
      ];
      expect([here.status, here.text]).toEqual([there.status, there.text]);
    }
    expect(world.current.recorded()).toBe(before);
  });

  it('[A10] is in no list that outsiders are shown', async () => {
    for (const outsider of outsiders()) expect((await outsider.get('/')).text).not.toContain('Quiet talks');
    expect((await insider.get('/')).text).toContain('Quiet talks');
  });

  it('[A10] shows the page of recovery as an absent one does', async () => {
    const ask = async (prefix: string) => {
      const answer = seenBy(await anybody.get(`/recover/${prefix}`), prefix);
      return { ...answer, text: answer.text.replace(/data-seen-root="[0-9a-f]{64}"/, 'ROOT') };
    };
    const found = await ask(here());
    expect(found.status).toBe(200);
    expect(found.text).toContain('ROOT');
    expect(found).toEqual(await ask(ABSENT));
  });

  it('closes to somebody whose key ended', async () => {
    const east = await new Caller(world.current, 'east').signsIn();
    expect((await east.get(closed.path)).status).toBe(200);
    const data = { key: castKey('east').id, reason: 'Lost.' };
    const body = { audience: ['monitors', 'observers', 'table'] };
    const revoked = await east.sends(closed, east.entry(closed, 'key-revoked', data, { body }));
    expect(revoked.status).toBe(201);
    expect((await east.get(closed.path)).status).toBe(404);
  });
});
