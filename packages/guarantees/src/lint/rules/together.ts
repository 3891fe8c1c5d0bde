// Rules 19, 34 to 37: what only shows when guarantees are read together, and what their conditions hang on.
import type { Condition, Guarantee, Id, State } from '../../model.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, inherits, isNarrower, isWithin, whoWord } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';
import { isObservable } from './act.ts';
import { type Demand, demandsOf, overlapOf, periodsMeet, placesMeet } from './demands.ts';

/** Pairs compared at most, so that a file of thousands of like guarantees is still answered in seconds. */
const MAX_PAIRS = 500_000;

/** Rules 19 and 36: pairs of a duty that forbids and one that requires, or of two levels that exclude each other. */
export function keptTogether(ctx: LintContext): LintFinding[] {
  const demands = demandsOf(ctx);
  const forbidden = new Map<Id, Demand[]>();
  for (const demand of demands) {
    if (!demand.forbids) continue;
    const list = forbidden.get(demand.pattern.type);
    if (list) list.push(demand);
    else forbidden.set(demand.pattern.type, [demand]);
  }
  const found: LintFinding[] = [];
  let pairs = 0;
  for (const owed of demands) {
    if (owed.forbids) continue;
    for (
      let type: Id | undefined = owed.pattern.type;
      type !== undefined;
      type = ctx.actions.get(type)?.partOf
    ) {
      for (const ban of forbidden.get(type) ?? []) {
        pairs += 1;
        if (pairs > MAX_PAIRS) return [...found, tooMany()];
        found.push(...conflict(ctx, owed, ban));
      }
    }
  }
  if (ctx.meetings.sidesLeft < 0) found.push(tooMany());
  return [...found, ...levelsExclude(ctx, demands)];
}

function tooMany(): LintFinding {
  const message = 'There is too much to compare each guarantee and area with each; not all were compared.';
  return findingOf('lint-36', '/guarantees', '', message, 'warn');
}

function conflict(ctx: LintContext, owed: Demand, ban: Demand): LintFinding[] {
  if (!actorsMeet(ctx, owed, ban) || !periodsMeet(owed, ban)) return [];
  if (owed.pattern.on !== undefined && ban.pattern.on !== undefined && owed.pattern.on !== ban.pattern.on)
    return [];
  if (ban.allows >= owed.times || isExcepted(ctx, owed, ban)) return [];
  const meet = placesMeet(ctx, owed.pattern.in, ban.pattern.in);
  if (meet === 'apart') return [];
  const name = actWord(ctx, owed.pattern.type);
  const who = whoWord(ctx, owed.pattern.by ?? owed.g.obligor);
  if (meet === 'inside') {
    const message = `${owed.g.id} requires ${name} of ${who}, and ${ban.g.id} forbids it in the same place and time.`;
    return [findingOf('lint-36', owed.path, name, message)];
  }
  const message = `Where their areas overlap, ${owed.g.id} requires ${name} of ${who} and ${ban.g.id} forbids it.`;
  return [findingOf('lint-19', owed.path, name, message)];
}

function actorsMeet(ctx: LintContext, owed: Demand, ban: Demand): boolean {
  const doer = owed.pattern.by ?? owed.g.obligor;
  const barred = ban.pattern.by ?? ban.g.obligor;
  return isWithin(ctx, doer, barred);
}

function isExcepted(ctx: LintContext, owed: Demand, ban: Demand): boolean {
  if (inherits(ctx, owed.pattern.type, ({ humanitarian }) => humanitarian === true)) return true;
  return (ban.pattern.except ?? []).some(
    ({ pattern }) =>
      isNarrower(ctx, owed.pattern.type, pattern.type) &&
      (pattern.by === undefined || isWithin(ctx, owed.pattern.by ?? owed.g.obligor, pattern.by)) &&
      placesMeet(ctx, owed.pattern.in, pattern.in) === 'inside',
  );
}

function levelsExclude(ctx: LintContext, demands: Demand[]): LintFinding[] {
  const byLevel = new Map<string, Demand[]>();
  for (const demand of demands) {
    for (const { field } of demand.forbids ? [] : (demand.pattern.where ?? [])) {
      if (ctx.measures.get(field)?.kind !== 'level') continue;
      const key = JSON.stringify([
        field,
        demand.pattern.by ?? demand.g.obligor,
        demand.pattern.on,
        demand.pattern.in,
      ]);
      const list = byLevel.get(key);
      if (list) list.push(demand);
      else byLevel.set(key, [demand]);
    }
  }
  const found: LintFinding[] = [];
  let pairs = 0;
  for (const [key, list] of byLevel) {
    const [field] = JSON.parse(key) as [Id];
    for (const [i, one] of list.entries()) {
      for (const other of list.slice(i + 1)) {
        pairs += 1;
        if (pairs > MAX_PAIRS) return [...found, tooMany()];
        if (one.g === other.g || !periodsMeet(one, other) || overlapOf(one, other, field)) continue;
        const [a, b] = one.g.id < other.g.id ? [one, other] : [other, one];
        const message = `${a.g.id} and ${b.g.id} require levels of ${field} that exclude each other.`;
        found.push(findingOf('lint-36', a.path, field, message));
      }
    }
  }
  return found;
}

