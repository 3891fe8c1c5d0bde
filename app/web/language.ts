/** The languages of the pages, and how a text is said in one of them. Nothing here asks the platform. */

export const LANGUAGES = ['en', 'ur', 'ps', 'fa-AF'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

/** A text people read, in every language: complete by type. */
export type Text = Readonly<Record<Language, string>>;
export type Values = Readonly<Record<string, string | number>>;
export type Say = (text: Text, values?: Values) => string;

/** Each language by its own name, for the switch. */
export const LANGUAGE_NAMES: Text = { en: 'English', ur: 'اردو', ps: 'پښتو', 'fa-AF': 'دری' };

const FIRST_STRONG_ISOLATE = '\u2068';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function isLanguage(tag: string | null | undefined): tag is Language {
  return (LANGUAGES as readonly (string | null | undefined)[]).includes(tag);
}

export function direction(language: Language): Direction {
  return language === 'en' ? 'ltr' : 'rtl';
}

/** Western digits in English and Urdu, as their press prints them; Persian digits in Pashto and Dari. */
export function digits(language: Language, value: string | number): string {
  const text = String(value);
  if (language === 'en' || language === 'ur') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** A number as people count: with thousands marked. Never for years, ids or numbers of entries. */
export function quantity(language: Language, n: number): string {
  const mark = language === 'en' || language === 'ur' ? ',' : '٬';
  const [whole = '', part] = String(Math.abs(n)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole;
  const decimal = language === 'en' || language === 'ur' ? '.' : '٫';
  return digits(
    language,
    `${n < 0 ? '\u2212' : ''}${grouped}${part === undefined ? '' : `${decimal}${part}`}`,
  );
}

/** Keeps a name or a number whole inside a text of the other direction. */
export function isolate(language: Language, value: string | number): string {
  if (typeof value === 'number') {
    const shown = quantity(language, value);
    return direction(language) === 'rtl' ? `${LEFT_TO_RIGHT_ISOLATE}${shown}${POP_ISOLATE}` : shown;
  }
  if (value === '' || (direction(language) === 'ltr' && !RTL_LETTER.test(value))) return value;
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}

export function say(language: Language): Say {
  return (text, values = {}) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : isolate(language, value);
    });
}

/** `{n}` in the form for one or for any other number; further values are filled in too. */
export function counted(
  language: Language,
  n: number,
  forms: { readonly one: Text; readonly other: Text },
  values: Values = {},
): string {
  return say(language)(n === 1 ? forms.one : forms.other, { ...values, n });
}

/** Names in a row, as the language joins them: "A, B and C". */
export function listed(language: Language, parts: readonly string[]): string {
  const items = parts.map((part) => isolate(language, part));
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(COMMA[language])}${AND[language]}${last}`;
}

/** Between names in a row. */
export const COMMA: Text = { en: ', ', ur: '، ', ps: '، ', 'fa-AF': '، ' };
const AND: Text = { en: ' and ', ur: ' اور ', ps: ' او ', 'fa-AF': ' و ' };

/** Dari and Persian read the same page; browsers name the languages in several ways. */
const TAGS: Readonly<Record<string, Language>> = {
  en: 'en',
  ur: 'ur',
  ps: 'ps',
  pbu: 'ps',
  pbt: 'ps',
  pst: 'ps',
  pus: 'ps',
  fa: 'fa-AF',
  prs: 'fa-AF',
  fas: 'fa-AF',
};

/** What the reader chose, else the first language of the browser that Sulh speaks, else English. */
export function chooseLanguage(cookie: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(cookie)) return cookie;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const given = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
      return {
        language: TAGS[tag.split('-')[0] ?? ''],
        weight: given === undefined ? 1 : Number(given),
        place,
      };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return wanted[0]?.language ?? 'en';
}
