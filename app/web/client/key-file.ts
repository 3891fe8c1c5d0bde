/**
 * A key file of the command line taken into this browser, so that one person signs with one key in both places. The
 * file is read here and goes nowhere; what is kept of it cannot be exported again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Decode, fingerprintWords, hexEncode, type KeyId, keyId } from '@sulh/record';
import type { StoredKey } from './keys.ts';

type Algorithm = 'Ed25519' | 'X25519';
const USES: Readonly<Record<Algorithm, KeyUsage[]>> = { Ed25519: ['sign'], X25519: ['deriveBits'] };

/** Null when the text is no such file. Throws where the browser knows no Ed25519 or X25519. */
export async function keyOfFile(text: string, now: number): Promise<StoredKey | null> {
  const file = parse(text);
  if (file === null) return null;
  const { label, signing, sealing, recovery } = file;
  const publicKey = await publicHalf(signing, 'Ed25519');
  const sealingKey = await publicHalf(sealing, 'X25519');
  const recoveryKey = await publicHalf(recovery, 'Ed25519');
  if (publicKey === null || sealingKey === null || recoveryKey === null) return null;
  const id: KeyId = keyId(sha256, publicKey);
  return {
    id,
    publicKey: hexEncode(publicKey),
    sealingKey: hexEncode(sealingKey),
    recoveryKey: hexEncode(recoveryKey),
    words: fingerprintWords(id),
    label,
    createdAt: now,
    confirmed: false,
    context: 'key-file',
    replacedBy: null,
    signing: await importKey(signing, 'Ed25519', false),
    sealing: await importKey(sealing, 'X25519', false),
  };
}

interface Pem {
  label: string;
  signing: Uint8Array;
  sealing: Uint8Array;
  recovery: Uint8Array;
}

function parse(text: string): Pem | null {
  try {
    const { sulh, label, signing, sealing, recovery } = JSON.parse(text) as Record<string, unknown>;
    const [one, two, three] = [signing, sealing, recovery].map(derOf);
    if (sulh !== 'key/v1' || typeof label !== 'string' || !one || !two || !three) return null;
    return { label, signing: one, sealing: two, recovery: three };
  } catch {
    return null;
  }
}

function derOf(pem: unknown): Uint8Array | null {
  const match = /^-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/.exec(
    String(pem),
  );
  return match === null ? null : base64Decode(match[1]!.replace(/\s/g, ''));
}

function importKey(der: Uint8Array, algorithm: Algorithm, exportable: boolean): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', der.slice().buffer, algorithm, exportable, USES[algorithm]);
}

/** Imported once as exportable, since only so can the browser be asked for the public half. */
async function publicHalf(der: Uint8Array, algorithm: Algorithm): Promise<Uint8Array | null> {
  try {
    const { x } = await crypto.subtle.exportKey('jwk', await importKey(der, algorithm, true));
    return base64Decode(`${(x ?? '').replaceAll('-', '+').replaceAll('_', '/')}=`);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw error;
    return null;
  }
}
