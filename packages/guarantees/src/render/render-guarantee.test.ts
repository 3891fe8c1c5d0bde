import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guarantee } from '../model.ts';
import { arbitraryContext, arbitraryGuarantee } from './arbitrary.ts';
import { contextOf } from './context.ts';
import { EXERCISE } from './exercise.ts';
import { LANGUAGES } from './language.ts';
import { renderGuarantee } from './render-guarantee.ts';

const context = contextOf(EXERCISE);
const [REFRAIN] = EXERCISE.guarantees as [Guarantee, ...Guarantee[]];

describe('renderings', () => {
  it.each(LANGUAGES)('[T1] %s: every kind of duty, as the golden text has it', (language) => {
    const file = new URL(`./golden/${language}.txt`, import.meta.url);
    const text = EXERCISE.guarantees.map((g) => renderGuarantee(g, context, language).text).join('\n');
    if (process.env['SULH_GOLDEN'] !== undefined) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('[T2] the sentences, in order, are the text', () => {
    const { text, sentences, dir } = renderGuarantee(REFRAIN, context, 'ar');
    expect(dir).toBe('rtl');
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(sentences.length);
    for (const sentence of sentences) expect(text).toContain(sentence.text);
  });

  it('[T5] isolates are opened and closed in pairs inside every sentence', () => {
    fc.assert(
      fc.property(
        arbitraryGuarantee,
        arbitraryContext,
        fc.constantFrom(...LANGUAGES),
        (g, within, language) => {
          for (const { text } of renderGuarantee(g, within, language).sentences) {
            let depth = 0;
            for (const sign of text) {
              if (/[\u2066-\u2068]/.test(sign)) depth += 1;
              if (sign === '\u2069') depth -= 1;
              expect(depth === 0 || depth === 1).toBe(true);
            }
            expect(depth).toBe(0);
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('[T5] formatting characters and line ends inside a name never reach the text', () => {
    const file = structuredClone(EXERCISE);
    const party = file.parties[0]!;
    party.name = { ...party.name, en: 'Republic\u202e of\nArvena\u2069' };
    expect(renderGuarantee(REFRAIN, contextOf(file), 'en').text).toContain('Obligor: Republic of Arvena.\n');
  });

  it('[T9] a name that is missing is listed, and its id stands in the text', () => {
    const file = structuredClone(EXERCISE);
    file.parties[0]!.name = { en: 'Republic of Arvena' };
    const { text, missing } = renderGuarantee(REFRAIN, contextOf(file), 'tr');
    expect(missing[0]).toEqual({ kind: 'actor', id: 'arvena' });
    expect(text).toContain('Yükümlü taraf: arvena.');
  });

  it('[T9] an area without a boundary says so', () => {
    const file = structuredClone(EXERCISE);
    file.areas[0]!.ring = [];
    expect(renderGuarantee(REFRAIN, contextOf(file), 'en').text).toContain(
      'Area: Border zone; boundary: unstated.',
    );
  });

  it('[T24] wording on the table and answers to the lint are not said', () => {
    const more = {
      ...REFRAIN,
      words: { en: 'peace for ever' },
      answers: [{ rule: '7', text: 'settled', by: [] }],
    };
    expect(renderGuarantee(more, context, 'en').text).toBe(renderGuarantee(REFRAIN, context, 'en').text);
  });
});
