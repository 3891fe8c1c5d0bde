import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAuthor } from '../../../recorder/testing/build-entries.ts';
import type { Part } from '../../../register/kind.ts';
import { type Attempt, Given, idOf } from '../../../register/testing/given.ts';
import { talks } from '../index.ts';

const parts = [talks] as unknown as readonly Part[];
const agreed = Given.agreed({ parts }).admits('hale-member', 'hale', 'member');

const HEARD = { how: 'paper', source: 'Handed over in the lobby.' };
const NORTH = ['mediators', 'party:north'];
const EAST = ['mediators', 'party:east'];
const BOTH = ['mediators', 'party:east', 'party:north'];
const FILE = { name: 'map.png', type: 'image/png', sizeBytes: 9, sha256: 'a'.repeat(64) };

const handsIn = (changes: JsonObject = {}, rest: Partial<Attempt> = {}): Attempt => ({
  by: 'north-head',
  kind: 'document-handed-in',
  data: {
    ...{ by: 'north', attested: null, type: 'note', title: 'On the road', text: 'Open it.', file: null },
    ...{ to: ['east'], replyBy: null },
    ...changes,
  },
  audience: NORTH,
  ...rest,
});
const carries = (changes: JsonObject = {}, rest: Partial<Attempt> = {}): Attempt => ({
  by: 'office',
  kind: 'document-carried',
  data: {
    ...{ to: 'east', title: 'On the road', text: 'Open it.', file: null, replyBy: null },
    ...{ asHandedIn: true, note: null },
    ...changes,
  },
  refs: { withheld: ['note'] },
  audience: BOTH,
  ...rest,
});
const whispers = (changes: JsonObject = {}, rest: Partial<Attempt> = {}): Attempt => ({
  by: 'office',
  kind: 'unattributed-carried',
  data: { type: 'non-paper', to: 'east', title: 'An idea', text: 'Ten days.', replyBy: null, ...changes },
  audience: EAST,
  ...rest,
});
const about = (kind: string, document: string, data: JsonObject, rest: Partial<Attempt>): Attempt => ({
  ...{ by: 'east-head', kind, data, refs: { document: [document] }, audience: BOTH },
  ...rest,
});
const receives = (rest: Partial<Attempt> = {}, document = 'leg', data: JsonObject = {}) =>
  about('document-received', document, { by: 'east', attested: null, ...data }, rest);
const reads = (rest: Partial<Attempt> = {}, data: JsonObject = { by: 'east' }) =>
  about('document-read', 'leg', data, rest);
const ends = (kind: string, by: string, audience = NORTH) =>
  about(kind, 'note', { reason: 'Not today.' }, { by, audience });
const replies = (rest: Partial<Attempt> = {}, to = 'leg') =>
  handsIn(
    { by: 'east', type: 'reply', to: ['north'], title: 'In reply' },
    { by: 'east-head', audience: EAST, refs: { answers: [to] }, ...rest },
  );
const erases = (by: string, document = 'whisper', audience = EAST): Attempt => ({
  ...{ by, kind: 'document-erased', data: { reason: 'Asked for.' }, refs: { erases: [document] }, audience },
});

