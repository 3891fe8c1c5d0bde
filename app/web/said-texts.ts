/** Kinds of what is said, as every page that shows statements calls them. */
import { english } from './catalogue.ts';
import type { Text } from './language.ts';

export const SAID_TEXTS = {
  type_claim: { en: 'claim', ur: 'دعویٰ', ps: 'ادعا', 'fa-AF': 'ادعا' },
  type_denial: { en: 'denial', ur: 'تردید', ps: 'تکذیب', 'fa-AF': 'تکذیب' },
  type_warning: { en: 'warning', ur: 'تنبیہ', ps: 'خبرداری', 'fa-AF': 'هشدار' },
  type_undertaking: { en: 'undertaking', ur: 'عہد', ps: 'ژمنه', 'fa-AF': 'تعهد' },
  type_other: { en: 'other', ur: 'دیگر', ps: 'بل ډول', 'fa-AF': 'نوع دیگر' },
  kind_direct: { en: 'direct', ur: 'براہِ راست', ps: 'مستقیم', 'fa-AF': 'مستقیم' },
  kind_mixed: {
    en: 'partly in their own words',
    ur: 'جزوی طور پر ان کے اپنے الفاظ میں',
    ps: 'یوه برخه یې په خپلو ټکو',
    'fa-AF': 'قسماً به کلمات خودشان',
  },
  kind_indirect: { en: 'indirect', ur: 'بالواسطہ', ps: 'نامستقیم', 'fa-AF': 'غیرمستقیم' },
} satisfies Record<string, Text>;

export function typeText(type: string): Text {
  return (SAID_TEXTS as Record<string, Text>)[`type_${type}`] ?? english(type);
}

/** Direct, partly in their own words, or indirect. */
export function manner(kind: string): Text {
  return (SAID_TEXTS as Record<string, Text>)[`kind_${kind}`] ?? english(kind);
}
