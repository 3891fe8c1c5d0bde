/** The fold and the refusals of confirming and contesting. Pure. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../../register/kind.ts';

interface Said {
  readonly entry: EntryId;
  readonly index: number;
  readonly kind: string;
}
interface Act {
  readonly by: string;
  /** Corrections of its words, and what the party said of them, in log order. */
  readonly since: readonly Said[];
}
/** Every act of a party that somebody else attested, of whatever kind. */
export type AttestedState = Persistent<string, Act>;
export const NO_ATTESTED: AttestedState = Persistent();

const LATER: Readonly<Record<string, string>> = {
  corrected: 'corrects',
  'attested-confirmed': 'act',
  'attested-contested': 'act',
};

export function evolveAttested(state: AttestedState, { body, id, index }: Recorded): AttestedState {
  const role = LATER[body.kind];
  if (role !== undefined) {
    const target = refOf(body, role) ?? '';
    const act = state.get(target);
    if (act === undefined) return state;
    return state.set(target, { ...act, since: [...act.since, { entry: id, index, kind: body.kind }] });
  }
  const { by, attested } = dataOf<{ by?: unknown; attested?: unknown }>({ body });
  const isAttested = typeof by === 'string' && typeof attested === 'object' && attested !== null;
  return isAttested ? state.set(id, { by, since: [] }) : state;
}

/** Nobody gives powers to themselves, nor keeps them, by speaking for their party of what was attested of these. */
function isOfOwnPowers({ body, author, register }: Deciding, act: EntryId): boolean {
  const { issued, endings } = register.powers;
  if (body.kind === 'attested-confirmed') return issued.get(act)?.person === author.id;
  const ended = endings.findKey((all) => all.some(({ entry }) => entry === act));
  return ended !== undefined && issued.get(ended)?.person === author.id;
}

export function decideAttested(state: AttestedState, deciding: Deciding): Refusal | null {
  const { body, reads } = deciding;
  const act = state.get(refOf(body, 'act')!);
  if (act === undefined) return { code: 'act-not-attested', at: '/refs/act' };
  if (act.by !== dataOf<{ by: string }>({ body }).by) return { code: 'not-your-act', at: '/data/by' };
  if (isOfOwnPowers(deciding, refOf(body, 'act')!)) return { code: 'powers-to-oneself', at: '/refs/act' };
  const known = act.since.filter(({ entry }) => reads(entry));
  const corrected = known.findLast(({ kind }) => kind === 'corrected')?.index ?? -1;
  const said = known.filter(({ index }) => index > corrected);
  if (said.some(({ kind }) => kind === 'attested-confirmed')) return { code: 'already-confirmed' };
  return body.kind === 'attested-contested' && said.some(({ kind }) => kind === body.kind)
    ? { code: 'already-contested' }
    : null;
}
