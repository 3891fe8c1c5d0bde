/** What one pass over a JSON text finds; the text is known to parse. */
export interface Scan {
  /** No white space between tokens, every escape in its one spelling, every number a plain integer. */
  plain: boolean;
  /** Members of all objects, a name that stands twice counted twice. */
  members: number;
  /** Characters that a JSON string holding this text must escape: quotes and backslashes. */
  escapes: number;
  /** Some character is half of a pair; whether each has its other half is for the caller to see. */
  surrogates: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
const ZERO = 0x30;
const MINUS = 0x2d;

/** True at the characters that may follow a backslash in the canonical form, `u` apart. */
const SHORT_ESCAPES = new Set([...'"\\bfnrt'].map((char) => char.charCodeAt(0)));

export function scanJson(text: string): Scan {
  const scan: Scan = { plain: true, members: 0, escapes: 0, surrogates: false };
  const end = text.length;
  let at = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at, scan);
    } else {
      if (code === COLON) scan.members += 1;
      else if (code <= SPACE || code > 0x7d) scan.plain = false;
      else if (code === MINUS || (code >= ZERO && code <= 0x39)) {
        at = skipNumber(text, at, scan);
        continue;
      }
      at += 1;
    }
  }
  return scan;
}

/** From the opening quote to after the closing one. */
function skipString(text: string, start: number, scan: Scan): number {
  let at = start + 1;
  let escapes = 2;
  let code = text.charCodeAt(at);
  while (code !== QUOTE && at < text.length) {
    if (code >= 0xd800 && code <= 0xdfff) scan.surrogates = true;
    if (code === BACKSLASH) {
      escapes += 1;
      at += 1;
      const next = text.charCodeAt(at);
      if (next === QUOTE || next === BACKSLASH) escapes += 1;
      if (!SHORT_ESCAPES.has(next) && !isControlEscape(text, at)) scan.plain = false;
    }
    at += 1;
    code = text.charCodeAt(at);
  }
  scan.escapes += escapes;
  return at + 1;
}

/** `u00xx` for a control character that has no short escape, in lower case. */
function isControlEscape(text: string, at: number): boolean {
  return /^u00(?:0[0-7be-f]|1[0-9a-f])/.test(text.slice(at, at + 5));
}

function skipNumber(text: string, start: number, scan: Scan): number {
  let at = start;
  if (text.charCodeAt(at) === MINUS) {
    at += 1;
    if (text.charCodeAt(at) === ZERO) scan.plain = false;
  }
  let code = text.charCodeAt(at);
  while (code >= ZERO && code <= 0x39) {
    at += 1;
    code = text.charCodeAt(at);
  }
  // A point or an exponent: `.`, `e`, `E`.
  if (code === 0x2e || code === 0x65 || code === 0x45) {
    scan.plain = false;
    at += 1;
    while (at < text.length && /[0-9+eE.-]/.test(text[at]!)) at += 1;
  }
  return at;
}
