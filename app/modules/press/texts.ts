import { english as t } from '../../web/catalogue.ts';
import type { Text } from '../../web/language.ts';

export const TEXTS = {
  press: t('Press'),
  lead: t('Read an article, and record what it says somebody said. Machines propose; a person records.'),
  none: t('No article filed yet'),
  noneHelp: t(
    'Paste the text of an article, upload its page, or give its address. Nothing is recorded until you sign.',
  ),
  read: t('Read an article'),
  address: t('Address of the page'),
  file: t('Or a file: HTML or text'),
  paste: t('Or the text, pasted'),
  readNow: t('Read it'),
  readHint: t('Large pages take some seconds. What you read stays here until you file it.'),
  file_it: t('File this article'),
  fileHelp: t(
    'Filing signs the article as you read it. Its text is for the readers you choose; statements carry only their own words.',
  ),
  fileSign: t('Read and file'),
  tooLong: t(
    'This article is too long to be filed whole; shorten the text to the passages that matter and read it again.',
  ),
  by: t('By {authors}'),
  unknownTitle: t('Untitled'),
  proposed: t('Proposed statements'),
  noProposals: t('No statement was found in this text.'),
  recordAsSaid: t('Record as said'),
  notAStatement: t('Not a statement'),
  recordedChip: t('Recorded'),
  rejectedChip: t('Not a statement'),
  speaker: t('Speaker'),
  role: t('Role'),
  organisation: t('Organisation'),
  partyOf: t('Speaks for'),
  noParty: t('None of the parties'),
  words: t('Exact words'),
  type: t('Type'),
  manner: t('Quotation'),
  about: t('About the demand'),
  chainName: t('Reported by (who says that the speaker said it)'),
  chainVerb: t('In which word'),
  unnamed: t('An unnamed source'),
  narratorWho: t('The writer of the article'),
  reasonOf: t('Why'),
  reason_notAStatement: t('It is not a statement'),
  reason_narration: t('It is the writer’s own narration'),
  reason_duplicate: t('It is recorded already'),
  reason_wrong: t('It is read wrongly'),
  sign: t('Read and sign'),
  readers: t('Readers'),
  readersPublic: t('Everybody'),
  readersTable: t('The table: all parties and mediators'),
  readersOwn: t('Your own side and the mediators'),
  recent: t('Recent'),
  noOther: t('No other article'),
  related: t('Related'),
  namesIn: t('Names in this article'),
  filedBy: t('Filed'),
  sourceLink: t('The page it was read from'),
  type_claim: t('claim'),
  type_denial: t('denial'),
  type_warning: t('warning'),
  type_undertaking: t('undertaking'),
  type_other: t('other'),
  kind_direct: t('direct'),
  kind_mixed: t('partly in their own words'),
  kind_indirect: t('indirect'),
  via: t('according to {name}'),
  notRead: t('This article could not be read'),
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'article-filed': t('Article filed'),
  'proposal-rejected': t('Proposed statement turned down'),
};

export const FIELDS: Readonly<Record<string, Text>> = {
  authors: t('Authors'),
  publishedAt: t('Published'),
  site: t('Site'),
  url: t('Address'),
  image: t('Picture'),
  language: t('Language'),
  body: t('Text'),
  start: t('From'),
  end: t('To'),
};

export function textOf(prefix: 'type' | 'kind', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
