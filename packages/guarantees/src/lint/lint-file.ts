import type { Answer, GuaranteeFile } from '../agreement.ts';
import type { Id } from '../model.ts';
import { contextOf, type LintContext, type LintOptions } from './context.ts';
import type { LintFinding } from './finding.ts';
import { CHECKS } from './registry.ts';
import { isRecorded } from './rules/language.ts';
import { lintText } from './text/lint-text.ts';

/** Every finding of the forty rules, without those answered by the parties or lying under a reserved point. */
export function lintFile(file: GuaranteeFile, options: LintOptions = {}): LintFinding[] {
  const ctx = contextOf(file, options);
  const found = [...Object.values(CHECKS).flatMap((check) => check(ctx)), ...wordsOf(ctx)];
  const reserved = new Set((file.reserved ?? []).filter(isRecorded).map(({ at }) => at));
  const answered = answersOf(ctx);
  return found
    .filter((finding) => finding.rule === 'lint-39' || !isReserved(finding.path, reserved))
    .filter((finding) => !answered(finding))
    .sort(byRuleAndPath);
}

/** What a structure beside the wording cannot settle: vague words stay vague, while its days are counted by rule. */
const BESIDE: ReadonlySet<string> = new Set(
  [1, 2, 6, 9, 10, 11, 12, 13, 16, 35].map((n) => `lint-${String(n).padStart(2, '0')}`),
);

/** The wording beside a structure is held to such words only; a clause that is words only to all it should say. */
function wordsOf(ctx: LintContext): LintFinding[] {
  const beside = ctx.entries.flatMap(({ g, base }) =>
    Object.entries(g.words ?? {}).flatMap(([language, text]) =>
      lintText(text, language)
        .findings.filter(({ absent, rule }) => !absent && BESIDE.has(rule))
        .map(({ absent: _absent, ...finding }) => ({ ...finding, path: `${base}/words/${language}` })),
    ),
  );
  const clauses = (ctx.file.clauses ?? []).flatMap(({ text }, i) =>
    Object.entries(text).flatMap(([language, words]) =>
      lintText(words, language).findings.map(({ absent: _absent, ...finding }) => ({
        ...finding,
        path: `/clauses/${i}/text/${language}`,
      })),
    ),
  );
  return [...beside, ...clauses];
}

function isReserved(path: string, reserved: ReadonlySet<string>): boolean {
  if (reserved.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (reserved.has(path.slice(0, end))) return true;
  }
  return false;
}

/** A question or a warning is answered when all whom it concerns gave the answer; a refusal never is. */
function answersOf(ctx: LintContext): (finding: LintFinding) => boolean {
  const { guarantees, clauses, answers } = ctx.file;
  const all = signers(ctx);
  const general = new Map<string, Answer[]>();
  for (const answer of answers ?? []) general.set(answer.rule, [...(general.get(answer.rule) ?? []), answer]);
  return ({ level, rule, path }) => {
    if (level === 'refuse' || rule === 'lint-39') return false;
    const [, list, index] = path.split('/');
    const g = list === 'guarantees' ? guarantees[Number(index)] : undefined;
    const clause = list === 'clauses' ? clauses?.[Number(index)] : undefined;
    const concerned = g ? [g.obligor, ...g.beneficiary].filter((id) => ctx.actors.has(id)) : all;
    const settles = (answer: Answer) =>
      answer.rule === rule && concerned.every((id) => answer.by.includes(id));
    return [g?.answers, clause?.answers, general.get(rule)].some((list) => list?.some(settles) === true);
  };
}

function signers(ctx: LintContext): Id[] {
  return ctx.file.parties
    .filter(({ kind, signs, members, partOf }) => kind === 'party' && signs !== false && !members && !partOf)
    .map(({ id }) => id);
}

function byRuleAndPath(a: LintFinding, b: LintFinding): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
