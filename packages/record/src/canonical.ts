import { isWellFormed } from './bytes/utf8.ts';
import { scanJson } from './canonical-scan.ts';
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
  return parseScanned(text)?.value ?? null;
}

/**
 * The value and how many characters of the text a JSON string must escape; null when not canonical.
 * The parsed value keeps the order of members unless a name looks like an index, so sorted names, each once,
 * in a text without white space and odd spellings are the canonical form. What is not so plain is written anew
 * and compared.
 */
export function parseScanned(text: string): { value: Json; escapes: number } | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  const walk: Walk = { members: 0, sorted: true, refused: false };
  inspect(value, 0, walk);
  const scan = scanJson(text);
  if (walk.refused || !scan.plain || (scan.surrogates && !isWellFormed(text))) return null;
  if (walk.sorted && walk.members === scan.members) return { value, escapes: scan.escapes };
  try {
    return canonicalize(value) === text ? { value, escapes: scan.escapes } : null;
  } catch {
    return null;
  }
}

interface Walk {
  members: number;
  /** Names in order, none that the language would move. */
  sorted: boolean;
  refused: boolean;
}

function inspect(value: Json, depth: number, walk: Walk): void {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) walk.refused = true;
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (depth > MAX_DEPTH) {
    walk.refused = true;
    return;
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) inspect(value[i]!, depth + 1, walk);
    return;
  }
  let previous = '';
  for (const name of Object.keys(value)) {
    const first = name.charCodeAt(0);
    if (name < previous || (first >= 0x30 && first <= 0x39)) walk.sorted = false;
    previous = name;
    walk.members += 1;
    inspect((value as JsonObject)[name]!, depth + 1, walk);
  }
}
