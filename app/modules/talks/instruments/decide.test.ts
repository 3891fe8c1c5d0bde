import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../register/kind.ts';
import { type Attempt, Given } from '../../../register/testing/given.ts';
import { talks } from '../index.ts';
import { type Act, type ActKind, actStanding, positionOf, standingOf } from './standing.ts';

const parts = [talks] as unknown as readonly Part[];

const HEARD = { how: 'paper', source: 'Signed in the room.' };
const own = (by: string) => ({ by, attested: null });
const heard = (by: string) => ({ by, attested: HEARD });
const DAY = (day: string) => Date.parse(`${day}T12:00:00Z`);

const powers = (by: string, to: string, party: string, changes: JsonObject = {}): Attempt => ({
  by,
  kind: 'full-powers-issued',
  data: {
    ...own(party),
    acts: ['initial', 'sign'],
    from: '1970-01-01',
    until: '1970-01-31',
    issuedBy: 'Ministry of Foreign Affairs',
    scan: null,
    ...changes,
  },
  refs: { person: [to] },
});

const agreed = Given.agreed({ parts })
  .admits('east-member', 'east', 'member')
  .with('north powers', powers('north-member', 'north-head', 'north'))
  .with('east powers', powers('east-member', 'east-head', 'east'))
  .with('north capital', powers('north-head', 'north-member', 'north', { acts: ['confirm'] }))
  .with('east capital', powers('east-head', 'east-member', 'east', { acts: ['confirm'] }));

const agreement = (changes: JsonObject = {}, by = 'office'): Attempt => ({
  by,
  kind: 'agreement-proposed',
  data: {
    ...own('corvia'),
    type: 'ceasefire',
    title: 'Four lines',
    text: 'Fire stops at noon.',
    language: 'en',
    parties: ['north', 'east'],
    ...changes,
  },
});
const understanding: Attempt = {
  by: 'office',
  kind: 'understanding-proposed',
  data: { ...own('corvia'), type: 'minutes', title: 'Minutes', text: 'They met.', file: null },
};
type More = Pick<Attempt, 'audience' | 'twist'>;
const act = (
  kind: string,
  by: string,
  party: string,
  changes: JsonObject = {},
  more: More = {},
): Attempt => ({
  by,
  kind,
  data: { ...own(party), adReferendum: false, ...changes },
  refs: kind.startsWith('agreement') ? { agreement: ['text'] } : { understanding: ['minutes'] },
  ...more,
});
const initials = (by = 'north-head', party = 'north', changes: JsonObject = {}, more: More = {}) =>
  act('agreement-initialled', by, party, changes, more);
const signs = (by = 'north-head', party = 'north', changes: JsonObject = {}, more: More = {}) =>
  act('agreement-signed', by, party, changes, more);
const agrees = (by = 'north-head', party = 'north', changes: JsonObject = {}, more: More = {}) =>
  act('understanding-agreed', by, party, changes, more);
const objects = (by = 'north-head', party = 'north', more: More = {}): Attempt => ({
  by,
  kind: 'understanding-objected',
  data: { ...own(party), reason: 'Not so.' },
  refs: { understanding: ['minutes'] },
  ...more,
});
const withdraws = (by = 'office', party: JsonObject = own('corvia'), more: More = {}): Attempt => ({
  by,
  kind: 'agreement-withdrawn',
  data: { ...party, reason: null },
  refs: { agreement: ['text'] },
  ...more,
});
const answers = (
  verdict: 'confirmed' | 'declined',
  by = 'north-member',
  party: JsonObject = own('north'),
  more: More = {},
): Attempt => ({
  by,
  kind: `ad-referendum-${verdict}`,
  data: { ...party, office: 'Ministry of Foreign Affairs', reason: null },
  refs: { act: ['act'] },
  ...more,
});
const contest = (target: string, audience = ['public']): Attempt => ({
  by: 'north-member',
  kind: 'attested-contested',
  data: { by: 'north', text: 'Nobody initialled.' },
  refs: { act: [target] },
  audience,
});
const REF = { adReferendum: true };

