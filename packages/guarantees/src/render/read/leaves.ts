// A walk over the bare structure that knows no sentence: whatever it finds, some sentence must have said.
import type { Guarantee } from '../../model.ts';
import type { Language } from '../language.ts';
import { normalText } from './normal.ts';

/** Values that choose a sentence instead of standing in one, by the key they stand under. */
const CHOOSERS = new Set([
  'kind',
  'nth',
  'op',
  'when',
  'may',
  'bound',
  'then',
  'silence',
  'reliance',
  'open',
]);
/** Texts given in every language are compared by the sentence they stand in. */
const TEXTS = new Set(['title', 'how', 'what', 'format']);

export function leavesOf(g: Guarantee, language: Language): string[] {
  const { words: _words, answers: _answers, gloss, ...rest } = g;
  const leaves: string[] = Object.entries(gloss).flatMap(([key, text]) => [
    normalText(key, language),
    normalText(text, language),
  ]);
  walk(rest, '', leaves, language);
  return leaves;
}

function walk(value: unknown, key: string, leaves: string[], language: Language): void {
  if (typeof value === 'number') leaves.push(String(value === 0 ? 0 : value));
  else if (typeof value === 'string') {
    if (CHOOSERS.has(key) || (key === 'access' && value === 'none')) return;
    leaves.push(key === 'words' ? normalText(value, language) : value);
  } else if (Array.isArray(value)) for (const each of value) walk(each, key, leaves, language);
  else if (typeof value === 'object' && value !== null) {
    const pattern = 'type' in value;
    for (const [name, inner] of Object.entries(value)) {
      if (!pattern && TEXTS.has(name) && isTexts(inner)) continue;
      walk(inner, name, leaves, language);
    }
  }
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string')
  );
}
