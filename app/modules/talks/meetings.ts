/** What is put in a round or a session: neither is over by then, and they belong together. */
import { Map as Persistent } from 'immutable';
import { type Deciding, type Recorded, type Refusal, refOf } from '../../register/kind.ts';
import { type Closings, cameTooLate, evolveClosings, NOTHING_CLOSED } from './closings.ts';

export interface Meetings {
  readonly closedRounds: Closings;
  readonly closedSessions: Closings;
  /** From a session to its round. */
  readonly roundOf: Persistent<string, string>;
}

export const NO_MEETINGS: Meetings = {
  closedRounds: NOTHING_CLOSED,
  closedSessions: NOTHING_CLOSED,
  roundOf: Persistent(),
};

export function evolveMeetings(meetings: Meetings, recorded: Recorded): Meetings {
  const { body, id } = recorded;
  const round = refOf(body, 'round');
  return {
    closedRounds: evolveClosings(meetings.closedRounds, recorded, 'round-closed', 'round'),
    closedSessions: evolveClosings(meetings.closedSessions, recorded, 'session-closed', 'session'),
    roundOf:
      body.kind === 'session-opened' && round !== null ? meetings.roundOf.set(id, round) : meetings.roundOf,
  };
}

export function decideMeeting(meetings: Meetings, deciding: Deciding): Refusal | null {
  const round = refOf(deciding.body, 'round');
  const session = refOf(deciding.body, 'session');
  if (cameTooLate(meetings.closedRounds, round, deciding)) return { code: 'round-closed', at: '/refs/round' };
  if (session === null) return null;
  const its = meetings.roundOf.get(session) ?? null;
  if (round !== null && round !== its) return { code: 'session-of-other-round', at: '/refs/session' };
  if (cameTooLate(meetings.closedRounds, its, deciding)) return { code: 'round-closed', at: '/refs/session' };
  return cameTooLate(meetings.closedSessions, session, deciding)
    ? { code: 'session-closed', at: '/refs/session' }
    : null;
}
