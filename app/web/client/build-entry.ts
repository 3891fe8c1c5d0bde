/**
 * From the parts of an entry to its signed bytes. No DOM, no clock, no randomness: the form script and the
 * command line both build their entries here.
 */
import {
  type Body,
  base64Encode,
  commitment,
  type EntryId,
  encodeBody,
  isHex32,
  type Json,
  type JsonObject,
  type KeyId,
  MAX_BODY_BYTES,
  type ProcessId,
  type Seen,
  type Sha256,
  type SignedEntry,
  signingBytes,
  utf8Decode,
} from '@sulh/record';

/** How long a signed entry may travel before the host must refuse it. */
export const VALID_FOR_MS = 10 * 60 * 1000;

export interface EntryParts {
  kind: string;
  v: number;
  /** Null only for the genesis entry, which then has no author and has seen nothing. */
  process: ProcessId | null;
  author: EntryId | null;
  key: KeyId;
  audience: readonly string[];
  /** Null means now. */
  occurredAt: number | null;
  seen: Seen | null;
  /** Role to ids; an id may be `@n`, the n-th entry of the same batch. */
  refs: Readonly<Record<string, readonly string[]>>;
  data: JsonObject;
}

export interface PreparedEntry {
  body: Body;
  bodyBytes: Uint8Array;
  /** The same bytes as text, to show before signing. */
  text: string;
  salt: Uint8Array;
  id: EntryId;
  /** What the key signs. */
  message: Uint8Array;
}

export interface PrepareWith {
  sha256: Sha256;
  now: number;
  /** 32 bytes from the author's own source of randomness, new for every entry. */
  salt: Uint8Array;
  /** Ids of the entries before this one in its batch, for `@n`; null where one was left out. */
  earlier?: readonly (EntryId | null)[];
}

