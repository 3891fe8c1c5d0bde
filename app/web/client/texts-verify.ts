/** What the page that verifies a bundle says. It never says more than was checked. */
import type { ClientLanguage } from './texts.ts';

export const VERIFY_TEXTS = {
  verifyStart: {
    en: 'Check this record now',
    ur: 'اس ریکارڈ کی ابھی جانچ کریں',
    ps: 'دا ریکارډ همدا اوس وګورئ',
    'fa-AF': 'این سابقه را اکنون بررسی کنید',
  },
  verifyFile: {
    en: 'Or check a bundle file (.sulh) that you hold',
    ur: 'یا اپنے پاس موجود بنڈل فائل (.sulh) کی جانچ کریں',
    ps: 'یا هغه د بنډل دوتنه (.sulh) وګورئ چې له تاسو سره ده',
    'fa-AF': 'یا فایل بستهٔ (.sulh) را که نزد خود دارید بررسی کنید',
  },
  verifyPin: {
    en: 'Id of the process as you know it from elsewhere (your delegation, a paper, another host)',
    ur: 'عمل کی شناخت، جیسا کہ آپ کو کہیں اور سے معلوم ہے (اپنے وفد، کاغذ یا کسی دوسرے میزبان سے)',
    ps: 'د بهیر پېژند، لکه څنګه چې یې له بل ځایه پېژنئ (له خپل پلاوي، کاغذ یا بل کوربه)',
    'fa-AF': 'شناسهٔ روند، چنان که از جای دیگر می‌دانید (از هیأت خود، کاغذ یا میزبان دیگر)',
  },
  verifyPinHint: {
    en: 'Without it, the check can only say whether the record agrees with itself.',
    ur: 'اس کے بغیر جانچ صرف یہ بتا سکتی ہے کہ ریکارڈ اپنے آپ سے مطابقت رکھتا ہے یا نہیں۔',
    ps: 'بې له دې، کتنه یوازې دا ویلای شي چې ریکارډ له خپل ځان سره سمون لري که نه.',
    'fa-AF': 'بدون آن، بررسی تنها می‌تواند بگوید که سابقه با خودش سازگار است یا نه.',
  },
  verifyTrust: {
    en: 'The check runs in your browser, but its script came from this same host. Whoever distrusts the host saves the bundle and checks it with a verifier obtained elsewhere.',
    ur: 'جانچ آپ کے براؤزر میں ہوتی ہے، مگر اس کا اسکرپٹ اسی میزبان سے آیا ہے۔ جسے میزبان پر اعتماد نہ ہو وہ بنڈل محفوظ کرے اور کہیں اور سے لیے گئے تصدیق کار سے اس کی جانچ کرے۔',
    ps: 'کتنه ستاسو په براوزر کې کېږي، خو سکرېپټ یې له همدې کوربه راغلی. څوک چې پر کوربه باور نه لري، بنډل دې خوندي کړي او په داسې تاییدوونکي دې وګوري چې له بل ځایه یې اخیستی وي.',
    'fa-AF':
      'بررسی در مرورگر شما انجام می‌شود، ولی اسکریپت آن از همین میزبان آمده است. کسی که به میزبان اعتماد ندارد، بسته را ذخیره می‌کند و با تأییدکننده‌ای که از جای دیگر گرفته بررسی می‌کند.',
  },
  verifySave: {
    en: 'Save the bundle',
    ur: 'بنڈل محفوظ کریں',
    ps: 'بنډل خوندي کړئ',
    'fa-AF': 'بسته را ذخیره کنید',
  },
  verifyFetching: {
    en: 'Fetching the record…',
    ur: 'ریکارڈ لایا جا رہا ہے…',
    ps: 'ریکارډ راوړل کېږي…',
    'fa-AF': 'سابقه آورده می‌شود…',
  },
  verifyProgress: {
    en: 'Checked {done} of {size} entries',
    ur: '{size} میں سے {done} اندراجات کی جانچ ہوئی',
    ps: 'له {size} څخه {done} ثبتونه وکتل شول',
    'fa-AF': '{done} از {size} ثبت بررسی شد',
  },
  verifyFetchFailed: {
    en: 'The record could not be fetched. Nothing was checked.',
    ur: 'ریکارڈ نہیں لایا جا سکا۔ کسی چیز کی جانچ نہیں ہوئی۔',
    ps: 'ریکارډ رانه وړل شو. هیڅ ونه کتل شول.',
    'fa-AF': 'سابقه آورده نشد. هیچ چیز بررسی نشد.',
  },
  verifyBroke: {
    en: 'The check broke off, so nothing is proved: {detail}',
    ur: 'جانچ بیچ میں رک گئی، اس لیے کچھ ثابت نہیں ہوا: {detail}',
    ps: 'کتنه په منځ کې پرې شوه، نو هیڅ نه دي ثابت شوي: {detail}',
    'fa-AF': 'بررسی ناتمام ماند، بنابراین هیچ چیز ثابت نشده است: {detail}',
  },
  verifyOk: {
    en: 'Nothing wrong was found in what could be checked.',
    ur: 'جس کی جانچ ہو سکی اس میں کچھ غلط نہیں ملا۔',
    ps: 'په هغه څه کې چې کتل کېدای شول، هیڅ ناسم ونه موندل شول.',
    'fa-AF': 'در آنچه بررسی‌شدنی بود هیچ نادرستی یافت نشد.',
  },
  verifyWrong: {
    en: 'Something is wrong in this record. Do not rely on it until it is explained.',
    ur: 'اس ریکارڈ میں کچھ غلط ہے۔ وضاحت ہونے تک اس پر بھروسہ نہ کریں۔',
    ps: 'په دې ریکارډ کې یو څه ناسم دي. تر روښانه کېدو پورې پرې تکیه مه کوئ.',
    'fa-AF': 'در این سابقه چیزی نادرست است. تا روشن شدن آن به آن تکیه نکنید.',
  },
  verifyNoBundle: {
    en: 'This is not a bundle of a record. Nothing was checked.',
    ur: 'یہ کسی ریکارڈ کا بنڈل نہیں۔ کسی چیز کی جانچ نہیں ہوئی۔',
    ps: 'دا د ریکارډ بنډل نه دی. هیڅ ونه کتل شول.',
    'fa-AF': 'این بستهٔ یک سابقه نیست. هیچ چیز بررسی نشد.',
  },
  verifyOtherProcess: {
    en: 'The bundle is of another process than this page.',
    ur: 'یہ بنڈل اس صفحے کے علاوہ کسی اور عمل کا ہے۔',
    ps: 'دا بنډل د دې پاڼې نه، د بل بهیر دی.',
    'fa-AF': 'این بسته از روند دیگری است، نه روند این صفحه.',
  },
  verifyPinned: {
    en: 'Its opening is that of the process you named.',
    ur: 'اس کا آغاز اسی عمل کا ہے جس کا نام آپ نے دیا۔',
    ps: 'پیل یې د هماغه بهیر دی چې تاسو یاد کړ.',
    'fa-AF': 'آغاز آن از همان روندی است که شما نام بردید.',
  },
  verifyNotPinned: {
    en: 'Consistent at most, and not pinned to a process you named: it may be another record than the one you mean.',
    ur: 'زیادہ سے زیادہ باہم مطابق، مگر آپ کے بتائے ہوئے کسی عمل سے بندھا ہوا نہیں: ممکن ہے یہ وہ ریکارڈ نہ ہو جو آپ سمجھتے ہیں۔',
    ps: 'تر ټولو زیات له ځان سره سمون لري، خو ستاسو له یاد کړي بهیر سره تړلی نه دی: کېدای شي دا هغه ریکارډ نه وي چې تاسو یې په پام کې لرئ.',
    'fa-AF':
      'حداکثر با خود سازگار است، ولی به روندی که شما نام برده باشید بسته نیست: شاید سابقهٔ دیگری باشد، نه آن که در نظر دارید.',
  },
  verifyPinFailed: {
    en: 'It could not be tied to the process you named.',
    ur: 'اسے آپ کے بتائے ہوئے عمل سے نہیں جوڑا جا سکا۔',
    ps: 'ستاسو له یاد کړي بهیر سره ونه تړل شو.',
    'fa-AF': 'نتوانستیم آن را به روندی که نام بردید پیوند دهیم.',
  },
  verifySize: {
    en: 'Entries: {size}. Readable here: {readable}. Erased: {erased}. Withheld from this reader: {withheld}; of these only the place in the record was checked.',
    ur: 'اندراجات: {size}۔ یہاں پڑھنے کے قابل: {readable}۔ مٹائے گئے: {erased}۔ اس قاری سے روکے گئے: {withheld}؛ ان کی صرف ریکارڈ میں جگہ کی جانچ ہوئی۔',
    ps: 'ثبتونه: {size}. دلته د لوستلو وړ: {readable}. پاک شوي: {erased}. له دې لوستونکي ساتل شوي: {withheld}؛ د دوی یوازې په ریکارډ کې ځای وکتل شو.',
    'fa-AF':
      'ثبت‌ها: {size}. خواندنی در این‌جا: {readable}. پاک‌شده: {erased}. بازداشته از این خواننده: {withheld}؛ از اینها تنها جای‌شان در سابقه بررسی شد.',
  },
  verifySignatures: {
    en: 'Signatures checked: {checked}. Not checkable, since the admission of their key is not readable here: {notCheckable}.',
    ur: 'جانچے گئے دستخط: {checked}۔ جن کی جانچ ممکن نہیں، کیونکہ ان کی کلید کا اندراج یہاں پڑھا نہیں جا سکتا: {notCheckable}۔',
    ps: 'کتل شوي لاسلیکونه: {checked}. چې نه شول کتلای، ځکه د کیلي ثبت یې دلته د لوستلو نه دی: {notCheckable}.',
    'fa-AF':
      'امضاهای بررسی‌شده: {checked}. بررسی‌نشدنی، زیرا ثبت کلید آنها این‌جا خواندنی نیست: {notCheckable}.',
  },
  verifyCheckpoint: {
    en: 'All entries form one tree, whose summary of {size} entries the host has signed.',
    ur: 'تمام اندراجات ایک ہی درخت بناتے ہیں، جس کے {size} اندراجات کے خلاصے پر میزبان نے دستخط کیے ہیں۔',
    ps: 'ټول ثبتونه یوه ونه جوړوي، چې د {size} ثبتونو لنډیز یې کوربه لاسلیک کړی دی.',
    'fa-AF': 'همهٔ ثبت‌ها یک درخت می‌سازند که خلاصهٔ {size} ثبت آن را میزبان امضا کرده است.',
  },
  verifyComplete: {
    en: 'Complete for this reader, as signed by the host. Whether the host signed the truth, only a comparison with other readers can show.',
    ur: 'اس قاری کے لیے مکمل، جیسا کہ میزبان نے دستخط سے کہا ہے۔ میزبان نے سچ پر دستخط کیے یا نہیں، یہ صرف دوسرے قارئین سے موازنہ بتا سکتا ہے۔',
    ps: 'د دې لوستونکي لپاره بشپړ دی، لکه څنګه چې کوربه لاسلیک کړي. کوربه رښتیا لاسلیک کړې که نه، یوازې له نورو لوستونکو سره پرتله یې ښودلای شي.',
    'fa-AF':
      'برای این خواننده کامل است، چنان که میزبان امضا کرده است. این که میزبان راست را امضا کرده یا نه، تنها مقایسه با خوانندگان دیگر نشان می‌دهد.',
  },
  verifyCompleteNotStated: {
    en: 'Nothing here states whether entries meant for this reader were left out.',
    ur: 'یہاں کچھ نہیں بتاتا کہ اس قاری کے لیے کوئی اندراج چھوڑا گیا یا نہیں۔',
    ps: 'دلته هیڅ نه وایي چې د دې لوستونکي کوم ثبت پرېښودل شوی که نه.',
    'fa-AF': 'این‌جا چیزی نمی‌گوید که ثبتی از آن این خواننده کنار گذاشته شده یا نه.',
  },
  verifyCountersignedNotAsked: {
    en: 'Countersignatures by the sides were not checked here.',
    ur: 'یہاں فریقوں کے توثیقی دستخطوں کی جانچ نہیں ہوئی۔',
    ps: 'د لوریو تاییدي لاسلیکونه دلته ونه کتل شول.',
    'fa-AF': 'امضاهای تأییدی طرف‌ها این‌جا بررسی نشد.',
  },
  verifyCountersignedMet: {
    en: 'Countersigned as you asked.',
    ur: 'آپ کے مطالبے کے مطابق توثیقی دستخط موجود ہیں۔',
    ps: 'ستاسو د غوښتنې سره سم تاییدي لاسلیکونه لري.',
    'fa-AF': 'چنان که خواسته بودید امضای تأییدی دارد.',
  },
  verifyCountersignedNotMet: {
    en: 'Not countersigned as you asked.',
    ur: 'آپ کے مطالبے کے مطابق توثیقی دستخط موجود نہیں۔',
    ps: 'ستاسو د غوښتنې سره سم تاییدي لاسلیکونه نه لري.',
    'fa-AF': 'چنان که خواسته بودید امضای تأییدی ندارد.',
  },
  verifyLimits: {
    en: 'That the record is unchanged does not mean that any party accepts its content. Times of receipt are as signed by the host.',
    ur: 'ریکارڈ کا تبدیل نہ ہونا اس بات کا مطلب نہیں کہ کوئی فریق اس کے مندرجات کو تسلیم کرتا ہے۔ وصولی کے اوقات وہی ہیں جن پر میزبان نے دستخط کیے۔',
    ps: 'د ریکارډ نه بدلېدل دا معنا نه لري چې کوم لوری یې منځپانګه مني. د ترلاسه کولو وختونه هغه دي چې کوربه لاسلیک کړي دي.',
    'fa-AF':
      'تغییر نکردن سابقه به این معنا نیست که طرفی محتوای آن را می‌پذیرد. زمان‌های دریافت همان است که میزبان امضا کرده است.',
  },
  verifyProcess: { en: 'Process', ur: 'عمل', ps: 'بهیر', 'fa-AF': 'روند' },
  verifyRoot: {
    en: 'Summary of all entries, to compare with other readers',
    ur: 'تمام اندراجات کا خلاصہ، دوسرے قارئین سے موازنے کے لیے',
    ps: 'د ټولو ثبتونو لنډیز، له نورو لوستونکو سره د پرتلې لپاره',
    'fa-AF': 'خلاصهٔ همهٔ ثبت‌ها، برای مقایسه با خوانندگان دیگر',
  },
  verifyFindings: {
    en: 'Findings, in the words of the verifier',
    ur: 'نتائج، تصدیق کار کے الفاظ میں',
    ps: 'موندنې، د تاییدوونکي په ټکو',
    'fa-AF': 'یافته‌ها، به کلمات تأییدکننده',
  },
  verifyFindingAt: { en: 'Entry', ur: 'اندراج', ps: 'ثبت', 'fa-AF': 'ثبت' },
  verifyFindingRule: { en: 'Rule', ur: 'قاعدہ', ps: 'قاعده', 'fa-AF': 'قاعده' },
  verifyFindingLevel: { en: 'Weight', ur: 'درجہ', ps: 'درجه', 'fa-AF': 'درجه' },
  verifyFindingMessage: { en: 'Finding', ur: 'نتیجہ', ps: 'موندنه', 'fa-AF': 'یافته' },
  verifyLevelError: { en: 'wrong', ur: 'غلط', ps: 'ناسم', 'fa-AF': 'نادرست' },
  verifyLevelWarning: { en: 'warning', ur: 'تنبیہ', ps: 'خبرداری', 'fa-AF': 'هشدار' },
  verifyLevelNote: { en: 'note', ur: 'نوٹ', ps: 'یادښت', 'fa-AF': 'یادداشت' },
  verifyLeftOut: {
    en: 'Further findings, not shown: {n}',
    ur: 'مزید نتائج، جو نہیں دکھائے گئے: {n}',
    ps: 'نورې موندنې چې نه دي ښودل شوې: {n}',
    'fa-AF': 'یافته‌های دیگر که نشان داده نشد: {n}',
  },
} satisfies Record<string, Record<ClientLanguage, string>>;
