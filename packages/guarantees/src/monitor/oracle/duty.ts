// Brute force, part 2: the duty of one guarantee read on its facts at one instant, every rule from scratch.
import type { Guarantee, Id, Ms, Report, State, V } from '../../model.ts';
import { addDuration } from '../../time/duration.ts';
import { isReport, type LogLine } from '../entry.ts';
import type { Match } from '../geometry.ts';
import { type Counters, noCounts } from '../outcome.ts';
import type { Terms } from '../terms.ts';
import { matchReport, type Question, type Track, tracksOf, weakest } from './facts.ts';

/** What is remembered of the instants before: everything else is read anew from the entries. */
export type Memory = {
  givenAt: Ms | null;
  entered: Map<string, Ms>;
  suspensions: { by: Id; from: Ms; to: Ms | null }[];
  terminatedAt: Ms | null;
  discharged: Map<Id, Ms>;
  confirmed: number;
  notifiedAt: Ms | null;
  cured: boolean;
  cures: number;
  rises: Ms[];
  rungs: { on: boolean; opened: Ms[] }[];
};

/** One look at one guarantee: what is known, until when it is asked, and every later instant that matters. */
export type Look = {
  terms: Terms;
  g: Guarantee;
  entries: LogLine[];
  knownAt: Ms;
  /** The instant asked about; conduct after it is not looked at. */
  cap: Ms;
  memory: Memory;
  /** Notes the instant and says whether it has been reached, by the clock of what is known. */
  passed: (instant: Ms) => boolean;
  /** The same by the clock of knowledge, which runs on past the instant asked about. */
  closed: (instant: Ms) => boolean;
};

export type Fact = { track: Track; t0: Ms; t1: Ms; sure: boolean; disputed: boolean };
export type Opening = { id: string; o: Ms; deadline: Ms; sure: boolean; disputed: boolean; same: string };
export type Reading = {
  counters: Counters;
  /** Confirmed, ripe for `confirmedBreach`. */
  confirmed: number;
  sureViolated: boolean;
  claimedViolated: boolean;
  disputed: boolean;
  satisfied: boolean;
  open: boolean;
  unobservedMs: Ms | null;
};
export type Bounds = { from: Ms | null; until: Ms | null; start: Ms | null; by: Ms | null };

export const later = (look: Look, at: Ms, dur: Parameters<typeof addDuration>[1]) =>
  addDuration(at, dur, look.terms.counting);

/** M15. Sure: confirmed and certain. Claimed: not refuted and not excluded. Cut at the instant asked about. */
export function factsOf(look: Look, q: Question, limits: (t0: Ms, t1: Ms) => Match = () => 'yes'): Fact[] {
  return tracksOf(look.terms, look.g, look.entries, q).flatMap((track) => {
    const [t0, t1] = track.account.time;
    const cut: Match = t0 > look.cap ? 'no' : t1 > look.cap ? 'maybe' : 'yes';
    const match = weakest(track.match, cut, limits(t0, t1));
    if (match === 'no' || track.standing === 'refuted') return [];
    const sure = match === 'yes' && track.standing === 'confirmed';
    return [{ track, t0, t1, sure, disputed: track.standing === 'disputed' }];
  });
}

/** M16. Conduct counts inside the span, outside suspensions, under the version that governs it. */
export function conductLimits(look: Look, bounds: Bounds): (t0: Ms, t1: Ms) => Match {
  return (t0, t1) => {
    if (bounds.from === null || t1 < bounds.from) return 'no';
    const until = endOf(look, bounds);
    if (until !== null && t0 >= until) return 'no';
    const excused = look.memory.suspensions.map(({ from, to }): Match => {
      if (t1 < from || (to !== null && t0 >= to) || to === from) return 'yes';
      return t0 >= from && (to === null || t1 < to) ? 'no' : 'maybe';
    });
    const inside: Match = t0 >= bounds.from && (until === null || t1 < until) ? 'yes' : 'maybe';
    return weakest(inside, governs(look, t1), ...excused);
  };
}

