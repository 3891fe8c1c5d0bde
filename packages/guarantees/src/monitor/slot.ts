// A pattern of one guarantee made ready for matching, and the index that finds the few patterns a report may meet.
import Flatbush from 'flatbush';
import type { Exception, Id, Pattern, Report } from '../model.ts';
import { type Match, type Place, placeInRing, type Ring } from './geometry.ts';
import { Kinship } from './kinship.ts';
import type { Terms } from './terms.ts';

export type Role = 'conduct' | 'answer' | 'cure' | 'seen' | 'coverage' | 'notice';

/** One pattern with what it is for. `owner` is the unit of the monitor it belongs to. */
export type Slot<Owner> = {
  owner: Owner;
  role: Role;
  /** Which rung, condition or exception of that role. */
  nth: number;
  pattern: Pattern;
  ring: Ring | null;
  box: Box | null;
  below: boolean;
  dip: number;
  noAccess: boolean;
  same: (keyof Report)[] | null;
  /** For a notice: the slot whose exception it may be. */
  of: Slot<Owner> | null;
};

/** Whether notice or approval was given for what this report tells, under that exception of the slot. */
export type Noted<O> = (slot: Slot<O>, exception: number, report: Report) => boolean;

export type Box = [west: number, south: number, east: number, north: number];
const RANK: Record<Match, number> = { no: 0, maybe: 1, yes: 2 };
const KM_PER_DEGREE = 111.195;
const SPATIAL_FROM = 48;

export class Vocabulary {
  readonly types: Kinship;
  readonly actors: Kinship;
  readonly #rings: Map<Id, Ring>;

  constructor(terms: Terms) {
    this.types = new Kinship(terms.types);
    this.actors = new Kinship(terms.parties);
    this.#rings = new Map(terms.areas.map((area) => [area.id, area.ring]));
  }

  ringOf(pattern: Pattern): Ring | null {
    return pattern.in === undefined ? null : (this.#rings.get(pattern.in) ?? null);
  }

  /** [M8] The weakest of type, actors, values, exceptions and place; place last, it costs most. */
  match<O>(slot: Slot<O>, report: Report, noted: Noted<O>): Match {
    const { pattern } = slot;
    let match = this.types.match(pattern.type, report.type);
    if (match === 'no') return match;
    match = weaker(match, this.actors.match(pattern.by, report.by));
    if (match === 'no') return match;
    match = weaker(match, this.actors.match(pattern.on, report.on));
    if (match === 'no') return match;
    if (slot.below && report.time[1] - report.time[0] <= slot.dip) return 'no';
    if (slot.below || pattern.where) match = weaker(match, wanted(slot.below, matchValues(pattern, report)));
    if (match === 'no') return match;
    if (pattern.except) match = weaker(match, this.#except(slot, pattern.except, report, noted));
    if (match === 'no' || !slot.ring) return match;
    return weaker(match, placeInRing(slot.ring, report.place));
  }

  #except<O>(slot: Slot<O>, exceptions: Exception[], report: Report, noted: Noted<O>): Match {
    let match: Match = 'yes';
    for (const [i, e] of exceptions.entries()) {
      const byNote = e.notice !== undefined || e.approval !== undefined;
      const holds = byNote ? (noted(slot, i, report) ? 'yes' : 'no') : this.matchPlain(e.pattern, report);
      if (holds === 'yes') return 'no';
      if (holds === 'maybe') match = 'maybe';
    }
    return match;
  }

  /** A pattern without its exceptions. */
  matchPlain(pattern: Pattern, report: Report): Match {
    const ring = this.ringOf(pattern);
    let match = weaker(this.types.match(pattern.type, report.type), this.actors.match(pattern.by, report.by));
    match = weaker(match, this.actors.match(pattern.on, report.on));
    match = weaker(match, matchValues(pattern, report));
    return match === 'no' || !ring ? match : weaker(match, placeInRing(ring, report.place));
  }
}

export function weaker(a: Match, b: Match): Match {
  return RANK[a] < RANK[b] ? a : b;
}

function wanted(below: boolean, values: Match): Match {
  if (!below || values === 'maybe') return values;
  return values === 'yes' ? 'no' : 'yes';
}

function matchValues(pattern: Pattern, report: Report): Match {
  let match: Match = 'yes';
  for (const { field, op, value } of pattern.where ?? []) {
    const said = report.values?.[field];
    if (said === undefined) {
      match = 'maybe';
      continue;
    }
    if (!compare(said, op, value)) return 'no';
  }
  return match;
}

function compare(said: number, op: '<' | '<=' | '=' | '>=' | '>', value: number): boolean {
  switch (op) {
    case '<':
      return said < value;
    case '<=':
      return said <= value;
    case '=':
      return said === value;
    case '>=':
      return said >= value;
    case '>':
      return said > value;
  }
}

/** A ring near the date line is looked for everywhere; there are few. */
export function boxOf(ring: Ring): Box {
  const box: Box = [540, 90, -540, -90];
  for (const [lon, lat] of ring) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  if (box[2] - box[0] > 180 || box[0] < -180 || box[2] > 180) [box[0], box[2]] = [-540, 540];
  return box;
}

function discBox({ lon, lat, radiusKm }: Place): Box {
  const high = radiusKm / KM_PER_DEGREE + 1e-9;
  const wide = radiusKm / (KM_PER_DEGREE * Math.max(1e-12, Math.cos((lat * Math.PI) / 180))) + 1e-9;
  if (lon - wide < -180 || lon + wide > 180) return [-540, lat - high, 540, lat + high];
  return [lon - wide, lat - high, lon + wide, lat + high];
}

type Bucket<O> = { slots: Slot<O>[]; index: Flatbush | null; everywhere: Slot<O>[] };
const NOBODY = '';

/** Type and actor first, space only inside large buckets; the buckets a pair of names may meet are remembered. */
export class SlotIndex<O> {
  readonly #words: Vocabulary;
  readonly #buckets = new Map<Id, Map<Id, Bucket<O>>>();
  readonly #met = new Map<Id, Map<Id, Bucket<O>[]>>();

