import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text.ts';

const rulesOf = (text: string, against?: string) => [
  ...new Set(lintText(text, 'en', against === undefined ? {} : { against }).findings.map(({ rule }) => rule)),
];

/** Short quotations of public agreements, joined by a word or two where the quotation leaves out the middle. */
const ANNOTATED: { source: string; text: string; against?: string; rules: number[] }[] = [
  {
    source: 'Minsk 2015, 1',
    text: 'Ceasefire in certain areas, starting from 00:00 (Kiev time) on Feb. 15, 2015.',
    rules: [7, 17, 29, 12],
  },
  {
    source: 'Minsk 2015, 2',
    text: 'Withdrawal of heavy weapons, 50 km apart, should start no later than on the second day of the cease-fire and be completed within 14 days.',
    against:
      'Withdrawal of heavy weapons, a zone 50 km in width, should begin no later than the second day after the cease-fire and end within 14 days.',
    rules: [14, 18, 38],
  },
  {
    source: 'Minsk 2015, 4',
    text: 'On the first day after the withdrawal, begin a dialogue; a resolution no later than 30 days from the date of signing.',
    rules: [9, 13],
  },
  {
    source: 'Doha 2020, prisoners',
    text: 'Up to five thousand (5,000) prisoners will be released by March 10, 2020, which corresponds to Rajab 15, 1441 and Hoot 20, 1398.',
    rules: [1, 11],
  },
  {
    source: 'Doha 2020, withdrawal',
    text: 'Within fourteen months all forces withdraw. They will reduce the number of U.S. forces to eight thousand six hundred (8,600) and proportionally bring reduction of allies in the first 135 days; the remaining within nine and a half months. The four parts above are interrelated.',
    rules: [10, 15, 33],
  },
  {
    source: 'Dayton 1-A, IV.2',
    text: 'Withdrawal shall be completed within thirty (30) days after the Transfer of Authority behind a zone of approximately two (2) kilometers on either side. No individual may retain or possess any military weapons without specific approval of the IFOR.',
    rules: [8, 10],
  },
  {
    source: 'R-ARCSS 2018, 2.1.5-6',
    text: 'Within seventy-two (72) hours of the signing the Parties shall embark on all the ceasefire arrangements; prisoners shall be released immediately.',
    rules: [3, 9, 12],
  },
  {
    source: 'ARCSS 2015, 2.4',
    text: 'Within ninety days of the signing, registration of all personnel by the (MVM, AU, UNMISS, Parties).',
    rules: [3, 10],
  },
  {
    source: 'Nairobi declaration 2022, 2.1',
    text: 'Disarmament of heavy weapons will be done concurrently with the withdrawal of foreign and non-ENDF forces; the committee shall comprise two (2) representatives from the Parties and one (1) representative from the AU.',
    rules: [2, 21, 33],
  },
  {
    source: 'Good Friday 1998, decommissioning 3',
    text: 'All participants will use any influence they may have, to achieve the decommissioning of all paramilitary arms within two years.',
    rules: [2],
  },
  {
    source: 'Good Friday 1998, prisoners',
    text: 'Prisoners affiliated to organisations not maintaining a complete and unequivocal ceasefire will not benefit; this is kept under review, if the circumstances allow.',
    rules: [33, 35],
  },
  {
    source: 'CTSAMM 2018',
    text: 'Forces are frozen in place, with advance notification of any movement and authorisation.',
    rules: [8],
  },
];

const WHOLE = [
  'The Republic of Arvena shall not shell the zone drawn on the annexed map of 1 February 2031, by its forces as defined in annex 4, until 5 March 2032, except in self-defence.',
  'Humanitarian convoys and medical evacuations are never a breach, and names of sources are protected.',
  'No more than one incident in one calendar day, Istanbul time, is a minor breach.',
  'The Pass Mission verifies it by patrols every 24 hours; two of its three members decide, by the standard of proof of annex 5, who did it being attributed by the Panel.',
  'The Federation of Belmar gives the Mission access, and the Mission reports to the Joint Committee every 48 hours.',
  'If a breach is confirmed the Joint Committee meets in 72 hours, and the breach can be cured by compensation.',
  'A finding may be contested before the Panel, which also settles disputes over interpretation.',
].join(' ');

