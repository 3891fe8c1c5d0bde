/** Words that people wrote: quoted, marked, in their own direction. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { dirOf, isGiven } from './direction.ts';

export interface QuoteProps {
  /** The language of the words, when known. */
  lang?: string | undefined;
  children?: Child;
}

/** Exact words inside a line. */
export function Quote({ lang, children }: QuoteProps) {
  return (
    <q class="quote" dir="auto" lang={lang}>
      {children}
    </q>
  );
}

/** Exact words as a block, with a line that says whose they are. */
export function BlockQuote({ lang, by, children }: QuoteProps & { by?: Child }) {
  return (
    <figure class="block-quote">
      <blockquote dir="auto" lang={lang}>
        {children}
      </blockquote>
      {!isGiven(by) ? null : <figcaption>{by}</figcaption>}
    </figure>
  );
}

/** A text with its paragraphs and line breaks, as typed. */
export function Prose({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div class="prose">
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p dir="auto" lang={lang}>
            {paragraph}
          </p>
        ))}
    </div>
  );
}

/** A passage of an article that somebody said; the box beside or below it has the same `id`. */
export function Mark({ id, children }: { id?: string | undefined; children?: Child }) {
  return id === undefined ? (
    <mark>{children}</mark>
  ) : (
    <mark id={`mark-${id}`}>
      <a href={`#statement-${id}`}>{children}</a>
    </mark>
  );
}

export interface StatementBoxProps {
  view: View;
  id?: string | undefined;
  speaker: Child;
  /** The links of the chain between speaker and writer, nearest the writer first. */
  via?: Child;
  /** Direct, indirect and so on, in words. */
  manner?: Child;
  /** What it is about: links to demands. */
  about?: Child;
  words?: Child;
  /** Buttons. */
  actions?: Child;
  /** Recorded, or not a statement: a chip. */
  status?: Child;
}

/** A statement found in an article: proposed until somebody records it. */
export function StatementBox({
  view,
  id,
  speaker,
  via,
  manner,
  about,
  words,
  actions,
  status,
}: StatementBoxProps) {
  return (
    <div class="statement-box" id={id === undefined ? undefined : `statement-${id}`}>
      <p class="statement-head">
        <b dir={dirOf(speaker)}>{speaker}</b>
        {!isGiven(manner) ? null : <span>{manner}</span>}
        {!isGiven(via) ? null : <span>{via}</span>}
        {!isGiven(about) ? null : (
          <span>
            {view.say(TEXTS.about)} {about}
          </span>
        )}
        {status}
      </p>
      {!isGiven(words) ? null : <p class="statement-words">{words}</p>}
      {!isGiven(actions) ? null : <div class="actions">{actions}</div>}
    </div>
  );
}

export interface ArticleProps {
  title: string;
  lang?: string | undefined;
  /** Writer, outlet, day. */
  byline?: Child;
  /** Paragraphs with marks, and statement boxes between them. */
  children?: Child;
}

export function Article({ title, lang, byline, children }: ArticleProps) {
  return (
    <article class="article">
      <header>
        <h1 dir="auto" lang={lang}>
          {title}
        </h1>
        {!isGiven(byline) ? null : <p class="byline">{byline}</p>}
      </header>
      <div class="article-text" lang={lang}>
        {children}
      </div>
    </article>
  );
}

export function Paragraph({ children }: { children?: Child }) {
  return <p dir="auto">{children}</p>;
}