  constructor(words: Vocabulary, slots: Slot<O>[]) {
    this.#words = words;
    for (const slot of slots) {
      const { type, by = NOBODY } = slot.pattern;
      let byActor = this.#buckets.get(type);
      if (!byActor) {
        byActor = new Map();
        this.#buckets.set(type, byActor);
      }
      let bucket = byActor.get(by);
      if (!bucket) {
        bucket = { slots: [], index: null, everywhere: [] };
        byActor.set(by, bucket);
      }
      (slot.box ? bucket.slots : bucket.everywhere).push(slot);
    }
    for (const byActor of this.#buckets.values()) for (const bucket of byActor.values()) buildIndex(bucket);
  }

  /** Every slot the report may match; some it does not. */
  candidates(report: Report, visit: (slot: Slot<O>) => void): void {
    let box: Box | null = null;
    for (const bucket of this.#bucketsFor(report.type, report.by)) {
      for (const slot of bucket.everywhere) visit(slot);
      if (bucket.slots.length === 0) continue;
      box ??= discBox(report.place);
      const [west, south, east, north] = box;
      if (bucket.index) {
        for (const i of bucket.index.search(west, south, east, north)) visit(bucket.slots[i]!);
        continue;
      }
      for (const slot of bucket.slots) {
        const b = slot.box!;
        if (b[0] <= east && b[2] >= west && b[1] <= north && b[3] >= south) visit(slot);
      }
    }
  }

  #bucketsFor(type: Id, by: Id | undefined): Bucket<O>[] {
    const actor = by ?? NOBODY;
    const known = this.#met.get(type)?.get(actor);
    if (known) return known;
    const found: Bucket<O>[] = [];
    for (const t of this.#words.types.related(type)) {
      const byActor = this.#buckets.get(t);
      if (!byActor) continue;
      const actors = by === undefined ? byActor.keys() : [NOBODY, ...this.#words.actors.related(by)];
      for (const a of actors) {
        const bucket = byActor.get(a);
        if (bucket) found.push(bucket);
      }
    }
    if (this.#words.types.knows(type) && (by === undefined || this.#words.actors.knows(by))) {
      if (!this.#met.has(type)) this.#met.set(type, new Map());
      this.#met.get(type)!.set(actor, found);
    }
    return found;
  }
}

function buildIndex<O>(bucket: Bucket<O>): void {
  if (bucket.slots.length < SPATIAL_FROM) return;
  bucket.index = new Flatbush(bucket.slots.length);
  for (const { box } of bucket.slots) bucket.index.add(box![0], box![1], box![2], box![3]);
  bucket.index.finish();
}
