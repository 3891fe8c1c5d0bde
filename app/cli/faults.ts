/** What the person can mend, in one line; null when the fault is this program's own. */
import { UsageError } from './environment.ts';

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not change it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'this is a folder',
  ENOTDIR: 'this is no folder',
  EEXIST: 'there is a file of this name already',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'another program listens there already: choose another --port',
  EADDRNOTAVAIL: 'this computer has no such address',
  ENOTFOUND: 'there is no host of this name',
};

export function sayFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof UsageError || ['RecorderError', 'SecretsError'].includes(error.name))
    return error.message;
  const { code, path, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  const reason = code !== undefined && Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined;
  if (reason === undefined) return null;
  const where = path ?? (address === undefined ? undefined : `${address}:${port}`);
  return where === undefined ? reason : `${where}: ${reason}`;
}
