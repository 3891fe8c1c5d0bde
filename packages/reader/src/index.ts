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
export { MAX_PAGE_LENGTH } from './page/page-guard.ts';
export { readArticle } from './read-article.ts';
