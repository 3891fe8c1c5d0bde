import { isRoleWord, isUnnamedHead } from '../names/roles.ts';
import { isNominal, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { VERBS } from './verbs.ts';

export interface Subject extends Phrase {
  /** Where the phrase stands from the verb: before it, after it ("said X"), after "by", or borrowed from another verb. */
  place: 'before' | 'after' | 'agent' | 'shared';
}

const BE = /^(?:is|are|was|were|be|been|being|'s|'re|got|gets)$/u;

/** First token of the verb's group: auxiliaries, adverbs, "declined to". */
export function groupStart(tokens: readonly Token[], verb: number, floor: number): number {
  let at = verb;
  while (at > floor) {
    const before = tokens[at - 1] as Token;
    if (before.quoted) break;
    if (
      before.pos === 'AUX' ||
      (before.pos === 'ADV' &&
        !/^(?:however|yesterday|today|meanwhile|when|where|why|how)$/u.test(before.lower)) ||
      before.lower === "n't" ||
      /^(?:also|later|then|once|again|now|publicly|[a-z]+ly)$/u.test(before.lower)
    )
      at -= 1;
    else if (before.lower === 'to' && /^(?:VERB|ADJ)$/u.test(tokens[at - 2]?.pos ?? '') && at - 2 >= floor)
      at -= 2;
    else if (
      before.lower === 'on' &&
      /^(?:went|goes|go)$/u.test(tokens[at - 2]?.lower ?? '') &&
      at - 2 >= floor
    )
      at -= 2;
    else break;
  }
  return at;
}

export function isPassive(tokens: readonly Token[], verb: number, start: number): boolean {
  if (VERBS.get((tokens[verb] as Token).lower)?.form !== 'past') return false;
  if (isReducedRelative(tokens, verb, start)) return true;
  let nearest = verb - 1;
  while (nearest >= start && (tokens[nearest] as Token).pos === 'ADV') nearest -= 1;
  return nearest >= start && BE.test((tokens[nearest] as Token).lower);
}

/** "a policy backed by X": no auxiliary, and the agent follows. */
export function isReducedRelative(tokens: readonly Token[], verb: number, start: number): boolean {
  return (
    start === verb &&
    tokens[verb + 1]?.lower === 'by' &&
    /^(?:NOUN|PROPN|PRON|NUM|ADJ|PUNCT)$/u.test(tokens[verb - 1]?.pos ?? '')
  );
}

/** The agent after a passive or a reduced relative: "was thanked by X", "a plan criticized by X". */
export function agentOf(tokens: readonly Token[], verb: number, sentence: Sentence): Subject | null {
  for (let at = verb + 1; at < Math.min(sentence.to, verb + 9); at += 1) {
    const token = tokens[at] as Token;
    if (token.lower === 'by') {
      const phrase = phraseStartingAt(tokens, at + 1, sentence.to);
      return phrase === null || !mayAct(tokens, phrase) ? null : { ...phrase, place: 'agent' };
    }
    if (token.quoted || token.pos === 'VERB' || /^[.;:]$/u.test(token.text)) return null;
  }
  return null;
}

/** "by X", "by the ministers", not "by firm demands". */
function mayAct(tokens: readonly Token[], phrase: Phrase): boolean {
  const words = tokens.slice(phrase.from, phrase.to);
  return words.some(
    (token) =>
      token.pos === 'PROPN' || token.pos === 'PRON' || isUnnamedHead(token.text) || isRoleWord(token.text),
  );
}

/** Who does what the verb says, looking to the left of its group. */
export function subjectBefore(
  tokens: readonly Token[],
  start: number,
  sentence: Sentence,
  depth = 0,
): Subject | null {
  const before = tokens[start - 1];
  if (before === undefined || start - 1 < sentence.from) return null;
  if (before.quoted) return null;
  if (/^(?:who|which|that)$/u.test(before.lower)) return relative(tokens, start - 1, sentence);
  if (before.text === ',' || /^[—–]$/u.test(before.text))
    return aroundApposition(tokens, start - 1, sentence) ?? null;
  if (before.pos === 'CCONJ') return depth > 1 ? null : sharedSubject(tokens, start - 1, sentence, depth);
  const day = beforeDay(tokens, start, sentence.from);
  if (day < start) return subjectBefore(tokens, day, sentence, depth);
  const phrase = phraseEndingAt(tokens, start - 1, sentence.from);
  if (phrase === null) return null;
  const governor = tokens[phrase.from - 1];
  if (phrase.from > sentence.from && governor !== undefined && !governor.quoted) {
    // "the senator who wrote the bill said": the phrase is inside a relative clause.
    const released = reducedHead(tokens, phrase, sentence);
    if (released !== null) return released;
    if (governor.pos === 'VERB' || governor.pos === 'ADP')
      return relativeHead(tokens, phrase.from, sentence) ?? withoutPlace(phrase, governor);
  }
  return { ...phrase, place: 'before' };
}

/** "The ministry on Thursday denied": steps back over the day. */
function beforeDay(tokens: readonly Token[], start: number, floor: number): number {
  let at = start - 1;
  if (/^(?:morning|afternoon|evening|night)$/u.test(tokens[at]?.lower ?? '')) at -= 1;
  if (!/^(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(tokens[at]?.lower ?? ''))
    return start;
  while (at - 1 > floor && /^(?:on|late|early|last)$/u.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at > floor ? at : start;
}

/** "a statement released by Turkey said": the statement speaks. */
function reducedHead(tokens: readonly Token[], phrase: Phrase, sentence: Sentence): Subject | null {
  const [by, verb] = [phrase.from - 1, phrase.from - 2];
  if (
    tokens[by]?.lower !== 'by' ||
    verb <= sentence.from ||
    !/(?:ed|en|wn|de)$/u.test(tokens[verb]?.lower ?? '')
  )
    return null;
  const head = phraseEndingAt(tokens, verb - 1, sentence.from);
  return head === null ? null : { from: head.from, to: phrase.to, place: 'before' };
}

function withoutPlace(phrase: Phrase, governor: Token): Subject | null {
  return governor.pos === 'VERB' || governor.lower !== 'by' ? { ...phrase, place: 'before' } : null;
}

function relative(tokens: readonly Token[], pronoun: number, sentence: Sentence): Subject | null {
  const end = tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1;
  const head = phraseEndingAt(tokens, end, sentence.from);
  return head === null || (tokens[pronoun]?.lower === 'that' && tokens[end]?.pos === 'VERB')
    ? null
    : { from: head.from, to: pronoun + 1, place: 'before' };
}

function relativeHead(tokens: readonly Token[], from: number, sentence: Sentence): Subject | null {
  for (let at = from - 1; at > Math.max(sentence.from, from - 12); at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted || token.text === ',') return null;
    if (/^(?:who|which)$/u.test(token.lower)) {
      const head = phraseEndingAt(tokens, at - 1, sentence.from);
      return head === null ? null : { ...head, place: 'before' };
    }
  }
  return null;
}

/** "Kellyanne Conway, Trump's campaign manager, said": both parts are the source. */
function aroundApposition(tokens: readonly Token[], comma: number, sentence: Sentence): Subject | null {
  for (let at = comma - 1; at > Math.max(sentence.from, comma - 28); at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return null;
    if (token.text !== ',' && !/^[—–]$/u.test(token.text)) continue;
    const name = phraseEndingAt(tokens, at - 1, sentence.from);
    if (name === null) return null;
    const inside = tokens[at + 1];
    if (inside === undefined || /^(?:but|and|or|because|while|after|as)$/u.test(inside.lower)) return null;
    if (isSentenceFrame(tokens, name, sentence)) continue;
    return { from: name.from, to: comma, place: 'before' };
  }
  return null;
}

/** "In Doha, the minister, ..." the phrase before the comma hangs on a preposition: no head of anything. */
function isSentenceFrame(tokens: readonly Token[], name: Phrase, sentence: Sentence): boolean {
  const before = tokens[name.from - 1];
  return (
    before !== undefined &&
    name.from - 1 >= sentence.from &&
    before.pos === 'ADP' &&
    !/^(?:to|by)$/u.test(before.lower)
  );
}

/** The subject of the nearest finite verb before: "X did this and said", "X did this, adding". */
export function sharedSubject(
  tokens: readonly Token[],
  before: number,
  sentence: Sentence,
  depth = 0,
): Subject | null {
  for (let at = before - 1; at >= sentence.from; at -= 1) {
    const token = tokens[at] as Token;
    if (token.quoted || !isFiniteVerb(tokens, at, sentence)) continue;
    const start = groupStart(tokens, at, sentence.from);
    const found = subjectBefore(tokens, start, sentence, depth + 1) ?? inverted(tokens, at, sentence);
    if (found !== null) return { ...found, place: 'shared' };
  }
  return null;
}

function isFiniteVerb(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token;
  if (token.pos !== 'VERB' && token.pos !== 'AUX' && VERBS.get(token.lower)?.form !== 'past') return false;
  if (token.lower.endsWith('ing') || isNominal(token)) return false;
  const before = tokens[at - 1];
  return !(
    before !== undefined &&
    at - 1 >= sentence.from &&
    (before.lower === 'to' || before.pos === 'ADP')
  );
}

/** "..., said X": the subject stands after the verb. */
export function inverted(tokens: readonly Token[], verb: number, sentence: Sentence): Subject | null {
  const entry = VERBS.get((tokens[verb] as Token).lower);
  if (entry === undefined || !entry.frames.includes('q') || entry.form === 'ing' || entry.form === 'base')
    return null;
  const before = tokens[verb - 1];
  if (
    before !== undefined &&
    verb > sentence.from &&
    !before.quoted &&
    !/^[,—–:"”’'-]/u.test(before.text) &&
    before.pos !== 'PUNCT'
  )
    return null;
  const name = phraseStartingAt(tokens, verb + 1, sentence.to);
  if (name === null || /^(?:that|this|it|me|him|us|them|you)$/u.test((tokens[name.from] as Token).lower))
    return null;
  const token = tokens[name.to];
  // "said he cannot comment": a clause follows, not a speaker.
  if (
    name.to < sentence.to &&
    token !== undefined &&
    !token.quoted &&
    (token.pos === 'AUX' ||
      (token.pos === 'VERB' && !token.lower.endsWith('ing')) ||
      (token.pos === 'ADV' && tokens[name.to + 1]?.pos === 'AUX'))
  )
    return null;
  if (
    /^(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(
      (tokens[name.from] as Token).lower,
    )
  )
    return null;
  if (token?.text !== ',') return { ...name, place: 'after' };
  for (let at = name.to + 1; at < Math.min(sentence.to, name.to + 26); at += 1) {
    const inside = tokens[at] as Token;
    if (
      inside.quoted ||
      (inside.lower.endsWith('ing') && at === name.to + 1) ||
      (/^(?:and|but|while|as|after)$/u.test(inside.lower) && at === name.to + 1)
    )
      break;
    if (/^[,.;—–]$/u.test(inside.text)) return { from: name.from, to: at, place: 'after' };
  }
  return { ...name, place: 'after' };
}
