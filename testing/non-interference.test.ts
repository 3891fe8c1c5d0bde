/**
 * Two processes that differ only in what a reader may not read answer that reader alike, page by page, search by
 * search, refusal by refusal.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AT,
  AUDIENCES,
  actorOf,
  CAST,
  hidden,
  NOW,
  openSteps,
  PARTY_OF,
  probes,
  stage,
  WORDS,
  word,
} from './interference.ts';
import { actBetween, between, threeSides } from './interference-passages.ts';
import { type Answer, type Attempt, knowKeys, Portless, type Twin } from './twin.ts';

const LONG = process.env['SULH_LONG'] !== undefined;
const RUNS = LONG ? 25 : 1;

let host: Portless;
beforeAll(async () => {
  host = await Portless.open();
  knowKeys([...Object.keys(CAST), 'west']);
});
afterAll(() => host.host.close());

const READERS: readonly (string | null)[] = [null, 'north', 'north-two', 'east', 'monitor', 'observer'];

/**
 * Records what was drawn with the first audience that keeps it from the reader and is allowed; something else
 * unseen where none is. Says whether it was the drawn one.
 */
async function fill(twin: Twin, reader: string | null, drawn: Attempt, n: number): Promise<boolean> {
  const held = twin.reader(reader).tokens;
  const kept = (tokens: readonly string[]) =>
    tokens.map((token) => twin.tokenOf(token)).every((token) => token !== 'public' && !held.includes(token));
  const to = drawn.data['to'];
  const opens = drawn.kind === 'disclosed' && Array.isArray(to) ? (to as string[]) : [];
  if (drawn.by !== reader && kept(opens)) {
    const data = opens.length === 0 ? drawn.data : { to: opens.map((token) => twin.tokenOf(token)) };
    const start = AUDIENCES.indexOf(drawn.audience as string[]);
    const turned = [...AUDIENCES.slice(start), ...AUDIENCES.slice(0, start)].filter(kept);
    for (const audience of turned)
      if ((await twin.records({ ...drawn, data, audience })) === null) return true;
  }
  const by = reader?.startsWith('east') ? 'north' : 'east';
  const filler = { by, kind: 'actor-named', data: actorOf(`filler ${n} ${drawn.kind}`) };
  const refused = await twin.records({ ...filler, audience: [`party:${PARTY_OF[by]!}`] });
  if (refused !== null) throw new Error(`the filler is refused: ${refused}`);
  return false;
}

const FIXED = [
  '/bundle',
  '/standing',
  '/log/checkpoint',
  '/log/tile/0/000.p/8',
  '/procedure',
  '/people',
  '/calendar',
  '/calendar.ics',
  '/my-key',
  '/cable?since=2026-10-01',
  '/cable?since=2026-10-01&lang=ur',
  '/cable.txt?since=2026-10-01',
  '/statements/accounts',
  '/talks/demands/new',
  '/talks/rounds/new',
  '/talks/rounds/earlier',
  '/talks/passages',
  '/talks/passages/new',
  '/talks/passages/new?from=northland&to=eastmark',
  '/press/read',
  ...WORDS.map((one) => `/search?q=${one}`),
  '/search?q=filler',
  '/record?kind=actor-named',
  '/record?kind=demand-withdrawn',
  '/record?before=20',
];

/** Everything a reader reaches: fixed addresses, every position by every kind of address, and every link found. */
async function crawl(twin: Twin, reader: string | null): Promise<Map<string, Answer>> {
  const ids = await twin.ids();
  const label = (path: string) =>
    path.replace(/[0-9a-f]{64}/g, (id) => `E${ids.indexOf(id as (typeof ids)[number])}`);
  const waiting = [
    '',
    ...FIXED,
    ...ids.flatMap((id) => [
      `/record/${id}`,
      `/people/${id}`,
      `/talks/demands/${id}`,
      `/talks/rounds/${id}`,
      `/talks/rounds/earlier?round=${id}`,
      `/talks/passages/${id}`,
      `/talks/sessions/${id}`,
      `/talks/sessions/new?round=${id}`,
      `/statements/${id}`,
      `/statements/accounts/${id}`,
      `/statements/accounts?act=${id}`,
      `/press/${id}`,
      `/statements?about=${id}`,
    ]),
  ];
  const seen = new Map<string, Answer>();
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    if (seen.has(label(path))) continue;
    const answer = await twin.gets(reader, path);
    if (answer.status >= 500) throw new Error(`${path} fails: ${answer.status}`);
    seen.set(label(path), answer);
    for (const [, href] of answer.text.matchAll(/href="\/p\/PROCESS([^"#]*)/g)) {
      const next = href!.replaceAll('&amp;', '&').replace(/E(\d+)\.64/g, (_, n) => ids[Number(n)]!);
      waiting.push(next);
    }
  }
  return seen;
}

/** Two pages are long: what is shown of them is where they part. */
function expectSame(what: string, one: Answer, other: Answer | undefined): void {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other ?? 'no such page')];
  if (left === right) return;
  let from = 0;
  while (left[from] === right[from]) from += 1;
  const part = (text: string) => text.slice(Math.max(0, from - 120), from + 200);
  expect({ what, answer: part(left) }).toEqual({ what, answer: part(right) });
}

