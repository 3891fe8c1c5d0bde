import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexDecode } from './bytes/hex.ts';
import { type EntryFile, formatEntryFile, parseEntryFile, takeEntry, verifyEntryFile } from './entry-file.ts';
import { signCheckpoint } from './log/checkpoint.ts';
import { formatSignatureLine, formatVkey, signNote } from './log/note.ts';
import { buildKey } from './testing/build-record.ts';
import { buildSmallRecord } from './testing/small-record.ts';
import type { LogEntry, TreeSize } from './types.ts';

const crypto = {
  sha256,
  verifySignature: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    ed25519.verify(signature, message, publicKey, { zip215: false }),
};
const { record, office, north, demand } = buildSmallRecord();
const size = record.tree.size as TreeSize;
const checkpoint = signCheckpoint(
  { origin: record.logSigner.key.name, size, root: record.tree.root() },
  record.logSigner,
);

function fileOf(entry: LogEntry, publicKey: string, note = checkpoint): EntryFile {
  return takeEntry(entry, {
    process: record.process,
    publicKey: hexDecode(publicKey)!,
    logKey: formatVkey(record.logSigner.key),
    checkpoint: note,
    proof: record.tree.inclusionProof(entry.index, size),
  })!;
}

const place = record.entries.findIndex(({ commitment }) => commitment === demand);
const file = fileOf(record.entries[place]!, north.key.publicKey);
const line = formatEntryFile(file);
const verdict = (text: string) => {
  const parsed = parseEntryFile(text);
  return parsed === null ? 'unreadable' : verifyEntryFile(parsed, crypto);
};

describe('an entry taken out of its log', () => {
  test('[O1] [O3] proves the words, their signature and their place, for every entry of a log', () => {
    for (const entry of record.entries) {
      const { key } =
        entry.keyId === north.key.id ? north : entry.keyId === office.key.id ? office : { key: null };
      if (key === null) continue;
      const result = verdict(formatEntryFile(fileOf(entry, key.publicKey)));
      expect(result).toMatchObject({
        ok: true,
        entry: { id: entry.commitment, index: entry.index, size, process: record.process, keyId: key.id },
      });
    }
  });

  test('[O2] has one spelling', () => {
    expect(parseEntryFile(line)).toEqual(file);
    for (const other of [
      `${line}\n`,
      ` ${line}`,
      line.replace('"sulh":"entry/v1",', ''),
      line.replace('entry/v1', 'entry/v2'),
      line.replace('{"sulh"', '{"more":1,"sulh"'),
      line.replace('"index":', '"index":0'),
      JSON.stringify({ ...JSON.parse(line), index: 1.5 }),
      JSON.stringify({ ...JSON.parse(line), body: '\ud800' }),
      JSON.stringify({ ...JSON.parse(line), proof: Array(65).fill(file.proof[0]) }),
      '[]',
      'null',
      '',
    ])
      expect(parseEntryFile(other), other.slice(0, 60)).toBeNull();
  });

  test('[O3] any bit changed is refused', () => {
    const bytes = Buffer.from(line);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        const result = verdict(changed.toString('utf8'));
        expect(result === 'unreadable' || !result.ok).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('[O3] each part put in from elsewhere is refused, and says which', () => {
    const other = fileOf(record.entries.at(-1)!, office.key.publicKey);
    const code = (changes: Partial<EntryFile>) => {
      const result = verifyEntryFile({ ...file, ...changes }, crypto);
      return result.ok ? 'ok' : result.code;
    };
    expect(code({ process: 'ab'.repeat(32) })).toBe('entry-key-other');
    expect(code({ publicKey: office.key.publicKey })).toBe('entry-key-other');
    expect(code({ publicKey: `01${'00'.repeat(31)}` })).toBe('entry-key-unsafe');
    expect(code({ body: other.body, publicKey: other.publicKey })).toBe('entry-signature-invalid');
    expect(code({ salt: other.salt })).toBe('entry-signature-invalid');
    expect(code({ signature: other.signature })).toBe('entry-signature-invalid');
    expect(code({ body: '{}' })).toBe('entry-body-malformed');
    expect(code({ index: other.index })).toBe('entry-not-included');
    expect(code({ receivedAt: file.receivedAt + 1 })).toBe('entry-not-included');
    expect(code({ proof: other.proof })).toBe('entry-not-included');
    expect(code({ proof: [...file.proof, file.proof[0]!] })).toBe('entry-not-included');
    expect(code({ logKey: 'no key' })).toBe('entry-checkpoint-invalid');
  });

  test('[O4] the checkpoint carries the log’s signature and no other', () => {
    const witness = formatSignatureLine({ name: 'witness', keyHash: '01020304', bytes: new Uint8Array(64) });
    const cosigned = `${checkpoint}${witness}`;
    expect(fileOf(record.entries[place]!, north.key.publicKey, cosigned)).toEqual(file);
    expect(verifyEntryFile({ ...file, checkpoint: cosigned }, crypto)).toEqual({
      ok: false,
      code: 'entry-checkpoint-invalid',
    });
    const key = buildKey('another log');
    const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1);
    const foreign = signNote(text, {
      key: { ...record.logSigner.key, publicKey: hexDecode(key.publicKey)! },
      sign: key.sign,
    });
    expect(verifyEntryFile({ ...file, checkpoint: foreign }, crypto).ok).toBe(false);
  });

  test('[O1] an entry without its words cannot be taken out', () => {
    expect(
      takeEntry(
        { ...record.entries[place]!, bodyBytes: null, salt: null },
        {
          process: record.process,
          publicKey: hexDecode(north.key.publicKey)!,
          logKey: '',
          checkpoint,
          proof: [],
        },
      ),
    ).toBeNull();
  });
});
