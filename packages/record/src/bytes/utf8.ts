/** Both are part of every JavaScript host; the language's own library does not name them. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
};
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** The caller vouches that the text is well-formed; a lone surrogate would become U+FFFD. */
export function utf8Encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Writes the text at `at` and returns how many bytes it took; null when it does not fit. */
export function utf8EncodeInto(text: string, into: Uint8Array, at: number): number | null {
  const { read, written } = encoder.encodeInto(text, into.subarray(at));
  return read === text.length ? written : null;
}

/** Null when the bytes are not UTF-8. A byte order mark is kept as a character. */
export function utf8Decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
