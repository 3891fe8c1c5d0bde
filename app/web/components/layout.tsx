/** How pages are put together: heads, sections, columns, panels, lists, tables. Modules write no styles. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { dirOf, isGiven } from './direction.ts';

export interface LinkItem {
  href: string;
  label: Child;
  small?: Child;
}

export interface PageHeadProps {
  title: Child;
  /** One sentence under the title. */
  lead?: Child;
  /** Chips and facts in one quiet line. */
  meta?: Child;
  /** Links and buttons: what can be done here. */
  actions?: Child;
  /** What kind of thing this is, above the title. */
  kind?: Child;
}

export function PageHead({ title, lead, meta, actions, kind }: PageHeadProps) {
  return (
    <header class="page-head">
      <div>
        {!isGiven(kind) ? null : <p class="kind">{kind}</p>}
        <h1 dir={dirOf(title)}>{title}</h1>
        {!isGiven(lead) ? null : (
          <p class="lead" dir={dirOf(lead)}>
            {lead}
          </p>
        )}
        {!isGiven(meta) ? null : <p class="meta">{meta}</p>}
      </div>
      {!isGiven(actions) ? null : <div class="actions">{actions}</div>}
    </header>
  );
}

export interface SectionProps {
  title: Child;
  id?: string | undefined;
  /** A link at the end of the heading's line. */
  action?: Child;
  lead?: Child;
  children?: Child;
}

