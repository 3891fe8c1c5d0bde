import type { Module } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import { decideStatements, evolveStatements, NO_STATEMENTS, type StatementsState } from './decide.ts';
import { STATEMENT_KINDS } from './entries.ts';
import { statementCells, statementThread } from './overview.tsx';
import { statementRoutes } from './pages.tsx';
import { FIELDS, LABELS, TEXTS } from './texts.ts';

export const statements: Module<StatementsState> = {
  name: 'statements',
  kinds: STATEMENT_KINDS,
  initial: NO_STATEMENTS,
  evolve: evolveStatements,
  decide: decideStatements,
  section: { label: TEXTS.statements, path: '/statements' },
  labels: LABELS,
  fields: FIELDS,
  valueText: (field, value) => (field === 'type' ? typeText(value) : field === 'kind' ? manner(value) : null),
  href: ({ kind, id, refs }) => {
    if (kind === 'statement-recorded') return `/statements/${id}`;
    return refs['statement']?.[0] === undefined ? null : `/statements/${refs['statement'][0]}`;
  },
  headline: ({ words }) => String(words['words'] ?? words['text'] ?? ''),
  routes: statementRoutes,
  slots: { overviewCells: { column: 'said', cells: statementCells }, thread: statementThread },
};
