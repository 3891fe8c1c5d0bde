// Brute force, part 3: the history of all guarantees, instant by instant, everything read from scratch at each.
import type { Condition, Guarantee, Id, Moment, Ms, Pattern, State } from '../../model.ts';
import { addDuration } from '../../time/duration.ts';
import { compareEntries, isReport, type LogAct, type LogLine } from '../entry.ts';
import { gravest, noCounts, type Outcome, type Power } from '../outcome.ts';
import { readsStatesOf, type Terms } from '../terms.ts';
import {
  type Bounds,
  dischargedAt,
  factsOf,
  type Look,
  later,
  type Memory,
  quietState,
  type Reading,
  readDuty,
  readEach,
  successorOf,
  verdictOf,
} from './duty.ts';
import { admissible, isKnownSource, isWithin } from './facts.ts';

const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

export type Answer = { outcomes: Outcome[]; next: Map<string, { at: Ms; to: State }> };

/** M2. The state of every guarantee: a function of the entries, of what is known at, and of at. */
export function statesByDefinition(
  terms: Terms,
  log: LogLine[],
  knownAt: Ms,
  at = knownAt,
  ahead = 0,
): Answer {
  const entries = admissible(terms, log, knownAt).sort(compareEntries);
  const memories = new Map<string, Memory>();
  let outcomes: Outcome[] = [];
  const next: Answer['next'] = new Map();
  let answer: Outcome[] | null = null;
  let instant: Ms | null = BEFORE_ALL;
  for (let steps = 0; instant !== null && (answer === null || steps <= ahead); ) {
    if (instant > knownAt && answer === null) answer = outcomes;
    if (answer && steps++ >= ahead) break;
    const k: Ms = instant;
    const cap = at === knownAt ? Number.MAX_SAFE_INTEGER : at;
    const marks: Ms[] = entries.map((e) => e.received);
    const passed = (x: Ms) => {
      if (x <= cap) marks.push(x);
      return x <= k && x <= cap;
    };
    const closed = (x: Ms) => {
      marks.push(x);
      return x <= k;
    };
    const known = entries.filter((e) => e.received <= k);
    const now = evaluateAll({ terms, entries: known, k, cap, passed, closed }, memories, outcomes);
    if (moved(terms, outcomes, now)) marks.push(k + 1);
    if (answer) noteNext(answer, now, k, next);
    outcomes = now;
    const future = marks.filter((x) => x > k);
    instant = future.length === 0 ? null : future.reduce((a, b) => Math.min(a, b));
  }
  return { outcomes: answer ?? outcomes, next };
}

/** The same for one instant only, without its history: what a program that keeps nothing does at every report. */
export function evaluateOnce(terms: Terms, log: LogLine[], knownAt: Ms): Outcome[] {
  const entries = admissible(terms, log, knownAt).sort(compareEntries);
  const passed = (x: Ms) => x <= knownAt;
  const instant = { terms, entries, k: knownAt, cap: Number.MAX_SAFE_INTEGER, passed, closed: passed };
  return evaluateAll(instant, new Map(), []);
}

function noteNext(answer: Outcome[], now: Outcome[], at: Ms, next: Answer['next']): void {
  for (const [i, outcome] of now.entries()) {
    const key = outcomeKey(outcome);
    if (!next.has(key) && answer[i]!.state !== outcome.state) next.set(key, { at, to: outcome.state });
  }
}

export const outcomeKey = (o: { id: Id; version: number }) => `${o.id}@${o.version}`;

/** M4. A state somebody else's condition reads counts from the next instant on. */
function moved(terms: Terms, before: Outcome[], now: Outcome[]): boolean {
  const read = new Set(terms.guarantees.flatMap(readsStatesOf));
  return [...read].some((id) => stateIn(before, id).state !== stateIn(now, id).state);
}

function stateIn(outcomes: Outcome[], id: Id): { state: State; since: Ms } {
  return gravest(outcomes.filter((o) => o.id === id)) ?? { state: 'pending', since: 0 };
}

