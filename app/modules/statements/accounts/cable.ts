/** What a delegation tells its capital of accounts: what was entered and contested, and what its own side has not entered. */
import type { EntryRow } from '../../../projections/entries.ts';
import { partyName, person as personOf } from '../../../web/names.ts';
import type { CablePart, PageContext } from '../../../web/route.ts';
import { type AccountView, allComparisons, type ComparisonView, comparisonViews } from './queries.ts';
import { TEXTS } from './texts.ts';

type Line = CablePart['lines'][number];

export async function accountsCable(context: PageContext, since: number): Promise<readonly CablePart[]> {
  const { say } = context.view;
  const comparisons = await comparisonViews(context.reading, await allComparisons(context.reading));
  const done = comparisons.flatMap((comparison) => happened(context, comparison, since));
  const open = comparisons.flatMap((comparison) => missing(context, comparison));
  return [
    ...(done.length === 0 ? [] : [{ title: say(TEXTS.comparison), lines: done }]),
    ...(open.length === 0 ? [] : [{ title: say(TEXTS.comparison), lines: open, open: true }]),
  ];
}

function happened(context: PageContext, { row, title, accounts }: ComparisonView, since: number): Line[] {
  const { say } = context.view;
  const told = ({ id, occurredAt }: EntryRow, text: string) => ({ at: occurredAt, entry: id, text });
  const partyOf = ({ author }: EntryRow) => partyName(context, personOf(context, author)?.party ?? '');
  const all = [
    { row, line: () => say(TEXTS.cableOpened, { title }) },
    ...accounts.flatMap((account) => {
      const name = nameOf(account);
      const said = (text: typeof TEXTS.cableContested) => (one: EntryRow) => ({
        row: one,
        line: () => say(text, { name, party: partyOf(one), text: String(one.words['text']) }),
      });
      return [
        { row: account.row, line: () => say(TEXTS.cableGiven, { name, title }) },
        ...account.contests.map(said(TEXTS.cableContested)),
        ...[...account.disputes.values()].flat().map(said(TEXTS.cableDisputed)),
      ];
    }),
  ];
  return all.filter((one) => one.row.recordedAt >= since).map((one) => told(one.row, one.line()));
}

/** For a party only: whether its own side is heard in the comparison, and on what it is not. */
function missing(context: PageContext, { row, title, elements, accounts }: ComparisonView): Line[] {
  const { person, view } = context;
  if (person?.partyRole !== 'party') return [];
  const own = accounts.filter(({ data }) => data.of.party === person.party);
  if (own.length === 0)
    return [{ at: row.occurredAt, entry: row.id, text: view.say(TEXTS.cableMissing, { title }) }];
  return own
    .filter(({ supersededBy }) => supersededBy.length === 0)
    .flatMap((account) => {
      const left = elements.filter(({ id }) => !account.cells.has(id)).map(({ label }) => label);
      if (left.length === 0) return [];
      const text = view.say(TEXTS.cableUnentered, { name: nameOf(account), elements: left.join(', ') });
      return [{ at: account.row.occurredAt, entry: account.row.id, text }];
    });
}

function nameOf({ data }: AccountView): string {
  return data.of.name;
}
