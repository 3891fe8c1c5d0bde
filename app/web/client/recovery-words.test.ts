import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRecoveryWords, recoveryWordsOf } from './recovery-words.ts';

it('[K9] every seed comes back from its words, however they were copied', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
      const words = recoveryWordsOf(seed);
      expect(words).toHaveLength(24);
      const copied = words
        .map((word, n) => `${n + 1}.\t${n % 2 === 0 ? word.toUpperCase() : word}`)
        .join(',\r\n');
      expect(parseRecoveryWords(copied)).toEqual({ ok: true, seed });
    }),
  );
});

it('[K9] the words of the zero seed are those of the published list', () => {
  expect(recoveryWordsOf(new Uint8Array(32)).join(' ')).toBe(`${'abandon '.repeat(23)}art`);
});

it('[K9] missing, misspelt and exchanged words are told apart', () => {
  const words = recoveryWordsOf(new Uint8Array(32).fill(9));
  expect(parseRecoveryWords(words.slice(1).join(' '))).toEqual({ ok: false, code: 'words-count', count: 23 });
  expect(parseRecoveryWords(words.with(3, 'harbour').join(' '))).toEqual({
    ok: false,
    code: 'words-unknown',
    word: 'harbour',
  });
  const wrong = wordlist.filter((word) => !parseRecoveryWords(words.with(23, word).join(' ')).ok);
  expect(wrong).toHaveLength(2048 - 8);
});
