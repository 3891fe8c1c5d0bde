/** The rules and the do-no-harm check an own record begins with: proposed words, shown before they are signed. */
import type { JsonObject } from '@sulh/record';

export const OWN_NOTE = {
  en: 'A delegation’s own record. It is no record of the talks, and nothing in it was said to another side unless an entry of the talks says so.',
  ur: 'وفد کا اپنا ریکارڈ۔ یہ مذاکرات کا ریکارڈ نہیں، اور اس کی کوئی بات دوسرے فریق سے نہیں کہی گئی جب تک مذاکرات کا کوئی اندراج یہ نہ کہے۔',
  ps: 'د پلاوي خپل ریکارډ. دا د خبرو ریکارډ نه دی، او له دې هیڅ بل لوري ته نه دي ویل شوي، که د خبرو کوم ثبت داسې ونه وايي.',
  'fa-AF':
    'سابقهٔ خود هیئت. این سابقهٔ مذاکرات نیست، و هیچ چیز آن به طرف دیگر گفته نشده مگر آن که ثبتی از مذاکرات چنین بگوید.',
} as const;

export const OWN_RULES = {
  title: 'Rules of this delegation’s own record',
  recorded:
    'Recorded: the instructions of the capital as they came, their receipt and their end, and the delegation’s notes. Not recorded: what belongs to the record of the talks.',
  widening: 'author',
  showAges: true,
  closing: 'The head of the delegation closes it and hands every copy to the capital.',
} satisfies JsonObject;

export const OWN_HARM = {
  persons:
    'Those who instruct and those who report stand here by name. Nobody who helps in the field is named.',
  sources: 'Sources are described only as far as the capital must know, and never by name.',
  access: 'The delegation and the capital. Nobody else has a key, and the host is the delegation’s own.',
  seizure:
    'Who takes the machine of the host reads what is on it. It travels with the delegation only encrypted, and the key file apart from it.',
  publication:
    'Nothing is published. A single entry is disclosed by its author, and then cannot be taken back.',
} satisfies JsonObject;
