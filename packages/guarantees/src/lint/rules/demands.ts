// What each guarantee forbids or requires, where, when and how much: the terms in which two can collide.
import type { Guarantee, Id, Moment, Ms, Pattern } from '../../model.ts';
import { segmentsMeet } from '../../parse/rings.ts';
import { knownMoment } from '../../time/moment.ts';
import type { LintContext, Meeting } from '../context.ts';

export type Demand = {
  g: Guarantee;
  path: string;
  pattern: Pattern;
  forbids: boolean;
  from: Ms;
  until: Ms;
  allows: number; // how many times a ban lets it happen
  times: number; // how many times it is required
};

export function demandsOf(ctx: LintContext): Demand[] {
  return ctx.entries.flatMap(({ g, duty }) => {
    const from = momentOr(ctx, g.span.from, Number.NEGATIVE_INFINITY);
    const by = g.duty.kind === 'achieve' ? g.duty.by : g.span.until;
    const until = by ? momentOr(ctx, by, Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const allows = g.duty.kind === 'refrain' ? (g.duty.tolerance?.count ?? 0) : 0;
    const times = g.duty.kind === 'achieve' ? (g.duty.count ?? 1) : 1;
    return duty
      .filter(
        ({ role }) => role !== 'level' || (g.duty.kind === 'maintain' && g.duty.level.where !== undefined),
      )
      .map(({ pattern, path, role }) => ({
        g,
        path,
        pattern,
        forbids: role === 'forbidden',
        from,
        until,
        allows,
        times,
      }));
  });
}

function momentOr(ctx: LintContext, moment: Moment, otherwise: Ms): Ms {
  return knownMoment(ctx.file, moment) ?? otherwise;
}

/** Whether what is owed has no time left outside the other's: then it cannot be done at another time. */
export function periodsMeet(owed: Demand, other: Demand): boolean {
  if (owed.g.duty.kind === 'achieve') return other.from <= owed.from && owed.until <= other.until;
  return other.from < owed.until && owed.from < other.until;
}

/**
 * How the place something is owed in lies to the place it is forbidden in. No area is everywhere. Each two areas are
 * compared once, and none any more when the budget of the context is used up.
 */
export function placesMeet(ctx: LintContext, owed: Id | undefined, banned: Id | undefined): Meeting {
  if (banned === undefined || owed === banned) return 'inside';
  const ban = ctx.areas.get(banned)?.ring ?? [];
  if (ban.length === 0) return 'apart';
  if (owed === undefined) return 'overlap';
  const own = ctx.areas.get(owed)?.ring ?? [];
  if (own.length === 0) return 'apart';
  const key = `${owed} ${banned}`;
  const known = ctx.meetings.known.get(key);
  if (known) return known;
  ctx.meetings.sidesLeft -= own.length + ban.length;
  if (ctx.meetings.sidesLeft < 0 || !boxesMeet(own, ban)) return 'apart';
  ctx.meetings.sidesLeft -= own.length * ban.length;
  if (ctx.meetings.sidesLeft < 0) return 'apart';
  const meeting = ringsMeet(own, ban);
  ctx.meetings.known.set(key, meeting);
  return meeting;
}

function ringsMeet(own: Ring, ban: Ring): Meeting {
  if (!sidesMeet(own, ban)) {
    if (contains(ban, own[0]!)) return 'inside';
    return contains(own, ban[0]!) ? 'overlap' : 'apart';
  }
  const ownPoints = [...own, ...own.map((point, i) => middle(own, i, point))];
  if (ownPoints.every((point) => contains(ban, point))) return 'inside';
  const banPoints = [...ban, ...ban.map((point, i) => middle(ban, i, point))];
  const inner =
    ownPoints.some((point) => within(ban, point)) || banPoints.some((point) => within(own, point));
  return inner || properlyCross(own, ban) ? 'overlap' : 'apart';
}

type Ring = [number, number][];
type Point = [number, number];

function middle(ring: Ring, i: number, [x, y]: Point): Point {
  const [nextX, nextY] = ring[(i + 1) % ring.length]!;
  return [(x + nextX) / 2, (y + nextY) / 2];
}

function boxesMeet(a: Ring, b: Ring): boolean {
  return ([0, 1] as const).every((axis) => {
    const [lowA, highA] = rangeOf(a, axis);
    const [lowB, highB] = rangeOf(b, axis);
    return lowA <= highB && lowB <= highA;
  });
}

function rangeOf(ring: Ring, axis: 0 | 1): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const point of ring) {
    low = Math.min(low, point[axis]);
    high = Math.max(high, point[axis]);
  }
  return [low, high];
}

function sidesMeet(a: Ring, b: Ring): boolean {
  return someSides(a, b, segmentsMeet);
}

/** Sides that cross each other away from their ends. */
function properlyCross(a: Ring, b: Ring): boolean {
  return someSides(a, b, (p, q, r, s) => {
    const turn = (u: Point, v: Point, w: Point) =>
      Math.sign((v[0] - u[0]) * (w[1] - u[1]) - (v[1] - u[1]) * (w[0] - u[0]));
    return turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0;
  });
}

function someSides(a: Ring, b: Ring, test: (p: Point, q: Point, r: Point, s: Point) => boolean): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let k = 1; k < b.length; k++) {
      if (test(a[i - 1]!, a[i]!, b[k - 1]!, b[k]!)) return true;
    }
  }
  return false;
}

/** Inside or on the boundary. */
function contains(ring: Ring, point: Point): boolean {
  return onBoundary(ring, point) || within(ring, point);
}

/** Inside and not on the boundary. */
function within(ring: Ring, point: Point): boolean {
  if (onBoundary(ring, point)) return false;
  const [x, y] = point;
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

function onBoundary(ring: Ring, point: Point): boolean {
  for (let i = 1; i < ring.length; i++) if (segmentsMeet(ring[i - 1]!, ring[i]!, point, point)) return true;
  return false;
}

/** Whether some level satisfies what both require of a field. */
export function overlapOf(one: Demand, other: Demand, field: Id): boolean {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let open = false;
  for (const { pattern } of [one, other]) {
    for (const { field: name, op, value } of pattern.where ?? []) {
      if (name !== field) continue;
      if (op === '=' || op === '>=' || op === '>') low = Math.max(low, value);
      if (op === '=' || op === '<=' || op === '<') high = Math.min(high, value);
      if (op === '<' || op === '>') open = true;
    }
  }
  return low < high || (low === high && !open);
}
