/** 26 October to 23 November: the papers the mediators carried. Who is not giver or recipient of a leg reads none of it. */
import type { JsonObject } from '@sulh/record';
import type { Step } from './play.ts';
import { step, toMediators, type When } from './story-steps.ts';

type Side = 'northland' | 'eastmark';
type Hour = Pick<When, 'at' | 'by' | 'as'>;

const BOTH = ['mediators', 'party:eastmark', 'party:northland'];

interface Words {
  readonly title: string;
  readonly text: string;
  readonly replyBy?: string;
}
const words = ({ title, text, replyBy }: Words) => ({ title, text, replyBy: replyBy ?? null });

function handedIn(
  when: Hour,
  by: Side,
  document: Words & { type?: string; to?: string; attested?: JsonObject },
  refs: Step['refs'] = {},
): Step {
  const to = document.to ?? (by === 'northland' ? 'eastmark' : 'northland');
  const { type = 'note', attested = null } = document;
  const data = { by, attested, type, to: [to], file: null, ...words(document) };
  return step({ ...when, audience: toMediators(by) }, 'document-handed-in', data, refs);
}

function carried(
  when: Hour,
  to: Side,
  withheld: string,
  document: Words,
  more: { note?: string; answers?: string } = {},
): Step {
  const { note = null, answers } = more;
  const data = { to, file: null, asHandedIn: true, note, ...words(document) };
  const refs = { withheld: [withheld], ...(answers === undefined ? {} : { answers: [answers] }) };
  return step({ ...when, audience: BOTH }, 'document-carried', data, refs);
}

function unattributed(when: Hour, to: Side, type: string, document: Words): Step {
  return step({ ...when, audience: toMediators(to) }, 'unattributed-carried', {
    ...{ type, to },
    ...words(document),
  });
}

function received(when: Hour, document: string, by: Side, audience: readonly string[] = BOTH): Step {
  return step({ ...when, audience }, 'document-received', { by, attested: null }, { document: [document] });
}

function read(when: Hour, document: string, by: Side, audience: readonly string[] = BOTH): Step {
  return step({ ...when, audience }, 'document-read', { by }, { document: [document] });
}

const DOSSIERS = {
  title: 'Covering note to the three dossiers',
  text: 'The three dossiers name eleven places. The delegation asks for an answer place by place, in writing.',
  replyBy: '2026-10-28',
};
const DOSSIERS_REPLY = {
  title: 'Reply to the covering note',
  text: 'The dossiers have been looked at. Two of the places named have people living in them. The rest is with the capital.',
};
const SEFA = {
  title: 'Letter on the crossing at Sefa',
  text: 'Forty-one people wait at Sefa for a doctor on the other bank. The delegation sends their number, not their names.',
};

const AT_ANSA: readonly Step[] = [
  handedIn(
    { at: '2026-10-26T08:20:00Z', by: 'hale-envoy', as: 'dossier-note' },
    'northland',
    {
      ...DOSSIERS,
      attested: {
        how: 'paper',
        source: 'Handed to the envoy of Hale by the Northland delegation, with three boxes',
      },
    },
    { round: ['ansa'] },
  ),
  carried(
    { at: '2026-10-26T08:55:00Z', by: 'hale-envoy', as: 'dossier-leg' },
    'eastmark',
    'dossier-note',
    DOSSIERS,
  ),
  received({ at: '2026-10-26T09:05:00Z', by: 'eastmark-member' }, 'dossier-leg', 'eastmark'),
  read({ at: '2026-10-26T09:50:00Z', by: 'eastmark-head' }, 'dossier-leg', 'eastmark'),
  handedIn({ at: '2026-10-26T10:20:00Z', by: 'eastmark-head', as: 'sefa-letter' }, 'eastmark', SEFA, {
    round: ['ansa'],
  }),
  carried(
    { at: '2026-10-26T11:00:00Z', by: 'corvia-press', as: 'sefa-leg' },
    'northland',
    'sefa-letter',
    SEFA,
  ),
  received({ at: '2026-10-26T11:10:00Z', by: 'northland-member' }, 'sefa-leg', 'northland'),
  read({ at: '2026-10-26T12:30:00Z', by: 'northland-head' }, 'sefa-leg', 'northland'),
  handedIn(
    { at: '2026-10-27T18:40:00Z', by: 'eastmark-head', as: 'dossier-reply' },
    'eastmark',
    { ...DOSSIERS_REPLY, type: 'reply' },
    { answers: ['dossier-leg'], round: ['ansa'] },
  ),
  carried(
    { at: '2026-10-27T19:05:00Z', by: 'hale-envoy', as: 'dossier-reply-leg' },
    'northland',
    'dossier-reply',
    DOSSIERS_REPLY,
    { answers: 'dossier-leg' },
  ),
  received({ at: '2026-10-27T19:20:00Z', by: 'northland-member' }, 'dossier-reply-leg', 'northland'),
  read({ at: '2026-10-27T19:45:00Z', by: 'northland-head' }, 'dossier-reply-leg', 'northland'),
];

