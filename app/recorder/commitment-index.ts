/** From a commitment to its index, in about 44 bytes an entry: an open-addressed table over one block of hashes. */
import { hexDecode } from '@sulh/record';

const HASH = 32;

export class CommitmentIndex {
  private hashes = new Uint8Array(HASH * 64);
  private table = new Uint32Array(128);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The next index gets this commitment. */
  add(commitment: string): void {
    if ((this.count + 1) * HASH > this.hashes.length) {
      const larger = new Uint8Array(this.hashes.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes.set(hexDecode(commitment)!, this.count * HASH);
    this.count += 1;
    if (this.count * 2 > this.table.length) this.rebuild(this.table.length * 2);
    else this.place(this.count - 1);
  }

  get(commitment: string): number | null {
    const hash = hexDecode(commitment);
    if (hash === null || hash.length !== HASH) return null;
    const mask = this.table.length - 1;
    for (let at = slotOf(hash, 0) & mask; this.table[at] !== 0; at = (at + 1) & mask) {
      const index = this.table[at]! - 1;
      if (this.holds(index, hash)) return index;
    }
    return null;
  }

  /** Forgets the commitments from `size` on. */
  truncate(size: number): void {
    if (size >= this.count) return;
    this.count = size;
    this.rebuild(this.table.length);
  }

  private holds(index: number, hash: Uint8Array): boolean {
    const from = index * HASH;
    for (let n = 0; n < HASH; n++) if (this.hashes[from + n] !== hash[n]) return false;
    return true;
  }

  private place(index: number): void {
    const mask = this.table.length - 1;
    let at = slotOf(this.hashes, index * HASH) & mask;
    while (this.table[at] !== 0) at = (at + 1) & mask;
    this.table[at] = index + 1;
  }

  private rebuild(length: number): void {
    this.table = new Uint32Array(length);
    for (let index = 0; index < this.count; index++) this.place(index);
  }
}

/** Commitments are hashes already: any 32 bits of one will do. */
function slotOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}
