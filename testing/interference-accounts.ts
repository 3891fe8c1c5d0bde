/** Accounts of one act: what twins of the test of non-interference hold of them. */
import type { JsonObject } from '@sulh/record';
import type { Attempt } from './twin.ts';

export const COMPARISON: JsonObject = {
  title: 'How it ended',
  occurredOn: '2026-11-01',
  elements: [
    { id: 'pause', label: 'The pause' },
    { id: 'place', label: 'The place' },
  ],
};
const says = (id: string, reading: string) => ({ id, silent: false, reading });

export const accountOf = (party: string | null, name: string, reading: string): JsonObject => ({
  of: { name, party, role: null },
  type: 'own',
  source: { title: 'News', url: null, publishedAt: null },
  elements: [says('pause', reading)],
});

interface Places {
  readonly comparison: number;
  readonly account: number;
}
type Act = Omit<Attempt, 'audience'>;

/** Out of a reader's sight: what would change a verdict, a total, an order or a refusal if it were seen. */
export function hiddenAccountActs(by: string, party: string, text: string, at: Places): readonly Act[] {
  const comparison = { comparison: [at.comparison] };
  const account = { account: [at.account] };
  return [
    { by, kind: 'elements-added', data: { elements: [{ id: text, label: text }] }, refs: comparison },
    { by, kind: 'account-given', data: accountOf(party, text, text), refs: comparison },
    {
      by,
      kind: 'account-given',
      data: { ...accountOf('northland', text, 'ten days'), type: 're-characterisation' },
      refs: { ...comparison, supersedes: [at.account] },
    },
    { by, kind: 'account-extended', data: { elements: [says('place', text)] }, refs: account },
    { by: 'north', kind: 'account-contested', data: { text }, refs: account },
    { by, kind: 'reading-disputed', data: { element: 'pause', text }, refs: account },
    { by, kind: 'comparison-opened', data: { ...COMPARISON, title: text } },
  ];
}

/** What a reader might try, to learn of them. */
export function accountProbes(
  by: string,
  words: readonly string[],
  audience: readonly string[],
  at: Places,
): Attempt[] {
  const account = { account: [at.account] };
  return [
    ...words.flatMap((word): Attempt[] => [
      {
        by,
        kind: 'elements-added',
        data: { elements: [{ id: word, label: word }] },
        audience,
        refs: { comparison: [at.comparison] },
      },
      { by, kind: 'reading-disputed', data: { element: word, text: 'X' }, audience, refs: account },
    ]),
    {
      by,
      kind: 'account-extended',
      data: { elements: [says('place', 'X')] },
      audience,
      refs: account,
    },
    { by, kind: 'reading-disputed', data: { element: 'place', text: 'X' }, audience, refs: account },
    { by, kind: 'account-contested', data: { text: 'X' }, audience, refs: account },
  ];
}
