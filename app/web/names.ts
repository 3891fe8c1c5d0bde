/** How parties and people are called: each party by the name it gave itself, in the reader's language. */
import type { EntryId } from '@sulh/record';
import type { World } from '../register/decider.ts';
import { type Person, personOf } from '../register/state.ts';
import type { Names } from './components/audience.tsx';
import { listed } from './language.ts';
import type { View } from './page.tsx';

interface Named {
  readonly world: World;
  readonly view: View;
}

/** A name in the reader's language, else in English, else in whatever it was given. */
export function inLanguage(names: Readonly<Record<string, string>>, language: string): string {
  return names[language] ?? names['en'] ?? Object.values(names)[0] ?? '';
}

export function partyName({ world, view }: Named, party: string): string {
  const { register } = world;
  const given =
    register.ownNames.get(party) ?? register.opened?.parties.find(({ id }) => id === party)?.names;
  return given === undefined ? party : inLanguage(given, view.language);
}

export function partyList(named: Named, parties: readonly string[]): string {
  return listed(
    named.view.language,
    parties.map((party) => partyName(named, party)),
  );
}

export function person({ world }: Pick<Named, 'world'>, id: string): Person | null {
  return personOf(world.register, id as EntryId);
}

/** For audiences in words. */
export function audienceNames(named: Named): Names {
  const { book } = named.world.register;
  return {
    ...Object.fromEntries([...book.parties.keys()].map((id) => [`party:${id}`, partyName(named, id)])),
    ...Object.fromEntries([...book.persons.values()].map(({ id, name }) => [`person:${id}`, name])),
  };
}

/** The order of listing alternates from day to day, so that no side always stands first. */
export function alternating(parties: readonly string[], now: number): string[] {
  return Math.floor(now / 86_400_000) % 2 === 0 ? [...parties] : [...parties].reverse();
}
