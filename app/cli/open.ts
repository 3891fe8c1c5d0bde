import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, openHost } from '../host.ts';
import { type Environment, UsageError } from './environment.ts';

export const DEFAULT_DATA = 'sulh-data';

/** Opens a data folder; long work says how far it is. */
export function openFolder(environment: Environment, data: string, restored = false): Promise<Host> {
  const { build, databaseUrl, now, randomBytes, stderr } = environment;
  return openHost({
    data,
    restored,
    build,
    databaseUrl,
    now,
    randomBytes,
    onProgress: progress(environment),
    onProblem: (text) => stderr(`sulh: ${text}\n`),
  });
}

/** A record to work on must be there: a mistyped name makes no folder. */
export function requireRecord(data: string): string {
  if (!existsSync(join(data, 'journal'))) throw new UsageError(`${data}: there is no record of Sulh here`);
  return data;
}

/** At most a few lines a second, on a terminal only. */
export function progress({ now, stderr, isTerminal }: Environment) {
  let last = now();
  return (what: string, done: number, total: number | null): void => {
    if (!isTerminal || (now() - last < 250 && done !== total)) return;
    last = now();
    stderr(`\r${what}: ${done}${total === null ? '' : ` of ${total}`}${done === total ? '\n' : ''}`);
  };
}
