// The log the monitor reads: reports and acts, each with an id and a time of receipt.
import type { Act, Id, Report } from '../model.ts';

/** An act may carry the id of its entry; without one, an id is made of what it says. */
export type LogAct = Act & { id?: Id };
export type LogLine = Report | LogAct;

export function isReport(entry: LogLine): entry is Report {
  return 'says' in entry;
}

export function idOf(entry: LogLine): Id {
  if (entry.id !== undefined) return entry.id;
  const act = entry as LogAct;
  switch (act.act) {
    case 'find':
      return `find:${act.incident}:${act.verifier}:${act.verdict}:${act.received}`;
    case 'dispute':
    case 'concede':
      return `${act.act}:${act.incident}:${act.by}:${act.received}`;
    case 'retract':
      return `retract:${act.report}:${act.by}:${act.received}`;
    default:
      return `${act.act}:${act.of}:${act.by}:${act.from}:${act.received}`;
  }
}

/** Receipt first, then id: the one order in which the log is read, whatever the order of arrival. */
export function compareEntries(a: LogLine, b: LogLine): number {
  if (a.received !== b.received) return a.received - b.received;
  const [x, y] = [idOf(a), idOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
