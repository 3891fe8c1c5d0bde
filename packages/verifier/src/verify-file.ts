import { createReadStream } from 'node:fs';
import { isHex32, type ProcessId, type Report, splitLineGroups, verifyBundle } from '@sulh/record';
import { nodeSha256 } from './node-crypto.ts';
import { reportLines, verdictLine } from './report-lines.ts';
import { openSignaturePool } from './signature-pool.ts';

/** 0: all verified. 1: something is wrong. 2: no bundle, or the question cannot be answered. */
export type VerifyExitCode = 0 | 1 | 2;

export interface VerifyFileOptions {
  /** The process id the reader expects. */
  pinned?: string | null;
  json?: boolean;
  onProgress?: (done: number, total: number) => void;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}

export async function verifyFile(path: string, options: VerifyFileOptions): Promise<VerifyExitCode> {
  const unusable = (reason: string): VerifyExitCode => {
    options.stderr(`sulh verify: ${path}: ${reason}\n`);
    return 2;
  };
  const pinned = options.pinned ?? undefined;
  if (pinned !== undefined && !isHex32(pinned))
    return unusable('a process id is 64 lower-case hexadecimal digits');
  let report: Report;
  try {
    report = await verifyPath(path, pinned as ProcessId | undefined, options.onProgress);
  } catch (error) {
    return unusable(reasonOf(error));
  }
  if (options.json === true) options.stdout(`${JSON.stringify(report)}\n`);
  if (report.verdict === 'not-a-bundle') return unusable(verdictLine(report));
  if (options.json !== true) options.stdout(`${reportLines(report).join('\n')}\n`);
  return report.ok ? 0 : 1;
}

/** Reads the file in pieces, so that its size does not matter, and verifies signatures on every core. */
export async function verifyPath(
  path: string,
  pinned?: ProcessId,
  onProgress?: (done: number, total: number) => void,
): Promise<Report> {
  const pool = openSignaturePool();
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    return await verifyBundle(splitLineGroups(file), {
      sha256: nodeSha256,
      verifyMany: pool.verifyMany,
      pinned,
      onProgress: ({ done, size }) => onProgress?.(done, size),
    });
  } finally {
    file.destroy();
    await pool.close();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  return error instanceof Error ? error.message : String(error);
}
