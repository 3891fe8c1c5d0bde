/**
 * What the sources report to have been said, or say themselves. Own words throughout, except the few fragments
 * that the article itself prints between quotation marks.
 */
import type { JsonObject } from '@sulh/record';
import type { Step } from '../exercise/play.ts';

type Untimed = Omit<Step, 'at' | 'by'>;
type Party = 'pakistan' | 'afghan-taliban' | 'qatar' | 'turkiye' | null;
interface Claim {
  readonly day: string;
  readonly source: Source;
  readonly who: readonly [name: string, role: string | null, party: Party];
  readonly words: string;
  readonly kind?: 'indirect' | 'mixed';
  readonly type?: 'claim' | 'denial' | 'warning' | 'undertaking' | 'other';
  readonly chain?: readonly (readonly [name: string, verb: string])[];
  readonly about?: readonly string[];
}
interface Source {
  readonly title: string;
  readonly site: string | null;
}

const ARTICLE = {
  title: 'Pakistan Eyes Istanbul To Repair Ties With Afghan Taliban, by Dania Shafiq (undated)',
  site: null,
};
const AGENCY = { title: 'Report of Anadolu Agency (AA), as carried by usmuslims.com', site: 'usmuslims.com' };
const DOHA = {
  title: 'Reports on the Doha talks, 18–19 October 2025',
  site: 'usmuslims.com; atlaspress.news',
};
const DRAFTS = {
  title: 'Reports on the Istanbul talks, 25–30 October 2025',
  site: 'wenewsenglish; infosunrise (Dawn); khabarkada; tribuneindia; didpress',
};
const JOINT = {
  title: 'Reports on the joint statement of 30 October 2025',
  site: 'trtworld; infosunrise; esfeed',
};
const NOVEMBER = {
  title: 'Reports on the Istanbul talks, 6–7 November 2025',
  site: 'dailypioneer; ipp-news; htnworld',
};
const OFFICE = {
  title: 'Report on the Foreign Office of Pakistan, 31 October 2025',
  site: 'pakistanlivenews',
};
const DIPLOMACY = {
  title: 'Report on the information minister of Pakistan, 29 October 2025',
  site: 'diplomacypakistan.com',
};

const outlet = (name: string): Claim['who'] => [name, 'Press report', null];
const TARAR: Claim['who'] = ['Attaullah Tarar', 'Information minister of Pakistan', 'pakistan'];
const ASIF: Claim['who'] = ['Khawaja Asif', 'Defence minister of Pakistan', 'pakistan'];
const FOREIGN_OFFICE: Claim['who'] = ['Foreign Office of Pakistan', null, 'pakistan'];

const BEFORE: readonly Claim[] = [
  {
    day: '2025-10-15',
    source: { title: 'Report on the border clashes, October 2025', site: 'dailypioneer.com' },
    who: outlet('dailypioneer.com'),
    words: 'There were clashes on the border from 11 to 15 October, and then a temporary truce.',
  },
  {
    day: '2025-10-17',
    source: AGENCY,
    who: outlet('Anadolu Agency (AA)'),
    words: 'Pakistan struck places in Paktika as officials were arriving in Doha.',
  },
  {
    day: '2025-10-17',
    source: AGENCY,
    who: ['Authorities in Kabul', null, 'afghan-taliban'],
    words: 'The strikes in Paktika killed civilians.',
    chain: [['Anadolu Agency (AA)', 'reported']],
  },
];

const AT_DOHA: readonly Claim[] = [
  {
    day: '2025-10-18',
    source: DOHA,
    who: outlet('usmuslims.com; atlaspress.news'),
    words: 'The delegations in Doha were headed by Yaqoob for the Afghan Taliban and by Asif for Pakistan.',
  },
  {
    day: '2025-10-19',
    source: DOHA,
    who: outlet('usmuslims.com; atlaspress.news'),
    words:
      'The sides agreed on an immediate ceasefire, on mechanisms for it, and on a later meeting to verify it.',
  },
  {
    day: '2025-10-19',
    source: DOHA,
    who: ['Afghan Taliban', 'Their account of the Doha talks', 'afghan-taliban'],
    words:
      'Under the agreement neither side commits hostile acts, groups acting against Pakistan receive no support, and neither side attacks the other’s forces, civilians or infrastructure.',
    type: 'undertaking',
    about: ['action'],
  },
  {
    day: '2025-10-19',
    source: DOHA,
    who: ['Afghan Taliban', 'Their account of the Doha talks', 'afghan-taliban'],
    words: 'Claims between the two sides are to be reviewed through a mechanism of the mediators.',
    about: ['guarantee'],
  },
];

