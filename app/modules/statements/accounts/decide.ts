/** The fold and the refusals of accounts. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { visibleTo } from '../../../register/decide.ts';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';
import type { AccountData, ComparisonData } from './entries.ts';

/** Elements by the entry that named them: each entry has readers of its own. */
interface Source {
  readonly entry: EntryId;
  readonly ids: readonly string[];
}
interface AccountState {
  readonly comparison: string;
  readonly name: string;
  readonly party: string | null;
  readonly sources: readonly Source[];
}
export interface AccountsState {
  readonly comparisons: Persistent<string, readonly Source[]>;
  readonly accounts: Persistent<string, AccountState>;
}

export const NO_ACCOUNTS: AccountsState = { comparisons: Persistent(), accounts: Persistent() };

type WithElements = Pick<ComparisonData, 'elements'>;

export function evolveAccounts(state: AccountsState, { body, id }: Recorded): AccountsState {
  const source = (): Source => ({ entry: id, ids: idsOf(dataOf<WithElements>({ body }).elements) });
  switch (body.kind) {
    case 'comparison-opened':
      return { ...state, comparisons: state.comparisons.set(id, [source()]) };
    case 'elements-added': {
      const comparison = refOf(body, 'comparison')!;
      const sources = [...(state.comparisons.get(comparison) ?? []), source()];
      return { ...state, comparisons: state.comparisons.set(comparison, sources) };
    }
    case 'account-given': {
      const { name, party } = dataOf<AccountData>({ body }).of;
      const account = { comparison: refOf(body, 'comparison')!, name, party, sources: [source()] };
      return { ...state, accounts: state.accounts.set(id, account) };
    }
    case 'account-extended':
      return change(state, refOf(body, 'account')!, (account) => ({
        ...account,
        sources: [...account.sources, source()],
      }));
    case 'corrected': {
      const { of } = dataOf<{ fields: Partial<AccountData> }>({ body }).fields;
      return change(state, refOf(body, 'corrects')!, (account) =>
        of === undefined ? account : { ...account, name: of.name, party: of.party },
      );
    }
    default:
      return state;
  }
}

function change(
  state: AccountsState,
  id: string,
  to: (account: AccountState) => AccountState,
): AccountsState {
  const account = state.accounts.get(id);
  return account === undefined ? state : { ...state, accounts: state.accounts.set(id, to(account)) };
}

export function decideAccounts(state: AccountsState, deciding: Deciding): Refusal | null {
  const { body } = deciding;
  switch (body.kind) {
    case 'comparison-opened':
      return twice(dataOf<WithElements>({ body }).elements);
    case 'elements-added':
      return decideElements(state, deciding);
    case 'account-given':
      return decideGiven(state, deciding);
    case 'account-extended': {
      const { elements } = dataOf<AccountData>({ body });
      const account = state.accounts.get(refOf(body, 'account')!)!;
      const entered = knownTo(account.sources, deciding);
      const again = elements.findIndex(({ id }) => entered.has(id));
      if (again >= 0) return { code: 'element-entered', at: `/data/elements/${again}/id` };
      return decideEntered(state, deciding, account.comparison, elements);
    }
    case 'account-contested': {
      const { party } = state.accounts.get(refOf(body, 'account')!)!;
      return party === deciding.author.party ? null : { code: 'account-contest-other' };
    }
    case 'reading-disputed': {
      const { sources } = state.accounts.get(refOf(body, 'account')!)!;
      const { element } = dataOf<{ element: string }>({ body });
      return toldTo(sources, deciding).has(element) ? null : { code: 'element-unknown', at: '/data/element' };
    }
    default:
      return null;
  }
}

function decideElements(state: AccountsState, deciding: Deciding): Refusal | null {
  const { elements } = dataOf<WithElements>(deciding);
  const known = knownTo(state.comparisons.get(refOf(deciding.body, 'comparison')!) ?? [], deciding);
  const taken = elements.findIndex(({ id }) => known.has(id));
  if (taken >= 0) return { code: 'element-known', at: `/data/elements/${taken}/id` };
  return twice(elements);
}

function decideGiven(state: AccountsState, deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  const { of, elements } = dataOf<AccountData>({ body });
  const comparison = refOf(body, 'comparison')!;
  if (of.party !== null && !register.book.parties.has(of.party))
    return { code: 'party-unknown', at: '/data/of/party' };
  const wrong = decideEntered(state, deciding, comparison, elements);
  if (wrong !== null) return wrong;
  const earlier = refOf(body, 'supersedes');
  if (earlier === null) return null;
  const before = state.accounts.get(earlier)!;
  const sameSpeaker = before.party === of.party && (of.party !== null || before.name === of.name);
  return before.comparison === comparison && sameSpeaker
    ? null
    : { code: 'account-supersedes-other', at: '/refs/supersedes' };
}

function decideEntered(
  state: AccountsState,
  deciding: Deciding,
  comparison: string,
  elements: readonly { id: string }[],
): Refusal | null {
  const told = toldTo(state.comparisons.get(comparison) ?? [], deciding);
  const unknown = elements.findIndex(({ id }) => !told.has(id));
  return unknown >= 0 ? { code: 'element-unknown', at: `/data/elements/${unknown}/id` } : twice(elements);
}

function twice(elements: readonly { id: string }[]): Refusal | null {
  const ids = idsOf(elements);
  const again = ids.findIndex((id, n) => ids.indexOf(id) !== n);
  return again < 0 ? null : { code: 'element-twice', at: `/data/elements/${again}/id` };
}

/** Elements that the author can know. */
function knownTo(sources: readonly Source[], { reads }: Deciding): Set<string> {
  return new Set(sources.filter(({ entry }) => reads(entry)).flatMap(({ ids }) => ids));
}

/** Elements that all readers of the new entry can know: an id must not tell of an entry that is closed to them. */
function toldTo(sources: readonly Source[], { body, register, reads, grantsOf }: Deciding): Set<string> {
  const told = sources.filter(
    ({ entry }) => reads(entry) && visibleTo(register, body.audience, grantsOf(entry)),
  );
  return new Set(told.flatMap(({ ids }) => ids));
}

function idsOf(elements: readonly { id: string }[]): readonly string[] {
  return elements.map(({ id }) => id);
}
