// The monitor: entries in, states out, each entry touching only the guarantees it may concern.
import type { Guarantee, Id, Ms, Report, State } from '../model.ts';
import { compareEntries, idOf, isReport, type LogAct, type LogLine } from './entry.ts';
import { evaluateUnit, nextWake, type Others } from './evaluate.ts';
import { Findings } from './findings.ts';
import { gravest, type Outcome, type Power } from './outcome.ts';
import { type Slot, SlotIndex, Vocabulary } from './slot.ts';
import { ALIVE, DEAD, NONE, Tellings } from './tellings.ts';
import { readsStatesOf, type Terms, versionKey } from './terms.ts';
import { type Incident, Track } from './track.ts';
import { BEFORE_ALL, NEVER_AGAIN, sameKey, Unit } from './unit.ts';
import { WakeHeap } from './wake-heap.ts';

export type Change = { id: Id; version: number; at: Ms; from: State; to: State; outcome: Outcome };
/** Why an entry counts for nothing, said at once when it is pushed. */
export type Unheard =
  | 'dated after its receipt'
  | 'time ends before it begins'
  | 'time is not whole milliseconds'
  | 'from a stranger'
  | 'received before the clock'
  | 'not a verifier';

const MOST_NAMES = 100_000;
const GRADE = { indicated: 0, probable: 1, established: 2 };

export class Monitor {
  readonly units: Unit[];
  readonly rows = new Tellings();
  readonly findings = new Findings();
  readonly incidents = new Map<Id, Incident>();
  /** Found, and so far nothing here to do with it: its first row in the findings. */
  readonly #unplaced = new Map<Id, number>();
  readonly #words: Vocabulary;
  readonly #index: SlotIndex<Unit>;
  readonly #byId = new Map<Id, Unit[]>();
  readonly #readers = new Map<Id, Unit[]>();
  readonly #holders = new Map<Id, Unit[]>();
  readonly #sources: Set<Id> | null;
  readonly #judges = new Map<Id, Id>();
  readonly #names = new Map<Id, Id>();
  readonly #heap = new WakeHeap<Unit>();
  readonly #kills = new Map<Id, Set<Id>>();
  #waiting: LogLine[] = [];
  #touched: Track[] = [];
  #dirty: Unit[] = [];
  clock: Ms = BEFORE_ALL;
  /** How often a guarantee was looked at anew, for a report or for the clock. */
  evaluated = 0;

  /** `at`: conduct and deadlines after that instant are not looked at. */
  constructor(terms: Terms, { at = NEVER_AGAIN }: { at?: Ms } = {}) {
    this.#words = new Vocabulary(terms);
    const concernedOf = concernedSets(this.#words);
    const versions = versionsOf(terms);
    this.units = terms.guarantees.map(
      (g) => new Unit(terms, g, this.#words, concernedOf(g.obligor, g.beneficiary), at, this, versions(g)),
    );
    const access = new Set(terms.guarantees.map((g) => g.proof.access));
    this.#index = new SlotIndex(
      this.#words,
      this.units.flatMap((unit) => unit.slots(access.has(unit.g.id))),
    );
    this.#sources = knownSources(terms);
    for (const unit of this.units) this.#register(unit);
    for (const unit of this.units) this.#mark(unit);
    this.#settle(BEFORE_ALL, []);
  }

  #register(unit: Unit): void {
    const { g } = unit;
    push(this.#byId, g.id, unit);
    for (const id of readsStatesOf(g)) push(this.#readers, id, unit);
    for (const { id } of g.proof.verifiers) this.#judges.set(id, id);
    for (const id of g.proof.vetoOf ?? []) this.#judges.set(id, id);
    const holders = new Set(g.ladder.flatMap(({ then }) => ('may' in then ? [then.who] : [])));
    if (g.while) holders.add(g.obligor);
    for (const who of g.ending?.by ?? []) holders.add(who);
    for (const who of holders) push(this.#holders, who, unit);
  }

  /** Takes an entry, in any order within the cut that the next `advance` closes. */
  push(entry: LogLine): Unheard | null {
    const unheard = this.#unheard(entry);
    if (unheard === null) this.#waiting.push(entry);
    return unheard;
  }

  #unheard(entry: LogLine): Unheard | null {
    if (!Number.isSafeInteger(entry.received)) return 'time is not whole milliseconds';
    if (entry.received <= this.clock) return 'received before the clock';
    if (isReport(entry)) {
      const [start, end] = entry.time;
      if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'time is not whole milliseconds';
      if (end < start) return 'time ends before it begins';
      if (end > entry.received) return 'dated after its receipt';
      return this.knows(entry.source) ? null : 'from a stranger';
    }
    if (entry.act === 'find') return this.#judges.has(entry.verifier) ? null : 'not a verifier';
    return this.knows(entry.by) ? null : 'from a stranger';
  }

  knows(id: Id): boolean {
    return this.#sources === null || this.#sources.has(id);
  }

  /** Moves the clock of what is known; all entries received by then are counted, instant by instant.
   * `onChange` is told of each change while its instant is the latest, so that its why can be asked for. */
  advance(to: Ms, onChange?: (change: Change) => void): Change[] {
    if (!Number.isSafeInteger(to)) throw new Error('monitor: the clock runs in whole milliseconds');
    const changes: Change[] = [];
    if (to <= this.clock) return changes;
    const entries = this.#due(to);
    let next = 0;
    for (;;) {
      const received = entries[next]?.received ?? NEVER_AGAIN;
      const instant = Math.min(received, this.#heap.next());
      if (instant > to) break;
      const start = next;
      while (next < entries.length && entries[next]!.received === instant) next++;
      const before = changes.length;
      this.#instant(instant, start === next ? [] : entries.slice(start, next), changes);
      this.clock = instant;
      if (onChange) for (const change of changes.slice(before)) onChange(change);
    }
    this.clock = to;
    return changes;
  }

  #due(to: Ms): LogLine[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 1 && waiting[0]!.received <= to) return waiting;
    const due = waiting.filter((e) => e.received <= to);
    if (due.length < waiting.length) this.#waiting = waiting.filter((e) => e.received > to);
    return due.sort(compareEntries);
  }

  #instant(now: Ms, entries: LogLine[], changes: Change[]): void {
    this.#takeBack(entries, now);
    for (const entry of entries) {
      if (isReport(entry)) this.#hear(entry);
      else this.#act(entry);
    }
    for (const track of this.#touched) {
      track.touched = false;
      const { standing } = track;
      track.refresh();
      const moved = track.slot.owner.place(track, now);
      if (moved || track.standing !== standing) this.#mark(track.slot.owner);
    }
    this.#touched = [];
    while (this.#heap.next() <= now) {
      const unit = this.#heap.pop();
      unit.wakeAt = NEVER_AGAIN;
      this.#mark(unit);
    }
    this.#settle(now, changes);
  }

  #mark(unit: Unit): void {
    if (unit.dirty) return;
    unit.dirty = true;
    this.#dirty.push(unit);
  }

