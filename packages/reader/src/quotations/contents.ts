import type { Cue } from './cues.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { isReducedRelative } from './subjects.ts';
import type { Token } from './tokens.ts';

/** The words a cue attributes, as token ranges in order; null when it attributes none. */
export function contentOf(
  tokens: readonly Token[],
  cue: Cue,
  cues: readonly Cue[],
  sentence: Sentence,
): Phrase[] | null {
  if (cue.shape === 'according') return accordingContent(tokens, cue, cues, sentence);
  if (cue.passive) return passiveContent(tokens, cue, sentence);
  if (isIdleInfinitive(tokens, cue) || isOnlyPossible(tokens, cue)) return null;
  const subject = cue.subject;
  const after = subject?.place === 'after' ? subject.to : cue.to;
  const left = leftContent(tokens, cue, sentence);
  const right = rightContent(tokens, cue, after, cues, sentence, left);
  if (left !== null && right !== null) return right.parenthetical ? [left, right.range] : [right.range];
  if (right !== null) return [right.range];
  return left === null ? null : [left];
}

const GOVERNOR =
  /^(?:declin|refus|continu|go|went|want|try|tri|seem|appear|begin|began|use|seek|sought|plan|promis|pledg|vow|agree|threaten|hope|start|fail|manag|hesitat|like|rush|expect|prepar|offer|move|decid|attempt|intend|set)/u;

/** "to defend its security": a purpose, not something said, unless a verb such as "declined" governs it. */
function isIdleInfinitive(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.shape !== 'verb' || tokens[cue.at - 1]?.lower !== 'to' || cue.verb.form !== 'base') return false;
  if (/^(?:show|find|learn|maintain|guarantee|observe)$/u.test(cue.verb.lemma))
    return tokens[cue.to]?.lower !== 'that';
  return /^[nma]+$/u.test(cue.verb.frames) && !GOVERNOR.test(tokens[cue.at - 2]?.lower ?? '');
}

/** "could defend", "must accept": nobody has done so. */
function isOnlyPossible(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.shape !== 'verb' || /[tq]/u.test(cue.verb.frames.replace('tm', ''))) return false;
  return tokens
    .slice(cue.from, cue.at)
    .some((token) => /^(?:would|could|might|may|must|can|should|cannot)$/u.test(token.lower));
}

const CLAUSE_OPENER = /^(?:that|whether|how|why|if)$/u;

interface Right {
  range: Phrase;
  /** The cue and its subject interrupt one content: "The plan, he said, would fail". */
  parenthetical: boolean;
}

function rightContent(
  tokens: readonly Token[],
  cue: Cue,
  after: number,
  cues: readonly Cue[],
  sentence: Sentence,
  left: Phrase | null,
): Right | null {
  const end = contentEnd(tokens, after, cue, cues, sentence);
  if (after >= end) return null;
  // "In June, he said, the plan ...": the comma only sets the cue off.
  if (
    left === null &&
    /[tq]/u.test(cue.verb.frames) &&
    tokens[after]?.text === ',' &&
    tokens[(cue.subject?.place === 'after' ? cue.from : (cue.subject?.from ?? 0)) - 1]?.text === ',' &&
    startsClause(tokens, after + 1, end, cue)
  )
    return nonEmpty(tokens, after + 1, end);
  const frames = cue.verb.frames;
  const next = tokens[after] as Token;
  const opener = openerAhead(tokens, after, end);
  if (cue.shape === 'noun') {
    const colon = findAhead(tokens, after, Math.min(end, after + 5), (token) => token.text === ':');
    return nonEmpty(tokens, colon ?? opener ?? after, end);
  }
  if (left !== null) {
    const quoteLeft = tokens[left.to - 1]?.quoted === true || tokens[left.to]?.quoted === true;
    const resumed = resumedAt(tokens, after, end);
    if (resumed !== null && !isAside(tokens, resumed))
      return { range: trim(tokens, resumed, end), parenthetical: true };
    if (quoteLeft) return null;
    const strong =
      /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/u.test(next.pos) &&
      startsClause(tokens, pastDay(tokens, after, end), end, cue);
    if (opener === null && !strong && !(frames.includes('i') && next.lower === 'to')) return null;
  }
  if (/[qto]/u.test(frames) && opener !== null) return nonEmpty(tokens, opener, end);
  if (/[tq]/u.test(frames) && !frames.includes('o') && startsClause(tokens, after, end, cue))
    return nonEmpty(tokens, after, end);
  if (frames.includes('o')) {
    const addressed = afterAddressee(tokens, after, end);
    if (addressed !== null && startsClause(tokens, addressed, end, cue))
      return nonEmpty(tokens, addressed, end);
    if (addressed !== null && (tokens[addressed]?.lower === 'to' || tokens[addressed]?.lower === 'not'))
      return nonEmpty(tokens, after, end);
  }
  if (
    frames.includes('i') &&
    (next.lower === 'to' || (next.lower === 'not' && tokens[after + 1]?.lower === 'to'))
  )
    return nonEmpty(tokens, after, end);
  if (cue.to > cue.at + 1 && cue.shape === 'verb') return nonEmpty(tokens, after, end);
  if (cue.verb.prepositions.length > 0 && !/[ntq]/u.test(frames)) return null;
  if (frames.includes('a') && characterises(tokens, after, end)) return nonEmpty(tokens, after, end);
  if (
    /n/u.test(frames) &&
    (startsObject(tokens, after) || (opener === after && CLAUSE_OPENER.test(next.lower)))
  )
    return objectContent(tokens, cue, after, end);

  return null;
}

