/** What happened, in order: rounds along a line, entries down a page, steps of a clock. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { dirOf, isGiven } from './direction.ts';
import type { LedgerName } from './ledger.tsx';
import { Moment } from './time.tsx';

export interface RoundPoint {
  /** As its source words it; never a key. */
  label: Child;
  href: string;
  /** Days and place. */
  when: Child;
  outcome?: Child;
  /** Proposed: a broken line. Open: going on now. */
  state: 'proposed' | 'open' | 'closed';
  chip?: Child;
}

export function RoundsLine({ view, rounds }: { view: View; rounds: readonly RoundPoint[] }) {
  return (
    <ol class="rounds" aria-label={view.say(TEXTS.rounds)}>
      {rounds.map(({ label, href, when, outcome, state, chip }) => (
        <li data-state={state}>
          <a class="round-label" href={href} dir={dirOf(label)}>
            {label}
          </a>
          <p class="round-when">{when}</p>
          {!isGiven(chip) ? null : <p>{chip}</p>}
          {!isGiven(outcome) ? null : (
            <p class="round-outcome" dir={dirOf(outcome)}>
              {outcome}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

export interface TimelineItem {
  /** When it happened; the order of the list is the caller's. */
  at: number;
  title: Child;
  href?: string | undefined;
  by?: Child;
  ledger?: LedgerName | undefined;
  chip?: Child;
  body?: Child;
  /** Usually `<Proof>`. */
  proof?: Child;
}

export function Timeline({ view, items }: { view: View; items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map(({ at, title, href, by, ledger, chip, body, proof }) => (
        <li data-ledger={ledger}>
          <p class="timeline-at">
            <Moment view={view} at={at} style="short" />
          </p>
          <div class="timeline-what">
            <p class="timeline-title">
              {href === undefined ? (
                <span dir={dirOf(title)}>{title}</span>
              ) : (
                <a href={href} dir={dirOf(title)}>
                  {title}
                </a>
              )}
              {chip}
            </p>
            {!isGiven(by) ? null : <p class="meta">{by}</p>}
            {!isGiven(body) ? null : <div class="timeline-body">{body}</div>}
            {proof}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface Step {
  label: Child;
  state: 'past' | 'now' | 'ahead';
  small?: Child;
}

/** The stages something passes through, with where it stands. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span>{step.label}</span>
          {!isGiven(step.small) ? null : <small>{step.small}</small>}
        </li>
      ))}
    </ol>
  );
}

/** The reasons why something stands where it stands, each with its link. */
export function Why({ items }: { items: readonly Child[] }) {
  return (
    <ol class="why">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  );
}
