/**
 * Carries out what recorded entries ask to have erased: body and salt in the journal, then the tables. A follower of
 * the record, so that it happens whoever recorded the entry; what a crash left undone is done at the next opening.
 */
import type { EntryId, ProcessId } from '@sulh/record';
import type { Recorder } from '../recorder/model.ts';
import type { World } from '../register/decider.ts';
import type { Projections } from './projections.ts';

export interface Erasures {
  /** Resolves when nothing of this process that is to be erased is left to read; no page is made before. */
  done(process: ProcessId): Promise<void>;
  close(): Promise<void>;
}

export interface ErasuresDeps {
  recorder: Recorder<World>;
  projections: Projections;
  /** What goes with the entries, such as their files; before them, so that a crash leaves none behind. */
  before?: (process: ProcessId, ids: readonly EntryId[]) => Promise<void>;
  onProblem?: (problem: string) => void;
}

export async function openErasures(deps: ErasuresDeps): Promise<Erasures> {
  const { recorder, projections, before, onProblem } = deps;
  const running = new Map<ProcessId, Promise<void>>();
  const due = (process: ProcessId) => recorder.read(process)?.world.register.erasing ?? [];
  const carryOut = async (process: ProcessId): Promise<void> => {
    for (let ids = due(process); ids.length > 0; ids = due(process)) {
      await before?.(process, ids);
      for (const id of ids) await recorder.erase(process, recorder.indexOf(process, id)!);
      await projections.rebuildProcess(process);
    }
  };
  const start = (process: ProcessId): void => {
    if (running.has(process) || due(process).length === 0) return;
    const job = carryOut(process)
      .catch((error) => onProblem?.(`an erasure is not done yet: ${(error as Error).message}`))
      .finally(() => running.delete(process));
    running.set(process, job);
  };
  const stop = recorder.follow(start);
  for (const process of recorder.processes()) start(process);
  await Promise.all(running.values());
  for (const process of await projections.holdingErased()) await projections.rebuildProcess(process);
  return {
    done: async (process) => {
      start(process);
      await running.get(process);
    },
    close: async () => {
      stop();
      await Promise.all(running.values());
    },
  };
}
