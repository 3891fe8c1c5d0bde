/**
 * The keys of this browser, in IndexedDB. Private keys are made not exportable: no script, ours included,
 * can read them out; they can only be used here.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Decode, type Hex, hexEncode, type KeyId, keyId } from '@sulh/record';
import type { SignMessage } from './build-entry.ts';

export interface StoredKey {
  id: KeyId;
  publicKey: Hex;
  sealingKey: Hex;
  /** Public half only; the private half was shown once as words and is nowhere. */
  recoveryKey: Hex | null;
  /** Eight words to compare by voice. */
  words: string[];
  /** Whose key, in words the person knows: one browser may hold several. */
  label: string;
  createdAt: number;
  /** False until a host has answered that it took the key. */
  confirmed: boolean;
  /** What it was made for: the invitation, or the key it replaces. */
  context: string;
  /** Set when another key took its place. It is kept, since only it opens what was sealed to it. */
  replacedBy: KeyId | null;
  signing: CryptoKey;
  sealing: CryptoKey;
}

export interface MadeKeys {
  id: KeyId;
  publicKey: Hex;
  sealingKey: Hex;
  signing: CryptoKey;
  sealing: CryptoKey;
}

export interface RecoveryKey {
  id: KeyId;
  publicKey: Hex;
  sign: SignMessage;
}

/** Seen on the way to signing: the last checkpoint this browser knows of a process. */
export interface SeenRecord {
  process: string;
  size: number;
  root: Hex;
}

export function canMakeKeys(): boolean {
  return (
    globalThis.isSecureContext === true &&
    globalThis.crypto?.subtle !== undefined &&
    'indexedDB' in globalThis
  );
}

/** Throws where the browser knows no Ed25519 or X25519. */
export async function makeKeys(): Promise<MadeKeys> {
  const signing = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const sealing = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
  const publicKey = await rawPublicKey(signing.publicKey);
  return {
    id: keyId(sha256, publicKey),
    publicKey: hexEncode(publicKey),
    sealingKey: hexEncode(await rawPublicKey(sealing.publicKey)),
    signing: signing.privateKey,
    sealing: sealing.privateKey,
  };
}

export function signerOf(key: CryptoKey): SignMessage {
  return async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message.slice().buffer));
}

const PKCS8_ED25519_SEED = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

export async function recoveryKeyOf(seed: Uint8Array): Promise<RecoveryKey> {
  if (seed.length !== 32) throw new Error('a seed is 32 bytes');
  const pkcs8 = Uint8Array.from([...PKCS8_ED25519_SEED, ...seed]);
  // Exportable, since only so can the browser be asked for the public half.
  const exportable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', exportable);
  const signing = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  pkcs8.fill(0);
  const publicKey = base64Decode(`${(x ?? '').replaceAll('-', '+').replaceAll('_', '/')}=`);
  if (publicKey?.length !== 32) throw new Error('the browser gave no public key');
  return { id: keyId(sha256, publicKey), publicKey: hexEncode(publicKey), sign: signerOf(signing) };
}

async function rawPublicKey(key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

export async function putKey(key: StoredKey): Promise<void> {
  await inStore('keys', 'readwrite', (store) => store.put(key));
}

export async function findKey(id: string): Promise<StoredKey | null> {
  return (await inStore<StoredKey | undefined>('keys', 'readonly', (store) => store.get(id))) ?? null;
}

/** Newest first. */
export async function allKeys(): Promise<StoredKey[]> {
  const keys = await inStore<StoredKey[]>('keys', 'readonly', (store) => store.getAll());
  return keys.sort((a, b) => b.createdAt - a.createdAt);
}

export async function confirmKey(id: KeyId, replaced: string | null): Promise<void> {
  const key = await findKey(id);
  if (key !== null) await putKey({ ...key, confirmed: true });
  const old = replaced === null ? null : await findKey(replaced);
  if (old !== null) await putKey({ ...old, replacedBy: id });
}

export async function seenOf(process: string): Promise<SeenRecord | null> {
  return (await inStore<SeenRecord | undefined>('seen', 'readonly', (store) => store.get(process))) ?? null;
}

export async function putSeen(seen: SeenRecord): Promise<void> {
  await inStore('seen', 'readwrite', (store) => store.put(seen));
}

const DATABASE = 'sulh';
let opened: Promise<IDBDatabase> | null = null;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys', { keyPath: 'id' });
      request.result.createObjectStore('seen', { keyPath: 'process' });
    };
    request.onsuccess = () => {
      // Another tab with a newer script must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Answers once the transaction is complete, so what was put is there. */
async function inStore<T>(
  name: 'keys' | 'seen',
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await openDatabase();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
