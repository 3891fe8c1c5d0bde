import type { JsonObject } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../register/kind.ts';
import { type Attempt, Given } from '../../../register/testing/given.ts';
import { statements } from '../index.ts';

const parts = [statements] as unknown as readonly Part[];
const agreed = Given.agreed({ parts });

const elements = (...ids: string[]) => ids.map((id) => ({ id, label: `About ${id}` }));
const says = (id: string, reading = 'ten days') => ({ id, silent: false, reading });
const opens = (...ids: string[]): Attempt => ({
  by: 'office',
  kind: 'comparison-opened',
  data: { title: 'The end of the round', occurredOn: '2026-11-07', elements: elements(...ids) },
});
const adds = (ids: string[], by = 'office', audience = ['public']): Attempt => ({
  by,
  kind: 'elements-added',
  data: { elements: elements(...ids) },
  refs: { comparison: ['comparison'] },
  audience,
});
const gives = (changes: JsonObject = {}, refs: Attempt['refs'] = {}, audience = ['public']): Attempt => ({
  by: 'office',
  kind: 'account-given',
  data: {
    of: { name: 'Foreign ministry', party: 'north', role: null },
    type: 'own',
    source: { title: 'Communiqué', url: null, publishedAt: null },
    elements: [says('pause'), { id: 'place', silent: true }],
    ...changes,
  },
  refs: { comparison: ['comparison'], ...refs },
  audience,
});
const about = (by: string, kind: string, data: JsonObject, audience = ['public']): Attempt => ({
  by,
  kind,
  data,
  refs: { account: ['account'] },
  audience,
});
const extend = (id: string, by = 'office', audience = ['public']) =>
  about(by, 'account-extended', { elements: [says(id)] }, audience);
const contest = (by: string) => about(by, 'account-contested', { text: 'Not so.' });
const dispute = (element: string, audience = ['public']) =>
  about('east-head', 'reading-disputed', { element, text: 'Seven days.' }, audience);

const open = agreed.with('comparison', opens('pause', 'place', 'date'));
const given = open.with('account', gives());
const joint = { of: { name: 'Joint statement', party: null, role: null }, type: 'joint-statement' };

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  ['element-twice', '/data/elements/1/id', agreed, opens('pause', 'pause')],
  ['element-known', '/data/elements/0/id', open, adds(['pause'])],
  ['element-known', '/data/elements/1/id', open.with('more', adds(['who'])), adds(['when', 'who'])],
  ['element-twice', '/data/elements/1/id', open, adds(['who', 'who'])],
  ['element-unknown', '/data/elements/0/id', open, gives({ elements: [says('who')] })],
  ['element-twice', '/data/elements/1/id', open, gives({ elements: [says('pause'), says('pause')] })],
  [
    'party-unknown',
    '/data/of/party',
    open,
    gives({ of: { name: 'Ministry', party: 'nowhere', role: null } }),
  ],
  ['field-invalid', '/data/elements/0', open, gives({ elements: [{ id: 'pause', silent: false }] })],
  ['field-invalid', '/data/elements/0', open, gives({ elements: [{ ...says('pause'), silent: true }] })],
  ['element-entered', '/data/elements/0/id', given, extend('place')],
  ['element-unknown', '/data/elements/0/id', given, extend('who')],
  ['account-contest-other', undefined, given, contest('east-head')],
  ['account-contest-other', undefined, open.with('account', gives(joint)), contest('north-head')],
  ['element-unknown', '/data/element', given, dispute('date')],
  [
    'account-supersedes-other',
    '/refs/supersedes',
    given,
    gives({ of: { name: 'Foreign ministry', party: 'east', role: null } }, { supersedes: ['account'] }),
  ],
  [
    'account-supersedes-other',
    '/refs/supersedes',
    open.with('account', gives(joint)),
    gives({ of: { name: 'The host', party: null, role: null } }, { supersedes: ['account'] }),
  ],
  [
    'account-supersedes-other',
    '/refs/supersedes',
    given.with('other', opens('pause', 'place')),
    gives({}, { comparison: ['other'], supersedes: ['account'] }),
  ],
];

describe('refusals of accounts', () => {
  test.each(CASES)('[C2] %s at %s', (code, at, world, attempt) => {
    expect(world.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[C1] the same acts, each without its fault', () => {
    for (const [world, attempt] of [
      [agreed, opens('pause', 'place')],
      [open, adds(['who'])],
      [open, gives()],
      [open, gives({ elements: [] })],
      [open.with('more', adds(['who'])), gives({ elements: [says('who')] })],
      [given, gives({ type: 're-characterisation' }, { supersedes: ['account'] })],
      [given, extend('date')],
      [given, contest('north-member')],
      [given, dispute('pause')],
      [given.with('more', extend('date')), dispute('date')],
      [given, dispute('place')],
    ] as const)
      expect(world.when(attempt)).toBeNull();
  });

  test('[C1] whose account it is may be corrected, and then that side contests it', () => {
    const fixed = given.with('fix', {
      by: 'office',
      kind: 'corrected',
      data: {
        fields: { of: { name: 'Foreign ministry', party: 'east', role: null } },
        reason: 'Wrong ministry.',
      },
      refs: { corrects: ['account'] },
    });
    expect(fixed.when(contest('east-head'))).toBeNull();
    expect(fixed.when(contest('north-head'))?.code).toBe('account-contest-other');
  });
});

describe('what cannot be read decides nothing', () => {
  const closed = ['mediators', 'party:north'];

  test('[C5] an element added out of sight is not known, and its name is free', () => {
    const quiet = open.with('quiet', adds(['who'], 'north-head', closed));
    expect(quiet.when(adds(['who'], 'east-head'))).toBeNull();
    expect(quiet.when(adds(['who'], 'north-head'))?.code).toBe('element-known');
  });

  test('[C5] an account for more readers may not use an element that some of them cannot know', () => {
    const quiet = open.with('quiet', adds(['who'], 'north-head', closed));
    const account = gives({ elements: [says('who')] });
    expect(quiet.when(account)?.code).toBe('element-unknown');
    expect(quiet.when({ ...account, audience: closed })).toBeNull();
  });

  test('[C5] what was entered out of sight refuses nobody who cannot know', () => {
    const quiet = given.with('quiet', extend('date', 'north-head', closed));
    expect(quiet.when(extend('date', 'east-head'))).toBeNull();
    expect(quiet.when(extend('date', 'office'))?.code).toBe('element-entered');
    expect(quiet.when(dispute('date'))?.code).toBe('element-unknown');
  });
});
