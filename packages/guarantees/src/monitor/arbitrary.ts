// Random agreements and logs, dense enough that everything meets everything: few names, few instants.
import fc from 'fast-check';
import type { Condition, Dur, Duty, Guarantee, Moment, Pattern, Report, Rung, State } from '../model.ts';
import { buildGuarantee, buildProof, buildTerms, HOUR } from './building.ts';
import { compareEntries, type LogAct, type LogLine } from './entry.ts';
import type { Terms } from './terms.ts';

const hours = (max: number) => fc.integer({ min: 0, max }).map((h) => h * HOUR);
const dur = (min: number, max: number): fc.Arbitrary<Dur> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max }).map((n): Dur => ({ n, unit: 'hour' })) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: Math.min(min, 1), max: 2 })
        .map((n): Dur => ({ n: Math.max(n, min > 0 ? 1 : 0), unit: 'day', tz: 'Europe/Kyiv' })),
    },
  );
/** Present so many times in ten. */
const chance = <T>(inTen: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(undefined) }, { weight: inTen, arbitrary });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => chance(1, arbitrary);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => chance(5, arbitrary);
const type = fc.constantFrom('attack', 'attack', 'shelling', 'shelling', 'raid', 'strength');
const actor = fc.constantFrom('north', 'north', 'north', 'north-1', 'north-1a', 'south');

const often = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

function without(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined));
}

const plain = fc
  .record({
    type,
    by: maybe(actor),
    on: rarely(fc.constantFrom('south', 'south-1')),
    in: maybe(fc.constant('zone')),
    where: chance(1, fc.constant([{ field: 'men', op: '>=' as const, value: 5, unit: 'person' }])),
  })
  .map((p): Pattern => without(p) as Pattern);

const pattern: fc.Arbitrary<Pattern> = fc
  .record({
    base: plain,
    except: chance(
      2,
      fc.oneof(
        fc.constant({ pattern: { type: 'raid' } }),
        fc.constant({ pattern: { type: 'notice' }, notice: { n: 3, unit: 'hour' as const } }),
        fc.constant({
          pattern: { type: 'notice' },
          approval: { by: 'v3', within: { n: 2, unit: 'hour' as const }, silence: 'granted' as const },
        }),
      ),
    ),
  })
  .map(({ base, except }) => (except ? { ...base, except: [except] } : base));

const duty: fc.Arbitrary<Duty> = fc.oneof(
  fc
    .record({
      pattern,
      tolerance: maybe(fc.record({ count: fc.integer({ min: 0, max: 2 }), per: dur(1, 30) })),
    })
    .map(
      ({ pattern: from, tolerance }): Duty => ({
        kind: 'refrain',
        from,
        ...(tolerance ? { tolerance } : {}),
      }),
    ),
  fc
    .record({ what: pattern, count: fc.integer({ min: 1, max: 2 }), by: hours(80) })
    .map(({ what, count, by }): Duty => ({ kind: 'achieve', what, count, by: { at: by } })),
  fc
    .record({ to: pattern, with: pattern, within: dur(0, 30), same: maybe(fc.constant(['on' as const])) })
    .map((d): Duty => without({ kind: 'respond', ...d }) as Duty),
  fc
    .record({ what: pattern, every: dur(8, 30), grace: dur(0, 8) })
    .map((d): Duty => ({ kind: 'report', ...d })),
  fc.record({ dip: dur(0, 4), seenEvery: dur(4, 40) }).map(
    (d): Duty => ({
      kind: 'maintain',
      level: { type: 'strength', where: [{ field: 'men', op: '>=', value: 5, unit: 'person' }] },
      ...d,
    }),
  ),
);

const STATES: State[] = [
  'inEffect',
  'confirmedBreach',
  'allegedBreach',
  'disputed',
  'fulfilled',
  'cured',
  'ended',
  'due',
];
const condition = (others: string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc
      .record({ of: fc.constantFrom(...others), is: fc.subarray(STATES, { minLength: 1 }) })
      .map((state): Condition => ({ state })),
    plain.map((seen): Condition => ({ seen })),
    fc
      .record({ of: fc.constantFrom(...others), is: fc.subarray(STATES, { minLength: 1 }) })
      .map((state): Condition => ({ not: { state } })),
  );

