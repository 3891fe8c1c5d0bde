// Each opening answered in its time: counts kept per opening, phases of the clock moved by a heap.
import type { Id, Ms } from '../model.ts';
import { type Counters, noCounts } from './outcome.ts';
import { SortedList } from './sorted-list.ts';
import { SURE, type Track } from './track.ts';
import { WakeHeap } from './wake-heap.ts';

/** 0 running, 1 deadline passed, 2 closed for late reports, 3 the time to contest is over too. */
type Phase = 0 | 1 | 2 | 3;
export type Opening = {
  id: Id;
  track: Track | null;
  o: Ms;
  deadline: Ms;
  closes: Ms;
  ripens: Ms;
  sure: boolean;
  same: string;
  phase: Phase;
  answersSure: number;
  answersClaimed: number;
  gone: boolean;
};
export type Clocks = {
  deadline: (o: Ms) => Ms;
  closes: (deadline: Ms) => Ms;
  ripens: (closes: Ms) => Ms;
  cap: Ms;
};

const deadlineOf = (x: Opening) => x.deadline;
const openingId = (x: Opening) => x.id;
const startOf = (track: Track) => track.start;
const trackId = (track: Track) => track.id;

export class EachKernel {
  readonly counters: Counters = noCounts();
  readonly openings = new SortedList<Opening>(deadlineOf, openingId);
  readonly unmet = new SortedList<Opening>(deadlineOf, openingId);
  readonly answers = new SortedList<Track>(startOf, trackId);
  readonly clock = new WakeHeap<Opening>();
  #byTrack: Map<Track, Opening> | null = null;
  readonly #need: number;
  readonly #clocks: Clocks;
  #longestAnswer = 0;
  #longestOpening = 0;

  constructor(need: number, clocks: Clocks) {
    this.#need = need;
    this.#clocks = clocks;
  }

  open(id: Id, track: Track | null, o: Ms, deadline: Ms, now: Ms): void {
    const closes = this.#clocks.closes(deadline);
    const opening: Opening = {
      id,
      track,
      o,
      deadline,
      closes,
      ripens: this.#clocks.ripens(closes),
      sure: track === null || track.placed === SURE,
      same: track === null ? '[]' : track.same,
      phase: 0,
      answersSure: 0,
      answersClaimed: 0,
      gone: false,
    };
    this.#longestOpening = Math.max(this.#longestOpening, deadline - o);
    this.answers.from(o - this.#longestAnswer, (answer) => {
      if (answer.start > deadline) return false;
      this.#pair(opening, answer, 1);
      return true;
    });
    this.#movePhase(opening, now);
    this.openings.insert(opening);
    if (track) {
      this.#byTrack ??= new Map();
      this.#byTrack.set(track, opening);
    }
    this.#count(opening, 1);
  }

  openOf(track: Track, now: Ms): void {
    const o = track.end;
    this.open(track.id, track, o, this.#clocks.deadline(o), now);
  }

  closeOf(track: Track): void {
    const opening = this.#byTrack!.get(track)!;
    this.#count(opening, -1);
    this.openings.remove(opening);
    this.#byTrack!.delete(track);
    opening.gone = true;
  }

  /** All openings fall away; answers stay. */
  clear(): void {
    for (const opening of [...this.openings]) {
      this.#count(opening, -1);
      this.openings.remove(opening);
      if (opening.track) this.#byTrack!.delete(opening.track);
      opening.gone = true;
    }
  }

  addAnswer(track: Track): void {
    this.#longestAnswer = Math.max(this.#longestAnswer, track.end - track.start);
    this.answers.insert(track);
    this.#answered(track, 1);
  }

  removeAnswer(track: Track): void {
    this.answers.remove(track);
    this.#answered(track, -1);
  }

  advance(now: Ms): void {
    while (this.clock.next() <= now) {
      const opening = this.clock.pop();
      if (opening.gone) continue;
      this.#count(opening, -1);
      this.#movePhase(opening, now);
      this.#count(opening, 1);
    }
  }

  /** Openings that met an answer in its time, or one that may be: what a dispute over would matter to. */
  answersNear(opening: Opening): Track[] {
    const near: Track[] = [];
    this.answers.from(opening.o - this.#longestAnswer, (answer) => {
      if (answer.start > opening.deadline) return false;
      if (answer.end > opening.o && answer.same === opening.same) near.push(answer);
      return true;
    });
    return near;
  }

  isMet(opening: Opening, answer: Track): boolean {
    return answer.placed === SURE && answer.start > opening.o && answer.end <= opening.deadline;
  }

  isWaiting(opening: Opening): boolean {
    return opening.phase < 2 && opening.answersSure < this.#need;
  }

  #answered(track: Track, sign: 1 | -1): void {
    const touched: Opening[] = [];
    this.openings.from(track.start, (opening) => {
      if (opening.deadline > track.end + this.#longestOpening) return false;
      if (opening.o < track.end && opening.same === track.same) touched.push(opening);
      return true;
    });
    for (const opening of touched) {
      this.#count(opening, -1);
      this.#pair(opening, track, sign);
      this.#count(opening, 1);
    }
  }

  #pair(opening: Opening, answer: Track, sign: 1 | -1): void {
    if (answer.end <= opening.o || answer.start > opening.deadline || answer.same !== opening.same) return;
    opening.answersClaimed += sign;
    if (this.isMet(opening, answer)) opening.answersSure += sign;
  }

  #movePhase(opening: Opening, now: Ms): void {
    const { deadline, closes, ripens } = opening;
    if (deadline > this.#clocks.cap) return;
    opening.phase = now < deadline ? 0 : now < closes ? 1 : now < ripens ? 2 : 3;
    if (opening.phase < 3) this.clock.push([deadline, closes, ripens][opening.phase]!, opening);
  }

  #count(x: Opening, sign: 1 | -1): void {
    const c = this.counters;
    const met = x.answersSure >= this.#need;
    const closed = x.phase >= 2;
    const unmetSure = closed && x.sure && x.answersClaimed < this.#need;
    c.claimed += sign;
    if (x.sure) c.sure += sign;
    if (!closed && !met) c.waiting += sign;
    if (x.phase === 1 && !met) c.due += sign;
    if (closed) c.closed += sign;
    if (unmetSure) c.unmetSure += sign;
    if (unmetSure && x.phase === 3) c.silent += sign;
    c.answersSure += sign * x.answersSure;
    c.answersClaimed += sign * x.answersClaimed;
    if (!closed || met) return;
    c.unmetClaimed += sign;
    if (sign === 1) this.unmet.insert(x);
    else this.unmet.remove(x);
  }
}
