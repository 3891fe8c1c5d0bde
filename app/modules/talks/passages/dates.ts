/** Passages in a calendar and in a cable. What is deniable is named by its kind only: neither file may hold its words. */
import { formatDay } from '../../../web/dates.ts';
import type { CablePart, CalendarItem, PageContext } from '../../../web/route.ts';
import { wayOf } from './leg-list.tsx';
import { isOpen, type Stage } from './legs.ts';
import { type LegView, passages } from './queries.ts';
import { chosen, LABELS, TEXTS } from './texts.ts';

const CALLED_OFF: readonly Stage[] = ['returned', 'withdrawn'];

/** Days by which a reply is asked for. One that came takes its day away. */
export async function calendarOf(context: PageContext): Promise<readonly CalendarItem[]> {
  const legs = await passages(context);
  return legs.flatMap((leg) => {
    const off = CALLED_OFF.includes(leg.stage);
    if (leg.replyBy === null || !(isOpen(leg) || off)) return [];
    return [
      {
        uid: `${leg.handedIn?.id ?? leg.id}-reply-${leg.to}`,
        title: context.view.say(TEXTS.calendarReply, { title: nameOf(context, leg) }),
        from: leg.replyBy,
        until: null,
        place: null,
        href: `/talks/passages/${leg.id}`,
        cancelled: off,
      },
    ];
  });
}

export async function cableOf(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const { view } = context;
  const legs = await passages(context);
  const line = (leg: LegView, what: string, at: number, entry: string) => ({
    at,
    entry,
    text: view.say(TEXTS.cableLine, { what, title: nameOf(context, leg), way: wayOf(context, leg) }),
  });
  const acts = legs
    .flatMap((leg) =>
      [leg.handedIn, leg.carried, leg.received, ...leg.read, leg.ended]
        .filter((row) => row !== null)
        .filter(({ occurredAt }) => occurredAt >= since)
        .map((row) => line(leg, view.say(LABELS[row.kind]!), row.occurredAt, row.id)),
    )
    .sort((a, b) => a.at - b.at);
  const open = legs.filter(isOpen).map((leg) => {
    const stage = view.say(chosen('stage', leg.stage));
    const asked =
      leg.replyBy === null ? [] : [view.say(TEXTS.askedBy, { day: formatDay(view.language, leg.replyBy) })];
    return line(leg, [stage, ...asked].join(' · '), leg.since, leg.id);
  });
  return [
    ...(acts.length === 0 ? [] : [{ title: view.say(TEXTS.cableActs), lines: acts }]),
    ...(open.length === 0 ? [] : [{ title: view.say(TEXTS.cableOpen), lines: open, open: true }]),
  ];
}

function nameOf({ view }: PageContext, leg: LegView): string {
  return leg.deniable || leg.title === null ? view.say(chosen('type', leg.type ?? 'message')) : leg.title;
}
