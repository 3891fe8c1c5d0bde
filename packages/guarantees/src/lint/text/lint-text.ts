import { findingOf, type LintFinding } from '../finding.ts';
import type { LintRule } from '../rule-ids.ts';
import { differencesOf } from './compare-texts.ts';
import { disagreeingDates } from './dates.ts';
import { disagreeingTerms } from './durations.ts';
import { FORBIDS, FORCES, type Need, PARTS, type PartName, PHRASES } from './english.ts';
import { numbersIn } from './numbers.ts';

export type TextFinding = LintFinding & { absent: boolean }; // absent: a part is missing, not a wrong word
export type TextLint = {
  language: string;
  supported: boolean; // false: only numbers and dates were read
  parts: { part: PartName; words: string }[];
  lacks: PartName[];
  findings: TextFinding[];
};
export type TextOptions = { against?: string }; // another text of the same clause in the same language

/** Longer texts are read up to here; nobody promises in more. */
const MAX_LENGTH = 20_000;
const MAX_HITS = 5;

/**
 * Which parts of a guarantee a pasted text has, with the words, and which it lacks. It reads words, not meaning:
 * what it finds is a question for the drafters, and only the structure can be verified.
 */
export function lintText(text: string, language = 'en', options: TextOptions = {}): TextLint {
  const read = text.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  const supported = language === 'en' || language.startsWith('en-');
  const findings: TextFinding[] = [
    ...disagreeingDates(read).map(({ words, message }) => wrong('lint-16', words, message)),
    ...(options.against === undefined
      ? []
      : differencesOf(read, options.against.slice(0, MAX_LENGTH).replace(/\s+/g, ' ')).map(
          ({ words, message }) => wrong('lint-38', words, message),
        )),
  ];
  if (!supported) return { language, supported, parts: [], lacks: [], findings };
  const terms = disagreeingTerms(read);
  if (terms) findings.push(wrong('lint-15', terms.words, terms.message));
  findings.push(...phrasesIn(read));
  const { parts, lacks, absent } = partsOf(read);
  findings.push(...absent);
  findings.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { language, supported, parts, lacks, findings };
}

function wrong(rule: LintRule, words: string, message: string): TextFinding {
  return { ...findingOf(rule, '', words, message), absent: false };
}

function phrasesIn(text: string): TextFinding[] {
  return PHRASES.flatMap(({ rule, words, message, unless }) => {
    if (unless?.test(text)) return [];
    const hits = [...new Set([...text.matchAll(words)].map((hit) => wholeWords(text, hit)))];
    return hits.slice(0, MAX_HITS).map((hit) => wrong(rule, hit, `“${hit}”: ${message}`));
  });
}

function partsOf(text: string): Pick<TextLint, 'parts' | 'lacks'> & { absent: TextFinding[] } {
  const needed = needsOf(text);
  const parts: TextLint['parts'] = [];
  const lacks: PartName[] = [];
  const absent: TextFinding[] = [];
  for (const { part, rule, need, there, lacks: message } of PARTS) {
    const hit = there.exec(text);
    if (hit) parts.push({ part, words: wholeWords(text, hit) });
    else if (needed.has(need)) {
      lacks.push(part);
      absent.push({ ...findingOf(rule, '', '', message), absent: true });
    }
  }
  return { parts, lacks, absent };
}

const IN_WORD = /[\p{L}\p{N}\p{M}_’'-]/u;

/** What was found, with the words it begins and ends in left whole. */
function wholeWords(text: string, hit: RegExpExecArray): string {
  let from = hit.index;
  let to = from + hit[0].length;
  const inside = (at: number) => IN_WORD.test(text[at - 1] ?? '') && IN_WORD.test(text[at] ?? '');
  while (from > 0 && inside(from)) from--;
  while (to < text.length && inside(to)) to++;
  return text.slice(from, to).trim();
}

function needsOf(text: string): Set<Need> {
  const needs = new Set<Need>(['always']);
  const forbids = FORBIDS.test(text);
  needs.add(forbids ? 'forbids' : 'acts');
  if (FORCES.test(text)) needs.add('forces');
  if (
    !forbids &&
    numbersIn(text).some((number) => Number(number) >= 100 && !/^(?:19|20)\d\d$/.test(number))
  ) {
    needs.add('large');
  }
  return needs;
}
