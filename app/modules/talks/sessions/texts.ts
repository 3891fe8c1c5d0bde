import { english as t } from '../../../web/catalogue.ts';
import type { Text } from '../../../web/language.ts';

export const TEXTS = {
  sessions: { en: 'Sessions', ur: 'نشستیں', ps: 'غونډې', 'fa-AF': 'نشست‌ها' },
  session: { en: 'Session', ur: 'نشست', ps: 'غونډه', 'fa-AF': 'نشست' },
  noSessions: {
    en: 'No session recorded in this round',
    ur: 'اس دور میں کوئی نشست درج نہیں',
    ps: 'په دې پړاو کې هیڅ غونډه نه ده ثبت شوې',
    'fa-AF': 'در این دور هیچ نشستی ثبت نشده',
  },
  noSessionsHelp: {
    en: 'A session is one meeting of a round: who sat together or apart, on what, and what came of it. Mediators record it; each side may keep its own account beside it.',
    ur: 'نشست دور کی ایک ملاقات ہے: کون ساتھ بیٹھا یا الگ، کس بات پر، اور کیا نتیجہ نکلا۔ اسے ثالث درج کرتے ہیں؛ ہر فریق اس کے ساتھ اپنا بیان رکھ سکتا ہے۔',
    ps: 'غونډه د پړاو یوه لیدنه ده: څوک یوځای یا جلا کېناستل، پر څه، او پایله یې څه شوه. منځګړي یې ثبتوي؛ هر لوری کولی شي خپل بیان ورسره کېږدي.',
    'fa-AF':
      'نشست یک ملاقات از دور است: چه کسانی با هم یا جدا نشستند، بر سر چه، و نتیجه چه شد. میانجی‌ها آن را ثبت می‌کنند؛ هر طرف می‌تواند روایت خود را در کنار آن نگه دارد.',
  },
  openSession: {
    en: 'Open a session',
    ur: 'نشست شروع کریں',
    ps: 'غونډه پرانیزئ',
    'fa-AF': 'نشستی باز کنید',
  },
  openSessionHelp: {
    en: 'Choose its readers with care: those you leave out learn nothing of this session, not even that it was held.',
    ur: 'اس کے قارئین احتیاط سے چنیں: جنہیں آپ شامل نہیں کرتے انہیں اس نشست کا کچھ پتا نہیں چلتا، یہ بھی نہیں کہ وہ ہوئی۔',
    ps: 'لوستونکي یې په پام وټاکئ: هغه څوک چې نه یې شاملوئ، د دې غونډې په اړه هیڅ نه خبرېږي، حتی دا هم نه چې جوړه شوې.',
    'fa-AF':
      'خوانندگان آن را با دقت برگزینید: آنهایی که شامل نمی‌سازید از این نشست هیچ نمی‌دانند، حتی این که برگزار شده است.',
  },
  format: { en: 'Format', ur: 'طریقہ', ps: 'بڼه', 'fa-AF': 'شکل' },
  startsAt: { en: 'Begins at', ur: 'آغاز کا وقت', ps: 'د پیل وخت', 'fa-AF': 'زمان آغاز' },
  endedAt: { en: 'Ended at', ur: 'ختم ہونے کا وقت', ps: 'د پای وخت', 'fa-AF': 'زمان پایان' },
  agendaItems: {
    en: 'Agenda, one item a line',
    ur: 'ایجنڈا، ہر سطر میں ایک نکتہ',
    ps: 'اجنډا، په هره کرښه کې یوه موضوع',
    'fa-AF': 'اجندا، در هر سطر یک موضوع',
  },
  source: {
    en: 'Who calls it so',
    ur: 'یہ نام کس نے دیا',
    ps: 'دا نوم چا ورکړی',
    'fa-AF': 'چه کسی آن را چنین می‌نامد',
  },
  closedDoor: {
    en: 'Behind closed doors',
    ur: 'بند دروازوں کے پیچھے',
    ps: 'تر تړلو دروازو شاته',
    'fa-AF': 'پشت درهای بسته',
  },
  ofRound: { en: 'Round', ur: 'دور', ps: 'پړاو', 'fa-AF': 'دور' },
  planned: { en: 'ahead', ur: 'آئندہ', ps: 'راتلونکې', 'fa-AF': 'در پیش' },
  notClosed: { en: 'not closed', ur: 'ابھی ختم درج نہیں', ps: 'لا نه ده تړل شوې', 'fa-AF': 'بسته نشده' },
  attendance: { en: 'Who attended', ur: 'کون شریک ہوا', ps: 'چا ګډون وکړ', 'fa-AF': 'چه کسانی شرکت کردند' },
  noAttendance: {
    en: 'Attendance is not recorded yet.',
    ur: 'حاضری ابھی درج نہیں ہوئی۔',
    ps: 'ګډون لا نه دی ثبت شوی.',
    'fa-AF': 'حاضری هنوز ثبت نشده است.',
  },
  otherPeople: { en: 'Others', ur: 'دیگر', ps: 'نور', 'fa-AF': 'دیگران' },
  recordAttendance: {
    en: 'Record who attended',
    ur: 'حاضری درج کریں',
    ps: 'ګډون ثبت کړئ',
    'fa-AF': 'حاضری را ثبت کنید',
  },
  people: {
    en: 'People admitted to these talks',
    ur: 'ان مذاکرات میں شامل افراد',
    ps: 'هغه کسان چې دې خبرو ته منل شوي',
    'fa-AF': 'کسانی که به این مذاکرات پذیرفته شده‌اند',
  },
  present: { en: 'Present', ur: 'حاضر', ps: 'حاضر کسان', 'fa-AF': 'حاضران' },
  anotherPerson: { en: 'Somebody else', ur: 'کوئی اور', ps: 'بل څوک', 'fa-AF': 'کس دیگر' },
  personName: { en: 'Name', ur: 'نام', ps: 'نوم', 'fa-AF': 'نام' },
  personParty: { en: 'Of the side', ur: 'کس فریق سے', ps: 'له کوم لوري', 'fa-AF': 'از کدام طرف' },
  personRole: { en: 'As', ur: 'حیثیت', ps: 'د څه په توګه', 'fa-AF': 'به حیث' },
  happenedAt: {
    en: 'When it happened',
    ur: 'کب ہوا',
    ps: 'کله وشول',
    'fa-AF': 'چه وقت روی داد',
  },
  changeAgenda: {
    en: 'Change the agenda',
    ur: 'ایجنڈا بدلیں',
    ps: 'اجنډا بدله کړئ',
    'fa-AF': 'اجندا را تغییر دهید',
  },
  close: {
    en: 'Close the session',
    ur: 'نشست ختم کریں',
    ps: 'غونډه وتړئ',
    'fa-AF': 'نشست را ببندید',
  },
  putThere: {
    en: 'What was put there',
    ur: 'وہاں کیا پیش ہوا',
    ps: 'هلته څه وړاندې شول',
    'fa-AF': 'آنجا چه مطرح شد',
  },
  nothingPutThere: {
    en: 'Nothing recorded refers to this session.',
    ur: 'کوئی درج شدہ بات اس نشست کا حوالہ نہیں دیتی۔',
    ps: 'هیڅ ثبت دې غونډې ته اشاره نه کوي.',
    'fa-AF': 'هیچ ثبتی به این نشست اشاره نمی‌کند.',
  },
  headsOnly: {
    en: 'The heads of the delegations and the mediators',
    ur: 'وفود کے سربراہ اور ثالث',
    ps: 'د پلاویو مشران او منځګړي',
    'fa-AF': 'رئیسان هیأت‌ها و میانجی‌ها',
  },
  oneSide: {
    en: '{party} and the mediators',
    ur: '{party} اور ثالث',
    ps: '{party} او منځګړي',
    'fa-AF': '{party} و میانجی‌ها',
  },
  mediatorsOnly: {
    en: 'The mediators only',
    ur: 'صرف ثالث',
    ps: 'یوازې منځګړي',
    'fa-AF': 'تنها میانجی‌ها',
  },
  format_plenary: { en: 'Plenary', ur: 'عام اجلاس', ps: 'عمومي غونډه', 'fa-AF': 'نشست عمومی' },
  format_proximity: {
    en: 'Proximity: the sides in separate rooms',
    ur: 'ایک ہی جگہ، فریق الگ کمروں میں',
    ps: 'په یوه ځای کې، لوري په جلا خونو کې',
    'fa-AF': 'در یک محل، طرف‌ها در اتاق‌های جداگانه',
  },
  format_shuttle: {
    en: 'Shuttle',
    ur: 'ثالث کی آمد و رفت سے',
    ps: 'د منځګړي په تګ راتګ',
    'fa-AF': 'با رفت‌وآمد میانجی',
  },
  format_bilateral: { en: 'Bilateral', ur: 'دو طرفہ', ps: 'دوه اړخیزه', 'fa-AF': 'دوجانبه' },
  'format_working-group': { en: 'Working group', ur: 'ورکنگ گروپ', ps: 'کاري ډله', 'fa-AF': 'گروه کاری' },
  role_head: { en: 'head of delegation', ur: 'سربراہِ وفد', ps: 'د پلاوي مشر', 'fa-AF': 'رئیس هیأت' },
  role_member: { en: 'member', ur: 'رکن', ps: 'غړی', 'fa-AF': 'عضو' },
  role_adviser: { en: 'adviser', ur: 'مشیر', ps: 'سلاکار', 'fa-AF': 'مشاور' },
  role_interpreter: { en: 'interpreter', ur: 'ترجمان', ps: 'ژباړن', 'fa-AF': 'ترجمان' },
  role_mediator: { en: 'mediator', ur: 'ثالث', ps: 'منځګړی', 'fa-AF': 'میانجی' },
  role_observer: { en: 'observer', ur: 'مبصر', ps: 'کتونکی', 'fa-AF': 'مشاهد' },
  role_other: { en: 'other', ur: 'دیگر', ps: 'بل', 'fa-AF': 'دیگر' },
} satisfies Record<string, Text>;

