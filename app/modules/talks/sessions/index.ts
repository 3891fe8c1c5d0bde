/** Sessions of a round: who met in which format, when, on what, and what came of it. */
import type { Feature, Others } from '../feature.ts';
import { chosen as chosenHere } from '../texts.ts';
import { sessionsCable, sessionsCalendar } from './agenda.ts';
import { decideSessions, evolveSessions, NO_SESSIONS, type SessionsState } from './decide.ts';
import { SESSION_KINDS } from './entries.ts';
import { sessionRoutes, sessionsOfRound } from './pages.tsx';
import { chosen, FIELDS, LABELS } from './texts.ts';

export function sessions(others: Others): Feature<SessionsState> {
  return {
    name: 'sessions',
    kinds: SESSION_KINDS,
    initial: NO_SESSIONS,
    evolve: evolveSessions,
    decide: decideSessions,
    labels: LABELS,
    fields: FIELDS,
    valueText: (field, value) =>
      field === 'format' ? chosen(field, value) : field === 'result' ? chosenHere(field, value) : null,
    href: ({ kind, id, refs }) => {
      const session = kind === 'session-opened' ? id : refs['session']?.[0];
      return session === undefined ? null : `/talks/sessions/${session}`;
    },
    headline: ({ words }) => String(words['label'] ?? words['outcome'] ?? words['reason'] ?? ''),
    routes: sessionRoutes(others),
    beside: async (context, entry) =>
      entry.kind === 'round-proposed' ? sessionsOfRound(context, entry) : null,
    slots: { calendar: sessionsCalendar, cable: sessionsCable },
  };
}
