import { utf8Decode, utf8Encode } from '../bytes/utf8.ts';
import type { Body, EntryId, ProcessId } from '../types.ts';
import {
  buildKey,
  type Draft,
  keyData,
  type RecordBuilder,
  START_MS,
  type TestPerson,
} from './build-record.ts';
import { buildSmallRecord, type SmallRecord } from './small-record.ts';
import { type Expectation, type Vector, vector } from './vector.ts';

const OTHER_ID = 'cd'.repeat(32) as EntryId;
/** A point of order eight. */
const LOW_ORDER = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';

type Make = (small: SmallRecord) => void;

/** A small honest record and then what `make` adds to it; signed, logged and bundled as an erring host would. */
function grown(expected: Expectation, make: Make): Vector {
  const small = buildSmallRecord();
  make(small);
  return vector(expected, { lines: small.record.bundle() }, small.record.process);
}

function statement(record: RecordBuilder, by: TestPerson, more: Partial<Draft> = {}): EntryId {
  return record.add({ kind: 'statement-made', by, data: { text: 'Said.' }, ...more });
}

/** Faults in one entry that is otherwise signed and logged. */
export function entryVectors(): Vector[] {
  const rewritten = (change: (text: string) => string) => (bytes: Uint8Array) =>
    utf8Encode(change(utf8Decode(bytes)!));
  const bodyFault = (
    name: string,
    description: string,
    rule: string,
    change: (text: string) => string,
  ): Vector =>
    grown({ name, description, rules: ['L15', rule].sort() }, ({ record, north }) =>
      statement(record, north, { bytes: rewritten(change) }),
    );
  return [
    bodyFault('body-unsorted', 'members of the body out of order', 'R2', (t) =>
      t.replace(/^\{(.*?"\]),/, '{').replace(/\}$/, ',"audience":["public"]}'),
    ),
    bodyFault('body-space', 'white space in the body', 'R2', (t) => `${t} `),
    bodyFault('body-number', 'a number written 1.0', 'R2', (t) => t.replace('"v":1', '"v":1.0')),
    bodyFault('body-fraction', 'a number that is no integer', 'R2', (t) =>
      t.replace('{"text":"Said."}', '{"n":1.5}'),
    ),
    bodyFault('body-unsafe-number', 'a number beyond the safe integers', 'R2', (t) =>
      t.replace('{"text":"Said."}', '{"n":9007199254740992}'),
    ),
    bodyFault('body-twice', 'a member that stands twice', 'R2', (t) =>
      t.replace('{"text"', '{"text":"First.","text"'),
    ),
    bodyFault('body-deep', 'a value that nests deeper than 64', 'R2', (t) =>
      t.replace('"Said."', `${'['.repeat(70)}${']'.repeat(70)}`),
    ),
    bodyFault('body-extra-field', 'a field no rule names', 'R1', (t) => t.replace(/\}$/, ',"z":1}')),
    bodyFault('body-audience', 'an unknown word in the audience', 'R1', (t) =>
      t.replace('"public"', '"everyone"'),
    ),
    bodyFault('body-audience-order', 'an audience out of order', 'R1', (t) =>
      t.replace('["public"]', '["table","public"]'),
    ),
    bodyFault('body-no-audience', 'an empty audience', 'R1', (t) => t.replace('["public"]', '[]')),
    bodyFault('body-seen-null', 'no checkpoint seen', 'R1', (t) =>
      t.replace(/"seen":\{.*?\}/, '"seen":null'),
    ),
    bodyFault('body-kind', 'a kind that is not kebab-case', 'R1', (t) =>
      t.replace('statement-made', 'Statement'),
    ),
    grown(
      { name: 'other-process-body', description: 'an entry written for another process', rules: ['R11'] },
      ({ record, north }) => statement(record, north, { body: { process: OTHER_ID as string as ProcessId } }),
    ),
    grown(
      { name: 'other-process-signature', description: 'a signature made for another process', rules: ['R5'] },
      ({ record, north }) => statement(record, north, { process: OTHER_ID }),
    ),
    grown(
      { name: 'other-author', description: "signed with one person's key in another's name", rules: ['R10'] },
      ({ record, north, south }) => statement(record, { id: south.id, key: north.key }),
    ),
    grown(
      { name: 'other-key-named', description: 'the body names another key than the line', rules: ['R10'] },
      ({ record, north, south }) => statement(record, north, { body: { key: south.key.id } }),
    ),
    grown(
      { name: 'signature-changed', description: 'the signature of another entry', rules: ['R5'] },
      ({ record, north }) => {
        const signature = record.entries.at(-1)!.signature;
        statement(record, { ...north, key: { ...north.key, sign: () => signature } });
      },
    ),
    grown(
      { name: 'received-before', description: 'received before the entry above it', rules: ['L5'] },
      ({ record, north }) => statement(record, north, { receivedAt: START_MS + 10 }),
    ),
    grown(
      { name: 'received-late', description: 'received after validUntil', rules: ['R13'] },
      ({ record, north }) => statement(record, north, { body: { validUntil: START_MS } }),
    ),
    grown(
      { name: 'same-entry-twice', description: 'one entry logged at two positions', rules: ['R14'] },
      ({ record }) => {
        const index = record.entries.length;
        record.place('mediators', { ...record.entries.at(-1)!, index: index as never });
      },
    ),
    grown(
      { name: 'seen-other-log', description: 'the author was shown another log', rules: ['R15'] },
      ({ record, north }) => statement(record, north, { body: { seen: { size: 3, root: OTHER_ID } } }),
    ),
    grown(
      {
        name: 'seen-longer-log',
        description: 'the author had seen more entries than stand before',
        rules: ['R15'],
      },
      ({ record, north }) => statement(record, north, { body: { seen: { size: 99, root: OTHER_ID } } }),
    ),
    grown(
      { name: 'ref-nowhere', description: 'a reference to nothing, where nothing is hidden', rules: ['R16'] },
      ({ record, north }) => statement(record, north, { refs: { about: [OTHER_ID] } }),
    ),
    grown(
      { name: 'ref-later', description: 'a reference to a later entry', rules: ['R16'] },
      ({ record, north }) => refersAhead(record, north),
    ),
    grown(
      { name: 'unknown-key', description: 'a key nobody admitted', rules: ['R12'] },
      ({ record, north }) => statement(record, { id: north.id, key: buildKey('stranger') }),
    ),
  ];
}

/** The later entry's id is found by building it on a copy first. */
function refersAhead(record: RecordBuilder, by: TestPerson): void {
  const seen = { size: 1, root: firstRoot() };
  const later: Partial<Body> = { seen, occurredAt: START_MS, validUntil: START_MS + 9_000_000 };
  const copy = buildSmallRecord();
  statement(copy.record, by);
  const id = statement(copy.record, by, { body: later });
  statement(record, by, { refs: { about: [id] } });
  statement(record, by, { body: later });
}

function firstRoot(): string {
  const { record } = buildSmallRecord();
  return Array.from(record.tree.root(1), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Entries about people and keys, rightly made and not. */
export function keyVectors(): Vector[] {
  const [second, spare, fresh] = [buildKey('second'), buildKey('spare'), buildKey('fresh recovery')];
  const about = (person: TestPerson) => ({ person: [person.id] });
  const suspend = (record: RecordBuilder, by: TestPerson, person: TestPerson, kind = 'person-suspended') =>
    record.add({ kind, by, data: { reason: 'r' }, refs: about(person) });
  const recover = (record: RecordBuilder, person: TestPerson, key = buildKey('north recovery')) =>
    record.add({
      kind: 'key-recovered',
      by: person,
      key,
      data: keyData(second, fresh, { replaces: person.key.id }),
    });
  const revoke = (record: RecordBuilder, by: TestPerson, key: string) =>
    record.add({ kind: 'key-revoked', by, data: { key, reason: 'lost' } });
  return [
    grown(
      { name: 'key-second', description: 'a party admits a second key of its own' },
      ({ record, north }) => {
        const next = record.admitKey(north, north.id, second, null);
        statement(record, next);
      },
    ),
    grown(
      { name: 'key-replaced', description: 'signed with a key that was replaced', rules: ['R12'] },
      ({ record, north }) => {
        record.admitKey(north, north.id, second, null, {
          data: keyData(second, null, { replaces: north.key.id }),
        });
        statement(record, north);
      },
    ),
    grown({ name: 'key-revoked-itself', description: 'a key may sign its own end' }, ({ record, north }) =>
      revoke(record, north, north.key.id),
    ),
    grown(
      { name: 'key-revoked', description: 'signed with a key that was revoked', rules: ['R12'] },
      ({ record, north }) => {
        revoke(record, north, north.key.id);
        statement(record, north);
      },
    ),
    grown(
      {
        name: 'key-revoked-by-other',
        description: 'the secretariat revokes a delegation’s key',
        rules: ['R23'],
      },
      ({ record, office, north }) => revoke(record, office, north.key.id),
    ),
    grown(
      {
        name: 'key-added-by-office',
        description: 'the secretariat adds to a party that has a key',
        rules: ['R22'],
      },
      ({ record, office, north }) => record.admitKey(office, north.id, second, null),
    ),
    grown(
      { name: 'key-added-by-rival', description: 'another party admits a key', rules: ['R22'] },
      ({ record, north, south }) => record.admitKey(south, north.id, second, null),
    ),
    grown(
      { name: 'key-low-order', description: 'a key of low order is admitted', rules: ['R27', 'R7'] },
      ({ record, north }) => record.admitKey(north, north.id, { ...second, publicKey: LOW_ORDER }, null),
    ),
    grown(
      { name: 'key-no-proof', description: 'another key signed the enrolment', rules: ['R27'] },
      ({ record, north }) => record.admitKey(north, north.id, { ...second, sign: spare.sign }, null),
    ),
    grown(
      { name: 'key-twice', description: 'a key that was admitted before', rules: ['R22'] },
      ({ record, north, south }) => record.admitKey(north, north.id, south.key, null),
    ),
    grown(
      { name: 'recovered', description: 'a person recovers with the recovery key' },
      ({ record, north }) => {
        recover(record, north);
        statement(record, { id: north.id, key: second });
      },
    ),
    grown(
      { name: 'recovered-old-key', description: 'the old key after a recovery', rules: ['R12'] },
      ({ record, north }) => {
        recover(record, north);
        statement(record, north);
      },
    ),
    grown(
      {
        name: 'recovered-by-other',
        description: "recovered with another person's recovery key",
        rules: ['R10', 'R24'],
      },
      ({ record, north }) => recover(record, north, buildKey('south recovery')),
    ),
    grown(
      { name: 'recovery-key-signs', description: 'a recovery key signs a statement', rules: ['R12'] },
      ({ record, north }) => statement(record, north, { key: buildKey('north recovery') }),
    ),
    grown(
      { name: 'suspended', description: 'a suspended person signs', rules: ['R12'] },
      ({ record, office, north }) => {
        suspend(record, office, north);
        statement(record, north);
      },
    ),
    grown({ name: 'reinstated', description: 'a reinstated person signs' }, ({ record, office, north }) => {
      suspend(record, office, north);
      suspend(record, office, north, 'person-reinstated');
      statement(record, north);
    }),
    grown(
      { name: 'suspended-by-party', description: 'a party suspends another', rules: ['R25'] },
      ({ record, north, south }) => suspend(record, south, north),
    ),
    grown(
      { name: 'person-by-rival', description: 'a party admits a person of another', rules: ['R21'] },
      ({ record, south }) => record.admitPerson(south, 'north'),
    ),
    grown(
      { name: 'opened-again', description: 'a second opening', rules: ['R10', 'R11', 'R5', 'R9'] },
      ({ record, office }) => record.open(office.key, fresh) && restore(record),
    ),
  ];
}

function restore(record: RecordBuilder): void {
  record.process = record.entries[0]!.commitment as string as ProcessId;
}
