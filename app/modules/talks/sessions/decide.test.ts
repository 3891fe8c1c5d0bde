import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../register/kind.ts';
import { type Attempt, Given } from '../../../register/testing/given.ts';
import { talks } from '../index.ts';

const parts = [talks] as unknown as readonly Part[];
const agreed = Given.agreed({ parts });
const own = (by: string) => ({ by, attested: null });
const HEARD = { how: 'oral', source: 'In the room.' };

const round: Attempt = {
  by: 'office',
  kind: 'round-proposed',
  data: {
    ...own('corvia'),
    label: 'Round 1',
    venue: 'Lisse',
    from: '2026-10-18',
    until: null,
    format: 'proximity',
    mediators: ['corvia'],
    agenda: null,
  },
};
const opens = (by = 'office', audience = ['public'], at = 'round'): Attempt => ({
  by,
  kind: 'session-opened',
  data: {
    format: 'plenary',
    label: 'First plenary',
    source: null,
    venue: 'The hall',
    startsAt: 100,
    agenda: ['The road'],
    closedDoor: false,
  },
  refs: { round: [at] },
  audience,
});
const attends = (data: JsonObject = { present: [{ name: 'X', party: 'north', role: 'head' }] }): Attempt => ({
  by: 'office',
  kind: 'attendance-recorded',
  data,
  refs: { session: ['session'] },
});
const changes: Attempt = {
  by: 'office',
  kind: 'session-agenda-changed',
  data: { agenda: ['The bridge'], reason: null },
  refs: { session: ['session'] },
};
const closes = (by = 'office', audience = ['public'], occurredAt = 200): Attempt => ({
  by,
  kind: 'session-closed',
  data: { endedAt: 150, result: 'adjourned', outcome: 'Nothing yet.' },
  refs: { session: ['session'] },
  audience,
  twist: { occurredAt },
});
const ends = (audience = ['public'], occurredAt = 300): Attempt => ({
  by: 'office',
  kind: 'round-closed',
  data: { result: 'adjourned', outcome: 'Nothing yet.', endedOn: '2026-10-19' },
  refs: { round: ['round'] },
  audience,
  twist: { occurredAt },
});
const demand = (occurredAt: number, by = 'north-head', refs: Attempt['refs'] = {}): Attempt => ({
  by,
  kind: 'demand-put',
  data: {
    by: 'north',
    attested: by === 'north-head' ? null : HEARD,
    to: ['east'],
    title: 'The road',
    text: 'Open it.',
    core: true,
  },
  refs: { session: ['session'], ...refs },
  twist: { occurredAt },
});
const text = (type: string, refs: NonNullable<Attempt['refs']>): Attempt => {
  const binds = ['agreement', 'protocol'].includes(type);
  const words = { by: 'north', attested: null, type, title: 'The road', text: 'It is open.' };
  return {
    by: 'north-head',
    kind: binds ? 'agreement-proposed' : 'understanding-proposed',
    data: { ...words, ...(binds ? { language: 'en', parties: ['north', 'east'] } : { file: null }) },
    refs,
  };
};
const handedIn: Attempt = {
  by: 'north-head',
  kind: 'document-handed-in',
  data: {
    ...{ by: 'north', attested: null, type: 'note', title: 'The road', text: 'Open it.' },
    ...{ file: null, replyBy: null, to: ['east'] },
  },
  refs: { round: ['round'] },
  audience: ['mediators', 'party:north'],
};
const late = (attempt: Attempt): Attempt => ({ ...attempt, twist: { occurredAt: 900 } });

const met = agreed.with('round', round).with('session', opens());
const over = met.with('closed', closes());
const ended = met.with('ended', ends());
const other = met.with('other', round);

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  ['not-entitled', undefined, met, opens('north-head')],
  ['round-closed', '/refs/round', ended, late(opens())],
  ['session-closed', undefined, over, closes()],
  ['session-closed', '/refs/session', over, late(attends())],
  ['session-closed', '/refs/session', over, late(changes)],
  ['session-closed', '/refs/session', over, demand(100)],
  ['round-closed', '/refs/session', ended, late(attends())],
  ['round-closed', '/refs/session', ended, demand(100)],
  ...(['agreement', 'roadmap'] as const).map(
    (type) => ['session-closed', '/refs/session', over, text(type, { session: ['session'] })] as const,
  ),
  ['round-closed', '/refs/session', ended, text('protocol', { session: ['session'] })],
  ['round-closed', '/refs/round', ended, text('roadmap', { round: ['round'] })],
  ['round-closed', '/refs/round', ended, handedIn],
  [
    'session-of-other-round',
    '/refs/session',
    other,
    text('minutes', { session: ['session'], round: ['other'] }),
  ],
  ['session-of-other-round', '/refs/session', other, demand(100, 'north-head', { round: ['other'] })],
  ['ends-before-start', '/data/endedAt', met, { ...closes(), data: { ...closes().data, endedAt: 99 } }],
  ['field-too-few', '/data/present', met, attends({})],
  ['field-too-few', '/data/present', met, attends({ present: [] })],
  [
    'party-unknown',
    '/data/present/1/party',
    met,
    attends({
      present: [
        { name: 'X', party: null, role: 'other' },
        { name: 'Y', party: 'nowhere', role: 'member' },
      ],
    }),
  ],
];

