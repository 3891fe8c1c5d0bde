import { describe, expect, it } from 'vitest';
import {
  formatInstant,
  parseFieldValue,
  VALUE_TYPES,
  type ValueType,
  type WhenEmpty,
} from './field-value.ts';

function read(type: ValueType, raw: string | string[], whenEmpty?: WhenEmpty): unknown {
  const parsed = parseFieldValue(type, raw, whenEmpty);
  return parsed.ok ? parsed.value : parsed.code;
}

describe('values of fields', () => {
  it.each<[ValueType, string | string[], unknown]>([
    ['string', '  as it is, "quoted" ', 'as it is, "quoted"'],
    ['string', '', ''],
    ['string', 'broken \ud800', 'field-not-text'],
    ['nullable', '', null],
    ['nullable', 'x', 'x'],
    ['number', '۱۲٣', 123],
    ['number', '-0', 0],
    ['number', '', null],
    ['number', '1.5', 'field-not-a-number'],
    ['number', '9007199254740993', 'field-not-a-number'],
    ['number', '1e3', 'field-not-a-number'],
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['boolean', '', false],
    ['list', ['a', '', 'b'], ['a', 'b']],
    ['list', [], []],
    ['lines', ' a \r\n\n b', ['a', 'b']],
    ['lines', '', []],
    ['day', '2026-02-28', '2026-02-28'],
    ['day', '۲۰۲۶-۰۲-۲۸', '2026-02-28'],
    ['day', '2026-02-31', 'field-not-a-day'],
    ['day', '28.2.2026', 'field-not-a-day'],
    ['instant', '2026-11-24T13:05', Date.UTC(2026, 10, 24, 13, 5)],
    ['instant', '2026-11-24 13:05:06', Date.UTC(2026, 10, 24, 13, 5, 6)],
    ['instant', '2026-11-24T13:05+05:00', Date.UTC(2026, 10, 24, 8, 5)],
    ['instant', '2026-11-24', Date.UTC(2026, 10, 24)],
    ['instant', '1700000000000', 1700000000000],
    ['instant', '2026-02-31T10:00', 'field-not-a-moment'],
    ['instant', '2026-02-01T25:00', 'field-not-a-moment'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['json', '{', 'field-not-json'],
  ])('[K2] %s %j is %j', (type, raw, expected) => {
    expect(read(type, raw)).toEqual(expected);
  });

  it('[K2] an empty control is null, empty text or left out, as the form says', () => {
    for (const type of VALUE_TYPES.filter((name) => !['boolean', 'list', 'lines'].includes(name))) {
      expect(read(type, '', 'omit')).toBeUndefined();
      expect(read(type, '', 'null')).toBeNull();
      expect(read(type, '', 'text')).toBe('');
    }
  });

  it('[K3] moments are shown in UTC', () => {
    expect(formatInstant(Date.UTC(2026, 10, 24, 13, 5, 59))).toBe('2026-11-24 13:05 UTC');
  });
});
