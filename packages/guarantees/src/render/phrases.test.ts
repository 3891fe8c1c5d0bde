import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { en, type PhraseKey } from './phrases/en.ts';
import { phrasesIn } from './phrases.ts';
import { LEXICONS } from './read/lexicon.ts';
import { meaningOf } from './read/meaning.ts';
import { normalText } from './read/normal.ts';
import { meaningRead, wordingsOf } from './read/read-back.ts';
import { TERMS, termIn } from './terms.ts';

const KEYS = Object.keys(en) as PhraseKey[];
const slotsOf = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/** Letters a language does not write; each is easily typed for its neighbour's. */
const FOREIGN: Record<Language, RegExp> = {
  en: /[^\p{ASCII}]/u,
  tr: /[\p{Script=Arabic}wqx]/u,
  ur: /[A-Za-zيكىةأإؤۀەېۍګښځڅډړږڼ](?!\u0651)/u,
  ps: /[A-Za-zكڈٹڑےہۃھ]/u,
  'fa-AF': /[A-Za-zيكىةےہېۍګښځڅډړږڼٹڈڑں]/u,
  ar: /[A-Za-zیکگچپژےہۀېۍګښځڅډړږڼٹڈڑں]/u,
};

describe('sentences', () => {
  it.each(LANGUAGES)('[T20] %s has the slots of English, in every sentence', (language) => {
    for (const key of KEYS) {
      expect([key, slotsOf(phrasesIn(language)[key]).sort()]).toEqual([key, slotsOf(en[key]).sort()]);
    }
  });

  it.each(LANGUAGES)(
    '[T20] %s: a name or a duration follows a colon, a semicolon or stands in brackets',
    (language) => {
      const free = /\{(?!n\}|lat\}|lon\})\w+\}/g;
      for (const phrase of Object.values(phrasesIn(language))) {
        for (const { index } of phrase.matchAll(free)) expect(phrase.slice(0, index)).toMatch(/(: |\()$/);
      }
    },
  );

  it.each(LANGUAGES)('[T21] %s: no two sentences have the same words', (language) => {
    for (const [wording, keys] of wordingsOf(language)) expect([wording, keys.length]).toEqual([wording, 1]);
  });

  it.each(LANGUAGES)('[T21] %s: no two closed words are the same', (language) => {
    const words = TERMS.map((term) => normalText(termIn(term, language), language));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it.each(LANGUAGES)('[T15] %s: every sentence binds, forbids, allows and bounds as it must', (language) => {
    for (const key of KEYS) {
      const phrase = phrasesIn(language)[key].replace(/\{\w+\}/g, '…');
      const { polarity, bounds } = meaningOf(key);
      expect([key, meaningRead(phrase, language)]).toEqual([key, { polarity, bounds }]);
    }
  });

  it.each(LANGUAGES)('[T22] %s is written in its own letters and ends as a sentence', (language) => {
    const end = language === 'ur' ? /۔$/ : /\.$/;
    for (const [key, phrase] of Object.entries(phrasesIn(language))) {
      const words = phrase.replace(/\{\w+\}/g, '');
      expect([key, FOREIGN[language].exec(words)?.[0] ?? null]).toEqual([key, null]);
      expect(phrase).toMatch(end);
      if (language !== 'en' && language !== 'tr') expect(words).not.toMatch(/[,;?]/);
      else expect(words).not.toMatch(/[،؛؟]/);
    }
  });

  it.each(LANGUAGES)('[T23] %s: the reader has twelve months of three calendars', (language) => {
    const { gregorian, solar, lunar } = LEXICONS[language];
    expect(new Set([...gregorian, ...solar, ...lunar]).size).toBe(36);
  });
});
