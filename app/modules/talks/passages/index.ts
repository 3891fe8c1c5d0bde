/** Passages: documents that mediators carry between sides that may never meet. */
import type { Feature } from '../feature.ts';
import { cableOf, calendarOf } from './dates.ts';
import { decidePassages, evolvePassages, NO_PASSAGES, type PassagesState } from './decide.ts';
import { DOCUMENT_TYPES, PASSAGE_KINDS, UNATTRIBUTED_TYPES } from './entries.ts';
import { passageRoutes } from './pages.tsx';
import { passagesOfRound, passagesSection, passagesWaiting } from './sections.tsx';
import { chosen, FIELDS, LABELS } from './texts.ts';

const TYPES: readonly string[] = [...DOCUMENT_TYPES, ...UNATTRIBUTED_TYPES];
const ROLES = ['document', 'erases'] as const;

export const passages: Feature<PassagesState> = {
  name: 'passages',
  kinds: PASSAGE_KINDS,
  initial: NO_PASSAGES,
  evolve: evolvePassages,
  decide: decidePassages,
  labels: LABELS,
  fields: FIELDS,
  valueText: (field, value) => (field === 'type' && TYPES.includes(value) ? chosen('type', value) : null),
  href: ({ id, refs }) => `/talks/passages/${ROLES.map((role) => refs[role]?.[0]).find(Boolean) ?? id}`,
  headline: ({ words }) => String(words['title'] ?? words['reason'] ?? ''),
  routes: passageRoutes,
  waiting: passagesWaiting,
  section: passagesSection,
  beside: async (context, entry) =>
    entry.kind === 'round-proposed' ? passagesOfRound(context, entry) : null,
  slots: { calendar: calendarOf, cable: cableOf },
};
