import type { Text } from './language.ts';

/** @TODO(#2) texts that wait for their translation. */
export function english(text: string): Text {
  return { en: text, ur: text, ps: text, 'fa-AF': text };
}
