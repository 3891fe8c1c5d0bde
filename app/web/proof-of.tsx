/** The proof under an entry, from its row. */
import type { EntryRow } from '../projections/entries.ts';
import { Proof } from './components/entry.tsx';
import { audienceNames, partyName, person } from './names.ts';
import type { PageContext } from './route.ts';

export function ProofOf({ context, row }: { context: PageContext; row: EntryRow }) {
  const author = person(context, row.author);
  const entry = {
    ...row,
    author: author?.name ?? '',
    party: author === null ? undefined : partyName(context, author.party),
  };
  return <Proof view={context.view} entry={entry} names={audienceNames(context)} />;
}

/** Audiences a person may choose for a new entry: always with themselves among the readers. */
export function audienceChoices(
  { view, person: author }: PageContext,
  labels: { public: string; table: string; own: string },
) {
  const choices = [];
  if (view.process?.public === true) choices.push({ tokens: ['public'], label: labels.public });
  const atTable = author?.partyRole === 'party' || author?.partyRole === 'mediator';
  if (atTable) choices.push({ tokens: ['table'], label: labels.table });
  if (atTable && author.partyRole === 'party') {
    choices.push({ tokens: [`party:${author.party}`, 'mediators'].sort(), label: labels.own });
  }
  if (!atTable && author !== null)
    choices.push({ tokens: ['monitors', 'observers', 'table'], label: labels.table });
  return choices.length === 0 ? [{ tokens: ['table'], label: labels.table }] : choices;
}

export function firstAudience(choices: readonly { tokens: readonly string[] }[]): readonly string[] {
  return choices[0]?.tokens ?? ['table'];
}
