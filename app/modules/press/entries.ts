/** Articles, filed as they were read. Their text is for those entitled; statements carry their own exact words. */
import { z } from 'zod';
import { shortText } from '../../register/entries.ts';
import type { Kind } from '../../register/kind.ts';

const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//)
  .nullable();

const article = z.strictObject({
  title: shortText,
  authors: z.array(shortText).max(20),
  publishedAt: z.string().max(40).nullable(),
  site: shortText.nullable(),
  url: webAddress,
  image: webAddress,
  language: z.string().max(20).nullable(),
  /** The article as read, paragraphs parted by one empty line; offsets of statements count in it. */
  body: z.string().min(1).max(60_000),
});

export type ArticleData = z.infer<typeof article>;

export const PRESS_KINDS: readonly Kind[] = [
  { kind: 'article-filed', v: 1, data: article, refs: {}, acts: ['speaker'], beforeRules: true },
  /** A proposed statement that a person looked at and turned down. */
  {
    kind: 'proposal-rejected',
    v: 1,
    data: z.strictObject({
      start: z.int().min(0),
      end: z.int().min(1),
      reason: z.enum(['not-a-statement', 'narration', 'duplicate', 'wrong']),
    }),
    refs: { article: { kinds: ['article-filed'], required: true } },
    acts: ['speaker'],
    beforeRules: true,
  },
];
