/** From an entry to the bytes of a file it names, by a way that its author was entitled to. */
import { type Body, type EntryId, type Hex, type ProcessId, parseBody } from '@sulh/record';
import type { Recorder } from '../recorder/model.ts';
import { attachedFilesIn } from '../register/attached-files.ts';
import type { World } from '../register/decider.ts';
import type { BlobPlace, BlobStore } from './store.ts';

interface Kept {
  readonly recorder: Recorder<World>;
  readonly store: BlobStore;
}

export interface FoundBlob extends BlobPlace {
  readonly sizeBytes: number;
}

/** A document is carried on and answered a few times, not without end. */
const MAX_STEPS = 50;

/**
 * Naming a hash opens nothing: whoever knows the hash of a file that others hold could else read it. But nobody refers
 * to an entry they may not read, so what that entry names they could have fetched and uploaded themselves.
 */
export async function findBlob(
  { recorder, store }: Kept,
  process: ProcessId,
  entry: { readonly id: string; readonly author: string },
  sha256: Hex,
): Promise<FoundBlob | null> {
  const held = async (person: EntryId): Promise<FoundBlob | null> => {
    const place = { process, person, sha256 };
    const sizeBytes = await store.size(place);
    return sizeBytes === null ? null : { ...place, sizeBytes };
  };
  const own = await held(entry.author as EntryId);
  if (own !== null) return own;
  const waiting: EntryId[] = [entry.id as EntryId];
  const seen = new Set<EntryId>();
  while (waiting.length > 0 && seen.size < MAX_STEPS) {
    const id = waiting.shift()!;
    if (seen.has(id)) continue;
    seen.add(id);
    const body = await bodyOf(recorder, process, id);
    if (body === null || !attachedFilesIn(body.data).some((file) => file.sha256 === sha256)) continue;
    const found = await held(body.author ?? id);
    if (found !== null) return found;
    waiting.push(...Object.values(body.refs).flat());
  }
  return null;
}

async function bodyOf(recorder: Recorder<World>, process: ProcessId, id: EntryId): Promise<Body | null> {
  const index = recorder.indexOf(process, id);
  const entry = index === null ? null : await recorder.entry(process, index);
  const parsed = entry === null || entry.bodyBytes === null ? null : parseBody(entry.bodyBytes);
  return parsed?.ok === true ? parsed.body : null;
}
