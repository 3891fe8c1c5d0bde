/** Why a value is not a guarantee file. `path` is a JSON pointer into the value. */
export type Problem = { code: ProblemCode; path: string; message: string };
export type ProblemCode =
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'version-unknown'
  | 'missing'
  | 'wrong-type'
  | 'unknown-field'
  | 'unknown-value'
  | 'unknown-unit'
  | 'unknown-zone'
  | 'unknown-rule'
  | 'unknown-reference'
  | 'malformed'
  | 'not-whole'
  | 'out-of-range'
  | 'duplicate-id'
  | 'ring-open'
  | 'ring-degenerate'
  | 'ring-crosses-itself'
  | 'deadline-before-start'
  | 'cycle'
  | 'version-not-later';

/** A JSON pointer from its steps. */
export function pointer(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${escapeStep(String(step))}`).join('');
}

export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What a pointer names in a value, or undefined. */
export function atPointer(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    here = Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
  }
  return here;
}
