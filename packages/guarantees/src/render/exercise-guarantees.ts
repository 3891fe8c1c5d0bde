// biome-ignore-all lint/suspicious/noThenProperty: `then` is the model`s word for a consequence.
// One invented guarantee of every kind of duty.
import type { Texts } from '../agreement.ts';
import type { Guarantee, Proof } from '../model.ts';

/** One text in the order of LANGUAGES. */
export const t = (en: string, ur: string, ps: string, dari: string, tr: string, ar: string): Texts => ({
  en,
  ur,
  ps,
  'fa-AF': dari,
  tr,
  ar,
});

const DAY = { n: 1, unit: 'day', tz: 'Asia/Kabul' } as const;
const days = (n: number) => ({ ...DAY, n });
const hours = (n: number) => ({ n, unit: 'hour' }) as const;

const PROOF: Proof = {
  verifiers: [
    { id: 'monitors', independentOf: ['arvena', 'belmar'] },
    { id: 'observatory', independentOf: ['arvena'] },
    { id: 'elders', independentOf: [] },
  ],
  quorum: 2,
  vetoOf: ['monitors'],
  standard: 'probable',
  methods: ['patrol', 'imagery'],
  lateness: hours(48),
  contest: days(10),
  access: 'G5',
  split: { then: 'decided', by: 'committee' },
  attribution: { by: 'committee', within: days(14) },
  coverage: { methods: ['imagery'], gap: days(3) },
};

const BASE = { version: 1, obligor: 'arvena', beneficiary: ['belmar'], ladder: [], gloss: {}, proof: PROOF };

/** 00:00 of 15 November 2025 and of 1 March 2026 in Kabul. */
export const FIRST = Date.UTC(2025, 10, 14, 19, 30);
export const LAST = Date.UTC(2026, 1, 28, 19, 30);

const REFRAIN: Guarantee = {
  ...BASE,
  id: 'G1',
  version: 2,
  title: t(
    'No shelling in the border zone',
    'سرحدی پٹی میں گولہ باری سے گریز',
    'په سرحدي زون کې د توپونو له ډزو ډډه',
    'پرهیز از توپ‌باری در زون سرحدی',
    'Sınır bölgesinde topçu atışı yapılmaması',
    'الامتناع عن القصف في المنطقة الحدودية',
  ),
  duty: {
    kind: 'refrain',
    from: {
      type: 'shelling',
      by: 'arvena-forces',
      on: 'belmar',
      in: 'zone',
      where: [{ field: 'range', op: '>=', value: 12.5, unit: 'kilometre' }],
      except: [
        { pattern: { type: 'medevac' }, notice: hours(2) },
        {
          pattern: {
            type: 'movement',
            by: 'arvena-forces',
            where: [{ field: 'strength', op: '<=', value: 150, unit: 'person' }],
          },
          approval: {
            by: 'committee',
            within: hours(24),
            silence: 'refused',
            how: t('in writing', 'تحریری', 'په لیکلې بڼه', 'به شکل کتبی', 'yazılı olarak', 'كتابيًا'),
          },
        },
      ],
    },
    tolerance: { count: 2, per: days(30) },
  },
  span: { from: { at: FIRST }, until: { at: LAST } },
  given: {
    all: [
      { state: { of: 'G5', is: ['inEffect', 'fulfilled'] } },
      { seen: { type: 'handover', by: 'belmar' } },
    ],
  },
  while: { not: { state: { of: 'G2', is: ['confirmedBreach'] } } },
  reciprocity: { notice: hours(72), scope: ['G1'], resumption: days(2), reliance: 'as-known-then' },
  cure: { within: days(21), by: { type: 'compensation', by: 'arvena', on: 'belmar' }, times: 1 },
  ladder: [
    {
      when: 'alleged',
      then: { who: 'committee', does: { type: 'meeting', by: 'committee' }, within: hours(72) },
    },
    {
      when: { repeats: 3, per: days(60) },
      then: { may: 'suspend', of: ['G1', 'G2'], who: 'belmar', notice: days(7) },
    },
    { when: 'uncured', then: { may: 'terminate', of: ['G1'], who: 'belmar', notice: days(30) } },
  ],
  gloss: { shelling: 'indirect fire by any weapon of 60 mm or more' },
  amends: { of: 'G1', version: 1, from: FIRST, open: 'old' },
};

const ACHIEVE: Guarantee = {
  ...BASE,
  id: 'G2',
  jointly: { with: ['belmar'], bound: 'lead', lead: 'arvena' },
  duty: {
    kind: 'achieve',
    what: {
      type: 'release',
      by: 'arvena',
      on: 'belmar',
      where: [{ field: 'released', op: '>=', value: 5000, unit: 'person' }],
    },
    count: 11,
    by: { anchor: { signature: 'accord' }, plus: days(30) },
  },
  restated: [
    {
      words: 'within one month of signature',
      from: { anchor: { signature: 'accord' } },
      plus: [{ n: 1, unit: 'month' }, days(2)],
    },
  ],
  span: {
    from: { anchor: { signature: 'accord' } },
    until: { anchor: { state: 'G1', enters: 'fulfilled' }, plus: hours(1) },
  },
  noCure: true,
  means: [
    {
      by: 'belmar',
      what: t(
        'buses and drivers',
        'بسیں اور ڈرائیور',
        'بسونه او چلوونکي',
        'بس‌ها و راننده‌ها',
        'otobüs ve sürücüler',
        'حافلات وسائقون',
      ),
    },
  ],
};

const RESPOND: Guarantee = {
  ...BASE,
  id: 'G3',
  duty: {
    kind: 'respond',
    to: { type: 'complaint', by: 'belmar' },
    with: { type: 'inquiry', by: 'arvena' },
    within: hours(72),
    same: ['place', 'incident'],
  },
  span: {
    from: {
      anchor: { event: { type: 'handover', by: 'belmar' }, nth: 'first', rule: 'transfer' },
      plus: days(2),
    },
  },
  ending: { by: ['arvena', 'belmar'], notice: days(100) },
};

const REPORT: Guarantee = {
  ...BASE,
  id: 'G4',
  duty: { kind: 'report', what: { type: 'return-report', by: 'arvena' }, every: days(7), grace: days(1) },
  span: { from: { at: FIRST }, until: { anchor: { event: { type: 'handover' }, nth: 'each' } } },
  report: {
    to: ['committee', 'monitors'],
    format: t('form B', 'فارم ب', 'ب فورمه', 'فورمهٔ ب', 'B formu', 'النموذج ب'),
  },
  influence: { over: 'militia', steps: [{ type: 'meeting', on: 'militia' }] },
};

const MAINTAIN: Guarantee = {
  ...BASE,
  id: 'G5',
  duty: {
    kind: 'maintain',
    level: {
      type: 'access',
      on: 'monitors',
      where: [{ field: 'open-posts', op: '>', value: 3, unit: 'site' }],
    },
    dip: hours(6),
    seenEvery: days(2),
  },
  anywhere: true,
  span: { from: { at: FIRST }, until: { at: LAST } },
  proof: { ...PROOF, access: 'none', quorum: 1, reporting: { every: days(14), to: ['committee'] } },
};

export const EXERCISE_GUARANTEES: Guarantee[] = [REFRAIN, ACHIEVE, RESPOND, REPORT, MAINTAIN];
