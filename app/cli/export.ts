import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ProcessId } from '@sulh/record';
import { bundleLines } from '../register/bundle.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { exportFiles } from './export-files.ts';
import { readKeyFile, signInWithKey } from './key-file.ts';
import { DEFAULT_DATA, openFolder, progress, requireRecord } from './open.ts';
import { type Options, readOptions, requiredOption, textOption } from './options.ts';
import { processOption, request, serverOption } from './request.ts';

/** The host's own full bundle from a folder; over a server's address, what that reader may see. */
export async function exportBundle(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data', 'server', 'key', 'process', 'out', 'files']);
  const id = processOption(options);
  const out = requiredOption(options, 'out');
  if (textOption(options, 'files') !== undefined && textOption(options, 'server') !== undefined)
    throw new UsageError(
      '--files goes with --data: over the network, files are opened on the pages of their entries',
    );
  return textOption(options, 'server') === undefined
    ? exportFolder(options, environment, id, out)
    : exportServer(options, environment, serverOption(options), id, out);
}

async function exportFolder(
  options: Options,
  environment: Environment,
  id: string,
  out: string,
): Promise<ExitCode> {
  const data = requireRecord(textOption(options, 'data') ?? DEFAULT_DATA);
  const host = await openFolder(environment, data);
  try {
    const process = host.recorder.processes().find((known) => known.startsWith(id));
    if (process === undefined) {
      environment.stderr(`sulh export: there is no process ${id} in this folder\n`);
      return 1;
    }
    const { size } = host.recorder.read(process as ProcessId)!;
    await writeLines(out, bundleLines(host, process, null), size, environment);
    environment.stdout(`${out}: ${size} entries of process ${process}\n`);
    const folder = textOption(options, 'files');
    if (folder !== undefined) {
      const { written, missing } = await exportFiles(host, process as ProcessId, folder);
      environment.stdout(`${folder}: ${written} attached files, ${missing} named and not held here\n`);
    }
    return 0;
  } finally {
    await host.close();
  }
}

async function exportServer(
  options: Options,
  environment: Environment,
  server: URL,
  id: string,
  out: string,
): Promise<ExitCode> {
  const key = textOption(options, 'key');
  const cookie = key === undefined ? null : await signInWithKey(server, readKeyFile(key));
  const response = await request(new URL(`/p/${id.slice(0, 16)}/bundle`, server), {
    headers: cookie === null ? {} : { cookie },
  });
  if (!response.ok || response.body === null) {
    environment.stderr(`sulh export: the server has no such process for this reader (${response.status})\n`);
    return 1;
  }
  await writeWhole(out, response.body);
  environment.stdout(`${out}: written\n`);
  return 0;
}

async function writeLines(
  out: string,
  lines: AsyncIterable<string>,
  size: number,
  environment: Environment,
): Promise<void> {
  const show = progress(environment);
  await writeWhole(
    out,
    (async function* () {
      let done = -1; // the header is no entry
      for await (const line of lines) {
        yield `${line}\n`;
        done += 1;
        show('exporting', done, size);
      }
    })(),
  );
}

/** An older bundle of this name stays until the new one is whole; what failed half-way leaves nothing. */
async function writeWhole(out: string, content: AsyncIterable<string | Uint8Array>): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(content, createWriteStream(part));
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
