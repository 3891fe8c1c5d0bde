/** Demands: what one party asks of another in its own words, and every answer. */
import type { Feature, Others } from '../feature.ts';
import { demandsCable } from './cable.ts';
import { type DemandsState, decideDemands, evolveDemands, NO_DEMANDS } from './decide.ts';
import { DEMAND_KINDS } from './entries.ts';
import { overviewRow } from './overview.tsx';
import { demandRoutes, demandsOfRound, demandsSection, demandsWaiting } from './pages.tsx';
import { demandSummaries } from './queries.ts';
import { chosen, FIELDS, LABELS } from './texts.ts';

export function demands(others: Others): Feature<DemandsState> {
  return {
    name: 'demands',
    kinds: DEMAND_KINDS,
    initial: NO_DEMANDS,
    evolve: evolveDemands,
    decide: decideDemands,
    labels: LABELS,
    fields: FIELDS,
    valueText: (field, value) => (field === 'answer' ? chosen(field, value) : null),
    href: ({ kind, id, refs }) => {
      const demand = kind === 'demand-put' ? id : refs['demand']?.[0];
      return demand === undefined ? null : `/talks/demands/${demand}`;
    },
    headline: ({ words }) => String(words['title'] ?? words['text'] ?? words['reason'] ?? ''),
    routes: demandRoutes(others),
    overview: async (context) => ({
      rows: (await demandSummaries(context.reading)).map((demand) => overviewRow(context, demand)),
    }),
    waiting: demandsWaiting,
    section: demandsSection,
    beside: async (context, entry) =>
      entry.kind === 'round-proposed' ? demandsOfRound(context, entry) : null,
    slots: { cable: demandsCable },
  };
}
