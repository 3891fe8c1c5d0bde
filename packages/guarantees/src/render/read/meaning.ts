// What each sentence must say in every language, apart from its values: whether it binds, forbids, allows or
// denies, and whether its number is a least or a most. A sentence not listed does none of these.
import type { PhraseKey } from '../phrases/en.ts';
import type { Bound, Polarity } from './lexicon.ts';

export type Meaning = { polarity: readonly Polarity[]; bounds: readonly Bound[] };

const POLARITY: Partial<Record<PhraseKey, readonly Polarity[]>> = {
  'duty.refrain': ['shall-not'],
  'duty.achieve': ['shall'],
  'duty.respond': ['shall'],
  'duty.report': ['shall'],
  'duty.maintain': ['shall'],
  'respond.same': ['shall'],
  'maintain.seen': ['shall'],
  'then.does': ['shall'],
  'then.suspend': ['may'],
  'then.terminate': ['may'],
  ending: ['may'],
  while: ['shall-not'],
  exception: ['not'],
  untrue: ['not'],
};

const BOUNDS: Partial<Record<PhraseKey, readonly Bound[]>> = {
  'tolerance.count': ['at-most'],
  'achieve.count': ['at-least'],
  'maintain.seen': ['at-most'],
  'where.lt': ['less'],
  'where.le': ['at-most'],
  'where.eq': ['exactly'],
  'where.ge': ['at-least'],
  'where.gt': ['more'],
  'except.notice': ['at-least'],
  'proof.quorum': ['at-least'],
  'proof.lateness': ['at-most'],
  'cure.times': ['at-most'],
  'when.repeats': ['at-least'],
};

export function meaningOf(key: PhraseKey): Meaning {
  return { polarity: POLARITY[key] ?? [], bounds: BOUNDS[key] ?? [] };
}
