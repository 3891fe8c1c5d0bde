import type { Sha256 } from '../types.ts';
import { MerkleTree } from './tree.ts';

/** C2SP tlog-tiles. */
export const TILE_WIDTH = 256;
const HASH = 32;
const MAX_TILE_LEVEL = 6;

/** `width` only for a partial tile, 1 to 255. */
export function tilePath(level: number, n: number, width?: number): string {
  if (!Number.isSafeInteger(level) || level < 0 || level > MAX_TILE_LEVEL)
    throw new Error('no such tile level');
  return `tile/${level}/${numberPath(n, width)}`;
}

export function entriesPath(n: number, width?: number): string {
  return `tile/entries/${numberPath(n, width)}`;
}

export interface TileName {
  /** Null for a bundle of entries. */
  level: number | null;
  n: number;
  /** 256 for a full tile. */
  width: number;
}

/** Null for any text that `tilePath` or `entriesPath` would not have made. */
export function parseTilePath(path: string): TileName | null {
  const match = /^tile\/(entries|[0-6])\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(
    path,
  );
  if (match === null) return null;
  const n = Number(match[2]!.replaceAll(/[x/]/g, ''));
  const width = match[3] === undefined ? TILE_WIDTH : Number(match[3]);
  if (!Number.isSafeInteger(n) || (match[3] !== undefined && width >= TILE_WIDTH)) return null;
  const level = match[1] === 'entries' ? null : Number(match[1]);
  const given = match[3] === undefined ? undefined : width;
  const same = level === null ? entriesPath(n, given) : tilePath(level, n, given);
  return same === path ? { level, n, width } : null;
}

/** The tiles whose hashes change or appear when a log grows from one size to another. */
export function tilesBetween(from: number, to: number): { level: number; n: number; width: number }[] {
  const tiles: { level: number; n: number; width: number }[] = [];
  for (let level = 0; level <= MAX_TILE_LEVEL; level++) {
    const before = Math.floor(from / TILE_WIDTH ** level);
    const after = Math.floor(to / TILE_WIDTH ** level);
    if (after === 0) break;
    if (after === before) continue;
    for (let n = Math.floor(before / TILE_WIDTH); n * TILE_WIDTH < after; n++) {
      tiles.push({ level, n, width: Math.min(TILE_WIDTH, after - n * TILE_WIDTH) });
    }
  }
  return tiles;
}

/** The hashes of a tile, from the tree. */
export function encodeTile(
  tree: MerkleTree,
  level: number,
  n: number,
  width: number = TILE_WIDTH,
): Uint8Array {
  if (width < 1 || width > TILE_WIDTH) throw new Error('a tile has 1 to 256 hashes');
  const bytes = new Uint8Array(width * HASH);
  for (let i = 0; i < width; i++) bytes.set(tree.hashAt(8 * level, n * TILE_WIDTH + i), i * HASH);
  return bytes;
}

/** Null unless the bytes are exactly `width` hashes. */
export function decodeTile(bytes: Uint8Array, width: number): Uint8Array[] | null {
  if (width < 1 || width > TILE_WIDTH || bytes.length !== width * HASH) return null;
  return Array.from({ length: width }, (_, i) => bytes.slice(i * HASH, (i + 1) * HASH));
}

/** Of a full tile, the one hash that stands for it a level higher. */
export function tileHash(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length !== TILE_WIDTH) throw new Error('a partial tile feeds no higher level');
  const tree = new MerkleTree(sha256);
  for (const hash of hashes) tree.appendLeafHash(hash);
  return tree.root();
}

/** Each entry preceded by its length in two bytes. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 2 + entry.length, 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const entry of entries) {
    if (entry.length > 0xffff) throw new Error('an entry of a log has at most 65535 bytes');
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** Null unless the bytes are exactly `count` entries. */
export function decodeEntries(bytes: Uint8Array, count: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes[at]! * 256 + bytes[at + 1]!;
    if (end > bytes.length) return null;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return at === bytes.length ? entries : null;
}

function numberPath(n: number, width: number | undefined): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new Error('no such tile');
  if (width !== undefined && (!Number.isSafeInteger(width) || width < 1 || width >= TILE_WIDTH)) {
    throw new Error('a partial tile has 1 to 255 hashes');
  }
  const digits = String(n);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!;
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === undefined ? path : `${path}.p/${width}`;
}
