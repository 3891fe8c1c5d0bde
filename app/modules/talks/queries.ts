/** What pages of several subjects ask about rounds and sessions: how each is called, and which are still open. */
import type { EntryRow, Reading } from '../../projections/entries.ts';

export interface RoundName {
  readonly id: string;
  readonly label: string;
  readonly closed: boolean;
}
export interface SessionName {
  readonly id: string;
  readonly label: string;
  readonly round: string;
}

/** A round is called as confirmed rather than as proposed. */
export async function roundNames(reading: Reading): Promise<RoundName[]> {
  const rows = await reading.entries("e.kind = 'round-proposed' order by e.idx");
  const acts = await reading.entries("e.kind in ('round-confirmed', 'round-closed') order by e.idx");
  return rows.map((row) =>
    named(
      row,
      acts.filter(({ refs }) => refs['round']?.[0] === row.id),
    ),
  );
}

export async function openRounds(reading: Reading): Promise<RoundName[]> {
  return (await roundNames(reading)).filter(({ closed }) => !closed);
}

export async function roundName(reading: Reading, id: string): Promise<RoundName | null> {
  const row = await reading.one(id);
  return row === null ? null : named(row, await reading.referring('round', [id]));
}

function named(row: EntryRow, acts: readonly EntryRow[]): RoundName {
  const confirmed = acts.filter(({ kind }) => kind === 'round-confirmed').at(-1);
  const closed = acts.some(({ kind }) => kind === 'round-closed');
  return { id: row.id, label: String((confirmed ?? row).words['label']), closed };
}

/** Sessions not closed yet, of rounds not closed yet. */
export async function openSessions(reading: Reading): Promise<SessionName[]> {
  const rounds = await openRounds(reading);
  const rows = await reading.entries("e.kind = 'session-opened' order by e.idx");
  const closings = await reading.entries("e.kind = 'session-closed' order by e.idx");
  const closed = new Set(closings.map(({ refs }) => refs['session']?.[0]));
  return rows.flatMap((row) => {
    const round = row.refs['round']?.[0] ?? '';
    if (closed.has(row.id) || rounds.every(({ id }) => id !== round)) return [];
    return [{ id: row.id, label: String(row.words['label']), round }];
  });
}

/** The round of each session. */
export async function roundsOfSessions(reading: Reading): Promise<ReadonlyMap<string, string>> {
  const rows = await reading.entries("e.kind = 'session-opened' order by e.idx");
  return new Map(rows.map(({ id, refs }) => [id, refs['round']?.[0] ?? '']));
}