const when = fc.oneof(
  fc.constantFrom('alleged' as const, 'confirmed' as const, 'uncured' as const),
  fc.record({ repeats: fc.integer({ min: 1, max: 2 }), per: dur(5, 60) }),
);
const rung = (ids: string[]): fc.Arbitrary<Rung> =>
  fc.record({
    when,
    // biome-ignore lint/suspicious/noThenProperty: a rung's own word
    then: fc.oneof(
      fc.record({ who: fc.constant('v1'), does: fc.constant({ type: 'meeting' }), within: dur(0, 20) }),
      fc.record({
        may: fc.constantFrom('suspend' as const, 'terminate' as const),
        of: fc.subarray(ids, { minLength: 1 }),
        who: fc.constantFrom('south', 'north'),
        notice: dur(0, 6),
      }),
    ),
  });

const moment = (others: string[]): fc.Arbitrary<Moment> =>
  fc.oneof(
    { weight: 6, arbitrary: hours(20).map((at): Moment => ({ at })) },
    {
      weight: 1,
      arbitrary: plain.map(
        (event): Moment => ({ anchor: { event, nth: 'first' }, plus: { n: 2, unit: 'hour' } }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...others)
        .map((state): Moment => ({ anchor: { state, enters: 'confirmedBreach' } })),
    },
  );

function guarantee(id: string, ids: string[]): fc.Arbitrary<Guarantee> {
  const others = ids.filter((other) => other !== id);
  return fc
    .record({
      duty,
      from: moment(others),
      until: maybe(
        fc.oneof(
          hours(100).map((at): Moment => ({ at })),
          plain.map((event): Moment => ({ anchor: { event, nth: 'first' } })),
        ),
      ),
      given: chance(1, condition(others)),
      while: chance(2, condition(others)),
      cure: chance(
        3,
        fc
          .record({
            within: dur(5, 60),
            by: fc.constant({ type: 'remedy' }),
            times: maybe(fc.integer({ min: 1, max: 2 })),
          })
          .map((c) => without(c) as Guarantee['cure']),
      ),
      ladder: fc.array(rung(ids), { maxLength: 2 }),
      quorum: fc.constantFrom(1, 1, 2, 2, 3),
      vetoOf: maybe(fc.constant(['v3'])),
      lateness: dur(0, 20),
      contest: dur(0, 20),
      coverage: maybe(dur(4, 60)),
      ending: chance(1, fc.constant({ by: ['south'], notice: { n: 2, unit: 'hour' as const } })),
      beneficiary: fc.constantFrom(['south'], ['south'], ['south', 'west']),
    })
    .map(({ from, until, quorum, vetoOf, lateness, contest, coverage, ...rest }) => {
      const proof = buildProof({ quorum, lateness, contest, access: id === 'g0' ? 'none' : 'g0' });
      if (vetoOf) proof.vetoOf = [...vetoOf];
      if (coverage) proof.coverage = { methods: [], gap: coverage };
      return buildGuarantee({
        id,
        ...(without(rest) as { duty: Duty }),
        proof,
        span: until ? { from, until } : { from },
      });
    });
}

/** From then on an eventful world may end too; before, it would often end before anything happened in it. */
const LATE = 80 * HOUR;

/** Any allegation lets both sides of a world be suspended by one of them. */
const SUSPENDS: Rung = {
  when: 'alleged',
  // biome-ignore lint/suspicious/noThenProperty: a rung's own word
  then: { may: 'suspend', of: ['g0', 'g1'], who: 'south', notice: { n: 0, unit: 'hour' } },
};

/** The same guarantee made easy to breach, to answer and to cure. */
function eased({ given: _, ending: __, ...g }: Guarantee): Guarantee {
  const ease = (p: Pattern): Pattern => ({
    type: p.type === 'strength' ? 'strength' : 'shelling',
    ...(p.in ? { in: p.in } : {}),
  });
  const { duty } = g;
  const easy: Duty =
    duty.kind === 'refrain'
      ? { ...duty, from: ease(duty.from) }
      : duty.kind === 'respond'
        ? { ...duty, to: ease(duty.to), with: { type: 'remedy' } }
        : duty.kind === 'maintain'
          ? duty
          : { ...duty, what: ease(duty.what) };
  const proof = { ...g.proof, quorum: 1 };
  return {
    ...g,
    duty: easy,
    proof,
    ending: { by: ['south'], notice: { n: 2, unit: 'hour' } },
    ladder: [...g.ladder, SUSPENDS],
    span: { ...g.span, from: { at: 0 } },
    cure: {
      within: { n: 40, unit: 'hour' },
      by: { type: 'remedy' },
      ...(g.cure?.times ? { times: g.cure.times } : {}),
    },
  };
}

/** A second version of the first guarantee, with the same duty a little changed. */
const amendment = chance(
  3,
  fc.record({ from: hours(60), open: fc.constantFrom('old' as const, 'new' as const), by: hours(120) }),
);

const incident = fc.integer({ min: 0, max: 3 }).map((n) => `i${n}`);
const person = fc.constantFrom('v1', 'v2', 'v3', 'south', 'north', 'council', 'council', 'stranger');
const reportShape = fc.record({
  incident,
  says: fc.oneof(
    { weight: 8, arbitrary: fc.constant('happened' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'did-not-happen' as const,
        'observed-nothing' as const,
        'no-access' as const,
        'level' as const,
      ),
    },
  ),
  type: fc.constantFrom(
    ...often('shelling', 5),
    'attack',
    'raid',
    ...often('strength', 2),
    'remedy',
    'remedy',
    'notice',
    'meeting',
  ),
  by: chance(8, actor),
  on: maybe(fc.constantFrom('south', 'south-1')),
  lon: fc.constantFrom(...often(0, 6), 0.1, 0.499, 2),
  age: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: hours(30) }),
  length: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: hours(24) }),
  source: person,
  grade: fc.constantFrom('probable' as const, 'indicated' as const, 'indicated' as const),
  men: maybe(fc.integer({ min: 3, max: 7 })),
  replaces: rarely(fc.nat({ max: 30 })),
  ownSource: fc.boolean(),
  plain: fc.integer({ min: 0, max: 4 }),
});

