/** 6 and 7 November: a text eleven twelfths closed, and then none. */
import type { Step } from './play.ts';
import { answer, heard, putAgain, step } from './story-steps.ts';

const FIRST_DAY: readonly Step[] = [
  step(
    { at: '2026-11-06T08:00:00Z', by: 'northland-head' },
    'demand-withdrawn',
    {
      by: 'northland',
      attested: null,
      reason: 'Withdrawn so that the twelve clauses can be read. It may be put again.',
    },
    { demand: ['commanders'] },
  ),
  putAgain(
    { at: '2026-11-06T08:20:00Z', by: 'northland-head' },
    'camps',
    'northland',
    'Put again as clause 6: close and keep closed the places in Annex B, within sixty days.',
    'return',
  ),
  putAgain(
    { at: '2026-11-06T08:50:00Z', by: 'eastmark-head' },
    'strikes',
    'eastmark',
    'Put again as clause 2: no strike and no armed flight over the east bank from the day of signature.',
    'return',
  ),
  putAgain(
    { at: '2026-11-06T09:10:00Z', by: 'eastmark-member' },
    'sefa',
    'eastmark',
    'Put again as clause 9, goods and the sick alike.',
    'return',
  ),
  putAgain(
    { at: '2026-11-06T09:40:00Z', by: 'northland-member' },
    'undertaking',
    'northland',
    null,
    'return',
  ),
  answer(
    { at: '2026-11-06T14:00:00Z', by: 'northland-member' },
    'sefa',
    {
      by: 'northland',
      answer: 'countered',
      text: 'The sick on two days of every week from the day of signature; goods ten days later.',
    },
    'return',
  ),
  answer(
    { at: '2026-11-06T15:15:00Z', by: 'northland-head' },
    'strikes',
    {
      by: 'northland',
      answer: 'countered',
      text: 'No armed flight below three thousand metres, none between dusk and dawn, and notice of the rest through the mediators.',
    },
    'return',
  ),
  heard(
    { at: '2026-11-06T19:30:00Z', by: 'hale-envoy', audience: ['mediators'] },
    'Note of a conversation, Ansa, 6 November',
    {
      speaker: { name: 'Heads of both delegations', role: null, organisation: null, party: null },
      kind: 'indirect',
      type: 'other',
      words: 'Each said, in its own room, that it could sign ten clauses tonight if the other signed first.',
    },
    ['camps', 'strikes'],
  ),
];

const SECOND_DAY: readonly Step[] = [
  answer(
    { at: '2026-11-07T09:30:00Z', by: 'eastmark-head' },
    'undertaking',
    {
      by: 'eastmark',
      answer: 'deferred',
      text: 'A written undertaking will be spoken of when all twelve clauses are closed together.',
    },
    'return',
  ),
  answer(
    { at: '2026-11-07T15:40:00Z', by: 'eastmark-head' },
    'camps',
    {
      by: 'eastmark',
      answer: 'premise-disputed',
      text: 'The matter is internal. Eastmark will take measures against whoever fires from its bank; it has no camps to close.',
    },
    'return',
  ),
  step(
    { at: '2026-11-07T17:30:00Z', by: 'corvia-secretariat' },
    'round-closed',
    {
      result: 'broke-off',
      outcome:
        'The round broke off at 16:05. At 14:20 the mediators counted eleven of twelve clauses closed by both sides, clause 6 open. No clause was initialled. The sides give different reasons; the mediators give none.',
      endedOn: '2026-11-07',
    },
    { round: ['return'] },
  ),
];

export const RETURN: readonly Step[] = [...FIRST_DAY, ...SECOND_DAY];
