/** What the register itself refuses, beyond shape and references. */
import { judgeKeyEntry } from '@sulh/record';
import { type Deciding, dataOf, type Refusal, refOf } from './kind.ts';

export function decideRegister(deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  const judged = judgeKeyEntry(register.book, { body, id: deciding.id, index: register.size });
  if (judged.verdict === 'refused') return { code: judged.code };
  if (judged.verdict === 'unseen') return { code: 'key-author-not-entitled' };
  switch (body.kind) {
    case 'person-admitted':
      return decideAdmission(deciding);
    case 'party-named':
      return decideNaming(deciding);
    case 'rules-proposed':
      return register.rules === null ? null : { code: 'rules-in-force' };
    case 'rules-accepted':
      return decideAcceptance(deciding);
    case 'disclosed':
      return decideDisclosure(deciding);
    default:
      return null;
  }
}

/** The secretariat may bring in a party's first people; from its first key on, a party brings in its own. */
function decideAdmission({ body, author, register }: Deciding): Refusal | null {
  const { party } = dataOf<{ party: string }>({ body });
  if (!register.book.parties.has(party)) return { code: 'party-unknown', at: '/data/party' };
  if (author.party !== party && register.book.keyed.has(party)) return { code: 'party-admits-its-own' };
  return null;
}

/** Each side enters its own name and those it accepts for others; the secretariat does it until a side has a key. */
function decideNaming({ body, register }: Deciding): Refusal | null {
  const { party } = dataOf<{ party: string }>({ body });
  return register.book.parties.has(party) ? null : { code: 'party-unknown', at: '/data/party' };
}

function decideAcceptance({ body, author, register }: Deciding): Refusal | null {
  const rules = register.proposedRules;
  if (rules === null || refOf(body, 'rules') !== rules.id) return { code: 'rules-superseded' };
  return rules.acceptedBy.includes(author.party) ? { code: 'already-accepted' } : null;
}

function decideDisclosure({ body, author, register }: Deciding): Refusal | null {
  const id = refOf(body, 'opens');
  const place = id === null ? undefined : register.places.get(id);
  if (id === null || place === undefined) return { code: 'reference-not-found', at: '/refs/opens' };
  if (place.author !== author.id) return { code: 'only-its-author', at: '/refs/opens' };
  if (register.rules?.widening !== 'all-parties') return null;
  const consents = register.consents.get(id) ?? [];
  const missing = [...register.book.parties].some(
    ([party, role]) => role === 'party' && party !== author.party && !consents.includes(party),
  );
  return missing ? { code: 'consent-missing' } : null;
}
