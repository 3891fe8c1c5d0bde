import type { Block } from './block.ts';

/** Headings after which a page's article is over. */
const TAIL_HEADING = new RegExp(
  `^(?:${[
    'related(?: (?:news|articles?|stories|posts?|topics?|content|coverage|reading|links?|items?|video|tags?))?',
    'trending(?: (?:now|news|stories|topics|today))?',
    '(?:recent|latest|more|top|popular|other|featured) (?:news|posts?|stories|articles|headlines|videos?|comments)',
    'more (?:from|on|in|like this).{0,60}',
    'most (?:read|popular|viewed|shared|commented)(?: .{0,30})?',
    'type (?:to|and) search.{0,30}',
    'you (?:may|might) (?:also )?(?:like|be interested in|want to read).{0,30}',
    'recommended(?: for you| stories| articles| reading)?',
    'read (?:more|next|also)(?: stories)?',
    'what to read next',
    'up next',
    'keep reading',
    "editor(?:s|[’']s|s[’'])? picks?",
    'around the web',
    'from (?:the web|our partners)',
    'sponsored (?:content|links|stories)',
    'promoted (?:content|stories)',
    '(?:leave|post|add|write) a (?:comment|reply)(?: .{0,30})?',
    'leave a reply cancel reply',
    'comments?(?: \\(\\d+\\))?',
    '\\d+ (?:comments?|responses?|replies)',
    'join the (?:conversation|discussion)',
    'about the authors?',
    'share this(?: .{0,30})?',
    'tags?:?',
    'filed under:?.{0,80}',
    'subscribe(?: to .{0,60}| now)?',
    'sign up (?:for|to) .{0,80}',
    'follow us(?: .{0,60})?',
    'newsletters?',
    'references and notes',
    'متعلقہ خبریں|مزید خبریں|تازہ ترین خبریں|مقبول خبریں|یہ بھی پڑھیں',
    'اړوند خبرونه|نور خبرونه|تازه خبرونه|اړوند مطالب',
    'اخبار مرتبط|مطالب مرتبط|خبرهای مرتبط|بیشتر بخوانید|تازه‌ترین خبرها|پربازدیدترین‌ها?',
    'أخبار ذات صلة|مواضيع ذات صلة|اقرأ أيض[اًا]+|الأكثر قراءة|المزيد من الأخبار',
    'ilgili haberler|benzer haberler|son haberler|en çok okunanlar|diğer haberler',
  ].join('|')})[:.…]*$`,
  'iu',
);

/** After these the readers speak, at whatever length. */
const COMMENTS =
  /^(?:(?:\d+ |all |post |view )*(?:comments?|responses?|replies)\b.{0,40}|(?:leave|post|add|write) a (?:comment|reply).*|join the (?:conversation|discussion))$/iu;

/** Lines that are never part of an article, wherever they stand. */
const FURNITURE = new RegExp(
  `^(?:${[
    '(?:picture|photo|image|avatar) of .{1,60}',
    '(?:- ?)?advert(?:isement|ising)?s?(?: ?-)?(?: continue reading below| ?scroll to continue)?',
    'story continues(?: below)?(?: advertisement)?|continue reading(?: below| the main story)?',
    'read more(?: ?[:»>].{0,160})?|read also.{0,160}|also read.{0,160}|read next.{0,160}|see also ?:.{0,160}',
    'related ?:.{0,160}|more ?:.{0,100}|watch ?: .{0,140}|listen ?: .{0,140}',
    'share(?: (?:this|on|via) .{0,40}| this)?|tweet|print|email|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|copy link',
    '(?:share|shares|comments?|likes?|views?)[: ]*\\d*',
    '\\d+(?:[.,]\\d+)?k? (?:shares?|comments?|likes?|views?|reads?)',
    '\\d{1,3} min(?:ute)?s?(?: |-)read(?:ing time)?|reading time:? .{0,30}',
    '(?:sign up|subscribe|register|log ?in|sign in)(?: (?:for|to|here|now|today)\\b.{0,140})?',
    'get (?:the|our|your) .{0,60} newsletter.{0,120}',
    '(?:click|tap) here (?:to|for) .{0,120}',
    'follow (?:us|him|her|them|me|@?\\w+)(?: on| @).{0,80}',
    'type (?:to|and) search.{0,40}',
    'skip to (?:main )?content|back to top|menu|home|search',
    'loading\\W*|please wait\\W*|javascript is .{0,80}|this (?:video|content|browser) .{0,40}(?:not supported|unavailable|cannot be).{0,60}',
    '(?:copyright|©|\\(c\\)) .{0,160}|all rights reserved.{0,100}',
    '(?:previous|next) (?:article|post|story|page)(?: .{0,100})?|« .{0,100}|.{0,100} »',
    '(?:file )?(?:photo|image|picture|photograph)(?: credit| courtesy| by)?s? ?[:/|].{0,120}|(?:photo|image)s? (?:by|credit|courtesy)\\b.{0,100}',
    '(?:getty images|reuters|afp|ap|ap photo|associated press|shutterstock|epa)(?:/.{0,60})?',
    'اشتہار|شیئر کریں|مزید پڑھیں.{0,160}',
    'تبلیغات|إعلان|اعلان|اقرأ أيض[اًا]+ ?:.{0,160}|بیشتر بخوانید ?:.{0,160}',
    'reklam|paylaş',
    '[|\\W]*(?:(?:first )?published|posted|updated|last updated|last modified)\\b(?: at| on)?:? ?.{0,30}\\d{1,2}[:.,]? ?\\d{2}.{0,40}',
    '(?:have|got) a (?:tip|story|question)\\?.{0,200}',
    'follow (?:him|her|them|us|@).{0,160}|.{0,80}(?:may|can) be reached at.{0,120}',
    'want more (?:stories|news).{0,80}|breaking news (?:emails?|alerts?)|get breaking news.{0,160}|every (?:day|week|morning) we send.{0,120}',
    '.{0,40}(?:contributed to|helped with) this (?:report|story|article)\\.?|associated press writers? .{0,120}',
    '(?:buy|shop|order) now|learn more|view (?:gallery|comments|all|more)|show (?:more|less|caption|comments)|hide caption|enlarge this image|toggle caption|close|open|play|pause|next|previous',
  ].join('|')})$`,
  'iu',
);

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE_SCRAP = new RegExp(
  `^(?:(?:published|posted|updated|last updated|last modified|modified|created|on|date)\\b ?(?:on|at)?:? ?)?` +
    `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?` +
    `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d+ (?:minute|hour|day|week|month|year)s? ago)\\b.{0,60}$`,
  'iu',
);
const BYLINE =
  /^(?:by|written by|reported by|story by|words by|text by|author|reporter|from)\b:? ?[\p{Lu}@].{0,120}$/iu;

