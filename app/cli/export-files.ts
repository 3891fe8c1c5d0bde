/** The files that the entries of a process name, each under its hash: names that people chose never become paths. */
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ProcessId, parseBody } from '@sulh/record';
import type { Host } from '../host.ts';
import { type AttachedFile, attachedFilesIn } from '../register/attached-files.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'text/plain': '.txt',
};

export interface ExportedFiles {
  readonly written: number;
  /** Named by an entry, and not held by this host. */
  readonly missing: number;
}

export async function exportFiles(host: Host, process: ProcessId, folder: string): Promise<ExportedFiles> {
  mkdirSync(folder, { recursive: true });
  const written = new Set<string>();
  const missing = new Set<string>();
  for await (const { bodyBytes, commitment } of host.recorder.entries(process, 0)) {
    const parsed = bodyBytes === null ? null : parseBody(bodyBytes);
    if (parsed?.ok !== true) continue;
    const entry = { id: commitment, author: parsed.body.author ?? commitment };
    for (const file of attachedFilesIn(parsed.body.data)) {
      if (written.has(file.sha256)) continue;
      const found = await host.attachments.find(process, entry, file.sha256);
      if (found === null) missing.add(file.sha256);
      else {
        await writeWhole(join(folder, nameOf(file)), host.attachments.read(found));
        written.add(file.sha256);
      }
    }
  }
  return { written: written.size, missing: [...missing].filter((hash) => !written.has(hash)).length };
}

function nameOf({ sha256, type }: AttachedFile): string {
  return `${sha256}${ENDINGS[type] ?? ''}`;
}

async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600 }));
  renameSync(`${path}.part`, path);
}
