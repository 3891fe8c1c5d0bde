/** What parts of a cable share: ages only where the rules show them, and words that stay on one line. */
import { formatAge } from './dates.ts';
import type { Text } from './language.ts';
import type { PageContext } from './route.ts';

const OPEN_FOR: Text = {
  en: 'for {age}',
  ur: '{age} سے',
  ps: 'له {age} راهیسې',
  'fa-AF': 'از {age} به این سو',
};

/** Null unless the rules of procedure show ages, for all sides alike. */
export function cableAge({ view, world }: PageContext, since: number): string | null {
  if (world.register.rules?.showAges !== true) return null;
  return view.say(OPEN_FOR, { age: formatAge(view.language, since, view.now) });
}

/** Words of people inside a line: no break, no control, nothing that turns the line around. */
export function oneLine(text: string, most: number): string {
  const line = text
    .replace(/[\u202a-\u202e\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}
