/**
 * Private addresses of calendars: calendar programs have neither cookies nor keys. An address is made for one key in
 * one process, by whoever signed in with it, and reads as that key does at that moment. Rules: spec/calendar.md.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyId, ProcessId } from '@sulh/record';
import type { Host } from '../host.ts';
import { readerOfKey } from '../register/state.ts';
import type { CalendarAddress } from '../web/route.ts';
import type { Secrets } from './secrets.ts';

type Keeper = Pick<Host, 'recorder' | 'secrets' | 'randomHex'>;
type Made = Secrets['state']['calendars'][number];

export function calendarAddressOf(host: Keeper, process: ProcessId, key: KeyId | null): CalendarAddress {
  const { secrets } = host;
  const own = () => secrets.state.calendars.find((made) => made.process === process && made.key === key);
  // With every change those go that no longer open anything.
  const others = () =>
    secrets.state.calendars.filter(
      (made) => (made.process !== process || made.key !== key) && opens(host, made),
    );
  return {
    token: () => {
      const made = own();
      return made === undefined ? null : tokenOf(secrets, made);
    },
    make: () => {
      if (key === null) throw new Error('only whoever signed in has a calendar of their own');
      const made = { process, key, secret: host.randomHex(16) };
      secrets.update((state) => ({ ...state, calendars: [...others(), made] }));
    },
    close: () => secrets.update((state) => ({ ...state, calendars: others() })),
  };
}

/** Whose address it is; null when it is nobody's, or the key no longer reads here. */
export function keyOfToken(host: Keeper, process: ProcessId, token: string): KeyId | null {
  const found = host.secrets.state.calendars.find(
    (made) => made.process === process && same(token, tokenOf(host.secrets, made)),
  );
  return found === undefined || !opens(host, found) ? null : (found.key as KeyId);
}

function opens({ recorder }: Keeper, { process, key }: Made): boolean {
  const register = recorder.read(process as ProcessId)?.world.register;
  return register !== undefined && readerOfKey(register, key as KeyId).person !== null;
}

function tokenOf({ state }: Secrets, { process, key, secret }: Made): string {
  return createHmac('sha256', Buffer.from(state.sessionKey, 'hex'))
    .update(`sulh-calendar/v1\n${process}\n${key}\n${secret}`)
    .digest('hex');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
