// Brute force, part 1: which incidents are facts for one pattern of one guarantee, and how they stand.
import type { Exception, Guarantee, Id, Ms, Pattern, Report, Standing } from '../../model.ts';
import { addDuration } from '../../time/duration.ts';
import { idOf, isReport, type LogAct, type LogLine } from '../entry.ts';
import { type Match, placeInRing } from '../geometry.ts';
import type { Terms } from '../terms.ts';

/** M10. An incident as this guarantee sees it: the account it rests on and how it stands. */
export type Track = {
  incident: Id;
  account: Report;
  match: Match;
  standing: Standing;
  votes: { verifier: Id; says: 'confirmed' | 'refuted'; vote: Id }[];
};
/** What of a level pattern is looked for: as it is, or the level not kept for longer than the dip. */
export type Look = 'matching' | 'below';

const RANK: Record<Match, number> = { no: 0, maybe: 1, yes: 2 };
const GRADE = { indicated: 0, probable: 1, established: 2 };

export function weakest(...matches: Match[]): Match {
  return matches.reduce((worst, match) => (RANK[match] < RANK[worst] ? match : worst), 'yes');
}

/** M1. Entries received by then, in the one order, without those that cannot count at all. */
export function admissible(terms: Terms, log: LogLine[], knownAt: Ms): LogLine[] {
  return log.filter((entry) => {
    if (entry.received > knownAt) return false;
    if (!isReport(entry)) return entry.act === 'find' || isKnownSource(terms, entry.by);
    return entry.time[1] <= entry.received && isKnownSource(terms, entry.source);
  });
}

export function isKnownSource(terms: Terms, id: Id): boolean {
  if (!terms.sources) return true;
  return (
    terms.sources.includes(id) ||
    terms.parties.some((party) => party.id === id) ||
    terms.guarantees.some((g) => g.proof.verifiers.some((verifier) => verifier.id === id))
  );
}

/** Up the tree: an actor within a force within a party, or a member of a collective. */
export function isWithin(list: Terms['parties'], id: Id, whole: Id, seen = new Set<Id>()): boolean {
  if (id === whole) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const above = list.filter((x) => x.members?.includes(id)).map((x) => x.id);
  const partOf = list.find((x) => x.id === id)?.partOf;
  return [...above, ...(partOf === undefined ? [] : [partOf])].some((x) => isWithin(list, x, whole, seen));
}

function matchName(list: Terms['parties'], wanted: Id | undefined, said: Id | undefined): Match {
  if (wanted === undefined) return 'yes';
  if (said === undefined) return 'maybe';
  if (isWithin(list, said, wanted)) return 'yes';
  return isWithin(list, wanted, said) ? 'maybe' : 'no';
}

/** M8. Type, actors and place; then values; then exceptions. */
export function matchReport(
  terms: Terms,
  pattern: Pattern,
  report: Report,
  entries: LogLine[],
  look: Look,
  dip = 0,
): Match {
  const base = matchBase(terms, pattern, report);
  const values = matchValues(pattern, report);
  const wanted = look === 'matching' ? values : values === 'yes' ? 'no' : values === 'no' ? 'yes' : 'maybe';
  if (look === 'below' && report.time[1] - report.time[0] <= dip) return 'no';
  const excepted = (pattern.except ?? []).map((e) => matchException(terms, e, report, entries));
  const except = excepted.includes('yes') ? 'no' : excepted.includes('maybe') ? 'maybe' : 'yes';
  return weakest(base, wanted, except);
}

function matchBase(terms: Terms, pattern: Pattern, report: Report): Match {
  const ring = terms.areas.find((area) => area.id === pattern.in)?.ring;
  return weakest(
    matchName(terms.types, pattern.type, report.type),
    matchName(terms.parties, pattern.by, report.by),
    matchName(terms.parties, pattern.on, report.on),
    ring ? placeInRing(ring, report.place) : 'yes',
  );
}

function matchValues(pattern: Pattern, report: Report): Match {
  const answers = (pattern.where ?? []).map(({ field, op, value }): Match => {
    const said = report.values?.[field];
    if (said === undefined) return 'maybe';
    const holds = {
      '<': said < value,
      '<=': said <= value,
      '=': said === value,
      '>=': said >= value,
      '>': said > value,
    };
    return holds[op] ? 'yes' : 'no';
  });
  return weakest(...answers);
}

