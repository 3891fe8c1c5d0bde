/** The fold and the refusals of rounds. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import { type Closings, evolveClosings, isClosed, NOTHING_CLOSED } from '../closings.ts';
import type { Round } from './entries.ts';

/** An acceptance with the entry that holds it: a refusal may rest only on a readable one. */
interface Act {
  readonly party: string;
  readonly entry: EntryId;
}
export interface RoundsState {
  readonly acceptedBy: Persistent<string, readonly Act[]>;
  readonly closed: Closings;
}

export const NO_ROUNDS: RoundsState = { acceptedBy: Persistent(), closed: NOTHING_CLOSED };

export function evolveRounds(state: RoundsState, recorded: Recorded): RoundsState {
  const { body, id } = recorded;
  const round = refOf(body, 'round');
  if (body.kind === 'round-accepted' && round !== null) {
    const act = { party: dataOf<{ by: string }>({ body }).by, entry: id };
    return { ...state, acceptedBy: state.acceptedBy.update(round, [], (acts) => [...acts, act]) };
  }
  return { ...state, closed: evolveClosings(state.closed, recorded, 'round-closed', 'round') };
}

export function decideRounds(state: RoundsState, { body, register, reads }: Deciding): Refusal | null {
  if (body.kind !== 'round-closed') {
    const { from, until } = dataOf<{ from?: string; until?: string | null }>({ body });
    if (from !== undefined && until != null && until < from)
      return { code: 'ends-before-start', at: '/data/until' };
  }
  if (body.kind === 'round-proposed') {
    const unknown = dataOf<Round>({ body }).mediators.some(
      (id) => register.book.parties.get(id) !== 'mediator',
    );
    return unknown ? { code: 'party-unknown', at: '/data/mediators' } : null;
  }
  const round = refOf(body, 'round');
  if (isClosed(state.closed, round, reads)) return { code: 'round-closed' };
  if (body.kind !== 'round-accepted') return null;
  const { by } = dataOf<{ by: string }>({ body });
  return (state.acceptedBy.get(round!) ?? []).some(({ party, entry }) => party === by && reads(entry))
    ? { code: 'already-accepted' }
    : null;
}
