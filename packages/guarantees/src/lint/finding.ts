import { CATALOGUE } from './catalogue.ts';
import type { LintRule } from './rule-ids.ts';

/** refuse: withholds the label *verifiable*. ask: the parties must answer or reserve. warn: they should know. */
export type Level = 'refuse' | 'warn' | 'ask';
export type LintFinding = {
  rule: LintRule;
  level: Level;
  path: string; // JSON pointer into the file; for free text, '' and the place in `words`
  words: string; // the words or the name that caused it; empty when something is absent
  message: string;
  why: string;
  mend: string;
};

export function findingOf(
  rule: LintRule,
  path: string,
  words: string,
  message: string,
  level?: Level,
): LintFinding {
  const entry = CATALOGUE[rule];
  if (!entry) throw new Error(`no lint rule ${rule}`);
  return { rule, level: level ?? entry.level, path, words, message, why: entry.why, mend: entry.mend };
}
