import { english } from '../../../web/catalogue.ts';
import type { Text } from '../../../web/language.ts';
import type { Verdict } from './agreement.ts';
import type { AccountType } from './entries.ts';

export const TEXTS = {
  accounts: { en: 'Accounts', ur: 'روایتیں', ps: 'روایتونه', 'fa-AF': 'روایت‌ها' },
  account: { en: 'Account', ur: 'روایت', ps: 'روایت', 'fa-AF': 'روایت' },
  comparison: {
    en: 'Accounts of one act',
    ur: 'ایک ہی امر کی روایتیں',
    ps: 'د یوې کړنې روایتونه',
    'fa-AF': 'روایت‌های یک عمل',
  },
  lead: {
    en: 'What each side, the mediators and the host say of one and the same act, side by side, element by element. Nothing here says which account is right.',
    ur: 'ایک ہی امر کے بارے میں ہر فریق، ثالث اور میزبان کیا کہتے ہیں، ساتھ ساتھ، نکتہ بہ نکتہ۔ یہاں کچھ بھی یہ نہیں بتاتا کہ کون سی روایت درست ہے۔',
    ps: 'د یوې کړنې په اړه هر لوری، منځګړي او کوربه څه وايي، څنګ پر څنګ، ټکی په ټکی. دلته هیڅ شی نه وايي چې کوم روایت سم دی.',
    'fa-AF':
      'هر طرف، میانجی‌ها و میزبان دربارهٔ یک عمل چه می‌گویند، در کنار هم، نکته به نکته. هیچ چیز اینجا نمی‌گوید کدام روایت درست است.',
  },
  none: {
    en: 'No accounts compared yet',
    ur: 'ابھی روایتوں کا کوئی موازنہ نہیں',
    ps: 'تر اوسه هیڅ روایتونه نه دي پرتله شوي',
    'fa-AF': 'هنوز روایت‌هایی مقایسه نشده است',
  },
  noneHelp: {
    en: 'When a joint statement, each side and the host describe the same act, open a comparison: name the act in neutral words and the elements it has, such as a pause, a place, a date. Then enter each account: its exact words on each element, and how you read them in one line. Where an account is silent, that is recorded too.',
    ur: 'جب مشترکہ بیان، ہر فریق اور میزبان ایک ہی امر بیان کریں تو موازنہ شروع کریں: امر کو غیر جانب دار الفاظ میں نام دیں اور اس کے نکات لکھیں، جیسے وقفہ، مقام، تاریخ۔ پھر ہر روایت درج کریں: ہر نکتے پر اس کے عین الفاظ، اور ایک سطر میں آپ ان کا کیا مفہوم سمجھتے ہیں۔ جہاں کوئی روایت خاموش ہو، وہ بھی درج ہوتا ہے۔',
    ps: 'کله چې ګډه اعلامیه، هر لوری او کوربه یوه کړنه بیانوي، پرتله پیل کړئ: کړنه په ناپیلو ټکو ونوموئ او ټکي یې ولیکئ، لکه وقفه، ځای، نېټه. بیا هر روایت ولیکئ: پر هر ټکي یې کټ مټ الفاظ، او په یوه کرښه کې ستاسو مفهوم. چېرته چې روایت چوپ وي، هغه هم ثبتېږي.',
    'fa-AF':
      'وقتی اعلامیهٔ مشترک، هر طرف و میزبان یک عمل را بیان می‌کنند، مقایسه‌ای باز کنید: عمل را به کلمات بی‌طرف نام ببرید و نکته‌های آن را بنویسید، مانند وقفه، جای، تاریخ. سپس هر روایت را ثبت کنید: عین کلمات آن دربارهٔ هر نکته، و برداشت شما در یک سطر. جایی که روایت خاموش است نیز ثبت می‌شود.',
  },
  open: {
    en: 'Compare accounts',
    ur: 'روایتوں کا موازنہ کریں',
    ps: 'روایتونه پرتله کړئ',
    'fa-AF': 'روایت‌ها را مقایسه کنید',
  },
  openLink: {
    en: 'Compare the accounts of this',
    ur: 'اس کی روایتوں کا موازنہ کریں',
    ps: 'د دې روایتونه پرتله کړئ',
    'fa-AF': 'روایت‌های این را مقایسه کنید',
  },
  openHelp: {
    en: 'Name the act so that no account is taken over. Elements can be added later.',
    ur: 'امر کا نام ایسا رکھیں کہ کسی ایک روایت کو اختیار نہ کیا جائے۔ نکات بعد میں بڑھائے جا سکتے ہیں۔',
    ps: 'کړنه داسې ونوموئ چې هیڅ روایت ونه منل شي. ټکي وروسته زیاتېدای شي.',
    'fa-AF': 'عمل را چنان نام ببرید که هیچ روایتی پذیرفته نشود. نکته‌ها را می‌توان بعداً افزود.',
  },
  title: {
    en: 'The act, in neutral words',
    ur: 'امر، غیر جانب دار الفاظ میں',
    ps: 'کړنه، په ناپیلو ټکو',
    'fa-AF': 'عمل، به کلمات بی‌طرف',
  },
  occurredOn: { en: 'Day of the act', ur: 'امر کا دن', ps: 'د کړنې ورځ', 'fa-AF': 'روز عمل' },
  element: { en: 'Element', ur: 'نکتہ', ps: 'ټکی', 'fa-AF': 'نکته' },
  elements: { en: 'Elements', ur: 'نکات', ps: 'ټکي', 'fa-AF': 'نکته‌ها' },
  elementHint: {
    en: 'One thing on which accounts may agree or differ.',
    ur: 'ایک بات جس پر روایتیں یکساں یا مختلف ہو سکتی ہیں۔',
    ps: 'یو څه چې روایتونه پرې یو شان یا بېل کېدای شي.',
    'fa-AF': 'یک چیز که روایت‌ها در آن می‌توانند یکسان یا متفاوت باشند.',
  },
  addElements: { en: 'Add elements', ur: 'نکات شامل کریں', ps: 'ټکي ورزیات کړئ', 'fa-AF': 'افزودن نکته‌ها' },
  addAccount: {
    en: 'Add an account',
    ur: 'روایت شامل کریں',
    ps: 'روایت ورزیات کړئ',
    'fa-AF': 'افزودن روایت',
  },
  addAccountHelp: {
    en: 'Leave an element empty if you do not enter it now; tick the box if the account says nothing of it.',
    ur: 'اگر کوئی نکتہ ابھی درج نہیں کرنا تو خالی چھوڑ دیں؛ اگر روایت اس بارے میں کچھ نہیں کہتی تو خانے پر نشان لگائیں۔',
    ps: 'که ټکی اوس نه ثبتوئ، تش یې پرېږدئ؛ که روایت یې په اړه څه نه وايي، خانه په نښه کړئ.',
    'fa-AF':
      'اگر نکته‌ای را اکنون ثبت نمی‌کنید خالی بگذارید؛ اگر روایت دربارهٔ آن چیزی نمی‌گوید خانه را نشانی کنید.',
  },
  extend: {
    en: 'Enter what it says of further elements',
    ur: 'درج کریں کہ یہ مزید نکات پر کیا کہتی ہے',
    ps: 'ولیکئ چې د نورو ټکو په اړه څه وايي',
    'fa-AF': 'ثبت کنید دربارهٔ نکته‌های دیگر چه می‌گوید',
  },
  of: { en: 'Whose account', ur: 'کس کی روایت', ps: 'د چا روایت', 'fa-AF': 'روایت چه کسی' },
  ofHint: {
    en: 'The office or person whose words these are, as the source names them.',
    ur: 'وہ دفتر یا شخص جس کے یہ الفاظ ہیں، جیسے ماخذ نام دیتا ہے۔',
    ps: 'هغه اداره یا کس چې دا یې ټکي دي، لکه چې سرچینه یې نوموي.',
    'fa-AF': 'اداره یا شخصی که این کلمات از اوست، چنان که منبع نام می‌برد.',
  },
  role: { en: 'Role', ur: 'حیثیت', ps: 'دنده', 'fa-AF': 'سمت' },
  party: { en: 'Of the side of', ur: 'کس فریق کی', ps: 'د کوم لوري', 'fa-AF': 'از کدام طرف' },
  partyHint: {
    en: 'Leave it empty for a joint statement, or for somebody who speaks for none of the parties.',
    ur: 'مشترکہ بیان کے لیے، یا جو کسی فریق کی طرف سے نہ بولے اس کے لیے، خالی چھوڑ دیں۔',
    ps: 'د ګډې اعلامیې لپاره، یا د هغه چا لپاره چې د هیڅ لوري استازی نه وي، تش یې پرېږدئ.',
    'fa-AF': 'برای اعلامیهٔ مشترک، یا کسی که از هیچ طرف سخن نمی‌گوید، خالی بگذارید.',
  },
  type: { en: 'Type of account', ur: 'روایت کی قسم', ps: 'د روایت ډول', 'fa-AF': 'نوع روایت' },
  given: { en: 'Given on', ur: 'دی گئی بتاریخ', ps: 'ورکړل شوی پر', 'fa-AF': 'داده شده در' },
  source: { en: 'Source', ur: 'ماخذ', ps: 'سرچینه', 'fa-AF': 'منبع' },
  url: { en: 'Address', ur: 'پتا', ps: 'پته', 'fa-AF': 'نشانی' },
  published: { en: 'Published', ur: 'اشاعت', ps: 'خپور شوی', 'fa-AF': 'تاریخ نشر' },
  statement: {
    en: 'Recorded as a statement',
    ur: 'بیان کے طور پر درج',
    ps: 'د وینا په توګه ثبت شوی',
    'fa-AF': 'ثبت شده به عنوان اظهار',
  },
  supersedes: {
    en: 'In place of an earlier account of the same speaker',
    ur: 'اسی بیان دینے والے کی پہلی روایت کی جگہ',
    ps: 'د هماغه ویونکي د پخواني روایت پر ځای',
    'fa-AF': 'به جای روایت پیشین همان گوینده',
  },
  words: { en: 'Exact words', ur: 'عین الفاظ', ps: 'کټ مټ ټکي', 'fa-AF': 'عین کلمات' },
  language: { en: 'Language of the words', ur: 'الفاظ کی زبان', ps: 'د ټکو ژبه', 'fa-AF': 'زبان کلمات' },
  reading: { en: 'Your reading', ur: 'آپ کا مفہوم', ps: 'ستاسو مفهوم', 'fa-AF': 'برداشت شما' },
  readingHint: {
    en: 'One line. Take a reading already entered only if it is the same one.',
    ur: 'ایک سطر۔ پہلے سے درج مفہوم صرف تب چنیں جب وہ بالکل یہی ہو۔',
    ps: 'یوه کرښه. دمخه ثبت شوی مفهوم یوازې هله وټاکئ چې هماغه وي.',
    'fa-AF': 'یک سطر. برداشت ثبت‌شده را تنها وقتی بگیرید که همان باشد.',
  },
  silentBox: {
    en: 'The account says nothing of it',
    ur: 'روایت اس بارے میں کچھ نہیں کہتی',
    ps: 'روایت یې په اړه څه نه وايي',
    'fa-AF': 'روایت دربارهٔ آن چیزی نمی‌گوید',
  },
  says: { en: 'Says nothing', ur: 'کچھ نہیں کہتی', ps: 'څه نه وايي', 'fa-AF': 'چیزی نمی‌گوید' },
  notEntered: {
    en: 'Not yet entered',
    ur: 'ابھی درج نہیں',
    ps: 'لا نه دی ثبت شوی',
    'fa-AF': 'هنوز ثبت نشده',
  },
  noReading: {
    en: 'No reading entered',
    ur: 'کوئی مفہوم درج نہیں',
    ps: 'هیڅ مفهوم نه دی ثبت شوی',
    'fa-AF': 'برداشتی ثبت نشده',
  },
  readAs: {
    en: 'Read by {name} as:',
    ur: '{name} کے نزدیک مفہوم:',
    ps: 'د {name} په وینا مفهوم:',
    'fa-AF': 'برداشت {name}:',
  },
  readDifferently: {
    en: 'Read differently by {party}',
    ur: '{party} کے نزدیک مفہوم مختلف ہے',
    ps: 'د {party} په نظر مفهوم بل دی',
    'fa-AF': 'برداشت {party} متفاوت است',
  },
  disputedMark: {
    en: 'Reading disputed',
    ur: 'مفہوم پر اختلاف',
    ps: 'پر مفهوم اختلاف',
    'fa-AF': 'برداشت مورد اختلاف',
  },
  contestedMark: {
    en: 'Contested by {party}',
    ur: '{party} کو اعتراض ہے',
    ps: '{party} پرې اعتراض کړی',
    'fa-AF': '{party} بر آن اعتراض کرده',
  },
  laterMark: {
    en: 'A later account by the same speaker stands beside it',
    ur: 'اسی بیان دینے والے کی بعد کی روایت بھی ساتھ موجود ہے',
    ps: 'د هماغه ویونکي وروستی روایت یې هم تر څنګ شته',
    'fa-AF': 'روایت بعدی همان گوینده نیز در کنار آن است',
  },
  earlierMark: {
    en: 'In place of the account of {day}',
    ur: '{day} کی روایت کی جگہ',
    ps: 'د {day} د روایت پر ځای',
    'fa-AF': 'به جای روایت {day}',
  },
  total: {
    en: 'Same reading on {same} of {all} elements, different readings on {different}.',
    ur: '{all} میں سے {same} نکات پر ایک ہی مفہوم، {different} پر مختلف مفہوم۔',
    ps: 'له {all} ټکو څخه پر {same} یو مفهوم، پر {different} بېل مفهومونه.',
    'fa-AF': 'از {all} نکته در {same} برداشت یکسان، در {different} برداشت‌های متفاوت.',
  },
  totalShort: {
    en: 'same reading on {same} of {all}',
    ur: '{all} میں سے {same} پر ایک ہی مفہوم',
    ps: 'له {all} څخه پر {same} یو مفهوم',
    'fa-AF': 'در {same} از {all} برداشت یکسان',
  },
  totalScope: {
    en: 'Counted over what you may read here ({known}), and only where readings were recorded by people. Silence agrees with nothing.',
    ur: 'شمار صرف اس پر ہے جو آپ یہاں پڑھ سکتے ہیں ({known})، اور صرف وہاں جہاں لوگوں نے مفہوم درج کیے۔ خاموشی کسی سے اتفاق نہیں۔',
    ps: 'شمېر یوازې پر هغه دی چې تاسو یې دلته لوستلی شئ ({known})، او یوازې هلته چې خلکو مفهومونه ثبت کړي وي. چوپتیا له هیچا سره هوکړه نه ده.',
    'fa-AF':
      'شمارش تنها بر آن است که شما اینجا می‌توانید بخوانید ({known})، و تنها جایی که مردم برداشتی ثبت کرده‌اند. خاموشی موافقت با هیچ‌کس نیست.',
  },
  accountsOne: { en: '1 account', ur: 'ایک روایت', ps: 'یو روایت', 'fa-AF': 'یک روایت' },
  accountsMany: { en: '{n} accounts', ur: '{n} روایتیں', ps: '{n} روایتونه', 'fa-AF': '{n} روایت' },
  withoutEarlier: {
    en: 'Leave out accounts whose speaker gave a later one',
    ur: 'وہ روایتیں چھوڑ دیں جن کی جگہ بعد کی روایت دی گئی',
    ps: 'هغه روایتونه پرېږدئ چې ویونکي یې وروستی ورکړی',
    'fa-AF': 'روایت‌هایی را که گوینده‌شان بعدتر روایتی داده کنار بگذارید',
  },
  withEarlier: {
    en: 'Show all accounts',
    ur: 'سب روایتیں دکھائیں',
    ps: 'ټول روایتونه وښایئ',
    'fa-AF': 'همهٔ روایت‌ها را نشان دهید',
  },
  noAccounts: {
    en: 'No account entered yet',
    ur: 'ابھی کوئی روایت درج نہیں',
    ps: 'تر اوسه هیڅ روایت نه دی ثبت شوی',
    'fa-AF': 'هنوز روایتی ثبت نشده',
  },
  pairs: {
    en: 'Account with account',
    ur: 'روایت بہ مقابلہ روایت',
    ps: 'روایت له روایت سره',
    'fa-AF': 'روایت با روایت',
  },
  aboutAct: { en: 'About', ur: 'بابت', ps: 'په اړه', 'fa-AF': 'دربارهٔ' },
  seeAct: {
    en: 'What was done, in the record',
    ur: 'جو کیا گیا، ریکارڈ میں',
    ps: 'څه چې شوي، په ریکارډ کې',
    'fa-AF': 'آنچه انجام شد، در سابقه',
  },
  entriesBehind: { en: 'The entries', ur: 'اندراجات', ps: 'ثبتونه', 'fa-AF': 'ثبت‌ها' },
  onAccount: {
    en: 'On the account of {name}',
    ur: '{name} کی روایت پر',
    ps: 'د {name} پر روایت',
    'fa-AF': 'بر روایت {name}',
  },
  contest: {
    en: 'Contest this account',
    ur: 'اس روایت پر اعتراض',
    ps: 'پر دې روایت اعتراض',
    'fa-AF': 'اعتراض بر این روایت',
  },
  contestHelp: {
    en: 'It is said to be of your side: not so, or not in these words.',
    ur: 'اسے آپ کے فریق کی روایت کہا گیا ہے: ایسا نہیں، یا ان الفاظ میں نہیں۔',
    ps: 'ویل شوي چې ستاسو د لوري دی: داسې نه ده، یا په دې ټکو نه ده.',
    'fa-AF': 'گفته شده که از طرف شماست: چنین نیست، یا به این کلمات نیست.',
  },
  dispute: {
    en: 'You read it differently',
    ur: 'آپ کا مفہوم مختلف ہے',
    ps: 'ستاسو مفهوم بل دی',
    'fa-AF': 'برداشت شما متفاوت است',
  },
  disputeHelp: {
    en: 'What the account says of this element, as your side reads it. The reading recorded before stays beside it.',
    ur: 'آپ کے فریق کے نزدیک روایت اس نکتے پر کیا کہتی ہے۔ پہلے درج مفہوم ساتھ رہتا ہے۔',
    ps: 'ستاسو لوری څنګه لولي چې روایت د دې ټکي په اړه څه وايي. دمخه ثبت شوی مفهوم یې تر څنګ پاتې کېږي.',
    'fa-AF': 'به برداشت طرف شما روایت دربارهٔ این نکته چه می‌گوید. برداشت پیش‌تر ثبت‌شده در کنار آن می‌ماند.',
  },
  text: { en: 'Words', ur: 'الفاظ', ps: 'ټکي', 'fa-AF': 'کلمات' },
  sign: {
    en: 'Read and sign',
    ur: 'پڑھیں اور دستخط کریں',
    ps: 'ولولئ او لاسلیک کړئ',
    'fa-AF': 'بخوانید و امضا کنید',
  },
  sameReaders: {
    en: 'Those who read this comparison',
    ur: 'جو یہ موازنہ پڑھتے ہیں',
    ps: 'هغه چې دا پرتله لولي',
    'fa-AF': 'کسانی که این مقایسه را می‌خوانند',
  },
  cableGiven: {
    en: 'Account of {name} entered, of: {title}',
    ur: '{name} کی روایت درج ہوئی، بابت: {title}',
    ps: 'د {name} روایت ثبت شو، په اړه: {title}',
    'fa-AF': 'روایت {name} ثبت شد، دربارهٔ: {title}',
  },
  cableOpened: {
    en: 'Comparison of accounts opened: {title}',
    ur: 'روایتوں کا موازنہ شروع ہوا: {title}',
    ps: 'د روایتونو پرتله پیل شوه: {title}',
    'fa-AF': 'مقایسهٔ روایت‌ها باز شد: {title}',
  },
  cableContested: {
    en: 'Account of {name} contested by {party}: {text}',
    ur: '{name} کی روایت پر {party} کا اعتراض: {text}',
    ps: 'د {name} پر روایت د {party} اعتراض: {text}',
    'fa-AF': 'اعتراض {party} بر روایت {name}: {text}',
  },
  cableDisputed: {
    en: '{party} reads the account of {name} differently: {text}',
    ur: '{party} کے نزدیک {name} کی روایت کا مفہوم مختلف ہے: {text}',
    ps: '{party} د {name} روایت بل ډول لولي: {text}',
    'fa-AF': 'برداشت {party} از روایت {name} متفاوت است: {text}',
  },
  cableMissing: {
    en: 'No account of your own side entered, of: {title}',
    ur: 'آپ کے اپنے فریق کی کوئی روایت درج نہیں، بابت: {title}',
    ps: 'ستاسو د خپل لوري هیڅ روایت نه دی ثبت شوی، په اړه: {title}',
    'fa-AF': 'روایتی از طرف خود شما ثبت نشده، دربارهٔ: {title}',
  },
  cableUnentered: {
    en: 'Not yet entered in the account of {name}: {elements}',
    ur: '{name} کی روایت میں ابھی درج نہیں: {elements}',
    ps: 'د {name} په روایت کې لا نه دي ثبت شوي: {elements}',
    'fa-AF': 'هنوز در روایت {name} ثبت نشده: {elements}',
  },
} satisfies Record<string, Text>;

