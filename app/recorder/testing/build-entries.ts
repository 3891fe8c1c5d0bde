/** Signed entries for tests and benches of the recorder, and the smallest decider that can record them. */
import { createPrivateKey, createPublicKey, hash, sign } from 'node:crypto';
import {
  type Body,
  commitment,
  type EntryId,
  encodeBody,
  hexDecode,
  hexEncode,
  type JsonObject,
  type KeyId,
  keyId,
  type ProcessId,
  type SignedEntry,
  signingBytes,
} from '@sulh/record';
import type { Decider } from '../model.ts';

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
export const LATER = 4_000_000_000_000;

export interface Author {
  publicKey: Uint8Array;
  key: KeyId;
  sign(message: Uint8Array): Uint8Array;
}

export function buildAuthor(name: string): Author {
  const seed = sha256(Buffer.from(`author ${name}`));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(-32));
  return { publicKey, key: keyId(sha256, publicKey), sign: (message) => sign(null, message, key) };
}

let salts = 0;

export function signBody(author: Author, body: Body): SignedEntry & { id: EntryId } {
  const bodyBytes = encodeBody(body);
  salts += 1;
  const salt = sha256(Buffer.from(`salt ${salts} ${process.pid}`));
  const id = commitment(sha256, salt, bodyBytes);
  const signature = author.sign(signingBytes(body.process ?? id, body.key, id));
  return { bodyBytes, salt, signature, id };
}

export function buildGenesis(author: Author, logKey: string): SignedEntry & { id: EntryId } {
  return signBody(author, {
    v: 1,
    process: null,
    kind: 'process-opened',
    author: null,
    key: author.key,
    audience: ['public'],
    occurredAt: 0,
    seen: null,
    validUntil: LATER,
    refs: {},
    data: { logKey, founder: hexEncode(author.publicKey) },
  });
}

export interface EntryOverrides {
  kind?: string;
  data?: JsonObject;
  occurredAt?: number;
  validUntil?: number;
  seen?: Body['seen'];
}

export function buildEntry(
  author: Author,
  process: ProcessId,
  seen: Body['seen'],
  overrides: EntryOverrides = {},
): SignedEntry & { id: EntryId } {
  return signBody(author, {
    v: 1,
    process,
    kind: 'note-made',
    author: process as string as EntryId,
    key: author.key,
    audience: ['public'],
    occurredAt: 1,
    seen,
    validUntil: LATER,
    refs: {},
    data: {},
    ...overrides,
  });
}

/** Keys by id, the number of entries folded, and the texts that were not erased. */
export interface NotesWorld {
  keys: ReadonlyMap<string, string>;
  folded: number;
  lastNote: string | null;
  /** Names that may be taken once: a decision that depends on what came before in the batch and in the queue. */
  taken: ReadonlySet<string>;
}

/**
 * Kinds: `note-made` {text?}, `name-taken` {name}: refused when taken, `note-refused`: always refused,
 * `key-added` {publicKey}, `key-ended` {key}.
 */
export const notesDecider: Decider<NotesWorld> = {
  initial: () => ({ keys: new Map(), folded: 0, lastNote: null, taken: new Set() }),
  evolve: (world, _entry, body) => {
    const next = { ...world, folded: world.folded + 1 };
    const data = body?.data ?? {};
    if (body?.kind === 'process-opened') next.keys = new Map([[body.key, String(data['founder'])]]);
    if (body?.kind === 'key-added') {
      const publicKey = String(data['publicKey']);
      next.keys = new Map([...world.keys, [keyId(sha256, hexDecode(publicKey)!), publicKey]]);
    }
    if (body?.kind === 'key-ended')
      next.keys = new Map([...world.keys].filter(([key]) => key !== data['key']));
    if (body?.kind === 'name-taken') next.taken = new Set([...world.taken, String(data['name'])]);
    if (typeof data['text'] === 'string') next.lastNote = data['text'];
    return next;
  },
  publicKeyFor: (world, body) => {
    const publicKey = world === null ? String(body.data['founder']) : world.keys.get(body.key);
    const bytes = publicKey === undefined ? null : hexDecode(publicKey);
    return bytes === null ? { ok: false, refusal: { code: 'key-unknown' } } : { ok: true, publicKey: bytes };
  },
  decide: (world, { body }) => {
    if (body.kind === 'note-refused') return { code: 'note-unwelcome' };
    if (body.kind !== 'name-taken') return null;
    return world.taken.has(String(body.data['name']))
      ? { code: 'name-already-taken', at: '/data/name' }
      : null;
  },
};