/** "expressed disappointment that X" is X; "voiced frustration, alleging ..." is nothing of itself. */
function objectContent(tokens: readonly Token[], cue: Cue, after: number, end: number): Right | null {
  const range = trim(tokens, after, end);
  if (/^(?:express|voice)$/u.test(cue.verb.lemma)) {
    const that = findAhead(tokens, after, Math.min(end, after + 6), (token) => token.lower === 'that');
    if (that !== null) return nonEmpty(tokens, that + 1, end);
    if (range.to - range.from < 3) return null;
  }
  return range.to - range.from < 1 ? null : { range, parenthetical: false };
}

function nonEmpty(tokens: readonly Token[], from: number, end: number): Right | null {
  const range = trim(tokens, pastDay(tokens, from, end), end);
  return range.to - range.from < 2 && tokens[range.from]?.quoted !== true
    ? null
    : { range, parenthetical: false };
}

/** "said on Tuesday the plan ..." starts after the day. */
function pastDay(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  if (/^(?:on|late|early|last|this)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  if (/^(?:late|early|last|this)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  if (
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|week|month|year)$/u.test(
      tokens[at]?.lower ?? '',
    )
  )
    return from;
  at += 1;
  if (/^(?:morning|afternoon|evening|night)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  return at < end - 2 ? at : from;
}

/** What follows the comma belongs to the speaker's name or to the scene, not to the words. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    !token.quoted &&
    /^(?:who|which|whose|whom|when|where|while|as|and|but|a|an|after|before)$/u.test(token.lower)
  );
}

/** The comma after an interposed "he said" and what goes on after it. */
function resumedAt(tokens: readonly Token[], after: number, end: number): number | null {
  for (let at = after; at < Math.min(end, after + 12); at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) return at > after || token.quoted ? at : null;
    if (/^[,:;—–]$/u.test(token.text))
      return end - at > 3 &&
        !/ing$/u.test(tokens[at + 1]?.lower ?? '') &&
        (tokens[at + 1]?.quoted === true || at === after)
        ? at + 1
        : null;
    if (token.pos === 'VERB') return null;
  }
  return null;
}

/** Where "that ..." or a quotation begins, past adverbials such as "on Tuesday" and "to reporters in Doha". */
function openerAhead(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + 18); at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) {
      const before = tokens[at - 1];
      return at === from || before === undefined || /^[,:—–-]$/u.test(before.text) || at - from < 2
        ? at
        : at - from < 8
          ? from
          : null;
    }
    if (CLAUSE_OPENER.test(token.lower) && (at === from || !/^(?:ADP)$/u.test(tokens[at - 1]?.pos ?? '')))
      return token.lower === 'that' ? at + 1 : at;
    if (token.text === ':') return at + 1;
    if (/^(?:VERB|AUX|SCONJ|CCONJ)$/u.test(token.pos) || (token.pos === 'PRON' && at > from)) return null;
  }
  return null;
}

