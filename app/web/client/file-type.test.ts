import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFileType, type FileType } from './file-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function typeOf(...chunks: Uint8Array[]): FileType | null {
  const check = checkFileType();
  for (const chunk of chunks) check.take(chunk);
  return check.type();
}

it('[D3] the bytes tell the type', () => {
  expect(typeOf(latin('%PDF-1.7\n...'))).toBe('application/pdf');
  expect(typeOf(latin('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(typeOf(latin('\xff\xd8\xff\xe0'))).toBe('image/jpeg');
  expect(typeOf(latin('RIFF....WEBPVP8 '))).toBe('image/webp');
  expect(typeOf(bytes('Minutes of the session.\n'))).toBe('text/plain');
  expect(typeOf(bytes('جلسے کی روداد'))).toBe('text/plain');
});

it('[D3] markup is text, and whatever is neither marked nor text is nothing', () => {
  expect(typeOf(bytes('<!doctype html><script>alert(1)</script>'))).toBe('text/plain');
  expect(typeOf(latin('MZ\x90\x00\x03'))).toBeNull();
  expect(typeOf(latin('GIF89a\x01\x00'))).toBeNull();
  expect(typeOf(latin('RIFF\x04\0\0\0WAVEfmt '))).toBeNull();
  expect(typeOf(latin('caf\xe9'))).toBeNull();
  expect(typeOf(latin('text\0'))).toBeNull();
  expect(typeOf(bytes('ک').subarray(0, 1))).toBeNull();
  expect(typeOf()).toBeNull();
});

it('[D3] it does not matter how the bytes were cut', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }).map(bytes),
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(...['%PDF-1.4 x', '\x89PNG\r\n\x1a\nx', '\xff\xd8\xffx', 'RIFF1234WEBPx'].map(latin)),
      ),
      fc.array(fc.nat(60), { maxLength: 8 }),
      (whole, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((to, n) => whole.subarray(at[n], to));
        expect(typeOf(...chunks)).toBe(typeOf(whole));
      },
    ),
  );
});
