/** Demands: what one party asks of another in its own words, and every answer. */
import { z } from 'zod';
import { longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';
import { by, inRound, inSession, PARTY_ACTS } from '../entries.ts';

export const ANSWERS = [
  'accepted',
  'refused',
  'countered',
  'deferred',
  'premise-disputed',
  'outside-competence',
  'referred-to-capital',
] as const;
export type AnswerKind = (typeof ANSWERS)[number];

const demand = z.strictObject({
  ...by,
  to: z.array(slug).min(1).max(12),
  title: shortText,
  text: longText,
  core: z.boolean(),
});
const repeated = z.strictObject({ ...by, text: longText.nullable() });
const answer = z.strictObject({ ...by, answer: z.enum(ANSWERS), text: longText.nullable() });

export type Demand = z.infer<typeof demand>;
export type Answered = z.infer<typeof answer>;

const ofDemand = { kinds: ['demand-put'], required: true } as const;

export const DEMAND_KINDS: readonly Kind[] = [
  {
    kind: 'demand-put',
    v: 1,
    data: demand,
    refs: { round: inRound, session: inSession },
    acts: PARTY_ACTS,
    correctable: ['title', 'text'],
  },
  {
    kind: 'demand-repeated',
    v: 1,
    data: repeated,
    refs: { demand: ofDemand, round: inRound, session: inSession },
    acts: PARTY_ACTS,
    correctable: ['text'],
  },
  {
    kind: 'demand-answered',
    v: 1,
    data: answer,
    refs: { demand: ofDemand, round: inRound, session: inSession },
    acts: PARTY_ACTS,
    correctable: ['text'],
  },
  {
    kind: 'demand-withdrawn',
    v: 1,
    data: z.strictObject({ ...by, reason: longText.nullable() }),
    refs: { demand: ofDemand },
    acts: PARTY_ACTS,
  },
];
