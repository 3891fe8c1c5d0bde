// What a guarantee becomes, and at which instant, if nothing more arrives.
import type { Ms, Pattern, State, Why } from '../model.ts';
import type { Opening } from './each.ts';
import {
  hasBegun,
  hasMoved,
  headline,
  isOpeningDisputed,
  nextWake,
  type Reading,
  readUnit,
  spanIsOver,
} from './evaluate.ts';
import { type Counters, noCounts } from './outcome.ts';
import type { Unit } from './unit.ts';

const FURTHEST = 64;

/** The next change of state and its hour; empty when the clock alone changes nothing. */
export function forecast(unit: Unit, now: Ms): Why['next'] {
  const later = new Ahead(unit, now);
  let instant = now;
  for (let step = 0; step < FURTHEST; step++) {
    const next = Math.min(nextWake(unit, instant), later.next(instant));
    if (next >= Number.MAX_SAFE_INTEGER) return [];
    instant = next;
    const to = later.stateAt(instant);
    if (to !== unit.outcome.state) return [{ at: instant, to, unless: unlessFor(unit, to) }];
  }
  return [];
}

/** The openings as the clock alone moves them on, without touching the monitor's own. */
class Ahead {
  readonly #unit: Unit;
  readonly #now: Ms;
  readonly #open: Opening[];

  constructor(unit: Unit, now: Ms) {
    this.#unit = unit;
    this.#now = now;
    this.#open = [...(unit.each?.openings ?? [])].filter((x) => x.phase < 3 && x.deadline <= unit.cap);
    const coming = this.#comingPeriod();
    if (coming) this.#open.push(coming);
  }

  /** The period after the last begun one; nothing in it can be answered by nothing. */
  #comingPeriod(): Opening | null {
    const { g, bounds, periods } = this.#unit;
    if (g.duty.kind !== 'report' || bounds.start === null) return null;
    const { every, grace } = g.duty;
    const start = this.#unit.later(bounds.start, { ...every, n: every.n * periods });
    if (start > this.#unit.cap || start >= this.#unit.endsAt() || !this.#unit.governs(start)) return null;
    const end = this.#unit.later(bounds.start, { ...every, n: every.n * (periods + 1) });
    const deadline = this.#unit.later(end, grace);
    const closes = this.#unit.later(deadline, g.proof.lateness);
    const ripens = this.#unit.later(closes, g.proof.contest);
    const fresh = {
      id: String(periods),
      track: null,
      sure: true,
      same: '[]',
      phase: 0 as const,
      gone: false,
    };
    const near = this.#unit.each!.answersNear({
      ...fresh,
      o: start - 1,
      deadline,
      closes,
      ripens,
      answersSure: 0,
      answersClaimed: 0,
    });
    return { ...fresh, o: start - 1, deadline, closes, ripens, answersSure: 0, answersClaimed: near.length };
  }

  next(after: Ms): Ms {
    let next = Number.MAX_SAFE_INTEGER;
    for (const { deadline, closes, ripens } of this.#open) {
      for (const x of [deadline, closes, ripens]) if (x > after && x < next) next = x;
    }
    return next;
  }

  stateAt(instant: Ms): State {
    const unit = this.#unit;
    if (!unit.each) return headline(unit, instant, readUnit(unit, instant), hasBegun(unit, instant));
    const moved = hasMoved(unit, instant);
    const counters = moved ? noCounts() : { ...unit.each.counters };
    const need = unit.g.duty.kind === 'achieve' ? (unit.g.duty.count ?? 1) : 1;
    for (const x of moved ? [] : this.#open) {
      if (x.o >= this.#now) move(counters, x, need, -1, instant, 1);
      else {
        move(counters, x, need, x.phase, instant, -1);
        move(counters, x, need, -1, instant, 1);
      }
    }
    const reading = this.#read(counters, instant);
    const cured = unit.cured && reading.confirmed <= unit.confirmed;
    return headline(unit, instant, reading, hasBegun(unit, instant), cured, () =>
      this.#isDisputed(instant, need),
    );
  }

  #isDisputed(instant: Ms, need: number): boolean {
    const each = this.#unit.each!;
    const unmet = this.#open.filter((x) => x.closes <= instant && x.answersSure < need);
    const first = each.unmet.first();
    if (first) unmet.push(first);
    unmet.sort((a, b) => a.deadline - b.deadline || (a.id < b.id ? -1 : 1));
    return isOpeningDisputed(each, unmet[0]!);
  }

  #read(counters: Counters, instant: Ms): Reading {
    const unit = this.#unit;
    const achieve = unit.g.duty.kind === 'achieve';
    const over = achieve || spanIsOver(unit, instant);
    const done = over && counters.waiting === 0 && counters.claimed > 0;
    return {
      counters,
      confirmed: counters.silent,
      sureViolated: counters.unmetSure > 0,
      claimedViolated: counters.unmetClaimed > 0,
      satisfied: done,
      open: achieve ? counters.waiting > 0 : !over || counters.waiting > 0,
      unobservedMs: null,
    };
  }
}

/** Adds or takes away one opening, in a phase it is in, or in the one the clock has brought it to (-1). */
function move(c: Counters, x: Opening, need: number, phase: number, now: Ms, sign: 1 | -1): void {
  if (phase === -1) phase = now < x.deadline ? 0 : now < x.closes ? 1 : now < x.ripens ? 2 : 3;
  const met = x.answersSure >= need;
  const unmetSure = phase >= 2 && x.sure && x.answersClaimed < need;
  if (phase < 2 && !met) c.waiting += sign;
  if (phase === 1 && !met) c.due += sign;
  if (unmetSure) c.unmetSure += sign;
  if (unmetSure && phase === 3) c.silent += sign;
  if (phase >= 2 && !met) c.unmetClaimed += sign;
}

function unlessFor(unit: Unit, to: State): string {
  const { duty, cure } = unit.g;
  const say = (p: Pattern) => (p.by === undefined ? p.type : `${p.type} by ${p.by}`);
  if (to === 'fulfilled' || to === 'ended')
    return duty.kind === 'refrain' ? `a report of ${say(duty.from)}` : '';
  const answer = duty.kind === 'respond' ? duty.with : 'what' in duty ? duty.what : null;
  if (answer && (to === 'due' || to === 'allegedBreach' || to === 'disputed'))
    return `${say(answer)}, confirmed`;
  if (answer && to === 'confirmedBreach') return [answer, ...(cure ? [cure.by] : [])].map(say).join(' or ');
  return '';
}
