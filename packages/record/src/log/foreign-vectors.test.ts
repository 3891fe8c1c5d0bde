import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { base64Decode } from '../bytes/base64.ts';
import { hexEncode } from '../bytes/hex.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { parseNote } from './note.ts';
import { verifyConsistency, verifyInclusion } from './proof.ts';
import { decodeEntries, decodeTile, encodeTile, entriesPath, tilePath, tilesBetween } from './tiles.ts';
import { emptyTree } from './tree.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/log-vectors/', import.meta.url));
const present = existsSync(data);
if (!present) console.warn(`SKIPPED: no vectors of other programs at ${data}`);
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

interface MerkleVector {
  desc: string;
  wantErr: boolean;
  proof: string[] | null;
  [field: string]: unknown;
}

function vectorsBelow(folder: string): { name: string; vector: MerkleVector }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, vector: JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as MerkleVector }));
}

/** A field that is missing or no base64 becomes bytes of the wrong length, which must be refused. */
function bytes(value: unknown): Uint8Array {
  return (typeof value === 'string' ? base64Decode(value) : null) ?? new Uint8Array(0);
}

describe.skipIf(!present)('proofs made by other programs', () => {
  it('[L3] every inclusion vector has its verdict', () => {
    const vectors = vectorsBelow(`${data}merkle/inclusion/`);
    expect(vectors.length).toBeGreaterThan(90);
    for (const { name, vector: v } of vectors) {
      const claim = {
        index: v['leafIdx'] as number,
        size: v['treeSize'] as number,
        leafHash: bytes(v['leafHash']),
        root: bytes(v['root']),
        proof: (v.proof ?? []).map(bytes),
      };
      expect([name, verifyInclusion(sha256, claim)]).toEqual([name, !v.wantErr]);
    }
  });

  it('[L4] every consistency vector has its verdict', () => {
    const vectors = vectorsBelow(`${data}merkle/consistency/`);
    expect(vectors.length).toBeGreaterThan(70);
    for (const { name, vector: v } of vectors) {
      const claim = {
        size1: v['size1'] as number,
        size2: v['size2'] as number,
        root1: bytes(v['root1']),
        root2: bytes(v['root2']),
        proof: (v.proof ?? []).map(bytes),
      };
      expect([name, verifyConsistency(sha256, claim)]).toEqual([name, !v.wantErr]);
    }
  });
});

function openedText(path: string): { size: number; root: Uint8Array } {
  const note = parseNote(readFileSync(path, 'utf8'));
  if (!note.ok) throw new Error(note.refusal.detail);
  const parsed = parseCheckpoint(note.note.text, { extensions: true });
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.checkpoint;
}

describe.skipIf(!present)('logs written by other programs', () => {
  const tessera = `${data}tessera-log/`;

  it('[L7] the entries of a Tessera log make the root of each of its checkpoints', () => {
    for (let n = 0; n <= 15; n++) {
      const checkpoint = openedText(`${tessera}checkpoint.${n}`);
      expect(checkpoint.size).toBe(n);
      const entries = n === 0 ? [] : decodeEntries(readFileSync(`${tessera}${entriesPath(0, n)}`), n)!;
      const tree = emptyTree(sha256);
      for (const entry of entries) tree.append(entry);
      expect(hexEncode(tree.root())).toBe(hexEncode(checkpoint.root));
      if (n > 0)
        expect(encodeTile(tree, 0, 0, n)).toEqual(
          new Uint8Array(readFileSync(`${tessera}${tilePath(0, 0, n)}`)),
        );
    }
  });

  /** Its tiles are placeholders of text, so the paths and the checkpoint are what can be held. */
  it('[L6] a Sunlight log of 300 has its tiles where the paths say; its placeholder tiles are refused', () => {
    const folder = `${data}sunlight-tree/`;
    const { size } = openedText(`${folder}checkpoint`);
    expect(size).toBe(300);
    for (const { level, n, width } of tilesBetween(0, size)) {
      const path = `${folder}${tilePath(level, n, width === 256 ? undefined : width)}`;
      expect([path, existsSync(path)]).toEqual([path, true]);
      expect(decodeTile(readFileSync(path), width)).toBe(null);
    }
  });
});
