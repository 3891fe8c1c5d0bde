/**
 * The one audience rule. Every read of the record, page, feed, search, export or refusal, asks here who may
 * read an entry; nothing else decides it.
 *
 * An entry's readers are its *grants*: tokens, each with the log position it was given at (the entry's own
 * position for its audience, a later one for a disclosure). A reader holds tokens from the position of their
 * admission on: admission does not open the past.
 */
import type { EntryId, PartyRole } from '@sulh/record';

export type Token = string; // public | table | mediators | heads | monitors | observers | party:ID | person:ID

export const FIXED_TOKENS = ['heads', 'mediators', 'monitors', 'observers', 'public', 'table'] as const;

export interface Grant {
  readonly token: Token;
  readonly position: number;
}

/**
 * Who takes part, with which keys and powers, under which rules: whoever is admitted reads this from the beginning, else
 * nobody who came later could check a signature or accept the rules. It is granted for good.
 */
const STANDING: ReadonlySet<string> = new Set([
  'process-opened',
  'person-admitted',
  'key-admitted',
  'key-revoked',
  'key-recovered',
  'person-suspended',
  'person-reinstated',
  'full-powers-issued',
  'full-powers-ended',
  'party-named',
  'rules-proposed',
  'rules-accepted',
  'harm-assessed',
  'process-closed',
  'process-handed-over',
]);
export const FOR_GOOD = Number.MAX_SAFE_INTEGER;

/** The position at which an entry's own audience is granted. */
export function grantPosition(kind: string, index: number): number {
  return STANDING.has(kind) ? FOR_GOOD : index;
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

/** Roles that make a difference to what a person's tokens are; `member` stands for all others. */
const TELLING_ROLES = ['head', 'monitor', 'member'] as const;

/**
 * Whether everybody a token can name can read something granted to `grants`: what an entry refers to must be
 * visible to the whole audience of that entry. That a member who joins later does not read what was before is
 * left aside; a person named is asked exactly. `readerOf` gives null for somebody unknown.
 */
export function covers(
  grants: readonly Grant[],
  token: Token,
  partyRoles: ReadonlyMap<string, PartyRole>,
  readerOf: (person: EntryId) => Reader | null,
): boolean {
  const has = (wanted: Token) => grants.some((grant) => grant.token === wanted);
  if (has('public')) return true;
  if (token === 'public') return false;
  if (token.startsWith('person:')) {
    const reader = readerOf(token.slice('person:'.length) as EntryId);
    return reader !== null && canRead(reader, grants);
  }
  if (has(token)) return true;
  if (token.startsWith('party:') && !partyRoles.has(token.slice('party:'.length))) return false;
  return [...partyRoles].every(([party, partyRole]) =>
    TELLING_ROLES.every((role) => {
      const held = tokensOf(NOBODY, party, partyRole, role);
      return !held.includes(token) || held.some(has);
    }),
  );
}

/** No entry has this id, so no grant names this person. */
const NOBODY = '' as EntryId;

/** All who may know that the process exists. */
export function openingAudience(open: boolean): readonly string[] {
  return open ? ['public'] : ['monitors', 'observers', 'table'];
}
