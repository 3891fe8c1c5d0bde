import { MAX_BODY_BYTES } from './body.ts';
import { writeU32, writeU64 } from './bytes/bytes.ts';
import { hexDecode, hexEncode, isHex32 } from './bytes/hex.ts';
import { utf8Encode, utf8EncodeInto } from './bytes/utf8.ts';
import type { EntryId, Hex, KeyId, ProcessId, Sha256 } from './types.ts';

/** Every format anybody signs has its own first line, so a signature on one is never one on another. */
export const ENTRY_LINE = 'sulh-entry/v1';
export const SIGN_IN_LINE = 'sulh-signin/v1';
export const ENROLMENT_LINE = 'sulh-enrol/v1';
export const STREAMS_LINE = 'sulh-streams/v1';

export const SALT_BYTES = 32;
export const SIGNATURE_BYTES = 64;
/** Of what an entry's author signs: three ids and the line ends. */
export const SIGNING_BYTES = ENTRY_LINE.length + 1 + 3 * 65;
const COMMITMENT_PREFIX = utf8Encode('sulh/commitment/v1\n');
/** Written and hashed in one go, so that a body read as text is not copied twice. */
const scratch = new Uint8Array(COMMITMENT_PREFIX.length + 8 + SALT_BYTES + MAX_BODY_BYTES + 4);
scratch.set(COMMITMENT_PREFIX);
writeU32(scratch, COMMITMENT_PREFIX.length, SALT_BYTES);
const LEAF_PREFIX = utf8Encode('sulh-leaf/v1\n');
const leafInput = new Uint8Array(LEAF_PREFIX.length + 8 + 32 + 32 + SIGNATURE_BYTES);
leafInput.set(LEAF_PREFIX);

export function commitment(sha256: Sha256, salt: Uint8Array, bodyBytes: Uint8Array): EntryId {
  return hexEncode(commitmentBytes(sha256, salt, bodyBytes)) as EntryId;
}

export function commitmentBytes(sha256: Sha256, salt: Uint8Array, bodyBytes: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new Error('a salt is 32 bytes');
  const start = COMMITMENT_PREFIX.length;
  const input = new Uint8Array(start + 4 + SALT_BYTES + 4 + bodyBytes.length);
  input.set(COMMITMENT_PREFIX);
  writeU32(input, start, SALT_BYTES);
  input.set(salt, start + 4);
  writeU32(input, start + 4 + SALT_BYTES, bodyBytes.length);
  input.set(bodyBytes, start + 8 + SALT_BYTES);
  return sha256(input);
}

/** The commitment of a body held as text; null when its UTF-8 is longer than a body may be. */
export function commitmentOfText(sha256: Sha256, salt: Uint8Array, bodyText: string): Uint8Array | null {
  if (salt.length !== SALT_BYTES) throw new Error('a salt is 32 bytes');
  const start = COMMITMENT_PREFIX.length;
  const length = utf8EncodeInto(bodyText, scratch, start + 8 + SALT_BYTES);
  if (length === null || length > MAX_BODY_BYTES) return null;
  scratch.set(salt, start + 4);
  writeU32(scratch, start + 4 + SALT_BYTES, length);
  return sha256(scratch.subarray(0, start + 8 + SALT_BYTES + length));
}

/** For genesis the process is the entry's own commitment. */
export function signingBytes(process: ProcessId | EntryId, keyId: KeyId, id: EntryId): Uint8Array {
  return writeSigningBytes({ process, keyId, id }, new Uint8Array(SIGNING_BYTES));
}

/** The same into memory the caller keeps; returns `into`. */
export function writeSigningBytes(
  { process, keyId, id }: { process: ProcessId | EntryId; keyId: KeyId; id: EntryId },
  into: Uint8Array,
): Uint8Array {
  checkHex(process, keyId, id);
  const text = `${ENTRY_LINE}\n${process}\n${keyId}\n${id}\n`;
  for (let i = 0; i < SIGNING_BYTES; i++) into[i] = text.charCodeAt(i);
  return into;
}

export interface SignIn {
  origin: string;
  nonce: string;
  expiresAt: number;
  keyId: KeyId;
}

export function signInBytes(signIn: SignIn): Uint8Array {
  checkLine(signIn.origin, signIn.nonce);
  checkHex(signIn.keyId);
  if (!Number.isSafeInteger(signIn.expiresAt)) throw new Error('the expiry is not a whole number');
  return utf8Encode(
    `${SIGN_IN_LINE}\n${signIn.origin}\n${signIn.nonce}\n${signIn.expiresAt}\n${signIn.keyId}\n`,
  );
}

export interface Enrolment {
  /** The id of the invitation, or what else the key was made for. */
  context: string;
  keyId: KeyId;
  sealingKey: Hex | null;
  recoveryKeyId: KeyId | null;
}

/** An absent sealing or recovery key is an empty line. */
export function enrolmentBytes(enrolment: Enrolment): Uint8Array {
  const { context, keyId, sealingKey, recoveryKeyId } = enrolment;
  checkLine(context);
  checkHex(
    keyId,
    ...(sealingKey === null ? [] : [sealingKey]),
    ...(recoveryKeyId === null ? [] : [recoveryKeyId]),
  );
  return utf8Encode(`${ENROLMENT_LINE}\n${context}\n${keyId}\n${sealingKey ?? ''}\n${recoveryKeyId ?? ''}\n`);
}

export interface LeafParts {
  receivedAt: number;
  commitment: EntryId;
  keyId: KeyId;
  signature: Uint8Array;
}

/** The 32 bytes that are the log's entry; the tree hashes them once more as a leaf. */
export function leafData(sha256: Sha256, parts: LeafParts): Uint8Array {
  const { receivedAt, signature } = parts;
  const id = hexDecode(parts.commitment) ?? new Uint8Array(0);
  const key = hexDecode(parts.keyId) ?? new Uint8Array(0);
  return leafDataOfBytes(sha256, { receivedAt, id, key, signature });
}

export function leafDataOfBytes(
  sha256: Sha256,
  parts: { receivedAt: number; id: Uint8Array; key: Uint8Array; signature: Uint8Array },
): Uint8Array {
  const { id, key, signature } = parts;
  if (id.length !== 32 || key.length !== 32 || signature.length !== SIGNATURE_BYTES) {
    throw new Error('a leaf has a part of the wrong length');
  }
  const start = LEAF_PREFIX.length;
  writeU64(leafInput, start, parts.receivedAt);
  leafInput.set(id, start + 8);
  leafInput.set(key, start + 40);
  leafInput.set(signature, start + 72);
  return sha256(leafInput);
}

function checkHex(...texts: string[]): void {
  if (!texts.every(isHex32)) throw new Error('not 64 lower-case hexadecimal digits');
}

function checkLine(...texts: string[]): void {
  for (const text of texts)
    if (/[\x00-\x1f\x7f]/.test(text)) throw new Error('a signed line has a control character');
}
