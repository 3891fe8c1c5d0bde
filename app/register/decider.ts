/**
 * The one place where a batch is judged: what every kind has in common here, what is particular to a kind in
 * its module. Pure; the recorder calls it in log order.
 */
import {
  type Body,
  bytesOfHex,
  type EntryId,
  enrolmentJob,
  judgeKeyEntry,
  keyStatusAt,
  type LogEntry,
  parseProcessOpened,
  publicKeyOf,
  type Sha256,
  type VerifySignature,
} from '@sulh/record';
import type { Decider, Refusal as RecorderRefusal } from '../recorder/model.ts';
import { type Grant, openingAudience, tokensOf } from './audience.ts';
import { decideRegister, tokenRefusal, visibleTo } from './decide.ts';
import { REGISTER_KINDS } from './entries.ts';
import type { Act, Deciding, Kind, Part, Recorded, Refusal } from './kind.ts';
import {
  emptyRegister,
  evolveErased,
  evolveRegister,
  knownGrants,
  type Person,
  personOf,
  type RegisterState,
  readerOfPerson,
  readsEntry,
} from './state.ts';

export interface World {
  readonly register: RegisterState;
  readonly parts: Readonly<Record<string, unknown>>;
}

export type Kinds = ReadonlyMap<string, Kind>;

export function kindsOf(parts: readonly Part[]): Kinds {
  const all = [...REGISTER_KINDS, ...parts.flatMap((part) => part.kinds)];
  const kinds = new Map(all.map((kind) => [`${kind.kind}/${kind.v}`, kind]));
  if (kinds.size !== all.length) throw new Error('a kind is declared twice');
  return kinds;
}

export function createDecider(
  parts: readonly Part[],
  sha256: Sha256,
  verifySignature: VerifySignature,
): Decider<World> {
  const kinds = kindsOf(parts);
  return {
    initial: () => ({
      register: emptyRegister(sha256),
      parts: Object.fromEntries(parts.map((part) => [part.name, part.initial])),
    }),
    evolve: (world, entry, body) => evolveWorld(parts, kinds, world, entry, body),
    publicKeyFor,
    decide: (world, { body, id, keyId }, now) => {
      const kind = kinds.get(`${body.kind}/${body.v}`);
      if (kind === undefined) return { code: 'kind-unknown' };
      return (
        decide(parts, kinds, kind, world, { body, id, keyId, verifySignature }, now) ??
        decideProof(sha256, verifySignature, body)
      );
    },
  };
}

function evolveWorld(
  parts: readonly Part[],
  kinds: Kinds,
  world: World,
  entry: LogEntry,
  body: Body | null,
): World {
  if (body === null) {
    return { ...world, register: evolveErased(world.register, entry.commitment, entry.index) };
  }
  const recorded: Recorded = { id: entry.commitment, index: entry.index, receivedAt: entry.receivedAt, body };
  const states: Record<string, unknown> = { ...world.parts };
  for (const part of parts) states[part.name] = part.evolve(states[part.name], recorded);
  const deniable = kinds.get(`${body.kind}/${body.v}`)?.deniable === true;
  return { register: evolveRegister(world.register, recorded, deniable), parts: states };
}

function publicKeyFor(
  world: World | null,
  body: Body,
): { ok: true; publicKey: Uint8Array } | { ok: false; refusal: RecorderRefusal } {
  if (world === null) {
    const opened = parseProcessOpened(body);
    return opened === null
      ? { ok: false, refusal: { code: 'key-entry-malformed' } }
      : { ok: true, publicKey: bytesOfHex(opened.founder.publicKey) };
  }
  const publicKey = publicKeyOf(world.register.book, body.key);
  return publicKey === null ? { ok: false, refusal: { code: 'key-unknown' } } : { ok: true, publicKey };
}

