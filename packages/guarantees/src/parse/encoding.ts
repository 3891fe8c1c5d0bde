// Text that was read as UTF-8 and was none: said before anything else, for what follows from it says nothing.
/** Null when nothing speaks against UTF-8. */
export function wrongEncoding(text: string): string | null {
  if (text.includes('\u0000')) return 'looks like UTF-16; save the file as UTF-8';
  return text.includes('\uFFFD') ? 'bytes that are no UTF-8; save the file as UTF-8' : null;
}
