/** The kinds as data, for whoever writes another client: shapes, references, who records, what may be corrected. */
import { z } from 'zod';
import type { Kinds } from './decider.ts';

export function kindsAsJson(kinds: Kinds): string {
  const all = Object.fromEntries(
    [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { data, refs, acts, correctable = [], beforeRules = false, afterClose = false }]) => [
        name,
        { acts, beforeRules, afterClose, correctable, refs, data: z.toJSONSchema(data) },
      ]),
  );
  return `${JSON.stringify(all, null, 1)}\n`;
}
