/** The guarantees package's own commands, given files and streams. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as guarantees from '@sulh/guarantees';
import type { Environment, ExitCode } from './environment.ts';

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
