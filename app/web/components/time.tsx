/** Days, moments and ages, each with the exact time in its `datetime`. */
import {
  type DateStyle,
  formatAge,
  formatDay,
  formatDays,
  formatMoment,
  isoDay,
  isoMoment,
} from '../dates.ts';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';

export interface DayProps {
  view: View;
  /** Milliseconds, or `YYYY-MM-DD`. */
  day: number | string;
  style?: DateStyle;
}

export function Day({ view, day, style = 'full' }: DayProps) {
  return <time datetime={isoDay(day)}>{formatDay(view.language, day, style)}</time>;
}

export interface DaysProps {
  view: View;
  from: number | string;
  until: number | string | null;
  style?: DateStyle;
}

export function Days({ view, from, until, style = 'full' }: DaysProps) {
  return <time datetime={isoDay(from)}>{formatDays(view.language, from, until, style)}</time>;
}

export interface MomentProps {
  view: View;
  at: number;
  style?: DateStyle;
}

export function Moment({ view, at, style = 'full' }: MomentProps) {
  return <time datetime={isoMoment(at)}>{formatMoment(view.language, at, style)}</time>;
}

/** How long since, counted to the moment the page was made. */
export function Age({ view, since }: { view: View; since: number }) {
  return (
    <time datetime={isoMoment(since)} title={formatMoment(view.language, since)}>
      {formatAge(view.language, since, view.now)}
    </time>
  );
}

export function Ago({ view, at }: { view: View; at: number }) {
  const age = formatAge(view.language, at, view.now);
  return (
    <time datetime={isoMoment(at)} title={formatMoment(view.language, at)}>
      {view.say(TEXTS.ago, { age })}
    </time>
  );
}