/** M9. An exception by notice or approval needs a report of it, of the same incident, received in time. */
function matchException(terms: Terms, e: Exception, report: Report, entries: LogLine[]): Match {
  if (!e.notice && !e.approval)
    return weakest(matchBase(terms, e.pattern, report), matchValues(e.pattern, report));
  const given = entries.some((n) => {
    if (!isReport(n) || n.incident !== report.incident || n.received >= report.received) return false;
    if (n.says !== 'happened' || deathOf(n, entries) < report.received) return false;
    if (weakest(matchBase(terms, e.pattern, n), matchValues(e.pattern, n)) !== 'yes') return false;
    const inTime = (dur: Exception['notice']) =>
      (dur ? addDuration(n.received, dur, terms.counting) : n.received) <= report.time[0];
    if (e.approval?.by === undefined || n.source === e.approval.by) return inTime(e.notice);
    return e.approval.silence === 'granted' && e.approval.within !== undefined && inTime(e.approval.within);
  });
  return given ? 'yes' : 'no';
}

/** M5. When its own author retracted or replaced it; no earlier than it was received. */
export function deathOf(report: Report, entries: LogLine[]): Ms {
  const kills = entries.filter((e) =>
    isReport(e)
      ? e.replaces === report.id && e.source === report.source
      : e.act === 'retract' && e.report === report.id && e.by === report.source,
  );
  return Math.min(...kills.map((e) => Math.max(e.received, report.received)));
}

export type Question = { pattern: Pattern; look?: Look; dip?: number; noAccess?: boolean };

/** M10-M14. Every incident with a live account that the pattern does not exclude. */
export function tracksOf(terms: Terms, g: Guarantee, entries: LogLine[], q: Question): Track[] {
  const incidents = new Set(entries.filter(isReport).map((r) => r.incident));
  return [...incidents].flatMap((incident) => {
    const about = entries.filter(
      (e) => isReport(e) || e.act === 'retract' || ('incident' in e && e.incident === incident),
    );
    const track = foldIncident(terms, g, about, incident, q);
    return track ? [track] : [];
  });
}

type Told = {
  report: Report;
  match: Match;
  dies: Ms;
  account: boolean;
  vote: 'confirmed' | 'refuted' | null;
};

function foldIncident(
  terms: Terms,
  g: Guarantee,
  entries: LogLine[],
  incident: Id,
  q: Question,
): Track | null {
  const told = entries.filter(isReport).flatMap((report) => tell(terms, g, entries, report, incident, q));
  const acts = entries.filter((e): e is LogAct => !isReport(e) && 'incident' in e);
  const times = [
    ...new Set([...told.flatMap((x) => [x.report.received, x.dies]), ...acts.map((x) => x.received)]),
  ]
    .filter((t) => t !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b);
  const known = entries.reduce((last, e) => Math.max(last, e.received), Number.NEGATIVE_INFINITY);
  const kept = new Set<Told>();
  let reopened: Ms | null = null;
  for (const t of times.filter((t) => t <= known)) {
    // M12. What stood confirmed until now is not undone by a reporter who takes the report back.
    const before = alive(told, kept, (x) => x.report.received < t && x.dies >= t);
    const dying = before.filter((x) => x.dies === t && !kept.has(x));
    const votes = votesOf(
      g,
      before,
      acts.filter((x) => x.received < t),
    );
    if (
      dying.length > 0 &&
      isConfirmed(
        g,
        votes,
        acts.filter((x) => x.received < t),
      )
    ) {
      const account = accountOf(before);
      const without = votes.filter((v) => !dying.some((x) => x === v.told));
      const falls = !isConfirmed(
        g,
        without,
        acts.filter((x) => x.received < t),
      );
      if ((account && dying.includes(account)) || falls) {
        for (const x of dying) if (x === account || votes.some((v) => v.told === x)) kept.add(x);
        reopened = t;
      }
    }
    const now = alive(told, kept, (x) => x.report.received <= t && x.dies > t);
    const said = acts.filter((x) => x.received <= t);
    if (reopened !== null && isConfirmed(g, votesOf(g, now, said), said) && isFresh(g, said, reopened)) {
      reopened = null;
    }
  }
  const now = alive(told, kept, (x) => x.dies > known);
  const account = accountOf(now);
  if (!account) return null;
  const votes = votesOf(g, now, acts);
  return {
    incident,
    account: account.report,
    match: account.match,
    standing: standingOf(terms, g, votes, acts, reopened),
    votes: votes.map(({ verifier, says, vote }) => ({ verifier, says, vote })),
  };
}

function tell(
  terms: Terms,
  g: Guarantee,
  entries: LogLine[],
  report: Report,
  incident: Id,
  q: Question,
): Told[] {
  if (report.incident !== incident) return [];
  const affirms =
    report.says === 'happened' ||
    report.says === 'level' ||
    (q.noAccess === true && report.says === 'no-access');
  if (!affirms && report.says !== 'did-not-happen') return [];
  const match = matchReport(terms, q.pattern, report, entries, q.look ?? 'matching', q.dip);
  const dies = deathOf(report, entries);
  if (match === 'no' || dies <= report.received) return [];
  const vote = isSighting(g, report) ? (affirms ? 'confirmed' : 'refuted') : null;
  return [{ report, match, dies, account: affirms, vote }];
}

