import type { Module } from '../../web/route.ts';
import { decideTalks, evolveTalks, NO_TALKS, type TalksState } from './decide.ts';
import { TALKS_KINDS } from './entries.ts';
import { overviewRow, RoundsOf } from './overview.tsx';
import { talksRoutes } from './pages.tsx';
import { demandSummaries, roundViews } from './queries.ts';
import { chosen, FIELDS, LABELS, TEXTS } from './texts.ts';

export const talks: Module<TalksState> = {
  name: 'talks',
  kinds: TALKS_KINDS,
  initial: NO_TALKS,
  evolve: evolveTalks,
  decide: decideTalks,
  section: { label: TEXTS.talks, path: '/talks' },
  labels: LABELS,
  fields: FIELDS,
  valueText: (field, value) =>
    field === 'answer' || field === 'format' || field === 'result' ? chosen(field, value) : null,
  href: ({ kind, id, refs }) => {
    if (kind === 'demand-put') return `/talks/demands/${id}`;
    if (kind === 'round-proposed') return `/talks/rounds/${id}`;
    if (refs['demand']?.[0] !== undefined) return `/talks/demands/${refs['demand'][0]}`;
    return refs['round']?.[0] === undefined ? null : `/talks/rounds/${refs['round'][0]}`;
  },
  headline: ({ words }) =>
    String(words['title'] ?? words['label'] ?? words['text'] ?? words['outcome'] ?? ''),
  routes: talksRoutes,
  slots: {
    overview: async (context) => {
      const [demands, rounds] = await Promise.all([
        demandSummaries(context.reading),
        roundViews(context.reading),
      ]);
      return {
        top: RoundsOf({ context, rounds }),
        rows: demands.map((demand) => overviewRow(context, demand)),
      };
    },
  },
};
