/** The fold and the refusals of rounds and demands. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../register/kind.ts';
import type { Demand, Round } from './entries.ts';

interface RoundState {
  readonly by: string;
  readonly acceptedBy: readonly Act[];
  /** More than one where who closed it could not read that somebody had. */
  readonly closed: readonly EntryId[];
}
/** An act that later ones depend on, with the entry that holds it: a refusal may rest only on a readable one. */
interface Act {
  readonly party: string;
  readonly entry: EntryId;
}
interface DemandState {
  readonly by: string;
  readonly to: readonly string[];
  readonly withdrawn: readonly EntryId[];
}
export interface TalksState {
  readonly rounds: Persistent<string, RoundState>;
  readonly demands: Persistent<string, DemandState>;
}

export const NO_TALKS: TalksState = { rounds: Persistent(), demands: Persistent() };

export function evolveTalks(state: TalksState, { body, id }: Recorded): TalksState {
  const { rounds, demands } = state;
  const round = refOf(body, 'round') ?? '';
  const demand = refOf(body, 'demand') ?? '';
  switch (body.kind) {
    case 'round-proposed': {
      const { by } = dataOf<Round>({ body });
      return { ...state, rounds: rounds.set(id, { by, acceptedBy: [], closed: [] }) };
    }
    case 'round-accepted': {
      const party = dataOf<{ by: string }>({ body }).by;
      const held = rounds.get(round);
      if (held === undefined) return state;
      return {
        ...state,
        rounds: rounds.set(round, { ...held, acceptedBy: [...held.acceptedBy, { party, entry: id }] }),
      };
    }
    case 'round-closed':
      return {
        ...state,
        rounds: rounds.update(
          round,
          (held) => held && { ...held, closed: [...held.closed, id] },
        ) as TalksState['rounds'],
      };
    case 'demand-put': {
      const { by, to } = dataOf<Demand>({ body });
      return { ...state, demands: demands.set(id, { by, to, withdrawn: [] }) };
    }
    case 'demand-withdrawn':
      return {
        ...state,
        demands: demands.update(
          demand,
          (held) => held && { ...held, withdrawn: [...held.withdrawn, id] },
        ) as TalksState['demands'],
      };
    default:
      return state;
  }
}

export function decideTalks(state: TalksState, deciding: Deciding): Refusal | null {
  const { kind } = deciding.body;
  return kind.startsWith('round-') ? decideRound(state, deciding) : decideDemand(state, deciding);
}

function decideRound({ rounds }: TalksState, { body, register, reads }: Deciding): Refusal | null {
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
  const round = rounds.get(refOf(body, 'round')!);
  if (round === undefined) return { code: 'reference-not-found', at: '/refs/round' };
  const closed = round.closed.some(reads);
  if (body.kind === 'round-closed') return closed ? { code: 'round-closed' } : null;
  if (closed) return { code: 'round-closed' };
  if (body.kind !== 'round-accepted') return null;
  const { by } = dataOf<{ by: string }>({ body });
  return round.acceptedBy.some(({ party, entry }) => party === by && reads(entry))
    ? { code: 'already-accepted' }
    : null;
}

function decideDemand({ demands }: TalksState, { body, register, reads }: Deciding): Refusal | null {
  if (body.kind === 'demand-put') {
    const { by, to } = dataOf<Demand>({ body });
    if (to.includes(by)) return { code: 'demand-to-itself', at: '/data/to' };
    return to.every((party) => register.book.parties.has(party))
      ? null
      : { code: 'party-unknown', at: '/data/to' };
  }
  const demand = demands.get(refOf(body, 'demand')!);
  if (demand === undefined) return { code: 'reference-not-found', at: '/refs/demand' };
  if (demand.withdrawn.some(reads)) return { code: 'demand-withdrawn' };
  const { by } = dataOf<{ by: string }>({ body });
  if (body.kind === 'demand-answered') {
    return demand.to.includes(by) ? null : { code: 'not-addressed', at: '/data/by' };
  }
  return by === demand.by ? null : { code: 'not-your-demand', at: '/data/by' };
}