const put = agreed.with('text', agreement());
const minutes = agreed.with('minutes', understanding);
const open = put.with('act', initials('north-head', 'north', REF));
/** Not in force when it is recorded, whatever day the act is dated. */
const early = Given.agreed({ parts })
  .with('powers', powers('north-member', 'north-head', 'north', { from: '1970-01-20' }))
  .with('text', agreement());
const later = { twist: { occurredAt: DAY('1970-02-10') } };

const CASES: readonly (readonly [string, string, string | undefined, Given, Attempt])[] = [
  ['[I2]', 'party-unknown', '/data/parties', agreed, agreement({ parties: ['north', 'nowhere'] })],
  ['[I2]', 'field-invalid', '/data/parties', agreed, agreement({ parties: ['north', 'north'] })],
  ['[I2]', 'field-too-few', '/data/parties', agreed, agreement({ parties: ['north'] })],
  ['[I2]', 'not-a-signatory', '/data/by', put, initials('hale-envoy', 'hale')],
  ['[I2]', 'not-a-signatory', '/data/by', put, signs('office', 'hale', { attested: HEARD })],
  ['[I3]', 'powers-missing', undefined, put, initials('north-member')],
  ['[I3]', 'powers-missing', undefined, put, signs('north-member')],
  ['[I3]', 'powers-expired', undefined, put, signs('north-head', 'north', {}, later)],
  ['[I3]', 'powers-not-yet', undefined, early, signs()],
  [
    '[I3]',
    'powers-not-yet',
    undefined,
    early,
    signs('north-head', 'north', {}, { twist: { occurredAt: DAY('1970-01-25') } }),
  ],
  ['[I4]', 'already-initialled', undefined, put.with('act', initials()), initials()],
  ['[I4]', 'already-signed', undefined, put.with('act', signs()), signs()],
  ['[I4]', 'already-signed', undefined, put.with('act', signs()), initials()],
  ['[I4]', 'already-agreed', undefined, minutes.with('act', agrees()), agrees('north-member')],
  ['[I4]', 'already-agreed', undefined, minutes.with('act', agrees()), objects()],
  ['[I4]', 'already-objected', undefined, minutes.with('act', objects()), objects()],
  ['[I5]', 'instrument-withdrawn', undefined, put.with('away', withdraws()), initials()],
  ['[I5]', 'instrument-withdrawn', undefined, put.with('away', withdraws()), signs()],
  ['[I5]', 'instrument-withdrawn', undefined, put.with('away', withdraws()), withdraws()],
  ['[I5]', 'instrument-withdrawn', undefined, open.with('away', withdraws()), answers('confirmed')],
  ['[I5]', 'not-your-instrument', '/data/by', put, withdraws('north-head', own('north'))],
  ['[I5]', 'instrument-signed', undefined, put.with('act', signs()), withdraws()],
  ['[I5]', 'instrument-signed', undefined, put.with('act', signs('north-head', 'north', REF)), withdraws()],
  ['[I6]', 'ad-referendum-open', undefined, open, signs()],
  ['[I6]', 'ad-referendum-open', undefined, open, initials()],
  [
    '[I6]',
    'ad-referendum-open',
    undefined,
    minutes.with('act', agrees('north-head', 'north', REF)),
    objects(),
  ],
  ['[I6]', 'not-ad-referendum', '/refs/act', put.with('act', initials()), answers('confirmed')],
  ['[I6]', 'ad-referendum-other-party', '/data/by', open, answers('confirmed', 'east-member', own('east'))],
  ['[I6]', 'powers-missing', undefined, open, answers('confirmed', 'north-head')],
  ['[I6]', 'powers-expired', undefined, open, answers('declined', 'north-member', own('north'), later)],
  ['[I6]', 'ad-referendum-settled', undefined, open.with('no', answers('declined')), answers('confirmed')],
  [
    '[I7]',
    'act-contested',
    '/refs/act',
    put.with('act', initials('office', 'north', { ...REF, attested: HEARD })).with('no', contest('act')),
    answers('confirmed'),
  ],
  ['[I3]', 'not-entitled', undefined, put, initials('monitor', 'line')],
  ['[I3]', 'not-your-party', '/data/by', put, initials('east-head', 'north', { attested: HEARD })],
];

