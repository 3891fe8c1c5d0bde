import { describe, expect, test } from 'vitest';
import type { EntryRow } from '../../../projections/entries.ts';
import { sessionView } from './queries.ts';

let idx = 0;
function row(kind: string, data: Record<string, unknown>, refs: Record<string, string[]> = {}): EntryRow {
  idx += 1;
  return {
    idx,
    id: `entry ${idx}`,
    kind,
    v: 1,
    author: '',
    key: '',
    audience: ['public'],
    occurredAt: idx,
    recordedAt: idx,
    refs,
    data,
    words: data,
    corrected: false,
  };
}
const opened = row(
  'session-opened',
  {
    format: 'plenary',
    label: 'First sitting',
    source: null,
    venue: 'Lisse',
    startsAt: 100,
    agenda: ['The road'],
    closedDoor: false,
  },
  { round: ['round'] },
);
const one = { name: 'A', party: 'north', role: 'head' };
const attended = (present: object[] | undefined, people: string[] = []) =>
  row('attendance-recorded', present === undefined ? {} : { present }, people.length === 0 ? {} : { people });
const closed = (result: string) => row('session-closed', { endedAt: 200, result, outcome: result });

describe('a session as a reader knows it', () => {
  test('[S7] the agenda is that of the last change, the result that of the first closing', () => {
    const first = row('session-agenda-changed', { agenda: ['The bridge'], reason: null });
    const last = row('session-agenda-changed', { agenda: [], reason: null });
    expect(sessionView(opened, [])).toMatchObject({ agenda: ['The road'], closed: null, result: null });
    expect(sessionView(opened, [first]).agenda).toEqual(['The bridge']);
    expect(sessionView(opened, [first, last]).agenda).toEqual([]);
    expect(sessionView(opened, [closed('agreed'), closed('broke-off')])).toMatchObject({
      result: 'agreed',
      endedAt: 200,
    });
  });

  test('[S6] lists of attendance add to each other, and nobody was there twice', () => {
    const lists = [
      attended([one, { ...one, party: 'east' }], ['p1', 'p2']),
      attended(undefined, ['p2', 'p3']),
      attended([
        { ...one, role: 'member' },
        { name: 'B', party: null, role: 'other' },
      ]),
    ];
    expect(sessionView(opened, lists).attended).toEqual({
      present: [one, { ...one, party: 'east' }, { name: 'B', party: null, role: 'other' }],
      people: ['p1', 'p2', 'p3'],
    });
  });
});
