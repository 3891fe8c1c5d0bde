export type DecodeRefusal =
  | { code: 'page-too-large'; limit: number }
  | { code: 'page-not-text' }
  | { code: 'page-encoding-unknown'; label: string };
export type DecodeResult =
  | { ok: true; text: string; encoding: string }
  | { ok: false; refusal: DecodeRefusal };

export const MAX_PAGE_BYTES = 10_000_000;

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x00, 0x61, 0x73, 0x6d], // WebAssembly
];
const TEXT_TYPE = /^(?:text\/|application\/(?:xhtml\+xml|xml|json)|application\/octet-stream|$)/iu;

/** The text of a fetched page: byte order mark, then the header's charset, then the page's own, then UTF-8, then Windows-1252. */
export function decodePage(bytes: Uint8Array, contentType = '', limit = MAX_PAGE_BYTES): DecodeResult {
  if (bytes.length > limit) return { ok: false, refusal: { code: 'page-too-large', limit } };
  if (
    !TEXT_TYPE.test(contentType.trim()) ||
    SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))
  ) {
    return { ok: false, refusal: { code: 'page-not-text' } };
  }
  const mark = byteOrderMark(bytes);
  const declared = mark ?? charsetOf(contentType) ?? metaCharset(bytes);
  if (mark === null && !/^utf-?16/iu.test(declared ?? '') && looksBinary(bytes))
    return { ok: false, refusal: { code: 'page-not-text' } };
  if (declared === null) return decodeUndeclared(bytes);
  const decoder = decoderFor(declared);
  if (decoder === null)
    return { ok: false, refusal: { code: 'page-encoding-unknown', label: declared.slice(0, 40) } };
  return {
    ok: true,
    text: withWindowsMarks(decoder.decode(bytes), decoder.encoding),
    encoding: decoder.encoding,
  };
}

function decodeUndeclared(bytes: Uint8Array): DecodeResult {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const broken = lenient.match(/\uFFFD/gu)?.length ?? 0;
    // A few broken bytes in a UTF-8 page are a torn download; many mean another encoding.
    const nonAscii = lenient.match(/[^\u0000-\u007F]/gu)?.length ?? 1;
    if (broken < nonAscii * 0.2) return { ok: true, text: lenient, encoding: 'utf-8' };
    const text = withWindowsMarks(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
    return { ok: true, text, encoding: 'windows-1252' };
  }
}

const WINDOWS_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some Node releases decode Windows-1252 as Latin-1 and so lose quotation marks and dashes; this gives them back. */
function withWindowsMarks(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (mark) => WINDOWS_MARKS[mark.charCodeAt(0) - 0x80] as string);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^"';\s]+)/iu.exec(contentType)?.[1] ?? null;
}

/** As browsers do: the first kilobytes read as ASCII. A page that is readable so is not UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([^"'>;\s/]+)/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([^"']+)/iu.exec(head)?.[1] ??
    null;
  return found !== null && /^utf-?16/iu.test(found) ? 'utf-8' : found;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Zero bytes and control bytes do not occur in text of an eight-bit encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd > Math.max(2, sample.length * 0.02);
}
