import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../bytes/utf8.ts';
import { verifySignatureInJavaScript as verify } from '../keys.ts';
import type { TreeSize } from '../types.ts';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosign, verifyCosignatures } from './cosignature.ts';
import {
  formatVkey,
  type NoteSigner,
  noteKey,
  parseNote,
  parseVkey,
  signNote,
  TYPE_COSIGNATURE,
  verifyNote,
} from './note.ts';
import { cosignedNames, isQuorumMet, parsePolicy } from './policy.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.ts';
import { emptyTree } from './tree.ts';

function signer(name: string, type?: number): NoteSigner {
  const seed = sha256(utf8Encode(name));
  return { key: noteKey(sha256, name, ed25519.getPublicKey(seed), type), sign: (m) => ed25519.sign(m, seed) };
}

const log = signer('log.example/one');
const witness = signer('witness.example', TYPE_COSIGNATURE);
const tree = emptyTree(sha256);
for (let i = 0; i < 11; i++) tree.append(Uint8Array.of(i));
const checkpoint = { origin: log.key.name, size: tree.size, root: tree.root() };
const note = signCheckpoint(checkpoint, log);

describe('signed notes', () => {
  it('[L8] is read back and verified; an unknown signer is ignored, a bad known one refuses all', () => {
    expect(verifyNote(note, [log.key], verify).ok).toBe(true);
    expect(verifyNote(`${note}\u2014 other AAAAAAA=\n`, [log.key], verify).ok).toBe(true);
    expect(verifyNote(note, [witness.key], verify)).toMatchObject({
      refusal: { code: 'note-no-known-signature' },
    });
    const forged = note + signNote('other text\n', log).split('\n\n')[1]!;
    expect(verifyNote(forged, [log.key], verify)).toMatchObject({ refusal: { code: 'note-bad-signature' } });
  });

  it('[L8] the last empty line splits text and signatures', () => {
    const twice = signNote('a\n\nb\n', log);
    expect(verifyNote(twice, [log.key], verify)).toMatchObject({ ok: true, note: { text: 'a\n\nb\n' } });
  });

  it('[L8] no text makes the reader throw, and no change of one character verifies', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseNote(text)));
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, char) => {
        const changed = note.slice(0, at) + char + note.slice(at + 1);
        if (changed !== note) expect(openCheckpoint(changed, log.key, verify).ok).toBe(false);
      }),
    );
  });

  it('[L9] a key line is read back; a wrong hash, type or length is refused', () => {
    const line = formatVkey(log.key);
    expect(parseVkey(sha256, line)).toEqual(log.key);
    for (const bad of [
      line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
      `${line}=`,
      line.slice(0, -4),
      'x',
      'a+b+c',
      ` ${line}`,
    ]) {
      expect([bad, parseVkey(sha256, bad)]).toEqual([bad, null]);
    }
  });
});

describe('checkpoints', () => {
  it.each([
    ['a leading zero', 'o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'],
    ['no origin', '\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'],
    ['a short root', 'o\n1\nAAAA\n'],
    ['an unsafe size', 'o\n9007199254740993\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'],
    ['an extension line', 'o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n'],
    [
      'the first line of another format',
      'sulh-streams/v1\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n',
    ],
  ])('[L10] refuses %s', (_, text) => {
    expect(parseCheckpoint(text).ok).toBe(false);
  });

  it('[L11] of another origin than the key is refused', () => {
    expect(() => signCheckpoint({ ...checkpoint, origin: 'other' }, log)).toThrow();
    const signed = signNote(`${note.split('\n\n')[0]!.replace(log.key.name, 'other')}\n`, log);
    expect(openCheckpoint(signed, log.key, verify)).toMatchObject({
      refusal: { code: 'checkpoint-other-origin' },
    });
  });
});

describe('cosignatures, proofs and policies', () => {
  const text = `${note.split('\n\n')[0]!}\n`;
  const cosigned = note + cosign(text, 1_700_000_000, witness);
  const policyOf = (lines: string[]) => parsePolicy(sha256, lines.join('\n'));
  const lines = [`log ${formatVkey(log.key)}`, `witness one ${formatVkey(witness.key)}`];

  it('[L12] a cosignature is of a time and a checkpoint, and a bad one refuses all', () => {
    expect(verifyCosignatures(cosigned, [witness.key], verify)).toEqual([
      { key: witness.key, seconds: 1_700_000_000 },
    ]);
    expect(verifyCosignatures(cosigned.replace('11\n', '12\n'), [witness.key], verify)).toBe(null);
    expect(openCheckpoint(cosigned, log.key, verify).ok).toBe(true);
  });

  it('[L13] a proof of one entry verifies against the checkpoint, and for no other entry', () => {
    const proof = { index: 4, proof: tree.inclusionProof(4), checkpoint: note, extra: Uint8Array.of(1) };
    const file = formatTlogProof(proof);
    expect(parseTlogProof(file)).toEqual(proof);
    const context = { sha256, logKey: log.key, verify };
    expect(verifyTlogProof(file, Uint8Array.of(4), context)).toBe(true);
    expect(verifyTlogProof(file, Uint8Array.of(5), context)).toBe(false);
    expect(verifyTlogProof(file.replace('index 4', 'index 5'), Uint8Array.of(4), context)).toBe(false);
    fc.assert(fc.property(fc.string(), (other) => void parseTlogProof(other)));
  });

  it('[L14] a quorum is met by the named cosigners only', () => {
    const parsed = policyOf([...lines, 'group both all one', 'quorum both']);
    if (!parsed.ok) throw new Error(parsed.refusal.detail);
    expect(isQuorumMet(parsed.policy, cosignedNames(parsed.policy, [witness.key]))).toBe(true);
    expect(isQuorumMet(parsed.policy, new Set())).toBe(false);
  });

  it.each([
    ['no quorum', [...lines]],
    ['two quorums', [...lines, 'quorum none', 'quorum none']],
    ['an unknown member', [...lines, 'group g any two', 'quorum g']],
    ['a member twice', [...lines, 'group g 2 one one', 'quorum g']],
    ['a threshold above the members', [...lines, 'group g 2 one', 'quorum g']],
    ['a key twice', [...lines, `witness two ${formatVkey(witness.key)}`, 'quorum none']],
    ['a name twice', [...lines, 'group one any one', 'quorum none']],
    ['an unknown word', [...lines, 'trust me', 'quorum none']],
  ])('[L14] a policy with %s is refused', (_, text) => {
    expect(policyOf(text).ok).toBe(false);
  });

  it('[L10] an empty tree has the root of nothing', () => {
    expect(emptyTree(sha256).root()).toEqual(sha256(new Uint8Array(0)));
    expect(
      signCheckpoint({ origin: log.key.name, size: 0 as TreeSize, root: sha256(new Uint8Array(0)) }, log),
    ).toContain('\n0\n');
  });
});
