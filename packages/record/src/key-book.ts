import {
  bytesOfHex,
  isKeyKind,
  type PartyRole,
  type PersonRole,
  parseKeyAdmitted,
  parseKeyRevoked,
  parsePersonAdmitted,
  parseProcessOpened,
  personRef,
} from './key-kinds.ts';
import { judgeKeyEntry, type KeyJudgement } from './key-rules.ts';
import { keyId } from './keys.ts';
import type { Body, EntryId, Hex, KeyId, ProcessId, Sha256 } from './types.ts';

/** An entry as the key book reads it. */
export interface PlacedBody {
  body: Body;
  id: EntryId;
  index: number;
}

export interface PersonRecord {
  id: EntryId;
  party: string;
  role: PersonRole | 'founder';
  name: string;
  /** Entries after `from` and up to `to` are under suspension. */
  suspensions: readonly { from: number; to: number | null }[];
}

export interface KeyRecord {
  id: KeyId;
  publicKey: Hex;
  person: EntryId;
  use: 'signing' | 'recovery';
  /** The signing key it was named with. */
  recoveryOf: KeyId | null;
  /** Good for entries after this index; -1 for the founder's. */
  admittedAt: number;
  /** Good for entries up to and including this index. */
  ended: { at: number; how: 'revoked' | 'replaced' } | null;
  /** False when some entry on the way from the genesis to this key is not readable here. */
  chainSeen: boolean;
}

/** The fold of the entries that say who may sign, as far as this reader sees them. */
export interface KeyBook {
  readonly sha256: Sha256;
  readonly process: ProcessId | null;
  readonly secretariat: string | null;
  readonly parties: ReadonlyMap<string, PartyRole>;
  readonly persons: ReadonlyMap<string, PersonRecord>;
  readonly keys: ReadonlyMap<string, KeyRecord>;
  /** Parties that have had a key: from then on only they admit theirs. */
  readonly keyed: ReadonlySet<string>;
}

export type KeyStatus =
  | 'active'
  | 'recovery-only'
  | 'unknown'
  | 'not-yet'
  | 'revoked'
  | 'replaced'
  | 'suspended';

export function emptyKeyBook(sha256: Sha256): KeyBook {
  return {
    sha256,
    process: null,
    secretariat: null,
    parties: new Map(),
    persons: new Map(),
    keys: new Map(),
    keyed: new Set(),
  };
}

/** Entries of other kinds, and those the rules refuse, leave the book as it is. */
export function evolveKeyBook(book: KeyBook, entry: PlacedBody, judged?: KeyJudgement): KeyBook {
  if (!isKeyKind(entry.body.kind)) return book;
  const judgement = judged ?? judgeKeyEntry(book, entry);
  if (judgement.verdict === 'refused') return book;
  const seen = judgement.verdict === 'entitled';
  switch (entry.body.kind) {
    case 'process-opened':
      return open(book, entry);
    case 'person-admitted':
      return admitPerson(book, entry);
    case 'key-admitted':
      return admitKey(book, entry, seen);
    case 'key-revoked':
      return revokeKey(book, entry);
    case 'key-recovered':
      return recoverKey(book, entry, seen);
    case 'person-suspended':
      return suspend(book, entry);
    case 'person-reinstated':
      return reinstate(book, entry);
  }
}

/** Judged at a log position: what an entry changes holds for the entries after it. */
export function keyStatusAt(book: KeyBook, id: KeyId, index: number): KeyStatus {
  const key = book.keys.get(id);
  if (key === undefined) return 'unknown';
  if (index <= key.admittedAt) return 'not-yet';
  if (key.ended !== null && index > key.ended.at) return key.ended.how;
  const suspensions = book.persons.get(key.person)?.suspensions ?? [];
  if (suspensions.some(({ from, to }) => index > from && (to === null || index <= to))) return 'suspended';
  return key.use === 'recovery' ? 'recovery-only' : 'active';
}

export function personOfKey(book: KeyBook, id: KeyId): PersonRecord | null {
  const key = book.keys.get(id);
  return key === undefined ? null : (book.persons.get(key.person) ?? null);
}

export function publicKeyOf(book: KeyBook, id: KeyId): Uint8Array | null {
  const key = book.keys.get(id);
  return key === undefined ? null : bytesOfHex(key.publicKey);
}

