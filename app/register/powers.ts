/**
 * Full powers: who may initial, sign or confirm for a party, from when to when. Pure. Nothing is stored as in
 * force or expired: that is asked of the entries, at an instant, by somebody who reads them.
 */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { decideActor } from './actor.ts';
import type { POWERS_ACTS } from './entries.ts';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from './kind.ts';
import type { RegisterState } from './state.ts';

export type PowersAct = (typeof POWERS_ACTS)[number];

export interface Powers {
  readonly id: EntryId;
  readonly index: number;
  readonly person: EntryId;
  readonly party: string;
  readonly acts: readonly PowersAct[];
  /** Days in UTC, both inclusive; null: until they are ended. */
  readonly from: string;
  readonly until: string | null;
}

interface Ending {
  readonly entry: EntryId;
  readonly at: number;
}

interface Word {
  readonly entry: EntryId;
  readonly says: 'confirmed' | 'contested' | 'corrected';
}

export interface PowersState {
  readonly issued: Persistent<string, Powers>;
  readonly ofPerson: Persistent<string, readonly EntryId[]>;
  readonly endings: Persistent<string, readonly Ending[]>;
  /** By attested act: what its party said of it, and corrections of its words, in log order. */
  readonly words: Persistent<string, readonly Word[]>;
}

export const NO_POWERS: PowersState = {
  issued: Persistent(),
  ofPerson: Persistent(),
  endings: Persistent(),
  words: Persistent(),
};

type Reads = Deciding['reads'];
type IssuedData = Pick<Powers, 'acts' | 'from' | 'until'> & { by: string };

export function evolvePowers(state: PowersState, { body, id, index }: Recorded): PowersState {
  switch (body.kind) {
    case 'full-powers-issued': {
      const { by: party, acts, from, until } = dataOf<IssuedData>({ body });
      const person = refOf(body, 'person')!;
      const powers = { id, index, person, party, acts, from, until };
      const ofPerson = state.ofPerson.update(person, [], (held) => [...held, id]);
      return { ...state, issued: state.issued.set(id, powers), ofPerson };
    }
    case 'full-powers-ended': {
      const ending = { entry: id, at: body.occurredAt };
      const endings = state.endings.update(refOf(body, 'powers')!, [], (held) => [...held, ending]);
      return { ...state, endings };
    }
    // Recorded in the talks; what a party contests does not bind it, powers that somebody attested among it.
    case 'attested-confirmed':
      return withWord(state, refOf(body, 'act'), { entry: id, says: 'confirmed' });
    case 'attested-contested':
      return withWord(state, refOf(body, 'act'), { entry: id, says: 'contested' });
    case 'corrected':
      return withWord(state, refOf(body, 'corrects'), { entry: id, says: 'corrected' });
    default:
      return state;
  }
}

function withWord(state: PowersState, act: EntryId | null, word: Word): PowersState {
  if (act === null) return state;
  return { ...state, words: state.words.update(act, [], (held) => [...held, word]) };
}

/** Whether the last that its party said of an attested act, in its words as they stand, is that it was not so. */
export function isContested({ powers }: RegisterState, act: EntryId, reads: Reads): boolean {
  return (powers.words.get(act) ?? []).filter(({ entry }) => reads(entry)).at(-1)?.says === 'contested';
}

export type PowersStanding = 'in-force' | 'not-yet' | 'expired' | 'ended' | 'contested';

export function powersStanding(
  register: RegisterState,
  powers: Powers,
  atMs: number,
  reads: Reads,
): PowersStanding {
  if (isContested(register, powers.id, reads)) return 'contested';
  if (endedAt(register, powers.id, reads) <= atMs) return 'ended';
  const day = new Date(atMs).toISOString().slice(0, 10);
  if (day < powers.from) return 'not-yet';
  return powers.until !== null && powers.until < day ? 'expired' : 'in-force';
}

/** The first ending that counts; for ever, when there is none. */
function endedAt(register: RegisterState, powers: EntryId, reads: Reads): number {
  const endings = (register.powers.endings.get(powers) ?? []).filter(
    ({ entry }) => reads(entry) && !isContested(register, entry, reads),
  );
  return Math.min(...endings.map(({ at }) => at));
}

/** All that were issued to somebody, as far as `reads` goes, oldest first. */
export function powersOf({ powers }: RegisterState, person: EntryId, reads: Reads): Powers[] {
  return (powers.ofPerson.get(person) ?? []).filter(reads).map((id) => powers.issued.get(id)!);
}

/** Those that let somebody do `act` at an instant. */
export function powersInForce(
  register: RegisterState,
  person: EntryId,
  act: PowersAct,
  atMs: number,
  reads: Reads,
): Powers[] {
  return powersOf(register, person, reads).filter(
    (powers) => powers.acts.includes(act) && powersStanding(register, powers, atMs, reads) === 'in-force',
  );
}

/** Whether somebody could do one of `acts` at every one of these instants. */
export function holdsPowers(
  register: RegisterState,
  person: EntryId,
  acts: readonly PowersAct[],
  instants: readonly number[],
  reads: Reads,
): boolean {
  return instants.every((at) =>
    acts.some((act) => powersInForce(register, person, act, at, reads).length > 0),
  );
}

const REFUSED = {
  'not-yet': 'powers-not-yet',
  expired: 'powers-expired',
  ended: 'powers-ended',
} as const;

/** Why somebody may not do `act` at an instant; the powers issued last give the reason. */
export function decidePowers(
  register: RegisterState,
  person: EntryId,
  act: PowersAct,
  atMs: number,
  reads: Reads,
): Refusal | null {
  if (powersInForce(register, person, act, atMs, reads).length > 0) return null;
  const last = powersOf(register, person, reads)
    .filter(({ acts }) => acts.includes(act))
    .map((powers) => powersStanding(register, powers, atMs, reads))
    .filter((standing) => standing !== 'contested' && standing !== 'in-force')
    .at(-1);
  return { code: last === undefined ? 'powers-missing' : REFUSED[last] };
}

/** What is refused when powers are issued or ended. */
export function decideFullPowers(deciding: Deciding): Refusal | null {
  const { body, author, register, reads } = deciding;
  const actor = decideActor(deciding);
  if (actor !== null) return actor;
  const { by } = dataOf<{ by: string }>({ body });
  if (body.kind === 'full-powers-issued') {
    const person = refOf(body, 'person')!;
    if (person === author.id) return { code: 'powers-to-oneself', at: '/refs/person' };
    if (register.book.persons.get(person)?.party !== by)
      return { code: 'powers-other-party', at: '/refs/person' };
    const { from, until } = dataOf<IssuedData>({ body });
    return until !== null && until < from ? { code: 'ends-before-start', at: '/data/until' } : null;
  }
  const powers = register.powers.issued.get(refOf(body, 'powers')!);
  if (powers === undefined) return { code: 'reference-not-found', at: '/refs/powers' };
  if (powers.person === author.id) return { code: 'powers-to-oneself', at: '/refs/powers' };
  if (powers.party !== by) return { code: 'powers-other-party', at: '/refs/powers' };
  return endedAt(register, powers.id, reads) === Number.POSITIVE_INFINITY
    ? null
    : { code: 'powers-ended', at: '/refs/powers' };
}
