import { fingerprintWords } from '@sulh/record';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { enrolmentOf, makeKeyFile, readKeyFile } from './key-file.ts';
import { readOptions, requiredOption, textOption } from './options.ts';
import { jsonOf, request } from './request.ts';

export async function makeKey(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['out', 'label']);
  const out = requiredOption(options, 'out');
  const key = makeKeyFile(out, textOption(options, 'label') ?? '');
  environment.stdout(`${out}\nkey ${key.id}\nwords to compare: ${fingerprintWords(key.id).join(' ')}\n`);
  return 0;
}

/** Takes a claim or an invitation with a key file: the same exchange as the browser's page. */
export async function join(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['key'], [], 1);
  const link = options.positionals[0];
  if (link === undefined || !URL.canParse(link) || !/^https?:\/\/.+\/(claim|join)\/[0-9a-f]+$/.test(link)) {
    throw new UsageError('the link is http(s)://.../join/... or .../claim/...');
  }
  const key = readKeyFile(requiredOption(options, 'key'));
  const described = await request(new URL(link), { headers: { accept: 'application/json' } });
  if (!described.ok) {
    environment.stderr('sulh join: this link is not open: used, expired or unknown\n');
    return 1;
  }
  const { context } = await jsonOf<{ context: string }>(described);
  const response = await request(new URL(link), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(link).origin },
    body: JSON.stringify(enrolmentOf(key, context)),
  });
  if (!response.ok) {
    environment.stderr(`sulh join: refused (${(await jsonOf<{ code: string }>(response)).code})\n`);
    return 1;
  }
  environment.stdout(`Sent. Words to compare out of band: ${fingerprintWords(key.id).join(' ')}\n`);
  return 0;
}
