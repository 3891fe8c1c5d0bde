import { base64Decode } from './bytes/base64.ts';
import type { KeyBook, KeyRecord, PersonRecord, PlacedBody } from './key-book.ts';
import {
  bytesOfHex,
  type KeyAdmitted,
  parseKeyAdmitted,
  parseKeyRevoked,
  parsePersonAdmitted,
  parseProcessOpened,
  personRef,
} from './key-kinds.ts';
import { isSafePublicKey, keyId } from './keys.ts';
import { type Enrolment, enrolmentBytes } from './signing.ts';
import type { Body, KeyId, Sha256, SignatureJob } from './types.ts';

export type KeyRefusalCode =
  | 'key-entry-malformed'
  | 'key-author-not-entitled'
  | 'key-unknown'
  | 'key-unsafe'
  | 'key-already-named'
  | 'key-of-other-person'
  | 'person-unknown'
  | 'genesis-misplaced';

/** `unseen`: nothing readable speaks against it, but the entries that would entitle its author are not readable. */
export type KeyJudgement =
  | { verdict: 'entitled' }
  | { verdict: 'unseen'; detail: string }
  | { verdict: 'refused'; code: KeyRefusalCode; detail: string };

const ENTITLED: KeyJudgement = { verdict: 'entitled' };

/** R20 to R26: may this entry about people and keys stand at its place? Signatures are judged elsewhere. */
export function judgeKeyEntry(book: KeyBook, entry: PlacedBody): KeyJudgement {
  switch (entry.body.kind) {
    case 'process-opened':
      return judgeOpening(book, entry);
    case 'person-admitted':
      return judgePersonAdmitted(book, entry.body);
    case 'key-admitted':
      return judgeKeyAdmitted(book, entry.body);
    case 'key-revoked':
      return judgeKeyRevoked(book, entry.body);
    case 'key-recovered':
      return judgeKeyRecovered(book, entry.body);
    case 'person-suspended':
    case 'person-reinstated':
      return judgeSuspension(book, entry.body);
    default:
      return ENTITLED;
  }
}

/** The signature by the new key that an admission must carry, as a job to verify. Null when malformed. */
export function enrolmentJob(sha256: Sha256, body: Body): SignatureJob | null {
  const admitted = parseKeyAdmitted(body);
  const signature = admitted === null ? null : base64Decode(admitted.proof);
  if (admitted === null || signature === null) return null;
  const publicKey = bytesOfHex(admitted.publicKey);
  return { publicKey, message: enrolmentBytes(enrolmentOf(sha256, admitted)), signature };
}

function enrolmentOf(sha256: Sha256, admitted: KeyAdmitted): Enrolment {
  const { context, publicKey, sealingKey, recoveryKey } = admitted;
  return {
    context,
    keyId: keyId(sha256, bytesOfHex(publicKey)),
    sealingKey,
    recoveryKeyId: recoveryKey === null ? null : keyId(sha256, bytesOfHex(recoveryKey)),
  };
}

function judgeOpening(book: KeyBook, { body, index }: PlacedBody): KeyJudgement {
  if (index !== 0 || book.process !== null)
    return refuse('genesis-misplaced', 'a log has one opening, its first entry');
  const opened = parseProcessOpened(body);
  if (opened === null) return refuse('key-entry-malformed', 'process-opened');
  const { publicKey, recoveryKey } = opened.founder;
  if (body.key !== keyId(book.sha256, bytesOfHex(publicKey))) {
    return refuse('key-of-other-person', "the opening is not signed with the founder's key");
  }
  return judgeNewKeys(book, publicKey, recoveryKey) ?? ENTITLED;
}

function judgePersonAdmitted(book: KeyBook, body: Body): KeyJudgement {
  const admitted = parsePersonAdmitted(body);
  if (admitted === null) return refuse('key-entry-malformed', 'person-admitted');
  if (book.secretariat !== null && !book.parties.has(admitted.party)) {
    return refuse('person-unknown', `no party ${admitted.party}`);
  }
  const author = authorOf(book, body);
  if (author === null) return unseen('the person who admitted them is not readable');
  if (author.party === book.secretariat || author.party === admitted.party) return ENTITLED;
  return refuse('key-author-not-entitled', 'another party admitted this person');
}

