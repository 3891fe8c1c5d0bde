/** Rounds and demands. Labels and numbers of rounds are sourced text, never keys. */
import { z } from 'zod';
import { attestation, day, longText, shortText, slug } from '../../register/entries.ts';
import type { Kind } from '../../register/kind.ts';

export const FORMATS = ['direct', 'proximity', 'shuttle'] as const;
export const RESULTS = ['agreed', 'partly-agreed', 'no-result', 'broke-off', 'adjourned'] as const;
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

/** The party whose act it is. When it is not the author's own, a mediator attests it and says how it is known. */
const by = { by: slug, attested: attestation.nullable() };
const dates = { from: day, until: day.nullable() };

const round = z.strictObject({
  ...by,
  label: shortText,
  venue: shortText,
  ...dates,
  format: z.enum(FORMATS),
  mediators: z.array(slug).max(12),
  agenda: longText.nullable(),
});
const confirmed = z.strictObject({ label: shortText, venue: shortText, ...dates });
const closed = z.strictObject({ result: z.enum(RESULTS), outcome: longText, endedOn: day });
const demand = z.strictObject({
  ...by,
  to: z.array(slug).min(1).max(12),
  title: shortText,
  text: longText,
  core: z.boolean(),
});
const repeated = z.strictObject({ ...by, text: longText.nullable() });
const answer = z.strictObject({ ...by, answer: z.enum(ANSWERS), text: longText.nullable() });

export type Attested = z.infer<typeof attestation>;
export type Round = z.infer<typeof round>;
export type RoundConfirmed = z.infer<typeof confirmed>;
export type RoundClosed = z.infer<typeof closed>;
export type Demand = z.infer<typeof demand>;
export type Answered = z.infer<typeof answer>;

const ofRound = { kinds: ['round-proposed'], required: true } as const;
const inRound = { kinds: ['round-proposed'], required: false } as const;
const ofDemand = { kinds: ['demand-put'], required: true } as const;
const acts = ['party', 'mediator'] as const;

export const TALKS_KINDS: readonly Kind[] = [
  { kind: 'round-proposed', v: 1, data: round, refs: {}, acts, correctable: ['label', 'venue', 'agenda'] },
  { kind: 'round-accepted', v: 1, data: z.strictObject(by), refs: { round: ofRound }, acts },
  { kind: 'round-confirmed', v: 1, data: confirmed, refs: { round: ofRound }, acts: ['mediator'] },
  {
    kind: 'round-closed',
    v: 1,
    data: closed,
    refs: { round: ofRound },
    acts: ['mediator'],
    correctable: ['outcome'],
  },
  {
    kind: 'demand-put',
    v: 1,
    data: demand,
    refs: { round: inRound },
    acts,
    correctable: ['title', 'text'],
  },
  {
    kind: 'demand-repeated',
    v: 1,
    data: repeated,
    refs: { demand: ofDemand, round: inRound },
    acts,
    correctable: ['text'],
  },
  {
    kind: 'demand-answered',
    v: 1,
    data: answer,
    refs: { demand: ofDemand, round: inRound },
    acts,
    correctable: ['text'],
  },
  {
    kind: 'demand-withdrawn',
    v: 1,
    data: z.strictObject({ ...by, reason: longText.nullable() }),
    refs: { demand: ofDemand },
    acts,
  },
];
