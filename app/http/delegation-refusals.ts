/** What is refused about a delegation's own record and about entries shown from one. */
import type { Text } from '../web/language.ts';

export const DELEGATION_REFUSALS = {
  'entry-file-malformed': {
    en: 'This is no file of an entry as Sulh writes it (.sulh-entry), or it was cut or changed on the way.',
    ur: 'یہ اندراج کی وہ فائل نہیں جیسی Sulh لکھتا ہے (.sulh-entry)، یا راستے میں کٹ گئی یا بدل گئی۔',
    ps: 'دا د ثبت هغه فایل نه دی لکه Sulh یې چې لیکي (.sulh-entry)، یا په لاره کې پرې شوی یا بدل شوی.',
    'fa-AF': 'این فایل ثبتی نیست که Sulh می‌نویسد (.sulh-entry)، یا در راه بریده یا تغییر کرده است.',
  },
  'own-sulh-only': {
    en: 'Instructions and notes to the capital are kept on a delegation’s own Sulh, never on a shared record. Nothing was recorded.',
    ur: 'ہدایات اور دارالحکومت کے نام نوٹ وفد کے اپنے Sulh پر رکھے جاتے ہیں، کبھی مشترکہ ریکارڈ پر نہیں۔ کچھ درج نہیں ہوا۔',
    ps: 'لارښوونې او پلازمېنې ته یادښتونه د پلاوي په خپل Sulh کې ساتل کېږي، هېڅکله په ګډ ریکارډ کې نه. هیڅ ثبت نه شول.',
    'fa-AF':
      'هدایات و یادداشت‌ها به پایتخت در Sulh خود هیئت نگه داشته می‌شود، هرگز نه در سابقهٔ مشترک. چیزی ثبت نشد.',
  },
  'instruction-not-in-force': {
    en: 'This instruction is no longer in force: it was ended, or a later one took its place.',
    ur: 'یہ ہدایت اب نافذ نہیں: ختم کر دی گئی، یا بعد کی ہدایت نے اس کی جگہ لے لی۔',
    ps: 'دا لارښوونه نور نافذ نه ده: پای ته ورسول شوه، یا وروستۍ یې ځای ونیو.',
    'fa-AF': 'این هدایت دیگر نافذ نیست: به آن پایان داده شده، یا هدایت بعدی جای آن را گرفته است.',
  },
  'already-acknowledged': {
    en: 'You have acknowledged this already.',
    ur: 'آپ اس کی وصولی کی تصدیق پہلے ہی کر چکے ہیں۔',
    ps: 'تاسو یې رسېدل لا دمخه تایید کړي دي.',
    'fa-AF': 'شما دریافت این را پیش از این تأیید کرده‌اید.',
  },
  'disclosure-not-verified': {
    en: 'This entry does not verify: its words, signature or place in its log have been changed, or were never so. Nothing was recorded.',
    ur: 'اس اندراج کی تصدیق نہیں ہوئی: اس کے الفاظ، دستخط یا رجسٹر میں جگہ بدلی گئی ہے، یا کبھی ایسی تھی ہی نہیں۔ کچھ درج نہیں ہوا۔',
    ps: 'د دې ثبت تایید ونه شو: ټکي، لاسلیک یا په دفتر کې ځای یې بدل شوی، یا هېڅکله داسې نه و. هیڅ ثبت نه شول.',
    'fa-AF':
      'این ثبت تأیید نشد: کلمات، امضا یا جای آن در دفترش تغییر کرده، یا هرگز چنین نبوده است. چیزی ثبت نشد.',
  },
  'disclosure-of-itself': {
    en: 'This entry is of this very record: open it to more readers on its own page instead.',
    ur: 'یہ اندراج اسی ریکارڈ کا ہے: اس کے اپنے صفحے پر اسے مزید قارئین کے لیے کھولیں۔',
    ps: 'دا ثبت د همدې ریکارډ دی: پر ځای یې په خپله پاڼه کې نورو لوستونکو ته پرانیزئ.',
    'fa-AF': 'این ثبت از همین سابقه است: به جای آن، در صفحهٔ خودش آن را برای خوانندگان بیشتر باز کنید.',
  },
} satisfies Record<string, Text>;
