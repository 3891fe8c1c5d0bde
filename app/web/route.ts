/** What a module gives to the web: routes whose answers are pages, and slots that other pages show. */
import type { EntryId, ProcessId } from '@sulh/record';
import type { EntryRow, Reading } from '../projections/entries.ts';
import type { World } from '../register/decider.ts';
import type { Part, Person } from '../register/kind.ts';
import type { Text } from './language.ts';
import type { View } from './page.tsx';

// biome-ignore lint/suspicious/noExplicitAny: what hono/jsx calls an element differs by renderer.
export type Element = any;

export interface PageContext {
  readonly view: View;
  readonly process: ProcessId;
  readonly world: World;
  readonly reading: Reading;
  /** Who signed in and is admitted to this process. */
  readonly person: Person | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of a posted form that records nothing (reading an article, inviting). */
  readonly form: FormData | null;
}

export type Answer =
  | { page: Element; title: string; wide?: boolean; scripts?: readonly string[]; status?: number }
  | { redirect: string }
  | { notFound: true }
  | { refused: string };

export interface Route {
  readonly method: 'get' | 'post';
  /** Below the process's path, such as `/talks/demands/:id`. */
  readonly path: string;
  /** Only for people admitted to the process; anybody else is asked to sign in. */
  readonly needsPerson?: boolean;
  answer(context: PageContext): Promise<Answer>;
}

/** One cell of the overview's matrix. */
export interface Cell {
  readonly content: Element;
}

export interface Slots {
  /** For each demand, what this module has to say in its column. */
  readonly overviewCells?: {
    readonly column: 'said' | 'shown' | 'promised' | 'done';
    cells(context: PageContext, demands: readonly EntryId[]): Promise<ReadonlyMap<string, Element>>;
  };
  /** What belongs on the page of one entry, such as the replies to it. */
  thread?(context: PageContext, entry: EntryRow): Promise<Element | null>;
}

export interface Module<State = unknown> extends Part<State> {
  readonly section: { readonly label: Text; readonly path: string } | null;
  /** One name for each kind, as the record page and the signing dialog show it. */
  readonly labels: Readonly<Record<string, Text>>;
  /** Names of fields in `data`. */
  readonly fields: Readonly<Record<string, Text>>;
  /** Where an entry of this module is best read; null: on the record page. */
  href(entry: EntryRow): string | null;
  /** The line that stands for an entry in lists. */
  headline(entry: EntryRow): string;
  readonly routes: readonly Route[];
  readonly slots: Slots;
}
