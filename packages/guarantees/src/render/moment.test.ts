import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn } from '../time/calendar.ts';
import { LANGUAGES } from './language.ts';
import { renderMoment } from './moment.ts';
import { MONTHS } from './months.ts';
import { LEXICONS } from './read/lexicon.ts';
import { normalText } from './read/normal.ts';
import { solarDay, takeMoments } from './read/read-moment.ts';

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
/** Midnight in Kabul of 10 March 2020, the date the Doha text gives in three calendars. */
const DOHA = Date.UTC(2020, 2, 9, 19, 30);
const style = { zone: 'Asia/Kabul', calendars: ['gregory', 'persian', 'islamic-umalqura'] as const };

describe('moments', () => {
  it('[T7] the date of Doha 2020 in three calendars and six languages', () => {
    expect(LANGUAGES.map((language) => bare(renderMoment(DOHA, style, language)))).toEqual([
      '10 March 2020 (solar Hijri: 20 Hut 1398; lunar Hijri, Umm al-Qura: 15 Rajab 1441), at 00:00, UTC+04:30 (Asia/Kabul)',
      '10 مارچ 2020ء (ہجری شمسی: 20 حوت 1398؛ ہجری قمری، ام القریٰ: 15 رجب 1441)، وقت 00:00، UTC+04:30 (Asia/Kabul)',
      '۱۰ مارچ ۲۰۲۰ میلادي (هجري لمریز: ۲۰ کب ۱۳۹۸؛ هجري سپوږمیز، ام القرا: ۱۵ رجب ۱۴۴۱)، ۰۰:۰۰ بجې، UTC+04:30 (Asia/Kabul)',
      '۱۰ مارچ ۲۰۲۰ میلادی (هجری شمسی: ۲۰ حوت ۱۳۹۸؛ هجری قمری، ام‌القرا: ۱۵ رجب ۱۴۴۱)، ساعت ۰۰:۰۰، UTC+04:30 (Asia/Kabul)',
      '10 Mart 2020 (hicrî şemsî: 20 Hut 1398; hicrî kamerî, Ümmü’l-Kurâ: 15 Recep 1441), saat 00:00, UTC+04:30 (Asia/Kabul)',
      '10 مارس 2020م (هجري شمسي: 20 الحوت 1398؛ هجري قمري، أم القرى: 15 رجب 1441)، الساعة 00:00، UTC+04:30 (Asia/Kabul)',
    ]);
  });

  it('[T7] Pashto and Dari print the solar date unasked; the others only the Gregorian', () => {
    const gregorian = { zone: 'UTC', calendars: [] };
    const solar = LANGUAGES.filter((language) => renderMoment(DOHA, gregorian, language).includes('۱۳۹۸'));
    expect(solar).toEqual(['ps', 'fa-AF']);
    expect(renderMoment(DOHA, gregorian, 'en')).toBe('9 March 2020, at 19:30, UTC+00:00 (UTC)');
  });

  it('[T7] seconds and milliseconds are said when there are any', () => {
    expect(renderMoment(DOHA + 61_005, { zone: 'Etc/GMT+5', calendars: [] }, 'tr')).toBe(
      '9 Mart 2020, saat 14:31:01.005, UTC-05:00 (Etc/GMT+5)',
    );
  });

  it('[T8] every day of 1900 to 2100 is the same day by the platform and by the reader', () => {
    for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2100, 11, 31); day += 86_400_000) {
      const date = dateIn('persian', day, 'UTC');
      if (date === null || solarDay(date.year, date.month - 1, date.day) !== day / 86_400_000) {
        expect.fail(`${new Date(day).toISOString()} ${JSON.stringify(date)}`);
      }
    }
  });

  it('[T8] a moment is read back in every language, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) }), (at) => {
        for (const language of LANGUAGES) {
          const { facts, line } = takeMoments(
            normalText(renderMoment(at, style, language), language),
            language,
            '#',
          );
          expect([line, facts]).toEqual([
            '#',
            [{ is: 'moment', at, zone: 'Asia/Kabul', dates: ['persian', 'islamic-umalqura'] }],
          ]);
        }
      }),
    );
  });

  it('[T8] a day that no month has is no date', () => {
    const { facts } = takeMoments('30 February 2025, at 00:00, UTC+00:00 (UTC)', 'en', '#');
    expect(facts).toEqual([]);
  });

  it('[T23] what is printed and what is read were written down apart and agree', () => {
    for (const language of LANGUAGES) {
      const { gregorian, solar, lunar } = LEXICONS[language];
      expect(MONTHS[language]).toEqual({ gregory: gregorian, persian: solar, 'islamic-umalqura': lunar });
    }
  });
});
