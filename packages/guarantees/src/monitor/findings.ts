// What verifiers found, in columns, the latest word of each on an incident: many are of incidents nobody here watches.
import type { Id, Ms } from '../model.ts';
import { grown, NONE } from './tellings.ts';

export type Find = { verifier: Id; verdict: 'confirmed' | 'refuted' | 'open'; received: Ms; id: Id };
const VERDICTS = ['open', 'confirmed', 'refuted'] as const;
export const CONFIRMED = 1;
export const REFUTED = 2;

export class Findings {
  #size = 0;
  received = new Float64Array(1024);
  verdict = new Uint8Array(1024);
  /** The next find, by another verifier, of the same incident. */
  next = new Int32Array(1024);
  readonly verifier: Id[] = [];
  readonly id: Id[] = [];

  /** The first find of the incident, whose first was `head`. */
  put(head: number, { verifier, verdict, received, id }: Find): number {
    let row = this.rowOf(head, verifier);
    if (row === NONE) {
      row = this.#size++;
      if (row === this.received.length) this.#grow();
      this.verifier.push(verifier);
      this.id.push(id);
      this.next[row] = NONE;
      if (head === NONE) head = row;
      else this.next[this.#last(head)] = row;
    }
    this.id[row] = id;
    this.verdict[row] = VERDICTS.indexOf(verdict);
    this.received[row] = received;
    return head;
  }

  rowOf(head: number, verifier: Id): number {
    let row = head;
    while (row !== NONE && this.verifier[row] !== verifier) row = this.next[row]!;
    return row;
  }

  at(row: number): Find {
    const verdict = VERDICTS[this.verdict[row]!]!;
    return { verifier: this.verifier[row]!, verdict, received: this.received[row]!, id: this.id[row]! };
  }

  #last(head: number): number {
    let row = head;
    while (this.next[row] !== NONE) row = this.next[row]!;
    return row;
  }

  #grow(): void {
    const size = Math.ceil(this.received.length * 1.5);
    this.received = grown(this.received, new Float64Array(size));
    this.verdict = grown(this.verdict, new Uint8Array(size));
    this.next = grown(this.next, new Int32Array(size));
  }
}
