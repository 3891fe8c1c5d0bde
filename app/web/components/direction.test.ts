import { expect, it } from 'vitest';
import { say } from '../language.ts';
import { dirOf } from './direction.ts';

it('words that people wrote take the direction of their letters', () => {
  expect(dirOf('Northland to return')).toBe('auto');
  expect(dirOf('شق ۶')).toBe('auto');
});

it('a sentence of ours around a name keeps the direction of the page', () => {
  const found = { en: '{n} found for “{q}”', ur: '“{q}” کے لیے {n} ملے', ps: '', 'fa-AF': '' };
  expect(dirOf(say('ur')(found, { n: 12, q: 'camp' }))).toBeUndefined();
  expect(dirOf(say('en')(found, { n: 12, q: 'شق' }))).toBeUndefined();
});
