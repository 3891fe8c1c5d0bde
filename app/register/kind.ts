/**
 * A kind of entry, as its module declares it: shape, references, who may record it. The decider holds all of
 * it generically, so a module's own `decide` only says what is particular to its kinds.
 */
import type { Body, EntryId, KeyId, LeafIndex, VerifySignature } from '@sulh/record';
import type { z } from 'zod';
import type { GivenGrant, Person, RegisterState } from './state.ts';

export type { Person } from './state.ts';

/** Classes of people that may record a kind; full powers narrow them further. */
export type Act =
  | 'secretariat' // of the mediator that hosts the process
  | 'mediator' // any mediator
  | 'party' // a head or member of a party
  | 'speaker' // head or member of any participant
  | 'anyone'; // anybody admitted

export interface RefRule {
  readonly kinds: readonly string[];
  readonly required: boolean;
  readonly many?: boolean;
}

export interface Kind {
  readonly kind: string;
  readonly v: number;
  readonly data: z.ZodObject;
  readonly refs: Readonly<Record<string, RefRule>>;
  readonly acts: readonly Act[];
  /** Fields of `data` whose words the author may correct later. */
  readonly correctable?: readonly string[];
  /** May be recorded before the rules of procedure are in force. */
  readonly beforeRules?: boolean;
  /** May be recorded after the process was closed. */
  readonly afterClose?: boolean;
  /** Its text stays out of every bundle, counts in no stream, and may be erased by a mediator. */
  readonly deniable?: boolean;
}

export interface Refusal {
  readonly code: string;
  readonly at?: string;
  /** The only readers that the entry may have, where there is but one right answer. */
  readonly readers?: readonly string[];
}

/** What a module's `decide` is given: facts its author may read, nothing else. */
export interface Deciding {
  readonly body: Body;
  readonly id: EntryId;
  readonly keyId: KeyId;
  readonly author: Person;
  readonly register: RegisterState;
  readonly now: number;
  /** Whether the author may read this entry: a refusal must not depend on one they may not. */
  readonly reads: (id: EntryId) => boolean;
  /** Who else may read an entry, as far as the author knows. */
  readonly grantsOf: (id: EntryId) => readonly GivenGrant[];
  /** For what an entry carries that others signed elsewhere. */
  readonly verifySignature: VerifySignature;
}

/** An entry as folds see it. `body` is null when erased. */
export interface Recorded {
  readonly id: EntryId;
  readonly index: LeafIndex;
  readonly receivedAt: number;
  readonly body: Body;
}

/** One module's share in deciding. */
export interface Part<State = unknown> {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly initial: State;
  evolve(state: State, entry: Recorded): State;
  decide(state: State, deciding: Deciding): Refusal | null;
}

/** The data of an entry whose kind's schema has been checked. */
export function dataOf<D>(entry: { readonly body: Body }): D {
  return entry.body.data as unknown as D;
}

export function refOf(body: Body, role: string): EntryId | null {
  return body.refs[role]?.[0] ?? null;
}
