import type { JsonObject } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../register/kind.ts';
import { type Attempt, Given } from '../../register/testing/given.ts';
import { talks } from './index.ts';

const parts = [talks] as unknown as readonly Part[];
const agreed = Given.agreed({ parts });

const HEARD = { how: 'oral', source: 'In the room.' };
const own = (by: string) => ({ by, attested: null });
const round = (changes: JsonObject = {}, by = 'office'): Attempt => ({
  by,
  kind: 'round-proposed',
  data: {
    ...own('corvia'),
    label: 'Round 1',
    venue: 'Lisse',
    from: '2026-10-18',
    until: '2026-10-19',
    format: 'proximity',
    mediators: ['corvia'],
    agenda: null,
    ...changes,
  },
});
const demand = (changes: JsonObject = {}, by = 'north-head'): Attempt => ({
  by,
  kind: 'demand-put',
  data: { ...own('north'), to: ['east'], title: 'The road', text: 'Open it.', core: true, ...changes },
});
const answer = (changes: JsonObject = {}, by = 'east-head', audience = ['public']): Attempt => ({
  by,
  kind: 'demand-answered',
  data: { ...own('east'), answer: 'refused', text: null, ...changes },
  refs: { demand: ['demand'] },
  audience,
});
const withdraws = (by = 'north-head', data: JsonObject = own('north'), audience = ['public']): Attempt => ({
  by,
  kind: 'demand-withdrawn',
  data: { ...data, reason: null },
  refs: { demand: ['demand'] },
  audience,
});
const repeats = (by = 'north-head', data: JsonObject = own('north')): Attempt => ({
  by,
  kind: 'demand-repeated',
  data: { ...data, text: null },
  refs: { demand: ['demand'] },
});
const accepts = (by: string, party: string, audience = ['public']): Attempt => ({
  by,
  kind: 'round-accepted',
  data: own(party),
  refs: { round: ['round'] },
  audience,
});
const confirms: Attempt = {
  by: 'office',
  kind: 'round-confirmed',
  data: { label: 'Round 1', venue: 'Lisse', from: '2026-10-18', until: null },
  refs: { round: ['round'] },
};
const ends = (by = 'office', audience = ['public']): Attempt => ({
  by,
  kind: 'round-closed',
  data: { result: 'adjourned', outcome: 'Nothing yet.', endedOn: '2026-10-19' },
  refs: { round: ['round'] },
  audience,
});
const put = agreed.with('demand', demand());
const met = agreed.with('round', round());

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  ['party-unknown', '/data/by', agreed, demand(own('nowhere'))],
  ['party-unknown', '/data/to', agreed, demand({ to: ['nowhere'] })],
  ['party-unknown', '/data/mediators', agreed, round({ mediators: ['north'] })],
  ['attested-own-act', '/data/attested', agreed, demand({ attested: HEARD })],
  ['not-your-party', '/data/by', agreed, demand({ by: 'east', to: ['north'], attested: HEARD })],
  ['attestation-missing', '/data/attested', agreed, demand({}, 'office')],
  ['not-entitled', undefined, agreed, demand({}, 'monitor')],
  ['ends-before-start', '/data/until', agreed, round({ until: '2026-10-17' })],
  ['demand-to-itself', '/data/to', agreed, demand({ to: ['north'] })],
  ['reference-not-found', '/refs/demand', agreed, answer()],
  ['not-addressed', '/data/by', put, answer(own('north'), 'north-head')],
  ['not-your-demand', '/data/by', put, withdraws('east-head', own('east'))],
  ['not-your-demand', '/data/by', put, repeats('east-head', own('east'))],
  ['demand-withdrawn', undefined, put.with('away', withdraws()), answer()],
  ['demand-withdrawn', undefined, put.with('away', withdraws()), repeats()],
  ['reference-not-found', '/refs/round', agreed, ends()],
  ['round-closed', undefined, met.with('end', ends()), ends()],
  ['round-closed', undefined, met.with('end', ends()), accepts('north-head', 'north')],
  ['round-closed', undefined, met.with('end', ends()), confirms],
  ['round-closed', '/refs/round', met.with('end', ends()), { ...demand(), refs: { round: ['round'] } }],
  [
    'already-accepted',
    undefined,
    met.with('yes', accepts('north-head', 'north')),
    accepts('north-member', 'north'),
  ],
];

describe('refusals of rounds and demands', () => {
  test.each(CASES)('[A9] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[A5] the same acts, each without its fault', () => {
    for (const [given, attempt] of [
      [agreed, round()],
      [agreed, demand()],
      [agreed, demand({ by: 'east', to: ['north'], attested: HEARD }, 'office')],
      [put, answer()],
      [put, answer({ attested: HEARD }, 'hale-envoy')],
      [put, repeats()],
      [put, withdraws()],
      [met, accepts('north-head', 'north')],
      [met.with('yes', accepts('north-head', 'north')), accepts('east-head', 'east')],
      [met, confirms],
      [met, ends()],
    ] as const)
      expect(given.when(attempt)).toBeNull();
  });
});

describe('what cannot be read decides nothing', () => {
  const hidden = ['mediators', 'party:north'];

  test('[A9] a demand withdrawn where its addressee cannot read it may still be answered', () => {
    const away = put.with('away', withdraws('north-head', own('north'), hidden));
    expect(away.when(answer())).toBeNull();
    expect(away.when(answer({ attested: HEARD }, 'hale-envoy'))?.code).toBe('demand-withdrawn');
  });

  test('[A9] a second withdrawal out of sight does not bring the first one back', () => {
    const once = put.with('away', withdraws());
    const mine = Given.agreed({ parts })
      .with('demand', demand())
      .with('quiet', withdraws('north-head', own('north'), ['party:north']))
      .with('away', withdraws('office', { by: 'north', attested: HEARD } as JsonObject));
    for (const given of [once, mine]) {
      expect(given.when(answer())?.code).toBe('demand-withdrawn');
      expect(given.when(repeats())?.code).toBe('demand-withdrawn');
    }
  });

  test('[A9] a round closed out of sight is open to those who cannot know', () => {
    const quiet = met.with('end', ends('office', ['mediators']));
    expect(quiet.when(accepts('north-head', 'north'))).toBeNull();
    expect(quiet.when(ends('hale-envoy'))?.code).toBe('round-closed');
  });

  test('[A9] an acceptance out of sight does not refuse another', () => {
    const quiet = met.with('yes', accepts('north-head', 'north', hidden));
    const attested: Attempt = {
      ...accepts('hale-envoy', 'north'),
      data: { by: 'north', attested: HEARD },
    };
    expect(quiet.when(attested)?.code).toBe('already-accepted');
    const own = met.with('yes', accepts('north-head', 'north', ['party:north']));
    expect(own.when(attested)).toBeNull();
  });
});
