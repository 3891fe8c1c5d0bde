/** What a module gives to the web: routes whose answers are pages, and slots that other pages show. */
import type { Article, ReadInput } from '@sulh/reader';
import type { EntryId, LogEntry, ProcessId, ProcessOpened, VerifySignature } from '@sulh/record';
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
  /** The address of this host as the browser sees it. */
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of a posted form that records nothing (reading an article, inviting). */
  readonly form: FormData | null;
  /** What a refusal's code means, in the reader's language. */
  refusal(code: string): string;
  /** Reads a page away from the main thread. */
  readonly readPage: ReadPage;
  readonly verifySignature: VerifySignature;
  /** One position of the log with its proof in the log as it is now; for entries this reader may read. */
  log(index: number): Promise<{ entry: LogEntry; proof: readonly Uint8Array[]; size: number } | null>;
  /** Offered choices that only the host can make, such as invitations. */
  readonly desk: Desk;
  readonly calendarAddress: CalendarAddress;
  /** What the other modules have to say on the page of an entry of `module`. */
  threads(entry: EntryRow, module: string): Promise<readonly Element[]>;
}

export type ReadPage = (
  input: ReadInput,
) => Promise<{ ok: true; article: Article } | { ok: false; code: string }>;

export interface OpenInvitation {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly role: string;
  /** Once the invited person has made a key: what the admission must hold. */
  readonly enrolment: {
    publicKey: string;
    sealingKey: string | null;
    recoveryKey: string | null;
    proof: string;
  } | null;
}

/** Invitations: secrets of the host, not entries. */
export interface Desk {
  invite(invitation: { name: string; party: string; role: string }): string;
  open(): readonly OpenInvitation[];
  withdraw(id: string): void;
}

/** The private address of a person's calendar: a secret of the host, made for the key of the session. */
export interface CalendarAddress {
  /** Null while there is none. */
  token(): string | null;
  /** The one before stops. */
  make(): void;
  close(): void;
}

export type Answer =
  | {
      page: Element;
      title: string;
      wide?: boolean;
      scripts?: readonly string[];
      status?: number;
      /** No browser and no proxy keeps a copy. */
      keep?: 'never';
    }
  | { redirect: string }
  | { notFound: true }
  | { refused: string };

export interface Route {
  readonly method: 'get' | 'post';
  /** Below the process's path, such as `/talks/demands/:id`. */
  readonly path: string;
  /** Only for people admitted to the process; anybody else is asked to sign in. */
  readonly needsPerson?: boolean;
  /** Answers only when the tables hold all that the log holds: for pages that state a position. */
  readonly whole?: boolean;
  answer(context: PageContext): Promise<Answer>;
}

/** One row of the overview: a demand, and what was said about it. */
export interface OverviewRow {
  readonly id: EntryId;
  readonly title: Element;
  readonly href: string;
  readonly small: Element;
  readonly said: Element;
}

/** A date that somebody should not miss. */
export interface CalendarItem {
  /** Unique in the process and the same for ever: an entry's id, with a suffix where one entry gives several. */
  readonly uid: string;
  readonly title: string;
  /** A whole day `YYYY-MM-DD`, or an instant in ms. */
  readonly from: string | number;
  /** The last day, inclusive, or the instant it ends; null: that day, or that instant. */
  readonly until: string | number | null;
  readonly place: string | null;
  /** Below the process's path. */
  readonly href: string;
  /** Called off: calendars strike it out. */
  readonly cancelled?: boolean;
}

/** What a delegation tells its capital: lines of plain text, each with the entry it rests on. */
export interface CablePart {
  readonly title: string;
  readonly lines: readonly {
    readonly at: number;
    readonly text: string;
    readonly entry: string;
    /** The text says itself which of its acts are attested; else that is added for the entry's. */
    readonly marked?: boolean;
  }[];
  /** What is open now; left out: what happened since. */
  readonly open?: boolean;
}

export interface Slots {
  /** Dates as this reader knows them. */
  calendar?(context: PageContext): Promise<readonly CalendarItem[]>;
  /** What happened since an instant, and what is open now, as this reader knows it. */
  cable?(context: PageContext, since: number): Promise<readonly CablePart[]>;
  /** What stands above the matrix, its rows, and what stands below it. */
  overview?(
    context: PageContext,
  ): Promise<{ readonly top?: Element; readonly rows: readonly OverviewRow[]; readonly below?: Element }>;
  /** For each demand, what this module has to say in its column. */
  readonly overviewCells?: {
    readonly column: 'said' | 'shown' | 'promised' | 'done';
    cells(context: PageContext, demands: readonly EntryId[]): Promise<ReadonlyMap<string, Element>>;
  };
  /** What belongs on the page of one entry, such as the replies to it. */
  thread?(context: PageContext, entry: EntryRow): Promise<Element | null>;
}

export interface Module<State = unknown> extends Part<State> {
  readonly section: {
    readonly label: Text;
    readonly path: string;
    /** Left out: in every process. */
    readonly in?: (opened: ProcessOpened) => boolean;
  } | null;
  /** One name for each kind, as the record page and the signing dialog show it. */
  readonly labels: Readonly<Record<string, Text>>;
  /** Names of fields in `data`. */
  readonly fields: Readonly<Record<string, Text>>;
  /** The word for a value chosen from a closed list; null for anything else. */
  valueText?(field: string, value: string): Text | null;
  /** Where an entry of this module is best read; null: on the record page. */
  href(entry: EntryRow): string | null;
  /** The line that stands for an entry in lists. */
  headline(entry: EntryRow): string;
  readonly routes: readonly Route[];
  readonly slots: Slots;
}