describe('refusals of instruments', () => {
  test.each(CASES)('%s %s at %s', (_, code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[A5] the same acts, each without its fault', () => {
    for (const [given, attempt] of [
      [agreed, agreement()],
      [agreed, understanding],
      [put, initials()],
      [put, signs()],
      [put, signs('office', 'east', { attested: HEARD })],
      [put.with('act', initials()), signs()],
      [put.with('act', initials()), initials('east-head', 'east')],
      [put, withdraws()],
      [put.with('act', initials()), withdraws()],
      [minutes, agrees('north-member')],
      [minutes, agrees('office', 'corvia')],
      [minutes, objects('north-member')],
      [minutes.with('act', objects()), agrees()],
      [minutes.with('act', agrees()), objects('east-head', 'east')],
      [open, answers('confirmed')],
      [open, answers('declined', 'hale-envoy', heard('north'))],
    ] as const)
      expect(given.when(attempt)).toBeNull();
  });
});

describe('binding and non-binding', () => {
  test('[I1] no act of one is an act of the other, and only what binds asks for full powers', () => {
    const both = put.with('minutes', understanding);
    for (const [kind, role, target] of [
      ['agreement-signed', 'understanding', 'minutes'],
      ['understanding-agreed', 'agreement', 'text'],
    ] as const) {
      const attempt: Attempt = {
        by: 'north-head',
        kind,
        data: { ...own('north'), adReferendum: false },
        refs: { [role]: [target] },
      };
      expect(both.when(attempt)?.code).toBe('reference-unknown');
      const right = kind.startsWith('agreement') ? 'agreement' : 'understanding';
      expect(both.when({ ...attempt, refs: { [right]: [target] } })?.code).toBe('reference-wrong-kind');
    }
    expect(both.when(agrees('north-member'))).toBeNull();
    expect(both.when(signs('north-member'))?.code).toBe('powers-missing');
  });
});

describe('an act ad referendum', () => {
  test('[I6] declined, it is as if not done: the party may act again; confirmed, it stands', () => {
    const declined = open.with('answer', answers('declined'));
    expect(declined.when(initials())).toBeNull();
    expect(declined.when(signs())).toBeNull();
    const confirmed = open.with('answer', answers('confirmed'));
    expect(confirmed.when(initials())?.code).toBe('already-initialled');
    expect(confirmed.when(signs())).toBeNull();
    const signed = put.with('act', signs('north-head', 'north', REF)).with('answer', answers('confirmed'));
    expect(signed.when(signs())?.code).toBe('already-signed');
    const fallen = put.with('act', signs('north-head', 'north', REF)).with('answer', answers('declined'));
    expect(fallen.when(withdraws())).toBeNull();
  });

  test('[I4] a party may sign or agree itself where a mediator attested it, and not object to it', () => {
    const signed = put.with('act', signs('office', 'north', { attested: HEARD }));
    expect(signed.when(signs())).toBeNull();
    expect(signed.when(signs('hale-envoy', 'north', { attested: HEARD }))?.code).toBe('already-signed');
    const minuted = minutes.with('act', agrees('office', 'north', { attested: HEARD }));
    expect(minuted.when(agrees())).toBeNull();
    expect(minuted.when(objects())?.code).toBe('already-agreed');
  });

  test('[I7] attested initials that the party contests do not bind it', () => {
    const attested = put.with('act', initials('office', 'north', { attested: HEARD }));
    expect(attested.when(initials('hale-envoy', 'north', { attested: HEARD }))?.code).toBe(
      'already-initialled',
    );
    expect(attested.with('no', contest('act')).when(initials())).toBeNull();
  });
});

