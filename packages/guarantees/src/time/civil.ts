// Civil time: what the clock on the wall says in a named zone. Intl is asked for zone offsets only.
import type { Ms } from '../model.ts';

export type CivilTime = { year: number; month: number; day: number; msOfDay: number };

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The formatter of a zone, or null when there is no such zone. Bounded, so bad input cannot fill memory. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  if (formats.size > 1000) formats.clear();
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    format = null;
  }
  formats.set(zone, format);
  return format;
}

export function isZone(zone: string): boolean {
  return zone.length <= 64 && formatOf(zone) !== null;
}

const QUARTER = 900_000;
/** Since 1973 clocks change on quarters of an hour only, so an offset found once holds for its quarter. */
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);
const MAX_KNOWN = 20_000;
const offsets = new Map<string, number>();

/** How far the zone's clock is ahead of UTC at an instant, in ms. Throws on an unknown zone. */
export function zoneOffset(at: Ms, zone: string): number {
  if (zone === 'UTC') return 0;
  if (at < QUARTERS_SINCE) return readOffset(at, zone);
  const key = `${Math.floor(at / QUARTER)} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = readOffset(at, zone);
  if (offsets.size >= MAX_KNOWN) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function readOffset(at: Ms, zone: string): number {
  const format = formatOf(zone);
  if (!format) throw new Error(`no such time zone: ${zone}`);
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = value;
  const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
  const wall = daysFromCivil(year, Number(part['month']), Number(part['day'])) * DAY;
  const msOfDay = (Number(part['hour']) * 3600 + Number(part['minute']) * 60 + Number(part['second'])) * 1000;
  return wall + msOfDay - Math.floor(at / 1000) * 1000;
}

export function civilAt(at: Ms, zone: string): CivilTime {
  const wall = at + zoneOffset(at, zone);
  const days = Math.floor(wall / DAY);
  return { ...civilFromDays(days), msOfDay: wall - days * DAY };
}

/** The instant the wall clock shows this time; in a gap, the time as if the clock had not been moved yet. */
export function instantOf(civil: CivilTime, zone: string): Ms {
  const wall = daysFromCivil(civil.year, civil.month, civil.day) * DAY + civil.msOfDay;
  const first = wall - zoneOffset(wall, zone);
  const second = wall - zoneOffset(first, zone);
  if (second + zoneOffset(second, zone) === wall) return Math.min(second, earlier(wall, second, zone));
  return wall - zoneOffset(wall - DAY, zone);
}

/** When the clock shows a time twice, the earlier of the two. */
function earlier(wall: Ms, found: Ms, zone: string): Ms {
  const other = wall - zoneOffset(found - DAY / 2, zone);
  return other + zoneOffset(other, zone) === wall ? other : found;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; month and day may run over. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}
