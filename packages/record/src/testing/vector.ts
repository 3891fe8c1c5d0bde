import type { Report } from '../bundle/report.ts';
import type { ProcessId } from '../types.ts';

/** One bundle with at most one fault, and what every verifier must say of it. */
export interface Vector {
  name: string;
  description: string;
  /** The process id given to the verifier, or null. */
  pinned: string | null;
  verdict: Report['verdict'];
  /** The rules of all findings of level error, sorted, each once. */
  rules: string[];
  /** The lines, each ended by LF; `text` in their place where the ends of lines are the fault. */
  lines?: string[];
  text?: string;
}

export interface Expectation {
  name: string;
  description: string;
  rules?: string[];
  verdict?: Report['verdict'];
  pinned?: ProcessId | null;
}

export function vector(
  expected: Expectation,
  content: { lines: string[] } | { text: string },
  process: ProcessId,
): Vector {
  const rules = expected.rules ?? [];
  return {
    name: expected.name,
    description: expected.description,
    pinned: expected.pinned === undefined ? process : expected.pinned,
    verdict: expected.verdict ?? (rules.length === 0 ? 'ok' : 'wrong'),
    rules,
    ...content,
  };
}

export function vectorText(v: Vector): string {
  return v.text ?? v.lines!.map((line) => `${line}\n`).join('');
}

export function errorRules(report: Report): string[] {
  return [...new Set(report.findings.filter((f) => f.level === 'error').map((f) => f.rule))].sort();
}
