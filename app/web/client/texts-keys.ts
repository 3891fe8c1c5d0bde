/** What the pages about keys say: enrolling, signing in, replacing, recovering. */
import type { ClientLanguage } from './texts.ts';

export const KEY_TEXTS = {
  goOn: { en: 'Go on', ur: 'آگے بڑھیں', ps: 'مخکې لاړ شئ', 'fa-AF': 'ادامه دهید' },
  noAnswer: {
    en: 'No clear answer came from the host. Try again.',
    ur: 'میزبان سے واضح جواب نہیں ملا۔ دوبارہ کوشش کریں۔',
    ps: 'له کوربه څرګند ځواب رانغی. بیا هڅه وکړئ.',
    'fa-AF': 'از میزبان پاسخ روشنی نیامد. دوباره تلاش کنید.',
  },
  stepFailed: {
    en: 'This did not work: {detail}. Load the page again.',
    ur: 'یہ کام نہیں ہو سکا: {detail}۔ صفحہ دوبارہ کھولیں۔',
    ps: 'دا کار ونه شو: {detail}. پاڼه بیا پرانیزئ.',
    'fa-AF': 'این کار انجام نشد: {detail}. صفحه را دوباره باز کنید.',
  },
  noKeyAlgorithm: {
    en: 'This browser does not know the kinds of key that are needed (Ed25519 and X25519). Use a current Firefox, Chrome, Edge or Safari, or the command line.',
    ur: 'یہ براؤزر مطلوبہ اقسام کی کلیدیں (Ed25519 اور X25519) نہیں جانتا۔ تازہ Firefox، Chrome، Edge یا Safari، یا کمانڈ لائن استعمال کریں۔',
    ps: 'دا براوزر اړین ډولونه کیلۍ (Ed25519 او X25519) نه پېژني. نوی Firefox، Chrome، Edge یا Safari، یا د قوماندې کرښه وکاروئ.',
    'fa-AF':
      'این مرورگر انواع کلیدهای لازم (Ed25519 و X25519) را نمی‌شناسد. Firefox، Chrome، Edge یا Safari تازه، یا خط فرمان را به کار ببرید.',
  },
  enrolTitle: {
    en: 'Make your key',
    ur: 'اپنی کلید بنائیں',
    ps: 'خپله کیلي جوړه کړئ',
    'fa-AF': 'کلید خود را بسازید',
  },
  enrolExplained: {
    en: 'What you say on the record is signed with a key that is made in this browser and never leaves it, not even to the host. You will also get 24 recovery words to keep on paper, for the day this browser is lost.',
    ur: 'ریکارڈ پر آپ جو کچھ کہیں گے اس پر ایک ایسی کلید سے دستخط ہوں گے جو اسی براؤزر میں بنتی ہے اور کبھی اس سے باہر نہیں جاتی، میزبان تک بھی نہیں۔ آپ کو بحالی کے 24 الفاظ بھی ملیں گے جنہیں کاغذ پر رکھیں، اس دن کے لیے جب یہ براؤزر کھو جائے۔',
    ps: 'څه چې تاسو په ریکارډ کې وایئ، په داسې کیلي لاسلیک کېږي چې په همدې براوزر کې جوړېږي او هېڅکله ترې نه وځي، کوربه ته هم نه. تاسو به د بېرته ترلاسه کولو ۲۴ ټکي هم ترلاسه کړئ چې پر کاغذ یې وساتئ، د هغې ورځې لپاره چې دا براوزر ورک شي.',
    'fa-AF':
      'آنچه در سابقه می‌گویید با کلیدی امضا می‌شود که در همین مرورگر ساخته می‌شود و هرگز از آن بیرون نمی‌رود، حتی نزد میزبان. شما ۲۴ کلمهٔ بازیابی نیز می‌گیرید تا روی کاغذ نگه دارید، برای روزی که این مرورگر از دست برود.',
  },
  enrolStart: {
    en: 'Make my key',
    ur: 'میری کلید بنائیں',
    ps: 'زما کیلي جوړه کړئ',
    'fa-AF': 'کلید مرا بسازید',
  },
  enrolSend: {
    en: 'I have noted them: send my public key',
    ur: 'میں نے نوٹ کر لیے: میری عوامی کلید بھیجیں',
    ps: 'ما یادداشت کړل: زما عامه کیلي ولېږئ',
    'fa-AF': 'یادداشت کردم: کلید عمومی مرا بفرستید',
  },
  enrolUnknown: {
    en: 'No clear answer came from the host. Send again: the same key is sent, and nothing is made anew.',
    ur: 'میزبان سے واضح جواب نہیں ملا۔ دوبارہ بھیجیں: وہی کلید بھیجی جائے گی، کچھ نیا نہیں بنے گا۔',
    ps: 'له کوربه څرګند ځواب رانغی. بیا یې ولېږئ: هماغه کیلي لېږل کېږي او هیڅ نوي نه جوړېږي.',
    'fa-AF': 'از میزبان پاسخ روشنی نیامد. دوباره بفرستید: همان کلید فرستاده می‌شود و چیزی از نو ساخته نمی‌شود.',
  },
  enrolPerhapsDone: {
    en: 'An earlier sending may have arrived. This browser holds the key: try to sign in with it.',
    ur: 'ممکن ہے پہلے بھیجی گئی کلید پہنچ چکی ہو۔ کلید اس براؤزر میں موجود ہے: اس سے داخل ہونے کی کوشش کریں۔',
    ps: 'کېدای شي مخکې لېږل شوې رسېدلې وي. کیلي په دې براوزر کې شته: ورباندې د ننوتلو هڅه وکړئ.',
    'fa-AF': 'شاید فرستادهٔ پیشین رسیده باشد. کلید در این مرورگر است: بکوشید با آن وارد شوید.',
  },
  enrolResumeTitle: {
    en: 'A key was made here before',
    ur: 'یہاں پہلے ایک کلید بن چکی ہے',
    ps: 'دلته مخکې یوه کیلي جوړه شوې ده',
    'fa-AF': 'پیش از این در این‌جا کلیدی ساخته شده است',
  },
  enrolResume: {
    en: 'For this invitation, this browser already made a key, but the host has not confirmed it. Its recovery words cannot be shown again: go on with it only if you kept them.',
    ur: 'اس دعوت کے لیے اس براؤزر میں پہلے ہی کلید بن چکی ہے، مگر میزبان نے اس کی تصدیق نہیں کی۔ اس کے بحالی کے الفاظ دوبارہ نہیں دکھائے جا سکتے: صرف اسی صورت میں اس کے ساتھ آگے بڑھیں جب وہ آپ کے پاس محفوظ ہوں۔',
    ps: 'د دې بلنې لپاره دې براوزر لا دمخه یوه کیلي جوړه کړې، خو کوربه نه ده تایید کړې. د بېرته ترلاسه کولو ټکي یې بیا نه شي ښودل کېدای: یوازې هغه وخت ورسره مخکې لاړ شئ چې ټکي مو ساتلي وي.',
    'fa-AF':
      'برای این دعوت، این مرورگر قبلاً کلیدی ساخته است، ولی میزبان آن را تأیید نکرده است. کلمات بازیابی آن دوباره نشان داده نمی‌شود: تنها در صورتی با آن ادامه دهید که آنها را نگه داشته باشید.',
  },
  enrolResumeYes: {
    en: 'I kept its words: go on with it',
    ur: 'اس کے الفاظ میرے پاس ہیں: اسی کے ساتھ آگے بڑھیں',
    ps: 'ټکي یې راسره دي: ورسره مخکې لاړ شئ',
    'fa-AF': 'کلمات آن را نگه داشته‌ام: با آن ادامه دهید',
  },
  enrolResumeNo: {
    en: 'Make another key',
    ur: 'دوسری کلید بنائیں',
    ps: 'بله کیلي جوړه کړئ',
    'fa-AF': 'کلید دیگری بسازید',
  },
  yourKeyWords: {
    en: 'The words of your key',
    ur: 'آپ کی کلید کے الفاظ',
    ps: 'ستاسو د کیلي ټکي',
    'fa-AF': 'کلمات کلید شما',
  },
  compareWords: {
    en: 'These eight words name your key. Read them by voice or in person to the one who invited you, never through this site: if both see the same words, nobody has put another key in the place of yours. They are no secret.',
    ur: 'یہ آٹھ الفاظ آپ کی کلید کا نام ہیں۔ انہیں آواز سے یا روبرو اس شخص کو پڑھ کر سنائیں جس نے آپ کو دعوت دی، اس سائٹ کے ذریعے ہرگز نہیں: اگر دونوں کو یہی الفاظ نظر آئیں تو کسی نے آپ کی کلید کی جگہ دوسری کلید نہیں رکھی۔ یہ راز نہیں ہیں۔',
    ps: 'دا اته ټکي ستاسو د کیلي نوم دی. په غږ یا مخامخ یې هغه چا ته ولولئ چې تاسو یې رابللي یاست، د دې سایټ له لارې هېڅکله نه: که دواړه هماغه ټکي وینئ، نو چا ستاسو د کیلي پر ځای بله کیلي نه ده ایښې. دا پټ نه دي.',
    'fa-AF':
      'این هشت کلمه نام کلید شماست. آنها را با صدا یا حضوری برای کسی بخوانید که شما را دعوت کرده است، هرگز از راه این سایت نه: اگر هر دو همین کلمات را ببینید، کسی کلید دیگری به جای کلید شما نگذاشته است. این کلمات راز نیستند.',
  },
  recoveryTitle: {
    en: 'Your 24 recovery words',
    ur: 'آپ کے بحالی کے 24 الفاظ',
    ps: 'ستاسو د بېرته ترلاسه کولو ۲۴ ټکي',
    'fa-AF': '۲۴ کلمهٔ بازیابی شما',
  },
  recoveryExplained: {
    en: 'Keep these words offline, in order, where only you can find them. If this browser is lost, they put a new key in the place of the old one. Whoever has them can take your place. They are shown only now and stored nowhere.',
    ur: 'ان الفاظ کو ترتیب کے ساتھ، انٹرنیٹ سے دور، ایسی جگہ رکھیں جو صرف آپ کو معلوم ہو۔ اگر یہ براؤزر کھو جائے تو ان سے پرانی کلید کی جگہ نئی کلید آتی ہے۔ جس کے پاس یہ ہوں وہ آپ کی جگہ لے سکتا ہے۔ یہ صرف ابھی دکھائے جا رہے ہیں اور کہیں محفوظ نہیں۔',
    ps: 'دا ټکي په ترتیب سره، له انټرنېټه لرې، داسې ځای کې وساتئ چې یوازې تاسو یې پیدا کولای شئ. که دا براوزر ورک شي، په دوی د زړې کیلي پر ځای نوې راځي. چا سره چې وي، ستاسو ځای نیولای شي. یوازې همدا اوس ښودل کېږي او هېڅ ځای نه ساتل کېږي.',
    'fa-AF':
      'این کلمات را به ترتیب، دور از انترنت، جایی نگه دارید که تنها شما بتوانید پیدا کنید. اگر این مرورگر از دست برود، با آنها کلید تازه‌ای جای کلید پیشین را می‌گیرد. هر که آنها را داشته باشد می‌تواند جای شما را بگیرد. تنها اکنون نشان داده می‌شوند و هیچ جا ذخیره نمی‌شوند.',
  },
  recoveryDownload: {
    en: 'Save as a text file',
    ur: 'متنی فائل کے طور پر محفوظ کریں',
    ps: 'د متن د دوتنې په توګه یې خوندي کړئ',
    'fa-AF': 'به شکل فایل متنی ذخیره کنید',
  },
  recoveryPrint: { en: 'Print', ur: 'پرنٹ کریں', ps: 'چاپ یې کړئ', 'fa-AF': 'چاپ کنید' },
  recoveryKept: {
    en: 'I have kept them',
    ur: 'میں نے محفوظ کر لیے',
    ps: 'ما وساتل',
    'fa-AF': 'نگه داشتم',
  },
  recoveryCheckTitle: {
    en: 'Two of the words',
    ur: 'ان میں سے دو الفاظ',
    ps: 'له ټکو څخه دوه',
    'fa-AF': 'دو تا از کلمات',
  },
  recoveryCheckExplained: {
    en: 'Type these two from what you kept.',
    ur: 'جو آپ نے محفوظ کیے ان میں سے یہ دو لکھیں۔',
    ps: 'له هغو چې تاسو ساتلي، دا دوه ولیکئ.',
    'fa-AF': 'از آنچه نگه داشتید این دو را بنویسید.',
  },
  recoveryWordNumber: { en: 'Word {n}', ur: 'لفظ {n}', ps: '{n}م ټکی', 'fa-AF': 'کلمهٔ {n}' },
  recoveryWordWrong: {
    en: 'This is not that word.',
    ur: 'یہ وہ لفظ نہیں۔',
    ps: 'دا هغه ټکی نه دی.',
    'fa-AF': 'این آن کلمه نیست.',
  },
  recoveryShowAgain: {
    en: 'Show the words again',
    ur: 'الفاظ دوبارہ دکھائیں',
    ps: 'ټکي بیا وښایئ',
    'fa-AF': 'کلمات را دوباره نشان دهید',
  },
  keyFileUse: {
    en: 'Use a key file',
    ur: 'کلید کی فائل استعمال کریں',
    ps: 'د کیلي فایل وکاروئ',
    'fa-AF': 'فایل کلید را به کار ببرید',
  },
  keyFileHelp: {
    en: 'A key made on the command line works here too. The file is read by this page and not sent; this browser keeps the key so that it cannot be taken out again.',
    ur: 'کمانڈ لائن پر بنی کلید یہاں بھی چلتی ہے۔ فائل اسی صفحے پر پڑھی جاتی ہے اور بھیجی نہیں جاتی؛ یہ براؤزر کلید اس طرح رکھتا ہے کہ دوبارہ نکالی نہیں جا سکتی۔',
    ps: 'د قوماندې په کرښه جوړه شوې کیلي دلته هم کار کوي. فایل په همدې پاڼه کې لوستل کېږي او نه لېږل کېږي؛ دا براوزر کیلي داسې ساتي چې بیا نه شي ایستل کېدای.',
    'fa-AF':
      'کلیدی که در خط فرمان ساخته شده این‌جا نیز کار می‌کند. فایل در همین صفحه خوانده می‌شود و فرستاده نمی‌شود؛ این مرورگر کلید را چنان نگه می‌دارد که دوباره بیرون آورده نشود.',
  },
  keyFileLabel: { en: 'Key file', ur: 'کلید کی فائل', ps: 'د کیلي فایل', 'fa-AF': 'فایل کلید' },
  keyFileBad: {
    en: 'This is no key file of Sulh.',
    ur: 'یہ Sulh کی کلید کی فائل نہیں۔',
    ps: 'دا د Sulh د کیلي فایل نه دی.',
    'fa-AF': 'این فایل کلید Sulh نیست.',
  },
  signInWith: {
    en: 'Sign in with this key',
    ur: 'اس کلید سے داخل ہوں',
    ps: 'په دې کیلي ننوځئ',
    'fa-AF': 'با این کلید وارد شوید',
  },
  signIn: { en: 'Sign in', ur: 'داخل ہوں', ps: 'ننوځئ', 'fa-AF': 'وارد شوید' },
  keyMade: { en: 'made {day}', ur: '{day} کو بنی', ps: 'جوړه شوې {day}', 'fa-AF': 'ساخته‌شده {day}' },
  keyUnconfirmed: {
    en: '(not yet confirmed by the host)',
    ur: '(میزبان نے ابھی تصدیق نہیں کی)',
    ps: '(کوربه لا نه ده تایید کړې)',
    'fa-AF': '(هنوز میزبان تأیید نکرده است)',
  },
  signInTooOld: {
    en: 'This page has been open too long to sign in with.',
    ur: 'یہ صفحہ بہت دیر سے کھلا ہے، اس سے داخل نہیں ہوا جا سکتا۔',
    ps: 'دا پاڼه ډېر وخت پرانیستې پاتې ده، ورباندې ننوتل نه کېږي.',
    'fa-AF': 'این صفحه بیش از حد باز مانده است و با آن نمی‌توان وارد شد.',
  },
  loadAgain: {
    en: 'Load the page again',
    ur: 'صفحہ دوبارہ کھولیں',
    ps: 'پاڼه بیا پرانیزئ',
    'fa-AF': 'صفحه را دوباره باز کنید',
  },
  otherOrigin: {
    en: 'This page asks for a proof meant for {origin}, but you are at {here}. It may be an attempt to sign in elsewhere in your name. Nothing was signed.',
    ur: 'یہ صفحہ {origin} کے لیے ثبوت مانگتا ہے، مگر آپ {here} پر ہیں۔ ممکن ہے کوئی آپ کے نام سے کہیں اور داخل ہونے کی کوشش کر رہا ہو۔ کسی چیز پر دستخط نہیں ہوئے۔',
    ps: 'دا پاڼه د {origin} لپاره ثبوت غواړي، خو تاسو په {here} کې یاست. کېدای شي څوک ستاسو په نوم بل ځای د ننوتلو هڅه کوي. هیڅ لاسلیک نه شول.',
    'fa-AF':
      'این صفحه مدرکی برای {origin} می‌خواهد، ولی شما در {here} هستید. ممکن است کسی بکوشد به نام شما جای دیگری وارد شود. هیچ چیز امضا نشد.',
  },
  replaceTitle: {
    en: 'Replace your key',
    ur: 'اپنی کلید بدلیں',
    ps: 'خپله کیلي بدله کړئ',
    'fa-AF': 'کلید خود را عوض کنید',
  },
  replaceExplained: {
    en: 'A new key is made in this browser, and your present key signs that the new one takes its place. From then on the present key signs nothing more. What it signed stays valid. You will get new recovery words, and the old ones end.',
    ur: 'اس براؤزر میں نئی کلید بنے گی، اور آپ کی موجودہ کلید دستخط کرے گی کہ نئی اس کی جگہ لیتی ہے۔ اس کے بعد موجودہ کلید سے کوئی دستخط نہیں ہوں گے۔ جن پر وہ دستخط کر چکی وہ درست رہیں گے۔ آپ کو بحالی کے نئے الفاظ ملیں گے، پرانے ختم ہو جائیں گے۔',
    ps: 'په دې براوزر کې نوې کیلي جوړېږي، او ستاسو اوسنۍ کیلي لاسلیک کوي چې نوې یې ځای نیسي. له هغې وروسته اوسنۍ کیلي نور څه نه لاسلیکوي. څه چې یې لاسلیک کړي، سم پاتې کېږي. تاسو به د بېرته ترلاسه کولو نوي ټکي ترلاسه کړئ، زاړه پای ته رسېږي.',
    'fa-AF':
      'کلید تازه‌ای در این مرورگر ساخته می‌شود و کلید کنونی شما امضا می‌کند که کلید تازه جای آن را می‌گیرد. پس از آن کلید کنونی دیگر چیزی امضا نمی‌کند. آنچه امضا کرده معتبر می‌ماند. کلمات بازیابی تازه می‌گیرید و کلمات پیشین پایان می‌یابد.',
  },
  replaceStart: {
    en: 'Make the new key',
    ur: 'نئی کلید بنائیں',
    ps: 'نوې کیلي جوړه کړئ',
    'fa-AF': 'کلید تازه را بسازید',
  },
  newKey: { en: 'New key', ur: 'نئی کلید', ps: 'نوې کیلي', 'fa-AF': 'کلید تازه' },
  replacedKey: {
    en: 'Key that ends',
    ur: 'ختم ہونے والی کلید',
    ps: 'پای ته رسېدونکې کیلي',
    'fa-AF': 'کلیدی که پایان می‌یابد',
  },
  newRecoveryKey: {
    en: 'New recovery key',
    ur: 'بحالی کی نئی کلید',
    ps: 'د بېرته ترلاسه کولو نوې کیلي',
    'fa-AF': 'کلید بازیابی تازه',
  },
  recoverTitle: {
    en: 'Recover your key',
    ur: 'اپنی کلید بحال کریں',
    ps: 'خپله کیلي بېرته ترلاسه کړئ',
    'fa-AF': 'کلید خود را بازیابی کنید',
  },
  recoverExplained: {
    en: 'With the 24 words you kept, a new key takes the place of the one that was lost. All your earlier keys end, and so do these words: you will get new ones. The words are not sent anywhere.',
    ur: 'آپ کے محفوظ کیے ہوئے 24 الفاظ سے کھوئی ہوئی کلید کی جگہ نئی کلید آئے گی۔ آپ کی تمام پرانی کلیدیں ختم ہو جائیں گی، اور یہ الفاظ بھی: آپ کو نئے ملیں گے۔ یہ الفاظ کہیں نہیں بھیجے جاتے۔',
    ps: 'د ساتل شویو ۲۴ ټکو په مرسته نوې کیلي د ورکې شوې ځای نیسي. ستاسو ټولې پخوانۍ کیلۍ پای ته رسېږي، او دا ټکي هم: نوي به ترلاسه کړئ. ټکي هېڅ ځای ته نه لېږل کېږي.',
    'fa-AF':
      'با ۲۴ کلمه‌ای که نگه داشته‌اید، کلید تازه‌ای جای کلید گم‌شده را می‌گیرد. همهٔ کلیدهای پیشین شما پایان می‌یابد و این کلمات نیز: کلمات تازه می‌گیرید. این کلمات به هیچ جا فرستاده نمی‌شود.',
  },
  recoverWords: {
    en: 'Your {n} recovery words, in order',
    ur: 'آپ کے بحالی کے {n} الفاظ، ترتیب سے',
    ps: 'ستاسو د بېرته ترلاسه کولو {n} ټکي، په ترتیب',
    'fa-AF': '{n} کلمهٔ بازیابی شما، به ترتیب',
  },
  recoverProcess: {
    en: 'Id of the process (64 digits)',
    ur: 'عمل کی شناخت (64 ہندسے)',
    ps: 'د بهیر پېژند (۶۴ رقمونه)',
    'fa-AF': 'شناسهٔ روند (۶۴ رقم)',
  },
  recoverPerson: {
    en: 'Your id as a person in it (64 digits)',
    ur: 'اس میں بطور شخص آپ کی شناخت (64 ہندسے)',
    ps: 'پکې د کس په توګه ستاسو پېژند (۶۴ رقمونه)',
    'fa-AF': 'شناسهٔ شما به عنوان شخص در آن (۶۴ رقم)',
  },
  idWrong: {
    en: 'An id has 64 digits, from 0 to 9 and a to f.',
    ur: 'شناخت میں 64 ہندسے ہوتے ہیں، 0 سے 9 اور a سے f تک۔',
    ps: 'پېژند ۶۴ رقمونه لري، له 0 تر 9 او له a تر f.',
    'fa-AF': 'شناسه ۶۴ رقم دارد، از 0 تا 9 و از a تا f.',
  },
  wordsCount: {
    en: '{n} words are needed; here are {now}.',
    ur: '{n} الفاظ درکار ہیں؛ یہاں {now} ہیں۔',
    ps: '{n} ټکي پکار دي؛ دلته {now} دي.',
    'fa-AF': '{n} کلمه لازم است؛ این‌جا {now} کلمه است.',
  },
  wordsUnknown: {
    en: '{word} is not a word of the list. Look at how it is spelled.',
    ur: '{word} فہرست کا لفظ نہیں۔ اس کے ہجے دیکھیں۔',
    ps: '{word} د لېست ټکی نه دی. املا یې وګورئ.',
    'fa-AF': '{word} از کلمات فهرست نیست. املای آن را ببینید.',
  },
  wordsChecksum: {
    en: 'These words do not belong together. Perhaps two have changed places, or one is another.',
    ur: 'یہ الفاظ باہم مطابق نہیں۔ شاید دو کی جگہ بدل گئی ہے، یا کوئی ایک لفظ غلط ہے۔',
    ps: 'دا ټکي سره سمون نه خوري. ښايي د دوو ځای بدل شوی وي، یا یو یې بل وي.',
    'fa-AF': 'این کلمات با هم سازگار نیست. شاید جای دو کلمه عوض شده یا یکی کلمهٔ دیگری باشد.',
  },
} satisfies Record<string, Record<ClientLanguage, string>>;
