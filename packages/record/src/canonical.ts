import { isWellFormed } from './bytes/utf8.ts';
import type { Json, JsonObject } from './types.ts';

/** Deeper values are refused, so that no reader can be made to overflow its stack. */
export const MAX_DEPTH = 64;

/** RFC 8785 for values whose numbers are safe integers. Throws on anything that form cannot hold. */
export function canonicalize(value: Json): string {
  return write(value, 0);
}

function write(value: Json, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error('value nests too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`not a JSON value: ${typeof value}`);
  const names = Object.keys(value).sort();
  const members = names.map((name) => `${writeString(name)}:${write(value[name]!, depth + 1)}`);
  return `{${members.join(',')}}`;
}

function writeString(text: string): string {
  if (!isWellFormed(text)) throw new Error('text has a lone surrogate');
  return JSON.stringify(text);
}

/** The value when `text` is exactly its canonical form, else null. */
export function parseCanonical(text: string): Json | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  return isCanonicalOf(text, value) ? value : null;
}

/**
 * JSON.stringify keeps the order of the parsed members (but for integer-like names, which it moves), so
 * when names are sorted and no escaped surrogate occurs, equality with its output is equality with RFC 8785.
 */
function isCanonicalOf(text: string, value: Json): boolean {
  const shape = inspect(value, 0);
  if (shape === 'refused') return false;
  if (shape === 'sorted' && !text.includes('\\ud')) return JSON.stringify(value) === text;
  try {
    return canonicalize(value) === text;
  } catch {
    return false;
  }
}

function inspect(value: Json, depth: number): 'sorted' | 'unsorted' | 'refused' {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'sorted' : 'refused';
  if (value === null || typeof value !== 'object') return 'sorted';
  if (depth > MAX_DEPTH) return 'refused';
  let shape: 'sorted' | 'unsorted' = 'sorted';
  if (Array.isArray(value)) {
    for (const item of value) {
      const inner = inspect(item, depth + 1);
      if (inner === 'refused') return inner;
      if (inner === 'unsorted') shape = inner;
    }
    return shape;
  }
  let previous: string | null = null;
  for (const name of Object.keys(value)) {
    if (previous !== null && name < previous) shape = 'unsorted';
    previous = name;
    const inner = inspect((value as JsonObject)[name]!, depth + 1);
    if (inner === 'refused') return inner;
    if (inner === 'unsorted') shape = inner;
  }
  return shape;
}
