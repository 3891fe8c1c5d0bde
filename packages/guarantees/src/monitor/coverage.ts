// What verifiers looked at, and the gaps longer than agreed.
import type { Ms } from '../model.ts';

export class Coverage {
  #looks: Map<number, [Ms, Ms]> | null = null;
  #known: { from: Ms; until: Ms; missed: Ms } | null = null;

  add(row: number, start: Ms, end: Ms): void {
    this.#looks ??= new Map();
    this.#looks.set(row, [start, end]);
    this.#known = null;
  }

  remove(row: number): void {
    if (this.#looks?.delete(row)) this.#known = null;
  }

  /** [M19] Time in gaps longer than agreed; kept until another look arrives. */
  missed(from: Ms, until: Ms, gapEnd: ((at: Ms) => Ms) | null): Ms {
    if (gapEnd === null) return Math.max(0, until - from);
    if (this.#known && this.#known.from === from && this.#known.until === until) return this.#known.missed;
    const looks = [...(this.#looks?.values() ?? [])].sort((a, b) => a[0] - b[0]);
    let reached = from;
    let missed = 0;
    for (const [start, end] of [...looks, [until, until] as const]) {
      const next = Math.min(start, until);
      if (next > reached && next > gapEnd(reached)) missed += next - reached;
      reached = Math.max(reached, Math.min(end, until));
    }
    this.#known = { from, until, missed };
    return missed;
  }

  /** Rows of the fewest looks that leave no gap; only asked when there is none. */
  fewest(from: Ms, until: Ms, gapEnd: (at: Ms) => Ms): number[] {
    const chosen: number[] = [];
    for (let reached = from; gapEnd(reached) < until; ) {
      let best: [number, Ms] | null = null;
      for (const [row, [start, end]] of this.#looks ?? []) {
        const joins = start <= gapEnd(reached) || start <= reached;
        if (joins && end > reached && (best === null || end > best[1])) best = [row, end];
      }
      if (best === null) break;
      chosen.push(best[0]);
      reached = best[1];
    }
    return chosen;
  }
}
