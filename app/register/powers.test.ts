import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Part } from './kind.ts';
import { decidePowers, holdsPowers, type PowersAct, powersOf, powersStanding } from './powers.ts';
import { readerOfPerson, readsEntry } from './state.ts';
import { type Attempt, EVERYBODY, Given, idOf, personId } from './testing/given.ts';

const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const SEEN = { how: 'paper', source: 'The paper, shown to the mediators.' };
const own = (by: string) => ({ by, attested: null });

/** Recorded in the talks; here only that it refers to an act. */
const contests: Part = {
  name: 'contests',
  kinds: [
    {
      kind: 'attested-contested',
      v: 1,
      data: z.strictObject({}),
      refs: { act: { kinds: ['*'], required: true } },
      acts: ['party'],
    },
  ],
  initial: null,
  evolve: () => null,
  decide: () => null,
};

const agreed = Given.agreed({ parts: [contests] });

function issues(changes: JsonObject = {}, by = 'north-member', to = 'north-head'): Attempt {
  return {
    by,
    kind: 'full-powers-issued',
    data: {
      ...own('north'),
      acts: ['initial', 'sign'],
      from: '2026-10-10',
      until: '2026-10-31',
      issuedBy: 'Ministry of Foreign Affairs',
      scan: null,
      ...changes,
    },
    refs: { person: [to] },
  };
}
const ends = (by = 'north-member', changes: JsonObject = {}, day = '2026-10-20'): Attempt => ({
  by,
  kind: 'full-powers-ended',
  data: { ...own('north'), reason: 'Called home.', ...changes },
  refs: { powers: ['powers'] },
  twist: { occurredAt: at(day) },
});
const contest = (act: string, audience = ['public']): Attempt => ({
  by: 'north-member',
  kind: 'attested-contested',
  refs: { act: [act] },
  audience,
});

const issued = agreed.with('powers', issues());

const refused = (given: Given, act: PowersAct, day: string, asker = 'north-head') => {
  const { register } = given.world;
  const reader = readerOfPerson(register, personId(asker));
  const refusal = decidePowers(register, personId('north-head'), act, at(day), (id) =>
    readsEntry(register, reader, id),
  );
  return refusal?.code ?? null;
};

describe('issuing and ending full powers', () => {
  const CASES: readonly (readonly [string, string, string, Given, Attempt])[] = [
    ['[F1]', 'powers-to-oneself', '/refs/person', agreed, issues({}, 'north-head')],
    ['[F1]', 'powers-to-oneself', '/refs/powers', issued, ends('north-head')],
    ['[F1]', 'not-your-party', '/data/by', agreed, issues({ attested: SEEN }, 'east-head')],
    ['[F1]', 'attestation-missing', '/data/attested', agreed, issues({}, 'office')],
    ['[F1]', 'attested-own-act', '/data/attested', agreed, issues({ attested: SEEN })],
    ['[F1]', 'party-unknown', '/data/by', agreed, issues({ by: 'nowhere' })],
    ['[F2]', 'powers-other-party', '/refs/person', agreed, issues({}, 'north-member', 'east-head')],
    [
      '[F2]',
      'powers-other-party',
      '/refs/powers',
      issued,
      ends('hale-envoy', { by: 'east', attested: SEEN }),
    ],
    ['[F3]', 'ends-before-start', '/data/until', agreed, issues({ until: '2026-10-09' })],
    ['[F3]', 'field-too-few', '/data/acts', agreed, issues({ acts: [] })],
    ['[F3]', 'field-invalid', '/data/acts', agreed, issues({ acts: ['sign', 'sign'] })],
    ['[F4]', 'powers-ended', '/refs/powers', issued.with('end', ends()), ends()],
    ['[F5]', 'audience-not-allowed', '/audience', agreed, { ...issues(), audience: ['party:north'] }],
    ['[F5]', 'audience-not-allowed', '/audience', issued, { ...ends(), audience: ['table'] }],
  ];

  test.each(CASES)('%s %s at %s', (_, code, place, given, attempt) => {
    expect(given.when(attempt)).toEqual({ code, at: place });
  });

  test('[F1] [F5] by a colleague, or attested by a mediator who has seen the paper; before the rules, to the table', () => {
    expect(agreed.when(issues())).toBeNull();
    expect(agreed.when({ ...issues(), audience: ['table'] })).toBeNull();
    expect(agreed.when(issues({ attested: SEEN }, 'hale-envoy'))).toBeNull();
    expect(issued.when(ends())).toBeNull();
    expect(issued.when(ends('hale-envoy', { attested: SEEN }))).toBeNull();
    const early = Given.opened()
      .admits('north-head', 'north', 'head')
      .admits('north-member', 'north', 'member');
    expect(early.when(issues())).toBeNull();
    expect(early.when(issues({}, 'north-member', 'opening'))?.code).toBe('powers-other-party');
  });

  test('[F1] advisers and interpreters record no powers', () => {
    const advised = agreed.admits('adviser', 'north', 'adviser');
    expect(advised.when(issues({}, 'adviser'))?.code).toBe('not-entitled');
  });
});

