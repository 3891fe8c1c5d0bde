/** From entry parts to a receipt: prepare, show, sign, send. Used by the forms and by the key pages. */
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Decode, type EntryId, hexEncode, type KeyId } from '@sulh/record';
import {
  type EntryParts,
  type PreparedEntry,
  prepareEntry,
  type SignMessage,
  signEntry,
  type WireEntry,
  wireEntry,
} from './build-entry.ts';
import { confirmSigning } from './confirm-dialog.ts';
import type { Pending } from './drafts.ts';
import { putSeen, seenOf } from './keys.ts';
import { type PostResult, postJson } from './post.ts';
import { say } from './say.ts';

export interface EntryToSign {
  parts: EntryParts;
  title: string;
  rows: readonly { label: string; value: string }[];
}

export interface SigningKey {
  id: KeyId;
  words: readonly string[];
  label: string;
  sign: SignMessage;
}

export interface SignOptions {
  /** Done after the person agreed and before anything is signed; false: nothing is signed. */
  ready?: () => Promise<boolean>;
  names: Readonly<Record<string, string>>;
  note: string | null;
  proves?: string | null;
}

/** A person may look at the dialog this long before the times in the text are made anew. */
const FRESH_FOR_MS = 5 * 60 * 1000;

/** Null when the person went back. Numbers of a batch count the nulls, which are entries left out. */
export async function signAfterShowing(
  entries: readonly (EntryToSign | null)[],
  key: SigningKey,
  options: SignOptions,
): Promise<Pending | null> {
  const warnings = await seenWarnings(entries);
  for (;;) {
    const preparedAt = Date.now();
    const prepared = prepareBatch(entries, preparedAt);
    const shown = entries.flatMap((entry, n) => {
      const ready = prepared[n];
      if (entry === null || ready === undefined || ready === null) return [];
      return [{ ...entry, audience: ready.body.audience, text: ready.text }];
    });
    const agreed = await confirmSigning({
      entries: shown,
      names: options.names,
      keyWords: key.words,
      keyLabel: key.label,
      note: options.note,
      proves: options.proves ?? null,
      warnings,
    });
    if (!agreed) return null;
    if (options.ready !== undefined && !(await options.ready())) return null;
    if (Date.now() - preparedAt <= FRESH_FOR_MS)
      return signAll(
        prepared.filter((ready) => ready !== null),
        key.sign,
      );
    if (!warnings.includes(say('lookAgain'))) warnings.push(say('lookAgain'));
  }
}

function prepareBatch(entries: readonly (EntryToSign | null)[], now: number): (PreparedEntry | null)[] {
  const prepared: (PreparedEntry | null)[] = [];
  const earlier: (EntryId | null)[] = [];
  for (const entry of entries) {
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const ready = entry === null ? null : prepareEntry(entry.parts, { sha256, now, salt, earlier });
    prepared.push(ready);
    earlier.push(ready?.id ?? null);
  }
  return prepared;
}

async function signAll(prepared: readonly PreparedEntry[], sign: SignMessage): Promise<Pending> {
  const entries: WireEntry[] = [];
  for (const ready of prepared) entries.push(wireEntry(await signEntry(ready, sign)));
  return { entries, ids: prepared.map(({ id }) => id) };
}

/** Two roots for one size are two histories: the host showed this browser one, and somebody another. */
async function seenWarnings(entries: readonly (EntryToSign | null)[]): Promise<string[]> {
  const parts = entries.find((entry) => entry !== null)?.parts;
  if (parts === undefined || parts.process === null || parts.seen === null) return [];
  const known = await seenOf(parts.process);
  if (known !== null && known.size === parts.seen.size && known.root !== parts.seen.root) {
    return [say('twoHistories', { size: known.size })];
  }
  if (known === null || known.size < parts.seen.size)
    await putSeen({ process: parts.process, ...parts.seen });
  return [];
}

export interface Receipt {
  process: string;
  path: string;
  ids: string[];
}

export type SendResult =
  | { outcome: 'recorded'; receipt: Receipt }
  | Exclude<PostResult, { outcome: 'accepted' }>;

/** Sends signed bytes as they are; the host answers an exact repetition with the first receipt. */
export async function sendSigned(url: string, pending: Pending): Promise<SendResult> {
  const result = await postJson(url, { entries: pending.entries });
  if (result.outcome !== 'accepted') return result;
  const { process, path, entries, checkpoint } = result.answer;
  const ids = Array.isArray(entries)
    ? entries.map((entry: { id?: unknown } | null) => String(entry?.id))
    : [];
  if (ids.length !== pending.ids.length || ids.some((id, n) => id !== pending.ids[n])) {
    return { outcome: 'unknown' };
  }
  if (typeof process === 'string' && typeof checkpoint === 'string') await rememberSeen(process, checkpoint);
  return {
    outcome: 'recorded',
    receipt: { process: String(process ?? ''), path: typeof path === 'string' ? path : '/', ids },
  };
}

async function rememberSeen(process: string, checkpoint: string): Promise<void> {
  const [, size, root] = checkpoint.split('\n');
  if (size === undefined || root === undefined || !/^[1-9]\d{0,15}$/.test(size)) return;
  const bytes = base64OrNull(root);
  if (bytes === null) return;
  const known = await seenOf(process);
  if (known === null || known.size < Number(size))
    await putSeen({ process, size: Number(size), root: bytes });
}

function base64OrNull(text: string): string | null {
  const bytes = base64Decode(text);
  return bytes?.length === 32 ? hexEncode(bytes) : null;
}

/** `{id}` is the first recorded entry, `{id:n}` another of the batch, `{path}` and `{process}` where it went. */
export function nextPage(next: string | undefined, { ids, path, process }: Receipt): string {
  return (next ?? '{path}')
    .replace(/\{id(?::(\d+))?\}/g, (_, n: string | undefined) => ids[Number(n ?? 0)] ?? '')
    .replaceAll('{path}', path)
    .replaceAll('{process}', process);
}
