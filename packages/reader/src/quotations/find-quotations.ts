import type { Quotation } from '../model.ts';

export function findQuotations(_body: string, _language: string | null): Quotation[] {
  return [];
}
