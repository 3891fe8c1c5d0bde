/** Entries from a JSON file, signed with a key file and sent: the same bytes a browser would sign. */
import { readFileSync } from 'node:fs';
import { base64Encode, type EntryId, type JsonObject, type ProcessId } from '@sulh/record';
import { sha256 } from '../host.ts';
import { prepareEntry } from '../web/client/build-entry.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { sayFault } from './faults.ts';
import { type KeyFile, readKeyFile, signInWithKey, signWith } from './key-file.ts';
import { readOptions, requiredOption } from './options.ts';
import { jsonOf, processOption, request, serverOption } from './request.ts';

interface Draft {
  kind: string;
  v?: number;
  audience: string[];
  occurredAt?: number;
  refs?: Record<string, string[]>;
  data: JsonObject;
}

interface Standing {
  process: ProcessId;
  person: EntryId | null;
  size: number;
  root: string;
}

export async function sign(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['server', 'process', 'key'], [], 1);
  const [file] = options.positionals;
  if (file === undefined)
    throw new UsageError('name a JSON file with an array of entries {kind, audience, refs, data}');
  const server = serverOption(options);
  const key = readKeyFile(requiredOption(options, 'key'));
  const drafts = readDrafts(file);
  const path = `/p/${processOption(options).slice(0, 16)}`;
  const cookie = await signInWithKey(server, key);
  const known = await request(new URL(`${path}/standing`, server), { headers: { cookie } });
  const standing = known.ok ? await jsonOf<Standing>(known) : null;
  if (standing === null || standing.person === null) {
    environment.stderr('sulh sign: this key is of nobody in such a process on this server\n');
    return 1;
  }
  const entries = signDrafts(file, drafts, key, standing, environment);
  const response = await request(new URL(`${path}/entries`, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin, cookie },
    body: JSON.stringify({ entries }),
  });
  const answer = await jsonOf<{
    code?: string;
    message?: string;
    at?: string;
    entries?: { id: string; index: number }[];
  }>(response);
  if (!response.ok) {
    environment.stderr(
      `sulh sign: ${answer.code}${answer.at === undefined ? '' : ` at ${answer.at}`}: ${answer.message}\n`,
    );
    return 1;
  }
  for (const { id, index } of answer.entries ?? []) environment.stdout(`${index} ${id}\n`);
  return 0;
}

function readDrafts(file: string): Draft[] {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    const drafts: unknown[] = Array.isArray(value) ? value : [value];
    if (drafts.length > 0 && drafts.every(isDraft)) return drafts;
  } catch (error) {
    throw new UsageError(sayFault(error) ?? `${file}: ${(error as Error).message}`);
  }
  throw new UsageError(`${file}: an entry has a kind, an audience and data`);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, audience, refs, data } = value as Partial<Record<keyof Draft, unknown>>;
  const isObject = (part: unknown) => typeof part === 'object' && part !== null && !Array.isArray(part);
  return typeof kind === 'string' && Array.isArray(audience) && isObject(data) && isObject(refs ?? {});
}

/** What cannot be signed is the file's fault: a number that is no integer, a reference to nothing, too large. */
function signDrafts(file: string, ...rest: Parameters<typeof signAll>): ReturnType<typeof signAll> {
  try {
    return signAll(...rest);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function signAll(
  drafts: readonly Draft[],
  key: KeyFile,
  standing: Standing,
  { now, randomBytes }: Environment,
) {
  const ids: EntryId[] = [];
  return drafts.map(({ kind, v, audience, occurredAt, refs, data }) => {
    const prepared = prepareEntry(
      {
        kind,
        v: v ?? 1,
        process: standing.process,
        author: standing.person,
        key: key.id,
        audience,
        occurredAt: occurredAt ?? null,
        seen: { size: standing.size, root: standing.root },
        refs: refs ?? {},
        data,
      },
      { sha256, now: now(), salt: randomBytes(32), earlier: ids },
    );
    ids.push(prepared.id);
    return {
      body: base64Encode(prepared.bodyBytes),
      salt: base64Encode(prepared.salt),
      signature: base64Encode(signWith(key, prepared.message)),
    };
  });
}
