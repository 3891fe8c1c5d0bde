/** Whose act an entry holds: the author's own party's, or another's that a mediator attests. */
import { type Deciding, dataOf, type Refusal } from './kind.ts';

/** Nobody puts words in another's mouth: for another party only a mediator records, and says how it is known. */
export function decideActor({ body, author, register }: Deciding): Refusal | null {
  const { by, attested } = dataOf<{ by?: string; attested?: object | null }>({ body });
  if (by === undefined) return null;
  if (!register.book.parties.has(by)) return { code: 'party-unknown', at: '/data/by' };
  if (by === author.party)
    return attested == null ? null : { code: 'attested-own-act', at: '/data/attested' };
  if (author.partyRole !== 'mediator') return { code: 'not-your-party', at: '/data/by' };
  return attested == null ? { code: 'attestation-missing', at: '/data/attested' } : null;
}
