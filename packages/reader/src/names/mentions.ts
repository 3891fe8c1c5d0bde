import type { NameKind } from '../model.ts';
import { isDemonym, isGroup, isOrganisation, isPlace } from './gazetteer.ts';
import { isHonorific, isRoleWord } from './roles.ts';

export interface Mention {
  name: string;
  kind: NameKind;
  start: number;
  end: number;
  /** "female" or "male" when a title before the name says so. */
  title: 'female' | 'male' | null;
}

const WORD =
  "(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sen|Rep|Gov|Prof|Rev|Sgt|Capt|Adm|St|Brig|Jr|Sr)\\.|\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'][\\p{L}]+)*|\\p{Lu}\\.(?:\\p{Lu}\\.)*)";
const PARTICLE = '(?:of|de|al|bin|ibn|van|von|der|da|du|la|ul|ur|e|the)';
const SEQUENCE = new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?:(?: |-)(?:${PARTICLE} ){0,2}${WORD})*`, 'gu');
const STOP = new Set(
  (
    'The A An In On At But And Or If It He She They We I You His Her Their Its My Our This That These Those There Here When While As After Before Since For From With Without By To Of Not No Yes So Then Now What Who Which How Why Where ' +
    'Although Though Despite However Meanwhile Also Both Some Many Most Several All Any Each Every One Two Three Four Five Instead According Asked Under Over During Until Because Even Only Just Still Such Let Last Next Earlier Later ' +
    'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr Sir Observers Officials Analysts Sources Critics Experts People Mediators ' +
    'Editor Photo Image Video More Read Share Speaking Citing Asked Among Between Through Like About Against Another Other Others Today Yesterday Tomorrow'
  ).split(' '),
);

/** Every capitalised name of the body with its kind; single surnames are people when the full name stands elsewhere. */
export function findMentions(body: string): Mention[] {
  const raw = [...body.matchAll(SEQUENCE)].flatMap((match) => candidate(match[0], match.index));
  const surnames = new Map<string, string>();
  const mentions: Mention[] = [];
  for (const one of raw) {
    const kind = kindOf(one);
    if (kind === 'person' && one.name.includes(' '))
      surnames.set(one.name.split(' ').at(-1) as string, one.name);
    if (kind !== null) mentions.push({ ...one, kind });
  }
  const places = locatives(body, raw);
  const taken = new Set(mentions.map((mention) => mention.start));
  for (const one of raw) {
    if (!surnames.has(one.name) && places.has(one.name) && kindOf(one) === null)
      mentions.push({ ...one, kind: 'place' });
    const full = one.name.includes(' ') ? undefined : surnames.get(one.name);
    if (full !== undefined && !taken.has(one.start)) mentions.push({ ...one, name: full, kind: 'person' });
  }
  return mentions
    .map((one) =>
      one.kind === 'person' && surnames.has(one.name)
        ? { ...one, name: surnames.get(one.name) as string }
        : one,
    )
    .sort((a, b) => a.start - b.start);
}

/** Single names that no list knows, where one can be: "in Larn", "across Orrin". */
function locatives(body: string, raw: readonly Raw[]): Set<string> {
  const found = new Set<string>();
  for (const one of raw) {
    if (one.name.includes(' ') || !/^\p{Lu}\p{Ll}{2,}/u.test(one.name) || STOP.has(one.name)) continue;
    if (
      /\b(?:in|inside|near|across|outside|into|throughout)$/u.test(
        body.slice(Math.max(0, one.start - 12), one.start).trimEnd(),
      )
    )
      found.add(one.name);
  }
  return found;
}

type Raw = Omit<Mention, 'kind'> & { titled: boolean };

/** Takes sentence words and titles off the front and possessives off the end. */
function candidate(text: string, at: number): Raw[] {
  let words = text
    .replace(/[’']s?$/u, '')
    .replace(/(?<=\p{L}{4})\.$/u, '')
    .split(' ');
  let titled = false;
  let title: Raw['title'] = null;
  const whole = words.join(' ');
  if (isGroup(whole) || isPlace(whole) || isOrganisation(whole))
    return [{ name: whole.replace(/^The /u, ''), start: at, end: at + whole.length, titled, title }];
  let offset = at;
  while (words.length > 0) {
    const first = words[0] as string;
    const bare = first.replace(/\.$/u, '');
    const role = isRoleWord(bare) || isRoleFront(words);
    if (
      !(
        STOP.has(bare) ||
        role ||
        (isDemonym(bare) && words.length > 1) ||
        (/^(?:of|the|de|al|e)$/u.test(bare) && offset > at)
      )
    )
      break;
    titled ||= role;
    if (/^(?:Mrs|Ms|Miss|Lady|Queen|Dame|\w+woman)$/u.test(bare)) title = 'female';
    if (/^(?:Mr|Sir|Lord|King|\w+man)$/u.test(bare)) title = 'male';
    titled ||= isHonorific(bare);
    offset += first.length + 1;
    words = words.slice(1);
  }
  while (
    words.length > 0 &&
    (STOP.has(words.at(-1) as string) || /^(?:of|the|de|e)$/u.test(words.at(-1) as string))
  )
    words = words.slice(0, -1);
  const name = words.join(' ').replace(/[’']s?$/u, '');
  return name.length < 2 ? [] : [{ name, start: offset, end: offset + name.length, titled, title }];
}

/** "Information Minister", "Deputy Foreign Minister": the office's own words before the role word. */
function isRoleFront(words: readonly string[]): boolean {
  const role = words.findIndex((word) => isRoleWord(word));
  return (
    role > 0 &&
    role < 4 &&
    words.length > role + 1 &&
    /^(?:Information|Defen[cs]e|Foreign|Interior|Finance|Prime|Deputy|Vice|Acting|Chief|Special|National|Security|State|Trade|Energy|Health|Education|Justice|Senior|Press|Police|Army|Military|Water|Border|Former|Lead|Head|Assistant|Attorney|Supreme|House|Senate|Majority|Minority|\p{Lu}\p{Ll}+ian|\p{Lu}\p{Ll}+i)$/u.test(
      words[0] as string,
    )
  );
}

function kindOf(one: Raw): NameKind | null {
  const { name } = one;
  if (isGroup(name)) return 'group';
  if (one.titled && !isOrganisation(name)) return 'person';
  if (isPlace(name)) return 'place';
  if (isOrganisation(name)) return 'organisation';
  if (isDemonym(name) || STOP.has(name)) return null;
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  const words = name.split(' ');
  if (
    words.length >= 2 &&
    words.length <= 5 &&
    !/ (?:of|the) /u.test(name) &&
    words.every((word) => /^[\p{Lu}a-z]/u.test(word) && !STOP.has(word) && !isDemonym(word))
  )
    return 'person';
  return words.length > 1 ? 'organisation' : null;
}
