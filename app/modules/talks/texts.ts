/** What several subjects of the talks say. */
import { english as t } from '../../web/catalogue.ts';
import type { Text } from '../../web/language.ts';

export const TEXTS = {
  waits: {
    en: 'Waits for your side',
    ur: 'آپ کے فریق کا منتظر',
    ps: 'ستاسو لوري ته په تمه',
    'fa-AF': 'در انتظار طرف شما',
  },
  andMore: { en: 'and {n} more', ur: 'اور {n} مزید', ps: 'او {n} نور', 'fa-AF': 'و {n} دیگر' },
  calendar: { en: 'Calendar', ur: 'تقویم', ps: 'مهالوېش', 'fa-AF': 'تقویم' },
  talks: { en: 'Talks', ur: 'مذاکرات', ps: 'خبرې', 'fa-AF': 'مذاکرات' },
  sign: {
    en: 'Read and sign',
    ur: 'پڑھیں اور دستخط کریں',
    ps: 'ولولئ او لاسلیک کړئ',
    'fa-AF': 'بخوانید و امضا کنید',
  },
  by: { en: 'By', ur: 'از طرف', ps: 'د چا له خوا', 'fa-AF': 'از سوی' },
  attestedHow: {
    en: 'How it is known (for an act of another party)',
    ur: 'یہ کیسے معلوم ہے (دوسرے فریق کے اقدام کے لیے)',
    ps: 'څنګه معلومه ده (د بل لوري د کړنې لپاره)',
    'fa-AF': 'چگونه دانسته شده (برای اقدام طرف دیگر)',
  },
  attestedSource: {
    en: 'Source, or who was present',
    ur: 'ماخذ، یا کون موجود تھا',
    ps: 'سرچینه، یا دا چې څوک حاضر وو',
    'fa-AF': 'منبع، یا این که چه کسی حاضر بود',
  },
  attestedHint: {
    en: 'Only a mediator records an act of another party; it shows as attested by you, never as signed by them.',
    ur: 'دوسرے فریق کا اقدام صرف ثالث درج کرتا ہے؛ وہ آپ کی شہادت سے دکھایا جاتا ہے، کبھی ان کے دستخط سے نہیں۔',
    ps: 'د بل لوري کړنه یوازې منځګړی ثبتوي؛ ستاسو په شهادت ښودل کېږي، هېڅکله د هغوی په لاسلیک نه.',
    'fa-AF':
      'اقدام طرف دیگر را تنها میانجی ثبت می‌کند؛ آن به گواهی شما نشان داده می‌شود، هرگز نه با امضای آنها.',
  },
  attestedPresent: {
    en: 'Who was present when it was done',
    ur: 'جب یہ ہوا تو کون موجود تھا',
    ps: 'کله چې وشول، څوک حاضر وو',
    'fa-AF': 'هنگام انجام آن چه کسی حاضر بود',
  },
  presentThen: { en: 'Present:', ur: 'حاضر:', ps: 'حاضر کسان:', 'fa-AF': 'حاضران:' },
  attestedScan: {
    en: 'Scan of the paper',
    ur: 'کاغذ کا اسکین',
    ps: 'د کاغذ سکن',
    'fa-AF': 'اسکن کاغذ',
  },
  confirmedByOn: {
    en: 'Confirmed by {party} on {day}',
    ur: '{party} نے {day} کو تصدیق کی',
    ps: '{party} په {day} تایید کړ',
    'fa-AF': '{party} در {day} تأیید کرد',
  },
  contestedByOn: {
    en: 'Contested by {party} on {day}',
    ur: '{party} نے {day} کو اعتراض کیا',
    ps: '{party} په {day} اعتراض وکړ',
    'fa-AF': '{party} در {day} اعتراض کرد',
  },
  correctedSince: {
    en: 'said of words that were corrected afterwards',
    ur: 'یہ ان الفاظ کے بارے میں کہا گیا جو بعد میں درست کیے گئے',
    ps: 'د هغو ټکو په اړه ویل شوي چې وروسته سم شول',
    'fa-AF': 'دربارهٔ کلماتی گفته شده که بعداً اصلاح شد',
  },
  sayYourWord: {
    en: 'Confirm or contest it',
    ur: 'تصدیق یا اعتراض کریں',
    ps: 'تایید یا اعتراض وکړئ',
    'fa-AF': 'تأیید یا اعتراض کنید',
  },
  notSignedMark: {
    en: 'attested, not signed',
    ur: 'شہادت سے، دستخط کے بغیر',
    ps: 'په شهادت، بې لاسلیکه',
    'fa-AF': 'به گواهی، بدون امضا',
  },
  attestedMark: { en: 'attested', ur: 'شہادت سے', ps: 'په شهادت', 'fa-AF': 'به گواهی' },
  confirmedMark: {
    en: 'attested, confirmed by the party',
    ur: 'شہادت سے، فریق کی تصدیق کے ساتھ',
    ps: 'په شهادت، لوري تایید کړې',
    'fa-AF': 'به گواهی، با تأیید آن طرف',
  },
  contestedMark: {
    en: 'attested, contested by the party',
    ur: 'شہادت سے، فریق کے اعتراض کے ساتھ',
    ps: 'په شهادت، لوري پرې اعتراض کړی',
    'fa-AF': 'به گواهی، با اعتراض آن طرف',
  },
  earlierRounds: {
    en: 'Enter an earlier round',
    ur: 'پہلے کا کوئی دور درج کریں',
    ps: 'مخکینی پړاو ثبت کړئ',
    'fa-AF': 'دوری پیشین را ثبت کنید',
  },
  earlierRoundsHelp: {
    en: 'For a round held before these talks were recorded. Every act in it is attested by you until the party whose act it is confirms or contests it. Parts left empty are left out; you see everything once more before you sign.',
    ur: 'اس دور کے لیے جو ان مذاکرات کے اندراج سے پہلے ہوا۔ اس کا ہر اقدام آپ کی شہادت سے ہے جب تک متعلقہ فریق تصدیق یا اعتراض نہ کرے۔ خالی حصے چھوڑ دیے جاتے ہیں؛ دستخط سے پہلے آپ سب کچھ ایک بار پھر دیکھتے ہیں۔',
    ps: 'د هغه پړاو لپاره چې د دې خبرو له ثبت مخکې شوی. هره کړنه یې ستاسو په شهادت ده، تر هغې چې اړوند لوری یې تایید یا پرې اعتراض وکړي. تشې برخې پرېښودل کېږي؛ تر لاسلیک مخکې هر څه یو ځل بیا وینئ.',
    'fa-AF':
      'برای دوری که پیش از ثبت این مذاکرات برگزار شده است. هر اقدام در آن به گواهی شماست تا زمانی که طرف مربوط آن را تأیید یا به آن اعتراض کند. بخش‌های خالی کنار گذاشته می‌شوند؛ پیش از امضا همه چیز را بار دیگر می‌بینید.',
  },
  addToEarlier: {
    en: 'Enter more of what happened then',
    ur: 'اس وقت جو ہوا اس میں مزید درج کریں',
    ps: 'د هغه وخت نورې پېښې ثبت کړئ',
    'fa-AF': 'بیشتر از آنچه آن زمان روی داد ثبت کنید',
  },
  happenedOn: {
    en: 'Day on which it happened',
    ur: 'جس دن یہ ہوا',
    ps: 'هغه ورځ چې وشول',
    'fa-AF': 'روزی که روی داد',
  },
  notAfter: {
    en: 'Not after {day}, when the round was closed.',
    ur: '{day} کے بعد نہیں، جب دور بند ہوا۔',
    ps: 'له {day} وروسته نه، چې پړاو وتړل شو.',
    'fa-AF': 'نه پس از {day}، که دور بسته شد.',
  },
  sessionOf: { en: 'Session', ur: 'نشست', ps: 'غونډه', 'fa-AF': 'نشست' },
  demandAndAnswer: {
    en: 'Demand and answer',
    ur: 'مطالبہ اور جواب',
    ps: 'غوښتنه او ځواب',
    'fa-AF': 'خواست و پاسخ',
  },
  numbered: { en: '{what} {n}', ur: '{what} {n}', ps: '{what} {n}', 'fa-AF': '{what} {n}' },
  readers: { en: 'Readers', ur: 'قارئین', ps: 'لوستونکي', 'fa-AF': 'خوانندگان' },
  how_oral: { en: 'said orally', ur: 'زبانی کہا گیا', ps: 'په شفاهي ډول ویل شوي', 'fa-AF': 'شفاهی گفته شده' },
  how_paper: { en: 'on paper', ur: 'تحریری طور پر', ps: 'په لیکلې بڼه', 'fa-AF': 'به شکل کتبی' },
  'how_public-statement': {
    en: 'stated in public',
    ur: 'علانیہ کہا گیا',
    ps: 'په عامه توګه ویل شوي',
    'fa-AF': 'علناً گفته شده',
  },
  how_press: {
    en: 'reported in the press',
    ur: 'پریس میں رپورٹ ہوا',
    ps: 'په رسنیو کې راپور شوي',
    'fa-AF': 'در رسانه‌ها گزارش شده',
  },
  none: { en: 'none', ur: 'کوئی نہیں', ps: 'هیڅ یو', 'fa-AF': 'هیچ‌یک' },
  history: { en: 'What happened', ur: 'کیا ہوا', ps: 'څه وشول', 'fa-AF': 'چه روی داد' },
  label: {
    en: 'Label, as the sides or the source call it',
    ur: 'نام، جیسا فریق یا ماخذ اسے کہتے ہیں',
    ps: 'نوم، لکه څنګه چې یې لوري یا سرچینه بولي',
    'fa-AF': 'نام، چنان که طرف‌ها یا منبع آن را می‌نامند',
  },
  venue: { en: 'Venue', ur: 'مقام', ps: 'ځای', 'fa-AF': 'محل' },
  agenda: { en: 'Agenda', ur: 'ایجنڈا', ps: 'اجنډا', 'fa-AF': 'اجندا' },
  result: { en: 'Result', ur: 'نتیجہ', ps: 'پایله', 'fa-AF': 'نتیجه' },
  outcome: { en: 'Outcome, in words', ur: 'نتیجے کی تفصیل', ps: 'د پایلې شرحه', 'fa-AF': 'شرح نتیجه' },
  result_agreed: { en: 'Agreed', ur: 'اتفاق ہوا', ps: 'هوکړه وشوه', 'fa-AF': 'توافق شد' },
  'result_partly-agreed': {
    en: 'Partly agreed',
    ur: 'جزوی اتفاق ہوا',
    ps: 'په ځینو برخو هوکړه وشوه',
    'fa-AF': 'قسماً توافق شد',
  },
  'result_no-result': { en: 'No result', ur: 'بے نتیجہ', ps: 'بې پایلې', 'fa-AF': 'بی‌نتیجه' },
  'result_broke-off': { en: 'Broke off', ur: 'منقطع ہوا', ps: 'پرې شو', 'fa-AF': 'قطع شد' },
  result_adjourned: { en: 'Adjourned', ur: 'ملتوی ہوا', ps: 'وځنډول شو', 'fa-AF': 'به تعویق افتاد' },
  reason: { en: 'Reason', ur: 'وجہ', ps: 'دلیل', 'fa-AF': 'دلیل' },
} satisfies Record<string, Text>;

/** Names of fields that kinds of several subjects have. */
export const FIELDS: Readonly<Record<string, Text>> = {
  by: TEXTS.by,
  text: { en: 'Words', ur: 'الفاظ', ps: 'ټکي', 'fa-AF': 'کلمات' },
  reason: TEXTS.reason,
  label: TEXTS.label,
  venue: TEXTS.venue,
  agenda: TEXTS.agenda,
  result: TEXTS.result,
  outcome: TEXTS.outcome,
  attested: { en: 'Attested', ur: 'شہادت', ps: 'شهادت', 'fa-AF': 'گواهی' },
};

/** A text chosen by a value, such as how an act is known. */
export function chosen(prefix: 'how' | 'result', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
