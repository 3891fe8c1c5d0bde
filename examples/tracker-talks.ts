/** Rounds, demands and answers, as the press reports them; each is attested, none is signed by a party. */
import type { JsonObject } from '@sulh/record';
import type { Step } from '../exercise/play.ts';

type Untimed = Omit<Step, 'at' | 'by'>;

const ARTICLE = '“Pakistan Eyes Istanbul To Repair Ties With Afghan Taliban”';
const DRAFTS = 'wenewsenglish; infosunrise (Dawn); khabarkada; tribuneindia; didpress';

const press = (source: string): JsonObject => ({ how: 'press', source });
const on = (day: string): string => `${day}T00:00:00Z`;

const ROUNDS: readonly Untimed[] = [
  {
    kind: 'round-proposed',
    as: 'doha',
    occurredAt: on('2025-10-18'),
    data: {
      by: 'qatar',
      attested: press(
        'usmuslims.com; atlaspress.news: held in Doha. Shown under its host; who called it, and whether the sides met face to face, is not reported.',
      ),
      label: 'Doha, 18–19 October 2025 (usmuslims.com; atlaspress.news)',
      venue: 'Doha',
      from: '2025-10-18',
      until: '2025-10-19',
      format: 'direct',
      mediators: ['qatar', 'turkiye'],
      agenda: null,
    },
  },
  {
    kind: 'round-closed',
    occurredAt: on('2025-10-19'),
    data: {
      result: 'agreed',
      outcome:
        'As reported by usmuslims.com and atlaspress.news: an immediate ceasefire, mechanisms, and a later meeting to verify it. The Taliban gave an account of their own; see the claims of 19 October.',
      endedOn: '2025-10-19',
    },
    refs: { round: ['doha'] },
  },
  {
    kind: 'round-proposed',
    as: 'istanbul',
    occurredAt: on('2025-10-25'),
    data: {
      by: 'turkiye',
      attested: press(`${DRAFTS}: held in Istanbul. Shown under its host; who called it is not reported.`),
      label:
        'Istanbul, 25–30 October 2025 (several outlets); a round of four days, as an undated article counts',
      venue: 'Istanbul',
      from: '2025-10-25',
      until: '2025-10-30',
      format: 'shuttle',
      mediators: ['qatar', 'turkiye'],
      agenda: null,
    },
  },
  {
    kind: 'round-closed',
    occurredAt: on('2025-10-30'),
    data: {
      result: 'adjourned',
      outcome:
        'The accounts differ. A joint statement published by Türkiye says that the ceasefire continues and that principals will meet on 6 November (trtworld; infosunrise; esfeed). An article says that the round ended with no breakthrough.',
      endedOn: '2025-10-30',
    },
    refs: { round: ['istanbul'] },
  },
  {
    kind: 'round-proposed',
    as: 'istanbul-again',
    occurredAt: on('2025-11-06'),
    data: {
      by: 'turkiye',
      attested: press(
        'trtworld; infosunrise; esfeed: a meeting on 6 November, announced in the statement of 30 October',
      ),
      label: 'Istanbul, 6–7 November 2025 (dailypioneer; ipp-news; htnworld)',
      venue: 'Istanbul',
      from: '2025-11-06',
      until: '2025-11-07',
      format: 'shuttle',
      mediators: ['qatar', 'turkiye'],
      agenda: null,
    },
  },
  {
    kind: 'round-closed',
    occurredAt: on('2025-11-07'),
    data: {
      result: 'no-result',
      outcome: 'No result, as reported by dailypioneer, ipp-news and htnworld.',
      endedOn: '2025-11-07',
    },
    refs: { round: ['istanbul-again'] },
  },
  {
    kind: 'round-proposed',
    as: 'saudi-arabia',
    occurredAt: on('2025-12-03'),
    data: {
      by: 'tracker',
      attested: null,
      label:
        'Meeting in Saudi Arabia, early December 2025 (Reuters, through afintl.com). Entered by the desk: who called it, its days and its form are not reported; the date is that of the report.',
      venue: 'Saudi Arabia',
      from: '2025-12-03',
      until: null,
      format: 'direct',
      mediators: [],
      agenda: null,
    },
  },
];

const DEMANDS: readonly Untimed[] = [
  {
    kind: 'demand-put',
    as: 'action',
    occurredAt: on('2025-10-25'),
    data: {
      by: 'pakistan',
      attested: press(ARTICLE),
      to: ['afghan-taliban'],
      title: 'Action against the TTP that is decisive and can be verified',
      text: 'The article calls this Pakistan’s central demand, and says that Pakistan accuses the group of working from refuges in Afghanistan.',
      core: true,
    },
    refs: { round: ['istanbul'] },
  },
  {
    kind: 'demand-put',
    as: 'guarantee',
    occurredAt: on('2025-10-25'),
    data: {
      by: 'pakistan',
      attested: press(DRAFTS),
      to: ['afghan-taliban'],
      title: 'A written guarantee, and a mechanism to verify it',
      text: 'Reported as the point on which the round stuck: how commitments would be verified, and a guarantee in writing.',
      core: true,
    },
    refs: { round: ['istanbul'] },
  },
  {
    kind: 'demand-answered',
    occurredAt: on('2025-10-28'),
    data: {
      by: 'afghan-taliban',
      attested: press(DRAFTS),
      answer: 'countered',
      text: 'The outlets report a written Afghan reply, passed through the mediators, and a Pakistani reply to it. Its wording is not given; the day within the round is not given either.',
    },
    refs: { demand: ['guarantee'], round: ['istanbul'] },
  },
  {
    kind: 'demand-repeated',
    occurredAt: on('2025-10-31'),
    data: {
      by: 'pakistan',
      attested: press('pakistanlivenews, on the Foreign Office of Pakistan'),
      text: 'The Foreign Office is reported to have said that written assurances were still awaited.',
    },
    refs: { demand: ['guarantee'] },
  },
  {
    kind: 'demand-put',
    as: 'list',
    occurredAt: on('2025-11-06'),
    data: {
      by: 'pakistan',
      attested: press('dailypioneer; ipp-news; htnworld'),
      to: ['afghan-taliban'],
      title: 'A list handed to the mediators: groups, places, timelines, a religious decree',
      text: 'Reported to name groups and places, to set timelines, and to ask that dismantling be documented, that a religious decree be issued and that links between the state and the groups end; with border trade in return.',
      core: false,
    },
    refs: { round: ['istanbul-again'] },
  },
  {
    kind: 'demand-answered',
    occurredAt: on('2025-11-07'),
    data: {
      by: 'afghan-taliban',
      attested: press('dailypioneer; ipp-news; htnworld'),
      answer: 'countered',
      text: 'The outlets report a new Afghan draft, after the list had been discussed point by point. Its wording is not given.',
    },
    refs: { demand: ['list'], round: ['istanbul-again'] },
  },
];

export const TRACKER_TALKS: readonly Untimed[] = [...ROUNDS, ...DEMANDS];
