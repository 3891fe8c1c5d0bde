import type { ProcessId } from '@sulh/record';
import type { LogKeys } from '../log-keys.ts';
import { createMemoryLogKeys } from '../memory-log-keys.ts';
import type { Receipt, Recorder, RecorderProblem } from '../model.ts';
import { openRecorder } from '../open-recorder.ts';
import type { Store } from '../store.ts';
import { createSignatureVerifier } from '../verify-signatures.ts';
import {
  type Author,
  buildAuthor,
  buildGenesis,
  type NotesWorld,
  notesDecider,
  sha256,
} from './build-entries.ts';

const verifier = createSignatureVerifier(1);

export interface TestRecorder {
  recorder: Recorder<NotesWorld>;
  logKeys: LogKeys;
  problems: RecorderProblem[];
  clock: { now: number };
}

export function buildLogKeys(): LogKeys {
  let n = 0;
  return createMemoryLogKeys(sha256, () => sha256(Buffer.from(`log key ${n++}`)));
}

export function buildRecorder(
  store: Store,
  logKeys: LogKeys = buildLogKeys(),
  clock = { now: 1_000 },
): TestRecorder {
  const problems: RecorderProblem[] = [];
  const { verifySignatures, verifySignature } = verifier;
  const recorder = openRecorder<NotesWorld>({
    store,
    logKeys,
    decider: notesDecider,
    now: () => clock.now,
    sha256,
    verifySignatures,
    verifySignature,
    onProblem: (problem) => problems.push(problem),
  });
  return { recorder, logKeys, problems, clock };
}

export interface OpenedProcess {
  author: Author;
  process: ProcessId;
  receipt: Receipt;
  seen: { size: number; root: string };
}

/** Opens the recorder and records a genesis entry. */
export async function openProcess({ recorder, logKeys }: TestRecorder): Promise<OpenedProcess> {
  const author = buildAuthor('founder');
  const genesis = buildGenesis(author, await logKeys.prepare('log.invalid/test'));
  const result = await recorder.submit('new', [genesis]);
  if (!result.ok) throw new Error(result.refusal.code);
  const { process } = result.receipt;
  const seen = { size: 1, root: recorder.read(process)!.root };
  return { author, process, receipt: result.receipt, seen };
}
