import { emptyKeyBook, type KeyBook } from '../key-book.ts';
import type { NoteKey } from '../log/note.ts';
import { MerkleTree } from '../log/tree.ts';
import type { StreamsStatement } from '../streams.ts';
import type { Checkpoint, Hex, Sha256 } from '../types.ts';
import type { BundleHeader } from './lines.ts';
import { type Counts, FindingList, noCounts, type VerifyOptions } from './report.ts';
import { SignatureQueue } from './signature-queue.ts';

export interface RunningHead {
  fromIndex: number;
  count: number;
  head: Uint8Array;
}

/** What one verification knows while it reads. Each step is a function on it. */
export interface Run {
  readonly options: VerifyOptions;
  readonly sha256: Sha256;
  readonly header: BundleHeader;
  readonly findings: FindingList;
  readonly queue: SignatureQueue;
  readonly tree: MerkleTree;
  readonly checked: Counts;
  checkpoint: Checkpoint | null;
  logKey: NoteKey | null;
  statement: StreamsStatement | null;
  countersigned: 'met' | 'not-met' | 'not-asked';
  book: KeyBook;
  readonly heads: Map<string, RunningHead>;
  /** Bytes of ids that stand in many lines. */
  readonly keyBytes: Map<string, Uint8Array>;
  outsideStreams: number;
  erasedUnplaced: number;
  readonly publicKeys: Map<string, Uint8Array>;
  /** Ids by position, to find duplicates and what `refs` name. */
  readonly places: Map<string, number>;
  /** Ids that were referred to before any entry had them, with the first position that did. */
  readonly awaited: Map<string, number>;
  /** Positions whose signature or entitlement rests on entries that are not readable here. */
  readonly unseenKeys: number[];
  readonly unseenJudgements: { index: number; detail: string }[];
  seenRoot: { size: number; root: Hex };
  lastReceivedAt: number;
  genesisRead: boolean;
  /** False once a line could not be read: the tree cannot be rebuilt. */
  whole: boolean;
  readonly forms: { readable: number; erased: number; withheld: number };
}

export function startRun(options: VerifyOptions, header: BundleHeader): Run {
  const { sha256 } = options;
  return {
    options,
    sha256,
    header,
    findings: new FindingList(),
    queue: new SignatureQueue(options.verifyMany),
    tree: new MerkleTree(sha256),
    checked: noCounts(),
    checkpoint: null,
    logKey: null,
    statement: null,
    countersigned: 'not-asked',
    book: emptyKeyBook(sha256),
    heads: new Map(),
    keyBytes: new Map(),
    outsideStreams: 0,
    erasedUnplaced: 0,
    publicKeys: new Map(),
    places: new Map(),
    awaited: new Map(),
    unseenKeys: [],
    unseenJudgements: [],
    seenRoot: { size: -1, root: '' },
    lastReceivedAt: 0,
    genesisRead: false,
    whole: true,
    forms: { readable: 0, erased: 0, withheld: 0 },
  };
}
