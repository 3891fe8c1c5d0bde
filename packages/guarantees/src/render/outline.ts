// The language-independent skeleton of a text: which sentence is said, with which values, under which number.
import type { Texts } from '../agreement.ts';
import type { Dur, Id, Ms } from '../model.ts';
import type { NameKind } from './context.ts';
import type { PhraseKey } from './phrases/en.ts';
import type { Counted } from './quantity.ts';
import type { Term } from './terms.ts';

export type Slot =
  | { is: 'names'; kind: NameKind; ids: readonly Id[] }
  | { is: 'number'; value: number }
  | { is: 'count'; of: Counted; value: number }
  | { is: 'duration'; value: Dur }
  | { is: 'moment'; at: Ms }
  | { is: 'degrees'; axis: 'latitude' | 'longitude'; value: number }
  | { is: 'terms'; terms: readonly Term[] }
  | { is: 'zone'; zone: string }
  /** Words of one language, never translated. */
  | { is: 'verbatim'; text: string }
  /** Words given in every language; `at` tells them apart. */
  | { is: 'texts'; at: string; texts: Texts };

export type Part =
  | 'title'
  | 'obligor'
  | 'beneficiary'
  | 'duty'
  | 'period'
  | 'condition'
  | 'reciprocity'
  | 'proof'
  | 'cure'
  | 'consequence'
  | 'amendment'
  | 'gloss'
  | 'area'
  | 'reading';

export type Node = { say: PhraseKey; slots: Record<string, Slot>; under: Node[] };
export type Section = { part: Part; nodes: Node[] };
/** `clause` is the number printed before the sentence, such as 3.1; the title has none. */
export type Line = { part: Part; clause: string; depth: number; say: PhraseKey; slots: Record<string, Slot> };

export function node(say: PhraseKey, slots: Record<string, Slot> = {}, under: Node[] = []): Node {
  return { say, slots, under };
}

export const names = (kind: NameKind, ...ids: readonly Id[]): Slot => ({ is: 'names', kind, ids });
export const duration = (value: Dur): Slot => ({ is: 'duration', value });
export const times = (value: number): Slot => ({ is: 'count', of: 'times', value });

/** A node only when there is something to say. */
export function maybe<T>(value: T | undefined, make: (value: T) => Node | Node[]): Node[] {
  if (value === undefined) return [];
  const made = make(value);
  return Array.isArray(made) ? made : [made];
}

/** A list of names; an empty one says nothing. */
export function listed(say: PhraseKey, slot: string, kind: NameKind, ids: readonly Id[] | undefined): Node[] {
  return ids === undefined || ids.length === 0 ? [] : [node(say, { [slot]: names(kind, ...ids) })];
}

export function numberLines(sections: readonly Section[]): Line[] {
  const lines: Line[] = [];
  let top = 0;
  const walk = (part: Part, nodes: readonly Node[], above: string, depth: number): void => {
    nodes.forEach((each, i) => {
      const clause = above === '' ? String(++top) : `${above}.${i + 1}`;
      lines.push({ part, clause, depth, say: each.say, slots: each.slots });
      walk(part, each.under, clause, depth + 1);
    });
  };
  for (const { part, nodes } of sections) {
    if (part !== 'title') walk(part, nodes, '', 0);
    else
      for (const each of nodes) lines.push({ part, clause: '', depth: 0, say: each.say, slots: each.slots });
  }
  return lines;
}
