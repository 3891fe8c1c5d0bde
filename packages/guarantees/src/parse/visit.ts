// Every pattern, moment, duration and condition of a guarantee, each with the JSON pointer to it.
import type { Condition, Dur, Guarantee, Moment, Pattern } from '../model.ts';

/** What a pattern is for: what is forbidden, what is owed, what sets it off, what else it serves. */
export type PatternRole =
  | 'forbidden'
  | 'owed'
  | 'trigger'
  | 'level'
  | 'exception'
  | 'remedy'
  | 'condition'
  | 'anchor';
export type SeenPattern = { pattern: Pattern; path: string; role: PatternRole };
export type SeenMoment = { moment: Moment; path: string };
export type SeenDur = { dur: Dur; path: string };
export type SeenCondition = { condition: Condition; path: string };
export type Visit = {
  patterns: SeenPattern[];
  moments: SeenMoment[];
  durs: SeenDur[];
  conditions: SeenCondition[];
};

export function visitGuarantee(g: Guarantee, base: string): Visit {
  const seen: Visit = { patterns: [], moments: [], durs: [], conditions: [] };
  visitDuty(seen, g, `${base}/duty`);
  visitMoment(seen, g.span.from, `${base}/span/from`);
  if (g.span.until) visitMoment(seen, g.span.until, `${base}/span/until`);
  if (g.given) visitCondition(seen, g.given, `${base}/given`);
  if (g.while) visitCondition(seen, g.while, `${base}/while`);
  visitProof(seen, g, `${base}/proof`);
  if (g.cure) {
    visitPattern(seen, g.cure.by, `${base}/cure/by`, 'remedy');
    seen.durs.push({ dur: g.cure.within, path: `${base}/cure/within` });
  }
  visitLadder(seen, g, `${base}/ladder`);
  for (const [i, step] of (g.influence?.steps ?? []).entries()) {
    visitPattern(seen, step, `${base}/influence/steps/${i}`, 'owed');
  }
  visitExtras(seen, g, base);
  return seen;
}

function visitDuty(seen: Visit, { duty }: Guarantee, path: string): void {
  const dur = (value: Dur, name: string) => seen.durs.push({ dur: value, path: `${path}/${name}` });
  switch (duty.kind) {
    case 'refrain':
      visitPattern(seen, duty.from, `${path}/from`, 'forbidden');
      if (duty.tolerance) dur(duty.tolerance.per, 'tolerance/per');
      return;
    case 'achieve':
      visitPattern(seen, duty.what, `${path}/what`, 'owed');
      visitMoment(seen, duty.by, `${path}/by`);
      return;
    case 'respond':
      visitPattern(seen, duty.to, `${path}/to`, 'trigger');
      visitPattern(seen, duty.with, `${path}/with`, 'owed');
      dur(duty.within, 'within');
      return;
    case 'report':
      visitPattern(seen, duty.what, `${path}/what`, 'owed');
      dur(duty.every, 'every');
      dur(duty.grace, 'grace');
      return;
    case 'maintain':
      visitPattern(seen, duty.level, `${path}/level`, 'level');
      dur(duty.dip, 'dip');
      dur(duty.seenEvery, 'seenEvery');
  }
}

function visitProof(seen: Visit, { proof }: Guarantee, path: string): void {
  seen.durs.push({ dur: proof.lateness, path: `${path}/lateness` });
  seen.durs.push({ dur: proof.contest, path: `${path}/contest` });
  if (proof.attribution)
    seen.durs.push({ dur: proof.attribution.within, path: `${path}/attribution/within` });
  if (proof.coverage) seen.durs.push({ dur: proof.coverage.gap, path: `${path}/coverage/gap` });
  if (proof.reporting) seen.durs.push({ dur: proof.reporting.every, path: `${path}/reporting/every` });
}

function visitLadder(seen: Visit, { ladder }: Guarantee, base: string): void {
  for (const [i, rung] of ladder.entries()) {
    const path = `${base}/${i}`;
    if (typeof rung.when === 'object') seen.durs.push({ dur: rung.when.per, path: `${path}/when/per` });
    if ('does' in rung.then) {
      visitPattern(seen, rung.then.does, `${path}/then/does`, 'remedy');
      seen.durs.push({ dur: rung.then.within, path: `${path}/then/within` });
    } else seen.durs.push({ dur: rung.then.notice, path: `${path}/then/notice` });
  }
}

function visitExtras(seen: Visit, g: Guarantee, base: string): void {
  if (g.ending) seen.durs.push({ dur: g.ending.notice, path: `${base}/ending/notice` });
  if (g.reciprocity?.notice)
    seen.durs.push({ dur: g.reciprocity.notice, path: `${base}/reciprocity/notice` });
  if (g.reciprocity?.resumption) {
    seen.durs.push({ dur: g.reciprocity.resumption, path: `${base}/reciprocity/resumption` });
  }
  for (const [i, restated] of (g.restated ?? []).entries()) {
    if (!('from' in restated)) continue;
    visitMoment(seen, restated.from, `${base}/restated/${i}/from`);
    for (const [k, dur] of restated.plus.entries()) {
      seen.durs.push({ dur, path: `${base}/restated/${i}/plus/${k}` });
    }
  }
}

export function visitPattern(seen: Visit, pattern: Pattern, path: string, role: PatternRole): void {
  seen.patterns.push({ pattern, path, role });
  for (const [i, except] of (pattern.except ?? []).entries()) {
    visitPattern(seen, except.pattern, `${path}/except/${i}/pattern`, 'exception');
    if (except.notice) seen.durs.push({ dur: except.notice, path: `${path}/except/${i}/notice` });
    const within = except.approval?.within;
    if (within) seen.durs.push({ dur: within, path: `${path}/except/${i}/approval/within` });
  }
}

export function visitMoment(seen: Visit, moment: Moment, path: string): void {
  seen.moments.push({ moment, path });
  if ('at' in moment) return;
  if (moment.plus) seen.durs.push({ dur: moment.plus, path: `${path}/plus` });
  if ('event' in moment.anchor) visitPattern(seen, moment.anchor.event, `${path}/anchor/event`, 'anchor');
}

function visitCondition(seen: Visit, condition: Condition, path: string): void {
  seen.conditions.push({ condition, path });
  for (const name of ['all', 'any'] as const) {
    for (const [i, inner] of (condition[name] ?? []).entries()) {
      visitCondition(seen, inner, `${path}/${name}/${i}`);
    }
  }
  if (condition.not) visitCondition(seen, condition.not, `${path}/not`);
  if (condition.seen) visitPattern(seen, condition.seen, `${path}/seen`, 'condition');
}
