import { equalBytes } from '../bytes/bytes.ts';
import type { Sha256 } from '../types.ts';
import { nodeHash } from './tree.ts';

export interface InclusionClaim {
  index: number;
  size: number;
  leafHash: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.3.2. False for anything malformed. */
export function verifyInclusion(sha256: Sha256, claim: InclusionClaim): boolean {
  const { index, size, proof } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![claim.leafHash, claim.root, ...proof].every(isHash)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sha256, sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(hash, claim.root);
}

export interface ConsistencyClaim {
  size1: number;
  size2: number;
  root1: Uint8Array;
  root2: Uint8Array;
  proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.4.2. From the empty tree the proof is empty and its root is SHA-256(""). */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2) || size1 > size2) return false;
  if (size1 === size2) {
    return proof.length === 0 && equalBytes(root1, root2) && emptyRootHolds(sha256, size1, root1);
  }
  if (![root1, root2, ...proof].every(isHash)) return false;
  if (size1 === 0) return proof.length === 0 && emptyRootHolds(sha256, 0, root1);
  return climb(sha256, claim);
}

function climb(sha256: Sha256, { size1, size2, root1, root2, proof }: ConsistencyClaim): boolean {
  let fn = size1 - 1;
  let sn = size2 - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const path = fn === 0 ? [root1, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let fr = first;
  let sr = first;
  for (const hash of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(sha256, hash, fr);
      sr = nodeHash(sha256, hash, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = nodeHash(sha256, sr, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(fr, root1) && equalBytes(sr, root2);
}

function emptyRootHolds(sha256: Sha256, size: number, root: Uint8Array): boolean {
  return size !== 0 || equalBytes(root, sha256(new Uint8Array(0)));
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}
