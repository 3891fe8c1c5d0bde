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
