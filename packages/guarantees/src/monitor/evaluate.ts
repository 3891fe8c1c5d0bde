// The state of one guarantee at one instant, from counts already kept.
import type { Anchor, Condition, Id, Moment, Ms, State, V, Verdict } from '../model.ts';
import type { EachKernel, Opening } from './each.ts';
import { idOf, type LogAct } from './entry.ts';
import { type Counters, noCounts, type Outcome, type Power } from './outcome.ts';
import { BEFORE_ALL, type Bounds, freshOutcome, NEVER_AGAIN, type Rung, type Unit } from './unit.ts';

/** What a guarantee may ask about the others: always how they stood strictly before. */
export type Others = {
  stateOf: (id: Id) => { state: State; since: Ms };
  powersOf: (who: Id) => Power[];
};

/** What the counts say; `headline` reads it. */
export type Reading = {
  counters: Counters;
  confirmed: number;
  sureViolated: boolean;
  claimedViolated: boolean;
  satisfied: boolean;
  open: boolean;
  unobservedMs: Ms | null;
};

export function evaluateUnit(
  unit: Unit,
  now: Ms,
  others: Others,
): { outcome: Outcome; rungs: (Outcome | null)[] } {
  let moved = false;
  for (const act of unit.acts.splice(0)) moved = takeAct(unit, act, others) || moved;
  const bounds = boundsAt(unit, now, others);
  const rebound = !sameBounds(bounds, unit.bounds);
  unit.bounds = bounds;
  if (rebound || moved) unit.placeAll(now);
  openDuty(unit, now, rebound);
  unit.each?.advance(now);
  const reading = readUnit(unit, now);
  stepMemory(unit, now, reading.confirmed);
  const began = hasBegun(unit, now);
  const state = headline(unit, now, reading, began);
  const powers = climb(unit, now, reading, began, others);
  const quiet = state === 'ended' || state === 'fulfilled' || state === 'inEffect';
  const outcome: Outcome = {
    id: unit.g.id,
    version: unit.g.version,
    obligor: unit.g.obligor,
    state,
    since: state === unit.outcome.state ? unit.outcome.since : now,
    verdict: began ? verdictOf(reading) : { sure: 'unknown', claimed: 'unknown' },
    counters: { ...reading.counters, cures: unit.cures },
    powers,
    unobservedMs: quiet ? reading.unobservedMs : null,
  };
  return { outcome, rungs: unit.rungs.map((rung, i) => evaluateRung(unit, i, rung, now)) };
}

export function hasBegun(unit: Unit, now: Ms): boolean {
  const { from } = unit.bounds;
  const begins = from === null ? NEVER_AGAIN : Math.max(from, unit.g.amends?.from ?? BEFORE_ALL);
  return begins <= now && begins <= unit.cap;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.from === b.from && a.until === b.until && a.start === b.start && a.by === b.by;
}

/** [M6] True when it changed anything. */
function takeAct(unit: Unit, act: LogAct, others: Others): boolean {
  if (!('from' in act)) return false;
  const from = Math.max(act.from, act.received);
  if (act.act === 'discharge') {
    let changed = false;
    for (const b of unit.g.beneficiary) {
      if (unit.discharged?.has(b) || !unit.words.actors.up(b).has(act.by)) continue;
      unit.discharged ??= new Map();
      unit.discharged.set(b, { from, act: idOf(act) });
      changed = true;
    }
    return changed;
  }
  if (act.act === 'resume') {
    const open = unit.suspensions.filter((s) => s.by === act.by && s.to === null);
    for (const s of open) s.to = Math.max(s.from, from);
    return open.length > 0;
  }
  const may = others.powersOf(act.by).filter((p) => p.may === act.act && p.of.includes(unit.g.id));
  if (may.length === 0) return false;
  const noticed = may.map((p) => (p.notice ? unit.later(act.received, p.notice) : act.received));
  const effective = Math.max(act.from, Math.min(...noticed));
  if (act.act === 'suspend') {
    // A second notice by one who has already suspended changes nothing, and may come a million times.
    if (unit.suspensions.some((s) => s.by === act.by && s.to === null && s.from <= effective)) return false;
    unit.suspensions.push({ by: act.by, from: effective, to: null, act: idOf(act) });
  } else if (unit.terminatedAt === null || effective < unit.terminatedAt) {
    unit.terminatedAt = effective;
    unit.terminatedBy = idOf(act);
  }
  return true;
}

