/** Accounts: what each side, the mediators and the host say of one and the same act, element by element. */
import { z } from 'zod';
import { day, longText, shortText, slug } from '../../../register/entries.ts';
import type { Kind } from '../../../register/kind.ts';

export const ACCOUNT_TYPES = ['joint-statement', 'own', 'host', 're-characterisation', 'press'] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

const element = z.strictObject({ id: slug, label: shortText });
const elements = z.array(element).min(1).max(30);

/** What an account says of one element. Recorded silence is not the same as an element nobody has entered yet. */
const entered = z
  .strictObject({
    id: slug,
    silent: z.boolean(),
    /** Exact words, in the language in which they were given. */
    words: z
      .strictObject({
        text: z.string().trim().min(1).max(5000),
        language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
      })
      .optional(),
    /** One line in the recorder's words; only these are compared. */
    reading: shortText.optional(),
  })
  .refine(({ silent, words, reading }) => silent === (words === undefined && reading === undefined));

const comparison = z.strictObject({ title: shortText, occurredOn: day.nullable(), elements });
const account = z.strictObject({
  of: z.strictObject({ name: shortText, party: slug.nullable(), role: shortText.nullable() }),
  type: z.enum(ACCOUNT_TYPES),
  source: z.strictObject({
    title: shortText,
    url: z
      .string()
      .max(2000)
      .regex(/^https?:\/\//)
      .nullable(),
    publishedAt: z.string().max(40).nullable(),
  }),
  elements: z.array(entered).max(60),
});

export type ComparisonData = z.infer<typeof comparison>;
export type ComparedElement = z.infer<typeof element>;
export type AccountData = z.infer<typeof account>;
export type EnteredElement = z.infer<typeof entered>;

const ofComparison = { kinds: ['comparison-opened'], required: true } as const;
const ofAccount = { kinds: ['account-given'], required: true } as const;

export const ACCOUNT_KINDS: readonly Kind[] = [
  {
    kind: 'comparison-opened',
    v: 1,
    data: comparison,
    refs: { act: { kinds: ['*'], required: false } },
    acts: ['speaker'],
    beforeRules: true,
    correctable: ['title'],
  },
  {
    kind: 'elements-added',
    v: 1,
    data: z.strictObject({ elements }),
    refs: { comparison: ofComparison },
    acts: ['speaker'],
    beforeRules: true,
  },
  {
    kind: 'account-given',
    v: 1,
    data: account,
    refs: {
      comparison: ofComparison,
      statement: { kinds: ['statement-recorded'], required: false },
      article: { kinds: ['article-filed'], required: false },
      /** An earlier account by the same speaker, which stays beside this one. */
      supersedes: { kinds: ['account-given'], required: false },
    },
    acts: ['speaker'],
    beforeRules: true,
    correctable: ['of', 'source', 'elements'],
  },
  /** What the same account says of elements that were not entered with it. */
  {
    kind: 'account-extended',
    v: 1,
    data: z.strictObject({ elements: z.array(entered).min(1).max(60) }),
    refs: { account: ofAccount },
    acts: ['speaker'],
    beforeRules: true,
    correctable: ['elements'],
  },
  /** The party it is said to be of says: not so, or not in these words. */
  {
    kind: 'account-contested',
    v: 1,
    data: z.strictObject({ text: longText }),
    refs: { account: ofAccount },
    acts: ['speaker'],
    correctable: ['text'],
  },
  /** Any side reads what the account says of an element in another way than the recorder. */
  {
    kind: 'reading-disputed',
    v: 1,
    data: z.strictObject({ element: slug, text: longText }),
    refs: { account: ofAccount },
    acts: ['speaker'],
    correctable: ['text'],
  },
];
