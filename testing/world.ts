/**
 * One Sulh for a file of tests: the real server on a free port of this machine, the rest in memory or a folder. Its
 * clock flows by itself and is moved by the test. The build must stand in `build/` (`npm test` makes it first).
 */
import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { type Body, type EntryId, type ProcessId, parseBody } from '@sulh/record';
import { afterAll, beforeAll } from 'vitest';
import { type Host, openHost } from '../app/host.ts';
import { openAssets } from '../app/http/assets.ts';
import { hashToken } from '../app/http/secrets.ts';
import { createServer } from '../app/http/server.tsx';
import { createSessions } from '../app/http/sessions.ts';
import { pathOf } from '../app/http/views.ts';
import { play, type Story } from '../exercise/play.ts';

const BUILD = join(fileURLToPath(new URL('..', import.meta.url)), 'build');
const MINUTE_MS = 60_000;
if (!existsSync(join(BUILD, 'assets.json'))) throw new Error('build first: npm run build');

/** Runs as fast as the clock on the wall, from wherever it is set. */
export class WorldClock {
  private aheadMs = 0;

  get now(): number {
    return Date.now() + this.aheadMs;
  }

  set now(at: number) {
    this.aheadMs = at - Date.now();
  }

  pass(ms: number): void {
    this.aheadMs += ms;
  }
}

export interface World {
  readonly url: string;
  readonly host: Host;
  readonly clock: WorldClock;
  /** What whoever started this Sulh reads in the terminal; good for one claim. */
  claimLink(): string;
  /** Plays a story by its published keys and goes on after its end, at the earliest now. */
  plays(story: Story): Promise<Played>;
  /** The first entry of a kind, or of this title or label, whoever may read it. */
  first(process: ProcessId, kind: string, title?: string): Promise<Body & { id: EntryId }>;
  /** Entries of all processes together: what a refusal must leave as it was. */
  recorded(): number;
  close(): Promise<void>;
}

export interface Played {
  readonly process: ProcessId;
  readonly path: string;
}

/** `data` is a folder to keep everything in; left out: memory. */
export async function openWorld({ data = null }: { data?: string | null } = {}): Promise<World> {
  const clock = new WorldClock();
  const host = await openHost({
    data,
    build: BUILD,
    now: () => clock.now,
    randomBytes: (length) => randomFillSync(new Uint8Array(length)),
    onProblem: (problem) => process.stderr.write(`sulh: ${problem}\n`),
  });
  const { address, close } = await listen(host);
  return {
    url: address,
    host,
    clock,
    claimLink: () => {
      const token = host.randomHex(16);
      host.secrets.update((state) => ({ ...state, claimHash: hashToken(token) }));
      return `/claim/${token}`;
    },
    plays: async (story) => {
      const process = await play(host, clock, story);
      clock.now = Math.max(clock.now + MINUTE_MS, Date.now());
      for (const id of host.recorder.processes())
        await host.projections.caughtUp(id, host.recorder.read(id)!.size);
      return { process, path: pathOf(process) };
    },
    first: async (process, kind, title) => {
      for await (const { bodyBytes, commitment } of host.recorder.entries(process, 0)) {
        const parsed = bodyBytes === null ? null : parseBody(bodyBytes);
        if (!parsed?.ok || parsed.body.kind !== kind) continue;
        const { title: called, label } = parsed.body.data;
        if (title === undefined || called === title || label === title)
          return { ...parsed.body, id: commitment };
      }
      throw new Error(`no entry of the kind ${kind} is recorded`);
    },
    recorded: () =>
      host.recorder.processes().reduce((sum, process) => sum + host.recorder.read(process)!.size, 0),
    close: async () => {
      await close();
      await host.close();
    },
  };
}

function listen(host: Host): Promise<{ address: string; close: () => Promise<void> }> {
  const sessions = createSessions(host);
  const app = createServer({ host, sessions, assets: openAssets(BUILD), name: 'Sulh' });
  const server = createAdaptorServer({ fetch: app.fetch });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }),
    );
  });
}

/** A world for all tests of a file, filled by `fill` before the first. */
export function useWorld(fill?: (world: World) => Promise<void>): { readonly current: World } {
  let world: World | null = null;
  beforeAll(async () => {
    world = await openWorld();
    await fill?.(world);
  });
  afterAll(async () => {
    await world?.close();
  });
  return {
    get current() {
      if (world === null) throw new Error('the world is there from the first test on');
      return world;
    },
  };
}
