// biome-ignore-all lint/suspicious/noThenProperty: `then` is the model`s word for a consequence.
// Random guarantees and contexts for property tests. Every name is distinct, and many are hostile to a reader:
// they hold figures, dates, brackets, refusals and letters of the other direction.
import fc from 'fast-check';
import type { Restated, Texts } from '../agreement.ts';
import type {
  Anchor,
  Condition,
  Dur,
  Duty,
  Guarantee,
  Moment,
  Pattern,
  Proof,
  Report,
  Rung,
  State,
} from '../model.ts';
import type { NameKind, RenderContext } from './context.ts';
import { LANGUAGES, type Language } from './language.ts';

const HOSTILE = [
  'Republic',
  'The party shall not',
  '30 days',
  '15 November 2025',
  'at least 3 (three)',
  'جمهورية لا يجوز',
  'د ۳ ورځو نه',
  'نباید ۲ بار',
  'نہیں کرے گا',
  '12,5 yapmayacak',
  'UTC+04:30 (Asia/Kabul)',
  'a; b: c.',
  '“quoted”',
];

export const ZONES = [
  'UTC',
  'Asia/Kabul',
  'America/New_York',
  'Asia/Kathmandu',
  'Etc/GMT+5',
  'Europe/Istanbul',
];
const STATES: State[] = [
  'pending',
  'inEffect',
  'due',
  'fulfilled',
  'allegedBreach',
  'disputed',
  'confirmedBreach',
  'cured',
  'suspended',
  'discharged',
  'ended',
];
const FIELDS: (keyof Report)[] = [
  'place',
  'incident',
  'by',
  'on',
  'type',
  'time',
  'source',
  'method',
  'values',
];

const IDS: Partial<Record<NameKind, string[]>> = {
  actor: ['p1', 'p2', 'p3', 'b1', 'b2'],
  action: ['t1', 't2', 't3'],
  area: ['a1', 'a2'],
  map: ['m1'],
  measure: ['f1', 'f2'],
  method: ['h1', 'h2', 'h3'],
  signing: ['s1'],
  event: ['e1'],
};

const id = (kind: NameKind) => fc.constantFrom(...(IDS[kind] ?? []));
const ids = (kind: NameKind, min = 0) => fc.uniqueArray(id(kind), { minLength: min, maxLength: 3 });
const guaranteeId = fc.constantFrom('G1', 'G2', 'g-3');
/** A field that may be absent, never present and undefined. */
const optional = <T extends object>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(record, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const dur: fc.Arbitrary<Dur> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 90, max: 5000 })),
    fc.constantFrom('hour', 'day', 'month'),
    fc.option(fc.constantFrom(...ZONES), { nil: undefined }),
  )
  .map(([n, unit, tz]) => (tz === undefined ? { n, unit } : { n, unit, tz }) as Dur);
const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 98, max: 9000 }));
/** 1900 to 2100. */
const instant = fc.oneof(
  fc.integer({ min: -2_208_988_800, max: 4_102_444_800 }).map((seconds) => seconds * 1000),
  fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
);
const texts: fc.Arbitrary<Texts> = fc
  .tuple(fc.constantFrom(...HOSTILE), fc.integer({ min: 0, max: 999 }))
  .map(([word, n]) => Object.fromEntries(LANGUAGES.map((language) => [language, `${word} ~${letters(n)}`])));
const verbatim = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const pattern: fc.Arbitrary<Pattern> = fc.letrec<{ pattern: Pattern }>((tie) => ({
  pattern: fc
    .tuple(
      id('action'),
      optional<Omit<Pattern, 'type'>>({
        by: id('actor'),
        on: id('actor'),
        in: id('area'),
        where: fc.array(
          fc.record({
            field: id('measure'),
            op: fc.constantFrom('<', '<=', '=', '>=', '>'),
            value: number,
            unit: fc.constantFrom('person', 'kilometre', 'percent'),
          }),
          { maxLength: 2 },
        ),
        except: fc.array(exception(tie('pattern')), {
          maxLength: 2,
          depthIdentifier: 'pattern',
        }),
      }),
    )
    .map(([type, rest]) => ({ type, ...rest })),
})).pattern;

