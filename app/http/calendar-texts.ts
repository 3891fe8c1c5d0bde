/** The page of dates, and what stands in calendars. */
import type { Text } from '../web/language.ts';

export const CALENDAR_TEXTS = {
  calendar: { en: 'Calendar', ur: 'تقویم', ps: 'مهالوېش', 'fa-AF': 'تقویم' },
  calendarLead: {
    en: 'Rounds, sessions and dates that something is due, as far as you may read them.',
    ur: 'ادوار، نشستیں اور وہ تاریخیں جب کچھ واجب ہے، جہاں تک آپ انہیں پڑھ سکتے ہیں۔',
    ps: 'پړاوونه، غونډې او هغه نېټې چې یو څه پکې باید وشي، تر هغه ځایه چې تاسو یې لوستلای شئ.',
    'fa-AF': 'دورها، جلسه‌ها و تاریخ‌هایی که کاری باید انجام شود، تا آن‌جا که شما می‌توانید بخوانید.',
  },
  noDates: {
    en: 'No date recorded yet',
    ur: 'ابھی کوئی تاریخ درج نہیں',
    ps: 'تر اوسه هیڅ نېټه نه ده ثبت شوې',
    'fa-AF': 'هنوز هیچ تاریخی ثبت نشده',
  },
  noDatesHelp: {
    en: 'A date stands here as soon as somebody proposes a round, calls a session or sets a day by which something is due.',
    ur: 'جیسے ہی کوئی دور تجویز کرے، نشست بلائے یا کسی کام کی آخری تاریخ مقرر کرے، تاریخ یہاں آ جاتی ہے۔',
    ps: 'کله چې څوک پړاو وړاندیز کړي، غونډه راوبولي یا د یوه کار نېټه وټاکي، نېټه دلته راځي.',
    'fa-AF': 'همین که کسی دوری پیشنهاد کند، جلسه‌ای فراخواند یا برای کاری مهلتی بگذارد، تاریخ آن این‌جا می‌آید.',
  },
  coming: { en: 'To come', ur: 'آئندہ', ps: 'راتلونکي', 'fa-AF': 'پیش رو' },
  past: { en: 'Past', ur: 'گزشتہ', ps: 'تېر', 'fa-AF': 'گذشته' },
  cancelled: { en: 'Called off', ur: 'منسوخ', ps: 'لغوه شوی', 'fa-AF': 'لغو شده' },
  inYourCalendar: {
    en: 'In your own calendar',
    ur: 'آپ کی اپنی تقویم میں',
    ps: 'ستاسو په خپل مهالوېش کې',
    'fa-AF': 'در تقویم خود شما',
  },
  publicAddress: {
    en: 'Any calendar program can follow the public dates at this address:',
    ur: 'تقویم کا کوئی بھی پروگرام اس پتے پر عوامی تاریخیں دیکھ سکتا ہے:',
    ps: 'د مهالوېش هر پروګرام په دې پته عامه نېټې تعقیبولای شي:',
    'fa-AF': 'هر برنامهٔ تقویم می‌تواند تاریخ‌های عمومی را در این نشانی دنبال کند:',
  },
  privateCalendar: {
    en: 'A private address for the dates that you may read',
    ur: 'ان تاریخوں کے لیے نجی پتہ جو آپ پڑھ سکتے ہیں',
    ps: 'د هغو نېټو لپاره شخصي پته چې تاسو یې لوستلای شئ',
    'fa-AF': 'نشانی خصوصی برای تاریخ‌هایی که شما می‌توانید بخوانید',
  },
  privateWarning: {
    en: 'Calendar programs have no key, so the address itself opens the calendar. Whoever gets hold of it reads titles, days and places of what you may read, until you close it. The company behind your calendar program gets them too, and may keep them. This host sees when and from where they are asked for. In closed talks, consider whether to use it at all.',
    ur: 'تقویم کے پروگراموں کے پاس کلید نہیں ہوتی، اس لیے پتہ خود تقویم کھولتا ہے۔ جس کے ہاتھ یہ لگ جائے وہ آپ کی پڑھی جا سکنے والی باتوں کے عنوان، دن اور مقام پڑھ سکتا ہے، جب تک آپ اسے بند نہ کریں۔ آپ کے تقویم پروگرام کی کمپنی کو بھی یہ ملتے ہیں اور وہ انہیں رکھ سکتی ہے۔ یہ میزبان دیکھتا ہے کہ وہ کب اور کہاں سے مانگے گئے۔ بند مذاکرات میں پہلے سوچیں کہ اسے استعمال کرنا بھی چاہیے یا نہیں۔',
    ps: 'د مهالوېش پروګرامونه کیلي نه لري، نو پته پخپله مهالوېش پرانیزي. د چا لاس ته چې ورشي، د هغه څه سرلیکونه، ورځې او ځایونه لولي چې تاسو یې لوستلای شئ، تر هغه چې تاسو یې وتړئ. ستاسو د مهالوېش د پروګرام شرکت ته هم رسېږي او ساتلای یې شي. دا کوربه ویني چې کله او له کومه ځایه غوښتل کېږي. په تړلو خبرو کې لومړی فکر وکړئ چې کارول یې سم دي که نه.',
    'fa-AF':
      'برنامه‌های تقویم کلید ندارند، پس خود نشانی تقویم را باز می‌کند. هر که به آن دست یابد عنوان، روز و محل آنچه را شما می‌توانید بخوانید می‌خواند، تا وقتی که آن را ببندید. شرکت برنامهٔ تقویم شما نیز آن‌ها را می‌گیرد و ممکن است نگه دارد. این میزبان می‌بیند چه وقت و از کجا خواسته می‌شود. در مذاکرات بسته، نخست بیندیشید که آیا اصلاً به کار ببرید.',
  },
  privateEnds: {
    en: 'It stops when you make a new one or close it, when your key is revoked or replaced, and while you are suspended.',
    ur: 'یہ اس وقت بند ہو جاتا ہے جب آپ نیا بنائیں یا اسے بند کریں، جب آپ کی کلید منسوخ یا تبدیل ہو، اور جب تک آپ معطل ہوں۔',
    ps: 'کله چې تاسو نوې جوړه کړئ یا یې وتړئ، کله چې ستاسو کیلي لغوه یا بدله شي، او تر هغه چې تاسو ځنډول شوي یاست، کار نه کوي.',
    'fa-AF':
      'وقتی نشانی تازه بسازید یا آن را ببندید، وقتی کلید شما لغو یا تعویض شود، و تا زمانی که معلق باشید، از کار می‌افتد.',
  },
  makeAddress: {
    en: 'Make a private address',
    ur: 'نجی پتہ بنائیں',
    ps: 'شخصي پته جوړه کړئ',
    'fa-AF': 'نشانی خصوصی بسازید',
  },
  renewAddress: {
    en: 'Make a new one; the old one stops',
    ur: 'نیا بنائیں؛ پرانا بند ہو جائے گا',
    ps: 'نوې جوړه کړئ؛ زړه به بنده شي',
    'fa-AF': 'نشانی تازه بسازید؛ قبلی از کار می‌افتد',
  },
  closeAddress: {
    en: 'Close the address',
    ur: 'پتہ بند کریں',
    ps: 'پته وتړئ',
    'fa-AF': 'نشانی را ببندید',
  },
  isExercise: {
    en: 'An exercise: no real people or places.',
    ur: 'ایک مشق: کوئی حقیقی لوگ یا مقامات نہیں۔',
    ps: 'یو تمرین: ریښتیني کسان یا ځایونه نه دي.',
    'fa-AF': 'یک تمرین: اشخاص و مکان‌ها واقعی نیستند.',
  },
} satisfies Record<string, Text>;
