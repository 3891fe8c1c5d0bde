// biome-ignore-all lint/suspicious/noThenProperty: `then` is the model`s word for a consequence.
// An invented agreement with one guarantee of every kind of duty, for golden texts, the bench and pictures.
import type { GuaranteeFile, Texts } from '../agreement.ts';
import type { Guarantee, Proof } from '../model.ts';

const t = (en: string, ur: string, ps: string, dari: string, tr: string, ar: string): Texts => ({
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

export const EXERCISE: GuaranteeFile = {
  v: 1,
  id: 'exercise',
  title: t(
    'Exercise accord',
    'مشقی معاہدہ',
    'تمریني هوکړه',
    'موافقت‌نامهٔ تمرینی',
    'Tatbikat mutabakatı',
    'اتفاق تدريبي',
  ),
  exercise: true,
  languages: ['en', 'ur', 'ps', 'fa-AF', 'tr', 'ar'],
  prevailing: { equally: true, divergence: 'committee' },
  counting: {
    zone: 'Asia/Kabul',
    day: 'civil',
    firstDay: 'not-counted',
    end: 'end-of-day',
    month: 'last-day',
  },
  calendars: ['gregory', 'persian', 'islamic-umalqura'],
  parties: [
    {
      id: 'arvena',
      kind: 'party',
      name: t(
        'Republic of Arvena',
        'جمہوریہ اروینا',
        'د اروینا جمهوریت',
        'جمهوری اروینا',
        'Arvena Cumhuriyeti',
        'جمهورية أروينا',
      ),
    },
    {
      id: 'belmar',
      kind: 'party',
      name: t(
        'Federation of Belmar',
        'وفاق بیلمار',
        'د بېلمار فدراسیون',
        'فدراسیون بیلمار',
        'Belmar Federasyonu',
        'اتحاد بيلمار',
      ),
    },
    {
      id: 'arvena-forces',
      partOf: 'arvena',
      kind: 'force',
      name: t(
        'Armed forces of Arvena',
        'اروینا کی مسلح افواج',
        'د اروینا وسله وال ځواکونه',
        'نیروهای مسلح اروینا',
        'Arvena Silahlı Kuvvetleri',
        'القوات المسلحة لأروينا',
      ),
    },
    {
      id: 'militia',
      kind: 'group',
      name: t(
        '4th Valley Guard',
        'وادی گارڈ 4',
        'د درې ۴ ګارد',
        'گارد ۴ دره',
        '4. Vadi Muhafızları',
        'حرس الوادي 4',
      ),
    },
  ],
  bodies: [
    {
      id: 'monitors',
      name: t(
        'Joint Monitoring Mission',
        'مشترکہ نگرانی مشن',
        'د څارنې ګډ ماموریت',
        'ماموریت مشترک نظارت',
        'Ortak İzleme Misyonu',
        'بعثة الرصد المشتركة',
      ),
    },
    {
      id: 'observatory',
      name: t(
        'Lakeside Observatory (LSO)',
        'لیک سائیڈ آبزرویٹری (LSO)',
        'د جهیل څارنځای (LSO)',
        'رصدگاه کنار دریاچه (LSO)',
        'Göl Kıyısı Gözlemevi (LSO)',
        'مرصد ضفة البحيرة (LSO)',
      ),
    },
    {
      id: 'elders',
      name: t(
        'Council of Elders',
        'مشران کی کونسل',
        'د مشرانو جرګه',
        'شورای بزرگان',
        'İhtiyarlar Meclisi',
        'مجلس الشيوخ المحلي',
      ),
    },
    {
      id: 'committee',
      name: t(
        'Joint Committee',
        'مشترکہ کمیٹی',
        'ګډه کمېټه',
        'کمیتهٔ مشترک',
        'Ortak Komite',
        'اللجنة المشتركة',
      ),
    },
  ],
  actions: [
    {
      id: 'shelling',
      name: t('shelling', 'گولہ باری', 'د توپونو ډزې', 'توپ‌باری', 'topçu atışı', 'القصف المدفعي'),
    },
    {
      id: 'medevac',
      name: t('medical evacuation', 'طبی انخلا', 'طبي لېږد', 'تخلیهٔ طبی', 'tıbbi tahliye', 'الإجلاء الطبي'),
    },
    {
      id: 'movement',
      name: t(
        'movement of troops',
        'فوجی نقل و حرکت',
        'د سرتېرو حرکت',
        'حرکت نیروها',
        'birlik hareketi',
        'تحرك القوات',
      ),
    },
    {
      id: 'handover',
      name: t(
        'handover of a border post',
        'سرحدی چوکی کی حوالگی',
        'د سرحدي پوستې سپارل',
        'تحویل پوستهٔ سرحدی',
        'sınır karakolunun devri',
        'تسليم مركز حدودي',
      ),
    },
    {
      id: 'compensation',
      name: t(
        'payment of compensation',
        'معاوضے کی ادائیگی',
        'د تاوان ورکول',
        'پرداخت غرامت',
        'tazminat ödenmesi',
        'دفع التعويض',
      ),
    },
    { id: 'meeting', name: t('meeting', 'اجلاس', 'غونډه', 'جلسه', 'toplantı', 'اجتماع') },
    {
      id: 'release',
      name: t(
        'release of prisoners',
        'قیدیوں کی رہائی',
        'د بندیانو خوشې کول',
        'رهایی زندانیان',
        'tutukluların serbest bırakılması',
        'إطلاق سراح السجناء',
      ),
    },
    {
      id: 'complaint',
      name: t(
        'complaint of an incident',
        'وقوعے کی شکایت',
        'د پېښې شکایت',
        'شکایت از حادثه',
        'olay şikâyeti',
        'شكوى بشأن حادثة',
      ),
    },
    {
      id: 'inquiry',
      name: t(
        'inquiry with a written result',
        'تحریری نتیجے والی تحقیقات',
        'پلټنه له لیکلې پایلې سره',
        'تحقیق با نتیجهٔ کتبی',
        'yazılı sonuçlu inceleme',
        'تحقيق بنتيجة مكتوبة',
      ),
    },
    {
      id: 'return-report',
      name: t(
        'report on returns',
        'واپسی کی رپورٹ',
        'د بېرته راتګ راپور',
        'گزارش بازگشت‌ها',
        'geri dönüş raporu',
        'تقرير عن حالات العودة',
      ),
    },
    {
      id: 'access',
      name: t(
        'open access for verifiers',
        'تصدیق کنندگان کے لیے کھلی رسائی',
        'د تصدیقوونکو لپاره خلاص لاسرسی',
        'دسترسی آزاد برای تصدیق‌کنندگان',
        'doğrulayıcılara açık erişim',
        'وصول مفتوح لجهات التحقق',
      ),
    },
  ],
  measures: [
    {
      id: 'range',
      unit: 'kilometre',
      kind: 'level',
      name: t(
        'range of the weapon',
        'ہتھیار کی مار',
        'د وسلې واټن',
        'بُرد سلاح',
        'silahın menzili',
        'مدى السلاح',
      ),
    },
    {
      id: 'strength',
      unit: 'person',
      kind: 'level',
      name: t('strength', 'نفری', 'شمېر', 'تعداد نفرات', 'mevcut', 'القوام'),
    },
    {
      id: 'released',
      unit: 'person',
      kind: 'amount',
      name: t(
        'prisoners released',
        'رہا کیے گئے قیدی',
        'خوشې شوي بندیان',
        'زندانیان رهاشده',
        'serbest bırakılan tutuklular',
        'السجناء المفرج عنهم',
      ),
    },
    {
      id: 'open-posts',
      unit: 'site',
      kind: 'level',
      name: t(
        'open posts',
        'کھلی چوکیاں',
        'خلاصې پوستې',
        'پوسته‌های باز',
        'açık karakollar',
        'المراكز المفتوحة',
      ),
    },
  ],
  methods: [
    { id: 'patrol', name: t('patrol', 'گشت', 'ګزمه', 'گزمه', 'devriye', 'دورية') },
    {
      id: 'imagery',
      name: t(
        'satellite imagery',
        'سیٹلائٹ تصاویر',
        'سپوږمکیز انځورونه',
        'تصاویر ستلایت',
        'uydu görüntüsü',
        'صور الأقمار الصناعية',
      ),
    },
  ],
  maps: [{ id: 'map-7', name: t('Map 7', 'نقشہ 7', '۷ نقشه', 'نقشهٔ ۷', 'Harita 7', 'الخريطة 7') }],
  areas: [
    {
      id: 'zone',
      mapRef: 'map-7',
      datum: 'WGS84',
      ring: [
        [69.25, 34.5],
        [69.75, 34.5],
        [69.75, -0.125],
        [-1, 34],
        [69.25, 34.5],
      ],
      name: t('Border zone', 'سرحدی پٹی', 'سرحدي زون', 'زون سرحدی', 'Sınır bölgesi', 'المنطقة الحدودية'),
    },
  ],
  signings: [
    {
      id: 'accord',
      name: t(
        'Exercise accord',
        'مشقی معاہدہ',
        'تمریني هوکړه',
        'موافقت‌نامهٔ تمرینی',
        'Tatbikat mutabakatı',
        'اتفاق تدريبي',
      ),
    },
  ],
  events: [
    {
      id: 'transfer',
      name: t(
        'transfer of posts',
        'چوکیوں کی منتقلی',
        'د پوستو لېږد',
        'انتقال پوسته‌ها',
        'karakolların devri',
        'نقل المراكز',
      ),
      is: { type: 'handover' },
    },
  ],
  guarantees: [REFRAIN, ACHIEVE, RESPOND, REPORT, MAINTAIN],
};
