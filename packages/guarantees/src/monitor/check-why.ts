// A second pair of eyes: re-derives a verdict from nothing but the agreement and the entries its why names.
// It is written apart from the monitor and shares with it only the types and the counting of durations.
import type { Guarantee, Pattern, State, Verdict } from '../model.ts';
import { type Named, NamedEntries, type NamedFact, type Words } from './check-facts.ts';
import type { Explanation } from './why.ts';

export type Derived = { state: State; verdict: Verdict };
/** Violated for sure, by claim; ripe: confirmed and no longer to be contested. */
type Reading = {
  sure: boolean;
  claimed: boolean;
  ripe: boolean;
  disputed: boolean;
  good: boolean;
  due: boolean;
};
type Opening = { o: number; by: number; sure: boolean; disputed: boolean; same: string };
const ALWAYS = '[]';

/** Null when the named entries come to what the why says, else what they come to. */
export function checkWhy(g: Guarantee, named: Named[], why: Explanation, words: Words): Derived | null {
  const derived = deriveFromNamed(g, named, why, words);
  const { sure, claimed } = derived.verdict;
  const quiet = ['ended', 'discharged', 'suspended'].includes(why.state);
  const same = quiet || (sure === why.verdict.sure && claimed === why.verdict.claimed);
  return derived.state === why.state && same ? null : derived;
}

/** What the entries alone come to. */
export function deriveFromNamed(g: Guarantee, named: Named[], why: Explanation, words: Words): Derived {
  const entries = new NamedEntries(g, named, why, words);
  const { bounds, at } = why;
  const begins = bounds.from === null ? null : Math.max(bounds.from, g.amends?.from ?? bounds.from);
  const began = begins !== null && begins <= at;
  const read =
    g.duty.kind === 'refrain' || g.duty.kind === 'maintain'
      ? readNever(entries, g, why)
      : readEach(entries, g, why);
  const good = read.good && !read.claimed ? 'satisfied' : 'unknown';
  const verdict: Verdict = {
    sure: read.sure ? 'violated' : good,
    claimed: read.claimed ? 'violated' : good,
  };
  const state = stateByAct(entries, g, why, words, began) ?? stateByDuty(entries, g, why, read);
  return { state, verdict: began ? verdict : { sure: 'unknown', claimed: 'unknown' } };
}

function stateByAct(
  entries: NamedEntries,
  g: Guarantee,
  why: Explanation,
  words: Words,
  began: boolean,
): State | null {
  const acts = entries.acts.filter((a) => 'of' in a && a.of === g.id);
  const by = (kind: string) => acts.flatMap((a) => (a.act === kind && 'by' in a ? [a.by] : []));
  if (by('terminate').length > 0) return 'ended';
  const discharge = by('discharge');
  const released = g.beneficiary.every((b) =>
    discharge.some((who) => entries.isWithin(words.parties, b, who)),
  );
  if (discharge.length > 0 && released) return 'discharged';
  if (!began) return 'pending';
  const now = why.bounds.suspensions.some((s) => s.from <= why.at && (s.to === null || s.to > why.at));
  return by('suspend').length > 0 && now ? 'suspended' : null;
}

function stateByDuty(entries: NamedEntries, g: Guarantee, why: Explanation, read: Reading): State {
  if (read.ripe) return isCured(entries, g, why) ? 'cured' : 'confirmedBreach';
  if (read.sure) return 'allegedBreach';
  if (read.claimed) return read.disputed ? 'disputed' : 'allegedBreach';
  if (read.good) return 'fulfilled';
  const { superseded } = why.bounds;
  if (why.ended === 'superseded' && superseded !== null && superseded <= why.at) return 'ended';
  if (read.due) return 'due';
  return why.ended === 'span' && isOver(entries, g, why) ? 'ended' : 'inEffect';
}

function isOver(
  entries: NamedEntries,
  g: Guarantee,
  { bounds: { until }, at, knownAt }: Explanation,
): boolean {
  return until !== null && until <= at && entries.add(until, g.proof.lateness) <= knownAt;
}

function readNever(entries: NamedEntries, g: Guarantee, why: Explanation): Reading {
  const { duty } = g;
  const below = duty.kind === 'maintain';
  const pattern = (duty.kind === 'refrain' ? duty.from : duty.kind === 'maintain' ? duty.level : null)!;
  const asked = { accounts: entries.told('breach'), conduct: true, below };
  const all = entries.facts(pattern, asked).sort((a, b) => a.end - b.end);
  const tolerance = duty.kind === 'refrain' && duty.tolerance?.count ? duty.tolerance : null;
  const many = (set: NamedFact[], from: (facts: NamedFact[]) => number) =>
    set.length > (tolerance?.count ?? 0) &&
    (!tolerance || set.at(-1)!.end < entries.add(from(set), tolerance.per));
  const certain = all.filter((f) => f.sure);
  const sure = many(certain, (set) => Math.min(...set.map((f) => f.start)));
  return {
    sure,
    claimed: many(all, (set) => set[0]!.end),
    ripe: sure,
    disputed: all.some((f) => f.disputed),
    good: isOver(entries, g, why) && isCovered(entries, g, why, pattern),
    due: false,
  };
}

