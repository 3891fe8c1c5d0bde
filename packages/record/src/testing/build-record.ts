import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { audienceName, encodeBody } from '../body.ts';
import { formatErased, formatHeader, formatReadable, formatWithheld } from '../bundle/lines.ts';
import { base64Encode } from '../bytes/base64.ts';
import { hexEncode } from '../bytes/hex.ts';
import { utf8Encode } from '../bytes/utf8.ts';
import { keyId } from '../keys.ts';
import { signCheckpoint } from '../log/checkpoint.ts';
import { formatVkey, type NoteSigner, noteKey } from '../log/note.ts';
import { emptyTree } from '../log/tree.ts';
import { commitment, enrolmentBytes, leafData, signingBytes } from '../signing.ts';
import {
  type ListedStream,
  type Reader,
  type StreamHead,
  signStreams,
  streamNext,
  streamStart,
} from '../streams.ts';
import type {
  Body,
  EntryId,
  Hex,
  JsonObject,
  KeyId,
  LeafIndex,
  LogEntry,
  ProcessId,
  TreeSize,
} from '../types.ts';

export interface TestKey {
  id: KeyId;
  publicKey: Hex;
  sign: (message: Uint8Array) => Uint8Array;
}
export interface TestPerson {
  id: EntryId;
  key: TestKey;
}

/** A key whose seed is the hash of its name: the same in every run. */
export function buildKey(name: string): TestKey {
  const seed = nobleSha256(utf8Encode(`test key ${name}`));
  const publicKey = ed25519.getPublicKey(seed);
  return {
    id: keyId(nobleSha256, publicKey),
    publicKey: hexEncode(publicKey),
    sign: (message) => ed25519.sign(message, seed),
  };
}

export const START_MS = 1_770_000_000_000;
const ORIGIN = 'sulh.example/test';

export interface Draft {
  kind: string;
  by: TestPerson | null;
  audience?: string[];
  data?: JsonObject;
  refs?: Record<string, EntryId[]>;
  /** Last changes to the body before it is signed. */
  body?: Partial<Body>;
  /** Bytes in place of the encoded body, signed as they are. */
  bytes?: (encoded: Uint8Array) => Uint8Array;
  key?: TestKey;
  receivedAt?: number;
  process?: string;
}

export interface BundleShape {
  reader?: Reader;
  readable?: (audience: string, index: number) => boolean;
  erased?: { index: number; stated: boolean }[];
  unstated?: boolean;
  /** Last change to the list of streams before it is signed. */
  streams?: (streams: ListedStream[]) => ListedStream[];
  logSigner?: NoteSigner;
  /** Entries of this log that the checkpoint leaves out. */
  size?: number;
}

/** Writes a small record entry by entry, as an honest recorder would unless told otherwise. */
export class RecordBuilder {
  readonly sha256;
  readonly entries: LogEntry[] = [];
  readonly audiences: string[] = [];
  readonly leaves: Uint8Array[] = [];
  readonly tree;
  readonly logSigner: NoteSigner;
  process = '' as ProcessId;

  constructor(sha256 = nobleSha256 as (bytes: Uint8Array) => Uint8Array) {
    this.sha256 = sha256;
    this.tree = emptyTree(sha256);
    const seed = nobleSha256(utf8Encode('test log key'));
    this.logSigner = {
      key: noteKey(sha256, ORIGIN, ed25519.getPublicKey(seed)),
      sign: (message) => ed25519.sign(message, seed),
    };
  }

  /** The opening by the secretariat, with two parties. */
  open(founder: TestKey, recovery: TestKey, data: JsonObject = {}, isPublic = true): TestPerson {
    const by = { id: null as unknown as EntryId, key: founder };
    const party = (id: string, role: string): JsonObject => ({ id, role, names: { en: id } });
    const id = this.add({
      kind: 'process-opened',
      by,
      audience: isPublic ? ['public'] : ['monitors', 'observers', 'table'],
      data: {
        name: { en: 'Test process' },
        origin: ORIGIN,
        logKey: formatVkey(this.logSigner.key),
        nature: 'exercise',
        public: isPublic,
        parties: [party('office', 'mediator'), party('north', 'party'), party('south', 'party')],
        founder: {
          name: 'Founder',
          party: 'office',
          publicKey: founder.publicKey,
          sealingKey: null,
          recoveryKey: recovery.publicKey,
        },
        note: { en: 'Without prejudice.' },
        ...data,
      },
    });
    this.process = id as string as ProcessId;
    return { id, key: founder };
  }

  admitPerson(by: TestPerson, party: string, audience = ['public']): EntryId {
    return this.add({
      kind: 'person-admitted',
      by,
      audience,
      data: { name: `Of ${party}`, party, role: 'member' },
    });
  }

  admitKey(
    by: TestPerson,
    person: EntryId,
    key: TestKey,
    recovery: TestKey | null,
    more: Partial<Draft> = {},
  ): TestPerson {
    this.add({ kind: 'key-admitted', by, data: keyData(key, recovery), refs: { person: [person] }, ...more });
    return { id: person, key };
  }

