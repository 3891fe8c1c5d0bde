/**
 * A session says one thing: whoever sends this cookie proved possession of a key. What that key may read or do
 * is asked again on every request.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { bytesOfHex, type KeyId, keyId, signInBytes } from '@sulh/record';
import type { Host } from '../host.ts';

export const SESSION_COOKIE = 'sulh';
const SESSION_MS = 12 * 3_600_000;
const NONCE_MS = 5 * 60_000;

export interface SignInRequest {
  publicKey: string;
  nonce: string;
  expiresAt: number;
  signature: string;
}

export interface Sessions {
  challenge(now: number): { nonce: string; expiresAt: number };
  /** The key that signed, or null: expired, used before, for another origin, or a wrong signature. */
  signIn(request: SignInRequest, origin: string, now: number): KeyId | null;
  cookie(key: KeyId, now: number): string;
  read(cookie: string | undefined, now: number): KeyId | null;
}

export function createSessions({
  secrets,
  signatures,
  randomHex,
  sha256,
}: Pick<Host, 'secrets' | 'signatures' | 'randomHex' | 'sha256'>): Sessions {
  const { sessionKey } = secrets.state;
  const used = new Map<string, number>();
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', Buffer.from(sessionKey, 'hex')).update(`${purpose}\n${text}`).digest('hex');
  return {
    challenge(now) {
      const expiresAt = now + NONCE_MS;
      const random = randomHex(16);
      return { nonce: `${random}.${mac('sulh-nonce/v1', `${random}\n${expiresAt}`)}`, expiresAt };
    },
    signIn({ publicKey, nonce, expiresAt, signature }, origin, now) {
      const [random, tag] = nonce.split('.');
      if (random === undefined || tag === undefined || now > expiresAt) return null;
      if (!same(tag, mac('sulh-nonce/v1', `${random}\n${expiresAt}`)) || used.has(random)) return null;
      for (const [old, until] of used) if (until < now) used.delete(old);
      const key = bytesOfHex(publicKey);
      const id = keyId(sha256, key);
      const message = signInBytes({ origin, nonce, expiresAt, keyId: id });
      if (!signatures.verifySignature(key, message, Buffer.from(signature, 'base64'))) return null;
      used.set(random, expiresAt);
      return id;
    },
    cookie(key, now) {
      const text = `${key}.${now + SESSION_MS}`;
      return `${text}.${mac('sulh-session/v1', text)}`;
    },
    read(cookie, now) {
      const [key, expires, tag] = (cookie ?? '').split('.');
      if (key === undefined || expires === undefined || tag === undefined || !/^[0-9a-f]{64}$/.test(key))
        return null;
      if (!same(tag, mac('sulh-session/v1', `${key}.${expires}`)) || now > Number(expires)) return null;
      return key as KeyId;
    },
  };
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
