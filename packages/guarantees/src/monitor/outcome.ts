// What the monitor says of one guarantee, and the counters behind it.
import type { Dur, Id, Ms, State, Verdict } from '../model.ts';

/** Every number is a plain count over the facts known; the brute-force definition counts the same. */
export type Counters = {
  /** Facts the duty is about (breaches alleged, openings): confirmed, and not refuted. */
  sure: number;
  claimed: number;
  /** Windows that hold more than tolerated: of confirmed facts, and of facts not refuted. */
  windowsSure: number;
  windowsClaimed: number;
  /** Openings by phase of the clock: answer still awaited; of these, deadline passed; closed for late reports. */
  waiting: number;
  due: number;
  closed: number;
  unmetSure: number;
  unmetClaimed: number;
  /** Unmet for sure, and the time to contest the silence is over too. */
  silent: number;
  /** Pairs of an opening and an answer in its time. */
  answersSure: number;
  answersClaimed: number;
  cures: number;
};

export function noCounts(): Counters {
  return {
    sure: 0,
    claimed: 0,
    windowsSure: 0,
    windowsClaimed: 0,
    waiting: 0,
    due: 0,
    closed: 0,
    unmetSure: 0,
    unmetClaimed: 0,
    silent: 0,
    answersSure: 0,
    answersClaimed: 0,
    cures: 0,
  };
}

/** A power stands open until its ground falls away; nothing happens until somebody uses it. */
export type Power = { may: 'suspend' | 'terminate'; of: Id[]; who: Id; notice: Dur | null; because: string };

export type Outcome = {
  /** `G` of a guarantee, `G/ladder/2` of the duty its third rung opens for somebody else. */
  id: Id;
  version: number;
  obligor: Id;
  state: State;
  /** The hour from which, as known now, it has been in this state. 0: from the beginning. */
  since: Ms;
  verdict: Verdict;
  counters: Counters;
  powers: Power[];
  /** Time not observed for longer than agreed; null when that decides nothing (yet). */
  unobservedMs: Ms | null;
};

/** The state of a guarantee with several versions is the gravest of its versions still governing. */
const GRAVITY: Record<State, number> = {
  confirmedBreach: 10,
  disputed: 9,
  allegedBreach: 8,
  cured: 7,
  due: 6,
  suspended: 5,
  inEffect: 4,
  pending: 3,
  fulfilled: 2,
  discharged: 1,
  ended: 0,
};

/** The gravest; between equals the later version. */
export function gravest(outcomes: Outcome[]): Outcome | undefined {
  let worst: Outcome | undefined;
  for (const outcome of outcomes) {
    const more = worst === undefined ? 1 : GRAVITY[outcome.state] - GRAVITY[worst.state];
    if (worst === undefined || more > 0 || (more === 0 && outcome.version > worst.version)) worst = outcome;
  }
  return worst;
}
