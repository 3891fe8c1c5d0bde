// A binary heap of what is to be looked at when.
export class WakeHeap<T> {
  readonly #times: number[] = [];
  readonly #items: T[] = [];

  get size(): number {
    return this.#times.length;
  }

  next(): number {
    return this.#times[0] ?? Number.POSITIVE_INFINITY;
  }

  push(time: number, item: T): void {
    let at = this.#times.length;
    this.#times.push(time);
    this.#items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#times[parent]! <= time) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#times[at] = time;
    this.#items[at] = item;
  }

  pop(): T {
    const top = this.#items[0]!;
    const time = this.#times.pop()!;
    const item = this.#items.pop()!;
    const size = this.#times.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#times[child + 1]! < this.#times[child]!) child++;
      if (this.#times[child]! >= time) break;
      this.#move(child, at);
      at = child;
    }
    this.#times[at] = time;
    this.#items[at] = item;
    return top;
  }

  *items(): Generator<[number, T]> {
    for (let i = 0; i < this.#times.length; i++) yield [this.#times[i]!, this.#items[i]!];
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from]!;
    this.#items[to] = this.#items[from]!;
  }
}
