/** 25 to 28 October: four days in Ansa, three dossiers, promises not written down. */
import type { Step } from './play.ts';
import { answer, heard, oral, put, putAgain, step } from './story-steps.ts';

const DEMANDS: readonly Step[] = [
  putAgain(
    { at: '2026-10-25T08:40:00Z', by: 'eastmark-head' },
    'strikes',
    'eastmark',
    'Put again before anything else is opened: an end to strikes and armed flights, not fewer of them.',
    'ansa',
  ),
  put({ at: '2026-10-25T09:20:00Z', by: 'northland-head', as: 'undertaking' }, 'ansa', {
    by: 'northland',
    to: ['eastmark'],
    title: 'A written undertaking with places, dates and a third party to verify it',
    text: 'Eastmark undertakes in writing to close named places by named days, and a third party chosen by both sides may visit them.',
    core: true,
  }),
  put({ at: '2026-10-25T11:00:00Z', by: 'eastmark-head', as: 'sefa' }, 'ansa', {
    by: 'eastmark',
    to: ['northland'],
    title: 'Reopen the crossing at Sefa to goods and to the sick',
    text: 'Northland reopens the crossing at Sefa, closed since 2 September, to market goods and to people who need a doctor.',
    core: false,
  }),
  put({ at: '2026-10-25T14:30:00Z', by: 'northland-member', as: 'commanders' }, 'ansa', {
    by: 'northland',
    to: ['eastmark'],
    title: 'Hand over three commanders of the Iron Column',
    text: 'Eastmark hands over three commanders of the Iron Column for trial. Their names are given to the table.',
    core: false,
  }),
  put({ at: '2026-10-25T15:10:00Z', by: 'eastmark-member', as: 'inquiry' }, 'ansa', {
    by: 'eastmark',
    to: ['northland'],
    title: 'An inquiry into the strike at Oru ford, with its findings shown',
    text: 'Northland inquires into the strike of 9 October at Oru ford and shows the mediators what it finds.',
    core: false,
  }),
];

const PAPERS: readonly Step[] = [
  putAgain(
    { at: '2026-10-26T08:30:00Z', by: 'northland-head' },
    'camps',
    'northland',
    'Put again with three dossiers, handed to the mediators this morning. They show eleven places.',
    'ansa',
  ),
  putAgain(
    { at: '2026-10-26T09:00:00Z', by: 'northland-member', audience: ['table'] },
    'commanders',
    'northland',
    'The three names are on the sheet that the envoy of Hale carried to the Eastmark delegation at nine this morning. They are not written here.',
    'ansa',
  ),
  answer(
    { at: '2026-10-26T16:45:00Z', by: 'eastmark-member' },
    'commanders',
    {
      by: 'eastmark',
      answer: 'refused',
      text: 'Eastmark hands nobody over for trial elsewhere. If papers are brought against a man, its own courts can read them.',
    },
    'ansa',
  ),
  heard(
    { at: '2026-10-26T18:10:00Z', by: 'hale-envoy', audience: ['table'] },
    'Note read to both delegations, Ansa, 26 October',
    {
      speaker: { name: 'Corin Hathelow', role: 'Envoy of Hale', organisation: null, party: 'hale' },
      kind: 'indirect',
      type: 'other',
      words:
        'Today the mediators carried nine papers: three dossiers and a sheet from Northland to Eastmark, two maps and a letter from Eastmark to Northland, and one reply each way. Each was signed for.',
    },
    ['camps', 'strikes', 'commanders'],
  ),
];

/** Answers given by voice: a mediator who was present records them, and each side may contest. */
const ANSWERS: readonly Step[] = [
  answer(
    { at: '2026-10-27T10:15:00Z', by: 'hale-envoy', occurredAt: '2026-10-27T09:40:00Z' },
    'camps',
    {
      by: 'eastmark',
      answer: 'referred-to-capital',
      text: 'The delegation has looked at the dossiers and has asked its capital how to answer.',
      attested: oral(
        'Said by the head of the Eastmark delegation to the envoy of Hale, in Ansa, on 27 October',
      ),
    },
    'ansa',
  ),
  answer(
    { at: '2026-10-27T11:30:00Z', by: 'corvia-press', occurredAt: '2026-10-27T11:05:00Z' },
    'sefa',
    {
      by: 'northland',
      answer: 'deferred',
      text: 'The crossing will be spoken of when the camps have been spoken of.',
      attested: oral(
        'Said by the head of the Northland delegation to both mediators, in Ansa, on 27 October',
      ),
    },
    'ansa',
  ),
  answer(
    { at: '2026-10-27T17:20:00Z', by: 'northland-head' },
    'strikes',
    {
      by: 'northland',
      answer: 'deferred',
      text: 'Northland will answer on flights once it has an answer on the camps.',
    },
    'ansa',
  ),
  heard(
    { at: '2026-10-28T07:00:00Z', by: 'monitor', occurredAt: '2026-10-27T22:50:00Z' },
    'Daily note of the line monitors, 28 October',
    {
      speaker: { name: 'Line monitors', role: null, organisation: null, party: 'line-monitors' },
      kind: 'direct',
      type: 'claim',
      words:
        'Two mortar rounds fell near Sefa at 22:50. Nobody was hurt. Neither post could see where they came from.',
    },
    ['fire'],
  ),
  answer(
    { at: '2026-10-28T09:30:00Z', by: 'eastmark-head', audience: ['table'], as: 'eastmark-counter' },
    'undertaking',
    {
      by: 'eastmark',
      answer: 'countered',
      text: 'Eastmark offers a joint commission of the two sides, to meet every two weeks at Sefa. It gives its word that no attack will come from its bank. It will not have a third party inspect its villages.',
    },
    'ansa',
  ),
  step(
    { at: '2026-10-28T15:00:00Z', by: 'corvia-secretariat', as: 'ansa-closed' },
    'round-closed',
    {
      result: 'no-result',
      outcome:
        'The round ended without a result. Seven demands stand, one of them accepted by both sides. What Northland called proof Eastmark called no proof; what Eastmark gave as its word Northland wanted on paper. The mediators hold every paper that was carried.',
      endedOn: '2026-10-28',
    },
    { round: ['ansa'] },
  ),
];

export const AT_ANSA: readonly Step[] = [...DEMANDS, ...PAPERS, ...ANSWERS];
