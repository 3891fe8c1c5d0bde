import { isWellFormed } from '@sulh/record';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, formatCalendar } from './icalendar.ts';

const EVENT: CalendarEvent = {
  uid: 'one',
  title: 'Round one',
  from: '2026-11-18',
  until: '2026-11-19',
  place: 'Harbour house, hall B; upstairs',
  url: 'https://sulh.example/p/0/talks/rounds/1',
  cancelled: false,
  changedAt: Date.parse('2026-11-01T08:00:00Z'),
  sequence: 2,
};

function formatted(...events: CalendarEvent[]): string {
  return formatCalendar({
    name: 'Ridge talks',
    description: 'As known to the public',
    language: 'en',
    events,
  });
}

/** Read by code that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent, { strictExceptions: true });
    return { event, vevent };
  });
}

describe('a calendar', () => {
  it('[J5] is read by others as it was meant', () => {
    const [{ event, vevent }] = read(formatted(EVENT)) as [ReturnType<typeof read>[number]];
    expect(event.uid).toBe('one');
    expect(event.summary).toBe('Round one');
    expect(event.location).toBe('Harbour house, hall B; upstairs');
    expect(event.sequence).toBe(2);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-11-18');
    expect(event.endDate.toString()).toBe('2026-11-20');
    expect(String(vevent.getFirstPropertyValue('dtstamp'))).toBe('2026-11-01T08:00:00Z');
    expect(vevent.getFirstPropertyValue('url')).toBe(EVENT.url);
    expect(vevent.getFirstPropertyValue('status')).toBeNull();
  });

  it('[J5] gives instants in UTC, and strikes out what was called off', () => {
    const from = Date.parse('2026-11-18T13:30:00Z');
    const text = formatted({ ...EVENT, from, until: from + 3_600_000, cancelled: true });
    const [{ event, vevent }] = read(text) as [ReturnType<typeof read>[number]];
    expect(event.startDate.toString()).toBe('2026-11-18T13:30:00Z');
    expect(event.endDate.toString()).toBe('2026-11-18T14:30:00Z');
    expect(vevent.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(formatted({ ...EVENT, from, until: null })).not.toContain('DTEND');
  });

  it('[J5] may be empty', () => {
    expect(read(formatted())).toEqual([]);
  });

  const anyText = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\n', '\r\n', '\\', ';', ',', ':', '"', '\t', 'ی', '🕊', 'x'),
        maxLength: 120,
      }),
      fc.constant('END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged'),
    )
    .filter(isWellFormed);
  const anyDay = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('[J5] whatever the words are, lines are short, nothing is forged, and the words come back', () => {
    fc.assert(
      fc.property(anyText, anyText, anyDay, anyDay, (title, place, from, until) => {
        const text = formatted({ ...EVENT, title, place, from, until: until >= from ? until : null });
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\0-\x1f\x7f]/);
        const events = read(text);
        expect(events).toHaveLength(1);
        const { event } = events[0]!;
        const kept = (words: string) =>
          words.replace(/\r\n|\r|[\u2028\u2029]/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ');
        expect(event.summary ?? '').toBe(kept(title));
        expect(event.location ?? '').toBe(kept(place));
        expect(event.startDate.toString()).toBe(from);
        expect(Date.parse(event.endDate.toString())).toBe(
          Date.parse(until >= from ? until : from) + 86_400_000,
        );
      }),
      { numRuns: 100 },
    );
  });
});
