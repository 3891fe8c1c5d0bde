import type { ArticleName } from '../model.ts';
import { findMentions, type Mention } from './mentions.ts';

/** The names of an English body, most mentioned first; other languages are not covered. */
export function findNames(
  body: string,
  language: string | null,
  mentions: readonly Mention[] | null = null,
): ArticleName[] {
  if (language !== null && !language.startsWith('en')) return [];
  const counted = new Map<string, ArticleName & { first: number }>();
  for (const mention of mentions ?? findMentions(body)) {
    const known = counted.get(mention.name);
    if (known === undefined)
      counted.set(mention.name, { name: mention.name, kind: mention.kind, count: 1, first: mention.start });
    else known.count += 1;
  }
  return [...counted.values()]
    .sort((a, b) => b.count - a.count || a.first - b.first)
    .slice(0, 200)
    .map(({ name, kind, count }) => ({ name, kind, count }));
}
