import type { ArticleName } from '../model.ts';

export function findNames(_body: string, _language: string | null): ArticleName[] {
  return [];
}
