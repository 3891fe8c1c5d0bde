import type { Span, Speaker, Voice } from '../model.ts';
import { isPlace } from '../names/gazetteer.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import { isHonorific, isRoleWord, isUnnamedHead } from '../names/roles.ts';

interface Person {
  name: string;
  role?: string;
  organisation?: string;
  gender: 'female' | 'male' | null;
}

/** Who has been named so far, and who spoke last: what a pronoun or a surname can mean. */
export interface Register {
  body: string;
  mentions: Mention[];
  people: Map<string, Person>;
  /** Resolved sources in reading order. */
  spoken: { name: string; start: number; plural: boolean }[];
}

export interface Resolved {
  speaker: Speaker | null;
  voice: Voice;
}

export function openRegister(body: string): Register {
  const register: Register = { body, mentions: findMentions(body), people: new Map(), spoken: [] };
  for (const mention of register.mentions) {
    if (mention.kind !== 'person') continue;
    const known = register.people.get(mention.name) ?? { name: mention.name, gender: null };
    known.gender ??= mention.title;
    const role = known.role ?? roleBefore(body, mention) ?? roleAfter(body, mention);
    if (role !== undefined) known.role = role;
    register.people.set(mention.name, known);
  }
  return register;
}

export function resolveSource(register: Register, source: Span | null): Resolved {
  if (source === null) return { speaker: null, voice: 'unnamed' };
  const text = source.text
    .replace(/\s+/gu, ' ')
    .replace(/,? (?:who|which|that)$/u, '')
    .replace(/[\s,]+$/u, '');
  const pronoun = /^(he|she|it|they|his|her|its|their)$/iu.exec(text)?.[1]?.toLowerCase();
  if (/^(?:i|we|you|my|our|me|us)$/iu.test(text)) return { speaker: null, voice: 'narrator' };
  const resolved =
    pronoun !== undefined ? fromPronoun(register, pronoun, source.start) : fromPhrase(register, text, source);
  if (resolved.speaker !== null)
    register.spoken.push({
      name: resolved.speaker.name,
      start: source.start,
      plural:
        /s$|people|taliban/iu.test(resolved.speaker.name) && !register.people.has(resolved.speaker.name),
    });
  return resolved;
}