const VISIT = {
  title: 'A visit, and a quiet sky while it lasts',
  text: 'Somebody both sides trust is shown two places. While he is there nothing armed flies over them. Nobody has agreed to this; it is a question.',
  replyBy: '2026-11-03',
};

/** The mediators' own paper, the same to both; and a message that was erased once it had been answered by voice. */
const WITHOUT_A_NAME: readonly Step[] = [
  unattributed(
    { at: '2026-11-02T16:00:00Z', by: 'hale-envoy', as: 'visit-north' },
    'northland',
    'non-paper',
    VISIT,
  ),
  unattributed(
    { at: '2026-11-02T16:10:00Z', by: 'hale-envoy', as: 'visit-east' },
    'eastmark',
    'non-paper',
    VISIT,
  ),
  received(
    { at: '2026-11-02T16:30:00Z', by: 'northland-member' },
    'visit-north',
    'northland',
    toMediators('northland'),
  ),
  received(
    { at: '2026-11-02T17:05:00Z', by: 'eastmark-member' },
    'visit-east',
    'eastmark',
    toMediators('eastmark'),
  ),
  handedIn(
    { at: '2026-11-03T09:10:00Z', by: 'northland-head' },
    'northland',
    {
      type: 'reply',
      to: 'hale',
      title: 'On the visit',
      text: 'See what was told to the mediators this morning: ten days, two places.',
    },
    { answers: ['visit-north'] },
  ),
  handedIn(
    { at: '2026-11-03T15:45:00Z', by: 'eastmark-head' },
    'eastmark',
    {
      type: 'reply',
      to: 'hale',
      title: 'On the visit',
      text: 'See what was told to the mediators this afternoon: a visitor from Hale, a quiet sky.',
    },
    { answers: ['visit-east'] },
  ),
  unattributed(
    { at: '2026-11-05T18:00:00Z', by: 'corvia-secretariat', as: 'question' },
    'eastmark',
    'message',
    {
      title: 'A question from the corridor',
      text: 'If clause 2 came first on the page, would clause 6 be read differently?',
    },
  ),
  received(
    { at: '2026-11-05T18:20:00Z', by: 'eastmark-head' },
    'question',
    'eastmark',
    toMediators('eastmark'),
  ),
  step(
    { at: '2026-11-12T10:00:00Z', by: 'corvia-secretariat', audience: toMediators('eastmark') },
    'document-erased',
    { reason: 'Answered by voice. Those who wrote it and those who read it asked that it not be kept.' },
    { erases: ['question'] },
  ),
];

const ANNEX = {
  title: 'Annex B, with four places more',
  text: 'The list of Annex B as the delegation would have it read, fifteen places.',
};

