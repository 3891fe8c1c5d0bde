/** Sessions of the rounds, one of them of the heads alone; and a meeting held before the record was kept. */
import type { JsonObject } from '@sulh/record';
import type { Step } from './play.ts';
import { answer, step, type When } from './story-steps.ts';

const BOTH = ['northland-head', 'northland-member', 'eastmark-head', 'eastmark-member'];
const HEADS = ['heads', 'mediators'];

interface Session {
  readonly as: string;
  readonly round: string;
  readonly from: string;
  readonly until: string;
  readonly by: string;
  readonly audience?: readonly string[];
  readonly data: Omit<JsonObject, 'startsAt' | 'closedDoor' | 'source'>;
  readonly people: readonly string[];
  readonly present?: JsonObject[];
  readonly result: string;
  readonly outcome: string;
}

/** Opened when it begins, closed when it ends; who was there is written down a minute after the opening. */
function held(session: Session): Step[] {
  const { as, round, from, until, by, audience, data, people, present, result, outcome } = session;
  const readers = audience === undefined ? {} : { audience };
  const about = { session: [as] };
  const startsAt = Date.parse(from);
  const opened = { source: null, closedDoor: audience !== undefined, startsAt, ...data };
  const later = new Date(startsAt + 60_000).toISOString();
  const attended = present === undefined ? {} : { present };
  const closed = { endedAt: Date.parse(until), result, outcome };
  return [
    step({ at: from, by, as, ...readers }, 'session-opened', opened, { round: [round] }),
    step({ at: later, by, ...readers }, 'attendance-recorded', attended, { ...about, people: [...people] }),
    step({ at: until, by, ...readers }, 'session-closed', closed, about),
  ];
}

const AT_LISSE: readonly Step[] = [
  ...held({
    as: 'lisse-first',
    round: 'lisse',
    from: '2026-10-18T08:00:21Z',
    until: '2026-10-18T17:00:21Z',
    by: 'corvia-secretariat',
    data: {
      format: 'proximity',
      label: 'First day at Lisse',
      venue: 'Two rooms of the harbour office, Lisse',
      agenda: ['A stop to fire across the line', 'What each side asks of the other'],
    },
    people: [...BOTH, 'corvia-secretariat', 'hale-envoy', 'corvia-interpreter'],
    present: [{ name: 'Orla Sembrick', party: 'eastmark', role: 'adviser' }],
    result: 'adjourned',
    outcome: 'Each side put what it asks. The stop to fire is read again in the morning.',
  }),
  ...held({
    as: 'lisse-second',
    round: 'lisse',
    from: '2026-10-19T07:30:21Z',
    until: '2026-10-19T10:30:21Z',
    by: 'corvia-secretariat',
    data: {
      format: 'plenary',
      label: 'Reading of the four lines',
      venue: 'The long room of the harbour office, Lisse',
      agenda: ['The text of four lines', 'When it begins'],
    },
    people: [...BOTH, 'corvia-secretariat', 'hale-envoy', 'observer'],
    present: [{ name: 'Captain of the port of Lisse', party: null, role: 'other' }],
    result: 'agreed',
    outcome: 'Both delegations heard the four lines in one room and accepted them from noon.',
  }),
];

const AT_ANSA: readonly Step[] = [
  ...held({
    as: 'ansa-shuttle',
    round: 'ansa',
    from: '2026-10-26T08:00:21Z',
    until: '2026-10-26T18:00:21Z',
    by: 'hale-envoy',
    data: {
      format: 'shuttle',
      label: 'The day of the dossiers',
      source: 'Named so by the envoy of Hale',
      venue: 'Two inns at Ansa, half an hour apart',
      agenda: ['Three dossiers', 'Three names'],
    },
    people: ['northland-head', 'northland-member', 'eastmark-head', 'eastmark-member', 'hale-envoy'],
    result: 'no-result',
    outcome: 'The envoy went five times between the inns. Three dossiers were carried, read and sent back.',
  }),
  step(
    { at: '2026-10-26T11:30:21Z', by: 'hale-envoy' },
    'session-agenda-changed',
    { agenda: ['Three dossiers'], reason: 'The names are spoken of at the table only.' },
    { session: ['ansa-shuttle'] },
  ),
  ...held({
    as: 'ansa-heads',
    round: 'ansa',
    from: '2026-10-27T19:00:21Z',
    until: '2026-10-27T20:40:21Z',
    by: 'hale-envoy',
    audience: HEADS,
    data: {
      format: 'bilateral',
      label: 'The two heads, with the envoy',
      venue: 'The mill house at Ansa',
      agenda: ['Whether anything can be written down'],
    },
    people: ['northland-head', 'eastmark-head', 'hale-envoy'],
    result: 'no-result',
    outcome: 'Both said what their capital would not sign. Neither asked that it be repeated outside.',
  }),
];

