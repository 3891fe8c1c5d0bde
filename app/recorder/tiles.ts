/** C2SP tlog-tiles, derived on demand: tiles from the tree in memory, bundles from the stored entries. */
import { concatBytes, type LogEntry, leafData, type MerkleTree, type Sha256 } from '@sulh/record';

export const TILE_WIDTH = 256;

/** How wide this tile is at this size of the log: 0 when there is none. */
export function tileWidth(size: number, level: number, n: number): number {
  const available = Math.floor(size / TILE_WIDTH ** level) - n * TILE_WIDTH;
  return Math.max(0, Math.min(TILE_WIDTH, available));
}

export function readTile(
  tree: MerkleTree,
  size: number,
  level: number,
  n: number,
  width: number,
): Uint8Array | null {
  if (!isPlace(level, n, width) || width > tileWidth(size, level, n)) return null;
  const hashes = Array.from({ length: width }, (_, i) => tree.hashAt(8 * level, n * TILE_WIDTH + i));
  return concatBytes(...hashes);
}

/** Each entry of the log is its 32 bytes of leaf data, with its length before it. */
export async function readEntryBundle(
  sha256: Sha256,
  entries: AsyncIterable<LogEntry>,
  width: number,
): Promise<Uint8Array> {
  const bundle = new Uint8Array(width * 34);
  let n = 0;
  for await (const entry of entries) {
    bundle[n * 34 + 1] = 32;
    bundle.set(leafData(sha256, entry), n * 34 + 2);
    n += 1;
  }
  if (n !== width) throw new Error('the store gave fewer entries than the log has');
  return bundle;
}

export function isPlace(level: number, n: number, width: number): boolean {
  const whole = [level, n, width].every((value) => Number.isSafeInteger(value) && value >= 0);
  return whole && level < 6 && width >= 1 && width <= TILE_WIDTH;
}