type Draft = { hour: number } & (
  | { report: typeof reportShape extends fc.Arbitrary<infer R> ? R : never }
  | { act: (ids: string[], reports: Report[]) => LogAct | LogAct[] }
);
const verdict = fc.oneof(
  { weight: 7, arbitrary: fc.constant('confirmed' as const) },
  { weight: 3, arbitrary: fc.constantFrom('refuted' as const, 'open' as const) },
);
const draft = (ids: string[]): fc.Arbitrary<Draft> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ hour: fc.integer({ min: 0, max: 120 }), report: reportShape }) },
    {
      weight: 5,
      arbitrary: fc
        .record({
          hour: fc.integer({ min: 0, max: 120 }),
          incident,
          verifier: fc.constantFrom('v1', 'v1', 'v2', 'v2', 'v3', 'council'),
          verdict,
        })
        .map(
          ({ hour, incident: i, verifier, verdict: v }): Draft => ({
            hour,
            act: () => ({ act: 'find', incident: i, verifier, verdict: v, on: i, received: hour * HOUR }),
          }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          hour: fc.integer({ min: 0, max: 120 }),
          incident,
          by: fc.constantFrom('north', 'south', 'council'),
          act: fc.constantFrom('dispute' as const, 'concede' as const),
        })
        .map(
          ({ hour, incident: i, by, act }): Draft => ({
            hour,
            act: () => ({ act, incident: i, by, received: hour * HOUR }),
          }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          hour: fc.integer({ min: 0, max: 120 }),
          pick: fc.nat(),
          own: fc.integer({ min: 0, max: 4 }),
        })
        .map(
          ({ hour, pick, own }): Draft => ({
            hour,
            act: (_, reports) => {
              const report = reports[pick % Math.max(1, reports.length)];
              return {
                act: 'retract',
                report: report?.id ?? 'r0',
                by: own === 0 ? 'council' : (report?.source ?? 'v1'),
                received: hour * HOUR,
              };
            },
          }),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          hour: fc.integer({ min: 0, max: 120 }),
          of: fc.constantFrom(...ids),
          length: fc.integer({ min: 1, max: 40 }),
        })
        .map(({ hour, of, length }): Draft => {
          const paused = (act: 'suspend' | 'resume', h: number): LogAct => ({
            act,
            of,
            by: 'south',
            from: h * HOUR,
            received: h * HOUR,
          });
          return { hour, act: () => [paused('suspend', hour), paused('resume', hour + length)] };
        }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          hour: fc.integer({ min: 0, max: 120 }),
          of: fc.constantFrom(...ids),
          by: fc.constantFrom('north', 'south', 'south', 'west'),
          ahead: fc.integer({ min: -5, max: 10 }),
          act: fc.constantFrom(
            'suspend' as const,
            'resume' as const,
            'discharge' as const,
            'terminate' as const,
          ),
        })
        .map(
          ({ hour, ahead, ...rest }): Draft => ({
            hour,
            act: () => ({ ...rest, from: (hour + ahead) * HOUR, received: hour * HOUR }),
          }),
        ),
    },
  );