function open(book: KeyBook, { body, id }: PlacedBody): KeyBook {
  const opened = parseProcessOpened(body);
  if (opened === null) return book;
  const { founder } = opened;
  const person: PersonRecord = {
    id,
    party: founder.party,
    role: 'founder',
    name: founder.name,
    suspensions: [],
  };
  const next: KeyBook = {
    ...book,
    process: id as string as ProcessId,
    secretariat: founder.party,
    parties: new Map(opened.parties.map((party) => [party.id, party.role])),
    persons: new Map([...book.persons, [id, person]]),
  };
  return addKeys(next, {
    person: id,
    index: -1,
    seen: true,
    key: founder.publicKey,
    recovery: founder.recoveryKey,
  });
}

function admitPerson(book: KeyBook, { body, id }: PlacedBody): KeyBook {
  const admitted = parsePersonAdmitted(body);
  return admitted === null ? book : putPerson(book, { id, ...admitted, suspensions: [] });
}

function admitKey(book: KeyBook, { body, index }: PlacedBody, seen: boolean): KeyBook {
  const admitted = parseKeyAdmitted(body);
  const person = personRef(body);
  if (admitted === null || person === null) return book;
  const { publicKey, recoveryKey, replaces } = admitted;
  let next = book;
  if (replaces !== null) {
    next = endKeys(
      next,
      index,
      'replaced',
      (key) => key.id === replaces || (recoveryKey !== null && key.recoveryOf === replaces),
    );
  }
  return addKeys(next, { person, index, seen, key: publicKey, recovery: recoveryKey });
}

function revokeKey(book: KeyBook, { body, index }: PlacedBody): KeyBook {
  const revoked = parseKeyRevoked(body);
  return revoked === null ? book : endKeys(book, index, 'revoked', (key) => key.id === revoked.key);
}

function recoverKey(book: KeyBook, { body, index }: PlacedBody, seen: boolean): KeyBook {
  const admitted = parseKeyAdmitted(body);
  if (admitted === null || body.author === null) return book;
  const person = body.author;
  const ended = endKeys(book, index, 'replaced', (key) => key.person === person);
  return addKeys(ended, { person, index, seen, key: admitted.publicKey, recovery: admitted.recoveryKey });
}

function suspend(book: KeyBook, { body, index }: PlacedBody): KeyBook {
  const person = book.persons.get(personRef(body) ?? '');
  if (person === undefined || person.suspensions.at(-1)?.to === null) return book;
  return putPerson(book, { ...person, suspensions: [...person.suspensions, { from: index, to: null }] });
}

function reinstate(book: KeyBook, { body, index }: PlacedBody): KeyBook {
  const person = book.persons.get(personRef(body) ?? '');
  const last = person?.suspensions.at(-1);
  if (person === undefined || last === undefined || last.to !== null) return book;
  return putPerson(book, {
    ...person,
    suspensions: [...person.suspensions.slice(0, -1), { ...last, to: index }],
  });
}

interface NewKeys {
  person: EntryId;
  index: number;
  seen: boolean;
  key: Hex;
  recovery: Hex | null;
}

function addKeys(book: KeyBook, { person, index, seen, key, recovery }: NewKeys): KeyBook {
  const keys = new Map(book.keys);
  const id = keyId(book.sha256, bytesOfHex(key));
  const common = { person, admittedAt: index, ended: null, chainSeen: seen };
  keys.set(id, { ...common, id, publicKey: key, use: 'signing', recoveryOf: null });
  if (recovery !== null) {
    const recoveryId = keyId(book.sha256, bytesOfHex(recovery));
    keys.set(recoveryId, { ...common, id: recoveryId, publicKey: recovery, use: 'recovery', recoveryOf: id });
  }
  const party = book.persons.get(person)?.party;
  return { ...book, keys, keyed: party === undefined ? book.keyed : new Set([...book.keyed, party]) };
}

function endKeys(
  book: KeyBook,
  at: number,
  how: 'revoked' | 'replaced',
  which: (key: KeyRecord) => boolean,
): KeyBook {
  const keys = new Map(book.keys);
  for (const [id, key] of keys)
    if (key.ended === null && which(key)) keys.set(id, { ...key, ended: { at, how } });
  return { ...book, keys };
}

function putPerson(book: KeyBook, person: PersonRecord): KeyBook {
  return { ...book, persons: new Map([...book.persons, [person.id, person]]) };
}
