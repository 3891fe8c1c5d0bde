/** The overview: demand by demand, what was said, shown, promised and done. A native table; cards on a phone. */
import type { Child } from 'hono/jsx';
import type { View } from '../page.tsx';
import { TEXTS } from '../texts.ts';
import { dirOf, isGiven } from './direction.ts';
import { LEDGERS, Ledger, type LedgerName } from './ledger.tsx';

export interface MatrixRow {
  title: Child;
  href: string;
  /** Who to whom, how often, since when. */
  small?: Child;
  /** Null or left out: nothing recorded yet, which the cell says. */
  cells: Partial<Readonly<Record<LedgerName, Child>>>;
}

export interface MatrixProps {
  view: View;
  rows: readonly MatrixRow[];
}

export function Matrix({ view, rows }: MatrixProps) {
  const { say } = view;
  return (
    <table class="matrix">
      <caption class="unseen">{say(TEXTS.matrix)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(TEXTS.demand)}</th>
          {LEDGERS.map((of) => (
            <th scope="col" data-ledger={of}>
              <Ledger view={view} of={of} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, href, small, cells }) => (
          <tr>
            <th scope="row">
              <a class="matrix-title" href={href} dir={dirOf(title)}>
                {title}
              </a>
              {!isGiven(small) ? null : <small>{small}</small>}
            </th>
            {LEDGERS.map((of) => (
              <td data-ledger={of}>
                <span class="cell-label" aria-hidden="true">
                  <Ledger view={view} of={of} />
                </span>
                <div>{!isGiven(cells[of]) ? <p class="nothing">{say(TEXTS.nothingYet)}</p> : cells[of]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface CellLineProps {
  chip?: Child;
  /** Small text beside or under the chip, with its links. */
  children?: Child;
}

/** One line of a cell: a chip and small text. A cell may have several. */
export function CellLine({ chip, children }: CellLineProps) {
  return (
    <div class="cell-line">
      {chip}
      {!isGiven(children) ? null : <p class="small">{children}</p>}
    </div>
  );
}
