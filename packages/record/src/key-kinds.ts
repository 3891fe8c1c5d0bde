import { base64Decode } from './bytes/base64.ts';
import { hexDecode, isHex32 } from './bytes/hex.ts';
import type { Body, EntryId, Hex, Json, JsonObject, KeyId } from './types.ts';

/** The kinds the record itself must understand to judge keys offline. */
export const KEY_KINDS = [
  'process-opened',
  'person-admitted',
  'key-admitted',
  'key-revoked',
  'key-recovered',
  'person-suspended',
  'person-reinstated',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export type PartyRole = 'party' | 'mediator' | 'guarantor' | 'observer' | 'monitor';
export type PersonRole =
  | 'head'
  | 'member'
  | 'adviser'
  | 'interpreter'
  | 'secretariat'
  | 'monitor'
  | 'observer';
export type Names = Record<string, string>;

export interface ProcessParty {
  id: string;
  role: PartyRole;
  names: Names;
}
export interface Founder {
  name: string;
  party: string;
  publicKey: Hex;
  sealingKey: Hex | null;
  recoveryKey: Hex | null;
}
export interface ProcessOpened {
  name: Names;
  origin: string;
  logKey: string;
  nature: 'negotiation' | 'tracker' | 'exercise';
  public: boolean;
  parties: ProcessParty[];
  founder: Founder;
  note: Names;
}
export interface PersonAdmitted {
  name: string;
  party: string;
  role: PersonRole;
}
export interface KeyAdmitted {
  publicKey: Hex;
  sealingKey: Hex | null;
  recoveryKey: Hex | null;
  proof: string;
  context: string;
  replaces: KeyId | null;
}
export interface KeyRevoked {
  key: KeyId;
  reason: string;
}

export function isKeyKind(kind: string): kind is KeyKind {
  return (KEY_KINDS as readonly string[]).includes(kind);
}

const PARTY_ROLES = new Set(['party', 'mediator', 'guarantor', 'observer', 'monitor']);
const PERSON_ROLES = new Set([
  'head',
  'member',
  'adviser',
  'interpreter',
  'secretariat',
  'monitor',
  'observer',
]);
const SLUG = /^[a-z][a-z0-9-]{0,30}$/;

export function parseProcessOpened(body: Body): ProcessOpened | null {
  const data = body.data;
  if (body.kind !== 'process-opened' || body.v !== 1) return null;
  if (!hasFields(data, ['name', 'origin', 'logKey', 'nature', 'public', 'parties', 'founder', 'note']))
    return null;
  if (!isNames(data['name']) || !isNames(data['note']) || typeof data['public'] !== 'boolean') return null;
  if (typeof data['origin'] !== 'string' || typeof data['logKey'] !== 'string') return null;
  if (!['negotiation', 'tracker', 'exercise'].includes(data['nature'] as string)) return null;
  const { parties, founder } = data;
  if (!Array.isArray(parties) || !parties.every(isParty)) return null;
  if (new Set(parties.map((party) => party.id)).size !== parties.length) return null;
  if (!isFounder(founder) || !parties.some((p) => p.id === founder.party && p.role === 'mediator'))
    return null;
  return data as unknown as ProcessOpened;
}

export function parsePersonAdmitted(body: Body): PersonAdmitted | null {
  const data = body.data;
  if (body.v !== 1 || !hasFields(data, ['name', 'party', 'role'])) return null;
  if (typeof data['name'] !== 'string' || !isSlug(data['party'])) return null;
  return PERSON_ROLES.has(data['role'] as string) ? (data as unknown as PersonAdmitted) : null;
}

/** Of `key-admitted` and `key-recovered`. */
export function parseKeyAdmitted(body: Body): KeyAdmitted | null {
  const data = body.data;
  const fields = ['publicKey', 'sealingKey', 'recoveryKey', 'proof', 'context', 'replaces'];
  if (body.v !== 1 || !hasFields(data, fields)) return null;
  if (!isHex32(data['publicKey']) || !isHexOrNull(data['sealingKey']) || !isHexOrNull(data['recoveryKey']))
    return null;
  if (typeof data['proof'] !== 'string' || base64Decode(data['proof'])?.length !== 64) return null;
  if (typeof data['context'] !== 'string' || /[\x00-\x1f\x7f]/.test(data['context'])) return null;
  return isHexOrNull(data['replaces']) ? (data as unknown as KeyAdmitted) : null;
}

export function parseKeyRevoked(body: Body): KeyRevoked | null {
  const data = body.data;
  if (body.v !== 1 || !hasFields(data, ['key', 'reason'])) return null;
  return isHex32(data['key']) && typeof data['reason'] === 'string' ? (data as unknown as KeyRevoked) : null;
}

/** The one person an entry of these kinds is about, by `refs.person`. */
export function personRef(body: Body): EntryId | null {
  const ids = Object.hasOwn(body.refs, 'person') ? body.refs['person'] : undefined;
  return ids?.length === 1 ? ids[0]! : null;
}

export function bytesOfHex(hex: Hex): Uint8Array {
  const bytes = hexDecode(hex);
  if (bytes === null) throw new Error('not hexadecimal');
  return bytes;
}

function hasFields(value: Json | undefined, names: readonly string[]): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}

function isNames(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

function isSlug(value: Json | undefined): value is string {
  return typeof value === 'string' && SLUG.test(value);
}

function isHexOrNull(value: Json | undefined): boolean {
  return value === null || isHex32(value);
}

function isParty(value: Json): value is JsonObject & { id: string } {
  return (
    hasFields(value, ['id', 'role', 'names']) &&
    isSlug(value['id']) &&
    PARTY_ROLES.has(value['role'] as string) &&
    isNames(value['names'])
  );
}

function isFounder(value: Json | undefined): value is JsonObject & { party: string } {
  if (!hasFields(value, ['name', 'party', 'publicKey', 'sealingKey', 'recoveryKey'])) return false;
  if (typeof value['name'] !== 'string' || !isSlug(value['party']) || !isHex32(value['publicKey']))
    return false;
  return isHexOrNull(value['sealingKey']) && isHexOrNull(value['recoveryKey']);
}