/** M11. A verifier's own report counts as its vote at or above the standard, by an agreed method. */
export function isSighting(g: Guarantee, report: Report): boolean {
  return (
    g.proof.verifiers.some((v) => v.id === report.source) &&
    GRADE[report.grade] >= GRADE[g.proof.standard] &&
    (g.proof.methods.length === 0 || g.proof.methods.includes(report.method))
  );
}

const alive = (told: Told[], kept: Set<Told>, lives: (x: Told) => boolean) =>
  told.filter((x) => kept.has(x) || lives(x));

/** M10. The earliest certain account; without one, the earliest possible one. */
function accountOf(told: Told[]): Told | undefined {
  const accounts = told.filter((x) => x.account).sort((a, b) => byReceipt(a.report, b.report));
  return accounts.find((x) => x.match === 'yes') ?? accounts[0];
}

function byReceipt(a: LogLine, b: LogLine): number {
  return a.received - b.received || (idOf(a) < idOf(b) ? -1 : 1);
}

type Vote = { verifier: Id; says: 'confirmed' | 'refuted'; vote: Id; told?: Told };

/** M11. One vote a verifier: its latest finding; without any, its latest own sighting. `open` is no vote. */
function votesOf(g: Guarantee, told: Told[], acts: LogAct[]): Vote[] {
  return g.proof.verifiers.flatMap(({ id: verifier }): Vote[] => {
    const find = latestFind(acts, verifier);
    if (find) {
      return find.verdict === 'open' ? [] : [{ verifier, says: find.verdict, vote: idOf(find) }];
    }
    const own = told.filter((x) => x.vote && x.report.source === verifier);
    const last = own.sort((a, b) => byReceipt(a.report, b.report)).at(-1);
    return last?.vote ? [{ verifier, says: last.vote, vote: last.report.id, told: last }] : [];
  });
}

function latestFind(acts: LogAct[], verifier: Id) {
  const finds = acts.filter((x) => x.act === 'find' && x.verifier === verifier).sort(byReceipt);
  return finds.at(-1) as Extract<LogAct, { act: 'find' }> | undefined;
}

function isConfirmed(g: Guarantee, votes: Vote[], acts: LogAct[]): boolean {
  const yes = votes.filter((v) => v.says === 'confirmed').length;
  const no = votes.filter((v) => v.says === 'refuted').length;
  return yes >= g.proof.quorum && yes > no && !isVetoed(g, acts);
}

const isVetoed = (g: Guarantee, acts: LogAct[]) =>
  (g.proof.vetoOf ?? []).some((holder) => latestFind(acts, holder)?.verdict === 'refuted');

/** M12. Reopened is closed again by a quorum that confirms anew. */
function isFresh(g: Guarantee, acts: LogAct[], reopened: Ms): boolean {
  const again = g.proof.verifiers.filter(({ id }) => {
    const find = latestFind(acts, id);
    return find?.verdict === 'confirmed' && find.received > reopened;
  });
  return again.length >= g.proof.quorum;
}

/** M13. */
function standingOf(
  terms: Terms,
  g: Guarantee,
  votes: Vote[],
  acts: LogAct[],
  reopened: Ms | null,
): Standing {
  const yes = votes.filter((v) => v.says === 'confirmed').length;
  const no = votes.filter((v) => v.says === 'refuted').length;
  if (isConfirmed(g, votes, acts) && reopened === null) return 'confirmed';
  if (no >= g.proof.quorum) return 'refuted';
  const split = (yes > 0 && no > 0) || isVetoed(g, acts);
  return reopened !== null || split || isDisputed(terms, g, acts) ? 'disputed' : 'alleged';
}

type Says = Extract<LogAct, { act: 'dispute' | 'concede' }>;

/** M14. A party to this guarantee disputes; its own later concession withdraws that. */
function isDisputed(terms: Terms, g: Guarantee, acts: LogAct[]): boolean {
  const said = acts.filter((x): x is Says => x.act === 'dispute' || x.act === 'concede').sort(byReceipt);
  const latest = new Map(said.map((x) => [x.by, x.act]));
  return [...latest].some(([by, act]) => act === 'dispute' && isConcerned(terms, g, by));
}

export function isConcerned(terms: Terms, g: Guarantee, by: Id): boolean {
  return [g.obligor, ...g.beneficiary].some(
    (side) => isWithin(terms.parties, by, side) || isWithin(terms.parties, side, by),
  );
}
