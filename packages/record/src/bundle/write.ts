import type { Hex, LogEntry } from '../types.ts';
import { type BundleHeader, formatErased, formatHeader, formatReadable, formatWithheld } from './lines.ts';

/** One position as this reader may have it. */
export type BundleEntry =
  | { form: 'readable'; entry: LogEntry }
  | { form: 'erased'; entry: LogEntry; audience: string | null }
  | { form: 'withheld'; index: number; leaf: Hex };

/** The lines, each with its final LF. Throws when the entries are not the header's positions in order. */
export async function* writeBundle(
  header: BundleHeader,
  entries: AsyncIterable<BundleEntry> | Iterable<BundleEntry>,
): AsyncGenerator<string> {
  yield `${formatHeader(header)}\n`;
  let next = 0;
  for await (const entry of entries) {
    const index = entry.form === 'withheld' ? entry.index : entry.entry.index;
    if (index !== next) throw new Error(`expected position ${next}, was given ${index}`);
    next += 1;
    yield `${formatEntry(entry)}\n`;
  }
  if (next !== header.size) throw new Error(`the header says ${header.size} positions, there were ${next}`);
}

export function formatEntry(entry: BundleEntry): string {
  switch (entry.form) {
    case 'readable':
      return formatReadable(entry.entry);
    case 'erased':
      return formatErased(entry.entry, entry.audience);
    case 'withheld':
      return formatWithheld(entry.index, entry.leaf);
  }
}
