import type { AttributionLink, Quotation, QuotationKind, Span, StatementType } from '../model.ts';
import { contentOf } from './contents.ts';
import { type Cue, findCues } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { type Quoted, quotedSpans } from './quote-marks.ts';
import { type Sentence, sentences } from './sentences.ts';
import { openRegister, type Resolved, resolveSource } from './speakers.ts';
import { refineType } from './statement-type.ts';
import { type Token, tokenize } from './tokens.ts';

/** A quotation before its speaker is known. */
interface Found {
  content: Span[];
  cue: Span | null;
  source: Span | null;
  kind: QuotationKind;
  type: StatementType;
  mind: boolean;
  sentence: number;
}

export function findEnglishQuotations(body: string): Quotation[] {
  const found: Found[] = [];
  let sentenceCount = 0;
  let open: Found | null = null;
  for (const paragraph of paragraphs(body)) {
    const quotes = quotedSpans(paragraph.text, paragraph.start);
    const tokens = tokenize(paragraph.text, paragraph.start);
    for (const token of tokens)
      token.quoted = quotes.some((quote) => token.start >= quote.start && token.end <= quote.end);
    const parts = sentences(tokens, quotes);
    const here: Found[] = [];
    const line = transcriptLine(body, tokens, paragraph);
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
    found.push(...here);
  }
  return finish(body, found);
}

const LABEL =
  /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4}(?: \([^)]{1,40}\))?|(?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}\p{Ll}+): +(?=\S.{15})/u;

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

/** Speakers, voices and chains, in reading order: what was said before decides what a pronoun means. */
function finish(body: string, found: readonly Found[]): Quotation[] {
  const register = openRegister(body);
  const ordered = [...found].sort(
    (a, b) => (a.source?.start ?? a.content[0]!.start) - (b.source?.start ?? b.content[0]!.start),
  );
  const resolved = new Map(ordered.map((one) => [one, resolveSource(register, one.source)]));
  return found.map((one) => {
    const { speaker, voice } = resolved.get(one) as Resolved;
    const via = chain(one, found, resolved);
    const quotation: Quotation = {
      kind: one.kind,
      content: one.content,
      cue: one.cue,
      source: one.source,
      speaker,
      voice: one.mind && voice === 'named' ? 'narrator' : voice,
      type: refineType(one.type, one.content),
    };
    return via.length === 0 ? quotation : { ...quotation, via };
  });
}

/** Those in whose reported words this quotation stands, the outermost first. */
function chain(inner: Found, found: readonly Found[], resolved: Map<Found, Resolved>): AttributionLink[] {
  const cue = inner.cue;
  if (cue === null) return [];
  return found
    .filter(
      (outer) =>
        outer !== inner &&
        outer.cue !== null &&
        outer.kind !== 'direct' &&
        !outer.mind &&
        outer.content.some((span) => span.start <= cue.start && span.end >= cue.end),
    )
    .sort((a, b) => length(b) - length(a))
    .flatMap((outer) => {
      const name = resolved.get(outer)?.speaker?.name;
      return name === undefined ? [] : [{ name, verb: outer.cue!.text }];
    });
}

function length(found: Found): number {
  return found.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
