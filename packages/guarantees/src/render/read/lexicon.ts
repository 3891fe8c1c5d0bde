// What a reader of each language knows, written down apart from the phrases that are printed: units, months,
// the halves of the globe, modal verbs and bounds. Nothing here is imported by the renderer, nor from it.
import type { Language } from '../language.ts';
import { AR } from './lexicon-ar.ts';
import { EN } from './lexicon-en.ts';
import { FA_AF } from './lexicon-fa-af.ts';
import { PS } from './lexicon-ps.ts';
import { TR } from './lexicon-tr.ts';
import { UR } from './lexicon-ur.ts';

export type Polarity = 'shall' | 'shall-not' | 'may' | 'not';
export type Bound = 'at-least' | 'at-most' | 'exactly' | 'less' | 'more';
export type Half = 'north' | 'south' | 'east' | 'west';
export type Noun = 'hour' | 'day' | 'month' | 'times' | 'confirmations' | 'verifiers';

export type Lexicon = {
  /** Word to noun; every form that may follow a figure. */
  units: Record<string, Noun>;
  /** Words that mean one or two of something by themselves; the figure follows in brackets. */
  dual: Record<string, [number, Noun]>;
  halves: Record<string, Half>;
  bounds: Record<string, Bound>;
  /** First rule that matches at a place wins; `{}` is no part of a word. */
  polarity: [RegExp, Polarity][];
  gregorian: string[];
  solar: string[];
  lunar: string[];
  /** Around dates: `D` a date, `S` solar, `L` lunar, `T` the time, `O` the offset, `Z` the zone; `?` optional. */
  moment: { year: string; solar: string; lunar: string; time: string };
  zone: string;
  decimal: '.' | ',';
};

export const LEXICONS: Record<Language, Lexicon> = { en: EN, ur: UR, ps: PS, 'fa-AF': FA_AF, tr: TR, ar: AR };