function exception(inner: fc.Arbitrary<Pattern>): fc.Arbitrary<NonNullable<Pattern['except']>[number]> {
  const approval = optional<{ by: string; how: Texts; within: Dur; silence: 'granted' | 'refused' }>({
    by: id('actor'),
    how: texts,
    within: dur,
    silence: fc.constantFrom('granted', 'refused'),
  });
  return fc
    .tuple(inner, optional<{ notice: Dur; approval: object }>({ notice: dur, approval }))
    .map(([each, rest]) => ({ pattern: each, ...rest }));
}

const anchor: fc.Arbitrary<Anchor> = fc.oneof(
  id('signing').map((signature) => ({ signature })),
  fc.record({ state: guaranteeId, enters: fc.constantFrom(...STATES) }),
  fc.record({ event: pattern, nth: fc.constantFrom('first' as const, 'each' as const) }),
  fc.record({ event: pattern, nth: fc.constantFrom('first' as const, 'each' as const), rule: id('event') }),
);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  instant.map((at) => ({ at })),
  fc.record({ anchor }),
  fc.record({ anchor, plus: dur }),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => {
  const list = fc.array(tie('condition'), {
    minLength: 1,
    maxLength: 2,
    depthIdentifier: 'c',
  });
  const state = fc.record({
    of: guaranteeId,
    is: fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }),
  });
  return {
    condition: fc.oneof(
      { depthIdentifier: 'c', depthSize: 'small' },
      state.map((each) => ({ state: each })),
      pattern.map((seen) => ({ seen })),
      verbatim.map((words) => ({ words })),
      list.map((all) => ({ all })),
      list.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
}).condition;

const duty: fc.Arbitrary<Duty> = fc.oneof(
  fc.record({ kind: fc.constant('refrain' as const), from: pattern }),
  fc.record({
    kind: fc.constant('refrain' as const),
    from: pattern,
    tolerance: fc.record({ count, per: dur }),
  }),
  fc.record({ kind: fc.constant('achieve' as const), what: pattern, by: moment }),
  fc.record({ kind: fc.constant('achieve' as const), what: pattern, count, by: moment }),
  fc.record({
    kind: fc.constant('respond' as const),
    to: pattern,
    with: pattern,
    within: dur,
    same: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('report' as const), what: pattern, every: dur, grace: dur }),
  fc.record({ kind: fc.constant('maintain' as const), level: pattern, dip: dur, seenEvery: dur }),
);

const reporting = fc
  .tuple(dur, optional<{ format: Texts; to: string[] }>({ format: texts, to: ids('actor') }))
  .map(([every, rest]) => ({ every, ...rest }));

const proof: fc.Arbitrary<Proof> = fc
  .tuple(
    fc.record({
      verifiers: fc.array(fc.record({ id: id('actor'), independentOf: ids('actor') }), {
        minLength: 1,
        maxLength: 4,
      }),
      quorum: count,
      standard: fc.constantFrom('indicated' as const, 'probable' as const, 'established' as const),
      methods: ids('method'),
      lateness: dur,
      contest: dur,
      access: fc.oneof(fc.constant('none'), guaranteeId),
    }),
    optional<Pick<Required<Proof>, 'vetoOf' | 'split' | 'attribution' | 'coverage' | 'reporting'>>({
      vetoOf: ids('actor'),
      split: fc.oneof(
        fc.constant({ then: 'open' as const }),
        id('actor').map((by) => ({ then: 'decided' as const, by })),
      ),
      attribution: fc.record({ by: id('actor'), within: dur }),
      coverage: fc.record({ methods: ids('method'), gap: dur }),
      reporting,
    }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }));

const rung: fc.Arbitrary<Rung> = fc.record({
  when: fc.oneof(
    fc.constantFrom('alleged' as const, 'confirmed' as const, 'uncured' as const),
    fc.record({ repeats: count, per: dur }),
  ),
  then: fc.oneof(
    fc.record({ who: id('actor'), does: pattern, within: dur }),
    fc.record({
      may: fc.constantFrom('suspend' as const, 'terminate' as const),
      of: fc.uniqueArray(guaranteeId, { maxLength: 2 }),
      who: id('actor'),
      notice: dur,
    }),
  ),
});

