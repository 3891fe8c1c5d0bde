import type { Policy } from '../log/policy.ts';
import type { Reader } from '../streams.ts';
import type { Hex, ProcessId, Sha256, VerifyMany } from '../types.ts';

/** `error`: something is wrong. `warning`: a claim could not be held. `note`: what was not, or cannot be, shown. */
export type FindingLevel = 'error' | 'warning' | 'note';

export interface Finding {
  /** The rule of spec/ it falls under. */
  rule: string;
  level: FindingLevel;
  /** The position in the log. */
  index?: number;
  message: string;
}

export interface Counts {
  leaves: number;
  commitments: number;
  signatures: number;
  /** Signatures under a key whose admission is not readable to this reader. */
  notCheckable: number;
  keys: number;
  enrolments: number;
  seen: number;
  refs: number;
  streams: number;
}

export function noCounts(): Counts {
  return {
    leaves: 0,
    commitments: 0,
    signatures: 0,
    notCheckable: 0,
    keys: 0,
    enrolments: 0,
    seen: 0,
    refs: 0,
    streams: 0,
  };
}

export interface Report {
  verdict: 'ok' | 'wrong' | 'not-a-bundle';
  /** True only for the verdict `ok`: no finding of level error. */
  ok: boolean;
  process: ProcessId | null;
  /** The opening is in the bundle and is that of the process the caller named. */
  pinned: boolean;
  reader: Reader | null;
  madeAt: number | null;
  checkpoint: { origin: string; size: number; root: Hex } | null;
  size: number;
  readable: number;
  erased: number;
  withheld: number;
  completeness: 'as-signed-by-host' | 'not-stated';
  countersigned: 'met' | 'not-met' | 'not-asked';
  findings: Finding[];
  /** Findings beyond the first thousand, counted only. */
  findingsLeftOut: number;
  checked: Counts;
}

export interface VerifyOptions {
  sha256: Sha256;
  verifyMany: VerifyMany;
  /** The process the reader expects, learned elsewhere. */
  pinned?: ProcessId | undefined;
  /** Whose cosignatures the reader asks for. */
  policy?: Policy | undefined;
  onProgress?: ((progress: { done: number; size: number }) => void) | undefined;
}

const MAX_FINDINGS = 1000;

/** Gathers findings; errors are counted even when too many to keep. */
export class FindingList {
  readonly kept: Finding[] = [];
  errors = 0;
  leftOut = 0;

  add(level: FindingLevel, rule: string, message: string, index?: number): void {
    if (level === 'error') this.errors += 1;
    if (this.kept.length >= MAX_FINDINGS) this.leftOut += 1;
    else this.kept.push(index === undefined ? { rule, level, message } : { rule, level, index, message });
  }

  error(rule: string, message: string, index?: number): void {
    this.add('error', rule, message, index);
  }

  /** In the order of the log, the findings about the whole bundle last. */
  sorted(): Finding[] {
    const place = (finding: Finding): number => finding.index ?? Number.POSITIVE_INFINITY;
    return [...this.kept].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  }
}
