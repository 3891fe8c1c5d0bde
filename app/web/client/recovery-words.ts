/** A recovery key as 24 words: the 32-byte Ed25519 seed itself in the BIP-39 English list, with its checksum. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

export const RECOVERY_WORDS = 24;

export type RecoveryWords =
  | { ok: true; seed: Uint8Array }
  | { ok: false; code: 'words-count'; count: number }
  | { ok: false; code: 'words-unknown'; word: string }
  | { ok: false; code: 'words-checksum' };

export function recoveryWordsOf(seed: Uint8Array): string[] {
  return entropyToMnemonic(seed, wordlist).split(' ');
}

/** Takes the words as people copy them: with numbers, commas, capitals and line breaks. */
export function parseRecoveryWords(text: string): RecoveryWords {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const unknown = words.find((word) => !wordlist.includes(word));
  if (unknown !== undefined) return { ok: false, code: 'words-unknown', word: unknown };
  if (words.length !== RECOVERY_WORDS) return { ok: false, code: 'words-count', count: words.length };
  try {
    return { ok: true, seed: mnemonicToEntropy(words.join(' '), wordlist) };
  } catch {
    return { ok: false, code: 'words-checksum' };
  }
}
