import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommitmentIndex } from './commitment-index.ts';

test('[W3] the index finds what a plain map finds, also after forgetting', () => {
  // Few distinct digits at either end, so that many fall into the same place.
  const hash = fc
    .tuple(fc.nat(3), fc.nat(200))
    .map(([a, b]) => `${a}`.repeat(60) + b.toString(16).padStart(4, '0'));
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 300 }), fc.nat(300), (hashes, cut) => {
      const index = new CommitmentIndex();
      for (const h of hashes) index.add(h);
      const kept = Math.min(cut, hashes.length);
      index.truncate(kept);
      hashes.forEach((h, n) => {
        expect(index.get(h)).toBe(n < kept ? n : null);
      });
      for (const h of hashes.slice(kept)) index.add(h);
      hashes.forEach((h, n) => {
        expect(index.get(h)).toBe(n);
      });
    }),
  );
});