export const VERDICT_TEXTS: Readonly<Record<Verdict, Text>> = {
  same: { en: 'Same reading', ur: 'ایک ہی مفہوم', ps: 'یو مفهوم', 'fa-AF': 'برداشت یکسان' },
  different: {
    en: 'Different readings',
    ur: 'مختلف مفہوم',
    ps: 'بېل مفهومونه',
    'fa-AF': 'برداشت‌های متفاوت',
  },
  uncompared: {
    en: 'Nothing to compare yet',
    ur: 'ابھی موازنے کے لیے کچھ نہیں',
    ps: 'لا د پرتله کولو څه نشته',
    'fa-AF': 'هنوز چیزی برای مقایسه نیست',
  },
  silent: {
    en: 'No account says anything',
    ur: 'کوئی روایت کچھ نہیں کہتی',
    ps: 'هیڅ روایت څه نه وايي',
    'fa-AF': 'هیچ روایتی چیزی نمی‌گوید',
  },
  unentered: TEXTS.notEntered,
};

export const TYPE_TEXTS: Readonly<Record<AccountType, Text>> = {
  'joint-statement': {
    en: 'Joint statement',
    ur: 'مشترکہ بیان',
    ps: 'ګډه اعلامیه',
    'fa-AF': 'اعلامیهٔ مشترک',
  },
  own: { en: 'Own account', ur: 'اپنی روایت', ps: 'خپل روایت', 'fa-AF': 'روایت خود' },
  host: { en: 'Account of the host', ur: 'میزبان کی روایت', ps: 'د کوربه روایت', 'fa-AF': 'روایت میزبان' },
  're-characterisation': {
    en: 'Later re-characterisation',
    ur: 'بعد کی نئی توجیہ',
    ps: 'وروستۍ نوې توجیه',
    'fa-AF': 'توصیف دوبارهٔ بعدی',
  },
  press: { en: 'Press', ur: 'پریس', ps: 'رسنۍ', 'fa-AF': 'مطبوعات' },
};

