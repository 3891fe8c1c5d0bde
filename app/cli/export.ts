import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { ProcessId } from '@sulh/record';
import { bundleLines } from '../register/bundle.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { readKeyFile, signInWithKey } from './key-file.ts';
import { DEFAULT_DATA, openFolder, progress } from './open.ts';
import { type Options, readOptions, requiredOption, textOption } from './options.ts';

/** The host's own full bundle from a folder; over a server's address, what that reader may see. */
export async function exportBundle(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data', 'server', 'key', 'process', 'out']);
  const id = requiredOption(options, 'process');
  const out = requiredOption(options, 'out');
  if (!/^[0-9a-f]{16}([0-9a-f]{48})?$/.test(id))
    throw new UsageError('--process is 64 hex digits, or their first 16');
  const server = textOption(options, 'server');
  return server === undefined
    ? exportFolder(options, environment, id, out)
    : exportServer(options, environment, server, id, out);
}

async function exportFolder(
  options: Options,
  environment: Environment,
  id: string,
  out: string,
): Promise<ExitCode> {
  const host = await openFolder(environment, textOption(options, 'data') ?? DEFAULT_DATA);
  try {
    const process = host.recorder.processes().find((known) => known.startsWith(id));
    if (process === undefined) throw new UsageError(`no process ${id} in this folder`);
    const { size } = host.recorder.read(process as ProcessId)!;
    await writeLines(out, bundleLines(host, process, null), size, environment);
    environment.stdout(`${out}: ${size} entries of process ${process}\n`);
    return 0;
  } finally {
    await host.close();
  }
}

async function exportServer(
  options: Options,
  environment: Environment,
  server: string,
  id: string,
  out: string,
): Promise<ExitCode> {
  const key = textOption(options, 'key');
  const cookie = key === undefined ? null : await signInWithKey(server, readKeyFile(key));
  const response = await fetch(new URL(`/p/${id.slice(0, 16)}/bundle`, server), {
    headers: cookie === null ? {} : { cookie },
  });
  if (!response.ok || response.body === null) {
    environment.stderr(`sulh export: the server has no such process for this reader (${response.status})\n`);
    return 1;
  }
  const file = createWriteStream(out);
  for await (const chunk of response.body) if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await finished(file);
  environment.stdout(`${out}: written\n`);
  return 0;
}

async function writeLines(
  out: string,
  lines: AsyncIterable<string>,
  size: number,
  environment: Environment,
): Promise<void> {
  const file = createWriteStream(out);
  const show = progress(environment);
  let done = -1; // the header is no entry
  for await (const line of lines) {
    if (!file.write(`${line}\n`)) await once(file, 'drain');
    done += 1;
    show('exporting', done, size);
  }
  file.end();
  await finished(file);
}
