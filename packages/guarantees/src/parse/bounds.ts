import type { Problem } from './problem.ts';
import { pointer } from './problem.ts';

const MAX_DEPTH = 64;
const MAX_VALUES = 5_000_000;
const FORBIDDEN_KEY = '__proto__';
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses what would make a reader recurse or allocate without end, before any reader sees it. Walks with its own
 * stack, so no depth of nesting can end it.
 */
export function verifyBounds(value: unknown): Problem[] {
  const stack: { value: unknown; path: PropertyKey[] }[] = [{ value, path: [] }];
  let seen = 0;
  while (stack.length > 0) {
    const { value: here, path } = stack.pop()!;
    seen += 1;
    if (seen > MAX_VALUES) {
      return [{ code: 'too-large', path: '', message: `more than ${MAX_VALUES} values` }];
    }
    if (typeof here === 'string' && LONE_SURROGATE.test(here)) {
      return [
        { code: 'malformed', path: pointer(path), message: 'broken Unicode: half of a surrogate pair' },
      ];
    }
    if (typeof here !== 'object' || here === null) continue;
    if (path.length >= MAX_DEPTH) {
      return [{ code: 'too-deep', path: pointer(path), message: `nested more than ${MAX_DEPTH} deep` }];
    }
    for (const key of Object.keys(here)) {
      if (key === FORBIDDEN_KEY || LONE_SURROGATE.test(key)) {
        return [
          { code: 'unknown-field', path: pointer(path), message: 'a field has a name no field may have' },
        ];
      }
      const child = (here as Record<string, unknown>)[key];
      if ((typeof child === 'object' && child !== null) || typeof child === 'string') {
        stack.push({ value: child, path: [...path, Array.isArray(here) ? Number(key) : key] });
      } else seen += 1;
    }
  }
  return [];
}
