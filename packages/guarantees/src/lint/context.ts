import type {
  ActionType,
  Actor,
  AnchorEvent,
  Body,
  GuaranteeFile,
  Measure,
  NamedArea,
  Texts,
} from '../agreement.ts';
import type { Dur, Guarantee, Id, Pattern } from '../model.ts';
import { type SeenPattern, type Visit, visitGuarantee } from '../parse/visit.ts';

/** Differences a comparison of one rendered text with the structure found. The command supplies the comparison. */
export type TextDifference = { what: string; expected: string; found: string };
export type LintOptions = {
  /**
   * The texts to be signed, by guarantee and language, wherever they were rendered. `rendered`: the comparison makes
   * the text of each language of the agreement itself and is given an empty one.
   */
  texts?: Record<Id, Texts> | 'rendered';
  /** Reads a text back and compares it with the structure. Must be pure; an empty list means they agree. */
  parity?: (file: GuaranteeFile, guarantee: Guarantee, language: string, text: string) => TextDifference[];
};

export type Entry = { g: Guarantee; base: string; visit: Visit; duty: SeenPattern[] };
export type LintContext = {
  file: GuaranteeFile;
  options: LintOptions;
  entries: Entry[];
  actors: Map<Id, Actor>;
  bodies: Map<Id, Body>;
  actions: Map<Id, ActionType>;
  areas: Map<Id, NamedArea>;
  measures: Map<Id, Measure>;
  events: Map<Id, AnchorEvent>;
  guarantees: Map<Id, Guarantee>;
  /** Types by the type they are part of. */
  parts: Map<Id, ActionType[]>;
  /** Filled by rule 5. */
  bareActs: Map<Id, ActionType[]>;
  /** How areas lie to each other, filled by rules 19 and 36, and how many pairs of sides may still be compared. */
  meetings: { known: Map<string, Meeting>; sidesLeft: number };
  /** Whether the ring of an area follows its line, filled by rule 17 from the same budget. */
  follows: Map<Id, boolean>;
};

export type Meeting = 'inside' | 'overlap' | 'apart';

/** Pairs of sides of areas compared in one lint at most: about a second. */
const MAX_SIDES = 50_000_000;

export function contextOf(file: GuaranteeFile, options: LintOptions): LintContext {
  const byId = <T extends { id: Id }>(list: readonly T[] | undefined) =>
    new Map((list ?? []).map((thing) => [thing.id, thing]));
  const amended = new Set(
    file.guarantees.flatMap(({ amends }) => (amends ? [`${amends.of}@${amends.version}`] : [])),
  );
  const entries = file.guarantees.flatMap((g, i): Entry[] => {
    if (amended.has(`${g.id}@${g.version}`)) return [];
    const base = `/guarantees/${i}`;
    const visit = visitGuarantee(g, base);
    return [{ g, base, visit, duty: visit.patterns.filter(({ path, role }) => isDuty(path, base, role)) }];
  });
  const parts = new Map<Id, ActionType[]>();
  for (const action of file.actions) {
    if (action.partOf === undefined) continue;
    const list = parts.get(action.partOf);
    if (list) list.push(action);
    else parts.set(action.partOf, [action]);
  }
  return {
    file,
    options,
    entries,
    actors: byId(file.parties),
    bodies: byId(file.bodies),
    actions: byId(file.actions),
    areas: byId(file.areas),
    measures: byId(file.measures),
    events: byId(file.events),
    guarantees: new Map(entries.map(({ g }) => [g.id, g])),
    parts,
    bareActs: new Map(),
    follows: new Map(),
    meetings: { known: new Map(), sidesLeft: MAX_SIDES },
  };
}

function isDuty(path: string, base: string, role: SeenPattern['role']): boolean {
  return path.startsWith(`${base}/duty/`) && (role === 'forbidden' || role === 'owed' || role === 'level');
}

export function wordOf(texts: Texts | undefined, fallback: string): string {
  return texts?.['en'] ?? Object.values(texts ?? {})[0] ?? fallback;
}

export function whoWord(ctx: LintContext, id: Id): string {
  return wordOf(ctx.actors.get(id)?.name ?? ctx.bodies.get(id)?.name, id);
}

export function actWord(ctx: LintContext, id: Id): string {
  return wordOf(ctx.actions.get(id)?.name, id);
}

export function durWord({ n, unit }: Dur): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

export function isCollective(ctx: LintContext, id: Id): boolean {
  return (ctx.actors.get(id)?.members?.length ?? 0) > 0;
}

/** Whether an actor is another or part of it. */
export function isWithin(ctx: LintContext, id: Id, whole: Id): boolean {
  let here: Id | undefined = id;
  while (here !== undefined) {
    if (here === whole) return true;
    here = ctx.actors.get(here)?.partOf;
  }
  return false;
}

/** Whether a type of act is another or narrower than it. */
export function isNarrower(ctx: LintContext, type: Id, wider: Id): boolean {
  let here: Id | undefined = type;
  while (here !== undefined) {
    if (here === wider) return true;
    here = ctx.actions.get(here)?.partOf;
  }
  return false;
}

/** A property a type has of its own or from a wider type. */
export function inherits(ctx: LintContext, type: Id, has: (action: ActionType) => boolean): boolean {
  let here: Id | undefined = type;
  while (here !== undefined) {
    const action = ctx.actions.get(here);
    if (!action) return false;
    if (has(action)) return true;
    here = action.partOf;
  }
  return false;
}

/** The narrowest types below a type: what a list of acts comes down to. */
export function leavesOf(ctx: LintContext, type: Id): ActionType[] {
  const leaves: ActionType[] = [];
  const stack = [type];
  while (stack.length > 0) {
    const here = stack.pop()!;
    const parts = ctx.parts.get(here) ?? [];
    const action = ctx.actions.get(here);
    if (parts.length === 0 && action) leaves.push(action);
    for (const part of parts) stack.push(part.id);
  }
  return leaves;
}

export function hasText(texts: Texts | undefined): boolean {
  return texts !== undefined && Object.keys(texts).length > 0;
}

export function grantsAccess(ctx: LintContext, g: Guarantee): boolean {
  return patternsOf(g).some(({ type }) => inherits(ctx, type, ({ grants }) => grants === 'access'));
}

function patternsOf({ duty }: Guarantee): Pattern[] {
  switch (duty.kind) {
    case 'refrain':
      return [duty.from];
    case 'respond':
      return [duty.with];
    case 'maintain':
      return [duty.level];
    default:
      return [duty.what];
  }
}
