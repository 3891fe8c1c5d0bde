import type { Text } from './language.ts';

/** The same words in every language: for a value that no catalogue names, such as an unknown kind. */
export function english(text: string): Text {
  return { en: text, ur: text, ps: text, 'fa-AF': text };
}
