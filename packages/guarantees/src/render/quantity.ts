// Numbers, counts and durations. Everything here stands after a colon or alone, so forms are the plain
// (nominative, direct) ones; number agreement is each language's own.
import type { Dur } from '../model.ts';
import { plainDecimal } from './decimal.ts';
import type { Language } from './language.ts';

export type Counted = 'times' | 'confirmations' | 'verifiers';
type Noun = Counted | Dur['unit'];

export const LRI = '\u2066';
export const FSI = '\u2068';
export const PDI = '\u2069';

/** A run of Latin signs or digits that must read left to right inside any text. */
export function isolate(text: string, language: Language): string {
  return language === 'en' || language === 'tr' ? text : `${LRI}${text}${PDI}`;
}

/** Without grouping marks: 8.600 and 8,600 are different numbers in two of the six languages. */
export function digits(value: number, language: Language): string {
  const plain = plainDecimal(value);
  if (language === 'tr') return plain.replace('.', ',');
  if (language !== 'ps' && language !== 'fa-AF') return plain;
  return persianDigits(plain).replace('.', '\u066b');
}

/** Only the digits; used for times and clause numbers, whose dots are no decimal marks. */
export function localDigits(text: string, language: Language): string {
  return language === 'ps' || language === 'fa-AF' ? persianDigits(text) : text;
}

function persianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
}

export function renderNumber(value: number, language: Language): string {
  return isolate(digits(value, language), language);
}

/** [one, more]; Turkish and Dari keep the singular after a number. */
const FORMS: Record<Exclude<Language, 'ar'>, Record<Noun, readonly [string, string]>> = {
  en: {
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    month: ['month', 'months'],
    times: ['time', 'times'],
    confirmations: ['confirmation', 'confirmations'],
    verifiers: ['verifier', 'verifiers'],
  },
  ur: {
    hour: ['گھنٹہ', 'گھنٹے'],
    day: ['دن', 'دن'],
    month: ['ماہ', 'ماہ'],
    times: ['بار', 'بار'],
    confirmations: ['تصدیق', 'تصدیقات'],
    verifiers: ['تصدیق کنندہ', 'تصدیق کنندگان'],
  },
  ps: {
    hour: ['ساعت', 'ساعته'],
    day: ['ورځ', 'ورځې'],
    month: ['میاشت', 'میاشتې'],
    times: ['ځل', 'ځله'],
    confirmations: ['تایید', 'تاییده'],
    verifiers: ['تصدیقوونکی', 'تصدیقوونکي'],
  },
  'fa-AF': {
    hour: ['ساعت', 'ساعت'],
    day: ['روز', 'روز'],
    month: ['ماه', 'ماه'],
    times: ['بار', 'بار'],
    confirmations: ['تأیید', 'تأیید'],
    verifiers: ['تصدیق‌کننده', 'تصدیق‌کننده'],
  },
  tr: {
    hour: ['saat', 'saat'],
    day: ['gün', 'gün'],
    month: ['ay', 'ay'],
    times: ['kez', 'kez'],
    confirmations: ['teyit', 'teyit'],
    verifiers: ['doğrulayıcı', 'doğrulayıcı'],
  },
};

/** Arabic: one and two are said by the noun (the figure follows), 3-10 plural, 11-99 accusative, else genitive. */
const ARABIC: Record<Noun, { one: string; two: string; few: string; many: string; other: string }> = {
  hour: { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  day: { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' },
  month: { one: 'شهر واحد', two: 'شهران', few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  times: { one: 'مرة واحدة', two: 'مرتان', few: 'مرات', many: 'مرة', other: 'مرة' },
  confirmations: { one: 'تأكيد واحد', two: 'تأكيدان', few: 'تأكيدات', many: 'تأكيدًا', other: 'تأكيد' },
  verifiers: {
    one: 'جهة تحقق واحدة',
    two: 'جهتا تحقق',
    few: 'جهات تحقق',
    many: 'جهة تحقق',
    other: 'جهة تحقق',
  },
};

export function renderCount(value: number, of: Noun, language: Language): string {
  const figure = renderNumber(value, language);
  if (language !== 'ar') return `${figure} ${FORMS[language][of][value === 1 ? 0 : 1]}`;
  const forms = ARABIC[of];
  if (value === 1) return `${forms.one} (${figure})`;
  if (value === 2) return `${forms.two} (${figure})`;
  const rest = value % 100;
  if (rest >= 3 && rest <= 10) return `${figure} ${forms.few}`;
  return `${figure} ${rest >= 11 && rest <= 99 ? forms.many : forms.other}`;
}

const ZONE: Record<Language, string> = {
  en: 'time zone',
  ur: 'منطقۂ وقت',
  ps: 'وختي سیمه',
  'fa-AF': 'منطقهٔ زمانی',
  tr: 'saat dilimi',
  ar: 'المنطقة الزمنية',
};

export function renderDuration(dur: Dur, language: Language): string {
  const length = renderCount(dur.n, dur.unit, language);
  return dur.tz === undefined ? length : `${length} (${ZONE[language]}: ${isolate(dur.tz, language)})`;
}

const COMPASS: Record<Language, { north: string; south: string; east: string; west: string }> = {
  en: { north: 'north', south: 'south', east: 'east', west: 'west' },
  ur: { north: 'شمال', south: 'جنوب', east: 'مشرق', west: 'مغرب' },
  ps: { north: 'شمال', south: 'جنوب', east: 'ختیځ', west: 'لوېدیځ' },
  'fa-AF': { north: 'شمال', south: 'جنوب', east: 'شرق', west: 'غرب' },
  tr: { north: 'kuzey', south: 'güney', east: 'doğu', west: 'batı' },
  ar: { north: 'شمالًا', south: 'جنوبًا', east: 'شرقًا', west: 'غربًا' },
};

/** Decimal degrees with the half of the globe in words, so that no sign can be lost. */
export function renderDegrees(value: number, axis: 'latitude' | 'longitude', language: Language): string {
  const words = COMPASS[language];
  const negative = value < 0;
  const half =
    axis === 'latitude' ? (negative ? words.south : words.north) : negative ? words.west : words.east;
  return `${isolate(`${digits(Math.abs(value), language)}°`, language)} ${half}`;
}