/** A clause follows: a subject, and a verb before the end. */
function startsClause(tokens: readonly Token[], from: number, end: number, cue: Cue): boolean {
  const first = tokens[from] as Token | undefined;
  if (first === undefined) return false;
  if (first.quoted || first.text === ':') return true;
  if (first.pos === 'PUNCT' && !/^[$#(]$/u.test(first.text)) return false;
  const verb = findAhead(
    tokens,
    from,
    Math.min(end, from + 26),
    (token) => token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing')),
  );
  if (verb === null || verb === from)
    return /^(?:there|it|he|she|they|we|i|no|what)$/u.test(first.lower) && end - from > 3;
  if (first.pos === 'ADP' && cue.verb.lemma !== 'say') return false;
  if (first.pos === 'ADP')
    return findAhead(tokens, from, verb, (token) => token.text === ',') !== null || verb - from > 3;
  if (tokens[verb - 1]?.lower === 'to' || tokens[verb - 1]?.pos === 'ADP') return cue.verb.lemma === 'say';
  const relative = findAhead(tokens, from, verb, (token) =>
    /^(?:that|which|who|whose|where|when)$/u.test(token.lower),
  );
  return relative === null || cue.verb.lemma === 'say';
}

function afterAddressee(tokens: readonly Token[], from: number, end: number): number | null {
  const phrase = phraseStartingAt(tokens, from, end);
  if (phrase === null) return /^(?:him|her|them|us|me)$/u.test(tokens[from]?.lower ?? '') ? from + 1 : null;
  const pronoun = /^(?:him|her|them|us|me|you|it)$/u.test(tokens[from]?.lower ?? '');
  return pronoun ? from + 1 : phrase.to;
}

function characterises(tokens: readonly Token[], from: number, end: number): boolean {
  const object = afterAddressee(tokens, from, end);
  if (object === null) return false;
  const next = findAhead(
    tokens,
    object,
    Math.min(end, object + 9),
    (token) => token.quoted || /^(?:a|an|the|[.,:])$/u.test(token.lower) || token.pos === 'VERB',
  );
  const found = next === null ? undefined : tokens[next];
  return (
    (found !== undefined && (found.quoted || /^(?:a|an|the)$/u.test(found.lower))) ||
    (tokens[object]?.pos === 'ADJ' && object < end)
  );
}

function startsObject(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  return (
    token !== undefined &&
    (token.quoted ||
      /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|VERB)$/u.test(token.pos) ||
      (token.pos === 'ADV' && token.lower === 'not')) &&
    token.lower !== 'to'
  );
}

/** Where what a cue attributes on its right ends: before the next coordinated or trailing attribution, or at the sentence's end. */
function contentEnd(
  tokens: readonly Token[],
  from: number,
  cue: Cue,
  cues: readonly Cue[],
  sentence: Sentence,
): number {
  const feeling = /^(?:express|voice)$/u.test(cue.verb.lemma);
  const object =
    (!feeling && !/[tqo]/u.test(cue.verb.frames)) ||
    (!feeling && cue.shape === 'verb' && /^n/u.test(cue.verb.frames));
  for (let at = from + 1; at < sentence.to; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) continue;
    if (token.text === ';') return at;
    if (
      /^(?:and|but)$/u.test(token.lower) &&
      at > from + 1 &&
      cues.some((other) => coordinated(tokens, cue, other, at, from))
    )
      return at;
    if (token.text !== ',' && !/^[—–]$/u.test(token.text)) {
      if (
        object &&
        at > from + 1 &&
        /^(?:after|before|while|when|because|although|though)$/u.test(token.lower)
      )
        return at;
      continue;
    }
    const next = tokens[at + 1];
    if (next === undefined) return at;
    if (cues.some((other) => other.at > cue.at && interrupts(tokens, other, at))) return at;
    if (object && /^(?:which|who|but|while|as|after|although|though|and|with|a|an|the)$/u.test(next.lower))
      return at;
    if (object && next.lower.endsWith('ing')) return at;
  }
  return sentence.to;
}

/** "urged both sides to wait and welcomed the decision": the second verb is the speaker's own. */
function coordinated(
  tokens: readonly Token[],
  cue: Cue,
  other: Cue,
  conjunction: number,
  from: number,
): boolean {
  if (
    other.from !== conjunction + 1 ||
    other.passive ||
    other.verb.form !== cue.verb.form ||
    other.subject?.place !== 'shared'
  )
    return false;
  return (
    /^(?:past|s)$/u.test(cue.verb.form) && (tokens[from]?.lower === 'to' || !cue.verb.frames.includes('t'))
  );
}

/** The other cue's own clause begins right after the comma at `comma`. */
function interrupts(tokens: readonly Token[], other: Cue, comma: number): boolean {
  if (other.shape === 'according') return other.from === comma + 1;
  if (other.verb.form === 'ing' && other.from === comma + 1) return true;
  const begins = other.subject?.place === 'before' ? other.subject.from : other.from;
  if (begins === comma + 1)
    return (
      other.subject?.place === 'after' || (other.at >= 0 && /^[.,]$/u.test(tokens[other.to]?.text ?? '.'))
    );
  return (
    begins === comma + 2 &&
    /^(?:and|but|while|although|though)$/u.test(tokens[comma + 1]?.lower ?? '') &&
    !other.passive
  );
}

