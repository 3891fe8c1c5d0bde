import type { Unit } from '../agreement.ts';
import type { Proof, Report, State } from '../model.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Closed words of the model: a state, a standard of proof, a field of a report, a unit, a datum, a language. */
export type Term =
  | `state:${State}`
  | `standard:${Proof['standard']}`
  | `field:${keyof Report}`
  | `unit:${Unit}`
  | `datum:WGS84`
  | `language:${Language}`;

/** One row a term, one column a language, in the order of LANGUAGES: en, ur, ps, fa-AF, tr, ar. */
const ROWS: Record<Term, readonly [string, string, string, string, string, string]> = {
  'state:pending': ['pending', 'زیر التوا', 'په تمه', 'در انتظار', 'beklemede', 'في الانتظار'],
  'state:inEffect': ['in effect', 'نافذ', 'نافذ', 'نافذ', 'yürürlükte', 'سارٍ'],
  'state:due': ['due', 'واجب الادا', 'نېټه پوره', 'سررسیده', 'vadesi gelmiş', 'حلّ أجله'],
  'state:fulfilled': ['fulfilled', 'پورا شدہ', 'پوره شوی', 'ایفاشده', 'yerine getirilmiş', 'مُوفى به'],
  'state:allegedBreach': [
    'breach alleged',
    'خلاف ورزی کا الزام',
    'د سرغړونې ادعا',
    'تخطی ادعاشده',
    'ihlal iddiası',
    'إخلال مُدّعى',
  ],
  'state:disputed': ['disputed', 'متنازع', 'تر شخړې لاندې', 'متنازع‌فیه', 'ihtilaflı', 'متنازع عليه'],
  'state:confirmedBreach': [
    'breach confirmed',
    'خلاف ورزی کی تصدیق',
    'تایید شوې سرغړونه',
    'تخطی تأییدشده',
    'teyit edilmiş ihlal',
    'إخلال مؤكد',
  ],
  'state:cured': ['cured', 'ازالہ شدہ', 'سم شوی', 'رفع‌شده', 'giderilmiş', 'مُعالَج'],
  'state:suspended': ['suspended', 'معطل', 'ځنډول شوی', 'معلق', 'askıda', 'معلَّق'],
  'state:discharged': ['discharged', 'بری الذمہ', 'خلاص شوی', 'بری‌شده', 'ibra edilmiş', 'مُبرأ'],
  'state:ended': ['ended', 'ختم شدہ', 'پای ته رسېدلی', 'پایان‌یافته', 'sona ermiş', 'منتهٍ'],
  'standard:indicated': [
    'indicated',
    'اشارہ موجود',
    'اشاره شته',
    'دارای نشانه',
    'emare düzeyinde',
    'توجد قرينة',
  ],
  'standard:probable': ['probable', 'اغلب', 'غالب ګومان', 'محتمل', 'kuvvetle muhtemel', 'مرجَّح'],
  'standard:established': [
    'established',
    'ثابت شدہ',
    'ثابت شوی',
    'ثابت‌شده',
    'kesin olarak saptanmış',
    'ثابت',
  ],
  'field:id': [
    'report number',
    'رپورٹ نمبر',
    'د راپور شمېره',
    'شمارهٔ گزارش',
    'rapor numarası',
    'رقم التقرير',
  ],
  'field:incident': ['incident', 'وقوعہ', 'حادثه', 'حادثه', 'vaka', 'الحادثة'],
  'field:says': ['content', 'بیان', 'منځپانګه', 'محتوا', 'içerik', 'المضمون'],
  'field:type': ['type of act', 'فعل کی قسم', 'د عمل ډول', 'نوع عمل', 'eylem türü', 'نوع الفعل'],
  'field:by': ['actor', 'فاعل', 'ترسره کوونکی', 'فاعل', 'fail', 'الفاعل'],
  'field:on': ['affected', 'متاثرہ', 'اغېزمن', 'متأثر', 'etkilenen', 'المتأثر'],
  'field:place': ['place', 'مقام', 'ځای', 'محل', 'yer', 'المكان'],
  'field:time': ['time', 'وقت', 'وخت', 'زمان', 'zaman', 'الزمان'],
  'field:received': [
    'time of receipt',
    'وصولی کا وقت',
    'د رسېدو وخت',
    'زمان دریافت',
    'alınma zamanı',
    'وقت الاستلام',
  ],
  'field:source': ['source', 'ماخذ', 'سرچینه', 'منبع', 'kaynak', 'المصدر'],
  'field:grade': [
    'grade of evidence',
    'ثبوت کا درجہ',
    'د ثبوت درجه',
    'درجهٔ ثبوت',
    'kanıt derecesi',
    'درجة الثبوت',
  ],
  'field:method': ['method', 'طریقہ', 'کړنلاره', 'روش', 'yöntem', 'الأسلوب'],
  'field:values': ['measured values', 'پیمائشیں', 'اندازې', 'اندازه‌ها', 'ölçülen değerler', 'القيم المقيسة'],
  'field:replaces': [
    'report replaced',
    'بدلی گئی رپورٹ',
    'بدل شوی راپور',
    'گزارش جایگزین‌شده',
    'yerine geçilen rapor',
    'التقرير المستبدَل',
  ],
  'unit:person': ['person', 'فرد', 'کس', 'نفر', 'kişi', 'شخص'],
  'unit:unit': ['military unit', 'فوجی یونٹ', 'پوځي واحد', 'واحد نظامی', 'askerî birlik', 'وحدة عسكرية'],
  'unit:weapon': ['weapon', 'ہتھیار', 'وسله', 'سلاح', 'silah', 'سلاح'],
  'unit:vehicle': ['vehicle', 'گاڑی', 'ګاډی', 'واسطه', 'araç', 'مركبة'],
  'unit:aircraft': ['aircraft', 'ہوائی جہاز', 'الوتکه', 'طیاره', 'hava aracı', 'طائرة'],
  'unit:site': ['site', 'مقامِ تنصیب', 'سایټ', 'سایت', 'tesis', 'موقع'],
  'unit:item': ['item', 'شے', 'توکی', 'قلم', 'kalem', 'بند'],
  'unit:event': ['event', 'واقعہ', 'پېښه', 'رویداد', 'olay', 'حدث'],
  'unit:round': ['round of ammunition', 'گولی یا گولہ', 'مرمۍ', 'مرمی', 'mermi', 'طلقة'],
  'unit:percent': ['percent', 'فیصد', 'سلنه', 'فیصد', 'yüzde', 'في المئة'],
  'unit:kilometre': ['kilometre', 'کلومیٹر', 'کیلومتر', 'کیلومتر', 'kilometre', 'كيلومتر'],
  'unit:metre': ['metre', 'میٹر', 'متر', 'متر', 'metre', 'متر'],
  'unit:hour': ['hour', 'گھنٹہ', 'ساعت', 'ساعت', 'saat', 'ساعة'],
  'unit:day': ['day', 'دن', 'ورځ', 'روز', 'gün', 'يوم'],
  'unit:tonne': ['tonne', 'ٹن', 'ټن', 'تن', 'ton', 'طن'],
  'datum:WGS84': ['WGS84', 'WGS84', 'WGS84', 'WGS84', 'WGS84', 'WGS84'],
  'language:en': ['English', 'انگریزی', 'انګلیسي', 'انگلیسی', 'İngilizce', 'الإنجليزية'],
  'language:ur': ['Urdu', 'اردو', 'اردو', 'اردو', 'Urduca', 'الأردية'],
  'language:ps': ['Pashto', 'پشتو', 'پښتو', 'پشتو', 'Peştuca', 'البشتوية'],
  'language:fa-AF': ['Dari', 'دری', 'دري', 'دری', 'Darice', 'الدرية'],
  'language:tr': ['Turkish', 'ترکی', 'ترکي', 'ترکی', 'Türkçe', 'التركية'],
  'language:ar': ['Arabic', 'عربی', 'عربي', 'عربی', 'Arapça', 'العربية'],
};

export const TERMS = Object.keys(ROWS) as Term[];

export function isTerm(term: string): term is Term {
  return Object.hasOwn(ROWS, term);
}

export function termIn(term: Term, language: Language): string {
  const word = ROWS[term][LANGUAGES.indexOf(language)];
  if (word === undefined) throw new Error(`no word for ${term} in ${language}`);
  return word;
}
