// An invented agreement with one guarantee of every kind of duty, for golden texts, the bench and pictures.
import type { GuaranteeFile } from '../agreement.ts';
import { EXERCISE_GUARANTEES, t } from './exercise-guarantees.ts';

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
  guarantees: EXERCISE_GUARANTEES,
};
