import { numbersIn, valueOfWords } from './numbers.ts';

/** What two texts of one clause, in one language, do not have in common: numbers, terms and negations. */
export function differencesOf(one: string, other: string): { words: string; message: string }[] {
  const pairs: [string, (text: string) => string[]][] = [
    ['numbers', numbersIn],
    ['days counted', termsIn],
    [
      'negations',
      (text) => (text.match(/\b(?:not|no|never|without|except)\b/gi) ?? []).map((w) => w.toLowerCase()),
    ],
    [
      'distances',
      (text) =>
        (text.match(/\b(?:apart|wide|width|either side|each side)\b/gi) ?? []).map((w) => w.toLowerCase()),
    ],
  ];
  return pairs.flatMap(([what, read]) => {
    const [a, b] = [read(one).sort(), read(other).sort()];
    if (a.join('|') === b.join('|')) return [];
    return [
      {
        words: b.join(', '),
        message: `The texts differ in ${what}: ${a.join(', ') || 'none'} against ${b.join(', ') || 'none'}.`,
      },
    ];
  });
}

/** "second day of", "second day after": the preposition decides the date. */
function termsIn(text: string): string[] {
  return [...text.matchAll(/\b([a-z]{3,10}|\d{1,4}) (days?) (of|after|from|following|before)\b/gi)].map(
    ([, number, , preposition]) => `${valueOfWords(number!) ?? number} day ${preposition}`.toLowerCase(),
  );
}
