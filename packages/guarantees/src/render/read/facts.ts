import type { PhraseKey } from '../phrases/en.ts';
import type { Bound, Noun, Polarity } from './lexicon.ts';

/** One thing a sentence says. `is` groups facts; inside one sentence and group their order counts. */
export type Fact =
  /** Every id the printed name may stand for, as `kind:id`. */
  | { is: 'name'; of: readonly string[] }
  /** `written` is set when the figures are not the shortest for their value: 007, or digits past the precision. */
  | { is: 'number'; value: number; written?: string }
  /** `word` is set when the word beside the figure says another number. */
  | { is: 'count'; of: Noun; value: number; word?: number }
  | { is: 'duration'; n: number; unit: Noun; tz?: string; word?: number }
  /** `conflict` names a calendar whose printed date is another day. */
  | { is: 'moment'; at: number; zone: string; dates: readonly string[]; conflict?: string }
  | { is: 'degrees'; axis: 'latitude' | 'longitude'; value: number; written?: string }
  /** Every closed word of the model the printed word may stand for. */
  | { is: 'term'; of: readonly string[] }
  | { is: 'zone'; zone: string }
  | { is: 'text'; text: string }
  | { is: 'polarity'; value: Polarity }
  | { is: 'bound'; value: Bound };

/** `wording` is the sentence recognised once its facts are taken out, or null; `rest` is what was left of it. */
export type LineFacts = { clause: string; facts: Fact[]; wording: readonly PhraseKey[] | null; rest: string };
export type Facts = { lines: LineFacts[] };
