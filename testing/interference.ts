/** What two processes of the test of non-interference hold: the same stage, acts out of a reader's sight, probes. */
import type { JsonObject } from '@sulh/record';
import fc from 'fast-check';
import type { Story } from '../exercise/play.ts';
import { accountOf, accountProbes, COMPARISON, hiddenAccountActs } from './interference-accounts.ts';
import { documentOf, passageProbes, whisperOf } from './interference-passages.ts';
import type { Attempt, Twin } from './twin.ts';

/** Later than every entry of every story. */
export const NOW = Date.parse('2026-12-24T12:00:00Z');

export const CAST = {
  office: { name: 'Amarel Tousse', party: 'corvia', role: 'secretariat' },
  envoy: { name: 'Corin Hathelow', party: 'hale', role: 'head' },
  north: { name: 'Halvek Ostran', party: 'northland', role: 'head' },
  'north-two': { name: 'Mirel Tandry', party: 'northland', role: 'member' },
  east: { name: 'Dovan Aresk', party: 'eastmark', role: 'head' },
  'east-two': { name: 'Selet Imrun', party: 'eastmark', role: 'member' },
  monitor: { name: 'Tamsel Groave', party: 'line-monitors', role: 'monitor' },
  observer: { name: 'Liora Penhast', party: 'regional-union', role: 'observer' },
};
const PARTIES = [
  ['northland', 'party'],
  ['eastmark', 'party'],
  ['corvia', 'mediator'],
  ['hale', 'mediator'],
  ['line-monitors', 'monitor'],
  ['regional-union', 'observer'],
] as const;

const minute = (n: number) => new Date(Date.parse('2026-11-01T08:00:00Z') + n * 60_000).toISOString();
const own = (by: string) => ({ by, attested: null });

/** Rules, a round, two demands, a statement, an article, and a paper that may be opened. */
export function stage(open: boolean, widening = 'all-parties'): Story {
  const all = open ? ['public'] : ['monitors', 'observers', 'table'];
  let n = 0;
  const step = (by: string, kind: string, data: JsonObject, rest: object = {}) => {
    n += 1;
    return { at: minute(n), by, kind, data, audience: all, ...rest };
  };
  return {
    opening: {
      at: minute(0),
      by: 'office',
      data: {
        name: { en: 'Ridge talks' },
        nature: 'exercise',
        public: open,
        parties: PARTIES.map(([id, role]) => ({ id, role, names: { en: `The ${id}` } })),
        note: { en: 'An exercise.' },
      },
    },
    cast: CAST,
    steps: [
      step('office', 'rules-proposed', { ...RULES, widening }, { as: 'rules' }),
      step('office', 'harm-assessed', HARM),
      step('north', 'rules-accepted', {}, { refs: { rules: ['rules'] } }),
      step('east', 'rules-accepted', {}, { refs: { rules: ['rules'] } }),
      step('office', 'round-proposed', ROUND, { as: 'round' }),
      step('north', 'demand-put', demandOf('northland', 'eastmark', 'The road'), { as: 'road' }),
      step('east', 'demand-put', demandOf('eastmark', 'northland', 'The camps')),
      step('office', 'article-filed', ARTICLE, { as: 'article' }),
      step('office', 'statement-recorded', statementOf('northland', 'The road stays shut.'), {
        refs: { about: ['road'], withheld: ['article'] },
      }),
      step('north', 'actor-named', actorOf('Paper of the north'), { audience: ['table'] }),
      step('east', 'actor-named', actorOf('Paper of the east'), {
        audience: ['mediators', 'party:eastmark'],
      }),
      step('office', 'session-opened', sessionOf('The first sitting'), {
        as: 'session',
        refs: { round: ['round'] },
      }),
      step('office', 'demand-put', {
        ...demandOf('northland', 'eastmark', 'The boat'),
        attested: { how: 'paper', source: 'A note.' },
      }),
      step('office', 'comparison-opened', COMPARISON, { as: 'comparison', refs: { act: ['round'] } }),
      step('office', 'account-given', accountOf('northland', 'The ministry', 'ten days'), {
        refs: { comparison: ['comparison'] },
      }),
      step('office', 'account-given', accountOf(null, 'Joint statement', 'ten days'), {
        refs: { comparison: ['comparison'] },
      }),
    ],
  };
}
const RULES = {
  title: 'Rules',
  recorded: 'All.',
  showAges: true,
  closing: 'When both ask.',
};
const HARM = { persons: 'No.', sources: 'No.', access: 'No.', seizure: 'No.', publication: 'No.' };
const ROUND = {
  ...own('corvia'),
  label: 'Round 1',
  venue: 'Lisse',
  from: '2026-11-02',
  until: null,
  format: 'direct',
  mediators: ['corvia'],
  agenda: null,
};
const ARTICLE = {
  title: 'The road',
  authors: [],
  publishedAt: null,
  site: 'News',
  url: null,
  image: null,
  language: 'en',
  body: 'The minister said: The road stays shut.',
};
const demandOf = (by: string, to: string, title: string) => ({
  ...own(by),
  to: [to],
  title,
  text: `${title}, by Friday.`,
  core: true,
});
const sessionOf = (label: string) => ({
  format: 'plenary',
  label,
  source: null,
  venue: 'Lisse',
  startsAt: NOW,
  agenda: [label],
  closedDoor: false,
});
export const actorOf = (name: string) => ({ name, aliases: [], type: 'office', party: null, role: null });
const statementOf = (party: string, words: string) => ({
  speaker: { name: 'Oswin Radd', role: null, organisation: null, party },
  kind: 'direct',
  type: 'claim',
  words,
  places: [],
  source: { title: 'News', site: null, url: null, publishedAt: null, bodySha256: null },
  chain: [],
});

