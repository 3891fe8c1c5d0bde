/**
 * One Sulh without a port, holding processes that are told apart only by what some may not read. What a reader is
 * sent is reduced to what must be equal: entries are called by their position, other hashes and signatures by
 * their length, and the process by one name.
 */
import { createHash, sign } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  base64Encode,
  type EntryId,
  type JsonObject,
  type ProcessId,
  type Report,
  type SignedEntry,
  verifyBundle,
} from '@sulh/record';
import { type Host, openHost, sha256 } from '../app/host.ts';
import { openAssets } from '../app/http/assets.ts';
import { createServer } from '../app/http/server.tsx';
import { createSessions, SESSION_COOKIE, type Sessions } from '../app/http/sessions.ts';
import { pathOf } from '../app/http/views.ts';
import type { Reader } from '../app/register/audience.ts';
import { PUBLIC } from '../app/register/audience.ts';
import { bundleLines } from '../app/register/bundle.ts';
import { readerOfPerson } from '../app/register/state.ts';
import { prepareEntry } from '../app/web/client/build-entry.ts';
import { castKey, play, type Story } from '../exercise/play.ts';

const BUILD = join(fileURLToPath(new URL('..', import.meta.url)), 'build');
const ORIGIN = 'http://sulh.example';

export interface Attempt {
  readonly by: string;
  readonly kind: string;
  readonly data: JsonObject;
  readonly audience: readonly string[];
  /** Role to positions, or to ids where a text is given. */
  readonly refs?: Readonly<Record<string, readonly (number | string)[]>>;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: string | null;
  readonly text: string;
}

export class Portless {
  private constructor(
    readonly host: Host,
    readonly clock: { now: number },
    private readonly sessions: Sessions,
    private readonly ask: (request: Request) => Response | Promise<Response>,
  ) {}

  static async open(): Promise<Portless> {
    const clock = { now: 0 };
    let drawn = 0;
    const host = await openHost({
      data: null,
      build: BUILD,
      now: () => clock.now,
      randomBytes: (length) => {
        drawn += 1;
        const bytes = createHash('shake256', { outputLength: length }).update(`${drawn}`).digest();
        return new Uint8Array(bytes);
      },
      onProblem: (problem) => {
        throw new Error(problem);
      },
    });
    const sessions = createSessions(host);
    const app = createServer({ host, sessions, assets: openAssets(BUILD), name: 'Sulh' });
    return new Portless(host, clock, sessions, (request) => app.fetch(request));
  }

  async plays(story: Story): Promise<Twin> {
    const process = await play(this.host, this.clock, story);
    return new Twin(this, process);
  }

  cookie(member: string): string {
    return `${SESSION_COOKIE}=${this.sessions.cookie(castKey(member).id, this.clock.now)}`;
  }

  async fetch(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const headers = { ...init.headers, host: 'sulh.example' };
    if (typeof init.body === 'string')
      Object.assign(headers, { 'content-length': String(Buffer.byteLength(init.body)), origin: ORIGIN });
    return this.ask(new Request(`${ORIGIN}${path}`, { ...init, headers }));
  }
}

export class Twin {
  readonly path: string;
  private readonly known: EntryId[] = [];

  constructor(
    private readonly one: Portless,
    readonly process: ProcessId,
  ) {
    this.path = pathOf(process);
  }

  /** Ids by position. */
  async ids(): Promise<readonly EntryId[]> {
    const from = this.known.length;
    for await (const { commitment } of this.one.host.recorder.entries(this.process, from))
      this.known.push(commitment);
    return this.known;
  }

  get size(): number {
    return this.one.host.recorder.read(this.process)!.size;
  }

  private get register() {
    return this.one.host.recorder.read(this.process)!.world.register;
  }

  personOf(member: string): EntryId | null {
    return this.register.book.keys.get(castKey(member).id)?.person ?? null;
  }

  reader(member: string | null): Reader {
    return member === null ? PUBLIC : readerOfPerson(this.register, this.personOf(member)!);
  }

