/** 10 to 17 October: names, rules of procedure, the do-no-harm check, a first round agreed. */
import type { JsonObject } from '@sulh/record';
import type { Step } from './play.ts';
import { step } from './story-steps.ts';

const person = (name: string, aliases: string[], party: string, role: string): JsonObject => ({
  name,
  aliases,
  type: 'person',
  party,
  role,
});

const ACTORS: readonly Step[] = [
  step({ at: '2026-10-10T09:10:00Z', by: 'corvia-secretariat' }, 'actor-named', {
    name: 'Iron Column',
    aliases: ['the Column'],
    type: 'armed-group',
    party: null,
    role: 'Armed group; no party to these talks. Whose guest or whose affair it is, the sides dispute.',
  }),
  step(
    { at: '2026-10-10T11:00:00Z', by: 'northland-member' },
    'actor-named',
    person('Oswin Radd', ['the information minister'], 'northland', 'Information minister'),
  ),
  step(
    { at: '2026-10-10T11:05:00Z', by: 'northland-member' },
    'actor-named',
    person('Kessa Brandel', ['the defence minister'], 'northland', 'Defence minister'),
  ),
  step(
    { at: '2026-10-10T13:20:00Z', by: 'eastmark-member' },
    'actor-named',
    person('Joral Venn', ['the spokesman'], 'eastmark', 'Spokesman of the foreign ministry'),
  ),
  step(
    { at: '2026-10-10T13:25:00Z', by: 'eastmark-member' },
    'actor-named',
    person('Tavi Lorrek', ['the deputy foreign minister'], 'eastmark', 'Deputy foreign minister'),
  ),
];

/** Each side enters its own name. */
const NAMES: readonly Step[] = [
  step({ at: '2026-10-11T08:30:00Z', by: 'eastmark-head' }, 'party-named', {
    party: 'eastmark',
    names: { en: 'Eastmark', ur: 'ایسٹ مارک', ps: 'ایسټ مارک', 'fa-AF': 'ایست‌مارک' },
  }),
  step({ at: '2026-10-11T09:00:00Z', by: 'northland-head' }, 'party-named', {
    party: 'northland',
    names: { en: 'Northland', ur: 'نارتھ لینڈ', ps: 'نارتلینډ', 'fa-AF': 'نارتلند' },
  }),
];

const PROCEDURE: readonly Step[] = [
  step({ at: '2026-10-12T10:00:00Z', by: 'corvia-secretariat', as: 'rules' }, 'rules-proposed', {
    title: 'Rules of procedure of the Harbour talks',
    recorded:
      'Recorded: rounds, demands and the answers to them, papers carried by the mediators, and what is said in public. Not recorded: what is said at meals, in corridors and on the way, unless the person who said it records it.',
    widening: 'all-parties',
    showAges: true,
    closing:
      'The record closes when both parties and both mediators have said so in writing. If Corvia can no longer host it, Hale takes it over with every entry unchanged, and each side keeps its own full copy.',
  }),
  step({ at: '2026-10-13T08:15:00Z', by: 'northland-head' }, 'rules-accepted', {}, { rules: ['rules'] }),
  step({ at: '2026-10-13T16:40:00Z', by: 'eastmark-head' }, 'rules-accepted', {}, { rules: ['rules'] }),
  step({ at: '2026-10-14T09:00:00Z', by: 'corvia-secretariat' }, 'harm-assessed', {
    persons:
      'Delegates and spokespersons stand here by name, as they do in the press. Families, drivers and hosts are not named.',
    sources:
      'Nobody who gives information about a camp, a post or a flight is named or described. Such papers go to the mediators by hand.',
    access:
      'Villages on both banks depend on the crossing at Sefa. Nothing is published that says when a family or a trader will cross.',
    seizure:
      'A telephone may be taken at any post. Delegates sign on machines that stay in the secretariat’s rooms; monitors carry none of the record into the field.',
    publication:
      'Open entries may be quoted within the hour and used against those who made them. Each side has said that it accepts this for what it opens itself.',
  }),
];

const LISSE: readonly Step[] = [
  step({ at: '2026-10-14T10:30:00Z', by: 'corvia-secretariat', as: 'lisse' }, 'round-proposed', {
    by: 'corvia',
    attested: null,
    label: 'Round 1, Lisse',
    venue: 'Lisse, Corvia',
    from: '2026-10-18',
    until: '2026-10-19',
    format: 'proximity',
    mediators: ['corvia', 'hale'],
    agenda: 'A stop to fire across the line. What each side asks of the other, each side first on one day.',
  }),
  step(
    { at: '2026-10-15T07:50:00Z', by: 'eastmark-head' },
    'round-accepted',
    { by: 'eastmark', attested: null },
    { round: ['lisse'] },
  ),
  step(
    { at: '2026-10-15T12:10:00Z', by: 'northland-head' },
    'round-accepted',
    { by: 'northland', attested: null },
    { round: ['lisse'] },
  ),
  step(
    { at: '2026-10-16T09:00:00Z', by: 'corvia-secretariat' },
    'round-confirmed',
    { label: 'Round 1, Lisse', venue: 'Lisse, Corvia', from: '2026-10-18', until: '2026-10-19' },
    { round: ['lisse'] },
  ),
];

export const PREPARATION: readonly Step[] = [...ACTORS, ...NAMES, ...PROCEDURE, ...LISSE];