/** Most reports of most incidents tell of what most patterns look for. */
const PLAIN = { type: 'shelling' as const, by: 'north' as const, lon: 0 };

function toLog(drafts: Draft[], ids: string[]): LogLine[] {
  const reports: Report[] = [];
  const log: LogLine[] = [];
  for (const [i, d] of drafts.entries()) {
    if (!('report' in d)) continue;
    const { age, length, men, replaces, ownSource, plain: odd, on, ...told } = d.report;
    const { lon, by, ...rest } = odd > 0 && told.incident < 'i3' ? { ...told, ...PLAIN } : told;
    const received = d.hour * HOUR;
    const end = received - age;
    const old = replaces === undefined ? undefined : reports[replaces % Math.max(1, reports.length)];
    const report: Report = {
      ...rest,
      id: `r${i}`,
      received,
      place: { lon, lat: 0, radiusKm: 1 },
      time: [end - length, end],
      method: 'patrol',
      ...(by ? { by } : {}),
      ...(on ? { on } : {}),
      ...(men === undefined ? {} : { values: { men } }),
    };
    if (old) {
      report.replaces = old.id;
      if (ownSource) report.source = old.source;
      report.incident = old.incident;
    }
    reports.push(report);
    log.push(report);
  }
  const acts = drafts.flatMap((d, i) =>
    'act' in d ? [d.act(ids, reports)].flat().map((act, n) => ({ ...act, id: `a${i}-${n}` })) : [],
  );
  return [...log, ...acts].sort(compareEntries);
}

export type World = {
  terms: Terms;
  log: LogLine[];
  shuffled: LogLine[];
  knownAt: number;
  cuts: number[];
  at: number | undefined;
};

export function arbitraryWorld(size = 40): fc.Arbitrary<World> {
  const ids = ['g0', 'g1'];
  return fc
    .record({
      guarantees: fc.tuple(guarantee('g0', ids), guarantee('g1', ids)),
      amendment,
      eventful: fc.boolean(),
      drafts: fc.array(draft(ids), { minLength: 4, maxLength: size, size: 'max' }),
      knownAt: fc.oneof(
        fc.integer({ min: 0, max: 300 }).map((h) => h * HOUR),
        fc.constant(300 * HOUR),
      ),
      cuts: fc.array(hours(120), { maxLength: 3 }),
      at: chance(3, hours(150)),
      // A draft may make two entries.
      seed: fc.array(fc.nat(), { minLength: size * 2, maxLength: size * 2, size: 'max' }),
    })
    .map(({ guarantees: drawn, amendment: a, eventful, drafts, knownAt, cuts, at, seed }) => {
      const guarantees = eventful ? drawn.map(eased) : drawn;
      const all: Guarantee[] = [...guarantees];
      if (a) all.push(amended(guarantees[0]!, a));
      const log = toLog(drafts, ids).filter(
        (e) => !eventful || !('of' in e) || e.act === 'suspend' || e.act === 'resume' || e.received >= LATE,
      );
      const shuffled = log
        .map((e, i) => [seed[i]!, e] as const)
        .sort((x, y) => x[0] - y[0])
        .map(([, e]) => e);
      const plainTerms = buildTerms(all, { sources: ['council'] });
      const terms = { ...plainTerms, parties: [...plainTerms.parties, { id: 'west' }] };
      const sorted = cuts.filter((c) => c < knownAt).sort((x, y) => x - y);
      return {
        terms,
        log,
        shuffled,
        knownAt,
        cuts: sorted,
        at: at !== undefined && at < knownAt ? at : undefined,
      };
    });
}

function amended(
  g: Guarantee,
  { from, open, by }: { from: number; open: 'old' | 'new'; by: number },
): Guarantee {
  const changed: Duty = g.duty.kind === 'achieve' ? { ...g.duty, by: { at: by } } : g.duty;
  return {
    ...g,
    version: 2,
    duty: JSON.parse(JSON.stringify(changed)) as Duty,
    amends: { of: g.id, version: 1, from, open },
  };
}
