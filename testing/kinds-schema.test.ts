import { expect, it } from 'vitest';
import { KINDS } from '../app/http/kinds.ts';
import { kindsAsJson } from '../app/register/kinds-schema.ts';

it('[E2] spec/schema/entries.json is the one made from the source (vitest -u writes it)', async () => {
  await expect(kindsAsJson(KINDS)).toMatchFileSnapshot('../spec/schema/entries.json');
});

it('[E1] every kind is named once with its version, and its data allows no field it does not name', () => {
  const kinds = JSON.parse(kindsAsJson(KINDS)) as Record<
    string,
    { data: { additionalProperties?: unknown } }
  >;
  expect(Object.keys(kinds)).toHaveLength(KINDS.size);
  for (const [name, { data }] of Object.entries(kinds)) {
    expect(name).toMatch(/^[a-z][a-z0-9-]*\/[1-9]\d*$/);
    expect(data.additionalProperties).toBe(false);
  }
});
