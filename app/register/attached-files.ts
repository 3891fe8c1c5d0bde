/** Files that entries name: where in the data they stand does not matter, only their shape. */
import type { z } from 'zod';
import { attachedFile } from './entries.ts';

export type AttachedFile = z.infer<typeof attachedFile>;

/** Every file named anywhere in the data of an entry, in order, each hash once. */
export function attachedFilesIn(data: unknown): AttachedFile[] {
  const found = new Map<string, AttachedFile>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const file = isAttachedFile(value) ? value : null;
    if (file === null) Object.values(value).forEach(look);
    else if (!found.has(file.sha256)) found.set(file.sha256, file);
  };
  look(data);
  return [...found.values()];
}

export function isAttachedFile(value: unknown): value is AttachedFile {
  const shaped = typeof value === 'object' && value !== null && 'sha256' in value && 'sizeBytes' in value;
  return shaped && attachedFile.safeParse(value).success;
}
