/** The one way in: signed entries. Nothing else a person sends is ever kept as theirs. */
import {
  base64Decode,
  commitment,
  type KeyId,
  type ProcessId,
  publicKeyOf,
  type SignedEntry,
  signingBytes,
} from '@sulh/record';
import type { Hono } from 'hono';
import type { SubmitResult } from '../recorder/index.ts';
import type { Refusal } from '../recorder/model.ts';
import type { World } from '../register/decider.ts';
import { readerOfKey } from '../register/state.ts';
import { audienceWords } from '../web/components/audience.tsx';
import { type Language, say } from '../web/language.ts';
import { partyName } from '../web/names.ts';
import { REFUSALS, refusalText } from './refusals.ts';
import { RECEIPT_COOKIE, type Server, sessionKey } from './server.tsx';
import { statusOf } from './status.ts';
import { isHidden, isOperator, languageOf, pathOf, processAt } from './views.ts';

export function writeRoutes(app: Hono, server: Server): void {
  const { host } = server;
  app.post('/p/:process{[0-9a-f]{16}}/entries', async (c) => {
    const language = languageOf(c.req.raw);
    const process = processAt(host, c.req.param('process'));
    const batch = await readBatch(c.req.raw);
    if (process === null || !mayWrite(server, c.req.raw, process, batch))
      return refuse(language, { code: 'not-found' });
    if (batch === null) return refuse(language, { code: 'request-malformed' });
    return answer(language, await host.recorder.submit(process, batch.entries), (readers) =>
      readersWords(host.recorder.read(process)!.world, language, readers),
    );
  });
  // What a command line needs to know before it signs: who it is here, and what it has seen.
  app.get('/p/:process{[0-9a-f]{16}}/standing', (c) => {
    const process = processAt(host, c.req.param('process'));
    const key = sessionKey(server, c.req.raw);
    if (process === null || isHidden(host, process, key))
      return refuse(languageOf(c.req.raw), { code: 'not-found' });
    const { world, size, root } = host.recorder.read(process)!;
    return c.json({ process, person: readerOfKey(world.register, key).person, size, root });
  });
  app.post('/processes', async (c) => {
    const language = languageOf(c.req.raw);
    const batch = await readBatch(c.req.raw);
    if (batch === null) return refuse(language, { code: 'request-malformed' });
    // The genesis entry is signed by the operator's own key; the session says whose it is.
    if (!isOperator(host, sessionKey(server, c.req.raw)) || !isOperator(host, batch.key)) {
      return refuse(language, { code: 'not-entitled' });
    }
    return answer(language, await host.recorder.submit('new', batch.entries));
  });
}

/**
 * Whoever may not see a process learns nothing of it by writing to it. A key that it ever admitted may try without
 * a session: the command line does, and who recovers has no key to sign in with. Key ids are no secret, so it is
 * the signature that opens the door.
 */
function mayWrite(server: Server, request: Request, process: ProcessId, batch: Batch | null): boolean {
  const { host } = server;
  if (!isHidden(host, process, sessionKey(server, request))) return true;
  const register = host.recorder.read(process)?.world.register;
  if (register === undefined || batch?.key == null) return false;
  const publicKey = publicKeyOf(register.book, batch.key);
  const { bodyBytes, salt, signature } = batch.entries[0]!;
  const message = signingBytes(process, batch.key, commitment(host.sha256, salt, bodyBytes));
  return publicKey !== null && host.signatures.verifySignature(publicKey, message, signature);
}

interface Batch {
  entries: SignedEntry[];
  /** The key that the first entry names; proved by its signature only when the recorder accepts it. */
  key: KeyId | null;
}

async function readBatch(request: Request): Promise<Batch | null> {
  let value: unknown;
  try {
    value = await request.json();
  } catch {
    return null;
  }
  const list = (value as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(list) || list.length === 0) return null;
  const entries: SignedEntry[] = [];
  for (const item of list) {
    const [bodyBytes, salt, signature] = ['body', 'salt', 'signature'].map((name) => {
      const text = (item as Record<string, unknown> | null)?.[name];
      return typeof text === 'string' ? base64Decode(text) : null;
    });
    if (bodyBytes == null || salt?.length !== 32 || signature?.length !== 64) return null;
    entries.push({ bodyBytes, salt, signature });
  }
  return { entries, key: keyOf(entries[0]!.bodyBytes) };
}

function keyOf(bodyBytes: Uint8Array): KeyId | null {
  try {
    const { key } = JSON.parse(Buffer.from(bodyBytes).toString('utf8')) as { key?: unknown };
    return typeof key === 'string' && /^[0-9a-f]{64}$/.test(key) ? (key as KeyId) : null;
  } catch {
    return null;
  }
}

/** Who alone could read it, where the refusal can say: parties by the names they gave themselves. */
function readersWords(world: World, language: Language, readers: readonly string[]): string {
  const view = { language, say: say(language) };
  const names = Object.fromEntries(
    [...world.register.book.parties.keys()].map((id) => [`party:${id}`, partyName({ world, view }, id)]),
  );
  return view.say(REFUSALS['audience-only'], { readers: audienceWords(view, readers, names) });
}

function answer(
  language: Language,
  result: SubmitResult,
  wordsOf?: (readers: readonly string[]) => string,
): Response {
  if (!result.ok) {
    const { readers } = result.refusal;
    return refuse(language, result.refusal, readers === undefined ? undefined : wordsOf?.(readers));
  }
  const { process, entries, checkpoint, repeated } = result.receipt;
  const size = entries.at(-1)!.index + 1;
  return Response.json(
    { process, path: pathOf(process as ProcessId), entries, checkpoint, repeated },
    {
      status: 201,
      headers: {
        'set-cookie': `${RECEIPT_COOKIE}=${process.slice(0, 16)}.${size}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600`,
      },
    },
  );
}

function refuse(
  language: Language,
  { code, at, entry }: Pick<Refusal, 'code' | 'at' | 'entry'>,
  more?: string,
): Response {
  const message = [refusalText(language, code), more].filter((part) => part !== undefined).join(' ');
  return Response.json(
    { code, message, ...(at && { at }), ...(entry !== undefined && { entry }) },
    { status: statusOf(code) },
  );
}
