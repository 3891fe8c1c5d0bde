import { expect, it } from 'vitest';
import { dateInUrl, parseDate } from './dates.ts';

it.each([
  ['2025-10-31T10:30:00+05:00', '2025-10-31T05:30:00.000Z'],
  ['2025-10-31T10:30:00Z', '2025-10-31T10:30:00.000Z'],
  ['2025-10-31T10:30', '2025-10-31T10:30:00'],
  ['2025-10-31', '2025-10-31'],
  ['October 31, 2025', '2025-10-31'],
  ['Fri 31 Oct 2025 9:05 pm', '2025-10-31T21:05:00'],
  ['31 Oct 2025 12:05 am GMT', '2025-10-31T00:05:00.000Z'],
  ['Published 1st Sept 2025', '2025-09-01'],
  ['1761906600', '2025-10-31T10:30:00.000Z'],
])('[Q6] the date %s is %s, as exactly as it says', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

it.each(['', 'yesterday', '2025-02-30', '2025-13-01', 'May I ask 31, 2025', '99999-01-01'])(
  '[Q6] %s names no day',
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

it('[Q6] an address can hold the day', () => {
  expect(dateInUrl('https://example.org/2025/10/31/talks')).toBe('2025-10-31');
  expect(dateInUrl('https://example.org/news/20251031/talks')).toBe('2025-10-31');
  expect(dateInUrl('https://example.org/2025/99/31/talks')).toBeNull();
});
