/** Why an uploaded file is not kept. */
import type { Text } from '../web/language.ts';

export const FILE_REFUSALS = {
  'file-too-large': {
    en: 'This file is too large: at most 10 MB are kept for one file.',
    ur: 'یہ فائل بہت بڑی ہے: ایک فائل کے لیے زیادہ سے زیادہ 10 میگا بائٹ رکھے جاتے ہیں۔',
    ps: 'دا دوسیه ډېره لویه ده: د یوې دوسیې لپاره تر ټولو زیات ۱۰ میګابایټه ساتل کېږي.',
    'fa-AF': 'این فایل بسیار بزرگ است: برای یک فایل حداکثر ۱۰ میگابایت نگه داشته می‌شود.',
  },
  'file-empty': {
    en: 'This file is empty.',
    ur: 'یہ فائل خالی ہے۔',
    ps: 'دا دوسیه تشه ده.',
    'fa-AF': 'این فایل خالی است.',
  },
  'file-type-not-accepted': {
    en: 'Only PDF, PNG, JPEG and WebP files and plain text are taken, and what is in a file must be what it says it is.',
    ur: 'صرف PDF، PNG، JPEG اور WebP فائلیں اور سادہ متن لیے جاتے ہیں، اور فائل کے اندر وہی ہونا چاہیے جو وہ ظاہر کرتی ہے۔',
    ps: 'یوازې د PDF، PNG، JPEG او WebP دوسیې او ساده متن منل کېږي، او د دوسیې منځپانګه باید هماغه وي چې ښيي یې.',
    'fa-AF':
      'تنها فایل‌های PDF، PNG، JPEG و WebP و متن ساده پذیرفته می‌شود، و درون فایل باید همان باشد که نشان می‌دهد.',
  },
  'file-hash-differs': {
    en: 'What arrived is not the file that was hashed, so it was not kept. Pick the file again.',
    ur: 'جو پہنچا وہ وہی فائل نہیں جس کا ہیش لیا گیا تھا، اس لیے اسے نہیں رکھا گیا۔ فائل دوبارہ چنیں۔',
    ps: 'هغه څه چې راورسېدل هماغه دوسیه نه ده چې هش یې اخیستل شوی و، نو ونه ساتل شوه. دوسیه بیا وټاکئ.',
    'fa-AF':
      'آنچه رسید همان فایلی نیست که هش آن گرفته شده بود، پس نگه داشته نشد. فایل را دوباره انتخاب کنید.',
  },
  'file-incomplete': {
    en: 'The file did not arrive whole.',
    ur: 'فائل پوری نہیں پہنچی۔',
    ps: 'دوسیه پوره ونه رسېده.',
    'fa-AF': 'فایل کامل نرسید.',
  },
  'file-quota-full': {
    en: 'You have sent many files that no entry of yours names yet. Sign an entry with them, or wait a day: then they are gone.',
    ur: 'آپ نے بہت سی ایسی فائلیں بھیجی ہیں جن کا ذکر آپ کے کسی اندراج میں ابھی نہیں۔ انہیں کسی اندراج کے ساتھ دستخط کریں، یا ایک دن انتظار کریں: پھر وہ ہٹا دی جائیں گی۔',
    ps: 'تاسو ډېرې داسې دوسیې لېږلې دي چې ستاسو هیڅ ثبت یې لا نوم نه اخلي. له یوه ثبت سره یې لاسلیک کړئ، یا یوه ورځ صبر وکړئ: بیا به لرې شي.',
    'fa-AF':
      'شما فایل‌های بسیاری فرستاده‌اید که هنوز هیچ ثبت شما از آن‌ها نام نمی‌برد. آن‌ها را با ثبتی امضا کنید، یا یک روز صبر کنید: آن‌گاه پاک می‌شوند.',
  },
} satisfies Record<string, Text>;
