/** 10 to 21 November: the end of the third round as the mediators, the host, each side and the press tell it. */
import type { JsonObject } from '@sulh/record';
import type { Step } from './play.ts';
import { step, type When } from './story-steps.ts';

const said = (id: string, text: string, reading: string): JsonObject => ({
  id,
  silent: false,
  words: { text, language: 'en' },
  reading,
});
const silent = (id: string): JsonObject => ({ id, silent: true });

interface Told {
  name: string;
  role?: string;
  party: string | null;
  type: string;
  source: string;
  publishedAt: string;
  elements: readonly JsonObject[];
}

function account(when: When, told: Told, refs: Step['refs'] = {}): Step {
  const { name, role = null, party, type, source, publishedAt, elements } = told;
  return step(
    { occurredAt: `${publishedAt}T12:00:00Z`, ...when },
    'account-given',
    {
      of: { name, party, role },
      type,
      source: { title: source, url: null, publishedAt },
      elements: [...elements],
    },
    { comparison: ['end-of-return'], ...refs },
  );
}

const ELEVEN = 'Eleven of twelve closed';
const BROKE_OFF = 'Broke off without a text';

const OPENED: readonly Step[] = [
  step(
    { at: '2026-11-10T08:30:00Z', by: 'corvia-press', as: 'end-of-return' },
    'comparison-opened',
    {
      title: 'How the third round ended, Ansa, 7 November',
      occurredOn: '2026-11-07',
      elements: [
        { id: 'clauses', label: 'Clauses closed' },
        { id: 'clause-6', label: 'Where clause 6 stood' },
        { id: 'ended', label: 'How the round ended' },
        { id: 'change', label: 'Who changed position' },
        { id: 'sefa', label: 'The crossing at Sefa' },
        { id: 'flights', label: 'Flights over the east bank' },
      ],
    },
    { act: ['return'] },
  ),
  account(
    {
      at: '2026-11-10T08:50:00Z',
      by: 'corvia-secretariat',
      as: 'account-joint',
      occurredAt: '2026-11-07T18:00:00Z',
    },
    {
      name: 'The mediators, Corvia and Hale',
      party: null,
      type: 'joint-statement',
      source: 'Joint statement of the mediators, Ansa, 7 November',
      publishedAt: '2026-11-07',
      elements: [
        said('clauses', 'At 14:20 eleven of the twelve clauses stood closed by both sides.', ELEVEN),
        said('clause-6', 'Clause 6 was open.', 'Open'),
        said('ended', 'The round broke off at 16:05.', BROKE_OFF),
        silent('change'),
        silent('sefa'),
        silent('flights'),
      ],
    },
  ),
  account(
    { at: '2026-11-10T09:20:00Z', by: 'hale-envoy', as: 'account-host' },
    {
      name: 'Foreign office of Hale',
      party: 'hale',
      type: 'host',
      source: 'Note to the press, 8 November',
      publishedAt: '2026-11-08',
      elements: [
        said('clauses', 'The sides came within one clause of a text.', ELEVEN),
        said('ended', 'They left the house on Saturday without one.', BROKE_OFF),
        silent('change'),
      ],
    },
  ),
];