describe('the annotated sentences', () => {
  for (const { source, text, against, rules } of ANNOTATED) {
    const ids = rules.map((n) => `lint-${String(n).padStart(2, '0')}`);
    it(`[G9] ${source}: ${ids.join(', ')}`, () => {
      expect(rulesOf(text, against)).toEqual(expect.arrayContaining(ids));
    });
  }

  it('[lint-16] the three calendars of Doha agree, and one day off is refused', () => {
    const doha = 'by March 10, 2020, which is Rajab 15, 1441 and Hoot 20, 1398';
    expect(rulesOf(doha)).not.toContain('lint-16');
    expect(rulesOf(doha.replace('Rajab 15', 'Rajab 16'))).toContain('lint-16');
  });

  it('[lint-15] terms that fill the whole are no disagreement', () => {
    expect(rulesOf('within sixty days, of which the first 30 days and a further 30 days')).not.toContain(
      'lint-15',
    );
  });
});

describe('free text', () => {
  it('[G9] a well-formed clause has every part and nothing is found', () => {
    const linted = lintText(WHOLE);
    expect(linted.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    expect(linted.lacks).toEqual([]);
    expect(linted.parts.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['obligor', 'duty', 'end', 'area', 'verifier', 'cure']),
    );
  });

  it('[G9] the words that caused a finding are words of the text', () => {
    for (const { text } of ANNOTATED) {
      for (const { words, absent } of lintText(text).findings) {
        if (!absent && !words.includes(';')) expect(text).toContain(words);
      }
    }
  });

  it('[G9] each part taken out of the clause is then lacking', () => {
    const sentences = WHOLE.split(/(?<=\.) (?=[A-Z])/);
    for (const sentence of sentences) {
      expect(lintText(WHOLE.replace(sentence, '')).lacks.length).toBeGreaterThan(0);
    }
  });

  it('[G9] without a vocabulary it says so, and still reads dates and numbers', () => {
    const linted = lintText('10 March 2020 = Rajab 16, 1441', 'tr', {
      against: '11 March 2020 = Rajab 16, 1441',
    });
    expect(linted.supported).toBe(false);
    expect(linted.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['lint-16', 'lint-38']));
  });

  it('[G9] an hour of a day, a commission, a plain standard and a body that meets after a breach are read', () => {
    const list = lintText('Belmar shall hand over the list of names not later than 15 March 2031 at 18:00.');
    expect(list.lacks).not.toContain('deadline');
    const meets = lintText(
      'The joint commission shall meet within 72 hours of a confirmed breach, found if more likely than not.',
    );
    expect(meets.parts.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['obligor', 'standard', 'consequence']),
    );
    expect(lintText('The parties shall meet within 72 hours.').lacks).toContain('obligor');
    const counted = 'Belmar shall close it within 21 civil days of Istanbul, the first day not counted.';
    expect(lintText(counted).findings.map(({ rule }) => rule)).not.toContain('lint-14');
    const loose = lintText('Belmar shall, as far as possible, take all necessary measures by 1 May 2031.');
    expect(loose.findings.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['as far as possible', 'all necessary measures']),
    );
  });

  it('[G10] a text made to be slow is read in no time', () => {
    const slow = [
      'a'.repeat(200_000),
      'the '.repeat(50_000),
      'shall be '.repeat(20_000),
      `by the (${'A, '.repeat(30_000)}`,
      'within a '.repeat(20_000),
      '1 day '.repeat(20_000),
      ' '.repeat(200_000),
      'The a a mission shall meet '.repeat(10_000),
    ];
    for (const text of slow) {
      const start = performance.now();
      lintText(text);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  it('[G9] the words quoted are whole words, however long what is between them', () => {
    const long = [
      ...ANNOTATED.map(({ text }) => text),
      `The Ministry shall, within ${'reasonably-'.repeat(7)}short days, withdraw; disputes are referred to the ${'extraordinary '.repeat(9)}commission.`,
    ];
    for (const raw of long) {
      const text = raw.replace(/\s+/g, ' ').trim();
      const { parts, findings } = lintText(text);
      for (const words of [...parts, ...findings.filter((f) => !f.absent)].map((f) => f.words)) {
        const at = text.indexOf(words);
        if (words === '' || at < 0) continue;
        const around = [text[at - 1], text[at], text[at + words.length - 1], text[at + words.length]];
        const [before, first, last, after] = around.map((c) => /[\p{L}\p{N}]/u.test(c ?? ''));
        expect([words, before && first, last && after]).toEqual([words, false, false]);
      }
    }
  });
});
