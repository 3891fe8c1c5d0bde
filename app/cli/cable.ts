/** A cable as plain text from a server, for whose key it is. What stands on it by hand is filled in here and sent nowhere. */
import { writeFileSync } from 'node:fs';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { readKeyFile, signInWithKey } from './key-file.ts';
import { readOptions, requiredOption, textOption } from './options.ts';
import { processOption, request, serverOption } from './request.ts';

/** Where the text leaves room for classification and addressee, in this order. */
const BLANK = '________';

export async function cable(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, [
    'server',
    'key',
    'process',
    'since',
    'language',
    'classification',
    'to',
    'out',
  ]);
  const server = serverOption(options);
  const key = readKeyFile(requiredOption(options, 'key'));
  const since = textOption(options, 'since');
  if (since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(since))
    throw new UsageError(`--since is a day as 2026-11-01, not ${since}`);
  // The address of a process names it; else it is named beside.
  const named = /^\/p\/([0-9a-f]{16})/.exec(server.pathname)?.[1] ?? processOption(options).slice(0, 16);
  const address = new URL(`/p/${named}/cable.txt`, server);
  if (since !== undefined) address.searchParams.set('since', since);
  const language = textOption(options, 'language');
  if (language !== undefined) address.searchParams.set('lang', language);
  const cookie = await signInWithKey(server, key);
  const response = await request(address, { headers: { cookie }, redirect: 'manual' });
  if (response.status !== 200 || response.headers.get('content-type')?.startsWith('text/plain') !== true) {
    environment.stderr(`sulh cable: the server has no such process for this key (${response.status})\n`);
    return 1;
  }
  const blanks = [textOption(options, 'classification'), textOption(options, 'to')];
  const text = filled(await response.text(), blanks);
  const out = textOption(options, 'out');
  if (out === undefined) {
    environment.stdout(text);
    return 0;
  }
  writeFileSync(out, text, { mode: 0o600 });
  environment.stdout(`${out}: written\n`);
  return 0;
}

function filled(text: string, blanks: readonly (string | undefined)[]): string {
  const [start, ...rest] = text.split(BLANK);
  return rest.reduce((done, part, n) => `${done}${blanks[n] ?? BLANK}${part}`, start!);
}
