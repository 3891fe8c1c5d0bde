/** 18 to 24 October: the first round, a truce, the first newspaper. */
import { LISSE_TRUCE } from './articles.ts';
import type { Step } from './play.ts';
import { answer, filed, put, rejected, said, step } from './story-steps.ts';

const FIRST_DAY: readonly Step[] = [
  put({ at: '2026-10-18T08:30:00Z', by: 'corvia-secretariat', as: 'fire' }, 'lisse', {
    by: 'corvia',
    to: ['northland', 'eastmark'],
    title: 'No fire across the line',
    text: 'Both parties stop all fire across the line from noon on 19 October.',
    core: false,
  }),
  put({ at: '2026-10-18T09:15:00Z', by: 'northland-head', as: 'camps' }, 'lisse', {
    by: 'northland',
    to: ['eastmark'],
    title: 'Close the camps used by the Iron Column',
    text: 'Eastmark closes the camps on its bank that the Iron Column uses, and keeps them closed.',
    core: true,
  }),
  put({ at: '2026-10-18T10:05:00Z', by: 'eastmark-head', as: 'strikes' }, 'lisse', {
    by: 'eastmark',
    to: ['northland'],
    title: 'End strikes and armed flights over the east bank',
    text: 'Northland ends all strikes from the air and all armed flights over the east bank.',
    core: true,
  }),
  answer(
    { at: '2026-10-18T15:20:00Z', by: 'eastmark-head' },
    'camps',
    {
      by: 'eastmark',
      answer: 'premise-disputed',
      text: 'There are no camps of the kind described. There are villages, and some of the men in them have fought.',
    },
    'lisse',
  ),
  answer(
    { at: '2026-10-18T16:10:00Z', by: 'northland-head' },
    'strikes',
    {
      by: 'northland',
      answer: 'outside-competence',
      text: 'This delegation has no authority over the air command. It will carry the demand home.',
    },
    'lisse',
  ),
];

const SECOND_DAY: readonly Step[] = [
  answer(
    { at: '2026-10-19T08:00:00Z', by: 'northland-head' },
    'fire',
    { by: 'northland', answer: 'accepted', text: 'Accepted, from noon today.' },
    'lisse',
  ),
  answer(
    { at: '2026-10-19T08:25:00Z', by: 'eastmark-head' },
    'fire',
    { by: 'eastmark', answer: 'accepted', text: 'Accepted, from noon today.' },
    'lisse',
  ),
  step(
    { at: '2026-10-19T13:00:00Z', by: 'corvia-secretariat' },
    'round-closed',
    {
      result: 'agreed',
      outcome:
        'Fire across the line stops from noon on 19 October. The camps and the flights go to a meeting in Ansa from 25 October. A written text of four lines was read to both delegations and accepted by both; how it is to be verified was not settled.',
      endedOn: '2026-10-19',
    },
    { round: ['lisse'] },
  ),
];

const source = { article: LISSE_TRUCE, as: 'lisse-truce' };

const PRESS: readonly Step[] = [
  filed({ at: '2026-10-20T08:00:00Z', by: 'corvia-press', as: 'lisse-truce' }, LISSE_TRUCE),
  said(
    { at: '2026-10-20T08:20:00Z', by: 'corvia-press' },
    source,
    {
      speaker: { name: 'Dovan Aresk', role: 'Head of delegation', organisation: null, party: 'eastmark' },
      kind: 'direct',
      type: 'claim',
      words: 'A truce that binds the rifles and not the aircraft is half a truce',
    },
    ['strikes', 'fire'],
  ),
  said(
    { at: '2026-10-20T08:24:00Z', by: 'corvia-press' },
    source,
    {
      speaker: { name: 'Halvek Ostran', role: 'Head of delegation', organisation: null, party: 'northland' },
      kind: 'indirect',
      type: 'warning',
      words: 'the truce would hold only as long as the camps used by the Iron Column were silent',
    },
    ['camps', 'fire'],
  ),
  said({ at: '2026-10-20T08:31:00Z', by: 'corvia-press' }, source, {
    speaker: { name: 'Corin Hathelow', role: 'Envoy of Hale', organisation: null, party: 'hale' },
    kind: 'direct',
    type: 'undertaking',
    words: 'We carried the papers, and we will carry the next ones',
  }),
  said({ at: '2026-10-20T08:36:00Z', by: 'corvia-press' }, source, {
    speaker: { name: 'A person close to the mediation', role: null, organisation: null, party: null },
    kind: 'indirect',
    type: 'claim',
    words: 'The two delegations sat in one room for less than an hour',
  }),
  rejected(
    { at: '2026-10-20T08:40:00Z', by: 'corvia-press' },
    source,
    'Each called the other’s delegation serious, and neither called it trustworthy.',
    'narration',
  ),
];

/** The next round; what the sides call it differs, so the label says who says so. */
const NEXT: readonly Step[] = [
  step({ at: '2026-10-21T09:00:00Z', by: 'corvia-secretariat', as: 'ansa' }, 'round-proposed', {
    by: 'corvia',
    attested: null,
    label: 'Round 2, Ansa',
    venue: 'Ansa, Hale',
    from: '2026-10-25',
    until: '2026-10-28',
    format: 'shuttle',
    mediators: ['corvia', 'hale'],
    agenda: 'The camps, the flights, and how a promise is written down and checked.',
  }),
  step(
    { at: '2026-10-21T15:30:00Z', by: 'northland-head' },
    'round-accepted',
    { by: 'northland', attested: null },
    { round: ['ansa'] },
  ),
  step(
    { at: '2026-10-22T07:45:00Z', by: 'eastmark-head' },
    'round-accepted',
    { by: 'eastmark', attested: null },
    { round: ['ansa'] },
  ),
  step(
    { at: '2026-10-23T09:00:00Z', by: 'corvia-secretariat' },
    'round-confirmed',
    {
      label: 'Round 2, Ansa (round 1 as Northland’s foreign ministry counts, The Corvia Post, 20 October)',
      venue: 'Ansa, Hale',
      from: '2026-10-25',
      until: '2026-10-28',
    },
    { round: ['ansa'] },
  ),
];

export const AT_LISSE: readonly Step[] = [...FIRST_DAY, ...SECOND_DAY, ...PRESS, ...NEXT];
