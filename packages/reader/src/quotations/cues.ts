import { isPossessive, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import {
  agentOf,
  groupStart,
  inverted,
  isPassive,
  type Subject,
  sharedSubject,
  subjectBefore,
} from './subjects.ts';
import type { Token } from './tokens.ts';
import { NOUNS, VERBS, type Verb } from './verbs.ts';

export interface Cue {
  /** The verb's token; `from` to `to` is what is shown as the cue. */
  at: number;
  from: number;
  to: number;
  verb: Verb;
  subject: Subject | null;
  passive: boolean;
  shape: 'verb' | 'according' | 'noun';
}

const ACCORDING: Verb = { lemma: 'according', frames: 't', prepositions: [], type: 'claim', form: 'base' };

/** Every word of a sentence, outside quotations, that may attribute something to somebody. */
export function findCues(tokens: readonly Token[], sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted) continue;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
      cues.push(...according(tokens, at, sentence));
    const verb = VERBS.get(token.lower);
    if (verb !== undefined && isVerbal(tokens, at, verb, sentence))
      cues.push(...verbCue(tokens, at, verb, sentence, cues));
    const noun = NOUNS.get(token.lower) ?? NOUNS.get(token.lower.replace(/s$/u, ''));
    if (noun !== undefined && cues.at(-1)?.at !== at) cues.push(...nounCue(tokens, at, sentence));
  }
  return cues;
}

function according(tokens: readonly Token[], at: number, sentence: Sentence): Cue[] {
  const phrase = phraseStartingAt(tokens, at + 2, sentence.to);
  if (phrase === null) return [];
  const subject = withApposition(tokens, phrase, sentence);
  return [
    {
      at,
      from: at,
      to: at + 2,
      verb: ACCORDING,
      subject: { ...subject, place: 'after' },
      passive: false,
      shape: 'according',
    },
  ];
}

/** Takes ", a professor at X" to the name before it, when a comma or the sentence's end closes it. */
function withApposition(tokens: readonly Token[], phrase: Phrase, sentence: Sentence): Phrase {
  const who = tokens[phrase.to]?.lower === 'who';
  const apposed =
    tokens[phrase.to]?.text === ',' && /^(?:a|an|the|who|his|her)$/u.test(tokens[phrase.to + 1]?.lower ?? '');
  if (!who && !apposed) return phrase;
  for (let at = phrase.to + 1; at < Math.min(sentence.to, phrase.to + 22); at += 1) {
    const token = tokens[at] as Token;
    if (token.quoted || (token.pos === 'AUX' && !who && tokens[phrase.to + 1]?.lower !== 'who'))
      return phrase;
    if (/^[,.;—–]$/u.test(token.text)) return { from: phrase.from, to: at };
  }
  return phrase;
}

function verbCue(
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  sentence: Sentence,
  earlier: readonly Cue[],
): Cue[] {
  const from = groupStart(tokens, at, sentence.from);
  if (saysNothing(tokens, at, from, verb)) return [];
  const passive = isPassive(tokens, at, from);
  const to =
    verb.prepositions.includes(tokens[at + 1]?.lower ?? '') && verb.prepositions.length > 0 ? at + 2 : at + 1;
  const base = { at, from, to, verb, shape: 'verb' as const };
  if (passive) {
    const agent = agentOf(tokens, at, sentence);
    return agent === null ? [] : [{ ...base, passive, subject: agent }];
  }
  // "X said that Y did this, adding that": the participle goes with the sentence's own speaker.
  const speaking =
    (verb.form === 'ing' && from === at && tokens[at - 1]?.text === ',') ||
    (tokens[from - 1]?.lower === 'and' && tokens[from - 2]?.text === ',' && verb.form === 'past')
      ? earlier.find(
          (cue) =>
            cue.subject !== null &&
            cue.shape === 'verb' &&
            cue.verb.form !== 'ing' &&
            /[tq]/u.test(cue.verb.frames),
        )
      : undefined;
  if (speaking?.subject) return [{ ...base, passive, subject: { ...speaking.subject, place: 'shared' } }];
  return [{ ...base, passive, subject: activeSubject(tokens, at, from, verb, sentence) }];
}

/** "declined to comment", "asked not to be named": no words of anybody's. */
function saysNothing(tokens: readonly Token[], at: number, from: number, verb: Verb): boolean {
  if (verb.lemma === 'ask' && tokens[at + 1]?.lower === 'not' && tokens[at + 3]?.lower === 'be') return true;
  if (
    !/^(?:comment|say|respond|elaborate|discuss|speak|talk|specify|reveal|disclose|confirm|reply|explain)$/u.test(
      verb.lemma,
    )
  )
    return false;
  return tokens
    .slice(from, at)
    .some((token) => /^(?:declined|declines|refused|refuses|declining|refusing)$/u.test(token.lower));
}

