// One incident as one pattern of one guarantee sees it: the account it rests on, the votes, how it stands.
import type { Id, Ms, Standing } from '../model.ts';
import { CONFIRMED, type Find, type Findings, REFUTED } from './findings.ts';
import type { Match } from './geometry.ts';
import type { Slot } from './slot.ts';
import { DEAD, KEPT, NONE, type Tellings } from './tellings.ts';
import type { Unit } from './unit.ts';

export type Notice = { slot: Slot<Unit>; nth: number; received: Ms; source: Id; diedAt: Ms };
/** What is known of an incident whoever it concerns. */
export type Incident = {
  id: Id;
  /** The first pattern that it concerns; each track names the next. */
  first: Track | null;
  /** Its first row in the findings. */
  found: number;
  disputes: Map<Id, { disputes: boolean; id: Id }> | null;
  notices: Notice[] | null;
};
/** Own reports of verifiers: twice the row, and one more when it affirms. One, few as a list, many by verifier. */
type Sightings = number | number[] | Map<Id, number[]>;
/** How many verifiers say so. */
type Tally = { yes: number; no: number };
const FEW = 12;
export type Vote = { verifier: Id; says: 'confirmed' | 'refuted'; vote: Id; row: number };
/** OUT: no fact here. CLAIMED: not refuted, not excluded. SURE: confirmed and certain. */
export type Placement = 0 | 1 | 2;
export const OUT = 0;
export const CLAIMED = 1;
export const SURE = 2;

export class Track {
  readonly slot: Slot<Unit>;
  readonly incident: Incident;
  /** The next track of the same incident. */
  other: Track | null = null;
  /** First account that is certain, first that is only possible; rows taken back are stepped over. */
  #certain = NONE;
  #certainLast = NONE;
  #possible = NONE;
  #possibleLast = NONE;
  #sightings: Sightings = NONE;
  #tally = false;
  /** What reopened it: which report was taken back by which entry, and the votes that had confirmed. */
  reopening: { at: Ms; report: Id; by: Id; votes: Id[] } | null = null;
  standing: Standing = 'alleged';
  account = NONE;
  touched = false;
  // Kept by the unit: where the fact was put.
  placed: Placement = OUT;
  placedRow = NONE;

  constructor(slot: Slot<Unit>, incident: Incident) {
    this.slot = slot;
    this.incident = incident;
  }

