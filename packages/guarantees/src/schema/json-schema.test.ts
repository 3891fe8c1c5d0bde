import { describe, expect, it } from 'vitest';
import { parseEntry } from '../monitor/parse-log.ts';
import { jsonSchemas } from './json-schema.ts';
import { act, report } from './report.ts';

describe('the published schemas', () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    it(`[G2] spec/schema/${name} is the one made from the source (vitest -u writes it)`, async () => {
      await expect(text).toMatchFileSnapshot(`../../../../spec/schema/${name}`);
    });
  }

  it('[G2] every object is closed: no schema allows a field it does not name', () => {
    for (const text of Object.values(jsonSchemas())) {
      JSON.parse(text, (_key, value) => {
        if (value?.properties) expect(value.additionalProperties).toBe(false);
        return value;
      });
    }
  });

  it('[G2] a line of a log is the same to the schema and to the monitor', () => {
    const told = { incident: 'i1', received: 2 };
    const sighting = { ...told, id: 'r1', says: 'happened', type: 'shelling', time: [1, 1], source: 'v1' };
    const place = { lon: 0, lat: 0, radiusKm: 1 };
    const lines: [object, boolean][] = [
      [{ ...sighting, place, grade: 'probable', method: 'patrol' }, true],
      [{ ...sighting, place, grade: 'probable', method: 'patrol', time: [1, 1.5] }, false],
      [{ ...sighting, place, grade: 'sure', method: 'patrol' }, false],
      [{ ...sighting, grade: 'probable', method: 'patrol' }, false],
      [{ ...told, act: 'find', verdict: 'confirmed', verifier: 'v1', on: 'i1' }, true],
      [{ ...told, act: 'find', verdict: 'confirmed', verifier: 'v1', on: 'i1', id: 'f1' }, true],
      [{ ...told, act: 'dispute', by: 'north', id: 'd1' }, true],
      [{ act: 'suspend', of: 'g', by: 'north', from: 3, received: 2, id: 's1' }, true],
      [{ act: 'suspend', of: 'g', by: 'north', received: 2 }, false],
      [{ ...told, act: 'bless', by: 'north' }, false],
    ];
    for (const [line, good] of lines) {
      const schema = 'act' in line ? act : report;
      expect([line, schema.safeParse(line).success, parseEntry(line).ok]).toEqual([line, good, good]);
    }
  });
});