function activeSubject(
  tokens: readonly Token[],
  at: number,
  from: number,
  verb: Verb,
  sentence: Sentence,
): Subject | null {
  const before = tokens[from - 1];
  const outside = before === undefined || from - 1 < sentence.from;
  if (verb.form === 'ing' && from === at) {
    if (
      !outside &&
      /^(?:PROPN|NOUN|PRON)$/u.test(before.pos) &&
      !before.quoted &&
      !/ing$/u.test(before.lower)
    )
      return sharedSubject(tokens, at, sentence) ?? subjectBefore(tokens, from, sentence);
    return sharedSubject(tokens, at, sentence) ?? subjectAhead(tokens, at, sentence);
  }
  const after = inverted(tokens, at, sentence);
  if (outside) return after;
  // "..., said X": a comma or a quotation before the verb, a name after it.
  if (after !== null && from === at && (before.quoted || /^[,—–:]$/u.test(before.text))) {
    const appositive = before.text === ',' ? subjectBefore(tokens, from, sentence) : null;
    return appositive !== null &&
      !quotedBefore(tokens, from, sentence) &&
      !/^(?:PROPN|PRON)$/u.test((tokens[at + 1] as Token).pos)
      ? appositive
      : after;
  }
  return (
    subjectBefore(tokens, from, sentence) ??
    (before.lower === 'to' || before.text === ',' || before.pos === 'CCONJ'
      ? sharedSubject(tokens, from, sentence)
      : after)
  );
}

function quotedBefore(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  return at - 2 >= sentence.from && (tokens[at - 1]?.quoted === true || tokens[at - 2]?.quoted === true);
}

/** "Citing a report, the minister left": a participle at the head borrows the subject after the comma. */
function subjectAhead(tokens: readonly Token[], at: number, sentence: Sentence): Subject | null {
  if (at - sentence.from > 2) return null;
  for (let next = at + 1; next < sentence.to; next += 1) {
    if (tokens[next]?.text === ',' && tokens[next]?.quoted === false) {
      const phrase = phraseStartingAt(tokens, next + 1, sentence.to);
      return phrase === null ? null : { ...phrase, place: 'shared' };
    }
  }
  return null;
}

/** "Kabul's refusal to ...", "his claim that ...". */
function nounCue(tokens: readonly Token[], at: number, sentence: Sentence): Cue[] {
  const type =
    NOUNS.get((tokens[at] as Token).lower) ?? NOUNS.get((tokens[at] as Token).lower.replace(/s$/u, ''));
  const follows = tokens[at + 1]?.lower ?? '';
  const remains = /^(?:is|was|are|were|remains?|remained)$/u.test(follows);
  const acts =
    !/^(?:claim|other)$/u.test(type ?? '') ||
    /^(?:demand|call|appeal|request)s?$/u.test((tokens[at] as Token).lower);
  if (follows === 'to' && !acts) return [];
  if (type === undefined || at + 2 >= sentence.to || !(follows === 'that' || follows === 'to' || remains))
    return [];
  for (let back = at - 1; back >= Math.max(sentence.from, at - 4); back -= 1) {
    const token = tokens[back] as Token;
    if (token.quoted || /^(?:VERB|AUX|ADP|PUNCT)$/u.test(token.pos)) return [];
    const own = /^(?:his|her|their|its)$/u.test(token.lower);
    if (!own && !isPossessive(token)) continue;
    const owner = own ? { from: back, to: back + 1 } : phraseEndingAt(tokens, back - 1, sentence.from);
    if (owner === null || (remains && !colonAhead(tokens, at, sentence) && tokens[at + 2]?.lower !== 'that'))
      return [];
    const verb: Verb = {
      lemma: (tokens[at] as Token).lower,
      frames: 'n',
      prepositions: [],
      type,
      form: 'base',
    };
    return [
      {
        at,
        from: at,
        to: at + 1,
        verb,
        subject: { ...owner, place: 'before' },
        passive: false,
        shape: 'noun',
      },
    ];
  }
  return [];
}

function colonAhead(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let next = at + 1; next < Math.min(at + 5, sentence.to); next += 1)
    if (tokens[next]?.text === ':') return true;
  return false;
}

const NOUN_ENVIRONMENT = /^(?:DET|ADJ|NUM)$/u;

/** "reports", "claims" and the like are verbs only where a verb can stand. */
function isVerbal(tokens: readonly Token[], at: number, verb: Verb, sentence: Sentence): boolean {
  const token = tokens[at] as Token;
  const before = at > sentence.from ? tokens[at - 1] : undefined;
  if (before !== undefined && isPossessive(before)) return false;
  if (before !== undefined && /^(?:a|an|the|this|his|her|its|their|my|our|no|of|so)$/u.test(before.lower))
    return false;
  if (/^\p{Lu}/u.test(token.text) && at > sentence.from && verb.form !== 's' && verb.form !== 'past')
    return false;
  if (verb.form === 'past')
    return verb.lemma === 'find' || verb.lemma === 'read'
      ? token.pos === 'VERB'
      : token.pos !== 'ADJ' || before?.pos !== 'DET';
  if (verb.form === 'ing')
    return before === undefined || !NOUN_ENVIRONMENT.test(before.pos) || token.pos === 'VERB';
  if (verb.form === 'base')
    return (
      (token.pos === 'VERB' || /^(?:say|think|believe|argue|tell)$/u.test(token.lower)) &&
      !(before !== undefined && NOUN_ENVIRONMENT.test(before.pos) && verb.lemma !== 'say')
    );
  if (
    tokens[at + 1]?.lower === 'that' &&
    before !== undefined &&
    /^(?:PROPN|NOUN|PRON|ADV)$/u.test(before.pos)
  )
    return true;
  return token.pos === 'VERB' || verb.lemma === 'say' || verb.lemma === 'tell';
}