async function expectAlike(one: Twin, other: Twin, reader: string | null): Promise<number> {
  await one.caughtUp();
  await other.caughtUp();
  const [left, right] = [await crawl(one, reader), await crawl(other, reader)];
  for (const [path, answer] of left) expectSame(path, answer, right.get(path));
  expect([...right.keys()]).toEqual([...left.keys()]);
  return left.size;
}

const HIDDEN = 12;
const widening = fc.constantFrom('author', 'all-parties');
const slots = fc.array(hidden, { minLength: HIDDEN, maxLength: HIDDEN });

describe.each([true, false])('a process that is public: %s', (open) => {
  const all = open ? ['public'] : ['monitors', 'observers', 'table'];
  const readers = READERS.filter((reader) => open || reader !== null);

  let recorded = 0;
  afterAll(() => expect(recorded / (readers.length * RUNS * 2 * HIDDEN)).toBeGreaterThan(0.3));

  test.each(readers.map((reader) => ({ reader, who: reader ?? 'the public' })))(
    '[A9] [A11] what $who cannot read changes nothing that they are sent',
    async ({ reader }) => {
      await fc.assert(
        fc.asyncProperty(slots, slots, widening, async (these, those, whose) => {
          const twins: Twin[] = [];
          for (const drawn of [these, those]) {
            const twin = await host.plays(stage(open, whose));
            host.clock.now = NOW;
            for (const [n, attempt] of drawn.entries())
              if (await fill(twin, reader, attempt, n)) recorded += 1;
            for (const attempt of openSteps(all)) await twin.records(attempt);
            twins.push(twin);
          }
          const [one, other] = twins as [Twin, Twin];
          const pages = await expectAlike(one, other, reader);
          expect(pages).toBeGreaterThan(200);
          if (reader === null) return;
          for (const probe of probes(reader, one, all)) {
            const answers = [await one.sends(reader, probe), await other.sends(reader, probe)];
            expectSame(JSON.stringify(probe), answers[0]!, answers[1]);
          }
        }),
        {
          numRuns: RUNS,
          endOnFailure: true,
          ...(process.env['SULH_SEED'] ? { seed: Number(process.env['SULH_SEED']) } : {}),
        },
      );
    },
    600_000,
  );
});

describe('documents between two sides', () => {
  test.each([true, false])(
    '[H10] are nothing to a third side, to monitors, observers and the public, in a process that is public: %s',
    async (open) => {
      const { story, at } = threeSides(stage(open));
      const all = open ? ['public'] : ['monitors', 'observers', 'table'];
      const drawn = fc.array(between(word), { minLength: 6, maxLength: 6 });
      let recorded = 0;
      const filled = async (acts: readonly Parameters<typeof actBetween>[0][]) => {
        const twin = await host.plays(story);
        host.clock.now = NOW;
        for (const [n, one] of acts.entries()) {
          if ((await twin.records(actBetween(one, at))) === null) recorded += 1;
          else {
            const filler = { by: 'east', kind: 'actor-named', data: actorOf(`filler ${n}`) };
            await twin.records({ ...filler, audience: ['party:eastmark'] });
          }
        }
        return twin;
      };
      await fc.assert(
        fc.asyncProperty(drawn, drawn, async (these, those) => {
          const [one, other] = [await filled(these), await filled(those)];
          for (const reader of ['west', 'monitor', 'observer', ...(open ? [null] : [])])
            await expectAlike(one, other, reader);
          for (const probe of probes('west', one, all)) {
            const answers = [await one.sends('west', probe), await other.sends('west', probe)];
            expectSame(JSON.stringify(probe), answers[0]!, answers[1]);
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(recorded).toBeGreaterThan(4);
    },
    600_000,
  );
});

describe('a bundle', () => {
  const MEMBERS = [null, 'office', 'north', 'east-two', 'monitor', 'observer'];

  test.each([true, false])(
    '[A2] of every reader verifies, whenever they joined, in a process that is public: %s',
    async (open) => {
      const twin = await host.plays(stage(open));
      host.clock.now = NOW;
      for (const member of MEMBERS.filter((one) => open || one !== null)) {
        const report = await twin.verifies(member);
        expect([member, report.verdict, report.findings.filter(({ level }) => level === 'error')]).toEqual([
          member,
          'ok',
          [],
        ]);
      }
    },
  );

  test('[A12] shows of an erased entry no more than of one that is withheld', async () => {
    const twin = await host.plays(stage(true));
    host.clock.now = NOW;
    await twin.erases(AT.northPaper);
    for (const member of [null, 'north', 'east']) {
      const { text } = await twin.gets(member, '/bundle');
      expect(text.split('\n')[AT.northPaper + 1]).toBe(`{"i":${AT.northPaper},"leaf":"H64"}`);
      expect((await twin.verifies(member)).verdict).toBe('ok');
      const page = await twin.gets(member, `/record/${(await twin.ids())[AT.northPaper]}`);
      expect(page.status).toBe(404);
      expect((await twin.gets(member, '/search?q=paper+of+the+north')).text).not.toContain(
        'Paper of the north',
      );
    }
  });
});
