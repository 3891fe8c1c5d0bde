import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, verifyCalendars } from './calendar.ts';
import { civilAt, civilFromDays, daysFromCivil, instantOf, isZone } from './civil.ts';
import { addDuration, addDurations } from './duration.ts';

const day = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d);
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('durations', () => {
  it('[G12] days after an event agree with the published dates of Dayton 1-A', () => {
    const transfer = day(1995, 12, 20);
    const after = (n: number) => iso(addDuration(transfer, { n, unit: 'day', tz: 'Europe/Sarajevo' }));
    expect([30, 45, 91].map(after)).toEqual(['1996-01-19', '1996-02-03', '1996-03-20']);
    expect(iso(addDuration(transfer, { n: 120, unit: 'day' }))).toBe('1996-04-18');
  });

  it('[G12] fourteen months and 135 days with nine and a half months differ by one day', () => {
    const signed = day(2020, 2, 29);
    const whole = addDuration(signed, { n: 14, unit: 'month' });
    const first = addDuration(signed, { n: 135, unit: 'day' });
    const rest = addDurations(first, [
      { n: 9, unit: 'month' },
      { n: 15, unit: 'day' },
    ]);
    expect([whole, first, rest].map(iso)).toEqual(['2021-04-29', '2020-07-13', '2021-04-28']);
  });

  it('[G12] a civil day keeps the hour across a change of clocks; 24 hours do not', () => {
    const noon = Date.UTC(2015, 2, 28, 10); // 12:00 in Kyiv
    expect(addDuration(noon, { n: 1, unit: 'day', tz: 'Europe/Kyiv' }) - noon).toBe(23 * 3_600_000);
    expect(addDuration(noon, { n: 1, unit: 'day', tz: 'Europe/Kyiv' }, { day: '24-hours' }) - noon).toBe(
      24 * 3_600_000,
    );
  });

  it('[G12] the first day counted, the end of the day and the end of a month are the rule`s', () => {
    const noon = Date.UTC(2015, 1, 15, 12);
    const two = { n: 2, unit: 'day' } as const;
    expect(addDuration(noon, two, { firstDay: 'counted', end: 'end-of-day' })).toBe(day(2015, 2, 17));
    expect(addDuration(noon, two, { firstDay: 'not-counted', end: 'end-of-day' })).toBe(day(2015, 2, 18));
    const last = day(2023, 1, 31);
    expect(iso(addDuration(last, { n: 1, unit: 'month' }, { month: 'last-day' }))).toBe('2023-02-28');
    expect(iso(addDuration(last, { n: 1, unit: 'month' }, { month: 'next-day' }))).toBe('2023-03-01');
  });

  it('[G12] civil dates agree with the platform`s own over four thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (days) => {
        const { year, month, day: d } = civilFromDays(days);
        const date = new Date(days * 86_400_000);
        expect([year, month, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(daysFromCivil(year, month, d)).toBe(days);
      }),
    );
  });

  it('[G12] an instant is found again from its civil time, or it was shown twice', () => {
    const zones = ['Asia/Kabul', 'Asia/Karachi', 'Europe/Istanbul', 'America/New_York', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.constantFrom(...zones), (seconds, zone) => {
        const at = seconds * 1000;
        const back = instantOf(civilAt(at, zone), zone);
        expect(back).toBeLessThanOrEqual(at);
        expect(civilAt(back, zone)).toEqual(civilAt(at, zone));
      }),
    );
  });

  it('[G12] only real zones are zones', () => {
    expect(isZone('Asia/Kabul')).toBe(true);
    expect(isZone('Asia/Nowhere')).toBe(false);
    expect(isZone('x'.repeat(1000))).toBe(false);
  });
});

describe('calendars', () => {
  it('[G13] this platform`s calendars are the agreed ones', () => {
    expect(verifyCalendars()).toEqual([]);
  });

  it('[G13] the date is the one of the zone, and beyond the tables there is none', () => {
    const late = Date.UTC(2020, 2, 9, 20); // already 10 March in Kabul
    expect(dateIn('persian', late, 'Asia/Kabul')).toEqual({
      calendar: 'persian',
      year: 1398,
      month: 12,
      day: 20,
    });
    expect(dateIn('islamic-umalqura', Date.UTC(2400, 0, 1), 'UTC')).toBeNull();
  });
});
