/** What a command is given by `main.ts`, and what it answers. */
import type { Readable } from 'node:stream';

export interface Environment {
  readonly build: string;
  readonly databaseUrl: string | undefined;
  readonly name: string;
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly stdin: Readable;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly isTerminal: boolean;
}

/** 0 done, 1 the answer is no, 2 wrong use or unusable input. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use or unusable input: one clear line for the person, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
