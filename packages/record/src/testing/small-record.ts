import type { EntryId } from '../types.ts';
import { buildKey, RecordBuilder, type TestPerson } from './build-record.ts';

export interface SmallRecord {
  record: RecordBuilder;
  office: TestPerson;
  north: TestPerson;
  south: TestPerson;
  demand: EntryId;
}

/** An opening, two delegations with their keys, a demand, its answer, and one entry among mediators. */
export function buildSmallRecord(): SmallRecord {
  const record = new RecordBuilder();
  const office = record.open(buildKey('office'), buildKey('office recovery'));
  const north = record.admitKey(
    office,
    record.admitPerson(office, 'north'),
    buildKey('north'),
    buildKey('north recovery'),
  );
  const south = record.admitKey(
    office,
    record.admitPerson(office, 'south'),
    buildKey('south'),
    buildKey('south recovery'),
  );
  const demand = record.add({
    kind: 'demand-put',
    by: north,
    audience: ['table'],
    data: { text: 'Open the road.' },
  });
  record.add({
    kind: 'demand-answered',
    by: south,
    audience: ['table'],
    data: { text: 'After the harvest. – «غداً»' },
    refs: { demand: [demand] },
  });
  record.add({
    kind: 'note-kept',
    by: office,
    audience: ['mediators'],
    data: { text: 'Both sides are near.' },
  });
  return { record, office, north, south, demand };
}
