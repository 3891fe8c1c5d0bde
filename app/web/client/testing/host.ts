/** A host for the tests: pages with the markup of the contract, and endpoints that check what is posted. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Body,
  base64Decode,
  commitment,
  enrolmentBytes,
  hexDecode,
  keyId,
  parseBody,
  signInBytes,
  signingBytes,
} from '@sulh/record';
import { type ClientLanguage, clientTextsJson } from '../texts.ts';
import { bundleScripts, type Script } from './scripts.ts';

export const SCRIPTS = ['sign', 'enrol', 'sign-in', 'replace-key', 'recover-key', 'verify'] as const;
export const PROCESS = 'a1'.repeat(32);
export const PERSON = 'b2'.repeat(32);
export const ROOT = 'c3'.repeat(32);
export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface Recorded {
  id: string;
  body: Body;
  text: string;
}
interface PageOptions {
  script: string;
  language?: ClientLanguage;
  /** data-key of the body. */
  key?: string;
}
/** What the host does with the next posts, instead of answering as it should. */
export type Trouble = 'drop' | 'record-and-drop' | { status: number; content: object };

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export function verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}

export class FakeHost {
  url = '';
  /** Public keys the host takes signatures of, by key id. */
  readonly known = new Map<string, Uint8Array>();
  readonly troubles: Trouble[] = [];
  posts: { path: string; content: Record<string, unknown>; raw: string }[] = [];
  recorded: Recorded[] = [];
  repeated = 0;
  private readonly pages = new Map<string, string>();
  private readonly files = new Map<string, string>();
  private scripts = new Map<string, Script>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
  }

  async open(): Promise<void> {
    this.scripts = await bundleScripts([...SCRIPTS, 'testing/plant']);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  forget(): void {
    this.posts = [];
    this.recorded = [];
    this.repeated = 0;
    this.troubles.length = 0;
  }

  know(publicKey: string): void {
    const bytes = hexDecode(publicKey)!;
    this.known.set(keyId(sha256, bytes), bytes);
  }

  page(path: string, content: string, options: PageOptions): void {
    const { script, language = 'en', key } = options;
    this.pages.set(
      path,
      `<!doctype html><html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}"><head><meta charset="utf-8">
<title>Test</title><script type="module" src="/assets/plant.js"></script></head>
<body${key === undefined ? '' : ` data-key="${key}"`}><main>${content}</main>
<script type="application/json" id="texts">${clientTextsJson(language, [`${script}.js`])}</script>
<script type="module" src="/assets/${script}.js"></script></body></html>`,
    );
  }

  file(path: string, text: string): void {
    this.files.set(path, text);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname;
    response.setHeader('content-security-policy', CSP);
    if (request.method === 'POST') return this.answerPost(path, request, response);
    const script = /^\/assets\/([a-z-]+)\.js$/.exec(path)?.[1];
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      response.end(this.scripts.get(script)?.text ?? '');
      return;
    }
    const file = this.files.get(path);
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(file);
      return;
    }
    const plain =
      '<!doctype html><title>Arrived</title><script type="module" src="/assets/plant.js"></script>Arrived';
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(this.pages.get(path) ?? plain);
  }

  private async answerPost(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    if (request.headers['content-type'] !== 'application/json' || request.headers.origin !== this.url) {
      throw new Error('a post of the wrong form');
    }
    const content = JSON.parse(raw) as Record<string, unknown>;
    this.posts.push({ path, content, raw });
    const trouble = this.troubles.shift();
    if (trouble === 'drop') return breakOff(response);
    if (typeof trouble === 'object') return json(response, trouble.status, trouble.content);
    const { status, answer } = this.judge(path, content);
    if (trouble === 'record-and-drop') return breakOff(response);
    json(response, status, answer);
  }

  private judge(path: string, content: Record<string, unknown>): { status: number; answer: object | null } {
    if (path.endsWith('/entries') || path === '/processes')
      return { status: 201, answer: this.record(content) };
    if (path === '/sign-in') {
      this.checkSignIn(content);
      return { status: 204, answer: null };
    }
    this.checkEnrolment(content, path.split('/').at(-1)!);
    return { status: 201, answer: { next: '/enrolled' } };
  }

  private record(content: Record<string, unknown>): object {
    const entries = content['entries'] as { body: string; salt: string; signature: string }[];
    const receipts = entries.map((entry) => this.recordOne(entry));
    const size = 13 + this.recorded.length;
    const process = this.recorded[0]?.body.process ?? receipts[0]!.id;
    const root = Buffer.from(sha256(Buffer.from(String(size)))).toString('base64');
    return {
      process,
      path: '/p/new',
      entries: receipts,
      checkpoint: `origin\n${size}\n${root}\n\n— sig\n`,
      repeated: false,
    };
  }

  private recordOne(wire: { body: string; salt: string; signature: string }): {
    id: string;
    index: number;
    receivedAt: number;
  } {
    const [bodyBytes, salt, signature] = [wire.body, wire.salt, wire.signature].map(
      (text) => base64Decode(text)!,
    );
    const parsed = parseBody(bodyBytes!);
    if (!parsed.ok) throw new Error(`${parsed.refusal.code} ${parsed.refusal.detail}`);
    const { body } = parsed;
    const id = commitment(sha256, salt!, bodyBytes!);
    const publicKey = this.known.get(body.key);
    if (publicKey === undefined) throw new Error('signed with an unknown key');
    if (!verifies(publicKey, signingBytes(body.process ?? id, body.key, id), signature!))
      throw new Error('bad signature');
    const before = this.recorded.findIndex((entry) => entry.id === id);
    if (before >= 0) this.repeated += 1;
    else this.recorded.push({ id, body, text: Buffer.from(bodyBytes!).toString('utf8') });
    return { id, index: before >= 0 ? before : this.recorded.length - 1, receivedAt: Date.now() };
  }

  private checkSignIn(content: Record<string, unknown>): void {
    const { publicKey, nonce, expiresAt, signature } = content as {
      publicKey: string;
      nonce: string;
      expiresAt: number;
      signature: string;
    };
    const bytes = hexDecode(publicKey)!;
    const message = signInBytes({ origin: this.url, nonce, expiresAt, keyId: keyId(sha256, bytes) });
    if (!verifies(bytes, message, base64Decode(signature)!)) throw new Error('bad sign-in');
  }

  private checkEnrolment(content: Record<string, unknown>, context: string): void {
    const { publicKey, sealingKey, recoveryKey, proof } = content as Record<string, string>;
    const bytes = hexDecode(publicKey!)!;
    const message = enrolmentBytes({
      context,
      keyId: keyId(sha256, bytes),
      sealingKey: sealingKey!,
      recoveryKeyId: keyId(sha256, hexDecode(recoveryKey!)!),
    });
    if (!verifies(bytes, message, base64Decode(proof!)!)) throw new Error('bad enrolment proof');
  }
}

function json(response: ServerResponse, status: number, answer: object | null): void {
  response.writeHead(status, answer === null ? {} : { 'content-type': 'application/json' });
  response.end(answer === null ? undefined : JSON.stringify(answer));
}

/** Begins an answer and breaks off: a connection closed before its first byte, browsers try again by themselves. */
function breakOff(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write('{', () => response.destroy());
}