function endOf(look: Look, bounds: Bounds): Ms | null {
  const ends = [bounds.until, look.memory.terminatedAt, dischargedAt(look)].filter((x) => x !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}

export function dischargedAt({ g, memory }: Look): Ms | null {
  const all = g.beneficiary.length > 0 && g.beneficiary.every((b) => memory.discharged.has(b));
  return all ? Math.max(...g.beneficiary.map((b) => memory.discharged.get(b)!)) : null;
}

export function successorOf(look: Look): Guarantee | undefined {
  return look.terms.guarantees.find((s) => s.amends?.of === look.g.id && s.amends.version === look.g.version);
}

function predecessorOf(look: Look): Guarantee | undefined {
  const { amends } = look.g;
  return look.terms.guarantees.find((p) => p.id === amends?.of && p.version === amends.version);
}

/** M17. A new version governs openings from then on; open ones too when it says `new`. */
function governs(look: Look, o: Ms): Match {
  const openAt = (g: Guarantee, at: Ms) =>
    g.duty.kind === 'respond'
      ? later(look, o, g.duty.within) > at
      : g.duty.kind === 'report' && openPeriod(look, g, o, at);
  const { amends } = look.g;
  const before = predecessorOf(look);
  if (amends && before && o < amends.from && !(amends.open === 'new' && openAt(before, amends.from)))
    return 'no';
  const after = successorOf(look)?.amends;
  if (after && (o >= after.from || (after.open === 'new' && openAt(look.g, after.from)))) return 'no';
  return 'yes';
}

function openPeriod(look: Look, g: Guarantee, o: Ms, at: Ms): boolean {
  if (g.duty.kind !== 'report') return false;
  return later(look, later(look, o, g.duty.every), g.duty.grace) > at;
}

export function readDuty(look: Look, bounds: Bounds): Reading {
  const { duty } = look.g;
  switch (duty.kind) {
    case 'refrain': {
      const q = { pattern: duty.from, noAccess: grantsAccess(look) };
      const most = duty.tolerance?.count ? duty.tolerance : { count: 0, per: null };
      return readNever(look, bounds, factsOf(look, q, conductLimits(look, bounds)), most.count, most.per);
    }
    case 'maintain': {
      const q: Question = { pattern: duty.level, look: 'below', dip: later(look, 0, duty.dip) };
      return readNever(look, bounds, factsOf(look, q, conductLimits(look, bounds)), 0, null);
    }
    case 'achieve':
      return readAchieve(look, bounds, duty.count ?? 1, factsOf(look, { pattern: duty.what }));
    case 'respond': {
      const triggers = factsOf(look, { pattern: duty.to }, conductLimits(look, bounds));
      const openings = triggers.map((f) => ({
        id: f.track.incident,
        o: f.t1,
        deadline: later(look, f.t1, duty.within),
        sure: f.sure,
        disputed: f.disputed,
        same: sameKey(duty.same, f.track.account),
      }));
      return readEach(look, bounds, openings, factsOf(look, { pattern: duty.with }), 1, duty.same);
    }
    case 'report':
      return readEach(look, bounds, periodsOf(look, bounds), factsOf(look, { pattern: duty.what }), 1);
  }
}

const grantsAccess = ({ terms, g }: Look) => terms.guarantees.some((other) => other.proof.access === g.id);

export function sameKey(same: (keyof Report)[] | undefined, report: Report): string {
  return JSON.stringify((same ?? []).map((field) => report[field] ?? null));
}

/** M18. Never more than so many in any window: in order of their ends, the earliest start to the latest end. */
function readNever(
  look: Look,
  bounds: Bounds,
  facts: Fact[],
  most: number,
  per: Parameters<typeof later>[2] | null,
): Reading {
  const windows = (set: Fact[], from: (block: Fact[]) => Ms) => {
    const sorted = [...set].sort((a, b) => a.t1 - b.t1 || (a.track.incident < b.track.incident ? -1 : 1));
    const blocks = sorted.slice(most).map((_, i) => sorted.slice(i, i + most + 1));
    return blocks.filter((block) => per === null || block.at(-1)!.t1 < later(look, from(block), per));
  };
  const sure = facts.filter((f) => f.sure);
  const sureWindows = windows(sure, (block) => Math.min(...block.map((f) => f.t0)));
  const claimedWindows = windows(facts, (block) => block[0]!.t1);
  const over =
    bounds.until !== null &&
    look.passed(bounds.until) &&
    look.closed(later(look, bounds.until, look.g.proof.lateness));
  const unobservedMs = over && claimedWindows.length === 0 ? unobserved(look, bounds) : null;
  return {
    counters: {
      ...noCounts(),
      sure: sure.length,
      claimed: facts.length,
      windowsSure: sureWindows.length,
      windowsClaimed: claimedWindows.length,
    },
    confirmed: sureWindows.length,
    sureViolated: sureWindows.length > 0,
    claimedViolated: claimedWindows.length > 0,
    disputed: claimedWindows[0]?.some((f) => f.disputed) ?? false,
    satisfied: unobservedMs === 0 && bounds.until! > bounds.from!,
    open: !over,
    unobservedMs,
  };
}

/** M19. Gaps longer than agreed between what verifiers looked at. Nothing agreed: nothing was observed. */
function unobserved(look: Look, bounds: Bounds): Ms {
  const { g, terms, entries } = look;
  const { duty } = g;
  const gap = duty.kind === 'maintain' ? duty.seenEvery : g.proof.coverage?.gap;
  const start = bounds.from!;
  const end = bounds.until!;
  if (!gap) return Math.max(0, end - start);
  const pattern = duty.kind === 'refrain' ? duty.from : duty.kind === 'maintain' ? duty.level : null;
  const { where: _, except: __, ...place } = pattern!;
  const methods = duty.kind === 'maintain' ? [] : (g.proof.coverage?.methods ?? []);
  const seen = entries.filter(isReport).filter((r) => {
    const looks = r.says === 'observed-nothing' || (duty.kind === 'maintain' && r.says === 'level');
    if (!looks || !g.proof.verifiers.some((v) => v.id === r.source)) return false;
    if (methods.length > 0 && !methods.includes(r.method)) return false;
    if (
      entries.some((e) =>
        isReport(e)
          ? e.replaces === r.id && e.source === r.source
          : e.act === 'retract' && e.report === r.id && e.by === r.source,
      )
    )
      return false;
    return r.time[0] <= look.cap && matchReport(terms, place, r, entries, 'matching') !== 'no';
  });
  let reached = start;
  let missed = 0;
  for (const [t0, t1] of [...seen.map((r) => r.time), [end, end] as const].sort((a, b) => a[0] - b[0])) {
    const next = Math.min(t0, end);
    if (next > reached && next > later(look, reached, gap)) missed += next - reached;
    reached = Math.max(reached, Math.min(t1, end));
  }
  return missed;
}

function readAchieve(look: Look, bounds: Bounds, need: number, answers: Fact[]): Reading {
  const { g } = look;
  const { by } = bounds;
  const after = successorOf(look)?.amends;
  const moved =
    after !== undefined && by !== null && after.open === 'new' && by > after.from && look.passed(after.from);
  if (bounds.start === null || by === null || moved) {
    return { ...readEach(look, bounds, [], answers, need), open: !moved };
  }
  const opening = { id: g.id, o: bounds.start - 1, deadline: by, sure: true, disputed: false, same: '[]' };
  return readEach(look, bounds, [opening], answers, need);
}

/** M20. An opening a period; a period begun while suspended is excused. */
function periodsOf(look: Look, bounds: Bounds): Opening[] {
  const { duty } = look.g;
  if (duty.kind !== 'report' || bounds.start === null) return [];
  const openings: Opening[] = [];
  const until = endOf(look, bounds);
  for (let i = 0; ; i++) {
    const start = later(look, bounds.start, { ...duty.every, n: duty.every.n * i });
    if (until !== null && start >= until) break;
    if (!look.passed(start)) break;
    const end = later(look, bounds.start, { ...duty.every, n: duty.every.n * (i + 1) });
    if (governs(look, start) === 'no') continue;
    if (look.memory.suspensions.some(({ from, to }) => start >= from && (to === null || start < to)))
      continue;
    const deadline = later(look, end, duty.grace);
    openings.push({ id: String(i), o: start - 1, deadline, sure: true, disputed: false, same: '[]' });
  }
  return openings;
}

/** M21. Each opening answered in its time; sure and claimed crosswise. */
export function readEach(
  look: Look,
  bounds: Bounds,
  openings: Opening[],
  answers: Fact[],
  need: number,
  same?: (keyof Report)[],
): Reading {
  const { lateness, contest } = look.g.proof;
  const sorted = [...openings].sort((a, b) => a.deadline - b.deadline || (a.id < b.id ? -1 : 1));
  const read = sorted.map((opening) => {
    const { o, deadline } = opening;
    const near = answers.filter(
      (a) => a.t1 > o && a.t0 <= deadline && sameKey(same, a.track.account) === opening.same,
    );
    const met = near.filter((a) => a.sure && a.t0 > o && a.t1 <= deadline);
    const over = look.passed(deadline);
    const closed = over && look.closed(later(look, deadline, lateness));
    const silent = closed && look.closed(later(look, later(look, deadline, lateness), contest));
    const unmetSure = closed && opening.sure && near.length < need;
    const unmetClaimed = closed && met.length < need;
    return {
      opening,
      near,
      met,
      over,
      closed,
      silent: silent && unmetSure,
      unmetSure,
      unmetClaimed,
      disputed: opening.disputed || near.some((a) => a.disputed),
    };
  });
  const count = (holds: (x: (typeof read)[number]) => boolean) => read.filter(holds).length;
  const counters: Counters = {
    ...noCounts(),
    sure: count((x) => x.opening.sure),
    claimed: read.length,
    waiting: count((x) => !x.closed && x.met.length < need),
    due: count((x) => x.over && !x.closed && x.met.length < need),
    closed: count((x) => x.closed),
    unmetSure: count((x) => x.unmetSure),
    unmetClaimed: count((x) => x.unmetClaimed),
    silent: count((x) => x.silent),
    answersSure: read.reduce((sum, x) => sum + x.met.length, 0),
    answersClaimed: read.reduce((sum, x) => sum + x.near.length, 0),
  };
  const waiting = counters.waiting > 0;
  const spanOver =
    look.g.duty.kind === 'achieve' ||
    (bounds.until !== null && look.passed(bounds.until) && look.closed(later(look, bounds.until, lateness)));
  const done = spanOver && !waiting && (look.g.duty.kind !== 'achieve' || read.length > 0);
  return {
    counters,
    confirmed: counters.silent,
    sureViolated: counters.unmetSure > 0,
    claimedViolated: counters.unmetClaimed > 0,
    disputed: read.find((x) => x.unmetClaimed)?.disputed ?? false,
    satisfied: done && read.length > 0,
    open: !done && (waiting || !spanOver),
    unobservedMs: null,
  };
}

export function verdictOf(reading: Reading): { sure: V; claimed: V } {
  const good: V = reading.satisfied && !reading.claimedViolated ? 'satisfied' : 'unknown';
  return {
    sure: reading.sureViolated ? 'violated' : good,
    claimed: reading.claimedViolated ? 'violated' : good,
  };
}

/** M23. The headline below a breach: nothing is violated, not even by claim. */
export function quietState(reading: Reading): State {
  if (reading.satisfied) return 'fulfilled';
  if (reading.counters.due > 0) return 'due';
  return reading.open ? 'inEffect' : 'ended';
}
