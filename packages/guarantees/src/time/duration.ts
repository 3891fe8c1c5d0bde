import type { Counting } from '../agreement.ts';
import type { Dur, Ms } from '../model.ts';
import { type CivilTime, civilAt, civilFromDays, daysFromCivil, daysInMonth, instantOf } from './civil.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * An instant later by a duration, under the counting rule of the agreement.
 * Hours are 3600 s. Days and months are civil in the duration's zone, else the rule's, else UTC.
 * Without a rule a day ends at the hour it began, the first day is not counted, and a missing day becomes the
 * month's last.
 */
export function addDuration(at: Ms, dur: Dur, counting: Counting = {}): Ms {
  if (dur.unit === 'hour') return at + dur.n * HOUR;
  if (dur.unit === 'day' && counting.day === '24-hours') return at + dur.n * DAY;
  const zone = dur.tz ?? counting.zone ?? 'UTC';
  const start = civilAt(at, zone);
  const moved = dur.unit === 'day' ? plusDays(start, dur.n) : plusMonths(start, dur.n, counting);
  const last = counting.firstDay === 'counted' && dur.n > 0 ? plusDays(moved, -1) : moved;
  if (counting.end !== 'end-of-day') return instantOf(last, zone);
  return instantOf({ ...plusDays(last, 1), msOfDay: 0 }, zone);
}

/** One duration after another: the first day is counted or not in the first, the end of the day kept in the last. */
export function addDurations(at: Ms, durs: Dur[], counting: Counting = {}): Ms {
  return durs.reduce((when, dur, i) => {
    const rule: Counting = { ...counting };
    if (i > 0) delete rule.firstDay;
    if (i < durs.length - 1) delete rule.end;
    return addDuration(when, dur, rule);
  }, at);
}

function plusDays(civil: CivilTime, days: number): CivilTime {
  const date = civilFromDays(daysFromCivil(civil.year, civil.month, civil.day) + days);
  return { ...date, msOfDay: civil.msOfDay };
}

function plusMonths(civil: CivilTime, months: number, counting: Counting): CivilTime {
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const length = daysInMonth(year, month);
  if (civil.day <= length) return { year, month, day: civil.day, msOfDay: civil.msOfDay };
  if (counting.month !== 'next-day') return { year, month, day: length, msOfDay: civil.msOfDay };
  return plusDays({ year, month, day: length, msOfDay: civil.msOfDay }, 1);
}

/** The length of a duration for comparing, never for deciding: a month is 30 days. */
export function roughLength(dur: Dur): Ms {
  return dur.n * (dur.unit === 'hour' ? HOUR : dur.unit === 'day' ? DAY : 30 * DAY);
}
