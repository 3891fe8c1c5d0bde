// One guarantee (one version of it) with its facts put where its duty counts them.
import type { Condition, Dur, Guarantee, Id, Ms, Pattern, Report } from '../model.ts';
import { addDuration } from '../time/duration.ts';
import { Coverage } from './coverage.ts';
import { EachKernel } from './each.ts';
import type { LogAct } from './entry.ts';
import type { Findings } from './findings.ts';
import type { Match } from './geometry.ts';
import { NeverKernel } from './never.ts';
import { noCounts, type Outcome, type Power } from './outcome.ts';
import { boxOf, type Role, type Slot, type Vocabulary, weaker } from './slot.ts';
import { SortedList } from './sorted-list.ts';
import { NONE, type Tellings } from './tellings.ts';
import type { Terms } from './terms.ts';
import { CLAIMED, OUT, type Placement, SURE, type Track } from './track.ts';

export const BEFORE_ALL = Number.MIN_SAFE_INTEGER;
export const NEVER_AGAIN = Number.MAX_SAFE_INTEGER;

export type Bounds = { from: Ms | null; until: Ms | null; start: Ms | null; by: Ms | null };
export type Suspension = { by: Id; from: Ms; to: Ms | null; act: Id };
export type Rung = { on: boolean; kernel: EachKernel | null; opened: number; outcome: Outcome | null };

export class Unit {
  readonly terms: Terms;
  readonly g: Guarantee;
  readonly cap: Ms;
  readonly words: Vocabulary;
  readonly rows: Tellings;
  readonly findings: Findings;
  readonly concerned: Set<Id>;
  readonly before: Guarantee | undefined;
  readonly after: Guarantee | undefined;
  readonly never: NeverKernel | null = null;
  readonly each: EachKernel | null = null;
  readonly coverage: Coverage | null;
  readonly seen: Map<Pattern, SortedList<Track>>;
  readonly cureFacts = byEnd();
  readonly conduct: Track[] = [];
  readonly rungs: Rung[];

  bounds: Bounds = { from: null, until: null, start: null, by: null };
  suspensions: Suspension[] = [];
  terminatedAt: Ms | null = null;
  terminatedBy: Id | null = null;
  /** By beneficiary: from when, by which act. Most guarantees never have any, so there is no map until one comes. */
  discharged: Map<Id, { from: Ms; act: Id }> | null = null;
  givenAt: Ms | null = null;
  entered: Map<string, Ms> | null = null;
  confirmed = 0;
  notifiedAt: Ms | null = null;
  cured = false;
  cures = 0;
  rises: Ms[] = [];
  /** No rung looks further back. */
  readonly risesKept: number;
  periods = 0;
  powers: Power[] = [];
  outcome: Outcome;
  dirty = false;
  acts: LogAct[] = [];
  wakeAt = NEVER_AGAIN;

  constructor(
    terms: Terms,
    g: Guarantee,
    words: Vocabulary,
    concerned: Set<Id>,
    cap: Ms,
    { rows, findings }: { rows: Tellings; findings: Findings },
    versions: { before: Guarantee | undefined; after: Guarantee | undefined },
  ) {
    this.rows = rows;
    this.findings = findings;
    this.terms = terms;
    this.g = g;
    this.words = words;
    this.concerned = concerned;
    this.cap = cap;
    this.after = versions.after;
    this.before = versions.before;
    const { duty } = g;
    if (duty.kind === 'refrain') {
      const { count, per } = duty.tolerance ?? { count: 0, per: null };
      this.never = new NeverKernel(count, per === null || count === 0 ? null : (at) => this.later(at, per));
    } else if (duty.kind === 'maintain') this.never = new NeverKernel(0, null);
    else this.each = this.#eachKernel(duty.kind === 'achieve' ? (duty.count ?? 1) : 1, dueDur(g));
    this.coverage = this.never ? new Coverage() : null;
    this.rungs = g.ladder.map(({ then }) => ({
      on: false,
      kernel: 'does' in then ? this.#eachKernel(1, then.within) : null,
      opened: 0,
      outcome: null,
    }));
    this.risesKept = g.ladder.reduce(
      (most, { when }) => (typeof when === 'object' ? Math.max(most, when.repeats) : most),
      1,
    );
    const seen = seenPatterns(g);
    this.seen = seen.length === 0 ? NO_PATTERNS : new Map(seen.map((pattern) => [pattern, byEnd()]));
    this.outcome = freshOutcome(g.id, g);
  }

