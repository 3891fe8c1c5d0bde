/** What it means when an account, or an element of one, is refused. */
import type { Text } from '../web/language.ts';

export const ACCOUNT_REFUSALS = {
  'element-unknown': {
    en: 'This element is not one that all readers of this entry can know here.',
    ur: 'یہ نکتہ ایسا نہیں جسے اس اندراج کے سب قارئین یہاں جان سکیں۔',
    ps: 'دا ټکی هغه نه دی چې د دې ثبت ټول لوستونکي یې دلته پېژندلی شي.',
    'fa-AF': 'این نکته از آن‌هایی نیست که همهٔ خوانندگان این ثبت اینجا بدانند.',
  },
  'element-twice': {
    en: 'The same element stands twice in this entry.',
    ur: 'اس اندراج میں ایک ہی نکتہ دو بار ہے۔',
    ps: 'په دې ثبت کې یو ټکی دوه ځله راغلی دی.',
    'fa-AF': 'یک نکته در این ثبت دو بار آمده است.',
  },
  'element-known': {
    en: 'There is an element of this name already. Please reload the page.',
    ur: 'اس نام کا نکتہ پہلے سے موجود ہے۔ براہِ کرم صفحہ دوبارہ کھولیں۔',
    ps: 'د دې نوم ټکی لا دمخه شته. مهرباني وکړئ پاڼه بیا پرانیزئ.',
    'fa-AF': 'نکته‌ای به این نام از پیش هست. لطفاً صفحه را دوباره باز کنید.',
  },
  'element-entered': {
    en: 'What this account says of this element is entered already.',
    ur: 'اس نکتے پر یہ روایت کیا کہتی ہے، پہلے سے درج ہے۔',
    ps: 'دا روایت د دې ټکي په اړه څه وايي، لا دمخه ثبت دي.',
    'fa-AF': 'آنچه این روایت دربارهٔ این نکته می‌گوید از پیش ثبت است.',
  },
  'account-contest-other': {
    en: 'Only the side whose account it is said to be contests it. You may record that you read it differently.',
    ur: 'اس پر صرف وہی فریق اعتراض کرتا ہے جس کی روایت اسے کہا گیا ہے۔ آپ درج کر سکتے ہیں کہ آپ کا مفہوم مختلف ہے۔',
    ps: 'یوازې هغه لوری پرې اعتراض کوي چې روایت د هغه بلل شوی. تاسو ثبتولی شئ چې مفهوم مو بل دی.',
    'fa-AF':
      'تنها طرفی که روایت از آنِ او گفته شده بر آن اعتراض می‌کند. شما می‌توانید ثبت کنید که برداشت‌تان متفاوت است.',
  },
  'account-supersedes-other': {
    en: 'An account takes the place only of an earlier one by the same speaker, of the same act.',
    ur: 'کوئی روایت صرف اسی بیان دینے والے کی، اسی امر کی پہلی روایت کی جگہ لیتی ہے۔',
    ps: 'روایت یوازې د هماغه ویونکي، د هماغې کړنې د پخواني روایت ځای نیسي.',
    'fa-AF': 'یک روایت تنها جای روایت پیشین همان گوینده از همان عمل را می‌گیرد.',
  },
} satisfies Record<string, Text>;
