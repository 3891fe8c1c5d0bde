// Whether six texts say the same as each other and as the structure they were rendered from.
import type { Guarantee } from '../../model.ts';
import type { RenderContext } from '../context.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Line } from '../outline.ts';
import { outlineGuarantee } from '../outline-guarantee.ts';
import { expectedFacts } from './expected.ts';
import type { Fact, Facts, LineFacts } from './facts.ts';
import { leavesOf } from './leaves.ts';
import { readBack } from './read-back.ts';
import { type ReadingNames, readingNames } from './reading-names.ts';

export type DifferenceKind =
  | 'number'
  | 'duration'
  | 'date'
  | 'name'
  | 'term'
  | 'zone'
  | 'words'
  | 'polarity'
  | 'bound'
  | 'clause'
  | 'wording'
  | 'sentence-missing'
  | 'sentence-extra'
  | 'text-missing'
  | 'name-missing'
  | 'name-ambiguous'
  | 'unsaid';

/** What one text says otherwise, at which clause; `expected` and `found` are for people to read. */
export type Difference = {
  language: Language;
  kind: DifferenceKind;
  clause: string;
  expected: string[];
  found: string[];
};

const KINDS: Record<Fact['is'], DifferenceKind> = {
  name: 'name',
  number: 'number',
  count: 'number',
  degrees: 'number',
  duration: 'duration',
  moment: 'date',
  term: 'term',
  zone: 'zone',
  text: 'words',
  polarity: 'polarity',
  bound: 'bound',
};

export function parity(
  g: Guarantee,
  context: RenderContext,
  texts: Partial<Record<Language, string>>,
): Difference[] {
  const lines = outlineGuarantee(g, context);
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (text === undefined) return [{ language, kind: 'text-missing', clause: '', expected: [], found: [] }];
    const names = readingNames(context, language, lines);
    const read = readBack(text, language, names);
    const differences = compareFacts(expectedFacts(lines, context, language), read, language);
    return [
      ...nameFaults(lines, context, names),
      ...differences,
      ...(differences.length === 0 ? unsaid(g, read, language) : []),
    ];
  });
}

/** What the second says otherwise than the first. Texts of two languages may be compared as well. */
export function compareFacts(first: Facts, second: Facts, language: Language): Difference[] {
  const extra = (line: LineFacts, kind: DifferenceKind): Difference => ({
    language,
    kind,
    clause: line.clause,
    expected: kind === 'sentence-missing' ? line.facts.map(describeFact) : [],
    found: kind === 'sentence-extra' ? [line.rest, ...line.facts.map(describeFact)] : [],
  });
  if (first.lines.length === second.lines.length) {
    return first.lines.flatMap((line, i) => compareLines(line, second.lines[i] as LineFacts, language));
  }
  const left = new Map(second.lines.map((line, i) => [keyOf(line, i), line]));
  const found = first.lines.flatMap((line, i) => {
    const other = left.get(keyOf(line, i));
    left.delete(keyOf(line, i));
    return other === undefined ? [extra(line, 'sentence-missing')] : compareLines(line, other, language);
  });
  return [...found, ...[...left.values()].map((line) => extra(line, 'sentence-extra'))];
}

function keyOf(line: LineFacts, index: number): string {
  return line.clause === '' ? `#${index}` : line.clause;
}

function compareLines(first: LineFacts, second: LineFacts, language: Language): Difference[] {
  const groups = new Map<Fact['is'], { expected: Fact[]; found: Fact[] }>();
  const groupOf = (fact: Fact) => {
    const group = groups.get(fact.is) ?? { expected: [], found: [] };
    groups.set(fact.is, group);
    return group;
  };
  for (const fact of first.facts) groupOf(fact).expected.push(fact);
  for (const fact of second.facts) groupOf(fact).found.push(fact);
  const made = (kind: DifferenceKind, expected: string[], found: string[]): Difference => ({
    language,
    kind,
    clause: first.clause,
    expected,
    found,
  });
  const differing = [...groups].filter(([, { expected, found }]) => !sameFacts(expected, found));
  // A date or duration that cannot be read leaves its figures behind as bare numbers: one difference, not two.
  const lost = differing.some(([is]) => is !== 'number');
  const told = differing
    .filter(([is, { expected }]) => !(lost && is === 'number' && expected.length === 0))
    .map(([is, { expected, found }]) => made(KINDS[is], expected.map(describeFact), found.map(describeFact)));
  if (first.clause !== second.clause) told.push(made('clause', [first.clause], [second.clause]));
  if (told.length > 0) return told;
  const same = first.wording?.some((key) => second.wording?.includes(key)) === true;
  return same ? [] : [made('wording', [...(first.wording ?? [])], [second.rest])];
}

