import type { KeyId } from '@sulh/record';
import { type Language, say, type Text } from '../../app/web/language.ts';
import type { View } from '../../app/web/page.tsx';

export const NOW = Date.UTC(2026, 10, 24, 9, 30);
export const PATH = '/p/3f9a0c1d2e4b5a67';

/** English, Urdu, Pashto, Dari. */
export function text(en: string, ur: string, ps: string, fa: string): Text {
  return { en, ur, ps, 'fa-AF': fa };
}

export const NAMES = {
  northland: text('Northland', 'نارتھ لینڈ', 'نارتلنډ', 'نارتلند'),
  eastmark: text('Eastmark', 'ایسٹ مارک', 'ایسټمارک', 'ایستمارک'),
  corvia: text('Corvia', 'کورویا', 'کورویا', 'کورویا'),
  hale: text('Hale', 'ہیل', 'هیل', 'هیل'),
} as const;

const SECTIONS: [string, Text, string][] = [
  ['overview', text('Overview', 'جائزہ', 'عمومي کتنه', 'نمای کلی'), ''],
  ['talks', text('Talks', 'مذاکرات', 'خبرې', 'مذاکرات'), '/talks'],
  ['statements', text('Statements', 'بیانات', 'ویناوې', 'گفته‌ها'), '/statements'],
  ['press', text('Press', 'اخبارات', 'مطبوعات', 'مطبوعات'), '/press'],
  ['people', text('People', 'افراد', 'کسان', 'افراد'), '/people'],
  ['record', text('Record', 'ریکارڈ', 'ریکارډ', 'سابقه'), '/record'],
];

export function viewAt(language: Language, below: string, given: Partial<View> = {}): View {
  const tell = say(language);
  return {
    language,
    say: tell,
    now: NOW,
    path: `${PATH}${below}`,
    host: { name: 'Sulh', signedIn: true, operator: false },
    key: 'ab'.repeat(32) as KeyId,
    reader: { personId: 'cd'.repeat(32), name: 'Ilse Marr', party: tell(NAMES.corvia) },
    process: {
      id: `3f9a0c1d2e4b5a67${'5c'.repeat(24)}`,
      path: PATH,
      name: tell(text('Harbour talks', 'بندرگاہ مذاکرات', 'د بندر خبرې', 'مذاکرات بندر')),
      nature: 'exercise',
      note: tell(
        text(
          'Nothing here changes the position of either side on any border, name or status.',
          'یہاں کوئی بات کسی سرحد، نام یا حیثیت پر کسی فریق کے موقف کو نہیں بدلتی۔',
          'دلته هیڅ شی د کومې پولې، نوم یا حیثیت په اړه د هېڅ لوري دریځ نه بدلوي.',
          'هیچ چیز در این‌جا موضع هیچ طرف را دربارهٔ سرحد، نام یا حیثیت تغییر نمی‌دهد.',
        ),
      ),
      public: true,
      size: 412,
      root: '8e1f04b7c2d95a36'.repeat(4),
      checkpointAt: NOW,
      witnesses: { signed: 4, asked: 4 },
      knownAs: tell(
        text(
          'as known to the public',
          'جیسا عوام کو معلوم ہے',
          'لکه څنګه چې خلکو ته معلومه ده',
          'چنان که عموم مردم می‌دانند',
        ),
      ),
    },
    section: null,
    sections: SECTIONS.map(([id, label, href]) => ({ id, label, href: `${PATH}${href}` })),
    asset: (name) => (name === 'sulh.css' ? 'index.css' : name),
    ...given,
  };
}

export const HOUR = 3_600_000;
export const id = (n: number) => n.toString(16).padStart(4, '0').repeat(16);
export const TALKS = text('Talks', 'مذاکرات', 'خبرې', 'مذاکرات');
export const CAMPS = text(
  'Close the camps used by the Iron Column',
  'آئرن کالم کے زیرِ استعمال کیمپ بند کیے جائیں',
  'هغه کمپونه وتړل شي چې اوسپنیز کتار یې کاروي',
  'کمپ‌های مورد استفادهٔ ستون آهنین بسته شود',
);
