/**
 * Every text the browser scripts say, in all languages. The scripts import only its type; the server embeds
 * the texts of one page's language as `<script type="application/json" id="texts">`.
 */
import { FILE_TEXTS } from './texts-files.ts';
import { KEY_TEXTS } from './texts-keys.ts';
import { SIGN_TEXTS } from './texts-sign.ts';
import { VERIFY_TEXTS } from './texts-verify.ts';

/** The languages of app/web/language.ts; this folder compiles without the server. */
export type ClientLanguage = 'en' | 'ur' | 'ps' | 'fa-AF';

export const CLIENT_TEXTS = { ...SIGN_TEXTS, ...FILE_TEXTS, ...KEY_TEXTS, ...VERIFY_TEXTS } satisfies Record<
  string,
  Record<ClientLanguage, string>
>;
export type ClientText = keyof typeof CLIENT_TEXTS;

/** The key pages sign entries too. */
const KEY_PAGE = { ...SIGN_TEXTS, ...KEY_TEXTS };
const BY_SCRIPT = {
  sign: { ...SIGN_TEXTS, ...FILE_TEXTS },
  keys: KEY_PAGE,
  enrol: KEY_PAGE,
  'sign-in': KEY_PAGE,
  'replace-key': KEY_PAGE,
  'recover-key': KEY_PAGE,
  verify: { ...VERIFY_TEXTS, idWrong: KEY_TEXTS.idWrong },
} satisfies Record<string, Partial<typeof CLIENT_TEXTS>>;
export type ClientScript = keyof typeof BY_SCRIPT;

/**
 * The content of the texts element for the scripts of a page, named as `sign` or `sign.js`; others have no
 * texts here. Safe inside a script element.
 */
export function clientTextsJson(language: ClientLanguage, scripts: readonly string[]): string {
  const texts: Record<string, string> = {};
  for (const script of scripts) {
    const name = script.replace(/\.js$/, '');
    const own: Partial<typeof CLIENT_TEXTS> = Object.hasOwn(BY_SCRIPT, name)
      ? BY_SCRIPT[name as ClientScript]
      : {};
    for (const [key, text] of Object.entries(own)) texts[key] = text[language];
  }
  return JSON.stringify(texts).replaceAll('<', '\\u003c');
}
