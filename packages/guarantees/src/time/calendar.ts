// Dates in the three calendars agreements print, always by an explicit calendar, never the platform's default.
import type { Calendar, CalendarDate } from '../agreement.ts';
import type { Ms } from '../model.ts';
import { civilAt, daysFromCivil } from './civil.ts';

const DAY = 86_400_000;
const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** Years for which Umm al-Qura is tabulated; outside them a lunar date must be printed "as announced". */
const LUNAR_YEARS = { first: 1300, last: 1600 };

export function dateIn(calendar: Calendar, at: Ms, zone: string): CalendarDate | null {
  const civil = civilAt(at, zone);
  if (calendar === 'gregory') return { calendar, year: civil.year, month: civil.month, day: civil.day };
  const noon = daysFromCivil(civil.year, civil.month, civil.day) * DAY + DAY / 2;
  if (!(Math.abs(noon) < 8e15)) return null;
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(calendar).formatToParts(noon)) part[type] = value;
  const date = {
    calendar,
    year: Number(part['year'] ?? part['relatedYear']),
    month: Number(part['month']),
    day: Number(part['day']),
  };
  if (![date.year, date.month, date.day].every(Number.isInteger)) return null;
  const lunar = calendar === 'islamic-umalqura';
  return lunar && (date.year < LUNAR_YEARS.first || date.year > LUNAR_YEARS.last) ? null : date;
}

function formatOf(calendar: Calendar): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(calendar, made);
  return made;
}

/** Days whose date in every calendar is public knowledge; a platform that disagrees must not print dates. */
const KNOWN: { gregory: [number, number, number]; calendar: Calendar; date: [number, number, number] }[] = [
  { gregory: [2020, 3, 10], calendar: 'islamic-umalqura', date: [1441, 7, 15] },
  { gregory: [2020, 3, 10], calendar: 'persian', date: [1398, 12, 20] },
  { gregory: [2024, 3, 11], calendar: 'islamic-umalqura', date: [1445, 9, 1] },
  { gregory: [2024, 7, 7], calendar: 'islamic-umalqura', date: [1446, 1, 1] },
  { gregory: [2024, 3, 20], calendar: 'persian', date: [1403, 1, 1] },
  { gregory: [2025, 3, 21], calendar: 'persian', date: [1404, 1, 1] },
];

/** What this platform's calendars get wrong; empty when they can be trusted. Run at build. */
export function verifyCalendars(): string[] {
  return KNOWN.flatMap(({ gregory: [y, m, d], calendar, date }) => {
    const got = dateIn(calendar, daysFromCivil(y, m, d) * DAY, 'UTC');
    const said = got ? [got.year, got.month, got.day] : [];
    return said.join('-') === date.join('-') ? [] : [`${calendar} of ${y}-${m}-${d}: ${said.join('-')}`];
  });
}
