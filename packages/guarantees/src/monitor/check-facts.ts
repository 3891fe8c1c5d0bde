// For the checker only: what the named entries say of each incident, written apart from the monitor.
import type { Act, Dur, Guarantee, Id, Pattern, Report } from '../model.ts';
import { addDuration } from '../time/duration.ts';
import type { Terms } from './terms.ts';
import type { Explanation } from './why.ts';

export type Named = Report | (Act & { id?: Id });
export type NamedFact = { r: Report; start: number; end: number; sure: boolean; disputed: boolean };
export type Words = Pick<Terms, 'parties' | 'types' | 'areas' | 'counting'>;
type Find = Extract<Act, { act: 'find' }>;
/** 0 no, 1 maybe, 2 yes. */
type Match = number;
type Asked = { accounts: Set<Id>; conduct?: boolean; below?: boolean };

const worst = (...matches: Match[]): Match => Math.min(2, ...matches);
const GRADES = ['indicated', 'probable', 'established'];
const COMPARE: Record<string, (said: number, value: number) => boolean> = {
  '<': (said, value) => said < value,
  '<=': (said, value) => said <= value,
  '=': (said, value) => said === value,
  '>=': (said, value) => said >= value,
  '>': (said, value) => said > value,
};

export class NamedEntries {
  readonly #g: Guarantee;
  readonly #words: Words;
  readonly #why: Explanation;
  readonly #votes: Set<Id>;
  readonly reports: Report[];
  readonly acts: (Act & { id?: Id })[];

  constructor(g: Guarantee, named: Named[], why: Explanation, words: Words) {
    this.#g = g;
    this.#words = words;
    this.#why = why;
    this.#votes = new Set(why.counts.map((c) => c.vote));
    this.reports = named.filter((e): e is Report => 'says' in e);
    this.acts = named.filter((e): e is Act & { id?: Id } => 'act' in e);
  }

  add(at: number, dur: Dur): number {
    return addDuration(at, dur, this.#words.counting);
  }

  /** The reports the why counts for this. */
  told(what: 'breach' | 'fulfilment' | 'cure'): Set<Id> {
    return new Set(this.#why.counts.filter((c) => c.for === what).map((c) => c.report));
  }

  isWithin(list: Words['parties'], x: Id | undefined, y: Id | undefined): boolean {
    if (x === undefined || x === y) return x !== undefined;
    const above = list.flatMap((p) => {
      const whole = p.id === x && p.partOf !== undefined ? [p.partOf] : [];
      return p.members?.includes(x) ? [...whole, p.id] : whole;
    });
    return above.some((a) => this.isWithin(list, a, y));
  }

  #name(list: Words['parties'], wanted: Id | undefined, said: Id | undefined): Match {
    if (wanted === undefined || this.isWithin(list, said, wanted)) return 2;
    return said === undefined || this.isWithin(list, wanted, said) ? 1 : 0;
  }

  #values(p: Pattern, r: Report): Match {
    return worst(
      ...(p.where ?? []).map(({ field, op, value }) => {
        const said = r.values?.[field];
        return said === undefined ? 1 : COMPARE[op]!(said, value) ? 2 : 0;
      }),
    );
  }

  plain(p: Pattern, r: Report): Match {
    const { types, parties, areas } = this.#words;
    const ring = areas.find((a) => a.id === p.in)?.ring;
    const names = [
      this.#name(types, p.type, r.type),
      this.#name(parties, p.by, r.by),
      this.#name(parties, p.on, r.on),
    ];
    return worst(...names, within(ring, r.place));
  }

  #match(p: Pattern, r: Report, below: boolean): Match {
    const values = below ? 2 - this.#values(p, r) : this.#values(p, r);
    const byItself = (p.except ?? []).filter((e) => !e.notice && !e.approval);
    const excepted = byItself.map((e) => 2 - worst(this.plain(e.pattern, r), this.#values(e.pattern, r)));
    return worst(this.plain(p, r), values, ...excepted);
  }

  #find(incident: Id, who: Id): Find | undefined {
    const finds = this.acts.filter(
      (a): a is Find & { id?: Id } => a.act === 'find' && a.incident === incident && a.verifier === who,
    );
    return finds.sort((a, b) => a.received - b.received || ((a.id ?? '') < (b.id ?? '') ? -1 : 1)).at(-1);
  }

