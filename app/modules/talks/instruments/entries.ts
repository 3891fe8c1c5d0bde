/**
 * Instruments. What is meant to bind and what is not are different kinds, so that no act of one can ever be taken
 * for an act of the other.
 */
import { z } from 'zod';
import { attachedFile, longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';
import { by, inRound, inSession, PARTY_ACTS } from '../entries.ts';

/** Not binding, whatever it is called. */
export const UNDERSTANDING_TYPES = ['minutes', 'joint-statement', 'communique', 'roadmap'] as const;
/** Binding once signed. */
export const AGREEMENT_TYPES = ['agreement', 'ceasefire', 'protocol', 'exchange-of-notes'] as const;
export type InstrumentType = (typeof UNDERSTANDING_TYPES)[number] | (typeof AGREEMENT_TYPES)[number];

const adReferendum = z.boolean();
const understanding = z.strictObject({
  ...by,
  type: z.enum(UNDERSTANDING_TYPES),
  title: shortText,
  text: longText,
  file: attachedFile.nullable(),
});
const agreement = z.strictObject({
  ...by,
  type: z.enum(AGREEMENT_TYPES),
  title: shortText,
  text: longText,
  /** The language in which this text is authentic. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  /** Those that are to sign it. */
  parties: z
    .array(slug)
    .min(2)
    .max(20)
    .refine((parties) => new Set(parties).size === parties.length),
});
const answered = z.strictObject({
  ...by,
  /** Of the party, such as a ministry: who decided. */
  office: shortText,
  reason: longText.nullable(),
});

export type Understanding = z.infer<typeof understanding>;
export type Agreement = z.infer<typeof agreement>;
export type Answered = z.infer<typeof answered>;

const about = {
  round: inRound,
  session: inSession,
  about: { kinds: ['demand-put'], required: false, many: true },
} as const;
const ofUnderstanding = { understanding: { kinds: ['understanding-proposed'], required: true } } as const;
const ofAgreement = { agreement: { kinds: ['agreement-proposed'], required: true } } as const;
const acts = PARTY_ACTS;

/** Kinds that may be done ad referendum. */
export const REFERABLE = ['understanding-agreed', 'agreement-initialled', 'agreement-signed'] as const;
const ofAct = { act: { kinds: REFERABLE, required: true } } as const;

export const INSTRUMENT_KINDS: readonly Kind[] = [
  {
    kind: 'understanding-proposed',
    v: 1,
    data: understanding,
    refs: about,
    acts,
    correctable: ['title'],
  },
  {
    kind: 'understanding-agreed',
    v: 1,
    data: z.strictObject({ ...by, adReferendum }),
    refs: ofUnderstanding,
    acts,
  },
  {
    kind: 'understanding-objected',
    v: 1,
    data: z.strictObject({ ...by, reason: longText }),
    refs: ofUnderstanding,
    acts,
    correctable: ['reason'],
  },
  { kind: 'agreement-proposed', v: 1, data: agreement, refs: about, acts, correctable: ['title'] },
  {
    kind: 'agreement-initialled',
    v: 1,
    data: z.strictObject({ ...by, adReferendum }),
    refs: ofAgreement,
    acts,
  },
  { kind: 'agreement-signed', v: 1, data: z.strictObject({ ...by, adReferendum }), refs: ofAgreement, acts },
  {
    kind: 'agreement-withdrawn',
    v: 1,
    data: z.strictObject({ ...by, reason: longText.nullable() }),
    refs: ofAgreement,
    acts,
    correctable: ['reason'],
  },
  { kind: 'ad-referendum-confirmed', v: 1, data: answered, refs: ofAct, acts, correctable: ['reason'] },
  { kind: 'ad-referendum-declined', v: 1, data: answered, refs: ofAct, acts, correctable: ['reason'] },
];