/** Positions of the stage: the opening, fourteen admissions of seven people, then the steps. */
export const FIRST = 1 + 2 * (Object.keys(CAST).length - 1);
export const AT = {
  rules: FIRST,
  round: FIRST + 4,
  road: FIRST + 5,
  camps: FIRST + 6,
  article: FIRST + 7,
  said: FIRST + 8,
  northPaper: FIRST + 9,
  eastPaper: FIRST + 10,
  session: FIRST + 11,
  heard: FIRST + 12,
  comparison: FIRST + 13,
  account: FIRST + 14,
};

export const PARTY_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CAST).map(([name, { party }]) => [name, party]),
);
export const WORDS = [
  'quicksilver',
  'marzipan',
  'obelisk',
  'tamarind',
  'zeppelin',
  'saffron',
  'verdigris',
  'mandolin',
];
export const AUDIENCES = [
  ['table'],
  ['mediators'],
  ['mediators', 'party:northland'],
  ['mediators', 'party:eastmark'],
  ['party:northland'],
  ['party:eastmark'],
  ['heads', 'mediators'],
  ['monitors'],
  ['observers'],
  ['mediators', 'monitors'],
  ['monitors', 'observers', 'table'],
  ['person:office', 'person:north'],
  ['person:east', 'person:monitor'],
  ['person:observer', 'table'],
];

export const word = fc.constantFrom(...WORDS);
const author = fc.constantFrom(...Object.keys(CAST));
const audience = fc.constantFrom(...AUDIENCES);

const delegate = fc.constantFrom('north', 'north-two', 'east', 'east-two');

/** Whatever anybody might record out of a reader's sight; most of it is about what the reader sees. */
export const hidden: fc.Arbitrary<Attempt> = fc
  .record({ by: author, side: delegate, audience, word, to: audience, n: fc.nat(27) })
  .map(({ by, side, audience: readers, word: text, to, n }) => {
    const party = PARTY_OF[side]!;
    const north = party === 'northland';
    const [ours, theirs] = north ? [AT.road, AT.camps] : [AT.camps, AT.road];
    const [head, paper] = north ? ['north', AT.northPaper] : ['east', AT.eastPaper];
    const acts: readonly Omit<Attempt, 'audience'>[] = [
      { by, kind: 'actor-named', data: actorOf(text) },
      { by: side, kind: 'demand-put', data: demandOf(party, north ? 'eastmark' : 'northland', text) },
      {
        by: side,
        kind: 'demand-answered',
        data: { ...own(party), answer: 'accepted', text },
        refs: { demand: [theirs] },
      },
      {
        by: side,
        kind: 'demand-withdrawn',
        data: { ...own(party), reason: text },
        refs: { demand: [ours] },
      },
      { by: side, kind: 'demand-repeated', data: { ...own(party), text }, refs: { demand: [ours] } },
      { by: side, kind: 'round-accepted', data: own(party), refs: { round: [AT.round] } },
      {
        by: 'envoy',
        kind: 'round-closed',
        data: { result: 'agreed', outcome: text, endedOn: '2026-11-03' },
        refs: { round: [AT.round] },
      },
      { by, kind: 'statement-recorded', data: statementOf(party, text), refs: { about: [ours] } },
      { by: 'north', kind: 'statement-contested', data: { text }, refs: { statement: [AT.said] } },
      { by: 'east-two', kind: 'disclosure-consented', data: {}, refs: { opens: [AT.northPaper] } },
      { by: side, kind: 'disclosure-consented', data: {}, refs: { opens: [theirs] } },
      { by: head, kind: 'disclosed', data: { to: [...to] }, refs: { opens: [paper] } },
      { by, kind: 'person-admitted', data: { name: text, party: PARTY_OF[by]!, role: 'adviser' } },
      { by: 'envoy', kind: 'session-opened', data: sessionOf(text), refs: { round: [AT.round] } },
      {
        by: 'office',
        kind: 'attendance-recorded',
        data: { present: [{ name: text, party, role: 'head' }] },
        refs: { session: [AT.session] },
      },
      {
        by: 'envoy',
        kind: 'session-agenda-changed',
        data: { agenda: [text], reason: text },
        refs: { session: [AT.session] },
      },
      {
        by: 'envoy',
        kind: 'session-closed',
        data: { endedAt: NOW, result: 'agreed', outcome: text },
        refs: { session: [AT.session] },
      },
      {
        by: 'north-two',
        kind: 'attested-confirmed',
        data: { by: 'northland', text },
        refs: { act: [AT.heard] },
      },
      { by: 'north', kind: 'attested-contested', data: { by: 'northland', text }, refs: { act: [AT.heard] } },
      { by: side, kind: 'document-handed-in', data: documentOf(party, text) },
      { by: 'envoy', kind: 'unattributed-carried', data: whisperOf(party, text) },
      ...hiddenAccountActs(side, party, text, AT),
    ];
    return { ...acts[n]!, audience: readers };
  });

