import { english as t } from '../../web/catalogue.ts';
import type { Text } from '../../web/language.ts';

export const TEXTS = {
  press: { en: 'Press', ur: 'پریس', ps: 'رسنۍ', 'fa-AF': 'رسانه‌ها' },
  lead: {
    en: 'Read an article, and record what it says somebody said. Machines propose; a person records.',
    ur: 'مضمون پڑھیں اور درج کریں کہ اس کے مطابق کس نے کیا کہا۔ مشین تجویز کرتی ہے؛ درج انسان کرتا ہے۔',
    ps: 'مقاله ولولئ او ثبت کړئ چې د هغې له مخې چا څه ویلي دي. ماشین وړاندیز کوي؛ انسان ثبتوي.',
    'fa-AF':
      'مقاله‌ای بخوانید و ثبت کنید که به نقل از آن چه کسی چه گفته است. ماشین پیشنهاد می‌کند؛ انسان ثبت می‌کند.',
  },
  none: {
    en: 'No article filed yet',
    ur: 'ابھی کوئی مضمون ریکارڈ میں نہیں',
    ps: 'تر اوسه هیڅ مقاله نه ده ثبت شوې',
    'fa-AF': 'هنوز هیچ مقاله‌ای ثبت نشده',
  },
  noneHelp: {
    en: 'Paste the text of an article, upload its page, or give its address. Nothing is recorded until you sign.',
    ur: 'مضمون کا متن چسپاں کریں، اس کا صفحہ اپ لوڈ کریں یا اس کا پتا دیں۔ جب تک آپ دستخط نہ کریں کچھ درج نہیں ہوتا۔',
    ps: 'د مقالې متن دلته ولګوئ، پاڼه یې پورته کړئ یا پته یې ورکړئ. تر لاسلیک مخکې هیڅ نه ثبتېږي.',
    'fa-AF':
      'متن مقاله را بگذارید، صفحهٔ آن را بارگذاری کنید یا نشانی آن را بدهید. تا امضا نکنید چیزی ثبت نمی‌شود.',
  },
  read: { en: 'Read an article', ur: 'مضمون پڑھیں', ps: 'مقاله ولولئ', 'fa-AF': 'مقاله‌ای بخوانید' },
  address: { en: 'Address of the page', ur: 'صفحے کا پتا', ps: 'د پاڼې پته', 'fa-AF': 'نشانی صفحه' },
  file: {
    en: 'Or a file: HTML or text',
    ur: 'یا فائل: HTML یا متن',
    ps: 'یا دوتنه: HTML یا متن',
    'fa-AF': 'یا فایل: HTML یا متن',
  },
  paste: {
    en: 'Or the text, pasted',
    ur: 'یا چسپاں کیا ہوا متن',
    ps: 'یا لګول شوی متن',
    'fa-AF': 'یا متن گذاشته‌شده',
  },
  readNow: { en: 'Read it', ur: 'پڑھیں', ps: 'ویې لولئ', 'fa-AF': 'آن را بخوانید' },
  reading: {
    en: 'Reading the page…',
    ur: 'صفحہ پڑھا جا رہا ہے…',
    ps: 'پاڼه لوستل کېږي…',
    'fa-AF': 'صفحه خوانده می‌شود…',
  },
  readHint: {
    en: 'Large pages take some seconds. What you read stays here until you file it.',
    ur: 'بڑے صفحات میں چند سیکنڈ لگتے ہیں۔ جو آپ پڑھیں وہ یہیں رہتا ہے جب تک آپ اسے ریکارڈ میں شامل نہ کریں۔',
    ps: 'لویې پاڼې څو ثانیې وخت نیسي. څه چې لولئ همدلته پاتې کېږي، تر هغې چې یې ثبت کړئ.',
    'fa-AF': 'صفحه‌های بزرگ چند ثانیه وقت می‌گیرد. آنچه می‌خوانید همین‌جا می‌ماند تا آن را ثبت کنید.',
  },
  file_it: {
    en: 'File this article',
    ur: 'یہ مضمون ریکارڈ میں شامل کریں',
    ps: 'دا مقاله ثبت کړئ',
    'fa-AF': 'این مقاله را ثبت کنید',
  },
  fileHelp: {
    en: 'Filing signs the article as you read it. Its text is for the readers you choose; statements carry only their own words.',
    ur: 'ریکارڈ میں شامل کرنے سے مضمون پر، جیسا آپ نے پڑھا، آپ کے دستخط ہوتے ہیں۔ اس کا متن آپ کے چنے ہوئے قارئین کے لیے ہے؛ بیانات میں صرف ان کے اپنے الفاظ ہوتے ہیں۔',
    ps: 'په ثبتولو سره مقاله، لکه څنګه چې مو لوستې، لاسلیک کېږي. متن یې ستاسو د ټاکلو لوستونکو لپاره دی؛ ویناوې یوازې خپل ټکي لري.',
    'fa-AF':
      'با ثبت کردن، مقاله چنان که خوانده‌اید امضا می‌شود. متن آن برای خوانندگانی است که شما انتخاب می‌کنید؛ اظهارات تنها کلمات خود را دارند.',
  },
  fileSign: {
    en: 'Read and file',
    ur: 'پڑھیں اور ریکارڈ میں شامل کریں',
    ps: 'ولولئ او ثبت کړئ',
    'fa-AF': 'بخوانید و ثبت کنید',
  },
  tooLong: {
    en: 'This article is too long to be filed whole; shorten the text to the passages that matter and read it again.',
    ur: 'یہ مضمون پورا شامل کرنے کے لیے بہت طویل ہے؛ متن کو ضروری حصوں تک مختصر کریں اور دوبارہ پڑھیں۔',
    ps: 'دا مقاله د بشپړ ثبت لپاره ډېره اوږده ده؛ متن یې مهمو برخو ته لنډ کړئ او بیا یې ولولئ.',
    'fa-AF': 'این مقاله برای ثبت کامل بسیار دراز است؛ متن را به بخش‌های مهم کوتاه کنید و دوباره بخوانید.',
  },
  by: { en: 'By {authors}', ur: 'از {authors}', ps: 'د {authors} لیکنه', 'fa-AF': 'نوشتهٔ {authors}' },
  unknownTitle: { en: 'Untitled', ur: 'بلا عنوان', ps: 'بې سرلیکه', 'fa-AF': 'بی‌عنوان' },
  proposed: {
    en: 'Proposed statements',
    ur: 'مجوزہ بیانات',
    ps: 'وړاندیز شوې ویناوې',
    'fa-AF': 'اظهارات پیشنهادشده',
  },
  noProposals: {
    en: 'No statement was found in this text.',
    ur: 'اس متن میں کوئی بیان نہیں ملا۔',
    ps: 'په دې متن کې هیڅ وینا ونه موندل شوه.',
    'fa-AF': 'در این متن هیچ اظهاری یافت نشد.',
  },
  recordAsSaid: {
    en: 'Record as said',
    ur: 'کہی گئی بات کے طور پر درج کریں',
    ps: 'د ویل شوې خبرې په توګه ثبت کړئ',
    'fa-AF': 'به عنوان گفته ثبت کنید',
  },
  notAStatement: { en: 'Not a statement', ur: 'بیان نہیں', ps: 'وینا نه ده', 'fa-AF': 'اظهار نیست' },
  recordedChip: { en: 'Recorded', ur: 'درج ہوا', ps: 'ثبت شوې', 'fa-AF': 'ثبت شده' },
  rejectedChip: { en: 'Not a statement', ur: 'بیان نہیں', ps: 'وینا نه ده', 'fa-AF': 'اظهار نیست' },
  speaker: { en: 'Speaker', ur: 'بیان دینے والا', ps: 'ویونکی', 'fa-AF': 'گوینده' },
  role: { en: 'Role', ur: 'حیثیت', ps: 'دنده', 'fa-AF': 'سمت' },
  organisation: { en: 'Organisation', ur: 'ادارہ', ps: 'سازمان', 'fa-AF': 'سازمان' },
  partyOf: { en: 'Speaks for', ur: 'کس کی نمائندگی میں', ps: 'د چا په استازیتوب', 'fa-AF': 'به نمایندگی از' },
  noParty: { en: 'None of the parties', ur: 'کوئی فریق نہیں', ps: 'هیڅ لوری', 'fa-AF': 'هیچ‌یک از طرف‌ها' },
  words: { en: 'Exact words', ur: 'عین الفاظ', ps: 'کټ مټ ټکي', 'fa-AF': 'عین کلمات' },
  type: { en: 'Type', ur: 'قسم', ps: 'ډول', 'fa-AF': 'نوع' },
  manner: { en: 'Quotation', ur: 'نقلِ قول', ps: 'نقل قول', 'fa-AF': 'نقل قول' },
  about: {
    en: 'About the demand',
    ur: 'کس مطالبے کی بابت',
    ps: 'د کومې غوښتنې په اړه',
    'fa-AF': 'دربارهٔ کدام خواست',
  },
  chainName: {
    en: 'Reported by (who says that the speaker said it)',
    ur: 'ناقل (جس کے مطابق بیان دینے والے نے یہ کہا)',
    ps: 'نقلوونکی (چې وایي ویونکي دا ویلي دي)',
    'fa-AF': 'ناقل (کسی که می‌گوید گوینده این را گفته است)',
  },
  chainVerb: {
    en: 'In which word',
    ur: 'کس لفظ سے نقل کیا',
    ps: 'په کوم ټکي یې نقل کړي',
    'fa-AF': 'با کدام کلمه نقل کرده',
  },
  unnamed: {
    en: 'An unnamed source',
    ur: 'ایک بے نام ذریعہ',
    ps: 'یوه بې نومه سرچینه',
    'fa-AF': 'یک منبع بی‌نام',
  },
  narratorWho: {
    en: 'The writer of the article',
    ur: 'مضمون لکھنے والا',
    ps: 'د مقالې لیکوال',
    'fa-AF': 'نویسندهٔ مقاله',
  },
  reasonOf: { en: 'Why', ur: 'کیوں', ps: 'ولې', 'fa-AF': 'چرا' },
  reason_notAStatement: {
    en: 'It is not a statement',
    ur: 'یہ بیان نہیں',
    ps: 'دا وینا نه ده',
    'fa-AF': 'این اظهار نیست',
  },
  reason_narration: {
    en: 'It is the writer’s own narration',
    ur: 'یہ لکھنے والے کے اپنے الفاظ ہیں',
    ps: 'دا د لیکوال خپل ټکي دي',
    'fa-AF': 'این سخنان خود نویسنده است',
  },
  reason_duplicate: {
    en: 'It is recorded already',
    ur: 'یہ پہلے سے درج ہے',
    ps: 'دا لا دمخه ثبت شوې ده',
    'fa-AF': 'این پیش از این ثبت شده است',
  },
  reason_wrong: {
    en: 'It is read wrongly',
    ur: 'یہ غلط پڑھا گیا',
    ps: 'دا ناسمه لوستل شوې ده',
    'fa-AF': 'این نادرست خوانده شده است',
  },
  sign: {
    en: 'Read and sign',
    ur: 'پڑھیں اور دستخط کریں',
    ps: 'ولولئ او لاسلیک کړئ',
    'fa-AF': 'بخوانید و امضا کنید',
  },
  readers: { en: 'Readers', ur: 'قارئین', ps: 'لوستونکي', 'fa-AF': 'خوانندگان' },
  readersPublic: { en: 'Everybody', ur: 'سب لوگ', ps: 'ټول خلک', 'fa-AF': 'همه' },
  readersTable: {
    en: 'The table: all parties and mediators',
    ur: 'مذاکراتی میز: تمام فریق اور ثالث',
    ps: 'د خبرو مېز: ټول لوري او منځګړي',
    'fa-AF': 'میز مذاکره: همهٔ طرف‌ها و میانجی‌ها',
  },
  readersOwn: {
    en: 'Your own side and the mediators',
    ur: 'آپ کا فریق اور ثالث',
    ps: 'ستاسو لوری او منځګړي',
    'fa-AF': 'طرف خود شما و میانجی‌ها',
  },
  recent: { en: 'Recent', ur: 'تازہ', ps: 'تازه', 'fa-AF': 'تازه' },
  noOther: {
    en: 'No other article',
    ur: 'کوئی اور مضمون نہیں',
    ps: 'بله مقاله نشته',
    'fa-AF': 'مقالهٔ دیگری نیست',
  },
  related: { en: 'Related', ur: 'متعلقہ', ps: 'اړوند', 'fa-AF': 'مرتبط' },
  namesIn: {
    en: 'Names in this article',
    ur: 'اس مضمون میں نام',
    ps: 'په دې مقاله کې نومونه',
    'fa-AF': 'نام‌ها در این مقاله',
  },
  filedBy: { en: 'Filed', ur: 'ریکارڈ میں شامل', ps: 'ثبت شوې', 'fa-AF': 'ثبت شده' },
  sourceLink: {
    en: 'The page it was read from',
    ur: 'وہ صفحہ جہاں سے پڑھا گیا',
    ps: 'هغه پاڼه چې ترې لوستل شوې',
    'fa-AF': 'صفحه‌ای که از آن خوانده شده',
  },
  type_claim: { en: 'claim', ur: 'دعویٰ', ps: 'ادعا', 'fa-AF': 'ادعا' },
  type_denial: { en: 'denial', ur: 'تردید', ps: 'تکذیب', 'fa-AF': 'تکذیب' },
  type_warning: { en: 'warning', ur: 'تنبیہ', ps: 'خبرداری', 'fa-AF': 'هشدار' },
  type_undertaking: { en: 'undertaking', ur: 'عہد', ps: 'ژمنه', 'fa-AF': 'تعهد' },
  type_other: { en: 'other', ur: 'دیگر', ps: 'بل ډول', 'fa-AF': 'نوع دیگر' },
  kind_direct: { en: 'direct', ur: 'براہِ راست', ps: 'مستقیم', 'fa-AF': 'مستقیم' },
  kind_mixed: {
    en: 'partly in their own words',
    ur: 'جزوی طور پر ان کے اپنے الفاظ میں',
    ps: 'یوه برخه یې په خپلو ټکو',
    'fa-AF': 'قسماً به کلمات خودشان',
  },
  kind_indirect: { en: 'indirect', ur: 'بالواسطہ', ps: 'نامستقیم', 'fa-AF': 'غیرمستقیم' },
  via: { en: 'according to {name}', ur: 'بقول {name}', ps: 'د {name} په وینا', 'fa-AF': 'به گفتهٔ {name}' },
  notRead: {
    en: 'This article could not be read',
    ur: 'یہ مضمون نہیں پڑھا جا سکا',
    ps: 'دا مقاله ونه لوستل شوه',
    'fa-AF': 'این مقاله خوانده نشد',
  },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'article-filed': {
    en: 'Article filed',
    ur: 'مضمون ریکارڈ میں شامل ہوا',
    ps: 'مقاله ثبت شوه',
    'fa-AF': 'مقاله ثبت شد',
  },
  'proposal-rejected': {
    en: 'Proposed statement turned down',
    ur: 'مجوزہ بیان رد ہوا',
    ps: 'وړاندیز شوې وینا رد شوه',
    'fa-AF': 'اظهار پیشنهادشده رد شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  authors: { en: 'Authors', ur: 'مصنفین', ps: 'لیکوال', 'fa-AF': 'نویسندگان' },
  publishedAt: { en: 'Published', ur: 'اشاعت', ps: 'خپور شوی', 'fa-AF': 'تاریخ نشر' },
  site: { en: 'Site', ur: 'سائٹ', ps: 'سایټ', 'fa-AF': 'سایت' },
  url: { en: 'Address', ur: 'پتا', ps: 'پته', 'fa-AF': 'نشانی' },
  image: { en: 'Picture', ur: 'تصویر', ps: 'انځور', 'fa-AF': 'تصویر' },
  language: { en: 'Language', ur: 'زبان', ps: 'ژبه', 'fa-AF': 'زبان' },
  body: { en: 'Text', ur: 'متن', ps: 'متن', 'fa-AF': 'متن' },
  start: { en: 'From', ur: 'ابتدا', ps: 'پیل', 'fa-AF': 'آغاز' },
  end: { en: 'To', ur: 'انتہا', ps: 'پای', 'fa-AF': 'پایان' },
};

export function textOf(prefix: 'type' | 'kind', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
