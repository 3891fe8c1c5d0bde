/** Documents between two sides, and a third side beside them: what twins of the test of non-interference hold. */
import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import type { Story } from '../exercise/play.ts';
import type { Attempt } from './twin.ts';

const own = (by: string) => ({ by, attested: null });

export const documentOf = (by: string, title: string) => ({
  ...{ ...own(by), type: 'note', title, text: title, file: null, replyBy: '2026-12-20' },
  to: [by === 'northland' ? 'eastmark' : 'northland', 'corvia'],
});
export const whisperOf = (to: string, title: string) => ({
  ...{ type: 'message', to, title, text: title, replyBy: '2026-12-28' },
});

const BOTH = ['mediators', 'party:eastmark', 'party:northland'];
const only = (party: string) => ['mediators', `party:${party}`];
const minute = (n: number) => new Date(Date.parse('2026-11-01T08:00:00Z') + n * 60_000).toISOString();

export interface ThreeSides {
  readonly story: Story;
  /** Positions of a note from Northland, its leg to Eastmark, and a message to Eastmark. */
  readonly at: { readonly note: number; readonly leg: number; readonly whisper: number };
}

/** The stage, a note carried, a message without a name, and Westmark, which has to do with neither. */
export function threeSides(stage: Story): ThreeSides {
  const { opening, cast, steps } = stage;
  const parties = opening.data['parties'] as JsonObject[];
  const west = { id: 'westmark', role: 'party', names: { en: 'The westmark' } };
  const readers = steps[0]!.audience!;
  const step = (n: number, by: string, kind: string, data: JsonObject, rest: object) => {
    return { at: minute(n), by, kind, data, ...rest };
  };
  const accepts = step(4.5, 'west', 'rules-accepted', {}, { refs: { rules: ['rules'] }, audience: readers });
  const carried = { to: 'eastmark', title: 'N', text: 'N', file: null, replyBy: null };
  const passage = [
    step(100, 'north', 'document-handed-in', documentOf('northland', 'N'), {
      ...{ audience: only('northland'), as: 'note' },
    }),
    step(
      101,
      'envoy',
      'document-carried',
      { ...carried, asHandedIn: true, note: null },
      {
        ...{ audience: BOTH, refs: { withheld: ['note'] } },
      },
    ),
    step(102, 'office', 'unattributed-carried', whisperOf('eastmark', 'W'), { audience: only('eastmark') }),
  ];
  const members = { ...cast, west: { name: 'Orla Benneth', party: 'westmark', role: 'head' } };
  const first = 1 + 2 * (Object.keys(members).length - 1) + steps.length + 1;
  return {
    at: { note: first, leg: first + 1, whisper: first + 2 },
    story: {
      opening: { ...opening, data: { ...opening.data, parties: [...parties, west] } },
      cast: members,
      steps: [...steps.slice(0, 4), accepts, ...steps.slice(4), ...passage],
    },
  };
}

export interface Between {
  readonly n: number;
  readonly text: string;
  readonly party: 'northland' | 'eastmark';
}

const ACTS = 10;

export function between(word: fc.Arbitrary<string>): fc.Arbitrary<Between> {
  const party = fc.constantFrom('northland' as const, 'eastmark' as const);
  return fc.record({ n: fc.nat(ACTS - 1), text: word, party });
}

/** Everything that may happen to documents between the two, erasure too. */
export function actBetween({ n, text, party }: Between, at: ThreeSides['at']): Attempt {
  const by = party === 'northland' ? 'north' : 'east';
  const east = only('eastmark');
  const north = only('northland');
  const note = { document: [at.note] };
  const leg = { document: [at.leg] };
  const [received, read] = [own('eastmark'), { by: 'eastmark' }];
  const reply = { ...documentOf('eastmark', text), type: 'reply' };
  const acts: readonly Attempt[] = [
    { by, kind: 'document-handed-in', data: documentOf(party, text), audience: only(party) },
    { by: 'envoy', kind: 'unattributed-carried', data: whisperOf(party, text), audience: only(party) },
    { by: 'east', kind: 'document-received', data: received, audience: BOTH, refs: leg },
    { by: 'east-two', kind: 'document-read', data: read, audience: BOTH, refs: leg },
    { by: 'east', kind: 'document-handed-in', data: reply, audience: east, refs: { answers: [at.leg] } },
    {
      by: 'east',
      kind: 'document-received',
      data: received,
      audience: east,
      refs: { document: [at.whisper] },
    },
    {
      by: 'office',
      kind: 'document-erased',
      data: { reason: text },
      audience: east,
      refs: { erases: [at.whisper] },
    },
    { by: 'office', kind: 'document-returned', data: { reason: text }, audience: north, refs: note },
    { by: 'north', kind: 'document-withdrawn', data: { reason: text }, audience: north, refs: note },
    { by: 'north-two', kind: 'document-handed-in', data: documentOf('northland', text), audience: north },
  ];
  return acts[n]!;
}

/** What somebody might try with any entry, to learn whether it is a document. */
export function passageProbes(by: string, party: string, positions: readonly number[]): Attempt[] {
  const mine = only(party);
  return positions.flatMap((at): Attempt[] => [
    { by, kind: 'document-received', data: own(party), audience: mine, refs: { document: [at] } },
    { by, kind: 'document-read', data: { by: party }, audience: mine, refs: { document: [at] } },
    { by, kind: 'document-withdrawn', data: { reason: null }, audience: mine, refs: { document: [at] } },
    {
      ...{ by, kind: 'document-handed-in', audience: mine, refs: { answers: [at] } },
      data: { ...documentOf(party, 'X'), type: 'reply', to: ['corvia'] },
    },
  ]);
}
