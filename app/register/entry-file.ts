/** One entry of an own record, taken out with its proof against the checkpoint as it is now. */
import {
  type EntryFile,
  type EntryId,
  type KeyId,
  type ProcessId,
  publicKeyOf,
  takeEntry,
} from '@sulh/record';
import type { Recorder } from '../recorder/index.ts';
import type { World } from './decider.ts';
import { isOwnRecord } from './own-record.ts';
import { readerOfKey } from './state.ts';

/** For the entry's author alone, on an own record alone; null for anything else, and for what was erased or is deniable. */
export async function entryFileOf(
  recorder: Recorder<World>,
  id: EntryId,
  key: KeyId | null,
): Promise<EntryFile | null> {
  for (const process of recorder.processes()) {
    const { register } = recorder.read(process)!.world;
    const { person } = readerOfKey(register, key);
    const place = register.places.get(id);
    if (person === null || place?.author !== person || !isOwnRecord(register.opened)) continue;
    // Such a file proves who signed the words; no file that leaves the host does that of these.
    return place.deniable ? null : fileOf(recorder, process, id);
  }
  return null;
}

async function fileOf(recorder: Recorder<World>, process: ProcessId, id: EntryId): Promise<EntryFile | null> {
  const { size, checkpoint, world } = recorder.read(process)!;
  const { book, opened } = world.register;
  const entry = await recorder.entry(process, world.register.places.get(id)!.index);
  const publicKey = entry === null ? null : publicKeyOf(book, entry.keyId);
  if (entry === null || publicKey === null) return null;
  const proof = recorder.inclusionProof(process, entry.index, size);
  return takeEntry(entry, { process, publicKey, logKey: opened!.logKey, checkpoint, proof });
}