const handed = agreed.with('note', handsIn());
const carried = handed.with('leg', carries());
const received = carried.with('receipt', receives());
const whispered = agreed.with('whisper', whispers());

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  [
    'only-a-party-hands-in',
    '/data/by',
    agreed,
    handsIn({ by: 'corvia' }, { by: 'office', audience: ['mediators'] }),
  ],
  ['party-unknown', '/data/to', agreed, handsIn({ to: ['nowhere'] })],
  ['document-to-itself', '/data/to', agreed, handsIn({ to: ['north'] })],
  ['recipient-not-at-table', '/data/to', agreed, handsIn({ to: ['union'] })],
  ['document-empty', '/data/text', agreed, handsIn({ text: null })],
  ['audience-not-allowed', '/audience', agreed, handsIn({}, { audience: BOTH })],
  ['audience-not-allowed', '/audience', agreed, handsIn({}, { audience: ['public'] })],
  ['reference-missing', '/refs/answers', agreed, handsIn({ type: 'reply' })],
  ['attestation-missing', '/data/attested', agreed, handsIn({}, { by: 'office' })],
  ['not-your-party', '/data/by', agreed, handsIn({ attested: HEARD }, { by: 'east-head', audience: EAST })],
  ['not-entitled', undefined, handed, carries({}, { by: 'north-head' })],
  ['not-addressed', '/data/to', handed, carries({ to: 'north' }, { audience: NORTH })],
  ['audience-not-allowed', '/audience', handed, carries({}, { audience: EAST })],
  ['audience-not-allowed', '/audience', handed, carries({}, { audience: ['table'] })],
  ['document-empty', '/data/text', handed, carries({ text: null })],
  ['not-as-handed-in', '/data/asHandedIn', handed, carries({ text: 'Shut it.' })],
  ['not-as-handed-in', '/data/asHandedIn', handed, carries({ file: FILE })],
  ['document-already-carried', '/data/to', carried, carries()],
  ['document-already-carried', undefined, carried, ends('document-withdrawn', 'north-head')],
  ['document-already-carried', undefined, carried, ends('document-returned', 'office')],
  ['not-entitled', undefined, handed, ends('document-withdrawn', 'office')],
  ['reference-not-found', '/refs/document', handed, ends('document-withdrawn', 'east-head', EAST)],
  ['audience-not-allowed', '/audience', handed, ends('document-returned', 'office', ['mediators'])],
  ['not-addressed', '/data/by', carried, receives({ by: 'north-head' }, 'leg', { by: 'north' })],
  ['audience-not-allowed', '/audience', carried, receives({ audience: EAST })],
  ['document-already-received', undefined, received, receives()],
  ['document-not-received', undefined, carried, reads()],
  ['not-entitled', undefined, received, reads({ by: 'office' })],
  ['not-addressed', '/data/by', received, reads({ by: 'north-head' }, { by: 'north' })],
  ['document-already-read', undefined, received.with('read', reads()), reads()],
  ['document-not-received', '/refs/answers', carried, replies()],
  ['not-addressed', '/data/by', received, handsIn({ type: 'reply' }, { refs: { answers: ['leg'] } })],
  ['recipient-not-at-table', '/data/to', agreed, whispers({ to: 'corvia' }, { audience: ['mediators'] })],
  ['party-unknown', '/data/to', agreed, whispers({ to: 'nowhere' }, { audience: ['mediators'] })],
  ['audience-not-allowed', '/audience', agreed, whispers({}, { audience: ['mediators'] })],
  ['not-entitled', undefined, agreed, whispers({}, { by: 'north-head', audience: NORTH })],
  [
    'reference-not-found',
    '/refs/document',
    whispered,
    receives({ by: 'north-head', audience: NORTH }, 'whisper'),
  ],
  ['only-its-mediator', '/refs/erases', whispered, erases('hale-envoy')],
  ['not-entitled', undefined, whispered, erases('east-head')],
  ['audience-not-allowed', '/audience', whispered, erases('office', 'whisper', ['mediators'])],
  ['reference-wrong-kind', '/refs/erases', carried, erases('office', 'leg', BOTH)],
];

