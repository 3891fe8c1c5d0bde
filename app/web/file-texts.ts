/** Attached files on pages and in forms. */
import type { Text } from './language.ts';

export const FILE_TEXTS = {
  whichFiles: {
    en: 'PDF, PNG, JPEG, WebP or plain text, at most 10 MB. The entry holds its name, size and SHA-256; the file itself stays on this host, for the readers of the entry. A photograph or document may tell where, when and by whom it was made.',
    ur: 'PDF، PNG، JPEG، WebP یا سادہ متن، زیادہ سے زیادہ 10 میگا بائٹ۔ اندراج میں اس کا نام، حجم اور SHA-256 ہوتے ہیں؛ خود فائل اسی میزبان پر، اندراج پڑھنے والوں کے لیے رہتی ہے۔ تصویر یا دستاویز یہ بتا سکتی ہے کہ وہ کہاں، کب اور کس نے بنائی۔',
    ps: 'PDF، PNG، JPEG، WebP یا ساده متن، تر ټولو زیات ۱۰ میګابایټه. ثبت یې نوم، کچه او SHA-256 لري؛ پخپله دوسیه په همدې کوربه کې د ثبت د لوستونکو لپاره پاتې کېږي. انځور یا سند ښایي وښيي چې چېرته، کله او چا جوړ کړی دی.',
    'fa-AF':
      'PDF، PNG، JPEG، WebP یا متن ساده، حداکثر ۱۰ میگابایت. ثبت نام، اندازه و SHA-256 آن را دارد؛ خود فایل در همین میزبان برای خوانندگان ثبت می‌ماند. عکس یا سند ممکن است نشان دهد کجا، چه وقت و به دست چه کسی ساخته شده است.',
  },
  attachedFile: { en: 'Attached file', ur: 'منسلک فائل', ps: 'ضمیمه دوسیه', 'fa-AF': 'فایل ضمیمه' },
  attachedFiles: { en: 'Attached files', ur: 'منسلک فائلیں', ps: 'ضمیمه دوسیې', 'fa-AF': 'فایل‌های ضمیمه' },
  kilobytes: { en: '{n} kB', ur: '{n} کلو بائٹ', ps: '{n} کیلوبایټه', 'fa-AF': '{n} کیلوبایت' },
  notHeld: {
    en: 'This host does not hold the file. Whoever has it can check it against its SHA-256.',
    ur: 'یہ فائل اس میزبان کے پاس نہیں۔ جس کے پاس ہو وہ اسے SHA-256 سے جانچ سکتا ہے۔',
    ps: 'دا دوسیه له دې کوربه سره نشته. له چا سره چې وي، د SHA-256 له مخې یې کتلای شي.',
    'fa-AF': 'این میزبان فایل را ندارد. هر که آن را دارد می‌تواند با SHA-256 آن بسنجد.',
  },
  howToCheck: {
    en: 'To check a copy, compare this with what the command below prints.',
    ur: 'کسی نقل کو جانچنے کے لیے اسے نیچے دی گئی کمانڈ کے جواب سے ملائیں۔',
    ps: 'د یوې کاپۍ د کتلو لپاره دا د لاندې قوماندې له ځواب سره پرتله کړئ.',
    'fa-AF': 'برای سنجیدن یک نسخه، این را با آنچه دستور زیر نشان می‌دهد مقایسه کنید.',
  },
  plainText: { en: 'Plain text', ur: 'سادہ متن', ps: 'ساده متن', 'fa-AF': 'متن ساده' },
} satisfies Record<string, Text>;
