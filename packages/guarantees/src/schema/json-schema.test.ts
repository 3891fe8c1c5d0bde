import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

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
});
