/**
 * A disk in memory that can fail at any step and lose its power. A sync that fails leaves bytes that can be read
 * but that no later sync makes durable, as Linux does; at a loss of power any part of what was not durable may
 * survive, in pieces.
 */

import type { Disk, DiskFile } from '../files/disk.ts';
import { RecorderError } from '../model.ts';

export type Step = 'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'sync-folder';

export interface Fault {
  /** Which step fails, counted from 0 over all steps from now on. */
  at: number;
  /** Nothing happens; or half of it; or all of it; and then it throws. */
  when: 'before' | 'half' | 'after';
  code: 'EIO' | 'ENOSPC';
  /** All later steps fail too, without effect: the power is off. */
  onwards?: boolean;
}

interface Change {
  position: number;
  bytes: Uint8Array;
}

interface Content {
  now: Uint8Array;
  durable: Uint8Array;
  /** Since the last sync that succeeded. */
  unsynced: Change[];
  /** Lost to a sync that failed: readable, never durable. */
  forsaken: Change[];
}

export class ModelDisk implements Disk {
  private names = new Map<string, Content>();
  private durableNames = new Map<string, Content>();
  private fault: Fault | null = null;
  private count = 0;
  private locked = false;
  /** What happened since `plan`, to tell a failing case by. */
  steps: string[] = [];

  /** From now on counts steps, and fails at the planned one. */
  plan(fault: Fault | null): void {
    this.fault = fault;
    this.count = 0;
    this.steps = [];
  }

  private step(
    step: Step,
    path: string,
    run: (portion: 'half' | 'all') => void,
    failed: () => void = () => {},
  ): void {
    this.steps.push(`${step} ${path.replace(/[0-9a-f]{64}/, '*')}`);
    const fault = this.fault;
    const n = this.count++;
    const isOff = fault?.onwards === true && n > fault.at;
    if (fault === null || (n !== fault.at && !isOff)) {
      run('all');
      return;
    }
    if (fault.when !== 'before' && !isOff) run(fault.when === 'half' ? 'half' : 'all');
    if (fault.when !== 'after') failed();
    throw Object.assign(new Error(`${fault.code}: ${step} ${path}`), { code: fault.code });
  }

  async makeFolder(): Promise<void> {}

  async list(folder: string): Promise<string[]> {
    return [...this.names.keys()]
      .filter((n) => n.startsWith(`${folder}/`))
      .map((n) => n.slice(folder.length + 1));
  }

  async exists(path: string): Promise<boolean> {
    return this.names.has(path);
  }

  async open(path: string, create: boolean): Promise<DiskFile> {
    let content = this.names.get(path);
    if (content === undefined) {
      if (!create) throw new Error(`ENOENT: ${path}`);
      const empty = new Uint8Array(0);
      content = { now: empty, durable: empty, unsynced: [], forsaken: [] };
      const made = content;
      this.step('open', path, () => this.names.set(path, made));
    }
    return this.file(path, content);
  }

