// Reports that matched something, one row for each pattern matched, in columns: a million of them must fit.
import type { Id, Ms } from '../model.ts';

export const ALIVE = 0;
export const DEAD = 1;
/** Taken back after a quorum had confirmed: it still counts, and the incident is reopened. */
export const KEPT = 2;
export const NONE = -1;

export class Tellings {
  size = 0;
  received = new Float64Array(1024);
  start = new Float64Array(1024);
  end = new Float64Array(1024);
  /** The next account of the same track, in order of receipt. */
  next = new Int32Array(1024);
  /** The next row of the same report. */
  sibling = new Int32Array(1024);
  life = new Uint8Array(1024);
  readonly report: Id[] = [];
  readonly source: Id[] = [];
  /** What the row belongs to. */
  readonly home: unknown[] = [];
  readonly same = new Map<number, string>();
  readonly #heads = new Map<Id, number>();

  add(report: Id, source: Id, received: Ms, start: Ms, end: Ms, home: unknown): number {
    const row = this.size++;
    if (row === this.received.length) this.#grow();
    this.received[row] = received;
    this.start[row] = start;
    this.end[row] = end;
    this.next[row] = NONE;
    this.sibling[row] = this.#heads.get(report) ?? NONE;
    this.#heads.set(report, row);
    this.report.push(report);
    this.source.push(source);
    this.home.push(home);
    return row;
  }

  headOf(report: Id): number {
    return this.#heads.get(report) ?? NONE;
  }

  #grow(): void {
    const size = Math.ceil(this.received.length * 1.5);
    this.received = grown(this.received, new Float64Array(size));
    this.start = grown(this.start, new Float64Array(size));
    this.end = grown(this.end, new Float64Array(size));
    this.next = grown(this.next, new Int32Array(size));
    this.sibling = grown(this.sibling, new Int32Array(size));
    this.life = grown(this.life, new Uint8Array(size));
  }
}

export function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}
