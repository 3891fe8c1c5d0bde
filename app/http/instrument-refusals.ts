/** What it means when full powers, or the state of an instrument, refuse an act. */
import type { Text } from '../web/language.ts';

export const INSTRUMENT_REFUSALS = {
  'powers-to-oneself': {
    en: 'Nobody issues or ends their own full powers: a colleague records it, or a mediator who has seen the paper.',
    ur: 'کوئی اپنا اختیارنامہ خود جاری یا ختم نہیں کرتا: یہ کوئی ساتھی درج کرتا ہے، یا وہ ثالث جس نے کاغذ دیکھا ہو۔',
    ps: 'هېڅوک خپل واک‌لیک پخپله نه صادروي او نه یې پای ته رسوي: یو همکار یې ثبتوي، یا هغه منځګړی چې کاغذ یې لیدلی وي.',
    'fa-AF':
      'هیچ‌کس اختیارنامهٔ خود را خودش صادر یا ختم نمی‌کند: همکاری آن را ثبت می‌کند، یا میانجی‌ای که کاغذ را دیده است.',
  },
  'powers-other-party': {
    en: 'A party issues and ends full powers of its own people only.',
    ur: 'فریق صرف اپنے لوگوں کے اختیارنامے جاری اور ختم کرتا ہے۔',
    ps: 'لوری یوازې د خپلو کسانو واک‌لیکونه صادروي او پای ته رسوي.',
    'fa-AF': 'هر طرف تنها اختیارنامهٔ افراد خود را صادر و ختم می‌کند.',
  },
  'powers-missing': {
    en: 'You hold no full powers for this act that count.',
    ur: 'اس اقدام کے لیے آپ کے پاس کوئی مؤثر اختیارنامہ نہیں۔',
    ps: 'د دې کړنې لپاره تاسو د اعتبار وړ واک‌لیک نه لرئ.',
    'fa-AF': 'شما برای این اقدام اختیارنامهٔ معتبری ندارید.',
  },
  'powers-not-yet': {
    en: 'Your full powers for this act do not hold yet at that time.',
    ur: 'اس وقت تک اس اقدام کے لیے آپ کا اختیارنامہ مؤثر نہیں ہوا۔',
    ps: 'د دې کړنې لپاره ستاسو واک‌لیک په هغه وخت کې لا نه دی نافذ شوی.',
    'fa-AF': 'اختیارنامهٔ شما برای این اقدام در آن زمان هنوز نافذ نشده است.',
  },
  'powers-expired': {
    en: 'Your full powers for this act have expired by that time. Your party can issue new ones.',
    ur: 'اس وقت تک اس اقدام کے لیے آپ کے اختیارنامے کی مدت ختم ہو چکی ہے۔ آپ کا فریق نیا جاری کر سکتا ہے۔',
    ps: 'د دې کړنې لپاره ستاسو د واک‌لیک موده تر هغه وخته تېره شوې ده. ستاسو لوری نوی صادرولای شي.',
    'fa-AF':
      'مدت اختیارنامهٔ شما برای این اقدام تا آن زمان به پایان رسیده است. طرف شما می‌تواند اختیارنامهٔ تازه صادر کند.',
  },
  'powers-ended': {
    en: 'These full powers have been ended.',
    ur: 'یہ اختیارنامہ ختم کیا جا چکا ہے۔',
    ps: 'دا واک‌لیک پای ته رسول شوی دی.',
    'fa-AF': 'این اختیارنامه ختم شده است.',
  },
  'not-a-signatory': {
    en: 'This party is not among those that are to sign this text.',
    ur: 'یہ فریق ان میں شامل نہیں جنہیں اس متن پر دستخط کرنے ہیں۔',
    ps: 'دا لوری له هغو څخه نه دی چې دا متن باید لاسلیک کړي.',
    'fa-AF': 'این طرف از جملهٔ آنانی نیست که باید این متن را امضا کنند.',
  },
  'already-agreed': {
    en: 'This party has already agreed.',
    ur: 'یہ فریق پہلے ہی اتفاق کر چکا ہے۔',
    ps: 'دې لوري لا دمخه هوکړه کړې ده.',
    'fa-AF': 'این طرف پیش از این موافقت کرده است.',
  },
  'already-objected': {
    en: 'This party has already objected.',
    ur: 'یہ فریق پہلے ہی اعتراض کر چکا ہے۔',
    ps: 'دې لوري لا دمخه اعتراض کړی دی.',
    'fa-AF': 'این طرف پیش از این اعتراض کرده است.',
  },
  'already-initialled': {
    en: 'This party has already initialled this text.',
    ur: 'یہ فریق اس متن پر پہلے ہی مختصر دستخط کر چکا ہے۔',
    ps: 'دې لوري دا متن لا دمخه په لنډه لاسلیک کړی دی.',
    'fa-AF': 'این طرف پیش از این این متن را پاراف کرده است.',
  },
  'already-signed': {
    en: 'This party has already signed this text.',
    ur: 'یہ فریق اس متن پر پہلے ہی دستخط کر چکا ہے۔',
    ps: 'دې لوري دا متن لا دمخه لاسلیک کړی دی.',
    'fa-AF': 'این طرف پیش از این این متن را امضا کرده است.',
  },
  'instrument-withdrawn': {
    en: 'This text was withdrawn.',
    ur: 'یہ متن واپس لیا جا چکا ہے۔',
    ps: 'دا متن بېرته اخیستل شوی دی.',
    'fa-AF': 'این متن پس گرفته شده است.',
  },
  'instrument-signed': {
    en: 'A party has signed this text, so it is not withdrawn any more.',
    ur: 'ایک فریق اس متن پر دستخط کر چکا ہے، اس لیے اب یہ واپس نہیں لیا جاتا۔',
    ps: 'یوه لوري دا متن لاسلیک کړی دی، نو نور بېرته نه اخیستل کېږي.',
    'fa-AF': 'یک طرف این متن را امضا کرده است، پس دیگر پس گرفته نمی‌شود.',
  },
  'not-your-instrument': {
    en: 'This text was proposed by another party.',
    ur: 'یہ متن کسی دوسرے فریق نے تجویز کیا۔',
    ps: 'دا متن بل لوري وړاندیز کړی دی.',
    'fa-AF': 'این متن را طرف دیگری پیشنهاد کرده است.',
  },
  'ad-referendum-open': {
    en: 'An act of this party on this text is open ad referendum. Its capital confirms or declines it first.',
    ur: 'اس متن پر اس فریق کا ایک اقدام توثیق کی شرط پر کھلا ہے۔ پہلے اس کا دارالحکومت اس کی توثیق کرے یا اسے رد کرے۔',
    ps: 'پر دې متن د دې لوري یوه کړنه د تایید په شرط خلاصه ده. لومړی دې یې پلازمېنه تایید یا رد کړي.',
    'fa-AF': 'یک اقدام این طرف بر این متن به شرط تأیید باز است. نخست پایتخت آن باید آن را تأیید یا رد کند.',
  },
  'not-ad-referendum': {
    en: 'This act was not done ad referendum; there is nothing to confirm.',
    ur: 'یہ اقدام توثیق کی شرط پر نہیں کیا گیا؛ توثیق کے لیے کچھ نہیں۔',
    ps: 'دا کړنه د تایید په شرط نه ده شوې؛ د تایید لپاره څه نشته.',
    'fa-AF': 'این اقدام به شرط تأیید انجام نشده است؛ چیزی برای تأیید نیست.',
  },
  'ad-referendum-settled': {
    en: 'The capital has already answered on this act.',
    ur: 'اس اقدام پر دارالحکومت پہلے ہی جواب دے چکا ہے۔',
    ps: 'پلازمېنې د دې کړنې په اړه لا دمخه ځواب ورکړی دی.',
    'fa-AF': 'پایتخت دربارهٔ این اقدام پیش از این پاسخ داده است.',
  },
  'act-contested': {
    en: 'This party has said that this act was not so.',
    ur: 'اس فریق نے کہا ہے کہ یہ اقدام یوں نہیں ہوا۔',
    ps: 'دې لوري ویلي چې دا کړنه داسې نه ده شوې.',
    'fa-AF': 'این طرف گفته است که این اقدام چنین نبوده است.',
  },
  'ad-referendum-other-party': {
    en: 'This act is another party’s; its own capital confirms or declines it.',
    ur: 'یہ اقدام کسی دوسرے فریق کا ہے؛ اسی کا دارالحکومت اس کی توثیق کرتا یا اسے رد کرتا ہے۔',
    ps: 'دا کړنه د بل لوري ده؛ د هماغه پلازمېنه یې تاییدوي یا ردوي.',
    'fa-AF': 'این اقدام از طرف دیگری است؛ پایتخت همان طرف آن را تأیید یا رد می‌کند.',
  },
} satisfies Record<string, Text>;
