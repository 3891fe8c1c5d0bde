import { readFileSync } from 'node:fs';
import { hexEncode, type JsonObject } from '@sulh/record';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildAuthor } from '../recorder/testing/build-entries.ts';
import type { Part } from './kind.ts';
import {
  type Attempt,
  EVERYBODY,
  Given,
  idOf,
  keyData,
  opening,
  personId,
  recoveryKeyOf,
  rules,
} from './testing/given.ts';

const agreed = Given.agreed();
const closed = Given.agreed({ open: false });
const consensual = Given.agreed({ widening: 'all-parties' });

const ACTOR: JsonObject = { name: 'Column', aliases: [], type: 'armed-group', party: null, role: null };
/** A kind whose words are deniable, and one that asks for an erasure. */
const RUMOURS: Part<null> = {
  name: 'rumours',
  kinds: [
    {
      ...{ kind: 'rumour-told', v: 1, data: z.strictObject({}), refs: {}, acts: ['mediator'] },
      deniable: true,
    },
    {
      ...{ kind: 'rumour-erased', v: 1, data: z.strictObject({}), acts: ['anyone'] },
      refs: { erases: { kinds: ['*'], required: true } },
    },
  ],
  initial: null,
  evolve: () => null,
  decide: () => null,
};
const told = Given.agreed({ parts: [RUMOURS] })
  .with('rumour', { by: 'office', kind: 'rumour-told', audience: ['table'] })
  .with('paper', { by: 'north-head', kind: 'actor-named', audience: ['table'], data: ACTOR });
const erases = (by: string, name: string): Attempt => ({
  ...{ by, kind: 'rumour-erased', refs: { erases: [name] }, audience: ['table'] },
});

const actor = (changes: Partial<Attempt> = {}): Attempt => ({
  by: 'north-head',
  kind: 'actor-named',
  data: ACTOR,
  ...changes,
});
const admission = (changes: Partial<Attempt> = {}, data: JsonObject = {}): Attempt => ({
  by: 'office',
  kind: 'person-admitted',
  data: { name: 'New', party: 'backer', role: 'observer', ...data },
  ...changes,
});
const opens = (name: string, changes: Partial<Attempt> = {}, to: string[] = ['public']): Attempt => ({
  by: 'north-head',
  kind: 'disclosed',
  data: { to },
  refs: { opens: [name] },
  ...changes,
});
const corrects = (name: string, fields: JsonObject, changes: Partial<Attempt> = {}): Attempt => ({
  by: 'north-head',
  kind: 'corrected',
  data: { fields, reason: 'A slip.' },
  refs: { corrects: [name] },
  ...changes,
});
const consents = (by: string, changes: Partial<Attempt> = {}): Attempt => ({
  by,
  kind: 'disclosure-consented',
  refs: { opens: ['paper'] },
  ...changes,
});
const keyFor = (by: string, person: string, data: JsonObject): Attempt => ({
  by,
  kind: 'key-admitted',
  data,
  refs: { person: [person] },
});
const withPaper = (given: Given, audience = ['table']) => given.with('paper', actor({ audience }));
const suspend = (by: string, person: string): Attempt => ({
  by,
  kind: 'person-suspended',
  data: { reason: 'For a while.' },
  refs: { person: [person] },
});
const proposes = (by = 'office', changes: Partial<Attempt> = {}): Attempt => ({
  by,
  kind: 'rules-proposed',
  data: rules('author'),
  ...changes,
});
const closes = (kind = 'process-closed'): Attempt => ({ by: 'office', kind, data: { reason: 'Done.' } });
const lowOrder = `01${'00'.repeat(31)}`;

type Case = readonly [code: string, at: string | undefined, given: Given, attempt: Attempt];