function boundsAt(unit: Unit, now: Ms, others: Others): Bounds {
  const { g } = unit;
  const moment = (m: Moment | undefined) => (m === undefined ? null : resolve(unit, m, others));
  const spanFrom = moment(g.span.from);
  const until = moment(g.span.until);
  const by = g.duty.kind === 'achieve' ? moment(g.duty.by) : null;
  if (g.given && unit.givenAt === null && holds(unit, g.given, others)) unit.givenAt = now;
  const given = g.given ? unit.givenAt : BEFORE_ALL;
  const from = spanFrom === null || given === null ? null : Math.max(spanFrom, given + 1);
  const late = from !== null && g.duty.kind === 'achieve' && g.amends?.open === 'old';
  return { from, until, start: late ? Math.max(from, g.amends!.from) : from, by };
}

function resolve(unit: Unit, moment: Moment, others: Others): Ms | null {
  if ('at' in moment) return moment.at;
  const base = anchorTime(unit, moment.anchor, others);
  return base === null ? null : moment.plus ? unit.later(base, moment.plus) : base;
}

function anchorTime(unit: Unit, anchor: Anchor, others: Others): Ms | null {
  if ('signature' in anchor) return unit.terms.signatures?.[anchor.signature] ?? null;
  if ('event' in anchor) return unit.seen.get(anchor.event)!.first()?.end ?? null;
  const key = `${anchor.state}:${anchor.enters}`;
  const there = others.stateOf(anchor.state);
  if (!unit.entered?.has(key) && there.state === anchor.enters) {
    unit.entered ??= new Map();
    unit.entered.set(key, there.since);
  }
  return unit.entered?.get(key) ?? null;
}

function holds(unit: Unit, c: Condition, others: Others): boolean {
  if (c.words !== undefined && !c.all && !c.any && !c.not && !c.state && !c.seen) return false;
  return (
    (c.all ?? []).every((part) => holds(unit, part, others)) &&
    (!c.any || c.any.some((part) => holds(unit, part, others))) &&
    (!c.not || !holds(unit, c.not, others)) &&
    (!c.state || c.state.is.includes(others.stateOf(c.state.of).state)) &&
    (!c.seen || unit.seen.get(c.seen)!.size > 0)
  );
}

/** The single opening of `achieve`, and the periods of `report` as they begin. */
function openDuty(unit: Unit, now: Ms, rebound: boolean): void {
  const { each, g, bounds } = unit;
  if (!each || (g.duty.kind !== 'achieve' && g.duty.kind !== 'report')) return;
  if (rebound) {
    each.clear();
    unit.periods = 0;
  }
  if (g.duty.kind === 'achieve') {
    if (hasMoved(unit, now)) each.clear();
    else if (each.openings.size === 0 && bounds.start !== null && bounds.by !== null) {
      each.open(g.id, null, bounds.start - 1, bounds.by, now);
    }
    return;
  }
  for (;;) {
    const start = periodStart(unit);
    if (start === null || start > now || start > unit.cap || start >= unit.endsAt()) return;
    const index = unit.periods++;
    const end = unit.later(bounds.start!, { ...g.duty.every, n: g.duty.every.n * (index + 1) });
    if (!unit.governs(start)) continue;
    if (unit.suspensions.some((s) => start >= s.from && (s.to === null || start < s.to))) continue;
    each.open(String(index), null, start - 1, unit.later(end, g.duty.grace), now);
  }
}

export function periodStart(unit: Unit): Ms | null {
  const { duty } = unit.g;
  if (duty.kind !== 'report' || unit.bounds.start === null) return null;
  return unit.later(unit.bounds.start, { ...duty.every, n: duty.every.n * unit.periods });
}

export function hasMoved(unit: Unit, now: Ms): boolean {
  const next = unit.after?.amends;
  const { by } = unit.bounds;
  return next?.open === 'new' && by !== null && by > next.from && next.from <= now && next.from <= unit.cap;
}

export function spanIsOver(unit: Unit, now: Ms): boolean {
  const { until } = unit.bounds;
  if (until === null || until > now || until > unit.cap) return false;
  return unit.later(until, unit.g.proof.lateness) <= now;
}

export function readUnit(unit: Unit, now: Ms): Reading {
  if (unit.never) return readNever(unit, now);
  const each = unit.each!;
  const { counters } = each;
  const achieve = unit.g.duty.kind === 'achieve';
  const spanOver = achieve || spanIsOver(unit, now);
  const done = spanOver && counters.waiting === 0 && (!achieve || counters.claimed > 0);
  const unknownDeadline = achieve && counters.claimed === 0 && !hasMoved(unit, now);
  return {
    ...readEach(each),
    satisfied: done && counters.claimed > 0,
    open: achieve && counters.claimed === 0 ? unknownDeadline : !done && (counters.waiting > 0 || !spanOver),
  };
}

