/** Rounds: proposed by one side, accepted by the others, confirmed and closed by a mediator. */
import type { Feature, Others } from '../feature.ts';
import { chosen as chosenHere } from '../texts.ts';
import { roundsCable, roundsCalendar } from './agenda.ts';
import { decideRounds, evolveRounds, NO_ROUNDS, type RoundsState } from './decide.ts';
import { ROUND_KINDS } from './entries.ts';
import { RoundsOf } from './overview.tsx';
import { roundRoutes, roundsSection, roundsWaiting } from './pages.tsx';
import { roundViews } from './queries.ts';
import { chosen, FIELDS, LABELS } from './texts.ts';

export function rounds(others: Others): Feature<RoundsState> {
  return {
    name: 'rounds',
    kinds: ROUND_KINDS,
    initial: NO_ROUNDS,
    evolve: evolveRounds,
    decide: decideRounds,
    labels: LABELS,
    fields: FIELDS,
    valueText: (field, value) =>
      field === 'format' ? chosen(field, value) : field === 'result' ? chosenHere(field, value) : null,
    href: ({ kind, id, refs }) => {
      const round = kind === 'round-proposed' ? id : refs['round']?.[0];
      return round === undefined ? null : `/talks/rounds/${round}`;
    },
    headline: ({ words }) => String(words['label'] ?? words['outcome'] ?? ''),
    routes: roundRoutes(others),
    overview: async (context) => ({
      top: RoundsOf({ context, rounds: await roundViews(context.reading) }),
    }),
    waiting: roundsWaiting,
    section: roundsSection,
    slots: { calendar: roundsCalendar, cable: roundsCable },
  };
}
