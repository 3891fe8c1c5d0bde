// Who belongs to whom, and which act is a kind of which: closures of `partOf` and of membership in a collective.
import type { Id } from '../model.ts';
import type { Match } from './geometry.ts';
import type { Terms } from './terms.ts';

export class Kinship {
  readonly #parents = new Map<Id, Id[]>();
  readonly #up = new Map<Id, Set<Id>>();
  readonly #down = new Map<Id, Id[]>();

  constructor(list: Terms['parties']) {
    const add = (id: Id, parent: Id) => {
      const parents = this.#parents.get(id);
      if (parents) parents.push(parent);
      else this.#parents.set(id, [parent]);
    };
    for (const { id, partOf, members } of list) {
      if (!this.#parents.has(id)) this.#parents.set(id, []);
      if (partOf !== undefined) add(id, partOf);
      for (const member of members ?? []) add(member, id);
    }
    for (const id of this.#parents.keys()) {
      for (const above of this.up(id)) {
        const below = this.#down.get(above);
        if (below) below.push(id);
        else this.#down.set(above, [id]);
      }
    }
  }

  knows(id: Id): boolean {
    return this.#parents.has(id);
  }

  /** The id and all above it. Kept only for known ids, so strangers cannot fill memory. */
  up(id: Id): Set<Id> {
    const known = this.#up.get(id);
    if (known) return known;
    const above = new Set<Id>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      open.push(...(this.#parents.get(next) ?? []));
    }
    if (this.#parents.has(id)) this.#up.set(id, above);
    return above;
  }

  /** All ids that are related in either direction: those a match with is not excluded. */
  related(id: Id): Set<Id> {
    return new Set([...this.up(id), ...(this.#down.get(id) ?? [])]);
  }

  match(wanted: Id | undefined, said: Id | undefined): Match {
    if (wanted === undefined || wanted === said) return 'yes';
    if (said === undefined) return 'maybe';
    if (this.up(said).has(wanted)) return 'yes';
    return this.up(wanted).has(said) ? 'maybe' : 'no';
  }
}
