import type { Texts } from '../agreement.ts';

/** The methods of verification every agreement has; it may name them otherwise. */
export const COMMON_METHODS: { id: string; name: Texts }[] = [
  {
    id: 'patrol',
    name: { en: 'patrol', ur: 'گشت', ps: 'ګزمه', 'fa-AF': 'گزمه', tr: 'devriye', ar: 'دورية' },
  },
  {
    id: 'imagery',
    name: {
      en: 'satellite or aerial imagery',
      ur: 'سیٹلائٹ یا فضائی تصاویر',
      ps: 'سپوږمکیز یا هوايي انځورونه',
      'fa-AF': 'تصاویر ستلایت یا هوایی',
      tr: 'uydu veya hava görüntüsü',
      ar: 'صور الأقمار الصناعية أو الصور الجوية',
    },
  },
  {
    id: 'interview',
    name: { en: 'interview', ur: 'انٹرویو', ps: 'مرکه', 'fa-AF': 'مصاحبه', tr: 'görüşme', ar: 'مقابلة' },
  },
  {
    id: 'inspection',
    name: { en: 'inspection', ur: 'معائنہ', ps: 'پلټنه', 'fa-AF': 'بازرسی', tr: 'denetim', ar: 'تفتيش' },
  },
  {
    id: 'document',
    name: { en: 'document', ur: 'دستاویز', ps: 'سند', 'fa-AF': 'سند', tr: 'belge', ar: 'وثيقة' },
  },
];
