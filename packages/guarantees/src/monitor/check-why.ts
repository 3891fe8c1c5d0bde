// A second pair of eyes: re-derives a verdict from nothing but the agreement and the entries its why names.
// It is written apart from the monitor and shares with it only the types and the counting of durations.
import type { Act, Dur, Guarantee, Id, Pattern, Report, State, Verdict } from '../model.ts';
import { addDuration } from '../time/duration.ts';
import type { Terms } from './terms.ts';
import type { Explanation } from './why.ts';

type Named = Report | (Act & { id?: Id });
type Fact = { r: Report; start: number; end: number; sure: boolean; disputed: boolean };
type Words = Pick<Terms, 'parties' | 'types' | 'areas' | 'counting'>;
const worst = (...matches: number[]) => Math.min(2, ...matches);

/** What the entries alone come to; `checkWhy` compares it with what the why says. */
export function deriveFromNamed(
  g: Guarantee,
  named: Named[],
  why: Explanation,
  words: Words,
): { state: State; verdict: Verdict } {
  const { bounds, at, knownAt } = why;
  const add = (t: number, dur: Dur) => addDuration(t, dur, words.counting);
  const over = (t: number | null): t is number => t !== null && t <= at;
  const told = (what: string) => new Set(why.counts.filter((c) => c.for === what).map((c) => c.report));
  const votes = new Set(why.counts.map((c) => c.vote));
  const reports = named.filter((e): e is Report => 'says' in e);
  const acts = named.filter((e): e is Act & { id?: Id } => 'act' in e);
  const related = (list: Words['parties'], x: Id | undefined, y: Id | undefined): boolean =>
    x !== undefined &&
    (x === y ||
      list.some(
        (p) =>
          (p.id === x && p.partOf !== undefined && related(list, p.partOf, y)) ||
          (p.members?.includes(x) && related(list, p.id, y)),
      ));
  const name = (list: Words['parties'], wanted: Id | undefined, said: Id | undefined) =>
    wanted === undefined || related(list, said, wanted)
      ? 2
      : said === undefined || related(list, wanted, said)
        ? 1
        : 0;
  const values = (p: Pattern, r: Report) =>
    worst(
      ...(p.where ?? []).map(({ field, op, value }) => {
        const v = r.values?.[field];
        if (v === undefined) return 1;
        return (
          op === '='
            ? v === value
            : op === '<'
              ? v < value
              : op === '<='
                ? v <= value
                : op === '>'
                  ? v > value
                  : v >= value
        )
          ? 2
          : 0;
      }),
    );
  const plain = (p: Pattern, r: Report) =>
    worst(
      name(words.types, p.type, r.type),
      name(words.parties, p.by, r.by),
      name(words.parties, p.on, r.on),
      within(words.areas.find((a) => a.id === p.in)?.ring, r.place),
    );
  const match = (p: Pattern, r: Report, below: boolean) =>
    worst(
      plain(p, r),
      below ? 2 - values(p, r) : values(p, r),
      ...(p.except ?? [])
        .filter((e) => !e.notice && !e.approval)
        .map((e) => 2 - worst(plain(e.pattern, r), values(e.pattern, r))),
    );

  const find = (incident: Id, who: Id) =>
    acts
      .filter((a) => a.act === 'find' && a.incident === incident && a.verifier === who)
      .sort((a, b) => a.received - b.received || ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
      .at(-1) as Extract<Act, { act: 'find' }> | undefined;
  const GRADES = ['indicated', 'probable', 'established'];
  function facts(p: Pattern, accounts: Set<Id>, conduct = false, below = false): Fact[] {
    return [...new Set(reports.map((r) => r.incident))].flatMap((incident) => {
      const about = reports
        .filter((r) => r.incident === incident && r.says !== 'observed-nothing' && match(p, r, below) > 0)
        .sort((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1));
      const back = (r: Report) =>
        reports.some((k) => k.replaces === r.id && k.source === r.source) ||
        acts.some((a) => a.act === 'retract' && a.report === r.id && a.by === r.source);
      const tally = (some: Report[]) =>
        g.proof.verifiers.flatMap(({ id }) => {
          const said = find(incident, id)?.verdict;
          const own = some
            .filter(
              (r) =>
                votes.has(r.id) &&
                r.source === id &&
                GRADES.indexOf(r.grade) >= GRADES.indexOf(g.proof.standard) &&
                (g.proof.methods.length === 0 || g.proof.methods.includes(r.method)),
            )
            .at(-1);
          return said ?? (own ? (own.says === 'did-not-happen' ? 'refuted' : 'confirmed') : []);
        });
      const count = (votes: string[], says: string) => votes.filter((v) => v === says).length;
      const veto = (g.proof.vetoOf ?? []).some((who) => find(incident, who)?.verdict === 'refuted');
      const wins = (votes: string[]) =>
        count(votes, 'confirmed') >= g.proof.quorum &&
        count(votes, 'confirmed') > count(votes, 'refuted') &&
        !veto;
      const reopened = about.some(back) && wins(tally(about));
      const live = reopened ? about : about.filter((r) => !back(r));
      const cast = tally(live);
      const heard = live.filter((r) => accounts.has(r.id) && r.says !== 'did-not-happen');
      const r = heard.find((x) => match(p, x, below) === 2) ?? heard[0];
      if (!r || (count(cast, 'refuted') >= g.proof.quorum && !wins(cast))) return [];
      const [start, end] = r.time;
      if (start > at || (below && g.duty.kind === 'maintain' && end - start <= add(0, g.duty.dip))) return [];
      let m = worst(match(p, r, below), end > at ? 1 : 2);
      if (conduct) m = worst(m, inSpan(start, end));
      const party = acts.some((a) => a.act === 'dispute' && a.incident === incident);
      const disputed =
        reopened || veto || party || (count(cast, 'confirmed') > 0 && count(cast, 'refuted') > 0);
      return m === 0
        ? []
        : [
            {
              r,
              start,
              end,
              sure: m === 2 && wins(cast) && !reopened,
              disputed: disputed && (reopened || !wins(cast)),
            },
          ];
    });
  }
  function inSpan(start: number, end: number): number {
    const until = bounds.until ?? Number.POSITIVE_INFINITY;
    if (bounds.from === null || end < bounds.from || start >= until) return 0;
    const paused = bounds.suspensions.map(({ from, to }) => {
      const stop = to ?? Number.POSITIVE_INFINITY;
      return stop === from || end < from || start >= stop ? 2 : start >= from && end < stop ? 0 : 1;
    });
    return worst(start >= bounds.from && end < until ? 2 : 1, ...paused);
  }

  // The duty: what is violated, for sure and by claim, and whether the time to contest is over.
  const { duty } = g;
  const late = (t: number) => add(t, g.proof.lateness);
  const out = { sure: false, claimed: false, ripe: false, disputed: false, good: false, due: false };
  if (duty.kind === 'refrain' || duty.kind === 'maintain') {
    const all = facts(
      duty.kind === 'refrain' ? duty.from : duty.level,
      told('breach'),
      true,
      duty.kind === 'maintain',
    ).sort((a, b) => a.end - b.end);
    const tolerance = duty.kind === 'refrain' && duty.tolerance?.count ? duty.tolerance : undefined;
    const many = (set: Fact[], from: (f: Fact[]) => number) =>
      set.length > (tolerance?.count ?? 0) && (!tolerance || set.at(-1)!.end < add(from(set), tolerance.per));
    const sure = all.filter((f) => f.sure);
    out.sure = many(sure, (set) => Math.min(...set.map((f) => f.start)));
    out.ripe = out.sure;
    out.claimed = many(all, (set) => set[0]!.end);
    out.disputed = all.some((f) => f.disputed);
    out.good = over(bounds.until) && late(bounds.until) <= knownAt && covered(bounds.from!, bounds.until);
  } else {
    const answers = facts(duty.kind === 'respond' ? duty.with : duty.what, told('fulfilment'));
    const need = duty.kind === 'achieve' ? (duty.count ?? 1) : 1;
    const openings =
      duty.kind === 'respond'
        ? facts(duty.to, told(why.state === 'fulfilled' ? 'fulfilment' : 'breach'), true).map((f) => ({
            o: f.end,
            by: add(f.end, duty.within),
            sure: f.sure,
            disputed: f.disputed,
            same: duty.same?.map((k) => f.r[k] ?? null),
          }))
        : [...(why.silence ? [why.silence] : grid())].map((s) => ({
            o: s.opened - 1,
            by: s.deadline,
            sure: true,
            disputed: false,
            same: undefined,
          }));
    const read = openings.map((x) => {
      const near = answers.filter(
        (a) =>
          a.end > x.o &&
          a.start <= x.by &&
          (x.same === undefined ||
            JSON.stringify(x.same) ===
              JSON.stringify(duty.kind === 'respond' ? duty.same?.map((k) => a.r[k] ?? null) : undefined)),
      );
      const met = near.filter((a) => a.sure && a.start > x.o && a.end <= x.by).length >= need;
      const closed = x.by <= at && late(x.by) <= knownAt;
      return {
        met,
        closed,
        due: x.by <= at && !closed && !met,
        unmet: closed && !met,
        sure: closed && x.sure && near.length < need,
        ripe: add(late(x.by), g.proof.contest) <= knownAt,
        disputed: x.disputed || near.some((a) => a.disputed),
      };
    });
    out.sure = read.some((x) => x.sure);
    out.ripe = read.some((x) => x.sure && x.ripe);
    out.claimed = read.some((x) => x.unmet);
    out.disputed = read.find((x) => x.unmet)?.disputed ?? false;
    out.due = read.some((x) => x.due);
    out.good =
      read.length > 0 &&
      read.every((x) => x.met) &&
      (duty.kind === 'achieve' || (over(bounds.until) && late(bounds.until) <= knownAt));
  }
  function* grid(): Generator<{ opened: number; deadline: number }> {
    if (duty.kind === 'achieve' && bounds.start !== null && bounds.by !== null)
      yield { opened: bounds.start, deadline: bounds.by };
    if (duty.kind !== 'report' || bounds.start === null || bounds.until === null) return;
    if (why.state !== 'fulfilled') return;
    for (let i = 0; ; i++) {
      const opened = add(bounds.start, { ...duty.every, n: duty.every.n * i });
      if (opened >= bounds.until || opened > at) return;
      const openAt = (t: number) => add(add(opened, duty.every), duty.grace) > t;
      const early = g.amends && opened < g.amends.from && !(g.amends.open === 'new' && openAt(g.amends.from));
      const { superseded, openGoOver } = bounds;
      const late = superseded !== null && (opened >= superseded || (openGoOver && openAt(superseded)));
      const end = add(bounds.start, { ...duty.every, n: duty.every.n * (i + 1) });
      if (!early && !late && inSpan(opened, opened) === 2) yield { opened, deadline: add(end, duty.grace) };
    }
  }
  function covered(from: number, until: number): boolean {
    const gap = duty.kind === 'maintain' ? duty.seenEvery : g.proof.coverage?.gap;
    const looks = reports
      .filter((r) => r.says === 'observed-nothing' || duty.kind === 'maintain')
      .map((r) => r.time);
    if (until <= from) return false;
    let seen = from;
    for (const [start, end] of [...looks, [until, until] as const].sort((a, b) => a[0] - b[0])) {
      if (gap === undefined || Math.min(start, until) > Math.max(seen, add(seen, gap))) return false;
      seen = Math.max(seen, end);
    }
    return true;
  }
  const cured = (): boolean => {
    if (!g.cure || why.notifiedAt === null) return false;
    const end = add(why.notifiedAt, g.cure.within);
    return facts(g.cure.by, told('cure')).some((f) => f.sure && f.start > why.notifiedAt! && f.end <= end);
  };
  const good = out.good && !out.claimed ? 'satisfied' : 'unknown';
  const verdict: Verdict = { sure: out.sure ? 'violated' : good, claimed: out.claimed ? 'violated' : good };
  const none: Verdict = { sure: 'unknown', claimed: 'unknown' };
  const acted = (kind: string) => acts.some((a) => a.act === kind && 'of' in a && a.of === g.id);
  const begins = bounds.from === null ? null : Math.max(bounds.from, g.amends?.from ?? bounds.from);
  const say = (state: State) => ({ state, verdict: over(begins) ? verdict : none });
  if (acted('terminate')) return say('ended');
  if (
    acted('discharge') &&
    g.beneficiary.every((b) => acts.some((a) => a.act === 'discharge' && related(words.parties, b, a.by)))
  )
    return say('discharged');
  if (!over(begins)) return say('pending');
  if (acted('suspend') && bounds.suspensions.some((s) => s.from <= at && (s.to === null || s.to > at)))
    return say('suspended');
  if (out.ripe) return say(cured() ? 'cured' : 'confirmedBreach');
  if (out.sure) return say('allegedBreach');
  if (out.claimed) return say(out.disputed ? 'disputed' : 'allegedBreach');
  if (out.good) return say('fulfilled');
  if (why.ended === 'superseded' && over(bounds.superseded)) return say('ended');
  if (out.due) return say('due');
  return say(
    over(bounds.until) && late(bounds.until) <= knownAt && why.ended === 'span' ? 'ended' : 'inEffect',
  );
}

/** Null when the named entries come to what the why says, else what they come to. */
export function checkWhy(
  g: Guarantee,
  named: Named[],
  why: Explanation,
  words: Words,
): { state: State; verdict: Verdict } | null {
  const derived = deriveFromNamed(g, named, why, words);
  const quiet = ['ended', 'discharged', 'suspended'].includes(why.state);
  const same =
    derived.state === why.state &&
    (quiet || (derived.verdict.sure === why.verdict.sure && derived.verdict.claimed === why.verdict.claimed));
  return same ? null : derived;
}

/** 2 inside, 0 outside, 1 not certain: winding number and distance, in a plane at the place. */
function within(ring: [number, number][] | undefined, { lon, lat, radiusKm }: Report['place']): number {
  if (!ring) return 2;
  const km = 111.195;
  const short = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
  let east = short(ring[0]![0] - lon);
  const flat = ring.map(([x, y], i) => {
    east += short(x - ring[Math.max(0, i - 1)]![0]);
    return [east * km * Math.cos((lat * Math.PI) / 180), (y - lat) * km] as const;
  });
  let turns = 0;
  let near = Number.POSITIVE_INFINITY;
  for (const [i, [bx, by]] of flat.entries()) {
    const [ax, ay] = flat[(i + flat.length - 1) % flat.length]!;
    turns += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
    near = Math.min(near, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)));
  }
  return near <= radiusKm ? 1 : Math.abs(turns) > Math.PI ? 2 : 0;
}
