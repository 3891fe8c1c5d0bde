/** Northland's own record beside the talks, and the one instruction of it that Northland shows to everybody. */
import type { JsonObject } from '@sulh/record';
import { openingAudience } from '../app/register/audience.ts';
import { OWN_HARM, OWN_NOTE, OWN_RULES } from '../app/register/own-procedure.ts';
import { OWN_AUDIENCES, ownParties } from '../app/register/own-record.ts';
import type { Step, Story } from './play.ts';
import { step } from './story-steps.ts';

const DELEGATION = {
  en: 'Delegation of Northland (exercise)',
  ur: 'نارتھ لینڈ کا وفد (مشق)',
  ps: 'د نارتلینډ پلاوی (تمرین)',
  'fa-AF': 'هیئت نارتلند (تمرین)',
};
const BOTH = OWN_AUDIENCES.both;
const ALONE = OWN_AUDIENCES.delegation;
const everybody = openingAudience(false);

/** The same people sign here with the same keys as in the talks; the ministry has one only here. */
export const OWN_RECORD: Story = {
  opening: {
    at: '2026-11-04T07:30:00Z',
    by: 'northland-head',
    data: {
      name: {
        en: 'Northland: own record (exercise)',
        ur: 'نارتھ لینڈ: اپنا ریکارڈ (مشق)',
        ps: 'نارتلینډ: خپل ریکارډ (تمرین)',
        'fa-AF': 'نارتلند: سابقهٔ خود (تمرین)',
      },
      nature: 'exercise',
      public: false,
      parties: ownParties(DELEGATION) as unknown as JsonObject[],
      note: { ...OWN_NOTE },
    },
  },
  cast: {
    'northland-head': { name: 'Halvek Ostran', party: 'delegation', role: 'head' },
    'northland-member': { name: 'Mirel Tandry', party: 'delegation', role: 'member' },
    'northland-ministry': { name: 'Orsa Belwin', party: 'capital', role: 'head' },
  },
  steps: [
    step(
      { at: '2026-11-04T07:40:00Z', by: 'northland-head', audience: everybody },
      'rules-proposed',
      OWN_RULES,
    ),
    step(
      { at: '2026-11-04T07:45:00Z', by: 'northland-head', audience: everybody },
      'harm-assessed',
      OWN_HARM,
    ),
    step(
      { at: '2026-11-05T16:00:00Z', by: 'northland-ministry', audience: BOTH, as: 'close' },
      'instruction-given',
      {
        givenBy: 'Foreign ministry',
        about: 'The twelve clauses',
        text: 'Close clauses one by one. Initial none before all twelve stand. Annex B is the eleven places of the list as it was handed in.',
      },
    ),
    step(
      { at: '2026-11-05T18:20:00Z', by: 'northland-head', audience: BOTH },
      'instruction-acknowledged',
      { text: 'Understood. Eastmark will ask which list.' },
      { instruction: ['close'] },
    ),
    step({ at: '2026-11-06T20:10:00Z', by: 'northland-member', audience: BOTH }, 'note-written', {
      title: 'First day in Ansa',
      text: 'Ten clauses are near. Each side would sign them if the other signed first. Four places of the dossiers are not in Annex B; the mediators have noticed.',
    }),
    step(
      { at: '2026-11-07T12:40:00Z', by: 'northland-head', audience: BOTH, as: 'annex' },
      'instruction-given',
      {
        givenBy: 'Foreign ministry, by telephone',
        about: 'Annex B',
        text: 'Put the four places of the dossiers of 26 October back into Annex B. If that is refused, leave clause 6 open and keep the other eleven closed.',
      },
      { supersedes: ['close'] },
    ),
    step(
      { at: '2026-11-07T12:50:00Z', by: 'northland-member', audience: BOTH },
      'instruction-acknowledged',
      { text: null },
      { instruction: ['annex'] },
    ),
    step({ at: '2026-11-07T19:30:00Z', by: 'northland-head', audience: ALONE }, 'note-written', {
      title: 'What we might have said earlier',
      text: 'The longer list should have gone to the mediators in the morning, with its reason. Carried in after lunch it looked like a new demand.',
    }),
  ],
};

/** It bears out something that each side has said: the list did grow, and clause 6 was to be left open. */
export const DISCLOSURE: readonly Step[] = [
  {
    at: '2026-11-19T10:25:00Z',
    by: 'northland-head',
    kind: 'own-entry-disclosed',
    as: 'disclosed-instruction',
    discloses: 'annex',
    data: {
      by: 'northland',
      attested: null,
      comment:
        'Shown so that nobody need guess what this delegation was told before the afternoon of 7 November.',
    },
  },
];
