/**
 * A process as a decider sees it, without a log: entries are folded as they are, ids are made from their names.
 * Every change gives a new `Given`, so that tests branch from one past.
 */
import {
  type Body,
  base64Encode,
  type EntryId,
  enrolmentBytes,
  hexEncode,
  type JsonObject,
  type KeyId,
  keyId,
  type LogEntry,
  type ProcessId,
} from '@sulh/record';
import type { Refusal } from '../../recorder/model.ts';
import { type Author, buildAuthor, sha256 } from '../../recorder/testing/build-entries.ts';
import { createSignatureVerifier } from '../../recorder/verify-signatures.ts';
import { createDecider, type World } from '../decider.ts';
import type { Part } from '../kind.ts';

export const PARTIES = [
  ['north', 'party'],
  ['east', 'party'],
  ['corvia', 'mediator'],
  ['hale', 'mediator'],
  ['line', 'monitor'],
  ['union', 'observer'],
  ['backer', 'guarantor'],
] as const;

export const EVERYBODY = ['monitors', 'observers', 'table'];

export interface Attempt {
  readonly by: string;
  readonly kind: string;
  readonly data?: JsonObject;
  readonly audience?: readonly string[];
  readonly refs?: Readonly<Record<string, readonly string[]>>;
  /** Whatever else of the body is not as it should be. */
  readonly twist?: Partial<Body>;
}

export function idOf(name: string): EntryId {
  return hexEncode(sha256(Buffer.from(`entry ${name}`))) as EntryId;
}

export function recoveryKeyOf(name: string): Author {
  return buildAuthor(`recovery of ${name}`);
}

interface Past {
  readonly entry: LogEntry;
  readonly body: Body | null;
}

export interface GivenOptions {
  readonly parts?: readonly Part[];
  readonly open?: boolean;
}

export class Given {
  readonly world: World;
  private readonly parts: readonly Part[];
  private readonly open: boolean;
  private readonly past: readonly Past[];

  private constructor(parts: readonly Part[], open: boolean, world: World, past: readonly Past[]) {
    this.parts = parts;
    this.open = open;
    this.world = world;
    this.past = past;
  }

  private get size(): number {
    return this.past.length;
  }

  /** Opened by the secretariat, a person named `office` of Corvia. */
  static opened({ parts = [], open = true }: GivenOptions = {}): Given {
    return Given.openedBy(opening(open), { parts, open });
  }

  static openedBy(attempt: Attempt, { parts = [], open = true }: GivenOptions = {}): Given {
    return new Given(parts, open, deciderOf(parts).initial('' as ProcessId), []).with('opening', attempt);
  }

  /** Opened, somebody of each party admitted, rules and the do-no-harm check in place. */
  static agreed(options: GivenOptions & { widening?: string } = {}): Given {
    return Given.opened(options)
      .admits('north-head', 'north', 'head')
      .admits('north-member', 'north', 'member')
      .admits('east-head', 'east', 'head')
      .admits('hale-envoy', 'hale', 'head')
      .admits('monitor', 'line', 'monitor')
      .admits('observer', 'union', 'observer')
      .with('rules', { by: 'office', kind: 'rules-proposed', data: rules(options.widening ?? 'author') })
      .with('north-accepts', { by: 'north-head', kind: 'rules-accepted', refs: { rules: ['rules'] } })
      .with('east-accepts', { by: 'east-head', kind: 'rules-accepted', refs: { rules: ['rules'] } })
      .with('harm', { by: 'office', kind: 'harm-assessed', data: HARM });
  }

  /** The first of a party is admitted by the secretariat, the others by a person of that party. */
  admits(name: string, party: string, role: string, audience?: readonly string[]): Given {
    const { book } = this.world.register;
    const own = [...book.keys.values()].find(
      ({ person, use }) => use === 'signing' && book.persons.get(person)?.party === party,
    );
    const by = own === undefined ? 'office' : this.nameOf(own.person);
    const readers = audience === undefined ? {} : { audience };
    return this.with(name, { by, kind: 'person-admitted', data: { name, party, role }, ...readers }).with(
      `key of ${name}`,
      { by, kind: 'key-admitted', data: keyData(name), refs: { person: [name] }, ...readers },
    );
  }

