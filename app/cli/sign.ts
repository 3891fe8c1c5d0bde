/** Entries from a JSON file, signed with a key file and sent: the same bytes a browser would sign. */
import { readFileSync } from 'node:fs';
import { base64Encode, type EntryId, type JsonObject, type ProcessId } from '@sulh/record';
import { sha256 } from '../host.ts';
import { prepareEntry } from '../web/client/build-entry.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { type KeyFile, readKeyFile, signInWithKey, signWith } from './key-file.ts';
import { readOptions, requiredOption } from './options.ts';

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
  const options = readOptions(args, ['server', 'process', 'key']);
  const [file] = options.positionals;
  if (file === undefined)
    throw new UsageError('name a JSON file with an array of entries {kind, audience, refs, data}');
  const server = requiredOption(options, 'server');
  const key = readKeyFile(requiredOption(options, 'key'));
  const drafts = readDrafts(file);
  const path = `/p/${requiredOption(options, 'process').slice(0, 16)}`;
  const cookie = await signInWithKey(server, key);
  const standing = (await (
    await fetch(new URL(`${path}/standing`, server), { headers: { cookie } })
  ).json()) as Standing;
  const entries = signAll(drafts, key, standing, environment);
  const response = await fetch(new URL(`${path}/entries`, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(server).origin, cookie },
    body: JSON.stringify({ entries }),
  });
  const answer = (await response.json()) as {
    code?: string;
    message?: string;
    at?: string;
    entries?: { id: string; index: number }[];
  };
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
    const drafts = (Array.isArray(value) ? value : [value]) as Draft[];
    if (drafts.every((draft) => typeof draft.kind === 'string' && Array.isArray(draft.audience)))
      return drafts;
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  throw new UsageError(`${file}: an entry has a kind, an audience and data`);
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
