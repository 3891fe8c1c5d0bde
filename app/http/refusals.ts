/** What a refusal means, in words a person understands. The codes are closed: a new one is added here. */
import { type Language, say, type Text } from '../web/language.ts';
import { ACCOUNT_REFUSALS } from './account-refusals.ts';
import { DECISION_REFUSALS } from './decision-refusals.ts';
import { DELEGATION_REFUSALS } from './delegation-refusals.ts';
import { FILE_REFUSALS } from './file-refusals.ts';
import { INSTRUMENT_REFUSALS } from './instrument-refusals.ts';

export const REFUSALS = {
  'not-found': {
    en: 'There is nothing here that you may read.',
    ur: 'یہاں ایسا کچھ نہیں جسے آپ پڑھ سکیں۔',
    ps: 'دلته داسې څه نشته چې تاسو یې لوستلی شئ.',
    'fa-AF': 'این‌جا چیزی نیست که شما بتوانید بخوانید.',
  },
  'host-fault': {
    en: 'Something went wrong on this host. Nothing was recorded; please try again.',
    ur: 'اس میزبان پر کوئی خرابی ہوئی۔ کچھ درج نہیں ہوا؛ براہِ کرم دوبارہ کوشش کریں۔',
    ps: 'په دې کوربه کې یوه ستونزه پېښه شوه. هیڅ ثبت نه شول؛ مهرباني وکړئ بیا هڅه وکړئ.',
    'fa-AF': 'در این میزبان مشکلی پیش آمد. چیزی ثبت نشد؛ لطفاً دوباره کوشش کنید.',
  },
  'not-signed-in': {
    en: 'Please sign in first.',
    ur: 'براہِ کرم پہلے داخل ہوں۔',
    ps: 'مهرباني وکړئ لومړی ننوځئ.',
    'fa-AF': 'لطفاً نخست وارد شوید.',
  },
  'other-origin': {
    en: 'This request came from another website, so it was not carried out.',
    ur: 'یہ درخواست کسی دوسری ویب سائٹ سے آئی، اس لیے اس پر عمل نہیں ہوا۔',
    ps: 'دا غوښتنلیک له بلې وېبپاڼې راغی، نو ترسره نه شو.',
    'fa-AF': 'این درخواست از وب‌سایت دیگری آمد، بنابراین اجرا نشد.',
  },
  'length-missing': {
    en: 'The request does not say how long it is (Content-Length), so nothing of it was read.',
    ur: 'درخواست نے اپنی لمبائی (Content-Length) نہیں بتائی، اس لیے اسے پڑھا نہیں گیا۔',
    ps: 'غوښتنې خپل اوږدوالی (Content-Length) نه دی ویلی، نو ځکه ونه لوستل شوه.',
    'fa-AF': 'درخواست طول خود (Content-Length) را نگفته است، پس چیزی از آن خوانده نشد.',
  },
  'request-too-large': {
    en: 'This is larger than the host accepts.',
    ur: 'یہ اس سے بڑا ہے جتنا میزبان قبول کرتا ہے۔',
    ps: 'دا له هغه لوی دی چې کوربه یې مني.',
    'fa-AF': 'این بزرگتر از آن است که میزبان می‌پذیرد.',
  },
  'request-malformed': {
    en: 'The request could not be understood. Nothing was recorded.',
    ur: 'درخواست سمجھی نہیں جا سکی۔ کچھ درج نہیں ہوا۔',
    ps: 'غوښتنلیک ونه پېژندل شو. هیڅ ثبت نه شول.',
    'fa-AF': 'درخواست فهمیده نشد. چیزی ثبت نشد.',
  },
  'sign-in-failed': {
    en: 'This sign-in was not accepted: it may have expired, or was used before. Please try again.',
    ur: 'یہ داخلہ قبول نہیں ہوا: ممکن ہے اس کی میعاد ختم ہو گئی ہو یا یہ پہلے استعمال ہو چکا ہو۔ براہِ کرم دوبارہ کوشش کریں۔',
    ps: 'دا ننوتل ونه منل شول: کېدای شي موده یې تېره شوې وي یا مخکې کارول شوی وي. مهرباني وکړئ بیا هڅه وکړئ.',
    'fa-AF': 'این ورود پذیرفته نشد: شاید مدت آن گذشته یا پیش از این به کار رفته باشد. لطفاً دوباره کوشش کنید.',
  },
  'key-not-known': {
    en: 'Your key is not known here. Use the invitation link you were given, or ask for a new one.',
    ur: 'آپ کی کلید یہاں معلوم نہیں۔ وہ دعوتی لنک استعمال کریں جو آپ کو دیا گیا، یا نیا مانگیں۔',
    ps: 'ستاسو کیلي دلته نه پېژندل کېږي. د بلنې هغه لېنک وکاروئ چې درکړل شوی، یا نوی وغواړئ.',
    'fa-AF':
      'کلید شما این‌جا شناخته نیست. پیوند دعوتی را که به شما داده شده به کار ببرید، یا پیوند تازه بخواهید.',
  },
  'link-not-open': {
    en: 'This link is not open: it was used, has expired, or never existed. Ask for a new one.',
    ur: 'یہ لنک کھلا نہیں: استعمال ہو چکا، اس کی میعاد ختم ہو گئی، یا کبھی تھا ہی نہیں۔ نیا مانگیں۔',
    ps: 'دا لېنک پرانیستی نه دی: کارول شوی، موده یې تېره شوې، یا هېڅکله نه و. نوی وغواړئ.',
    'fa-AF': 'این پیوند باز نیست: به کار رفته، مدت آن گذشته، یا هرگز نبوده است. پیوند تازه بخواهید.',
  },
  'page-too-large': {
    en: 'This page is larger than Sulh reads (20 MB). Paste its text instead.',
    ur: 'یہ صفحہ اس سے بڑا ہے جتنا Sulh پڑھتا ہے (20 میگا بائٹ)۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'دا پاڼه له هغې لویه ده چې Sulh یې لولي (۲۰ میګابایټه). پر ځای یې متن ولګوئ.',
    'fa-AF': 'این صفحه بزرگتر از آن است که Sulh می‌خواند (۲۰ میگابایت). به جای آن متن را بگذارید.',
  },
  'page-not-readable': {
    en: 'No article could be read from this page. Paste its text instead.',
    ur: 'اس صفحے سے کوئی مضمون نہیں پڑھا جا سکا۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'له دې پاڼې هیڅ مقاله ونه لوستل شوه. پر ځای یې متن ولګوئ.',
    'fa-AF': 'از این صفحه هیچ مقاله‌ای خوانده نشد. به جای آن متن را بگذارید.',
  },
  'page-not-html': {
    en: 'This address does not lead to a page of text or HTML. Paste its text instead.',
    ur: 'اس پتے پر متن یا HTML کا صفحہ نہیں۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'په دې پته د متن یا HTML پاڼه نشته. پر ځای یې متن ولګوئ.',
    'fa-AF': 'در این نشانی صفحهٔ متن یا HTML نیست. به جای آن متن را بگذارید.',
  },
  'page-not-fetched': {
    en: 'The page could not be fetched. Paste its text instead.',
    ur: 'صفحہ نہیں لایا جا سکا۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'پاڼه رانه وړل شوه. پر ځای یې متن ولګوئ.',
    'fa-AF': 'صفحه آورده نشد. به جای آن متن را بگذارید.',
  },
  'address-not-allowed': {
    en: 'This address cannot be read from here: it is not a public web address. Paste its text instead.',
    ur: 'یہ پتا یہاں سے نہیں پڑھا جا سکتا: یہ عوامی ویب پتا نہیں۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'دا پته له دې ځایه نه لوستل کېږي: دا عامه وېب پته نه ده. پر ځای یې متن ولګوئ.',
    'fa-AF': 'این نشانی از این‌جا خوانده نمی‌شود: نشانی عمومی وب نیست. به جای آن متن را بگذارید.',
  },
  'page-slow': {
    en: 'Reading this page took too long, so it was stopped. Paste its text instead.',
    ur: 'یہ صفحہ پڑھنے میں بہت دیر لگی، اس لیے روک دیا گیا۔ اس کے بجائے متن چسپاں کریں۔',
    ps: 'د دې پاڼې لوستلو ډېر وخت ونیو، نو ودرول شو. پر ځای یې متن ولګوئ.',
    'fa-AF': 'خواندن این صفحه بسیار دیر شد، بنابراین متوقف گردید. به جای آن متن را بگذارید.',
  },
  'body-too-large': {
    en: 'This entry is too long: at most 64 kB with all its fields. Nothing was recorded.',
    ur: 'یہ اندراج بہت طویل ہے: تمام خانوں سمیت زیادہ سے زیادہ 64 کلو بائٹ۔ کچھ درج نہیں ہوا۔',
    ps: 'دا ثبت ډېر اوږد دی: له ټولو خانو سره تر ټولو زیات ۶۴ کیلوبایټه. هیڅ ثبت نه شول.',
    'fa-AF': 'این ثبت بسیار دراز است: با همهٔ خانه‌ها حداکثر ۶۴ کیلوبایت. چیزی ثبت نشد.',
  },
  'body-not-utf8': {
    en: 'This entry is not text in the form that the record keeps. Nothing was recorded.',
    ur: 'یہ اندراج اس شکل کا متن نہیں جو ریکارڈ میں رکھا جاتا ہے۔ کچھ درج نہیں ہوا۔',
    ps: 'دا ثبت په هغه بڼه متن نه دی چې ریکارډ یې ساتي. هیڅ ثبت نه شول.',
    'fa-AF': 'این ثبت متنی به شکلی نیست که سابقه نگه می‌دارد. چیزی ثبت نشد.',
  },
  'body-not-canonical': {
    en: 'This entry is not in the one exact form (RFC 8785) that can be signed. Nothing was recorded.',
    ur: 'یہ اندراج اس واحد عین شکل (RFC 8785) میں نہیں جس پر دستخط ہو سکتے ہیں۔ کچھ درج نہیں ہوا۔',
    ps: 'دا ثبت په هغه یوازینۍ کټ مټ بڼه (RFC 8785) نه دی چې لاسلیک کېدای شي. هیڅ ثبت نه شول.',
    'fa-AF': 'این ثبت به آن یگانه شکل دقیق (RFC 8785) نیست که امضا شده می‌تواند. چیزی ثبت نشد.',
  },
  'body-malformed': {
    en: 'This entry does not have the fields that every entry has. Nothing was recorded.',
    ur: 'اس اندراج میں وہ خانے نہیں جو ہر اندراج میں ہوتے ہیں۔ کچھ درج نہیں ہوا۔',
    ps: 'دا ثبت هغه خانې نه لري چې هر ثبت یې لري. هیڅ ثبت نه شول.',
    'fa-AF': 'این ثبت خانه‌هایی را که هر ثبت دارد ندارد. چیزی ثبت نشد.',
  },
  'batch-empty': {
    en: 'There was nothing to record.',
    ur: 'درج کرنے کے لیے کچھ نہیں تھا۔',
    ps: 'د ثبت لپاره هیڅ نه و.',
    'fa-AF': 'چیزی برای ثبت نبود.',
  },
  'batch-too-large': {
    en: 'Too many entries at once. Send fewer.',
    ur: 'ایک ساتھ بہت زیادہ اندراجات۔ کم بھیجیں۔',
    ps: 'په یو ځل ډېر زیات ثبتونه. لږ یې ولېږئ.',
    'fa-AF': 'ثبت‌ها در یک بار بسیار زیاد است. کمتر بفرستید.',
  },
  'batch-partly-recorded': {
    en: 'Some of these entries were recorded before, others not. Send the new ones alone.',
    ur: 'ان میں سے کچھ اندراجات پہلے درج ہو چکے، کچھ نہیں۔ صرف نئے بھیجیں۔',
    ps: 'له دې ثبتونو ځینې مخکې ثبت شوي، نور نه. یوازې نوي ولېږئ.',
    'fa-AF': 'برخی از این ثبت‌ها پیش از این ثبت شده، برخی نه. تنها تازه‌ها را بفرستید.',
  },
  'entry-duplicate': {
    en: 'The same entry stands twice in what was sent.',
    ur: 'جو بھیجا گیا اس میں ایک ہی اندراج دو بار ہے۔',
    ps: 'په لېږل شویو کې یو ثبت دوه ځله راغلی دی.',
    'fa-AF': 'در آنچه فرستاده شد یک ثبت دو بار آمده است.',
  },
  'entry-malformed': {
    en: 'This entry is not in the form that the record keeps.',
    ur: 'یہ اندراج اس شکل میں نہیں جو ریکارڈ میں رکھی جاتی ہے۔',
    ps: 'دا ثبت په هغه بڼه نه دی چې ریکارډ یې ساتي.',
    'fa-AF': 'این ثبت به شکلی نیست که سابقه نگه می‌دارد.',
  },
  'entry-expired': {
    en: 'This entry was signed too long ago to be received now. Please sign it again.',
    ur: 'اس اندراج پر بہت پہلے دستخط ہوئے، اس لیے اب وصول نہیں ہو سکتا۔ براہِ کرم دوبارہ دستخط کریں۔',
    ps: 'دا ثبت ډېر مخکې لاسلیک شوی، نو اوس نه ترلاسه کېږي. مهرباني وکړئ بیا یې لاسلیک کړئ.',
    'fa-AF': 'این ثبت بسیار پیش امضا شده و اکنون دریافت نمی‌شود. لطفاً دوباره آن را امضا کنید.',
  },
  'occurred-later': {
    en: 'This is said to have happened later than now. Check the date you gave, and the clock of your device.',
    ur: 'یہ اب سے بعد کا واقعہ بتایا گیا ہے۔ دی ہوئی تاریخ اور اپنے آلے کی گھڑی دیکھ لیں۔',
    ps: 'ویل شوي چې دا له اوس نه وروسته پېښ شوي. ورکړې نېټه او د خپلې آلې ساعت وګورئ.',
    'fa-AF': 'گفته شده که این پس از اکنون رخ داده است. تاریخی را که داده‌اید و ساعت دستگاه خود را ببینید.',
  },
  'occurred-too-early': {
    en: 'This is said to have happened before the first year that can be recorded. Check the date you gave.',
    ur: 'یہ اس پہلے سال سے بھی پہلے کا بتایا گیا ہے جو درج ہو سکتا ہے۔ دی ہوئی تاریخ دیکھ لیں۔',
    ps: 'ویل شوي چې دا له هغه لومړي کال نه مخکې پېښ شوي چې ثبتېدای شي. ورکړې نېټه وګورئ.',
    'fa-AF': 'گفته شده که این پیش از نخستین سالی رخ داده است که می‌توان ثبت کرد. تاریخی را که داده‌اید ببینید.',
  },
  'entry-wrong-process': {
    en: 'This entry was signed for another process.',
    ur: 'اس اندراج پر کسی دوسرے عمل کے لیے دستخط ہوئے۔',
    ps: 'دا ثبت د بل بهیر لپاره لاسلیک شوی دی.',
    'fa-AF': 'این ثبت برای روند دیگری امضا شده است.',
  },
  'genesis-misplaced': {
    en: 'A process is opened once, by its first entry.',
    ur: 'عمل ایک ہی بار، اپنے پہلے اندراج سے کھلتا ہے۔',
    ps: 'بهیر یو ځل، په خپل لومړي ثبت پرانیستل کېږي.',
    'fa-AF': 'روند یک بار، با نخستین ثبت خود باز می‌شود.',
  },
  'key-mismatch': {
    en: 'This entry names another key than the one that signed it.',
    ur: 'اس اندراج میں جس کلید کا نام ہے وہ دستخط کرنے والی کلید نہیں۔',
    ps: 'دا ثبت له هغې کیلي پرته بله کیلي یادوي چې لاسلیک یې کړی.',
    'fa-AF': 'این ثبت کلیدی جز آن را نام می‌برد که امضایش کرده است.',
  },
  'signature-invalid': {
    en: 'The signature is not one by this key over this entry.',
    ur: 'یہ دستخط اس اندراج پر اس کلید کے نہیں۔',
    ps: 'دا لاسلیک پر دې ثبت د دې کیلي نه دی.',
    'fa-AF': 'این امضا از این کلید بر این ثبت نیست.',
  },
  'seen-mismatch': {
    en: 'This entry says its author saw a record that differs from this one. Reload the page and compare with somebody else.',
    ur: 'اس اندراج کے مطابق مصنف نے جو ریکارڈ دیکھا وہ اس ریکارڈ سے مختلف ہے۔ صفحہ دوبارہ کھولیں اور کسی اور کے ساتھ موازنہ کریں۔',
    ps: 'د دې ثبت له مخې لیکوال داسې ریکارډ لیدلی چې له دې سره توپیر لري. پاڼه بیا پرانیزئ او له بل چا سره یې پرتله کړئ.',
    'fa-AF':
      'به گفتهٔ این ثبت، نویسنده سابقه‌ای دیده است که با این سابقه تفاوت دارد. صفحه را دوباره باز کنید و با کس دیگری مقایسه کنید.',
  },
  'log-key-unknown': {
    en: 'This host did not make the log key that this opening names.',
    ur: 'اس آغاز میں رجسٹر کی جس کلید کا نام ہے وہ اس میزبان نے نہیں بنائی۔',
    ps: 'په دې پرانیستلو کې د ثبت دفتر یاده شوې کیلي دې کوربه نه ده جوړه کړې.',
    'fa-AF': 'کلید دفتر ثبت را که این آغاز نام می‌برد، این میزبان نساخته است.',
  },
  'process-unknown': {
    en: 'There is nothing here that you may read.',
    ur: 'یہاں ایسا کچھ نہیں جسے آپ پڑھ سکیں۔',
    ps: 'دلته داسې څه نشته چې تاسو یې لوستلی شئ.',
    'fa-AF': 'این‌جا چیزی نیست که شما بتوانید بخوانید.',
  },
  'process-halted': {
    en: 'The record of this process is stopped until its host has checked it. Nothing was recorded.',
    ur: 'اس عمل کا ریکارڈ رکا ہوا ہے جب تک اس کا میزبان اسے جانچ نہ لے۔ کچھ درج نہیں ہوا۔',
    ps: 'د دې بهیر ریکارډ درول شوی، تر هغې چې کوربه یې وازمویي. هیڅ ثبت نه شول.',
    'fa-AF': 'سابقهٔ این روند متوقف است تا میزبان آن را بررسی کند. چیزی ثبت نشد.',
  },
  'recorder-busy': {
    en: 'The host is busy. Your words are kept here; please try again.',
    ur: 'میزبان مصروف ہے۔ آپ کے الفاظ یہاں محفوظ ہیں؛ براہِ کرم دوبارہ کوشش کریں۔',
    ps: 'کوربه بوخت دی. ستاسو ټکي دلته ساتل شوي؛ مهرباني وکړئ بیا هڅه وکړئ.',
    'fa-AF': 'میزبان مصروف است. کلمات شما این‌جا نگه داشته شده؛ لطفاً دوباره کوشش کنید.',
  },
  'recorder-closed': {
    en: 'The host is stopping. Your words are kept here; please try again.',
    ur: 'میزبان بند ہو رہا ہے۔ آپ کے الفاظ یہاں محفوظ ہیں؛ براہِ کرم دوبارہ کوشش کریں۔',
    ps: 'کوربه بندېږي. ستاسو ټکي دلته ساتل شوي؛ مهرباني وکړئ بیا هڅه وکړئ.',
    'fa-AF': 'میزبان در حال بند شدن است. کلمات شما این‌جا نگه داشته شده؛ لطفاً دوباره کوشش کنید.',
  },
  'kind-unknown': {
    en: 'This host does not know this kind of entry, or this version of it.',
    ur: 'یہ میزبان اس قسم کا اندراج، یا اس کا یہ نسخہ، نہیں جانتا۔',
    ps: 'دا کوربه د ثبت دا ډول، یا د هغه دا نسخه، نه پېژني.',
    'fa-AF': 'این میزبان این نوع ثبت، یا این نسخهٔ آن را نمی‌شناسد.',
  },
  'field-unknown': {
    en: 'This field does not belong to this kind of entry.',
    ur: 'یہ خانہ اس قسم کے اندراج کا نہیں۔',
    ps: 'دا خانه د ثبت د دې ډول نه ده.',
    'fa-AF': 'این خانه از این نوع ثبت نیست.',
  },
  'field-empty': {
    en: 'Please fill this in.',
    ur: 'براہِ کرم اسے پُر کریں۔',
    ps: 'مهرباني وکړئ دا ډک کړئ.',
    'fa-AF': 'لطفاً این را پر کنید.',
  },
  'field-too-few': {
    en: 'Please choose at least one.',
    ur: 'براہِ کرم کم از کم ایک چنیں۔',
    ps: 'مهرباني وکړئ لږ تر لږه یو وټاکئ.',
    'fa-AF': 'لطفاً حداقل یکی را انتخاب کنید.',
  },
  'field-too-long': {
    en: 'This is too long.',
    ur: 'یہ بہت طویل ہے۔',
    ps: 'دا ډېر اوږد دی.',
    'fa-AF': 'این بسیار دراز است.',
  },
  'field-invalid': {
    en: 'This is not of the form asked for.',
    ur: 'یہ مطلوبہ شکل میں نہیں۔',
    ps: 'دا په غوښتل شوې بڼه نه دی.',
    'fa-AF': 'این به شکل خواسته‌شده نیست.',
  },
  'reference-unknown': {
    en: 'This kind of entry does not refer to others in this way.',
    ur: 'اس قسم کا اندراج دوسروں کا اس طرح حوالہ نہیں دیتا۔',
    ps: 'د ثبت دا ډول نورو ته په دې توګه حواله نه ورکوي.',
    'fa-AF': 'این نوع ثبت به ثبت‌های دیگر چنین ارجاع نمی‌دهد.',
  },
  'reference-missing': {
    en: 'This entry must say which other entry it is about.',
    ur: 'اس اندراج میں بتانا لازم ہے کہ یہ کس دوسرے اندراج کی بابت ہے۔',
    ps: 'دا ثبت باید ووایي چې د کوم بل ثبت په اړه دی.',
    'fa-AF': 'این ثبت باید بگوید که دربارهٔ کدام ثبت دیگر است.',
  },
  'reference-too-many': {
    en: 'This entry can be about one other entry only.',
    ur: 'یہ اندراج صرف ایک دوسرے اندراج کی بابت ہو سکتا ہے۔',
    ps: 'دا ثبت یوازې د یوه بل ثبت په اړه کېدای شي.',
    'fa-AF': 'این ثبت تنها دربارهٔ یک ثبت دیگر بوده می‌تواند.',
  },
  'reference-not-found': {
    en: 'The entry this is about does not exist, or you may not read it.',
    ur: 'جس اندراج کی بابت یہ ہے وہ موجود نہیں، یا آپ اسے نہیں پڑھ سکتے۔',
    ps: 'هغه ثبت چې دا یې په اړه دی نشته، یا تاسو یې نه شئ لوستلی.',
    'fa-AF': 'ثبتی که این دربارهٔ آن است وجود ندارد، یا شما آن را خوانده نمی‌توانید.',
  },
  'reference-wrong-kind': {
    en: 'The entry this is about is of another kind.',
    ur: 'جس اندراج کی بابت یہ ہے وہ کسی اور قسم کا ہے۔',
    ps: 'هغه ثبت چې دا یې په اړه دی، بل ډول دی.',
    'fa-AF': 'ثبتی که این دربارهٔ آن است از نوع دیگری است.',
  },
  'reference-not-visible': {
    en: 'Some of those who would read this may not read the entry it is about. Choose fewer readers, or open that entry first.',
    ur: 'جو لوگ اسے پڑھیں گے ان میں سے کچھ وہ اندراج نہیں پڑھ سکتے جس کی بابت یہ ہے۔ کم قارئین چنیں، یا پہلے وہ اندراج ان کے لیے کھولیں۔',
    ps: 'له هغو کسانو چې دا به لولي، ځینې هغه ثبت نه شي لوستلی چې دا یې په اړه دی. لږ لوستونکي وټاکئ، یا لومړی هغه ثبت پرانیزئ.',
    'fa-AF':
      'برخی از کسانی که این را می‌خوانند، ثبتی را که این دربارهٔ آن است خوانده نمی‌توانند. خوانندگان کمتری انتخاب کنید، یا نخست آن ثبت را باز کنید.',
  },
  'author-unknown': {
    en: 'The author is not admitted to this process.',
    ur: 'مصنف اس عمل میں شامل نہیں۔',
    ps: 'لیکوال په دې بهیر کې نه دی منل شوی.',
    'fa-AF': 'نویسنده در این روند پذیرفته نشده است.',
  },
  'key-unknown': {
    en: 'This key is not admitted to this process.',
    ur: 'یہ کلید اس عمل میں منظور شدہ نہیں۔',
    ps: 'دا کیلي په دې بهیر کې نه ده منل شوې.',
    'fa-AF': 'این کلید در این روند پذیرفته نشده است.',
  },
  'key-of-other-person': {
    en: 'This key belongs to another person.',
    ur: 'یہ کلید کسی دوسرے شخص کی ہے۔',
    ps: 'دا کیلي د بل کس ده.',
    'fa-AF': 'این کلید از شخص دیگری است.',
  },
  'key-not-yet': {
    en: 'This key was not yet admitted at this place of the record.',
    ur: 'ریکارڈ کے اس مقام پر یہ کلید ابھی منظور نہیں ہوئی تھی۔',
    ps: 'د ریکارډ په دې ځای کې دا کیلي لا نه وه منل شوې.',
    'fa-AF': 'در این جای سابقه، این کلید هنوز پذیرفته نشده بود.',
  },
  'key-revoked': {
    en: 'This key was revoked. What it signed before stays; it cannot sign any more.',
    ur: 'یہ کلید منسوخ ہو چکی۔ اس نے پہلے جس پر دستخط کیے وہ قائم ہے؛ یہ مزید دستخط نہیں کر سکتی۔',
    ps: 'دا کیلي لغوه شوې ده. څه چې یې مخکې لاسلیک کړي، پاتې کېږي؛ نور لاسلیک نه شي کولای.',
    'fa-AF': 'این کلید لغو شده است. آنچه پیش از آن امضا کرده می‌ماند؛ دیگر امضا کرده نمی‌تواند.',
  },
  'key-replaced': {
    en: 'This key was replaced by a newer one. Please sign with that.',
    ur: 'اس کلید کی جگہ نئی کلید آ چکی ہے۔ براہِ کرم اس سے دستخط کریں۔',
    ps: 'د دې کیلي ځای نوې کیلي نیولی دی. مهرباني وکړئ په هغې لاسلیک وکړئ.',
    'fa-AF': 'کلید تازه‌ای جای این کلید را گرفته است. لطفاً با آن امضا کنید.',
  },
  'key-suspended': {
    en: 'Your standing in this process is suspended.',
    ur: 'اس عمل میں آپ کی حیثیت معطل ہے۔',
    ps: 'په دې بهیر کې ستاسو ګډون تعلیق شوی دی.',
    'fa-AF': 'حضور شما در این روند تعلیق شده است.',
  },
  'key-active': {
    en: 'This is not a recovery key.',
    ur: 'یہ بحالی کی کلید نہیں۔',
    ps: 'دا د بېرته ترلاسه کولو کیلي نه ده.',
    'fa-AF': 'این کلید بازیابی نیست.',
  },
  'key-recovery-only': {
    en: 'A recovery key only recovers; it does not sign entries.',
    ur: 'بحالی کی کلید صرف بحالی کے لیے ہے؛ اس سے اندراجات پر دستخط نہیں ہوتے۔',
    ps: 'د بېرته ترلاسه کولو کیلي یوازې د دې کار لپاره ده؛ ثبتونه نه لاسلیکوي.',
    'fa-AF': 'کلید بازیابی تنها برای بازیابی است؛ ثبت‌ها را امضا نمی‌کند.',
  },
  'key-entry-malformed': {
    en: 'An entry about people or keys lacks something it must say.',
    ur: 'افراد یا کلیدوں کے بارے میں ایک اندراج میں کوئی لازمی بات نہیں۔',
    ps: 'د کسانو یا کیلیو په اړه یو ثبت هغه څه نه لري چې باید ویې وایي.',
    'fa-AF': 'در ثبتی دربارهٔ افراد یا کلیدها چیزی که باید گفته شود کم است.',
  },
  'key-author-not-entitled': {
    en: 'Only the party concerned decides about its keys.',
    ur: 'کسی فریق کی کلیدوں کا فیصلہ صرف وہی فریق کرتا ہے۔',
    ps: 'د لوري د کیلیو پرېکړه یوازې هماغه لوری کوي.',
    'fa-AF': 'دربارهٔ کلیدهای یک طرف تنها همان طرف تصمیم می‌گیرد.',
  },
  'key-unsafe': {
    en: 'This is not a safe key.',
    ur: 'یہ محفوظ کلید نہیں۔',
    ps: 'دا خوندي کیلي نه ده.',
    'fa-AF': 'این کلید مصون نیست.',
  },
  'key-not-proven': {
    en: 'The new key did not sign its own enrolment. Make the key again through the link.',
    ur: 'نئی کلید نے اپنے اندراج پر خود دستخط نہیں کیے۔ لنک کے ذریعے کلید دوبارہ بنائیں۔',
    ps: 'نوې کیلي خپله نوملیکنه پخپله نه ده لاسلیک کړې. د لېنک له لارې کیلي بیا جوړه کړئ.',
    'fa-AF': 'کلید تازه ثبت‌نام خود را خودش امضا نکرده است. کلید را از راه پیوند دوباره بسازید.',
  },
  'key-already-named': {
    en: 'This key is already in use in this process.',
    ur: 'یہ کلید اس عمل میں پہلے سے استعمال میں ہے۔',
    ps: 'دا کیلي په دې بهیر کې لا دمخه کارول کېږي.',
    'fa-AF': 'این کلید در این روند از پیش به کار رفته است.',
  },
  'person-unknown': {
    en: 'No such person is admitted to this process.',
    ur: 'ایسا کوئی شخص اس عمل میں شامل نہیں۔',
    ps: 'داسې کس په دې بهیر کې نه دی منل شوی.',
    'fa-AF': 'چنین شخصی در این روند پذیرفته نشده است.',
  },
  ...ACCOUNT_REFUSALS,
  ...DECISION_REFUSALS,
  ...DELEGATION_REFUSALS,
  ...FILE_REFUSALS,
  ...INSTRUMENT_REFUSALS,
} satisfies Record<string, Text>;

export function refusalText(language: Language, code: string): string {
  const text = (REFUSALS as Record<string, Text>)[code];
  return text === undefined ? code : say(language)(text);
}
