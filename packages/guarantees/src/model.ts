// Core model of a guarantee. Times are UTC ms; durations are ISO-like structs; texts are rendered FROM this.
// The document around it (parties, areas, counting rules, bodies) is in agreement.ts.
import type { Answer, Reporting, Restated, Texts } from './agreement.ts';

export type Id = string;
export type Ms = number;
export type Dur = { n: number; unit: 'hour' | 'day' | 'month'; tz?: string }; // 'day' = civil day in tz, 'hour' = 3600 s
export type Moment = { at: Ms } | { anchor: Anchor; plus?: Dur }; // "within 30 days after the transfer of authority"
export type Anchor =
  | { signature: Id }
  | { state: Id; enters: State }
  | { event: Pattern; nth: 'first' | 'each'; rule?: Id }; // rule: the AnchorEvent that says who finds it
export type Span = { from: Moment; until?: Moment }; // until absent = "until ended by a named act" (linted)

export type Party = { id: Id; partOf?: Id }; // unit < force < party: reports may name any level
export type Area = { id: Id; mapRef: Id; ring: [number, number][]; datum: 'WGS84' }; // "2 km either side of the line" is compiled to a ring
export type Pattern = {
  // the observable: what a monitor could see
  type: Id;
  by?: Id;
  on?: Id;
  in?: Id;
  where?: { field: string; op: '<' | '<=' | '=' | '>=' | '>'; value: number; unit: string }[];
  except?: Exception[]; // self-defence, medevac, notified movement
};
export type Exception = {
  pattern: Pattern;
  notice?: Dur; // only when notified this long before
  approval?: { by?: Id; how?: Texts; within?: Dur; silence?: 'granted' | 'refused' }; // only when approved
};
export type Duty =
  | { kind: 'refrain'; from: Pattern; tolerance?: { count: number; per: Dur } } // never more than count in any window per
  | { kind: 'achieve'; what: Pattern; count?: number; by: Moment } // at least count by the deadline
  | { kind: 'respond'; to: Pattern; with: Pattern; within: Dur; same?: (keyof Report)[] }
  | { kind: 'report'; what: Pattern; every: Dur; grace: Dur }
  | { kind: 'maintain'; level: Pattern; dip: Dur; seenEvery: Dur }; // = refrain(below level > dip) + report(level) by verifier

export type Proof = {
  // when does an allegation become a finding?
  verifiers: { id: Id; independentOf: Id[] }[];
  quorum: number;
  vetoOf?: Id[]; // independent of obligor unless linted otherwise
  standard: 'indicated' | 'probable' | 'established';
  methods: Id[]; // patrol, imagery, interview, inspection, document
  lateness: Dur; // reports may arrive this long after the fact
  contest: Dur;
  access: Id; // time to dispute; guarantee that grants access, or 'none' (linted)
  split?: { then: 'open' } | { then: 'decided'; by: Id }; // what an even split of votes means
  attribution?: { by: Id; within: Dur }; // who did it is decided apart from whether it happened
  coverage?: { methods: Id[]; gap: Dur }; // longest time the place may go unobserved before "nothing seen" proves nothing
  reporting?: Reporting; // how verifiers report
};
export type Rung = {
  when: 'alleged' | 'confirmed' | 'uncured' | { repeats: number; per: Dur };
  then:
    | { who: Id; does: Pattern; within: Dur }
    | { may: 'suspend' | 'terminate'; of: Id[]; who: Id; notice: Dur };
};
export type Condition = {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  state?: { of: Id; is: State[] };
  seen?: Pattern;
  words?: string; // a condition nobody has put into structure: linted, never true by itself
};
export type Guarantee = {
  id: Id;
  version: number;
  obligor: Id;
  beneficiary: Id[];
  duty: Duty;
  span: Span;
  given?: Condition; // comes into effect only when true (one-shot)
  while?: Condition; // reciprocity: evaluated on states strictly BEFORE t; never suspends by itself, it opens a power
  proof: Proof;
  cure?: { within: Dur; by: Pattern; times?: number };
  ladder: Rung[];
  gloss: Record<string, string>; // parties' reserved meanings ("understood as"), never evaluated, always printed
  amends?: { of: Id; version: number; from: Ms; open: 'old' | 'new' }; // which version governs instances already open
  title?: Texts;
  words?: Texts; // the wording on the table beside the structure; linted, never evaluated
  jointly?: { with: Id[]; bound?: 'each' | 'lead'; lead?: Id }; // further obligors
  influence?: { over: Id; steps: Pattern[] }; // the promise is to use influence over another, by these visible steps
  anywhere?: boolean; // no area is meant: it holds everywhere
  ending?: { by: Id[]; notice: Dur }; // for a span without end: who may end it
  restated?: Restated[]; // the deadline in the text's other words
  noCure?: boolean; // the parties say there is no cure
  reciprocity?: {
    notice?: Dur;
    scope?: Id[]; // which guarantees may be suspended
    resumption?: Dur; // duties resume this long after notice that the breach is mended
    reliance?: 'as-known-then' | 'as-found-later'; // acts done on a finding that later falls
  };
  means?: { by: Id; what: Texts }[]; // who pays for and carries out a large duty
  report?: { format?: Texts; to?: Id[] }; // for a duty to report
  answers?: Answer[];
};

export type Report = {
  // immutable and bitemporal; a correction is a new report with replaces
  id: Id;
  incident: Id;
  says: 'happened' | 'did-not-happen' | 'observed-nothing' | 'no-access' | 'level';
  type: Id;
  by?: Id;
  on?: Id;
  place: { lon: number; lat: number; radiusKm: number };
  time: [Ms, Ms];
  received: Ms;
  source: Id;
  grade: Proof['standard'];
  method: Id;
  values?: Record<string, number>;
  replaces?: Id;
};
export type Act =
  // everything else that can change a state is also an entry in the same log
  | {
      act: 'find';
      incident: Id;
      verdict: 'confirmed' | 'refuted' | 'open';
      verifier: Id;
      on: Id;
      received: Ms;
    }
  | { act: 'dispute' | 'concede'; incident: Id; by: Id; received: Ms }
  | { act: 'retract'; report: Id; by: Id; received: Ms }
  | { act: 'suspend' | 'resume' | 'discharge' | 'terminate'; of: Id; by: Id; from: Ms; received: Ms };

export type Standing = 'alleged' | 'disputed' | 'confirmed' | 'refuted'; // of an incident, for one guarantee's proof rule
export type V = 'satisfied' | 'violated' | 'unknown';
export type Verdict = { sure: V; claimed: V }; // sure: confirmed facts only; claimed: nothing refuted is ignored
export type State =
  | 'pending'
  | 'inEffect'
  | 'due'
  | 'fulfilled'
  | 'allegedBreach'
  | 'disputed'
  | 'confirmedBreach'
  | 'cured'
  | 'suspended'
  | 'discharged'
  | 'ended';
export type Why = {
  state: State;
  since: Ms;
  knownAt: Ms;
  verdict: Verdict;
  clause: Id;
  instance?: number;
  counts: { report: Id; for: 'breach' | 'fulfilment' | 'cure'; vote: Id }[]; // minimal set: remove any one and the state changes
  ignored: {
    report: Id;
    because:
      | 'retracted'
      | 'replaced'
      | 'outside area'
      | 'outside period'
      | 'below standard'
      | 'not a verifier';
  }[];
  next: { at: Ms; to: State; unless: string }[];
}; // what happens if nothing more arrives
export declare function stateOf(g: Guarantee, log: (Report | Act)[], knownAt: Ms, at: Ms): Why; // pure; the monitor must equal it
