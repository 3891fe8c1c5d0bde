/**
 * A tracker of the real talks of 2025, made only of what the press reports. README.md says how.
 * Every statement is a claim of its source, in this project's own words; nothing here is a finding of fact.
 */
import type { JsonObject } from '@sulh/record';
import type { Step, Story } from '../exercise/play.ts';
import { TRACKER_CLAIMS } from './tracker-claims.ts';
import { TRACKER_TALKS } from './tracker-talks.ts';

const names = (en: string, ur: string, ps: string, fa: string): JsonObject => ({ en, ur, ps, 'fa-AF': fa });

const PARTIES = [
  { id: 'pakistan', role: 'party', names: names('Pakistan', 'پاکستان', 'پاکستان', 'پاکستان') },
  {
    id: 'afghan-taliban',
    role: 'party',
    names: names('Afghan Taliban', 'افغان طالبان', 'افغان طالبان', 'طالبان افغانستان'),
  },
  { id: 'qatar', role: 'mediator', names: names('Qatar', 'قطر', 'قطر', 'قطر') },
  { id: 'turkiye', role: 'mediator', names: names('Türkiye', 'ترکیہ', 'ترکیه', 'ترکیه') },
  {
    id: 'tracker',
    role: 'mediator',
    names: names('Tracker desk', 'ٹریکر ڈیسک', 'د تعقیب څانګه', 'بخش پیگیری'),
  },
];

const PROCEDURE: readonly Omit<Step, 'at' | 'by'>[] = [
  {
    kind: 'rules-proposed',
    data: {
      title: 'How this tracker is kept',
      recorded:
        'Recorded: what a named source reports, in our own words, with who said it and who reported it. Where sources disagree, each account is an entry of its own. Not recorded: what no source reports, and what we think of it.',
      widening: 'author',
      showAges: false,
      closing:
        'The tracker closes when its desk can no longer keep it. The record then stays as it is and can be copied whole.',
    },
  },
  {
    kind: 'harm-assessed',
    data: {
      persons: 'Only offices, and persons who spoke in public in their office, are named.',
      sources: 'Every source is published. Nobody gave anything in confidence.',
      access: 'Nothing is said about the movement of people, aid or trade that is not published.',
      seizure: 'The desk holds nothing that is not on these pages.',
      publication:
        'A claim repeated can be taken for a fact. Each entry says whose claim it is, and corrections stay beside the original.',
    },
  },
  {
    kind: 'actor-named',
    data: {
      name: 'Tehrik-e-Taliban Pakistan',
      aliases: ['TTP'],
      type: 'armed-group',
      party: null,
      role: 'Armed group; no party to the talks, as the sources report them',
    },
    occurredAt: '2025-10-18T00:00:00Z',
  },
];

const FIRST = Date.parse('2026-11-16T09:00:00Z');
const APART_MS = 4 * 60 * 1000;

export const TRACKER: Story = {
  opening: {
    at: '2026-11-16T08:30:00Z',
    by: 'tracker-desk',
    data: {
      name: names(
        'Doha and Istanbul talks, as reported',
        'دوحہ اور استنبول مذاکرات، خبروں کے مطابق',
        'د دوحې او استانبول خبرې اترې، د رسنیو له مخې',
        'گفت‌وگوهای دوحه و استانبول، به گزارش رسانه‌ها',
      ),
      nature: 'tracker',
      public: true,
      parties: PARTIES,
      note: names(
        'Claims, each as its source reports it, in this project’s own words; no findings of fact. Names are those the sources use and decide no question of status or recognition.',
        'یہ دعوے ہیں، ہر ایک اپنے ذریعے کے مطابق اور اس منصوبے کے اپنے الفاظ میں؛ یہ حقائق کا فیصلہ نہیں۔ نام وہی ہیں جو ذرائع استعمال کرتے ہیں اور حیثیت یا تسلیم کیے جانے کے کسی سوال کا فیصلہ نہیں کرتے۔',
        'دا ادعاوې دي، هره یوه د خپلې سرچینې له مخې او د دې پروژې په خپلو ټکو؛ دا د حقیقت پرېکړه نه ده. نومونه هغه دي چې سرچینې یې کاروي او د حیثیت یا د رسمیت پېژندنې د کومې پوښتنې پرېکړه نه کوي.',
        'این‌ها ادعاهایی است، هرکدام به نقل از منبع آن و با کلمات خود این پروژه؛ نه تثبیت حقیقت. نام‌ها همان است که منابع به کار می‌برند و دربارهٔ جایگاه یا به رسمیت شناختن تصمیم نمی‌گیرد.',
      ),
    },
  },
  cast: { 'tracker-desk': { name: 'The editor of the tracker', party: 'tracker', role: 'secretariat' } },
  steps: [...PROCEDURE, ...TRACKER_TALKS, ...TRACKER_CLAIMS].map((step, n) => ({
    ...step,
    at: new Date(FIRST + n * APART_MS).toISOString(),
    by: 'tracker-desk',
  })),
};
