import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Quotation } from './model.ts';
import { readArticle } from './read-article.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8');
}

function read(content: string, format: 'html' | 'text' = 'text', url?: string): Article {
  const result = readArticle(url === undefined ? { content, format } : { content, format, url });
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.article;
}

function about(article: Article, words: string): Quotation {
  const found = article.quotations.filter((quotation) =>
    quotation.content.some((span) => span.text.includes(words)),
  );
  const best = found
    .sort((a, b) => (a.content[0]?.text.length ?? 0) - (b.content[0]?.text.length ?? 0))
    .at(-1);
  if (best === undefined) throw new Error(`no quotation holds: ${words}`);
  return best;
}

interface Expected {
  words: string;
  kind: Quotation['kind'];
  speaker: string;
  role?: string;
  voice?: Quotation['voice'];
  type?: Quotation['type'];
}

function expectStatements(article: Article, expected: readonly Expected[]): void {
  for (const { words, kind, speaker, role, voice = 'named', type } of expected) {
    const quotation = about(article, words);
    expect({ words, kind: quotation.kind, name: quotation.speaker?.name, voice: quotation.voice }).toEqual({
      words,
      kind,
      name: speaker,
      voice,
    });
    if (role !== undefined) expect(quotation.speaker?.role).toBe(role);
    if (type !== undefined) expect(quotation.type).toBe(type);
  }
}

const FURNITURE = ['Picture of', 'Related News', 'Trending', 'Recent News', 'Type to Search'];

describe('a copied text with the furniture of its page', () => {
  const article = read(fixture('invented-article.txt'));

  it('[Q4] the title, the byline and the body are told apart, and the furniture goes', () => {
    expect(article.title).toBe('Marenia Eyes Larn To Repair Ties With The Solvan Front');
    expect(article.authors).toEqual(['Ines Tavor']);
    expect(article.language).toBe('en');
    for (const words of [...FURNITURE, 'Ines Tavor', article.title as string])
      expect(article.body).not.toContain(words);
    expect(article.body.split('\n\n')).toHaveLength(6);
    expect(article.body.startsWith('Marenia is signaling')).toBe(true);
    expect(article.body.endsWith('firm demands.')).toBe(true);
  });

  it('[Q10] every statement has its speaker, with the office where the text gives it', () => {
    expectStatements(article, [
      {
        words: 'while Belmor laid out “ample',
        kind: 'mixed',
        speaker: 'Petar Odrin',
        role: 'Interior Minister',
        type: 'claim',
      },
      {
        words: 'will continue to pursue',
        kind: 'mixed',
        speaker: 'Petar Odrin',
        role: 'Interior Minister',
        type: 'warning',
      },
      {
        words: 'Belmor was close to finalising',
        kind: 'mixed',
        speaker: 'Jora Kesh',
        role: 'Foreign Minister',
        type: 'claim',
      },
      { words: 'operating from camps inside Orrin', kind: 'indirect', speaker: 'Belmor' },
      { words: 'evading the key issue', kind: 'indirect', speaker: 'Petar Odrin' },
      { words: '“Instead of taking any responsibility', kind: 'direct', speaker: 'Petar Odrin' },
      { words: 'first in Sella, then in Larn', kind: 'indirect', speaker: 'Petar Odrin' },
      { words: 'Mediators from Teyla and Norrow', kind: 'indirect', speaker: 'Marenia' },
      { words: 'the Front did not commit', kind: 'indirect', speaker: 'Petar Odrin' },
      { words: 'renewed push indicates', kind: 'indirect', speaker: 'Observers', voice: 'unnamed' },
    ]);
  });

  it('[Q11] what the narrator tells in the narrator’s own voice is no quotation', () => {
    expect(
      article.quotations.some((quotation) =>
        quotation.content.some((span) => span.text.includes('The move comes after')),
      ),
    ).toBe(false);
  });
});