function readEach({ counters }: EachKernel): Reading {
  return {
    counters,
    confirmed: counters.silent,
    sureViolated: counters.unmetSure > 0,
    claimedViolated: counters.unmetClaimed > 0,
    satisfied: counters.claimed > 0 && counters.waiting === 0,
    open: counters.waiting > 0,
    unobservedMs: null,
  };
}

function readNever(unit: Unit, now: Ms): Reading {
  const { sure, claimed } = unit.never!;
  const over = spanIsOver(unit, now);
  const unobservedMs = over && claimed.count === 0 ? unobserved(unit) : null;
  const counters = noCounts();
  counters.sure = sure.list.size;
  counters.claimed = claimed.list.size;
  counters.windowsSure = sure.count;
  counters.windowsClaimed = claimed.count;
  return {
    counters,
    confirmed: sure.count,
    sureViolated: sure.count > 0,
    claimedViolated: claimed.count > 0,
    satisfied: unobservedMs === 0 && unit.bounds.until! > unit.bounds.from!,
    open: !over,
    unobservedMs,
  };
}

function unobserved(unit: Unit): Ms {
  const { duty, proof } = unit.g;
  const gap = duty.kind === 'maintain' ? duty.seenEvery : proof.coverage?.gap;
  return unit.coverage!.missed(
    unit.bounds.from!,
    unit.bounds.until!,
    gap ? (at) => unit.later(at, gap) : null,
  );
}

function stepMemory(unit: Unit, now: Ms, confirmed: number): void {
  if (confirmed > unit.confirmed) {
    if (unit.cured) unit.cures++;
    unit.notifiedAt = now;
    unit.rises.push(now);
    if (unit.rises.length > unit.risesKept) unit.rises.shift();
  }
  if (confirmed === 0) unit.notifiedAt = null;
  unit.confirmed = confirmed;
  unit.cured = isCured(unit);
}

/** [M24] */
function isCured(unit: Unit): boolean {
  const { cure } = unit.g;
  const { notifiedAt } = unit;
  if (!cure || notifiedAt === null || unit.cures >= (cure.times ?? Number.POSITIVE_INFINITY)) return false;
  const end = unit.later(notifiedAt, cure.within);
  let found = false;
  unit.cureFacts.from(notifiedAt + 1, (fact) => {
    if (fact.end > end) return false;
    found = fact.start > notifiedAt;
    return !found;
  });
  return found;
}

/** [M22] The first that applies. */
export function headline(
  unit: Unit,
  now: Ms,
  reading: Reading,
  began: boolean,
  cured = unit.cured,
  disputed = () => isDecidedByDispute(unit.never, unit.each),
): State {
  const reached = (x: Ms | null | undefined) => x !== null && x !== undefined && x <= now && x <= unit.cap;
  if (reached(unit.terminatedAt)) return 'ended';
  if (reached(unit.dischargedAt())) return 'discharged';
  if (!began) return 'pending';
  if (unit.suspensions.some((s) => reached(s.from) && !reached(s.to))) return 'suspended';
  const breach = breachState(reading, cured, disputed);
  if (breach) return breach;
  if (reading.satisfied) return 'fulfilled';
  if (reached(unit.after?.amends?.from) && reading.counters.waiting === 0) return 'ended';
  if (reading.counters.due > 0) return 'due';
  return reading.open ? 'inEffect' : 'ended';
}

function breachState(reading: Reading, cured: boolean, disputed: () => boolean): State | null {
  if (reading.confirmed > 0) return cured ? 'cured' : 'confirmedBreach';
  if (reading.sureViolated) return 'allegedBreach';
  if (reading.claimedViolated) return disputed() ? 'disputed' : 'allegedBreach';
  return null;
}

/** Only what decides is looked at: the first window, or the first unmet opening with its answers. */
function isDecidedByDispute(never: Unit['never'], each: EachKernel | null): boolean {
  if (never) return never.deciding(false).some((track) => track.standing === 'disputed');
  return isOpeningDisputed(each!, each!.unmet.first()!);
}

export function isOpeningDisputed(each: EachKernel, first: Opening): boolean {
  if (first.track?.standing === 'disputed') return true;
  return each.answersNear(first).some((track) => track.standing === 'disputed');
}

