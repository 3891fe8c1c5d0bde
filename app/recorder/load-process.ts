/** Opening a process: the same code at start-up, after a failure, and for what another server appended. */
import { hexEncode, type ProcessId } from '@sulh/record';
import { RecorderError } from './model.ts';
import { type LogTools, ProcessLog } from './process-log.ts';
import type { StoredLog } from './store.ts';

/**
 * Reads and verifies everything from the stored bytes. What lies beyond the guard was never answered: complete
 * and verified rounds are kept, the rest is cut. Anything wrong up to the guard refuses the process.
 * A log that never got to its first checkpoint comes back with size 0.
 */
export async function loadProcess<World>(
  tools: LogTools<World>,
  process: ProcessId,
  stored: StoredLog,
  onProgress: (entries: number) => void = () => {},
): Promise<ProcessLog<World>> {
  const guard = await stored.guard();
  const log = new ProcessLog(process, tools);
  for await (const round of stored.rounds(log.size)) {
    const fault = log.absorb(round);
    if (fault === null) {
      onProgress(log.size);
      continue;
    }
    if (log.size < guard.size)
      throw new RecorderError('journal-damaged', `${process}, size ${log.size}: ${fault}`);
    break;
  }
  if (log.size < guard.size) {
    const message = `${process}: ${log.size} entries are stored, a checkpoint of ${guard.size} was released`;
    throw new RecorderError('journal-shorter-than-guard', message);
  }
  if (hexEncode(log.tree.root(guard.size)) !== guard.root) {
    throw new RecorderError('journal-forked', `${process}: not the log whose checkpoint was released`);
  }
  for (const head of [guard, log.head]) {
    const fault = head.size === 0 ? null : log.signedFault(head);
    if (fault !== null)
      throw new RecorderError('journal-damaged', `${process}: checkpoint of ${head.size}: ${fault}`);
  }
  await stored.settle(log.head);
  return log;
}

/** Takes in what was appended since by another recorder of a shared store. */
export async function catchUp<World>(log: ProcessLog<World>, stored: StoredLog): Promise<void> {
  for await (const round of stored.rounds(log.size)) {
    const fault = log.absorb(round);
    if (fault !== null)
      throw new RecorderError('journal-damaged', `${log.process}, size ${log.size}: ${fault}`);
  }
  const fault = log.size === 0 ? null : log.signedFault(log.head);
  if (fault !== null) throw new RecorderError('journal-damaged', `${log.process}: ${fault}`);
}

/** The fold alone, anew, once bodies were erased. */
export async function refold<World>(
  tools: LogTools<World>,
  log: ProcessLog<World>,
  stored: StoredLog,
): Promise<void> {
  const fresh = new ProcessLog(log.process, tools);
  for await (const round of stored.rounds(fresh.size)) {
    const fault = fresh.absorb(round);
    if (fault !== null)
      throw new RecorderError('journal-damaged', `${log.process}, size ${fresh.size}: ${fault}`);
  }
  if (fresh.head.root !== log.head.root)
    throw new RecorderError('journal-forked', `${log.process}: other root`);
  log.world = fresh.world;
}
