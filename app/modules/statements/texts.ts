import { english as t } from '../../web/catalogue.ts';
import type { Text } from '../../web/language.ts';

export const TEXTS = {
  statements: t('Statements'),
  statement: t('Statement'),
  lead: t(
    'What was said, by whom, in which exact words, according to which source. A statement is what its source reports, not a finding that it is true.',
  ),
  none: t('No statement recorded yet'),
  noneHelp: t(
    'Read an article in the press room: Sulh proposes what was said and by whom, and a person records it.',
  ),
  readArticle: t('Read an article'),
  speaker: t('Speaker'),
  role: t('Role'),
  organisation: t('Organisation'),
  partyOf: t('Speaks for'),
  noParty: t('none of the parties'),
  words: t('Exact words'),
  kindOf: t('Quotation'),
  type: t('Type'),
  source: t('Source'),
  published: t('Published'),
  chain: t('Reported by'),
  about: t('About'),
  type_claim: t('claim'),
  type_denial: t('denial'),
  type_warning: t('warning'),
  type_undertaking: t('undertaking'),
  type_other: t('other'),
  kind_direct: t('direct'),
  kind_mixed: t('partly in their own words'),
  kind_indirect: t('indirect'),
  reply: t('Reply'),
  replyHelp: t('Another side’s answer to what was said.'),
  contest: t('Contest'),
  contestHelp: t('As the speaker or the speaker’s party: not so, or not in these words.'),
  replies: t('Replies and contests'),
  noReplies: t('No reply recorded'),
  contested: t('Contested by the speaker’s side'),
  text: t('Words'),
  sign: t('Read and sign'),
  saidBy: t('{speaker} · {type}'),
  more: t('{n} statements'),
  oneMore: t('1 statement'),
  inArticle: t('In the article'),
  withheldArticle: t('The article is filed for a narrower circle of readers.'),
  allSpeakers: t('All speakers'),
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'statement-recorded': t('Statement recorded'),
  'statement-replied': t('Reply to a statement'),
  'statement-contested': t('Statement contested'),
};

export const FIELDS: Readonly<Record<string, Text>> = {
  speaker: TEXTS.speaker,
  kind: TEXTS.kindOf,
  type: TEXTS.type,
  words: TEXTS.words,
  places: t('Place in the article'),
  source: TEXTS.source,
  chain: TEXTS.chain,
};

export function typeText(type: string): Text {
  return (TEXTS as Record<string, Text>)[`type_${type}`] ?? t(type);
}

export function manner(kind: string): Text {
  return (TEXTS as Record<string, Text>)[`kind_${kind}`] ?? t(kind);
}
