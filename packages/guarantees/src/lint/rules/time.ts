// Rules 12 to 16: by when, counted how.
import type { Restated } from '../../agreement.ts';
import type { Anchor, Dur, Guarantee, Moment, Ms } from '../../model.ts';
import { dateIn } from '../../time/calendar.ts';
import { civilAt } from '../../time/civil.ts';
import { knownMoment, momentWith, restatedWith, signedAt } from '../../time/moment.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, durWord } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';
import { isObservable } from './act.ts';
import { canonical } from './canonical.ts';

export function deadlineExists(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const refuse = (path: string, message: string) => found.push(findingOf('lint-12', path, '', message));
  const { duty, span } = g;
  if (duty.kind === 'achieve') {
    if (isAtOnce(ctx, span.from, duty.by))
      refuse(`${base}/duty/by`, 'The deadline is the moment the duty begins.');
    const by = knownMoment(ctx.file, duty.by);
    const until = span.until ? knownMoment(ctx.file, span.until) : null;
    if (by !== null && until !== null && by > until) {
      refuse(`${base}/duty/by`, 'The guarantee ends before its deadline.');
    }
  } else if (!span.until && !g.ending) {
    refuse(`${base}/span`, 'There is no end, and nobody is named who may end it.');
  }
  if (span.until && isAtOnce(ctx, span.from, span.until))
    refuse(`${base}/span/until`, 'It ends when it begins.');
  if (duty.kind === 'respond' && duty.within.n === 0)
    refuse(`${base}/duty/within`, 'No time is given to answer.');
  if (duty.kind === 'report' && duty.every.n === 0) refuse(`${base}/duty/every`, 'No interval is given.');
  return found;
}

function isAtOnce(ctx: LintContext, from: Moment, by: Moment): boolean {
  const start = knownMoment(ctx.file, from);
  const end = knownMoment(ctx.file, by);
  if (start !== null && end !== null) return start === end;
  return canonical(from) === canonical(by);
}

export function anchorRecorded(ctx: LintContext, { visit, base }: Entry): LintFinding[] {
  return visit.moments.flatMap(({ moment, path }) => {
    if ('at' in moment || path.startsWith(`${base}/restated`)) return [];
    const fault = anchorFault(ctx, moment.anchor);
    return fault ? [findingOf('lint-13', `${path}/anchor`, fault[0], fault[1])] : [];
  });
}

function anchorFault(ctx: LintContext, anchor: Anchor): [words: string, message: string] | null {
  if ('signature' in anchor) return null;
  if ('state' in anchor) {
    const proof = ctx.guarantees.get(anchor.state)?.proof;
    if (proof && proof.verifiers.length > 0 && proof.quorum > 0) return null;
    return [anchor.state, `It hangs on ${anchor.state}, of which nobody finds anything.`];
  }
  const name = actWord(ctx, anchor.event.type);
  if (anchor.nth === 'each') return [name, `It hangs on every ${name}, so it has no one date.`];
  const rule = anchor.rule === undefined ? undefined : ctx.events.get(anchor.rule);
  if (!rule?.found) return [name, `It hangs on ${name}, and nobody is named who records that it happened.`];
  if (canonical(rule.is) !== canonical(anchor.event)) {
    return [name, `It hangs on ${name}, but the rule it names is about something else.`];
  }
  if (!isObservable(ctx.actions.get(anchor.event.type))) {
    return [name, `It hangs on ${name}, and it is not said what is seen when it happens.`];
  }
  return null;
}

export function daysCounted(ctx: LintContext, { visit }: Entry): LintFinding[] {
  const lacking = new Map<string, { dur: Dur; path: string }>();
  const counting = ctx.file.counting ?? {};
  for (const { dur, path } of visit.durs) {
    if (dur.unit === 'hour' || dur.n === 0) continue;
    const lack = (what: string) => lacking.has(what) || lacking.set(what, { dur, path });
    if (dur.tz === undefined && counting.zone === undefined) lack('the time zone');
    if (!/\/plus(\/\d+)?$/.test(path)) continue;
    if (dur.unit === 'day' && counting.day === undefined) lack('civil days or 24 hours');
    if (counting.firstDay === undefined) lack('whether the first day counts');
    if (counting.end === undefined) lack('when the last day ends');
    if (dur.unit === 'month' && counting.month === undefined) lack('how a month is rounded');
  }
  const first = [...lacking.values()][0];
  if (!first) return [];
  const words = durWord(first.dur);
  return [
    findingOf('lint-14', first.path, words, `${words}: it is not said ${[...lacking.keys()].join(', ')}.`),
  ];
}