/** Steps in the order in which a refusal says most to the author and least to anybody else. */
function decide(
  parts: readonly Part[],
  kinds: Kinds,
  kind: Kind,
  world: World,
  entry: Pick<Deciding, 'body' | 'id' | 'keyId' | 'verifySignature'>,
  now: number,
): RecorderRefusal | null {
  const { register } = world;
  const shape = decideShape(kind, entry.body);
  if (shape !== null) return shape;
  if (kind.kind === 'process-opened') return decideOpening(register, entry);
  const author = entry.body.author === null ? null : personOf(register, entry.body.author);
  if (author === null) return { code: 'author-unknown' };
  const reader = readerOfPerson(register, author.id);
  const deciding: Deciding = {
    ...entry,
    author,
    register,
    now,
    reads: (id) => readsEntry(register, reader, id),
    grantsOf: (id) => knownGrants(register, reader, id),
  };
  const common =
    decideKey(deciding) ??
    decideStanding(kind, deciding) ??
    decideAudience(deciding) ??
    decideRefs(kind, deciding) ??
    decideDeniable(deciding) ??
    (kind.kind === 'corrected' ? decideCorrection(kinds, deciding) : null);
  if (common !== null) return common;
  const owner = parts.find((part) => part.kinds.includes(kind));
  return owner === undefined ? decideRegister(deciding) : owner.decide(world.parts[owner.name], deciding);
}

function decideShape(kind: Kind, body: Body): Refusal | null {
  const parsed = kind.data.safeParse(body.data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? [issue.keys[0]!] : [])];
    return {
      code: issue.code === 'unrecognized_keys' ? 'field-unknown' : fieldCode(issue),
      at: `/data/${path.join('/')}`,
    };
  }
  for (const role of Object.keys(body.refs)) {
    if (!Object.hasOwn(kind.refs, role)) return { code: 'reference-unknown', at: `/refs/${role}` };
  }
  return null;
}

function fieldCode(issue: { code: string; origin?: string }): string {
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'field-empty' : 'field-too-few';
  if (issue.code === 'too_big') return 'field-too-long';
  return 'field-invalid';
}

function decideOpening(register: RegisterState, entry: { body: Body; id: EntryId }): Refusal | null {
  if (register.size !== 0) return { code: 'genesis-misplaced' };
  const open = entry.body.data['public'] === true;
  if (entry.body.audience.join(' ') !== openingAudience(open).join(' '))
    return { code: 'audience-not-allowed', at: '/audience' };
  const judged = judgeKeyEntry(register.book, { ...entry, index: 0 });
  return judged.verdict === 'refused' ? { code: judged.code } : null;
}

/** Nobody's key is admitted without its holder: the new key signed its own enrolment. */
function decideProof(sha256: Sha256, verifySignature: VerifySignature, body: Body): Refusal | null {
  if (body.kind !== 'key-admitted' && body.kind !== 'key-recovered') return null;
  const job = enrolmentJob(sha256, body);
  const proven = job !== null && verifySignature(job.publicKey, job.message, job.signature);
  return proven ? null : { code: 'key-not-proven', at: '/data/proof' };
}

/** Key status is judged at the log position the entry would take. */
function decideKey({ body, keyId, author, register }: Deciding): Refusal | null {
  const record = register.book.keys.get(keyId);
  if (record === undefined) return { code: 'key-unknown' };
  if (record.person !== author.id) return { code: 'key-of-other-person' };
  const status = keyStatusAt(register.book, keyId, register.size);
  const wanted = body.kind === 'key-recovered' ? 'recovery-only' : 'active';
  return status === wanted ? null : { code: `key-${status}` };
}

function decideStanding(kind: Kind, { author, register }: Deciding): Refusal | null {
  if (register.closed !== null && kind.afterClose !== true) return { code: 'process-closed' };
  if (!kind.acts.some((act) => mayAct(act, author, register))) return { code: 'not-entitled' };
  if (kind.beforeRules === true) return null;
  if (register.rules === null) return { code: 'rules-not-agreed' };
  return register.harmAssessed ? null : { code: 'harm-not-assessed' };
}

