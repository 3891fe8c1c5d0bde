import type { Quotation, Span } from '../model.ts';
import { findEnglishQuotations } from './english.ts';
import { findOtherQuotations } from './other-languages.ts';

/** The quotations of a body, in the order of their first words. */
export function findQuotations(body: string, language: string | null): Quotation[] {
  const english = language === null || language.startsWith('en');
  const found = english ? findEnglishQuotations(body) : findOtherQuotations(body, language);
  return found.sort((a, b) => first(a).start - first(b).start);
}

function first(quotation: Quotation): Span {
  return quotation.content[0] as Span;
}