describe('what cannot be read decides nothing', () => {
  const quiet = { audience: ['mediators', 'party:north'] };

  test('[A9] initials, answers, withdrawals and contests out of sight', () => {
    const act = put.with('act', initials('north-head', 'north', {}, quiet));
    expect(act.when(initials('north-head', 'north'))?.code).toBe('already-initialled');
    const attested = initials('office', 'east', { attested: HEARD }, { audience: ['mediators'] });
    expect(put.with('act', attested).when(initials('east-head', 'east'))).toBeNull();
    const away = put.with('away', withdraws('office', own('corvia'), { audience: ['mediators'] }));
    expect(away.when(initials())).toBeNull();
    expect(away.when(signs('hale-envoy', 'east', { attested: HEARD }))?.code).toBe('instrument-withdrawn');
    const answered = open.with(
      'answer',
      answers('declined', 'north-member', own('north'), { audience: ['party:north'] }),
    );
    expect(answered.when(answers('confirmed', 'hale-envoy', heard('north')))).toBeNull();
    expect(answered.when(answers('confirmed'))?.code).toBe('ad-referendum-settled');
  });

  test('[I3] [A9] powers that end out of sight of nobody: their end is read by all who read them', () => {
    const ended: Attempt = {
      by: 'north-member',
      kind: 'full-powers-ended',
      data: { ...own('north'), reason: 'Recalled.' },
      refs: { powers: ['north powers'] },
      audience: ['party:north'],
    };
    expect(put.when(ended)?.code).toBe('audience-not-allowed');
    expect(put.with('end', { ...ended, audience: ['public'] }).when(signs())?.code).toBe('powers-ended');
  });
});

const PARTIES = ['north', 'east', 'south'] as const;
const KINDS: readonly ActKind[] = [
  'understanding-agreed',
  'understanding-objected',
  'agreement-initialled',
  'agreement-signed',
];
const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  by: fc.constantFrom(...PARTIES, 'corvia'),
  adReferendum: fc.boolean(),
  attested: fc.boolean(),
  contested: fc.boolean(),
  answer: fc.constantFrom('confirmed' as const, 'declined' as const, null),
});

describe('where an instrument stands', () => {
  test('[I8] every act falls to one standing, and the counts are those of reading them one by one', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 10 }), fc.boolean(), (acts, withdrawn) => {
        const standing = standingOf(PARTIES, acts, withdrawn);
        const binding = (one: Act) => !one.contested && (!one.adReferendum || one.answer === 'confirmed');
        for (const [count, kinds] of [
          [standing.agreed, ['understanding-agreed']],
          [standing.signed, ['agreement-signed']],
          [standing.initialled, ['agreement-signed', 'agreement-initialled']],
        ] as const) {
          for (const party of PARTIES) {
            const did = acts.filter(
              (one) => one.by === party && (kinds as readonly string[]).includes(one.kind) && binding(one),
            );
            expect(count.own.includes(party)).toBe(did.some(({ attested }) => !attested));
            expect(count.attested.includes(party)).toBe(
              did.length > 0 && did.every(({ attested }) => attested),
            );
          }
          expect(count.own).not.toContain('corvia');
        }
        const waiting = acts.filter(
          (one) => one.adReferendum && one.answer === null && !one.contested && !withdrawn,
        );
        expect(standing.open).toEqual(waiting);
        for (const party of standing.objected) {
          const last = acts
            .filter((one) => one.by === party)
            .filter((one) => !one.contested && !(one.adReferendum && one.answer === 'declined'))
            .at(-1);
          expect(last?.kind).toBe('understanding-objected');
          expect(positionOf(acts, party)).toBe(last);
        }
        for (const one of acts) if (one.contested) expect(actStanding(one)).toBe('contested');
      }),
    );
  });
});