const EACH_SIDE: readonly Step[] = [
  account(
    { at: '2026-11-10T10:40:00Z', by: 'northland-member', as: 'account-northland' },
    {
      name: 'Defence ministry of Northland',
      party: 'northland',
      type: 'own',
      source: 'Communiqué of 8 November',
      publishedAt: '2026-11-08',
      elements: [
        said('clauses', 'Eleven clauses were closed by both delegations.', ELEVEN),
        said('clause-6', 'Clause 6 was agreed at noon and taken back at three.', 'Agreed, then taken back'),
        said('ended', 'There was no text at the end of the day.', BROKE_OFF),
        said('change', 'on fresh instructions, after one telephone call', 'Eastmark'),
        silent('flights'),
      ],
    },
    { statement: ['fresh'] },
  ),
  account(
    { at: '2026-11-10T11:05:00Z', by: 'eastmark-member', as: 'account-eastmark' },
    {
      name: 'Foreign ministry of Eastmark',
      party: 'eastmark',
      type: 'own',
      source: 'Communiqué of 9 November',
      publishedAt: '2026-11-09',
      elements: [
        said('clauses', 'The twelve clauses go together. None was closed alone.', 'None closed alone'),
        said('clause-6', 'Clause 6 was never agreed.', 'Never agreed'),
        said('ended', 'The day ended without a text.', BROKE_OFF),
        said('change', 'Annex B came back from lunch longer by four places.', 'Northland'),
        silent('sefa'),
      ],
    },
  ),
  step(
    { at: '2026-11-10T14:10:00Z', by: 'northland-head' },
    'reading-disputed',
    {
      element: 'clause-6',
      text: 'Open at five past four, says the statement. It does not say that it had been open all day.',
    },
    { account: ['account-joint'] },
  ),
  step(
    { at: '2026-11-10T14:35:00Z', by: 'eastmark-head' },
    'reading-disputed',
    {
      element: 'clauses',
      text: 'Closed, in that sentence, means read to the end. It does not mean agreed.',
    },
    { account: ['account-joint'] },
  ),
  account(
    { at: '2026-11-11T09:00:00Z', by: 'observer', as: 'account-press' },
    {
      name: 'An envoy of Hale',
      party: 'hale',
      type: 'press',
      source: 'The Eastmark Messenger, 9 November',
      publishedAt: '2026-11-09',
      elements: [
        said('ended', 'the room would not be kept after midnight', 'Ended because the room closed'),
        silent('change'),
      ],
    },
    { statement: ['midnight'], article: ['eleven-clauses'] },
  ),
  step(
    { at: '2026-11-11T09:45:00Z', by: 'hale-envoy' },
    'account-contested',
    { text: 'It is one sentence of mine, about a room, and no account of how the round ended.' },
    { account: ['account-press'] },
  ),
];

const LATER: readonly Step[] = [
  step(
    { at: '2026-11-13T08:00:00Z', by: 'corvia-press' },
    'elements-added',
    { elements: [{ id: 'next', label: 'What was left for the next round' }] },
    { comparison: ['end-of-return'] },
  ),
  step(
    { at: '2026-11-13T08:25:00Z', by: 'corvia-secretariat' },
    'account-extended',
    {
      elements: [
        said('next', 'The mediators keep every paper and will propose a date.', 'A date to be proposed'),
      ],
    },
    { account: ['account-joint'] },
  ),
  step(
    { at: '2026-11-13T09:10:00Z', by: 'hale-envoy' },
    'account-extended',
    {
      elements: [
        said('next', 'Hale has been asked to keep the house free.', 'A date to be proposed'),
        silent('sefa'),
      ],
    },
    { account: ['account-host'] },
  ),
  account(
    { at: '2026-11-16T10:15:00Z', by: 'northland-head', as: 'account-northland-later' },
    {
      name: 'Halvek Ostran',
      role: 'Head of the delegation',
      party: 'northland',
      type: 're-characterisation',
      source: 'Briefing of 15 November',
      publishedAt: '2026-11-15',
      elements: [
        said('clauses', 'Eleven were read. Nothing is closed before it is signed.', 'None closed alone'),
        said('clause-6', 'We were close on clause 6.', 'Open'),
        said('ended', 'We went home without a paper.', BROKE_OFF),
        silent('change'),
      ],
    },
    { supersedes: ['account-northland'] },
  ),
  account(
    { at: '2026-11-21T09:30:00Z', by: 'eastmark-head', as: 'account-eastmark-later' },
    {
      name: 'Dovan Aresk',
      role: 'Head of the delegation',
      party: 'eastmark',
      type: 're-characterisation',
      source: 'Interview of 20 November',
      publishedAt: '2026-11-20',
      elements: [
        said('clauses', 'Eleven of them we could live with, as one parcel.', ELEVEN),
        said('clause-6', 'Clause 6 was still on the table when we left.', 'Open'),
        said('ended', 'There was no text.', BROKE_OFF),
        silent('change'),
      ],
    },
    { supersedes: ['account-eastmark'] },
  ),
];

export const ACCOUNTS: readonly Step[] = [...OPENED, ...EACH_SIDE, ...LATER];
