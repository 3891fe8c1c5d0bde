/** How much of each part of a cable one sheet holds. Pure. */

/** Characters in a printed line, and printed lines that the parts share. */
export const SHEET_WIDTH = 92;
export const SHEET_LINES = 48;
/** What a line may have at most: two printed lines. */
export const LINE_MOST = 2 * SHEET_WIDTH - 24;

export interface Sized {
  /** Of each line, in the order in which lines are kept. */
  readonly lengths: readonly number[];
  /** What is open now takes more turns than what happened. */
  readonly open: boolean;
}

/** Printed lines of one line of a part: its number and its day stand before it. */
export function heightOf(length: number): number {
  return Math.max(1, Math.ceil((length + 22) / SHEET_WIDTH));
}

/**
 * How many lines of each part are kept. Every part has its heading and its first line; then the parts take turns
 * until the sheet is full, so that a long part takes no room from a short one.
 */
export function cutToSheet(parts: readonly Sized[], lines = SHEET_LINES): number[] {
  const kept = parts.map(({ lengths }) => Math.min(1, lengths.length));
  let left = lines - parts.reduce((sum, { lengths }, n) => sum + 1 + heightsOf(lengths, kept[n]!), 0);
  const turns = parts.flatMap(({ open }, n) => (open ? [n, n, n] : [n]));
  for (let going = true; going; ) {
    going = false;
    for (const n of turns) {
      const { lengths } = parts[n]!;
      const next = lengths[kept[n]!];
      if (next === undefined || heightOf(next) > left) continue;
      left -= heightOf(next);
      kept[n]! += 1;
      going = true;
    }
  }
  return kept;
}

function heightsOf(lengths: readonly number[], count: number): number {
  return lengths.slice(0, count).reduce((sum, length) => sum + heightOf(length), 0);
}
