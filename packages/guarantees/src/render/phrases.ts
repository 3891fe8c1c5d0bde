import type { Language } from './language.ts';
import { ar } from './phrases/ar.ts';
import { en, type Phrases } from './phrases/en.ts';
import { faAf } from './phrases/fa-af.ts';
import { ps } from './phrases/ps.ts';
import { tr } from './phrases/tr.ts';
import { ur } from './phrases/ur.ts';

const PHRASES: Record<Language, Phrases> = { en, ur, ps, 'fa-AF': faAf, tr, ar };

export function phrasesIn(language: Language): Phrases {
  return PHRASES[language];
}
