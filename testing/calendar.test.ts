import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_TEXTS as TEXTS } from '../app/http/calendar-texts.ts';
import { castKey } from '../exercise/play.ts';
import { usePeople, type Visitor } from './browser.ts';
import { type Answer, Caller } from './caller.ts';
import { type CastName, ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

let talks: Played;
let closed: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(ridgeTalks());
  closed = await current.plays(ridgeTalks({ public: false, name: 'Quiet talks' }));
});
const people = usePeople(world);

const caller = (name: CastName) => new Caller(world.current, name).signsIn();
const nobody = () => new Caller(world.current);

async function proposesRound(to: Played, label: string, from: string, audience: readonly string[]) {
  const office = await caller('secretariat');
  const round = {
    ...{ by: 'corvia', attested: null, label, venue: 'Harbour house', from, until: null, agenda: null },
    ...{ format: 'direct', mediators: ['corvia'] },
  };
  const answer = await office.sends(
    to,
    office.entry(to, 'round-proposed', round, { body: { audience: [...audience] } }),
  );
  expect(answer.json.code).toBeUndefined();
  return (answer.json['entries'] as { id: string }[])[0]!.id;
}

function titles({ text }: Answer): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((vevent) => new ICAL.Event(vevent).summary);
}

const feed = (to: Played) => `${to.path}/calendar.ics?lang=en`;

/** Where the page says it is. */
async function privateAddress(who: Caller, to: Played): Promise<string | null> {
  const { text } = await who.get(`${to.path}/calendar`);
  return new RegExp(`${to.path}/calendar/[0-9a-f]{64}\\.ics\\?lang=en`).exec(text)?.[0] ?? null;
}

async function makesAddress(who: Caller, to: Played): Promise<string> {
  const answer = await who.postForm(`${to.path}/calendar/address`, { change: 'make' });
  expect(answer.status).toBe(303);
  return (await privateAddress(who, to))!;
}

