import { english as t } from '../../../web/catalogue.ts';
import type { Text } from '../../../web/language.ts';

export const TEXTS = {
  demands: { en: 'Demands', ur: 'مطالبات', ps: 'غوښتنې', 'fa-AF': 'خواست‌ها' },
  demand: { en: 'Demand', ur: 'مطالبہ', ps: 'غوښتنه', 'fa-AF': 'خواست' },
  noDemands: {
    en: 'No demand has been put yet',
    ur: 'ابھی کوئی مطالبہ پیش نہیں ہوا',
    ps: 'تر اوسه هیڅ غوښتنه نه ده وړاندې شوې',
    'fa-AF': 'هنوز هیچ خواستی مطرح نشده',
  },
  noDemandsHelp: {
    en: 'A demand is what one party asks of another, in its own words. Every answer to it is kept beside it.',
    ur: 'مطالبہ وہ ہے جو ایک فریق دوسرے سے اپنے الفاظ میں چاہتا ہے۔ اس کا ہر جواب اس کے ساتھ محفوظ رہتا ہے۔',
    ps: 'غوښتنه هغه ده چې یو لوری یې په خپلو ټکو له بل څخه غواړي. هر ځواب یې ورسره څنګ ته ساتل کېږي.',
    'fa-AF':
      'خواست آن است که یک طرف به کلمات خود از طرف دیگر می‌خواهد. هر پاسخ به آن در کنارش نگه داشته می‌شود.',
  },
  putDemand: {
    en: 'Put a demand',
    ur: 'مطالبہ پیش کریں',
    ps: 'غوښتنه وړاندې کړئ',
    'fa-AF': 'خواستی مطرح کنید',
  },
  putAgain: {
    en: 'Put it again',
    ur: 'دوبارہ پیش کریں',
    ps: 'بیا یې وړاندې کړئ',
    'fa-AF': 'دوباره مطرح کنید',
  },
  answer: { en: 'Answer', ur: 'جواب', ps: 'ځواب', 'fa-AF': 'پاسخ' },
  withdraw: { en: 'Withdraw', ur: 'واپس لیں', ps: 'بېرته یې واخلئ', 'fa-AF': 'پس بگیرید' },
  to: { en: 'To', ur: 'بنام', ps: 'چا ته', 'fa-AF': 'خطاب به' },
  title: { en: 'Title', ur: 'عنوان', ps: 'سرلیک', 'fa-AF': 'عنوان' },
  demandText: {
    en: 'The demand, in the words of the party that puts it',
    ur: 'مطالبہ، پیش کرنے والے فریق کے الفاظ میں',
    ps: 'غوښتنه، د هغه لوري په ټکو چې وړاندې کوي یې',
    'fa-AF': 'خواست، به کلمات طرفی که آن را مطرح می‌کند',
  },
  core: {
    en: 'This is a core demand',
    ur: 'یہ بنیادی مطالبہ ہے',
    ps: 'دا بنسټیزه غوښتنه ده',
    'fa-AF': 'این خواست اساسی است',
  },
  coreMark: { en: 'core', ur: 'بنیادی', ps: 'بنسټیزه', 'fa-AF': 'اساسی' },
  answerKind: { en: 'Kind of answer', ur: 'جواب کی نوعیت', ps: 'د ځواب ډول', 'fa-AF': 'نوع پاسخ' },
  answerText: {
    en: 'In the party’s own words',
    ur: 'فریق کے اپنے الفاظ میں',
    ps: 'د لوري په خپلو ټکو',
    'fa-AF': 'به کلمات خود طرف',
  },
  inRound: { en: 'In the round', ur: 'کس دور میں', ps: 'په کوم پړاو کې', 'fa-AF': 'در کدام دور' },
  inSession: { en: 'In the session', ur: 'کس نشست میں', ps: 'په کومه غونډه کې', 'fa-AF': 'در کدام نشست' },
  answer_accepted: { en: 'Accepted', ur: 'قبول کیا گیا', ps: 'ومنل شوه', 'fa-AF': 'پذیرفته شد' },
  answer_refused: { en: 'Refused', ur: 'مسترد کیا گیا', ps: 'رد شوه', 'fa-AF': 'رد شد' },
  answer_countered: {
    en: 'Countered',
    ur: 'جوابی تجویز دی گئی',
    ps: 'متقابل وړاندیز وشو',
    'fa-AF': 'پیشنهاد متقابل شد',
  },
  answer_deferred: {
    en: 'Deferred',
    ur: 'جواب مؤخر کیا گیا',
    ps: 'ځواب یې وروسته ته پاتې شو',
    'fa-AF': 'پاسخ به بعد موکول شد',
  },
  'answer_premise-disputed': {
    en: 'Premise disputed',
    ur: 'بنیاد سے اختلاف',
    ps: 'له بنسټ سره یې اختلاف',
    'fa-AF': 'اختلاف بر سر مبنا',
  },
  'answer_outside-competence': {
    en: 'Outside its competence',
    ur: 'دائرۂ اختیار سے باہر',
    ps: 'له واکه یې بهر',
    'fa-AF': 'خارج از صلاحیت آن',
  },
  'answer_referred-to-capital': {
    en: 'Referred to the capital',
    ur: 'دارالحکومت سے رجوع کیا گیا',
    ps: 'پلازمېنې ته راجع شوه',
    'fa-AF': 'به پایتخت راجع شد',
  },
  noAnswer: {
    en: 'No answer recorded',
    ur: 'کوئی جواب درج نہیں',
    ps: 'هیڅ ځواب نه دی ثبت شوی',
    'fa-AF': 'هیچ پاسخی ثبت نشده',
  },
  unanswered: {
    en: 'Demands on which your side has recorded no answer',
    ur: 'وہ مطالبات جن پر آپ کے فریق نے کوئی جواب درج نہیں کیا',
    ps: 'هغه غوښتنې چې ستاسو لوري پرې ځواب نه دی ثبت کړی',
    'fa-AF': 'خواست‌هایی که طرف شما بر آن‌ها پاسخی ثبت نکرده است',
  },
  withdrawnMark: { en: 'Withdrawn', ur: 'واپس لیا گیا', ps: 'بېرته اخیستل شوې', 'fa-AF': 'پس گرفته شده' },
  putTimes: {
    en: 'put {n} times since {day}',
    ur: '{day} سے {n} بار پیش کیا گیا',
    ps: 'له {day} راهیسې {n} ځله وړاندې شوې',
    'fa-AF': 'از {day} بدین‌سو {n} بار مطرح شده',
  },
  putOnce: {
    en: 'put on {day}',
    ur: '{day} کو پیش کیا گیا',
    ps: 'په {day} وړاندې شوې',
    'fa-AF': 'در {day} مطرح شده',
  },
  openFor: {
    en: 'open for {age}',
    ur: '{age} سے کھلا',
    ps: 'پرانیستې پاتې: {age}',
    'fa-AF': 'باز مانده: {age}',
  },
  toWhom: {
    en: '{by} to {to}',
    ur: '{by} کی طرف سے {to} کو',
    ps: 'د {by} له خوا {to} ته',
    'fa-AF': 'از {by} به {to}',
  },
  demandsInRound: {
    en: 'Demands in this round',
    ur: 'اس دور کے مطالبات',
    ps: 'د دې پړاو غوښتنې',
    'fa-AF': 'خواست‌های این دور',
  },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'demand-put': { en: 'Demand put', ur: 'مطالبہ پیش ہوا', ps: 'غوښتنه وړاندې شوه', 'fa-AF': 'خواست مطرح شد' },
  'demand-repeated': {
    en: 'Demand put again',
    ur: 'مطالبہ دوبارہ پیش ہوا',
    ps: 'غوښتنه بیا وړاندې شوه',
    'fa-AF': 'خواست دوباره مطرح شد',
  },
  'demand-answered': {
    en: 'Demand answered',
    ur: 'مطالبے کا جواب دیا گیا',
    ps: 'غوښتنې ته ځواب ورکړل شو',
    'fa-AF': 'به خواست پاسخ داده شد',
  },
  'demand-withdrawn': {
    en: 'Demand withdrawn',
    ur: 'مطالبہ واپس لیا گیا',
    ps: 'غوښتنه بېرته واخیستل شوه',
    'fa-AF': 'خواست پس گرفته شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  to: TEXTS.to,
  title: TEXTS.title,
  core: TEXTS.core,
  answer: TEXTS.answerKind,
};

/** A text chosen by a value, such as the kind of an answer. */
export function chosen(prefix: 'answer', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
