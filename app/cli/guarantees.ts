/** The guarantees package's own commands, given files and streams. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as guarantees from '@sulh/guarantees';
import type { Environment, ExitCode } from './environment.ts';

/** What is in use counts what nobody needs any more; before it is believed to be too much, that is collected. */
function memory(): { used: number; limit: number } {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  if (used < limit * 0.7) return { used, limit };
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return { used: getHeapStatistics().used_heap_size, limit };
}

function io({ stdout, stderr, stdin, now }: Environment) {
  return {
    readFile: (path: string) => readFile(path, 'utf8'),
    lines: (path: string) =>
      createInterface({
        input: path === '-' ? stdin : createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      }),
    stdout,
    stderr,
    now,
    memory,
  };
}

export async function lint(args: readonly string[], environment: Environment): Promise<ExitCode> {
  return (await guarantees.lintCommand([...args], io(environment))) as ExitCode;
}

export async function render(args: readonly string[], environment: Environment): Promise<ExitCode> {
  return (await guarantees.renderCommand([...args], io(environment))) as ExitCode;
}

export async function monitor(args: readonly string[], environment: Environment): Promise<ExitCode> {
  return (await guarantees.monitorCommand([...args], io(environment))) as ExitCode;
}