describe('passages', () => {
  test.each(CASES)('[H6] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual({ code, ...(at && { at }), ...readersOf(given.when(attempt)) });
  });

  test('[H1] [H2] a document goes from side to side by the mediators, step by step, and so does its reply', () => {
    const replied = received.with('read', reads()).with('reply', replies());
    const back = carries(
      { to: 'north', title: 'In reply', text: 'Open it.' },
      { refs: { withheld: ['reply'], answers: ['leg'] } },
    );
    expect(replied.when(back)).toBeNull();
    expect(replied.when({ ...back, refs: { withheld: ['reply'] } })).toBeNull();
    expect(received.when(receives({ by: 'office' }, 'leg', { attested: HEARD }))).toEqual({
      code: 'document-already-received',
    });
    expect(carried.when(receives({ by: 'office' }, 'leg', { attested: HEARD }))).toBeNull();
  });

  test('[H2] a reply carried elsewhere does not name what it answers', () => {
    const three = agreed.with('note', handsIn()).with('leg', carries()).with('receipt', receives());
    const other = three.with('other', handsIn({ title: 'Another' }));
    expect(
      other.when(carries({ title: 'Another' }, { refs: { withheld: ['other'], answers: ['leg'] } })),
    ).toEqual({
      code: 'not-its-answer',
      at: '/refs/answers',
    });
  });

  test('[H3] the refusal of a wrong audience names the only right one', () => {
    expect(handed.when(carries({}, { audience: ['table'] }))?.readers).toEqual(BOTH);
    expect(agreed.when(whispers({}, { audience: ['table'] }))?.readers).toEqual(EAST);
  });

  test('[H4] what is withdrawn or returned is carried no more, what was carried stays', () => {
    for (const [kind, by] of [
      ['document-withdrawn', 'north-head'],
      ['document-returned', 'office'],
    ] as const) {
      const ended = handed.with('end', ends(kind, by));
      expect(ended.when(carries())).toEqual({ code: kind });
      expect(ended.when(ends('document-withdrawn', 'north-head'))).toEqual({ code: kind });
      expect(ended.when(ends('document-returned', 'office'))).toEqual({ code: kind });
    }
  });

  test('[H6] suspended or replaced, a person neither carries nor receives', () => {
    const reach = { audience: ['public'], data: { reason: 'Pending.' } };
    const suspended = carried
      .with('off', { by: 'office', kind: 'person-suspended', refs: { person: ['east-head'] }, ...reach })
      .with('off too', {
        by: 'office',
        kind: 'person-suspended',
        refs: { person: ['hale-envoy'] },
        ...reach,
      });
    expect(suspended.when(receives())).toEqual({ code: 'key-suspended' });
    expect(suspended.when(whispers({}, { by: 'hale-envoy' }))).toEqual({ code: 'key-suspended' });
    const revoked = carried.with('key off', {
      by: 'east-head',
      kind: 'key-revoked',
      data: { key: buildAuthor('east-head').key, reason: 'Lost.' },
    });
    expect(revoked.when(receives())).toEqual({ code: 'key-revoked' });
  });

  test('[H8] what is deniable is neither opened nor corrected', () => {
    const to = (kind: string, data: JsonObject): Attempt => ({
      ...{ by: 'office', kind, data, audience: EAST },
      refs: { [kind === 'corrected' ? 'corrects' : 'opens']: ['whisper'] },
    });
    expect(whispered.when(to('disclosed', { to: ['table'] }))).toEqual({
      code: 'deniable-not-opened',
      at: '/refs/opens',
    });
    expect(whispered.when({ ...to('disclosure-consented', {}), by: 'east-head' })).toEqual({
      code: 'deniable-not-opened',
      at: '/refs/opens',
    });
    expect(whispered.when(to('corrected', { fields: { title: 'X' }, reason: 'X' }))).toEqual({
      code: 'not-correctable',
      at: '/data/fields/title',
    });
  });

  test('[H9] once it is to be erased nobody finds it any more, whether or not the host was quick', () => {
    const live = whispered.with('erased', erases('office'));
    for (const given of [live, live.refolded('whisper')]) {
      for (const [attempt, at] of [
        [receives({ audience: EAST }, 'whisper'), '/refs/document'],
        [replies({}, 'whisper'), '/refs/answers'],
        [erases('office'), '/refs/erases'],
      ] as const)
        expect(given.when(attempt)).toEqual({ code: 'reference-not-found', at });
    }
    expect(live.world.register.erasing).toHaveLength(1);
    expect(live.refolded('whisper').world.register.erasing).toEqual([]);
  });

  test('[H9] a fold that met an erased entry alive is the fold that never did', () => {
    const steps = fc.array(fc.nat(5), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (drawn) => {
        let given = received.with('whisper', whispers()).with('other', whispers({ title: 'Another' }));
        for (const [n, step] of drawn.entries()) {
          const attempt = [
            receives({ audience: EAST }, 'whisper'),
            about('document-read', 'whisper', { by: 'east' }, { audience: EAST }),
            replies({}, 'whisper'),
            erases('office', n % 2 === 0 ? 'whisper' : 'other'),
            reads(),
            handsIn({ title: `Note ${n}` }),
          ][step]!;
          if (given.when(attempt) === null) given = given.with(`step ${n}`, attempt);
        }
        const erased = ['whisper', 'other'].filter((name) =>
          given.world.register.erasing.includes(idOf(name)),
        );
        const plain = ({ world }: Given) => {
          const { register, parts: states } = world;
          return JSON.stringify([register.places, register.size, states]);
        };
        expect(plain(given.refolded(...erased))).toBe(plain(given));
      }),
      { numRuns: 25 },
    );
  });
});

function readersOf(refusal: { readers?: readonly string[] } | null): object {
  return refusal?.readers === undefined ? {} : { readers: refusal.readers };
}
