/** 9 to 23 November: two accounts of how the text was lost, and a date for the next round. */
import { ELEVEN_CLAUSES, RETURN_TO_ANSA } from './articles.ts';
import type { Step } from './play.ts';
import { filed, putAgain, rejected, said, step } from './story-steps.ts';

const BRANDEL = { name: 'Kessa Brandel', role: 'Defence minister', organisation: null, party: 'northland' };
const eleven = { article: ELEVEN_CLAUSES, as: 'eleven-clauses' };
const VENN = { name: 'Joral Venn', role: 'Spokesman', organisation: 'Foreign ministry', party: 'eastmark' };

const ELEVENTH_HOUR: readonly Step[] = [
  filed({ at: '2026-11-09T08:00:00Z', by: 'observer', as: 'eleven-clauses' }, ELEVEN_CLAUSES),
  said(
    { at: '2026-11-09T08:12:00Z', by: 'observer', as: 'fresh', occurredAt: '2026-11-08T12:00:00Z' },
    eleven,
    {
      speaker: BRANDEL,
      kind: 'mixed',
      type: 'claim',
      words:
        'the Eastmark delegation had taken its agreement back “on fresh instructions, after one telephone call”',
    },
    ['camps', 'undertaking'],
  ),
  said(
    { at: '2026-11-09T08:15:00Z', by: 'observer', occurredAt: '2026-11-08T12:00:00Z' },
    eleven,
    {
      speaker: BRANDEL,
      kind: 'indirect',
      type: 'claim',
      words: 'a text had been nearly closed and then lost three times since October',
    },
    ['camps', 'undertaking'],
  ),
  said(
    { at: '2026-11-09T08:18:00Z', by: 'observer' },
    eleven,
    {
      speaker: VENN,
      kind: 'direct',
      type: 'denial',
      words: 'Nothing was withdrawn, because nothing was ever given piece by piece',
    },
    ['camps', 'undertaking'],
  ),
  said(
    { at: '2026-11-09T08:25:00Z', by: 'observer', as: 'annex' },
    eleven,
    {
      speaker: VENN,
      kind: 'indirect',
      type: 'claim',
      words:
        'it was Northland that changed course: it had come back from lunch with a new Annex B, longer by four places',
    },
    ['camps'],
  ),
  said(
    { at: '2026-11-09T08:29:00Z', by: 'observer' },
    eleven,
    {
      speaker: VENN,
      kind: 'mixed',
      type: 'claim',
      words: 'the Iron Column “an internal matter of Eastmark”',
    },
    ['camps'],
  ),
  said(
    { at: '2026-11-09T08:34:00Z', by: 'observer' },
    eleven,
    {
      speaker: VENN,
      kind: 'direct',
      type: 'claim',
      words: 'They answer with hours and altitudes. We asked for a stop',
    },
    ['strikes'],
  ),
  said({ at: '2026-11-09T08:43:00Z', by: 'observer', as: 'midnight' }, eleven, {
    speaker: { name: 'An envoy of Hale', role: null, organisation: null, party: 'hale' },
    kind: 'indirect',
    type: 'warning',
    words: 'the room would not be kept after midnight',
    chain: [{ name: 'An official who was in the building', verb: 'said' }],
  }),
  rejected(
    { at: '2026-11-09T08:50:00Z', by: 'observer' },
    eleven,
    'It was a long way to come for one clause.',
    'narration',
  ),
  step(
    { at: '2026-11-09T11:00:00Z', by: 'eastmark-member' },
    'statement-replied',
    {
      text: 'The delegation telephoned home, as every delegation does. What it said at half past two it had said on the first morning: the clauses go together.',
    },
    { statement: ['fresh'] },
  ),
  step(
    { at: '2026-11-09T13:20:00Z', by: 'northland-member' },
    'statement-replied',
    {
      text: 'The four places were in the dossiers of 26 October. They were copied into Annex B because they had been left out of it.',
    },
    { statement: ['annex'] },
  ),
  step(
    { at: '2026-11-09T15:00:00Z', by: 'hale-envoy' },
    'statement-contested',
    {
      text: 'I said that the house closes at midnight and that another could be found. It was not a warning.',
    },
    { statement: ['midnight'] },
  ),
];

