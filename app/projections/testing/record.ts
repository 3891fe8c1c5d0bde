/** A record as projections read it: grows, forgets bodies, and tells its followers. Nothing of it is signed. */
import {
  type Body,
  type EntryId,
  encodeBody,
  hexEncode,
  type KeyId,
  type LeafIndex,
  type LogEntry,
  type ProcessId,
} from '@sulh/record';
import type { Follower, Recorder } from '../../recorder/model.ts';
import { sha256 } from '../../recorder/testing/build-entries.ts';
import type { World } from '../../register/decider.ts';

export function processId(name: string): ProcessId {
  return hexEncode(sha256(Buffer.from(`process ${name}`))) as ProcessId;
}

export function entryId(process: ProcessId, index: number): EntryId {
  return hexEncode(sha256(Buffer.from(`${process} ${index}`))) as EntryId;
}

/** What differs from one entry to the next; references are positions. */
export interface Written {
  readonly kind: string;
  readonly data: Body['data'];
  readonly audience?: readonly string[];
  readonly refs?: Readonly<Record<string, readonly number[]>>;
}

export class BuiltRecord {
  private readonly logs = new Map<ProcessId, LogEntry[]>();
  private readonly followers = new Set<Follower>();

  append(process: ProcessId, ...written: readonly Written[]): void {
    const log = this.logs.get(process) ?? [];
    this.logs.set(process, log);
    const from = log.length;
    for (const one of written) log.push(this.entry(process, log.length, one));
    for (const follower of this.followers) follower(process, from as never, log.length as never);
  }

  erase(process: ProcessId, index: number): void {
    const log = this.logs.get(process)!;
    log[index] = { ...log[index]!, bodyBytes: null, salt: null };
  }

  forget(process: ProcessId): void {
    this.logs.delete(process);
  }

  /** The part of a recorder that projections use. */
  get recorder(): Recorder<World> {
    const { logs, followers } = this;
    const part: Pick<Recorder<World>, 'processes' | 'read' | 'entries' | 'follow'> = {
      processes: () => [...logs.keys()],
      read: (process) => {
        const log = logs.get(process);
        return log === undefined ? null : ({ size: log.length } as never);
      },
      entries: async function* (process, from, to) {
        yield* logs.get(process)?.slice(from, to) ?? [];
      },
      follow: (follower) => {
        followers.add(follower);
        return () => followers.delete(follower);
      },
    };
    return part as Recorder<World>;
  }

  private entry(process: ProcessId, index: number, { kind, data, audience, refs = {} }: Written): LogEntry {
    const body: Body = {
      v: 1,
      process,
      kind,
      author: entryId(process, 0),
      key: '1'.repeat(64) as KeyId,
      audience: [...(audience ?? ['public'])],
      occurredAt: index,
      seen: { size: 1, root: '2'.repeat(64) },
      validUntil: 10_000,
      refs: Object.fromEntries(
        Object.entries(refs).map(([role, list]) => [role, list.map((one) => entryId(process, one))]),
      ),
      data,
    };
    return {
      index: index as LeafIndex,
      receivedAt: index,
      commitment: entryId(process, index),
      keyId: body.key,
      signature: new Uint8Array(64),
      salt: new Uint8Array(32),
      bodyBytes: encodeBody(body),
    };
  }
}
