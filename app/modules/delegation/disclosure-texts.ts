/** Single entries of a side's own record, shown on a shared one; and exactly what that proves. */
import type { Text } from '../../web/language.ts';

export const DISCLOSURE_TEXTS = {
  disclosures: {
    en: 'Entries disclosed from own records',
    ur: 'اپنے ریکارڈوں سے ظاہر کیے گئے اندراج',
    ps: 'له خپلو ریکارډونو څرګند شوي ثبتونه',
    'fa-AF': 'ثبت‌های آشکارشده از سابقه‌های خود',
  },
  seeAll: { en: 'All of them', ur: 'سب', ps: 'ټول', 'fa-AF': 'همه' },
  none: {
    en: 'Nothing disclosed yet',
    ur: 'ابھی کچھ ظاہر نہیں کیا گیا',
    ps: 'لا هیڅ نه دي څرګند شوي',
    'fa-AF': 'هنوز چیزی آشکار نشده',
  },
  noneHelp: {
    en: 'A delegation may show single entries of its own record here, such as an instruction of its capital. Nothing else of that record is shown.',
    ur: 'کوئی وفد یہاں اپنے ریکارڈ کے چند اندراج دکھا سکتا ہے، مثلاً اپنے دارالحکومت کی کوئی ہدایت۔ اس ریکارڈ کا اور کچھ نہیں دکھایا جاتا۔',
    ps: 'پلاوی دلته د خپل ریکارډ یو یو ثبت ښودلی شي، لکه د خپلې پلازمېنې لارښوونه. د هغه ریکارډ بل هیڅ نه ښودل کېږي.',
    'fa-AF':
      'هیئت می‌تواند این‌جا ثبت‌های تکی از سابقهٔ خود را نشان دهد، مانند هدایتی از پایتخت خود. چیز دیگری از آن سابقه نشان داده نمی‌شود.',
  },
  disclose: {
    en: 'Disclose an entry of your own record',
    ur: 'اپنے ریکارڈ کا ایک اندراج ظاہر کریں',
    ps: 'د خپل ریکارډ یو ثبت څرګند کړئ',
    'fa-AF': 'یک ثبت از سابقهٔ خود را آشکار کنید',
  },
  discloseLead: {
    en: 'Choose the file that your own Sulh made of the entry (.sulh-entry). It is checked here and shown to you; nothing is recorded before you sign.',
    ur: 'وہ فائل چنیں جو آپ کے اپنے Sulh نے اس اندراج کی بنائی (.sulh-entry)۔ یہاں اس کی جانچ ہوتی ہے اور آپ کو دکھائی جاتی ہے؛ آپ کے دستخط سے پہلے کچھ درج نہیں ہوتا۔',
    ps: 'هغه فایل وټاکئ چې ستاسو خپل Sulh د ثبت جوړ کړی (.sulh-entry). دلته کتل کېږي او تاسو ته ښودل کېږي؛ ستاسو له لاسلیک مخکې هیڅ نه ثبتېږي.',
    'fa-AF':
      'فایلی را برگزینید که Sulh خود شما از آن ثبت ساخته است (.sulh-entry). این‌جا بررسی و به شما نشان داده می‌شود؛ پیش از امضای شما چیزی ثبت نمی‌شود.',
  },
  file: { en: 'File of the entry', ur: 'اندراج کی فائل', ps: 'د ثبت فایل', 'fa-AF': 'فایل ثبت' },
  paste: {
    en: 'or its text, pasted',
    ur: 'یا اس کا متن، چسپاں کیا ہوا',
    ps: 'یا یې متن، لګول شوی',
    'fa-AF': 'یا متن آن، گذاشته‌شده',
  },
  check: {
    en: 'Check and show it',
    ur: 'جانچیں اور دکھائیں',
    ps: 'وګورئ او وښایئ',
    'fa-AF': 'بررسی و نشان دهید',
  },
  notTaken: {
    en: 'This file was not taken',
    ur: 'یہ فائل نہیں لی گئی',
    ps: 'دا فایل وا نه خیستل شو',
    'fa-AF': 'این فایل گرفته نشد',
  },
  comment: { en: 'In explanation', ur: 'وضاحت میں', ps: 'د څرګندونې لپاره', 'fa-AF': 'در توضیح' },
  signNote: {
    en: 'Whoever reads this can show to others that the entry was signed with that key. It cannot be taken back. Of your own record it also shows the number of entries, {n}, and that this is number {i}.',
    ur: 'جو اسے پڑھے وہ دوسروں کو دکھا سکتا ہے کہ اندراج پر اس کلید سے دستخط ہوئے۔ یہ واپس نہیں لیا جا سکتا۔ آپ کے ریکارڈ کے بارے میں یہ اندراجات کی تعداد، {n}، اور یہ کہ یہ نمبر {i} ہے، بھی دکھاتا ہے۔',
    ps: 'څوک چې دا لولي، نورو ته ښودلی شي چې ثبت په هغې کیلي لاسلیک شوی. بېرته نه اخیستل کېږي. ستاسو د ریکارډ په اړه د ثبتونو شمېر، {n}، او دا چې دا {i} شمېره ده، هم ښيي.',
    'fa-AF':
      'هر که این را بخواند به دیگران نشان داده می‌تواند که ثبت با آن کلید امضا شده است. پس گرفته نمی‌شود. از سابقهٔ شما شمار ثبت‌ها، {n}، و این که این شمارهٔ {i} است را نیز نشان می‌دهد.',
  },
  tooLarge: {
    en: 'This entry with its proof is longer than one entry here may be (64 kB), so it cannot be disclosed as it is. Record the part that matters as an entry of its own, and disclose that.',
    ur: 'یہ اندراج اپنے ثبوت سمیت یہاں کے ایک اندراج کی حد (64 کلو بائٹ) سے طویل ہے، اس لیے اسی شکل میں ظاہر نہیں ہو سکتا۔ جو حصہ اہم ہے اسے الگ اندراج کے طور پر درج کریں اور وہ ظاہر کریں۔',
    ps: 'دا ثبت له خپل ثبوت سره دلته د یوه ثبت له اندازې (۶۴ کیلوبایټه) اوږد دی، نو په دې بڼه نه شي څرګندېدای. مهمه برخه یې د جلا ثبت په توګه ثبت کړئ او هغه څرګند کړئ.',
    'fa-AF':
      'این ثبت با اثبات آن درازتر از اندازهٔ یک ثبت در این‌جا (۶۴ کیلوبایت) است، پس به این شکل آشکار شده نمی‌تواند. بخش مهم آن را به عنوان ثبتی جداگانه ثبت کنید و آن را آشکار سازید.',
  },
  disclosedBy: {
    en: 'Disclosed by {party} from a record of its own',
    ur: '{party} نے اپنے ریکارڈ سے ظاہر کیا',
    ps: '{party} له خپل ریکارډ څخه څرګند کړ',
    'fa-AF': '{party} از سابقهٔ خود آشکار کرد',
  },
  words: {
    en: 'The words, as signed there',
    ur: 'الفاظ، جیسے وہاں ان پر دستخط ہوئے',
    ps: 'ټکي، لکه هلته چې لاسلیک شوي',
    'fa-AF': 'کلمات، چنان که آنجا امضا شده',
  },
  proof: {
    en: 'What this proves',
    ur: 'اس سے کیا ثابت ہوتا ہے',
    ps: 'دا څه ثابتوي',
    'fa-AF': 'این چه را ثابت می‌کند',
  },
  notProof: {
    en: 'What it does not prove',
    ur: 'اس سے کیا ثابت نہیں ہوتا',
    ps: 'دا څه نه ثابتوي',
    'fa-AF': 'این چه را ثابت نمی‌کند',
  },
  checked: {
    en: 'Checked just now on this page',
    ur: 'ابھی اسی صفحے پر جانچا گیا',
    ps: 'همدا اوس په دې پاڼه کې وکتل شو',
    'fa-AF': 'همین اکنون در این صفحه بررسی شد',
  },
  provesWords: {
    en: 'These exact words, for that record, were signed with the key below; none can be changed without it showing.',
    ur: 'انہی عین الفاظ پر، اُس ریکارڈ کے لیے، نیچے دی گئی کلید سے دستخط ہوئے؛ کوئی لفظ بدلے تو ظاہر ہو جاتا ہے۔',
    ps: 'همدا کټ مټ ټکي، د هغه ریکارډ لپاره، په لاندې کیلي لاسلیک شوي؛ یو یې هم پرته له څرګندېدو نه شي بدلېدای.',
    'fa-AF':
      'همین کلمات دقیق، برای آن سابقه، با کلید زیر امضا شده است؛ هیچ‌یک بی آن که آشکار شود تغییر کرده نمی‌تواند.',
  },
  provesPlace: {
    en: 'The log that signs with the log key below held this entry at number {i} when it had {n} entries, and says it received it at the time below.',
    ur: 'جو رجسٹر نیچے دی گئی رجسٹر کلید سے دستخط کرتا ہے، اس میں {n} اندراج ہونے کے وقت یہ اندراج نمبر {i} پر تھا، اور وہ کہتا ہے کہ اسے نیچے دیے گئے وقت پر ملا۔',
    ps: 'هغه دفتر چې په لاندې کیلي لاسلیک کوي، کله چې {n} ثبتونه یې لرل، دا ثبت یې په {i} شمېره کې درلود، او وايي چې په لاندې وخت یې ترلاسه کړی.',
    'fa-AF':
      'دفتری که با کلید زیر امضا می‌کند، وقتی {n} ثبت داشت این ثبت را در شمارهٔ {i} داشت، و می‌گوید آن را در زمان زیر دریافت کرده است.',
  },
  provesNotWhose: {
    en: 'Whose key it is. That it belongs to whom the words name is what {party} says.',
    ur: 'کہ کلید کس کی ہے۔ یہ کہ وہ اسی کی ہے جس کا نام الفاظ میں ہے، {party} کا بیان ہے۔',
    ps: 'دا چې کیلي د چا ده. دا چې د هغه چا ده چې ټکي یې نوموي، د {party} خبره ده.',
    'fa-AF': 'این که کلید از کیست. این که از آن کسی است که کلمات نامش را می‌برد، سخن {party} است.',
  },
  provesNotLog: {
    en: 'That this log is the one that record began with, that the time it gives is right, or anything about what else it holds.',
    ur: 'کہ یہی رجسٹر اس ریکارڈ کا اصل رجسٹر ہے، کہ اس کا دیا ہوا وقت درست ہے، یا یہ کہ اس میں اور کیا ہے۔',
    ps: 'دا چې دا دفتر هماغه دی چې هغه ریکارډ پرې پیل شوی، چې وخت یې سم دی، یا دا چې نور څه پکې دي.',
    'fa-AF':
      'این که این همان دفتری است که آن سابقه با آن آغاز شد، که زمان آن درست است، یا این که چه چیز دیگری در آن است.',
  },
  provesNotWhole: {
    en: 'That nothing else there says otherwise: later entries may have ended or replaced this one.',
    ur: 'کہ وہاں کوئی اور اندراج اس کے خلاف نہیں: بعد کے اندراج اسے ختم کر چکے یا بدل چکے ہو سکتے ہیں۔',
    ps: 'دا چې هلته بل ثبت یې مخالف نه وايي: وروستي ثبتونه یې پای ته رسولای یا بدل کړی شي.',
    'fa-AF': 'این که آنجا چیزی خلاف آن نیست: ثبت‌های بعدی شاید به آن پایان داده یا جای آن را گرفته باشد.',
  },
  keyHere: {
    en: 'This key is also known here: it was admitted in this process as the key of {name}, {party}.',
    ur: 'یہ کلید یہاں بھی معلوم ہے: اس عمل میں {name}، {party} کی کلید کے طور پر شامل کی گئی تھی۔',
    ps: 'دا کیلي دلته هم پېژندل کېږي: په دې بهیر کې د {name}، {party} د کیلي په توګه منل شوې وه.',
    'fa-AF': 'این کلید این‌جا نیز شناخته است: در این روند به عنوان کلید {name}، {party} پذیرفته شده بود.',
  },
  broken: {
    en: 'This entry does not verify on this page. Do not rely on it.',
    ur: 'اس صفحے پر اس اندراج کی تصدیق نہیں ہوئی۔ اس پر بھروسا نہ کریں۔',
    ps: 'په دې پاڼه د دې ثبت تایید ونه شو. ډاډ پرې مه کوئ.',
    'fa-AF': 'این ثبت در این صفحه تأیید نشد. به آن تکیه نکنید.',
  },
  signedThere: {
    en: 'Happened, by the signer',
    ur: 'کب ہوا، دستخط کنندہ کے مطابق',
    ps: 'کله وشو، د لاسلیک کوونکي په وینا',
    'fa-AF': 'چه وقت شد، به گفتهٔ امضاکننده',
  },
  receivedThere: {
    en: 'Received, by that log',
    ur: 'کب ملا، اُس رجسٹر کے مطابق',
    ps: 'کله ترلاسه شو، د هغه دفتر په وینا',
    'fa-AF': 'چه وقت دریافت شد، به گفتهٔ آن دفتر',
  },
  readersThere: {
    en: 'Its readers there',
    ur: 'وہاں اس کے قارئین',
    ps: 'هلته یې لوستونکي',
    'fa-AF': 'خوانندگان آن در آنجا',
  },
  key: { en: 'Key', ur: 'کلید', ps: 'کیلي', 'fa-AF': 'کلید' },
  keyWords: { en: 'Words of the key', ur: 'کلید کے الفاظ', ps: 'د کیلي ټکي', 'fa-AF': 'کلمات کلید' },
  process: {
    en: 'Id of that record',
    ur: 'اُس ریکارڈ کی شناخت',
    ps: 'د هغه ریکارډ پېژند',
    'fa-AF': 'شناسهٔ آن سابقه',
  },
  entry: {
    en: 'Id of the entry there',
    ur: 'وہاں اندراج کی شناخت',
    ps: 'هلته د ثبت پېژند',
    'fa-AF': 'شناسهٔ ثبت در آنجا',
  },
  logKey: { en: 'Log key', ur: 'رجسٹر کلید', ps: 'د دفتر کیلي', 'fa-AF': 'کلید دفتر' },
  exact: {
    en: 'The exact text that was signed',
    ur: 'وہ عین متن جس پر دستخط ہوئے',
    ps: 'هغه کټ مټ متن چې لاسلیک شوی',
    'fa-AF': 'متن دقیقی که امضا شده',
  },
} satisfies Record<string, Text>;
