/**
 * Every text the browser scripts say, in all languages. The scripts import only its type; the server embeds
 * the texts of one page's language as `<script type="application/json" id="texts">`.
 */
import { KEY_TEXTS } from './texts-keys.ts';
import { SIGN_TEXTS } from './texts-sign.ts';

/** The languages of app/web/language.ts; this folder compiles without the server. */
export type ClientLanguage = 'en' | 'ur' | 'ps' | 'fa-AF';

export const CLIENT_TEXTS = { ...SIGN_TEXTS, ...KEY_TEXTS } satisfies Record<
  string,
  Record<ClientLanguage, string>
>;
export type ClientText = keyof typeof CLIENT_TEXTS;

/** The key pages sign entries too. */
const BY_SCRIPT = {
  sign: SIGN_TEXTS,
  keys: { ...SIGN_TEXTS, ...KEY_TEXTS },
} as const;
export type ClientScript = keyof typeof BY_SCRIPT;

/** The content of the texts element, safe inside a script element. */
export function clientTextsJson(language: ClientLanguage, scripts: readonly ClientScript[]): string {
  const texts: Record<string, string> = {};
  for (const script of scripts) {
    for (const [key, text] of Object.entries(BY_SCRIPT[script])) texts[key] = text[language];
  }
  return JSON.stringify(texts).replaceAll('<', '\\u003c');
}