function isCovered(entries: NamedEntries, g: Guarantee, { bounds }: Explanation, pattern: Pattern): boolean {
  const [from, until] = [bounds.from!, bounds.until!];
  const kept = g.duty.kind === 'maintain' ? g.duty.seenEvery : null;
  const gap = kept ?? g.proof.coverage?.gap;
  const methods = kept ? [] : (g.proof.coverage?.methods ?? []);
  const looks = entries.reports.filter(
    (r) =>
      (r.says === 'observed-nothing' || (kept !== null && r.says === 'level')) &&
      g.proof.verifiers.some((v) => v.id === r.source) &&
      (methods.length === 0 || methods.includes(r.method)) &&
      !entries.isBack(r) &&
      entries.plain(pattern, r) > 0,
  );
  if (gap === undefined || until <= from) return false;
  let seen = from;
  for (const [start, end] of [...looks.map((r) => r.time), [until, until] as const].sort(
    (a, b) => a[0] - b[0],
  )) {
    if (Math.min(start, until) > Math.max(seen, entries.add(seen, gap))) return false;
    seen = Math.max(seen, end);
  }
  return true;
}

function readEach(entries: NamedEntries, g: Guarantee, why: Explanation): Reading {
  const { duty, proof } = g;
  const pattern = (duty.kind === 'respond' ? duty.with : 'what' in duty ? duty.what : null)!;
  const answers = entries.facts(pattern, { accounts: entries.told('fulfilment') });
  const need = duty.kind === 'achieve' ? (duty.count ?? 1) : 1;
  const read = openingsOf(entries, g, why).map((x) => {
    const near = answers.filter((a) => a.end > x.o && a.start <= x.by && sameKey(g, a) === x.same);
    const met = near.filter((a) => a.sure && a.start > x.o && a.end <= x.by).length >= need;
    const closes = entries.add(x.by, proof.lateness);
    const closed = x.by <= why.at && closes <= why.knownAt;
    const sure = closed && x.sure && near.length < need;
    return {
      met,
      sure,
      due: x.by <= why.at && !closed && !met,
      unmet: closed && !met,
      ripe: sure && entries.add(closes, proof.contest) <= why.knownAt,
      disputed: x.disputed || near.some((a) => a.disputed),
    };
  });
  return {
    sure: read.some((x) => x.sure),
    claimed: read.some((x) => x.unmet),
    ripe: read.some((x) => x.ripe),
    disputed: read.find((x) => x.unmet)?.disputed ?? false,
    good: read.length > 0 && read.every((x) => x.met) && (duty.kind === 'achieve' || isOver(entries, g, why)),
    due: read.some((x) => x.due),
  };
}

function sameKey({ duty }: Guarantee, { r }: NamedFact): string {
  return duty.kind === 'respond'
    ? JSON.stringify((duty.same ?? []).map((field) => r[field] ?? null))
    : ALWAYS;
}

/** Of a duty to respond, what was named; of others, the opening the why points at, or all of them. */
function openingsOf(entries: NamedEntries, g: Guarantee, why: Explanation): Opening[] {
  const { duty } = g;
  if (duty.kind === 'respond') {
    const accounts = entries.told(why.state === 'fulfilled' ? 'fulfilment' : 'breach');
    return entries.facts(duty.to, { accounts, conduct: true }).map((f) => ({
      o: f.end,
      by: entries.add(f.end, duty.within),
      sure: f.sure,
      disputed: f.disputed,
      same: sameKey(g, f),
    }));
  }
  const all = why.silence ? [why.silence] : duty.kind === 'achieve' ? single(why) : periods(entries, g, why);
  return all.map((x) => ({ o: x.opened - 1, by: x.deadline, sure: true, disputed: false, same: ALWAYS }));
}

type Period = { opened: number; deadline: number };

function single({ bounds: { start, by } }: Explanation): Period[] {
  return start === null || by === null ? [] : [{ opened: start, deadline: by }];
}

/** Every period this version governs; they are only gone through when all of them are said to be met. */
function periods(entries: NamedEntries, { duty, amends }: Guarantee, why: Explanation): Period[] {
  const { start, until, superseded, openGoOver } = why.bounds;
  if (duty.kind !== 'report' || why.state !== 'fulfilled' || start === null || until === null) return [];
  const nth = (i: number) => entries.add(start, { ...duty.every, n: duty.every.n * i });
  const all: Period[] = [];
  for (let i = 0, opened = nth(0); opened < until && opened <= why.at; opened = nth(++i)) {
    const openAt = (t: number) => entries.add(entries.add(opened, duty.every), duty.grace) > t;
    const before = amends && opened < amends.from && !(amends.open === 'new' && openAt(amends.from));
    const after = superseded !== null && (opened >= superseded || (openGoOver && openAt(superseded)));
    if (before || after || entries.inSpan(opened, opened) < 2) continue;
    all.push({ opened, deadline: entries.add(nth(i + 1), duty.grace) });
  }
  return all;
}

function isCured(entries: NamedEntries, { cure }: Guarantee, { notifiedAt }: Explanation): boolean {
  if (!cure || notifiedAt === null) return false;
  const end = entries.add(notifiedAt, cure.within);
  const remedies = entries.facts(cure.by, { accounts: entries.told('cure') });
  return remedies.some((f) => f.sure && f.start > notifiedAt && f.end <= end);
}
