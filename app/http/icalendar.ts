/**
 * A calendar as RFC 5545 writes it. Pure: the same dates give the same bytes, so that a program that asks every hour
 * sees at once that nothing changed.
 */

export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  /** A whole day `YYYY-MM-DD`, or an instant in ms. */
  readonly from: string | number;
  /** The last day, inclusive, or the instant it ends. */
  readonly until: string | number | null;
  readonly place: string | null;
  readonly url: string;
  readonly cancelled: boolean;
  /** When what it rests on was last recorded, and how often that was since. */
  readonly changedAt: number;
  readonly sequence: number;
}

export interface Calendar {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

const DAY_MS = 86_400_000;

export function formatCalendar({ name, description, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sulh//Sulh//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, language, description)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string, description: string): string[] {
  const { uid, title, place, url, cancelled, changedAt, sequence } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...times(event),
    `SUMMARY;LANGUAGE=${language}:${escapeText(title)}`,
    ...(place === null || place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    `URL:${url.replace(/[^\x21-\x7e]/g, encodeURIComponent)}`,
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A whole day ends, in iCalendar, on the day after its last. */
function times({ from, until }: CalendarEvent): string[] {
  if (typeof from === 'string') {
    const last = typeof until === 'string' && until > from ? until : from;
    const end = new Date(Date.parse(`${last}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${end.replaceAll('-', '')}`];
  }
  const end = typeof until === 'number' && until > from ? [`DTEND:${utc(until)}`] : [];
  return [`DTSTART:${utc(from)}`, ...end];
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** No control character passes but the line break, which is written as two characters. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n|\r|[\u2028\u2029]/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** At most 75 octets a line, never cut inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      parts.push(part);
      [part, octets] = ['', 1]; // the space that begins a continued line
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}
