import { describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS } from '../app/http/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { useWorld } from './world.ts';

const world = useWorld();
const people = usePeople(world);

/** The steps of one morning, each on what the one before left. */
describe('the secretariat', () => {
  let secretariat: Visitor;
  let head: Visitor;
  let claimLink: string;
  let invitation: string;
  let path: string;

  it('claims the fresh Sulh through the one-time link, and nobody does a second time', async () => {
    secretariat = await people.somebody('secretariat');
    claimLink = world.current.claimLink();
    const { keyWords } = await secretariat.claims(claimLink);
    expect(keyWords).toHaveLength(8);
    expect(secretariat.path).toBe('/sign-in');

    const second = await people.somebody('somebody else');
    expect(await second.opens(claimLink)).toBe(404);
    expect(await second.reads()).toContain(TEXTS.linkNotOpenHelp.en);
  });

  it('signs in and opens a public process with two parties and its own side', async () => {
    await secretariat.signsIn('/new');
    await secretariat.signs('process-opened', {
      '/data/name/en': 'Ridge talks',
      '/data/nature': 'negotiation',
      '/data/founder/name': 'Amarel Tousse',
      '/data/founder/party': 'corvia',
      '/data/parties/0/id': 'northland',
      '/data/parties/0/names/en': 'Northland',
      '/data/parties/1/id': 'eastmark',
      '/data/parties/1/names/en': 'Eastmark',
      '/data/parties/2/id': 'corvia',
      '/data/parties/2/names/en': 'Corvia',
      '/data/parties/2/role': 'mediator',
    });
    path = secretariat.path;
    expect(path).toMatch(/^\/p\/[0-9a-f]{16}$/);
    expect(await secretariat.heading()).toBe('Ridge talks');
    expect(world.current.recorded()).toBe(1);
  });

  it('proposes rules of procedure and makes the do-no-harm check', async () => {
    await secretariat.opens(`${path}/procedure`);
    expect(await secretariat.reads()).toContain(TEXTS.noRules.en);
    await secretariat.signs('rules-proposed', {
      '/data/title': 'Rules of the Ridge talks',
      '/data/recorded': 'Demands, answers and rounds; no oral remarks.',
      '/data/widening': 'author',
      '/data/showAges': true,
      '/data/closing': 'When both parties ask for it.',
    });
    await secretariat.signs('harm-assessed', {
      '/data/persons': 'Interpreters; their names stay out.',
      '/data/sources': 'None.',
      '/data/access': 'Everybody reads what is public.',
      '/data/seizure': 'The disk is sealed.',
      '/data/publication': 'At once.',
    });
    const shown = await secretariat.reads();
    expect(shown).toContain('Rules of the Ridge talks');
    expect(shown).toContain('Interpreters; their names stay out.');
  });

  it('invites the first person of a party, compares the words, and admits them', async () => {
    await secretariat.opens(`${path}/people`);
    invitation = await secretariat.invites({ name: 'Halvek Ostran', party: 'northland', role: 'head' });

    head = await people.somebody('head of Northland');
    const { keyWords } = await head.joins(invitation);
    expect(await head.reads()).toContain(TEXTS.joinWaiting.en);
    expect(await head.page.locator('ol.key-words li').allInnerTexts()).toEqual(keyWords);

    await secretariat.opens(`${path}/people`);
    expect(await secretariat.page.locator('ol.key-words li').allInnerTexts()).toEqual(keyWords);
    expect(await secretariat.admitsWithoutComparing()).not.toBe('');
    await secretariat.admits();
    expect(await secretariat.reads()).toContain('Halvek Ostran');

    await head.signsIn(path);
    expect(await head.page.locator('.masthead').innerText()).toContain('Halvek Ostran');
  });

  it('finds that an invitation works once', async () => {
    const late = await people.somebody('somebody with the same link');
    expect(await late.opens(invitation)).toBe(404);
    expect(await late.reads()).toContain(TEXTS.linkNotOpenHelp.en);
  });

  it('suspends somebody, visibly, and reinstates them', async () => {
    await head.opens(`${path}/procedure`);
    await secretariat.opens(`${path}/people`);
    await secretariat.follows('Halvek Ostran');
    await secretariat.signs('person-suspended', { '/data/reason': 'Credentials are being checked.' });
    const anybody = await people.somebody('anybody');
    await anybody.opens(`${path}/people`);
    expect(await anybody.reads()).toContain(TEXTS.suspended.en);

    expect(await head.isRefused('rules-accepted')).toBe(refusalText('en', 'key-suspended'));

    await secretariat.signs('person-reinstated', { '/data/reason': 'Credentials are in order.' });
    await head.opens(`${path}/procedure`);
    await head.signs('rules-accepted');
    await anybody.opens(`${path}/people`);
    expect(await anybody.reads()).not.toContain(TEXTS.suspended.en);
  });
});

describe('the secretariat and a round', () => {
  it('proposes it, sees it accepted, confirms it as held, and records its outcome', async () => {
    const { path } = await world.current.plays(ridgeTalks());
    const secretariat = await people.somebody('secretariat');
    await secretariat.signsInAs('secretariat', `${path}/talks/rounds/new`);
    await secretariat.signs('round-proposed', {
      '/data/label': 'First round',
      '/data/venue': 'Lisse',
      '/data/from': '2026-10-02',
      '/data/until': '2026-10-05',
      '/data/format': 'proximity',
      '/data/mediators': ['corvia'],
    });
    const round = secretariat.path;
    expect(await secretariat.heading()).toBe('First round');

    const north = await people.somebody('head of Northland');
    await north.signsInAs('north', round);
    await north.signs('round-accepted');
    expect(await north.reads()).toContain('Northland');

    await secretariat.opens(round);
    const wrongEnd = { '/data/from': '2026-10-06', '/data/until': '2026-10-05' };
    expect(await secretariat.isRefused('round-confirmed', wrongEnd)).toBe(
      refusalText('en', 'ends-before-start'),
    );
    await secretariat.signs('round-confirmed', { '/data/from': '2026-10-02' });
    await secretariat.signs('round-closed', {
      '/data/result': 'no-result',
      '/data/outcome': 'Both delegations left without a text.',
      '/data/endedOn': '2026-10-05',
    });
    const shown = await secretariat.reads();
    expect(shown).toContain('No result');
    expect(shown).toContain('Both delegations left without a text.');
    expect(await secretariat.page.locator('form[data-sign]').count()).toBe(0);
  });
});