export function accountTypeText(type: string): Text {
  return (TYPE_TEXTS as Record<string, Text>)[type] ?? english(type);
}

export const LABELS: Readonly<Record<string, Text>> = {
  'comparison-opened': {
    en: 'Comparison of accounts opened',
    ur: 'روایتوں کا موازنہ شروع ہوا',
    ps: 'د روایتونو پرتله پیل شوه',
    'fa-AF': 'مقایسهٔ روایت‌ها باز شد',
  },
  'elements-added': {
    en: 'Elements added',
    ur: 'نکات شامل ہوئے',
    ps: 'ټکي زیات شول',
    'fa-AF': 'نکته‌ها افزوده شد',
  },
  'account-given': {
    en: 'Account given',
    ur: 'روایت دی گئی',
    ps: 'روایت ورکړل شو',
    'fa-AF': 'روایت داده شد',
  },
  'account-extended': {
    en: 'Account entered further',
    ur: 'روایت میں مزید درج ہوا',
    ps: 'په روایت کې نور ثبت شول',
    'fa-AF': 'روایت بیشتر ثبت شد',
  },
  'account-contested': {
    en: 'Account contested',
    ur: 'روایت پر اعتراض ہوا',
    ps: 'پر روایت اعتراض وشو',
    'fa-AF': 'بر روایت اعتراض شد',
  },
  'reading-disputed': {
    en: 'Reading disputed',
    ur: 'مفہوم پر اختلاف ہوا',
    ps: 'پر مفهوم اختلاف وشو',
    'fa-AF': 'بر برداشت اختلاف شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  occurredOn: TEXTS.occurredOn,
  elements: TEXTS.elements,
  element: TEXTS.element,
  of: TEXTS.of,
};
