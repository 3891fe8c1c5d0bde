/** What kinds of several subjects of the talks have in common. */
import type { z } from 'zod';
import { attestation, slug } from '../../register/entries.ts';

export const RESULTS = ['agreed', 'partly-agreed', 'no-result', 'broke-off', 'adjourned'] as const;
export type Result = (typeof RESULTS)[number];

/** The party whose act it is. When it is not the author's own, a mediator attests it and says how it is known. */
export const by = { by: slug, attested: attestation.nullable() };
export type Attested = z.infer<typeof attestation>;

export const inRound = { kinds: ['round-proposed'], required: false } as const;
export const ofRound = { kinds: ['round-proposed'], required: true } as const;
export const PARTY_ACTS = ['party', 'mediator'] as const;
export const inSession = { kinds: ['session-opened'], required: false } as const;
