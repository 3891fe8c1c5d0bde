/**
 * A delegation's own record: a closed process of one side, apart from every shared one (spec/own-sulh.md, O6). The
 * delegation keeps it, in the place that the record calls a mediator's; the capital is its one party.
 */
import type { ProcessOpened } from '@sulh/record';

export const OWN_DELEGATION = 'delegation';
export const OWN_CAPITAL = 'capital';

/** Who reads an instruction or a note: both, or the delegation alone. */
export const OWN_AUDIENCES = {
  both: [`party:${OWN_CAPITAL}`, `party:${OWN_DELEGATION}`],
  delegation: [`party:${OWN_DELEGATION}`],
} as const;

type Opening = Pick<ProcessOpened, 'public' | 'parties'> & { founder: { party: string } };

export function isOwnRecord(opened: Opening | null): boolean {
  if (opened === null || opened.public || opened.founder.party !== OWN_DELEGATION) return false;
  const ids = opened.parties.map(({ id }) => id).sort();
  return ids.join(' ') === `${OWN_CAPITAL} ${OWN_DELEGATION}`;
}

/** Participants of such a process, in the form of its opening. */
export function ownParties(delegation: Record<string, string>): ProcessOpened['parties'] {
  return [
    { id: OWN_DELEGATION, role: 'mediator', names: delegation },
    {
      id: OWN_CAPITAL,
      role: 'party',
      names: { en: 'Capital', ur: 'دارالحکومت', ps: 'پلازمېنه', 'fa-AF': 'پایتخت' },
    },
  ];
}
