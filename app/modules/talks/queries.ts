/** What pages of several subjects ask about rounds: how each is called, and whether it is still open. */
import type { Reading } from '../../projections/entries.ts';

export interface RoundName {
  readonly id: string;
  readonly label: string;
}

/** A round as confirmed stands before the round as proposed; one closed is left out. */
export async function openRounds(reading: Reading): Promise<RoundName[]> {
  const rows = await reading.entries("e.kind = 'round-proposed' order by e.idx");
  const acts = await reading.entries("e.kind in ('round-confirmed', 'round-closed') order by e.idx");
  return rows.flatMap((row) => {
    const own = acts.filter(({ refs }) => refs['round']?.[0] === row.id);
    if (own.some(({ kind }) => kind === 'round-closed')) return [];
    return [{ id: row.id, label: String((own.at(-1) ?? row).words['label']) }];
  });
}
