import type { Module } from '../../web/route.ts';
import { PRESS_KINDS } from './entries.ts';
import { pressRoutes } from './pages.tsx';
import { FIELDS, LABELS, TEXTS } from './texts.ts';

/** Keeps no state: nothing about an article but its shape can be refused. */
export const press: Module<null> = {
  name: 'press',
  kinds: PRESS_KINDS,
  initial: null,
  evolve: (state) => state,
  decide: () => null,
  section: { label: TEXTS.press, path: '/press' },
  labels: LABELS,
  fields: FIELDS,
  href: ({ kind, id, refs }) =>
    kind === 'article-filed' ? `/press/${id}` : `/press/${refs['article']?.[0] ?? ''}`,
  headline: ({ words }) => String(words['title'] ?? ''),
  routes: pressRoutes,
  slots: {},
};