describe('refusals of sessions', () => {
  test('[S2] what says of a meeting what it was is drawn up when it is over', () => {
    for (const type of ['minutes', 'joint-statement', 'communique'])
      expect(over.when(text(type, { session: ['session'] }))).toBeNull();
  });

  test.each(CASES)('[S1] [S2] [S4] [S5] [S6] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[S1] [S4] the same acts, each without its fault', () => {
    for (const [given, attempt] of [
      [met, opens('hale-envoy')],
      [met, closes()],
      [ended, closes()],
      [met, attends()],
      [met, { ...attends({}), refs: { session: ['session'], people: ['north-head'] } }],
      [met, changes],
      [met, demand(100)],
      [other, demand(100, 'north-head', { round: ['round'] })],
    ] as const)
      expect(given.when(attempt)).toBeNull();
  });

  test('[S3] a mediator enters what happened before the closing; a party dates nothing back', () => {
    for (const given of [over, ended]) {
      expect(given.when(demand(200, 'hale-envoy'))).toBeNull();
      expect(given.when(demand(200, 'north-head'))).not.toBeNull();
      expect(given.when(demand(301, 'hale-envoy'))).not.toBeNull();
    }
    expect(ended.when(opens())).toBeNull();
    const twice = met
      .with('quiet', closes('office', ['party:corvia'], 400))
      .with('again', closes('hale-envoy', ['public'], 120));
    expect(twice.when(demand(120, 'office'))).toBeNull();
    expect(twice.when(demand(121, 'office'))?.code).toBe('session-closed');
  });
});

describe('what cannot be read decides nothing', () => {
  test('[S2] a session closed out of sight is open to those who cannot know', () => {
    const quiet = met.with('closed', closes('office', ['mediators']));
    expect(quiet.when(demand(900))).toBeNull();
    expect(quiet.when(demand(900, 'hale-envoy'))?.code).toBe('session-closed');
  });

  test('[S2] [S8] a session out of sight is no session', () => {
    const closed = met.with('hidden', opens('office', ['heads', 'mediators']));
    const refs = { session: ['hidden'] };
    expect(closed.when({ ...demand(100), by: 'north-member', refs })?.code).toBe('reference-not-found');
    expect(closed.when({ ...demand(100), by: 'north-member', refs: { session: ['never'] } })?.code).toBe(
      'reference-not-found',
    );
    expect(closed.when({ ...demand(100), refs })?.code).toBe('reference-not-visible');
    expect(closed.when({ ...demand(100), refs, audience: ['heads'] })).toBeNull();
  });

  test('[S2] [S3] the verdict is that of the rule, for any closings and any author', () => {
    const audiences = [['public'], ['mediators'], ['party:corvia'], ['mediators', 'party:north']];
    const closing = fc.record({
      audience: fc.constantFrom(...audiences),
      at: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.option(closing, { nil: null }),
        fc.option(closing, { nil: null }),
        fc.constantFrom('north-head', 'hale-envoy', 'office'),
        fc.integer({ min: 1, max: 9 }),
        (ofSession, ofRound, by, at) => {
          let given = met;
          if (ofSession !== null)
            given = given.with('closed', closes('office', ofSession.audience, ofSession.at));
          if (ofRound !== null) given = given.with('ended', ends(ofRound.audience, ofRound.at));
          const sees = (audience: readonly string[]) =>
            audience.includes('public') ||
            (by === 'north-head' && audience.includes('party:north')) ||
            (by !== 'north-head' && audience.includes('mediators')) ||
            (by === 'office' && audience.includes('party:corvia'));
          const shuts = (one: { audience: readonly string[]; at: number } | null) =>
            one !== null && sees(one.audience) && (by === 'north-head' || at > one.at);
          const expected = shuts(ofRound) ? 'round-closed' : shuts(ofSession) ? 'session-closed' : null;
          expect(given.when(demand(at, by))?.code ?? null).toBe(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});
