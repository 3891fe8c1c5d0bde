import { cleanText } from '../context.ts';
import type { Language } from '../language.ts';
import { LEXICONS } from './lexicon.ts';

/** Text as it is compared: what is seen, whatever digits or invisible marks it is written with. */
export function normalText(text: string, language: Language): string {
  const seen = cleanText(text.normalize('NFC'))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/(\d)\u066b(\d)/g, '$1.$2');
  return LEXICONS[language].decimal === ',' ? seen.replace(/(\d),(\d)/g, '$1.$2') : seen;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Any of the words, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return (
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join('|') || '(?!)'
  );
}

/** Not inside a longer word or number. */
export const NOT_AFTER = '(?<![\\p{L}\\p{M}\\p{N}])';
export const NOT_BEFORE = '(?![\\p{L}\\p{M}\\p{N}])';
