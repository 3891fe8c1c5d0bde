import type { GuaranteeFile } from '../agreement.ts';
import { lintFile } from '../lint/lint-file.ts';
import { lintText } from '../lint/text/lint-text.ts';
import type { Guarantee } from '../model.ts';
import { parseGuaranteeFile } from '../parse/parse-file.ts';
import { EXERCISE } from '../render/exercise.ts';

const SECOND = 1000;
const MANY = 1000;
const SENTENCE =
  'Up to five thousand prisoners will be released as soon as possible after the withdrawal, if the circumstances allow.';

/** One lint is one guarantee against the forty rules, in an agreement of a thousand; the same for parsing. */
export function benchLint(): Record<string, number> {
  const file = agreementOf(MANY);
  return {
    lintsPerSecond: Math.round(MANY * perSecond(() => lintFile(file))),
    parsesPerSecond: Math.round(MANY * perSecond(() => parseGuaranteeFile(file))),
    textLintsPerSecond: Math.round(perSecond(() => lintText(SENTENCE))),
  };
}

/** Many guarantees of every kind, each with its own actor, as in an agreement of many sites. */
function agreementOf(many: number): GuaranteeFile {
  const { amends: _amends, ...first } = EXERCISE.guarantees[0]!;
  const kinds: Guarantee[] = [first, ...EXERCISE.guarantees.slice(1)];
  const others = Array.from({ length: many - kinds.length }, (_, i) => {
    const kind = kinds[i % kinds.length]!;
    return { ...kind, id: `${kind.id}-${i}` };
  });
  return { ...EXERCISE, guarantees: [...kinds, ...others] };
}

function perSecond(run: () => unknown): number {
  run();
  const start = Date.now();
  let done = 0;
  while (Date.now() - start < SECOND) {
    run();
    done += 1;
  }
  return (done * 1000) / (Date.now() - start);
}
