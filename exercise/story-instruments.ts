/** Full powers, texts to be signed and texts that bind nobody; what each delegation did and what its capital made of it. */
import type { JsonObject } from '@sulh/record';
import type { Step } from './play.ts';
import { step, type When } from './story-steps.ts';

type Side = 'northland' | 'eastmark';
const own = (by: string): JsonObject => ({ by, attested: null });
const NAMES: Readonly<Record<Side, string>> = { northland: 'Northland', eastmark: 'Eastmark' };
const SIDES: readonly Side[] = ['northland', 'eastmark'];

/** For both sides alike, a few minutes apart. */
function issued(
  hour: string,
  by: 'head' | 'member',
  to: 'head' | 'member',
  powers: { acts: string[]; from: string; until: string | null; office: string; as?: string },
): readonly Step[] {
  const { acts, from, until, office, as } = powers;
  return SIDES.map((side, n) =>
    step(
      {
        at: hour.replace('MM', String(10 + 15 * n)),
        by: `${side}-${by}`,
        ...(as === undefined ? {} : { as: `${as}-${side}` }),
      },
      'full-powers-issued',
      { ...own(side), acts, from, until, issuedBy: `${office} of ${NAMES[side]}`, scan: null },
      { person: [`${side}-${to}`] },
    ),
  );
}

/** The heads may initial and sign; who speaks for the capital is somebody else. The first run out, and are renewed. */
const POWERS: readonly Step[] = [
  ...issued('2026-10-15T09:MM:37Z', 'member', 'head', {
    acts: ['initial', 'sign'],
    from: '2026-10-16',
    until: '2026-10-31',
    office: 'Foreign ministry',
  }),
  ...issued('2026-10-15T10:MM:37Z', 'head', 'member', {
    acts: ['confirm'],
    from: '2026-10-16',
    until: null,
    office: 'Cabinet office',
  }),
  ...issued('2026-11-02T13:MM:37Z', 'member', 'head', {
    acts: ['initial', 'sign'],
    from: '2026-11-03',
    until: '2026-12-31',
    office: 'Foreign ministry',
  }),
  // While the heads were away the member could initial in their place; no longer than the round.
  ...issued('2026-11-03T08:MM:37Z', 'head', 'member', {
    acts: ['initial'],
    from: '2026-11-03',
    until: null,
    office: 'Foreign ministry',
    as: 'stand-in',
  }),
  ...SIDES.map((side, n) =>
    step(
      { at: `2026-11-10T08:${10 + 15 * n}:37Z`, by: `${side}-head` },
      'full-powers-ended',
      { ...own(side), reason: 'For the third round only.' },
      { powers: [`stand-in-${side}`] },
    ),
  ),
];

const agreed = (at: string, side: Side, text: string, more: { as?: string; referred?: boolean } = {}): Step =>
  step(
    { at, by: `${side}-head`, ...(more.as === undefined ? {} : { as: more.as }) },
    'understanding-agreed',
    { ...own(side), adReferendum: more.referred === true },
    { understanding: [text] },
  );
const initialled = (at: string, side: Side, text: string, as: string): Step =>
  step(
    { at, by: `${side}-head`, as },
    'agreement-initialled',
    { ...own(side), adReferendum: true },
    { agreement: [text] },
  );
const answered = (
  at: string,
  side: Side,
  act: string,
  verdict: 'confirmed' | 'declined',
  reason: string | null,
): Step =>
  step(
    { at, by: `${side}-member` },
    `ad-referendum-${verdict}`,
    { ...own(side), office: `Cabinet office of ${NAMES[side]}`, reason },
    { act: [act] },
  );
const proposed = (when: When, text: JsonObject, refs: Step['refs'] = {}): Step => {
  const by = when.by.startsWith('hale') ? 'hale' : 'corvia';
  const binding = text['parties'] !== undefined;
  const kind = binding ? 'agreement-proposed' : 'understanding-proposed';
  return step(when, kind, { ...own(by), ...text, ...(binding ? {} : { file: null }) }, refs);
};

/** Both bind nobody; each side asks its capital about one of them, and is told yes. */
const AT_LISSE: readonly Step[] = [
  proposed(
    { at: '2026-10-19T15:00:37Z', by: 'corvia-secretariat', as: 'lisse-minutes' },
    {
      type: 'minutes',
      title: 'Minutes of the reading of the four lines',
      text: 'Both delegations sat in the long room of the harbour office. The four lines were read once in each language. Both accepted them from noon.\n\nHow it is to be seen whether they are kept was spoken of and not settled.',
    },
    { session: ['lisse-second'] },
  ),
  agreed('2026-10-19T16:05:37Z', 'northland', 'lisse-minutes'),
  agreed('2026-10-19T16:20:37Z', 'eastmark', 'lisse-minutes', { as: 'minutes-east', referred: true }),
  proposed(
    { at: '2026-10-19T17:00:37Z', by: 'hale-envoy', as: 'lisse-statement' },
    {
      type: 'joint-statement',
      title: 'Joint statement at Lisse',
      text: 'The delegations of Northland and Eastmark met at Lisse through the good offices of Corvia and Hale. They spoke of a stop to fire across the line, and will meet again at Ansa.\n\nThis statement makes no law between them.',
    },
    { round: ['lisse'], about: ['fire'] },
  ),
  agreed('2026-10-19T17:35:37Z', 'eastmark', 'lisse-statement'),
  agreed('2026-10-19T17:50:37Z', 'northland', 'lisse-statement', { as: 'statement-north', referred: true }),
  answered('2026-10-20T07:15:37Z', 'eastmark', 'minutes-east', 'confirmed', null),
  answered('2026-10-20T07:40:37Z', 'northland', 'statement-north', 'confirmed', null),
];