function sameFacts(expected: readonly Fact[], found: readonly Fact[]): boolean {
  return expected.length === found.length && expected.every((fact, i) => sameFact(fact, found[i] as Fact));
}

function sameFact(a: Fact, b: Fact): boolean {
  if ((a.is === 'name' && b.is === 'name') || (a.is === 'term' && b.is === 'term')) {
    return a.of.some((id) => b.of.includes(id));
  }
  return describeFact(a) === describeFact(b);
}

export function describeFact(fact: Fact): string {
  switch (fact.is) {
    case 'name':
    case 'term':
      return fact.of.join(' or ');
    case 'number':
      return fact.written ?? String(fact.value === 0 ? 0 : fact.value);
    case 'count':
      return `${fact.value} ${fact.of}${spoken(fact.word)}`;
    case 'duration':
      return `${fact.n} ${fact.unit}${fact.tz === undefined ? '' : ` ${fact.tz}`}${spoken(fact.word)}`;
    case 'moment': {
      const at = Number.isFinite(fact.at) ? new Date(fact.at).toISOString() : 'no moment';
      const conflict = fact.conflict === undefined ? '' : `, another day in ${fact.conflict}`;
      return [at, fact.zone, ...fact.dates].join(' ') + conflict;
    }
    case 'degrees':
      return `${fact.axis} ${fact.written ?? ''}${fact.value === 0 ? 0 : fact.value}`;
    case 'zone':
      return fact.zone;
    case 'text':
      return fact.text;
    case 'polarity':
    case 'bound':
      return fact.value;
  }
}

function spoken(word: number | undefined): string {
  return word === undefined ? '' : `, in words ${word}`;
}

/** Names that are absent, or that two things of one kind share, so that no text could tell them apart. */
function nameFaults(lines: readonly Line[], context: RenderContext, names: ReadingNames): Difference[] {
  const { language } = names;
  const sharing = new Map(
    [...names.names].flatMap(([name, keys]) => keys.map((key) => [key, { name, keys }] as const)),
  );
  const used = new Map<string, Difference>();
  for (const { clause, slots } of lines) {
    for (const slot of Object.values(slots)) {
      const keys =
        slot.is === 'names'
          ? slot.ids.map((id) => `${slot.kind}:${id}`)
          : slot.is === 'texts'
            ? [`text:${slot.at}`]
            : [];
      for (const key of keys) {
        const shared = sharing.get(key);
        const kind = key.slice(0, key.indexOf(':'));
        const rivals = (shared?.keys ?? []).filter((each) => each.startsWith(`${kind}:`));
        if (kind !== 'text' && rivals.length > 1) {
          used.set(`a ${key}`, { language, kind: 'name-ambiguous', clause, expected: [key], found: rivals });
        }
        if (isMissing(slot, key, context, language)) {
          used.set(`m ${key}`, { language, kind: 'name-missing', clause, expected: [key], found: [] });
        }
      }
    }
  }
  return [...used.values()];
}

function isMissing(
  slot: Line['slots'][string],
  key: string,
  context: RenderContext,
  language: Language,
): boolean {
  if (slot.is === 'texts') return (slot.texts[language] ?? '').trim() === '';
  if (slot.is !== 'names' || slot.kind === 'guarantee' || slot.kind === 'code') return false;
  return (context.names.name(slot.kind, key.slice(key.indexOf(':') + 1), language) ?? '').trim() === '';
}

/** Numbers, ids and words of the structure that no sentence of the text says. */
function unsaid(g: Guarantee, read: Facts, language: Language): Difference[] {
  const said = new Map<string, number>();
  for (const { facts } of read.lines) {
    for (const fact of facts) for (const leaf of leavesIn(fact)) said.set(leaf, (said.get(leaf) ?? 0) + 1);
  }
  const missing = leavesOf(g, language).filter((leaf) => {
    const left = said.get(leaf) ?? 0;
    said.set(leaf, left - 1);
    return left <= 0;
  });
  if (missing.length === 0) return [];
  return [{ language, kind: 'unsaid', clause: '', expected: missing, found: [] }];
}

function leavesIn(fact: Fact): string[] {
  switch (fact.is) {
    case 'name':
      return [...new Set(fact.of.map((key) => key.slice(key.indexOf(':') + 1)))];
    case 'term':
      return [...new Set(fact.of.map((term) => term.slice(term.indexOf(':') + 1)))];
    case 'number':
    case 'count':
      return [String(fact.value)];
    case 'duration':
      return [String(fact.n), fact.unit, ...(fact.tz === undefined ? [] : [fact.tz])];
    case 'moment':
      return [String(fact.at)];
    case 'zone':
      return [fact.zone];
    case 'text':
      return [fact.text];
    default:
      return [];
  }
}
