import { request } from 'node:http';
import { base64Decode, type JsonObject } from '@sulh/record';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { castKey } from '../exercise/play.ts';
import { type Answer, Caller } from './caller.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const world = useWorld();
let talks: Played;
let other: Played;
let north: Caller;
let east: Caller;
let monitor: Caller;
let observer: Caller;

const DEMAND = {
  by: 'northland',
  attested: null,
  to: ['eastmark'],
  title: 'Open the road',
  text: 'Open the road to the river by Friday.',
  core: true,
};

beforeAll(async () => {
  const closed = { title: 'Withdraw the post', text: 'Withdraw the post.', audience: ['party:northland'] };
  other = await world.current.plays(ridgeTalks({ name: 'Other talks' }));
  talks = await world.current.plays(ridgeTalks({ demands: [closed] }));
  [north, east, monitor, observer] = ['north', 'east', 'monitor', 'observer'].map(
    (member) => new Caller(world.current, member),
  ) as [Caller, Caller, Caller, Caller];
  const revoked = await observer.sends(
    talks,
    observer.entry(talks, 'key-revoked', { key: castKey('observer').id, reason: 'Lost.' }),
  );
  expect(revoked.status).toBe(201);
});

const demand = (data: Partial<typeof DEMAND> & JsonObject = {}) => ({ ...DEMAND, ...data });
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is sent, and the code, status and place with which it comes back. */
const REFUSED: readonly [
  what: string,
  code: string,
  status: number,
  send: () => Promise<Answer>,
  at?: string,
][] = [
  [
    'of a kind this host does not know',
    'kind-unknown',
    422,
    () => north.sends(talks, north.entry(talks, 'treaty-signed', demand())),
  ],
  [
    'of a version this host does not know',
    'kind-unknown',
    422,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand(), { body: { v: 9 } })),
  ],
  [
    'with a signature of which one bit is wrong',
    'signature-invalid',
    403,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), {
          signature: (bytes) => bytes.map((byte, n) => (n === 7 ? byte ^ 1 : byte)),
        }),
      ),
  ],
  [
    'signed by a key nobody admitted',
    'key-unknown',
    403,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand(), { key: castKey('nobody') })),
  ],
  [
    'signed by a revoked key',
    'key-revoked',
    403,
    () =>
      observer.sends(
        talks,
        observer.entry(talks, 'article-filed', {
          title: 'A',
          authors: [],
          publishedAt: null,
          site: null,
          url: null,
          image: null,
          language: null,
          body: 'B',
        }),
      ),
  ],
  [
    'signed by a key of somebody else',
    'key-of-other-person',
    403,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand(), { key: castKey('east') })),
  ],
  [
    'made for another process',
    'entry-wrong-process',
    422,
    () => north.sends(talks, north.entry(other, 'demand-put', demand())),
  ],
  [
    'signed too long ago',
    'entry-expired',
    422,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), { body: { validUntil: world.current.clock.now - 1 } }),
      ),
  ],
  [
    'with a space that the canonical form has not',
    'body-not-canonical',
    422,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), { bytes: (text) => utf8(text.replace(':', ': ')) }),
      ),
  ],
  [
    'that is not UTF-8',
    'body-not-utf8',
    422,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), {
          bytes: (text) => Uint8Array.of(...utf8(text).slice(0, -2), 0xff, 0xfe),
        }),
      ),
  ],
  [
    'with a field that no body has',
    'body-malformed',
    422,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand(), { body: { extra: 1 } as object })),
  ],
  [
    'that is larger than a body may be',
    'body-too-large',
    413,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand({ text: 'x'.repeat(70_000) }))),
  ],
  [
    'with a field too long',
    'field-too-long',
    422,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand({ text: 'x'.repeat(20_001) }))),
    '/data/text',
  ],
  [
    'with an empty field',
    'field-empty',
    422,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand({ title: ' ' }))),
    '/data/title',
  ],
  [
    'with a field its kind has not',
    'field-unknown',
    422,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand({ colour: 'red' }))),
    '/data/colour',
  ],
  [
    'that speaks for another party',
    'not-your-party',
    403,
    () => north.sends(talks, north.entry(talks, 'demand-put', demand({ by: 'eastmark', to: ['northland'] }))),
    '/data/by',
  ],
  [
    'by a monitor that puts a demand',
    'not-entitled',
    403,
    () => monitor.sends(talks, monitor.entry(talks, 'demand-put', demand())),
  ],
  [
    'that its own author could not read',
    'audience-without-author',
    422,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), { body: { audience: ['party:eastmark'] } }),
      ),
    '/audience',
  ],
  [
    'by an author who saw another history',
    'seen-mismatch',
    409,
    () =>
      north.sends(
        talks,
        north.entry(talks, 'demand-put', demand(), { body: { seen: { size: 3, root: 'ab'.repeat(32) } } }),
      ),
  ],
  [
    'twice in one batch',
    'entry-duplicate',
    409,
    () => {
      const entry = north.entry(talks, 'demand-put', demand());
      return north.sends(talks, entry, entry);
    },
  ],
  [
    'beside one that is refused',
    'kind-unknown',
    422,
    () =>
      north.sends(talks, north.entry(talks, 'demand-put', demand()), north.entry(talks, 'treaty-signed', {})),
  ],
  ['without entries', 'request-malformed', 422, () => north.post(`${talks.path}/entries`, { entries: [] })],
  ['that is no JSON', 'request-malformed', 422, () => north.post(`${talks.path}/entries`, '{"entries":')],
  [
    'from a page of another website',
    'other-origin',
    403,
    () =>
      north.post(
        `${talks.path}/entries`,
        { entries: [north.entry(talks, 'demand-put', demand())] },
        { origin: 'https://evil.example' },
      ),
  ],
  [
    'from a page that hides where it is',
    'other-origin',
    403,
    () =>
      north.post(
        `${talks.path}/entries`,
        { entries: [north.entry(talks, 'demand-put', demand())] },
        { origin: 'null' },
      ),
  ],
  [
    'in a request larger than any batch',
    'request-too-large',
    413,
    () => north.post(`${talks.path}/entries`, { entries: [], padding: 'x'.repeat(25 * 1024 * 1024) }),
  ],
  [
    'to a process that is not here',
    'not-found',
    404,
    () =>
      north.post('/p/0123456789abcdef/entries', { entries: [north.entry(talks, 'demand-put', demand())] }),
  ],
];

