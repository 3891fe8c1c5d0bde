// Rules 29 to 33: what follows from a breach, who acts, how it is disputed, mended and answered.
import type { Condition, Rung } from '../../model.ts';
import type { Entry, LintContext } from '../context.ts';
import { whoWord } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';

export function consequenceSaid(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  if (g.ladder.length === 0) {
    return [findingOf('lint-29', `${base}/ladder`, '', 'Nothing follows from a breach.')];
  }
  const found = g.ladder.flatMap((rung, i) => rungFaults(ctx, rung, `${base}/ladder/${i}`));
  if (g.ladder.every(({ when }) => when === 'alleged')) {
    const message = 'Something follows from an allegation, nothing from a confirmed breach.';
    found.push(findingOf('lint-29', `${base}/ladder`, 'alleged', message));
  }
  return found;
}

function rungFaults(ctx: LintContext, { when, then }: Rung, path: string): LintFinding[] {
  const who = whoWord(ctx, then.who);
  if ('within' in then) {
    if (then.within.n > 0) return [];
    return [findingOf('lint-29', `${path}/then/within`, who, `${who} is given no time to act.`)];
  }
  const found: LintFinding[] = [];
  if (then.may === 'terminate' && (when === 'alleged' || when === 'confirmed')) {
    const message = `One ${when} breach is enough to terminate.`;
    found.push(findingOf('lint-29', `${path}/then/may`, 'terminate', message));
  }
  if (then.notice.n === 0) {
    found.push(findingOf('lint-29', `${path}/then/notice`, who, `${who} may ${then.may} without notice.`));
  }
  return found;
}

export function ladderBodyActs(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  return g.ladder.flatMap(({ then }, i) => {
    const body = ctx.bodies.get(then.who);
    if (!body) return [];
    const lacks = [
      body.constituted ? '' : 'from when it exists',
      body.acts && body.acts.n > 0 ? '' : 'within how long it acts',
    ].filter((part) => part !== '');
    if (lacks.length === 0) return [];
    const name = whoWord(ctx, then.who);
    const message = `Of ${name} it is not said ${lacks.join(' and ')}.`;
    return [findingOf('lint-30', `${base}/ladder/${i}/then/who`, name, message)];
  });
}

export function disputesSettled(ctx: LintContext): LintFinding[] {
  const found = ctx.entries.flatMap(({ g, base }) => {
    if (g.proof.contest.n > 0) return [];
    return [findingOf('lint-31', `${base}/proof/contest`, '', 'No time is given to contest a finding.')];
  });
  const { facts, interpretation } = ctx.file.disputes ?? {};
  if (!facts || facts.within.n === 0) {
    found.push(
      findingOf('lint-31', '/disputes', '', 'Nobody is named who settles disputes over facts in time.'),
    );
  }
  if (!interpretation || interpretation.within.n === 0) {
    const message = 'Nobody is named who settles disputes over interpretation in time.';
    found.push(findingOf('lint-31', '/disputes', '', message));
  }
  return found;
}

export function cureSaid(_ctx: LintContext, { g, base }: Entry): LintFinding[] {
  if (g.cure && g.noCure) {
    return [
      findingOf('lint-32', `${base}/noCure`, '', 'There is a cure, and it is said that there is none.'),
    ];
  }
  if (g.cure || g.noCure) return [];
  return [findingOf('lint-32', base, '', 'Can a breach be mended, by what and within how long?')];
}

export function reciprocityFair(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const found = g.while ? allegationTriggers(g.while, `${base}/while`, false) : [];
  const suspends = g.ladder.flatMap((rung, i) =>
    'may' in rung.then && rung.then.may === 'suspend' ? [{ rung, i }] : [],
  );
  for (const { rung, i } of suspends) {
    if (rung.when !== 'alleged') continue;
    const who = whoWord(ctx, rung.then.who);
    found.push(
      findingOf('lint-33', `${base}/ladder/${i}/when`, 'alleged', `${who} may suspend on an allegation.`),
    );
  }
  if (!g.while && suspends.length === 0) return found;
  const rule = g.reciprocity;
  const noticed = (rule?.notice?.n ?? 0) > 0 || (!g.while && suspends.length > 0);
  const scoped = (rule?.scope?.length ?? 0) > 0 || (!g.while && suspends.length > 0);
  const lacks = [
    noticed ? '' : 'with what notice duties stop',
    scoped ? '' : 'which duties stop',
    rule?.resumption ? '' : 'when they resume',
    rule?.reliance ? '' : 'what holds if the finding later falls',
  ].filter((part) => part !== '');
  if (lacks.length > 0) {
    const path = rule
      ? `${base}/reciprocity`
      : g.while
        ? `${base}/while`
        : `${base}/ladder/${suspends[0]!.i}`;
    found.push(findingOf('lint-33', path, '', `It is not said ${lacks.join(', ')}.`));
  }
  return found;
}

/** States an allegation alone brings about. A condition that turns on them is set off by no finding. */
const ALLEGED = ['allegedBreach', 'disputed'] as const;

function allegationTriggers(condition: Condition, path: string, negated: boolean): LintFinding[] {
  const found: LintFinding[] = [];
  const { state } = condition;
  if (state) {
    const named = ALLEGED.filter((alleged) => state.is.includes(alleged));
    const bad = negated ? named.length > 0 : state.is.includes('inEffect') && named.length < ALLEGED.length;
    if (bad) {
      const message = `An allegation against ${state.of} is enough to set it off.`;
      found.push(findingOf('lint-33', `${path}/state/is`, state.is.join(', '), message));
    }
  }
  for (const name of ['all', 'any'] as const) {
    for (const [i, inner] of (condition[name] ?? []).entries()) {
      found.push(...allegationTriggers(inner, `${path}/${name}/${i}`, negated));
    }
  }
  if (condition.not) found.push(...allegationTriggers(condition.not, `${path}/not`, !negated));
  return found;
}
