// The workload of the benchmark: an invented agreement of any size and a stream of reports, the same every time.
import type { Duty, Guarantee, Id, Report } from '../model.ts';
import type { LogLine } from '../monitor/entry.ts';
import type { Ring } from '../monitor/geometry.ts';
import type { Terms } from '../monitor/terms.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 0, 1);
const AREAS = 2_000;
const KINDS = ['attack', 'movement', 'detention', 'obstruction', 'damage', 'relief'];
const PARTIES = 24;
const UNITS_PER_FORCE = 4;
const FORCES_PER_PARTY = 4;
const VERIFIERS = 60;
/** The share of reports that are about what a guarantee names: some 26,000 changes of state in a million. */
const AIMED = 0.2;

/** A small generator of numbers from 0 up to 1; the same seed, the same stream. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function buildWorkloadTerms(size: number): Terms {
  const random = randomFrom(size);
  const pick = (n: number) => Math.floor(random() * n);
  const areas = Array.from({ length: AREAS }, (_, i) => ({
    id: `a${i}`,
    mapRef: 'map',
    datum: 'WGS84' as const,
    ring: ringAt(random() * 8 + 62, random() * 6 + 30, 0.05 + random() * 0.12, 8 + pick(17)),
  }));
  const types = KINDS.flatMap((kind) => [
    { id: kind },
    ...Array.from({ length: 8 }, (_, i) => ({ id: `${kind}.${i}`, partOf: kind })),
  ]);
  const parties: Terms['parties'] = [];
  for (let p = 0; p < PARTIES; p++) {
    parties.push({ id: `p${p}` });
    for (let f = 0; f < FORCES_PER_PARTY; f++) {
      parties.push({ id: `p${p}.${f}`, partOf: `p${p}` });
      for (let u = 0; u < UNITS_PER_FORCE; u++) parties.push({ id: `p${p}.${f}.${u}`, partOf: `p${p}.${f}` });
    }
  }
  const guarantees = Array.from({ length: size }, (_, i) => buildWorkloadGuarantee(i, pick, random));
  return { guarantees, areas, types, parties };
}

function ringAt(lon: number, lat: number, size: number, corners: number): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [lon + size * Math.cos(angle), lat + size * Math.sin(angle)];
  });
}

function buildWorkloadGuarantee(i: number, pick: (n: number) => number, random: () => number): Guarantee {
  const party = pick(PARTIES);
  const roll = random();
  const force = `p${party}.${pick(FORCES_PER_PARTY)}`;
  const by = roll < 0.2 ? `p${party}` : roll < 0.8 ? force : `${force}.${pick(UNITS_PER_FORCE)}`;
  const area = `a${pick(AREAS)}`;
  const leaf = (kind: string) => `${kind}.${pick(8)}`;
  const kind = KINDS[pick(KINDS.length - 1)]!;
  const from = { type: random() < 0.3 ? kind : leaf(kind), by, in: area };
  const relief = { type: leaf('relief'), by, in: area };
  const duty = ((): Duty => {
    const which = random();
    if (which < 0.55) {
      return { kind: 'refrain', from, tolerance: { count: pick(3), per: { n: 7, unit: 'day', tz: 'UTC' } } };
    }
    if (which < 0.85) return { kind: 'respond', to: from, with: relief, within: { n: 72, unit: 'hour' } };
    if (which < 0.95)
      return { kind: 'achieve', what: relief, count: 2, by: { at: START + (30 + pick(300)) * DAY } };
    return { kind: 'report', what: relief, every: { n: 720, unit: 'hour' }, grace: { n: 48, unit: 'hour' } };
  })();
  const first = pick(VERIFIERS);
  return {
    id: `g${i}`,
    version: 1,
    obligor: `p${party}`,
    beneficiary: [`p${(party + 1) % PARTIES}`],
    duty,
    span: { from: { at: START } },
    proof: {
      verifiers: [0, 1, 2].map((n) => ({ id: `v${(first + n) % VERIFIERS}`, independentOf: [] })),
      quorum: 2,
      standard: 'probable',
      methods: [],
      lateness: { n: 336, unit: 'hour' },
      contest: { n: 72, unit: 'hour' },
      access: 'none',
    },
    ...(random() < 0.5 ? { cure: { within: { n: 240, unit: 'hour' as const }, by: relief } } : {}),
    ladder: [],
    gloss: {},
  };
}

type Remembered = { incident: Id; report: Id; source: Id; told: Report; verifiers: Id[] };
const RECENT = 4_096;

/**
 * In each million: 752,000 observations (of these 28,000 corrections, 71,500 more than fourteen days late),
 * 159,000 confirmations, 40,000 refutations, 20,000 disputes, 29,000 retractions.
 */
