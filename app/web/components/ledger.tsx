/** The four ledgers: said, shown, promised, done. One colour and one sign a ledger, wherever it is named. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { Icon } from './icons.tsx';

export const LEDGERS = ['said', 'shown', 'promised', 'done'] as const;
export type LedgerName = (typeof LEDGERS)[number];

export interface LedgerProps {
  view: View;
  /** Left out: the ledger's name. */
  children?: Child;
}

export function Ledger({ view, of, children }: LedgerProps & { of: LedgerName }) {
  return (
    <span class="ledger" data-ledger={of}>
      <Icon name={of} />
      <span>{children ?? view.say(TEXTS[of])}</span>
    </span>
  );
}

export function Said(props: LedgerProps) {
  return <Ledger of="said" {...props} />;
}

export function Shown(props: LedgerProps) {
  return <Ledger of="shown" {...props} />;
}

export function Promised(props: LedgerProps) {
  return <Ledger of="promised" {...props} />;
}

export function Done(props: LedgerProps) {
  return <Ledger of="done" {...props} />;
}
