import type { z } from 'zod';
import { UNITS } from '../schema/scalars.ts';
import { atPointer, type Problem, type ProblemCode, pointer } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The schema's complaints as problems, each with one code, a pointer and a plain sentence. */
export function shapeProblems(issues: readonly Issue[], value: unknown, base: PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, value, base));
}

function problemsOf(issue: Issue, value: unknown, base: PropertyKey[]): Problem[] {
  const steps = [...base, ...issue.path];
  const path = pointer(steps);
  const one = (code: ProblemCode, message: string): Problem[] => [{ code, path, message }];
  switch (issue.code) {
    case 'invalid_type':
      return one(...typeProblem(issue, atPointer(value, path)));
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-field',
        path: pointer([...steps, key]),
        message: `no such field: ${short(key)}`,
      }));
    case 'invalid_value':
      return one(...valueProblem(issue, steps, atPointer(value, path)));
    case 'too_big':
      return one(
        'out-of-range',
        `at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : ''}`.trim(),
      );
    case 'too_small':
      return one(
        'out-of-range',
        `at least ${issue.minimum} ${issue.origin === 'array' ? 'entries' : ''}`.trim(),
      );
    case 'invalid_format':
      return one('malformed', formatMessage(atPointer(value, path)));
    case 'invalid_key':
      return one('malformed', 'not a name a field of this kind may have');
    case 'invalid_union':
      return unionProblems(issue, steps, value);
    default:
      return one('malformed', issue.message);
  }
}

function typeProblem(issue: z.core.$ZodIssueInvalidType, found: unknown): [ProblemCode, string] {
  if (found === undefined) return ['missing', 'must be there'];
  const wholeWanted = String(issue.expected) === 'int';
  if (wholeWanted && typeof found === 'number') return ['not-whole', `must be a whole number, not ${found}`];
  const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : withArticle(typeof found);
  return [
    'wrong-type',
    `must be ${wholeWanted ? 'a whole number' : withArticle(issue.expected)}, not ${kind}`,
  ];
}

function withArticle(kind: string): string {
  const word = kind === 'array' ? 'list' : kind;
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function valueProblem(issue: z.core.$ZodIssueInvalidValue, steps: PropertyKey[], found: unknown) {
  const known = issue.values.map(String).join(', ');
  const said: [ProblemCode, string] = ['unknown-value', `${short(found)} is none of ${known}`];
  if (found === undefined) return ['missing', `must be one of ${known}`] satisfies [ProblemCode, string];
  if (steps.length === 1 && steps[0] === 'v')
    return ['version-unknown', said[1]] satisfies [ProblemCode, string];
  if (issue.values.length === UNITS.length) return ['unknown-unit', said[1]] satisfies [ProblemCode, string];
  return said;
}

function formatMessage(found: unknown): string {
  return typeof found === 'string' && found.trim() === ''
    ? 'must not be blank'
    : `not well formed: ${short(found)}`;
}

/** Of a value that is none of several shapes, the complaints of the shape it comes nearest to. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, steps: PropertyKey[], value: unknown): Problem[] {
  const path = pointer(steps);
  const found = atPointer(value, path);
  if (found === undefined) return [{ code: 'missing', path, message: 'must be there' }];
  if (issue.errors.length === 0) {
    return [{ code: 'unknown-value', path, message: `${short(found)} is not known here` }];
  }
  const shapes = issue.errors.map((errors) => shapeProblems(errors, value, steps));
  return shapes.reduce((best, next) => (distance(next, path) < distance(best, path) ? next : best));
}

/** Complaints about the value's own fields weigh more than those about what its fields hold. */
function distance(problems: Problem[], base: string): number {
  return problems.reduce((sum, { path }) => sum + (path.lastIndexOf('/') > base.length ? 1 : 10), 0);
}

function short(value: unknown): string {
  const said = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return said.length > 60 ? `${said.slice(0, 57)}...` : said;
}
