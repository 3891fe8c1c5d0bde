/** Comparisons as one reader sees them: everything is gathered, compared and counted after the audience rule. */
import type { EntryRow, Reading } from '../../../projections/entries.ts';
import { type Cell, totalsOf, type Verdict, verdictOf } from './agreement.ts';
import type { AccountData, ComparedElement, ComparisonData, EnteredElement } from './entries.ts';

export interface EnteredView {
  readonly row: EntryRow;
  readonly entered: EnteredElement;
}
export interface AccountView {
  readonly row: EntryRow;
  readonly data: Pick<AccountData, 'of' | 'type' | 'source'>;
  /** By element; several where entries with different readers hold the same element. */
  readonly cells: ReadonlyMap<string, readonly EnteredView[]>;
  readonly contests: readonly EntryRow[];
  /** By element. */
  readonly disputes: ReadonlyMap<string, readonly EntryRow[]>;
  readonly supersedes: string | null;
  /** Later accounts by the same speaker that say they take this one's place. */
  readonly supersededBy: readonly string[];
}
export interface ElementView {
  readonly id: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly disputed: boolean;
}
export interface ComparisonView {
  readonly row: EntryRow;
  readonly title: string;
  readonly occurredOn: string | null;
  readonly act: string | null;
  readonly elements: readonly ElementView[];
  /** In the order in which they were given. */
  readonly accounts: readonly AccountView[];
  readonly totals: Readonly<Record<Verdict, number>>;
}

export async function comparisonViews(
  reading: Reading,
  rows: readonly EntryRow[],
  /** Left out: accounts whose speaker gave a later one in their place. The reader asks for it, not the program. */
  latest = false,
): Promise<ComparisonView[]> {
  const parts = await reading.referring(
    'comparison',
    rows.map(({ id }) => id),
  );
  const given = parts.filter(({ kind }) => kind === 'account-given');
  const acts = await reading.referring(
    'account',
    given.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = parts.filter(({ target }) => target === row.id);
    const accounts = own
      .filter(({ kind }) => kind === 'account-given')
      .map((account) => accountView(account, given, acts))
      .filter(({ supersededBy }) => !latest || supersededBy.length === 0)
      .sort((a, b) => a.row.occurredAt - b.row.occurredAt || a.row.idx - b.row.idx);
    const added = own.filter(({ kind }) => kind === 'elements-added');
    return comparisonView(row, added, accounts);
  });
}

export function allComparisons(reading: Reading): Promise<EntryRow[]> {
  return reading.entries("e.kind = 'comparison-opened' order by e.occurred_at desc, e.idx desc limit 200");
}

function comparisonView(
  row: EntryRow,
  added: readonly EntryRow[],
  accounts: readonly AccountView[],
): ComparisonView {
  const { title, occurredOn } = row.words as unknown as ComparisonData;
  const elements = labelsOf([row, ...added], accounts).map(({ id, label }) => ({
    id,
    label,
    verdict: verdictOf(accounts.map((account) => cellOf(account, id))),
    disputed: accounts.some(({ disputes }) => disputes.has(id)),
  }));
  return {
    row,
    title,
    occurredOn,
    act: row.refs['act']?.[0] ?? null,
    elements,
    accounts,
    totals: totalsOf(elements.map(({ verdict }) => verdict)),
  };
}

/** An element that was named twice out of sight of each other stands once, under both names. */
function labelsOf(named: readonly EntryRow[], accounts: readonly AccountView[]): readonly ComparedElement[] {
  const labels = new Map<string, string[]>();
  for (const row of named)
    for (const { id, label } of (row.data as unknown as ComparisonData).elements)
      labels.set(id, [...(labels.get(id) ?? []), label]);
  for (const { cells } of accounts) for (const id of cells.keys()) if (!labels.has(id)) labels.set(id, [id]);
  return [...labels].map(([id, all]) => ({ id, label: [...new Set(all)].join(' / ') }));
}

function accountView(
  row: EntryRow,
  given: readonly EntryRow[],
  all: readonly (EntryRow & { target: string })[],
): AccountView {
  const acts = all.filter(({ target }) => target === row.id);
  const { of, type, source } = row.words as unknown as AccountData;
  const sources = [row, ...acts.filter(({ kind }) => kind === 'account-extended')];
  const entered = sources.flatMap((from) =>
    (from.words['elements'] as EnteredElement[]).map((one) => ({ row: from, entered: one })),
  );
  return {
    row,
    data: { of, type, source },
    cells: grouped(entered, (one) => one.entered.id),
    contests: acts.filter(({ kind }) => kind === 'account-contested'),
    disputes: grouped(
      acts.filter(({ kind }) => kind === 'reading-disputed'),
      ({ data }) => String(data['element']),
    ),
    supersedes: given.find(({ id }) => id === row.refs['supersedes']?.[0])?.id ?? null,
    supersededBy: given.filter(({ refs }) => refs['supersedes']?.[0] === row.id).map(({ id }) => id),
  };
}

export function cellOf({ cells }: AccountView, element: string): Cell {
  const entered = (cells.get(element) ?? []).map((one) => one.entered);
  return {
    silent: entered.some(({ silent }) => silent),
    says: entered.some(({ silent }) => !silent),
    readings: entered.flatMap(({ reading }) => reading ?? []),
  };
}

function grouped<Item>(
  items: readonly Item[],
  by: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