type Instant = {
  terms: Terms;
  entries: LogLine[];
  k: Ms;
  cap: Ms;
  passed: (x: Ms) => boolean;
  closed: (x: Ms) => boolean;
};

function evaluateAll(instant: Instant, memories: Map<string, Memory>, before: Outcome[]): Outcome[] {
  const { terms, k } = instant;
  return terms.guarantees.flatMap((g) => {
    const key = outcomeKey(g);
    const memory = memories.get(key) ?? freshMemory(g);
    memories.set(key, memory);
    const look: Look = {
      terms,
      g,
      entries: instant.entries,
      knownAt: k,
      cap: instant.cap,
      memory,
      passed: instant.passed,
      closed: instant.closed,
    };
    return evaluate(look, before);
  });
}

function freshMemory(g: Guarantee): Memory {
  return {
    givenAt: null,
    entered: new Map(),
    suspensions: [],
    terminatedAt: null,
    discharged: new Map(),
    confirmed: 0,
    notifiedAt: null,
    cured: false,
    cures: 0,
    rises: [],
    rungs: g.ladder.map(() => ({ on: false, opened: [] })),
  };
}

function evaluate(look: Look, before: Outcome[]): Outcome[] {
  const { g, memory } = look;
  for (const entry of look.entries) {
    if (!isReport(entry) && entry.received === look.knownAt) takeAct(look, entry, before);
  }
  const moment = (m: Moment | undefined) => (m === undefined ? null : resolve(look, m, before));
  const spanFrom = moment(g.span.from);
  if (g.given && memory.givenAt === null && holds(look, g.given, before)) memory.givenAt = look.knownAt;
  const given = g.given ? memory.givenAt : BEFORE_ALL;
  const from = spanFrom === null || given === null ? null : Math.max(spanFrom, given + 1);
  const amended = g.amends?.from ?? BEFORE_ALL;
  const bounds: Bounds = {
    from,
    until: moment(g.span.until),
    start:
      from !== null && g.duty.kind === 'achieve' && g.amends?.open === 'old' ? Math.max(from, amended) : from,
    by: g.duty.kind === 'achieve' ? moment(g.duty.by) : null,
  };
  const reading = readDuty(look, bounds);
  stepMemory(look, reading);
  const began = from !== null && look.passed(Math.max(from, amended));
  const state = headline(look, reading, began);
  const powers = climb(look, reading, began, before);
  const verdict = verdictOf(reading);
  const counters = { ...reading.counters, cures: memory.cures };
  const quiet = state === 'ended' || state === 'fulfilled' || state === 'inEffect';
  const own = outcome(look, g.id, g.obligor, state, before, {
    verdict: began ? verdict : { sure: 'unknown', claimed: 'unknown' },
    counters,
    powers,
    unobservedMs: quiet ? reading.unobservedMs : null,
  });
  return [own, ...g.ladder.flatMap((_, i) => evaluateRung(look, i, before))];
}

function outcome(
  look: Look,
  id: Id,
  obligor: Id,
  state: State,
  before: Outcome[],
  rest: Pick<Outcome, 'verdict' | 'counters' | 'powers' | 'unobservedMs'>,
): Outcome {
  const last = before.find((o) => o.id === id && o.version === look.g.version);
  const since = last === undefined ? 0 : last.state === state ? last.since : look.knownAt;
  return { id, version: look.g.version, obligor, state, since, ...rest };
}

