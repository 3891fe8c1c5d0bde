/**
 * The one audience rule. Every read of the record, page, feed, search, export or refusal, asks here who may
 * read an entry; nothing else decides it.
 *
 * An entry's readers are its *grants*: tokens, each with the log position it was given at (the entry's own
 * position for its audience, a later one for a disclosure). A reader holds tokens from the position of their
 * admission on: admission does not open the past.
 */
import type { EntryId } from '@sulh/record';

export type Token = string; // public | table | mediators | heads | monitors | observers | party:ID | person:ID

export const FIXED_TOKENS = ['heads', 'mediators', 'monitors', 'observers', 'public', 'table'] as const;

export interface Grant {
  readonly token: Token;
  readonly position: number;
}

export interface Reader {
  /** null: the public. */
  readonly person: EntryId | null;
  readonly party: string | null;
  readonly role: string | null;
  /** Tokens this reader holds beside `public`. */
  readonly tokens: readonly Token[];
  /** First log position this reader's tokens open. */
  readonly from: number;
}

export const PUBLIC: Reader = { person: null, party: null, role: null, tokens: [], from: 0 };

export function canRead(reader: Reader, grants: readonly Grant[]): boolean {
  return grants.some(
    (grant) =>
      grant.token === 'public' ||
      (grant.position >= reader.from && reader.tokens.includes(grant.token)) ||
      (reader.person !== null && grant.token === `person:${reader.person}`),
  );
}

/** The same rule as SQL over the table `grants`; `entry` names the column that holds the entry's id. */
export function readableSql(
  reader: Reader,
  entry: string,
  first: number,
): { sql: string; values: unknown[] } {
  return {
    sql: `exists (select 1 from grants g where g.process = $1 and g.entry = ${entry} and (g.token = 'public'
      or (g.token = any($${first}::text[]) and g.position >= $${first + 1}) or g.token = $${first + 2}))`,
    values: [reader.tokens, reader.from, reader.person === null ? '' : `person:${reader.person}`],
  };
}

export type PartyRole = 'party' | 'mediator' | 'guarantor' | 'observer' | 'monitor';

/** What a person's party and role open to them. */
export function tokensOf(person: EntryId, party: string, partyRole: PartyRole, role: string): Token[] {
  const tokens: Token[] = [`party:${party}`, `person:${person}`];
  if (partyRole === 'party' || partyRole === 'mediator') tokens.push('table');
  if (partyRole === 'mediator') tokens.push('mediators');
  if (partyRole === 'monitor' || role === 'monitor') tokens.push('monitors');
  if (partyRole === 'observer' || partyRole === 'guarantor') tokens.push('observers');
  if (role === 'head' && partyRole === 'party') tokens.push('heads');
  return tokens.sort();
}

/**
 * Whether everybody a token names can read something granted to `grants`: what an entry refers to must be
 * visible to the whole audience of that entry.
 */
export function covers(
  grants: readonly Grant[],
  token: Token,
  partyRoles: ReadonlyMap<string, PartyRole>,
  personTokens: (person: string) => readonly Token[],
): boolean {
  const has = (wanted: Token) => grants.some((grant) => grant.token === wanted);
  if (has('public') || has(token)) return true;
  if (token === 'public') return false;
  const [scheme, id] = token.split(':') as [string, string | undefined];
  if (scheme === 'person') return personTokens(id ?? '').some(has);
  if (scheme === 'party') return partyTokens(partyRoles.get(id ?? '')).some(has);
  if (token === 'heads') return has('table') || everyParty(partyRoles, ['party'], has);
  if (token === 'mediators') return has('table') || everyParty(partyRoles, ['mediator'], has);
  if (token === 'table')
    return everyParty(
      partyRoles,
      ['party', 'mediator'],
      (t) => has(t) || (t.startsWith('party:') && mediatorCovered(t, partyRoles, has)),
    );
  if (token === 'monitors')
    return everyParty(partyRoles, ['monitor'], has) && [...partyRoles.values()].includes('monitor');
  if (token === 'observers')
    return (
      everyParty(partyRoles, ['observer', 'guarantor'], has) &&
      [...partyRoles.values()].some((r) => r === 'observer' || r === 'guarantor')
    );
  return false;
}

function mediatorCovered(
  token: Token,
  roles: ReadonlyMap<string, PartyRole>,
  has: (token: Token) => boolean,
): boolean {
  return roles.get(token.slice('party:'.length)) === 'mediator' && has('mediators');
}

function partyTokens(role: PartyRole | undefined): Token[] {
  if (role === 'party') return ['table'];
  if (role === 'mediator') return ['table', 'mediators'];
  if (role === 'monitor') return ['monitors'];
  if (role === 'observer' || role === 'guarantor') return ['observers'];
  return [];
}

function everyParty(
  roles: ReadonlyMap<string, PartyRole>,
  wanted: readonly PartyRole[],
  has: (token: Token) => boolean,
): boolean {
  return [...roles].every(([id, role]) => !wanted.includes(role) || has(`party:${id}`));
}
