// Reads a rendered text: numbers, durations, dates, names, polarity and bounds, sentence by sentence.
import { plainDecimal } from '../decimal.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { PhraseKey } from '../phrases/en.ts';
import { phrasesIn } from '../phrases.ts';
import type { Fact, Facts, LineFacts } from './facts.ts';
import { type Bound, type Half, LEXICONS, type Lexicon, type Noun, type Polarity } from './lexicon.ts';
import { anyOf, escapeRegExp, NOT_AFTER, NOT_BEFORE, normalText } from './normal.ts';
import { BARE_ZONE, takeMoments, ZONE_NAME } from './read-moment.ts';
import type { ReadingNames } from './reading-names.ts';

/** Stands in a sentence where a fact was taken out. */
const MASK = '\ue000';

type Grammar = {
  verbatim: RegExp;
  dual: RegExp;
  unit: RegExp;
  degrees: RegExp;
  zone: RegExp;
  bound: RegExp;
  wordings: Map<string, PhraseKey[]>;
};
const grammars = new Map<Language, Grammar>();

export function readBack(text: string, language: Language, names: ReadingNames): Facts {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { lines: lines.map((line) => readLine(line, language, names)) };
}

function readLine(raw: string, language: Language, names: ReadingNames): LineFacts {
  const grammar = grammarOf(language);
  const lexicon = LEXICONS[language];
  const [, clause = '', body = ''] = /^(?:(\d+(?:\.\d+)*)\. )?(.*)$/u.exec(normalText(raw, language)) ?? [];
  const facts: Fact[] = [];
  const take = (line: string, pattern: RegExp, make: (match: string[]) => Fact | null): string =>
    line.replace(pattern, (...match) => {
      const fact = make(match as string[]);
      if (fact === null) return match[0] as string;
      facts.push(fact);
      return MASK;
    });

  let line = take(body, grammar.verbatim, ([whole, text = '']) =>
    names.names.has(whole ?? '') ? null : { is: 'text', text },
  );
  line = take(line, names.namePattern, ([name = '']) => ({ is: 'name', of: names.names.get(name) ?? [] }));
  const dated = takeMoments(line, language, MASK);
  facts.push(...dated.facts);
  line = take(dated.line, names.termPattern, ([word = '']) => ({
    is: 'term',
    of: names.terms.get(word) ?? [],
  }));
  line = take(line, grammar.dual, (match) => dualFact(match, lexicon));
  line = take(line, grammar.unit, ([, value, word = '', tz]) =>
    quantity(Number(value), lexicon.units[word], tz),
  );
  line = take(line, grammar.degrees, ([, value, word = '']) => degrees(value ?? '', lexicon.halves[word]));
  line = take(line, grammar.zone, ([zone = '']) => ({ is: 'zone', zone }));
  line = take(line, NUMBER, ([value = '']) => numberFact(value.replace('−', '-')));
  facts.push(...polarityOf(line, lexicon), ...boundsOf(line, grammar.bound, lexicon));
  const rest = line.replace(new RegExp(`${MASK}(?:[;؛] ${MASK})+`, 'gu'), MASK);
  return { clause, facts, wording: grammar.wordings.get(rest) ?? null, rest: rest.replaceAll(MASK, '…') };
}

const NUMBER = /(?<![\p{L}\p{M}\p{N}])[-−]?\d+(?:\.\d+)?(?![\p{L}\p{M}\p{N}])/gu;

function quantity(value: number, noun: Noun | undefined, tz: string | undefined, word?: number): Fact | null {
  if (noun === undefined) return null;
  const said = word === undefined || word === value ? {} : { word };
  if (noun !== 'hour' && noun !== 'day' && noun !== 'month') return { is: 'count', of: noun, value, ...said };
  return { is: 'duration', n: value, unit: noun, ...(tz === undefined ? {} : { tz }), ...said };
}

function dualFact([, word = '', value, tz]: string[], lexicon: Lexicon): Fact | null {
  const [says, noun] = lexicon.dual[word] ?? [];
  return quantity(Number(value), noun, tz, says);
}

function numberFact(text: string): Fact {
  return { is: 'number', value: Number(text), ...asWritten(text) };
}

