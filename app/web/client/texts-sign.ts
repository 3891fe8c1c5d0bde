/** What the signing script says. */
import type { ClientLanguage } from './texts.ts';

export const SIGN_TEXTS = {
  beforeYouSign: {
    en: 'Before you sign',
    ur: 'دستخط سے پہلے',
    ps: 'له لاسلیک مخکې',
    'fa-AF': 'پیش از امضا',
  },
  sign: { en: 'Sign', ur: 'دستخط کریں', ps: 'لاسلیک کړئ', 'fa-AF': 'امضا کنید' },
  back: { en: 'Back', ur: 'واپس', ps: 'شاته', 'fa-AF': 'بازگشت' },
  whoReads: {
    en: 'Who will read this:',
    ur: 'اسے کون پڑھے گا:',
    ps: 'دا به څوک لولي:',
    'fa-AF': 'چه کسی این را می‌خواند:',
  },
  provesToReaders: {
    en: 'Any one of these can prove to others that you signed these words, at this time; nobody can prove you signed anything else.',
    ur: 'ان میں سے ہر ایک دوسروں پر ثابت کر سکتا ہے کہ آپ نے اس وقت انہی الفاظ پر دستخط کیے؛ کوئی یہ ثابت نہیں کر سکتا کہ آپ نے کسی اور بات پر دستخط کیے۔',
    ps: 'له دوی څخه هر یو نورو ته ثابتولای شي چې تاسو په دې وخت همدا ټکي لاسلیک کړي دي؛ هیڅوک نه شي ثابتولای چې تاسو بل څه لاسلیک کړي دي.',
    'fa-AF':
      'هر یک از اینها می‌تواند به دیگران ثابت کند که شما در این زمان همین کلمات را امضا کرده‌اید؛ هیچ کس نمی‌تواند ثابت کند که چیز دیگری را امضا کرده‌اید.',
  },
  provesToAnyone: {
    en: 'Anyone at all can prove that you signed these words, at this time; nobody can prove you signed anything else.',
    ur: 'کوئی بھی شخص ثابت کر سکتا ہے کہ آپ نے اس وقت انہی الفاظ پر دستخط کیے؛ کوئی یہ ثابت نہیں کر سکتا کہ آپ نے کسی اور بات پر دستخط کیے۔',
    ps: 'هر څوک ثابتولای شي چې تاسو په دې وخت همدا ټکي لاسلیک کړي دي؛ هیڅوک نه شي ثابتولای چې تاسو بل څه لاسلیک کړي دي.',
    'fa-AF':
      'هر کس می‌تواند ثابت کند که شما در این زمان همین کلمات را امضا کرده‌اید؛ هیچ کس نمی‌تواند ثابت کند که چیز دیگری را امضا کرده‌اید.',
  },
  exactText: {
    en: 'The exact text you sign',
    ur: 'وہ عین متن جس پر آپ دستخط کرتے ہیں',
    ps: 'هغه کټ مټ متن چې تاسو یې لاسلیکوئ',
    'fa-AF': 'متن دقیقی که امضا می‌کنید',
  },
  signedWith: {
    en: 'Signed with your key {label}, whose words are:',
    ur: 'آپ کی کلید {label} سے دستخط ہوں گے، جس کے الفاظ یہ ہیں:',
    ps: 'ستاسو په کیلي {label} لاسلیک کېږي، چې ټکي یې دا دي:',
    'fa-AF': 'با کلید شما {label} امضا می‌شود، که کلمات آن این است:',
  },
  refersTo: {
    en: 'Refers to ({role})',
    ur: 'حوالہ ({role})',
    ps: 'حواله ({role})',
    'fa-AF': 'ارجاع ({role})',
  },
  entryOfBatch: {
    en: 'part {n} of what you sign here',
    ur: 'یہاں دستخط ہونے والی تحریر کا حصہ {n}',
    ps: 'دلته د لاسلیک کېدونکې لیکنې {n}مه برخه',
    'fa-AF': 'بخش {n} از آنچه این‌جا امضا می‌کنید',
  },
  readersPublic: {
    en: 'everyone, the public',
    ur: 'سب لوگ، عوام',
    ps: 'ټول خلک، عامه',
    'fa-AF': 'همه، عموم مردم',
  },
  readersTable: {
    en: 'the table (all parties and the mediators)',
    ur: 'مذاکراتی میز (تمام فریق اور ثالث)',
    ps: 'د خبرو مېز (ټول لوري او منځګړي)',
    'fa-AF': 'میز مذاکره (همهٔ طرف‌ها و میانجی‌ها)',
  },
  readersMediators: { en: 'the mediators', ur: 'ثالث', ps: 'منځګړي', 'fa-AF': 'میانجی‌ها' },
  readersHeads: {
    en: 'the heads of delegation',
    ur: 'وفود کے سربراہ',
    ps: 'د پلاویو مشران',
    'fa-AF': 'رؤسای هیئت‌ها',
  },
  readersMonitors: { en: 'the monitors', ur: 'نگران', ps: 'څارونکي', 'fa-AF': 'نظارت‌گران' },
  readersObservers: { en: 'the observers', ur: 'مبصر', ps: 'کتونکي', 'fa-AF': 'مشاهدان' },
  readersParty: { en: 'the party {party}', ur: 'فریق {party}', ps: 'لوری {party}', 'fa-AF': 'طرف {party}' },
  readersPerson: {
    en: 'the person {person}',
    ur: 'شخص {person}',
    ps: 'کس {person}',
    'fa-AF': 'شخص {person}',
  },
  listComma: { en: ', ', ur: '، ', ps: '، ', 'fa-AF': '، ' },
  yes: { en: 'yes', ur: 'ہاں', ps: 'هو', 'fa-AF': 'بلی' },
  no: { en: 'no', ur: 'نہیں', ps: 'نه', 'fa-AF': 'نخیر' },
  leftEmpty: {
    en: '(left empty)',
    ur: '(خالی چھوڑا گیا)',
    ps: '(تش پرېښودل شوی)',
    'fa-AF': '(خالی گذاشته شده)',
  },
  timeNow: {
    en: 'now, when you sign',
    ur: 'ابھی، دستخط کے وقت',
    ps: 'اوس، د لاسلیک پر وخت',
    'fa-AF': 'اکنون، هنگام امضا',
  },
  lookAgain: {
    en: 'Some minutes have passed, so the times in the text were made anew. Look once more, then sign.',
    ur: 'چند منٹ گزر چکے ہیں، اس لیے متن کے اوقات نئے بنائے گئے۔ ایک بار پھر دیکھیں، پھر دستخط کریں۔',
    ps: 'څو دقیقې تېرې شوې، نو د متن وختونه نوي شول. یو ځل بیا یې وګورئ، بیا یې لاسلیک کړئ.',
    'fa-AF': 'چند دقیقه گذشته است، بنابراین زمان‌های متن تازه شد. یک بار دیگر ببینید، سپس امضا کنید.',
  },
  twoHistories: {
    en: 'Stop and look: this browser was shown a different record of the same {size} entries before. The host may be showing different people different records. Compare with your delegation, or run the verify command, before you sign.',
    ur: 'رکیں اور دیکھیں: اس براؤزر کو پہلے انہی {size} اندراجات کا ایک مختلف ریکارڈ دکھایا گیا تھا۔ ممکن ہے میزبان مختلف لوگوں کو مختلف ریکارڈ دکھا رہا ہو۔ دستخط سے پہلے اپنے وفد سے موازنہ کریں یا تصدیق کی کمانڈ چلائیں۔',
    ps: 'ودرېږئ او وګورئ: دې براوزر ته مخکې د همدې {size} ثبتونو بل ریکارډ ښودل شوی و. کېدای شي کوربه بېلو کسانو ته بېل ریکارډونه ښيي. له لاسلیک مخکې یې له خپل پلاوي سره پرتله کړئ یا د تایید قومانده وچلوئ.',
    'fa-AF':
      'بایستید و ببینید: پیش از این به این مرورگر سابقهٔ دیگری از همین {size} ثبت نشان داده شده بود. ممکن است میزبان به افراد مختلف سوابق مختلف نشان دهد. پیش از امضا با هیئت خود مقایسه کنید یا دستور تأیید را اجرا کنید.',
  },
  draftKept: {
    en: 'A draft was kept from before.',
    ur: 'پہلے کا مسودہ محفوظ رکھا گیا ہے۔',
    ps: 'پخوانۍ مسوده ساتل شوې ده.',
    'fa-AF': 'پیش‌نویس قبلی نگه داشته شده است.',
  },
  draftDiscard: {
    en: 'Discard the draft',
    ur: 'مسودہ ترک کریں',
    ps: 'مسوده لرې کړئ',
    'fa-AF': 'پیش‌نویس را کنار بگذارید',
  },
  sendUnknown: {
    en: 'Signed, but no clear answer came from the host: it may or may not have been recorded. Send again: the same signed words are sent, and they are recorded only once. What you typed is kept.',
    ur: 'دستخط ہو گئے، مگر میزبان سے واضح جواب نہیں ملا: ممکن ہے درج ہوا ہو یا نہ ہوا ہو۔ دوبارہ بھیجیں: وہی دستخط شدہ الفاظ بھیجے جائیں گے اور صرف ایک بار درج ہوں گے۔ آپ کا لکھا ہوا محفوظ ہے۔',
    ps: 'لاسلیک شو، خو له کوربه څرګند ځواب رانغی: کېدای شي ثبت شوی وي یا نه وي. بیا یې ولېږئ: هماغه لاسلیک شوي ټکي لېږل کېږي او یوازې یو ځل ثبتېږي. ستاسو لیکنه ساتل شوې ده.',
    'fa-AF':
      'امضا شد، ولی از میزبان پاسخ روشنی نیامد: ممکن است ثبت شده باشد یا نشده باشد. دوباره بفرستید: همان کلمات امضاشده فرستاده می‌شود و تنها یک بار ثبت می‌گردد. نوشتهٔ شما نگه داشته شده است.',
  },
  pendingKept: {
    en: 'Something you signed here was sent without a clear answer. Send it again to learn whether it was recorded; it is recorded only once.',
    ur: 'یہاں آپ کی ایک دستخط شدہ تحریر واضح جواب کے بغیر رہ گئی۔ یہ جاننے کے لیے کہ وہ درج ہوئی یا نہیں، اسے دوبارہ بھیجیں؛ وہ صرف ایک بار درج ہوگی۔',
    ps: 'دلته ستاسو یوه لاسلیک شوې لیکنه بې څرګند ځوابه پاتې ده. د دې لپاره چې معلومه شي ثبت شوې که نه، بیا یې ولېږئ؛ یوازې یو ځل ثبتېږي.',
    'fa-AF':
      'نوشته‌ای که این‌جا امضا کردید بدون پاسخ روشن مانده است. برای این که معلوم شود ثبت شده یا نه، دوباره بفرستید؛ تنها یک بار ثبت می‌شود.',
  },
  sendAgain: { en: 'Send again', ur: 'دوبارہ بھیجیں', ps: 'بیا یې ولېږئ', 'fa-AF': 'دوباره بفرستید' },
  dropSigned: {
    en: 'Do not send again',
    ur: 'دوبارہ نہ بھیجیں',
    ps: 'بیا یې مه لېږئ',
    'fa-AF': 'دوباره نفرستید',
  },
  droppedSigned: {
    en: 'It is not sent again from here. The host may have recorded it already: look at the record before you sign another.',
    ur: 'اسے یہاں سے دوبارہ نہیں بھیجا جائے گا۔ ممکن ہے میزبان اسے پہلے ہی درج کر چکا ہو: کسی اور پر دستخط سے پہلے ریکارڈ دیکھیں۔',
    ps: 'له دې ځایه بیا نه لېږل کېږي. کېدای شي کوربه لا دمخه ثبت کړې وي: د بلې له لاسلیک مخکې ریکارډ وګورئ.',
    'fa-AF':
      'از این‌جا دوباره فرستاده نمی‌شود. ممکن است میزبان آن را قبلاً ثبت کرده باشد: پیش از امضای نوشتهٔ دیگر، سابقه را ببینید.',
  },
  keyNotHere: {
    en: 'This browser does not hold the key you are signed in with, so it cannot sign here. Use the browser where you made the key, sign in with a key of this browser, or recover your key.',
    ur: 'اس براؤزر میں وہ کلید موجود نہیں جس سے آپ داخل ہیں، اس لیے یہاں دستخط نہیں ہو سکتے۔ وہ براؤزر استعمال کریں جس میں کلید بنائی تھی، اس براؤزر کی کسی کلید سے داخل ہوں، یا اپنی کلید بحال کریں۔',
    ps: 'په دې براوزر کې هغه کیلي نشته چې تاسو ورسره ننوتلي یاست، نو دلته لاسلیک نه شي کېدای. هغه براوزر وکاروئ چې کیلي مو پکې جوړه کړې، د دې براوزر په یوه کیلي ننوځئ، یا خپله کیلي بېرته ترلاسه کړئ.',
    'fa-AF':
      'این مرورگر کلیدی را که با آن وارد شده‌اید ندارد، بنابراین این‌جا نمی‌تواند امضا کند. مرورگری را به کار ببرید که کلید را در آن ساخته‌اید، با یکی از کلیدهای این مرورگر وارد شوید، یا کلید خود را بازیابی کنید.',
  },
  noKeysHere: {
    en: 'This browser holds no key. A key is made when you open your invitation link.',
    ur: 'اس براؤزر میں کوئی کلید نہیں۔ کلید اس وقت بنتی ہے جب آپ اپنا دعوتی لنک کھولتے ہیں۔',
    ps: 'په دې براوزر کې هیڅ کیلي نشته. کیلي هغه وخت جوړېږي چې تاسو د خپلې بلنې لېنک پرانیزئ.',
    'fa-AF': 'در این مرورگر هیچ کلیدی نیست. کلید زمانی ساخته می‌شود که پیوند دعوت خود را باز کنید.',
  },
  signInFirst: {
    en: 'This browser holds several keys. Sign in first with the one you want to sign with.',
    ur: 'اس براؤزر میں کئی کلیدیں ہیں۔ پہلے اس کلید سے داخل ہوں جس سے دستخط کرنا چاہتے ہیں۔',
    ps: 'په دې براوزر کې څو کیلۍ دي. لومړی په هغې ننوځئ چې غواړئ لاسلیک ورباندې وکړئ.',
    'fa-AF': 'در این مرورگر چند کلید هست. نخست با کلیدی وارد شوید که می‌خواهید با آن امضا کنید.',
  },
  noSecureContext: {
    en: 'Keys work only over HTTPS or on this computer itself (localhost), and in a current browser.',
    ur: 'کلیدیں صرف HTTPS پر یا خود اسی کمپیوٹر (localhost) پر، اور کسی تازہ براؤزر میں کام کرتی ہیں۔',
    ps: 'کیلۍ یوازې په HTTPS یا په همدې کمپیوټر (localhost) او په نوي براوزر کې کار کوي.',
    'fa-AF': 'کلیدها تنها با HTTPS یا روی همین کمپیوتر (localhost) و در مرورگر تازه کار می‌کنند.',
  },
  tooLarge: {
    en: 'This is too long for one entry. Shorten it, or attach the text as a document.',
    ur: 'یہ ایک اندراج کے لیے بہت طویل ہے۔ اسے مختصر کریں یا متن دستاویز کے طور پر منسلک کریں۔',
    ps: 'دا د یوه ثبت لپاره ډېر اوږد دی. لنډ یې کړئ یا متن د سند په توګه ضمیمه کړئ.',
    'fa-AF': 'این برای یک ثبت بسیار دراز است. آن را کوتاه کنید یا متن را به شکل سند ضمیمه کنید.',
  },
  scriptFailed: {
    en: 'Nothing was signed, because the page and its script do not agree: {detail}',
    ur: 'کسی چیز پر دستخط نہیں ہوئے، کیونکہ صفحہ اور اس کا اسکرپٹ باہم مطابق نہیں: {detail}',
    ps: 'هیڅ لاسلیک نه شول، ځکه چې پاڼه او سکرېپټ یې سره برابر نه دي: {detail}',
    'fa-AF': 'هیچ چیز امضا نشد، زیرا صفحه و اسکریپت آن با هم سازگار نیستند: {detail}',
  },
  formEmpty: {
    en: 'Nothing is filled in yet.',
    ur: 'ابھی کچھ نہیں بھرا گیا۔',
    ps: 'تر اوسه هیڅ نه دي ډک شوي.',
    'fa-AF': 'هنوز چیزی پر نشده است.',
  },
  fieldRequired: {
    en: 'This is needed.',
    ur: 'یہ ضروری ہے۔',
    ps: 'دا اړین دی.',
    'fa-AF': 'این ضروری است.',
  },
  fieldWrongForm: {
    en: 'This does not have the form asked for.',
    ur: 'یہ مطلوبہ شکل میں نہیں۔',
    ps: 'دا په غوښتل شوې بڼه نه دی.',
    'fa-AF': 'این به شکل خواسته‌شده نیست.',
  },
  fieldTooLong: {
    en: 'At most {max} characters; now {now}.',
    ur: 'زیادہ سے زیادہ {max} حروف؛ اب {now} ہیں۔',
    ps: 'تر ټولو زیات {max} توري؛ اوس {now} دي.',
    'fa-AF': 'حداکثر {max} حرف؛ اکنون {now} حرف.',
  },
  fieldBetween: {
    en: 'From {min} to {max}.',
    ur: '{min} سے {max} تک۔',
    ps: 'له {min} تر {max} پورې.',
    'fa-AF': 'از {min} تا {max}.',
  },
  fieldAtLeast: {
    en: '{min} or more.',
    ur: '{min} یا زیادہ۔',
    ps: '{min} یا زیات.',
    'fa-AF': '{min} یا بیشتر.',
  },
  fieldAtMost: { en: '{max} or less.', ur: '{max} یا کم۔', ps: '{max} یا کم.', 'fa-AF': '{max} یا کمتر.' },
  fieldNotANumber: {
    en: 'A whole number is needed.',
    ur: 'ایک پورا عدد درکار ہے۔',
    ps: 'پوره عدد پکار دی.',
    'fa-AF': 'یک عدد صحیح لازم است.',
  },
  'field-not-a-number': {
    en: 'A whole number is needed.',
    ur: 'ایک پورا عدد درکار ہے۔',
    ps: 'پوره عدد پکار دی.',
    'fa-AF': 'یک عدد صحیح لازم است.',
  },
  'field-not-a-day': {
    en: 'A day is needed, as 2026-11-24.',
    ur: 'ایک تاریخ درکار ہے، جیسے 2026-11-24۔',
    ps: 'یوه نېټه پکار ده، لکه 2026-11-24.',
    'fa-AF': 'یک تاریخ لازم است، مانند 2026-11-24.',
  },
  'field-not-a-moment': {
    en: 'A day and time are needed, as 2026-11-24 13:05 (UTC).',
    ur: 'تاریخ اور وقت درکار ہیں، جیسے 2026-11-24 13:05 (UTC)۔',
    ps: 'نېټه او وخت پکار دي، لکه 2026-11-24 13:05 (UTC).',
    'fa-AF': 'تاریخ و ساعت لازم است، مانند 2026-11-24 13:05 (UTC).',
  },
  'field-not-text': {
    en: 'This holds a broken character. Delete it and type again.',
    ur: 'اس میں ایک ٹوٹا ہوا حرف ہے۔ اسے مٹا کر دوبارہ لکھیں۔',
    ps: 'په دې کې یو مات توری دی. پاک یې کړئ او بیا یې ولیکئ.',
    'fa-AF': 'در این یک حرف شکسته است. آن را پاک کنید و دوباره بنویسید.',
  },
  'field-not-json': {
    en: 'This cannot be read as data.',
    ur: 'اسے بطور ڈیٹا نہیں پڑھا جا سکتا۔',
    ps: 'دا د معلوماتو په توګه نه لوستل کېږي.',
    'fa-AF': 'این به شکل داده خوانده نمی‌شود.',
  },
} satisfies Record<string, Record<ClientLanguage, string>>;
