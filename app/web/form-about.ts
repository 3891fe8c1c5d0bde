/** What every form about an entry shares: the entry's own readers, the reference to it, and where to go afterwards. */
import type { EntryRow } from '../projections/entries.ts';
import { audienceNames } from './names.ts';
import type { PageContext } from './route.ts';

/** `role` is that of the reference; `words` say before signing what it refers to. */
export function formAbout(context: PageContext, role: string, row: EntryRow, words: string, next: string) {
  return {
    view: context.view,
    audience: row.audience,
    names: audienceNames(context),
    refs: { [role]: [row.id] },
    refsWords: { [role]: words },
    next,
  };
}