export function verdictOf(reading: Reading): Verdict {
  const good: V = reading.satisfied && !reading.claimedViolated ? 'satisfied' : 'unknown';
  return {
    sure: reading.sureViolated ? 'violated' : good,
    claimed: reading.claimedViolated ? 'violated' : good,
  };
}

/** [M25] [M26] */
function climb(unit: Unit, now: Ms, reading: Reading, began: boolean, others: Others): Power[] {
  const powers: Power[] = [];
  for (const [i, { when, then }] of unit.g.ladder.entries()) {
    const rung = unit.rungs[i]!;
    const on = isOn(unit, now, reading, when);
    const grown = when === 'confirmed' && unit.rises.at(-1) === now;
    if (rung.kernel && 'does' in then && ((on && !rung.on) || grown)) {
      rung.kernel.open(String(now), null, now, unit.later(now, then.within), now);
      rung.opened++;
    }
    rung.on = on;
    if (!on || 'does' in then) continue;
    powers.push({
      may: then.may,
      of: then.of,
      who: then.who,
      notice: then.notice,
      because: `ladder/${i + 1}`,
    });
  }
  if (!began) return powers;
  const { reciprocity: r, ending, obligor, id } = unit.g;
  if (unit.g.while && !holds(unit, unit.g.while, others)) {
    powers.push({
      may: 'suspend',
      of: r?.scope ?? [id],
      who: obligor,
      notice: r?.notice ?? null,
      because: 'while',
    });
  }
  for (const who of ending?.by ?? []) {
    powers.push({ may: 'terminate', of: [id], who, notice: ending!.notice, because: 'ending' });
  }
  return powers;
}

function isOn(unit: Unit, now: Ms, reading: Reading, when: Unit['g']['ladder'][number]['when']): boolean {
  if (when === 'alleged') return reading.claimedViolated || reading.sureViolated;
  if (when === 'confirmed') return reading.confirmed > 0 && !unit.cured;
  if (when === 'uncured') {
    if (unit.notifiedAt === null || unit.cured) return false;
    if (!unit.g.cure) return true;
    const end = unit.later(unit.notifiedAt, unit.g.cure.within);
    return end <= now && end <= unit.cap && unit.later(end, unit.g.proof.lateness) <= now;
  }
  const recent = unit.rises.filter((rise) => unit.later(rise, when.per) > now);
  return recent.length >= when.repeats;
}

function evaluateRung(unit: Unit, i: number, rung: Rung, now: Ms): Outcome | null {
  const { then } = unit.g.ladder[i]!;
  if (!rung.kernel || !('does' in then)) return null;
  rung.kernel.advance(now);
  const last = rung.outcome ?? { ...freshOutcome(`${unit.g.id}/ladder/${i + 1}`, unit.g), obligor: then.who };
  const reading = readEach(rung.kernel);
  const state = rungState(rung, reading);
  return {
    ...last,
    state,
    since: state === last.state ? last.since : now,
    verdict: verdictOf(reading),
    counters: { ...reading.counters },
  };
}

function rungState(rung: Rung, reading: Reading): State {
  if (rung.opened === 0) return 'pending';
  const breach = breachState(reading, false, () => isDecidedByDispute(null, rung.kernel));
  if (breach) return breach;
  if (reading.counters.due > 0) return 'due';
  return reading.counters.waiting > 0 ? 'inEffect' : 'fulfilled';
}

/** The next instant at which the clock alone may change something here. */
export function nextWake(unit: Unit, now: Ms): Ms {
  const { g, bounds, rungs } = unit;
  let next = NEVER_AGAIN;
  const consider = (x: Ms | null | undefined) => {
    if (x !== null && x !== undefined && x > now && x < next) next = x;
  };
  consider(unit.each?.clock.next());
  if (bounds.from !== null) consider(Math.max(bounds.from, g.amends?.from ?? BEFORE_ALL));
  consider(bounds.until);
  if (bounds.until !== null) consider(unit.later(bounds.until, g.proof.lateness));
  for (const s of unit.suspensions) {
    consider(s.from);
    consider(s.to);
  }
  consider(unit.terminatedAt);
  consider(unit.dischargedAt());
  consider(unit.after?.amends?.from);
  consider(periodStart(unit));
  if (unit.notifiedAt !== null && g.cure) {
    const end = unit.later(unit.notifiedAt, g.cure.within);
    consider(end);
    consider(unit.later(end, g.proof.lateness));
  }
  for (const [i, { when }] of g.ladder.entries()) {
    consider(rungs[i]!.kernel?.clock.next());
    if (typeof when === 'object') for (const rise of unit.rises) consider(unit.later(rise, when.per));
  }
  return next;
}
