import type { Quotation, QuotationKind, Span, StatementType } from '../model.ts';
import { contentOf } from './contents.ts';
import { type Cue, findCues } from './cues.ts';
import { type Phrase, phraseStartingAt } from './phrases.ts';
import { type Quoted, quotedSpans } from './quote-marks.ts';
import { type Found, resolveQuotations } from './resolve-quotations.ts';
import { type Sentence, sentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

const MAX_SENTENCE_TOKENS = 500;

export function findEnglishQuotations(body: string): Quotation[] {
  const found: Found[] = [];
  let sentenceCount = 0;
  let open: Found | null = null;
  let announced: Announcement | null = null;
  for (const paragraph of paragraphs(body)) {
    const quotes = quotedSpans(paragraph.text, paragraph.start);
    const tokens = tokenize(paragraph.text, paragraph.start);
    for (const token of tokens)
      token.quoted = quotes.some((quote) => token.start >= quote.start && token.end <= quote.end);
    const parts = sentences(tokens, quotes);
    const here: Found[] = [];
    const line = paragraph.start === 0 ? null : transcriptLine(body, tokens, paragraph);
    if (line !== null) {
      here.push({ ...line, sentence: sentenceCount });
      found.push(...here);
      open = null;
      continue;
    }
    for (const sentence of parts) {
      sentenceCount += 1;
      const made = sentenceQuotations(body, tokens, sentence, quotes, sentenceCount);
      if (made.length === 0) floating(body, tokens, sentence, quotes, here, open, sentenceCount);
      here.push(...made);
    }
    adopt(here);
    const last = quotes.at(-1);
    const carrier: Found | null = here.at(-1) ?? open;
    open = last !== undefined && !last.closed ? carrier : null;
    lead(here, announced, found.at(-1) ?? null, sentenceCount);
    announced = announcement(body, tokens, parts);
    found.push(...here);
  }
  return resolveQuotations(body, found);
}

/** "He added:" at the end of a paragraph announces the quotation that opens the next. */
interface Announcement {
  cue: Span;
  source: Span;
  type: StatementType;
}

function announcement(
  body: string,
  tokens: readonly Token[],
  parts: readonly Sentence[],
): Announcement | null {
  const last = parts.at(-1);
  if (last === undefined || tokens.at(-1)?.text !== ':') return null;
  const cue = findCues(tokens, last).findLast(
    (one) => one.subject !== null && /[tqoa]/u.test(one.verb.frames),
  );
  const source = cue === undefined ? null : sourceSpan(body, tokens, cue);
  return cue === undefined || source === null
    ? null
    : { cue: spanOf(body, tokens, cue), source, type: cue.verb.type };
}

/** Quoted paragraphs that name no speaker: the one announced, else the one who spoke in the paragraph before. */
function lead(
  here: readonly Found[],
  announced: Announcement | null,
  before: Found | null,
  number: number,
): void {
  const first = here[0];
  if (first === undefined || first.source !== null || first.cue !== null) return;
  if (announced !== null) Object.assign(first, announced);
  else if (before !== null && number - before.sentence <= 4 && before.kind !== 'indirect')
    first.source = before.source;
}

const LABEL =
  /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4}(?: \([^)]{1,40}\))?|(?!The |A |An )(?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}\p{Ll}+): +(?=\S.{15})/u;

