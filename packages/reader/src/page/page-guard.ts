import type { ReadRefusal } from '../model.ts';

export const MAX_PAGE_LENGTH = 5_000_000;
/** Browsers stop nesting at 512; parsers here walk parents, so depth costs time squared. */
export const MAX_PAGE_DEPTH = 512;
export const MAX_PAGE_ELEMENTS = 60_000;
/** The depths of all elements added up: what walking to the root from each would cost. */
export const MAX_PAGE_STEPS = 4_000_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A parser closes these by itself, so left open they do not nest. */
const SELF_CLOSING = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup html head body'.split(' '),
);
/** Elements whose content is no markup and no article: dropped with everything inside. */
const DROPPED = new Set(
  'script style template noscript iframe svg math object canvas select textarea button noembed noframes xmp plaintext'.split(
    ' ',
  ),
);
const RAW = new Set('script style textarea title xmp noembed noframes iframe'.split(' '));

export interface GuardedPage {
  /** The page without comments, scripts, styles, templates and other elements that hold no article. */
  html: string;
  /** Texts of the `application/ld+json` scripts. */
  linkedData: string[];
}

/**
 * One pass over the markup, linear in its length, before any parser sees it: takes out what can hold no article
 * and refuses what would make a parser slow.
 */
export function guardPage(
  html: string,
): { ok: true; page: GuardedPage } | { ok: false; refusal: ReadRefusal } {
  const out: string[] = [];
  const linkedData: string[] = [];
  let at = 0;
  let depth = 0;
  let elements = 0;
  let steps = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    out.push(html.slice(at, open));
    const tag = readTag(html, open);
    at = tag.end;
    if (tag.kind === 'text') out.push(html.slice(open, at));
    if (tag.kind === 'skip' || tag.kind === 'text') continue;
    if (DROPPED.has(tag.name)) {
      if (tag.kind === 'open' && !tag.closed) {
        const inner = skipElement(html, tag.name, at);
        if (tag.name === 'script' && /\bld\+json\b/iu.test(html.slice(open, at)))
          linkedData.push(html.slice(at, inner.start));
        at = inner.end;
      }
      out.push(' ');
      continue;
    }
    out.push(html.slice(open, at));
    if (tag.kind === 'open') {
      elements += 1;
      steps += depth;
      if (RAW.has(tag.name)) {
        const inner = skipElement(html, tag.name, at);
        out.push(html.slice(at, inner.start), `</${tag.name}>`);
        at = inner.end;
      } else if (!VOID.has(tag.name) && !SELF_CLOSING.has(tag.name)) depth += 1;
    } else if (!SELF_CLOSING.has(tag.name)) depth = Math.max(0, depth - 1);
    if (depth > MAX_PAGE_DEPTH)
      return { ok: false, refusal: { code: 'page-too-deep', limit: MAX_PAGE_DEPTH } };
    if (elements > MAX_PAGE_ELEMENTS || steps > MAX_PAGE_STEPS) {
      return { ok: false, refusal: { code: 'page-too-complex', limit: MAX_PAGE_ELEMENTS } };
    }
  }
  out.push(html.slice(at));
  return { ok: true, page: { html: out.join(''), linkedData } };
}

interface Tag {
  kind: 'open' | 'close' | 'skip' | 'text';
  name: string;
  closed: boolean;
  end: number;
}

function readTag(html: string, open: number): Tag {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { kind: 'skip', name: '', closed: true, end: end === -1 ? html.length : end + 3 };
  }
  const next = html[open + 1] ?? '';
  if (next === '!' || next === '?') {
    const end = html.indexOf('>', open);
    return { kind: 'skip', name: '', closed: true, end: end === -1 ? html.length : end + 1 };
  }
  const close = next === '/';
  const nameAt = close ? open + 2 : open + 1;
  TAG_NAME.lastIndex = nameAt;
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return { kind: 'text', name: '', closed: false, end: open + 1 };
  const end = tagEnd(html, nameAt + name.length);
  return { kind: close ? 'close' : 'open', name, closed: false, end };
}

const TAG_NAME = /[a-z][a-z0-9:-]{0,60}/iuy;

/** Where the tag ends, minding quoted attribute values. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const char = html[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return html.length;
}

/** The end of an element's content and of its closing tag; same-named elements inside are counted. */
function skipElement(html: string, name: string, from: number): { start: number; end: number } {
  const pattern = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'giu');
  pattern.lastIndex = from;
  let depth = 1;
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    if (match[1] === '/') depth -= 1;
    else if (!RAW.has(name)) depth += 1;
    if (depth === 0) return { start: match.index, end: tagEnd(html, match.index + match[0].length) };
  }
  return { start: html.length, end: html.length };
}
