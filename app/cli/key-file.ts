/** A key in a file, for who distrusts the host's scripts: the same keys and the same protocol as the browser's. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { base64Encode, bytesOfHex, enrolmentBytes, type KeyId, keyId, signInBytes } from '@sulh/record';
import { sha256 } from '../host.ts';
import { UsageError } from './environment.ts';
import { sayFault } from './faults.ts';
import { jsonOf, request } from './request.ts';

export interface KeyFile {
  readonly label: string;
  readonly publicKey: string;
  readonly sealingKey: string;
  readonly recoveryKey: string;
  readonly signing: KeyObject;
  readonly id: KeyId;
}

interface Stored {
  sulh: 'key/v1';
  label: string;
  signing: string;
  sealing: string;
  recovery: string;
}

export function makeKeyFile(path: string, label: string): KeyFile {
  const pem = (type: 'ed25519' | 'x25519') =>
    (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
      .export({ format: 'pem', type: 'pkcs8' })
      .toString();
  const stored: Stored = {
    sulh: 'key/v1',
    label,
    signing: pem('ed25519'),
    sealing: pem('x25519'),
    recovery: pem('ed25519'),
  };
  // Never over an existing file: a key written over is a key lost.
  writeFileSync(path, `${JSON.stringify(stored, null, 1)}\n`, { mode: 0o600, flag: 'wx' });
  return fromStored(stored);
}

export function readKeyFile(path: string): KeyFile {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    if (stored.sulh !== 'key/v1') throw new Error('other format');
    return fromStored(stored);
  } catch (error) {
    throw new UsageError(sayFault(error) ?? `${path} is no key file of Sulh (${(error as Error).message})`);
  }
}

function fromStored({ label, signing, sealing, recovery }: Stored): KeyFile {
  const publicKey = rawPublic(signing);
  return {
    label,
    publicKey,
    sealingKey: rawPublic(sealing),
    recoveryKey: rawPublic(recovery),
    signing: createPrivateKey(signing),
    id: keyId(sha256, bytesOfHex(publicKey)),
  };
}

function rawPublic(pem: string): string {
  return createPublicKey(createPrivateKey(pem))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
}

export function signWith(key: KeyFile, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, key.signing));
}

/** What enrolment posts: public keys, and the proof that whoever posts holds the new one. */
export function enrolmentOf(key: KeyFile, context: string) {
  const { publicKey, sealingKey, recoveryKey, id } = key;
  const recoveryKeyId = keyId(sha256, bytesOfHex(recoveryKey));
  const proof = base64Encode(
    signWith(key, enrolmentBytes({ context, keyId: id, sealingKey, recoveryKeyId })),
  );
  return { publicKey, sealingKey, recoveryKey, proof };
}

/** The cookie of a session of this key. */
export async function signInWithKey(server: URL, key: KeyFile): Promise<string> {
  const { origin } = server;
  const challenge = await jsonOf<{ nonce: string; expiresAt: number }>(
    await request(new URL('/sign-in/challenge', server)),
  );
  const message = signInBytes({ origin, ...challenge, keyId: key.id });
  const response = await request(new URL('/sign-in', server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({
      publicKey: key.publicKey,
      ...challenge,
      signature: base64Encode(signWith(key, message)),
    }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined)
    throw new UsageError(`the server did not accept this key (${response.status})`);
  return cookie;
}
