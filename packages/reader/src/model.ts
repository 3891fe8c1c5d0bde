/** A place in the article's body: UTF-16 offsets, `body.slice(start, end) === text`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export type QuotationKind = 'direct' | 'mixed' | 'indirect';
/** Whose words they are: somebody named, somebody unnamed ("observers say"), or the narrator. */
export type Voice = 'named' | 'unnamed' | 'narrator';
export type StatementType = 'claim' | 'denial' | 'warning' | 'undertaking' | 'other';

export interface Speaker {
  name: string;
  role?: string;
  organisation?: string;
}

/** One link of an attribution chain: in "A says that B warned of C", B with the verb "warned". */
export interface AttributionLink {
  name: string;
  verb: string;
}

export interface Quotation {
  kind: QuotationKind;
  content: Span[];
  cue: Span | null;
  source: Span | null;
  speaker: Speaker | null;
  voice: Voice;
  type: StatementType;
  via?: AttributionLink[];
}

export type NameKind = 'person' | 'organisation' | 'place' | 'group';

export interface ArticleName {
  name: string;
  kind: NameKind;
  count: number;
}

export interface Article {
  title: string | null;
  authors: string[];
  /** ISO 8601: an instant in UTC, a local time without zone, or a date, as exactly as the page says. */
  publishedAt: string | null;
  site: string | null;
  /** BCP 47. */
  language: string | null;
  image: string | null;
  /** Plain text; paragraphs separated by one blank line. */
  body: string;
  quotations: Quotation[];
  names: ArticleName[];
}

export interface ReadInput {
  content: string;
  format: 'html' | 'text';
  url?: string;
}

export interface ReadOptions {
  /** UTF-16 units of `content` above which the page is refused. */
  maxLength?: number;
}

export type ReadRefusal =
  | { code: 'page-too-large'; limit: number }
  | { code: 'page-too-deep'; limit: number }
  | { code: 'page-too-complex'; limit: number }
  | { code: 'page-empty' }
  | { code: 'page-not-text' };

export type ReadResult = { ok: true; article: Article } | { ok: false; refusal: ReadRefusal };