  async signed(attempt: Attempt): Promise<SignedEntry> {
    const ids = await this.ids();
    const refs: Record<string, string[]> = {};
    for (const [role, list] of Object.entries(attempt.refs ?? {}))
      refs[role] = list.map((one) => (typeof one === 'number' ? ids[one]! : one));
    const key = castKey(attempt.by);
    const { size, root } = this.one.host.recorder.read(this.process)!;
    const { now } = this.one.clock;
    const salt = sha256(Buffer.from(`salt ${this.process} ${size} ${JSON.stringify(attempt)}`));
    const prepared = prepareEntry(
      {
        v: 1,
        kind: attempt.kind,
        process: this.process,
        author: this.personOf(attempt.by),
        key: key.id,
        audience: attempt.audience.map((token) => this.tokenOf(token)),
        occurredAt: now,
        seen: { size, root },
        refs,
        data: attempt.data,
      },
      { sha256, now, salt },
    );
    const signature = new Uint8Array(sign(null, prepared.message, key.privateKey));
    return { bodyBytes: prepared.bodyBytes, salt, signature };
  }

  tokenOf(token: string): string {
    return token.startsWith('person:') && !/[0-9a-f]{64}$/.test(token)
      ? `person:${this.personOf(token.slice('person:'.length))}`
      : token;
  }

  /** Null when recorded, else the code of the refusal. */
  async records(attempt: Attempt): Promise<string | null> {
    const result = await this.one.host.recorder.submit(this.process, [await this.signed(attempt)]);
    return result.ok ? null : result.refusal.code;
  }

  /** What a verifier says of the bundle that a reader is given. */
  async verifies(member: string | null): Promise<Report> {
    const { recorder, logKeys, signatures } = this.one.host;
    const now = () => this.one.clock.now;
    const lines = bundleLines({ recorder, logKeys, sha256, now }, this.process, this.reader(member));
    const { verifySignatures: verifyMany } = signatures;
    return verifyBundle(lines, { sha256, verifyMany, pinned: this.process });
  }

  async erases(index: number): Promise<void> {
    await this.one.host.recorder.erase(this.process, index);
    await this.one.host.projections.rebuildProcess(this.process);
  }

  caughtUp(): Promise<void> {
    return this.one.host.projections.caughtUp(this.process, this.size);
  }

  async gets(member: string | null, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const cookie = member === null ? {} : { cookie: this.one.cookie(member) };
    const response = await this.one.fetch(`${this.path}${path}`, { headers: { ...headers, ...cookie } });
    return this.reduced(response);
  }

  /** Sent over HTTP, as a page or a command line would. */
  async sends(member: string, attempt: Attempt): Promise<Answer> {
    const { bodyBytes, salt, signature } = await this.signed(attempt);
    const entry = {
      body: base64Encode(bodyBytes),
      salt: base64Encode(salt),
      signature: base64Encode(signature),
    };
    const response = await this.one.fetch(`${this.path}/entries`, {
      method: 'POST',
      headers: { cookie: this.one.cookie(member), 'content-type': 'application/json' },
      body: JSON.stringify({ entries: [entry] }),
    });
    return this.reduced(response);
  }

  private async reduced(response: Response): Promise<Answer> {
    const places = new Map((await this.ids()).map((id, index) => [id.slice(0, 8), index]));
    const reduce = (text: string) => this.mask(text, places);
    const binary = response.headers.get('content-type') === 'application/octet-stream';
    return {
      status: response.status,
      location: reduce(response.headers.get('location') ?? ''),
      cookies: reduce(response.headers.get('set-cookie') ?? ''),
      // Tiles are hashes and nothing else.
      text: binary ? `${(await response.arrayBuffer()).byteLength} bytes` : reduce(await response.text()),
    };
  }

  private mask(text: string, places: ReadonlyMap<string, number>): string {
    return text
      .replaceAll('\r\n ', '') // folded lines of a calendar
      .replace(/^UID:.*$/gm, 'UID')
      .replaceAll(this.process, 'PROCESS-ID')
      .replaceAll(this.process.slice(0, 16), 'PROCESS')
      .replace(/(?<![0-9a-f])(?:[0-9a-f]{8}|[0-9a-f]{12,128})(?![0-9a-f])/g, (hex) => {
        const place = places.get(hex.slice(0, 8));
        if (place !== undefined) return `E${place}.${hex.length}`;
        if (hex.length === 8) return hex;
        return KNOWN.has(hex) ? hex : `H${hex.length}`;
      })
      .replace(/[A-Za-z0-9+/]{40,}={0,2}/g, (base64) => `B${base64.length}`);
  }
}

/** Keys are published: who signed is not masked. */
const KNOWN = new Set<string>();
export function knowKeys(members: readonly string[]): void {
  for (const member of members) {
    const { id, publicKey } = castKey(member);
    KNOWN.add(id).add(publicKey);
  }
}
