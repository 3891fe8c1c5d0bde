import type { Module } from '../../web/route.ts';
import { manner, typeText } from '../../web/said-texts.ts';
import { accountsCable } from './accounts/cable.ts';
import { type AccountsState, decideAccounts, evolveAccounts, NO_ACCOUNTS } from './accounts/decide.ts';
import { ACCOUNT_KINDS, ACCOUNT_TYPES } from './accounts/entries.ts';
import { accountRoutes, accountsThread } from './accounts/pages.tsx';
import * as ACCOUNTS from './accounts/texts.ts';
import { statementsCable } from './cable.ts';
import { decideStatements, evolveStatements, NO_STATEMENTS, type StatementsState } from './decide.ts';
import { STATEMENT_KINDS } from './entries.ts';
import { statementCells, statementThread } from './overview.tsx';
import { statementRoutes } from './pages.tsx';
import { FIELDS, LABELS, TEXTS } from './texts.ts';

interface State {
  readonly said: StatementsState;
  readonly accounts: AccountsState;
}

const OF_ACCOUNTS: ReadonlySet<string> = new Set(ACCOUNT_KINDS.map(({ kind }) => kind));

export const statements: Module<State> = {
  name: 'statements',
  kinds: [...STATEMENT_KINDS, ...ACCOUNT_KINDS],
  initial: { said: NO_STATEMENTS, accounts: NO_ACCOUNTS },
  evolve: ({ said, accounts }, entry) => ({
    said: evolveStatements(said, entry),
    accounts: evolveAccounts(accounts, entry),
  }),
  decide: ({ said, accounts }, deciding) =>
    OF_ACCOUNTS.has(deciding.body.kind)
      ? decideAccounts(accounts, deciding)
      : decideStatements(said, deciding),
  section: { label: TEXTS.statements, path: '/statements' },
  labels: { ...LABELS, ...ACCOUNTS.LABELS },
  fields: { ...FIELDS, ...ACCOUNTS.FIELDS },
  valueText: (field, value) => {
    if (field !== 'type') return field === 'kind' ? manner(value) : null;
    return ACCOUNT_TYPES.some((type) => type === value) ? ACCOUNTS.accountTypeText(value) : typeText(value);
  },
  href: ({ kind, id, refs }) => {
    if (kind === 'statement-recorded') return `/statements/${id}`;
    const comparison = kind === 'comparison-opened' ? id : refs['comparison']?.[0];
    if (comparison !== undefined) return `/statements/accounts/${comparison}`;
    return refs['statement']?.[0] === undefined ? null : `/statements/${refs['statement'][0]}`;
  },
  headline: ({ words }) => {
    const of = words['of'] as { name: string } | undefined;
    return String(words['title'] ?? of?.name ?? words['words'] ?? words['text'] ?? '');
  },
  routes: [...statementRoutes, ...accountRoutes],
  slots: {
    cable: async (context, since) => [
      ...(await statementsCable(context, since)),
      ...(await accountsCable(context, since)),
    ],
    overviewCells: { column: 'said', cells: statementCells },
    thread: async (context, entry) => {
      const parts = [await statementThread(context, entry), await accountsThread(context, entry)];
      const there = parts.filter((part) => part !== null);
      return there.length === 0 ? null : there;
    },
  },
};
