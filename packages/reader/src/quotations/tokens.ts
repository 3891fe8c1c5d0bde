import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import { VERBS } from './verbs.ts';

export interface Token {
  text: string;
  lower: string;
  /** Universal part of speech. */
  pos: string;
  start: number;
  end: number;
  /** Inside quotation marks, the marks included. */
  quoted: boolean;
}

let engine: WinkMethods | null = null;

/** Tokens of one paragraph with offsets into the body. The model is loaded by the first call. */
export function tokenize(paragraph: string, offset: number): Token[] {
  engine ??= winkNLP(model, ['pos']);
  const { its } = engine;
  const read = engine.readDoc(paragraph).tokens();
  const texts = read.out(its.value) as string[];
  const parts = read.out(its.pos) as unknown as string[];
  const tokens: Token[] = [];
  let at = 0;
  texts.forEach((text, index) => {
    const start = paragraph.indexOf(text, at);
    if (text === '' || start === -1) return;
    at = start + text.length;
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      pos: parts[index] ?? 'X',
      start: offset + start,
      end: offset + at,
      quoted: false,
    });
  });
  return tokens.map(corrected).map(namesAreNames);
}

const MODAL =
  /^(?:will|would|can|could|may|might|shall|should|must|has|have|had|having|is|are|was|were|be|been|being|am|do|does|did|'s|'ve|'re|'d|'ll)$/u;
const PERSONAL = /^(?:i|he|she|it|they|we|you)$/u;

function corrected(token: Token): Token {
  if (PERSONAL.test(token.lower)) return { ...token, pos: 'PRON' };
  if (MODAL.test(token.lower) && token.pos !== 'PART' && token.text !== 'May')
    return { ...token, pos: 'AUX' };
  if (/^(?:not|n't|never)$/u.test(token.lower)) return { ...token, pos: 'ADV' };
  return token;
}

/** The tagger takes some surnames for verbs ("Josh", "Lynch"): capitals inside a sentence, or before a verb, are names. */
function namesAreNames(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.pos !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(token.text) || VERBS.has(token.lower)) return token;
  const before = tokens[at - 1];
  const inside = before !== undefined && !/^[.!?:;"“”'‘’«»(—–-]+$/u.test(before.text);
  const next = tokens[at + 1];
  return inside ||
    (next !== undefined &&
      (next.pos === 'AUX' || VERBS.get(next.lower)?.form === 'past' || VERBS.get(next.lower)?.form === 's'))
    ? { ...token, pos: 'PROPN' }
    : token;
}
