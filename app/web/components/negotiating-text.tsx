/** The single negotiating text: clauses, what stands in brackets in them, and how close the text is. */
import type { Child } from 'hono/jsx';
import { dirOf } from './direction.ts';

export interface ClauseProps {
  number: Child;
  href?: string | undefined;
  /** The language of the clause's words. */
  lang?: string | undefined;
  /** A chip: open, closed by one side, closed by both. */
  status?: Child;
  /** Who closed it, who holds it open. */
  small?: Child;
  children?: Child;
}

export function Clause({ number, href, lang, status, small, children }: ClauseProps) {
  return (
    <section class="clause">
      <p class="clause-head">
        {href === undefined ? <span>{number}</span> : <a href={href}>{number}</a>}
        {status}
      </p>
      <p class="clause-text" lang={lang} dir={lang === undefined ? dirOf(children) : 'auto'}>
        {children}
      </p>
      {small === undefined ? null : <p class="small">{small}</p>}
    </section>
  );
}

/** Words not agreed. All brackets look alike; whose they are is said, never coloured. */
export function Bracket({ by, children }: { by: Child; children?: Child }) {
  return (
    <span class="bracket">
      [{children}
      <sup>
        <bdi>{by}</bdi>
      </sup>
      ]
    </span>
  );
}

export interface ClosenessProps {
  /** Clauses closed by both sides, by one side only, and in all. */
  both: number;
  one: number;
  all: number;
  /** The same in words: the bar only repeats it. */
  words: string;
}

export function Closeness({ both, one, all, words }: ClosenessProps) {
  const total = Math.max(1, all);
  return (
    <div class="closeness">
      <svg viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="closeness-both" x="0" y="0" width={both} height="1" />
        <rect class="closeness-one" x={both} y="0" width={one} height="1" />
      </svg>
      <p class="small">{words}</p>
    </div>
  );
}
