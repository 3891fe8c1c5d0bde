/** The page embeds the texts of its own language; nothing is translated here. */
import type { ClientText } from './texts.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
let texts: Partial<Record<string, string>> | null = null;

export function say(key: ClientText, values: Record<string, string | number> = {}): string {
  const text = read()[key];
  if (text === undefined) throw new Error(`the page gives no text ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined ? '' : isolated(String(value));
  });
}

/** Only where two directions meet. */
function isolated(value: string): string {
  const mixed = document.documentElement.dir === 'rtl' || /[\u0590-\u08ff]/.test(value);
  return mixed ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}

function read(): Partial<Record<string, string>> {
  texts ??= JSON.parse(document.getElementById('texts')?.textContent ?? '{}') as Record<string, string>;
  return texts;
}