/** Rule 34. A guarantee can start when its conditions can come true given those that can start; the rest wait in a circle. */
export function canAllStart(ctx: LintContext): LintFinding[] {
  const started = new Set<Id>();
  const waiting = new Map<Id, Set<Id>>();
  const queue = ctx.entries.map(({ g }) => g);
  for (const g of queue)
    for (const id of awaited(g)) waiting.set(id, (waiting.get(id) ?? new Set()).add(g.id));
  for (let i = 0; i < queue.length; i++) {
    const g = queue[i]!;
    if (started.has(g.id) || !canStart(g, started)) continue;
    started.add(g.id);
    for (const id of waiting.get(g.id) ?? []) {
      const dependent = ctx.guarantees.get(id);
      if (dependent && !started.has(id)) queue.push(dependent);
    }
  }
  return ctx.entries.flatMap(({ g, base }) => {
    if (started.has(g.id)) return [];
    const blocked = [...awaited(g)].filter((id) => !started.has(id)).sort();
    const words = blocked.slice(0, 5).join(', ');
    const path = g.given ? `${base}/given` : `${base}/span/from`;
    const message =
      words === '' ? `${g.id} can never start.` : `${g.id} waits for ${words}, which cannot start before it.`;
    return [findingOf('lint-34', path, words, message)];
  });
}

function awaited(g: Guarantee): Set<Id> {
  const ids = new Set<Id>();
  const { from } = g.span;
  if ('anchor' in from && 'state' in from.anchor) ids.add(from.anchor.state);
  const stack = g.given ? [g.given] : [];
  while (stack.length > 0) {
    const condition = stack.pop()!;
    if (condition.state) ids.add(condition.state.of);
    stack.push(...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : []));
  }
  return ids;
}

function canStart(g: Guarantee, started: ReadonlySet<Id>): boolean {
  const { from } = g.span;
  if ('anchor' in from && 'state' in from.anchor) {
    if (!canBe(from.anchor.state, [from.anchor.enters], started, false)) return false;
  }
  return !g.given || canHold(g.given, started, false);
}

/** What a guarantee that has not started can be: waiting, or ended by an act. */
const BEFORE_START: readonly State[] = ['pending', 'discharged', 'ended'];

function canBe(of: Id, is: readonly State[], started: ReadonlySet<Id>, negated: boolean): boolean {
  if (started.has(of)) return true;
  return BEFORE_START.some((state) => is.includes(state) !== negated);
}

function canHold(condition: Condition, started: ReadonlySet<Id>, negated: boolean): boolean {
  const parts: boolean[] = [];
  if (condition.state) parts.push(canBe(condition.state.of, condition.state.is, started, negated));
  if (condition.not) parts.push(canHold(condition.not, started, !negated));
  const all = condition.all?.map((inner) => canHold(inner, started, negated));
  const any = condition.any?.map((inner) => canHold(inner, started, negated));
  if (all) parts.push(negated ? all.length === 0 || all.includes(true) : !all.includes(false));
  if (any) parts.push(negated ? !any.includes(false) : any.length === 0 || any.includes(true));
  if (parts.length === 0) return true;
  return negated ? parts.includes(true) : !parts.includes(false);
}

/** Rule 35. */
export function conditionsDecided(ctx: LintContext, { visit }: Entry): LintFinding[] {
  return visit.conditions.flatMap(({ condition, path }) => {
    if (condition.words !== undefined) {
      return [findingOf('lint-35', `${path}/words`, condition.words, 'Nobody decides whether this is so.')];
    }
    if (condition.seen && !isObservable(ctx.actions.get(condition.seen.type))) {
      const name = actWord(ctx, condition.seen.type);
      return [
        findingOf('lint-35', `${path}/seen`, name, `It is not said what is seen when ${name} has happened.`),
      ];
    }
    const { all, any, not, state, seen } = condition;
    const empty = !state && !seen && !not && (all?.length ?? 0) + (any?.length ?? 0) === 0;
    return empty ? [findingOf('lint-35', path, '', 'A condition that says nothing.')] : [];
  });
}

/** From how many on a duty is large: what has to be carried, guarded or housed is so much sooner. */
const LARGE_FROM: Readonly<Record<string, number>> = {
  person: 100,
  item: 100,
  tonne: 100,
  unit: 10,
  weapon: 10,
  vehicle: 10,
  aircraft: 10,
  site: 10,
};

/** Rule 37. */
export function meansNamed(ctx: LintContext, { g, duty, base }: Entry): LintFinding[] {
  if (g.duty.kind !== 'achieve' || (g.means?.length ?? 0) > 0) return [];
  const { what, count } = g.duty;
  const many = (what.where ?? []).some(
    ({ unit, value }) => value >= (LARGE_FROM[unit] ?? Number.POSITIVE_INFINITY),
  );
  if (!many && (count ?? 1) < 100 && !inherits(ctx, what.type, ({ large }) => large === true)) return [];
  const name = actWord(ctx, duty[0]?.pattern.type ?? what.type);
  return [
    findingOf('lint-37', `${base}/duty`, name, `It is not said who pays for ${name} and carries it out.`),
  ];
}
