import type { Text } from '../../../web/language.ts';

export const TEXTS = {
  onPaper: {
    en: 'Done on paper or by voice',
    ur: 'کاغذ پر یا زبانی کیا گیا',
    ps: 'پر کاغذ یا په خوله شوی',
    'fa-AF': 'روی کاغذ یا شفاهی انجام شده',
  },
  waiting: {
    en: 'Attested as yours, waiting for your word',
    ur: 'آپ کے نام سے شہادت شدہ، آپ کی بات کے منتظر',
    ps: 'ستاسو په نوم شهادت شوي، ستاسو خبرې ته په تمه',
    'fa-AF': 'به نام شما گواهی شده، در انتظار سخن شما',
  },
  waitingHelp: {
    en: 'A mediator recorded these as acts of your side. They show as attested until you confirm or contest them; nothing happens by silence.',
    ur: 'ایک ثالث نے انہیں آپ کے فریق کے اقدام کے طور پر درج کیا۔ جب تک آپ تصدیق یا اعتراض نہ کریں یہ شہادت شدہ دکھائی دیتے ہیں؛ خاموشی سے کچھ نہیں بدلتا۔',
    ps: 'یوه منځګړي دا ستاسو د لوري د کړنو په توګه ثبت کړي دي. تر هغې چې تاسو یې تایید یا پرې اعتراض ونه کړئ، شهادت شوي ښکاري؛ په چوپتیا هیڅ نه بدلېږي.',
    'fa-AF':
      'میانجی این‌ها را به عنوان اقدام طرف شما ثبت کرده است. تا زمانی که تأیید یا اعتراض نکنید گواهی‌شده نشان داده می‌شوند؛ با سکوت چیزی تغییر نمی‌کند.',
  },
  waitingFor: {
    en: 'waiting for {age}',
    ur: '{age} سے منتظر',
    ps: 'په تمه پاتې: {age}',
    'fa-AF': 'در انتظار: {age}',
  },
  confirm: {
    en: 'Confirm it as your act',
    ur: 'اپنے اقدام کے طور پر تصدیق کریں',
    ps: 'د خپلې کړنې په توګه یې تایید کړئ',
    'fa-AF': 'آن را به عنوان اقدام خود تأیید کنید',
  },
  confirmHelp: {
    en: 'From then on it stands as your side’s own, in exactly these words. It cannot be taken back.',
    ur: 'اس کے بعد یہ بالکل انہی الفاظ میں آپ کے فریق کا اپنا اقدام ہے۔ اسے واپس نہیں لیا جا سکتا۔',
    ps: 'له هغې وروسته دا په همدې کټ مټ ټکو ستاسو د لوري خپله کړنه ده. بېرته نه اخیستل کېږي.',
    'fa-AF': 'از آن پس دقیقاً به همین کلمات اقدام خود طرف شماست. پس گرفته نمی‌شود.',
  },
  contest: {
    en: 'Contest it',
    ur: 'اس پر اعتراض کریں',
    ps: 'اعتراض پرې وکړئ',
    'fa-AF': 'به آن اعتراض کنید',
  },
  contestHelp: {
    en: 'Say in what it is not right: that it was not done, or not in these words. It stays in the record with your word beside it.',
    ur: 'بتائیں کہ کیا درست نہیں: یہ ہوا ہی نہیں، یا ان الفاظ میں نہیں۔ یہ آپ کی بات کے ساتھ ریکارڈ میں رہتا ہے۔',
    ps: 'ووایئ چې په کومه برخه کې سم نه دی: نه دی شوی، یا په دې ټکو نه. په ریکارډ کې ستاسو له خبرې سره پاتې کېږي.',
    'fa-AF': 'بگویید در چه درست نیست: انجام نشده، یا نه به این کلمات. در ریکارد با سخن شما در کنارش می‌ماند.',
  },
  contestText: {
    en: 'In which point it is not right',
    ur: 'کس نکتے میں درست نہیں',
    ps: 'په کوم ټکي کې سم نه دی',
    'fa-AF': 'در کدام نکته درست نیست',
  },
  confirmText: {
    en: 'Anything to add',
    ur: 'کوئی اضافہ',
    ps: 'نوره خبره',
    'fa-AF': 'سخن افزوده',
  },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'attested-confirmed': {
    en: 'Attested act confirmed',
    ur: 'شہادت شدہ اقدام کی تصدیق ہوئی',
    ps: 'شهادت شوې کړنه تایید شوه',
    'fa-AF': 'اقدام گواهی‌شده تأیید شد',
  },
  'attested-contested': {
    en: 'Attested act contested',
    ur: 'شہادت شدہ اقدام پر اعتراض ہوا',
    ps: 'پر شهادت شوې کړنې اعتراض وشو',
    'fa-AF': 'به اقدام گواهی‌شده اعتراض شد',
  },
};
