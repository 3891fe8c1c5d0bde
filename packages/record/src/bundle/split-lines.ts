import { concatBytes } from '../bytes/bytes.ts';
import { utf8Decode } from '../bytes/utf8.ts';
import { MAX_HEADER_CHARS } from './lines.ts';

const LF = 0x0a;
/** Longer lines than any bundle can have are not gathered in memory. */
const MAX_LINE_BYTES = 4 * MAX_HEADER_CHARS;

/** The file is no text a bundle could be. Caught by `verifyBundle`. */
export class BundleTextError extends Error {
  override readonly name = 'BundleTextError';
  readonly code: 'bundle-not-utf8' | 'bundle-cut-line' | 'bundle-long-line';
  constructor(code: BundleTextError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The lines of a file read in pieces, without their LF. The last line too must end with LF. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  for await (const group of splitLineGroups(chunks)) yield* group;
}

/** The same lines, all that each piece completes at once: for files of many lines. */
export async function* splitLineGroups(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Iterable<string>> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF) + 1;
    if (rest.length + chunk.length - end > MAX_LINE_BYTES) {
      throw new BundleTextError('bundle-long-line', 'a line is longer than a bundle can have');
    }
    if (end === 0) {
      rest = concatBytes(rest, chunk);
      continue;
    }
    const text = utf8Decode(
      rest.length === 0 ? chunk.subarray(0, end) : concatBytes(rest, chunk.subarray(0, end)),
    );
    if (text === null) throw new BundleTextError('bundle-not-utf8', 'the file is not UTF-8 text');
    yield linesOf(text);
    rest = chunk.slice(end);
  }
  if (rest.length > 0) throw new BundleTextError('bundle-cut-line', 'the file ends in the middle of a line');
}

/** Of a text held whole. */
export function* splitText(text: string): Generator<string> {
  if (text !== '' && !text.endsWith('\n')) {
    const cut = text.lastIndexOf('\n') + 1;
    yield* linesOf(text.slice(0, cut));
    throw new BundleTextError('bundle-cut-line', 'the file ends in the middle of a line');
  }
  yield* linesOf(text);
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end);
    start = end + 1;
  }
}
