import type { Token } from './tokens.ts';

/** A noun phrase as token indices, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|NUM|SYM)$/u;
const LINK = /^(?:of|for|from|in|at|on|to|with|against|de|al|bin|von|van|&)$/u;
const TITLE_DOT = /^(?:mr|mrs|ms|dr|gen|col|lt|maj|sen|rep|gov|rev|prof|sgt|capt|st|[a-z]|u\.s|u\.n)$/u;
const PERSONAL =
  /^(?:i|he|she|it|they|we|you|this|that|those|these|who|which|everyone|someone|nobody|somebody|many|some|others|both|one|most|several|few|all)$/u;
const DEICTIC =
  /^(?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|recently|earlier|later|however|meanwhile|also|then)$/u;

export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.quoted &&
    (NOMINAL.test(token.pos) || isPossessive(token) || /^[\p{Lu}]/u.test(token.text)) &&
    token.pos !== 'VERB' &&
    token.pos !== 'AUX' &&
    token.pos !== 'PUNCT' &&
    token.pos !== 'CCONJ' &&
    token.pos !== 'ADP' &&
    token.pos !== 'SCONJ' &&
    token.pos !== 'ADV'
  );
}

export function isPossessive(token: Token | undefined): boolean {
  if (token === undefined || token.quoted) return false;
  return /^(?:'s|')$/u.test(token.lower) && token.pos !== 'AUX' && token.pos !== 'VERB';
}

/** The noun phrase whose last token is at `end`, looking left as far as `floor`. */
export function phraseEndingAt(tokens: readonly Token[], end: number, floor: number): Phrase | null {
  const last = tokens[end];
  if (last === undefined || end < floor || last.quoted) return null;
  if (PERSONAL.test(last.lower)) return last.lower === 'that' ? null : { from: end, to: end + 1 };
  let at = end;
  if (last.text === ')') at = openParenthesis(tokens, end, floor) - 1;
  if (!isNominal(tokens[at]) && !isTitleDot(tokens, at)) return null;
  while (at > floor) {
    const before = tokens[at - 1] as Token;
    if (
      before.quoted ||
      DEICTIC.test(before.lower) ||
      /^(?:what|whom|which|who|that|when|where|whose|how|why)$/u.test(before.lower)
    )
      break;
    if (isNominal(before) || isTitleDot(tokens, at - 1) || /^[-–/]$/u.test(before.text)) at -= 1;
    else if (before.text === ')') at = Math.max(floor, openParenthesis(tokens, at - 1, floor));
    else if (
      (LINK.test(before.lower) || (before.lower === 'and' && joinsNames(tokens, at - 1))) &&
      isNominal(tokens[at - 2]) &&
      at - 2 >= floor
    )
      at -= 2;
    else if (
      /^(?:many|some|several|most|all|both|few|any|his|her|their|its|our|my|this|these|those|no)$/u.test(
        before.lower,
      ) ||
      (before.pos === 'ADV' && /^(?:more|most|former|then)$/u.test(before.lower))
    )
      at -= 1;
    else break;
  }
  while (
    at < end &&
    /^(?:SCONJ|CCONJ|ADV|PUNCT)$/u.test((tokens[at] as Token).pos) &&
    !TITLE_DOT.test((tokens[at] as Token).lower)
  )
    at += 1;
  while (at < end && (DEICTIC.test((tokens[at] as Token).lower) || isPossessive(tokens[at]))) at += 1;
  return { from: at, to: end + 1 };
}

/** The noun phrase that begins at `from`, with what is in apposition to it left out. */
export function phraseStartingAt(tokens: readonly Token[], from: number, ceiling: number): Phrase | null {
  const first = tokens[from];
  if (first === undefined || from >= ceiling || first.quoted) return null;
  if (
    PERSONAL.test(first.lower) &&
    !/^(?:this|that|those|these|many|some|one|most|several|few|all|both)$/u.test(first.lower)
  )
    return { from, to: from + 1 };
  if (!isNominal(first) && first.pos !== 'PRON') return null;
  let at = from + 1;
  while (at < ceiling) {
    const token = tokens[at] as Token;
    if (token.quoted || DEICTIC.test(token.lower)) break;
    const previous = tokens[at - 1] as Token;
    if (token.pos === 'DET' && !isPossessive(previous) && !LINK.test(previous.lower)) break;
    if (isNominal(token) || isTitleDot(tokens, at) || /^[-–/]$/u.test(token.text)) at += 1;
    else if (token.text === '(') at = closeParenthesis(tokens, at, ceiling);
    else if (
      /^(?:of|for|from|&)$/u.test(token.lower) &&
      (isNominal(tokens[at + 1]) || tokens[at + 1]?.pos === 'PRON') &&
      at + 1 < ceiling
    )
      at += 2;
    else if (token.lower === 'and' && joinsNames(tokens, at) && at + 1 < ceiling) at += 2;
    else break;
  }
  return { from, to: Math.min(at, ceiling) };
}

function joinsNames(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(before.pos) &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(after.pos)
  );
}

function isTitleDot(tokens: readonly Token[], at: number): boolean {
  const [dot, before] = [tokens[at], tokens[at - 1]];
  return (
    dot?.text === '.' && before !== undefined && before.end === dot.start && TITLE_DOT.test(before.lower)
  );
}

function openParenthesis(tokens: readonly Token[], close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor, close - 12); at -= 1)
    if (tokens[at]?.text === '(') return at;
  return close;
}

function closeParenthesis(tokens: readonly Token[], open: number, ceiling: number): number {
  for (let at = open + 1; at < Math.min(ceiling, open + 12); at += 1)
    if (tokens[at]?.text === ')') return at + 1;
  return open + 1;
}
