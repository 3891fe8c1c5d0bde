/** What the signing script says of attached files. */
import type { ClientLanguage } from './texts.ts';

export const FILE_TEXTS = {
  fileShown: {
    en: '{name}\n{type}, {size} bytes\nSHA-256 {hash}',
    ur: '{name}\n{type}، {size} بائٹ\nSHA-256 {hash}',
    ps: '{name}\n{type}، {size} بایټه\nSHA-256 {hash}',
    'fa-AF': '{name}\n{type}، {size} بایت\nSHA-256 {hash}',
  },
  fileTooLarge: {
    en: 'This file is too large: at most 10 MB.',
    ur: 'یہ فائل بہت بڑی ہے: زیادہ سے زیادہ 10 میگا بائٹ۔',
    ps: 'دا دوسیه ډېره لویه ده: تر ټولو زیات ۱۰ میګابایټه.',
    'fa-AF': 'این فایل بسیار بزرگ است: حداکثر ۱۰ میگابایت.',
  },
  fileEmpty: {
    en: 'This file is empty.',
    ur: 'یہ فائل خالی ہے۔',
    ps: 'دا دوسیه تشه ده.',
    'fa-AF': 'این فایل خالی است.',
  },
  fileWrongType: {
    en: 'Only PDF, PNG, JPEG and WebP files and plain text can be attached.',
    ur: 'صرف PDF، PNG، JPEG اور WebP فائلیں اور سادہ متن منسلک ہو سکتے ہیں۔',
    ps: 'یوازې د PDF، PNG، JPEG او WebP دوسیې او ساده متن ضمیمه کېدای شي.',
    'fa-AF': 'تنها فایل‌های PDF، PNG، JPEG و WebP و متن ساده را می‌توان ضمیمه کرد.',
  },
  fileNotRead: {
    en: 'This file could not be read on your computer. Pick it again.',
    ur: 'یہ فائل آپ کے کمپیوٹر پر پڑھی نہ جا سکی۔ اسے دوبارہ چنیں۔',
    ps: 'دا دوسیه ستاسو په کمپیوټر کې ونه لوستل شوه. بیا یې وټاکئ.',
    'fa-AF': 'این فایل در کمپیوتر شما خوانده نشد. آن را دوباره انتخاب کنید.',
  },
  fileSending: {
    en: 'Sending {name} before it is signed…',
    ur: 'دستخط سے پہلے {name} بھیجی جا رہی ہے…',
    ps: 'له لاسلیک مخکې {name} لېږل کېږي…',
    'fa-AF': '{name} پیش از امضا فرستاده می‌شود…',
  },
  fileStop: { en: 'Stop sending', ur: 'بھیجنا روکیں', ps: 'لېږل ودروئ', 'fa-AF': 'فرستادن را متوقف کنید' },
  fileStopped: {
    en: 'Sending was stopped. Nothing was signed, and what you typed is kept.',
    ur: 'بھیجنا روک دیا گیا۔ کسی چیز پر دستخط نہیں ہوئے، اور آپ کا لکھا ہوا محفوظ ہے۔',
    ps: 'لېږل ودرول شول. هیڅ لاسلیک نه شول، او ستاسو لیکنه ساتل شوې ده.',
    'fa-AF': 'فرستادن متوقف شد. هیچ چیز امضا نشد، و نوشتهٔ شما نگه داشته شده است.',
  },
  fileNotSent: {
    en: 'The file did not get through to the host. Nothing was signed, and what you typed is kept: try again.',
    ur: 'فائل میزبان تک نہیں پہنچی۔ کسی چیز پر دستخط نہیں ہوئے، اور آپ کا لکھا ہوا محفوظ ہے: دوبارہ کوشش کریں۔',
    ps: 'دوسیه کوربه ته ونه رسېده. هیڅ لاسلیک نه شول، او ستاسو لیکنه ساتل شوې ده: بیا هڅه وکړئ.',
    'fa-AF': 'فایل به میزبان نرسید. هیچ چیز امضا نشد، و نوشتهٔ شما نگه داشته شده است: دوباره تلاش کنید.',
  },
  filesAgain: {
    en: 'Files are not part of a draft: pick them again.',
    ur: 'فائلیں مسودے کا حصہ نہیں ہوتیں: انہیں دوبارہ چنیں۔',
    ps: 'دوسیې د مسودې برخه نه دي: بیا یې وټاکئ.',
    'fa-AF': 'فایل‌ها جزء پیش‌نویس نیستند: آن‌ها را دوباره انتخاب کنید.',
  },
} satisfies Record<string, Record<ClientLanguage, string>>;
