import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../register/kind.ts';
import { type Attempt, Given, personId } from '../../../register/testing/given.ts';
import { talks } from '../index.ts';

const parts = [talks] as unknown as readonly Part[];
const agreed = Given.agreed({ parts }).admits('north-adviser', 'north', 'adviser');

const PAPER = {
  how: 'paper',
  source: 'The minutes of the host.',
  present: ['The two heads', 'The host'],
  scan: {
    name: 'minutes.pdf',
    type: 'application/pdf',
    sizeBytes: 100,
    sha256: 'a'.repeat(64),
  },
};
const demand = (by: string, attested: typeof PAPER | null, audience = ['public']): Attempt => ({
  by,
  kind: 'demand-put',
  data: { by: 'north', attested, to: ['east'], title: 'The road', text: 'Open it.', core: true },
  audience,
});
const confirms = (by = 'north-head', party = 'north', audience = ['public']): Attempt => ({
  by,
  kind: 'attested-confirmed',
  data: { by: party, text: null },
  refs: { act: ['demand'] },
  audience,
});
const contests = (by = 'north-head', party = 'north', audience = ['public']): Attempt => ({
  by,
  kind: 'attested-contested',
  data: { by: party, text: 'Not the bridge.' },
  refs: { act: ['demand'] },
  audience,
});
const corrects: Attempt = {
  by: 'office',
  kind: 'corrected',
  data: { fields: { text: 'Open the road.' }, reason: 'A slip.' },
  refs: { corrects: ['demand'] },
};

const held = agreed.with('demand', demand('office', PAPER));
const signed = agreed.with('demand', demand('north-head', null));

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  ['act-not-attested', '/refs/act', signed, confirms()],
  ['act-not-attested', '/refs/act', signed, contests()],
  ['not-your-act', '/data/by', held, confirms('east-head', 'east')],
  ['not-your-act', '/data/by', held, contests('hale-envoy', 'hale')],
  ['not-your-party', '/data/by', held, confirms('east-head')],
  ['not-entitled', undefined, held, confirms('north-adviser')],
  ['reference-not-found', '/refs/act', agreed, confirms()],
  ['already-confirmed', undefined, held.with('yes', confirms()), confirms('north-member')],
  ['already-confirmed', undefined, held.with('yes', confirms()), contests()],
  ['already-contested', undefined, held.with('no', contests()), contests('north-member')],
];

describe('confirming and contesting', () => {
  test.each(CASES)('[Y1] [Y2] [Y3] [Y4] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[Y2] [Y4] [Y5] the same acts, each without its fault', () => {
    for (const [given, attempt] of [
      [held, confirms()],
      [held, confirms('north-member')],
      [held, contests()],
      [held.with('no', contests()), confirms()],
      [held.with('yes', confirms()).with('slip', corrects), confirms()],
      [held.with('yes', confirms()).with('slip', corrects), contests()],
    ] as const)
      expect(given.when(attempt)).toBeNull();
  });

  test('[Y2] any kind that carries whose act it is may be confirmed', () => {
    const round: Attempt = {
      by: 'office',
      kind: 'round-proposed',
      data: {
        by: 'hale',
        attested: PAPER,
        label: 'The meeting at the mill',
        source: 'A letter of the host',
        venue: 'The mill',
        from: '2026-03-01',
        until: null,
        format: 'direct',
        mediators: [],
        agenda: null,
      },
    };
    const given = agreed.with('demand', round);
    expect(given.when(confirms('hale-envoy', 'hale'))).toBeNull();
    expect(given.when(confirms())?.code).toBe('not-your-act');
  });
});

describe('what cannot be read decides nothing', () => {
  test('[Y6] a word said out of sight refuses nothing', () => {
    const quiet = held.with('yes', confirms('north-head', 'north', [`person:${personId('north-head')}`]));
    expect(quiet.when(confirms('north-member'))).toBeNull();
    expect(quiet.when(contests('north-member'))).toBeNull();
  });

  test('[Y6] an attested act out of sight is no entry', () => {
    const quiet = agreed.with('demand', demand('office', PAPER, ['mediators']));
    expect(quiet.when(confirms())?.code).toBe('reference-not-found');
  });

  test('[Y3] [Y4] [Y5] [Y6] the verdict is that of a plain reading of what was said since', () => {
    type Event = 'confirms' | 'contests' | 'corrects' | 'confirms-quietly' | 'contests-quietly';
    const events = fc.array(
      fc.constantFrom<Event>('confirms', 'contests', 'corrects', 'confirms-quietly', 'contests-quietly'),
      { maxLength: 7 },
    );
    const party = ['mediators', 'party:north'];
    fc.assert(
      fc.property(events, (happened) => {
        let given = held;
        const said: Event[] = [];
        for (const [n, event] of happened.entries()) {
          const audience = event.endsWith('-quietly') ? ['party:north'] : party;
          const act = event.startsWith('confirms') ? confirms : contests;
          const attempt = event === 'corrects' ? corrects : act('north-head', 'north', audience);
          const since = said.slice(said.lastIndexOf('corrects') + 1).map((one) => one.split('-')[0]);
          const refused =
            event !== 'corrects' &&
            (since.includes('confirms') || (event.startsWith('contests') && since.includes('contests')));
          expect(given.when(attempt) === null).toBe(!refused);
          if (refused) continue;
          given = given.with(`event ${n}`, attempt);
          said.push(event);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('[F1] nobody confirms that they were given powers, or contests that theirs were ended', () => {
  const seen = { by: 'north', attested: { how: 'paper', source: 'The paper.' } };
  const rest = { by: 'hale-envoy', audience: ['table'] };
  const dates = { acts: ['sign'], from: '1970-01-01', until: null, issuedBy: 'Ministry', scan: null };
  const given = Given.agreed({ parts }).with('given', {
    ...{ ...rest, kind: 'full-powers-issued', data: { ...seen, ...dates }, refs: { person: ['north-head'] } },
  });
  const ended = {
    kind: 'full-powers-ended',
    data: { ...seen, reason: 'Over.' },
    refs: { powers: ['given'] },
  };
  const over = given.with('over', { ...rest, ...ended });
  const code = (then: Given, says: string, by: string, act: string) =>
    then.when({
      ...{ by, kind: `attested-${says}`, data: { by: 'north', text: 'So.' }, refs: { act: [act] } },
      audience: ['table'],
    })?.code ?? null;
  expect(code(given, 'confirmed', 'north-head', 'given')).toBe('powers-to-oneself');
  expect(code(given, 'confirmed', 'north-member', 'given')).toBeNull();
  expect(code(given, 'contested', 'north-head', 'given')).toBeNull();
  expect(code(over, 'contested', 'north-head', 'over')).toBe('powers-to-oneself');
  expect(code(over, 'contested', 'north-member', 'over')).toBeNull();
  expect(code(over, 'confirmed', 'north-head', 'over')).toBeNull();
});