  isBack(r: Report): boolean {
    const replaced = this.reports.some((k) => k.replaces === r.id && k.source === r.source);
    return replaced || this.acts.some((a) => a.act === 'retract' && a.report === r.id && a.by === r.source);
  }

  #tally(incident: Id, some: Report[]): ('confirmed' | 'refuted' | 'open')[] {
    const { verifiers, standard, methods } = this.#g.proof;
    const counts = (r: Report) =>
      this.#votes.has(r.id) &&
      GRADES.indexOf(r.grade) >= GRADES.indexOf(standard) &&
      (methods.length === 0 || methods.includes(r.method));
    return verifiers.flatMap(({ id }) => {
      const said = this.#find(incident, id)?.verdict;
      if (said) return [said];
      const own = some.filter((r) => r.source === id && counts(r)).at(-1);
      return own ? [own.says === 'did-not-happen' ? 'refuted' : 'confirmed'] : [];
    });
  }

  facts(p: Pattern, asked: Asked): NamedFact[] {
    const incidents = new Set(this.reports.map((r) => r.incident));
    return [...incidents].flatMap((incident) => this.#fact(incident, p, asked) ?? []);
  }

  #fact(incident: Id, p: Pattern, { accounts, conduct = false, below = false }: Asked): NamedFact | null {
    const { quorum, vetoOf } = this.#g.proof;
    const about = this.reports
      .filter((r) => r.incident === incident && r.says !== 'observed-nothing' && this.#match(p, r, below) > 0)
      .sort((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1));
    const veto = (vetoOf ?? []).some((who) => this.#find(incident, who)?.verdict === 'refuted');
    const count = (cast: string[], says: string) => cast.filter((v) => v === says).length;
    const wins = (cast: string[]) =>
      count(cast, 'confirmed') >= quorum && count(cast, 'confirmed') > count(cast, 'refuted') && !veto;
    const reopened = about.some((r) => this.isBack(r)) && wins(this.#tally(incident, about));
    const live = reopened ? about : about.filter((r) => !this.isBack(r));
    const cast = this.#tally(incident, live);
    const heard = live.filter((r) => accounts.has(r.id) && r.says !== 'did-not-happen');
    const r = heard.find((x) => this.#match(p, x, below) === 2) ?? heard[0];
    if (!r || (count(cast, 'refuted') >= quorum && !wins(cast))) return null;
    const match = worst(this.#match(p, r, below), this.#inTime(r, conduct, below));
    if (match === 0) return null;
    const split =
      veto || (count(cast, 'confirmed') > 0 && count(cast, 'refuted') > 0) || this.#isDisputed(incident);
    const [start, end] = r.time;
    return {
      r,
      start,
      end,
      sure: match === 2 && wins(cast) && !reopened,
      disputed: reopened || (split && !wins(cast)),
    };
  }

  #isDisputed(incident: Id): boolean {
    const sides = [this.#g.obligor, ...this.#g.beneficiary];
    const { parties } = this.#words;
    return this.acts.some(
      (a) =>
        a.act === 'dispute' &&
        a.incident === incident &&
        sides.some((side) => this.isWithin(parties, a.by, side) || this.isWithin(parties, side, a.by)),
    );
  }

  #inTime({ time: [start, end] }: Report, conduct: boolean, below: boolean): Match {
    const { at } = this.#why;
    const { duty } = this.#g;
    if (start > at) return 0;
    if (below && duty.kind === 'maintain' && end - start <= this.add(0, duty.dip)) return 0;
    return worst(end > at ? 1 : 2, conduct ? this.inSpan(start, end) : 2);
  }

  inSpan(start: number, end: number): Match {
    const { from, suspensions } = this.#why.bounds;
    const until = this.#why.bounds.until ?? Number.POSITIVE_INFINITY;
    if (from === null || end < from || start >= until) return 0;
    const paused = suspensions.map((s) => {
      const stop = s.to ?? Number.POSITIVE_INFINITY;
      if (stop === s.from || end < s.from || start >= stop) return 2;
      return start >= s.from && end < stop ? 0 : 1;
    });
    return worst(start >= from && end < until ? 2 : 1, ...paused);
  }
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
