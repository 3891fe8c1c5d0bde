/** What forms share, besides their fields: who will read what they record, and where to go afterwards. */
import type { EntryRow } from '../projections/entries.ts';
import { audienceChoices } from './audience-choices.ts';
import type { AudienceChoice } from './form.tsx';
import { audienceNames } from './names.ts';
import type { PageContext } from './route.ts';

/** A form for something new: its author chooses among circles of readers, and the first is offered. */
export function formNew(context: PageContext, choices: readonly AudienceChoice[] = audienceChoices(context)) {
  return {
    view: context.view,
    audience: choices[0]?.tokens ?? ['table'],
    audienceChoices: choices,
    names: audienceNames(context),
  };
}

/** A form about an entry has that entry's own readers. `role` is that of the reference; `words` say before signing what it refers to. */
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
