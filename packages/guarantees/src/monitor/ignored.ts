// What was said about a guarantee and did not count, and why not: for the reader of a why, not for its state.
import type { Id, Report } from '../model.ts';
import { idOf, isReport, type LogLine } from './entry.ts';
import { placeInRing } from './geometry.ts';
import type { Monitor } from './monitor.ts';
import type { Slot } from './slot.ts';
import { tracksOf } from './track.ts';
import type { Unit } from './unit.ts';
import type { Explanation, IgnoredBecause } from './why.ts';

type Ignored = Explanation['ignored'][number];
const GRADE = { indicated: 0, probable: 1, established: 2 };
const MOST = 50;

/** Entries near the guarantee that count for nothing in it; at most fifty, in the order of the log. */
export function ignoredFor(monitor: Monitor, unit: Unit, log: LogLine[]): Ignored[] {
  const slots = unit
    .slots(false)
    .filter(({ role }) => role === 'conduct' || role === 'answer' || role === 'cure');
  const incidents = new Set<Id>();
  const ignored: Ignored[] = [];
  for (const entry of log) {
    if (ignored.length >= MOST) break;
    if (!isReport(entry)) {
      if (entry.act !== 'find' || !incidents.has(entry.incident)) continue;
      if (!isJudge(unit, entry.verifier)) ignored.push({ report: idOf(entry), because: 'not a verifier' });
      continue;
    }
    const because = whyNot(monitor, unit, slots, entry, log);
    if (because === 'elsewhere') continue;
    incidents.add(entry.incident);
    if (because !== null) ignored.push({ report: entry.id, because });
  }
  return ignored;
}

function isJudge(unit: Unit, id: Id): boolean {
  const { verifiers, vetoOf } = unit.g.proof;
  return verifiers.some((v) => v.id === id) || (vetoOf?.includes(id) ?? false);
}

/** Null: it counts. `elsewhere`: it is about something else altogether. */
function whyNot(
  monitor: Monitor,
  unit: Unit,
  slots: Slot<Unit>[],
  report: Report,
  log: LogLine[],
): IgnoredBecause | null | 'elsewhere' {
  const near = slots.filter((slot) => unit.words.types.match(slot.pattern.type, report.type) !== 'no');
  if (near.length === 0 || report.says === 'observed-nothing') return 'elsewhere';
  if (report.time[1] > report.received) return 'dated after its receipt';
  if (!monitor.knows(report.source)) return 'from a stranger';
  const back = takenBack(monitor, report, log);
  if (back) return back;
  if (report.says === 'no-access') return 'no access is not innocence';
  const reasons = near.map((slot) => whyNotIn(unit, slot, report));
  if (!reasons.includes(null)) return reasons[0]!;
  const track = [...tracksOf(monitor.incidents.get(report.incident))].find((t) => t.slot.owner === unit);
  if (track?.standing === 'refuted') return 'refuted';
  const { proof } = unit.g;
  const votes = proof.verifiers.some((v) => v.id === report.source);
  if (votes && GRADE[report.grade] < GRADE[proof.standard]) return 'below standard';
  return report.says === 'did-not-happen' && !votes ? 'not a verifier' : null;
}

function takenBack(monitor: Monitor, report: Report, log: LogLine[]): IgnoredBecause | null {
  const row = monitor.rows.headOf(report.id);
  if (row >= 0 && monitor.rows.life[row] !== 1) return null;
  for (const e of log) {
    if (e.received > monitor.clock) continue;
    if (isReport(e) ? e.replaces === report.id && e.source === report.source : false) return 'replaced';
    if (!isReport(e) && e.act === 'retract' && e.report === report.id && e.by === report.source)
      return 'retracted';
  }
  return null;
}

function whyNotIn(unit: Unit, slot: Slot<Unit>, report: Report): IgnoredBecause | null {
  const { pattern } = slot;
  const actors = unit.words.actors;
  if (actors.match(pattern.by, report.by) === 'no' || actors.match(pattern.on, report.on) === 'no')
    return 'another actor';
  if (slot.ring && placeInRing(slot.ring, report.place) === 'no') return 'outside area';
  if (unit.words.match(slot, report, () => false) === 'no')
    return pattern.except ? 'excepted' : 'outside the measure';
  if (slot.role !== 'conduct') return null;
  const [start, end] = report.time;
  const { from } = unit.bounds;
  if (from === null || end < from || start >= unit.endsAt() || !unit.governs(end)) return 'outside period';
  const paused = unit.suspensions.some((s) => start >= s.from && end < (s.to ?? Number.POSITIVE_INFINITY));
  return paused ? 'while suspended' : null;
}