/** What others do in the open after the hidden entries: acts that do not rest on what only they might know. */
export function openSteps(all: readonly string[]): readonly Attempt[] {
  const refs = { statement: [AT.said] };
  return [
    { by: 'east', kind: 'statement-replied', data: { text: 'No.' }, audience: all, refs },
    { by: 'north', kind: 'statement-contested', data: { text: 'No.' }, audience: all, refs },
  ];
}

/** What a reader might try, to learn from the answer. */
export function probes(by: string, twin: Twin, all: readonly string[]): Attempt[] {
  const party = PARTY_OF[by] ?? 'westmark';
  const mine = [...new Set([`party:${party}`, 'mediators'])].sort();
  const positions = Array.from({ length: twin.size - FIRST }, (_, n) => FIRST + n);
  const note = (at: number | string, audience: readonly string[]): Attempt => ({
    by,
    kind: 'disclosure-consented',
    data: {},
    audience,
    refs: { opens: [at] },
  });
  const opens = (at: number, to: string[]): Attempt => ({
    by,
    kind: 'disclosed',
    data: { to },
    audience: [`party:${party}`],
    refs: { opens: [at] },
  });
  return [
    ...positions.flatMap((at) =>
      [`party:${party}`, 'table', 'monitors', 'observers', 'heads', 'public'].flatMap((token) => [
        note(at, [...new Set([token, `party:${party}`])].sort()),
      ]),
    ),
    note('0'.repeat(64), mine),
    ...passageProbes(by, party, positions),
    ...accountProbes(by, WORDS, all, AT),
    ...positions.flatMap((at) => [opens(at, ['public']), opens(at, ['mediators'])]),
    ...[AT.road, AT.camps].flatMap((at): Attempt[] => [
      {
        by,
        kind: 'demand-answered',
        data: { ...own(party), answer: 'deferred', text: null },
        audience: all,
        refs: { demand: [at] },
      },
      {
        by,
        kind: 'demand-repeated',
        data: { ...own(party), text: null },
        audience: all,
        refs: { demand: [at] },
      },
      {
        by,
        kind: 'demand-withdrawn',
        data: { ...own(party), reason: null },
        audience: all,
        refs: { demand: [at] },
      },
    ]),
    { by, kind: 'round-accepted', data: own(party), audience: all, refs: { round: [AT.round] } },
    {
      by,
      kind: 'round-closed',
      data: { result: 'agreed', outcome: 'X', endedOn: '2026-11-03' },
      audience: all,
      refs: { round: [AT.round] },
    },
    ...(['round', 'session'] as const).map((role) => ({
      by,
      kind: 'demand-put',
      data: demandOf(party, party === 'eastmark' ? 'northland' : 'eastmark', 'The bridge'),
      audience: all,
      refs: { [role]: [AT[role]] },
    })),
    {
      by,
      kind: 'session-closed',
      data: { endedAt: NOW, result: 'agreed', outcome: 'X' },
      audience: all,
      refs: { session: [AT.session] },
    },
    ...['attested-contested', 'attested-confirmed'].map((kind) => ({
      by,
      kind,
      data: { by: party, text: 'X' },
      audience: all,
      refs: { act: [AT.heard] },
    })),
    { by, kind: 'rules-accepted', data: {}, audience: all, refs: { rules: [AT.rules] } },
    { by, kind: 'person-admitted', data: { name: 'New', party: 'eastmark', role: 'member' }, audience: all },
    { by, kind: 'statement-replied', data: { text: 'X' }, audience: all, refs: { statement: [AT.said] } },
    {
      by,
      kind: 'corrected',
      data: { fields: { name: 'X' }, reason: 'X' },
      audience: ['table'],
      refs: { corrects: [AT.northPaper] },
    },
    { by, kind: 'actor-named', data: actorOf('X'), audience: ['public', `person:${'0'.repeat(64)}`] },
    { by, kind: 'process-closed', data: { reason: 'X' }, audience: all },
  ];
}