function fromPhrase(register: Register, text: string, source: Span): Resolved {
  const inside = mentionsBefore(register, source.end, source.end - source.start).filter(
    (mention) => mention.end <= source.end,
  );
  const people = inside.filter(
    (mention) =>
      mention.kind === 'person' &&
      !isOwner(register.body, mention) &&
      !modifies(register.body, mention, source),
  );
  const person = people[0];
  if (person !== undefined) return { speaker: describe(register, person, text), voice: 'named' };
  const bare = text.replace(/^(?:the|a|an|this|that|these|those)\s+/iu, '');
  const parts = bare.split(/\s*,\s*/u);
  const head = headWord(parts[0] as string);
  const office = /^the\s/iu.test(text) && isRoleWord(head) ? holderOf(register, head, source.start) : null;
  if (office !== null) return { speaker: speakerOf(office), voice: 'named' };
  const owner = /^(.*?)[’']s?\s+(\S.*)$/u.exec(parts[0] as string);
  const unnamed = isUnnamedHead(head) || isUnnamedHead((parts[0] as string).split(' ')[0] as string);
  const named = inside.find((mention) => mention.kind !== 'person');
  if (unnamed) {
    const organisation = owner?.[1] ?? (named?.kind === 'place' ? undefined : named?.name);
    const name = (parts[0] as string).replace(/ who .*$/u, '');
    return { speaker: organisation === undefined ? { name } : { name, organisation }, voice: 'unnamed' };
  }
  if (named !== undefined && (named.name === bare || bare.startsWith(named.name) || inside.length > 0)) {
    const exact =
      bare === named.name || /^(?:government|administration|regime|ministry|delegation|side)$/iu.test(head)
        ? bare
        : (parts[0] as string);
    return {
      speaker: {
        name:
          exact.startsWith(named.name) && isPlace(named.name)
            ? exact === named.name
              ? named.name
              : exact
            : exact,
      },
      voice: 'named',
    };
  }
  return { speaker: { name: parts[0] as string }, voice: /\p{Lu}/u.test(bare) ? 'named' : 'unnamed' };
}

/** "Trump's campaign manager": the person owns the head and is not it. */
function isOwner(body: string, mention: Mention): boolean {
  return /^[’'](?:s\b|\s)/u.test(body.slice(mention.end, mention.end + 3));
}

/** "Clinton spokesman Glen Caplin", "the Trump campaign": a name that stands before a lower-case head. */
function modifies(body: string, mention: Mention, source: Span): boolean {
  const after = body.slice(mention.end, source.end);
  return (
    /^ \p{Ll}/u.test(after) &&
    !/^ (?:of|from|in|at|for|and|who|which|on|with|to|himself|herself|this|last)\b/u.test(after)
  );
}

function describe(register: Register, mention: Mention, text: string): Speaker {
  const person = register.people.get(mention.name) as Person | undefined;
  const own = person ?? { name: mention.name, gender: null };
  const apposition = text
    .split(/\s*,\s*/u)
    .slice(1)
    .find((part) => part.split(' ').some((word) => isRoleWord(word)) && !part.includes(mention.name));
  if (own.role === undefined && apposition !== undefined)
    own.role = apposition.replace(/^(?:a|an|the|his|her)\s+/iu, '');
  return speakerOf(own);
}

function speakerOf(person: Person): Speaker {
  const split =
    person.role === undefined
      ? null
      : (/^(.*?\S) (?:of|for|at|with|from) (?:the )?(\p{Lu}.*)$/u.exec(person.role) ?? null);
  const owner =
    person.role === undefined || split !== null ? null : /^(.*?)[’']s?\s+(\S.*)$/u.exec(person.role);
  if (split !== null)
    return { name: person.name, role: split[1] as string, organisation: split[2] as string };
  if (owner !== null)
    return {
      name: person.name,
      role: owner[2] as string,
      organisation: (owner[1] as string).replace(/^the /iu, ''),
    };
  return person.role === undefined ? { name: person.name } : { name: person.name, role: person.role };
}

function headWord(phrase: string): string {
  const core = phrase.split(/ (?:of|for|from|in|at|on|with|to|against|who|which|that)\b/u)[0] as string;
  return core.split(' ').at(-1) as string;
}

/** The office before a name: "Information Minister Attaullah Tarar". */
function roleBefore(body: string, mention: Mention): string | undefined {
  const before = body.slice(Math.max(0, mention.start - 70), mention.start);
  const clause = before.split(/[.,;:!?()“”"«»\n—–]\s*/u);
  const tail = /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Maj|Prof|Rev)\.\s$/u.exec(before)?.[0].trim();
  if (tail !== undefined) return isHonorific(tail) ? undefined : tail;
  const words = (clause.at(-1) as string)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  let take = 0;
  if (words.length === 0 || !isRoleWord(words.at(-1) as string)) return undefined;
  while (take < Math.min(6, words.length)) {
    const word = words[words.length - 1 - take] as string;
    if (
      (take > 0 &&
        !(
          /^\p{Lu}/u.test(word) ||
          isRoleWord(word) ||
          /^(?:vice|deputy|foreign|prime|presidential|state|campaign|senior|chief|and|former|press|national|security|office|ministry|government|army|military|police|party|interior|defence|defense|information|finance|special|executive|opposition|minority|majority|[a-z]+ial|[a-z]+ian)$/u.test(
            word,
          )
        )) ||
      /^(?:The|In|But|And|When|As|While|After|A|For|By|On|At|and)$/u.test(word)
    )
      break;
    take += 1;
  }
  const role = words.slice(words.length - take).join(' ');
  return isHonorific(role) || role === '' ? undefined : role;
}

/** The office after a name: "Zabihullah Mujahid, the Taliban's spokesman, ..." and "the spokesman, Zabihullah Mujahid". */
function roleAfter(body: string, mention: Mention): string | undefined {
  const after =
    /^, ((?:a|an|the|his|her|\p{Lu}[\p{L}.’' -]{1,40}’s|\p{Ll}+)? ?[^,.;:“”"\n]{3,90})[,.;]/u.exec(
      body.slice(mention.end, mention.end + 110),
    )?.[1];
  const clean = after?.replace(/^(?:a|an|the|his|her)\s+/iu, '').trim();
  if (
    clean !== undefined &&
    !/^(?:who|which|and|but|while|as|said|says|he|she)\b/u.test(clean) &&
    isRoleWord(headWord(clean)) &&
    !/\b(?:said|says|was|is|were|has|had)\b/u.test(clean)
  )
    return clean;
  const before = /(?:^|[.,;:\n“”"] |\bthe |\b(?=\p{Lu}))((?:[\p{L}’'-]+ ){0,6}[\p{L}-]+), $/u.exec(
    body.slice(Math.max(0, mention.start - 80), mention.start),
  )?.[1];
  const office = before?.replace(/^(?:a|an|the)\s+/iu, '');
  return office !== undefined &&
    isRoleWord(headWord(office)) &&
    office.split(' ').length < 7 &&
    !/\b(?:said|says|was|is|told|by|to)\b/u.test(office)
    ? office.replace(/^.*\bthe /u, '')
    : undefined;
}

function holderOf(register: Register, head: string, before: number): Person | null {
  const matching = mentionsBefore(register, before, 20_000)
    .filter((mention) => mention.kind === 'person')
    .reverse();
  for (const mention of matching) {
    const person = register.people.get(mention.name);
    if (person?.role?.toLowerCase().split(/[ ,]/u).includes(head.toLowerCase())) return person;
  }
  return null;
}

function fromPronoun(register: Register, pronoun: string, start: number): Resolved {
  const person = /^(?:he|his|she|her)$/u.test(pronoun);
  const gender = /^(?:he|his)$/u.test(pronoun) ? 'male' : 'female';
  const plural = /^(?:they|their)$/u.test(pronoun);
  const name = person ? nearestPerson(register, gender, start) : nearestThing(register, plural, start);
  if (name === null) return { speaker: null, voice: 'named' };
  const known = register.people.get(name);
  if (known === undefined || !person)
    return { speaker: { name }, voice: plural && isUnnamedHead(headWord(name)) ? 'unnamed' : 'named' };
  known.gender ??= gender;
  return { speaker: speakerOf(known), voice: 'named' };
}

function nearestPerson(register: Register, gender: 'female' | 'male', start: number): string | null {
  const scores = new Map<string, number>();
  const recent = register.spoken.slice(-40);
  for (const mention of mentionsBefore(register, start, 4000)) {
    if (mention.kind !== 'person') continue;
    const person = register.people.get(mention.name);
    if (person === undefined || (person.gender !== null && person.gender !== gender)) continue;
    const between = register.body.slice(mention.end, start);
    const sentencesBack = between.match(/[.!?]["”’]? |\n\n/gu)?.length ?? 0;
    if (sentencesBack > 9) continue;
    const subject = /(?:^|[.!?]["”’]? |\n|, |(?:[.!?]["”’]? |\n)(?:\p{L}+ ){1,4})$/u.test(
      register.body.slice(Math.max(0, mention.start - 50), mention.start),
    )
      ? 0.8
      : 0;
    const spoke = recent.some(
      (one) => one.name === mention.name && one.start <= mention.end && mention.start - one.start < 80,
    )
      ? 1.4
      : 0;
    const owned = isOwner(register.body, mention) ? -0.4 : 0;
    scores.set(
      mention.name,
      Math.max(scores.get(mention.name) ?? -99, subject + spoke + owned - sentencesBack),
    );
  }
  for (const one of register.spoken.slice(-1)) {
    if (scores.has(one.name)) scores.set(one.name, (scores.get(one.name) as number) + 0.9);
  }
  return best(scores);
}

function nearestThing(register: Register, plural: boolean, start: number): string | null {
  const scores = new Map<string, number>();
  if (plural) {
    const last = register.spoken.slice(-40).findLast((one) => one.plural && start - one.start < 600);
    if (last !== undefined) return last.name;
  }
  for (const mention of mentionsBefore(register, start, 2000)) {
    if (mention.kind === 'person' || (plural && mention.kind === 'place')) continue;
    const between = register.body.slice(mention.end, start);
    const sentencesBack = between.match(/[.!?]["”’]? |\n\n/gu)?.length ?? 0;
    // In "the group, which it accuses of", the group cannot be "it".
    if (sentencesBack > 4 || /^[^.]{0,12}\b(?:which|whom|that) $/u.test(between)) continue;
    const before = register.body.slice(Math.max(0, mention.start - 14), mention.start);
    const subject = /(?:^|[.!?]["”’]? |\n)(?:The )?$/u.test(before) ? 1.6 : 0;
    const hangs = /\b(?:in|from|against|to|of|inside|at)(?: the)? $/u.test(before) ? -0.7 : 0;
    scores.set(mention.name, Math.max(scores.get(mention.name) ?? -99, subject + hangs - sentencesBack));
  }
  const last = register.spoken.at(-1);
  if (last !== undefined && !last.plural && !register.people.has(last.name) && start - last.start < 250)
    scores.set(last.name, (scores.get(last.name) ?? 0) + 1.2);
  return best(scores);
}

/** The mentions that begin in the `reach` characters before `start`, in order. */
function mentionsBefore(register: Register, start: number, reach: number): Mention[] {
  const mentions = register.mentions;
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  let from = low;
  while (from > 0 && (mentions[from - 1] as Mention).start >= start - reach) from -= 1;
  return mentions.slice(from, low);
}

function best(scores: Map<string, number>): string | null {
  let top: string | null = null;
  for (const [name, value] of scores) if (top === null || value >= (scores.get(top) as number)) top = name;
  return top;
}
