/** Walks every catalogue of the app: those of the pages, the browser scripts, the host and the modules. */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { fieldLabelOf, KINDS, labelOf } from '../http/kinds.ts';
import { LANGUAGES, type Language, type Text } from './language.ts';

const APP = fileURLToPath(new URL('..', import.meta.url));
const CATALOGUE = /(^|[/-])(texts|refusals)(-[a-z]+)?\.ts$/;

/** Words in Latin letters that stay so in every language: names, formats, and what is typed or pasted. */
const LATIN = new Set(
  [
    'Sulh sulh-entry Content-Length JavaScript HTML HTTPS JSON UTC RFC kB MB vkey localhost PDF PNG JPEG WebP SHA-256 Ed25519 X25519 Firefox Chrome Edge Safari',
    'sulh verify FILE --process corvia a-z a f',
  ]
    .join(' ')
    .split(' '),
);

/** Letters and marks that belong to another language, or to another keyboard. */
const FOREIGN: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  ur: /[\u0643\u064a\u0647\u0649ډړږښګڼېۍ۰-۹٠-٩,;?]/u,
  ps: /[\u0643\u0649\u06af\u06c1\u06beٹڈڑےں٠-٩۔,;?]/u,
  'fa-AF': /[\u0643\u064a\u0649\u06c1\u06beٹڈڑےںډړږښګڼېۍ٠-٩۔,;?]/u,
};

/** Western figures in Pashto and Dari only where they are part of what is typed or of a name. */
const CODES = /\d{4}-\d\d-\d\d( \d\d:\d\d)?|RFC \d+|SHA-256|X?(Ed)?25519|\b0 (تر|تا) 9\b/g;

interface Found {
  readonly where: string;
  readonly text: Text;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && LANGUAGES.some((language) => language in value);

async function everyText(): Promise<readonly Found[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) =>
    CATALOGUE.test(name),
  );
  const found: Found[] = [];
  for (const file of files.sort()) {
    const module = (await import(pathToFileURL(`${APP}/${file}`).href)) as Record<string, unknown>;
    for (const [name, catalogue] of Object.entries(module)) {
      if (typeof catalogue !== 'object' || catalogue === null) continue;
      for (const [key, text] of Object.entries(catalogue)) {
        if (isText(text)) found.push({ where: `${file} ${name}.${key}`, text });
      }
    }
  }
  return found;
}

const TEXTS = await everyText();
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const withoutValues = (text: string) => text.replace(/\{\w+\}/g, '');
const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

function findings(judge: (text: string, language: Exclude<Language, 'en'>, en: string) => unknown): string[] {
  return TEXTS.flatMap(({ where, text }) =>
    OTHERS.flatMap((language) => {
      const finding = judge(text[language] ?? '', language, text.en);
      return finding ? [`${where} (${language}): ${String(finding)}`] : [];
    }),
  );
}

it('[K13] all catalogues are found', () => {
  const files = new Set(TEXTS.map(({ where }) => where.split(' ')[0]));
  for (const file of ['web/texts.ts', 'web/client/texts-sign.ts', 'http/texts.ts', 'http/refusals.ts']) {
    expect(files).toContain(file);
  }
  for (const module of ['talks', 'statements', 'press'])
    expect(files).toContain(`modules/${module}/texts.ts`);
});

it('[K13] every text of the app is there in every language', () => {
  expect(TEXTS.filter(({ text }) => text.en.trim() === '')).toEqual([]);
  expect(findings((text) => text.trim() === '' && 'empty')).toEqual([]);
});

it('[K13] the same values stand in every language', () => {
  const differ = findings((text, _, en) => values(text).join() !== values(en).join() && `${text} / ${en}`);
  expect(differ).toEqual([]);
});

it('[K13] nothing is left in English but names, formats and commands', () => {
  const left = findings((text) =>
    (withoutValues(text).match(/-{0,2}[A-Za-z][A-Za-z0-9-]*/g) ?? [])
      .filter((word) => !LATIN.has(word))
      .join(' '),
  );
  expect(left).toEqual([]);
  const unsaid = findings(
    (text, _, en) => /[a-z]/i.test(withoutValues(en)) && !/[\u0621-\u06d3]/.test(text) && en,
  );
  expect(unsaid).toEqual([]);
});

it('[K13] each language is written in its own letters, marks and figures', () => {
  expect(
    findings((text, language) =>
      FOREIGN[language].exec(withoutValues(text))?.[0].codePointAt(0)?.toString(16),
    ),
  ).toEqual([]);
  const figures = findings(
    (text, language) => language !== 'ur' && /\d/.test(withoutValues(text).replace(CODES, '')) && text,
  );
  expect(figures).toEqual([]);
});

it('[K13] a sentence ends as one, and isolates are closed', () => {
  const ends: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = { ur: /۔$/, ps: /\.$/, 'fa-AF': /\.$/ };
  const sentence = (en: string) => en.length > 5 && en.endsWith('.');
  expect(findings((text, language, en) => sentence(en) !== ends[language].test(text) && text)).toEqual([]);
  const opened = (text: string) => text.split(/[\u2066-\u2068]/).length;
  expect(findings((text) => opened(text) !== text.split('\u2069').length && text)).toEqual([]);
});

it('[K13] every kind of entry, and every field of one, has a name in every language', () => {
  const kinds = [...KINDS.values()];
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.map(({ kind }) => kind).filter((kind) => labelOf(kind).ur === kind)).toEqual([]);
  const fields = kinds.flatMap(({ data }) => Object.keys((data as { shape?: object }).shape ?? {}));
  expect(fields.length).toBeGreaterThan(kinds.length);
  expect(fields.filter((field) => fieldLabelOf(field).ur === field)).toEqual([]);
});
