/** Instructions in force, and what is refused about them and about entries of another record. Pure. */
import { type EntryId, verifyEntryFile } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, dataOf, type Recorded, type Refusal, refOf } from '../../register/kind.ts';
import { isOwnRecord } from '../../register/own-record.ts';
import type { Disclosed } from './entries.ts';

interface InstructionState {
  /** What ended it: more than one where an author could not read that somebody had. */
  readonly ended: readonly EntryId[];
  readonly acknowledged: readonly { readonly person: EntryId; readonly entry: EntryId }[];
}
export interface DelegationState {
  readonly instructions: Persistent<string, InstructionState>;
}

export const NO_INSTRUCTIONS: DelegationState = { instructions: Persistent() };
const FRESH: InstructionState = { ended: [], acknowledged: [] };

export function evolveDelegation(state: DelegationState, { body, id }: Recorded): DelegationState {
  switch (body.kind) {
    case 'instruction-given': {
      const after = (body.refs['supersedes'] ?? []).reduce((held, old) => end(held, old, id), state);
      return { instructions: after.instructions.set(id, FRESH) };
    }
    case 'instruction-ended':
      return end(state, refOf(body, 'instruction')!, id);
    case 'instruction-acknowledged':
      return change(state, refOf(body, 'instruction')!, (held) => ({
        ...held,
        acknowledged: [...held.acknowledged, { person: body.author!, entry: id }],
      }));
    default:
      return state;
  }
}

function end(state: DelegationState, instruction: EntryId, by: EntryId): DelegationState {
  return change(state, instruction, (held) => ({ ...held, ended: [...held.ended, by] }));
}

function change(
  { instructions }: DelegationState,
  id: EntryId,
  to: (held: InstructionState) => InstructionState,
): DelegationState {
  const held = instructions.get(id);
  return { instructions: held === undefined ? instructions : instructions.set(id, to(held)) };
}

export function decideDelegation(state: DelegationState, deciding: Deciding): Refusal | null {
  const { body, register } = deciding;
  if (body.kind === 'own-entry-disclosed') return decideDisclosed(deciding);
  if (!isOwnRecord(register.opened)) return { code: 'own-sulh-only' };
  return decideInstruction(state, deciding);
}

function decideInstruction({ instructions }: DelegationState, deciding: Deciding): Refusal | null {
  const { body, reads, author } = deciding;
  const over = (id: EntryId) => instructions.get(id)?.ended.some(reads) === true;
  if (body.kind === 'instruction-given') {
    const at = '/refs/supersedes';
    return (body.refs['supersedes'] ?? []).some(over) ? { code: 'instruction-not-in-force', at } : null;
  }
  if (body.kind === 'note-written') return null;
  const id = refOf(body, 'instruction')!;
  if (over(id)) return { code: 'instruction-not-in-force', at: '/refs/instruction' };
  if (body.kind !== 'instruction-acknowledged') return null;
  const before = instructions.get(id)?.acknowledged ?? [];
  return before.some(({ person, entry }) => person === author.id && reads(entry))
    ? { code: 'already-acknowledged' }
    : null;
}

/** What does not verify is not recorded: nobody is shown words under a key that did not sign them. */
function decideDisclosed({ body, author, register, verifySignature }: Deciding): Refusal | null {
  const { by, disclosure } = dataOf<Disclosed>({ body });
  if (by !== author.party) return { code: 'not-your-party', at: '/data/by' };
  const at = '/data/disclosure';
  if (disclosure.process === register.process) return { code: 'disclosure-of-itself', at };
  return verifyEntryFile(disclosure, { sha256: register.book.sha256, verifySignature }).ok
    ? null
    : { code: 'disclosure-not-verified', at };
}
