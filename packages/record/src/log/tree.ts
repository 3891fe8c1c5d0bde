import type { Sha256, TreeSize } from '../types.ts';

const HASH = 32;

export function leafHash(sha256: Sha256, data: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + data.length);
  input.set(data, 1);
  return sha256(input);
}

export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH || right.length !== HASH) throw new Error('a node has two hashes of 32 bytes');
  const input = new Uint8Array(1 + 2 * HASH);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH);
  return sha256(input);
}

/** Hashes of one level of complete subtrees, kept in one growing block. */
class Level {
  private block = new Uint8Array(HASH * 16);

  get(n: number): Uint8Array {
    return this.block.subarray(n * HASH, (n + 1) * HASH);
  }

  set(n: number, hash: Uint8Array): void {
    if ((n + 1) * HASH > this.block.length) {
      const larger = new Uint8Array(this.block.length * 2);
      larger.set(this.block);
      this.block = larger;
    }
    this.block.set(hash, n * HASH);
  }
}

/** RFC 6962 tree. Level k holds the hashes of the complete subtrees of 2^k leaves; all else is derived. */
export class MerkleTree {
  private readonly levels: Level[] = [new Level()];
  private count = 0;
  private readonly sha256: Sha256;
  /** The input of the node being hashed; hashing is over before it is written again. */
  private readonly input = new Uint8Array(1 + 2 * HASH);

  constructor(sha256: Sha256) {
    this.sha256 = sha256;
    this.input[0] = 1;
  }

  get size(): TreeSize {
    return this.count as TreeSize;
  }

  append(data: Uint8Array): void {
    this.appendLeafHash(leafHash(this.sha256, data));
  }

  appendLeafHash(hash: Uint8Array): void {
    if (hash.length !== HASH) throw new Error('a leaf hash is 32 bytes');
    let n = this.count;
    let level = 0;
    let carry = hash;
    this.levels[0]!.set(n, carry);
    while (n % 2 === 1) {
      carry = this.node(this.levels[level]!.get(n - 1), carry);
      n = (n - 1) / 2;
      level += 1;
      this.levels[level] ??= new Level();
      this.levels[level]!.set(n, carry);
    }
    this.count += 1;
  }

  /** Forgets the leaves from `size` on: for a batch that was tried and not recorded. */
  truncate(size: number): void {
    this.checkSize(size);
    this.count = size;
  }

  root(size: number = this.count): Uint8Array {
    this.checkSize(size);
    return size === 0 ? this.sha256(new Uint8Array(0)) : this.subtree(0, size);
  }

  leafHashAt(index: number): Uint8Array {
    return this.hashAt(0, index);
  }

  /** Hash of the n-th complete subtree of 2^level leaves. */
  hashAt(level: number, n: number): Uint8Array {
    if (!Number.isSafeInteger(n) || n < 0 || (n + 1) * 2 ** level > this.count) {
      throw new Error(`no complete subtree ${level}/${n} in a tree of ${this.count}`);
    }
    return this.levels[level]!.get(n).slice();
  }

  inclusionProof(index: number, size: number = this.count): Uint8Array[] {
    this.checkSize(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new Error('no such leaf in this tree');
    const proof: Uint8Array[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + split(end - start);
      if (index < middle) {
        proof.push(this.subtree(middle, end));
        end = middle;
      } else {
        proof.push(this.subtree(start, middle));
        start = middle;
      }
    }
    return proof.reverse();
  }

  consistencyProof(from: number, to: number = this.count): Uint8Array[] {
    this.checkSize(to);
    if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new Error('no such smaller tree');
    if (from === 0 || from === to) return [];
    const proof: Uint8Array[] = [];
    let start = 0;
    let end = to;
    let whole = true;
    while (from !== end) {
      const middle = start + split(end - start);
      if (from <= middle) {
        proof.push(this.subtree(middle, end));
        end = middle;
      } else {
        proof.push(this.subtree(start, middle));
        start = middle;
        whole = false;
      }
    }
    if (!whole) proof.push(this.subtree(start, end));
    return proof.reverse();
  }

  /** MTH(D[start:end]) where start is a multiple of the largest power of two not above the length. */
  private subtree(start: number, end: number): Uint8Array {
    const peaks: Uint8Array[] = [];
    let at = start;
    while (at < end) {
      let level = 0;
      let width = 1;
      while (width * 2 <= end - at) {
        width *= 2;
        level += 1;
      }
      peaks.push(this.levels[level]!.get(at / width));
      at += width;
    }
    let hash = peaks.pop()!;
    while (peaks.length > 0) hash = this.node(peaks.pop()!, hash);
    return hash.slice();
  }

  private node(left: Uint8Array, right: Uint8Array): Uint8Array {
    for (let i = 0; i < HASH; i++) {
      this.input[1 + i] = left[i]!;
      this.input[1 + HASH + i] = right[i]!;
    }
    return this.sha256(this.input);
  }

  private checkSize(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.count)
      throw new Error(`no tree of size ${size}`);
  }
}

export function emptyTree(sha256: Sha256): MerkleTree {
  return new MerkleTree(sha256);
}

/** From the concatenated leaf hashes: what the tiles of level 0 hold. */
export function treeFromLeafHashes(sha256: Sha256, hashes: Uint8Array): MerkleTree {
  if (hashes.length % HASH !== 0) throw new Error('leaf hashes are 32 bytes each');
  const tree = new MerkleTree(sha256);
  for (let at = 0; at < hashes.length; at += HASH) tree.appendLeafHash(hashes.subarray(at, at + HASH));
  return tree;
}

/** The largest power of two below n, for n >= 2. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
