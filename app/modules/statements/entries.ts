/** Statements: what was said, by whom, in which exact words, according to which source. */
import { z } from 'zod';
import { hex32, longText, shortText, slug } from '../../register/entries.ts';
import type { Kind } from '../../register/kind.ts';

export const STATEMENT_TYPES = ['claim', 'denial', 'warning', 'undertaking', 'other'] as const;
export const QUOTATION_KINDS = ['direct', 'mixed', 'indirect'] as const;

const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//)
  .nullable();

/** Where the words stand. A statement from another place than an article has no offsets. */
const source = z.strictObject({
  title: shortText,
  site: shortText.nullable(),
  url: webAddress,
  publishedAt: z.string().max(40).nullable(),
  /** SHA-256 of the article's body, so that offsets mean something without the article. */
  bodySha256: hex32.nullable(),
});
const speaker = z.strictObject({
  name: shortText,
  role: shortText.nullable(),
  organisation: shortText.nullable(),
  party: slug.nullable(),
});
const place = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });

const statement = z.strictObject({
  speaker,
  kind: z.enum(QUOTATION_KINDS),
  type: z.enum(STATEMENT_TYPES),
  words: z.string().trim().min(1).max(5000),
  places: z.array(place).max(8),
  source,
  /** Who reported the words, outermost first: A says that B said. */
  chain: z.array(z.strictObject({ name: shortText, verb: shortText })).max(6),
});

export type StatementData = z.infer<typeof statement>;

const ofStatement = { kinds: ['statement-recorded'], required: true } as const;
const comment = z.strictObject({ text: longText });

export const STATEMENT_KINDS: readonly Kind[] = [
  {
    kind: 'statement-recorded',
    v: 1,
    data: statement,
    refs: {
      article: { kinds: ['article-filed'], required: false },
      // The article itself may be closed to some who read the statement: its source is named in `data`.
      withheld: { kinds: ['article-filed'], required: false },
      about: { kinds: ['demand-put'], required: false, many: true },
    },
    acts: ['speaker'],
    beforeRules: true,
    correctable: ['speaker', 'type', 'words', 'chain'],
  },
  /** Another side's answer to what was said. */
  {
    kind: 'statement-replied',
    v: 1,
    data: comment,
    refs: { statement: ofStatement },
    acts: ['speaker'],
    correctable: ['text'],
  },
  /** The speaker, or the speaker's party, says: not so, or not in these words. */
  {
    kind: 'statement-contested',
    v: 1,
    data: comment,
    refs: { statement: ofStatement },
    acts: ['speaker'],
    correctable: ['text'],
  },
];
