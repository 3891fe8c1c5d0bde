import type { Calendar } from '../../agreement.ts';
import { dateIn } from '../../time/calendar.ts';
import { westernDigits } from './numbers.ts';

const MONTHS: Record<Calendar, string[][]> = {
  gregory: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  persian: [
    ['hamal', 'farvardin'],
    ['sawr', 'saur', 'ordibehesht'],
    ['jawza', 'khordad'],
    ['saratan', 'tir'],
    ['asad', 'mordad'],
    ['sunbula', 'shahrivar'],
    ['mizan', 'mehr'],
    ['aqrab', 'aban'],
    ['qaws', 'azar'],
    ['jadi', 'dey'],
    ['dalw', 'bahman'],
    ['hoot', 'hut', 'esfand'],
  ],
  'islamic-umalqura': [
    ['muharram'],
    ['safar'],
    ['rabi al-awwal'],
    ['rabi al-thani'],
    ['jumada al-ula'],
    ['jumada al-akhira'],
    ['rajab'],
    ['shaban', "sha'ban"],
    ['ramadan'],
    ['shawwal'],
    ['dhu al-qadah'],
    ['dhu al-hijjah'],
  ],
};
const BY_NAME = new Map<string, { calendar: Calendar; month: number }>();
for (const [calendar, months] of Object.entries(MONTHS)) {
  for (const [i, names] of months.entries()) {
    for (const name of names) BY_NAME.set(name, { calendar: calendar as Calendar, month: i + 1 });
  }
}
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length).join('|');
const DATES = new RegExp(
  `\\b(?:(${NAMES})\\.? (\\d{1,2}),? (\\d{4})|(\\d{1,2}) (${NAMES}) (\\d{4}))\\b`,
  'gi',
);

type Found = { calendar: Calendar; year: number; month: number; day: number; words: string };

export function datesIn(text: string): Found[] {
  return [...westernDigits(text).matchAll(DATES)].slice(0, 50).map((match) => {
    const name = (match[1] ?? match[5])!.toLowerCase();
    const { calendar, month } = BY_NAME.get(name)!;
    return {
      calendar,
      month,
      day: Number(match[2] ?? match[4]),
      year: Number(match[3] ?? match[6]),
      words: match[0],
    };
  });
}

/** Dates in another calendar that are no Gregorian date of the same text. */
export function disagreeingDates(text: string): { words: string; message: string }[] {
  const dates = datesIn(text);
  const gregorian = dates.filter(({ calendar }) => calendar === 'gregory');
  if (gregorian.length === 0) return [];
  return dates.flatMap((date) => {
    if (date.calendar === 'gregory') return [];
    const same = gregorian.some(({ year, month, day }) => {
      const other = dateIn(date.calendar, Date.UTC(year, month - 1, day), 'UTC');
      return other?.year === date.year && other.month === date.month && other.day === date.day;
    });
    const message = `${date.words} is none of the Gregorian dates of this text.`;
    return same ? [] : [{ words: date.words, message }];
  });
}