/** Given, when, and the refusal; each differs from something allowed by one thing. */
const CASES: readonly Case[] = [
  ['deniable-not-opened', '/refs/opens', told, opens('rumour', { by: 'office', audience: ['table'] })],
  ['not-erasable', '/refs/erases', told, erases('office', 'paper')],
  ['only-its-mediator', '/refs/erases', told, erases('north-head', 'rumour')],
  ['only-its-mediator', '/refs/erases', told, erases('hale-envoy', 'rumour')],
  ['kind-unknown', undefined, agreed, actor({ kind: 'actor-forgotten' })],
  ['kind-unknown', undefined, agreed, actor({ twist: { v: 2 } })],
  ['field-unknown', '/data/secret', agreed, actor({ data: { ...ACTOR, secret: 1 } })],
  ['field-empty', '/data/name', agreed, actor({ data: { ...ACTOR, name: ' ' } })],
  ['field-too-long', '/data/name', agreed, actor({ data: { ...ACTOR, name: 'x'.repeat(301) } })],
  ['field-too-few', '/data/to', withPaper(agreed), opens('paper', {}, [])],
  ['field-invalid', '/data/type', agreed, actor({ data: { ...ACTOR, type: 'planet' } })],
  ['reference-unknown', '/refs/round', agreed, actor({ refs: { round: ['rules'] } })],
  ['genesis-misplaced', undefined, agreed, opening(true)],
  ['author-unknown', undefined, agreed, actor({ twist: { author: idOf('stranger') } })],
  ['author-unknown', undefined, agreed, actor({ twist: { author: null } })],
  ['key-unknown', undefined, agreed, actor({ twist: { key: buildAuthor('stranger').key } })],
  ['key-of-other-person', undefined, agreed, actor({ twist: { author: personId('north-member') } })],
  ['key-suspended', undefined, agreed.with('stop', suspend('office', 'north-head')), actor()],
  ['key-recovery-only', undefined, agreed, actor({ twist: { key: recoveryKeyOf('north-head').key } })],
  [
    'key-active',
    undefined,
    agreed,
    { by: 'north-head', kind: 'key-recovered', data: keyData('new north key') },
  ],
  [
    'key-revoked',
    undefined,
    agreed.with('ended', {
      by: 'north-member',
      kind: 'key-revoked',
      data: { key: buildAuthor('north-head').key, reason: 'Lost.' },
    }),
    actor(),
  ],
  [
    'key-replaced',
    undefined,
    agreed.with(
      'new key',
      keyFor('north-head', 'north-head', keyData('n2', { replaces: buildAuthor('north-head').key })),
    ),
    actor(),
  ],
  ['process-closed', undefined, agreed.with('end', closes()), actor()],
  ['not-entitled', undefined, agreed, proposes('north-head')],
  ['not-entitled', undefined, agreed, suspend('hale-envoy', 'north-head')],
  ['rules-not-agreed', undefined, Given.opened(), closes()],
  [
    'harm-not-assessed',
    undefined,
    Given.opened()
      .admits('north-head', 'north', 'head')
      .admits('east-head', 'east', 'head')
      .with('rules', proposes())
      .with('n', { by: 'north-head', kind: 'rules-accepted', refs: { rules: ['rules'] } })
      .with('e', { by: 'east-head', kind: 'rules-accepted', refs: { rules: ['rules'] } }),
    closes(),
  ],
  ['audience-without-author', '/audience', agreed, actor({ audience: ['party:east'] })],
  ['audience-without-author', '/audience', agreed, actor({ by: 'monitor', audience: ['table'] })],
  ['audience-not-public', '/audience', closed, actor({ audience: ['public', 'table'] })],
  ['audience-not-public', '/data/to', withPaper(closed), opens('paper', { audience: ['table'] })],
  ['party-unknown', '/audience', agreed, actor({ audience: ['party:nowhere', 'table'] })],
  ['party-unknown', '/data/to', withPaper(agreed), paperTo(['party:nowhere'])],
  ['party-unknown', '/data/party', agreed, admission({}, { party: 'nowhere' })],
  [
    'party-unknown',
    '/data/party',
    agreed,
    { by: 'north-head', kind: 'party-named', data: { party: 'nowhere', names: { en: 'No' } } },
  ],
  ['person-unknown', '/audience', agreed, actor({ audience: [`person:${idOf('nobody')}`, 'table'].sort() })],
  ['person-unknown', '/data/to', withPaper(agreed), paperTo([`person:${idOf('nobody')}`])],
  ['reference-missing', '/refs/opens', withPaper(agreed), paperTo(['public'], { refs: {} })],
  [
    'reference-too-many',
    '/refs/opens',
    withPaper(agreed).with('second', actor({ audience: ['table'] })),
    paperTo(['public'], { refs: { opens: ['paper', 'second'] } }),
  ],
  ['reference-not-found', '/refs/opens', agreed, paperTo(['public'])],
  [
    'reference-wrong-kind',
    '/refs/rules',
    agreed,
    { by: 'office', kind: 'rules-accepted', refs: { rules: ['harm'] } },
  ],
  [
    'reference-not-visible',
    '/refs/opens',
    withPaper(agreed),
    opens('paper', { audience: ['monitors', 'table'] }),
  ],
  ['only-its-author', '/refs/opens', withPaper(agreed), paperTo(['public'], { by: 'east-head' })],
  [
    'only-its-author',
    '/refs/corrects',
    withPaper(agreed),
    corrects('paper', { name: 'X' }, { by: 'east-head', audience: ['table'] }),
  ],
  [
    'correction-other-audience',
    '/audience',
    withPaper(agreed),
    corrects('paper', { name: 'X' }, mediators()),
  ],
  ['correction-empty', '/data/fields', withPaper(agreed), corrects('paper', {}, atTable())],
  [
    'not-correctable',
    '/data/fields/type',
    withPaper(agreed),
    corrects('paper', { type: 'office' }, atTable()),
  ],
  ['field-invalid', '/data/fields/name', withPaper(agreed), corrects('paper', { name: '' }, atTable())],
  ['audience-not-allowed', '/audience', agreed, proposes('office', { audience: ['table'] })],
  ['audience-not-allowed', '/audience', agreed, admission({ audience: ['mediators'] })],
  ['audience-not-allowed', '/audience', agreed, { ...suspend('office', 'east-head'), audience: ['table'] }],
  ['rules-in-force', undefined, agreed, proposes()],
  [
    'rules-superseded',
    undefined,
    Given.opened().with('old', proposes()).with('rules', proposes()),
    { by: 'office', kind: 'rules-accepted', refs: { rules: ['old'] } },
  ],
  [
    'already-accepted',
    undefined,
    agreed,
    { by: 'north-member', kind: 'rules-accepted', refs: { rules: ['rules'] } },
  ],
  ['party-admits-its-own', undefined, agreed, admission({}, { party: 'north', role: 'member' })],
  ['consent-missing', undefined, withPaper(consensual), paperTo(['public'])],
  // What the record itself says of keys (R21 to R25), on the way in.
  ['key-author-not-entitled', undefined, agreed, admission({ by: 'north-head' }, { party: 'backer' })],
  ['key-author-not-entitled', undefined, agreed, keyFor('office', 'north-head', keyData('planted'))],
  [
    'key-unsafe',
    undefined,
    agreed,
    keyFor('north-head', 'north-head', keyData('x', { publicKey: lowOrder })),
  ],
  ['key-already-named', undefined, agreed, keyFor('north-head', 'north-head', keyData('east-head'))],
  [
    'key-of-other-person',
    undefined,
    agreed,
    keyFor('north-head', 'north-head', keyData('n3', { replaces: buildAuthor('north-member').key })),
  ],
  [
    'key-entry-malformed',
    undefined,
    agreed,
    keyFor('north-head', 'north-head', keyData('n4', { proof: 'short' })),
  ],
  [
    'key-not-proven',
    '/data/proof',
    agreed,
    keyFor('north-head', 'north-head', keyData('n5', { context: 'another link' })),
  ],
];

