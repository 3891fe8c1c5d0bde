import type { NamedArea } from '../agreement.ts';
import type { Problem, ProblemCode } from './problem.ts';

type Point = [number, number];
type Stretch = { a: Point; b: Point; index: number; minX: number; maxX: number };

/** Segment pairs compared in one file at most: what keeps a file of many long rings from taking minutes. */
const MAX_PAIRS = 200_000_000;

export function ringProblems(areas: NamedArea[]): Problem[] {
  const pairs = areas.reduce((sum, { ring }) => sum + ring.length * ring.length, 0);
  if (pairs > MAX_PAIRS)
    return [{ code: 'too-large', path: '/areas', message: 'the areas have too many points' }];
  return areas.flatMap(({ ring }, i) => {
    const fault = ringFault(ring);
    return fault ? [{ code: fault[0], path: `/areas/${i}/ring`, message: fault[1] }] : [];
  });
}

/** What is wrong with a ring. An empty ring is no fault here: it is a name without a boundary, which lint refuses. */
export function ringFault(ring: Point[]): [ProblemCode, string] | null {
  if (ring.length === 0) return null;
  if (ring.length < 4)
    return ['ring-degenerate', 'a ring has at least three corners and its first point again'];
  if (!same(ring[0]!, ring.at(-1)!)) return ['ring-open', 'the last point must be the first point again'];
  const stretches = ring.slice(1).map((b, index) => stretchOf(ring[index]!, b, index));
  if (stretches.some(({ a, b }) => same(a, b)))
    return ['ring-degenerate', 'two points in a row are the same'];
  if (ring.every((point) => side(ring[0]!, ring[1]!, point) === 0))
    return ['ring-degenerate', 'the ring encloses nothing'];
  const crossing = firstCrossing(stretches);
  return crossing ? ['ring-crosses-itself', `sides ${crossing[0] + 1} and ${crossing[1] + 1} meet`] : null;
}

function stretchOf(a: Point, b: Point, index: number): Stretch {
  return { a, b, index, minX: Math.min(a[0], b[0]), maxX: Math.max(a[0], b[0]) };
}

/** Sweeps from west to east, comparing only sides whose longitudes overlap. */
function firstCrossing(stretches: Stretch[]): [number, number] | null {
  const sorted = [...stretches].sort((p, q) => p.minX - q.minX);
  for (let i = 0; i < sorted.length; i++) {
    const p = sorted[i]!;
    for (let j = i + 1; j < sorted.length && sorted[j]!.minX <= p.maxX; j++) {
      const q = sorted[j]!;
      if (touch(p, q, stretches.length)) return [Math.min(p.index, q.index), Math.max(p.index, q.index)];
    }
  }
  return null;
}

function touch(p: Stretch, q: Stretch, count: number): boolean {
  const apart = Math.abs(p.index - q.index);
  if (apart !== 1 && apart !== count - 1) return segmentsMeet(p.a, p.b, q.a, q.b);
  // Neighbours share a corner; they are at fault only when one runs back over the other.
  const [first, second] = same(p.b, q.a) ? [p, q] : [q, p];
  return side(first.a, first.b, second.b) === 0 && ahead(first, second) < 0;
}

function ahead(first: Stretch, second: Stretch): number {
  const dx = first.b[0] - first.a[0];
  const dy = first.b[1] - first.a[1];
  return dx * (second.b[0] - first.b[0]) + dy * (second.b[1] - first.b[1]);
}

export function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const abc = side(a, b, c);
  const abd = side(a, b, d);
  const cda = side(c, d, a);
  const cdb = side(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  );
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function between(a: Point, b: Point, c: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
