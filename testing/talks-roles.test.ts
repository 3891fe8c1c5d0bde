/** One day of talks as the mediator, two delegations and the public go through it, from subject to subject. */
import { describe, expect, it } from 'vitest';
import { CABLE_TEXTS } from '../app/http/cable-texts.ts';
import { CALENDAR_TEXTS } from '../app/http/calendar-texts.ts';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS as ATTESTED } from '../app/modules/talks/attested/texts.ts';
import { TEXTS as TEXT } from '../app/modules/talks/instruments/texts.ts';
import { TEXTS as PASSAGE } from '../app/modules/talks/passages/texts.ts';
import { TEXTS as SESSION } from '../app/modules/talks/sessions/texts.ts';
import { say } from '../app/web/language.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const HOUR_MS = 3_600_000;
const ROAD = 'On the winter road';
const WORDS = 'Who clears it, and from which day?';
const REPLY = 'Each side clears its own half.';
const EAR = 'A word for the mediators';
const LINES = 'Four lines on the road';
const MINUTES = 'Minutes of the morning';

let talks: Played;
const world = useWorld(async (current) => {
  const story = ridgeTalks({
    demands: [{ title: 'Open the winter road', text: 'By Friday.', audience: ['public'] }],
  });
  const cast = {
    ...story.cast,
    'north-member': { name: 'Mirel Tandry', party: 'northland', role: 'member' },
  };
  talks = await current.plays({ ...story, cast });
});
const people = usePeople(world);

let mediator: Visitor;
let north: Visitor;
let northMember: Visitor;
let east: Visitor;
let reader: Visitor;
let session: string;
let handedIn: string;
let leg: string;
let confided: string;
let text: string;
let minutes: string;

const board = () => `${talks.path}/talks/passages`;
const day = (days: number) =>
  new Date(world.current.clock.now + days * 24 * HOUR_MS).toISOString().slice(0, 10);

async function signedIn(member: string, path: string): Promise<Visitor> {
  const visitor = await people.somebody(member);
  await visitor.signsInAs(member, `${talks.path}${path}`);
  return visitor;
}

