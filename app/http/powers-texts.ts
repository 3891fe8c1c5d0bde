/** Full powers on the pages of people. */
import type { Text } from '../web/language.ts';

export const POWERS_TEXTS = {
  powers: { en: 'Full powers', ur: 'اختیارنامے', ps: 'واک‌لیکونه', 'fa-AF': 'اختیارنامه‌ها' },
  powersHelp: {
    en: 'Full powers say what somebody may do for their party, from when to when. A colleague issues them, or a mediator who has seen the paper attests them. An act outside them is refused.',
    ur: 'اختیارنامہ بتاتا ہے کہ کوئی شخص اپنے فریق کے لیے کیا کر سکتا ہے، کب سے کب تک۔ اسے کوئی ساتھی جاری کرتا ہے، یا وہ ثالث اس کی شہادت دیتا ہے جس نے کاغذ دیکھا ہو۔ اس سے باہر کوئی اقدام قبول نہیں ہوتا۔',
    ps: 'واک‌لیک وايي چې یو کس د خپل لوري لپاره څه کولای شي، له کله تر کله. همکار یې صادروي، یا هغه منځګړی چې کاغذ یې لیدلی وي شهادت ورباندې ورکوي. له دې بهر کړنه نه منل کېږي.',
    'fa-AF':
      'اختیارنامه می‌گوید که شخص برای طرف خود چه کرده می‌تواند، از کی تا کی. همکاری آن را صادر می‌کند، یا میانجی‌ای که کاغذ را دیده بر آن گواهی می‌دهد. اقدام بیرون از آن پذیرفته نمی‌شود.',
  },
  noPowers: {
    en: 'No full powers recorded',
    ur: 'کوئی اختیارنامہ درج نہیں',
    ps: 'هیڅ واک‌لیک نه دی ثبت شوی',
    'fa-AF': 'هیچ اختیارنامه‌ای ثبت نشده',
  },
  act_initial: { en: 'initial', ur: 'مختصر دستخط', ps: 'لنډ لاسلیک', 'fa-AF': 'پاراف' },
  act_sign: { en: 'sign', ur: 'دستخط', ps: 'لاسلیک', 'fa-AF': 'امضا' },
  act_confirm: {
    en: 'confirm for the capital',
    ur: 'دارالحکومت کی طرف سے توثیق',
    ps: 'د پلازمېنې له خوا تایید',
    'fa-AF': 'تأیید از سوی پایتخت',
  },
  'powers_in-force': { en: 'in force', ur: 'نافذ', ps: 'نافذ', 'fa-AF': 'نافذ' },
  'powers_not-yet': {
    en: 'not in force yet',
    ur: 'ابھی نافذ نہیں',
    ps: 'لا نه دی نافذ',
    'fa-AF': 'هنوز نافذ نشده',
  },
  powers_expired: { en: 'expired', ur: 'مدت ختم', ps: 'موده یې تېره شوې', 'fa-AF': 'مدت آن گذشته' },
  powers_ended: { en: 'ended', ur: 'ختم کیا گیا', ps: 'پای ته رسول شوی', 'fa-AF': 'ختم‌شده' },
  powers_contested: {
    en: 'contested by the party',
    ur: 'فریق کو اعتراض ہے',
    ps: 'لوري پرې اعتراض کړی',
    'fa-AF': 'طرف به آن اعتراض کرده',
  },
  mayDo: { en: 'May', ur: 'اختیار', ps: 'واک', 'fa-AF': 'اختیار' },
  fromDay: { en: 'From', ur: 'سے', ps: 'له', 'fa-AF': 'از' },
  lastDay: { en: 'Last day', ur: 'آخری دن', ps: 'وروستۍ ورځ', 'fa-AF': 'روز آخر' },
  untilEnded: {
    en: 'until they are ended',
    ur: 'ختم کیے جانے تک',
    ps: 'تر پای ته رسولو پورې',
    'fa-AF': 'تا زمانی که ختم شود',
  },
  lastDayHint: {
    en: 'Left empty: until they are ended.',
    ur: 'خالی چھوڑیں تو ختم کیے جانے تک۔',
    ps: 'که تش پاتې شي: تر پای ته رسولو پورې.',
    'fa-AF': 'اگر خالی بماند: تا زمانی که ختم شود.',
  },
  issuedBy: {
    en: 'Issued by (office of the party)',
    ur: 'جاری کنندہ (فریق کا دفتر)',
    ps: 'صادروونکی (د لوري دفتر)',
    'fa-AF': 'صادرکننده (دفتر آن طرف)',
  },
  scan: {
    en: 'Scan of the paper',
    ur: 'کاغذ کا اسکین',
    ps: 'د کاغذ سکن',
    'fa-AF': 'اسکن کاغذ',
  },
  issue: {
    en: 'Issue full powers',
    ur: 'اختیارنامہ جاری کریں',
    ps: 'واک‌لیک صادر کړئ',
    'fa-AF': 'اختیارنامه صادر کنید',
  },
  attest: {
    en: 'Attest full powers you have seen',
    ur: 'اپنے دیکھے ہوئے اختیارنامے کی شہادت دیں',
    ps: 'د هغه واک‌لیک شهادت ورکړئ چې لیدلی مو دی',
    'fa-AF': 'بر اختیارنامه‌ای که دیده‌اید گواهی دهید',
  },
  end: {
    en: 'End these full powers',
    ur: 'یہ اختیارنامہ ختم کریں',
    ps: 'دا واک‌لیک پای ته ورسوئ',
    'fa-AF': 'این اختیارنامه را ختم کنید',
  },
  notOneself: {
    en: 'You do not issue or end your own: a colleague does, or a mediator who has seen the paper.',
    ur: 'آپ اپنا اختیارنامہ جاری یا ختم نہیں کرتے: کوئی ساتھی کرتا ہے، یا وہ ثالث جس نے کاغذ دیکھا ہو۔',
    ps: 'تاسو خپل نه صادروئ او نه یې پای ته رسوئ: یو همکار یې کوي، یا هغه منځګړی چې کاغذ یې لیدلی وي.',
    'fa-AF': 'شما اختیارنامهٔ خود را صادر یا ختم نمی‌کنید: همکاری می‌کند، یا میانجی‌ای که کاغذ را دیده است.',
  },
} satisfies Record<string, Text>;

export function powersText(prefix: 'act' | 'powers', value: string): Text {
  return (POWERS_TEXTS as Record<string, Text>)[`${prefix}_${value}`]!;
}
