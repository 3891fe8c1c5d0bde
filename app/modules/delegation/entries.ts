/** What a delegation keeps on a record of its own, and what it shows of that on a shared one. */
import type { EntryFile } from '@sulh/record';
import { z } from 'zod';
import { hex32, longText, shortText, slug } from '../../register/entries.ts';
import type { Kind } from '../../register/kind.ts';

const instruction = z.strictObject({
  /** The office or person in the capital that gives it. */
  givenBy: shortText,
  text: longText,
  about: shortText.nullable(),
});
const acknowledged = z.strictObject({ text: longText.nullable() });
const ended = z.strictObject({ reason: longText.nullable() });
const note = z.strictObject({ title: shortText, text: longText });

/** The parts of a `.sulh-entry` file (spec/own-sulh.md, O1). */
const disclosure = z.strictObject({
  process: hex32,
  body: z.string().min(1).max(65_536),
  salt: z.string().length(44),
  signature: z.string().length(88),
  publicKey: hex32,
  index: z.int().min(0),
  receivedAt: z.int().min(0),
  logKey: z.string().max(400),
  checkpoint: z.string().max(1000),
  proof: z.array(z.string().length(44)).max(64),
});
const disclosed = z.strictObject({
  by: slug,
  /** The entry itself is signed: nobody else can show it in a party's place. */
  attested: z.null(),
  disclosure,
  comment: longText.nullable(),
});

export type Instruction = z.infer<typeof instruction>;
export type Acknowledged = z.infer<typeof acknowledged>;
export type Ended = z.infer<typeof ended>;
export type Note = z.infer<typeof note>;
export interface Disclosed extends Omit<z.infer<typeof disclosed>, 'disclosure'> {
  readonly disclosure: EntryFile;
}

/** With the signature and the file's other parts an entry holds at most 64 KiB: what may be shown is shorter. */
export const MAX_DISCLOSURE_BYTES = 62_000;

const ofInstruction = { kinds: ['instruction-given'], required: true } as const;

/** Only on a delegation's own record. */
export const OWN_KINDS: readonly Kind[] = [
  {
    kind: 'instruction-given',
    v: 1,
    data: instruction,
    refs: { supersedes: { kinds: ['instruction-given'], required: false, many: true } },
    acts: ['speaker'],
    correctable: ['givenBy', 'text', 'about'],
  },
  {
    kind: 'instruction-acknowledged',
    v: 1,
    data: acknowledged,
    refs: { instruction: ofInstruction },
    acts: ['anyone'],
    correctable: ['text'],
  },
  {
    kind: 'instruction-ended',
    v: 1,
    data: ended,
    refs: { instruction: ofInstruction },
    acts: ['speaker'],
    correctable: ['reason'],
  },
  {
    kind: 'note-written',
    v: 1,
    data: note,
    refs: { instruction: { kinds: ['instruction-given'], required: false } },
    acts: ['anyone'],
    correctable: ['title', 'text'],
  },
];

export const DELEGATION_KINDS: readonly Kind[] = [
  ...OWN_KINDS,
  {
    kind: 'own-entry-disclosed',
    v: 1,
    data: disclosed,
    refs: {},
    acts: ['party'],
    correctable: ['comment'],
  },
];
