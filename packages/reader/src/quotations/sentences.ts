import type { Quoted } from './quote-marks.ts';
import type { Token } from './tokens.ts';
import { VERBS } from './verbs.ts';

/** Token indices, `to` exclusive. */
export interface Sentence {
  from: number;
  to: number;
}

const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|gen|col|lt|maj|sgt|capt|adm|sen|rep|gov|rev|prof|st|jr|sr|no|vs|inc|ltd|corp|co|dept|u\.s|u\.n|u\.k|e\.g|i\.e|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|a\.m|p\.m|ret|hon|pres|d|r|[a-z])\.?$/u;

/** Sentences of one paragraph. Quotations are closed to splitting; the mark that ends one may end the sentence. */
export function sentences(tokens: readonly Token[], quotes: readonly Quoted[]): Sentence[] {
  const ends = new Map(quotes.map((quote) => [quote.end, quote]));
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const ends_ = ends.get(token.end);
    const stop =
      ends_ === undefined ? !token.quoted && endsSentence(tokens, at) : quoteEndsSentence(tokens, at, ends_);
    if (!stop) continue;
    found.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < tokens.length) found.push({ from, to: tokens.length });
  return found;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  // "wrote on X." ends a sentence; the tokenizer takes the stop for an initial's.
  if (token.text === 'X.' && tokens[at - 1]?.lower === 'on') return tokens[at + 1] !== undefined;
  if (!/^(?:[.!?…]+|\.\.\.)$/u.test(token.text)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.start === token.end) return false;
  const previous = tokens[at - 1];
  if (
    token.text === '.' &&
    previous !== undefined &&
    previous.end === token.start &&
    ABBREVIATION.test(previous.lower)
  )
    return /^(?:he|she|the|in|but|it|a|they)$/u.test(next.lower) && /^\p{Lu}/u.test(next.text);
  return !/^[\p{Ll},;]/u.test(next.text);
}

function quoteEndsSentence(tokens: readonly Token[], at: number, quote: Quoted): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !quote.closed) return false;
  const last = lastWordMark(tokens, at);
  if (!/[.!?…]/u.test(last) || /^[\p{Ll},;:—–-]/u.test(next.text)) return false;
  if (last === '.') return !shortAttribution(tokens, at + 1);
  return !attributionFollows(tokens, at + 1);
}

function lastWordMark(tokens: readonly Token[], at: number): string {
  for (let back = at; back > at - 4 && back >= 0; back -= 1) {
    const text = (tokens[back] as Token).text.replace(/["“”'’»]+/gu, '');
    if (text !== '') return text.at(-1) as string;
  }
  return '';
}

/** "Clinton asked." after a closing mark. */
function attributionFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 7); at += 1) {
    const token = tokens[at] as Token;
    if (VERBS.get(token.lower)?.frames.includes('q')) return at > from;
    if (token.quoted || /^[.,:;]$/u.test(token.text)) return false;
  }
  return false;
}

function shortAttribution(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < Math.min(tokens.length, from + 5); at += 1) {
    const verb = VERBS.get((tokens[at] as Token).lower);
    if (verb?.frames.includes('q'))
      return tokens[at + 1] === undefined || (tokens[at + 1] as Token).text === '.';
  }
  return false;
}