  add(draft: Draft): EntryId {
    const index = this.entries.length;
    const key = draft.key ?? draft.by!.key;
    const genesis = draft.kind === 'process-opened';
    const receivedAt = draft.receivedAt ?? START_MS + index * 1000;
    const body: Body = {
      v: 1,
      process: genesis ? null : this.process,
      kind: draft.kind,
      author: draft.by?.id ?? null,
      key: key.id,
      audience: draft.audience ?? ['public'],
      occurredAt: receivedAt - 500,
      seen: genesis ? null : { size: index, root: hexEncode(this.tree.root()) },
      validUntil: receivedAt + 60_000,
      refs: draft.refs ?? {},
      data: draft.data ?? {},
      ...draft.body,
    };
    const encoded = encodeBody(body);
    const bodyBytes = draft.bytes === undefined ? encoded : draft.bytes(encoded);
    const salt = this.sha256(utf8Encode(`test salt ${index}`));
    const id = commitment(this.sha256, salt, bodyBytes);
    const signature = key.sign(
      signingBytes((draft.process ?? (genesis ? id : this.process)) as EntryId, key.id, id),
    );
    this.place(audienceName(body.audience), {
      index: index as LeafIndex,
      receivedAt,
      commitment: id,
      keyId: key.id,
      signature,
      salt,
      bodyBytes,
    });
    return id;
  }

  /** Puts an entry on the log as it is. */
  place(audience: string, entry: LogEntry): void {
    this.entries.push(entry);
    this.audiences.push(audience);
    this.leaves.push(leafData(this.sha256, entry));
    this.tree.append(this.leaves.at(-1)!);
  }

  bundle(shape: BundleShape = {}): string[] {
    const size = (shape.size ?? this.tree.size) as TreeSize;
    const root = this.tree.root(size);
    const readable = shape.readable ?? (() => true);
    const signer = shape.logSigner ?? this.logSigner;
    const madeAt = START_MS + 1_000_000;
    const reader = shape.reader ?? 'host';
    const streams = (shape.streams ?? ((list) => list))(this.streams(size, readable));
    const header = formatHeader({
      process: this.process,
      madeAt: shape.unstated ? null : madeAt,
      reader: shape.unstated ? null : reader,
      checkpoint: signCheckpoint({ origin: ORIGIN, size, root }, signer),
      logKey: formatVkey(this.logSigner.key),
      streams: shape.unstated
        ? null
        : signStreams({ process: this.process, reader, madeAt, size, root, streams }, signer),
      size,
    });
    return [header, ...this.entries.slice(0, size).map((entry) => this.line(entry, shape, readable))];
  }

  /** The heads of one stream: before its first entry, after it, after the second, and so on. */
  listedStream(audience: string): StreamHead[] {
    const heads = [streamStart(this.sha256, this.process, audience)];
    for (const entry of this.entries) {
      if (this.audiences[entry.index] !== audience) continue;
      heads.push(streamNext(this.sha256, heads.at(-1)!, entry.index, entry.commitment));
    }
    return heads;
  }

  private line(
    entry: LogEntry,
    shape: BundleShape,
    readable: (audience: string, index: number) => boolean,
  ): string {
    const audience = this.audiences[entry.index]!;
    if (!readable(audience, entry.index))
      return formatWithheld(entry.index, hexEncode(this.leaves[entry.index]!));
    const erased = shape.erased?.find(({ index }) => index === entry.index);
    return erased === undefined
      ? formatReadable(entry)
      : formatErased(entry, erased.stated ? audience : null);
  }

  /** Streams of which the reader reads anything, each from its beginning. */
  private streams(size: number, readable: (audience: string, index: number) => boolean): ListedStream[] {
    const listed = new Map<string, { from: StreamHead; to: StreamHead }>();
    for (const entry of this.entries.slice(0, size)) {
      const audience = this.audiences[entry.index]!;
      if (!readable(audience, entry.index)) continue;
      const start = streamStart(this.sha256, this.process, audience);
      const heads = listed.get(audience) ?? { from: start, to: start };
      listed.set(audience, {
        ...heads,
        to: streamNext(this.sha256, heads.to, entry.index, entry.commitment),
      });
    }
    return [...listed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([audience, heads]) => ({ audience, fromIndex: 0, ...heads }));
  }
}

/** The data of an admission or recovery, with the new key's proof. */
export function keyData(key: TestKey, recovery: TestKey | null, more: JsonObject = {}): JsonObject {
  const enrolment = {
    context: 'invitation',
    keyId: key.id,
    sealingKey: null,
    recoveryKeyId: recovery?.id ?? null,
  };
  return {
    publicKey: key.publicKey,
    sealingKey: null,
    recoveryKey: recovery?.publicKey ?? null,
    proof: base64Encode(key.sign(enrolmentBytes(enrolment))),
    context: 'invitation',
    replaces: null,
    ...more,
  };
}
