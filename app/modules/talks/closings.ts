/** What is closed, and by which entries: a refusal may rest only on one its author may read. */
import type { EntryId } from '@sulh/record';
import { Map as Persistent } from 'immutable';
import { type Deciding, type Recorded, refOf } from '../../register/kind.ts';

interface Closing {
  readonly entry: EntryId;
  readonly occurredAt: number;
}
/** More than one where who closed it could not read that somebody had. */
export type Closings = Persistent<string, readonly Closing[]>;
export const NOTHING_CLOSED: Closings = Persistent();

/** `kind` closes what it refers to in `role`. */
export function evolveClosings(
  closings: Closings,
  { body, id }: Recorded,
  kind: string,
  role: string,
): Closings {
  const target = body.kind === kind ? refOf(body, role) : null;
  if (target === null) return closings;
  return closings.update(target, [], (held) => [...held, { entry: id, occurredAt: body.occurredAt }]);
}

export function isClosed(closings: Closings, target: string | null, reads: Deciding['reads']): boolean {
  return target !== null && (closings.get(target) ?? []).some(({ entry }) => reads(entry));
}

/** Nothing is done in what is closed; what was done in it before, a mediator may still enter. */
export function cameTooLate(
  closings: Closings,
  target: string | null,
  { author, body, reads }: Deciding,
): boolean {
  if (target === null) return false;
  const enters = author.partyRole === 'mediator';
  return (closings.get(target) ?? []).some(
    ({ entry, occurredAt }) => reads(entry) && !(enters && body.occurredAt <= occurredAt),
  );
}
