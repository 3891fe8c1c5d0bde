/**
 * Plays a written story into a fresh process: every entry signed by its author's own key, received at the hour
 * the story gives. The keys are derived from published words: this is an exercise, and they protect nothing.
 */
import { createHash, createPrivateKey, createPublicKey, hash, type KeyObject, sign } from 'node:crypto';
import {
  base64Encode,
  bytesOfHex,
  type EntryId,
  enrolmentBytes,
  type JsonObject,
  type KeyId,
  keyId,
  type ProcessId,
  type Sha256,
  type SignedEntry,
} from '@sulh/record';
import { type LogKeys, prepareLog, type Recorder } from '../app/recorder/index.ts';
import { openingAudience } from '../app/register/audience.ts';
import type { World } from '../app/register/decider.ts';
import { entryFileOf } from '../app/register/entry-file.ts';
import { prepareEntry } from '../app/web/client/build-entry.ts';

export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

/** What a story needs of a host: a whole `Host` is one, so is a recorder in memory. */
export interface Stage {
  readonly recorder: Recorder<World>;
  readonly logKeys: LogKeys;
  readonly randomHex: (bytes: number) => string;
}

export interface CastMember {
  readonly name: string;
  readonly party: string;
  readonly role: string;
}

export interface Step {
  /** ISO instant at which it happened and was received. */
  readonly at: string;
  /** A member of the cast. */
  readonly by: string;
  readonly kind: string;
  readonly data: JsonObject;
  /** Role to names given by `as`. */
  readonly refs?: Readonly<Record<string, readonly string[]>>;
  readonly audience?: readonly string[];
  /** A name for later steps to refer to. */
  readonly as?: string;
  /** When it happened, if not at `at`. */
  readonly occurredAt?: string;
  /** An entry of the record beside, by its name there: its file becomes `disclosure`. */
  readonly discloses?: string;
}

export interface Story {
  readonly opening: { at: string; by: string; data: Omit<JsonObject, 'origin' | 'logKey' | 'founder'> };
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly steps: readonly Step[];
  /** A side's own record, on the same host; played first. */
  readonly beside?: Story;
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface CastKey {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly id: KeyId;
}

export function castKey(name: string, use: 'sign' | 'recover' = 'sign'): CastKey {
  const seed = createHash('sha256').update(`sulh exercise key: ${use} ${name}`).digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
  return { privateKey, publicKey, id: keyId(sha256, bytesOfHex(publicKey)) };
}

export interface Clock {
  now: number;
}

/** Throws when the story breaks a rule: then the story is wrong. */
export async function play(host: Stage, clock: Clock, story: Story): Promise<ProcessId> {
  const beside = story.beside === undefined ? null : new Player(host, clock, story.beside, null);
  await beside?.play();
  return new Player(host, clock, story, beside).play();
}

class Player {
  private process: ProcessId | null = null;
  private readonly ids = new Map<string, EntryId>();
  private readonly people = new Map<string, EntryId>();
  private count = 0;

  constructor(
    private readonly host: Stage,
    private readonly clock: Clock,
    private readonly story: Story,
    private readonly beside: Player | null,
  ) {}

  async play(): Promise<ProcessId> {
    const process = await this.open();
    for (const name of Object.keys(this.story.cast))
      if (name !== this.story.opening.by) await this.admit(name);
    for (const step of this.story.steps) await this.record(step);
    return process;
  }

  /** The file of an entry of this record, as its author would be given it. */
  async fileOf(name: string, author: string): Promise<JsonObject> {
    const file = await entryFileOf(this.host.recorder, this.idOf(name), castKey(author).id);
    if (file === null) throw new Error(`${author} has no entry "${name}" to disclose`);
    return { ...file };
  }

  async open(): Promise<ProcessId> {
    const { at, by, data } = this.story.opening;
    const founder = this.story.cast[by]!;
    this.clock.now = Date.parse(at);
    const log = await prepareLog(this.host);
    const audience = openingAudience(data['public'] === true);
    const keys = {
      publicKey: castKey(by).publicKey,
      sealingKey: null,
      recoveryKey: castKey(by, 'recover').publicKey,
    };
    const opening = {
      ...data,
      ...log,
      founder: { name: founder.name, party: founder.party, ...keys },
    } as JsonObject;
    const { entry, id } = this.sign(by, { kind: 'process-opened', data: opening, audience });
    this.people.set(by, id);
    this.process = await this.submit('new', [entry], `the opening`);
    return this.process;
  }

