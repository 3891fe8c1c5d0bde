import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimal } from './decimal.ts';
import { LANGUAGES } from './language.ts';
import { digits, renderCount, renderDegrees, renderDuration } from './quantity.ts';

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('numbers', () => {
  it('[T3] each language has its digits and its decimal mark, and none groups', () => {
    expect(LANGUAGES.map((language) => digits(8600.5, language))).toEqual([
      '8600.5',
      '8600.5',
      '۸۶۰۰٫۵',
      '۸۶۰۰٫۵',
      '8600,5',
      '8600.5',
    ]);
  });

  it('[T3] no number is printed with an exponent, and each is read as itself', () => {
    expect([1e21, 1e-7, -1.5e-9, 0, -0].map(plainDecimal)).toEqual([
      '1000000000000000000000',
      '0.0000001',
      '-0.0000000015',
      '0',
      '0',
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainDecimal(value)).not.toContain('e');
        expect(Number(plainDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('[T4] Arabic: dual in the noun, plural to ten, accusative to ninety-nine, genitive for hundreds', () => {
    const days = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 5000];
    expect(days.map((n) => bare(renderCount(n, 'day', 'ar')))).toEqual([
      '0 يوم',
      'يوم واحد (1)',
      'يومان (2)',
      '3 أيام',
      '10 أيام',
      '11 يومًا',
      '99 يومًا',
      '100 يوم',
      '102 يوم',
      '103 أيام',
      '111 يومًا',
      '5000 يوم',
    ]);
    expect([1, 2, 3, 11].map((n) => bare(renderCount(n, 'hour', 'ar')))).toEqual([
      'ساعة واحدة (1)',
      'ساعتان (2)',
      '3 ساعات',
      '11 ساعة',
    ]);
  });

  it('[T4] the other five', () => {
    expect([1, 72].map((n) => renderCount(n, 'hour', 'en'))).toEqual(['1 hour', '72 hours']);
    expect([1, 72].map((n) => bare(renderCount(n, 'hour', 'ur')))).toEqual(['1 گھنٹہ', '72 گھنٹے']);
    expect([1, 30].map((n) => bare(renderCount(n, 'day', 'ps')))).toEqual(['۱ ورځ', '۳۰ ورځې']);
    expect([1, 30].map((n) => bare(renderCount(n, 'day', 'fa-AF')))).toEqual(['۱ روز', '۳۰ روز']);
    expect([1, 30].map((n) => renderCount(n, 'day', 'tr'))).toEqual(['1 gün', '30 gün']);
  });

  it('[T5] figures and Latin words are isolated in right-to-left text', () => {
    expect(renderDuration({ n: 3, unit: 'day', tz: 'Asia/Kabul' }, 'fa-AF')).toBe(
      '\u2066۳\u2069 روز (منطقهٔ زمانی: \u2066Asia/Kabul\u2069)',
    );
  });

  it('[T6] the half of the globe is a word, never a sign', () => {
    expect(renderDegrees(-0.5, 'latitude', 'en')).toBe('0.5° south');
    expect(bare(renderDegrees(-70, 'longitude', 'ar'))).toBe('70° غربًا');
  });
});