describe('an entry', () => {
  it.each(REFUSED)(
    '%s is refused with %s, in words, and nothing is recorded',
    async (_, code, status, send, at) => {
      const before = world.current.recorded();
      const answer = await send();
      expect(answer.json.code).toBe(code);
      expect(answer.status).toBe(status);
      expect(answer.json.message).toBe(refusalText('en', code));
      if (at !== undefined) expect(answer.json.at).toBe(at);
      expect(world.current.recorded()).toBe(before);
    },
  );

  it('is refused in the language of the reader', async () => {
    const entries = [north.entry(talks, 'treaty-signed', {})];
    const { json } = await north.post(`${talks.path}/entries`, { entries }, { 'accept-language': 'ur' });
    expect(json.message).toBe(refusalText('ur', 'kind-unknown'));
  });

  it('[W3] that is sent again exactly is answered with its first receipt', async () => {
    const entry = north.entry(talks, 'demand-put', demand());
    const first = await north.sends(talks, entry);
    expect(first.status).toBe(201);
    const size = world.current.recorded();
    world.current.clock.pass(60 * 60_000);
    const again = await north.sends(talks, entry);
    expect(again.status).toBe(201);
    expect(again.json['entries']).toEqual(first.json['entries']);
    expect([first.json['repeated'], again.json['repeated']]).toEqual([false, true]);
    expect(world.current.recorded()).toBe(size);
  });

  it('[A4] [A9] may not refer to what its author cannot read, and learns nothing of it', async () => {
    const { id: closed } = await world.current.first(talks.process, 'demand-put');
    const answer = { by: 'eastmark', attested: null, answer: 'refused', text: null };
    const to = (id: string) =>
      east.sends(talks, east.entry(talks, 'demand-answered', answer, { body: { refs: { demand: [id] } } }));
    const [hidden, absent] = [await to(closed), await to('ab'.repeat(32))];
    expect(hidden.json.code).toBe('reference-not-found');
    expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
  });

  it('[H3] for readers it cannot have is told, in names, the only ones it can', async () => {
    const note = {
      type: 'note',
      title: 'A note',
      text: 'To them.',
      file: null,
      to: ['eastmark'],
      replyBy: null,
    };
    const data = { by: 'northland', attested: null, ...note };
    const answer = await north.sends(
      talks,
      north.entry(talks, 'document-handed-in', data, { body: { audience: ['table'] } }),
    );
    expect([answer.status, answer.json.code, answer.json.at]).toEqual([
      422,
      'audience-not-allowed',
      '/audience',
    ]);
    expect(answer.json.message).toBe(
      `${refusalText('en', 'audience-not-allowed')} The only possible readers are: the mediators and Northland.`,
    );
  });

  it('[W2] stands once, wherever it is sent from at the same time, beside those of others', async () => {
    const mine = Array.from({ length: 8 }, (_, n) =>
      north.entry(talks, 'demand-put', demand({ title: `Ours, number ${n}` })),
    );
    const theirs = Array.from({ length: 8 }, (_, n) =>
      east.entry(
        talks,
        'demand-put',
        demand({ by: 'eastmark', to: ['northland'], title: `Theirs, number ${n}` }),
      ),
    );
    const before = world.current.recorded();
    const answers = await Promise.all([
      ...mine.map((entry) => north.sends(talks, entry)),
      ...theirs.map((entry) => east.sends(talks, entry)),
      ...mine.map((entry) => north.sends(talks, entry)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const places = answers.map(({ json }) => (json['entries'] as [{ index: number }])[0].index);
    expect(places.slice(16)).toEqual(places.slice(0, 8));
    expect(new Set(places).size).toBe(16);
    expect(world.current.recorded()).toBe(before + 16);
  });

  it('of unknown length is refused before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const sent = request(
        `${world.current.url}${talks.path}/entries`,
        { method: 'POST', headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end('{}');
    });
    expect(status).toBe(411);
  });

  it('that was recorded stands as it was signed', async () => {
    const entry = north.entry(talks, 'demand-put', demand({ title: 'As it was signed' }));
    const { json } = await north.sends(talks, entry);
    const [{ index }] = json['entries'] as [{ index: number }];
    const recorded = await world.current.host.recorder.entry(talks.process, index);
    expect(recorded!.bodyBytes).toEqual(new Uint8Array(base64Decode(entry.body)!));
  });
});

describe('signing in', () => {
  const refused = async (caller: Caller, proof: unknown, code = 'sign-in-failed') => {
    const answer = await caller.post('/sign-in', proof);
    expect([answer.json.code, answer.json.message]).toEqual([code, refusalText('en', code)]);
    expect(answer.headers.get('set-cookie')).toBe(null);
  };

  it('is refused to a key that was admitted nowhere', async () => {
    const nobody = new Caller(world.current, 'nobody');
    await refused(nobody, await nobody.provesItsKey(), 'key-not-known');
  });

  it('takes an answer once, in time, and for this host only', async () => {
    const proof = await north.provesItsKey();
    expect((await north.post('/sign-in', proof)).status).toBe(204);
    await refused(north, proof);
    await refused(north, await north.provesItsKey('https://another-host.example'));
    const late = await north.provesItsKey();
    world.current.clock.pass(6 * 60_000);
    await refused(north, late);
    await refused(north, { ...late, expiresAt: world.current.clock.now + 60_000 });
    await refused(north, { ...(await north.provesItsKey()), publicKey: 'zz' });
    await refused(north, 'no json');
  });

  it('ends after twelve hours', async () => {
    const session = await new Caller(world.current, 'north').signsIn();
    const standing = async () => (await session.get(`${talks.path}/standing`)).json['person'];
    expect(await standing()).not.toBe(null);
    world.current.clock.pass(12 * 3_600_000 + 1_000);
    expect(await standing()).toBe(null);
  });
});
