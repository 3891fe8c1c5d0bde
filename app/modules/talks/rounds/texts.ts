import { english as t } from '../../../web/catalogue.ts';
import type { Text } from '../../../web/language.ts';

export const TEXTS = {
  rounds: { en: 'Rounds', ur: 'ادوار', ps: 'پړاوونه', 'fa-AF': 'دورها' },
  round: { en: 'Round', ur: 'دور', ps: 'پړاو', 'fa-AF': 'دور' },
  noRounds: {
    en: 'No round recorded yet',
    ur: 'ابھی کوئی دور درج نہیں',
    ps: 'تر اوسه هیڅ پړاو نه دی ثبت شوی',
    'fa-AF': 'هنوز هیچ دوری ثبت نشده',
  },
  noRoundsHelp: {
    en: 'A round is proposed by one side, accepted by the others and confirmed by the host, each in an entry of its own.',
    ur: 'دور ایک فریق تجویز کرتا ہے، دوسرے قبول کرتے ہیں اور میزبان تصدیق کرتا ہے؛ ہر بات الگ اندراج میں۔',
    ps: 'پړاو یو لوری وړاندیزوي، نور یې مني او کوربه یې تاییدوي؛ هر یو په خپل جلا ثبت کې.',
    'fa-AF': 'دور را یک طرف پیشنهاد می‌کند، دیگران می‌پذیرند و میزبان تأیید می‌کند؛ هر یک در ثبت جداگانه.',
  },
  proposeRound: {
    en: 'Propose a round',
    ur: 'دور تجویز کریں',
    ps: 'پړاو وړاندیز کړئ',
    'fa-AF': 'دوری پیشنهاد کنید',
  },
  accept: { en: 'Accept the round', ur: 'دور قبول کریں', ps: 'پړاو ومنئ', 'fa-AF': 'دور را بپذیرید' },
  confirm: {
    en: 'Confirm as held',
    ur: 'انعقاد کی تصدیق کریں',
    ps: 'جوړېدل یې تایید کړئ',
    'fa-AF': 'برگزاری آن را تأیید کنید',
  },
  close: {
    en: 'Record the outcome',
    ur: 'نتیجہ درج کریں',
    ps: 'پایله ثبت کړئ',
    'fa-AF': 'نتیجه را ثبت کنید',
  },
  from: { en: 'From', ur: 'آغاز', ps: 'پیل', 'fa-AF': 'آغاز' },
  until: { en: 'Until', ur: 'اختتام', ps: 'پای', 'fa-AF': 'پایان' },
  format: { en: 'Format', ur: 'طریقہ', ps: 'بڼه', 'fa-AF': 'شکل' },
  mediators: { en: 'Mediators', ur: 'ثالث', ps: 'منځګړي', 'fa-AF': 'میانجی‌ها' },
  endedOn: {
    en: 'Ended on',
    ur: 'ختم ہونے کی تاریخ',
    ps: 'د پای ته رسېدو نېټه',
    'fa-AF': 'تاریخ پایان یافتن',
  },
  format_direct: { en: 'Direct', ur: 'براہِ راست', ps: 'مخامخ', 'fa-AF': 'مستقیم' },
  format_proximity: {
    en: 'Proximity: the sides in separate rooms',
    ur: 'ایک ہی جگہ، فریق الگ کمروں میں',
    ps: 'په یوه ځای کې، لوري په جلا خونو کې',
    'fa-AF': 'در یک محل، طرف‌ها در اتاق‌های جداگانه',
  },
  format_shuttle: {
    en: 'Shuttle',
    ur: 'ثالث کی آمد و رفت سے',
    ps: 'د منځګړي په تګ راتګ',
    'fa-AF': 'با رفت‌وآمد میانجی',
  },
  proposedBy: { en: 'Proposed by', ur: 'تجویز کنندہ', ps: 'وړاندیز کوونکی', 'fa-AF': 'پیشنهادکننده' },
  acceptedBy: { en: 'Accepted by', ur: 'قبول کرنے والے', ps: 'منونکي', 'fa-AF': 'پذیرندگان' },
  confirmedBy: {
    en: 'Confirmed by the host',
    ur: 'میزبان کی تصدیق',
    ps: 'د کوربه تایید',
    'fa-AF': 'تأیید میزبان',
  },
  notConfirmed: {
    en: 'not confirmed yet',
    ur: 'ابھی تصدیق نہیں ہوئی',
    ps: 'لا نه دی تایید شوی',
    'fa-AF': 'هنوز تأیید نشده',
  },
  labelSource: {
    en: 'Who calls it so',
    ur: 'یہ نام کس نے دیا',
    ps: 'دا نوم چا ورکړی',
    'fa-AF': 'چه کسی آن را چنین می‌نامد',
  },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'round-proposed': {
    en: 'Round proposed',
    ur: 'دور تجویز ہوا',
    ps: 'پړاو وړاندیز شو',
    'fa-AF': 'دور پیشنهاد شد',
  },
  'round-accepted': {
    en: 'Round accepted',
    ur: 'دور قبول ہوا',
    ps: 'پړاو ومنل شو',
    'fa-AF': 'دور پذیرفته شد',
  },
  'round-confirmed': {
    en: 'Round confirmed',
    ur: 'دور کی تصدیق ہوئی',
    ps: 'پړاو تایید شو',
    'fa-AF': 'دور تأیید شد',
  },
  'round-closed': {
    en: 'Round ended',
    ur: 'دور ختم ہوا',
    ps: 'پړاو پای ته ورسېد',
    'fa-AF': 'دور پایان یافت',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  source: TEXTS.labelSource,
  from: TEXTS.from,
  until: TEXTS.until,
  format: TEXTS.format,
  mediators: TEXTS.mediators,
  endedOn: TEXTS.endedOn,
};

/** A text chosen by a value, such as the format of a round. */
export function chosen(prefix: 'format', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
