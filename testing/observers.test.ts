import { beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from '../app/http/refusals.ts';
import { TEXTS } from '../app/http/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { type CastName, ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const OPEN = 'Open the road';
const AT_THE_TABLE = 'Withdraw the battery';
const FOR_MONITORS = 'Shots at the ford';

let talks: Played;
const world = useWorld(async (current) => {
  talks = await current.plays(
    ridgeTalks({
      demands: [
        { title: OPEN, text: 'By Friday.' },
        { title: AT_THE_TABLE, text: 'Before any other step.', audience: ['table'] },
      ],
      articles: [
        { title: FOR_MONITORS, body: 'Shots were heard at the ford.', audience: ['monitors', 'table'] },
      ],
    }),
  );
});
const people = usePeople(world);

interface Seat {
  seat: CastName;
  knownAs: string;
  reads: readonly string[];
  isNotShown: readonly string[];
}

/** What each audience opens, and that none of them puts a demand. */
describe.each<Seat>([
  {
    seat: 'monitor',
    knownAs: TEXTS.knownToMonitors.en,
    reads: [OPEN, FOR_MONITORS],
    isNotShown: [AT_THE_TABLE],
  },
  {
    seat: 'observer',
    knownAs: TEXTS.knownToObservers.en,
    reads: [OPEN],
    isNotShown: [AT_THE_TABLE, FOR_MONITORS],
  },
])('the $seat', ({ seat, knownAs, reads, isNotShown }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await people.somebody(seat);
    await visitor.signsInAs(seat, talks.path);
  });

  it('[A1] [A3] sees what its audience allows, on a page that says so', async () => {
    expect(await visitor.reads()).toContain(knownAs);
    const shown = await everythingShown();
    for (const title of reads) expect(shown).toContain(title);
    for (const title of isNotShown) expect(shown).not.toContain(title);
    const { id } = await world.current.first(talks.process, 'demand-put', AT_THE_TABLE);
    expect(await visitor.opens(`${talks.path}/talks/demands/${id}`)).toBe(404);
  });

  it('may not put a demand, and is told so in words', async () => {
    await visitor.opens(`${talks.path}/talks`);
    expect(await visitor.reads()).not.toContain('Put a demand');
    await visitor.opens(`${talks.path}/talks/demands/new`);
    const before = world.current.recorded();
    const refused = await visitor.isRefused('demand-put', {
      '/data/to': ['northland'],
      '/data/title': 'Let us in',
      '/data/text': 'To every post.',
    });
    expect(refused).toBe(refusalText('en', 'not-entitled'));
    expect(world.current.recorded()).toBe(before);
  });

  async function everythingShown(): Promise<string> {
    const shown: string[] = [];
    for (const path of ['', '/talks', '/press', '/record', '/search?q=the']) {
      await visitor.opens(`${talks.path}${path}`);
      shown.push(await visitor.reads());
    }
    return shown.join('\n');
  }
});

describe('the table', () => {
  it('sees all of it', async () => {
    const east = await people.somebody('head of Eastmark');
    await east.signsInAs('east', `${talks.path}/record`);
    const shown = await east.reads();
    for (const title of [OPEN, AT_THE_TABLE, FOR_MONITORS]) expect(shown).toContain(title);
  });
});