  /** Recorded, and it must be allowed. */
  with(name: string, attempt: Attempt): Given {
    const body = this.body(attempt);
    const id = idOf(name);
    const decider = deciderOf(this.parts);
    const refusal = decider.decide(this.world, { body, id, keyId: body.key }, this.size);
    if (refusal !== null) throw new Error(`${name} is refused: ${refusal.code} ${refusal.at ?? ''}`);
    const entry = { index: this.size, receivedAt: this.size, commitment: id, keyId: body.key } as LogEntry;
    const world = decider.evolve(this.world, entry, body);
    names.set(id, attempt.by);
    if (body.kind === 'person-admitted') names.set(id, name);
    return new Given(this.parts, this.open, world, [...this.past, { entry, body }]);
  }

  /** What it would be answered. */
  when(attempt: Attempt): Refusal | null {
    const body = this.body(attempt);
    return deciderOf(this.parts).decide(this.world, { body, id: idOf('tried'), keyId: body.key }, this.size);
  }

  /** The body of an erased entry is gone for every fold. */
  erased(name: string): Given {
    const entry = { index: this.size, receivedAt: this.size, commitment: idOf(name) } as LogEntry;
    const world = deciderOf(this.parts).evolve(this.world, entry, null);
    return new Given(this.parts, this.open, world, [...this.past, { entry, body: null }]);
  }

  /** All of it folded anew, as at a start, once the bodies of these are gone. */
  refolded(...erased: readonly string[]): Given {
    const decider = deciderOf(this.parts);
    const ids = erased.map(idOf);
    const past = this.past.map((one) => (ids.includes(one.entry.commitment) ? { ...one, body: null } : one));
    const world = past.reduce(
      (held, { entry, body }) => decider.evolve(held, entry, body),
      decider.initial('' as ProcessId),
    );
    return new Given(this.parts, this.open, world, past);
  }

  private nameOf(person: string): string {
    return names.get(person)!;
  }

  private body({ by, kind, data = {}, audience, refs = {}, twist }: Attempt): Body {
    const first = kind === 'process-opened' && this.size === 0;
    const process = this.world.register.process;
    return {
      v: 1,
      process: first ? null : process,
      kind,
      author: first ? null : personId(by),
      key: buildAuthor(by).key,
      audience: [...(audience ?? (this.open ? ['public'] : EVERYBODY))],
      occurredAt: 0,
      seen: null,
      validUntil: 1000,
      refs: Object.fromEntries(Object.entries(refs).map(([role, list]) => [role, list.map(idOf)])),
      data,
      ...twist,
    };
  }
}

const names = new Map<string, string>();
const signatures = createSignatureVerifier();

function deciderOf(parts: readonly Part[]) {
  return createDecider(parts, sha256, signatures.verifySignature);
}

/** The person a name stands for; the founder's is the opening itself. */
export function personId(name: string): EntryId {
  return idOf(name === 'office' ? 'opening' : name);
}

export function opening(open: boolean): Attempt {
  return {
    by: 'office',
    kind: 'process-opened',
    data: {
      name: { en: 'Ridge talks' },
      origin: 'sulh-log/test',
      logKey: 'sulh-log/test+00000000+AA==',
      nature: 'exercise',
      public: open,
      parties: PARTIES.map(([id, role]) => ({ id, role, names: { en: id } })),
      founder: {
        name: 'Office',
        party: 'corvia',
        publicKey: hexEncode(buildAuthor('office').publicKey),
        sealingKey: null,
        recoveryKey: hexEncode(recoveryKeyOf('office').publicKey),
      },
      note: { en: 'An exercise.' },
    },
  };
}

export function rules(widening: string): JsonObject {
  return { title: 'Rules', recorded: 'All.', widening, showAges: true, closing: 'When asked.' };
}

export const HARM: JsonObject = {
  persons: 'None.',
  sources: 'None.',
  access: 'None.',
  seizure: 'None.',
  publication: 'None.',
};

export function keyData(name: string, changed: JsonObject = {}, recovery = recoveryKeyOf(name)): JsonObject {
  const key = buildAuthor(name);
  const context = `test:${name}`;
  const recoveryKeyId = keyId(sha256, recovery.publicKey);
  const message = enrolmentBytes({ context, keyId: key.key as KeyId, sealingKey: null, recoveryKeyId });
  return {
    publicKey: hexEncode(key.publicKey),
    sealingKey: null,
    recoveryKey: hexEncode(recovery.publicKey),
    proof: base64Encode(key.sign(message)),
    context,
    replaces: null,
    ...changed,
  };
}