function asWritten(text: string): { written?: string } {
  return Number.isFinite(Number(text)) && plainDecimal(Number(text)) === text ? {} : { written: text };
}

function degrees(text: string, half: Half | undefined): Fact | null {
  if (half === undefined) return null;
  const value = Number(text);
  const axis = half === 'north' || half === 'south' ? 'latitude' : 'longitude';
  return {
    is: 'degrees',
    axis,
    value: half === 'south' || half === 'west' ? 0 - value : value,
    ...asWritten(text),
  };
}

/** Duties, prohibitions and powers in the order said; the same one twice running counts once. */
function polarityOf(line: string, { polarity }: Lexicon): Fact[] {
  const found: Extract<Fact, { is: 'polarity' }>[] = [];
  let from = 0;
  for (;;) {
    let best: { at: number; end: number; value: (typeof polarity)[number][1] } | undefined;
    for (const [pattern, value] of polarity) {
      pattern.lastIndex = from;
      const match = pattern.exec(line);
      if (match && (best === undefined || match.index < best.at)) {
        best = { at: match.index, end: match.index + match[0].length, value };
      }
    }
    if (best === undefined) return found;
    if (found.at(-1)?.value !== best.value) found.push({ is: 'polarity', value: best.value });
    from = best.end;
  }
}

function boundsOf(line: string, pattern: RegExp, { bounds }: Lexicon): Fact[] {
  return [...line.matchAll(pattern)].flatMap(([word]) => {
    const value = bounds[word.toLowerCase()] ?? bounds[word];
    return value === undefined ? [] : [{ is: 'bound' as const, value }];
  });
}

/** What a bare sentence of a language binds to and bounds, by the reader's words alone. */
export function meaningRead(line: string, language: Language): { polarity: Polarity[]; bounds: Bound[] } {
  const lexicon = LEXICONS[language];
  const facts = [...polarityOf(line, lexicon), ...boundsOf(line, grammarOf(language).bound, lexicon)];
  return {
    polarity: facts.flatMap((fact) => (fact.is === 'polarity' ? [fact.value] : [])),
    bounds: facts.flatMap((fact) => (fact.is === 'bound' ? [fact.value] : [])),
  };
}

function grammarOf(language: Language): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const lexicon = LEXICONS[language];
  const zone = `(?: \\(${escapeRegExp(lexicon.zone)}: (${ZONE_NAME})\\))?`;
  const word = (words: object) => `(${anyOf(Object.keys(words))})${NOT_BEFORE}`;
  const made: Grammar = {
    verbatim: /(?<=: )[“«](.*)[”»](?=[.۔]$)/gu,
    dual: new RegExp(`${NOT_AFTER}(${anyOf(Object.keys(lexicon.dual))}) \\((\\d+)\\)${zone}`, 'gu'),
    unit: new RegExp(`${NOT_AFTER}(\\d+(?:\\.\\d+)?) ${word(lexicon.units)}${zone}`, 'gu'),
    degrees: new RegExp(`${NOT_AFTER}(\\d+(?:\\.\\d+)?)° ${word(lexicon.halves)}`, 'gu'),
    zone: new RegExp(`(?<=: )${BARE_ZONE}(?=[.۔]$)`, 'gu'),
    bound: new RegExp(`${NOT_AFTER}(?:${anyOf(Object.keys(lexicon.bounds))})${NOT_BEFORE}`, 'giu'),
    wordings: wordingsOf(language),
  };
  grammars.set(language, made);
  return made;
}

/** Every sentence the language has, with its values masked. Two keys may share one only in error. */
export function wordingsOf(language: Language): Map<string, PhraseKey[]> {
  const found = new Map<string, PhraseKey[]>();
  for (const [key, phrase] of Object.entries(phrasesIn(language)) as [PhraseKey, string][]) {
    const wording = normalText(phrase.replace(/\{\w+\}/g, MASK), language);
    found.set(wording, [...(found.get(wording) ?? []), key]);
  }
  return found;
}

/** Builds every grammar, so that the first text read is not slower than the rest. */
export function warmReaders(): void {
  for (const language of LANGUAGES) grammarOf(language);
}
