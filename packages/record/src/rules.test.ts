/** Rules that say how bytes are made, held by making them a second time by hand. */
import { createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { isAudienceToken } from './body.ts';
import type { Report } from './bundle/report.ts';
import { verifyBundle } from './bundle/verify.ts';
import { emptyKeyBook, evolveKeyBook, keyStatusAt } from './key-book.ts';
import { keyId, verifySignatureInJavaScript } from './keys.ts';
import { commitment, enrolmentBytes, leafData, signInBytes } from './signing.ts';
import { isAudienceName } from './streams.ts';
import { buildKey } from './testing/build-record.ts';
import { buildSmallRecord } from './testing/small-record.ts';
import type { Body, EntryId, KeyId, ProcessId, VerifyMany } from './types.ts';

const digest = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const u32 = (value: number) =>
  Buffer.from([value >>> 24, value >>> 16, value >>> 8, value].map((b) => b & 255));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const KEY = 'ab'.repeat(32) as KeyId;

const verifyMany: VerifyMany = async (jobs) =>
  jobs.map((job) => verifySignatureInJavaScript(job.publicKey, job.message, job.signature));

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}
const verify = (lines: readonly string[], pinned?: ProcessId): Promise<Report> =>
  verifyBundle(each(lines), { sha256, verifyMany, pinned });

describe('bytes made by hand', () => {
  it('[R4] a commitment hashes salt and body with their lengths', () => {
    const salt = new Uint8Array(32).fill(7);
    const body = Buffer.from('{"a":1}');
    const expected = digest('sulh/commitment/v1\n', u32(32), salt, u32(body.length), body);
    expect(commitment(sha256, salt, body)).toBe(expected);
  });

  it('[R8] a key id hashes the public key', () => {
    const key = new Uint8Array(32).fill(9);
    expect(keyId(sha256, key)).toBe(digest('sulh-key/v1\n', key));
  });

  it('[L1] a leaf binds time, commitment, key and signature', () => {
    const parts = {
      receivedAt: 2 ** 40 + 3,
      commitment: 'cd'.repeat(32) as EntryId,
      keyId: KEY,
      signature: new Uint8Array(64).fill(5),
    };
    const at = Buffer.alloc(8);
    at.writeBigUInt64BE(BigInt(parts.receivedAt));
    const expected = digest(
      'sulh-leaf/v1\n',
      at,
      Buffer.from(parts.commitment, 'hex'),
      Buffer.from(KEY, 'hex'),
      parts.signature,
    );
    expect(Buffer.from(leafData(sha256, parts)).toString('hex')).toBe(expected);
  });

  it('[R18] signing in signs five lines, and no line can be smuggled into one', () => {
    const signIn = { origin: 'https://sulh.example', nonce: 'n', expiresAt: 12, keyId: KEY };
    expect(text(signInBytes(signIn))).toBe(`sulh-signin/v1\nhttps://sulh.example\nn\n12\n${KEY}\n`);
    for (const nonce of ['n\n12', 'n\u0000', 'n\r'])
      expect(() => signInBytes({ ...signIn, nonce })).toThrow('control character');
  });

  it('[R19] enrolment signs five lines; what is absent is an empty one', () => {
    const absent = { context: 'c', keyId: KEY, sealingKey: null, recoveryKeyId: null };
    expect(text(enrolmentBytes(absent))).toBe(`sulh-enrol/v1\nc\n${KEY}\n\n\n`);
    const whole = { ...absent, sealingKey: KEY, recoveryKeyId: KEY };
    expect(text(enrolmentBytes(whole))).toBe(`sulh-enrol/v1\nc\n${KEY}\n${KEY}\n${KEY}\n`);
  });

  it('[R17] an audience is of known tokens, in order, each once', () => {
    const good = [
      'public',
      'table',
      'mediators',
      'heads',
      'monitors',
      'observers',
      'party:a-1',
      `person:${KEY}`,
    ];
    for (const token of good) expect(isAudienceToken(token), token).toBe(true);
    const bad = ['', 'Public', 'party:', 'party:A', `party:${'a'.repeat(32)}`, 'person:ab', `person:${KEY}0`];
    for (const token of bad) expect(isAudienceToken(token), token).toBe(false);
    expect(isAudienceName('mediators table')).toBe(true);
    for (const name of ['table mediators', 'table table', 'mediators  table', ''])
      expect(isAudienceName(name), name).toBe(false);
  });
});