/** "WALLACE: But, Governor, ..." in an interview's transcript. */
function transcriptLine(
  body: string,
  tokens: readonly Token[],
  paragraph: { text: string; start: number },
): Omit<Found, 'sentence'> | null {
  const match = LABEL.exec(paragraph.text.replace(/^["“]/u, ' ').trimStart());
  if (
    match === null ||
    /^(?:NOTE|UPDATE|WATCH|READ|RELATED|CORRECTION|EDITOR|FULL TEXT|ABSTRACT|MORE)\b/u.test(match[0])
  )
    return null;
  const begin = body.indexOf(match[0], paragraph.start);
  const name = match[1] as string;
  const end = paragraph.start + paragraph.text.length;
  const start = begin + match[0].length;
  if (begin === -1 || tokens.length < 6) return null;
  const at = begin + name.length;
  return {
    content: [{ start, end, text: body.slice(start, end) }],
    cue: { start: at, end: at + 1, text: ':' },
    source: { start: begin, end: at, text: name },
    kind: 'direct',
    type: 'claim',
    mind: false,
  };
}

function* paragraphs(body: string): Generator<{ text: string; start: number }> {
  for (const match of body.matchAll(/[^\n]+/gu)) yield { text: match[0], start: match.index };
}

function sentenceQuotations(
  body: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quoted[],
  number: number,
): Found[] {
  // A "sentence" of this length is a list or a trap.
  if (sentence.to - sentence.from > MAX_SENTENCE_TOKENS) return [];
  const cues = findCues(tokens, sentence);
  const made: Found[] = [];
  for (const cue of cues) {
    const ranges = cue.subject === null ? null : contentOf(tokens, cue, cues, sentence);
    if (ranges === null || ranges.some((range) => range.to <= range.from)) continue;
    const content = ranges.map((range) => spanOf(body, tokens, range));
    if (
      made.some(
        (other) =>
          other.content.length === content.length &&
          other.content.every(
            (span, at) => span.start === content[at]?.start && span.end === content[at]?.end,
          ),
      )
    )
      continue;
    made.push({
      content,
      cue: spanOf(body, tokens, cue),
      source: sourceSpan(body, tokens, cue),
      kind: kindOf(content, quotes),
      type:
        /^(?:undertaking|warning)$/u.test(cue.verb.type) && isNegated(tokens, cue) ? 'other' : cue.verb.type,
      mind: cue.verb.frames.includes('m'),
      sentence: number,
    });
  }
  return made;
}

function isNegated(tokens: readonly Token[], cue: Cue): boolean {
  return tokens
    .slice(cue.from, cue.at)
    .some((token) => /^(?:not|n't|never|refused|declined|failed)$/u.test(token.lower));
}

function sourceSpan(body: string, tokens: readonly Token[], cue: Cue): Span | null {
  return cue.subject === null ? null : spanOf(body, tokens, cue.subject);
}

function spanOf(body: string, tokens: readonly Token[], range: Phrase): Span {
  const start = (tokens[range.from] as Token).start;
  const end = (tokens[range.to - 1] as Token).end;
  return { start, end, text: body.slice(start, end) };
}

function kindOf(content: readonly Span[], quotes: readonly Quoted[]): QuotationKind {
  let inside = 0;
  let all = 0;
  for (const span of content) {
    for (let at = span.start; at < span.end; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(span.text[at - span.start] as string)) continue;
      all += 1;
      if (quotes.some((quote) => at >= quote.start && at < quote.end)) inside += 1;
    }
  }
  return inside === 0 ? 'indirect' : inside > all - 4 ? 'direct' : 'mixed';
}

/** Quoted sentences with no cue of their own go on with the speaker before them. */
function floating(
  body: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quotes: readonly Quoted[],
  here: Found[],
  open: Found | null,
  number: number,
): void {
  const start = (tokens[sentence.from] as Token).start;
  const end = (tokens[sentence.to - 1] as Token).end;
  const inside = quotes.filter((quote) => quote.start >= start && quote.end <= end);
  const quote = inside[0];
  if (quote === undefined) return;
  const words = body.slice(quote.start, quote.end).split(/\s+/u).length;
  if (
    quote.start > start + 4 ||
    words < 4 ||
    /^['‘](?!')/u.test(quote.start < end ? body.slice(quote.start, quote.start + 2) : '')
  )
    return;
  const content = { start: quote.start, end: quote.end, text: body.slice(quote.start, quote.end) };
  const signature = signed(body, tokens, sentence, quote);
  if (signature !== null) {
    here.push({
      content: [content],
      ...signature,
      kind: 'direct',
      type: 'claim',
      mind: false,
      sentence: number,
    });
    return;
  }
  const previous = here.at(-1) ?? (quote.start === firstOf(tokens) ? open : undefined);
  if (
    previous != null &&
    previous.kind === 'direct' &&
    (previous === open || number - previous.sentence <= 1)
  ) {
    previous.content.push(content);
    previous.sentence = number;
    return;
  }
  here.push({
    content: [content],
    cue: null,
    source: previous?.source ?? null,
    kind: 'direct',
    type: 'claim',
    mind: false,
    sentence: number,
  });
}

/** "..." — Anna Veld, in Larn. */
function signed(
  body: string,
  tokens: readonly Token[],
  sentence: Sentence,
  quote: Quoted,
): { cue: Span; source: Span } | null {
  const dash = tokens.findIndex((token, at) => at >= sentence.from && token.start >= quote.end);
  if (dash === -1 || dash >= tokens.length - 1 || !/^[—–―-]+$/u.test((tokens[dash] as Token).text))
    return null;
  const name = phraseStartingAt(tokens, dash + 1, tokens.length);
  if (name === null || !/^\p{Lu}/u.test((tokens[name.from] as Token).text)) return null;
  return { cue: spanOf(body, tokens, { from: dash, to: dash + 1 }), source: spanOf(body, tokens, name) };
}

function firstOf(tokens: readonly Token[]): number {
  return tokens[0]?.start ?? -1;
}

/** A quotation that opened its paragraph without a speaker takes the next one's. */
function adopt(here: Found[]): void {
  here.forEach((one, at) => {
    const next = here[at + 1];
    if (one.source === null && next !== undefined && next.kind !== 'indirect') one.source = next.source;
  });
}