/** Two that never got to the other side: one taken back, one given back. */
const NOT_CARRIED: readonly Step[] = [
  handedIn(
    { at: '2026-11-06T12:10:00Z', by: 'northland-member', as: 'annex-draft' },
    'northland',
    { ...ANNEX, type: 'draft' },
    {
      round: ['return'],
    },
  ),
  step(
    { at: '2026-11-06T12:45:00Z', by: 'northland-head', audience: toMediators('northland') },
    'document-withdrawn',
    { reason: 'It will be read out instead.' },
    { document: ['annex-draft'] },
  ),
  handedIn({ at: '2026-11-09T17:00:00Z', by: 'eastmark-member', as: 'press-note' }, 'eastmark', {
    title: 'Note on what was printed on 9 November',
    text: 'The delegation asks the other side to say that nothing was taken back, because nothing had been given.',
  }),
  step(
    { at: '2026-11-09T17:40:00Z', by: 'corvia-secretariat', audience: toMediators('eastmark') },
    'document-returned',
    { reason: 'It answers a newspaper. The record of statements is the place for a reply to one.' },
    { document: ['press-note'] },
  ),
];

const CLAUSE_6 = {
  title: 'Letter on the camps, in the words of clause 6',
  text: 'Close and keep closed the places in Annex B, within sixty days. The delegation asks for a date, or for the reason why there is none.',
  replyBy: '2026-11-21',
};
const CLAUSE_2 = {
  title: 'Letter on the strikes, in the words of clause 2',
  text: 'No strike and no armed flight over the east bank from the day of signature. The delegation asks when the first quiet day could be.',
  replyBy: '2026-11-21',
};

/** The letters of 18 and 19 November. Neither has been answered. */
const LETTERS: readonly Step[] = [
  handedIn({ at: '2026-11-17T14:00:00Z', by: 'northland-head', as: 'letter-6' }, 'northland', CLAUSE_6),
  carried(
    { at: '2026-11-18T09:40:00Z', by: 'hale-envoy', as: 'letter-6-leg' },
    'eastmark',
    'letter-6',
    CLAUSE_6,
  ),
  received({ at: '2026-11-18T15:10:00Z', by: 'eastmark-member' }, 'letter-6-leg', 'eastmark'),
  read({ at: '2026-11-18T16:00:00Z', by: 'eastmark-head' }, 'letter-6-leg', 'eastmark'),
  handedIn({ at: '2026-11-18T17:20:00Z', by: 'eastmark-head', as: 'letter-2' }, 'eastmark', CLAUSE_2),
  carried(
    { at: '2026-11-19T09:10:00Z', by: 'hale-envoy', as: 'letter-2-leg' },
    'northland',
    'letter-2',
    CLAUSE_2,
  ),
  received({ at: '2026-11-19T12:00:00Z', by: 'northland-member' }, 'letter-2-leg', 'northland'),
  read({ at: '2026-11-19T14:10:00Z', by: 'northland-head' }, 'letter-2-leg', 'northland'),
];

const CROSSINGS = {
  title: 'Draft list of crossings and hours',
  text: 'Sefa, Tuesdays and Fridays, from eight to four, for the sick and one person with each.',
  replyBy: '2026-11-30',
};

/** On the way to the fourth round: one still with the mediators, one carried and not yet received. */
const UNDER_WAY: readonly Step[] = [
  handedIn(
    { at: '2026-11-22T09:00:00Z', by: 'eastmark-head', as: 'visits-draft' },
    'eastmark',
    {
      type: 'draft',
      title: 'Draft paragraph on visits',
      text: 'A visit is announced a day before and lasts a morning. The visitor writes down what he sees and nothing else.',
      replyBy: '2026-11-30',
    },
    { round: ['fourth'] },
  ),
  handedIn(
    { at: '2026-11-22T16:30:00Z', by: 'northland-member', as: 'crossings' },
    'northland',
    { ...CROSSINGS, type: 'draft' },
    {
      round: ['fourth'],
    },
  ),
  carried(
    { at: '2026-11-23T07:30:00Z', by: 'corvia-press', as: 'crossings-leg' },
    'eastmark',
    'crossings',
    CROSSINGS,
    {
      note: 'Corvia can take a first reading by telephone on Thursday.',
    },
  ),
];

export const PASSAGES: readonly Step[] = [
  ...AT_ANSA,
  ...WITHOUT_A_NAME,
  ...NOT_CARRIED,
  ...LETTERS,
  ...UNDER_WAY,
];