/** M6. Suspension, resumption, discharge, termination: only by who may, never backwards. */
function takeAct(look: Look, act: LogAct, before: Outcome[]): void {
  const { g, memory, terms } = look;
  if (!('of' in act) || act.of !== g.id || !isKnownSource(terms, act.by)) return;
  const from = Math.max(act.from, act.received);
  if (act.act === 'discharge') {
    for (const b of g.beneficiary) {
      if (isWithin(terms.parties, b, act.by) && !memory.discharged.has(b)) memory.discharged.set(b, from);
    }
    return;
  }
  if (act.act === 'resume') {
    for (const s of memory.suspensions) if (s.by === act.by && s.to === null) s.to = Math.max(s.from, from);
    return;
  }
  const powers = before.flatMap((o) => o.powers);
  const may = powers.filter((p) => p.may === act.act && p.who === act.by && p.of.includes(g.id));
  if (may.length === 0) return;
  const noticed = may.map((p) => (p.notice ? later(look, act.received, p.notice) : act.received));
  const effective = Math.max(act.from, Math.min(...noticed));
  if (act.act === 'suspend') memory.suspensions.push({ by: act.by, from: effective, to: null });
  else memory.terminatedAt = Math.min(memory.terminatedAt ?? effective, effective);
}

/** M3. A moment is fixed, or hangs on a signature, on a confirmed event, on a state as first known. */
function resolve(look: Look, moment: Moment, before: Outcome[]): Ms | null {
  if ('at' in moment) return moment.at;
  const base = anchorTime(look, moment.anchor, before);
  return base === null ? null : moment.plus ? later(look, base, moment.plus) : base;
}

function anchorTime(
  look: Look,
  anchor: Extract<Moment, { anchor: unknown }>['anchor'],
  before: Outcome[],
): Ms | null {
  if ('signature' in anchor) return look.terms.signatures?.[anchor.signature] ?? null;
  if ('event' in anchor) {
    const sure = factsOf(look, { pattern: anchor.event }).filter((f) => f.sure);
    return sure.length === 0 ? null : Math.min(...sure.map((f) => f.t1));
  }
  const key = `${anchor.state}:${anchor.enters}`;
  const there = stateIn(before, anchor.state);
  if (!look.memory.entered.has(key) && before.length > 0 && there.state === anchor.enters) {
    look.memory.entered.set(key, there.since);
  }
  return look.memory.entered.get(key) ?? null;
}

/** M4. On states strictly before; what was seen is confirmed. Words alone are never true. */
function holds(look: Look, c: Condition, before: Outcome[]): boolean {
  if (c.words !== undefined && !c.all && !c.any && !c.not && !c.state && !c.seen) return false;
  return (
    (c.all ?? []).every((part) => holds(look, part, before)) &&
    (!c.any || c.any.some((part) => holds(look, part, before))) &&
    (!c.not || !holds(look, c.not, before)) &&
    (!c.state || c.state.is.includes(stateIn(before, c.state.of).state)) &&
    (!c.seen || isSeen(look, c.seen))
  );
}

const isSeen = (look: Look, pattern: Pattern) => factsOf(look, { pattern }).some((f) => f.sure);

/** M24. Cure runs from the instant a breach is confirmed and known; a further breach starts it anew. */
function stepMemory(look: Look, reading: Reading): void {
  const { g, memory, knownAt } = look;
  const n = reading.confirmed;
  if (n > memory.confirmed) {
    if (memory.cured) memory.cures++;
    memory.notifiedAt = knownAt;
    memory.rises.push(knownAt);
  }
  if (n === 0) memory.notifiedAt = null;
  memory.confirmed = n;
  memory.cured = isCured(look);
  function isCured({ memory: { notifiedAt } }: Look): boolean {
    if (!g.cure || notifiedAt === null || memory.cures >= (g.cure.times ?? Number.POSITIVE_INFINITY))
      return false;
    const end = later(look, notifiedAt, g.cure.within);
    return factsOf(look, { pattern: g.cure.by }).some((f) => f.sure && f.t0 > notifiedAt && f.t1 <= end);
  }
}

