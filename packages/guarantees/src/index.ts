export * from './agreement.ts';
export { type LintIo, lintCommand } from './command/lint.ts';
export { monitorCommand } from './command/monitor.ts';
export { renderCommand } from './command/render.ts';
export { type Grade, type Graded, gradeFrom, gradeOf, isVerifiable } from './grade/grade.ts';
export { CATALOGUE, type CatalogueEntry, type Concern } from './lint/catalogue.ts';
export type { LintOptions, TextDifference } from './lint/context.ts';
export type { Level, LintFinding } from './lint/finding.ts';
export { type LintedDraft, lintDraft } from './lint/lint-draft.ts';
export { lintFile } from './lint/lint-file.ts';
export { isLintRule, LINT_RULES, type LintRule } from './lint/rule-ids.ts';
export { lintText, type TextFinding, type TextLint, type TextOptions } from './lint/text/lint-text.ts';
export * from './model.ts';
export * from './monitor/index.ts';
export {
  type Parsed,
  type ParsedFile,
  parseAct,
  parseGuaranteeFile,
  parseGuaranteeText,
  parseReport,
} from './parse/parse-file.ts';
export type { Problem, ProblemCode } from './parse/problem.ts';
export * from './render/index.ts';
export * from './time/calendar.ts';
export * from './time/civil.ts';
export * from './time/duration.ts';
