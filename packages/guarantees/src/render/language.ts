/** The languages a guarantee is rendered in, in the order they are listed. */
export const LANGUAGES = ['en', 'ur', 'ps', 'fa-AF', 'tr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

export function directionOf(language: Language): Direction {
  return language === 'en' || language === 'tr' ? 'ltr' : 'rtl';
}
