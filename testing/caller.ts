/** Speaks HTTP to a Sulh as a program would, with the published keys of the cast. Nothing it sends is checked first. */
import { createHash, sign } from 'node:crypto';
import {
  type Body,
  base64Encode,
  canonicalize,
  commitment,
  type EntryId,
  enrolmentBytes,
  type Json,
  type JsonObject,
  type KeyId,
  type ProcessId,
  signInBytes,
  signingBytes,
  utf8Encode,
} from '@sulh/record';
import { sha256 } from '../app/host.ts';
import { VALID_FOR_MS, type WireEntry } from '../app/web/client/build-entry.ts';
import { type CastKey, castKey } from '../exercise/play.ts';
import type { Played, World } from './world.ts';

export interface Answer {
  status: number;
  text: string;
  headers: Headers;
  /** Of a JSON answer. */
  json: { code?: string; message?: string; at?: string; [name: string]: unknown };
}

/** What a test may change of an entry before it is signed. */
export interface Twist {
  body?: Partial<Record<keyof Body, Json>>;
  /** The bytes that are sent, and signed, in place of the canonical ones. */
  bytes?: (canonical: string) => Uint8Array;
  signature?: (signature: Uint8Array) => Uint8Array;
  key?: CastKey;
}

let salts = 0;

export class Caller {
  private readonly world: World;
  private readonly member: string | null;
  private cookie: string | null = null;

  /** `member` null: somebody without a key. */
  constructor(world: World, member: string | null = null) {
    this.world = world;
    this.member = member;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.asks(path, { headers });
  }

  /** As a browser posts JSON from a page of this host. */
  post(path: string, content: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const json = { 'content-type': 'application/json', origin: this.world.url, ...headers };
    return this.asks(path, { method: 'POST', body, headers: json });
  }

  /** As a script sends a file. */
  postBytes(path: string, bytes: Uint8Array, headers: Record<string, string>): Promise<Answer> {
    const body = bytes as Uint8Array<ArrayBuffer>;
    return this.asks(path, {
      method: 'POST',
      body,
      headers: { accept: 'application/json', origin: this.world.url, ...headers },
    });
  }

  /** The cookie of the session. */
  get session(): string {
    return this.cookie ?? '';
  }

  /** As a browser posts a form with files. */
  postForm(path: string, fields: Record<string, string | File>): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return this.asks(path, { method: 'POST', body: form, headers: { origin: this.world.url } });
  }

  async signsIn(): Promise<this> {
    const answer = await this.post('/sign-in', await this.provesItsKey());
    if (answer.status !== 204) throw new Error(`${this.member} may not sign in: ${answer.json.code}`);
    this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
    return this;
  }

  /** The answer to a new question of this host. */
  async provesItsKey(origin = this.world.url): Promise<Record<string, unknown>> {
    const { nonce, expiresAt } = (await this.get('/sign-in/challenge')).json as {
      nonce: string;
      expiresAt: number;
    };
    const key = castKey(this.member!);
    const message = signInBytes({ origin, nonce, expiresAt, keyId: key.id });
    const signature = base64Encode(new Uint8Array(sign(null, message, key.privateKey)));
    return { publicKey: key.publicKey, nonce, expiresAt, signature };
  }

  /** The public halves of this member's keys, with the proof for a link. */
  enrolment(context: string): Record<string, unknown> {
    const [key, recovery] = [castKey(this.member!), castKey(this.member!, 'recover')];
    const message = enrolmentBytes({ context, keyId: key.id, sealingKey: null, recoveryKeyId: recovery.id });
    const proof = base64Encode(new Uint8Array(sign(null, message, key.privateKey)));
    return { publicKey: key.publicKey, sealingKey: null, recoveryKey: recovery.publicKey, proof };
  }

  /** A signed entry of this member; the person is whoever the record says the key is. */
  entry({ process }: Played, kind: string, data: JsonObject, twist: Twist = {}): WireEntry {
    const key = twist.key ?? castKey(this.member!);
    const { world, size, root } = this.world.host.recorder.read(process)!;
    const author = world.register.book.keys.get(castKey(this.member!).id)?.person ?? null;
    const { now } = this.world.clock;
    const body = {
      v: 1,
      process,
      kind,
      author,
      key: key.id as KeyId,
      audience: ['public'],
      occurredAt: now,
      seen: { size, root },
      validUntil: now + VALID_FOR_MS,
      refs: {},
      data,
      ...twist.body,
    };
    const canonical = canonicalize(body as unknown as Json);
    const bytes = twist.bytes?.(canonical) ?? utf8Encode(canonical);
    salts += 1;
    const salt = new Uint8Array(createHash('sha256').update(`salt ${salts}`).digest());
    const id = commitment(sha256, salt, bytes);
    const message = signingBytes((body.process ?? id) as ProcessId, key.id, id as EntryId);
    const signature = new Uint8Array(sign(null, message, key.privateKey));
    return {
      body: base64Encode(bytes),
      salt: base64Encode(salt),
      signature: base64Encode(twist.signature?.(signature) ?? signature),
    };
  }

  sends(talks: Played, ...entries: WireEntry[]): Promise<Answer> {
    return this.post(`${talks.path}/entries`, { entries });
  }

  private async asks(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== null) headers.set('cookie', this.cookie);
    const response = await fetch(`${this.world.url}${path}`, { ...init, headers, redirect: 'manual' });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, text, headers: response.headers, json: isJson ? JSON.parse(text) : {} };
  }
}
