import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes/bytes.ts';
import { utf8Encode } from '../bytes/utf8.ts';
import { verifyConsistency, verifyInclusion } from './proof.ts';
import {
  decodeEntries,
  decodeTile,
  encodeEntries,
  encodeTile,
  entriesPath,
  parseTilePath,
  tileHash,
  tilePath,
  tilesBetween,
} from './tiles.ts';
import { emptyTree, type MerkleTree, treeFromLeafHashes } from './tree.ts';

/** RFC 6962, section 2.1, word for word; shares nothing with the tree under test. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(concatBytes(Uint8Array.of(0), leaves[0]!));
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(concatBytes(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k))));
}

function path(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))];
}

function subproof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [mth(leaves)];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), whole), mth(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))];
}

function leavesOf(n: number): Uint8Array[] {
  return Array.from({ length: n }, (_, i) => utf8Encode(`leaf ${i}`));
}

function treeOf(leaves: readonly Uint8Array[]): MerkleTree {
  const tree = emptyTree(sha256);
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

describe('the tree against the definition', () => {
  const leaves = leavesOf(70);
  const tree = treeOf(leaves);

  it('[L2] every root of every size is the defined one', () => {
    for (let n = 0; n <= leaves.length; n++) expect(tree.root(n)).toEqual(mth(leaves.slice(0, n)));
  });

  it('[L3] every inclusion proof is the defined one and verifies', () => {
    for (let n = 1; n <= leaves.length; n++) {
      for (let m = 0; m < n; m++) {
        const proof = tree.inclusionProof(m, n);
        expect(proof).toEqual(path(m, leaves.slice(0, n)));
        const claim = { index: m, size: n, leafHash: tree.leafHashAt(m), root: tree.root(n), proof };
        expect(verifyInclusion(sha256, claim)).toBe(true);
      }
    }
  });

  it('[L4] every consistency proof is the defined one and verifies', () => {
    for (let n = 1; n <= leaves.length; n++) {
      for (let m = 1; m <= n; m++) {
        const proof = tree.consistencyProof(m, n);
        expect(proof).toEqual(m === n ? [] : subproof(m, leaves.slice(0, n), true));
        const claim = { size1: m, size2: n, root1: tree.root(m), root2: tree.root(n), proof };
        expect(verifyConsistency(sha256, claim)).toBe(true);
      }
    }
  });

  it('[L3] a proof with any hash changed, added or removed is refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 70 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (n, at, which, bit) => {
          const index = at % n;
          const proof = tree.inclusionProof(index, n);
          const claim = { index, size: n, leafHash: tree.leafHashAt(index), root: tree.root(n) };
          const changed = proof.map((hash) => hash.slice());
          const target = changed[which % changed.length]!;
          target[bit >> 3]! ^= 1 << (bit & 7);
          expect(verifyInclusion(sha256, { ...claim, proof: changed })).toBe(false);
          expect(verifyInclusion(sha256, { ...claim, proof: proof.slice(1) })).toBe(false);
          expect(verifyInclusion(sha256, { ...claim, proof: [...proof, tree.root()] })).toBe(false);
          expect(verifyInclusion(sha256, { ...claim, proof: [...proof, new Uint8Array(0)] })).toBe(false);
          expect(verifyInclusion(sha256, { ...claim, index: (index + 1) % n, proof })).toBe(false);
        },
      ),
    );
  });

  it('[L2] a tree cut back and grown again is the tree that was never cut', () => {
    const again = treeOf(leaves);
    again.truncate(37);
    expect(again.root()).toEqual(tree.root(37));
    for (const leaf of leaves.slice(37)) again.append(leaf);
    expect(again.root()).toEqual(tree.root());
    const hashes = concatBytes(...leaves.map((_, i) => tree.leafHashAt(i)));
    expect(treeFromLeafHashes(sha256, hashes).root()).toEqual(tree.root());
  });
});

describe('tiles', () => {
  it('[L6] paths have groups of three digits', () => {
    expect(tilePath(0, 1234067)).toBe('tile/0/x001/x234/067');
    expect(tilePath(1, 0, 44)).toBe('tile/1/000.p/44');
    expect(entriesPath(1000)).toBe('tile/entries/x001/000');
  });

  it('[L6] a path is read back, and no other text is one', () => {
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 255 }), { nil: undefined }),
        (level, n, width) => {
          expect(parseTilePath(tilePath(level, n, width))).toEqual({ level, n, width: width ?? 256 });
          expect(parseTilePath(entriesPath(n, width))).toEqual({ level: null, n, width: width ?? 256 });
        },
      ),
    );
    for (const bad of [
      'tile/0/00',
      'tile/0/x000/001',
      'tile/7/000',
      'tile/0/000.p/256',
      'tile/0/000.p/0',
      'tile/0/../000',
    ]) {
      expect(parseTilePath(bad)).toBe(null);
    }
  });

  it('[L6] the hash of a full tile stands in the level above', () => {
    const tree = treeOf(leavesOf(600));
    const hashes = decodeTile(encodeTile(tree, 0, 1), 256)!;
    expect(tileHash(sha256, hashes)).toEqual(decodeTile(encodeTile(tree, 1, 0, 2), 2)![1]);
    expect(tilesBetween(0, 600)).toEqual([
      { level: 0, n: 0, width: 256 },
      { level: 0, n: 1, width: 256 },
      { level: 0, n: 2, width: 88 },
      { level: 1, n: 0, width: 2 },
    ]);
    expect(tilesBetween(600, 601)).toEqual([{ level: 0, n: 2, width: 89 }]);
  });

  it('[L7] bundles of entries are read back; cut or trailing bytes are refused', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
        const bytes = encodeEntries(entries);
        expect(decodeEntries(bytes, entries.length)).toEqual(entries);
        expect(decodeEntries(concatBytes(bytes, Uint8Array.of(0)), entries.length)).toBe(null);
        if (entries.length > 0) expect(decodeEntries(bytes.slice(0, -1), entries.length)).toBe(null);
      }),
    );
  });
});
