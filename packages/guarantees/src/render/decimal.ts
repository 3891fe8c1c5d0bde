/** The shortest decimal that is this number, never in exponent form. */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number to print: ${value}`);
  const text = String(value === 0 ? 0 : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', lead = '', rest = '', power = '0'] = match;
  const point = 1 + Number(power);
  const all = lead + rest;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.padEnd(point, '0');
}
