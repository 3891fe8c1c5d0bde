import { cleanLine } from '../clean-text.ts';
import { dateInUrl, parseDate } from './dates.ts';
import { linkedArticle } from './linked-data.ts';

export interface PageMetadata {
  title: string | null;
  authors: string[];
  publishedAt: string | null;
  site: string | null;
  image: string | null;
  /** As declared by the page. */
  language: string | null;
}

/** JSON-LD first, then meta tags, then headings, times and bylines, then the address. */
export function pageMetadata(
  document: Document,
  linkedData: readonly string[],
  url: string | undefined,
): PageMetadata {
  const linked = linkedArticle(linkedData);
  const meta = metaTags(document);
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value) ?? null;
  const site = linked?.site ?? first('og:site_name', 'application-name') ?? null;
  return {
    title: pageTitle(
      document,
      linked?.title ?? null,
      first('og:title', 'twitter:title', 'dc.title', 'title'),
      site,
    ),
    authors: pageAuthors(document, linked?.authors ?? [], meta),
    publishedAt: publishedAt(document, linked?.publishedAt ?? null, first, url),
    site: site === null ? hostOf(url) : cleanLine(decodeEntities(site)),
    image: absolute(
      first('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src') ??
        linked?.image ??
        null,
      url,
    ),
    language:
      document.documentElement?.getAttribute('lang')?.trim() ||
      linked?.language ||
      first('og:locale', 'content-language', 'language', 'dc.language'),
  };
}

function metaTags(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = cleanLine(element.getAttribute('content') ?? '');
    if (name === null || content === '') continue;
    const key = name.trim().toLowerCase();
    const values = found.get(key);
    if (values === undefined) found.set(key, [content]);
    else if (values.length < 20) values.push(content);
  }
  return found;
}

function pageTitle(
  document: Document,
  linked: string | null,
  meta: string | null,
  site: string | null,
): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => cleanLine(h1.textContent ?? ''))
    .filter((text) => text !== '');
  const tag = cleanLine(document.querySelector('title')?.textContent ?? '');
  const declared = linked ?? meta ?? tag;
  const title = cleanLine(decodeEntities(declared));
  if (title === '') return headings[0] ?? null;
  const heading = headings.find(
    (text) => text.length > 8 && title.startsWith(text) && title.length > text.length,
  );
  return heading ?? withoutSite(title, site);
}

/** "Title - Site" and "Title | Site" without the site. */
function withoutSite(title: string, site: string | null): string {
  const parts = /^(.{12,}?)\s+[|–—\-·»:]\s+([^|–—·»]{2,40})$/u.exec(title);
  if (parts === null) return title;
  const isSite = site !== null && fold(parts[2]!).includes(fold(site).slice(0, 12));
  return isSite || title.includes(' | ') ? parts[1]! : title;
}

function pageAuthors(document: Document, linked: readonly string[], meta: Map<string, string[]>): string[] {
  const fromLinked = authorList(linked);
  if (fromLinked.length > 0) return fromLinked;
  for (const name of [
    'author',
    'article:author',
    'dc.creator',
    'dc.creator.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'byline',
    'twitter:creator:name',
  ]) {
    const authors = authorList(meta.get(name) ?? []);
    if (authors.length > 0) return authors;
  }
  const selectors =
    '[rel~="author"], [itemprop~="author"], .byline, .author, .author-name, .byline__name, [class*="byline"], [class*="author-name"]';
  for (const element of document.querySelectorAll(selectors)) {
    const text = cleanLine(element.textContent ?? '');
    const authors = text.length < 90 ? authorList([text]) : [];
    if (authors.length > 0) return authors;
  }
  return [];
}

/** People's and organisations' names out of bylines; addresses and words that are no names are left out. */
export function authorList(values: readonly string[]): string[] {
  const names = values.flatMap((value) =>
    cleanLine(decodeEntities(value))
      .replace(/\s+(?:published|updated|posted)\b.*$/iu, '')
      .replace(
        /^(?:(?:analysis|opinion|words|text|photos?) by|by|written by|posted by|story by|author:?|von|par|текст:|yazan:?|haber:?|نوشته|تحریر:?|بقلم:?)\s+/iu,
        '',
      )
      .split(/\s*(?:,|;|&|\||•|·|،| and | und | et )\s*/u)
      .map((name) => name.replace(/\s*(?:\(.*\)|@\w+)\s*$/u, '').trim()),
  );
  const good = names.filter(
    (name) =>
      name.length > 2 &&
      name.length < 60 &&
      !/https?:|www\.|\d{4}|^(?:admin|editor|staff|guest|author|updated|published|share|contributor)$|\b(?:editor-at-large|editor|reporter|correspondent|staff writer|contributor)$|^(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/iu.test(
        name,
      ) &&
      /^[\p{Lu}\p{Lo}]/u.test(name),
  );
  return [...new Set(good)].slice(0, 12);
}

function publishedAt(
  document: Document,
  linked: string | null,
  first: (...names: string[]) => string | null,
  url: string | undefined,
): string | null {
  const declared = [
    linked,
    first(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'article.published',
      'ptime',
      'cxenseparse:recs:publishtime',
      'displaydate',
    ),
  ];
  for (const text of declared) {
    const date = text === null ? null : parseDate(text);
    if (date !== null) return date;
  }
  for (const element of document.querySelectorAll(
    'time, [itemprop="datePublished"], [class*="date"], [class*="publish"], [class*="timestamp"]',
  )) {
    const text = cleanLine(element.textContent ?? '').slice(0, 120);
    const date =
      parseDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '') ?? parseDate(text);
    if (date !== null) return date;
  }
  return url === undefined ? null : dateInUrl(url);
}

function absolute(address: string | null, url: string | undefined): string | null {
  if (address === null) return null;
  try {
    const resolved = new URL(address.trim(), url);
    return resolved.protocol === 'https:' || resolved.protocol === 'http:' ? resolved.href : null;
  } catch {
    return null;
  }
}

function hostOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).hostname.replace(/^www\./u, '') || null;
  } catch {
    return null;
  }
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** JSON-LD often holds text that was escaped for HTML. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
