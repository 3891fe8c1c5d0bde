/** Rounds in calendars, and in what a delegation tells its capital. */
import type { CablePart, CalendarItem, PageContext } from '../../../web/route.ts';
import { chosen as chosenHere } from '../texts.ts';
import { type RoundView, roundViews } from './queries.ts';
import { LABELS, TEXTS } from './texts.ts';

export async function roundsCalendar({ reading }: PageContext): Promise<CalendarItem[]> {
  return (await roundViews(reading)).map(({ row, label, venue, from, until }) => ({
    uid: row.id,
    title: label,
    from,
    until,
    place: venue,
    href: `/talks/rounds/${row.id}`,
  }));
}

/** Rounds proposed, confirmed or closed since, and those that are not closed yet. */
export async function roundsCable(context: PageContext, since: number): Promise<CablePart[]> {
  const { say } = context.view;
  const latest = ({ row, confirmed, closed }: RoundView) => closed ?? confirmed ?? row;
  const lines = (await roundViews(context.reading))
    .filter((round) => round.closed === null || latest(round).recordedAt > since)
    .map((round) => {
      const { id, kind, occurredAt } = latest(round);
      const said = round.result === null ? LABELS[kind]! : chosenHere('result', round.result);
      const parts = [`${round.label}, ${round.venue}`, say(said), ...(round.outcome ?? '').split('\n')];
      return { at: occurredAt, text: parts.filter((part) => part !== '').join(' · '), entry: id };
    });
  return lines.length === 0 ? [] : [{ title: say(TEXTS.rounds), lines }];
}