  private file(path: string, content: Content): DiskFile {
    return {
      size: async () => content.now.length,
      read: async (position, length) => {
        if (position + length > content.now.length) throw new Error('the file ends before');
        return content.now.slice(position, position + length);
      },
      write: async (bytes, position) =>
        this.step('write', path, (portion) => {
          const part = portion === 'all' ? bytes : bytes.subarray(0, Math.floor(bytes.length / 2));
          const change = { position, bytes: part.slice() };
          content.now = applied(content.now, change);
          content.unsynced.push(change);
        }),
      sync: async () =>
        this.step(
          'sync',
          path,
          (portion) => {
            const part =
              portion === 'all' ? content.unsynced.length : Math.floor(content.unsynced.length / 2);
            for (const change of content.unsynced.splice(0, part))
              content.durable = applied(content.durable, change);
          },
          () => content.forsaken.push(...content.unsynced.splice(0)),
        ),
      truncate: async (size) =>
        this.step('truncate', path, () => {
          const resize = (bytes: Uint8Array) =>
            applied(bytes.subarray(0, size), { position: size, bytes: new Uint8Array(0) });
          content.now = resize(content.now);
          content.durable = resize(content.durable);
          content.unsynced = content.unsynced.flatMap((change) => clipped(change, size));
          content.forsaken = content.forsaken.flatMap((change) => clipped(change, size));
        }),
      close: async () => {},
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.step('rename', to, () => {
      this.names.set(to, this.names.get(from)!);
      this.names.delete(from);
    });
  }

  async syncFolder(folder: string): Promise<void> {
    this.step('sync-folder', folder, () => {
      const inside = (name: string) => name.startsWith(`${folder}/`);
      for (const name of [...this.durableNames.keys()].filter(inside)) {
        if (!this.names.has(name)) this.durableNames.delete(name);
      }
      for (const [name, content] of this.names) if (inside(name)) this.durableNames.set(name, content);
    });
  }

  async lock(): Promise<() => Promise<void>> {
    if (this.locked) throw new RecorderError('data-folder-in-use', 'in use');
    this.locked = true;
    return async () => {
      this.locked = false;
    };
  }

  /** The disk after the program was killed: everything written is there. */
  afterKill(): ModelDisk {
    const next = new ModelDisk();
    next.names = this.names;
    next.durableNames = this.durableNames;
    return next;
  }

  /** The disk after its power was lost: of all that was not durable, what `chance` keeps. */
  afterPowerLoss(chance: () => number): ModelDisk {
    const next = new ModelDisk();
    for (const name of new Set([...this.names.keys(), ...this.durableNames.keys()])) {
      const source =
        (chance() < 0.5 ? this.names : this.durableNames).get(name) ?? this.durableNames.get(name);
      if (source === undefined) continue;
      const bytes = survived(source, chance);
      const content = { now: bytes, durable: bytes, unsynced: [], forsaken: [] };
      next.names.set(name, content);
      next.durableNames.set(name, content);
    }
    return next;
  }

  /** Everything on the disk of one file, to be damaged by a test. */
  testingOnlyEdit(pattern: RegExp, edit: (bytes: Uint8Array) => Uint8Array): void {
    for (const [name, content] of this.names) {
      if (!pattern.test(name)) continue;
      content.now = edit(content.now.slice());
      content.durable = content.now;
      content.unsynced = [];
      content.forsaken = [];
    }
  }

  testingOnlyRemove(pattern: RegExp): void {
    for (const names of [this.names, this.durableNames]) {
      for (const name of [...names.keys()]) if (pattern.test(name)) names.delete(name);
    }
  }

  testingOnlyRead(pattern: RegExp): Uint8Array {
    for (const [name, content] of this.names) if (pattern.test(name)) return content.now;
    throw new Error('no such file');
  }
}

function applied(bytes: Uint8Array, change: Change): Uint8Array {
  const end = change.position + change.bytes.length;
  const next = bytes.length >= end ? bytes.slice() : new Uint8Array(end);
  if (bytes.length < end) next.set(bytes);
  next.set(change.bytes, change.position);
  return next;
}

function clipped(change: Change, size: number): Change[] {
  if (change.position >= size) return [];
  return [{ ...change, bytes: change.bytes.subarray(0, size - change.position) }];
}

/** Pieces of a few hundred bytes survive or not; now and then all do, or none. */
function survived(content: Content, chance: () => number): Uint8Array {
  let bytes = content.durable;
  const odds = [0, 0.5, 0.9, 1][Math.floor(chance() * 4)]!;
  for (const { position, bytes: written } of [...content.forsaken, ...content.unsynced]) {
    let at = 0;
    while (at < written.length) {
      const length = Math.min(written.length - at, 1 + Math.floor(chance() * 700));
      const piece = written.subarray(at, at + length);
      if (chance() < odds) bytes = applied(bytes, { position: position + at, bytes: piece });
      at += length;
    }
  }
  return bytes;
}
