import { parseHTML } from 'linkedom';
import type { Block } from './body/block.ts';
import { withoutFurniture } from './body/furniture.ts';
import { plainArticle } from './body/plain-article.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { detectLanguage } from './language/language.ts';
import type { Article, ReadInput, ReadOptions, ReadResult } from './model.ts';
import { findNames } from './names/names.ts';
import { type PageMetadata, pageMetadata } from './page/metadata.ts';
import { articleBlocks } from './page/page-body.ts';
import { guardPage, MAX_PAGE_LENGTH } from './page/page-guard.ts';
import { findQuotations } from './quotations/find-quotations.ts';

/** Quotations and names are looked for in this much of the body. */
const MAX_ANALYSED = 250_000;

interface Extracted {
  metadata: PageMetadata;
  blocks: Block[];
}

/** Reads a page or a copied text. Pure: the caller fetches, decodes, and bounds the time. */
export function readArticle(input: ReadInput, options: ReadOptions = {}): ReadResult {
  const limit = options.maxLength ?? MAX_PAGE_LENGTH;
  if (input.content.length > limit) return { ok: false, refusal: { code: 'page-too-large', limit } };
  if (looksBinary(input.content)) return { ok: false, refusal: { code: 'page-not-text' } };
  const extracted =
    input.format === 'html' && /<[a-z!/]/iu.test(input.content) ? fromPage(input) : fromText(input);
  if ('code' in extracted) return { ok: false, refusal: extracted };
  const body = extracted.blocks.map((block) => block.text).join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(body)) return { ok: false, refusal: { code: 'page-empty' } };
  return { ok: true, article: toArticle(extracted.metadata, body, input.url) };
}

function toArticle(metadata: PageMetadata, body: string, url: string | undefined): Article {
  const language = detectLanguage(body, metadata.language, url);
  // No article is longer; beyond it the time would grow faster than the text.
  const analysed = body.slice(0, MAX_ANALYSED);
  return {
    title: metadata.title,
    authors: metadata.authors,
    publishedAt: metadata.publishedAt,
    site: metadata.site,
    language,
    image: metadata.image,
    body,
    quotations: findQuotations(analysed, language),
    names: findNames(analysed, language),
  };
}

function fromPage(input: ReadInput): Extracted | Extract<ReadResult, { ok: false }>['refusal'] {
  const guarded = guardPage(input.content);
  if (!guarded.ok) return guarded.refusal;
  const { document } = parseHTML(
    `<!doctype html>${/<html[\s>]/iu.test(guarded.page.html) ? '' : '<html><body>'}${guarded.page.html}`,
  );
  const metadata = pageMetadata(document, guarded.page.linkedData, input.url);
  return { metadata, blocks: tidy(articleBlocks(document), metadata) };
}

function fromText(input: ReadInput): Extracted {
  const plain = plainArticle(cleanText(input.content));
  const metadata: PageMetadata = { ...plain, site: hostName(input.url), image: null, language: null };
  return { metadata, blocks: tidy(plain.blocks, metadata) };
}

function tidy(
  blocks: readonly Block[],
  known: { title: string | null; authors: readonly string[] },
): Block[] {
  const clean = blocks
    .map((block) => ({ ...block, text: cleanLine(block.text) }))
    .filter((block) => block.text !== '');
  const kept = withoutFurniture(clean, known);
  return kept.length > 0 ? kept : clean;
}

function hostName(url: string | undefined): string | null {
  return url === undefined ? null : (/^https?:\/\/(?:www\.)?([^/:?#]+)/u.exec(url)?.[1] ?? null);
}

/** A zip, an image or the like that was decoded as if it were text. */
function looksBinary(content: string): boolean {
  const sample = content.slice(0, 4096);
  const odd = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/gu)?.length ?? 0;
  return sample.length > 64 && odd > sample.length * 0.1;
}
