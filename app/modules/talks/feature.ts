/**
 * One subject of the talks in a folder of its own: its kinds, fold, refusals, words and pages. The module is
 * the list of them; they meet in the record and know nothing of each other's state.
 */
import type { EntryRow } from '../../projections/entries.ts';
import type { Part } from '../../register/kind.ts';
import type { Text } from '../../web/language.ts';
import type { Element, Module, OverviewRow, PageContext } from '../../web/route.ts';
import type { Waiting } from './waits.tsx';

export interface Feature<State = unknown>
  extends Part<State>,
    Pick<Module<State>, 'labels' | 'fields' | 'valueText' | 'href' | 'headline' | 'routes'> {
  readonly slots: Pick<Module['slots'], 'calendar' | 'cable' | 'thread' | 'overviewCells'>;
  /** What stands above the matrix of the overview, and its rows. */
  overview?(
    context: PageContext,
  ): Promise<{ readonly top?: Element; readonly rows?: readonly OverviewRow[] }>;
  /** What of it lies with the side of whoever takes part; null when nothing does. */
  waiting?(context: PageContext): Promise<Waiting | null>;
  /** Its part of the page of the talks. */
  section?(context: PageContext): Promise<Element | null>;
  /** Its part of the page of one entry of another subject, such as the sessions of a round. */
  beside?(context: PageContext, entry: EntryRow): Promise<Element | null>;
}

// biome-ignore lint/suspicious/noExplicitAny: each feature has a state type of its own.
export type AnyFeature = Feature<any>;

/** What a subject knows of the others: their parts of its page, and how they call and show an entry of theirs. */
export interface Others {
  beside(context: PageContext, entry: EntryRow): Promise<readonly Element[]>;
  /** Null for an entry that is no subject's of the talks. */
  called(entry: EntryRow): { readonly label: Text; readonly headline: string; readonly href: string } | null;
}
