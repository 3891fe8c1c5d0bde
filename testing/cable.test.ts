/** A cable holds what its reader may read and nothing else, and ages only where the rules show them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Story } from '../exercise/play.ts';
import { AT, CAST, NOW, PARTY_OF, stage, WORDS } from './interference.ts';
import { hiddenAccountActs } from './interference-accounts.ts';
import { knowKeys, Portless, type Twin } from './twin.ts';

let host: Portless;
beforeAll(async () => {
  host = await Portless.open();
  knowKeys(Object.keys(CAST));
});
afterAll(() => host.host.close());

const READERS = ['north', 'east', 'monitor', 'observer'];
const PATHS = ['', '.txt'].flatMap((type) =>
  ['en', 'ur', 'ps', 'fa-AF'].map((language) => `/cable${type}?since=2026-10-01&lang=${language}`),
);

/** The stage, and what the other side and the mediators record among themselves. */
async function twinWith(words: readonly string[], reader: string): Promise<Twin> {
  const twin = await host.plays(stage(true));
  host.clock.now = NOW;
  const side = reader === 'east' ? 'north' : 'east';
  const party = PARTY_OF[side]!;
  for (const word of words) {
    const acts = hiddenAccountActs(side, party, word, AT).filter(({ by }) => by === side);
    const own = { by: party, attested: null };
    const put = { ...own, to: ['corvia'], title: word, text: word, core: false };
    for (const act of [...acts.slice(0, 3), { by: side, kind: 'demand-put', data: put }])
      await twin.records({ ...act, audience: [`party:${party}`, 'mediators'].sort() });
  }
  await twin.caughtUp();
  return twin;
}

it.each(READERS)('[U3] %s gets the same cable byte for byte, whatever is closed to them', async (reader) => {
  const one = await twinWith(WORDS.slice(0, 3), reader);
  const other = await twinWith(WORDS.slice(3, 6), reader);
  expect(one.size).toBe(other.size);
  for (const path of PATHS) {
    const answer = await one.gets(reader, path);
    expect(answer.status).toBe(200);
    expect(answer).toEqual(await other.gets(reader, path));
    for (const word of WORDS) expect(answer.text).not.toContain(word);
  }
});

it('[U3] each line has the number of an entry that its reader may open', async () => {
  const twin = await twinWith(WORDS.slice(0, 1), 'north');
  const { text } = await twin.gets('north', '/cable.txt?since=2026-10-01');
  const numbers = [...text.matchAll(/^ {2}\[(\d+)\] /gm)].map(([, n]) => Number(n));
  expect(numbers.length).toBeGreaterThan(8);
  const ids = await twin.ids();
  for (const n of numbers) expect((await twin.gets('north', `/record/${ids[n]}`)).status).toBe(200);
});

it.each([true, false])('[U5] ages stand in it as the rules have it: %s', async (showAges) => {
  const story = stage(true);
  const steps = story.steps.map((step) =>
    step.kind === 'rules-proposed' ? { ...step, data: { ...step.data, showAges } } : step,
  );
  const twin = await host.plays({ ...story, steps } as Story);
  host.clock.now = NOW;
  await twin.caughtUp();
  const { text } = await twin.gets('east', '/cable.txt?since=2026-10-01');
  expect(text).toContain('“The road” · No answer recorded');
  expect(/\d+\s+days/.test(text)).toBe(showAges);
});

it('[U5] a demand is settled by an acceptance or a refusal, not by putting it off', async () => {
  const twin = await host.plays(stage(true));
  host.clock.now = NOW;
  const open = async () => {
    await twin.caughtUp();
    const { text } = await twin.gets('north', '/cable.txt?since=2027-01-01');
    return text.split('Demands not settled')[1] ?? '';
  };
  const answers = async (answer: string) =>
    expect(
      await twin.records({
        by: 'east',
        kind: 'demand-answered',
        data: { by: 'eastmark', attested: null, answer, text: null },
        audience: ['public'],
        refs: { demand: [AT.road] },
      }),
    ).toBeNull();
  expect(await open()).toContain('“The road”');
  await answers('deferred');
  expect(await open()).toContain('“The road” · Deferred');
  await answers('refused');
  expect(await open()).not.toContain('“The road”');
});

it('[U6] what a mediator attested is never told as if its party had signed it', async () => {
  const twin = await host.plays(stage(true));
  host.clock.now = NOW;
  const attested = { by: 'northland', attested: { how: 'paper', source: 'The paper.' } };
  const words = { type: 'ceasefire', title: 'Four lines', text: 'No fire.', language: 'en' };
  const records = async (by: string, kind: string, data: object, refs: object = {}) => {
    const at = twin.size;
    expect(await twin.records({ by, kind, data, audience: ['table'], refs } as never)).toBeNull();
    return at;
  };
  const parties = ['northland', 'eastmark'];
  const text = await records('office', 'agreement-proposed', { ...attested, ...words, parties });
  const act = await records(
    'office',
    'agreement-signed',
    { ...attested, adReferendum: false },
    { agreement: [text] },
  );
  const line = async () => {
    await twin.caughtUp();
    const { text: cable } = await twin.gets('east', '/cable.txt?since=2026-10-01');
    return cable.replace(/\s+/g, ' ').split(`[${act}]`)[1]!.split('[')[0]!;
  };
  expect(await line()).toContain('(attested, not signed)');
  await records('north', 'attested-confirmed', { by: 'northland', text: null }, { act: [act] });
  expect(await line()).toContain('(attested, confirmed by the party)');
});
