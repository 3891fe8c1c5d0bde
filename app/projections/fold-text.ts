/**
 * Letters that people type in more than one way become one, so that a search finds both. Neither database does
 * it for Arabic script: yeh, kaf, alef, heh and teh marbuta forms, diacritics, tatweel, joiners, all digits.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(
      /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    )
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u064a\u06cd\u06d0\u06d2]/g, '\u06cc')
    .replace(/[\u0643\u06aa]/g, '\u06a9')
    .replace(/[\u0629\u06c0\u06c1\u06be\u06d5]/g, '\u0647')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