  #touch(track: Track): void {
    if (track.touched) return;
    track.touched = true;
    this.#touched.push(track);
  }

  /** [M12] First what is taken back at this instant, judged on how things stood before it. */
  #takeBack(entries: LogLine[], now: Ms): void {
    let dying: Map<Track, Map<number, Id>> | null = null;
    for (const entry of entries) {
      const report = isReport(entry) ? entry.replaces : entry.act === 'retract' ? entry.report : undefined;
      if (report === undefined) continue;
      const by = isReport(entry) ? entry.source : (entry as Extract<LogAct, { act: 'retract' }>).by;
      let row = this.rows.headOf(report);
      if (row === NONE) {
        const others = this.#kills.get(report);
        if (others === undefined) this.#kills.set(report, new Set([by]));
        else others.add(by);
        continue;
      }
      for (; row !== NONE; row = this.rows.sibling[row]!) {
        if (this.rows.source[row] !== by || this.rows.life[row] !== ALIVE) continue;
        const home = this.rows.home[row];
        if (home instanceof Track) {
          dying ??= new Map();
          const rows = dying.get(home);
          if (rows) rows.set(row, idOf(entry));
          else dying.set(home, new Map([[row, idOf(entry)]]));
        } else this.#forget(row, now);
      }
    }
    if (!dying) return;
    for (const [track, rows] of dying) {
      track.takeBack(rows, now);
      this.#touch(track);
    }
  }

  /** A look at the area, or a notice, taken back. */
  #forget(row: number, now: Ms): void {
    this.rows.life[row] = DEAD;
    const home = this.rows.home[row];
    if (home instanceof Unit) {
      home.coverage?.remove(row);
      this.#mark(home);
    } else if (home) (home as { diedAt: Ms }).diedAt = now;
  }

  #hear(report: Report): void {
    const killers = this.#kills.get(report.id);
    if (killers?.has(report.source)) return;
    let incident = this.incidents.get(report.incident);
    const noted = (slot: Slot<Unit>, nth: number) => this.#isNoted(incident, slot, nth, report);
    this.#index.candidates(report, (slot) => {
      if (!isSpokenTo(slot, report)) return;
      const match = this.#words.match(slot, report, noted);
      if (match === 'no') return;
      const unit = slot.owner;
      const [start, end] = report.time;
      if (slot.role === 'coverage') {
        if (start > unit.cap) return;
        unit.coverage!.add(this.#row(report, unit), start, end);
        this.#mark(unit);
        return;
      }
      incident ??= this.#incident(report.incident);
      if (slot.role === 'notice') {
        if (match !== 'yes') return;
        const { received, source } = report;
        const notice = { slot: slot.of!, nth: slot.nth, received, source, diedAt: NEVER_AGAIN };
        this.#row(report, notice);
        incident.notices ??= [];
        incident.notices.push(notice);
        return;
      }
      this.#tell(slot, incident, report, match);
    });
  }

  #row(report: Report, home: unknown): number {
    const { id, source, received, time } = report;
    return this.rows.add(id, this.#sourceName(source), received, time[0], time[1], home);
  }

  /** One string for each source, however often it reports; strangers beyond a bound are not remembered. */
  #sourceName(source: Id): Id {
    const known = this.#names.get(source);
    if (known !== undefined) return known;
    if (this.#names.size < MOST_NAMES) this.#names.set(source, source);
    return source;
  }

  #tell(slot: Slot<Unit>, incident: Incident, report: Report, match: 'yes' | 'maybe'): void {
    const affirms = report.says !== 'did-not-happen';
    const sighting = isSighting(slot.owner, report);
    if (!affirms && !sighting) return;
    const track = trackOf(slot, incident);
    const row = this.#row(report, track);
    if (slot.same) this.rows.same.set(row, sameKey(slot.same, report));
    if (affirms) track.addAccount(row, match);
    if (sighting) track.addSighting(report.source, row, affirms);
    this.#touch(track);
  }

  #incident(id: Id): Incident {
    let incident = this.incidents.get(id);
    if (!incident) {
      incident = { id, first: null, found: this.#unplaced.get(id) ?? NONE, disputes: null, notices: null };
      this.#unplaced.delete(id);
      this.incidents.set(id, incident);
    }
    return incident;
  }

  /** [M9] */
  #isNoted(incident: Incident | undefined, slot: Slot<Unit>, nth: number, report: Report): boolean {
    const e = slot.pattern.except![nth]!;
    const inTime = (received: Ms, dur: typeof e.notice) =>
      (dur ? slot.owner.later(received, dur) : received) <= report.time[0];
    for (const n of incident?.notices ?? []) {
      if (n.slot !== slot || n.nth !== nth || n.received >= report.received || n.diedAt < report.received)
        continue;
      if (e.approval?.by === undefined || n.source === e.approval.by) {
        if (inTime(n.received, e.notice)) return true;
      } else if (
        e.approval.silence === 'granted' &&
        e.approval.within &&
        inTime(n.received, e.approval.within)
      ) {
        return true;
      }
    }
    return false;
  }

  #act(act: LogAct): void {
    if (act.act === 'find') this.#find(act);
    else if (act.act === 'dispute' || act.act === 'concede') {
      if (!this.#words.actors.knows(act.by) && !this.units.some((u) => u.concerned.has(act.by))) return;
      const incident = this.#incident(act.incident);
      incident.disputes ??= new Map();
      incident.disputes.set(act.by, { disputes: act.act === 'dispute', id: idOf(act) });
      this.#touchAll(incident);
    } else if ('of' in act) {
      for (const unit of this.#byId.get(act.of) ?? []) {
        unit.acts.push(act);
        this.#mark(unit);
      }
    }
  }

  #find(act: Extract<LogAct, { act: 'find' }>): void {
    const verifier = this.#judges.get(act.verifier)!;
    const find = { verifier, verdict: act.verdict, received: act.received, id: idOf(act) };
    const incident = this.incidents.get(act.incident);
    if (incident) {
      incident.found = this.findings.put(incident.found, find);
      this.#touchAll(incident);
      return;
    }
    const head = this.#unplaced.get(act.incident) ?? NONE;
    const found = this.findings.put(head, find);
    if (found !== head) this.#unplaced.set(act.incident, found);
  }

  #touchAll(incident: Incident): void {
    for (let track = incident.first; track; track = track.other) this.#touch(track);
  }

  #settle(now: Ms, changes: Change[]): void {
    const dirty = this.#dirty;
    this.#dirty = [];
    this.evaluated += dirty.length;
    const results = dirty.map((unit) => {
      unit.dirty = false;
      return evaluateUnit(unit, now, this.#others);
    });
    for (const [i, unit] of dirty.entries()) {
      const { outcome, rungs } = results[i]!;
      const before = this.#readers.has(unit.g.id) ? this.stateOf(unit.g.id).state : null;
      note(unit.outcome, outcome, now, changes);
      unit.outcome = outcome;
      for (const [r, rung] of rungs.entries()) {
        if (!rung) continue;
        const last = unit.rungs[r]!.outcome;
        if (last) note(last, rung, now, changes);
        else if (rung.state !== 'pending') note({ ...rung, state: 'pending' }, rung, now, changes);
        unit.rungs[r]!.outcome = rung;
      }
      this.#wake(unit, nextWake(unit, now));
      if (before !== null && before !== this.stateOf(unit.g.id).state) {
        for (const reader of this.#readers.get(unit.g.id)!) this.#wake(reader, now + 1);
      }
    }
  }

  #wake(unit: Unit, at: Ms): void {
    if (at >= NEVER_AGAIN || at >= unit.wakeAt) return;
    unit.wakeAt = at;
    this.#heap.push(at, unit);
  }

  stateOf(id: Id): { state: State; since: Ms } {
    const outcomes = (this.#byId.get(id) ?? []).map((unit) => unit.outcome);
    return gravest(outcomes) ?? { state: 'pending', since: 0 };
  }

  readonly #others: Others = {
    stateOf: (id) => this.stateOf(id),
    powersOf: (who) =>
      (this.#holders.get(who) ?? []).flatMap((unit): Power[] =>
        unit.outcome.powers.filter((p) => p.who === who),
      ),
  };

  /** Every guarantee, each followed by the duties its rungs opened for others. */
  outcomes(): Outcome[] {
    return this.units.flatMap((unit) => [
      unit.outcome,
      ...unit.rungs.flatMap((r) => (r.outcome ? [r.outcome] : [])),
    ]);
  }
}