describe('the calendar of the public', () => {
  it('is empty at first, and the page teaches what belongs there', async () => {
    const answer = await nobody().get(feed(talks));
    expect(answer.status).toBe(200);
    expect(titles(answer)).toEqual([]);
    expect((await nobody().get(`${talks.path}/calendar`)).text).toContain(TEXTS.noDates.en);
  });

  it('[J1] [J2] lacks what is closed, to the last byte', async () => {
    const shown = await proposesRound(talks, 'Round one', '2027-01-18', ['public']);
    const before = await nobody().get(feed(talks));
    await proposesRound(talks, 'Quiet round', '2027-01-10', ['table']);
    const office = await caller('secretariat');
    const about = office.entry(
      talks,
      'round-accepted',
      { by: 'corvia', attested: null },
      { body: { audience: ['table'], refs: { round: [shown] } } },
    );
    await office.sends(talks, about);
    const after = await nobody().get(feed(talks));
    expect(after.text).toBe(before.text);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(titles(after)).toEqual(['Round one']);
    expect(titles(await office.get(feed(talks)))).toEqual(['Round one']);
    const page = (await nobody().get(`${talks.path}/calendar`)).text;
    expect(page).toContain('Round one');
    expect(page).not.toContain('Quiet round');
  });

  it('[J2] of a closed process is not there, whoever asks', async () => {
    await proposesRound(closed, 'Behind doors', '2027-02-01', ['table']);
    expect((await nobody().get(feed(closed))).status).toBe(404);
    expect((await (await caller('north')).get(feed(closed))).status).toBe(404);
  });

  it('[J6] [J7] is the same as long as nothing is recorded, and kept by no cache', async () => {
    const first = await nobody().get(feed(talks));
    world.current.clock.pass(3_600_000);
    const again = await nobody().get(feed(talks), { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const shown = (await world.current.first(talks.process, 'round-proposed')).id;
    expect(/^UID:(.*)$/m.exec(first.text)![1]).not.toContain(shown.slice(0, 16));
  });

  it('[J6] counts what was recorded about a date', async () => {
    const event = async () => {
      const { text } = await nobody().get(feed(talks));
      const [, uid] = /^UID:(.*)\r$/m.exec(text)!;
      const [, sequence] = /^SEQUENCE:(\d+)\r$/m.exec(text)!;
      return { uid, sequence: Number(sequence) };
    };
    const before = await event();
    const north = await caller('north');
    const round = (await world.current.first(talks.process, 'round-proposed')).id;
    const accepted = { by: 'northland', attested: null };
    const entry = north.entry(talks, 'round-accepted', accepted, { body: { refs: { round: [round] } } });
    expect((await north.sends(talks, entry)).json.code).toBeUndefined();
    expect(await event()).toEqual({ uid: before.uid, sequence: before.sequence + 1 });
  });
});

describe('a private address', () => {
  let north: Caller;
  let address: string;
  beforeAll(async () => {
    north = await caller('north');
    expect(await privateAddress(north, talks)).toBeNull();
    address = await makesAddress(north, talks);
  });

  it('[J3] reads as its owner does, without a key, and opens nothing else', async () => {
    const answer = await nobody().get(address);
    expect(titles(answer).sort()).toEqual(['Quiet round', 'Round one']);
    const [, page] = /^URL:http:\/\/[^/]+(\/.*)\r$/m.exec(answer.text.replaceAll('\r\n ', ''))!;
    expect((await north.get(page!)).status).toBe(200);
    expect((await nobody().get(page!)).status).toBe(404);
    expect(await privateAddress(north, talks)).toBe(address);
    expect(await privateAddress(await caller('east'), talks)).toBeNull();
    const refused = await nobody().postForm(`${talks.path}/calendar/address`, { change: 'make' });
    expect(refused.headers.get('location')).toContain('/sign-in');
  });

  it('[J3] works for closed talks, in that process alone', async () => {
    const quiet = await makesAddress(north, closed);
    expect(titles(await nobody().get(quiet))).toEqual(['Behind doors']);
    expect((await nobody().get(quiet.replace(closed.path, talks.path))).status).toBe(404);
  });

  it('[J4] made anew or closed, answers as one that never was', async () => {
    const next = await makesAddress(north, talks);
    expect(next).not.toBe(address);
    const old = await nobody().get(address);
    const never = await nobody().get(`${talks.path}/calendar/${'0'.repeat(64)}.ics?lang=en`);
    const plain = ({ status, text }: Answer) => ({ status, text: text.replaceAll(/[0-9a-f]{64}/g, 'TOKEN') });
    expect(plain(old)).toEqual(plain(never));
    expect(old.status).toBe(404);
    expect((await nobody().get(next)).status).toBe(200);
    await north.postForm(`${talks.path}/calendar/address`, { change: 'close' });
    expect(plain(await nobody().get(next))).toEqual(plain(never));
  });

  it('[J4] stops while its owner is suspended, and when the key ends', async () => {
    const own = await makesAddress(north, talks);
    const office = await caller('secretariat');
    const { world: inside } = world.current.host.recorder.read(talks.process)!;
    const person = inside.register.book.keys.get(castKey('north').id)!.person;
    const suspends = (kind: string) =>
      office.entry(talks, kind, { reason: 'Asked for.' }, { body: { refs: { person: [person] } } });
    expect((await office.sends(talks, suspends('person-suspended'))).json.code).toBeUndefined();
    expect((await nobody().get(own)).status).toBe(404);
    expect((await office.sends(talks, suspends('person-reinstated'))).json.code).toBeUndefined();
    expect((await nobody().get(own)).status).toBe(200);
    const ends = north.entry(talks, 'key-revoked', { key: castKey('north').id, reason: 'Lost.' });
    expect((await north.sends(talks, ends)).json.code).toBeUndefined();
    expect((await nobody().get(own)).status).toBe(404);
  });
});

describe('a delegation', () => {
  let east: Visitor;

  it('finds the calendar from the talks, and is told what an address gives away before it makes one', async () => {
    east = await people.somebody('east');
    await east.signsInAs('east', `${talks.path}/talks`);
    await east.follows(TEXTS.calendar.en);
    expect(await east.heading()).toBe(TEXTS.calendar.en);
    expect(await east.reads()).toContain('Quiet round');
    expect(await east.reads()).toContain(TEXTS.privateWarning.en);
    await east.arrives(() => east.presses(TEXTS.makeAddress.en));
    const shown = (await east.page.locator('#address code').allInnerTexts()).at(-1)!;
    expect(titles(await nobody().get(shown.replace(world.current.url, '')))).toContain('Quiet round');
    await east.arrives(() => east.presses(TEXTS.closeAddress.en));
    expect(await east.reads()).toContain(TEXTS.makeAddress.en);
  });

  it('reads it in its own language', async () => {
    const reader = await people.somebody('reader', { language: 'ur' });
    await reader.opens(`${talks.path}/calendar`);
    expect(await reader.heading()).toBe(TEXTS.calendar.ur);
    const { text } = await nobody().get(`${talks.path}/calendar.ics?lang=ur`);
    expect(text).toContain('SUMMARY;LANGUAGE=ur:');
  });
});
