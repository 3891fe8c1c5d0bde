/** What the host's own pages say on a delegation's own record. */
import type { Text } from '../web/language.ts';

export const OWN_TEXTS = {
  ownRecord: {
    en: 'A delegation’s own record',
    ur: 'وفد کا اپنا ریکارڈ',
    ps: 'د پلاوي خپل ریکارډ',
    'fa-AF': 'سابقهٔ خود یک هیئت',
  },
  openOwnHelp: {
    en: 'For the instructions of the capital and the delegation’s notes, on a host of your own. The delegation and the capital take part, nobody else. It begins with your signature; its rules and its do-no-harm check come next.',
    ur: 'دارالحکومت کی ہدایات اور وفد کے نوٹ کے لیے، آپ کے اپنے میزبان پر۔ اس میں وفد اور دارالحکومت شریک ہیں، اور کوئی نہیں۔ یہ آپ کے دستخط سے شروع ہوتا ہے؛ پھر اس کے قواعد اور ضرر سے بچاؤ کی جانچ۔',
    ps: 'د پلازمېنې د لارښوونو او د پلاوي د یادښتونو لپاره، ستاسو په خپل کوربه کې. پلاوی او پلازمېنه پکې ګډون لري، بل څوک نه. ستاسو په لاسلیک پیلېږي؛ ورپسې یې اصول او د زیان مخنیوي ارزونه ده.',
    'fa-AF':
      'برای هدایات پایتخت و یادداشت‌های هیئت، در میزبان خود شما. هیئت و پایتخت در آن شرکت دارند، نه کسی دیگر. با امضای شما آغاز می‌شود؛ سپس طرزالعمل و ارزیابی عدم زیان آن می‌آید.',
  },
  ownDelegation: {
    en: 'Name of your delegation',
    ur: 'آپ کے وفد کا نام',
    ps: 'ستاسو د پلاوي نوم',
    'fa-AF': 'نام هیئت شما',
  },
  knownToOwn: {
    en: 'As known to the delegation and its capital',
    ur: 'جیسا وفد اور اس کے دارالحکومت کو معلوم ہے',
    ps: 'لکه څنګه چې پلاوي او پلازمېنې ته یې معلوم دي',
    'fa-AF': 'چنان که برای هیئت و پایتخت آن معلوم است',
  },
  keepsRecord: {
    en: 'Keeps this record',
    ur: 'یہ ریکارڈ رکھتا ہے',
    ps: 'دا ریکارډ ساتي',
    'fa-AF': 'این سابقه را نگه می‌دارد',
  },
  instructs: {
    en: 'Gives the instructions',
    ur: 'ہدایات دیتا ہے',
    ps: 'لارښوونې ورکوي',
    'fa-AF': 'هدایات می‌دهد',
  },
} satisfies Record<string, Text>;
