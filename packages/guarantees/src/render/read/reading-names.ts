import type { Guarantee, Id } from '../../model.ts';
import { cleanText, type NameKind, type RenderContext } from '../context.ts';
import type { Language } from '../language.ts';
import type { Line } from '../outline.ts';
import { outlineGuarantee } from '../outline-guarantee.ts';
import { TERMS, termIn } from '../terms.ts';
import { anyOf, normalText } from './normal.ts';

/** The catalogue a reader holds: printed name to what it may stand for, and the closed words of the model. */
export type ReadingNames = {
  language: Language;
  names: ReadonlyMap<string, readonly string[]>;
  terms: ReadonlyMap<string, readonly string[]>;
  namePattern: RegExp;
  termPattern: RegExp;
};

/** Where a name may stand: after a bracket, a colon or a semicolon, up to the next mark of that kind. */
const BEFORE = '(?<=\\(|: |[;؛] )';
const AFTER = '(?=\\)|[;؛] |[.۔]$)';

export function readingNames(
  context: RenderContext,
  language: Language,
  lines: readonly Line[] = [],
): ReadingNames {
  const names = new Map<string, string[]>();
  const add = (surface: string, key: string): void => {
    const printed = normalText(surface, language);
    const known = names.get(printed) ?? [];
    if (printed !== '' && !known.includes(key)) names.set(printed, [...known, key]);
  };
  const addName = (kind: NameKind, id: Id): void => {
    const name = cleanText(context.names.name(kind, id, language) ?? '');
    add(name === '' ? id : name, `${kind}:${id}`);
  };
  for (const { kind, id } of context.names.all()) addName(kind, id);
  for (const { slots } of lines) {
    for (const slot of Object.values(slots)) {
      if (slot.is === 'names') for (const id of slot.ids) addName(slot.kind, id);
      if (slot.is === 'texts') add(slot.texts[language] ?? slot.at, `text:${slot.at}`);
    }
  }
  const terms = termTable(language);
  return {
    language,
    names,
    terms,
    namePattern: new RegExp(`${BEFORE}(?:${anyOf(names.keys())})${AFTER}`, 'gu'),
    termPattern: new RegExp(`${BEFORE}(?:${anyOf(terms.keys())})${AFTER}`, 'gu'),
  };
}

/** The names of one guarantee and of its agreement. */
export function namesFor(g: Guarantee, context: RenderContext, language: Language): ReadingNames {
  return readingNames(context, language, outlineGuarantee(g, context));
}

const tables = new Map<Language, Map<string, string[]>>();

function termTable(language: Language): Map<string, string[]> {
  const known = tables.get(language);
  if (known) return known;
  const table = new Map<string, string[]>();
  for (const term of TERMS) {
    const word = normalText(termIn(term, language), language);
    table.set(word, [...(table.get(word) ?? []), term]);
  }
  tables.set(language, table);
  return table;
}
