import type { Hex } from '../types.ts';

const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
const NIBBLES = new Int8Array(128).fill(-1);
for (let n = 0; n < 16; n++) NIBBLES[n.toString(16).charCodeAt(0)] = n;

export function hexEncode(bytes: Uint8Array): Hex {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += PAIRS[bytes[i]!]!;
  return text;
}

/** Null unless the text is an even number of lower-case hexadecimal digits. */
export function hexDecode(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = nibble(text.charCodeAt(2 * i));
    const low = nibble(text.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return null;
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

/** True for the text of exactly 32 bytes: ids, keys, roots. */
export function isHex32(value: unknown): value is Hex {
  if (typeof value !== 'string' || value.length !== 64) return false;
  for (let i = 0; i < 64; i++) if (nibble(value.charCodeAt(i)) < 0) return false;
  return true;
}

function nibble(code: number): number {
  return code < 128 ? NIBBLES[code]! : -1;
}
