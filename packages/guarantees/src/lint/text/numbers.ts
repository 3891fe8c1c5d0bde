const ZEROS = [0x0660, 0x06f0]; // Arabic-Indic and extended Arabic-Indic digits

/** Western digits for any digits, so that numbers of all six languages compare. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9)!;
    return String(code - zero);
  });
}

/** Every number written in digits, without marks of thousands. */
export function numbersIn(text: string): string[] {
  const found = westernDigits(text).match(/\d+(?:[.,٬٫]\d+)*/g) ?? [];
  return found.map((number) => number.replace(/[.,٬](?=\d{3}(\D|$))/g, '').replace('٫', '.'));
}

const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
].flatMap((line) => line.split(' '));
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );

/** The value of a small number in words ("nine and a half", "thirty", "second"), or null. */
export function valueOfWords(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const half = /^(.*?)\s+and\s+a\s+half$/.exec(text);
  if (half) {
    const whole = valueOfWords(half[1]!);
    return whole === null ? null : whole + 0.5;
  }
  if (UNITS.includes(text)) return UNITS.indexOf(text);
  if (ORDINALS.includes(text)) return ORDINALS.indexOf(text);
  if (text === 'a' || text === 'an') return 1;
  const [tens, unit] = text.split(/[-\s]/);
  const base = TENS.indexOf(tens ?? '') * 10;
  if (base < 20) return null;
  if (unit === undefined) return base;
  const rest = UNITS.indexOf(unit);
  return rest > 0 && rest < 10 ? base + rest : null;
}
