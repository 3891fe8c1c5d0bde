/** A store that lives as long as its object; may be shared by several recorders, as a database would be. */
import { hexEncode, type ProcessId, type Sha256, type TreeSize } from '@sulh/record';
import type { Head, Round, Store, StoredLog } from './store.ts';

interface MemoryLog {
  rounds: Round[];
  guard: Head;
}

export function createMemoryStore(sha256: Sha256): Store {
  const logs = new Map<ProcessId, MemoryLog>();
  const empty: Head = { size: 0 as TreeSize, root: hexEncode(sha256(new Uint8Array(0))), checkpoint: '' };
  return {
    open: async () => {},
    processes: async () => [...logs.keys()].sort(),
    log: async (process) => storedLog(logs.get(process) ?? { rounds: [], guard: empty }),
    create: async (process) => {
      const log = logs.get(process) ?? { rounds: [], guard: empty };
      logs.set(process, log);
      return storedLog(log);
    },
    close: async () => {},
  };
}

function storedLog(log: MemoryLog): StoredLog {
  const size = (): number => {
    const last = log.rounds.at(-1);
    return last === undefined ? 0 : last.from + last.entries.length;
  };
  return {
    guard: async () => log.guard,
    rounds: async function* (from) {
      for (const round of log.rounds.filter((r) => r.from >= from)) yield round;
    },
    settle: async (head) => {
      while (size() > head.size) log.rounds.pop();
      log.guard = head;
    },
    append: async (round, head, verifyWritten) => {
      if (size() !== round.from) return 'moved';
      verifyWritten(round);
      log.rounds.push({ ...round, entries: [...round.entries] });
      log.guard = head;
      return 'appended';
    },
    entries: async function* (from, to) {
      for (const round of log.rounds) {
        for (const entry of round.entries) if (entry.index >= from && entry.index < to) yield entry;
      }
    },
    checkpointCovering: async (index) =>
      log.rounds.find((r) => index < r.from + r.entries.length)?.checkpoint ?? '',
    erase: async (index) => {
      for (const { from, entries } of log.rounds) {
        const entry = entries[index - from];
        if (entry !== undefined) entries[index - from] = { ...entry, salt: null, bodyBytes: null };
      }
    },
    close: async () => {},
  };
}
