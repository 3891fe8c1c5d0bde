import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guarantee } from '../../model.ts';
import { arbitraryContext, arbitraryGuarantee } from '../arbitrary.ts';
import { contextOf, type RenderContext } from '../context.ts';
import { EXERCISE } from '../exercise.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { renderGuarantee } from '../render-guarantee.ts';
import { compareFacts, type Difference, parity } from './parity.ts';
import { readBack } from './read-back.ts';
import { namesFor } from './reading-names.ts';

const runs = process.env['SULH_LONG'] === undefined ? 80 : 3000;
/** Long runs take minutes. */
const limit = 600_000;
const context = contextOf(EXERCISE);
const [REFRAIN] = EXERCISE.guarantees as [Guarantee, ...Guarantee[]];

type Texts = Record<Language, string>;

function textsOf(g: Guarantee, within: RenderContext): Texts {
  return Object.fromEntries(LANGUAGES.map((each) => [each, renderGuarantee(g, within, each).text])) as Texts;
}

/** The differences after one text is changed; the change must be one. */
function after(language: Language, from: string | RegExp, to: string, g = REFRAIN): Difference[] {
  const texts = textsOf(g, context);
  const changed = texts[language].replace(from, to);
  expect(changed).not.toBe(texts[language]);
  return parity(g, context, { ...texts, [language]: changed });
}

const only = (differences: Difference[]) => {
  expect(differences).toHaveLength(1);
  const [{ language, kind, clause, expected, found }] = differences as [Difference];
  return { language, kind, clause, expected, found };
};

