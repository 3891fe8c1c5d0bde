/** A delegation's own record: instructions, notes, and the file of one entry. */
import type { Text } from '../../web/language.ts';

export const TEXTS = {
  instructions: { en: 'Instructions', ur: 'ہدایات', ps: 'لارښوونې', 'fa-AF': 'هدایات' },
  lead: {
    en: 'What the capital asks of this delegation, and the delegation’s notes. Nothing here is on any shared record.',
    ur: 'دارالحکومت اس وفد سے کیا چاہتا ہے، اور وفد کے نوٹ۔ یہاں کی کوئی بات کسی مشترکہ ریکارڈ پر نہیں۔',
    ps: 'پلازمېنه له دې پلاوي څه غواړي، او د پلاوي یادښتونه. له دې ځایه هیڅ په کوم ګډ ریکارډ کې نشته.',
    'fa-AF': 'آنچه پایتخت از این هیئت می‌خواهد، و یادداشت‌های هیئت. هیچ چیز از این‌جا در هیچ سابقهٔ مشترکی نیست.',
  },
  inForce: { en: 'In force', ur: 'نافذ', ps: 'نافذ', 'fa-AF': 'نافذ' },
  noLonger: { en: 'No longer in force', ur: 'اب نافذ نہیں', ps: 'نور نافذ نه دي', 'fa-AF': 'دیگر نافذ نیست' },
  none: {
    en: 'No instruction in force',
    ur: 'کوئی ہدایت نافذ نہیں',
    ps: 'هیڅ لارښوونه نافذ نه ده',
    'fa-AF': 'هیچ هدایتی نافذ نیست',
  },
  noneHelp: {
    en: 'Record an instruction as it came: who gave it, in its own words. A later one can supersede it.',
    ur: 'ہدایت جیسے آئی ویسے درج کریں: کس نے دی، اس کے اپنے الفاظ میں۔ بعد کی ہدایت اس کی جگہ لے سکتی ہے۔',
    ps: 'لارښوونه هماغسې ثبت کړئ چې راغلې ده: چا ورکړې، په خپلو ټکو. وروستۍ یې ځای نیولی شي.',
    'fa-AF':
      'هدایت را چنان که آمده ثبت کنید: چه کسی داده، به کلمات خودش. هدایت بعدی جای آن را گرفته می‌تواند.',
  },
  give: {
    en: 'Record an instruction',
    ur: 'ہدایت درج کریں',
    ps: 'لارښوونه ثبت کړئ',
    'fa-AF': 'هدایت را ثبت کنید',
  },
  instruction: { en: 'Instruction', ur: 'ہدایت', ps: 'لارښوونه', 'fa-AF': 'هدایت' },
  from: { en: 'Given by', ur: 'دینے والا', ps: 'ورکوونکی', 'fa-AF': 'داده شده از سوی' },
  fromHint: {
    en: 'The office or the person in the capital.',
    ur: 'دارالحکومت کا دفتر یا شخص۔',
    ps: 'په پلازمېنه کې دفتر یا کس.',
    'fa-AF': 'دفتر یا شخص در پایتخت.',
  },
  text: { en: 'Words', ur: 'الفاظ', ps: 'ټکي', 'fa-AF': 'کلمات' },
  about: { en: 'About', ur: 'بابت', ps: 'په اړه', 'fa-AF': 'دربارهٔ' },
  title: { en: 'Title', ur: 'عنوان', ps: 'سرلیک', 'fa-AF': 'عنوان' },
  reason: { en: 'Reason', ur: 'وجہ', ps: 'لامل', 'fa-AF': 'دلیل' },
  given: { en: 'Given when', ur: 'کب دی گئی', ps: 'کله ورکړل شوې', 'fa-AF': 'چه وقت داده شده' },
  supersedes: {
    en: 'Supersedes',
    ur: 'ان کی جگہ لیتی ہے',
    ps: 'د دې ځای نیسي',
    'fa-AF': 'جای این را می‌گیرد',
  },
  superseded: {
    en: 'Superseded',
    ur: 'اس کی جگہ دوسری نے لے لی',
    ps: 'بلې یې ځای نیولی',
    'fa-AF': 'جایش گرفته شده',
  },
  ended: { en: 'Ended', ur: 'ختم', ps: 'پای ته رسېدلې', 'fa-AF': 'پایان یافته' },
  acknowledge: {
    en: 'Acknowledge it',
    ur: 'وصولی کی تصدیق کریں',
    ps: 'رسېدل یې تایید کړئ',
    'fa-AF': 'دریافت آن را تأیید کنید',
  },
  acknowledgedBy: {
    en: 'acknowledged by {names}',
    ur: 'وصولی کی تصدیق: {names}',
    ps: 'رسېدل یې تایید کړي: {names}',
    'fa-AF': 'دریافت را تأیید کرده: {names}',
  },
  notAcknowledged: {
    en: 'not acknowledged yet',
    ur: 'ابھی وصولی کی تصدیق نہیں',
    ps: 'رسېدل یې لا نه دي تایید شوي',
    'fa-AF': 'دریافت هنوز تأیید نشده',
  },
  end: { en: 'End it', ur: 'اسے ختم کریں', ps: 'پای یې ته ورسوئ', 'fa-AF': 'به آن پایان دهید' },
  history: { en: 'History', ur: 'تاریخ', ps: 'مخینه', 'fa-AF': 'پیشینه' },
  notes: {
    en: 'Notes to the capital and for the file',
    ur: 'دارالحکومت کے لیے اور فائل کے لیے نوٹ',
    ps: 'پلازمېنې ته او د دوسیې لپاره یادښتونه',
    'fa-AF': 'یادداشت‌ها به پایتخت و برای دوسیه',
  },
  note: { en: 'Note', ur: 'نوٹ', ps: 'یادښت', 'fa-AF': 'یادداشت' },
  noNotes: {
    en: 'No note yet',
    ur: 'ابھی کوئی نوٹ نہیں',
    ps: 'لا هیڅ یادښت نشته',
    'fa-AF': 'هنوز هیچ یادداشتی نیست',
  },
  noNotesHelp: {
    en: 'What was heard, what was thought of it, what should be asked: for the capital, or for the delegation alone.',
    ur: 'کیا سنا گیا، اس پر کیا رائے ہے، کیا پوچھا جائے: دارالحکومت کے لیے، یا صرف وفد کے لیے۔',
    ps: 'څه واورېدل شول، څه نظر پرې دی، څه باید وپوښتل شي: د پلازمېنې لپاره، یا یوازې د پلاوي لپاره.',
    'fa-AF': 'چه شنیده شد، نظر دربارهٔ آن چیست، چه باید پرسیده شود: برای پایتخت، یا تنها برای هیئت.',
  },
  write: { en: 'Write a note', ur: 'نوٹ لکھیں', ps: 'یادښت ولیکئ', 'fa-AF': 'یادداشت بنویسید' },
  readBoth: {
    en: 'The delegation and the capital',
    ur: 'وفد اور دارالحکومت',
    ps: 'پلاوی او پلازمېنه',
    'fa-AF': 'هیئت و پایتخت',
  },
  readOwn: { en: 'The delegation alone', ur: 'صرف وفد', ps: 'یوازې پلاوی', 'fa-AF': 'تنها هیئت' },
  sign: {
    en: 'Read and sign',
    ur: 'پڑھیں اور دستخط کریں',
    ps: 'ولولئ او لاسلیک کړئ',
    'fa-AF': 'بخوانید و امضا کنید',
  },

  takeOut: {
    en: 'Disclose this entry elsewhere',
    ur: 'یہ اندراج کہیں اور ظاہر کریں',
    ps: 'دا ثبت بل ځای کې څرګند کړئ',
    'fa-AF': 'این ثبت را جای دیگر آشکار کنید',
  },
  takeOutHelp: {
    en: 'The file holds the exact words of this one entry, your signature, your public key, and its place in this record. Of everything else here it shows only this: how many entries there are ({n}), that this is number {i}, and the record’s own key. Who is given the file can show it to others.',
    ur: 'فائل میں صرف اس ایک اندراج کے عین الفاظ، آپ کے دستخط، آپ کی عوامی کلید اور اس ریکارڈ میں اس کی جگہ ہے۔ یہاں کی باقی ہر چیز میں سے یہ صرف اتنا دکھاتی ہے: کل کتنے اندراج ہیں ({n})، یہ نمبر {i} ہے، اور ریکارڈ کی اپنی کلید۔ جسے فائل ملے وہ دوسروں کو دکھا سکتا ہے۔',
    ps: 'په فایل کې یوازې د دې یوه ثبت کټ مټ ټکي، ستاسو لاسلیک، ستاسو عامه کیلي او په دې ریکارډ کې یې ځای دی. د دې ځای له نورو ټولو څخه یوازې دومره ښيي: څو ثبتونه دي ({n})، دا {i} شمېره ده، او د ریکارډ خپله کیلي. چا ته چې فایل ورکړل شي، نورو ته یې ښودلی شي.',
    'fa-AF':
      'در فایل تنها کلمات دقیق همین یک ثبت، امضای شما، کلید عمومی شما و جای آن در این سابقه است. از همهٔ چیزهای دیگر این‌جا تنها این را نشان می‌دهد: چند ثبت هست ({n})، این شمارهٔ {i} است، و کلید خود سابقه. کسی که فایل به او داده شود آن را به دیگران نشان داده می‌تواند.',
  },
  takeOutStep: {
    en: 'Then open the talks’ own Sulh and choose “{action}”.',
    ur: 'پھر مذاکرات کا اپنا Sulh کھولیں اور «{action}» چنیں۔',
    ps: 'بیا د خبرو خپل Sulh پرانیزئ او «{action}» وټاکئ.',
    'fa-AF': 'سپس Sulh خود مذاکرات را باز کنید و «{action}» را برگزینید.',
  },
  getFile: {
    en: 'Download the file of this entry',
    ur: 'اس اندراج کی فائل اتاریں',
    ps: 'د دې ثبت فایل راکوز کړئ',
    'fa-AF': 'فایل این ثبت را پایین کنید',
  },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'instruction-given': {
    en: 'Instruction given',
    ur: 'ہدایت دی گئی',
    ps: 'لارښوونه ورکړل شوه',
    'fa-AF': 'هدایت داده شد',
  },
  'instruction-acknowledged': {
    en: 'Instruction acknowledged',
    ur: 'ہدایت کی وصولی کی تصدیق ہوئی',
    ps: 'د لارښوونې رسېدل تایید شول',
    'fa-AF': 'دریافت هدایت تأیید شد',
  },
  'instruction-ended': {
    en: 'Instruction ended',
    ur: 'ہدایت ختم ہوئی',
    ps: 'لارښوونه پای ته ورسېده',
    'fa-AF': 'هدایت پایان یافت',
  },
  'note-written': {
    en: 'Note written',
    ur: 'نوٹ لکھا گیا',
    ps: 'یادښت ولیکل شو',
    'fa-AF': 'یادداشت نوشته شد',
  },
  'own-entry-disclosed': {
    en: 'Entry of an own record disclosed',
    ur: 'اپنے ریکارڈ کا ایک اندراج ظاہر کیا گیا',
    ps: 'د خپل ریکارډ یو ثبت څرګند شو',
    'fa-AF': 'یک ثبت از سابقهٔ خود آشکار شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  givenBy: TEXTS.from,
  about: TEXTS.about,
  disclosure: {
    en: 'The entry, with its proof',
    ur: 'اندراج، اپنے ثبوت کے ساتھ',
    ps: 'ثبت، له خپل ثبوت سره',
    'fa-AF': 'ثبت، با اثبات آن',
  },
  comment: { en: 'In explanation', ur: 'وضاحت میں', ps: 'د څرګندونې لپاره', 'fa-AF': 'در توضیح' },
};
