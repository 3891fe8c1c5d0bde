/** Sets up a delegation's own Sulh beside the shared one: folder, key, process, rules, do-no-harm check. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type EntryId, fingerprintWords, type JsonObject, type ProcessId } from '@sulh/record';
import { type Host, sha256 } from '../host.ts';
import { prepareLog } from '../recorder/index.ts';
import { openingAudience } from '../register/audience.ts';
import { OWN_HARM, OWN_NOTE, OWN_RULES } from '../register/own-procedure.ts';
import { isOwnRecord, OWN_DELEGATION, ownParties } from '../register/own-record.ts';
import { prepareEntry } from '../web/client/build-entry.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { enrolmentOf, type KeyFile, makeKeyFile, readKeyFile, signWith } from './key-file.ts';
import { openFolder } from './open.ts';
import { readOptions, requiredOption, textOption } from './options.ts';

const PORT = 4781;

interface Wanted {
  readonly data: string;
  readonly name: string;
  readonly person: string;
}

export async function own(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data', 'name', 'person', 'key'], ['yes']);
  const data = requiredOption(options, 'data').replace(/(?<=.)\/+$/, '');
  if (existsSync(data) && readdirSync(data).length > 0) return sayWhatIsThere(data, environment);
  const wanted = {
    data,
    name: shortOption(requiredOption(options, 'name'), 'name'),
    person: shortOption(requiredOption(options, 'person'), 'person'),
  };
  const given = textOption(options, 'key');
  const path = given ?? `${data}-key.json`;
  if (given === undefined && existsSync(path))
    throw new UsageError(`${path} is there already: name it with --key to use it`);
  const known = given === undefined ? null : readKeyFile(given);
  environment.stdout(preview(wanted, path, known));
  if (options.values['yes'] !== true && !(await agrees(environment))) {
    environment.stderr('sulh own: nothing was signed and nothing was made\n');
    return 1;
  }
  const key = known ?? makeKeyFile(path, `${wanted.person}, ${wanted.name}`);
  const host = await openFolder(environment, data);
  try {
    const process = await setUp(host, environment, wanted, key);
    environment.stdout(done(wanted.data, process, path, key));
    return 0;
  } finally {
    await host.close();
  }
}

function shortOption(text: string, name: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 300) throw new UsageError(`--${name} has 1 to 300 letters`);
  return trimmed;
}

/** A folder that holds anything is never set up anew: either it is such a Sulh, and is shown, or it is refused. */
async function sayWhatIsThere(data: string, environment: Environment): Promise<ExitCode> {
  if (!existsSync(join(data, 'journal')))
    throw new UsageError(`${data} holds something else: name a new folder`);
  const host = await openFolder(environment, data);
  try {
    const [process, ...more] = host.recorder.processes();
    const register = process === undefined ? undefined : host.recorder.read(process)?.world.register;
    const opened = register?.opened ?? null;
    if (process === undefined || more.length > 0 || !isOwnRecord(opened))
      throw new UsageError(`${data} holds another Sulh: name a new folder`);
    const ready = register!.rules !== null && register!.harmAssessed;
    environment.stdout(
      [
        `${data} holds it already: ${opened!.name['en'] ?? ''}, process ${process}, ${host.recorder.read(process)!.size} entries.`,
        ready
          ? 'Nothing was changed.'
          : 'Its rules or its do-no-harm check are still to be recorded: /procedure.',
        ...next(data, process),
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await host.close();
  }
}

function preview({ name, person }: Wanted, path: string, known: KeyFile | null): string {
  const shown = [
    ['process-opened', openingOf(name)],
    ['rules-proposed', OWN_RULES],
    ['harm-assessed', OWN_HARM],
  ] as const;
  return [
    `Three entries are signed by ${person} with the key in ${path}${known === null ? ' (made now)' : ''}.`,
    'Read by: the delegation and the capital. The opening names, besides what follows, that key and the key of the new log.',
    ...shown.map(([kind, data]) => `\n${kind}\n${JSON.stringify(data, null, 2)}`),
    '',
    '',
  ].join('\n');
}

async function agrees({ stdin, stdout }: Environment): Promise<boolean> {
  stdout('Sign and record these three? [y/N] ');
  const lines = createInterface({ input: stdin });
  for await (const line of lines) {
    lines.close();
    return /^y(es)?$/i.test(line.trim());
  }
  return false;
}

function openingOf(name: string): JsonObject {
  return {
    name: { en: `${name}: own record` },
    nature: 'negotiation',
    public: false,
    parties: ownParties({ en: name }) as unknown as JsonObject[],
    note: { ...OWN_NOTE },
  };
}

async function setUp(
  host: Host,
  { now, randomBytes }: Environment,
  { name, person }: Wanted,
  key: KeyFile,
): Promise<ProcessId> {
  const audience = openingAudience(false);
  const sign = (process: ProcessId | null, kind: string, data: JsonObject) => {
    const read = process === null ? null : host.recorder.read(process)!;
    const prepared = prepareEntry(
      {
        kind,
        v: 1,
        process,
        // The founder is the person that the opening itself brings in.
        author: process as EntryId | null,
        key: key.id,
        audience,
        occurredAt: null,
        seen: read === null ? null : { size: read.size, root: read.root },
        refs: {},
        data,
      },
      { sha256, now: now(), salt: randomBytes(32) },
    );
    return { ...prepared, signature: signWith(key, prepared.message) };
  };
  const { publicKey, sealingKey, recoveryKey } = key;
  const founder = { name: person, party: OWN_DELEGATION, publicKey, sealingKey, recoveryKey };
  const opening = { ...openingOf(name), ...(await prepareLog(host)), founder };
  const process = await submit(host, 'new', [sign(null, 'process-opened', opening)]);
  await submit(host, process, [
    sign(process, 'rules-proposed', OWN_RULES),
    sign(process, 'harm-assessed', OWN_HARM),
  ]);
  const enrolment = enrolmentOf(key, `own:${process.slice(0, 32)}`);
  host.secrets.update((state) => ({
    ...state,
    operators: [...state.operators, { keyId: key.id, name: person, ...enrolment }],
  }));
  return process;
}

async function submit(
  host: Host,
  process: ProcessId | 'new',
  batch: Parameters<Host['recorder']['submit']>[1],
): Promise<ProcessId> {
  const result = await host.recorder.submit(process, batch);
  if (!result.ok) throw new UsageError(`refused: ${result.refusal.code} ${result.refusal.at ?? ''}`.trim());
  return result.receipt.process;
}

function done(data: string, process: ProcessId, path: string, key: KeyFile): string {
  return [
    `Set up in ${data}: process ${process}, 3 entries.`,
    `The key of its founder is in ${path}: keep a copy apart from this machine. Its words: ${fingerprintWords(key.id).join(' ')}`,
    ...next(data, process),
    `In the browser, choose the key file ${path} where it asks for a key.`,
    '',
  ].join('\n');
}

function next(data: string, process: ProcessId): string[] {
  const address = `http://localhost:${PORT}/sign-in?next=/p/${process.slice(0, 16)}/instructions`;
  return ['', `Next:  sulh serve --data ${data} --port ${PORT}`, `Then:  ${address}`];
}
