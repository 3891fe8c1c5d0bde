// Absolute moments: the Gregorian date always, the agreed calendars beside it, the time, its offset and its zone.
import type { Calendar } from '../agreement.ts';
import type { Ms } from '../model.ts';
import { dateIn } from '../time/calendar.ts';
import { civilAt, zoneOffset } from '../time/civil.ts';
import type { Language } from './language.ts';
import { MONTHS } from './months.ts';
import { isolate, localDigits, renderNumber } from './quantity.ts';

export type Hijri = Exclude<Calendar, 'gregory'>;
export type MomentStyle = { zone: string; calendars: readonly Calendar[] };

/** What stands around the dates: after the Gregorian year, before each Hijri date, before the time. */
const WORDS: Record<
  Language,
  { year: string; solar: string; lunar: string; time: string; comma: string; semicolon: string }
> = {
  en: {
    year: '',
    solar: 'solar Hijri',
    lunar: 'lunar Hijri, Umm al-Qura',
    time: 'at',
    comma: ',',
    semicolon: ';',
  },
  ur: {
    year: 'ء',
    solar: 'ہجری شمسی',
    lunar: 'ہجری قمری، ام القریٰ',
    time: 'وقت',
    comma: '،',
    semicolon: '؛',
  },
  ps: {
    year: ' میلادي',
    solar: 'هجري لمریز',
    lunar: 'هجري سپوږمیز، ام القرا',
    time: 'بجې',
    comma: '،',
    semicolon: '؛',
  },
  'fa-AF': {
    year: ' میلادی',
    solar: 'هجری شمسی',
    lunar: 'هجری قمری، ام‌القرا',
    time: 'ساعت',
    comma: '،',
    semicolon: '؛',
  },
  tr: {
    year: '',
    solar: 'hicrî şemsî',
    lunar: 'hicrî kamerî, Ümmü’l-Kurâ',
    time: 'saat',
    comma: ',',
    semicolon: ';',
  },
  ar: {
    year: 'م',
    solar: 'هجري شمسي',
    lunar: 'هجري قمري، أم القرى',
    time: 'الساعة',
    comma: '،',
    semicolon: '؛',
  },
};

/** Solar Hijri is the calendar of the state in Afghanistan, so Pashto and Dari always print it. */
function hijriOf(language: Language, calendars: readonly Calendar[]): Hijri[] {
  const solar = calendars.includes('persian') || language === 'ps' || language === 'fa-AF';
  return [
    ...(solar ? ['persian' as const] : []),
    ...(calendars.includes('islamic-umalqura') ? ['islamic-umalqura' as const] : []),
  ];
}

/** The calendars printed beside the Gregorian date: those asked for that have a table for that day. */
export function calendarsPrinted(at: Ms, style: MomentStyle, language: Language): Hijri[] {
  return hijriOf(language, style.calendars).filter((calendar) => dateIn(calendar, at, style.zone) !== null);
}

export function renderMoment(at: Ms, style: MomentStyle, language: Language): string {
  const words = WORDS[language];
  const beside = hijriOf(language, style.calendars).flatMap((calendar) => {
    const date = renderDate(calendar, at, style.zone, language);
    return date === null ? [] : [`${calendar === 'persian' ? words.solar : words.lunar}: ${date}`];
  });
  const gregorian = `${renderDate('gregory', at, style.zone, language)}${words.year}`;
  const dates = beside.length === 0 ? gregorian : `${gregorian} (${beside.join(`${words.semicolon} `)})`;
  return `${dates}${words.comma} ${renderTime(at, style.zone, language)}`;
}

/** Null where the calendar has no agreed table for that day. */
function renderDate(calendar: Calendar, at: Ms, zone: string, language: Language): string | null {
  const date = dateIn(calendar, at, zone);
  if (date === null) return null;
  const month = MONTHS[language][calendar][date.month - 1];
  if (month === undefined) throw new Error(`no month ${date.month} in ${calendar}`);
  return `${renderNumber(date.day, language)} ${month} ${renderNumber(date.year, language)}`;
}

function renderTime(at: Ms, zone: string, language: Language): string {
  const { msOfDay } = civilAt(at, zone);
  const clock = isolate(localDigits(clockOf(msOfDay), language), language);
  const time = language === 'ps' ? `${clock} ${WORDS.ps.time}` : `${WORDS[language].time} ${clock}`;
  const offset = isolate(offsetOf(zoneOffset(at, zone)), language);
  return `${time}${WORDS[language].comma} ${offset} (${isolate(zone, language)})`;
}

function clockOf(msOfDay: number): string {
  const [ms, s] = [msOfDay % 1000, Math.floor(msOfDay / 1000) % 60];
  const minutes = Math.floor(msOfDay / 60_000);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (ms > 0) return `${clock}:${two(s)}.${String(ms).padStart(3, '0')}`;
  return s > 0 ? `${clock}:${two(s)}` : clock;
}

function offsetOf(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${rest}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
