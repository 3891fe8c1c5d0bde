import type { Entry, LintContext } from './context.ts';
import type { LintFinding } from './finding.ts';
import type { LintRule } from './rule-ids.ts';
import * as act from './rules/act.ts';
import * as consequence from './rules/consequence.ts';
import * as language from './rules/language.ts';
import * as place from './rules/place.ts';
import * as proof from './rules/proof.ts';
import * as time from './rules/time.ts';
import * as together from './rules/together.ts';
import * as who from './rules/who.ts';

type Check = (ctx: LintContext) => LintFinding[];

function each(check: (ctx: LintContext, entry: Entry) => LintFinding[]): Check {
  return (ctx) => ctx.entries.flatMap((entry) => check(ctx, entry));
}

/** One check a rule. Rules 19 and 36 compare the same pairs, so one check finds both and stands at 36. */
export const CHECKS: Record<LintRule, Check> = {
  'lint-01': each(who.oneObligor),
  'lint-02': each(who.controlsActor),
  'lint-03': each(who.boundSeparately),
  'lint-04': who.forcesDefined,
  'lint-05': each(act.observableAct),
  'lint-06': each(act.actsEnumerated),
  'lint-07': each(act.permittedActs),
  'lint-08': each(act.approvalSaid),
  'lint-09': each(act.noBeginning),
  'lint-10': each(act.quantitySaid),
  'lint-11': each(act.noUpTo),
  'lint-12': each(time.deadlineExists),
  'lint-13': each(time.anchorRecorded),
  'lint-14': each(time.daysCounted),
  'lint-15': time.deadlinesAgree,
  'lint-16': time.calendarsAgree,
  'lint-17': each(place.areaDrawn),
  'lint-18': each(place.distanceSaid),
  'lint-20': each(proof.verifierAccepted),
  'lint-21': each(proof.verifierIndependent),
  'lint-22': each(proof.quorumReachable),
  'lint-23': each(proof.standardAgreed),
  'lint-24': each(proof.accessGranted),
  'lint-25': each(proof.reportingSaid),
  'lint-26': each(proof.absenceProvable),
  'lint-27': each(proof.attributionDecided),
  'lint-28': each(proof.toleranceSaid),
  'lint-29': each(consequence.consequenceSaid),
  'lint-30': each(consequence.ladderBodyActs),
  'lint-31': consequence.disputesSettled,
  'lint-32': each(consequence.cureSaid),
  'lint-33': each(consequence.reciprocityFair),
  'lint-34': together.canAllStart,
  'lint-35': each(together.conditionsDecided),
  'lint-36': together.keptTogether,
  'lint-37': each(together.meansNamed),
  'lint-38': language.textsAgree,
  'lint-39': language.reservedRecorded,
  'lint-40': language.humanityProtected,
};
