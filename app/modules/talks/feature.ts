/**
 * One subject of the talks in a folder of its own: its kinds, fold, refusals, words and pages. The module is
 * the list of them; they meet in the record and know nothing of each other's state.
 */
import type { EntryRow } from '../../projections/entries.ts';
import type { Part } from '../../register/kind.ts';
import type { Element, Module, PageContext } from '../../web/route.ts';

export interface Feature<State = unknown>
  extends Part<State>,
    Pick<Module<State>, 'labels' | 'fields' | 'valueText' | 'href' | 'headline' | 'routes'> {
  readonly slots: Pick<Module['slots'], 'calendar' | 'cable' | 'thread'>;
  /** Its part of the page of the talks. */
  section?(context: PageContext): Promise<Element | null>;
  /** Its part of the page of one entry of another subject, such as the sessions of a round. */
  beside?(context: PageContext, entry: EntryRow): Promise<Element | null>;
}

// biome-ignore lint/suspicious/noExplicitAny: each feature has a state type of its own.
export type AnyFeature = Feature<any>;
