/**
 * Whether accounts agree on an element. Nothing is chosen here: only lines that people recorded as their reading
 * are compared, letter by letter, and silence agrees with nothing.
 */

/** What one account is recorded to say of one element, as far as a reader sees it. */
export interface Cell {
  /** Somebody recorded that the account does not say. */
  readonly silent: boolean;
  /** Exact words or a reading are there. */
  readonly says: boolean;
  readonly readings: readonly string[];
}

/**
 * - `same`: two accounts or more have a reading, and all their readings are one and the same
 * - `different`: readings of two accounts differ
 * - `uncompared`: fewer than two accounts have a reading
 * - `silent`: no account says anything of it, and one at least is recorded as silent
 * - `unentered`: nothing was entered yet
 */
export type Verdict = 'same' | 'different' | 'uncompared' | 'silent' | 'unentered';
export const VERDICTS: readonly Verdict[] = ['same', 'different', 'uncompared', 'silent', 'unentered'];

export function verdictOf(cells: readonly Cell[]): Verdict {
  const read = cells.filter(({ readings }) => readings.length > 0);
  if (read.length >= 2) {
    const lines = new Set(read.flatMap(({ readings }) => readings.map(lineOf)));
    return lines.size === 1 ? 'same' : 'different';
  }
  if (cells.some(({ says }) => says)) return 'uncompared';
  return cells.some(({ silent }) => silent) ? 'silent' : 'unentered';
}

/** How often each verdict stands, of all elements. */
export function totalsOf(verdicts: readonly Verdict[]): Readonly<Record<Verdict, number>> {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

function lineOf(reading: string): string {
  return reading.normalize('NFC').trim();
}
