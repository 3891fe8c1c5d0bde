import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './body.ts';
import { base64Decode, base64Encode } from './bytes/base64.ts';
import { hexDecode, hexEncode } from './bytes/hex.ts';
import { isWellFormed, utf8Decode, utf8Encode } from './bytes/utf8.ts';
import { canonicalize, parseCanonical, parseScanned } from './canonical.ts';
import type { Json } from './types.ts';

const { value: json } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.string({ unit: 'binary' }), fc.nat(99).map(String), fc.constant('__proto__')),
      tie('value'),
      {
        maxKeys: 6,
        noNullPrototype: true,
      },
    ),
  ),
}));

describe('canonical form', () => {
  it('[R2] is read back to the same value and the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        expect(parseCanonical(text)).toEqual(JSON.parse(text));
        expect(canonicalize(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it('[R2] any other text of the same value is refused', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        for (const other of [JSON.stringify(JSON.parse(text), null, 1), ` ${text}`, `${text}\n`]) {
          if (other !== text) expect(parseCanonical(other)).toBe(null);
        }
      }),
    );
  });

  it('[R2] a text that was tampered with is canonical exactly when writing its value anew gives it back', () => {
    const bits = fc.constantFrom(
      '"',
      '\\',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      ' ',
      '0',
      '-',
      '.',
      'e',
      'u',
      '\\u00',
      '1f',
      '"a":1,',
      '\\/',
      '\ud800',
    );
    const slow = (text: string): boolean => {
      try {
        return canonicalize(JSON.parse(text) as Json) === text;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(json, bits, fc.nat(), fc.nat(3), (value, bit, where, cut) => {
        const text = canonicalize(value);
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + bit + text.slice(at + cut);
        expect([changed, parseScanned(changed) !== null]).toEqual([changed, slow(changed)]);
      }),
      { numRuns: process.env['SULH_LONG'] ? 200_000 : 3000 },
    );
  });

  it('[B4] the count of escapes is what a JSON string of the text adds', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        expect(JSON.stringify(text)).toHaveLength(text.length + 2 + parseScanned(text)!.escapes);
      }),
    );
  });

  it('[R2] members are in the order of UTF-16 code units, integer-like names too', () => {
    const value = { '10': 1, '9': 2, '\u{1f600}': 3, '\ufb33': 4, '€': 5, a: 6 };
    const text = '{"10":1,"9":2,"a":6,"€":5,"\u{1f600}":3,"\ufb33":4}';
    expect(canonicalize(value)).toBe(text);
    expect(parseCanonical(text)).toEqual(value);
    expect(parseCanonical('{"9":2,"10":1}')).toBe(null);
  });

  it.each([
    ['a duplicate member', '{"a":1,"a":1}'],
    ['minus zero', '-0'],
    ['an exponent', '1e2'],
    ['a fraction', '1.5'],
    ['an unsafe integer', '9007199254740993'],
    ['an escaped half of a pair', '"\\ud800"'],
    ['an escape without need', '"\\u0041"'],
    ['an upper-case escape', '"\\u001F"'],
    ['an escaped solidus', '"\\/"'],
    ['a byte order mark', '\ufeff{}'],
    ['nothing', ''],
    ['a nesting deeper than 64', `${'['.repeat(66)}${']'.repeat(66)}`],
    ['a nesting no stack holds', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('[R2] refuses %s', (_, text) => {
    expect(parseCanonical(text)).toBe(null);
  });

  it('[R3] values that the form cannot hold throw', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '\ud800', { '\udc00': 1 }]) {
      expect(() => canonicalize(value as Json)).toThrow();
    }
  });

  it('[R1] no bytes make the reader of bodies throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseBody(bytes)));
    fc.assert(fc.property(json, (value) => void parseBody(utf8Encode(canonicalize(value)))));
  });
});

describe('texts of bytes', () => {
  it('[B4] base64 and hex agree with the platform and have one text each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(base64Encode(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(base64Decode(base64Encode(bytes))).toEqual(bytes);
        expect(hexDecode(hexEncode(bytes))).toEqual(bytes);
      }),
    );
    for (const bad of [
      'A',
      'AA',
      'AAA',
      'AB==',
      'AAB=',
      'A===',
      '====',
      'AA=A',
      'AA\n=',
      'A-A=',
      '=AAA',
      'ÿAAA',
    ]) {
      expect([bad, base64Decode(bad)]).toEqual([bad, null]);
    }
    for (const bad of ['0', 'AB', 'g0', '0x', 'é0']) expect([bad, hexDecode(bad)]).toEqual([bad, null]);
  });

  it('[B4] every text that is well formed, and no other, survives UTF-8', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(utf8Decode(utf8Encode(text)) === text).toBe(isWellFormed(text));
      }),
    );
  });
});
