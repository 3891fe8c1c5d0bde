/** What the register itself refuses, beyond shape and references. */
import { type EntryId, judgeKeyEntry } from '@sulh/record';
import { covers, type Grant, openingAudience } from './audience.ts';
import { type Deciding, dataOf, type Refusal, refOf } from './kind.ts';
import { decideFullPowers } from './powers.ts';
import { audienceOfPerson, personOf, type RegisterState, readerOfPerson } from './state.ts';

export function decideRegister(deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  if (
    body.kind === 'person-admitted' &&
    !register.book.parties.has(dataOf<{ party: string }>({ body }).party)
  )
    return { code: 'party-unknown', at: '/data/party' };
  const judged = judgeKeyEntry(register.book, { body, id: deciding.id, index: register.size });
  if (judged.verdict === 'refused') return { code: judged.code };
  if (judged.verdict === 'unseen') return { code: 'key-author-not-entitled' };
  const reach = decideReach(deciding);
  if (reach !== null) return reach;
  switch (body.kind) {
    case 'person-admitted':
      return decideAdmission(deciding);
    case 'full-powers-issued':
    case 'full-powers-ended':
      return decideFullPowers(deciding);
    case 'party-named':
      return decideNaming(deciding);
    case 'rules-proposed':
      return register.rules === null ? null : { code: 'rules-in-force' };
    case 'rules-accepted':
      return decideAcceptance(deciding);
    case 'disclosed':
      return decideDisclosure(deciding);
    default:
      return null;
  }
}

/** The secretariat may bring in a party's first people; from its first key on, a party brings in its own. */
function decideAdmission({ body, author, register }: Deciding): Refusal | null {
  const { party } = dataOf<{ party: string }>({ body });
  if (author.party !== party && register.book.keyed.has(party)) return { code: 'party-admits-its-own' };
  return null;
}

/** Each side enters its own name and those it accepts for others; the secretariat does it until a side has a key. */
function decideNaming({ body, register }: Deciding): Refusal | null {
  const { party } = dataOf<{ party: string }>({ body });
  return register.book.parties.has(party) ? null : { code: 'party-unknown', at: '/data/party' };
}

function decideAcceptance({ body, author, register }: Deciding): Refusal | null {
  const rules = register.proposedRules;
  if (rules === null || refOf(body, 'rules') !== rules.id) return { code: 'rules-superseded' };
  return rules.acceptedBy.includes(author.party) ? { code: 'already-accepted' } : null;
}

function decideDisclosure(deciding: Deciding): Refusal | null {
  const { body, author, register, reads } = deciding;
  const id = refOf(body, 'opens');
  const place = id === null ? undefined : register.places.get(id);
  if (id === null || place === undefined) return { code: 'reference-not-found', at: '/refs/opens' };
  if (place.author !== author.id) return { code: 'only-its-author', at: '/refs/opens' };
  const unknown = tokenRefusal(deciding, dataOf<{ to: string[] }>({ body }).to, '/data/to');
  if (unknown !== null) return unknown;
  if (register.rules?.widening !== 'all-parties') return null;
  // A consent that the author may not read is not one they can act on, and not one a refusal may betray.
  const consents = (register.consents.get(id) ?? []).filter(({ entry }) => reads(entry));
  const missing = [...register.book.parties].some(
    ([party, role]) =>
      role === 'party' && party !== author.party && !consents.some((consent) => consent.party === party),
  );
  return missing ? { code: 'consent-missing' } : null;
}

/**
 * What everybody's pages and refusals rest on must be readable to everybody they are shown to: procedure to all
 * who may know of the process; an admission to all who take part; what changes about a person to all who may
 * read that they were admitted; full powers to the table, their end to all who may read them.
 */
function decideReach(deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  const grants = body.audience.map((token) => ({ token, position: register.size }));
  return visibleTo(register, reachOf(deciding), grants)
    ? null
    : { code: 'audience-not-allowed', at: '/audience' };
}

const PROCEDURE: ReadonlySet<string> = new Set([
  'party-named',
  'rules-proposed',
  'rules-accepted',
  'harm-assessed',
  'process-closed',
  'process-handed-over',
]);

function reachOf({ register, body, grantsOf }: Deciding): readonly string[] {
  if (PROCEDURE.has(body.kind)) return openingAudience(register.opened?.public === true);
  switch (body.kind) {
    case 'person-admitted':
      return openingAudience(false);
    case 'key-admitted':
    case 'person-suspended':
    case 'person-reinstated':
      return audienceOfPerson(register, refOf(body, 'person')!);
    case 'key-revoked': {
      const key = register.book.keys.get(dataOf<{ key: string }>({ body }).key);
      return key === undefined ? [] : audienceOfPerson(register, key.person);
    }
    // Whoever is refused an act, or shown one, can see on which powers it rests.
    case 'full-powers-issued':
      return ['table'];
    case 'full-powers-ended':
      return grantsOf(refOf(body, 'powers')!).map(({ token }) => token);
    case 'key-recovered':
      return audienceOfPerson(register, body.author!);
    default:
      return [];
  }
}

/** Parties and people that a list of readers may name: those the author can know of. */
export function tokenRefusal(
  { register, reads }: Deciding,
  tokens: readonly string[],
  at: string,
): Refusal | null {
  for (const token of tokens) {
    if (token === 'public' && register.opened?.public !== true) return { code: 'audience-not-public', at };
    const [scheme, id] = token.split(':');
    if (scheme === 'party' && !register.book.parties.has(id!)) return { code: 'party-unknown', at };
    if (scheme === 'person' && !(register.book.persons.has(id!) && reads(id as EntryId)))
      return { code: 'person-unknown', at };
  }
  return null;
}

export function visibleTo(
  register: RegisterState,
  audience: readonly string[],
  grants: readonly Grant[],
): boolean {
  return audience.every((token) =>
    covers(grants, token, register.book.parties, (id) =>
      personOf(register, id) === null ? null : readerOfPerson(register, id),
    ),
  );
}
