/**
 * Keys of logs in `secrets/` (folder 0700, files 0600), one line each, in the form Go's note package reads:
 * `PRIVATE+KEY+<name>+<hash>+<base64 of type and seed>`. A second line names the process that has the key.
 */
import {
  base64Decode,
  base64Encode,
  concatBytes,
  isOrigin,
  parseVkey,
  type Sha256,
  utf8Encode,
} from '@sulh/record';
import type { LogKeys } from '../log-keys.ts';
import { signerFromSeed } from '../log-signer.ts';
import type { Disk } from './disk.ts';

const FOLDER = 'secrets';
const TYPE_ED25519 = 1;

interface KeyFile {
  origin: string;
  seed: Uint8Array;
  process: string | null;
}

export function createLogKeyFiles(
  disk: Disk,
  sha256: Sha256,
  randomBytes: (length: number) => Uint8Array,
): LogKeys {
  /** Whole files are put in place by renaming, so that a key is never half there. */
  async function put(vkey: string, text: string): Promise<void> {
    const path = pathOf(sha256, vkey);
    const draft = `${path}.new`;
    const file = await disk.open(draft, true);
    try {
      await file.truncate(0);
      await file.write(utf8Encode(text), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(draft, path);
    await disk.syncFolder(FOLDER);
  }

  async function get(vkey: string): Promise<KeyFile | null> {
    const path = pathOf(sha256, vkey);
    if (!(await disk.exists(path))) return null;
    const file = await disk.open(path, false);
    try {
      return parseKeyFile(Buffer.from(await file.read(0, await file.size())).toString('utf8'));
    } finally {
      await file.close();
    }
  }

  // One at a time: two geneses that name the same key must not both find it free.
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = turn.then(run, run);
    turn = mine.catch(() => {});
    return mine;
  }

  return {
    prepare: (origin) =>
      inTurn(async () => {
        if (!isOrigin(origin)) throw new Error('not an origin');
        await disk.makeFolder(FOLDER);
        const seed = randomBytes(32);
        const { vkey } = signerFromSeed(sha256, origin, seed);
        await put(vkey, `${keyLine(vkey, seed)}\n`);
        await disk.syncFolder('.');
        return vkey;
      }),
    claim: (vkey, process) =>
      inTurn(async () => {
        if (parseVkey(sha256, vkey) === null) return null;
        const key = await get(vkey);
        if (key === null || (key.process !== null && key.process !== process)) return null;
        const signer = signerFromSeed(sha256, key.origin, key.seed);
        if (signer.vkey !== vkey) throw new Error(`the file of the log key ${vkey} is damaged`);
        if (key.process === null) await put(vkey, `${keyLine(vkey, key.seed)}\n${process}\n`);
        return signer;
      }),
  };
}

function keyLine(vkey: string, seed: Uint8Array): string {
  const [name, hash] = vkey.split('+');
  return `PRIVATE+KEY+${name}+${hash}+${base64Encode(concatBytes(Uint8Array.of(TYPE_ED25519), seed))}`;
}

function pathOf(sha256: Sha256, vkey: string): string {
  const key = parseVkey(sha256, vkey);
  if (key === null) throw new Error('not a vkey');
  return `${FOLDER}/log-${Buffer.from(key.publicKey).toString('hex')}.key`;
}

function parseKeyFile(text: string): KeyFile | null {
  const [line, process] = text.split('\n');
  const match = /^PRIVATE\+KEY\+([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(line ?? '');
  const bytes = match === null ? null : base64Decode(match[2]!);
  if (match === null || bytes === null || bytes.length !== 33) return null;
  return { origin: match[1]!, seed: bytes.slice(1), process: process === '' ? null : (process ?? null) };
}
