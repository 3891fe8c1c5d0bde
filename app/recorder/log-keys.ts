/** The keys that sign checkpoints: one per process, made before the genesis entry that names it. */
import type { ProcessId } from '@sulh/record';

export interface LogSigner {
  vkey: string;
  /** Ed25519 over the text of a note. */
  sign(text: Uint8Array): Uint8Array;
}

export interface NewLog {
  readonly origin: string;
  readonly logKey: string;
}

/** What the opening of a process must name: a log that nothing else is called like, with a key of its own. */
export async function prepareLog(deps: {
  readonly logKeys: LogKeys;
  readonly randomHex: (bytes: number) => string;
}): Promise<NewLog> {
  const origin = `sulh-log/${deps.randomHex(16)}`;
  return { origin, logKey: await deps.logKeys.prepare(origin) };
}

export interface LogKeys {
  /** Makes a key, durably, that no process uses yet, and returns its vkey; the name in it is the log's origin. */
  prepare(origin: string): Promise<string>;
  /**
   * Binds a prepared key to a process for ever, durably, before anything is signed with it. The same process
   * may claim again (an exact retry, a restart); null when no such key was prepared or another process has it.
   */
  claim(vkey: string, process: ProcessId): Promise<LogSigner | null>;
}
