/** Invitations to one process, as the person who signed in may see and make them. */
import type { KeyId, ProcessId } from '@sulh/record';
import type { Host } from '../host.ts';
import { readerOfKey } from '../register/state.ts';
import type { Desk } from '../web/route.ts';
import { hashToken } from './secrets.ts';

const VALID_MS = 7 * 24 * 3_600_000;

export function deskOf(host: Host, process: ProcessId, key: KeyId | null): Desk {
  const { secrets } = host;
  const { register } = host.recorder.read(process)!.world;
  const { party } = readerOfKey(register, key);
  /** The secretariat until a party has a key, from then on that party alone. */
  const mine = (invited: string) =>
    party !== null &&
    (invited === party || (party === register.book.secretariat && !register.book.keyed.has(invited)));
  return {
    invite({ name, party: invited, role }) {
      if (!mine(invited)) throw new Error('the page offers only parties this person may invite for');
      const token = host.randomHex(16);
      const invitation = {
        id: `invitation:${host.randomHex(16)}`,
        tokenHash: hashToken(token),
        process,
        name,
        party: invited,
        role,
        invitedBy: party!,
        expiresAt: host.now() + VALID_MS,
        enrolment: null,
        admitted: false,
      };
      secrets.update((state) => ({ ...state, invitations: [...state.invitations, invitation] }));
      return token;
    },
    open: () =>
      secrets.state.invitations.filter(
        (invitation) =>
          invitation.process === process &&
          !invitation.admitted &&
          mine(invitation.party) &&
          invitation.expiresAt > host.now() &&
          !admitted(invitation),
      ),
    withdraw: (id) =>
      secrets.update((state) => ({
        ...state,
        invitations: state.invitations.filter(
          (other) => other.id !== id || other.process !== process || !mine(other.party),
        ),
      })),
  };

  /** The record says who is admitted; the invitation itself is only a way there. */
  function admitted({ enrolment }: { enrolment: { publicKey: string } | null }): boolean {
    return (
      enrolment !== null &&
      [...register.book.keys.values()].some(({ publicKey }) => publicKey === enrolment.publicKey)
    );
  }
}
