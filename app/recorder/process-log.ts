/** One process in memory: tree, ids, and the fold, with every round verified before it is taken in. */
import {
  type Body,
  commitment,
  emptyTree,
  equalBytes,
  type Hex,
  hexEncode,
  type LeafIndex,
  type LogEntry,
  leafData,
  leafHash,
  type MerkleTree,
  type NoteKey,
  openCheckpoint,
  type ProcessId,
  parseCheckpoint,
  parseNote,
  parseVkey,
  type Sha256,
  type TreeSize,
  utf8Decode,
  type VerifySignature,
} from '@sulh/record';
import { CommitmentIndex } from './commitment-index.ts';
import type { Decider } from './model.ts';
import type { Head, Round } from './store.ts';

export interface LogTools<World> {
  sha256: Sha256;
  verifySignature: VerifySignature;
  decider: Decider<World>;
}

export class ProcessLog<World> {
  readonly process: ProcessId;
  readonly tree: MerkleTree;
  readonly ids = new CommitmentIndex();
  /** As released: the tree and the ids may be ahead of it while a round is being written. */
  head: Head;
  world: World;
  lastReceivedAt = 0;
  logKey: NoteKey | null = null;
  private readonly tools: LogTools<World>;

  constructor(process: ProcessId, tools: LogTools<World>) {
    this.process = process;
    this.tools = tools;
    this.tree = emptyTree(tools.sha256);
    this.head = { size: 0 as TreeSize, root: hexEncode(this.tree.root()), checkpoint: '' };
    this.world = tools.decider.initial(process);
  }

  get size(): TreeSize {
    return this.head.size;
  }

  indexOf(id: string): LeafIndex | null {
    const index = this.ids.get(id);
    return index === null || index >= this.size ? null : (index as LeafIndex);
  }

  rootAt(size: number): Hex | null {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) return null;
    return size === this.size ? this.head.root : hexEncode(this.tree.root(size));
  }

  /** Adds entries to tree and ids only; `release` or `retract` follows. */
  extend(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.tree.append(leafData(this.tools.sha256, entry));
      this.ids.add(entry.commitment);
    }
  }

  retract(): void {
    this.tree.truncate(this.size);
    this.ids.truncate(this.size);
  }

  release(head: Head, world: World, lastReceivedAt: number): void {
    this.head = head;
    this.world = world;
    this.lastReceivedAt = lastReceivedAt;
  }

  /** Takes in a stored round, or says what is wrong with it and takes in nothing. */
  absorb(round: Round): string | null {
    const fault = this.roundFault(round);
    if (fault !== null) return fault;
    if (round.from === 0) {
      this.logKey = this.genesisKey(round);
      if (this.logKey === null) return 'the genesis entry names no log key';
    }
    this.extend(round.entries);
    const head: Head = {
      size: this.tree.size,
      root: hexEncode(this.tree.root()),
      checkpoint: round.checkpoint,
    };
    const disagreement = checkpointFault(head, this.logKey!);
    if (disagreement !== null) {
      this.retract();
      return disagreement;
    }
    let world = this.world;
    for (const entry of round.entries) world = this.tools.decider.evolve(world, entry, readBody(entry));
    this.release(head, world, round.entries.at(-1)!.receivedAt);
    return null;
  }

  private roundFault(round: Round): string | null {
    if (round.from !== this.size || round.entries.length === 0)
      return 'the round does not begin where the log ends';
    let last = this.lastReceivedAt;
    for (const [n, entry] of round.entries.entries()) {
      if (entry.index !== round.from + n) return `entry ${entry.index} is out of order`;
      if (entry.receivedAt < last) return `entry ${entry.index} was received before the one before it`;
      if (!holdsCommitment(this.tools.sha256, entry))
        return `entry ${entry.index} is not what it committed to`;
      if (this.ids.get(entry.commitment) !== null) return `entry ${entry.index} is recorded twice`;
      last = entry.receivedAt;
    }
    return null;
  }

  private genesisKey(round: Round): NoteKey | null {
    const first = round.entries[0]!;
    const body = readBody(first);
    if (body === null || (first.commitment as string) !== this.process) return null;
    return logKeyOf(this.tools.sha256, body);
  }

  /** The log's own signature on a checkpoint, and that it is about this head. */
  signedFault(head: Head): string | null {
    const opened = openCheckpoint(head.checkpoint, this.logKey!, this.tools.verifySignature);
    if (!opened.ok) return opened.refusal.code;
    const { size, root } = opened.checkpoint;
    return size === head.size && hexEncode(root) === head.root ? null : 'the checkpoint is of another tree';
  }

  /** What was read back, against what is in the tree: throws nothing, says what differs. */
  writtenFault(written: Round, head: Head): string | null {
    if (written.from !== this.size || written.from + written.entries.length !== this.tree.size)
      return 'other length';
    if (written.checkpoint !== head.checkpoint) return 'other checkpoint';
    for (const entry of written.entries) {
      if (entry.bodyBytes === null || !holdsCommitment(this.tools.sha256, entry))
        return `body of entry ${entry.index}`;
      const hash = leafHash(this.tools.sha256, leafData(this.tools.sha256, entry));
      if (!equalBytes(hash, this.tree.leafHashAt(entry.index))) return `leaf of entry ${entry.index}`;
    }
    return this.signedFault(head);
  }
}

export function logKeyOf(sha256: Sha256, genesis: Body): NoteKey | null {
  const vkey = genesis.data['logKey'];
  return typeof vkey === 'string' ? parseVkey(sha256, vkey) : null;
}

export function readBody(entry: LogEntry): Body | null {
  if (entry.bodyBytes === null) return null;
  // The commitment was verified, and what was committed to was canonical when it was recorded.
  return JSON.parse(utf8Decode(entry.bodyBytes)!) as Body;
}

function holdsCommitment(sha256: Sha256, entry: LogEntry): boolean {
  if (entry.bodyBytes === null || entry.salt === null) return true;
  return commitment(sha256, entry.salt, entry.bodyBytes) === entry.commitment;
}

/** Size, root and origin of the checkpoint's text; its signature is verified once, at the head. */
function checkpointFault(head: Head, logKey: NoteKey): string | null {
  const note = parseNote(head.checkpoint);
  const parsed = note.ok ? parseCheckpoint(note.note.text) : null;
  if (parsed === null || !parsed.ok) return 'a checkpoint is malformed';
  const { origin, size, root } = parsed.checkpoint;
  if (origin !== logKey.name) return 'a checkpoint is of another origin';
  return size === head.size && hexEncode(root) === head.root
    ? null
    : `the checkpoint of size ${head.size} differs`;
}
