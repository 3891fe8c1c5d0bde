import type { Calendar } from '../agreement.ts';
import type { Language } from './language.ts';

const list = (names: string): string[] => names.split(' ').map((name) => name.replaceAll('_', ' '));

/** Names of the months, as printed; `_` stands for a space inside a name. */
export const MONTHS: Record<Language, Record<Calendar, string[]>> = {
  en: {
    gregory: list('January February March April May June July August September October November December'),
    persian: list('Hamal Sawr Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hut'),
    'islamic-umalqura': list(
      'Muharram Safar Rabi_al-Awwal Rabi_al-Akhir Jumada_al-Ula Jumada_al-Akhira Rajab Shaban Ramadan Shawwal Dhu_al-Qada Dhu_al-Hijja',
    ),
  },
  ur: {
    gregory: list('جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'),
    persian: list('حمل ثور جوزا سرطان اسد سنبلہ میزان عقرب قوس جدی دلو حوت'),
    'islamic-umalqura': list(
      'محرم صفر ربیع_الاول ربیع_الثانی جمادی_الاول جمادی_الثانی رجب شعبان رمضان شوال ذوالقعدہ ذوالحجہ',
    ),
  },
  ps: {
    gregory: list('جنوري فبروري مارچ اپرېل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر'),
    persian: list('وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب'),
    'islamic-umalqura': list(
      'محرم صفر ربیع_الاول ربیع_الثاني جمادي_الاول جمادي_الثاني رجب شعبان رمضان شوال ذوالقعده ذوالحجه',
    ),
  },
  'fa-AF': {
    gregory: list('جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر'),
    persian: list('حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'),
    'islamic-umalqura': list(
      'محرم صفر ربیع‌الاول ربیع‌الثانی جمادی‌الاول جمادی‌الثانی رجب شعبان رمضان شوال ذی‌القعده ذی‌الحجه',
    ),
  },
  tr: {
    gregory: list('Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'),
    persian: list('Hamel Sevr Cevza Seretan Esed Sünbüle Mizan Akrep Kavs Cedi Delv Hut'),
    'islamic-umalqura': list(
      'Muharrem Safer Rebiülevvel Rebiülahir Cemaziyelevvel Cemaziyelahir Recep Şaban Ramazan Şevval Zilkade Zilhicce',
    ),
  },
  ar: {
    gregory: list('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    persian: list('الحمل الثور الجوزاء السرطان الأسد السنبلة الميزان العقرب القوس الجدي الدلو الحوت'),
    'islamic-umalqura': list(
      'محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذي_القعدة ذي_الحجة',
    ),
  },
};
