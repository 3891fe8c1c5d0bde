/** Who is who in one process, as far as the log goes: the fold of the register's kinds, immutable. */
import {
  type Body,
  type EntryId,
  emptyKeyBook,
  evolveKeyBook,
  type KeyBook,
  type KeyId,
  keyStatusAt,
  type PartyRole,
  type ProcessId,
  type ProcessOpened,
  parseProcessOpened,
  personOfKey,
  type Sha256,
} from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { canRead, type Grant, grantPosition, PUBLIC, type Reader, tokensOf } from './audience.ts';
import type { Recorded } from './kind.ts';
import { isOwnRecord } from './own-record.ts';
import { evolvePowers, NO_POWERS, type PowersState } from './powers.ts';

/** A grant with the entry that gave it: that entry itself, or a disclosure that not everybody may read. */
export interface GivenGrant extends Grant {
  readonly by: EntryId;
}

/** A party's consent to opening an entry, with the entry that holds it. */
export interface Consent {
  readonly party: string;
  readonly entry: EntryId;
}

/** What the register keeps of every entry: enough to judge references and audiences. */
export interface Place {
  readonly index: number;
  readonly kind: string;
  readonly v: number;
  readonly author: EntryId | null;
  readonly grants: readonly GivenGrant[];
  /** Entries that correct this one; whoever this one is opened to reads them too. */
  readonly corrections: readonly EntryId[];
  /** Of a deniable kind, or erased because it was: nothing of it stands in any bundle. */
  readonly deniable: boolean;
}

export interface Person {
  readonly id: EntryId;
  readonly name: string;
  readonly party: string;
  readonly partyRole: PartyRole;
  readonly role: string;
  readonly admittedAt: number;
}

export interface Rules {
  readonly id: EntryId;
  readonly showAges: boolean;
  readonly widening: 'author' | 'all-parties';
  readonly acceptedBy: readonly string[];
}

export interface RegisterState {
  readonly size: number;
  readonly process: ProcessId | null;
  readonly opened: ProcessOpened | null;
  readonly book: KeyBook;
  readonly places: Persistent<string, Place>;
  readonly admittedAt: Persistent<string, number>;
  readonly proposedRules: Rules | null;
  readonly rules: Rules | null;
  readonly harmAssessed: boolean;
  /** Names a party entered for itself; they stand before those of the opening. */
  readonly ownNames: Persistent<string, Readonly<Record<string, string>>>;
  readonly consents: Persistent<string, readonly Consent[]>;
  readonly powers: PowersState;
  readonly closed: 'closed' | 'handed-over' | null;
  /** Asked to be erased while their bodies are still there: what the host has yet to do. */
  readonly erasing: readonly EntryId[];
}

export function emptyRegister(sha256: Sha256): RegisterState {
  return {
    size: 0,
    process: null,
    opened: null,
    book: emptyKeyBook(sha256),
    places: Persistent(),
    admittedAt: Persistent(),
    proposedRules: null,
    rules: null,
    harmAssessed: false,
    ownNames: Persistent(),
    consents: Persistent(),
    powers: NO_POWERS,
    closed: null,
    erasing: [],
  };
}

export function partyRole(register: RegisterState, party: string): PartyRole {
  return register.book.parties.get(party) ?? 'observer';
}

export function personOf(register: RegisterState, id: EntryId): Person | null {
  const record = register.book.persons.get(id);
  if (record === undefined) return null;
  return {
    id: record.id,
    name: record.name,
    party: record.party,
    role: record.role,
    partyRole: partyRole(register, record.party),
    admittedAt: register.admittedAt.get(id) ?? 0,
  };
}

/** The reader behind a key that signed in; a revoked, replaced or suspended key reads as the public does. */
export function readerOfKey(register: RegisterState, key: KeyId | null): Reader {
  if (key === null || keyStatusAt(register.book, key, register.size) !== 'active') return PUBLIC;
  const record = personOfKey(register.book, key);
  return record === null ? PUBLIC : readerOfPerson(register, record.id);
}

export function readerOfPerson(register: RegisterState, id: EntryId): Reader {
  const person = personOf(register, id);
  if (person === null) return PUBLIC;
  return {
    person: id,
    party: person.party,
    role: person.role,
    tokens: tokensOf(id, person.party, person.partyRole, person.role),
    from: person.admittedAt,
  };
}

export function readsEntry(register: RegisterState, reader: Reader, id: EntryId): boolean {
  const place = register.places.get(id);
  return place !== undefined && canRead(reader, place.grants);
}

/**
 * The grants of an entry as far as this reader knows them: a disclosure they may not read counts only where it
 * is what lets them read the entry at all.
 */
export function knownGrants(register: RegisterState, reader: Reader, id: EntryId): readonly GivenGrant[] {
  const grants = register.places.get(id)?.grants ?? [];
  const known = grants.filter(({ by }) => by === id || readsEntry(register, reader, by));
  return canRead(reader, known)
    ? known
    : grants.filter((grant) => known.includes(grant) || canRead(reader, [grant]));
}

/** Those who may read what says that a person takes part; what changes about the person they must read too. */
export function audienceOfPerson(register: RegisterState, person: EntryId): readonly string[] {
  const grants = register.places.get(person)?.grants ?? [];
  return grants.filter(({ by }) => by === person).map(({ token }) => token);
}

