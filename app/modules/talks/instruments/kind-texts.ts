/** Names of the kinds and fields of instruments. What binds and what does not is named differently throughout. */
import type { Text } from '../../../web/language.ts';

export const LABELS: Readonly<Record<string, Text>> = {
  'understanding-proposed': {
    en: 'Non-binding text proposed',
    ur: 'غیر پابند متن تجویز ہوا',
    ps: 'غیر الزامي متن وړاندیز شو',
    'fa-AF': 'متن غیر الزام‌آور پیشنهاد شد',
  },
  'understanding-agreed': {
    en: 'Non-binding text agreed',
    ur: 'غیر پابند متن پر اتفاق ہوا',
    ps: 'پر غیر الزامي متن هوکړه وشوه',
    'fa-AF': 'بر متن غیر الزام‌آور توافق شد',
  },
  'understanding-objected': {
    en: 'Non-binding text objected to',
    ur: 'غیر پابند متن پر اعتراض ہوا',
    ps: 'پر غیر الزامي متن اعتراض وشو',
    'fa-AF': 'به متن غیر الزام‌آور اعتراض شد',
  },
  'agreement-proposed': {
    en: 'Text to be signed proposed',
    ur: 'دستخط کے لیے متن تجویز ہوا',
    ps: 'د لاسلیک لپاره متن وړاندیز شو',
    'fa-AF': 'متن برای امضا پیشنهاد شد',
  },
  'agreement-initialled': {
    en: 'Text initialled',
    ur: 'متن پر مختصر دستخط ہوئے',
    ps: 'متن په لنډه لاسلیک شو',
    'fa-AF': 'متن پاراف شد',
  },
  'agreement-signed': {
    en: 'Text signed',
    ur: 'متن پر دستخط ہوئے',
    ps: 'متن لاسلیک شو',
    'fa-AF': 'متن امضا شد',
  },
  'agreement-withdrawn': {
    en: 'Text withdrawn',
    ur: 'متن واپس لیا گیا',
    ps: 'متن بېرته واخیستل شو',
    'fa-AF': 'متن پس گرفته شد',
  },
  'ad-referendum-confirmed': {
    en: 'Act ad referendum confirmed',
    ur: 'مشروط اقدام کی توثیق ہوئی',
    ps: 'مشروطه کړنه تایید شوه',
    'fa-AF': 'اقدام مشروط تأیید شد',
  },
  'ad-referendum-declined': {
    en: 'Act ad referendum declined',
    ur: 'مشروط اقدام رد ہوا',
    ps: 'مشروطه کړنه رد شوه',
    'fa-AF': 'اقدام مشروط رد شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  file: { en: 'File', ur: 'فائل', ps: 'دوتنه', 'fa-AF': 'فایل' },
  parties: { en: 'Parties', ur: 'فریق', ps: 'لوري', 'fa-AF': 'طرف‌ها' },
  adReferendum: {
    en: 'Ad referendum: stays open until the capital confirms',
    ur: 'توثیق کی شرط پر: دارالحکومت کی توثیق تک کھلا رہتا ہے',
    ps: 'د تایید په شرط: تر هغه خلاصه پاتې کېږي چې پلازمېنه یې تایید کړي',
    'fa-AF': 'به شرط تأیید: تا تأیید پایتخت باز می‌ماند',
  },
  office: {
    en: 'Office that decided',
    ur: 'فیصلہ کرنے والا دفتر',
    ps: 'هغه دفتر چې پرېکړه یې کړې',
    'fa-AF': 'دفتری که تصمیم گرفته',
  },
};