const restated: fc.Arbitrary<Restated> = fc
  .tuple(
    fc.oneof(
      instant.map((at) => ({ at })),
      fc.record({ from: moment, plus: fc.array(dur, { maxLength: 2 }) }),
    ),
    optional<{ words: string }>({ words: verbatim }),
  )
  .map(([when, words]) => ({ ...when, ...words }));

const jointly = fc
  .tuple(
    ids('actor', 1),
    optional<{ bound: 'each' | 'lead'; lead: string }>({
      bound: fc.constantFrom('each', 'lead'),
      lead: id('actor'),
    }),
  )
  .map(([others, rest]) => ({ with: others, ...rest }));

const extras = optional<
  Omit<
    Required<Guarantee>,
    | 'id'
    | 'version'
    | 'obligor'
    | 'beneficiary'
    | 'duty'
    | 'span'
    | 'proof'
    | 'ladder'
    | 'gloss'
    | 'words'
    | 'answers'
  >
>({
  given: condition,
  while: condition,
  cure: fc.record({ within: dur, by: pattern, times: count }),
  amends: fc.record({ of: guaranteeId, version: count, from: instant, open: fc.constantFrom('old', 'new') }),
  title: texts,
  jointly,
  influence: fc.record({ over: id('actor'), steps: fc.array(pattern, { maxLength: 2 }) }),
  anywhere: fc.boolean(),
  ending: fc.record({ by: ids('actor'), notice: dur }),
  restated: fc.array(restated, { maxLength: 2 }),
  noCure: fc.boolean(),
  reciprocity: optional<Required<NonNullable<Guarantee['reciprocity']>>>({
    notice: dur,
    scope: fc.uniqueArray(guaranteeId),
    resumption: dur,
    reliance: fc.constantFrom('as-known-then', 'as-found-later'),
  }),
  means: fc.array(fc.record({ by: id('actor'), what: texts }), { maxLength: 2 }),
  report: optional<{ format: Texts; to: string[] }>({ format: texts, to: ids('actor') }),
});

export const arbitraryGuarantee: fc.Arbitrary<Guarantee> = fc
  .tuple(
    fc.record({
      id: guaranteeId,
      version: count,
      obligor: id('actor'),
      beneficiary: ids('actor', 1),
      duty,
      span: fc.oneof(fc.record({ from: moment }), fc.record({ from: moment, until: moment })),
      proof,
      ladder: fc.array(rung, { maxLength: 3 }),
      gloss: fc.dictionary(fc.constantFrom('p1', 'shelling', 'forces'), verbatim, { maxKeys: 2 }),
    }),
    extras,
  )
  .map(([required, rest]) => ({ ...required, ...rest }));

const ring = fc.array(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  { maxLength: 5 },
);

export const arbitraryContext: fc.Arbitrary<RenderContext> = fc
  .record({
    salt: fc.integer({ min: 0, max: HOSTILE.length - 1 }),
    zone: fc.constantFrom(...ZONES),
    calendars: fc.subarray(['gregory' as const, 'persian' as const, 'islamic-umalqura' as const]),
    rings: fc.tuple(ring, ring),
    exercise: fc.boolean(),
  })
  .map(({ salt, zone, calendars, rings, exercise }) => ({
    names: {
      name: (kind: NameKind, key: string, language: Language) =>
        kind === 'guarantee' || kind === 'code' ? undefined : hostileName(kind, key, language, salt),
      all: () =>
        Object.entries(IDS).flatMap(([kind, list]) =>
          list.map((each) => ({ kind: kind as NameKind, id: each })),
        ),
    },
    areas: (IDS.area ?? []).map((key, i) => ({
      id: key,
      mapRef: 'm1',
      datum: 'WGS84' as const,
      ring: rings[i] ?? [],
    })),
    zone,
    calendars,
    exercise,
  }));

function hostileName(kind: NameKind, key: string, language: Language, salt: number): string {
  const number = Object.values(IDS).flat().indexOf(key) + LANGUAGES.indexOf(language) * 50;
  return `${HOSTILE[(number + salt) % HOSTILE.length]} ${kind[0]}${letters(number)}`;
}

/** A number as letters, so that a name can be told from its neighbours by no figure of its own. */
function letters(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