/** "CONTENT, X said" and "CONTENT, said X". */
function leftContent(tokens: readonly Token[], cue: Cue, sentence: Sentence): Phrase | null {
  if (!/[tq]/u.test(cue.verb.frames) || cue.shape !== 'verb') return null;
  const subject = cue.subject;
  const begin = subject?.place === 'before' ? Math.min(subject.from, cue.from) : cue.from;
  if (subject?.place === 'shared' && cue.verb.form === 'ing') return null;
  let end = begin;
  let separated = false;
  while (
    end > sentence.from &&
    /^(?:,|[—–-]|:|and|but)$/u.test((tokens[end - 1] as Token).lower) &&
    !(tokens[end - 1] as Token).quoted
  ) {
    separated ||= !/^(?:and|but|:)$/u.test((tokens[end - 1] as Token).lower);
    end -= 1;
  }
  const touches = tokens[end - 1]?.quoted === true && end === begin;
  if (end - sentence.from < 1 || !(separated || touches)) return null;
  const after = subject?.place === 'after' ? subject.to : cue.to;
  // "The plan, he said, is ...": the verb comes after the cue.
  const split =
    tokens[after]?.text === ',' &&
    /^(?:AUX|VERB)$/u.test(tokens[after + 1]?.pos ?? '') &&
    !/ing$/u.test(tokens[after + 1]?.lower ?? '');
  if (tokens[sentence.from]?.quoted !== true && !split && !holdsClause(tokens, sentence.from, end))
    return null;
  return trim(tokens, sentence.from, end);
}

const ADVERBIAL_OPENER =
  /^(?:when|after|before|while|as|if|although|though|since|asked|because|with|despite|to|based|given|once|until|faced|by)$/u;

/** A clause that can be said, not only an adverbial that opens the sentence ("In June", "Speaking in Doha"). */
function holdsClause(tokens: readonly Token[], start: number, end: number): boolean {
  const from = /^(?:and|but|so|yet|then)$/u.test((tokens[start] as Token).lower) ? start + 1 : start;
  const first = tokens[from];
  if (first === undefined || from >= end) return false;
  const adverbial =
    (first.pos === 'ADP' && first.lower !== 'that') ||
    /ing$/u.test(first.lower) ||
    ADVERBIAL_OPENER.test(first.lower);
  const begin = adverbial
    ? findAhead(tokens, from, end, (token) => token.text === ',' && !token.quoted)
    : from;
  if (begin === null) return false;
  const quoted = tokens.slice(begin, end).filter((token) => token.quoted).length;
  return (
    quoted > 5 ||
    findAhead(
      tokens,
      begin,
      end,
      (token) => !token.quoted && (token.pos === 'AUX' || token.pos === 'VERB'),
    ) !== null
  );
}

function accordingContent(
  tokens: readonly Token[],
  cue: Cue,
  cues: readonly Cue[],
  sentence: Sentence,
): Phrase[] | null {
  const to = cue.subject?.to ?? cue.to;
  const initial =
    findAhead(tokens, sentence.from, cue.from, (token) => token.pos === 'VERB' || token.pos === 'AUX') ===
    null;
  if (initial) {
    const from = tokens[to]?.text === ',' ? to + 1 : to;
    const range = trim(tokens, from, contentEnd(tokens, from, cue, cues, sentence));
    return range.to - range.from < 2 ? null : [range];
  }
  const left = trim(tokens, sentence.from, cue.from);
  const rest = tokens[to]?.text === ',' && sentence.to - to > 5 ? trim(tokens, to + 1, sentence.to) : null;
  return rest === null ||
    rest.to - rest.from < 4 ||
    /^(?:who|which|whose|a|an|the)$/u.test(tokens[rest.from]?.lower ?? '')
    ? [left]
    : [left, rest];
}

/** "Mediators were thanked by Pakistan": what stands before the verb, and what follows the agent. */
function passiveContent(tokens: readonly Token[], cue: Cue, sentence: Sentence): Phrase[] | null {
  const reduced = isReducedRelative(tokens, cue.at, cue.from)
    ? phraseEndingAt(tokens, cue.from - 1, sentence.from)
    : null;
  if (reduced !== null) return [reduced];
  let from = cue.from;
  while (from > sentence.from && !/^(?:;|that|but|because)$/u.test((tokens[from - 1] as Token).lower))
    from -= 1;
  const left = trim(tokens, from, cue.from);
  return left.to - left.from < 1 ? null : [left];
}

function findAhead(
  tokens: readonly Token[],
  from: number,
  end: number,
  is: (token: Token) => boolean,
): number | null {
  for (let at = from; at < end; at += 1) if (tokens[at] !== undefined && is(tokens[at] as Token)) return at;
  return null;
}

/** Without the punctuation at both ends, quotation marks kept. */
export function trim(tokens: readonly Token[], from: number, end: number): Phrase {
  let [start, stop] = [from, end];
  const isEdge = (token: Token | undefined) =>
    token !== undefined && !token.quoted && /^[.,;:!?…—–-]+$/u.test(token.text);
  while (start < stop && isEdge(tokens[start])) start += 1;
  while (stop > start && isEdge(tokens[stop - 1])) stop -= 1;
  return { from: start, to: stop };
}