const NEXT: readonly Step[] = [
  step({ at: '2026-11-17T09:00:00Z', by: 'corvia-secretariat', as: 'fourth' }, 'round-proposed', {
    by: 'corvia',
    attested: null,
    label: 'Round 4, Ansa',
    venue: 'Ansa, Hale',
    from: '2026-12-01',
    until: null,
    format: 'proximity',
    mediators: ['corvia', 'hale'],
    agenda: 'Clause 6, clause 2, and who may look.',
  }),
  putAgain(
    { at: '2026-11-18T10:00:00Z', by: 'northland-head' },
    'camps',
    'northland',
    'Put again by letter, carried by the envoy of Hale, in the words of clause 6.',
    null,
  ),
  putAgain(
    { at: '2026-11-19T09:30:00Z', by: 'eastmark-head' },
    'strikes',
    'eastmark',
    'Put again by letter, carried by the envoy of Hale, in the words of clause 2.',
    null,
  ),
  step(
    { at: '2026-11-20T08:00:00Z', by: 'eastmark-head' },
    'round-accepted',
    { by: 'eastmark', attested: null },
    { round: ['fourth'] },
  ),
  step(
    { at: '2026-11-23T05:30:00Z', by: 'northland-head' },
    'round-accepted',
    { by: 'northland', attested: null },
    { round: ['fourth'] },
  ),
];

const back = { article: RETURN_TO_ANSA, as: 'return-to-ansa' };
const RADD = { name: 'Oswin Radd', role: 'Information minister', organisation: null, party: 'northland' };
const LORREK = {
  name: 'Tavi Lorrek',
  role: 'Deputy foreign minister',
  organisation: null,
  party: 'eastmark',
};

const BOTH_RETURN: readonly Step[] = [
  filed({ at: '2026-11-23T08:00:00Z', by: 'corvia-press', as: 'return-to-ansa' }, RETURN_TO_ANSA),
  said(
    { at: '2026-11-23T08:10:00Z', by: 'corvia-press' },
    back,
    {
      speaker: RADD,
      kind: 'indirect',
      type: 'claim',
      words:
        'the file handed over in Ansa was complete, and that the other side had given no written undertaking',
    },
    ['camps', 'undertaking'],
  ),
  said(
    { at: '2026-11-23T08:16:00Z', by: 'corvia-press' },
    back,
    {
      speaker: LORREK,
      kind: 'mixed',
      type: 'claim',
      words:
        'her government would come “with the same two questions as in October”: when the strikes will stop, and when the crossing at Sefa will open',
    },
    ['strikes', 'sefa'],
  ),
  said(
    { at: '2026-11-23T08:21:00Z', by: 'corvia-press' },
    back,
    {
      speaker: LORREK,
      kind: 'indirect',
      type: 'claim',
      words:
        'Northland, too, had put nothing on paper, and said that its flights over the east bank had not paused for a single day of the talks',
    },
    ['strikes'],
  ),
  said(
    { at: '2026-11-23T08:30:00Z', by: 'corvia-press' },
    back,
    {
      speaker: { name: 'The mediators', role: null, organisation: null, party: null },
      kind: 'indirect',
      type: 'other',
      words: 'Eastmark might let a third party visit two of the sites',
      chain: [
        { name: 'An aide to Halvek Ostran', verb: 'said' },
        { name: 'Halvek Ostran', verb: 'had been told' },
      ],
    },
    ['undertaking'],
  ),
  said(
    { at: '2026-11-23T08:37:00Z', by: 'corvia-press' },
    back,
    {
      speaker: RADD,
      kind: 'indirect',
      type: 'undertaking',
      words: 'goods would pass at Sefa within ten days of a signed text',
    },
    ['sefa'],
  ),
];

export const TWO_ACCOUNTS: readonly Step[] = [...ELEVENTH_HOUR, ...NEXT, ...BOTH_RETURN];