  get rows(): Tellings {
    return this.slot.owner.rows;
  }
  get #findings(): Findings {
    return this.slot.owner.findings;
  }
  get match(): Match {
    return this.#certain !== NONE ? 'yes' : this.account !== NONE ? 'maybe' : 'no';
  }
  get start(): Ms {
    return this.rows.start[this.placedRow]!;
  }
  get end(): Ms {
    return this.rows.end[this.placedRow]!;
  }
  get id(): Id {
    return this.incident.id;
  }
  get same(): string {
    return this.rows.same.get(this.placedRow) ?? '[]';
  }

  addAccount(row: number, match: Match): void {
    const { next } = this.rows;
    if (match === 'yes') {
      if (this.#certain === NONE) this.#certain = row;
      else next[this.#certainLast] = row;
      this.#certainLast = row;
    } else {
      if (this.#possible === NONE) this.#possible = row;
      else next[this.#possibleLast] = row;
      this.#possibleLast = row;
    }
  }

  addSighting(verifier: Id, row: number, affirms: boolean): void {
    const sighting = row * 2 + (affirms ? 1 : 0);
    const own = this.#sightings;
    if (own === NONE) this.#sightings = sighting;
    else if (typeof own === 'number') this.#sightings = [own, sighting];
    else if (Array.isArray(own)) {
      own.push(sighting);
      if (own.length > FEW) this.#sightings = this.#byVerifier(own);
    } else {
      const list = own.get(verifier);
      if (list) list.push(sighting);
      else own.set(verifier, [sighting]);
    }
  }

  #byVerifier(list: number[]): Map<Id, number[]> {
    const map = new Map<Id, number[]>();
    for (const sighting of list) {
      const verifier = this.rows.source[sighting >> 1]!;
      const own = map.get(verifier);
      if (own) own.push(sighting);
      else map.set(verifier, [sighting]);
    }
    return map;
  }

  /** The latest own report of a verifier that still counts; -1 without any. */
  #lastSighting(verifier: Id): number {
    const own = this.#sightings;
    if (typeof own === 'number') return this.#isOwn(own, verifier) ? own : NONE;
    if (Array.isArray(own)) {
      for (let i = own.length - 1; i >= 0; i--) if (this.#isOwn(own[i]!, verifier)) return own[i]!;
      return NONE;
    }
    const list = own.get(verifier);
    while (list && list.length > 0 && this.rows.life[list.at(-1)! >> 1] === DEAD) list.pop();
    return list?.at(-1) ?? NONE;
  }

  #isOwn(sighting: number, verifier: Id): boolean {
    const row = sighting >> 1;
    return sighting !== NONE && this.rows.source[row] === verifier && this.rows.life[row] !== DEAD;
  }

  /** [M12] Reports taken back at one instant, judged on how things stood before it. */
  takeBack(rows: Map<number, Id>, at: Ms): void {
    const votes = this.#tally ? this.votes() : [];
    const without = votes.filter((v) => !rows.has(v.row));
    const reopens = this.#tally && (rows.has(this.account) || !this.#isConfirmed(tallyOf(without)));
    const yes = votes.filter((v) => v.says === 'confirmed').map((v) => v.vote);
    const confirming = yes.slice(0, this.slot.owner.g.proof.quorum);
    for (const [row, by] of rows) {
      const counted = row === this.account || votes.some((v) => v.row === row);
      this.rows.life[row] = reopens && counted ? KEPT : DEAD;
      if (reopens && counted) this.reopening = { at, report: this.rows.report[row]!, by, votes: confirming };
    }
  }

  /** Reads account, votes and standing anew; at the end of an instant. */
  refresh(): void {
    this.#certain = this.#firstAlive(this.#certain);
    this.#possible = this.#firstAlive(this.#possible);
    if (this.#certain === NONE) this.#certainLast = NONE;
    if (this.#possible === NONE) this.#possibleLast = NONE;
    this.account = this.#certain !== NONE ? this.#certain : this.#possible;
    const tally = this.#count();
    this.#tally = this.#isConfirmed(tally);
    if (this.reopening && this.#tally && this.#isFresh(this.reopening.at)) this.reopening = null;
    this.standing = this.#stand(tally);
  }

  #firstAlive(row: number): number {
    while (row !== NONE && this.rows.life[row] === DEAD) row = this.rows.next[row]!;
    return row;
  }

  /** As `votes`, only counted. */
  #count(): Tally {
    const tally = { yes: 0, no: 0 };
    const { found } = this.incident;
    for (const { id: verifier } of this.slot.owner.g.proof.verifiers) {
      const find = found === NONE ? NONE : this.#findings.rowOf(found, verifier);
      if (find !== NONE) {
        const verdict = this.#findings.verdict[find];
        if (verdict === CONFIRMED) tally.yes++;
        else if (verdict === REFUTED) tally.no++;
        continue;
      }
      const last = this.#lastSighting(verifier);
      if (last === NONE) continue;
      if (last % 2 === 1) tally.yes++;
      else tally.no++;
    }
    return tally;
  }

  votes(): Vote[] {
    const votes: Vote[] = [];
    for (const { id: verifier } of this.slot.owner.g.proof.verifiers) {
      const find = this.findOf(verifier);
      if (find) {
        if (find.verdict !== 'open') votes.push({ verifier, says: find.verdict, vote: find.id, row: NONE });
        continue;
      }
      const last = this.#lastSighting(verifier);
      if (last === NONE) continue;
      const says = last % 2 === 1 ? 'confirmed' : 'refuted';
      votes.push({ verifier, says, vote: this.rows.report[last >> 1]!, row: last >> 1 });
    }
    return votes;
  }

  findOf(verifier: Id): Find | undefined {
    const row = this.#findings.rowOf(this.incident.found, verifier);
    return row === NONE ? undefined : this.#findings.at(row);
  }

  #isConfirmed({ yes, no }: Tally): boolean {
    return yes >= this.slot.owner.g.proof.quorum && yes > no && !this.isVetoed();
  }

  isVetoed(): boolean {
    const { vetoOf } = this.slot.owner.g.proof;
    return vetoOf?.some((holder) => this.findOf(holder)?.verdict === 'refuted') ?? false;
  }

  isSightingRow(row: number): boolean {
    const own = this.#sightings;
    if (typeof own === 'number') return own !== NONE && own >> 1 === row;
    const list = Array.isArray(own) ? own : (own.get(this.rows.source[row]!) ?? []);
    return list.some((sighting) => sighting >> 1 === row);
  }

  #isFresh(since: Ms): boolean {
    const { verifiers, quorum } = this.slot.owner.g.proof;
    const again = verifiers.filter(({ id }) => {
      const find = this.findOf(id);
      return find?.verdict === 'confirmed' && find.received > since;
    });
    return again.length >= quorum;
  }

  #stand({ yes, no }: Tally): Standing {
    if (this.#tally && this.reopening === null) return 'confirmed';
    if (no >= this.slot.owner.g.proof.quorum) return 'refuted';
    const split = (no > 0 && yes > 0) || this.isVetoed();
    return this.reopening !== null || split || this.disputedBy() ? 'disputed' : 'alleged';
  }

  /** [M14] The entry by which a party to the guarantee disputes, its latest word. */
  disputedBy(): Id | undefined {
    if (!this.incident.disputes) return undefined;
    const { concerned } = this.slot.owner;
    for (const [by, said] of this.incident.disputes) if (said.disputes && concerned.has(by)) return said.id;
    return undefined;
  }
}

/** Every track of an incident, in the order in which it came to concern them. */
export function* tracksOf(incident: Incident | undefined): Generator<Track> {
  for (let track = incident?.first ?? null; track; track = track.other) yield track;
}

function tallyOf(votes: Vote[]): Tally {
  const yes = votes.filter((v) => v.says === 'confirmed').length;
  return { yes, no: votes.length - yes };
}
