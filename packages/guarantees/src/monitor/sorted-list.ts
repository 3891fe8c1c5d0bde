// A sorted list in chunks: insertion in the middle stays cheap however late a report arrives.
const CHUNK = 512;
const NONE: never[][] = [];

export class SortedList<T> {
  size = 0;
  #chunks: T[][] = NONE;
  readonly #key: (item: T) => number;
  readonly #id: (item: T) => string;

  constructor(key: (item: T) => number, id: (item: T) => string) {
    this.#key = key;
    this.#id = id;
  }

  #compare(a: T, b: T): number {
    const by = this.#key(a) - this.#key(b);
    if (by !== 0) return by;
    const [x, y] = [this.#id(a), this.#id(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  insert(item: T): void {
    this.size++;
    const c = this.#chunkOf(item);
    const chunk = this.#chunks[c];
    if (!chunk) {
      this.#chunks = [[item]];
      return;
    }
    chunk.splice(this.#placeIn(chunk, item), 0, item);
    if (chunk.length > CHUNK) this.#chunks.splice(c + 1, 0, chunk.splice(CHUNK / 2));
  }

  remove(item: T): void {
    const c = this.#chunkOf(item);
    const chunk = this.#chunks[c];
    const at = chunk ? this.#placeIn(chunk, item) : -1;
    if (!chunk || chunk[at] !== item)
      throw new Error('sorted list: an item changed its key while in the list');
    chunk.splice(at, 1);
    this.size--;
    if (chunk.length > 0) return;
    if (this.#chunks.length === 1) this.#chunks = NONE;
    else this.#chunks.splice(c, 1);
  }

  first(): T | undefined {
    return this.#chunks[0]?.[0];
  }

  /** Items from the first whose key is at least `from`, in order, until `visit` says stop. */
  from(from: number, visit: (item: T) => boolean): void {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#key(this.#chunks[middle]!.at(-1)!) < from) low = middle + 1;
      else high = middle;
    }
    for (let c = low; c < this.#chunks.length; c++) {
      for (const item of this.#chunks[c]!) if (this.#key(item) >= from && !visit(item)) return;
    }
  }

  /** The item (which is in the list) with up to `n` before it and `n` after it. */
  around(item: T, n: number): { before: T[]; after: T[] } {
    let c = this.#chunkOf(item);
    let at = this.#placeIn(this.#chunks[c]!, item);
    const [startC, startAt] = [c, at];
    const before: T[] = [];
    while (before.length < n) {
      if (at === 0) {
        if (c === 0) break;
        at = this.#chunks[--c]!.length;
      }
      before.push(this.#chunks[c]![--at]!);
    }
    const after: T[] = [];
    c = startC;
    at = startAt;
    while (after.length < n) {
      if (++at >= this.#chunks[c]!.length) {
        if (++c >= this.#chunks.length) break;
        at = 0;
      }
      after.push(this.#chunks[c]![at]!);
    }
    return { before: before.reverse(), after };
  }

  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  /** The chunk an item is in or belongs to. */
  #chunkOf(item: T): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(this.#chunks[middle]!.at(-1)!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeIn(chunk: T[], item: T): number {
    let low = 0;
    let high = chunk.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(chunk[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