const AT_ISTANBUL: readonly Claim[] = [
  {
    day: '2025-10-25',
    source: { title: 'Report on fighting in Kurram and North Waziristan', site: 'english.nepalnews.com' },
    who: ['Military of Pakistan', null, 'pakistan'],
    words:
      'In Kurram and North Waziristan five soldiers and twenty-five militants were killed on 24 and 25 October.',
    chain: [['english.nepalnews.com', 'reported']],
  },
  {
    day: '2025-10-26',
    source: DRAFTS,
    who: outlet('Several outlets'),
    words:
      'Drafts in writing passed between the sides through the mediators, and Pakistan put a position that it called its last.',
    about: ['guarantee'],
  },
  {
    day: '2025-10-26',
    source: DRAFTS,
    who: outlet('Several outlets'),
    words: 'Photographs and documents were put forward as evidence.',
    about: ['action'],
  },
  {
    day: '2025-10-28',
    source: DRAFTS,
    who: outlet('Several outlets'),
    words: 'A proposal that Pakistan speak directly with the TTP was refused.',
    about: ['action'],
  },
  {
    day: '2025-10-29',
    source: DIPLOMACY,
    who: ['Information minister of Pakistan', null, 'pakistan'],
    words: 'The talks brought no outcome that could be put to work.',
    about: ['action'],
  },
  {
    day: '2025-10-29',
    source: DIPLOMACY,
    who: ['The Afghan delegation and the hosts', null, null],
    words: 'They acknowledged the evidence that Pakistan had put forward.',
    chain: [['Information minister of Pakistan', 'said']],
    about: ['action'],
  },
  {
    day: '2025-10-30',
    source: { title: 'Report of 31 October 2025 (Dawn)', site: 'infosunrise' },
    who: outlet('infosunrise (Dawn)'),
    words: 'The talks were taken up again at the request of the hosts.',
  },
  {
    day: '2025-10-30',
    source: JOINT,
    who: ['Ministry of Foreign Affairs of Türkiye', 'Publisher of a joint statement', 'turkiye'],
    words:
      'The ceasefire continues; there is to be a mechanism that monitors and verifies it and penalises the side that breaks it; principals meet on 6 November to settle how.',
    about: ['guarantee'],
  },
  {
    day: '2025-10-30',
    source: JOINT,
    who: outlet('trtworld; infosunrise; esfeed'),
    words: 'The Taliban published a separate statement.',
  },
];

const ARTICLE_ON_ISTANBUL: readonly Claim[] = [
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: outlet('The article'),
    words:
      'The round in Istanbul lasted four days and ended with no breakthrough; Pakistan is getting ready to open talks there again.',
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: TARAR,
    kind: 'mixed',
    words:
      'Pakistan presented “sufficient and irrefutable evidence” of militant activity against it, and received neither guarantees in writing nor steps that can be verified.',
    about: ['action', 'guarantee'],
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: TARAR,
    kind: 'mixed',
    type: 'warning',
    words: 'Pakistan will go on using “all possible measures” for its security if it is given no guarantees.',
    about: ['guarantee'],
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: TARAR,
    words:
      'The Taliban side avoided the central question, took no responsibility and turned the blame elsewhere.',
    about: ['action'],
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: ASIF,
    kind: 'mixed',
    words:
      'An agreement was close “four or five times”, but the Afghan delegation drew back after new instructions from Kabul.',
    about: ['guarantee'],
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: TARAR,
    type: 'other',
    words:
      'Pakistan thanks the mediators from Qatar and Türkiye, and is disappointed that no enforceable cooperation against terrorism came of it.',
  },
  {
    day: '2025-10-30',
    source: ARTICLE,
    who: ['Observers', 'Unnamed', null],
    words: 'Pakistan still relies on diplomacy first, with firm demands behind it.',
  },
];

const AFTER: readonly Claim[] = [
  {
    day: '2025-10-31',
    source: OFFICE,
    who: FOREIGN_OFFICE,
    words: 'The statement published by the host is only an introduction.',
    about: ['guarantee'],
  },
  {
    day: '2025-10-31',
    source: OFFICE,
    who: ['Afghan Taliban', null, 'afghan-taliban'],
    words: 'Members of the TTP are present in Afghanistan.',
    chain: [['Foreign Office of Pakistan', 'is reported to have said that they acknowledged']],
    about: ['action'],
  },
  {
    day: '2025-11-07',
    source: NOVEMBER,
    who: outlet('dailypioneer; ipp-news; htnworld'),
    words:
      'The demands went to the mediators and were discussed point by point; the talks brought no result.',
    about: ['list'],
  },
  {
    day: '2025-12-03',
    source: { title: 'Report of 3 December 2025, quoting Reuters', site: 'afintl.com' },
    who: outlet('Reuters'),
    words: 'The sides met in Saudi Arabia, and the ceasefire is to be upheld.',
    chain: [['afintl.com', 'reported']],
  },
];

function statement({ day, source, who, words, kind, type, chain, about }: Claim): Untimed {
  const [name, role, party] = who;
  const data = {
    speaker: { name, role, organisation: null, party },
    kind: kind ?? 'indirect',
    type: type ?? 'claim',
    words,
    places: [],
    source: { ...source, url: null, publishedAt: null, bodySha256: null },
    chain: (chain ?? []).map(([link, verb]) => ({ name: link, verb })),
  } satisfies JsonObject;
  const refs = about === undefined ? {} : { refs: { about } };
  return { kind: 'statement-recorded', data, occurredAt: `${day}T00:00:00Z`, ...refs };
}

export const TRACKER_CLAIMS: readonly Untimed[] = [
  ...BEFORE,
  ...AT_DOHA,
  ...AT_ISTANBUL,
  ...ARTICLE_ON_ISTANBUL,
  ...AFTER,
].map(statement);
