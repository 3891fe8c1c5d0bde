/** What pages ask about passages. Everything is derived after the audience rule. */
import type { EntryRow } from '../../../projections/entries.ts';
import { once } from '../../../projections/once.ts';
import { partyRole } from '../../../register/state.ts';
import type { PageContext } from '../../../web/route.ts';
import { PASSAGE_KINDS } from './entries.ts';
import { type Leg, legsOf } from './legs.ts';

export type LegView = Leg<EntryRow>;

const KINDS = PASSAGE_KINDS.map(({ kind }) => kind);

export const passages = once(async ({ reading, world }: PageContext): Promise<readonly LegView[]> => {
  const acts = await reading.entries('e.kind = any($5::text[]) order by e.idx', [KINDS]);
  return legsOf(acts, (party) => partyRole(world.register, party) === 'party');
});

/** The legs that a page of this id tells of: all of one handed in, or the one carried. */
export function legsAbout(legs: readonly LegView[], id: string): readonly LegView[] {
  return legs.filter((leg) => leg.id === id || leg.handedIn?.id === id);
}
