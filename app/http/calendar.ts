/** The dates that one reader knows of: as they stand on the page, and as a calendar program takes them. */
import { createHash } from 'node:crypto';
import { MODULES } from '../modules/index.ts';
import type { EntryRow } from '../projections/entries.ts';
import type { CalendarItem, PageContext } from '../web/route.ts';
import { CALENDAR_TEXTS } from './calendar-texts.ts';
import { type CalendarEvent, formatCalendar } from './icalendar.ts';

/** In order of time; those of one time as their modules list them. */
export async function calendarItems(context: PageContext): Promise<CalendarItem[]> {
  const parts = await Promise.all(MODULES.flatMap(({ slots }) => slots.calendar?.(context) ?? []));
  return parts.flat().sort((a, b) => msOf(a.from) - msOf(b.from));
}

export function msOf(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(`${at}T00:00Z`);
}

export async function calendarText(context: PageContext): Promise<string> {
  const { view, origin } = context;
  const process = view.process!;
  const items = await calendarItems(context);
  const changes = await changesOf(context, items);
  const events = items.flatMap((item): CalendarEvent[] => {
    const change = changes.get(entryOf(item));
    // It rests on nothing that this reader may read.
    if (change === undefined) return [];
    const { title, from, until, place, cancelled = false } = item;
    const url = `${origin}${process.path}${item.href}`;
    return [{ uid: uuidOf(item.uid), title, from, until, place, url, cancelled, ...change }];
  });
  const exercise = process.nature === 'exercise' ? [view.say(CALENDAR_TEXTS.isExercise)] : [];
  return formatCalendar({
    name: process.name,
    description: [...exercise, process.knownAs, process.note].filter((part) => part !== '').join('\n'),
    language: view.language,
    events,
  });
}

function entryOf({ uid }: CalendarItem): string {
  return uid.slice(0, 64);
}

/** What was recorded about an entry since, as far as this reader may read it, counts as change. */
async function changesOf(
  { reading }: PageContext,
  items: readonly CalendarItem[],
): Promise<ReadonlyMap<string, { changedAt: number; sequence: number }>> {
  const ids = [...new Set(items.map(entryOf))];
  const rows: Pick<EntryRow, 'id' | 'recordedAt'>[] = await reading.entries('e.id = any($5::text[])', [ids]);
  const since = await reading.rows<{ target: string; n: number; last: number }>(
    (readable) => `select l.target, count(distinct e.id)::float8 as n, max(e.recorded_at)::float8 as last
      from links l join entries e on e.process = l.process and e.idx = l.idx
      where l.process = $1 and l.target = any($5::text[]) and ${readable} group by l.target`,
    [ids],
  );
  return new Map(
    rows.map(({ id, recordedAt }) => {
      const later = since.find(({ target }) => target === id);
      return [id, { changedAt: later?.last ?? recordedAt, sequence: later?.n ?? 0 }];
    }),
  );
}

/** The same for ever, and it tells nobody which entry it is who does not know the entry. */
function uuidOf(uid: string): string {
  const hex = createHash('sha256').update(`sulh-calendar/v1\n${uid}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
