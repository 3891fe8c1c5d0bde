// Why a guarantee is in its state: the fewest entries that decide it, and when it began to count.
import type { Id, Ms, State, Why } from '../model.ts';
import type { Opening } from './each.ts';
import { hasMoved } from './evaluate.ts';
import { forecast } from './forecast.ts';
import type { Monitor } from './monitor.ts';
import type { Outcome } from './outcome.ts';
import type { Track } from './track.ts';
import type { Bounds, Unit } from './unit.ts';

export type IgnoredBecause = Why['ignored'][number]['because'] | IgnoredMore;
export type IgnoredMore =
  | 'another actor'
  | 'excepted'
  | 'outside the measure'
  | 'while suspended'
  | 'refuted'
  | 'dated after its receipt'
  | 'from a stranger'
  | 'no access is not innocence';

export type Count = Why['counts'][number];
export type Explanation = Omit<Why, 'ignored'> & {
  version: number;
  at: Ms;
  /** Every entry named, in order; with these alone, and with none fewer, the checker reaches this state. */
  entries: Id[];
  ignored: { report: Id; because: IgnoredBecause }[];
  /** Read off the agreement and the record: between which instants conduct counted, when the breach was known. */
  bounds: Bounds & { suspensions: { from: Ms; to: Ms | null }[]; superseded: Ms | null; openGoOver: boolean };
  notifiedAt: Ms | null;
  /** The opening that decides a breach by silence: when it opened, when it closed for late reports. */
  silence: { opened: Ms; deadline: Ms; closed: Ms; said: string } | null;
  unobservedMs: Ms | null;
  /** What an end rests on: an act, a later version, or the span being over. */
  ended: 'act' | 'superseded' | 'span' | null;
};

/** In `counts`: the report counts as a claim, no vote is relied on. */
export const CLAIM: Id = '';

type Named = { counts: Count[]; entries: Id[]; opening?: Opening };
const NOTHING: Named = { counts: [], entries: [] };

export function explain(monitor: Monitor, unit: Unit, ignored: Explanation['ignored'] = []): Explanation {
  const { outcome } = unit;
  const at = Math.min(monitor.clock, unit.cap);
  const named = nameEntries(monitor, unit, outcome, at);
  const { opening } = named;
  return {
    state: outcome.state,
    since: outcome.since,
    knownAt: monitor.clock,
    at,
    verdict: outcome.verdict,
    clause: outcome.id,
    version: outcome.version,
    ...(opening && opening.track === null ? { instance: Number(opening.id) || 0 } : {}),
    counts: named.counts,
    entries: [...new Set(named.entries)],
    ignored,
    next: forecast(unit, monitor.clock),
    bounds: {
      ...unit.bounds,
      by: hasMoved(unit, at) ? null : unit.bounds.by,
      suspensions: unit.suspensions.map(({ from, to }) => ({ from, to })),
      superseded: unit.after?.amends?.from ?? null,
      openGoOver: unit.after?.amends?.open === 'new',
    },
    notifiedAt: unit.notifiedAt,
    silence: opening ? silenceOf(opening) : null,
    unobservedMs: outcome.unobservedMs,
    ended: outcome.state === 'ended' ? endedBy(unit, at) : null,
  };
}

function endedBy(unit: Unit, at: Ms): Explanation['ended'] {
  if (unit.terminatedAt !== null && unit.terminatedAt <= at) return 'act';
  return (unit.after?.amends?.from ?? Number.POSITIVE_INFINITY) <= at ? 'superseded' : 'span';
}

function silenceOf({ o, deadline, closes, track }: Opening): Explanation['silence'] {
  const opened = track === null ? o + 1 : o;
  return {
    opened,
    deadline,
    closed: closes,
    said: 'no answer received by the time reports may still arrive',
  };
}

