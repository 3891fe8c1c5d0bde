// What a rendering needs beside the guarantee: names in every language, areas, and how moments are printed.
import type { Calendar, Counting, GuaranteeFile, Reporting, Texts } from '../agreement.ts';
import type { Area, Id } from '../model.ts';
import { COMMON_METHODS } from './common-methods.ts';
import { LANGUAGES, type Language } from './language.ts';

export type NameKind =
  | 'actor'
  | 'action'
  | 'area'
  | 'map'
  | 'measure'
  | 'method'
  | 'signing'
  | 'event'
  | 'guarantee'
  | 'code'
  | 'text';

/** The names of the agreement. A name must be fit to print: one line, no formatting characters. */
export interface Names {
  /** Undefined when the agreement has no name for it in that language. */
  name(kind: NameKind, id: Id, language: Language): string | undefined;
  /** Every name the texts could mention, so that reading back can tell one from another. */
  all(): Iterable<{ kind: NameKind; id: Id }>;
}

export type RenderContext = {
  names: Names;
  areas: readonly Area[];
  zone: string;
  calendars: readonly Calendar[];
  exercise?: boolean;
  counting?: Counting;
  reporting?: Reporting;
  prevailing?: NonNullable<GuaranteeFile['prevailing']>;
};

export function contextOf(file: GuaranteeFile): RenderContext {
  const rest: Partial<RenderContext> = {};
  if (file.exercise !== undefined) rest.exercise = file.exercise;
  if (file.counting !== undefined) rest.counting = file.counting;
  if (file.reporting !== undefined) rest.reporting = file.reporting;
  if (file.prevailing !== undefined) rest.prevailing = file.prevailing;
  return {
    names: namesOf(file),
    areas: file.areas,
    zone: file.counting?.zone ?? 'UTC',
    calendars: file.calendars ?? [],
    ...rest,
  };
}

export function namesOf(file: GuaranteeFile): Names {
  const table = new Map<string, { kind: NameKind; id: Id; texts: Texts }>();
  const add = (kind: NameKind, things: readonly { id: Id; name: Texts }[]): void => {
    for (const { id, name } of things) table.set(`${kind}:${id}`, { kind, id, texts: name });
  };
  add('actor', file.parties);
  add('actor', file.bodies);
  add('action', file.actions);
  add('measure', file.measures ?? []);
  add('method', COMMON_METHODS);
  add('method', file.methods ?? []);
  add('map', file.maps ?? []);
  add('area', file.areas);
  add('signing', file.signings ?? []);
  add('event', file.events ?? []);
  for (const { id } of file.guarantees) {
    const texts = Object.fromEntries(LANGUAGES.map((language) => [language, id]));
    table.set(`guarantee:${id}`, { kind: 'guarantee', id, texts });
  }
  return {
    name: (kind, id, language) => table.get(`${kind}:${id}`)?.texts[language],
    all: () => table.values(),
  };
}

/** Formatting characters and line ends inside a name could change how the text around it reads. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim();
}

/** Codes are printed as they are in every language; a thing that has a name is not a code. */
export function printsAsCode(kind: NameKind): boolean {
  return kind === 'code' || kind === 'guarantee';
}
