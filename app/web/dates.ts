/**
 * Days, moments and ages in words. The Gregorian date always; in Pashto and Dari the solar Hijri day beside
 * it, under the names Afghanistan uses. Times are UTC and say so.
 */
import { COMMA, digits, isolate, type Language, say, type Text } from './language.ts';

export type DateStyle = 'full' | 'short';

const MAX_DATE_MS = 8_640_000_000_000_000;
const names = (words: string): readonly string[] => words.split(' ');

const GREGORIAN: Readonly<Record<Language, readonly string[]>> = {
  en: names('January February March April May June July August September October November December'),
  ur: names('جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'),
  ps: names('جنوري فبروري مارچ اپرېل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر'),
  'fa-AF': names('جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر'),
};

const SOLAR: Readonly<Record<'ps' | 'fa-AF', readonly string[]>> = {
  ps: names('وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب'),
  'fa-AF': names('حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'),
};

/** After the Gregorian year, where the other calendar stands beside it. */
const ERA: Text = { en: '', ur: 'ء', ps: ' م', 'fa-AF': ' م' };

/** A text `YYYY-MM-DD` is that day; a number is the day it falls on in UTC. */
export function formatDay(language: Language, day: number | string, style: DateStyle = 'full'): string {
  const at = msOf(day);
  const gregorian = gregorianDay(language, at, style);
  if (style === 'short' || language === 'en' || language === 'ur') return gregorian;
  return `${gregorian} (${solarDay(language, at)})`;
}

export function formatMoment(language: Language, at: number, style: DateStyle = 'full'): string {
  return `${formatDay(language, at, style)}${COMMA[language]}${clock(language, at)} UTC`;
}

/** Without the day, where the day stands beside it. */
export function formatClock(language: Language, at: number): string {
  return `${clock(language, at)} UTC`;
}

/** From one day to another, each part of the date once: "18 to 19 October 2026". */
export function formatDays(
  language: Language,
  from: number | string,
  until: number | string | null,
  style: DateStyle = 'full',
): string {
  if (until === null || isoDay(from) === isoDay(until)) return formatDay(language, from, style);
  const [start, end] = [partsOf(msOf(from)), partsOf(msOf(until))];
  const sameMonth = start.year === end.year && start.month === end.month;
  const first = sameMonth
    ? isolate(language, start.day)
    : gregorianDay(language, msOf(from), style, start.year !== end.year);
  return say(language)(FROM_TO, { from: first, until: formatDay(language, until, style) });
}

const FROM_TO: Text = {
  en: '{from} to {until}',
  ur: '{from} تا {until}',
  ps: 'له {from} تر {until}',
  'fa-AF': '{from} تا {until}',
};

/** The value of a `datetime` attribute. */
export function isoMoment(at: number): string {
  return new Date(datable(at)).toISOString();
}

/** The value of a `datetime` attribute. */
export function isoDay(day: number | string): string {
  return new Date(msOf(day)).toISOString().slice(0, 10);
}

/** How long, in the largest unit that still tells: 50 minutes, 31 hours, 90 days. */
export function formatAge(language: Language, fromMs: number, toMs: number): string {
  const minutes = Math.max(0, Math.floor((toMs - fromMs) / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return UNDER_A_MINUTE[language];
  if (minutes < 60) return unit(language, minutes, MINUTES);
  if (hours < 48) return unit(language, hours, HOURS);
  if (days < 120) return unit(language, days, DAYS);
  if (days < 730) return unit(language, Math.floor(days / 30.44), MONTHS);
  return unit(language, Math.floor(days / 365.25), YEARS);
}

type Unit = { readonly one: Text; readonly other: Text };

function unit(language: Language, n: number, forms: Unit): string {
  return say(language)(n === 1 ? forms.one : forms.other, { n });
}

const UNDER_A_MINUTE: Text = {
  en: 'less than a minute',
  ur: 'ایک منٹ سے کم',
  ps: 'له یوې دقیقې کم',
  'fa-AF': 'کمتر از یک دقیقه',
};
const MINUTES: Unit = {
  one: { en: '{n} minute', ur: '{n} منٹ', ps: '{n} دقیقه', 'fa-AF': '{n} دقیقه' },
  other: { en: '{n} minutes', ur: '{n} منٹ', ps: '{n} دقیقې', 'fa-AF': '{n} دقیقه' },
};
const HOURS: Unit = {
  one: { en: '{n} hour', ur: '{n} گھنٹہ', ps: '{n} ساعت', 'fa-AF': '{n} ساعت' },
  other: { en: '{n} hours', ur: '{n} گھنٹے', ps: '{n} ساعته', 'fa-AF': '{n} ساعت' },
};
const DAYS: Unit = {
  one: { en: '{n} day', ur: '{n} دن', ps: '{n} ورځ', 'fa-AF': '{n} روز' },
  other: { en: '{n} days', ur: '{n} دن', ps: '{n} ورځې', 'fa-AF': '{n} روز' },
};
const MONTHS: Unit = {
  one: { en: '{n} month', ur: '{n} مہینہ', ps: '{n} میاشت', 'fa-AF': '{n} ماه' },
  other: { en: '{n} months', ur: '{n} مہینے', ps: '{n} میاشتې', 'fa-AF': '{n} ماه' },
};
const YEARS: Unit = {
  one: { en: '{n} year', ur: '{n} سال', ps: '{n} کال', 'fa-AF': '{n} سال' },
  other: { en: '{n} years', ur: '{n} سال', ps: '{n} کاله', 'fa-AF': '{n} سال' },
};

/** What others signed elsewhere may name an instant that no calendar has: the nearest that one has stands for it. */
function datable(at: number): number {
  return Math.min(Math.max(at, -MAX_DATE_MS), MAX_DATE_MS);
}

function msOf(day: number | string): number {
  const ms = typeof day === 'number' ? datable(day) : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || Number.isNaN(new Date(ms).getTime())) throw new Error(`no day: ${day}`);
  return ms;
}

function partsOf(at: number): { year: number; month: number; day: number } {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function gregorianDay(language: Language, at: number, style: DateStyle, withYear = true): string {
  const { year, month, day } = partsOf(at);
  const full = GREGORIAN[language][month] ?? '';
  const name = style === 'short' && language === 'en' ? full.slice(0, 3) : full;
  const start = `${digits(language, day)} ${name}`;
  return withYear ? `${start} ${digits(language, year)}${style === 'short' ? '' : ERA[language]}` : start;
}

/** Only the arithmetic of the calendar is ICU's; the words and their order are ours. */
const SOLAR_PARTS = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function solarDay(language: 'ps' | 'fa-AF', at: number): string {
  const parts = new Map(
    SOLAR_PARTS.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  const month = SOLAR[language][(parts.get('month') ?? 0) - 1];
  if (month === undefined) throw new Error('the platform has no solar Hijri calendar');
  const [day, year] = [parts.get('day') ?? 0, parts.get('year') ?? 0];
  return `${digits(language, day)} ${month} ${digits(language, year)}`;
}

function clock(language: Language, at: number): string {
  return isolate(language, digits(language, new Date(datable(at)).toISOString().slice(11, 16)));
}
