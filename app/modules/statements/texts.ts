import type { Text } from '../../web/language.ts';

export const TEXTS = {
  statements: { en: 'Statements', ur: 'بیانات', ps: 'ویناوې', 'fa-AF': 'اظهارات' },
  statement: { en: 'Statement', ur: 'بیان', ps: 'وینا', 'fa-AF': 'اظهار' },
  lead: {
    en: 'What was said, by whom, in which exact words, according to which source. A statement is what its source reports, not a finding that it is true.',
    ur: 'کیا کہا گیا، کس نے کہا، کن الفاظ میں اور کس ماخذ کے مطابق۔ بیان وہ ہے جو اس کا ماخذ نقل کرتا ہے؛ اس کا یہ مطلب نہیں کہ وہ درست ثابت ہوا۔',
    ps: 'څه ویل شوي، چا ویلي، په کومو ټکو او د کومې سرچینې له مخې. وینا هغه ده چې سرچینه یې راپور کوي؛ دا معنا نه لري چې رښتیا ثابته شوې ده.',
    'fa-AF':
      'چه گفته شده، چه کسی گفته، با کدام کلمات و به نقل از کدام منبع. اظهار آن است که منبع آن گزارش می‌دهد؛ به این معنا نیست که درستی آن ثابت شده است.',
  },
  none: {
    en: 'No statement recorded yet',
    ur: 'ابھی کوئی بیان درج نہیں',
    ps: 'تر اوسه هیڅ وینا نه ده ثبت شوې',
    'fa-AF': 'هنوز هیچ اظهاری ثبت نشده',
  },
  noneHelp: {
    en: 'Read an article in the press room: Sulh proposes what was said and by whom, and a person records it.',
    ur: 'پریس کے حصے میں کوئی مضمون پڑھیں: Sulh تجویز کرتا ہے کہ کیا کہا گیا اور کس نے کہا، اور اسے درج انسان کرتا ہے۔',
    ps: 'د رسنیو په برخه کې یوه مقاله ولولئ: Sulh وړاندیز کوي چې څه ویل شوي او چا ویلي، او انسان یې ثبتوي.',
    'fa-AF':
      'در بخش رسانه‌ها مقاله‌ای بخوانید: Sulh پیشنهاد می‌کند که چه گفته شده و چه کسی گفته، و انسان آن را ثبت می‌کند.',
  },
  readArticle: { en: 'Read an article', ur: 'مضمون پڑھیں', ps: 'مقاله ولولئ', 'fa-AF': 'مقاله‌ای بخوانید' },
  speaker: { en: 'Speaker', ur: 'بیان دینے والا', ps: 'ویونکی', 'fa-AF': 'گوینده' },
  role: { en: 'Role', ur: 'حیثیت', ps: 'دنده', 'fa-AF': 'سمت' },
  organisation: { en: 'Organisation', ur: 'ادارہ', ps: 'سازمان', 'fa-AF': 'سازمان' },
  partyOf: { en: 'Speaks for', ur: 'کس کی نمائندگی میں', ps: 'د چا په استازیتوب', 'fa-AF': 'به نمایندگی از' },
  noParty: { en: 'none of the parties', ur: 'کوئی فریق نہیں', ps: 'هیڅ لوری', 'fa-AF': 'هیچ‌یک از طرف‌ها' },
  words: { en: 'Exact words', ur: 'عین الفاظ', ps: 'کټ مټ ټکي', 'fa-AF': 'عین کلمات' },
  kindOf: { en: 'Quotation', ur: 'نقلِ قول', ps: 'نقل قول', 'fa-AF': 'نقل قول' },
  type: { en: 'Type', ur: 'قسم', ps: 'ډول', 'fa-AF': 'نوع' },
  source: { en: 'Source', ur: 'ماخذ', ps: 'سرچینه', 'fa-AF': 'منبع' },
  published: { en: 'Published', ur: 'اشاعت', ps: 'خپور شوی', 'fa-AF': 'تاریخ نشر' },
  chain: { en: 'Reported by', ur: 'ناقل', ps: 'نقلوونکی', 'fa-AF': 'ناقل' },
  about: { en: 'About', ur: 'بابت', ps: 'په اړه', 'fa-AF': 'دربارهٔ' },
  reply: { en: 'Reply', ur: 'جواب', ps: 'ځواب', 'fa-AF': 'پاسخ' },
  replyHelp: {
    en: 'Another side’s answer to what was said.',
    ur: 'جو کہا گیا اس پر دوسرے فریق کا جواب۔',
    ps: 'د هغه څه په اړه چې ویل شوي، د بل لوري ځواب.',
    'fa-AF': 'پاسخ طرف دیگر به آنچه گفته شده.',
  },
  contest: { en: 'Contest', ur: 'اعتراض', ps: 'اعتراض', 'fa-AF': 'اعتراض' },
  contestHelp: {
    en: 'As the speaker or the speaker’s party: not so, or not in these words.',
    ur: 'بیان دینے والے یا اس کے فریق کی حیثیت سے: ایسا نہیں، یا ان الفاظ میں نہیں۔',
    ps: 'د ویونکي یا د هغه د لوري په توګه: داسې نه ده، یا په دې ټکو نه ده.',
    'fa-AF': 'به عنوان گوینده یا طرف او: چنین نیست، یا به این کلمات نیست.',
  },
  replies: {
    en: 'Replies and contests',
    ur: 'جوابات اور اعتراضات',
    ps: 'ځوابونه او اعتراضونه',
    'fa-AF': 'پاسخ‌ها و اعتراض‌ها',
  },
  noReplies: {
    en: 'No reply recorded',
    ur: 'کوئی جواب درج نہیں',
    ps: 'هیڅ ځواب نه دی ثبت شوی',
    'fa-AF': 'هیچ پاسخی ثبت نشده',
  },
  contested: {
    en: 'Contested by the speaker’s side',
    ur: 'بیان دینے والے کے فریق کو اعتراض ہے',
    ps: 'د ویونکي لوري پرې اعتراض کړی',
    'fa-AF': 'طرف گوینده بر آن اعتراض کرده',
  },
  text: { en: 'Words', ur: 'الفاظ', ps: 'ټکي', 'fa-AF': 'کلمات' },
  sign: {
    en: 'Read and sign',
    ur: 'پڑھیں اور دستخط کریں',
    ps: 'ولولئ او لاسلیک کړئ',
    'fa-AF': 'بخوانید و امضا کنید',
  },
  more: { en: '{n} statements', ur: '{n} بیانات', ps: '{n} ویناوې', 'fa-AF': '{n} اظهار' },
  oneMore: { en: '1 statement', ur: 'ایک بیان', ps: 'یوه وینا', 'fa-AF': 'یک اظهار' },
  inArticle: { en: 'In the article', ur: 'مضمون', ps: 'په مقاله کې', 'fa-AF': 'در مقاله' },
  withheldArticle: {
    en: 'The article is filed for a narrower circle of readers.',
    ur: 'یہ مضمون قارئین کے ایک محدود حلقے کے لیے ریکارڈ میں رکھا گیا ہے۔',
    ps: 'دا مقاله د لوستونکو یوې محدودې ډلې لپاره ثبت شوې ده.',
    'fa-AF': 'این مقاله برای حلقهٔ محدودتری از خوانندگان ثبت شده است.',
  },
  allSpeakers: { en: 'All speakers', ur: 'سب بیان دینے والے', ps: 'ټول ویونکي', 'fa-AF': 'همهٔ گویندگان' },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'statement-recorded': {
    en: 'Statement recorded',
    ur: 'بیان درج ہوا',
    ps: 'وینا ثبت شوه',
    'fa-AF': 'اظهار ثبت شد',
  },
  'statement-replied': {
    en: 'Reply to a statement',
    ur: 'بیان کا جواب',
    ps: 'وینا ته ځواب',
    'fa-AF': 'پاسخ به یک اظهار',
  },
  'statement-contested': {
    en: 'Statement contested',
    ur: 'بیان پر اعتراض ہوا',
    ps: 'پر وینا اعتراض وشو',
    'fa-AF': 'بر اظهار اعتراض شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  speaker: TEXTS.speaker,
  kind: TEXTS.kindOf,
  type: TEXTS.type,
  words: TEXTS.words,
  places: {
    en: 'Place in the article',
    ur: 'مضمون میں جگہ',
    ps: 'په مقاله کې ځای',
    'fa-AF': 'جای آن در مقاله',
  },
  source: TEXTS.source,
  chain: TEXTS.chain,
};
