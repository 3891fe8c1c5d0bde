// Never more than so many in any window: a running count of the windows that hold too many, right wherever a
// report is put in or taken out.
import type { Ms } from '../model.ts';
import { SortedList } from './sorted-list.ts';
import { CLAIMED, SURE, type Track } from './track.ts';

export class NeverKernel {
  readonly #most: number;
  readonly #windowEnd: ((start: Ms) => Ms) | null;
  readonly claimed = new Windows();
  readonly sure = new Windows();

  /** `windowEnd` is null without a window: one act too many is a breach. */
  constructor(most: number, windowEnd: ((start: Ms) => Ms) | null) {
    this.#most = most;
    this.#windowEnd = windowEnd;
  }

  add(track: Track): void {
    if (track.placed >= CLAIMED) this.claimed.add(track, this.#most, this.#tooManyClaimed);
    if (track.placed === SURE) this.sure.add(track, this.#most, this.#tooManySure);
  }

  remove(track: Track): void {
    if (track.placed >= CLAIMED) this.claimed.remove(track, this.#most, this.#tooManyClaimed);
    if (track.placed === SURE) this.sure.remove(track, this.#most, this.#tooManySure);
  }

  /** The first window, in time, that holds too many. */
  deciding(sure: boolean): Track[] {
    const windows = sure ? this.sure : this.claimed;
    return windows.firstBlock(this.#most, sure ? this.#tooManySure : this.#tooManyClaimed);
  }

  // From the first end to the last end: claimed. From the earliest start to the last end: certain.
  readonly #tooManyClaimed = (block: Track[]): boolean =>
    this.#windowEnd === null || block.at(-1)!.end < this.#windowEnd(block[0]!.end);

  readonly #tooManySure = (block: Track[]): boolean => {
    if (this.#windowEnd === null) return true;
    let earliest = block[0]!.start;
    for (const { start } of block) if (start < earliest) earliest = start;
    return block.at(-1)!.end < this.#windowEnd(earliest);
  };
}

type TooMany = (block: Track[]) => boolean;

const endOf = (track: Track) => track.end;
const idOf = (track: Track) => track.id;

class Windows {
  readonly list = new SortedList<Track>(endOf, idOf);
  /** How many blocks of one more than tolerated lie in one window. */
  count = 0;
  #first: Track | null = null;
  #stale = false;

  add(track: Track, most: number, tooMany: TooMany): void {
    this.list.insert(track);
    const { before, after } = this.list.around(track, most);
    this.count += countBlocks([...before, track, ...after], most, tooMany);
    this.count -= countBlocks([...before, ...after], most, tooMany, before.length);
    this.#stale = true;
  }

  remove(track: Track, most: number, tooMany: TooMany): void {
    const { before, after } = this.list.around(track, most);
    this.list.remove(track);
    this.count -= countBlocks([...before, track, ...after], most, tooMany);
    this.count += countBlocks([...before, ...after], most, tooMany, before.length);
    this.#stale = true;
  }

  firstBlock(most: number, tooMany: TooMany): Track[] {
    if (this.count === 0) return [];
    if (most === 0) return [this.list.first()!];
    if (this.#stale || !this.#first) {
      const block: Track[] = [];
      for (const track of this.list) {
        block.push(track);
        if (block.length > most + 1) block.shift();
        if (block.length === most + 1 && tooMany(block)) break;
      }
      this.#first = block[0]!;
      this.#stale = false;
      return block;
    }
    return [this.#first, ...this.list.around(this.#first, most).after];
  }
}

/** Blocks of consecutive items that are too many; with `split`, only those that straddle that place. */
function countBlocks(items: Track[], most: number, tooMany: TooMany, split?: number): number {
  let count = 0;
  for (let i = 0; i + most < items.length; i++) {
    if (split !== undefined && (i >= split || i + most < split)) continue;
    if (tooMany(items.slice(i, i + most + 1))) count++;
  }
  return count;
}
