/** What a party has said of acts that somebody else attested as its own, as far as a reader may read it. */
import type { EntryRow, Reading } from '../../projections/entries.ts';
import { once } from '../../projections/once.ts';
import type { Attested } from './entries.ts';

export interface PartyWord {
  readonly row: EntryRow;
  readonly says: 'confirmed' | 'contested';
  readonly by: string;
  readonly text: string | null;
  /** The words of the act were corrected after this was said of them. */
  readonly outdated: boolean;
}
export type PartyWords = ReadonlyMap<string, readonly PartyWord[]>;

const SAYS: Readonly<Record<string, PartyWord['says']>> = {
  'attested-confirmed': 'confirmed',
  'attested-contested': 'contested',
};

/** One page asks for many acts: all of a process are read together. */
export const partyWords = once(async (reading: Reading): Promise<PartyWords> => {
  const rows = await reading.entries("e.kind in ('attested-confirmed', 'attested-contested') order by e.idx");
  const acts = [...new Set(rows.map(({ refs }) => refs['act']![0]!))];
  const corrections = acts.length === 0 ? [] : await reading.referring('corrects', acts);
  return new Map(
    acts.map((act) => {
      const corrected = Math.max(
        -1,
        ...corrections.filter(({ target }) => target === act).map(({ idx }) => idx),
      );
      const words = rows.filter(({ refs }) => refs['act']![0] === act);
      return [act, words.map((row) => partyWord(row, corrected))];
    }),
  );
});

function partyWord(row: EntryRow, corrected: number): PartyWord {
  const { by, text } = row.words as { by: string; text: string | null };
  return { row, says: SAYS[row.kind]!, by, text, outdated: row.idx < corrected };
}

/** How an entry of another party's act is known; null for a signed one. */
export function attestationOf({ data }: EntryRow): (Attested & { readonly by: string }) | null {
  const { by, attested } = data as { by?: unknown; attested?: Attested | null };
  return typeof by === 'string' && attested != null ? { ...attested, by } : null;
}

/** What is said of the words as they stand; null while the party has said nothing of them. */
export function standingWord(words: readonly PartyWord[] | undefined): PartyWord | null {
  return (words ?? []).filter(({ outdated }) => !outdated).at(-1) ?? null;
}
