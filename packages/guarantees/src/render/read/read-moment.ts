// Dates read back by the reader's own arithmetic; nothing here asks how they were printed.
import type { Language } from '../language.ts';
import type { Fact } from './facts.ts';
import { LEXICONS } from './lexicon.ts';
import { anyOf, escapeRegExp, NOT_AFTER } from './normal.ts';

const DAY = 86_400_000;
/** A zone standing alone must look like one; in brackets after an offset or its own word, any name will do. */
export const BARE_ZONE = '(?:[A-Za-z][A-Za-z0-9_+\\-]*(?:\\/[A-Za-z0-9_+\\-]+)+|[A-Z][A-Z0-9]{2,})';
export const ZONE_NAME = '[A-Za-z][A-Za-z0-9_+\\-]*(?:\\/[A-Za-z0-9_+\\-]+)*';

type Grammar = { pattern: RegExp; gregorian: string[]; solar: string[]; lunar: string[] };
const grammars = new Map<Language, Grammar>();

function grammarOf(language: Language): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const { gregorian, solar, lunar, moment } = LEXICONS[language];
  const date = (name: string, months: string[]) =>
    `(?<${name}D>\\d{1,2}) (?<${name}M>${anyOf(months)}) (?<${name}Y>\\d{1,6})`;
  const clock = '(?<h>\\d\\d):(?<i>\\d\\d)(?::(?<s>\\d\\d)(?:\\.(?<ms>\\d{3}))?)?';
  const hijri =
    `(?:${escapeRegExp(moment.solar)}${date('s', solar)})?(?:[;؛] )?` +
    `(?:${escapeRegExp(moment.lunar)}${date('l', lunar)})?`;
  const offset = 'UTC(?<sign>[+-])(?<oh>\\d\\d):(?<oi>\\d\\d)(?::(?<os>\\d\\d))?';
  const pattern = new RegExp(
    `${NOT_AFTER}${date('g', gregorian)}${escapeRegExp(moment.year)}(?: \\(${hijri}\\))?[,،] ` +
      `${escapeRegExp(moment.time).replace('T', clock)}[,،] ${offset} \\((?<zone>${ZONE_NAME})\\)`,
    'gu',
  );
  const made = { pattern, gregorian, solar, lunar };
  grammars.set(language, made);
  return made;
}

/** Takes every moment out of a line. */
export function takeMoments(line: string, language: Language, mask: string): { line: string; facts: Fact[] } {
  const grammar = grammarOf(language);
  const facts: Fact[] = [];
  const rest = line.replace(grammar.pattern, (...args) => {
    const fact = momentOf(args[args.length - 1] as Record<string, string | undefined>, grammar);
    if (fact === null) return args[0] as string;
    facts.push(fact);
    return mask;
  });
  return { line: rest, facts };
}

function momentOf(found: Record<string, string | undefined>, grammar: Grammar): Fact | null {
  const n = (name: string) => Number(found[name] ?? 0);
  const month = grammar.gregorian.indexOf(found['gM'] ?? '');
  const midnight = Date.UTC(2000, month, n('gD')) + yearShift(n('gY'), month, n('gD'));
  const date = new Date(midnight);
  const valid = date.getUTCDate() === n('gD') && date.getUTCMonth() === month;
  if (!valid || n('h') > 23 || n('i') > 59 || n('s') > 59) return null;
  const wall = midnight + ((n('h') * 60 + n('i')) * 60 + n('s')) * 1000 + n('ms');
  const offset = ((n('oh') * 60 + n('oi')) * 60 + n('os')) * 1000 * (found['sign'] === '-' ? -1 : 1);
  const zone = found['zone'] ?? '';
  const dates: string[] = [];
  const conflicts: string[] = [];
  if (found['sM'] !== undefined) {
    dates.push('persian');
    const day = solarDay(n('sY'), grammar.solar.indexOf(found['sM']), n('sD'));
    if (day * DAY !== midnight) conflicts.push('persian');
  }
  if (found['lM'] !== undefined) {
    dates.push('islamic-umalqura');
    if (!isLunar(midnight, n('lY'), grammar.lunar.indexOf(found['lM']), n('lD')))
      conflicts.push('islamic-umalqura');
  }
  const conflict = conflicts.length === 0 ? {} : { conflict: conflicts.join(' ') };
  return { is: 'moment', at: wall - offset, zone, dates, ...conflict };
}

/** Date.UTC takes years below 100 for 1900 and more; this does not. */
function yearShift(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date.getTime() - Date.UTC(2000, month, day);
}

/** Days since 1970 of a solar Hijri date, by the 33-year cycle of eight leap years (right for 1178-1500). */
export function solarDay(year: number, month: number, day: number): number {
  const inMonth = month < 6 ? 31 : month < 11 || isSolarLeap(year) ? 30 : 29;
  if (month < 0 || day < 1 || day > inMonth) return Number.NaN;
  const elapsed = 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
  const inYear = month < 6 ? 31 * month : 186 + 30 * (month - 6);
  return elapsed + inYear + day - 1 - SOLAR_EPOCH;
}

/** 1 Hamal 1 (22 March 622 in the Gregorian calendar) to 1 January 1970. */
const SOLAR_EPOCH = 492_268;

function isSolarLeap(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

let lunarFormat: Intl.DateTimeFormat | undefined;

/** Umm al-Qura is a table, so the platform's is asked; the arithmetic calendar must be within two days of it. */
function isLunar(midnight: number, year: number, month: number, day: number): boolean {
  const months = (year - 1) * 12 + month;
  const arithmetic = Math.floor((months * 10_631) / 360) + day - 1 - LUNAR_EPOCH;
  if (!(Math.abs(arithmetic - midnight / DAY) <= 2)) return false;
  lunarFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const part: Record<string, string> = {};
  for (const { type, value } of lunarFormat.formatToParts(midnight + DAY / 2)) part[type] = value;
  return Number(part['year']) === year && Number(part['month']) === month + 1 && Number(part['day']) === day;
}

/** 1 Muharram 1 (16 July 622 in the Julian calendar) to 1 January 1970. */
const LUNAR_EPOCH = 492_148;