/** M22. The first that applies. */
function headline(look: Look, reading: Reading, began: boolean): State {
  const { memory, passed } = look;
  const discharged = dischargedAt(look);
  const ended = memory.terminatedAt !== null && passed(memory.terminatedAt);
  if (ended) return 'ended';
  if (discharged !== null && passed(discharged)) return 'discharged';
  if (!began) return 'pending';
  const suspended = memory.suspensions.map(({ from, to }) => {
    const [on, off] = [passed(from), to !== null && passed(to)];
    return on && !off;
  });
  if (suspended.includes(true)) return 'suspended';
  if (reading.confirmed > 0) return memory.cured ? 'cured' : 'confirmedBreach';
  if (reading.sureViolated) return 'allegedBreach';
  if (reading.claimedViolated) return reading.disputed ? 'disputed' : 'allegedBreach';
  const after = successorOf(look)?.amends;
  if (after && passed(after.from) && reading.counters.waiting === 0 && !reading.satisfied) {
    return 'ended';
  }
  return quietState(reading);
}

/** M25, M26. Rungs: duties opened for others at the instant, powers open as long as their ground stands. */
function climb(look: Look, reading: Reading, began: boolean, before: Outcome[]): Power[] {
  const { g, memory } = look;
  const powers = g.ladder.flatMap(({ when, then }, i): Power[] => {
    const rung = memory.rungs[i]!;
    const grown = memory.rises.at(-1) === look.knownAt && when === 'confirmed';
    const on = isOn(look, reading, when);
    if ((on && !rung.on) || grown) rung.opened.push(look.knownAt);
    rung.on = on;
    if (!on || 'does' in then) return [];
    return [{ may: then.may, of: then.of, who: then.who, notice: then.notice, because: `ladder/${i + 1}` }];
  });
  if (!began) return powers;
  const { reciprocity: r, ending } = g;
  if (g.while && !holds(look, g.while, before)) {
    powers.push({
      may: 'suspend',
      of: r?.scope ?? [g.id],
      who: g.obligor,
      notice: r?.notice ?? null,
      because: 'while',
    });
  }
  for (const who of ending?.by ?? []) {
    powers.push({ may: 'terminate', of: [g.id], who, notice: ending!.notice, because: 'ending' });
  }
  return powers;
}

function isOn(look: Look, reading: Reading, when: Guarantee['ladder'][number]['when']): boolean {
  const { g, memory } = look;
  if (when === 'alleged') return reading.claimedViolated || reading.sureViolated;
  if (when === 'confirmed') return reading.confirmed > 0 && !memory.cured;
  if (when === 'uncured') {
    if (memory.notifiedAt === null || memory.cured) return false;
    if (!g.cure) return true;
    const end = later(look, memory.notifiedAt, g.cure.within);
    return look.passed(end) && look.closed(later(look, end, g.proof.lateness));
  }
  return memory.rises.filter((rise) => !look.closed(later(look, rise, when.per))).length >= when.repeats;
}

function evaluateRung(look: Look, i: number, before: Outcome[]): Outcome[] {
  const { g, memory } = look;
  const { then } = g.ladder[i]!;
  if (!('does' in then)) return [];
  const openings = memory.rungs[i]!.opened.map((o) => ({
    id: String(o),
    o,
    deadline: addDuration(o, then.within, look.terms.counting),
    sure: true,
    disputed: false,
    same: '[]',
  }));
  const reading = readEach(
    look,
    { from: 0, until: null, start: 0, by: null },
    openings,
    factsOf(look, { pattern: then.does }),
    1,
  );
  const state = rungState(reading, openings.length);
  const verdict = verdictOf({ ...reading, satisfied: openings.length > 0 && reading.counters.waiting === 0 });
  return [
    outcome(look, `${g.id}/ladder/${i + 1}`, then.who, state, before, {
      verdict,
      counters: { ...noCounts(), ...reading.counters },
      powers: [],
      unobservedMs: null,
    }),
  ];
}

function rungState(reading: Reading, opened: number): State {
  if (opened === 0) return 'pending';
  if (reading.confirmed > 0) return 'confirmedBreach';
  if (reading.sureViolated) return 'allegedBreach';
  if (reading.claimedViolated) return reading.disputed ? 'disputed' : 'allegedBreach';
  if (reading.counters.due > 0) return 'due';
  return reading.counters.waiting > 0 ? 'inEffect' : 'fulfilled';
}