const RETURN: readonly Step[] = [
  ...held({
    as: 'return-clauses',
    round: 'return',
    from: '2026-11-07T08:00:21Z',
    until: '2026-11-07T16:05:21Z',
    by: 'corvia-secretariat',
    data: {
      format: 'proximity',
      label: 'Clause by clause, second day',
      venue: 'Two floors of the assay house, Ansa',
      agenda: ['Clauses 1 to 5', 'Clause 6', 'Clauses 7 to 12'],
    },
    people: [...BOTH, 'corvia-secretariat', 'hale-envoy', 'corvia-interpreter'],
    result: 'broke-off',
    outcome: 'Eleven clauses were closed by both sides at 14:20. At 16:05 no clause was.',
  }),
];

/** As the host wrote it down then: two pages, signed by nobody. */
const NOTE: JsonObject = {
  how: 'paper',
  source: 'Note of the host, two pages, signed by nobody',
  present: ['The heads of both delegations', 'The envoy of Hale', 'The harbour master of Lisse'],
};

const then = (at: string, occurredAt: string, as?: string): When => ({
  at,
  by: 'corvia-secretariat',
  occurredAt,
  ...(as === undefined ? {} : { as }),
});

/** A meeting in September, before there was a record; entered by Corvia in October. */
const BEFORE: readonly Step[] = [
  step(then('2026-10-23T14:00:21Z', '2026-09-20T08:00:00Z', 'before'), 'round-proposed', {
    by: 'hale',
    attested: NOTE,
    label: 'The meeting at the ferry house',
    source: 'Called so in the note of the host; Northland’s delegation calls it a first contact',
    venue: 'The ferry house, Lisse',
    from: '2026-09-20',
    until: '2026-09-21',
    format: 'direct',
    mediators: ['corvia', 'hale'],
    agenda: null,
  }),
  step(
    then('2026-10-23T14:01:21Z', '2026-09-20T09:00:00Z', 'before-sitting'),
    'session-opened',
    {
      format: 'plenary',
      label: 'First sitting',
      source: 'Note of the host',
      venue: 'The ferry house, Lisse',
      startsAt: Date.parse('2026-09-20T09:00:00Z'),
      agenda: ['The survey boat', 'The two river posts'],
      closedDoor: false,
    },
    { round: ['before'] },
  ),
  step(
    then('2026-10-23T14:02:21Z', '2026-09-20T09:10:00Z', 'boat'),
    'demand-put',
    {
      by: 'northland',
      attested: NOTE,
      to: ['eastmark'],
      title: 'Give back the survey boat',
      text: 'Eastmark gives back the survey boat that drifted to its bank in August.',
      core: false,
    },
    { round: ['before'], session: ['before-sitting'] },
  ),
  step(
    then('2026-10-23T14:03:21Z', '2026-09-20T09:40:00Z', 'wire'),
    'demand-put',
    {
      by: 'eastmark',
      attested: NOTE,
      to: ['northland'],
      title: 'A telephone line between the two river posts',
      text: 'Northland agrees to a telephone line between the two river posts, answered day and night.',
      core: false,
    },
    { round: ['before'], session: ['before-sitting'] },
  ),
  answer(
    then('2026-10-23T14:04:21Z', '2026-09-21T09:00:00Z', 'boat-answer'),
    'boat',
    {
      by: 'eastmark',
      answer: 'accepted',
      text: 'The boat will be brought to the middle of the river on the next market day.',
      attested: NOTE,
    },
    'before',
  ),
  answer(
    then('2026-10-23T14:05:21Z', '2026-09-21T09:30:00Z', 'wire-answer'),
    'wire',
    {
      by: 'northland',
      answer: 'referred-to-capital',
      text: 'The delegation will ask for it at home.',
      attested: NOTE,
    },
    'before',
  ),
  step(
    then('2026-10-23T14:06:21Z', '2026-09-20T12:00:00Z'),
    'session-closed',
    {
      endedAt: Date.parse('2026-09-20T12:00:00Z'),
      result: 'adjourned',
      outcome: 'Both sides asked for a night to think.',
    },
    { session: ['before-sitting'] },
  ),
  step(
    then('2026-10-23T14:07:21Z', '2026-09-21T15:00:00Z'),
    'round-closed',
    {
      result: 'no-result',
      outcome: 'Two small things were asked, one was promised. No next meeting was fixed.',
      endedOn: '2026-09-21',
    },
    { round: ['before'] },
  ),
];

/** Each side confirms what it asked; what it answered, one contests in a point, the other has not spoken of. */
const WORDS: readonly Step[] = [
  step(
    { at: '2026-10-24T08:10:21Z', by: 'northland-member' },
    'attested-confirmed',
    { by: 'northland', text: null },
    { act: ['boat'] },
  ),
  step(
    { at: '2026-10-24T08:50:21Z', by: 'eastmark-head' },
    'attested-confirmed',
    { by: 'eastmark', text: 'So it was asked, and it still is.' },
    { act: ['wire'] },
  ),
  step(
    { at: '2026-10-24T09:05:21Z', by: 'eastmark-head' },
    'attested-contested',
    {
      by: 'eastmark',
      text: 'It was said “when the crossing opens”, not “on the next market day”. The rest is right.',
    },
    { act: ['boat-answer'] },
  ),
];

export const SESSIONS: readonly Step[] = [...AT_LISSE, ...AT_ANSA, ...RETURN, ...BEFORE, ...WORDS];
