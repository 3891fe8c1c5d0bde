// Rules 5 to 11: which act is promised, how much of it, and what is left out of it.
import type { ActionType } from '../../agreement.ts';
import type { Id } from '../../model.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, hasText, leavesOf, wordOf } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';

const VAGUE_ACT = /\b(hostil\w*|provocat\w*|aggressi\w*|unfriendly|violations?|destabili\w*)\b/i;
const INCHOATIVE =
  /^(to )?(begin|start|commenc|initiat|embark|work(ing)? towards?|endeavou?r|strive|seek|facilitat|promot|support|encourag|explor|beginning|start of|commencement)/i;

export function observableAct(ctx: LintContext, { visit }: Entry): LintFinding[] {
  return visit.patterns.flatMap(({ pattern, path, role }) => {
    if (role === 'exception' || role === 'anchor' || role === 'condition') return [];
    return bareActs(ctx, pattern.type).map((action) => {
      const name = wordOf(action.name, action.id);
      const lacks = hasText(action.observable) ? 'by which method it is seen' : 'what a monitor would see';
      return findingOf('lint-05', `${path}/type`, name, `Of ${name} it is not said ${lacks}.`);
    });
  });
}

/** Acts a type comes down to of which it is not said how they are seen: at most five, looked up once a type. */
function bareActs(ctx: LintContext, type: Id): ActionType[] {
  const known = ctx.bareActs.get(type);
  if (known) return known;
  const bare = leavesOf(ctx, type).filter((action) => !isObservable(action) && action.category !== true);
  ctx.bareActs.set(type, bare.slice(0, 5));
  return bare.slice(0, 5);
}

export function isObservable(action: ActionType | undefined): boolean {
  return hasText(action?.observable) && (action?.methods?.length ?? 0) > 0;
}

export function actsEnumerated(ctx: LintContext, { duty }: Entry): LintFinding[] {
  return duty.flatMap(({ pattern, path, role }) => {
    if (role !== 'forbidden' || (ctx.parts.get(pattern.type)?.length ?? 0) > 0) return [];
    const name = actWord(ctx, pattern.type);
    if (ctx.actions.get(pattern.type)?.category !== true && !VAGUE_ACT.test(name)) return [];
    return [
      findingOf('lint-06', `${path}/type`, name, `${name} is a name for acts, and none of them is listed.`),
    ];
  });
}

export function permittedActs(ctx: LintContext, { duty }: Entry): LintFinding[] {
  return duty.flatMap(({ pattern, path, role }) => {
    if (role !== 'forbidden' || (pattern.except?.length ?? 0) > 0) return [];
    const name = actWord(ctx, pattern.type);
    return [findingOf('lint-07', path, name, `${name} is forbidden without any exception. Is that meant?`)];
  });
}

export function approvalSaid(ctx: LintContext, { visit }: Entry): LintFinding[] {
  return visit.patterns.flatMap(({ pattern, path }) =>
    (pattern.except ?? []).flatMap(({ pattern: permitted, approval }, i) => {
      if (!approval) return [];
      const at = `${path}/except/${i}/approval`;
      const name = actWord(ctx, permitted.type);
      const lacks = [
        approval.by === undefined ? 'who approves' : '',
        hasText(approval.how) ? '' : 'how',
        approval.within && approval.within.n > 0 ? '' : 'how fast',
      ].filter((part) => part !== '');
      const found: LintFinding[] = [];
      if (lacks.length > 0) {
        const message = `${name} needs an approval, and it is not said ${lacks.join(', ')}.`;
        found.push(findingOf('lint-08', at, name, message));
      }
      if (approval.silence === undefined) {
        const message = `${name} needs an approval. What does silence mean?`;
        found.push(findingOf('lint-08', at, name, message, 'ask'));
      }
      return found;
    }),
  );
}

export function noBeginning(ctx: LintContext, { duty }: Entry): LintFinding[] {
  return duty.flatMap(({ pattern, path, role }) => {
    const action = ctx.actions.get(pattern.type);
    if (role !== 'owed' || !action) return [];
    const name = wordOf(action.name, action.id);
    if (action.inchoative !== true && !INCHOATIVE.test(action.name['en'] ?? '')) return [];
    if (hasText(action.beginning)) return [];
    return [
      findingOf('lint-09', `${path}/type`, name, `${name}: it is not said what is seen when it has begun.`),
    ];
  });
}

const DISTANCES: ReadonlySet<string> = new Set(['kilometre', 'metre', 'hour', 'day']);

export function quantitySaid(ctx: LintContext, entry: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  for (const { pattern, path } of entry.visit.patterns) {
    for (const [i, { field, unit, value }] of (pattern.where ?? []).entries()) {
      const measure = ctx.measures.get(field);
      if (!measure) continue;
      const lacks: string[] = [];
      if (measure.unit !== unit)
        lacks.push(`the same unit everywhere (${unit} here, ${measure.unit} in the list)`);
      if (!DISTANCES.has(unit)) {
        if (!hasText(measure.counting)) lacks.push('a counting rule');
        const needsBaseline = measure.kind === 'level' || unit === 'percent';
        if (needsBaseline && !measure.baseline) lacks.push('a baseline');
      }
      if (lacks.length === 0) continue;
      const name = wordOf(measure.name, field);
      const message = `${name}, ${value} ${unit}: lacks ${lacks.join(' and ')}.`;
      found.push(findingOf('lint-10', `${path}/where/${i}`, name, message));
    }
  }
  return [...found, ...countSaid(ctx, entry)];
}

function countSaid(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const { duty } = g;
  const refuse = (type: Id, path: string, count: number) => {
    if (hasText(ctx.actions.get(type)?.counting)) return [];
    const name = actWord(ctx, type);
    return [findingOf('lint-10', path, name, `${count} of ${name}: it is not said what counts as one.`)];
  };
  if (duty.kind === 'achieve' && (duty.count ?? 1) > 1) {
    return refuse(duty.what.type, `${base}/duty/count`, duty.count!);
  }
  if (duty.kind === 'refrain' && duty.tolerance && duty.tolerance.count > 0) {
    return refuse(duty.from.type, `${base}/duty/tolerance/count`, duty.tolerance.count);
  }
  return [];
}

export function noUpTo(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  const found = duty.flatMap(({ pattern, path, role }) => {
    if (role !== 'owed') return [];
    return (pattern.where ?? []).flatMap(({ field, op, value, unit }, i) => {
      const measure = ctx.measures.get(field);
      const upTo = measure?.kind === 'amount' && (op === '<' || op === '<=');
      const nothing = measure?.kind === 'amount' && op === '>=' && value <= 0;
      if (!upTo && !nothing) return [];
      const words = `${op} ${value} ${unit}`;
      const message = `${wordOf(measure.name, field)} ${words} is kept by doing nothing.`;
      return [findingOf('lint-11', `${path}/where/${i}`, words, message)];
    });
  });
  if (g.duty.kind === 'achieve' && g.duty.count === 0) {
    found.push(
      findingOf('lint-11', `${base}/duty/count`, '0', 'At least zero times is kept by doing nothing.'),
    );
  }
  return found;
}