export function* workloadLog(terms: Terms, length: number): Generator<LogLine> {
  const random = randomFrom(7);
  const pick = (n: number) => Math.floor(random() * n);
  const recent: Remembered[] = [];
  const step = Math.floor((365 * DAY) / length);
  let received = START;
  for (let i = 0; i < length; i++) {
    received += 1 + pick(2 * step - 1);
    const roll = random() * 1000;
    const old = recent.length > 0 ? recent[pick(recent.length)]! : undefined;
    if (roll < 752 || !old) {
      const corrects = old !== undefined && roll < 28;
      const remembered = observe(terms, i, received, corrects ? old : undefined, random, pick);
      if (recent.length < RECENT) recent.push(remembered);
      else recent[pick(RECENT)] = remembered;
      yield remembered.told;
    } else if (roll < 951) {
      const verdict = roll < 911 ? 'confirmed' : 'refuted';
      const verifier = old.verifiers[pick(old.verifiers.length)]!;
      yield { act: 'find', incident: old.incident, verdict, verifier, on: old.report, received, id: `f${i}` };
    } else if (roll < 971) {
      yield {
        act: 'dispute',
        incident: old.incident,
        by: old.told.by!.split('.')[0]!,
        received,
        id: `d${i}`,
      };
    } else yield { act: 'retract', report: old.report, by: old.source, received, id: `x${i}` };
  }
}

function observe(
  terms: Terms,
  i: number,
  received: number,
  corrects: Remembered | undefined,
  random: () => number,
  pick: (n: number) => number,
): Remembered {
  const again = corrects;
  const g = terms.guarantees[pick(terms.guarantees.length)]!;
  const { duty } = g;
  const patterns = [
    duty.kind === 'refrain'
      ? duty.from
      : duty.kind === 'respond'
        ? duty.to
        : 'what' in duty
          ? duty.what
          : null,
    duty.kind === 'respond' ? duty.with : null,
  ].filter((p) => p !== null);
  const pattern = patterns[pick(patterns.length)]!;
  // Some near what some guarantee is about, the rest anywhere.
  const aimed = random() < AIMED;
  const ring = terms.areas[aimed ? Number(pattern.in!.slice(1)) : pick(AREAS)]!.ring;
  const [lon, lat] = ring[pick(ring.length)]!;
  const [middleLon, middleLat] = centreOf(ring);
  const inward = random();
  const late = random() * 752 < 71.5;
  const age = late ? 14 * DAY + pick(30 * DAY) : pick(2 * DAY);
  const by = aimed
    ? below(pattern.by!, pick)
    : `p${pick(PARTIES)}.${pick(FORCES_PER_PARTY)}.${pick(UNITS_PER_FORCE)}`;
  const type = pattern.type.includes('.') ? pattern.type : `${pattern.type}.${pick(8)}`;
  const end = again ? again.told.time[1] : received - age;
  const verifiers = again?.verifiers ?? g.proof.verifiers.map((v) => v.id);
  const source = again?.source ?? (random() < 0.3 ? verifiers[pick(3)]! : `s${pick(5_000)}`);
  const told: Report = {
    id: `r${i}`,
    incident: again?.incident ?? `i${i}`,
    says: 'happened',
    type: again?.told.type ?? type,
    by: again?.told.by ?? by,
    place: {
      lon: lon + (middleLon - lon) * inward,
      lat: lat + (middleLat - lat) * inward,
      radiusKm: 0.2 + random(),
    },
    time: [end - (random() < 0.3 ? pick(6 * HOUR) : 0), end],
    received,
    source,
    grade: random() < 0.7 ? 'probable' : 'indicated',
    method: 'patrol',
    ...(again ? { replaces: again.report } : {}),
  };
  return { incident: told.incident, report: told.id, source, told, verifiers };
}

const centres = new WeakMap<Ring, [number, number]>();

/** Kept, so that making the stream leaves the collector little to do while the monitor is measured. */
function centreOf(ring: Ring): [number, number] {
  let centre = centres.get(ring);
  if (!centre) {
    centre = [0, 0];
    for (const [lon, lat] of ring) {
      centre[0] += lon / ring.length;
      centre[1] += lat / ring.length;
    }
    centres.set(ring, centre);
  }
  return centre;
}

function below(by: Id, pick: (n: number) => number): Id {
  const depth = by.split('.').length;
  const force = depth === 1 ? `${by}.${pick(FORCES_PER_PARTY)}` : by;
  return depth < 3 ? `${force}.${pick(UNITS_PER_FORCE)}` : by;
}