describe('the morning', () => {
  it('[S1] the mediator opens a round and a session of the table, and records who came', async () => {
    mediator = await signedIn('secretariat', '/talks/rounds/new');
    await mediator.signs('round-proposed', {
      '/data/label': 'The winter round',
      '/data/venue': 'The ridge',
      '/data/from': day(1),
      '/data/format': 'proximity',
    });
    await mediator.follows(SESSION.openSession.en);
    await mediator.signs('session-opened', {
      '/data/format': 'proximity',
      '/data/label': 'The morning',
      '/data/venue': 'Two rooms of one inn',
      '/data/startsAt': `${day(0)}T09:00`,
      '/data/agenda': 'The road',
      '/audience': '["table"]',
    });
    session = mediator.path;
    await mediator.signs('attendance-recorded', {
      '/data/present/0/name': 'The innkeeper',
      '/data/present/0/role': 'other',
    });
    expect(await mediator.reads()).toContain('The innkeeper');
  });

  it('[H1] Northland hands in a note; Eastmark confides in the mediators alone', async () => {
    north = await signedIn('north', '/talks');
    expect(await north.reads()).toContain('The winter round');
    expect(await north.opens(session)).toBe(200);
    await north.opens(board());
    await north.follows(PASSAGE.handIn.en);
    await north.signs('document-handed-in', {
      '/data/title': ROAD,
      '/data/text': WORDS,
      '/data/to': ['eastmark'],
      '/data/replyBy': day(3),
    });
    handedIn = north.path;

    east = await signedIn('east', '/talks/passages/new');
    await east.signs('document-handed-in', {
      '/data/title': EAR,
      '/data/text': 'The road could wait for the bridge.',
      '/data/to': ['corvia'],
    });
    confided = east.path;
    expect(await east.opens(handedIn)).toBe(404);
  });

  it('[H1] [H2] the mediator finds both on the board, and carries the one', async () => {
    await mediator.opens(board());
    const lying = await mediator.reads();
    for (const title of [ROAD, EAR]) expect(lying).toContain(title);
    expect(await waitsFor(mediator)).toContain(ROAD);
    await mediator.follows(ROAD);
    await mediator.signs('document-carried');
    leg = mediator.path;
    expect(await waitsFor(east)).toContain(ROAD);
    for (const other of [mediator, north]) expect(await waitsFor(other)).not.toContain(ROAD);
  });

  it('[H6] Eastmark receives, reads and answers it, on a telephone and in Urdu', async () => {
    const phone = await people.somebody('east on a telephone', { language: 'ur', device: 'phone' });
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await phone.signsInAs('east', board());
    expect(await phone.reads()).toContain(PASSAGE.yourTurn.ur);
    await phone.follows(ROAD);
    expect(phone.path).toBe(leg);
    await phone.signs('document-received');
    await phone.signs('document-read');
    expect(await phone.page.evaluate(widthOver)).toBe(0);
    await phone.signs('document-handed-in', { '/data/title': 'In reply', '/data/text': REPLY });
    expect(await phone.page.evaluate(widthOver)).toBe(0);
    await mediator.opens(board());
    await mediator.follows('In reply');
    await mediator.signs('document-carried');
    await north.opens(leg);
    expect(await north.reads()).toContain(PASSAGE.stage_replied.en);
  });

  it('[H10] Northland learns nothing of what Eastmark confided', async () => {
    for (const path of [board(), `${talks.path}/talks`, `${talks.path}/record`]) {
      await north.opens(path);
      expect(await north.reads()).not.toContain(EAR);
    }
    expect(await north.opens(confided)).toBe(404);
    await north.opens(`${talks.path}/search?q=bridge`);
    expect(await north.reads()).not.toContain('could wait');
  });
});

/** What stands first on the page of the talks; nothing where nothing waits. */
async function waitsFor(visitor: Visitor): Promise<string> {
  await visitor.opens(`${talks.path}/talks`);
  return (await visitor.page.locator('#waits').allInnerTexts()).join('');
}

/** By how much the page is wider than the screen. */
function widthOver(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(0, scrollWidth - clientWidth);
}

describe('a text', () => {
  it('[F1] [I3] is initialled under full powers, ad referendum, and by nobody without', async () => {
    await mediator.opens(`${talks.path}/talks/instruments/new/agreement`);
    await mediator.signs('agreement-proposed', {
      '/data/type': 'protocol',
      '/data/title': LINES,
      '/data/text': 'Each side clears its half of the winter road.',
    });
    text = mediator.path;

    northMember = await signedIn('north-member', '/people');
    await issues(northMember, 'Halvek Ostran', 'initial');
    await north.opens(text);
    await north.signs('agreement-initialled', { '/data/adReferendum': true });

    await east.opens(text);
    expect(await east.form('agreement-initialled').count()).toBe(0);
    expect(await east.reads()).toContain(refusalText('en', 'powers-missing'));
  });

  it('[I6] stays open with its age, for the public too, until the capital declines', async () => {
    reader = await people.somebody('reader');
    // What the browser signs has the hour of this machine, so the clock of the host comes back.
    world.current.clock.pass(5 * HOUR_MS);
    await reader.opens(`${talks.path}/talks`);
    world.current.clock.pass(-5 * HOUR_MS);
    expect(await reader.reads()).toContain('open for 5 hours');
    expect(await waitsFor(north)).toContain(LINES);
    expect(await waitsFor(reader)).toBe('');

    await issues(north, 'Mirel Tandry', 'confirm');
    await northMember.opens(text);
    await northMember.signs('ad-referendum-declined', {
      '/data/office': 'Cabinet office',
      '/data/reason': 'The second half is not ours to clear.',
    });
    await east.opens(text);
    expect(await east.reads()).toContain(TEXT.declined.en);
    await reader.opens(`${talks.path}/talks`);
    expect(await reader.reads()).not.toContain(TEXT.openTitle.en);
  });

  it('[I1] that binds nobody, the minutes, Eastmark agrees to without powers', async () => {
    await mediator.opens(session);
    await mediator.follows(TEXT.minutesOf.en);
    await mediator.signs('understanding-proposed', {
      '/data/title': MINUTES,
      '/data/text': 'One note was carried, and answered.',
      '/audience': '["table"]',
    });
    minutes = mediator.path;
    await east.opens(minutes);
    await east.signs('understanding-agreed');
    expect(await east.reads()).toContain('Agreed by 1 of');
  });
});