/** `mayAct(person, act)`: what a role entitles to. */
export function mayAct(act: Act, person: Person, register: RegisterState): boolean {
  const speaks = ['head', 'member', 'founder', 'secretariat', 'monitor', 'observer'].includes(person.role);
  switch (act) {
    case 'anyone':
      return true;
    case 'speaker':
      return speaks;
    case 'secretariat':
      return person.party === register.book.secretariat && speaks;
    case 'mediator':
      return person.partyRole === 'mediator' && speaks;
    case 'party':
      return person.partyRole === 'party' && speaks;
  }
}

function decideAudience(deciding: Deciding): Refusal | null {
  const { body, author } = deciding;
  const own = tokensOf(author.id, author.party, author.partyRole, author.role);
  if (!body.audience.some((token) => token === 'public' || own.includes(token))) {
    return { code: 'audience-without-author', at: '/audience' };
  }
  return tokenRefusal(deciding, body.audience, '/audience');
}

/** A reference exists, is readable by the author, is of an allowed kind, and is visible to the whole audience. */
function decideRefs(kind: Kind, { body, register, reads, grantsOf }: Deciding): Refusal | null {
  for (const [role, rule] of Object.entries(kind.refs)) {
    const ids = body.refs[role] ?? [];
    const at = `/refs/${role}`;
    if (ids.length === 0 && rule.required) return { code: 'reference-missing', at };
    if (ids.length > 1 && rule.many !== true) return { code: 'reference-too-many', at };
    for (const id of ids) {
      const place = register.places.get(id);
      if (place === undefined || !reads(id)) return { code: 'reference-not-found', at };
      if (rule.kinds[0] !== '*' && !rule.kinds.includes(place.kind))
        return { code: 'reference-wrong-kind', at };
      if (role !== 'withheld' && !visibleTo(register, body.audience, grantsOf(id)))
        return { code: 'reference-not-visible', at };
    }
  }
  return null;
}

/**
 * What is deniable is opened to nobody else, since opening it is a signed entry about it; and nothing but that is
 * ever erased, by the mediator whose people carried it.
 */
function decideDeniable({ body, author, register }: Deciding): Refusal | null {
  const opened = (body.refs['opens'] ?? []).some((id) => register.places.get(id)?.deniable === true);
  if (opened) return { code: 'deniable-not-opened', at: '/refs/opens' };
  for (const id of body.refs['erases'] ?? []) {
    const at = '/refs/erases';
    const place = register.places.get(id);
    if (place?.deniable !== true) return { code: 'not-erasable', at };
    const carrier = place.author === null ? null : personOf(register, place.author);
    if (author.partyRole !== 'mediator' || carrier?.party !== author.party)
      return { code: 'only-its-mediator', at };
  }
  return null;
}

/** Only words may be corrected, only by their author, to all who read them by now; both versions stay. */
function decideCorrection(kinds: Kinds, { body, author, register }: Deciding): Refusal | null {
  const id = body.refs['corrects']?.[0];
  const place = id === undefined ? undefined : register.places.get(id);
  if (place === undefined) return { code: 'reference-not-found', at: '/refs/corrects' };
  if (place.author !== author.id) return { code: 'only-its-author', at: '/refs/corrects' };
  if (readersNow(place.grants).join(' ') !== body.audience.join(' '))
    return { code: 'correction-other-audience', at: '/audience' };
  const kind = kinds.get(`${place.kind}/${place.v}`);
  const fields = body.data['fields'] as Record<string, unknown>;
  if (Object.keys(fields).length === 0) return { code: 'correction-empty', at: '/data/fields' };
  for (const [name, value] of Object.entries(fields)) {
    const at = `/data/fields/${name}`;
    if (kind?.correctable?.includes(name) !== true) return { code: 'not-correctable', at };
    if (!kind.data.shape[name]!.safeParse(value).success) return { code: 'field-invalid', at };
  }
  return null;
}

function readersNow(grants: readonly Grant[]): string[] {
  return [...new Set(grants.map(({ token }) => token))].sort();
}
