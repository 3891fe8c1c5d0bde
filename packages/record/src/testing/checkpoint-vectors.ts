import { ed25519 } from '@noble/curves/ed25519.js';
import { formatHeader, parseHeader } from '../bundle/lines.ts';
import { utf8Encode } from '../bytes/utf8.ts';
import { formatVkey, type NoteSigner, noteKey } from '../log/note.ts';
import { buildKey, RecordBuilder } from './build-record.ts';
import { buildSmallRecord } from './small-record.ts';
import { type Expectation, type Vector, vector } from './vector.ts';

/** Faults of the log's signature and its anchor in the opening. */
export function checkpointVectors(): Vector[] {
  const { record } = buildSmallRecord();
  const lines = record.bundle();
  const of = (expected: Expectation, made: string[]) => vector(expected, { lines: made }, record.process);
  const other = signerOf(record, 'another log key');
  const header = (
    change: (fields: { checkpoint: string; logKey: string; streams: string | null }) => object,
  ): string[] => {
    const parsed = parseHeader(lines[0]!);
    if (!parsed.ok) throw new Error(parsed.detail);
    return [formatHeader({ ...parsed.header, ...change(parsed.header) }), ...lines.slice(1)];
  };
  const older = parseHeader(record.bundle({ size: 7 })[0]!);
  return [
    of(
      {
        name: 'log-key-other',
        description: 'checkpoint and streams signed with another key',
        rules: ['L10', 'L16'],
      },
      record.bundle({ logSigner: other }),
    ),
    of(
      {
        name: 'log-key-swapped',
        description: 'another log key in the header, and its signatures',
        rules: ['L11'],
      },
      swapKey(record, other),
    ),
    of(
      { name: 'log-signature', description: 'the signature of an older checkpoint', rules: ['L10'] },
      header((h) => ({ checkpoint: oldSignature(h.checkpoint, older) })),
    ),
    of(
      { name: 'checkpoint-older', description: 'an older checkpoint, rightly signed', rules: ['B3', 'L16'] },
      header(() => ({ checkpoint: older.ok ? older.header.checkpoint : '' })),
    ),
    of(
      { name: 'checkpoint-no-note', description: 'no signature under the checkpoint', rules: ['L11', 'L8'] },
      header((h) => ({ checkpoint: h.checkpoint.split('\n\n')[0]! })),
    ),
    of(
      { name: 'vkey-hash', description: 'a key line whose hash is wrong', rules: ['L11', 'L9'] },
      header((h) => ({ logKey: h.logKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') })),
    ),
    of(
      {
        name: 'founder-key',
        description: "the opening is not signed with the founder's key",
        rules: ['R12', 'R9'],
      },
      foundedByAnother(),
    ),
  ].map((v) => (v.name === 'founder-key' ? { ...v, pinned: null } : v));
}

function signerOf(record: RecordBuilder, name: string): NoteSigner {
  const seed = record.sha256(utf8Encode(name));
  const key = noteKey(record.sha256, record.logSigner.key.name, ed25519.getPublicKey(seed));
  return { key, sign: (message) => ed25519.sign(message, seed) };
}

function swapKey(record: RecordBuilder, signer: NoteSigner): string[] {
  const lines = record.bundle({ logSigner: signer });
  const parsed = parseHeader(lines[0]!);
  if (!parsed.ok) throw new Error(parsed.detail);
  return [formatHeader({ ...parsed.header, logKey: formatVkey(signer.key) }), ...lines.slice(1)];
}

function oldSignature(checkpoint: string, older: ReturnType<typeof parseHeader>): string {
  const signature = older.ok ? older.header.checkpoint.split('\n\n')[1]! : '';
  return `${checkpoint.split('\n\n')[0]!}\n\n${signature}`;
}

function foundedByAnother(): string[] {
  const record = new RecordBuilder();
  const founder = buildKey('office');
  record.open(buildKey('impostor'), buildKey('office recovery'), {
    founder: {
      name: 'F',
      party: 'office',
      publicKey: founder.publicKey,
      sealingKey: null,
      recoveryKey: null,
    },
  });
  return record.bundle();
}
