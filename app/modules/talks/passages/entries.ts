/**
 * Passages: a document that a mediator carries between sides that may never meet. What a party signs goes to the
 * mediators; what the mediator carries goes to giver and recipient of that one leg. What has no giver is the
 * mediator's own word, deniable.
 */
import { z } from 'zod';
import { attachedFile, day, longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';
import { by, inRound, PARTY_ACTS } from '../entries.ts';

export const DOCUMENT_TYPES = ['note', 'draft', 'reply'] as const;
export const UNATTRIBUTED_TYPES = ['non-paper', 'message'] as const;

/** Words or a file or both. */
const document = {
  title: shortText,
  text: longText.nullable(),
  file: attachedFile.nullable(),
  replyBy: day.nullable(),
};

const handedIn = z.strictObject({
  ...by,
  type: z.enum(DOCUMENT_TYPES),
  ...document,
  to: z.array(slug).min(1).max(12),
});
const carried = z.strictObject({
  to: slug,
  ...document,
  /** Word for word, and the same file. */
  asHandedIn: z.boolean(),
  note: longText.nullable(),
});
const unattributed = z.strictObject({
  type: z.enum(UNATTRIBUTED_TYPES),
  to: slug,
  title: shortText,
  text: longText,
  replyBy: day.nullable(),
});

export type HandedIn = z.infer<typeof handedIn>;
export type Carried = z.infer<typeof carried>;
export type Unattributed = z.infer<typeof unattributed>;
export type DocumentType = HandedIn['type'] | Unattributed['type'];

const LEGS = ['document-carried', 'unattributed-carried'] as const;
const ofLeg = { kinds: LEGS, required: true } as const;
const ofHandedIn = { kinds: ['document-handed-in'], required: true } as const;

export const PASSAGE_KINDS: readonly Kind[] = [
  {
    kind: 'document-handed-in',
    v: 1,
    data: handedIn,
    refs: { answers: { kinds: LEGS, required: false }, round: inRound },
    acts: PARTY_ACTS,
  },
  {
    kind: 'document-carried',
    v: 1,
    data: carried,
    refs: { withheld: ofHandedIn, answers: { kinds: ['document-carried'], required: false } },
    acts: ['mediator'],
  },
  {
    kind: 'document-returned',
    v: 1,
    data: z.strictObject({ reason: longText }),
    refs: { document: ofHandedIn },
    acts: ['mediator'],
  },
  {
    kind: 'document-withdrawn',
    v: 1,
    data: z.strictObject({ reason: longText.nullable() }),
    refs: { document: ofHandedIn },
    acts: ['party'],
  },
  {
    kind: 'document-received',
    v: 1,
    data: z.strictObject(by),
    refs: { document: ofLeg },
    acts: PARTY_ACTS,
  },
  {
    kind: 'document-read',
    v: 1,
    data: z.strictObject({ by: slug }),
    refs: { document: ofLeg },
    acts: ['party'],
  },
  {
    kind: 'unattributed-carried',
    v: 1,
    data: unattributed,
    refs: {},
    acts: ['mediator'],
    deniable: true,
  },
  {
    kind: 'document-erased',
    v: 1,
    data: z.strictObject({ reason: longText }),
    refs: { erases: { kinds: ['unattributed-carried'], required: true } },
    acts: ['mediator'],
  },
];
