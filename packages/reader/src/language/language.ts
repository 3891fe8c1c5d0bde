import { franc } from 'franc-min';

const CODES: Record<string, string> = {
  eng: 'en',
  urd: 'ur',
  pbu: 'ps',
  pes: 'fa',
  prs: 'fa-AF',
  arb: 'ar',
  tur: 'tr',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  rus: 'ru',
  ukr: 'uk',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  hin: 'hi',
  ben: 'bn',
  pan: 'pa',
  uzn: 'uz',
  ckb: 'ckb',
  kmr: 'ku',
  uig: 'ug',
  azj: 'az',
  kaz: 'kk',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  ind: 'id',
  skr: 'skr',
  snd: 'sd',
  tgk: 'tg',
  heb: 'he',
  swh: 'sw',
  som: 'so',
  vie: 'vi',
  tha: 'th',
  ell: 'el',
  ron: 'ro',
  zlm: 'ms',
  mad: 'mad',
};
/** Letters that one of the languages in Arabic script has and the others have not. */
const LETTERS: [string, RegExp][] = [
  ['ps', /[ټډړږښګڼېۍ]/gu],
  ['ur', /[ٹڈڑںےہھ]/gu],
  ['fa', /[پچژگک]/gu],
];
const AFGHAN_SITE =
  /\.af(?:[:/]|$)|\/\/(?:www\.)?(?:8am\.media|etilaatroz\.com|amu\.tv|tolonews\.com|pajhwok\.com)/u;

/** BCP 47 tag from the words, refined by what the page declares: Dari and Persian differ only there. */
export function detectLanguage(
  body: string,
  declared: string | null,
  url: string | undefined,
): string | null {
  const tag = declared === null ? null : normalTag(declared);
  const sample = body.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return tag;
  const written = byLetters(sample, letters) ?? byWords(sample);
  if (written === null) return tag;
  if (written === 'fa' && (tag === 'fa-AF' || (url !== undefined && AFGHAN_SITE.test(url)))) return 'fa-AF';
  // Short texts are guesses: the page's own word weighs more when the scripts agree.
  if (tag !== null && letters < 120 && sameScript(tag, written)) return tag.split('-')[0]!;
  return written;
}

function byLetters(sample: string, letters: number): string | null {
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic < letters * 0.5) return null;
  for (const [language, pattern] of LETTERS) {
    const own = sample.match(pattern)?.length ?? 0;
    if (own > arabic * 0.01)
      return language === 'ps' || language === 'ur' ? language : persianOrOther(sample);
  }
  return byWords(sample) ?? 'ar';
}

function persianOrOther(sample: string): string {
  const guess = byWords(sample);
  return guess === 'ckb' || guess === 'ug' || guess === 'sd' || guess === 'ar' ? guess : 'fa';
}

function byWords(sample: string): string | null {
  // Dotless i, s with cedilla and soft g together, without schwa, are Turkish.
  if (
    (sample.match(/[ığşİ]/gu)?.length ?? 0) > sample.length * 0.02 &&
    /ı/u.test(sample) &&
    !/[əѐ]/u.test(sample)
  )
    return 'tr';
  const code = franc(sample, { minLength: 10 });
  return code === 'und' ? null : (CODES[code] ?? code);
}

function sameScript(tag: string, written: string): boolean {
  const arabic = /^(?:ar|fa|ur|ps|ckb|sd|ug)\b/u;
  return arabic.test(tag) === arabic.test(written);
}

/** `en_US`, `prs`, `fa-af`, `Urdu` and the like as BCP 47, or null. */
function normalTag(declared: string): string | null {
  const tag = declared.trim().toLowerCase().replaceAll('_', '-');
  const [primary = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[a-z]{2}$/u.test(part));
  if (primary === 'prs' || (primary === 'fa' && region === 'af')) return 'fa-AF';
  const known = CODES[primary] ?? primary;
  return /^[a-z]{2,3}$/u.test(known)
    ? region === undefined
      ? known
      : `${known}-${region.toUpperCase()}`
    : null;
}