/** Signing days tried when the true one is not known yet: ends of months, a leap day, both solstices. */
const PROBES: Ms[] = [
  [2024, 0, 31],
  [2024, 1, 29],
  [2024, 5, 21],
  [2024, 11, 31],
  [2025, 1, 28],
  [2025, 7, 15],
].map(([y, m, d]) => Date.UTC(y!, m!, d!, 9));

export function deadlinesAgree(ctx: LintContext): LintFinding[] {
  return [...ctx.entries.flatMap((entry) => restatedAgrees(ctx, entry)), ...sameThingAgrees(ctx)];
}

function restatedAgrees(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const deadline = deadlineOf(g);
  if (!deadline) return [];
  return (g.restated ?? []).flatMap((restated, i) => {
    const apart = daysApart(ctx, deadline, restated);
    if (apart === 0) return [];
    const words = restated.words ?? ('from' in restated ? restated.plus.map(durWord).join(' + ') : '');
    const message = `Said a second time, the deadline comes out ${apart} day${apart === 1 ? '' : 's'} off.`;
    return [findingOf('lint-15', `${base}/restated/${i}`, words, message)];
  });
}

function deadlineOf(g: Guarantee): Moment | undefined {
  return g.duty.kind === 'achieve' ? g.duty.by : g.span.until;
}

function daysApart(ctx: LintContext, deadline: Moment, restated: Restated): number {
  const known = (anchor: Anchor) => signedAt(ctx.file, anchor);
  const first = momentWith(ctx.file, deadline, known);
  const second = restatedWith(ctx.file, restated, known);
  if (first !== null && second !== null) return Math.abs(dayOf(ctx, first) - dayOf(ctx, second));
  const anchors = [deadline, 'from' in restated ? restated.from : deadline].map((moment) =>
    'anchor' in moment ? canonical(moment.anchor) : '',
  );
  if (anchors[0] !== anchors[1] || first !== null || second !== null) return 0;
  return PROBES.reduce((worst, probe) => {
    const one = momentWith(ctx.file, deadline, () => probe);
    const other = restatedWith(ctx.file, restated, () => probe);
    if (one === null || other === null) return worst;
    return Math.max(worst, Math.abs(dayOf(ctx, one) - dayOf(ctx, other)));
  }, 0);
}

/** The civil day a deadline closes; midnight closes the day before. */
function dayOf(ctx: LintContext, at: Ms): number {
  const civil = civilAt(at - 1, ctx.file.counting?.zone ?? 'UTC');
  return Math.round(Date.UTC(civil.year, civil.month - 1, civil.day) / 86_400_000);
}

function sameThingAgrees(ctx: LintContext): LintFinding[] {
  const byThing = new Map<string, { entry: Entry; when: string }[]>();
  for (const entry of ctx.entries) {
    const { duty, obligor } = entry.g;
    if (duty.kind !== 'achieve') continue;
    const key = canonical([obligor, duty.what, duty.count ?? 1]);
    const at = knownMoment(ctx.file, duty.by);
    const when = at === null ? canonical(duty.by) : String(dayOf(ctx, at));
    const same = byThing.get(key);
    if (same) same.push({ entry, when });
    else byThing.set(key, [{ entry, when }]);
  }
  return [...byThing.values()].flatMap((same) => {
    if (new Set(same.map(({ when }) => when)).size < 2) return [];
    const ids = same.map(({ entry }) => entry.g.id).sort();
    return same.map(({ entry }) => {
      const message = `${ids.slice(0, 5).join(' and ')} promise the same with different deadlines.`;
      return findingOf('lint-15', `${entry.base}/duty/by`, entry.g.id, message);
    });
  });
}

export function calendarsAgree(ctx: LintContext): LintFinding[] {
  return (ctx.file.dates ?? []).flatMap(({ at, zone, printed }, i) =>
    printed.flatMap((date, k) => {
      const right = dateIn(date.calendar, at, zone);
      const words = `${date.year}-${date.month}-${date.day} (${date.calendar})`;
      const path = `/dates/${i}/printed/${k}`;
      if (!right) return [findingOf('lint-16', path, words, 'Not in the tables of this calendar.')];
      if (right.year === date.year && right.month === date.month && right.day === date.day) return [];
      const message = `The day is ${right.year}-${right.month}-${right.day} in this calendar.`;
      return [findingOf('lint-16', path, words, message)];
    }),
  );
}
