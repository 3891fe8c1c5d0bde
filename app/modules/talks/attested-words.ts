/** In lines of text, beside an act that a mediator attested: that it is so, and what its party has said of it since. */
import type { EntryRow } from '../../projections/entries.ts';
import type { View } from '../../web/page.tsx';
import { attestationOf, type PartyWords, standingWord } from './attested-acts.ts';
import { TEXTS } from './texts.ts';

const MARKS = { confirmed: TEXTS.confirmedMark, contested: TEXTS.contestedMark };

/** Empty for an act that its party signed. */
export function attestedWords({ say }: Pick<View, 'say'>, words: PartyWords, row: EntryRow): string {
  if (attestationOf(row) === null) return '';
  const standing = standingWord(words.get(row.id));
  return ` (${say(standing === null ? TEXTS.notSignedMark : MARKS[standing.says])})`;
}
