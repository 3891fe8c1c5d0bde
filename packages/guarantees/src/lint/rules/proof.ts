// Rules 20 to 28: who finds it, how, and when nothing found means nothing happened.
import type { Body } from '../../agreement.ts';
import type { Dur, Guarantee, Id } from '../../model.ts';
import { NO_ACCESS } from '../../parse/references.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, durWord, grantsAccess, hasText, isWithin, whoWord } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';

export function verifierAccepted(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const { verifiers } = g.proof;
  if (verifiers.length === 0) {
    return [findingOf('lint-20', `${base}/proof/verifiers`, '', 'Nobody is named who verifies.')];
  }
  return verifiers.flatMap(({ id }, i) => {
    const body = ctx.bodies.get(id);
    if (!body) return [];
    const lacks = verifierLacks(g, body);
    if (lacks.length === 0) return [];
    const name = whoWord(ctx, id);
    return [findingOf('lint-20', `${base}/proof/verifiers/${i}`, name, `${name} ${lacks.join(' and ')}.`)];
  });
}

function verifierLacks(g: Guarantee, { accepted, methods }: Body): string[] {
  const took = accepted && (accepted.tasks === 'all' || accepted.tasks.includes(g.id));
  const able = methods?.some((method) => g.proof.methods.includes(method));
  return [
    took ? '' : 'has not accepted this task',
    able || g.proof.methods.length === 0 ? '' : 'has none of the methods agreed',
  ].filter((part) => part !== '');
}

export function verifierIndependent(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const { verifiers, quorum } = g.proof;
  const sides = [g.obligor, ...g.beneficiary].filter((id) => ctx.actors.has(id));
  const leaning = sides.map((side) => verifiers.filter((verifier) => dependsOn(ctx, verifier, side)));
  const most = Math.max(0, ...leaning.map((list) => list.length));
  if (most === 0 || verifiers.length === 0) return [];
  const neutral = verifiers.filter((verifier) => sides.every((side) => !dependsOn(ctx, verifier, side)));
  const even = leaning.every((list) => list.length === leaning[0]!.length);
  if (neutral.length > 0 && most < quorum && even) return [];
  const words = [...new Set(leaning.flat().map(({ id }) => whoWord(ctx, id)))].sort().join(', ');
  const own = verifiers.find(({ id }) => isWithin(ctx, id, g.obligor));
  if (own) {
    const name = whoWord(ctx, own.id);
    const said = `${name} would verify what it owes itself, and no vote of the other side balances it.`;
    return [findingOf('lint-21', `${base}/proof/verifiers`, name, said, 'refuse')];
  }
  const message = `${words}: not independent of the sides, and the quorum of ${quorum} does not balance them.`;
  return [findingOf('lint-21', `${base}/proof/verifiers`, words, message)];
}

function dependsOn(ctx: LintContext, verifier: Guarantee['proof']['verifiers'][number], side: Id): boolean {
  if (isWithin(ctx, verifier.id, side)) return true;
  if (ctx.bodies.get(verifier.id)?.seats?.some(({ of, count }) => count > 0 && isWithin(ctx, of, side)))
    return true;
  return !verifier.independentOf.includes(side);
}

export function quorumReachable(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const { verifiers, quorum, vetoOf, split } = g.proof;
  const path = `${base}/proof/quorum`;
  const words = `${quorum} of ${verifiers.length}`;
  if (verifiers.length === 0) return [];
  const admitted = withAccess(ctx, g);
  if (quorum === 0) found.push(findingOf('lint-22', path, words, 'A quorum of nobody finds nothing.'));
  else if (quorum > verifiers.length) {
    found.push(findingOf('lint-22', path, words, 'The quorum is larger than the number of verifiers.'));
  } else if (quorum > admitted) {
    found.push(findingOf('lint-22', path, words, `Only ${admitted} of the verifiers are given access.`));
  }
  if (verifiers.length % 2 === 0 && !split) {
    found.push(findingOf('lint-22', `${base}/proof/verifiers`, words, 'An even split of votes has no rule.'));
  }
  for (const [i, id] of (vetoOf ?? []).entries()) {
    const name = whoWord(ctx, id);
    const votes = verifiers.some((verifier) => verifier.id === id);
    const message = votes
      ? `${name} alone can stop every finding.`
      : `${name} has a veto and is no verifier.`;
    found.push(findingOf('lint-22', `${base}/proof/vetoOf/${i}`, name, message, votes ? 'warn' : 'refuse'));
  }
  return found;
}

function withAccess(ctx: LintContext, g: Guarantee): number {
  const access = ctx.guarantees.get(g.proof.access);
  if (!access || access.id === g.id) return g.proof.verifiers.length;
  const admitted = [access.obligor, ...access.beneficiary];
  return g.proof.verifiers.filter(({ id }) => admitted.some((whole) => isWithin(ctx, id, whole))).length;
}