function judgeKeyAdmitted(book: KeyBook, body: Body): KeyJudgement {
  const admitted = parseKeyAdmitted(body);
  const personId = personRef(body);
  if (admitted === null || personId === null) return refuse('key-entry-malformed', 'key-admitted');
  const fault = judgeNewKeys(book, admitted.publicKey, admitted.recoveryKey);
  if (fault !== null) return fault;
  const replaced = admitted.replaces === null ? null : book.keys.get(admitted.replaces);
  if (replaced !== null && replaced !== undefined && replaced.person !== personId) {
    return refuse('key-of-other-person', 'the replaced key is of another person');
  }
  const person = book.persons.get(personId);
  const author = authorOf(book, body);
  if (person === undefined || author === null)
    return unseen('the admission of the person or the author is not readable');
  if (author.party === person.party) return ENTITLED;
  if (author.party === book.secretariat && !book.keyed.has(person.party)) return ENTITLED;
  return refuse('key-author-not-entitled', 'once a party has a key, only that party admits its keys');
}

function judgeKeyRevoked(book: KeyBook, body: Body): KeyJudgement {
  const revoked = parseKeyRevoked(body);
  if (revoked === null) return refuse('key-entry-malformed', 'key-revoked');
  const key = book.keys.get(revoked.key);
  const author = authorOf(book, body);
  if (key === undefined || author === null) return unseen('the revoked key or the author is not readable');
  const owner = book.persons.get(key.person);
  if (author.id === key.person || (owner !== undefined && owner.party === author.party)) return ENTITLED;
  return owner === undefined
    ? unseen("the admission of the key's person is not readable")
    : refuse('key-author-not-entitled', 'a key is revoked by its own party');
}

function judgeKeyRecovered(book: KeyBook, body: Body): KeyJudgement {
  const admitted = parseKeyAdmitted(body);
  if (admitted === null) return refuse('key-entry-malformed', 'key-recovered');
  const fault = judgeNewKeys(book, admitted.publicKey, admitted.recoveryKey);
  if (fault !== null) return fault;
  const recovery: KeyRecord | undefined = book.keys.get(body.key);
  if (recovery === undefined) return unseen('the entry that named the recovery key is not readable');
  if (recovery.use !== 'recovery' || recovery.person !== body.author) {
    return refuse('key-author-not-entitled', "a key is recovered with its person's recovery key");
  }
  const replaced = admitted.replaces === null ? undefined : book.keys.get(admitted.replaces);
  if (replaced !== undefined && replaced.person !== body.author) {
    return refuse('key-of-other-person', 'the replaced key is of another person');
  }
  return recovery.chainSeen ? ENTITLED : unseen('the admission of the recovery key is not readable');
}

function judgeSuspension(book: KeyBook, body: Body): KeyJudgement {
  const person = personRef(body);
  const reason = body.data['reason'];
  if (person === null || body.v !== 1 || typeof reason !== 'string' || Object.keys(body.data).length !== 1) {
    return refuse('key-entry-malformed', body.kind);
  }
  const author = authorOf(book, body);
  if (author === null || book.secretariat === null) return unseen('the author is not readable');
  return author.party === book.secretariat
    ? ENTITLED
    : refuse('key-author-not-entitled', 'only the secretariat suspends and reinstates');
}

function judgeNewKeys(book: KeyBook, publicKey: string, recoveryKey: string | null): KeyJudgement | null {
  const keys = recoveryKey === null ? [publicKey] : [publicKey, recoveryKey];
  if (publicKey === recoveryKey) return refuse('key-already-named', 'the recovery key is the key itself');
  for (const key of keys) {
    if (!isSafePublicKey(bytesOfHex(key))) return refuse('key-unsafe', 'the key is no safe Ed25519 key');
    if (book.keys.has(keyId(book.sha256, bytesOfHex(key))))
      return refuse('key-already-named', 'the key was named before');
  }
  return null;
}

/** The author as the book knows them through the key that signed. */
function authorOf(book: KeyBook, body: Body): PersonRecord | null {
  const key = book.keys.get(body.key as KeyId);
  if (key === undefined || key.person !== body.author || !key.chainSeen) return null;
  return book.persons.get(key.person) ?? null;
}

function unseen(detail: string): KeyJudgement {
  return { verdict: 'unseen', detail };
}

function refuse(code: KeyRefusalCode, detail: string): KeyJudgement {
  return { verdict: 'refused', code, detail };
}
