/** 29 October to 3 November: one newspaper, two contests, an entry opened, what each side tells the mediators alone. */
import { ANSA_FILE } from './articles.ts';
import type { Step } from './play.ts';
import { answer, filed, said, step, toMediators } from './story-steps.ts';

const source = { article: ANSA_FILE, as: 'ansa-file' };
const RADD = { name: 'Oswin Radd', role: 'Information minister', organisation: null, party: 'northland' };
const VENN = {
  name: 'Joral Venn',
  role: 'Foreign minister',
  organisation: 'Foreign ministry',
  party: 'eastmark',
};

const PRESS: readonly Step[] = [
  filed({ at: '2026-10-29T08:00:00Z', by: 'corvia-press', as: 'ansa-file' }, ANSA_FILE),
  said(
    { at: '2026-10-29T08:14:00Z', by: 'corvia-press' },
    source,
    {
      speaker: RADD,
      kind: 'mixed',
      type: 'claim',
      words: 'the three dossiers handed to the mediators were “complete, dated and beyond dispute”',
    },
    ['camps'],
  ),
  said(
    { at: '2026-10-29T08:19:00Z', by: 'corvia-press' },
    source,
    {
      speaker: RADD,
      kind: 'direct',
      type: 'claim',
      words: 'We were offered good will. Good will has no date on it, and nobody can inspect it',
    },
    ['undertaking'],
  ),
  said(
    { at: '2026-10-29T08:27:00Z', by: 'corvia-press', as: 'two-sites' },
    source,
    {
      speaker: {
        name: 'Members of the Eastmark delegation',
        role: null,
        organisation: null,
        party: 'eastmark',
      },
      kind: 'indirect',
      type: 'claim',
      words: 'two of the eleven sites were in use',
      chain: [{ name: 'Oswin Radd', verb: 'said' }],
    },
    ['camps'],
  ),
  said(
    { at: '2026-10-29T08:33:00Z', by: 'corvia-press', as: 'huts' },
    source,
    {
      speaker: VENN,
      kind: 'mixed',
      type: 'denial',
      words: 'the dossiers held “photographs of empty huts” and proved nothing',
    },
    ['camps'],
  ),
  said(
    { at: '2026-10-29T08:41:00Z', by: 'corvia-press', as: 'kept-for-end' },
    source,
    {
      speaker: {
        name: 'A member of the Northland delegation',
        role: null,
        organisation: null,
        party: 'northland',
      },
      kind: 'mixed',
      type: 'claim',
      words: 'the matter of the flights had been “kept for the end, and there was no end”',
    },
    ['strikes'],
  ),
  step(
    { at: '2026-10-29T09:05:00Z', by: 'corvia-press' },
    'corrected',
    {
      fields: { speaker: { ...VENN, role: 'Spokesman' } },
      reason:
        'The article calls him spokesman of the foreign ministry; “Foreign minister” was a slip of the recorder.',
    },
    { corrects: ['huts'] },
  ),
  step(
    { at: '2026-10-29T14:30:00Z', by: 'eastmark-head' },
    'statement-contested',
    {
      text: 'No member of this delegation said that to the mediators. We said that two of the places named have people living in them.',
    },
    { statement: ['two-sites'] },
  ),
  step(
    { at: '2026-10-29T16:00:00Z', by: 'northland-head' },
    'statement-contested',
    {
      text: 'The delegation authorised nobody to speak without a name, and does not recognise these words as its own.',
    },
    { statement: ['kept-for-end'] },
  ),
];

/** What was written for the table is opened to everybody: by its author, once the other side consents. */
const OPENED: readonly Step[] = [
  step(
    { at: '2026-10-30T10:00:00Z', by: 'northland-head', audience: ['table'] },
    'disclosure-consented',
    {},
    { opens: ['eastmark-counter'] },
  ),
  step(
    { at: '2026-10-30T12:00:00Z', by: 'eastmark-head', audience: ['table'] },
    'disclosed',
    { to: ['public'] },
    { opens: ['eastmark-counter'] },
  ),
];

const NEXT: readonly Step[] = [
  step({ at: '2026-10-31T09:00:00Z', by: 'hale-envoy', as: 'return' }, 'round-proposed', {
    by: 'hale',
    attested: null,
    label: 'Round 3, Ansa',
    venue: 'Ansa, Hale',
    from: '2026-11-06',
    until: '2026-11-07',
    format: 'proximity',
    mediators: ['corvia', 'hale'],
    agenda: 'One text of twelve clauses, read clause by clause in two rooms.',
  }),
  step(
    { at: '2026-11-01T08:20:00Z', by: 'northland-head' },
    'round-accepted',
    { by: 'northland', attested: null },
    { round: ['return'] },
  ),
  step(
    { at: '2026-11-01T11:10:00Z', by: 'eastmark-head' },
    'round-accepted',
    { by: 'eastmark', attested: null },
    { round: ['return'] },
  ),
  step(
    { at: '2026-11-02T09:00:00Z', by: 'corvia-secretariat' },
    'round-confirmed',
    {
      label: 'Round 3, Ansa (round 2 as Northland’s foreign ministry counts)',
      venue: 'Ansa, Hale',
      from: '2026-11-06',
      until: '2026-11-07',
    },
    { round: ['return'] },
  ),
  answer(
    { at: '2026-11-03T09:00:00Z', by: 'northland-head', audience: toMediators('northland') },
    'strikes',
    {
      by: 'northland',
      answer: 'countered',
      text: 'For the mediators only: flights could rest for ten days if somebody we trust is shown two of the eleven places.',
    },
    null,
  ),
  answer(
    { at: '2026-11-03T15:30:00Z', by: 'eastmark-head', audience: toMediators('eastmark') },
    'camps',
    {
      by: 'eastmark',
      answer: 'countered',
      text: 'For the mediators only: a visitor from Hale could be shown two of the places, if the sky is quiet while he is there.',
    },
    null,
  ),
];

export const AFTER_ANSA: readonly Step[] = [...PRESS, ...OPENED, ...NEXT];