/** On the page of the one who is to hold them, by a colleague. */
async function issues(colleague: Visitor, to: string, act: string): Promise<void> {
  await colleague.opens(`${talks.path}/people`);
  await colleague.follows(to);
  await colleague.signs('full-powers-issued', {
    '/data/acts': [act],
    '/data/from': day(-1),
    '/data/issuedBy': 'Ministry of Foreign Affairs',
  });
}

describe('the evening', () => {
  it('[Y2] [Y7] what the mediator attests as said by Eastmark, Eastmark contests', async () => {
    await mediator.opens(`${talks.path}/talks`);
    await mediator.follows('Open the winter road');
    await mediator.signs('demand-answered', {
      '/data/by': 'eastmark',
      '/data/attested/how': 'oral',
      '/data/attested/source': 'Said in the second room',
      '/data/answer': 'accepted',
      '/data/text': 'It will be open on Friday.',
    });
    await east.opens(`${talks.path}/talks`);
    expect(await east.reads()).toContain(ATTESTED.waiting.en);
    await east.follows('It will be open on Friday.');
    await east.signs('attested-contested', { '/data/text': 'It was: when the snow is gone.' });
    expect(await east.reads()).toContain('Contested by Eastmark');
  });

  it('[U1] [U2] each delegation takes home a cable of what it may read itself', async () => {
    const sheets = await Promise.all([cableOf(north), cableOf(east)]);
    expect(sheets[0]).toContain('Halvek Ostran, Northland');
    expect(sheets[1]).toContain('Dovan Aresk, Eastmark');
    for (const sheet of sheets) expect(sheet).toContain(ROAD);
    expect(sheets[1]).toContain(EAR);
    expect(sheets[0]).not.toContain(EAR);
    await reader.opens(`${talks.path}/cable`);
    expect(reader.path).toBe('/sign-in');
  });

  it('[H10] [I1] the public sees dates, and which text would bind; of documents and closed doors nothing', async () => {
    await reader.opens(`${talks.path}/talks`);
    const shown = await reader.reads();
    for (const words of [LINES, TEXT.binding.en, 'The winter round']) expect(shown).toContain(words);
    for (const words of [MINUTES, PASSAGE.documents.en, PASSAGE.seeBoard.en, ROAD, 'In reply'])
      expect(shown).not.toContain(words);
    await reader.follows(CALENDAR_TEXTS.calendar.en);
    const dates = await reader.reads();
    expect(dates).toContain('The winter round');
    for (const words of [ROAD, 'The morning']) expect(dates).not.toContain(words);
    await reader.opens(board());
    expect(await reader.reads()).toContain(PASSAGE.noDocuments.en);
    for (const path of [leg, handedIn, confided, session, minutes])
      expect(await reader.opens(path)).toBe(404);
  });
});

async function cableOf(visitor: Visitor): Promise<string> {
  await visitor.opens(talks.path);
  await visitor.follows(CABLE_TEXTS.cableToCapital.en);
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await visitor.page.locator('.masthead').isVisible()).toBe(false);
  const sheet = await visitor.page.locator('.cable').innerText();
  expect(sheet).toContain(say('en')(CABLE_TEXTS.openNow));
  await visitor.page.emulateMedia({ media: null });
  return sheet;
}