export function standardAgreed(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const { standard, methods } = g.proof;
  if (!hasText(ctx.file.standards?.[standard])) {
    const message = `It is not said what ${standard} means.`;
    found.push(findingOf('lint-23', `${base}/proof/standard`, standard, message));
  }
  if (methods.length === 0) {
    found.push(findingOf('lint-23', `${base}/proof/methods`, '', 'No method of verification is agreed.'));
    return found;
  }
  for (const { pattern, path } of duty) {
    const able = ctx.actions.get(pattern.type)?.methods;
    if (!able || able.length === 0 || able.some((method) => methods.includes(method))) continue;
    const name = actWord(ctx, pattern.type);
    found.push(findingOf('lint-23', `${path}/type`, name, `${name} cannot be seen by any method agreed.`));
  }
  return found;
}

export function accessGranted(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const path = `${base}/proof/access`;
  if (g.proof.access === NO_ACCESS) {
    if (grantsAccess(ctx, g)) return [];
    return [findingOf('lint-24', path, '', 'No guarantee gives the verifiers access.')];
  }
  const access = ctx.guarantees.get(g.proof.access);
  if (!access) return [];
  if (!grantsAccess(ctx, access)) {
    return [findingOf('lint-24', path, access.id, `${access.id} does not grant access to anybody.`)];
  }
  if (access.ladder.length > 0) return [];
  return [findingOf('lint-24', path, access.id, `Denying the access of ${access.id} has no consequence.`)];
}

export function reportingSaid(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const own = g.proof.reporting;
  const reporting = own ?? ctx.file.reporting;
  const lacks = [
    reporting && reporting.every.n > 0 ? '' : 'how often',
    hasText(reporting?.format) ? '' : 'in which form',
    (reporting?.to?.length ?? 0) > 0 ? '' : 'to whom',
  ].filter((part) => part !== '');
  if (lacks.length > 0) {
    const message = `It is not said ${lacks.join(', ')} the verifiers report.`;
    found.push(findingOf('lint-25', own ? `${base}/proof/reporting` : `${base}/proof`, '', message));
  }
  if (g.proof.lateness.n === 0) {
    const words = durWord(g.proof.lateness);
    found.push(
      findingOf(
        'lint-25',
        `${base}/proof/lateness`,
        words,
        'A report may not be late at all, so none counts.',
      ),
    );
  }
  if (g.duty.kind === 'report') {
    const owed = [
      hasText(g.report?.format) ? '' : 'in which form',
      (g.report?.to?.length ?? 0) > 0 ? '' : 'to whom',
    ].filter((part) => part !== '');
    if (owed.length > 0) {
      found.push(
        findingOf('lint-25', `${base}/duty`, '', `It is not said ${owed.join(', ')} the report is made.`),
      );
    }
  }
  return found;
}

export function absenceProvable(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  if (g.duty.kind !== 'refrain' && g.duty.kind !== 'maintain') return [];
  const { coverage } = g.proof;
  if (coverage && coverage.gap.n > 0 && coverage.methods.length > 0) return [];
  const name = actWord(ctx, duty[0]?.pattern.type ?? '');
  const message = `That ${name} did not happen cannot be shown: it is not said how often somebody looks.`;
  return [findingOf('lint-26', `${base}/proof`, name, message)];
}

export function attributionDecided(_ctx: LintContext, { g, base }: Entry): LintFinding[] {
  if (g.proof.attribution) return [];
  return [findingOf('lint-27', `${base}/proof`, '', 'Who decides by whom it was done?')];
}

export function toleranceSaid(ctx: LintContext, { g, base }: Entry): LintFinding[] {
  if (g.duty.kind !== 'refrain') return [];
  const { tolerance, from } = g.duty;
  const name = actWord(ctx, from.type);
  if (!tolerance) {
    return [findingOf('lint-28', `${base}/duty`, name, `How many of ${name}, in which time, are no breach?`)];
  }
  if (tolerance.per.n <= 0) {
    return [
      findingOf('lint-28', `${base}/duty/tolerance/per`, name, 'Over which time is the tolerance counted?'),
    ];
  }
  if (!isWide(tolerance)) return [];
  const words = `${tolerance.count} in ${durWord(tolerance.per)}`;
  const message = `${words} of ${name} are no breach. Is so many meant?`;
  return [findingOf('lint-28', `${base}/duty/tolerance/count`, words, message)];
}

/** More than ten, or more than one a day: a tolerance that may be the rule rather than the exception. */
function isWide({ count, per: { n, unit } }: { count: number; per: Dur }): boolean {
  const days = unit === 'hour' ? n / 24 : unit === 'day' ? n : n * 30;
  return count > 10 || count > Math.max(1, days);
}