  #eachKernel(need: number, within: Dur | null): EachKernel {
    const { lateness, contest } = this.g.proof;
    return new EachKernel(need, {
      deadline: (o) => (within ? this.later(o, within) : o),
      closes: (deadline) => this.later(deadline, lateness),
      ripens: (closes) => this.later(closes, contest),
      cap: this.cap,
    });
  }

  later(at: Ms, dur: Dur): Ms {
    return dur.unit === 'hour' ? at + dur.n * 3_600_000 : addDuration(at, dur, this.terms.counting);
  }

  /** Puts the incident where it now belongs; true when a fact moved. */
  place(track: Track, now: Ms): boolean {
    const placement = this.#placementOf(track);
    if (placement === track.placed && (placement === OUT || track.account === track.placedRow)) return false;
    if (track.placed !== OUT) this.#remove(track);
    track.placed = placement;
    track.placedRow = placement === OUT ? NONE : track.account;
    if (placement !== OUT) this.#add(track, now);
    return true;
  }

  /** The bounds, a suspension or an ending changed: every act of conduct is judged anew. */
  placeAll(now: Ms): void {
    for (const track of this.conduct) this.place(track, now);
  }

  #placementOf(track: Track): Placement {
    if (track.match === 'no' || track.standing === 'refuted') return OUT;
    const start = track.rows.start[track.account]!;
    const end = track.rows.end[track.account]!;
    if (start > this.cap) return OUT;
    let match: Match = end > this.cap ? 'maybe' : track.match;
    if (track.slot.role === 'conduct') match = weaker(match, this.#limits(start, end));
    if (match === 'no') return OUT;
    return match === 'yes' && track.standing === 'confirmed' ? SURE : CLAIMED;
  }

  #limits(start: Ms, end: Ms): Match {
    const { from } = this.bounds;
    const until = this.endsAt();
    if (from === null || end < from || start >= until) return 'no';
    if (!this.governs(end)) return 'no';
    let match: Match = start >= from && end < until ? 'yes' : 'maybe';
    for (const s of this.suspensions) {
      const to = s.to ?? NEVER_AGAIN;
      if (to === s.from || end < s.from || start >= to) continue;
      if (start >= s.from && end < to) return 'no';
      match = 'maybe';
    }
    return match;
  }

  /** No conduct counts from here on. */
  endsAt(): Ms {
    return Math.min(
      this.bounds.until ?? NEVER_AGAIN,
      this.terminatedAt ?? NEVER_AGAIN,
      this.dischargedAt() ?? NEVER_AGAIN,
    );
  }

  dischargedAt(): Ms | null {
    const { beneficiary } = this.g;
    const { discharged } = this;
    if (!discharged || !beneficiary.every((b) => discharged.has(b))) return null;
    return Math.max(...beneficiary.map((b) => discharged.get(b)!.from));
  }

  /** [M17] Which version governs an opening at `o`. */
  governs(o: Ms): boolean {
    const { amends } = this.g;
    if (amends && this.before && o < amends.from) {
      if (amends.open !== 'new' || !this.#isOpen(this.before, o, amends.from)) return false;
    }
    const next = this.after?.amends;
    if (!next) return true;
    return o < next.from && !(next.open === 'new' && this.#isOpen(this.g, o, next.from));
  }

  #isOpen({ duty }: Guarantee, o: Ms, at: Ms): boolean {
    if (duty.kind === 'respond') return this.later(o, duty.within) > at;
    return duty.kind === 'report' && this.later(this.later(o, duty.every), duty.grace) > at;
  }

  #add(track: Track, now: Ms): void {
    const { role, nth, pattern } = track.slot;
    if (role === 'conduct') {
      if (this.never) this.never.add(track);
      else this.each!.openOf(track, now);
    } else if (role === 'answer') this.#answersOf(nth).addAnswer(track);
    else if (track.placed !== SURE) return;
    else if (role === 'cure') this.cureFacts.insert(track);
    else this.seen.get(pattern)!.insert(track);
  }

  #remove(track: Track): void {
    const { role, nth, pattern } = track.slot;
    if (role === 'conduct') {
      if (this.never) this.never.remove(track);
      else this.each!.closeOf(track);
    } else if (role === 'answer') this.#answersOf(nth).removeAnswer(track);
    else if (track.placed !== SURE) return;
    else if (role === 'cure') this.cureFacts.remove(track);
    else this.seen.get(pattern)!.remove(track);
  }

  #answersOf(nth: number): EachKernel {
    return nth === 0 ? this.each! : this.rungs[nth - 1]!.kernel!;
  }

  slots(grantsAccess: boolean): Slot<Unit>[] {
    const { duty, cure, ladder } = this.g;
    const slots: Slot<Unit>[] = [];
    const add = (role: Role, pattern: Pattern, over: Partial<Slot<Unit>> = {}) => {
      slots.push(this.#slot(role, pattern, over));
    };
    if (duty.kind === 'refrain') add('conduct', duty.from, { noAccess: grantsAccess });
    if (duty.kind === 'maintain') add('conduct', duty.level, { below: true, dip: this.later(0, duty.dip) });
    if (duty.kind === 'respond') {
      const same = duty.same ? { same: duty.same } : {};
      add('conduct', duty.to, same);
      add('answer', duty.with, same);
    }
    if (duty.kind === 'achieve' || duty.kind === 'report') add('answer', duty.what);
    if (cure) add('cure', cure.by);
    for (const [i, { then }] of ladder.entries())
      if ('does' in then) add('answer', then.does, { nth: i + 1 });
    for (const pattern of this.seen.keys()) add('seen', pattern);
    const watched = duty.kind === 'refrain' ? duty.from : duty.kind === 'maintain' ? duty.level : null;
    if (watched) {
      const { where: _, except: __, ...place } = watched;
      add('coverage', place);
    }
    return slots.flatMap((slot) => [slot, ...this.#noticeSlots(slot)]);
  }

  #slot(role: Role, pattern: Pattern, over: Partial<Slot<Unit>>): Slot<Unit> {
    const ring = this.words.ringOf(pattern);
    return {
      owner: this,
      role,
      nth: 0,
      pattern,
      ring,
      box: ring ? boxOf(ring) : null,
      below: false,
      dip: 0,
      noAccess: false,
      same: null,
      of: null,
      ...over,
    };
  }

  #noticeSlots(slot: Slot<Unit>): Slot<Unit>[] {
    return (slot.pattern.except ?? []).flatMap((e, i) => {
      if (!e.notice && !e.approval) return [];
      const { except: _, ...pattern } = e.pattern;
      return [this.#slot('notice', pattern, { nth: i, of: slot })];
    });
  }
}

function dueDur(g: Guarantee): Dur | null {
  return g.duty.kind === 'respond' ? g.duty.within : null;
}

const NO_PATTERNS: Map<Pattern, SortedList<Track>> = new Map();
const endOf = (track: Track) => track.end;
const idOf = (track: Track) => track.id;

function byEnd(): SortedList<Track> {
  return new SortedList(endOf, idOf);
}

function seenPatterns(g: Guarantee): Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (c: Condition | undefined): void => {
    if (!c) return;
    if (c.seen) patterns.push(c.seen);
    for (const part of [...(c.all ?? []), ...(c.any ?? [])]) visit(part);
    visit(c.not);
  };
  visit(g.given);
  visit(g.while);
  const { duty, span } = g;
  for (const moment of [span.from, span.until, duty.kind === 'achieve' ? duty.by : undefined]) {
    if (moment && 'anchor' in moment && 'event' in moment.anchor) patterns.push(moment.anchor.event);
  }
  return patterns;
}

export function freshOutcome(id: Id, g: Guarantee): Outcome {
  return {
    id,
    version: g.version,
    obligor: g.obligor,
    state: 'pending',
    since: 0,
    verdict: { sure: 'unknown', claimed: 'unknown' },
    counters: noCounts(),
    powers: [],
    unobservedMs: null,
  };
}

export function sameKey(same: (keyof Report)[], report: Report): string {
  return JSON.stringify(same.map((field) => report[field] ?? null));
}
