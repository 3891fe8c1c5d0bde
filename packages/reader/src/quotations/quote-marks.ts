/** Words between quotation marks; offsets include the marks. `closed` is false when the paragraph ends first. */
export interface Quoted {
  start: number;
  end: number;
  closed: boolean;
}

const PAIRS: Record<string, string> = {
  '“': '”"',
  '"': '"”“',
  '«': '»',
  '„': '“”"',
  '‟': '”',
  '「': '」',
  '《': '》',
  "''": '',
  '``': '',
};

/** The outermost quotations of one paragraph; `offset` is added to every place. */
export function quotedSpans(paragraph: string, offset: number): Quoted[] {
  const spans: Quoted[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const mark = openingMark(paragraph, at);
    if (mark === null) {
      at += 1;
      continue;
    }
    const close = closingMark(paragraph, at + mark.length, mark);
    if (close === null && mark.length === 1 && "‘'".includes(mark)) {
      at += 1;
      continue;
    }
    const end = close ?? unclosedEnd(paragraph, at);
    spans.push({ start: offset + at, end: offset + end, closed: close !== null });
    at = end;
  }
  return spans;
}

function openingMark(text: string, at: number): string | null {
  const pair = text.slice(at, at + 2);
  const next = text[at + 2] ?? ' ';
  if ((pair === "''" || pair === '``') && !/\s/u.test(next)) return pair;
  const char = text[at] as string;
  const before = at === 0 ? ' ' : (text[at - 1] as string);
  const after = text[at + 1] ?? ' ';
  if ('“«„‟「《'.includes(char)) return char;
  if (char === '"') return /[\s([—–:/-]/u.test(before) || at === 0 ? (/\s/u.test(after) ? null : char) : null;
  const single = char === '‘' || char === "'";
  return single &&
    /[\s([—–]/u.test(before) &&
    /[\p{L}\p{N}]/u.test(after) &&
    !/^['‘’](?:s|t|em|til|cause|\d\ds?)\b/iu.test(text.slice(at, at + 6))
    ? char
    : null;
}

function closingMark(text: string, from: number, mark: string): number | null {
  if (mark === "''" || mark === '``') {
    const end = text.indexOf("''", from);
    return end === -1 ? null : end + 2;
  }
  const single = mark === '‘' || mark === "'";
  const closers = single ? "’'" : (PAIRS[mark] as string);
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] as string;
    if (!closers.includes(char)) {
      if (single && '“”"'.includes(char)) return null;
      continue;
    }
    const after = text[at + 1] ?? ' ';
    if (
      single &&
      (/[\p{L}\p{N}]/u.test(after) ||
        at - from < 2 ||
        (/s$/u.test(text.slice(from, at)) && hasLaterCloser(text, at + 1)))
    )
      continue;
    // A straight mark after a space opens an inner quotation; it does not close the outer one.
    if (char === '"' && mark !== '„' && /\s/u.test(text[at - 1] as string) && !/\s/u.test(after)) continue;
    return at + 1;
  }
  return null;
}

/** A possessive s before the true end: "the ministers’ plan’". */
function hasLaterCloser(text: string, from: number): boolean {
  return (
    /^[^.“”"]{0,80}[\p{L}\p{N},!?]['’](?=[\s.,;:]|$)/u.test(text.slice(from, from + 90)) &&
    !/^[,.;:]/u.test(text.slice(from))
  );
}

function unclosedEnd(text: string, at: number): number {
  if (at < 3) return text.length;
  const end = /[.!?](?=\s+["“\p{Lu}])/u.exec(text.slice(at));
  return end === null ? text.length : at + end.index + 1;
}