export function evolveRegister(state: RegisterState, entry: Recorded, deniable = false): RegisterState {
  const { body, id, index } = entry;
  const place: Place = {
    index,
    kind: body.kind,
    v: body.v,
    author: body.author ?? id,
    grants: body.audience.map((token) => ({ token, position: grantPosition(body.kind, index), by: id })),
    corrections: [],
    deniable,
  };
  const next = {
    ...state,
    size: index + 1,
    book: evolveKeyBook(state.book, entry),
    places: state.places.set(id, place),
    powers: evolvePowers(state.powers, entry),
  };
  return evolveProcedure((body.refs['erases'] ?? []).reduce(gone, next), entry);
}

/** An erased entry keeps its place; nothing of its content is known any more. */
export function evolveErased(state: RegisterState, id: EntryId, index: number): RegisterState {
  return { ...state, size: index + 1, places: state.places.set(id, erasedPlace(index, false)) };
}

function erasedPlace(index: number, deniable: boolean): Place {
  return { index, kind: 'erased', v: 1, author: null, grants: [], corrections: [], deniable };
}

/** From the entry that asks for it on, it is as if the body were gone: a verdict does not depend on when it went. */
function gone(state: RegisterState, id: EntryId): RegisterState {
  const place = state.places.get(id);
  if (place === undefined) return state;
  return {
    ...state,
    places: state.places.set(id, erasedPlace(place.index, true)),
    erasing: place.kind === 'erased' ? state.erasing : [...state.erasing, id],
  };
}

function evolveProcedure(state: RegisterState, { body, id, index }: Recorded): RegisterState {
  switch (body.kind) {
    case 'process-opened':
      return {
        ...state,
        process: id as string as ProcessId,
        opened: parseProcessOpened(body),
        admittedAt: state.admittedAt.set(id, 0),
      };
    case 'person-admitted':
      return { ...state, admittedAt: state.admittedAt.set(id, index) };
    case 'party-named':
      return nameParty(state, body);
    case 'rules-proposed':
      return inForce({ ...state, proposedRules: rulesOf(body, id) });
    case 'rules-accepted':
      return inForce(acceptRules(state, body));
    case 'harm-assessed':
      return { ...state, harmAssessed: true };
    case 'disclosure-consented':
      return { ...state, consents: consent(state, body, id) };
    case 'disclosed':
      return disclose(state, body, id, index);
    case 'corrected':
      return { ...state, places: correct(state, body, id) };
    case 'process-closed':
      return { ...state, closed: 'closed' };
    case 'process-handed-over':
      return { ...state, closed: 'handed-over' };
    default:
      return state;
  }
}

/** What a party calls itself; a name it accepts for another is that party's entry to make. */
function nameParty(state: RegisterState, body: Body): RegisterState {
  const { party, names } = body.data as { party: string; names: Record<string, string> };
  const own = authorParty(state, body) === party;
  const first = !state.ownNames.has(party) && authorParty(state, body) === state.book.secretariat;
  return own || first ? { ...state, ownNames: state.ownNames.set(party, names) } : state;
}

function rulesOf(body: Body, id: EntryId): Rules {
  return {
    id,
    showAges: body.data['showAges'] === true,
    widening: body.data['widening'] === 'all-parties' ? 'all-parties' : 'author',
    acceptedBy: [],
  };
}

function acceptRules(state: RegisterState, body: Body): RegisterState {
  const rules = state.proposedRules;
  const party = authorParty(state, body);
  if (rules === null || party === null || rules.acceptedBy.includes(party)) return state;
  return { ...state, proposedRules: { ...rules, acceptedBy: [...rules.acceptedBy, party] } };
}

/** Rules bind once every party that negotiates has accepted them; a tracker and an own record have no table. */
function inForce(state: RegisterState): RegisterState {
  const rules = state.proposedRules;
  if (rules === null) return state;
  const needed =
    state.opened?.nature === 'tracker' || isOwnRecord(state.opened)
      ? []
      : [...state.book.parties].filter(([, role]) => role === 'party').map(([party]) => party);
  return needed.every((party) => rules.acceptedBy.includes(party)) ? { ...state, rules } : state;
}

function consent(state: RegisterState, body: Body, id: EntryId): RegisterState['consents'] {
  const entry = body.refs['opens']?.[0];
  const party = authorParty(state, body);
  if (entry === undefined || party === null) return state.consents;
  return state.consents.update(entry, [], (given) => [...given, { party, entry: id }]);
}

/** An entry is opened with the corrections made to it so far. */
function disclose(state: RegisterState, body: Body, by: EntryId, position: number): RegisterState {
  const id = body.refs['opens']?.[0];
  const place = id === undefined ? undefined : state.places.get(id);
  if (id === undefined || place === undefined) return state;
  const opened = (body.data['to'] as string[]).map((token) => ({ token, position, by }));
  const places = [id, ...place.corrections].reduce(
    (all, one) => all.update(one, (held) => held && { ...held, grants: [...held.grants, ...opened] }),
    state.places as Persistent<string, Place | undefined>,
  );
  return { ...state, places: places as Persistent<string, Place> };
}

function correct(state: RegisterState, body: Body, id: EntryId): RegisterState['places'] {
  const target = body.refs['corrects']?.[0];
  const place = target === undefined ? undefined : state.places.get(target);
  if (target === undefined || place === undefined) return state.places;
  return state.places.set(target, { ...place, corrections: [...place.corrections, id] });
}

function authorParty(state: RegisterState, body: Body): string | null {
  return body.author === null ? null : (state.book.persons.get(body.author)?.party ?? null);
}
