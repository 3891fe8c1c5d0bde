/** Rounds. Their labels and numbers are sourced text, never keys. */
import { z } from 'zod';
import { day, longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';
import { by, ofRound, PARTY_ACTS, RESULTS } from '../entries.ts';

export const FORMATS = ['direct', 'proximity', 'shuttle'] as const;

const dates = { from: day, until: day.nullable() };
const round = z.strictObject({
  ...by,
  label: shortText,
  /** Who calls it so. */
  source: shortText.optional(),
  venue: shortText,
  ...dates,
  format: z.enum(FORMATS),
  mediators: z.array(slug).max(12),
  agenda: longText.nullable(),
});
const confirmed = z.strictObject({ label: shortText, venue: shortText, ...dates });
const closed = z.strictObject({ result: z.enum(RESULTS), outcome: longText, endedOn: day });

export type Round = z.infer<typeof round>;
export type RoundConfirmed = z.infer<typeof confirmed>;
export type RoundClosed = z.infer<typeof closed>;

export const ROUND_KINDS: readonly Kind[] = [
  {
    kind: 'round-proposed',
    v: 1,
    data: round,
    refs: {},
    acts: PARTY_ACTS,
    correctable: ['label', 'source', 'venue', 'agenda'],
  },
  { kind: 'round-accepted', v: 1, data: z.strictObject(by), refs: { round: ofRound }, acts: PARTY_ACTS },
  { kind: 'round-confirmed', v: 1, data: confirmed, refs: { round: ofRound }, acts: ['mediator'] },
  {
    kind: 'round-closed',
    v: 1,
    data: closed,
    refs: { round: ofRound },
    acts: ['mediator'],
    correctable: ['outcome'],
  },
];