function atTable(): Partial<Attempt> {
  return { audience: ['table'] };
}
function mediators(): Partial<Attempt> {
  return { audience: ['mediators', 'party:north'] };
}
function paperTo(to: string[], changes: Partial<Attempt> = {}): Attempt {
  return opens('paper', { audience: ['table'], ...changes }, to);
}

describe('refusals', () => {
  test.each(CASES)('[A9] %s at %s', (code, at, given, attempt) => {
    expect(given.when(attempt)).toEqual(at === undefined ? { code } : { code, at });
  });

  test('[A9] every code in the register is refused with by some case here', () => {
    const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
    const source = read('decide.ts') + read('decider.ts');
    const codes = new Set(
      [...source.matchAll(/(?:code: |\? |: )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, c]) => c!),
    );
    const kinds = new Set(
      [...source.matchAll(/case '([a-z-]+)'|=== '([a-z-]+)'/g)].flatMap(([, a, b]) => [a, b]),
    );
    const tried = new Set(CASES.map(([code]) => code));
    const missing = [...codes].filter((code) => !tried.has(code) && !kinds.has(code));
    expect(missing.filter((code) => code !== 'recovery-only')).toEqual([]);
  });
});

describe('what is allowed', () => {
  test('[A5] the same acts, each without its fault', () => {
    expect(agreed.when(actor())).toBeNull();
    expect(agreed.when(admission())).toBeNull();
    expect(withPaper(agreed).when(paperTo(['public']))).toBeNull();
    expect(withPaper(agreed).when(corrects('paper', { name: 'X' }, atTable()))).toBeNull();
    expect(agreed.when(suspend('office', 'north-head'))).toBeNull();
    expect(agreed.when(keyFor('north-head', 'north-head', keyData('n6')))).toBeNull();
    expect(agreed.when(closes())).toBeNull();
    const recovered = { key: recoveryKeyOf('north-head').key };
    const recovery = { by: 'north-head', kind: 'key-recovered', data: keyData('n7'), twist: recovered };
    expect(agreed.when(recovery)).toBeNull();
  });

  test('[A13] the proof is asked for in recovery too', () => {
    const twist = { key: recoveryKeyOf('north-head').key };
    const data = keyData('n9', { context: 'another' });
    expect(agreed.when({ by: 'north-head', kind: 'key-recovered', data, twist })?.code).toBe(
      'key-not-proven',
    );
  });

  test('[A5] keys are still minded after the close', () => {
    const after = agreed.with('end', closes());
    expect(after.when(keyFor('north-head', 'north-head', keyData('n8')))).toBeNull();
  });

  test('[A6] an admission may be kept from the public; what changes about that person too', () => {
    const kept = agreed.admits('field', 'line', 'monitor', EVERYBODY);
    expect(kept.when({ ...suspend('office', 'field'), audience: EVERYBODY })).toBeNull();
    expect(kept.when(suspend('office', 'field'))).not.toBeNull();
    expect(kept.when({ ...suspend('office', 'field'), audience: ['mediators'] })?.code).toBe(
      'audience-not-allowed',
    );
  });
});

