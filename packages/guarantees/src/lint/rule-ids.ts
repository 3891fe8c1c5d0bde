export const LINT_RULES = Array.from(
  { length: 40 },
  (_, i) => `lint-${String(i + 1).padStart(2, '0')}` as LintRule,
);
export type LintRule = `lint-${string}`;

const known: ReadonlySet<string> = new Set(LINT_RULES);

export function isLintRule(rule: string): rule is LintRule {
  return known.has(rule);
}
