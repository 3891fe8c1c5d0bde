import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CLIENT_TEXTS, clientTextsJson } from './texts.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const LANGUAGES = ['en', 'ur', 'ps', 'fa-AF'] as const;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('[K13] every text is there in every language, with the same values in it', () => {
  for (const [key, text] of Object.entries(CLIENT_TEXTS)) {
    for (const language of LANGUAGES) {
      expect(text[language].trim(), `${key} ${language}`).not.toBe('');
      expect(placeholders(text[language]), `${key} ${language}`).toEqual(placeholders(text.en));
    }
    for (const language of LANGUAGES.slice(1)) {
      if (!/[a-z]/i.test(text.en)) continue;
      expect(text[language], `${key} ${language}`).toMatch(/[\u0600-\u06ff]/);
    }
  }
});

it('[K13] each language is written in its own letters', () => {
  for (const [key, text] of Object.entries(CLIENT_TEXTS)) {
    expect(text.ur, key).not.toMatch(/[\u064a\u0643]/);
    expect(text['fa-AF'], key).not.toMatch(/[\u064a\u0643ٹڈڑےں]/);
    expect(text.ps, key).not.toMatch(/[ٹڈڑےںك]/);
  }
});

it('[K13] no text is left that no script says', () => {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
    .map((name) => readFileSync(`${FOLDER}${name}`, 'utf8'))
    .join('\n');
  const unused = Object.keys(CLIENT_TEXTS).filter((key) => !sources.includes(`'${key}'`));
  expect(unused).toEqual([]);
});

it('[K13] the embedded texts cannot end their script element', () => {
  const json = clientTextsJson('ur', ['enrol.js', 'other.js']);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({
    sign: CLIENT_TEXTS.sign.ur,
    enrolTitle: CLIENT_TEXTS.enrolTitle.ur,
  });
});