function nameEntries(monitor: Monitor, unit: Unit, { state, verdict }: Outcome, at: Ms): Named {
  if (state === 'pending') return NOTHING;
  if (state === 'discharged')
    return { counts: [], entries: [...unit.discharged!.values()].map(({ act }) => act) };
  if (state === 'suspended') return { counts: [], entries: suspending(unit) };
  if (state === 'ended') {
    return { counts: [], entries: endedBy(unit, at) === 'act' ? [unit.terminatedBy!] : [] };
  }
  if (state === 'fulfilled') return nameFulfilment(monitor, unit);
  const breach = nameBreach(unit, state, verdict.sure === 'violated');
  return state === 'cured' ? { ...breach, ...join([breach, nameCure(unit)]) } : breach;
}

function suspending(unit: Unit): Id[] {
  const open = unit.suspensions.filter((s) => s.to === null || s.to > s.from);
  return open.slice(-1).map((s) => s.act);
}

function nameBreach(unit: Unit, state: State, sure: boolean): Named {
  if (unit.never) {
    const tracks = unit.never.deciding(sure);
    return join(tracks.map((track) => nameTrack(track, 'breach', sure)).concat(dispute(tracks, state)));
  }
  const each = unit.each!;
  if (state === 'inEffect' || state === 'due') {
    const opening = state === 'due' ? firstWhere(unit, (x) => x.phase === 1 && each.isWaiting(x)) : undefined;
    if (!opening) return NOTHING;
    return { ...(opening.track ? nameTrack(opening.track, 'breach', false) : NOTHING), opening };
  }
  const ripe = state === 'confirmedBreach' || state === 'cured';
  const opening = sure
    ? firstWhere(
        unit,
        (x) => x.sure && x.answersClaimed < needOf(unit) && (ripe ? x.phase === 3 : x.phase >= 2),
      )!
    : each.unmet.first()!;
  const named = opening.track ? [nameTrack(opening.track, 'breach', sure)] : [];
  const near = each.answersNear(opening);
  // A duty that opens by itself would be surely broken without what was claimed to answer it.
  const disputed = state === 'disputed' ? near.filter((track) => track.standing === 'disputed') : [];
  const claimed =
    !sure && opening.track === null ? [...new Set([...disputed, ...near])].slice(0, needOf(unit)) : [];
  const onlyAnswer =
    disputed.length > 0 && opening.track?.standing !== 'disputed' ? disputed.slice(0, 1) : [];
  for (const track of claimed.length > 0 ? claimed : onlyAnswer)
    named.push(nameTrack(track, 'fulfilment', false));
  const all = [...(opening.track ? [opening.track] : []), ...disputed];
  return { ...join(named.concat(dispute(all, state))), opening };
}

function needOf(unit: Unit): number {
  const { duty } = unit.g;
  return duty.kind === 'achieve' ? (duty.count ?? 1) : 1;
}

function firstWhere(unit: Unit, holds: (opening: Opening) => boolean): Opening | undefined {
  for (const opening of unit.each!.openings) if (holds(opening)) return opening;
  return undefined;
}

/** The report an incident rests on; and, to make it sure, as many confirming votes as the quorum asks. */
function nameTrack(track: Track, what: Count['for'], sure: boolean): Named {
  const report = track.rows.report[track.account]!;
  if (!sure) return { counts: [{ report, for: what, vote: CLAIM }], entries: [report] };
  // A verifier's own report is its vote too; its finding need not be named beside it.
  const author = track.isSightingRow(track.account) ? track.rows.source[track.account] : undefined;
  const confirming = track.votes().filter((v) => v.says === 'confirmed');
  const own = confirming.filter((v) => v.verifier === author).map((v) => ({ ...v, vote: report }));
  const others = confirming.filter((v) => v.verifier !== author);
  const votes = [...own, ...others].slice(0, track.slot.owner.g.proof.quorum);
  return {
    counts: votes.map(({ vote }) => ({ report, for: what, vote })),
    entries: [report, ...votes.map(({ vote }) => vote)],
  };
}

