/** Writes the file of one entry of one's own record, to be shown on another. */
import { writeFileSync } from 'node:fs';
import { type EntryId, formatEntryFile, parseEntryFile } from '@sulh/record';
import { entryFileOf } from '../register/entry-file.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { type KeyFile, readKeyFile, signInWithKey } from './key-file.ts';
import { DEFAULT_DATA, openFolder, requireRecord } from './open.ts';
import { type Options, readOptions, requiredOption, textOption } from './options.ts';
import { request, serverOption } from './request.ts';

/** From a folder, or over a server's address; either way only with the key of the entry's author. */
export async function disclose(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data', 'server', 'entry', 'key', 'out']);
  const entry = requiredOption(options, 'entry');
  if (!/^[0-9a-f]{64}$/.test(entry)) throw new UsageError('--entry is the 64 hex digits of its id');
  const out = requiredOption(options, 'out');
  const key = readKeyFile(requiredOption(options, 'key'));
  const line =
    textOption(options, 'server') === undefined
      ? await fromFolder(options, environment, entry as EntryId, key)
      : await fromServer(serverOption(options), entry, key);
  const file = line === null ? null : parseEntryFile(line);
  if (file === null) {
    environment.stderr('sulh disclose: the holder of this key has no such entry on an own record here\n');
    return 1;
  }
  writeFileSync(out, `${formatEntryFile(file)}\n`, { mode: 0o600, flag: 'wx' });
  environment.stdout(
    [
      `${out}: entry ${entry}`,
      'It shows these words and your signature. Of the rest of that record it shows its id, its log key,',
      `that this is number ${file.index}, and how many entries there were when the file was made.`,
      'Next, on the shared Sulh: "Disclose an entry of your own record".',
      '',
    ].join('\n'),
  );
  return 0;
}

async function fromFolder(
  options: Options,
  environment: Environment,
  entry: EntryId,
  key: KeyFile,
): Promise<string | null> {
  const data = requireRecord(textOption(options, 'data') ?? DEFAULT_DATA);
  const host = await openFolder(environment, data);
  try {
    const file = await entryFileOf(host.recorder, entry, key.id);
    return file === null ? null : formatEntryFile(file);
  } finally {
    await host.close();
  }
}

async function fromServer(server: URL, entry: string, key: KeyFile): Promise<string | null> {
  const cookie = await signInWithKey(server, key);
  const response = await request(new URL(`/entry-file/${entry}`, server), { headers: { cookie } });
  return response.ok ? (await response.text()).trimEnd() : null;
}
