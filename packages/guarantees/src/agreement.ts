// The document around the guarantees: who, where, when, counted how, in which words. Core types are in model.ts.
// A field left out is a gap the lint names; nothing here is required only so that a draft looks complete.
import type { Area, Dur, Guarantee, Id, Moment, Ms, Party, Pattern, Proof } from './model.ts';

/** Language tag (`en`, `ps`, `fa-AF`) to text. */
export type Texts = Record<string, string>;

/** Units a quantity may carry; any other is refused when parsed. */
export type Unit =
  | 'person'
  | 'unit'
  | 'weapon'
  | 'vehicle'
  | 'aircraft'
  | 'site'
  | 'item'
  | 'event'
  | 'round'
  | 'percent'
  | 'kilometre'
  | 'metre'
  | 'hour'
  | 'day'
  | 'tonne';

/** Computed by rule, never the platform's default: Gregorian, solar Hijri, lunar Hijri (Umm al-Qura). */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';
export type CalendarDate = { calendar: Calendar; year: number; month: number; day: number };

/** A party, force or unit (`partOf` says below whom). `members` makes it a collective such as "the sides". */
export type Actor = Party & {
  name: Texts;
  kind: 'party' | 'force' | 'unit' | 'group';
  signs?: boolean; // false: named in the text, bound by nothing in it
  members?: Id[];
  forces?: { definition: Texts; units: Id[]; allied: Id[] }; // allied: allied and proxy forces; [] says there are none
};

/** One entry of the taxonomy of acts. `partOf` is the wider type: a report of the narrower matches the wider. */
export type ActionType = {
  id: Id;
  partOf?: Id;
  name: Texts;
  category?: boolean; // a name for a list of acts (its parts), not an act
  observable?: Texts; // what a monitor would see
  methods?: Id[]; // by which methods it can be seen
  counting?: Texts; // what counts as one
  inchoative?: boolean; // begin, work towards, facilitate
  beginning?: Texts; // for an inchoative act: what is seen when it begins
  armed?: boolean; // an act of armed forces: needs forces, area, exceptions
  humanitarian?: boolean; // medical evacuation, rescue, relief
  grants?: 'access'; // letting verifiers in
  large?: boolean; // needs means to be carried out
};

/** What a `where` compares: `field` of the pattern is the id here. */
export type Measure = {
  id: Id;
  name: Texts;
  unit: Unit;
  kind: 'level' | 'amount'; // level: how much there is (strength); amount: how much was done (released)
  counting?: Texts;
  baseline?: { value: number; at: Ms; source: Texts };
  from?: Texts; // for a distance or a width: from what,
  to?: Texts; // to what,
  along?: Texts; // along what
};

export type AgreedMap = { id: Id; name: Texts; dated?: Ms; sha256?: string };
/** An area of the agreement. An empty ring is a named region without a boundary (linted). */
export type NamedArea = Area & {
  name: Texts;
  /** The ring was compiled from a line on the map and an offset. */
  line?: {
    points: [number, number][];
    offsetKm: number;
    each?: 'side' | 'whole'; // the offset on either side, or the whole width
    from?: Texts;
    to?: Texts;
  };
};

/** An event deadlines hang on ("transfer of authority"): an anchor `{event, rule}` names it by id. */
export type AnchorEvent = {
  id: Id;
  name: Texts;
  is: Pattern;
  found?: { by: Id; within: Dur }; // who records that it happened, how soon after
};
/** A signature deadlines hang on: an anchor `{signature}` names it by id. `at` when already signed. */
export type Signing = { id: Id; name: Texts; at?: Ms };

/** A verifier, committee, guarantor: anybody who acts under the agreement without being a party. */
export type Body = {
  id: Id;
  name: Texts;
  seats?: { of: Id; count: number }[];
  accepted?: { at: Ms; tasks: Id[] | 'all' }; // it took the task on
  methods?: Id[]; // what it is able to do
  constituted?: Moment; // exists from
  acts?: Dur; // its own deadline: meets or decides within
};

/** How durations are counted. Every field the text uses must be said. */
export type Counting = {
  zone?: string; // IANA zone of civil days
  day?: 'civil' | '24-hours';
  firstDay?: 'counted' | 'not-counted'; // is the day of the event itself day one
  end?: 'end-of-day' | 'same-hour'; // a term of days ends at midnight, or at the hour it began
  month?: 'last-day' | 'next-day'; // 31 January + 1 month: the last day of February, or 1 March
};

/** A deadline said a second time in other words; it must come to the same day. */
export type Restated = { words?: string } & ({ at: Ms } | { from: Moment; plus: Dur[] });
/** A date printed in more than one calendar. */
export type PrintedDate = { at: Ms; zone: string; printed: CalendarDate[] };

/** A deliberate ambiguity: both readings on record, listed as not monitored. `at` is a JSON pointer into the file. */
export type Reserved = { at: string; readings: { by: Id; text: Texts }[] };
/** The parties' answer to a question or warning of the lint; a refusal cannot be answered away. */
export type Answer = { rule: string; text: string; by: Id[] };

export type Term = { id: Id; texts: Texts };

export type GuaranteeFile = {
  v: 1;
  id: Id;
  title: Texts;
  exercise?: boolean; // invented, for training; printed on every rendering
  languages: string[];
  prevailing?: { language: string } | { equally: true; divergence: Id }; // the body that settles a divergence
  glossary?: Term[];
  counting?: Counting;
  calendars?: Calendar[];
  dates?: PrintedDate[];
  parties: Actor[];
  bodies: Body[];
  actions: ActionType[];
  measures?: Measure[];
  methods?: { id: Id; name: Texts }[];
  maps?: AgreedMap[];
  areas: NamedArea[];
  signings?: Signing[];
  events?: AnchorEvent[];
  standards?: Partial<Record<Proof['standard'], Texts>>; // what each standard of proof means
  reporting?: Reporting; // for every guarantee that has none of its own
  disputes?: { facts?: { body: Id; within: Dur }; interpretation?: { body: Id; within: Dur } };
  safeguards?: { humanitarian: Id[]; sources: 'protected' | 'named' }; // acts never a breach; names in explanations
  reserved?: Reserved[];
  answers?: Answer[];
  guarantees: Guarantee[];
  /** Clauses that are words only: linted as text, never monitored. */
  clauses?: { id: Id; text: Texts; answers?: Answer[] }[];
};

export type Reporting = { every: Dur; format?: Texts; to?: Id[] };
