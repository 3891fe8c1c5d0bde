import type { Text } from '../web/language.ts';

export const CABLE_TEXTS = {
  cable: { en: 'Cable', ur: 'مراسلہ', ps: 'راپور', 'fa-AF': 'گزارش' },
  cableToCapital: {
    en: 'Cable to the capital',
    ur: 'دارالحکومت کو مراسلہ',
    ps: 'پلازمېنې ته راپور',
    'fa-AF': 'گزارش به پایتخت',
  },
  help: {
    en: 'One sheet from what your side may read here: what happened since a day, and what is open now. Making it records nothing. Classification and addressee are typed on this page alone and are sent nowhere.',
    ur: 'ایک صفحہ، اس میں سے جو آپ کا فریق یہاں پڑھ سکتا ہے: کسی دن سے کیا ہوا، اور اب کیا باقی ہے۔ اسے بنانے سے کچھ درج نہیں ہوتا۔ درجۂ راز داری اور مکتوب الیہ صرف اسی صفحے پر لکھے جاتے ہیں اور کہیں نہیں بھیجے جاتے۔',
    ps: 'یوه پاڼه له هغه څه چې ستاسو لوری یې دلته لوستلی شي: له یوې ورځې راهیسې څه وشول، او اوس څه خلاص دي. جوړول یې هیڅ نه ثبتوي. د محرمیت درجه او ترلاسه کوونکی یوازې په دې پاڼه لیکل کېږي او هیڅ ځای ته نه لېږل کېږي.',
    'fa-AF':
      'یک ورق از آنچه طرف شما اینجا می‌تواند بخواند: از یک روز به این سو چه شد، و اکنون چه باز است. ساختن آن چیزی را ثبت نمی‌کند. درجهٔ محرمیت و گیرنده تنها در همین صفحه نوشته می‌شود و به جایی فرستاده نمی‌شود.',
  },
  since: { en: 'Since', ur: 'جب سے', ps: 'له کله راهیسې', 'fa-AF': 'از چه روزی' },
  show: { en: 'Show', ur: 'دکھائیں', ps: 'وښایئ', 'fa-AF': 'نشان دهید' },
  asText: { en: 'As plain text', ur: 'سادہ متن میں', ps: 'د ساده متن په توګه', 'fa-AF': 'به صورت متن ساده' },
  printHint: {
    en: 'To print: the print command of your browser. It fits one sheet.',
    ur: 'چھاپنے کے لیے: اپنے براؤزر کی چھپائی کا حکم استعمال کریں۔ یہ ایک صفحے میں سما جاتا ہے۔',
    ps: 'د چاپ لپاره: د خپل براوزر د چاپ امر وکاروئ. په یوه پاڼه کې ځایېږي.',
    'fa-AF': 'برای چاپ: فرمان چاپ مرورگر خود را به کار ببرید. در یک ورق جا می‌شود.',
  },
  classification: { en: 'Classification', ur: 'درجۂ راز داری', ps: 'د محرمیت درجه', 'fa-AF': 'درجهٔ محرمیت' },
  to: { en: 'To', ur: 'بنام', ps: 'ته', 'fa-AF': 'به' },
  from: { en: 'From', ur: 'منجانب', ps: 'له', 'fa-AF': 'از' },
  date: { en: 'Date', ur: 'تاریخ', ps: 'نېټه', 'fa-AF': 'تاریخ' },
  process: { en: 'Process', ur: 'عمل', ps: 'بهیر', 'fa-AF': 'روند' },
  position: { en: 'Position', ur: 'مقام', ps: 'ځای', 'fa-AF': 'موقعیت' },
  asKnown: {
    en: 'as known to {name} at {n} entries, root {root}',
    ur: 'جیسا {name} کو {n} اندراجات پر معلوم ہے، جڑ {root}',
    ps: 'لکه چې {name} ته په {n} ثبتونو معلوم دی، ریښه {root}',
    'fa-AF': 'چنان که {name} در {n} ثبت می‌داند، ریشه {root}',
  },
  happened: {
    en: 'What happened since {day}',
    ur: '{day} سے کیا ہوا',
    ps: 'له {day} راهیسې څه وشول',
    'fa-AF': 'از {day} به این سو چه شد',
  },
  openNow: {
    en: 'What is open now',
    ur: 'اب کیا باقی ہے',
    ps: 'اوس څه خلاص دي',
    'fa-AF': 'اکنون چه باز است',
  },
  nothing: {
    en: 'Nothing that you may read.',
    ur: 'ایسا کچھ نہیں جسے آپ پڑھ سکیں۔',
    ps: 'داسې څه نشته چې تاسو یې لوستلی شئ.',
    'fa-AF': 'چیزی نیست که شما بتوانید بخوانید.',
  },
  more: { en: 'and {n} more', ur: 'اور {n} مزید', ps: 'او {n} نور', 'fa-AF': 'و {n} دیگر' },
  numbers: {
    en: 'Each number is that of an entry of the record; it can be checked there.',
    ur: 'ہر نمبر ریکارڈ کے ایک اندراج کا ہے؛ وہاں جانچا جا سکتا ہے۔',
    ps: 'هره شمېره د ریکارډ د یوه ثبت ده؛ هلته کتل کېدای شي.',
    'fa-AF': 'هر شماره از یک ثبت در سابقه است؛ آنجا می‌توان بررسی کرد.',
  },
  exercise: {
    en: 'An exercise: no real people or places',
    ur: 'ایک مشق: کوئی حقیقی لوگ یا مقام نہیں',
    ps: 'تمرین: هیڅ رښتیني خلک یا ځایونه نه',
    'fa-AF': 'یک تمرین: بدون مردم یا جاهای واقعی',
  },
  register: {
    en: 'People, keys, rules',
    ur: 'لوگ، کلیدیں، قواعد',
    ps: 'خلک، کیلي، اصول',
    'fa-AF': 'افراد، کلیدها، طرزالعمل',
  },
} satisfies Record<string, Text>;