/** The truce is kept by word; on paper each delegation initials ad referendum, and one capital declines. */
const FOUR_LINES: readonly Step[] = [
  proposed(
    { at: '2026-10-20T10:00:37Z', by: 'corvia-secretariat', as: 'four-lines' },
    {
      type: 'ceasefire',
      title: 'The four lines of Lisse',
      text: '1. Fire across the line stops from noon on 19 October.\n2. Whoever hears fire tells the line monitors before answering it.\n3. Nothing here decides whose the line is.\n4. Everything else is left to the meeting at Ansa.',
      language: 'en',
      parties: ['northland', 'eastmark'],
    },
    { about: ['fire'] },
  ),
  initialled('2026-10-20T15:00:37Z', 'eastmark', 'four-lines', 'four-lines-east'),
  initialled('2026-10-20T15:20:37Z', 'northland', 'four-lines', 'four-lines-north'),
  answered(
    '2026-10-24T12:00:37Z',
    'eastmark',
    'four-lines-east',
    'declined',
    'Fresh instructions: fire stays stopped, and no paper is initialled that binds the rifles and not the aircraft.',
  ),
];

/** The same the other way round. */
const SEFA: readonly Step[] = [
  proposed(
    { at: '2026-11-12T11:00:37Z', by: 'hale-envoy', as: 'sefa-protocol' },
    {
      type: 'protocol',
      title: 'Protocol on the sick at Sefa',
      text: '1. The crossing at Sefa opens to the sick and to those who go with them on two days of every week.\n2. Each side names a doctor; the two agree who crosses.\n3. Goods are not spoken of here.',
      language: 'en',
      parties: ['northland', 'eastmark'],
    },
    { about: ['sefa'] },
  ),
  initialled('2026-11-13T09:00:37Z', 'northland', 'sefa-protocol', 'sefa-north'),
  initialled('2026-11-13T09:20:37Z', 'eastmark', 'sefa-protocol', 'sefa-east'),
  answered(
    '2026-11-16T12:00:37Z',
    'northland',
    'sefa-north',
    'declined',
    'Fresh instructions: the crossing is clause 9 of twelve and is not taken out of them.',
  ),
];

/** For the table: an order of work that neither side will have. */
const ORDER_OF_WORK: readonly Step[] = [
  proposed(
    { at: '2026-11-21T09:00:37Z', by: 'corvia-secretariat', as: 'order-of-work', audience: ['table'] },
    {
      type: 'roadmap',
      title: 'Order of work for the fourth round',
      text: 'First day: clause 9. Second day: clauses 2 and 6, an hour each, in an order drawn by lot.',
    },
    { round: ['fourth'] },
  ),
  ...(
    [
      ['2026-11-21T14:00:37Z', 'eastmark', 'Clause 2 comes before any other; it is not drawn by lot.'],
      ['2026-11-22T08:00:37Z', 'northland', 'Clause 6 is what the round is for. It comes first.'],
    ] as const
  ).map(([at, side, reason]) =>
    step(
      { at, by: `${side}-head`, audience: ['table'] },
      'understanding-objected',
      { ...own(side), reason },
      { understanding: ['order-of-work'] },
    ),
  ),
];

/** The only text both signed, and it says nothing of the matter itself; a draft of it was taken back first. */
const COURIERS: readonly Step[] = [
  proposed(
    { at: '2026-11-18T09:00:37Z', by: 'hale-envoy', as: 'couriers-draft' },
    {
      type: 'exchange-of-notes',
      title: 'Notes on couriers and seals, draft',
      text: '1. Each delegation sends one courier a day.\n2. Bags are opened at the door.',
      language: 'en',
      parties: ['northland', 'eastmark'],
    },
  ),
  step(
    { at: '2026-11-18T15:00:37Z', by: 'hale-envoy' },
    'agreement-withdrawn',
    { ...own('hale'), reason: 'Neither delegation lets its bags be opened. Another text follows.' },
    { agreement: ['couriers-draft'] },
  ),
  proposed(
    { at: '2026-11-19T11:00:37Z', by: 'hale-envoy', as: 'couriers' },
    {
      type: 'exchange-of-notes',
      title: 'Notes on couriers and seals',
      text: '1. Each delegation sends one courier a day, at an hour it names the evening before.\n2. Bags under seal are not opened.\n3. These notes are for the fourth round only and decide nothing else.',
      language: 'en',
      parties: ['northland', 'eastmark'],
    },
  ),
  ...(
    [
      ['2026-11-20T10:00:37Z', 'eastmark'],
      ['2026-11-20T10:20:37Z', 'northland'],
    ] as const
  ).map(([at, side]) =>
    step(
      { at, by: `${side}-head` },
      'agreement-signed',
      { ...own(side), adReferendum: false },
      { agreement: ['couriers'] },
    ),
  ),
];

export const INSTRUMENTS: readonly Step[] = [
  ...POWERS,
  ...AT_LISSE,
  ...FOUR_LINES,
  ...SEFA,
  ...COURIERS,
  ...ORDER_OF_WORK,
];