export type SignMessage = (message: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/** What travels to the host as JSON. */
export interface WireEntry {
  body: string;
  salt: string;
  signature: string;
}

export class EntryTooLargeError extends Error {
  override readonly name = 'EntryTooLargeError';
  readonly code = 'body-too-large';
}

/** Throws when the parts make no body: a page or a program is wrong, not a person. */
export function prepareEntry(parts: EntryParts, prepareWith: PrepareWith): PreparedEntry {
  const { sha256, now, salt, earlier = [] } = prepareWith;
  const body: Body = {
    v: parts.v,
    process: parts.process,
    kind: parts.kind,
    author: parts.author,
    key: parts.key,
    audience: [...new Set(parts.audience)].sort(),
    occurredAt: parts.occurredAt ?? now,
    seen: parts.seen,
    validUntil: now + VALID_FOR_MS,
    refs: resolveRefs(parts.refs, earlier),
    data: parts.data,
  };
  const bodyBytes = encodeWithinLimit(body);
  const id = commitment(sha256, salt, bodyBytes);
  return {
    body,
    bodyBytes,
    text: utf8Decode(bodyBytes) ?? '',
    salt,
    id,
    message: signingBytes(parts.process ?? id, parts.key, id),
  };
}

export async function signEntry(prepared: PreparedEntry, sign: SignMessage): Promise<SignedEntry> {
  const signature = await sign(prepared.message);
  if (signature.length !== 64) throw new Error('an Ed25519 signature is 64 bytes');
  return { bodyBytes: prepared.bodyBytes, salt: prepared.salt, signature };
}

export async function buildEntry(
  parts: EntryParts,
  buildWith: PrepareWith & { sign: SignMessage },
): Promise<{ entry: SignedEntry; id: EntryId }> {
  const prepared = prepareEntry(parts, buildWith);
  return { entry: await signEntry(prepared, buildWith.sign), id: prepared.id };
}

export function wireEntry(entry: SignedEntry): WireEntry {
  return {
    body: base64Encode(entry.bodyBytes),
    salt: base64Encode(entry.salt),
    signature: base64Encode(entry.signature),
  };
}

function encodeWithinLimit(body: Body): Uint8Array {
  try {
    return encodeBody(body);
  } catch (error) {
    if (String(error).includes('body-too-large')) {
      throw new EntryTooLargeError(`a body may have ${MAX_BODY_BYTES} bytes`);
    }
    throw error;
  }
}

function resolveRefs(
  refs: EntryParts['refs'],
  earlier: readonly (EntryId | null)[],
): Record<string, EntryId[]> {
  const resolved: Record<string, EntryId[]> = {};
  for (const [role, ids] of Object.entries(refs)) {
    const found = ids.map((id) => resolveRef(id, earlier)).filter((id) => id !== null);
    if (found.length > 0) resolved[role] = [...new Set(found)];
  }
  return resolved;
}

/** Null when the entry it points to was left out of the batch. */
function resolveRef(id: string, earlier: readonly (EntryId | null)[]): EntryId | null {
  const place = /^@(\d{1,3})$/.exec(id);
  if (place === null) {
    if (!isHex32(id)) throw new Error(`a reference is no entry id: ${id}`);
    return id as EntryId;
  }
  const target = earlier[Number(place[1])];
  if (target === undefined) throw new Error(`${id} is no earlier entry of the batch`);
  return target;
}

/** A form field: a JSON pointer into the body and its value; `undefined` leaves the member out. */
export interface PointerField {
  pointer: string;
  value: Json | undefined;
}

export interface FieldParts {
  data: JsonObject;
  refs: Record<string, string[]>;
  occurredAt: number | null;
  audience: string[] | null;
  /** Pointers in the body that differ from the field's name, because rows before it were left out. */
  fieldOf: ReadonlyMap<string, string>;
}

type Tree = Map<string, Tree | Leaf>;
interface Leaf {
  field: string;
  value: Json;
}

/**
 * Puts field values where their pointers say: `/data/...`, `/refs/ROLE/n` (or `/refs/ROLE` with a list),
 * `/occurredAt`, `/audience`. Steps that are all numbers make arrays; rows left out close up.
 * Throws on a pointer that no form may have.
 */
export function pointerFields(
  fields: readonly PointerField[],
  base: { data?: JsonObject; refs?: Readonly<Record<string, readonly string[]>> } = {},
): FieldParts {
  const fieldOf = new Map<string, string>();
  const root: Tree = new Map();
  for (const { pointer, value } of fields) if (value !== undefined) plant(root, pointer, value);
  const built = grow(root, '', fieldOf) as JsonObject;
  const data = mergeData(base.data ?? {}, (built['data'] ?? {}) as JsonObject);
  return {
    data,
    refs: mergeRefs(base.refs ?? {}, (built['refs'] ?? {}) as JsonObject),
    occurredAt: numberOrNull(built['occurredAt']),
    audience: Array.isArray(built['audience']) ? built['audience'].map(String) : null,
    fieldOf,
  };
}

const POINTER = /^\/(?:data\/.+|refs\/[^/]+(?:\/\d+)?|occurredAt|audience)$/;

function plant(root: Tree, pointer: string, value: Json): void {
  if (!POINTER.test(pointer)) throw new Error(`no field may fill ${pointer}`);
  const steps = pointer.slice(1).split('/').map(unescapeStep);
  if (steps.includes('__proto__')) throw new Error(`no field may fill ${pointer}`);
  let at = root;
  for (const step of steps.slice(0, -1)) {
    const next = at.get(step) ?? new Map();
    if (!(next instanceof Map)) throw new Error(`${pointer} lies inside another field`);
    at.set(step, next);
    at = next;
  }
  const last = steps.at(-1)!;
  if (at.has(last)) throw new Error(`two fields fill ${pointer}`);
  at.set(last, { field: pointer, value });
}

function grow(tree: Tree, path: string, fieldOf: Map<string, string>): Json {
  const steps = [...tree.keys()];
  const isArray = path !== '' && path !== '/data' && steps.every((step) => /^\d+$/.test(step));
  if (isArray) steps.sort((a, b) => Number(a) - Number(b));
  const grown: [string, Json][] = steps.map((step, n) => {
    const here = `${path}/${isArray ? n : escapeStep(step)}`;
    const node = tree.get(step)!;
    if (node instanceof Map) return [step, grow(node, here, fieldOf)];
    if (here !== node.field) fieldOf.set(here, node.field);
    return [step, node.value];
  });
  return isArray ? grown.map(([, value]) => value) : Object.fromEntries(grown);
}

function mergeData(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = isObject(before) && isObject(value) ? mergeData(before, value) : value;
  }
  return merged;
}

function mergeRefs(
  base: Readonly<Record<string, readonly string[]>>,
  over: JsonObject,
): Record<string, string[]> {
  const merged: Record<string, string[]> = {};
  for (const [role, ids] of Object.entries(base)) merged[role] = [...ids];
  for (const [role, value] of Object.entries(over)) {
    const ids = (Array.isArray(value) ? value : [value]).filter((id) => id !== null && id !== '').map(String);
    merged[role] = [...(merged[role] ?? []), ...ids];
  }
  return merged;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberOrNull(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
