/**
 * Several columns compared row by row: a native table with headers, cards on a phone. No colour marks a column.
 * The part that scrolls can be reached by the keyboard. On a phone the heads of the columns follow the cards.
 */
import type { Child } from 'hono/jsx';
import { dirOf } from './direction.ts';

export interface ComparisonTableProps {
  caption: string;
  corner: Child;
  columns: readonly { readonly name: string; readonly head: Child }[];
  rows: readonly { readonly title: string; readonly small: Child; readonly cells: readonly Child[] }[];
}

export function ComparisonTable({ caption, corner, columns, rows }: ComparisonTableProps) {
  return (
    <section class="comparison" aria-label={caption} tabindex={0}>
      <table class="matrix">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ head }) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, small, cells }) => (
            <tr>
              <th scope="row">
                <span class="matrix-title" dir={dirOf(title)}>
                  {title}
                </span>
                <small>{small}</small>
              </th>
              {cells.map((cell, n) => (
                <td>
                  <span class="cell-label" aria-hidden="true" dir="auto">
                    {columns[n]?.name}
                  </span>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="comparison-heads">
        {columns.map(({ head }) => (
          <li>{head}</li>
        ))}
      </ul>
    </section>
  );
}
