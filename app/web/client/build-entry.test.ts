import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  base64Decode,
  commitment,
  type EntryId,
  type JsonObject,
  type KeyId,
  type ProcessId,
  parseBody,
  signingBytes,
} from '@sulh/record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEntry,
  type EntryParts,
  EntryTooLargeError,
  pointerFields,
  prepareEntry,
  wireEntry,
} from './build-entry.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const salt = new Uint8Array(32).fill(7);
const now = Date.UTC(2026, 10, 24, 12);
const id = (digit: string) => digit.repeat(64) as EntryId;

const PARTS: EntryParts = {
  kind: 'demand-put',
  v: 1,
  process: id('a') as string as ProcessId,
  author: id('b'),
  key: id('c') as string as KeyId,
  audience: ['table', 'monitors', 'table'],
  occurredAt: null,
  seen: { size: 3, root: id('d') },
  refs: {},
  data: { title: 'Close the camps' },
};

describe('building an entry', () => {
  it('[K2] signs the bytes of the record: body, commitment and signing text', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const built = await buildEntry(PARTS, {
      sha256,
      now,
      salt,
      sign: (message) => sign(null, message, privateKey),
    });
    const { bodyBytes, signature } = built.entry;
    const parsed = parseBody(bodyBytes);
    expect(parsed.ok && parsed.body).toMatchObject({
      audience: ['monitors', 'table'],
      occurredAt: now,
      validUntil: now + 600_000,
    });
    expect(built.id).toBe(commitment(sha256, salt, bodyBytes));
    expect(verify(null, signingBytes(PARTS.process!, PARTS.key, built.id), publicKey, signature)).toBe(true);
    const wire = wireEntry(built.entry);
    expect(base64Decode(wire.body)).toEqual(bodyBytes);
    expect(base64Decode(wire.salt)).toEqual(salt);
  });

  it('[K2] the genesis entry is signed for its own commitment', () => {
    const genesis = prepareEntry(
      { ...PARTS, kind: 'process-opened', process: null, author: null, seen: null },
      { sha256, now, salt },
    );
    expect(genesis.message).toEqual(signingBytes(genesis.id, PARTS.key, genesis.id));
  });

  it('[K2] @n is the id of an earlier entry; one left out takes its reference with it', () => {
    const refs = { round: ['@0', '@0', id('e')], venue: ['@1'] };
    const { body } = prepareEntry({ ...PARTS, refs }, { sha256, now, salt, earlier: [id('f'), null] });
    expect(body.refs).toEqual({ round: [id('f'), id('e')] });
    expect(() =>
      prepareEntry({ ...PARTS, refs: { round: ['@2'] } }, { sha256, now, salt, earlier: [] }),
    ).toThrow('earlier');
    expect(() => prepareEntry({ ...PARTS, refs: { round: ['12'] } }, { sha256, now, salt })).toThrow(
      'entry id',
    );
  });

  it('[K2] a body over the limit has an error of its own, so that a person can be told', () => {
    const data = { text: 'x'.repeat(70_000) };
    expect(() => prepareEntry({ ...PARTS, data }, { sha256, now, salt })).toThrow(EntryTooLargeError);
  });
});

describe('pointers', () => {
  const place = (fields: Record<string, JsonObject[string]>) =>
    pointerFields(Object.entries(fields).map(([pointer, value]) => ({ pointer, value })));

  it('[K2] fields land where their pointers say, with arrays, escapes and the form’s own values', () => {
    const built = pointerFields(
      [
        { pointer: '/data/names/fa~1AF', value: 'الف' },
        { pointer: '/data/rows/10/a', value: 10 },
        { pointer: '/data/rows/2/a', value: 2 },
        { pointer: '/data/left', value: undefined },
        { pointer: '/refs/demand/0', value: id('e') },
        { pointer: '/refs/answer', value: [id('f'), ''] },
        { pointer: '/refs/none/0', value: '' },
        { pointer: '/occurredAt', value: 5 },
        { pointer: '/audience', value: ['public'] },
      ],
      { data: { names: { en: 'A' } }, refs: { demand: ['@0'] } },
    );
    expect(built.data).toEqual({ names: { en: 'A', 'fa/AF': 'الف' }, rows: [{ a: 2 }, { a: 10 }] });
    expect(built.refs).toEqual({ demand: ['@0', id('e')], answer: [id('f')], none: [] });
    expect(built).toMatchObject({ occurredAt: 5, audience: ['public'] });
    expect(Object.fromEntries(built.fieldOf)).toEqual({
      '/data/rows/0/a': '/data/rows/2/a',
      '/data/rows/1/a': '/data/rows/10/a',
    });
  });

  it('[K2] a form cannot fill what is not its own, nor one place twice', () => {
    for (const pointer of [
      '/key',
      '/author',
      '/data',
      '/refs',
      '/validUntil',
      '/seen/size',
      'data/x',
      '/data/__proto__/x',
    ]) {
      expect(() => place({ [pointer]: 'x' }), pointer).toThrow('no field may fill');
    }
    const twice = [
      { pointer: '/data/a', value: 1 },
      { pointer: '/data/a', value: 2 },
    ];
    expect(() => pointerFields(twice)).toThrow('two fields');
    expect(() => place({ '/data/a': 1, '/data/a/b': 2 })).toThrow('inside another');
  });

  it('[K2] whatever data a form of pointers spells out comes back as that data', () => {
    const name = fc.stringMatching(/^[a-zA-Z~/]{1,6}$/);
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec<{ tree: JsonObject[string]; object: JsonObject }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        tie('object'),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      ),
      object: fc.dictionary(name, tie('tree'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, tree, { minKeys: 1, maxKeys: 3, noNullPrototype: true }), (data) => {
        const fields = spell(data, '/data');
        expect(pointerFields(fields).data).toEqual(data);
      }),
    );
  });
});

function spell(value: JsonObject[string], pointer: string): { pointer: string; value: JsonObject[string] }[] {
  if (value === null || typeof value !== 'object') return [{ pointer, value }];
  return Object.entries(value).flatMap(([step, inner]) =>
    spell(inner, `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
