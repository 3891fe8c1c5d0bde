/** What pages ask about sessions. Everything is counted after the audience rule. */
import type { EntryRow, Reading } from '../../../projections/entries.ts';
import type { Result } from '../entries.ts';
import type { Attendee, SessionFormat, SessionOpened } from './entries.ts';

export interface Attended {
  /** Those named in words. */
  readonly present: readonly Attendee[];
  /** Those admitted to the process, by the id of their admission. */
  readonly people: readonly string[];
}

export interface SessionView {
  readonly row: EntryRow;
  readonly round: string;
  readonly label: string;
  readonly source: string | null;
  readonly venue: string;
  readonly format: SessionFormat;
  readonly startsAt: number;
  readonly closedDoor: boolean;
  /** As it was last changed. */
  readonly agenda: readonly string[];
  readonly attended: Attended;
  readonly closed: EntryRow | null;
  readonly endedAt: number | null;
  readonly result: Result | null;
  readonly outcome: string | null;
}

/** In the order in which they began. */
export async function sessionViews(reading: Reading, round: string | null = null): Promise<SessionView[]> {
  const rows = (await reading.entries("e.kind = 'session-opened' order by e.idx")).filter(
    ({ refs }) => round === null || refs['round']?.[0] === round,
  );
  const acts = await reading.referring(
    'session',
    rows.map(({ id }) => id),
  );
  return rows
    .map((row) =>
      sessionView(
        row,
        acts.filter(({ target }) => target === row.id),
      ),
    )
    .sort((a, b) => a.startsAt - b.startsAt || a.row.idx - b.row.idx);
}

export function sessionView(row: EntryRow, acts: readonly EntryRow[]): SessionView {
  const { format, startsAt, closedDoor } = row.data as unknown as SessionOpened;
  const { label, source, venue } = row.words as unknown as SessionOpened;
  const of = (kind: string) => acts.filter((act) => act.kind === kind);
  const agenda = (of('session-agenda-changed').at(-1) ?? row).words['agenda'] as readonly string[];
  const closed = of('session-closed')[0] ?? null;
  return {
    row,
    round: row.refs['round']![0]!,
    label,
    source,
    venue,
    format,
    startsAt,
    closedDoor,
    agenda,
    attended: attendedOf(of('attendance-recorded')),
    closed,
    endedAt: closed === null ? null : Number(closed.data['endedAt']),
    result: closed === null ? null : (closed.data['result'] as Result),
    outcome: closed === null ? null : String(closed.words['outcome']),
  };
}

/** Lists add to each other; whoever stands in two of them was there once. */
function attendedOf(lists: readonly EntryRow[]): Attended {
  const present = lists.flatMap(({ words }) => (words['present'] ?? []) as readonly Attendee[]);
  const same = (one: Attendee, other: Attendee) => one.name === other.name && one.party === other.party;
  return {
    present: present.filter((one, n) => present.findIndex((other) => same(one, other)) === n),
    people: [...new Set(lists.flatMap(({ refs }) => refs['people'] ?? []))],
  };
}
