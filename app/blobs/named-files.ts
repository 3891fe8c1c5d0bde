/** Which files each person's entries name, read from the record itself: what is thrown away must rest on nothing less. */
import { type EntryId, type Hex, type LogEntry, type ProcessId, parseBody } from '@sulh/record';
import type { Recorder } from '../recorder/model.ts';
import { attachedFilesIn } from '../register/attached-files.ts';
import type { World } from '../register/decider.ts';

export type NamedFiles = ReadonlyMap<EntryId, ReadonlySet<Hex>>;

export interface NamedIndex {
  /** At the size the log has now; what is about to be erased names nothing. */
  of(process: ProcessId): Promise<NamedFiles>;
  /** After something was erased. */
  forget(process: ProcessId): void;
}

export function createNamedIndex(recorder: Recorder<World>): NamedIndex {
  const known = new Map<ProcessId, { size: number; files: Map<EntryId, Set<Hex>> }>();
  return {
    of: async (process) => {
      const { world, size } = recorder.read(process)!;
      const index = known.get(process) ?? { size: 0, files: new Map() };
      const erasing = new Set<string>(world.register.erasing);
      const files = index.files;
      for await (const entry of recorder.entries(process, index.size, size)) {
        if (erasing.has(entry.commitment)) continue;
        for (const { author, sha256 } of filesOf(entry)) {
          const held = files.get(author) ?? new Set();
          files.set(author, held.add(sha256));
        }
      }
      if (size >= (known.get(process)?.size ?? 0)) known.set(process, { size, files });
      return files;
    },
    forget: (process) => known.delete(process),
  };
}

export function filesOf({ bodyBytes, commitment }: LogEntry): { author: EntryId; sha256: Hex }[] {
  // Most entries name no file, and parsing is what costs.
  if (bodyBytes === null || !Buffer.from(bodyBytes).includes('"sha256"')) return [];
  const parsed = parseBody(bodyBytes);
  if (!parsed.ok) return [];
  const author = parsed.body.author ?? commitment;
  return attachedFilesIn(parsed.body.data).map(({ sha256 }) => ({ author, sha256 }));
}
