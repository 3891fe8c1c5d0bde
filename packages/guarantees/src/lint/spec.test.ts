import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { LINT_RULES } from './rule-ids.ts';

const SPEC = readFileSync(new URL('../../../../spec/guarantees.md', import.meta.url), 'utf8');

describe('spec/guarantees.md', () => {
  it('[G6] has a sentence, the level and the sources of every rule', () => {
    for (const rule of LINT_RULES) {
      const { title, level, concern } = CATALOGUE[rule]!;
      const line = SPEC.split('\n').find((one) => one.startsWith(`**${rule}** `)) ?? '';
      expect(line).toContain(`**${rule}** ${title}. *${level}`);
      expect(line).toContain(`${concern}.* Sources: `);
    }
  });
});