describe('readers who were added', () => {
  const paper = withPaper(agreed, ['mediators', 'party:north']);
  const opened = paper.with(
    'opened',
    opens('paper', { audience: ['party:north'] }, ['party:east', 'public']),
  );

  test('[A7] an entry that was opened may be named before those it was opened to', () => {
    const known = paper.with('opened', opens('paper', { audience: ['mediators', 'party:north'] }, ['table']));
    const note = (by: string) => consents(by, { audience: ['table'] });
    expect(paper.when(note('hale-envoy'))?.code).toBe('reference-not-visible');
    expect(known.when(note('hale-envoy'))).toBeNull();
  });

  test('[A9] who may not read a disclosure is not told by a refusal that it was made', () => {
    const note = consents('hale-envoy', { audience: ['mediators', 'party:east'] });
    expect(opened.when(note)).toEqual(paper.when(note));
  });

  test('[A9] who reads only by a disclosure may refer to what it opened', () => {
    expect(opened.when(consents('east-head', { audience: ['party:east'] }))).toBeNull();
    expect(opened.when(consents('monitor', { audience: ['monitors'] }))).toBeNull();
  });

  test('[A9] a consent counts once the author of the entry may read it', () => {
    const paper = withPaper(consensual);
    const secret = paper.with('yes', consents('east-head', { audience: ['party:east'] }));
    const told = paper.with('yes', consents('east-head', { audience: ['table'] }));
    expect(secret.when(paperTo(['public']))).toEqual({ code: 'consent-missing' });
    expect(told.when(paperTo(['public']))).toBeNull();
  });

  test('[A8] a correction goes to all who read the entry by now', () => {
    const widened = withPaper(agreed).with('opened', paperTo(['public']));
    const fix = corrects('paper', { name: 'X' }, atTable());
    expect(widened.when(fix)?.code).toBe('correction-other-audience');
    expect(widened.when({ ...fix, audience: ['public', 'table'] })).toBeNull();
  });

  test('[A8] an entry is opened with the corrections made so far', () => {
    const { register } = withPaper(agreed)
      .with('fix', corrects('paper', { name: 'X' }, atTable()))
      .with('opened', paperTo(['public'])).world;
    expect(register.places.get(idOf('fix'))!.grants.map(({ token }) => token)).toEqual(['table', 'public']);
  });

  test('[A9] an erased entry is as good as absent', () => {
    const gone = withPaper(agreed).erased('paper');
    expect(gone.when(paperTo(['public']))?.code).toBe('reference-not-found');
  });
});

describe('the opening', () => {
  const fresh = (attempt: Attempt) => {
    const founder = { ...(attempt.data!['founder'] as JsonObject) };
    return { attempt, founder };
  };

  test('[A5] is addressed to the public or to all who take part', () => {
    const wrong = { ...opening(false), audience: ['table'] };
    expect(() => Given.opened({ open: false })).not.toThrow();
    expect(() => Given.openedBy(wrong)).toThrow('audience-not-allowed');
  });

  test('[A5] names a safe key, and another one to recover it', () => {
    const { attempt, founder } = fresh(opening(true));
    const twice = { ...founder, recoveryKey: hexEncode(buildAuthor('office').publicKey) };
    expect(() => Given.openedBy({ ...attempt, data: { ...attempt.data, founder: twice } })).toThrow(
      'key-already-named',
    );
  });
});

describe('procedure', () => {
  test('rules are in force when every party that negotiates has accepted them', () => {
    expect(Given.opened().with('rules', proposes()).world.register.rules).toBeNull();
    expect(agreed.world.register.rules?.acceptedBy).toEqual(['north', 'east']);
  });
});