  /** The secretariat admits each party's first person; that person admits the rest of their side. */
  async admit(name: string): Promise<void> {
    const member = this.story.cast[name]!;
    const first = Object.entries(this.story.cast).find(
      ([other, { party }]) => party === member.party && this.people.has(other),
    );
    const by = first?.[0] ?? this.story.opening.by;
    const audience = openingAudience(this.story.opening.data['public'] === true);
    const admitted = this.sign(by, { kind: 'person-admitted', data: { ...member }, audience });
    const key = castKey(name);
    const recovery = castKey(name, 'recover');
    const context = `exercise:${name}`;
    const proof = sign(
      null,
      enrolmentBytes({ context, keyId: key.id, sealingKey: null, recoveryKeyId: recovery.id }),
      key.privateKey,
    );
    const admittedKey = this.sign(by, {
      kind: 'key-admitted',
      audience,
      refs: { person: [admitted.id] },
      data: {
        publicKey: key.publicKey,
        sealingKey: null,
        recoveryKey: recovery.publicKey,
        proof: base64Encode(proof),
        context,
        replaces: null,
      },
    });
    await this.submit(this.process!, [admitted.entry, admittedKey.entry], `the admission of ${name}`);
    this.people.set(name, admitted.id);
  }

  async record(step: Step): Promise<void> {
    this.clock.now = Date.parse(step.at);
    const refs: Record<string, EntryId[]> = {};
    for (const [role, names] of Object.entries(step.refs ?? {}))
      refs[role] = names.map((name) => this.idOf(name));
    const audience = (step.audience ?? ['public']).map((token) => this.tokenOf(token)).sort();
    const occurredAt = Date.parse(step.occurredAt ?? step.at);
    const disclosure =
      step.discloses === undefined ? {} : { disclosure: await this.beside!.fileOf(step.discloses, step.by) };
    const { entry, id } = this.sign(step.by, {
      kind: step.kind,
      data: { ...step.data, ...disclosure },
      audience,
      refs,
      occurredAt,
    });
    await this.submit(this.process!, [entry], `${step.kind} at ${step.at}`);
    if (step.as !== undefined) this.ids.set(step.as, id);
  }

  private idOf(name: string): EntryId {
    const id = this.ids.get(name) ?? this.people.get(name);
    if (id === undefined) throw new Error(`the story names no entry "${name}" before this`);
    return id;
  }

  private tokenOf(token: string): string {
    return token.startsWith('person:') ? `person:${this.idOf(token.slice('person:'.length))}` : token;
  }

  private sign(
    by: string,
    entry: {
      kind: string;
      data: JsonObject;
      audience: readonly string[];
      refs?: Record<string, EntryId[]>;
      occurredAt?: number;
    },
  ): { entry: SignedEntry; id: EntryId } {
    const key = castKey(by);
    const view = this.process === null ? null : this.host.recorder.read(this.process)!;
    this.count += 1;
    const prepared = prepareEntry(
      {
        v: 1,
        kind: entry.kind,
        process: this.process,
        author: this.process === null ? null : this.people.get(by)!,
        key: key.id,
        audience: entry.audience,
        occurredAt: entry.occurredAt ?? this.clock.now,
        seen: view === null ? null : { size: view.size, root: view.root },
        refs: entry.refs ?? {},
        data: entry.data,
      },
      { sha256, now: this.clock.now, salt: this.saltOf(this.count) },
    );
    const signature = new Uint8Array(sign(null, prepared.message, key.privateKey));
    return { entry: { bodyBytes: prepared.bodyBytes, salt: prepared.salt, signature }, id: prepared.id };
  }

  private saltOf(n: number): Uint8Array {
    return sha256(Buffer.from(`sulh exercise salt ${n}`));
  }

  private async submit(process: ProcessId | 'new', batch: SignedEntry[], what: string): Promise<ProcessId> {
    const result = await this.host.recorder.submit(process, batch);
    if (result.ok) return result.receipt.process;
    const { code, at, message } = result.refusal;
    throw new Error(`${what} is refused: ${code}${at === undefined ? '' : ` at ${at}`} ${message ?? ''}`);
  }
}
