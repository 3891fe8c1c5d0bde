import { contextOf } from '../render/context.ts';
import { EXERCISE } from '../render/exercise.ts';
import { LANGUAGES } from '../render/language.ts';
import { parity } from '../render/read/parity.ts';
import { renderGuarantee } from '../render/render-guarantee.ts';

const SECOND = 1000;

/** One render is one guarantee in one language; one parity reads six texts back and compares them. */
export function benchRender(): Record<string, number> {
  const context = contextOf(EXERCISE);
  const cases = EXERCISE.guarantees.flatMap((g) => LANGUAGES.map((language) => ({ g, language })));
  const six = EXERCISE.guarantees.map((g) => ({
    g,
    texts: Object.fromEntries(
      LANGUAGES.map((language) => [language, renderGuarantee(g, context, language).text]),
    ),
  }));
  return {
    rendersPerSecond: perSecond(cases, ({ g, language }) => renderGuarantee(g, context, language)),
    paritiesPerSecond: perSecond(six, ({ g, texts }) => parity(g, context, texts)),
  };
}

function perSecond<T>(cases: readonly T[], run: (each: T) => unknown): number {
  for (const each of cases) run(each);
  const start = Date.now();
  let done = 0;
  while (Date.now() - start < SECOND) {
    for (const each of cases) run(each);
    done += cases.length;
  }
  return Math.round((done * 1000) / (Date.now() - start));
}
