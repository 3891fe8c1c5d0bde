import type { Dur, Ms } from '../../model.ts';
import { addDurations, roughLength } from '../../time/duration.ts';
import { valueOfWords } from './numbers.ts';

type Said = { durs: Dur[]; words: string; rough: Ms };
const DAY = 86_400_000;
const MAX_SAID = 24;
const SAID =
  /\b((?:[a-z]{1,12}|\d{1,4}(?:\.5)?)(?: and a half|-[a-z]{2,6})?)(?: \((\d{1,4})\))? (hour|day|week|month|year)s?\b/gi;

/** Lengths of time a text names, in words or digits; half a month is fifteen days. */
export function durationsIn(text: string): Said[] {
  const said: Said[] = [];
  for (const [words, number, digits, unit] of text.matchAll(SAID)) {
    const n = digits ? Number(digits) : valueOfWords(number!);
    if (n === null) continue;
    const durs = durationOf(n, unit!.toLowerCase());
    said.push({ durs, words, rough: durs.reduce((sum, dur) => sum + roughLength(dur), 0) });
    if (said.length === MAX_SAID) break;
  }
  return said;
}

function durationOf(n: number, unit: string): Dur[] {
  const whole = Math.floor(n);
  const half = n > whole;
  switch (unit) {
    case 'hour':
      return [{ n: Math.round(n), unit: 'hour' }];
    case 'day':
      return [{ n: Math.round(n), unit: 'day' }];
    case 'week':
      return [{ n: Math.round(n * 7), unit: 'day' }];
    case 'year':
      return [{ n: Math.round(n * 12), unit: 'month' }];
    default:
      return [{ n: whole, unit: 'month' }, ...(half ? [{ n: 15, unit: 'day' } as Dur] : [])];
  }
}

const STARTS = [Date.UTC(2024, 0, 31), Date.UTC(2024, 1, 29), Date.UTC(2025, 2, 1), Date.UTC(2025, 6, 15)];

/** Two terms meant to fill a third that come out on another day: "135 days" and "nine and a half months" of fourteen. */
export function disagreeingTerms(text: string): { words: string; message: string } | null {
  const said = durationsIn(text);
  for (const whole of said) {
    for (const first of said) {
      for (const rest of said) {
        if (
          first === rest ||
          first === whole ||
          rest === whole ||
          first.rough < 10 * DAY ||
          rest.rough < 10 * DAY
        )
          continue;
        if (Math.abs(first.rough + rest.rough - whole.rough) > 8 * DAY) continue;
        if (whole.durs[0]!.unit === 'day' && first.durs[0]!.unit === 'day' && rest.durs[0]!.unit === 'day')
          continue;
        const apart = STARTS.map(
          (at) => addDurations(at, whole.durs) - addDurations(addDurations(at, first.durs), rest.durs),
        );
        const worst = Math.max(...apart.map(Math.abs));
        if (worst === 0) continue;
        const words = `${whole.words}; ${first.words}; ${rest.words}`;
        return {
          words,
          message: `${first.words} and ${rest.words} are not ${whole.words}: up to ${Math.round(worst / DAY)} days off.`,
        };
      }
    }
  }
  return null;
}
