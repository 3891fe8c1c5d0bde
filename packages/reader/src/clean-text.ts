/**
 * Bidirectional controls (embeddings, overrides, isolates and marks) can make a reader see words in another
 * order than the program does; they carry no letters, so all of them go. The zero-width non-joiner and joiner
 * stay: Persian, Urdu and Pashto spelling needs them.
 */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** C0 and C1 controls except tab and line feed, soft hyphens, other invisible characters, and noncharacters. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/** Tag characters and the private-use variation selectors can hide text from a reader. */
const HIDDEN_TAGS = /[\u{E0000}-\u{E0FFF}]/gu;

/** Neutralises what a reader could not see, and makes the string well formed. Lines are kept. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029|\u000B|\u000C/gu, '\n')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(HIDDEN_TAGS, '');
}

/** One line: as `cleanText`, with every run of white space made one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
