import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, totalsOf, VERDICTS, verdictOf } from './agreement.ts';

const cell: fc.Arbitrary<Cell> = fc
  .record({
    silent: fc.boolean(),
    words: fc.boolean(),
    readings: fc.array(fc.constantFrom('ten days', 'a pause', ' ten days', 'cafe\u0301', 'caf\u00e9'), {
      maxLength: 2,
    }),
  })
  .map(({ silent, words, readings }) => ({ silent, says: words || readings.length > 0, readings }));
const accounts = fc.array(cell, { maxLength: 5 });

/** Every reading of one account held against every reading of every other, one by one. */
function bruteForce(cells: readonly Cell[]): string {
  let compared = 0;
  let differ = 0;
  for (const [i, one] of cells.entries())
    for (const [j, other] of cells.entries())
      for (const left of one.readings)
        for (const right of other.readings) {
          if (i === j) continue;
          compared += 1;
          if (left.normalize('NFC').trim() !== right.normalize('NFC').trim()) differ += 1;
        }
  if (compared > 0) return differ > 0 ? 'different' : 'same';
  for (const { says } of cells) if (says) return 'uncompared';
  for (const { silent } of cells) if (silent) return 'silent';
  return 'unentered';
}

test('[C3] a verdict is what holding every reading against every other gives', () => {
  fc.assert(
    fc.property(accounts, (cells) => {
      expect(verdictOf(cells)).toBe(bruteForce(cells));
    }),
    {
      numRuns: 2000,
    },
  );
});

test('[C3] the order of accounts decides nothing, and silence added changes no comparison', () => {
  fc.assert(
    fc.property(accounts, (cells) => {
      const verdict = verdictOf(cells);
      expect(verdictOf([...cells].reverse())).toBe(verdict);
      const more = verdictOf([...cells, { silent: true, says: false, readings: [] }]);
      expect(more).toBe(verdict === 'unentered' ? 'silent' : verdict);
    }),
  );
});

test('[C4] totals count every element once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VERDICTS)), (verdicts) => {
      const totals = totalsOf(verdicts);
      expect(Object.values(totals).reduce((sum, n) => sum + n, 0)).toBe(verdicts.length);
    }),
  );
});
