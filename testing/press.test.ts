import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../app/modules/press/texts.ts';
import { usePeople, type Visitor } from './browser.ts';
import { ridgeTalks } from './cast.ts';
import { type Played, useWorld } from './world.ts';

const SEED = '../shared/seeds/istanbul-article.txt';
const INVENTED = 'packages/reader/src/testdata/invented-article.txt';

/** A sentence of each, said by somebody with a name, and what follows it in the text. */
const ARTICLE = existsSync(SEED)
  ? { text: readFileSync(SEED, 'utf8'), speaker: 'Tarar', words: 'The dialogue thus failed', least: 5 }
  : { text: readFileSync(INVENTED, 'utf8'), speaker: 'Odrin', words: 'The talks thus failed', least: 5 };

const world = useWorld();
const people = usePeople(world);

describe('the press desk', () => {
  let talks: Played;
  let desk: Visitor;
  let article: string;
  let statement: string;

  it('pastes an article and sees who is reported to have said what', async () => {
    const demands = [{ title: 'Act against the camps', text: 'Close the camps beyond the river.' }];
    talks = await world.current.plays(ridgeTalks({ demands }));
    desk = await people.somebody('press officer of the secretariat');
    await desk.signsInAs('secretariat', `${talks.path}/press/read`);
    const before = world.current.recorded();
    await desk.fills(desk.page.locator('form[enctype]'), { text: ARTICLE.text });
    await desk.arrives(() => desk.presses(TEXTS.readNow.en));
    expect(await proposals().count()).toBeGreaterThanOrEqual(ARTICLE.least);
    expect(await proposals().filter({ hasText: ARTICLE.speaker }).count()).toBeGreaterThan(0);
    expect(await desk.reads()).not.toContain('Type to Search');
    expect(world.current.recorded()).toBe(before);
  });

  it('files the article', async () => {
    await desk.signs('article-filed');
    article = desk.path;
    expect(article).toMatch(/\/press\/[0-9a-f]{64}$/);
    expect(await proposals().count()).toBeGreaterThanOrEqual(ARTICLE.least);
  });

  it('records one as said, about a demand, and turns another down', async () => {
    const demand = desk.page.locator('[name="/refs/about"]').first();
    const about = (await demand.getAttribute('value'))!;
    await desk.signsForm(formOf(proposalWith(ARTICLE.words), 'statement-recorded'), {
      '/data/speaker/party': 'northland',
      '/refs/about': [about],
    });
    const recorded = desk.page.locator('.statement-box a', { hasText: TEXTS.recordedChip.en });
    expect(await recorded.count()).toBe(1);
    statement = (await recorded.getAttribute('href'))!;

    const open = proposals().filter({ has: desk.page.locator('form[data-kind="proposal-rejected"]') });
    await desk.signsForm(formOf(open.last(), 'proposal-rejected'), { '/data/reason': 'narration' });
    expect(await proposals().getByRole('link', { name: TEXTS.rejectedChip.en }).count()).toBe(1);
  });

  it('finds its exact words, speaker and source on the page of the statement', async () => {
    await desk.opens(statement);
    const shown = await desk.reads();
    expect(shown).toContain(ARTICLE.words);
    expect(shown).toContain(ARTICLE.speaker);
    expect(shown).toContain('Northland');
    expect(shown).toContain('Act against the camps');
    const words = await desk.page.locator('blockquote').innerText();
    for (const part of words.split(' … ')) expect(ARTICLE.text).toContain(part.trim());
    await desk.opens(article);
    const title = await desk.heading();
    await desk.opens(statement);
    expect(await desk.reads()).toContain(title);
  });

  it('is answered by the other side; the speaker’s own side may contest', async () => {
    const east = await people.somebody('head of Eastmark');
    await east.signsInAs('east', statement);
    await east.signs('statement-replied', { '/data/text': 'We answered every question in writing.' });
    expect(await east.reads()).toContain('We answered every question in writing.');
    const north = await people.somebody('head of Northland');
    await north.signsInAs('north', statement);
    await north.signs('statement-contested', { '/data/text': 'Not in these words.' });
    expect(await north.reads()).toContain('Not in these words.');

    const anybody = await people.somebody('anybody');
    await anybody.opens(talks.path);
    expect(await anybody.reads()).toContain(ARTICLE.speaker);
  });

  const proposals = () => desk.page.locator('.statement-box');
  /** By the words marked above it, since the box names only the speaker. */
  const proposalWith = (words: string) =>
    proposals().filter({ has: desk.page.locator(`textarea:text("${words}")`) });
  const formOf = (box: ReturnType<typeof proposals>, kind: string) =>
    box.locator(`form[data-kind="${kind}"]`).first();
});