export const LABELS: Readonly<Record<string, Text>> = {
  'session-opened': {
    en: 'Session opened',
    ur: 'نشست شروع ہوئی',
    ps: 'غونډه پرانیستل شوه',
    'fa-AF': 'نشست باز شد',
  },
  'attendance-recorded': {
    en: 'Attendance recorded',
    ur: 'حاضری درج ہوئی',
    ps: 'ګډون ثبت شو',
    'fa-AF': 'حاضری ثبت شد',
  },
  'session-agenda-changed': {
    en: 'Agenda changed',
    ur: 'ایجنڈا بدلا گیا',
    ps: 'اجنډا بدله شوه',
    'fa-AF': 'اجندا تغییر یافت',
  },
  'session-closed': {
    en: 'Session closed',
    ur: 'نشست ختم ہوئی',
    ps: 'غونډه وتړل شوه',
    'fa-AF': 'نشست بسته شد',
  },
};

export const FIELDS: Readonly<Record<string, Text>> = {
  startsAt: TEXTS.startsAt,
  endedAt: TEXTS.endedAt,
  closedDoor: TEXTS.closedDoor,
  present: TEXTS.present,
};

/** A text chosen by a value, such as the format of a session. */
export function chosen(prefix: 'format' | 'role', value: string): Text {
  return (TEXTS as Record<string, Text>)[`${prefix}_${value}`] ?? t(value);
}
