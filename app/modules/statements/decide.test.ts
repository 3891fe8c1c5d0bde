import type { JsonObject } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../register/kind.ts';
import { type Attempt, Given } from '../../register/testing/given.ts';
import { PRESS_KINDS } from '../press/entries.ts';
import { decideStatements, evolveStatements, NO_STATEMENTS } from './decide.ts';
import { STATEMENT_KINDS } from './entries.ts';

const parts = [
  {
    name: 'statements',
    kinds: STATEMENT_KINDS,
    initial: NO_STATEMENTS,
    evolve: evolveStatements,
    decide: decideStatements,
  },
  { name: 'press', kinds: PRESS_KINDS, initial: null, evolve: (state: null) => state, decide: () => null },
] as unknown as readonly Part[];

const BODY = 'The minister said: the road stays shut.';
const speaker = { name: 'Oswin Radd', role: null, organisation: null, party: 'north' };
const statement = (changes: JsonObject = {}, refs: Attempt['refs'] = {}): Attempt => ({
  by: 'office',
  kind: 'statement-recorded',
  data: {
    speaker,
    kind: 'direct',
    type: 'claim',
    words: 'the road stays shut',
    places: [{ start: 19, end: 38 }],
    source: { title: 'News', site: null, url: null, publishedAt: null, bodySha256: null },
    chain: [],
    ...changes,
  },
  refs,
});
const comment = (kind: string, by: string): Attempt => ({
  by,
  kind,
  data: { text: 'Not so.' },
  refs: { statement: ['said'] },
});
const agreed = Given.agreed({ parts }).with('article', {
  by: 'office',
  kind: 'article-filed',
  data: {
    title: 'News',
    authors: [],
    publishedAt: null,
    site: null,
    url: null,
    image: null,
    language: 'en',
    body: BODY,
  },
});
const said = agreed.with('said', statement({}, { article: ['article'] }));
const byNobody = agreed.with('said', statement({ speaker: { ...speaker, party: null } }));

const CASES: readonly (readonly [string, string | undefined, Given, Attempt])[] = [
  ['party-unknown', '/data/speaker/party', agreed, statement({ speaker: { ...speaker, party: 'nowhere' } })],
  ['offsets-wrong', '/data/places', agreed, statement({ places: [{ start: 5, end: 5 }] })],
  [
    'offsets-wrong',
    '/data/places',
    agreed,
    statement({ places: [{ start: 0, end: BODY.length + 1 }] }, { article: ['article'] }),
  ],
  [
    'offsets-wrong',
    '/data/places',
    agreed,
    statement({ places: [{ start: 0, end: BODY.length + 1 }] }, { withheld: ['article'] }),
  ],
  ['statement-contest-other', undefined, said, comment('statement-contested', 'east-head')],
  ['statement-contest-other', undefined, byNobody, comment('statement-contested', 'east-head')],
  ['statement-reply-own', undefined, said, comment('statement-replied', 'north-head')],
];

describe('refusals of statements', () => {
  test.each(CASES)('[A9] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[A5] the same acts, each without its fault', () => {
    expect(agreed.when(statement())).toBeNull();
    expect(
      agreed.when(statement({ places: [{ start: 0, end: BODY.length }] }, { article: ['article'] })),
    ).toBeNull();
    expect(said.when(comment('statement-contested', 'north-head'))).toBeNull();
    expect(said.when(comment('statement-replied', 'east-head'))).toBeNull();
    expect(byNobody.when(comment('statement-replied', 'north-head'))).toBeNull();
  });

  test('[A8] whose words they are may be corrected, and then that party contests them', () => {
    const fixed = said.with('fix', {
      by: 'office',
      kind: 'corrected',
      data: { fields: { speaker: { ...speaker, party: 'east' } }, reason: 'Wrong minister.' },
      refs: { corrects: ['said'] },
    });
    expect(fixed.when(comment('statement-contested', 'east-head'))).toBeNull();
    expect(fixed.when(comment('statement-contested', 'north-head'))?.code).toBe('statement-contest-other');
  });

  test('[A4] the article may be closed to some who read the statement, in the role `withheld` alone', () => {
    const kept = Given.agreed({ parts }).with('article', {
      by: 'office',
      kind: 'article-filed',
      audience: ['mediators'],
      data: {
        title: 'News',
        authors: [],
        publishedAt: null,
        site: null,
        url: null,
        image: null,
        language: 'en',
        body: BODY,
      },
    });
    expect(kept.when(statement({}, { withheld: ['article'] }))).toBeNull();
    expect(kept.when(statement({}, { article: ['article'] }))?.code).toBe('reference-not-visible');
  });
});
