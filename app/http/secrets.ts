/**
 * What the host must keep and no record holds: the session key, who may create processes here, the one-time
 * claim, open invitations, private calendars. Not in the record, because a link that admits somebody is a secret until used.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Enrolment {
  publicKey: string;
  sealingKey: string | null;
  recoveryKey: string | null;
  proof: string;
}

export interface Invitation {
  id: string;
  /** SHA-256 of the link's token: a stolen file opens no link. */
  tokenHash: string;
  process: string;
  name: string;
  party: string;
  role: string;
  invitedBy: string;
  expiresAt: number;
  enrolment: Enrolment | null;
  admitted: boolean;
}

/** Opens the calendar of one key in one process; its address is made of all three and the session key. */
export interface CalendarSecret {
  process: string;
  key: string;
  secret: string;
}

export interface SecretsState {
  sessionKey: string;
  claimHash: string | null;
  operators: ({ keyId: string; name: string } & Enrolment)[];
  invitations: Invitation[];
  calendars: CalendarSecret[];
}

export interface Secrets {
  readonly state: SecretsState;
  /** Written before it returns; the file is replaced whole. */
  update(change: (state: SecretsState) => SecretsState): void;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(`sulh-token/v1\n${token}`).digest('hex');
}

export class SecretsError extends Error {
  override readonly name = 'SecretsError';
}

/** `folder` null keeps them in memory, for tests. */
export function openSecrets(folder: string | null, randomHex: (bytes: number) => string): Secrets {
  const file = folder === null ? null : join(folder, 'host.json');
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = {
    state: {
      ...{ claimHash: null, operators: [], invitations: [], calendars: [] },
      ...(load(file) ?? { sessionKey: randomHex(32) }),
    },
    update(change: (state: SecretsState) => SecretsState) {
      secrets.state = change(secrets.state);
      save(file, secrets.state);
    },
  };
  save(file, secrets.state);
  return secrets;
}

/** Of an older Sulh, it may lack what came later. */
function load(file: string | null): (Partial<SecretsState> & { sessionKey: string }) | null {
  if (file === null) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SecretsState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError)
      throw new SecretsError(
        `${file} is damaged: bring it back from a backup, or remove it and claim this Sulh again`,
      );
    throw error;
  }
}

function save(file: string | null, state: SecretsState): void {
  if (file === null) return;
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 1), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
