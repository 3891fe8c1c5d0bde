/**
 * Where an instrument stands, from the acts on it that somebody reads, oldest first. Pure: refusals and pages ask
 * the same. An act ad referendum neither counts nor is gone until its capital has answered.
 */
export type ActKind =
  | 'understanding-agreed'
  | 'understanding-objected'
  | 'agreement-initialled'
  | 'agreement-signed';

export interface Act {
  readonly kind: ActKind;
  readonly by: string;
  readonly adReferendum: boolean;
  /** Recorded by a mediator, and not confirmed by its party since. */
  readonly attested: boolean;
  /** Its party says that it was not so. */
  readonly contested: boolean;
  readonly answer: 'confirmed' | 'declined' | null;
}

export type ActStanding = 'stands' | 'open' | 'confirmed' | 'declined' | 'contested';

export function actStanding({ adReferendum, contested, answer }: Act): ActStanding {
  if (contested) return 'contested';
  if (!adReferendum) return 'stands';
  return answer ?? 'open';
}

export function isFirm(act: Act): boolean {
  const standing = actStanding(act);
  return standing === 'stands' || standing === 'confirmed';
}

/** What a party did last of what still counts for something. */
export function positionOf<A extends Act>(acts: readonly A[], by: string): A | null {
  const own = acts.filter((act) => act.by === by && !['declined', 'contested'].includes(actStanding(act)));
  return own.at(-1) ?? null;
}

export interface Count {
  /** By the party's own key. */
  readonly own: readonly string[];
  /** As a mediator says: never shown as the party's own. */
  readonly attested: readonly string[];
}

export interface Standing<A extends Act = Act> {
  readonly agreed: Count;
  /** A signature makes the text definite as initials do. */
  readonly initialled: Count;
  readonly signed: Count;
  readonly objected: readonly string[];
  /** Waiting for a capital; nothing does once the text is withdrawn. */
  readonly open: readonly A[];
}

/** `parties` are those whose acts make it complete. */
export function standingOf<A extends Act>(
  parties: readonly string[],
  acts: readonly A[],
  withdrawn: boolean,
): Standing<A> {
  const count = (kinds: readonly ActKind[]): Count => {
    const firm = acts.filter((act) => kinds.includes(act.kind) && isFirm(act));
    const own = parties.filter((party) => firm.some((act) => act.by === party && !act.attested));
    return {
      own,
      attested: parties.filter((party) => !own.includes(party) && firm.some(({ by }) => by === party)),
    };
  };
  const actors = [...new Set(acts.map(({ by }) => by))];
  return {
    agreed: count(['understanding-agreed']),
    initialled: count(['agreement-initialled', 'agreement-signed']),
    signed: count(['agreement-signed']),
    objected: actors.filter((party) => positionOf(acts, party)?.kind === 'understanding-objected'),
    open: withdrawn ? [] : acts.filter((act) => actStanding(act) === 'open'),
  };
}
