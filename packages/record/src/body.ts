import { isHex32 } from './bytes/hex.ts';
import { utf8Decode, utf8Encode } from './bytes/utf8.ts';
import { canonicalize, parseScanned } from './canonical.ts';
import type { Body, Json, JsonObject } from './types.ts';

export const MAX_BODY_BYTES = 65536;
const FIELDS = 11;
const KIND = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ROLE = /^[a-z][a-zA-Z0-9-]{0,63}$/;
const PLAIN_TOKENS = new Set(['public', 'table', 'mediators', 'heads', 'monitors', 'observers']);
const PARTY_TOKEN = /^party:[a-z][a-z0-9-]{0,30}$/;
const PERSON_TOKEN = /^person:[0-9a-f]{64}$/;

export interface BodyRefusal {
  code: 'body-too-large' | 'body-not-utf8' | 'body-not-canonical' | 'body-malformed';
  detail: string;
}
export type ParsedBody = { ok: true; body: Body } | { ok: false; refusal: BodyRefusal };

export function isAudienceToken(token: string): boolean {
  return PLAIN_TOKENS.has(token) || PARTY_TOKEN.test(token) || PERSON_TOKEN.test(token);
}

/** The name of the stream an entry belongs to. */
export function audienceName(audience: readonly string[]): string {
  return audience.join(' ');
}

/** Throws when the value is no body: what this returns, `parseBody` accepts. */
export function encodeBody(body: Body): Uint8Array {
  const bytes = utf8Encode(canonicalize(body as unknown as Json));
  const parsed = parseBody(bytes);
  if (!parsed.ok) throw new Error(`${parsed.refusal.code}: ${parsed.refusal.detail}`);
  return bytes;
}

export function parseBody(bytes: Uint8Array): ParsedBody {
  if (bytes.length > MAX_BODY_BYTES) return refuse('body-too-large', `${bytes.length} bytes`);
  const text = utf8Decode(bytes);
  return text === null ? refuse('body-not-utf8', 'the bytes are not UTF-8') : parseBodyText(text);
}

/** For a caller that has the text and has itself held the byte limit. */
export function parseBodyText(text: string): ParsedBody {
  return readBodyText(text).parsed;
}

/** Tells besides how many characters of the text a JSON string that holds it must escape. */
export function readBodyText(text: string): { parsed: ParsedBody; escapes: number } {
  const scanned = parseScanned(text);
  if (scanned === null) {
    return { parsed: refuse('body-not-canonical', 'not the canonical form of a JSON value'), escapes: 0 };
  }
  return { parsed: parseValue(scanned.value), escapes: scanned.escapes };
}

function parseValue(value: Json): ParsedBody {
  if (!isObject(value)) return refuse('body-malformed', 'not an object');
  const fault = bodyFault(value);
  return fault === null
    ? { ok: true, body: value as unknown as Body }
    : refuse('body-malformed', `${fault} is not as the rule says`);
}

function refuse(code: BodyRefusal['code'], detail: string): ParsedBody {
  return { ok: false, refusal: { code, detail } };
}

/** The first field that breaks R1, or null. */
function bodyFault(value: JsonObject): string | null {
  const genesis = value['kind'] === 'process-opened';
  if (Object.keys(value).length !== FIELDS) return 'the set of fields';
  if (!isCount(value['v']) || value['v'] === 0) return 'v';
  if (typeof value['kind'] !== 'string' || value['kind'].length > 64 || !KIND.test(value['kind']))
    return 'kind';
  if (genesis ? value['process'] !== null : !isHex32(value['process'])) return 'process';
  if (genesis ? value['author'] !== null : !isHex32(value['author'])) return 'author';
  if (genesis ? value['seen'] !== null : !isSeen(value['seen'])) return 'seen';
  if (!isHex32(value['key'])) return 'key';
  if (!isAudience(value['audience'])) return 'audience';
  if (!Number.isSafeInteger(value['occurredAt'])) return 'occurredAt';
  if (!isCount(value['validUntil'])) return 'validUntil';
  if (!isRefs(value['refs'])) return 'refs';
  return isObject(value['data']) ? null : 'data';
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeen(value: Json | undefined): boolean {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  return isCount(value['size']) && value['size'] > 0 && isHex32(value['root']);
}

function isAudience(value: Json | undefined): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  let previous = '';
  for (const token of value) {
    if (typeof token !== 'string' || token <= previous || !isAudienceToken(token)) return false;
    previous = token;
  }
  return true;
}

function isRefs(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  for (const [role, ids] of Object.entries(value)) {
    if (!ROLE.test(role) || !Array.isArray(ids) || ids.length === 0 || !ids.every(isHex32)) return false;
    if (new Set(ids).size !== ids.length) return false;
  }
  return true;
}
