import type { GuaranteeFile } from '../agreement.ts';
import { CATALOGUE, type Concern } from '../lint/catalogue.ts';
import type { LintOptions } from '../lint/context.ts';
import type { LintFinding } from '../lint/finding.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { Id } from '../model.ts';

/**
 * How checkable a text is. 0: words; it is not settled who owes what by when. 1: a promise; it cannot be measured
 * yet. 2: measurable; how it is proved and what follows is not settled. 3: nothing is refused and no question open.
 */
export type Grade = 0 | 1 | 2 | 3;
export type Graded = { grade: Grade; verifiable: boolean; reasons: LintFinding[] };

/** The grade of one guarantee, or the lowest of the file; `reasons` are the findings that keep it from the next. */
export function gradeOf(file: GuaranteeFile, guaranteeId?: Id, options: LintOptions = {}): Graded {
  return gradeFrom(file, lintFile(file, options), guaranteeId);
}

/** No finding refuses it and none of it is reserved. Open questions do not take the label away; they are asked. */
export function isVerifiable(file: GuaranteeFile, guaranteeId?: Id, options: LintOptions = {}): boolean {
  return gradeOf(file, guaranteeId, options).verifiable;
}

/** The grade from findings already at hand. */
export function gradeFrom(file: GuaranteeFile, findings: LintFinding[], guaranteeId?: Id): Graded {
  const index =
    guaranteeId === undefined ? -1 : file.guarantees.findLastIndex(({ id }) => id === guaranteeId);
  if (guaranteeId !== undefined && index < 0) throw new Error(`no guarantee ${guaranteeId}`);
  const concerned = index < 0 ? findings : findings.filter(({ path }) => concerns(path, index));
  const graded = gradeOfFindings(concerned);
  const empty = file.guarantees.length === 0;
  const words = guaranteeId === undefined && (file.clauses?.length ?? 0) > 0;
  if (empty || words) return { ...graded, grade: 0, verifiable: false };
  return graded;
}

/** Findings about the document as a whole concern each of its guarantees; those about another do not. */
function concerns(path: string, index: number): boolean {
  const [, list, at] = path.split('/');
  if (list === 'clauses') return false;
  return list !== 'guarantees' || at === undefined || at === String(index);
}

function gradeOfFindings(findings: LintFinding[]): Graded {
  const refused = findings.filter(({ level }) => level === 'refuse');
  const reserved = findings.filter(({ rule, level }) => rule === 'lint-39' && level === 'warn');
  const verifiable = refused.length === 0 && reserved.length === 0;
  const steps: Concern[] = ['promise', 'measure', 'proof'];
  for (const [grade, concern] of steps.entries()) {
    const reasons = refused.filter(({ rule }) => CATALOGUE[rule]?.concern === concern);
    if (reasons.length > 0) return { grade: grade as Grade, verifiable, reasons };
  }
  const open = [...findings.filter(({ level }) => level === 'ask'), ...reserved];
  return open.length > 0 ? { grade: 2, verifiable, reasons: open } : { grade: 3, verifiable, reasons: [] };
}
