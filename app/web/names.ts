/** How parties and people are called: each party by the name it gave itself, in the reader's language. */
import type { EntryId } from '@sulh/record';
import type { Reader } from '../register/audience.ts';
import type { World } from '../register/decider.ts';
import { type Person, personOf, readsEntry } from '../register/state.ts';
import type { Names } from './components/audience.tsx';
import { listed } from './language.ts';
import type { View } from './page.tsx';

interface Named {
  readonly world: World;
  readonly view: Pick<View, 'language'>;
}

interface Asking {
  readonly world: World;
  readonly reading: { readonly reader: Reader };
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

/** Null for those who may not read what says that this person takes part: to them there is no name. */
export function person({ world, reading }: Asking, id: string): Person | null {
  const readable = readsEntry(world.register, reading.reader, id as EntryId);
  return readable ? personOf(world.register, id as EntryId) : null;
}

/** For audiences in words. */
export function audienceNames(named: Named & Asking): Names {
  const { register } = named.world;
  const { book } = register;
  const people = [...book.persons.values()].filter(({ id }) =>
    readsEntry(register, named.reading.reader, id),
  );
  return {
    ...Object.fromEntries([...book.parties.keys()].map((id) => [`party:${id}`, partyName(named, id)])),
    ...Object.fromEntries(people.map(({ id, name }) => [`person:${id}`, name])),
  };
}

/** The order of listing alternates from day to day, so that no side always stands first. */
export function alternating(parties: readonly string[], now: number): string[] {
  return Math.floor(now / 86_400_000) % 2 === 0 ? [...parties] : [...parties].reverse();
}