/** What makes one of the deciding incidents disputed, by the fewest entries. */
function dispute(tracks: Track[], state: State): Named[] {
  const track = state === 'disputed' ? tracks.find((t) => t.standing === 'disputed') : undefined;
  if (!track) return [];
  const act = track.disputedBy();
  if (act !== undefined) return [{ counts: [], entries: [act] }];
  const veto = track.slot.owner.g.proof.vetoOf
    ?.map((v) => track.findOf(v))
    .find((f) => f?.verdict === 'refuted');
  if (veto) return [{ counts: [], entries: [veto.id] }];
  const votes = track.votes();
  const account = track.rows.report[track.account]!;
  const pick = (says: 'confirmed' | 'refuted') => {
    const those = votes.filter((v) => v.says === says);
    const own = says === 'confirmed' && track.isSightingRow(track.account);
    if (own && those.some((v) => v.verifier === track.rows.source[track.account])) return account;
    return those[0]?.vote;
  };
  const [yes, no] = [pick('confirmed'), pick('refuted')];
  if (yes !== undefined && no !== undefined) {
    const what = forRole(track);
    const counts = [yes, no].map((vote): Count => ({ report: account, for: what, vote }));
    return [{ counts, entries: [yes, no] }];
  }
  const { report, by, votes: had } = track.reopening!;
  const counts = had.map((vote): Count => ({ report: account, for: forRole(track), vote }));
  return [{ counts, entries: [account, ...had, report, by] }];
}

function forRole(track: Track): Count['for'] {
  return track.slot.role === 'answer' ? 'fulfilment' : 'breach';
}

function nameCure(unit: Unit): Named {
  const end = unit.later(unit.notifiedAt!, unit.g.cure!.within);
  let cure: Track | undefined;
  unit.cureFacts.from(unit.notifiedAt! + 1, (fact) => {
    if (fact.start > unit.notifiedAt! && fact.end <= end) cure = fact;
    return cure === undefined && fact.end <= end;
  });
  return nameTrack(cure!, 'cure', true);
}

function nameFulfilment(monitor: Monitor, unit: Unit): Named {
  if (unit.never) return { counts: [], entries: coverageNamed(monitor, unit) };
  const each = unit.each!;
  const needed = unit.g.duty.kind === 'respond' ? [each.openings.first()!] : [...each.openings];
  const met = needed.map((opening) =>
    each.answersNear(opening).filter((track) => each.isMet(opening, track)),
  );
  let chosen = [...new Set(met.flatMap((tracks) => tracks.slice(0, needOf(unit))))];
  const suffices = (some: Track[]) =>
    met.every((tracks) => tracks.filter((track) => some.includes(track)).length >= needOf(unit));
  for (const track of chosen) {
    const fewer = chosen.filter((other) => other !== track);
    if (suffices(fewer)) chosen = fewer;
  }
  const openings = needed.flatMap(({ track }) => (track ? [nameTrack(track, 'fulfilment', false)] : []));
  return join([...openings, ...chosen.map((track) => nameTrack(track, 'fulfilment', true))]);
}

/** The fewest looks that leave no gap longer than agreed. */
function coverageNamed(monitor: Monitor, unit: Unit): Id[] {
  const { duty, proof } = unit.g;
  const gap = duty.kind === 'maintain' ? duty.seenEvery : proof.coverage?.gap;
  if (!gap) return [];
  const rows = unit.coverage!.fewest(unit.bounds.from!, unit.bounds.until!, (at) => unit.later(at, gap));
  return rows.map((row) => monitor.rows.report[row]!);
}

function join(named: Named[]): Named {
  const counts = new Map(named.flatMap((n) => n.counts).map((c) => [`${c.report} ${c.for} ${c.vote}`, c]));
  return { counts: [...counts.values()], entries: named.flatMap((n) => n.entries) };
}