describe('six texts of one structure', () => {
  it('[T10] the exercise reads back equal in all six languages', () => {
    for (const g of EXERCISE.guarantees) expect(parity(g, context, textsOf(g, context))).toEqual([]);
  });

  it(
    '[T10] any guarantee reads back equal in all six, whatever the names hold',
    () => {
      fc.assert(
        fc.property(arbitraryGuarantee, arbitraryContext, (g, within) => {
          expect(parity(g, within, textsOf(g, within))).toEqual([]);
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    limit,
  );

  it('[T10] the texts agree with each other, two by two, without the structure', () => {
    for (const g of EXERCISE.guarantees) {
      const texts = textsOf(g, context);
      const read = LANGUAGES.map((each) => readBack(texts[each], each, namesFor(g, context, each)));
      for (const one of read) for (const other of read) expect(compareFacts(one, other, 'en')).toEqual([]);
    }
  });

  it('[T11] a text that is not there is a difference', () => {
    const { tr: _, ...five } = textsOf(REFRAIN, context);
    expect(only(parity(REFRAIN, context, five))).toMatchObject({ language: 'tr', kind: 'text-missing' });
  });
});

describe('one change in one text', () => {
  it('[T12] one digit of a duration', () => {
    expect(only(after('fa-AF', '۷۲', '۷۳'))).toEqual({
      language: 'fa-AF',
      kind: 'duration',
      clause: '7.2',
      expected: ['72 hour'],
      found: ['73 hour'],
    });
  });

  it('[T12] the figure beside an Arabic dual, and the dual beside its figure', () => {
    const found = only(after('ar', 'مرتان (⁦2⁩)', 'مرتان (⁦3⁩)'));
    expect(found).toMatchObject({ kind: 'number', clause: '3.2', found: ['3 times, in words 2'] });
    expect(only(after('ar', 'مرتان (⁦2⁩)', 'مرة واحدة (⁦2⁩)'))).toMatchObject({ kind: 'number', clause: '3.2' });
  });

  it('[T12] a unit of time', () => {
    expect(only(after('tr', '72 saat', '72 gün'))).toMatchObject({ kind: 'duration', found: ['72 day'] });
  });

  it('[T13] a Gregorian date, whose other calendars then disagree with it', () => {
    const found = only(after('en', 'End: 1 March', 'End: 2 March'));
    expect(found).toMatchObject({ language: 'en', kind: 'date', clause: '5' });
    expect(found.found[0]).toContain('2026-03-01T19:30:00.000Z');
    expect(found.found[0]).toContain('another day in persian islamic-umalqura');
  });

  it('[T13] a solar or lunar date alone', () => {
    expect(only(after('ps', 'کب', 'سلواغه')).found[0]).toContain('another day in persian');
    expect(only(after('ar', 'رمضان', 'شعبان')).found[0]).toContain('another day in islamic-umalqura');
  });

  it('[T13] the hour, the offset or the zone', () => {
    expect(only(after('ur', '00:00', '01:00'))).toMatchObject({ kind: 'date', clause: '4' });
    expect(only(after('tr', 'UTC+04:30', 'UTC+05:30'))).toMatchObject({ kind: 'date', clause: '4' });
    expect(only(after('en', /\(Asia\/Kabul\)/, '(Asia/Karachi)'))).toMatchObject({
      kind: 'date',
      clause: '4',
    });
  });

  it('[T14] a name of the catalogue, and a name of nobody', () => {
    expect(only(after('ur', 'مشترکہ نگرانی مشن', 'مشران کی کونسل'))).toMatchObject({
      kind: 'name',
      clause: '8.1',
      expected: ['actor:monitors'],
      found: ['actor:elders'],
    });
    expect(only(after('ar', 'الطرف المتعهد: ⁨جمهورية أروينا', 'الطرف المتعهد: ⁨جمهورية أرونا'))).toMatchObject({
      kind: 'name',
      clause: '1',
      found: [],
    });
  });

  it.each<[Language, string, string]>([
    ['en', 'shall not commit', 'shall commit'],
    ['ur', 'ارتکاب نہیں کرے گا', 'ارتکاب کرے گا'],
    ['ur', 'اجازت نہیں دے گا', 'اجازت دے گا'],
    ['ps', 'ترسره نه کړي', 'ترسره کړي'],
    ['ps', 'ورنه کړي', 'ورکړي'],
    ['fa-AF', 'نباید', 'باید'],
    ['tr', 'yapmayacak', 'yapacak'],
    ['tr', 'vermeyecektir', 'verecektir'],
    ['ar', 'لا يجوز', 'يجوز'],
  ])('[T15] %s: one "not" dropped, %s', (language, from, to) => {
    const found = only(after(language, from, to));
    expect(found).toMatchObject({ language, kind: 'polarity', clause: '3', expected: ['shall-not'] });
  });

  it.each<[Language, string, string]>([
    ['en', 'at most', 'at least'],
    ['ur', 'زیادہ سے زیادہ', 'کم از کم'],
    ['ps', 'ډېر تر ډېره', 'لږ تر لږه'],
    ['fa-AF', 'حداکثر', 'حداقل'],
    ['tr', 'en çok', 'en az'],
    ['ar', 'الحد الأقصى', 'الحد الأدنى'],
  ])('[T15] %s: a most made a least', (language, from, to) => {
    expect(only(after(language, from, to))).toMatchObject({ language, kind: 'bound' });
  });

  it.each(LANGUAGES)(
    '[T16] %s: two numbers exchanged are two differences, each where it stands',
    (language) => {
      const texts = textsOf(REFRAIN, context);
      const lines = texts[language].split('\n');
      const [contest, decision] = [
        lines.findIndex((l) => at(l, '8.13')),
        lines.findIndex((l) => at(l, '8.15')),
      ];
      const figure = /(?<=: \u2066?)[\d۰-۹]+/u;
      const [a, b] = [figure.exec(lines[contest] ?? '')?.[0], figure.exec(lines[decision] ?? '')?.[0]];
      lines[contest] = (lines[contest] ?? '').replace(figure, b ?? '');
      lines[decision] = (lines[decision] ?? '').replace(figure, a ?? '');
      const found = parity(REFRAIN, context, { ...texts, [language]: lines.join('\n') });
      expect(found.map(({ kind, clause }) => [kind, clause])).toEqual([
        ['duration', '8.13'],
        ['duration', '8.15'],
      ]);
    },
  );

  it('[T16] two names exchanged inside one list', () => {
    const texts = textsOf(REFRAIN, context);
    const swapped = texts.en.replace(
      'Republic of Arvena; Federation of Belmar',
      'Federation of Belmar; Republic of Arvena',
    );
    expect(only(parity(REFRAIN, context, { ...texts, en: swapped }))).toMatchObject({
      kind: 'name',
      clause: '8.1.1',
    });
  });

  it('[T17] words added, words changed, a sentence lost', () => {
    expect(only(after('en', 'described below.', 'described below, if possible.'))).toMatchObject({
      kind: 'wording',
      clause: '3',
    });
    expect(only(after('tr', 'teyit edilmiş ihlal', 'ihlal iddiası'))).toMatchObject({
      kind: 'term',
      clause: '7.1.1',
    });
    expect(only(after('ur', /.*9\.3\u2069\. .*\n/, ''))).toMatchObject({
      kind: 'sentence-missing',
      clause: '9.3',
    });
    expect(only(after('en', '60 mm', '61 mm'))).toMatchObject({ kind: 'words', clause: '12' });
  });

  it(
    '[T17] any visible character changed in any text is reported in that text only',
    () => {
      const change = fc.tuple(fc.constantFrom(...LANGUAGES), fc.nat(), fc.constantFrom('x', '7', '۸', 'ن'));
      fc.assert(
        fc.property(arbitraryGuarantee, arbitraryContext, change, (g, within, [language, where, sign]) => {
          const texts = textsOf(g, within);
          const places = [...texts[language].matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
          const place = places[where % places.length] ?? 0;
          fc.pre(
            texts[language][place] !== sign &&
              texts[language].codePointAt(place) === texts[language].charCodeAt(place),
          );
          const changed = texts[language].slice(0, place) + sign + texts[language].slice(place + 1);
          const found = parity(g, within, { ...texts, [language]: changed });
          fc.pre(!sameDigit(texts[language][place] ?? '', sign));
          expect(found.length).toBeGreaterThan(0);
          expect(found.every((each) => each.language === language)).toBe(true);
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    limit,
  );
});

describe('names and the bare structure', () => {
  it('[T18] a name missing in one language, and one name for two things', () => {
    const file = structuredClone(EXERCISE);
    const body = file.bodies[0]!;
    body.name = { ...body.name, ps: '', tr: file.bodies[1]?.name['tr'] ?? '' };
    const within = contextOf(file);
    const found = parity(REFRAIN, within, textsOf(REFRAIN, within));
    expect(found.map(({ language, kind }) => [language, kind])).toEqual([
      ['ps', 'name-missing'],
      ['tr', 'name-ambiguous'],
      ['tr', 'name-ambiguous'],
    ]);
  });

  it('[T19] a part of the structure no sentence says is found by walking the structure', () => {
    const texts = textsOf(REFRAIN, context);
    const more = { ...REFRAIN, unheardOf: { n: 4711 } } as Guarantee;
    const found = parity(more, context, texts);
    expect(found.map(({ kind, expected }) => [kind, expected])).toEqual(
      LANGUAGES.map(() => ['unsaid', ['4711']]),
    );
  });
});

function at(line: string, clause: string): boolean {
  const seen = line
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[۰-۹]/g, (sign) => String(sign.charCodeAt(0) - 0x6f0));
  return seen.trim().startsWith(`${clause}. `);
}

function sameDigit(a: string, b: string): boolean {
  const plain = (sign: string) => sign.replace(/[۰-۹]/, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  return plain(a) === plain(b);
}
