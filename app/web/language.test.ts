import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseLanguage,
  counted,
  digits,
  isolate,
  LANGUAGES,
  listed,
  quantity,
  say,
  type Text,
} from './language.ts';
import { TEXTS } from './texts.ts';

const HELLO: Text = { en: 'Hello {name}', ur: 'سلام {name}', ps: 'سلام {name}', 'fa-AF': 'سلام {name}' };

describe('saying a text', () => {
  test('fills values in and leaves unknown names visible', () => {
    expect(say('en')(HELLO, { name: 'Ilse' })).toBe('Hello Ilse');
    expect(say('en')(HELLO, { nam: 'Ilse' })).toBe('Hello {name}');
  });

  test('isolates values in right-to-left text, and right-to-left values in English', () => {
    expect(say('ur')(HELLO, { name: 'Ilse' })).toBe('سلام \u2068Ilse\u2069');
    expect(say('en')(HELLO, { name: 'السه' })).toBe('Hello \u2068السه\u2069');
    expect(isolate('ps', 7)).toBe('\u2066۷\u2069');
  });

  test('does not read placeholders inside values', () => {
    expect(say('en')(HELLO, { name: '{name}{other}' })).toBe('Hello {name}{other}');
  });

  test('isolation marks are balanced whatever the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.string(), (language, value) => {
        const clean = value.replace(/[\u2066-\u2069]/g, '');
        const marks = [...say(language)(HELLO, { name: clean })].filter((c) => /[\u2066-\u2069]/.test(c));
        expect(marks.length % 2).toBe(0);
      }),
    );
  });
});

describe('numbers', () => {
  test('Persian digits in Pashto and Dari, Western ones in English and Urdu', () => {
    expect(LANGUAGES.map((language) => digits(language, 1405))).toEqual(['1405', '1405', '۱۴۰۵', '۱۴۰۵']);
  });

  test('thousands are marked from five digits on, so a year stays whole', () => {
    expect(quantity('en', 2026)).toBe('2026');
    expect(quantity('en', 12345)).toBe('12,345');
    expect(quantity('fa-AF', 1234567)).toBe('۱٬۲۳۴٬۵۶۷');
    expect(quantity('en', -12345.5)).toBe('\u221212,345.5');
  });

  test('one and any other number take their own form', () => {
    const forms = { one: TEXTS.sealOne, other: TEXTS.sealMany };
    expect(counted('en', 1, forms)).toBe('1 entry, signed by the host');
    expect(counted('en', 0, forms)).toBe('0 entries, signed by the host');
  });
});

test('names in a row are joined as the language joins them', () => {
  expect(listed('en', ['A', 'B', 'C'])).toBe('A, B and C');
  expect(listed('en', [])).toBe('');
  expect(listed('ur', ['الف', 'ب'])).toBe('\u2068الف\u2069 اور \u2068ب\u2069');
});

describe('choosing the language', () => {
  test.each([
    [undefined, undefined, 'en'],
    ['ps', 'ur', 'ps'],
    ['xx', 'ur', 'ur'],
    [undefined, 'de,fa;q=0.8,en;q=0.5', 'fa-AF'],
    [undefined, 'prs-AF', 'fa-AF'],
    [undefined, 'ps-PK, ur;q=0.9', 'ps'],
    [undefined, 'en;q=0.2, ur;q=0.9', 'ur'],
    [undefined, 'ur;q=0, en', 'en'],
    [undefined, ';;;,q=', 'en'],
  ] as const)('cookie %s and browser %s give %s', (cookie, header, language) => {
    expect(chooseLanguage(cookie, header)).toBe(language);
  });
});

test('every text of the shell asks for the same values in every language', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const text of Object.values(TEXTS) as Text[]) {
    for (const language of LANGUAGES) {
      expect(text[language].trim()).not.toBe('');
      expect(names(text[language])).toEqual(names(text.en));
    }
  }
});
