/** Powers and texts, through pages: issued by a colleague, initialled, declined by the capital, attested by the mediator. */
import { expect, it } from 'vitest';
import { POWERS_TEXTS } from '../app/http/powers-texts.ts';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS } from '../app/modules/talks/instruments/texts.ts';
import { TEXTS as SHARED } from '../app/modules/talks/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const MINISTRY = 'Ministry of Foreign Affairs';
const DAY_MS = 86_400_000;

let talks: Played;
const world = useWorld(async (current) => {
  const story = ridgeTalks();
  const member = (party: string, name: string) => ({ name, party, role: 'member' });
  talks = await current.plays({
    ...story,
    cast: {
      ...story.cast,
      'north-member': member('northland', 'Mirel Tandry'),
      'east-member': member('eastmark', 'Selet Imrun'),
    },
  });
});
const people = usePeople(world);
const day = (days: number) => new Date(world.current.clock.now + days * DAY_MS).toISOString().slice(0, 10);

async function signedIn(member: string): Promise<Visitor> {
  const visitor = await people.somebody(member);
  await visitor.signsInAs(member, talks.path);
  return visitor;
}

/** By a colleague, on the page of the one who is to hold them. */
async function issues(colleague: Visitor, to: string, acts: readonly string[], until: string): Promise<void> {
  await colleague.opens(`${talks.path}/people`);
  await colleague.follows(to);
  await colleague.signs('full-powers-issued', {
    '/data/acts': acts,
    '/data/from': day(-1),
    '/data/until': until,
    '/data/issuedBy': MINISTRY,
  });
}

let text: string;
let north: Visitor;
let northMember: Visitor;
let secretariat: Visitor;

it('[F1] [I3] without full powers the reason stands where the form would; a colleague issues them', async () => {
  secretariat = await signedIn('secretariat');
  await secretariat.opens(`${talks.path}/talks/instruments/new/agreement`);
  await secretariat.signs('agreement-proposed', {
    '/data/type': 'ceasefire',
    '/data/title': 'Four lines',
    '/data/text': 'Fire stops at noon.',
  });
  text = secretariat.path;
  expect(await secretariat.reads()).toContain(TEXTS.stateProposed.en);

  north = await signedIn('north');
  await north.opens(text);
  expect(await north.reads()).toContain(refusalText('en', 'powers-missing'));
  expect(await north.form('agreement-signed').count()).toBe(0);
  await north.follows(TEXTS.seePowers.en);
  expect(await north.reads()).toContain(POWERS_TEXTS.notOneself.en);
  expect(await north.form('full-powers-issued').count()).toBe(0);

  northMember = await signedIn('north-member');
  await issues(northMember, 'Halvek Ostran', ['initial', 'sign'], day(20));
  await northMember.opens(`${talks.path}/people`);
  expect(await northMember.reads()).toContain(POWERS_TEXTS['powers_in-force'].en);
});

it('[I6] initials ad referendum are open with their age, for everybody who reads them, until the capital answers', async () => {
  await north.opens(text);
  await north.signs('agreement-initialled', { '/data/adReferendum': true });
  const initialled = await north.reads();
  expect(initialled).toContain('ad referendum, open for');
  expect(initialled).toContain(MINISTRY);
  expect(initialled).not.toContain('Signed by 1');

  const reader = await people.somebody('reader');
  await reader.opens(`${talks.path}/talks`);
  expect(await reader.reads()).toContain('ad referendum, open for');
  await reader.opens(`${talks.path}/talks/instruments`);
  expect(await reader.reads()).toContain('Northland, initialled: Four lines');

  await northMember.opens(`${talks.path}/cable`);
  expect(await northMember.reads()).toContain('Northland, initialled: Four lines (ad referendum, open for');
  await northMember.opens(text);
  expect(await northMember.reads()).toContain(refusalText('en', 'powers-missing'));
  await issues(north, 'Mirel Tandry', ['confirm'], '');
  await northMember.opens(text);
  await northMember.signs('ad-referendum-declined', {
    '/data/office': 'Cabinet office',
    '/data/reason': 'Fresh instructions.',
  });
  const declined = await northMember.reads();
  expect(declined).toContain(TEXTS.declined.en);
  expect(declined).toContain('Fresh instructions.');
  await reader.opens(`${talks.path}/talks/instruments`);
  expect(await reader.reads()).not.toContain(TEXTS.openTitle.en);
});

it('[I3] [I8] a signature on paper shows as attested, never as signed, and the text is not signed by all', async () => {
  await north.opens(text);
  await north.signs('agreement-signed');
  await secretariat.opens(text);
  await secretariat.signsForm(secretariat.page.locator('#form-attest-agreement-signed'), {
    '/data/by': 'eastmark',
    '/data/attested/how': 'paper',
    '/data/attested/source': 'Signed by its head before the mediators.',
  });
  const shown = await secretariat.reads();
  expect(shown).toContain('Signed by 1 of 2 · attested for 1');
  expect(shown).toContain('said to have signed');
  expect(shown).not.toContain('Signed by all');

  const east = await signedIn('east');
  await east.opens(text);
  await east.follows(SHARED.sayYourWord.en);
  await east.signs('attested-confirmed');
  await east.opens(text);
  expect(await east.reads()).toContain('Signed by 1 of 2 · attested for 1');
});

it('[I1] minutes bind nobody: agreed without powers, and marked so', async () => {
  await secretariat.opens(`${talks.path}/talks/instruments/new/understanding`);
  await secretariat.signs('understanding-proposed', {
    '/data/type': 'minutes',
    '/data/title': 'Minutes of the morning',
    '/data/text': 'They met.',
  });
  const minutes = secretariat.path;
  const eastMember = await signedIn('east-member');
  await eastMember.opens(minutes);
  const asked = await eastMember.reads();
  expect(asked).toContain(TEXTS.nonBinding.en);
  expect(asked).not.toContain(TEXTS.binding.en);
  await eastMember.signs('understanding-agreed', { '/data/adReferendum': true });
  expect(await eastMember.reads()).toContain('ad referendum, open for');
});

it('[F6] [I8] time alone makes powers expire and open acts older', async () => {
  world.current.clock.pass(30 * DAY_MS);
  const reader = await people.somebody('late reader');
  await reader.opens(`${talks.path}/talks`);
  expect(await reader.reads()).toContain('open for 30 days');
  await reader.opens(`${talks.path}/people`);
  expect(await reader.reads()).toContain(POWERS_TEXTS.powers_expired.en);
});