describe('what an entry about keys changes', () => {
  const { record, office, north } = buildSmallRecord();
  const book = record.entries.reduce((held, entry) => {
    const body = JSON.parse(text(entry.bodyBytes!)) as Body;
    return evolveKeyBook(held, { body, id: entry.commitment, index: entry.index });
  }, emptyKeyBook(sha256));
  const entry = (by: typeof north, kind: string, data: Body['data']): Body =>
    ({
      v: 1,
      process: record.process,
      kind,
      author: by.id,
      key: by.key.id,
      refs: {},
      data,
    }) as unknown as Body;

  it('[R26] holds for the entries after it, so that a key may sign its own revocation', () => {
    const body = entry(north, 'key-revoked', { key: north.key.id, reason: 'Lost.' });
    const after = evolveKeyBook(book, { body, id: KEY as string as EntryId, index: 9 });
    expect(keyStatusAt(after, north.key.id, 9)).toBe('active');
    expect(keyStatusAt(after, north.key.id, 10)).toBe('revoked');
  });

  it('[R26] changes nothing where the rules refuse it', () => {
    const body = entry(office, 'key-revoked', { key: north.key.id, reason: 'Not ours.' });
    expect(evolveKeyBook(book, { body, id: KEY as string as EntryId, index: 9 })).toBe(book);
  });
});

describe('lines of a bundle', () => {
  const { record } = buildSmallRecord();
  const whole = record.bundle();
  const public1 = record.bundle({ reader: 'public', readable: (audience) => audience === 'public' });
  const rules = (report: Report) => report.findings.map(({ rule }) => rule);

  it('[B5] a readable line has six fields in their order', async () => {
    const fields = Object.keys(JSON.parse(whole[2]!) as object);
    expect(fields).toEqual(['i', 'at', 'key', 'sig', 'salt', 'body']);
    expect((await verify(whole, record.process)).readable).toBe(record.entries.length);
  });

  it('[B6] an erased line keeps id, key and hour, and its stream where that is known', async () => {
    const stated = record.bundle({ erased: [{ index: 5, stated: true }] });
    expect(Object.keys(JSON.parse(stated[6]!) as object)).toEqual(['i', 'at', 'key', 'sig', 'id', 'aud']);
    const report = await verify(stated, record.process);
    expect([report.ok, report.erased, report.completeness]).toEqual([true, 1, 'as-signed-by-host']);
    const elsewhere = stated.map((line) => line.replace('"aud":"table"', '"aud":"heads"'));
    expect(rules(await verify(elsewhere, record.process))).toContain('B6');
  });

  it('[B7] a withheld line shows a leaf and nothing else', async () => {
    const withheld = public1.slice(1).filter((line) => line.includes('"leaf"'));
    expect(withheld.length).toBe(3);
    for (const line of withheld) expect(line).toMatch(/^\{"i":\d+,"leaf":"[0-9a-f]{64}"\}$/);
    expect((await verify(public1, record.process)).withheld).toBe(3);
  });

  it('[B8] reader, time and streams are given together or not at all', async () => {
    expect((await verify(record.bundle({ unstated: true }), record.process)).completeness).toBe('not-stated');
    const half = whole.map((line, n) => (n === 0 ? line.replace(/"madeAt":\d+/, '"madeAt":null') : line));
    expect((await verify(half)).verdict).toBe('not-a-bundle');
  });

  it('[B9] process and log key are those of the opening', async () => {
    const other = whole.map((line, n) => (n === 0 ? line.replace(record.process, KEY) : line));
    expect((await verify(other)).verdict).toBe('wrong');
  });

  it('[B10] lines over the limits are not taken', async () => {
    const header = whole.map((line, n) => (n === 0 ? `${line}${' '.repeat(4_194_304)}` : line));
    expect((await verify(header)).verdict).toBe('not-a-bundle');
    const entry = whole.map((line, n) => (n === 3 ? `${line}${' '.repeat(394_240)}` : line));
    expect((await verify(entry)).verdict).not.toBe('ok');
  });

  it('[R28] what rests on admissions out of sight is a note, and an error where nothing is hidden', async () => {
    const hidden = record.bundle({
      reader: 'public',
      readable: (audience, n) => audience === 'table' || n === 0,
    });
    const report = await verify(hidden, record.process);
    expect(report.ok).toBe(true);
    expect(report.findings.every(({ level }) => level !== 'error')).toBe(true);
    expect(report.checked.notCheckable).toBeGreaterThan(0);
    const stranger = buildSmallRecord().record;
    stranger.add({ kind: 'note-kept', by: { id: KEY as string as EntryId, key: buildKey('stranger') } });
    expect(rules(await verify(stranger.bundle(), stranger.process))).toContain('R12');
  });

  it('[V9] completeness is what the host signed, or it is not stated', async () => {
    expect((await verify(whole, record.process)).completeness).toBe('as-signed-by-host');
    const unknown = record.bundle({ erased: [{ index: 5, stated: false }] });
    expect((await verify(unknown, record.process)).completeness).toBe('not-stated');
  });
});
