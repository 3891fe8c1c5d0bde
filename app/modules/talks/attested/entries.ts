/** What a party says of an act that a mediator attested as its own, done on paper or by voice. */
import { z } from 'zod';
import { longText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';

const act = { kinds: ['*'], required: true } as const;
const acts = ['speaker'] as const;

export const ATTESTED_KINDS: readonly Kind[] = [
  {
    kind: 'attested-confirmed',
    v: 1,
    data: z.strictObject({ by: slug, text: longText.nullable() }),
    refs: { act },
    acts,
  },
  {
    kind: 'attested-contested',
    v: 1,
    data: z.strictObject({ by: slug, text: longText }),
    refs: { act },
    acts,
    correctable: ['text'],
  },
];
