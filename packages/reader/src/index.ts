export type {
  Article,
  ArticleName,
  AttributionLink,
  NameKind,
  Quotation,
  QuotationKind,
  ReadInput,
  ReadOptions,
  ReadRefusal,
  ReadResult,
  Span,
  Speaker,
  StatementType,
  Voice,
} from './model.ts';
export { type DecodeRefusal, type DecodeResult, decodePage, MAX_PAGE_BYTES } from './page/decode-page.ts';
export { MAX_PAGE_LENGTH } from './page/page-guard.ts';
export { readArticle } from './read-article.ts';
