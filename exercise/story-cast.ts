/** The countries, the people and the opening entry. All of it is invented. */
import type { JsonObject } from '@sulh/record';
import type { CastMember, Story } from './play.ts';

const names = (en: string, ur: string, ps: string, fa: string): JsonObject => ({ en, ur, ps, 'fa-AF': fa });

const PARTIES = [
  { id: 'northland', role: 'party', names: names('Northland', 'نارتھ لینڈ', 'نارتلینډ', 'نارتلند') },
  { id: 'eastmark', role: 'party', names: names('Eastmark', 'ایسٹ مارک', 'ایسټ مارک', 'ایست‌مارک') },
  { id: 'corvia', role: 'mediator', names: names('Corvia', 'کورویا', 'کورویا', 'کورویا') },
  { id: 'hale', role: 'mediator', names: names('Hale', 'ہیل', 'هېل', 'هیل') },
  {
    id: 'line-monitors',
    role: 'monitor',
    names: names('Line monitors', 'لائن کے نگران', 'د کرښې څارونکي', 'ناظران خط'),
  },
  {
    id: 'regional-union',
    role: 'observer',
    names: names('Regional Union', 'علاقائی یونین', 'سیمه‌ییزه اتحادیه', 'اتحادیهٔ منطقه‌ای'),
  },
];

export const OPENING: Story['opening'] = {
  at: '2026-10-10T08:00:00Z',
  by: 'corvia-secretariat',
  data: {
    name: names('Harbour talks', 'بندرگاہ مذاکرات', 'د بندر خبرې اترې', 'گفت‌وگوهای بندر'),
    nature: 'exercise',
    public: true,
    parties: PARTIES,
    note: names(
      'An exercise. No country, person, place or newspaper in it is real. Nothing recorded here prejudices the position of any party, and no name or line decides a question of status.',
      'یہ ایک فرضی مشق ہے۔ اس میں کوئی ملک، شخص، مقام یا اخبار حقیقی نہیں۔ یہاں درج کوئی بات کسی فریق کے مؤقف پر اثر نہیں ڈالتی، اور کوئی نام یا لکیر حیثیت کے کسی سوال کا فیصلہ نہیں کرتی۔',
      'دا یو فرضي تمرین دی. په دې کې هېڅ هېواد، کس، ځای یا ورځپاڼه رښتینې نه ده. دلته ثبت شوې هېڅ خبره د هېڅ لوري پر دریځ اغېز نه کوي، او هېڅ نوم یا کرښه د حیثیت د کومې پوښتنې پرېکړه نه کوي.',
      'این یک تمرین فرضی است. هیچ کشور، شخص، جای یا روزنامه‌ای در آن واقعی نیست. هیچ مطلبی که اینجا ثبت شده بر موضع هیچ طرفی اثر نمی‌گذارد، و هیچ نام یا خطی دربارهٔ مسألهٔ جایگاه تصمیم نمی‌گیرد.',
    ),
  },
};

/** The first of each party is admitted by the secretariat and admits the rest of their side. */
export const CAST = {
  'corvia-secretariat': { name: 'Amarel Tousse', party: 'corvia', role: 'secretariat' },
  'corvia-press': { name: 'Benet Solvane', party: 'corvia', role: 'member' },
  'corvia-interpreter': { name: 'Edda Fairlow', party: 'corvia', role: 'interpreter' },
  'hale-envoy': { name: 'Corin Hathelow', party: 'hale', role: 'head' },
  'northland-head': { name: 'Halvek Ostran', party: 'northland', role: 'head' },
  'northland-member': { name: 'Mirel Tandry', party: 'northland', role: 'member' },
  'eastmark-head': { name: 'Dovan Aresk', party: 'eastmark', role: 'head' },
  'eastmark-member': { name: 'Selet Imrun', party: 'eastmark', role: 'member' },
  monitor: { name: 'Tamsel Groave', party: 'line-monitors', role: 'monitor' },
  observer: { name: 'Liora Penhast', party: 'regional-union', role: 'observer' },
} satisfies Record<string, CastMember>;