function note(from: Outcome, to: Outcome, at: Ms, changes: Change[]): void {
  if (from.state === to.state) return;
  changes.push({ id: to.id, version: to.version, at, from: from.state, to: to.state, outcome: to });
}

/** How this pattern sees the incident; from now on, when it did not yet. */
function trackOf(slot: Slot<Unit>, incident: Incident): Track {
  let last: Track | null = null;
  for (let track = incident.first; track; track = track.other) {
    if (track.slot === slot) return track;
    last = track;
  }
  const track = new Track(slot, incident);
  if (last) last.other = track;
  else incident.first = track;
  if (slot.role === 'conduct') slot.owner.conduct.push(track);
  return track;
}

/** Which kinds of report a pattern listens to. */
function isSpokenTo({ role, noAccess, owner }: Slot<Unit>, report: Report): boolean {
  const { says } = report;
  if (role === 'notice') return says === 'happened';
  if (role !== 'coverage') {
    return (
      says === 'happened' ||
      says === 'level' ||
      says === 'did-not-happen' ||
      (noAccess && says === 'no-access')
    );
  }
  const { duty, proof } = owner.g;
  const looks = says === 'observed-nothing' || (duty.kind === 'maintain' && says === 'level');
  if (!looks || !proof.verifiers.some((v) => v.id === report.source)) return false;
  const methods = duty.kind === 'maintain' ? [] : (proof.coverage?.methods ?? []);
  return methods.length === 0 || methods.includes(report.method);
}

