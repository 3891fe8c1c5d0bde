/** The fold and the refusals of demands. Pure. */
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import { type Closings, evolveClosings, isClosed, NOTHING_CLOSED } from '../closings.ts';
import { decideMeeting, evolveMeetings, type Meetings, NO_MEETINGS } from '../meetings.ts';
import type { Demand } from './entries.ts';

interface DemandState {
  readonly by: string;
  readonly to: readonly string[];
}
export interface DemandsState {
  readonly demands: Persistent<string, DemandState>;
  readonly withdrawn: Closings;
  readonly meetings: Meetings;
}

export const NO_DEMANDS: DemandsState = {
  demands: Persistent(),
  withdrawn: NOTHING_CLOSED,
  meetings: NO_MEETINGS,
};

export function evolveDemands(state: DemandsState, recorded: Recorded): DemandsState {
  const { body, id } = recorded;
  if (body.kind === 'demand-put') {
    const { by, to } = dataOf<Demand>({ body });
    return { ...state, demands: state.demands.set(id, { by, to }) };
  }
  return {
    ...state,
    withdrawn: evolveClosings(state.withdrawn, recorded, 'demand-withdrawn', 'demand'),
    meetings: evolveMeetings(state.meetings, recorded),
  };
}

export function decideDemands(state: DemandsState, deciding: Deciding): Refusal | null {
  const { body, register, reads } = deciding;
  const over = decideMeeting(state.meetings, deciding);
  if (over !== null) return over;
  if (body.kind === 'demand-put') {
    const { by, to } = dataOf<Demand>({ body });
    if (to.includes(by)) return { code: 'demand-to-itself', at: '/data/to' };
    return to.every((party) => register.book.parties.has(party))
      ? null
      : { code: 'party-unknown', at: '/data/to' };
  }
  const id = refOf(body, 'demand')!;
  const demand = state.demands.get(id);
  if (demand === undefined) return { code: 'reference-not-found', at: '/refs/demand' };
  if (isClosed(state.withdrawn, id, reads)) return { code: 'demand-withdrawn' };
  const { by } = dataOf<{ by: string }>({ body });
  if (body.kind === 'demand-answered')
    return demand.to.includes(by) ? null : { code: 'not-addressed', at: '/data/by' };
  return by === demand.by ? null : { code: 'not-your-demand', at: '/data/by' };
}
