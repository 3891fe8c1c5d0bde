/** What pages ask about rounds. Everything is counted after the audience rule. */
import type { EntryRow, Reading } from '../../../projections/entries.ts';
import { once } from '../../../projections/once.ts';
import type { Attested } from '../entries.ts';
import type { Round, RoundClosed, RoundConfirmed } from './entries.ts';

export interface RoundView {
  readonly row: EntryRow;
  readonly label: string;
  /** Who calls it so. */
  readonly source: string | null;
  readonly venue: string;
  readonly from: string;
  readonly until: string | null;
  readonly format: Round['format'];
  readonly mediators: readonly string[];
  readonly by: string;
  readonly attested: Attested | null;
  readonly accepted: readonly { row: EntryRow; by: string }[];
  readonly confirmed: EntryRow | null;
  readonly closed: EntryRow | null;
  readonly result: RoundClosed['result'] | null;
  readonly outcome: string | null;
}

export const roundViews = once(async (reading: Reading): Promise<readonly RoundView[]> => {
  const rows = await reading.entries("e.kind = 'round-proposed' order by e.idx");
  const acts = await reading.entries(
    "e.kind in ('round-accepted', 'round-confirmed', 'round-closed') order by e.idx",
  );
  return rows
    .map((row) =>
      roundView(
        row,
        acts.filter(({ refs }) => refs['round']?.[0] === row.id),
      ),
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row.idx - b.row.idx));
});

/** What the host confirmed stands before what was proposed. */
export function roundView(row: EntryRow, acts: readonly EntryRow[]): RoundView {
  const { format, mediators, by, attested } = row.data as unknown as Round;
  const confirmed = acts.filter(({ kind }) => kind === 'round-confirmed').at(-1) ?? null;
  const closed = acts.find(({ kind }) => kind === 'round-closed') ?? null;
  const { label, venue, from, until } = (confirmed ?? row).words as unknown as RoundConfirmed;
  return {
    row,
    label,
    source: typeof row.words['source'] === 'string' ? row.words['source'] : null,
    venue,
    from,
    until,
    format,
    mediators,
    by,
    attested,
    accepted: acts
      .filter(({ kind }) => kind === 'round-accepted')
      .map((act) => ({ row: act, by: String(act.data['by']) })),
    confirmed,
    closed,
    result: closed === null ? null : (closed.words as unknown as RoundClosed).result,
    outcome: closed === null ? null : String(closed.words['outcome']),
  };
}