function isSighting({ g: { proof } }: Unit, report: Report): boolean {
  return (
    proof.verifiers.some((v) => v.id === report.source) &&
    GRADE[report.grade] >= GRADE[proof.standard] &&
    (proof.methods.length === 0 || proof.methods.includes(report.method))
  );
}

export type Versions = { before: Guarantee | undefined; after: Guarantee | undefined };

function versionsOf(terms: Terms): (g: Guarantee) => Versions {
  const known = new Map<string, Guarantee>();
  const amending = new Map<string, Guarantee>();
  for (const g of terms.guarantees) {
    const key = versionKey(g.id, g.version);
    if (!known.has(key)) known.set(key, g);
    if (!g.amends) continue;
    const amended = versionKey(g.amends.of, g.amends.version);
    if (!amending.has(amended)) amending.set(amended, g);
  }
  return ({ id, version, amends }) => ({
    before: amends ? known.get(versionKey(amends.of, amends.version)) : undefined,
    after: amending.get(versionKey(id, version)),
  });
}

function knownSources(terms: Terms): Set<Id> | null {
  if (!terms.sources) return null;
  const verifiers = terms.guarantees.flatMap((g) => g.proof.verifiers);
  return new Set([...terms.sources, ...[...terms.parties, ...verifiers].map(({ id }) => id)]);
}

/** The parties to a guarantee with all above and below them; shared by guarantees between the same parties. */
function concernedSets({ actors }: Vocabulary): (obligor: Id, beneficiary: Id[]) => Set<Id> {
  const known = new Map<string, Set<Id>>();
  return (obligor, beneficiary) => {
    const key = JSON.stringify([obligor, beneficiary]);
    let set = known.get(key);
    if (!set) {
      set = new Set([obligor, ...beneficiary].flatMap((side) => [...actors.related(side)]));
      known.set(key, set);
    }
    return set;
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
