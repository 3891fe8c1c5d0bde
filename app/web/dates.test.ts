import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAge, formatDay, formatDays, formatMoment, isoDay } from './dates.ts';
import { LANGUAGES } from './language.ts';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('days', () => {
  test('Gregorian always, with the solar day beside it in Pashto and Dari', () => {
    expect(LANGUAGES.map((language) => plain(formatDay(language, '2020-03-10')))).toEqual([
      '10 March 2020',
      '10 مارچ 2020ء',
      '۱۰ مارچ ۲۰۲۰ م (۲۰ کب ۱۳۹۸)',
      '۱۰ مارچ ۲۰۲۰ م (۲۰ حوت ۱۳۹۸)',
    ]);
  });

  test('the solar year begins on the day of the equinox as Kabul counts it', () => {
    expect(plain(formatDay('fa-AF', '2026-03-21'))).toContain('(۱ حمل ۱۴۰۵)');
    expect(plain(formatDay('fa-AF', '2025-03-20'))).toContain('(۳۰ حوت ۱۴۰۳)');
  });

  test('short days leave the second calendar out', () => {
    expect(formatDay('en', '2026-09-02', 'short')).toBe('2 Sep 2026');
    expect(formatDay('fa-AF', '2026-09-02', 'short')).toBe('۲ سپتمبر ۲۰۲۶');
  });

  test('a number is the day in UTC, not where the host stands', () => {
    expect(formatDay('en', Date.UTC(2026, 10, 24, 23, 59))).toBe('24 November 2026');
    expect(isoDay(Date.UTC(2026, 10, 24, 23, 59))).toBe('2026-11-24');
  });

  test('what is no day throws instead of printing one', () => {
    expect(() => formatDay('en', '2026-13-01')).toThrow('no day');
    expect(() => formatDay('en', 'soon')).toThrow('no day');
  });

  test('from one day to another, each part once', () => {
    expect(formatDays('en', '2026-10-18', '2026-10-19')).toBe('18 to 19 October 2026');
    expect(formatDays('en', '2026-10-30', '2026-11-02')).toBe('30 October to 2 November 2026');
    expect(formatDays('en', '2026-12-30', '2027-01-02')).toBe('30 December 2026 to 2 January 2027');
    expect(formatDays('en', '2026-10-18', '2026-10-18')).toBe('18 October 2026');
    expect(formatDays('en', '2026-10-18', null)).toBe('18 October 2026');
  });

  test('day and year can be read back out of every rendered date', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2120-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), (date, language) => {
        const western = formatDay(language, date.getTime()).replace(/[۰-۹]/g, (d) =>
          String(d.charCodeAt(0) & 15),
        );
        const [first, second] = western.match(/\d+/g) ?? [];
        expect([Number(first), Number(second)]).toEqual([date.getUTCDate(), date.getUTCFullYear()]);
      }),
    );
  });
});

test('moments say that they are UTC', () => {
  const at = Date.UTC(2026, 10, 24, 9, 5);
  expect(formatMoment('en', at)).toBe('24 November 2026, 09:05 UTC');
  expect(plain(formatMoment('ps', at, 'short'))).toBe('۲۴ نومبر ۲۰۲۶، ۰۹:۰۵ UTC');
});

test.each([
  [0, 'less than a minute'],
  [60, '1 minute'],
  [59 * 60, '59 minutes'],
  [3600, '1 hour'],
  [47 * 3600, '47 hours'],
  [3 * 86400, '3 days'],
  [119 * 86400, '119 days'],
  [130 * 86400, '4 months'],
  [800 * 86400, '2 years'],
  [-5, 'less than a minute'],
])('an age of %i seconds is %s', (seconds, words) => {
  expect(formatAge('en', 0, seconds * 1000)).toBe(words);
});