/** Removes what the page puts round an article. `known` are the title and authors, which pages repeat. */
export function withoutFurniture(
  blocks: readonly Block[],
  known: { title: string | null; authors: readonly string[] },
): Block[] {
  const kept: Block[] = [];
  let proseSeen = false;
  const total = proseLength(blocks);
  for (const [at, block] of blocks.entries()) {
    const text = block.text;
    const bare = text.replace(/^[\s•·|>»\-–—*#]+|[\s•·|>»\-–—*#]+$/gu, '');
    // A heading such as "Related" in the middle of the prose is a box, not the end.
    if (
      proseSeen &&
      isTail(block, bare) &&
      (COMMENTS.test(bare) || proseLength(blocks.slice(at)) < total * 0.35)
    )
      break;
    if (block.kind === 'caption' || bare === '' || FURNITURE.test(bare) || TAIL_HEADING.test(bare)) continue;
    if (isOnlyLinks(block, text)) continue;
    if (!proseSeen && isOpening(bare, known)) continue;
    if (isDuplicate(kept, block)) continue;
    proseSeen ||= isProse(block);
    kept.push(block);
  }
  while (kept.length > 1 && kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}

function proseLength(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.text.length > 110 && block.linked < 0.5 ? block.text.length : 0),
    0,
  );
}

function isTail(block: Block, bare: string): boolean {
  return bare.length <= 90 && TAIL_HEADING.test(bare) && (block.kind === 'heading' || !/[.!?]$/u.test(bare));
}

function isOnlyLinks(block: Block, text: string): boolean {
  return (
    block.linked > 0.8 &&
    block.kind !== 'heading' &&
    (text.length < 160 || !/[.!?。؟۔]["'”’»)]*$/u.test(text))
  );
}

function isProse(block: Block): boolean {
  return block.kind !== 'heading' && (block.text.length > 110 || /[.!?؟۔]["'”’»)]*$/u.test(block.text));
}

/** Before the first prose: the title again, bylines and dates. */
function isOpening(bare: string, known: { title: string | null; authors: readonly string[] }): boolean {
  if (bare.length > 200) return false;
  const folded = fold(bare);
  if (
    known.title !== null &&
    (folded === fold(known.title) || (folded.length > 20 && fold(known.title).includes(folded)))
  )
    return true;
  if (known.authors.some((author) => fold(author) === folded || fold(`by ${author}`) === folded)) return true;
  return (
    DATE_SCRAP.test(bare) ||
    (BYLINE.test(bare) && !/[.!?]$/u.test(bare)) ||
    /^\d{1,2}:\d{2}\b.{0,20}$/u.test(bare)
  );
}

function isDuplicate(kept: readonly Block[], block: Block): boolean {
  return block.text.length > 40 && kept.some((other) => other.text === block.text);
}

export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
