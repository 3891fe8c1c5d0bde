/** The fold and the refusals of sessions. Pure. */
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import { isClosed } from '../closings.ts';
import { decideMeeting, evolveMeetings, type Meetings, NO_MEETINGS } from '../meetings.ts';
import type { Attendee, SessionClosed, SessionOpened } from './entries.ts';

export interface SessionsState {
  readonly meetings: Meetings;
  readonly startsAt: Persistent<string, number>;
}

export const NO_SESSIONS: SessionsState = { meetings: NO_MEETINGS, startsAt: Persistent() };

export function evolveSessions(state: SessionsState, recorded: Recorded): SessionsState {
  const { body, id } = recorded;
  return {
    meetings: evolveMeetings(state.meetings, recorded),
    startsAt:
      body.kind === 'session-opened'
        ? state.startsAt.set(id, dataOf<SessionOpened>({ body }).startsAt)
        : state.startsAt,
  };
}

export function decideSessions({ meetings, startsAt }: SessionsState, deciding: Deciding): Refusal | null {
  const { body, reads } = deciding;
  const session = refOf(body, 'session');
  if (body.kind === 'session-closed') {
    if (isClosed(meetings.closedSessions, session, reads)) return { code: 'session-closed' };
    const { endedAt } = dataOf<SessionClosed>({ body });
    return endedAt < (startsAt.get(session!) ?? 0)
      ? { code: 'ends-before-start', at: '/data/endedAt' }
      : null;
  }
  const over = decideMeeting(meetings, deciding);
  if (over !== null) return over;
  return body.kind === 'attendance-recorded' ? decideAttendance(deciding) : null;
}

function decideAttendance({ body, register }: Deciding): Refusal | null {
  const { present = [] } = dataOf<{ present?: readonly Attendee[] }>({ body });
  if (present.length === 0 && (body.refs['people'] ?? []).length === 0)
    return { code: 'field-too-few', at: '/data/present' };
  const unknown = present.findIndex(({ party }) => party !== null && !register.book.parties.has(party));
  return unknown === -1 ? null : { code: 'party-unknown', at: `/data/present/${unknown}/party` };
}