export function Section({ title, id, action, lead, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <h2>{title}</h2>
        {!isGiven(action) ? null : <p class="section-action">{action}</p>}
      </div>
      {!isGiven(lead) ? null : <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Two columns: what the page is about, and beside it what goes with it. */
export function Columns({ aside, children }: { aside: Child; children?: Child }) {
  return (
    <div class="columns">
      <div class="columns-main">{children}</div>
      <div class="columns-aside">{aside}</div>
    </div>
  );
}

export interface AsideListProps {
  title: Child;
  /** Numbered, for what is ranked. */
  ordered?: boolean;
  items: readonly LinkItem[];
  /** Said when there are none; without it the list is left out. */
  empty?: Child;
}

export function AsideList({ title, ordered = false, items, empty }: AsideListProps) {
  if (items.length === 0 && empty === undefined) return null;
  const rows = items.map(({ href, label, small }) => (
    <li>
      <a href={href} dir={dirOf(label)}>
        {label}
      </a>
      {!isGiven(small) ? null : <small>{small}</small>}
    </li>
  ));
  return (
    <section class="aside-list">
      <h2>{title}</h2>
      {items.length === 0 ? <p class="quiet">{empty}</p> : ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>}
    </section>
  );
}

/** A sheet of paper on the page. */
export function Panel({ title, id, children }: { title?: Child; id?: string | undefined; children?: Child }) {
  return (
    <section class="panel" id={id}>
      {!isGiven(title) ? null : <h2>{title}</h2>}
      {children}
    </section>
  );
}

export type NoticeTone = 'plain' | 'wait' | 'no' | 'ok';

/** Something the reader must know before going on. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: Child;
  children?: Child;
}) {
  return (
    <div class="notice" data-tone={tone}>
      {!isGiven(title) ? null : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <div>{children}</div>
    </div>
  );
}

/** An empty place teaches what belongs there and how it gets there. */
export function Empty({ title, action, children }: { title: Child; action?: Child; children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {!isGiven(children) ? null : <div class="empty-text">{children}</div>}
      {!isGiven(action) ? null : <div class="actions">{action}</div>}
    </div>
  );
}

/** What failed, why, and where to go from here. */
export function Problem({
  view,
  title,
  code,
  children,
}: {
  view: View;
  title?: Child;
  code?: string;
  children?: Child;
}) {
  const { say, process } = view;
  return (
    <div class="problem">
      {code === undefined ? null : (
        <p class="problem-code" dir="ltr">
          {code}
        </p>
      )}
      <h1>{title ?? say(TEXTS.problem)}</h1>
      <div class="problem-text">{children}</div>
      <p class="actions">
        <a class="button primary" href={process?.path ?? '/'}>
          {say(process === null ? TEXTS.backHome : TEXTS.backToOverview)}
        </a>
      </p>
    </div>
  );
}

export interface ButtonLinkProps {
  href: string;
  primary?: boolean;
  children?: Child;
}

/** A link that looks like a button: it leads to where something is done. */
export function ButtonLink({ href, primary = false, children }: ButtonLinkProps) {
  return (
    <a class={primary ? 'button primary' : 'button secondary'} href={href}>
      {children}
    </a>
  );
}

export function Actions({ children }: { children?: Child }) {
  return <div class="actions">{children}</div>;
}

export function Breadcrumb({
  view,
  items,
}: {
  view: View;
  items: readonly { href: string; label: Child }[];
}) {
  return (
    <nav class="breadcrumb" aria-label={view.say(TEXTS.whereYouAre)}>
      <ol>
        {items.map(({ href, label }) => (
          <li>
            <a href={href} dir={dirOf(label)}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface TabItem {
  href: string;
  label: Child;
  current: boolean;
  count?: number | undefined;
}

/** Pages that belong together; each is an address of its own. */
export function Tabs({ view, label, items }: { view: View; label: string; items: readonly TabItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map((item) => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count === undefined ? null : <span class="count">{view.say(COUNT, { n: item.count })}</span>}
        </a>
      ))}
    </nav>
  );
}

const COUNT = { en: '{n}', ur: '{n}', ps: '{n}', 'fa-AF': '{n}' };

export interface FactsProps {
  /** Label and value; a row without a value is left out. */
  items: readonly (readonly [label: Child, value: Child] | null)[];
}

export function Facts({ items }: FactsProps) {
  return (
    <dl class="facts">
      {items
        .filter((item) => item !== null && isGiven(item[1]))
        .map((item) => (
          <div>
            <dt>{item?.[0]}</dt>
            <dd dir={dirOf(item?.[1])}>{item?.[1]}</dd>
          </div>
        ))}
    </dl>
  );
}

export interface CardProps {
  title: Child;
  href?: string | undefined;
  meta?: Child;
  /** 3 inside a section that has a heading of its own. */
  level?: 2 | 3;
  children?: Child;
}

/** All cards of a row are alike. */
export function Cards({ children }: { children?: Child }) {
  return <div class="cards">{children}</div>;
}

export function Card({ title, href, meta, level = 2, children }: CardProps) {
  const content = href === undefined ? title : <a href={href}>{title}</a>;
  return (
    <section class="card">
      {level === 2 ? <h2 dir={dirOf(title)}>{content}</h2> : <h3 dir={dirOf(title)}>{content}</h3>}
      {!isGiven(meta) ? null : <p class="meta">{meta}</p>}
      {children}
    </section>
  );
}

export interface RowListItem {
  title: Child;
  href?: string | undefined;
  chip?: Child;
  meta?: Child;
  body?: Child;
}

/** One thing under another: demands, articles, statements, processes. */
export function RowList({ items }: { items: readonly RowListItem[] }) {
  return (
    <ul class="rows">
      {items.map(({ title, href, chip, meta, body }) => (
        <li>
          <p class="row-title">
            {href === undefined ? (
              <span dir={dirOf(title)}>{title}</span>
            ) : (
              <a href={href} dir={dirOf(title)}>
                {title}
              </a>
            )}
            {chip}
          </p>
          {!isGiven(body) ? null : <div class="row-body">{body}</div>}
          {!isGiven(meta) ? null : <p class="meta">{meta}</p>}
        </li>
      ))}
    </ul>
  );
}

export interface TableProps {
  caption?: Child;
  head: readonly Child[];
  rows: readonly (readonly Child[])[];
}

/** A native table whose rows become cards on a phone; the first cell is the row's header. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table class="table">
      {!isGiven(caption) ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, n) =>
              n === 0 ? (
                <th scope="row">{cell}</th>
              ) : (
                <td>
                  <span class="cell-label" aria-hidden="true">
                    {head[n]}
                  </span>
                  <div>{cell}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words of a key, to compare over another channel. */
export function KeyWords({ view, words }: { view: View; words: readonly string[] }) {
  return (
    <ol class="key-words" dir="ltr" lang="en" translate="no" aria-label={view.say(TEXTS.keyWords)}>
      {words.map((word) => (
        <li>{word}</li>
      ))}
    </ol>
  );
}

/** Text to copy: a command, an id. */
export function Code({ children }: { children?: Child }) {
  return (
    <pre class="code" dir="ltr" tabindex={0}>
      <code>{children}</code>
    </pre>
  );
}