describe('what full powers let somebody do', () => {
  test('[F6] each act only where it is named, from the first day to the last', () => {
    expect(refused(agreed, 'sign', '2026-10-15')).toBe('powers-missing');
    expect(refused(issued, 'confirm', '2026-10-15')).toBe('powers-missing');
    expect(refused(issued, 'sign', '2026-10-09')).toBe('powers-not-yet');
    for (const day of ['2026-10-10', '2026-10-31']) expect(refused(issued, 'sign', day)).toBeNull();
    expect(refused(issued, 'sign', '2026-11-01')).toBe('powers-expired');
  });

  test('[F6] renewed, they hold again; ended, they do not, from the moment on', () => {
    const renewed = issued.with('again', issues({ from: '2026-11-02', until: null }));
    expect(refused(renewed, 'sign', '2026-11-01')).toBe('powers-not-yet');
    expect(refused(renewed, 'sign', '2027-01-01')).toBeNull();
    const ended = issued.with('end', ends());
    expect(refused(ended, 'sign', '2026-10-19')).toBeNull();
    expect(refused(ended, 'sign', '2026-10-20')).toBe('powers-ended');
  });

  test('[F6] [I3] a word counts where powers hold when it was said and when it was recorded', () => {
    const { register } = issued.with(
      'capital',
      issues({ acts: ['confirm'], from: '2026-11-01', until: null }),
    ).world;
    const holds = (acts: PowersAct[], ...days: string[]) =>
      holdsPowers(register, personId('north-head'), acts, days.map(at), () => true);
    expect(holds(['sign', 'confirm'], '2026-10-31', '2026-11-01')).toBe(true);
    expect(holds(['sign'], '2026-10-31', '2026-11-01')).toBe(false);
    expect(holds(['confirm'], '2026-10-31', '2026-11-01')).toBe(false);
  });

  test('[F7] attested powers that the party contests do not count, nor does an attested end of them', () => {
    const attested = agreed.with('powers', issues({ attested: SEEN }, 'hale-envoy'));
    expect(refused(attested, 'sign', '2026-10-15')).toBeNull();
    expect(refused(attested.with('no', contest('powers')), 'sign', '2026-10-15')).toBe('powers-missing');
    const corrected = attested.with('no', contest('powers')).with('slip', {
      by: 'hale-envoy',
      kind: 'corrected',
      data: { fields: { issuedBy: 'The ministry' }, reason: 'A slip.' },
      refs: { corrects: ['powers'] },
    });
    expect(refused(corrected, 'sign', '2026-10-15')).toBeNull();
    const ended = issued.with('end', ends('hale-envoy', { attested: SEEN }));
    expect(refused(ended, 'sign', '2026-10-25')).toBe('powers-ended');
    const contested = ended.with('no', contest('end'));
    expect(refused(contested, 'sign', '2026-10-25')).toBeNull();
    expect(contested.when(ends())).toBeNull();
  });

  test('[F8] [A9] what cannot be read decides nothing', () => {
    const hidden = agreed
      .with('powers', issues({ attested: SEEN }, 'hale-envoy'))
      .with('quiet', contest('powers', ['party:north']));
    expect(refused(hidden, 'sign', '2026-10-15')).toBe('powers-missing');
    expect(refused(hidden, 'sign', '2026-10-15', 'east-head')).toBeNull();
    const table = agreed.with('powers', { ...issues(), audience: ['table'] });
    expect(refused(table, 'sign', '2026-10-15', 'monitor')).toBe('powers-missing');
  });

  test('[F5] [A2] who joins later reads the powers that were issued before', () => {
    const later = agreed
      .with('powers', { ...issues(), audience: ['table'] })
      .admits('east-member', 'east', 'member', EVERYBODY);
    expect(refused(later, 'sign', '2026-10-15', 'east-member')).toBeNull();
  });

  const days = fc.integer({ min: 0, max: 40 });
  const dayOf = (n: number) => new Date(n * DAY_MS).toISOString().slice(0, 10);
  const grant = fc.record({
    acts: fc.uniqueArray(fc.constantFrom<PowersAct>('initial', 'sign', 'confirm'), { minLength: 1 }),
    from: days,
    length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    ended: fc.option(days, { nil: null }),
  });

  test('[F6] the verdict is that of reading every grant, day by day', () => {
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 4 }),
        fc.constantFrom<PowersAct>('initial', 'sign', 'confirm'),
        days,
        (grants, act, day) => {
          let given = agreed;
          grants.forEach(({ acts, from, length, ended }, n) => {
            const until = length === null ? null : dayOf(from + length);
            given = given.with(`powers ${n}`, issues({ acts, from: dayOf(from), until }));
            if (ended === null) return;
            const end = ends();
            given = given.with(`end ${n}`, {
              ...end,
              refs: { powers: [`powers ${n}`] },
              twist: { occurredAt: ended * DAY_MS },
            });
          });
          const holds = grants.some(({ acts, from, length, ended }) => {
            const open: number[] = [];
            for (let one = from; one <= from + (length ?? 1000); one += 1)
              if (ended === null || one < ended) open.push(one);
            return acts.includes(act) && open.includes(day);
          });
          const { register } = given.world;
          const refusal = decidePowers(register, idOf('north-head'), act, day * DAY_MS, () => true);
          expect(refusal === null).toBe(holds);
          if (refusal?.code === 'powers-missing')
            expect(grants.some(({ acts }) => acts.includes(act))).toBe(false);
          const standings = powersOf(register, idOf('north-head'), () => true).map((powers) =>
            powersStanding(register, powers, day * DAY_MS, () => true),
          );
          expect(standings).toHaveLength(grants.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
