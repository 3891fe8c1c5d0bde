import { sha256 } from '@noble/hashes/sha2.js';
import {
  isHex32,
  type ProcessId,
  type Report,
  type SignatureJob,
  splitLineGroups,
  splitText,
  type VerifyMany,
  verifyBundle,
  verifySignatureInJavaScript,
} from '@sulh/record';

export interface BrowserVerifyOptions {
  pinned?: string | null | undefined;
  onProgress?: ((progress: { done: number; size: number }) => void) | undefined;
}

/** A bundle's text, or the file a person chose; a file is read in pieces. Needs no network and no server. */
export async function verifyBundleText(
  input: string | Blob,
  options: BrowserVerifyOptions = {},
): Promise<Report> {
  const { pinned } = options;
  if (pinned != null && !isHex32(pinned)) throw new Error('a process id is 64 lower-case hexadecimal digits');
  const lines = typeof input === 'string' ? splitText(input) : splitLineGroups(chunksOf(input));
  return verifyBundle(lines, {
    sha256,
    verifyMany: await browserVerifyMany(),
    pinned: (pinned ?? undefined) as ProcessId | undefined,
    onProgress: options.onProgress,
  });
}

const KNOWN = {
  publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  signature:
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
    '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
};

/** The browser's own Ed25519 when it proves to have it, else the one in JavaScript. */
export async function browserVerifyMany(): Promise<VerifyMany> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle !== undefined && (await isEd25519Right(subtle))) return (jobs) => verifyNatively(subtle, jobs);
  return verifyInJavaScript;
}

/** The first vector of RFC 8032, and the same with one bit of the message changed. */
async function isEd25519Right(subtle: SubtleCrypto): Promise<boolean> {
  const publicKey = bytesOf(KNOWN.publicKey);
  const signature = bytesOf(KNOWN.signature);
  try {
    const job = (message: Uint8Array): SignatureJob => ({ publicKey, signature, message });
    const held = await verifyNatively(subtle, [job(new Uint8Array(0)), job(Uint8Array.of(1))]);
    return held[0] === true && held[1] === false;
  } catch {
    return false;
  }
}

/** By the bytes that name a key; a verification gives the same array for the same key. */
const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

async function verifyNatively(subtle: SubtleCrypto, jobs: readonly SignatureJob[]): Promise<boolean[]> {
  return Promise.all(
    jobs.map(async ({ publicKey, message, signature }) => {
      if (publicKey.length !== 32 || signature.length !== 64) return false;
      let key = imported.get(publicKey);
      if (key === undefined) {
        key = subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify']);
        imported.set(publicKey, key);
      }
      try {
        return await subtle.verify('Ed25519', await key, signature.slice(), message.slice());
      } catch {
        return verifySignatureInJavaScript(publicKey, message, signature);
      }
    }),
  );
}

/** Lets the page breathe between small groups. */
const verifyInJavaScript: VerifyMany = async (jobs) => {
  const held: boolean[] = [];
  for (const { publicKey, message, signature } of jobs) {
    held.push(verifySignatureInJavaScript(publicKey, message, signature));
    if (held.length % 32 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return held;
};

async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const size = 1 << 20;
  for (let at = 0; at < blob.size; at += size) {
    yield new Uint8Array(await blob.slice(at, at + size).arrayBuffer());
  }
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
