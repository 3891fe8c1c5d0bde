import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToSheet, heightOf, LINE_MOST, SHEET_LINES, type Sized } from './cable-sheet.ts';

const part: fc.Arbitrary<Sized> = fc.record({
  open: fc.boolean(),
  lengths: fc.array(fc.integer({ min: 0, max: LINE_MOST }), { maxLength: 40 }),
});
const parts = fc.array(part, { maxLength: 14 });

function heightOfSheet(sheet: readonly Sized[], kept: readonly number[]): number {
  return sheet.reduce(
    (sum, { lengths }, n) =>
      sum + 1 + lengths.slice(0, kept[n]!).reduce((height, length) => height + heightOf(length), 0),
    0,
  );
}

test('[U4] what is kept fits one sheet, and each part keeps its first line', () => {
  fc.assert(
    fc.property(parts, (sheet) => {
      const kept = cutToSheet(sheet);
      const least = heightOfSheet(
        sheet,
        sheet.map(({ lengths }) => Math.min(1, lengths.length)),
      );
      expect(heightOfSheet(sheet, kept)).toBeLessThanOrEqual(Math.max(SHEET_LINES, least));
      for (const [n, { lengths }] of sheet.entries()) {
        expect(kept[n]).toBeLessThanOrEqual(lengths.length);
        if (lengths.length > 0) expect(kept[n]).toBeGreaterThan(0);
      }
    }),
  );
});

test('[U4] nothing is cut while there is room', () => {
  fc.assert(
    fc.property(parts, (sheet) => {
      const all = sheet.map(({ lengths }) => lengths.length);
      if (heightOfSheet(sheet, all) <= SHEET_LINES) expect(cutToSheet(sheet)).toEqual(all);
    }),
  );
});

test('[U4] a part that is cut leaves room for none of its further lines', () => {
  fc.assert(
    fc.property(parts, (sheet) => {
      const kept = cutToSheet(sheet);
      const left = SHEET_LINES - heightOfSheet(sheet, kept);
      for (const [n, { lengths }] of sheet.entries()) {
        const next = lengths[kept[n]!];
        if (next !== undefined) expect(heightOf(next)).toBeGreaterThan(left);
      }
    }),
  );
});