describe('a page', () => {
  const article = read(
    fixture('invented-page.html'),
    'html',
    'https://www.lakecourier.example/2031/03/04/meet-again',
  );

  it('[Q6] its own data give title, authors, date, site and image', () => {
    expect(article).toMatchObject({
      title: 'Marenia and Solvan Front agree to meet again',
      authors: ['Ines Tavor', 'Milo Brandt'],
      publishedAt: '2031-03-04T16:30:00.000Z',
      site: 'The Lake Courier',
      image: 'https://www.lakecourier.example/img/lead.jpg',
      language: 'en',
    });
  });

  it('[Q4] the body holds the paragraphs and nothing else of the page', () => {
    expect(article.body.split('\n\n')).toHaveLength(4);
    for (const words of [
      ...FURNITURE,
      'Hidden',
      'script words',
      'Advertisement',
      'Photo:',
      'Read more',
      'Another article',
      'By Ines',
    ]) {
      expect(article.body).not.toContain(words);
    }
  });

  it('[Q12] what A says that B says is B’s, by way of A', () => {
    const inner = article.quotations.find((quotation) => quotation.speaker?.name === 'Solvan Front');
    expect(inner?.content[0]?.text).toContain('closed two camps');
    expect(inner?.via).toEqual([{ name: 'Petar Odrin', verb: 'told' }]);
  });

  it('[Q9] the parts of one quotation stay together', () => {
    const veld = about(article, 'We have not solved everything');
    expect(veld).toMatchObject({
      kind: 'direct',
      speaker: { name: 'Anna Veld', role: 'mediator', organisation: 'Teyla' },
    });
    expect(veld.content.map((span) => span.text)).toEqual([
      '“We have not solved everything, but the text is shorter than it was,”',
      '“Both sides know what is missing.”',
    ]);
  });

  it('[Q10] appositions, pronouns and surnames lead to the same person', () => {
    expectStatements(article, [
      { words: 'We want to see it', kind: 'direct', speaker: 'Petar Odrin' },
      {
        words: 'there had been any camps',
        kind: 'indirect',
        speaker: 'Tarek Holm',
        role: 'spokesman',
        type: 'denial',
      },
      { words: 'observers may visit', kind: 'indirect', speaker: 'Tarek Holm' },
    ]);
  });
});

const seed = join(import.meta.dirname, '../../../../shared/seeds/istanbul-article.txt');

describe.skipIf(!existsSync(seed))(
  'the article the record was drawn from (skipped when the shared folder is absent)',
  () => {
    const article = existsSync(seed) ? read(readFileSync(seed, 'utf8')) : null;

    it('[Q4] title, author and clean body', () => {
      expect(article?.title).toBe('Pakistan Eyes Istanbul To Repair Ties With Afghan Taliban');
      expect(article?.authors).toEqual(['Dania Shafiq']);
      for (const words of [...FURNITURE, 'Dania Shafiq', 'Pakistan Eyes'])
        expect(article?.body).not.toContain(words);
    });

    it('[Q10] every statement has its speaker', () => {
      const tarar = { speaker: 'Attaullah Tarar', role: 'Information Minister' };
      expectStatements(article as Article, [
        { words: 'while Islamabad laid out “sufficient and irrefutable evidence”', kind: 'mixed', ...tarar },
        { words: '“all possible measures”', kind: 'mixed', ...tarar, type: 'warning' },
        { words: '“four or five times”', kind: 'mixed', speaker: 'Khawaja Asif', role: 'Defence Minister' },
        { words: 'operating from sanctuaries inside Afghanistan', kind: 'indirect', speaker: 'Islamabad' },
        { words: 'the Taliban for evading the key issue', kind: 'indirect', ...tarar },
        { words: '“Instead of accepting any responsibility', kind: 'direct', ...tarar },
        { words: 'Pakistan has repeatedly engaged in dialogue', kind: 'indirect', ...tarar },
        { words: 'Mediators from Qatar and Turkey', kind: 'indirect', speaker: 'Pakistan' },
        { words: 'the Taliban did not commit to enforceable', kind: 'indirect', ...tarar },
        { words: 'renewed push indicates', kind: 'indirect', speaker: 'Observers', voice: 'unnamed' },
      ]);
    });
  },
);
