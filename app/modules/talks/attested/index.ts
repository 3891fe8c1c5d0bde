/** Acts on paper or by voice: attested by a mediator until the party whose act it is confirms or contests. */
import type { Feature, Others } from '../feature.ts';
import { type AttestedState, decideAttested, evolveAttested, NO_ATTESTED } from './decide.ts';
import { ATTESTED_KINDS } from './entries.ts';
import { LABELS } from './texts.ts';
import { attestedWaiting, waitingCable } from './waiting.tsx';
import { wordThread } from './word.tsx';

export function attested(others: Others): Feature<AttestedState> {
  return {
    name: 'attested',
    kinds: ATTESTED_KINDS,
    initial: NO_ATTESTED,
    evolve: evolveAttested,
    decide: decideAttested,
    labels: LABELS,
    fields: {},
    href: ({ refs }) => (refs['act']?.[0] === undefined ? null : `/record/${refs['act'][0]}`),
    headline: ({ words }) => String(words['text'] ?? ''),
    routes: [],
    waiting: (context) => attestedWaiting(context, others),
    slots: {
      thread: wordThread,
      cable: (context) => waitingCable(context, others),
    },
  };
}
