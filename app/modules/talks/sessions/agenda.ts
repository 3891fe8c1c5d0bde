/** Sessions in calendars, and in what a delegation tells its capital. */
import type { CablePart, CalendarItem, PageContext } from '../../../web/route.ts';
import { chosen as chosenHere } from '../texts.ts';
import { type SessionView, sessionViews } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export async function sessionsCalendar({ reading }: PageContext): Promise<CalendarItem[]> {
  return (await sessionViews(reading)).map(({ row, label, venue, startsAt, endedAt }) => ({
    uid: row.id,
    title: label,
    from: startsAt,
    until: endedAt,
    place: venue,
    href: `/talks/sessions/${row.id}`,
  }));
}

/** What was held or called since, with what came of it; and sessions that are not closed yet. */
export async function sessionsCable(context: PageContext, since: number): Promise<CablePart[]> {
  const { say } = context.view;
  const sessions = await sessionViews(context.reading);
  const recent = ({ row, closed }: SessionView) => (closed ?? row).recordedAt > since;
  const lines = sessions
    .filter((session) => session.closed === null || recent(session))
    .map(({ row, label, venue, format, startsAt, closed, result, outcome }) => ({
      at: startsAt,
      text: [
        `${label}, ${venue}`,
        say(chosen('format', format)),
        result === null ? say(TEXTS.notClosed) : say(chosenHere('result', result)),
        outcome ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      entry: (closed ?? row).id,
    }));
  return lines.length === 0 ? [] : [{ title: say(TEXTS.sessions), lines }];
}
