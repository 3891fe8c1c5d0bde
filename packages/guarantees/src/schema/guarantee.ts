import { z } from 'zod';
import type {
  Anchor,
  Condition,
  Duty,
  Exception,
  Guarantee,
  Moment,
  Pattern,
  Proof,
  Rung,
} from '../model.ts';
import { count, dur, few, id, ms, number, STANDARDS, STATES, text, texts, UNITS } from './scalars.ts';

const approval = z.strictObject({
  by: id.exactOptional(),
  how: texts.exactOptional(),
  within: dur.exactOptional(),
  silence: z.enum(['granted', 'refused']).exactOptional(),
});

const exception: z.ZodType<Exception> = z.strictObject({
  get pattern(): z.ZodType<Pattern> {
    return pattern;
  },
  notice: dur.exactOptional(),
  approval: approval.exactOptional(),
});

export const pattern: z.ZodType<Pattern> = z
  .strictObject({
    type: id,
    by: id.exactOptional(),
    on: id.exactOptional(),
    in: id.exactOptional(),
    where: few(
      z.strictObject({
        field: id,
        op: z.enum(['<', '<=', '=', '>=', '>']),
        value: number,
        unit: z.enum(UNITS),
      }),
    ).exactOptional(),
    except: few(exception).exactOptional(),
  })
  .meta({ id: 'Pattern' });

const anchor: z.ZodType<Anchor> = z.union([
  z.strictObject({ signature: id }),
  z.strictObject({ state: id, enters: z.enum(STATES) }),
  z.strictObject({ event: pattern, nth: z.enum(['first', 'each']), rule: id.exactOptional() }),
]);

export const moment: z.ZodType<Moment> = z
  .union([z.strictObject({ at: ms }), z.strictObject({ anchor, plus: dur.exactOptional() })])
  .meta({ id: 'Moment' });

export const condition: z.ZodType<Condition> = z
  .strictObject({
    get all() {
      return few(condition).exactOptional();
    },
    get any() {
      return few(condition).exactOptional();
    },
    get not() {
      return condition.exactOptional();
    },
    state: z.strictObject({ of: id, is: few(z.enum(STATES)).min(1) }).exactOptional(),
    seen: pattern.exactOptional(),
    words: text.exactOptional(),
  })
  .meta({ id: 'Condition' });

const reportField = z.enum([
  'id',
  'incident',
  'says',
  'type',
  'by',
  'on',
  'place',
  'time',
  'received',
  'source',
  'grade',
  'method',
  'values',
  'replaces',
]);

const duty: z.ZodType<Duty> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('refrain'),
    from: pattern,
    tolerance: z.strictObject({ count, per: dur }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('achieve'), what: pattern, count: count.exactOptional(), by: moment }),
  z.strictObject({
    kind: z.literal('respond'),
    to: pattern,
    with: pattern,
    within: dur,
    same: few(reportField).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('report'), what: pattern, every: dur, grace: dur }),
  z.strictObject({ kind: z.literal('maintain'), level: pattern, dip: dur, seenEvery: dur }),
]);

export const reporting = z.strictObject({
  every: dur,
  format: texts.exactOptional(),
  to: few(id).exactOptional(),
});

const proof: z.ZodType<Proof> = z.strictObject({
  verifiers: few(z.strictObject({ id, independentOf: few(id) })),
  quorum: count,
  vetoOf: few(id).exactOptional(),
  standard: z.enum(STANDARDS),
  methods: few(id),
  lateness: dur,
  contest: dur,
  access: id.describe('The guarantee that grants access, or none'),
  split: z
    .union([
      // biome-ignore lint/suspicious/noThenProperty: the model's word; a schema, never awaited.
      z.strictObject({ then: z.literal('open') }),
      // biome-ignore lint/suspicious/noThenProperty: the model's word; a schema, never awaited.
      z.strictObject({ then: z.literal('decided'), by: id }),
    ])
    .exactOptional(),
  attribution: z.strictObject({ by: id, within: dur }).exactOptional(),
  coverage: z.strictObject({ methods: few(id), gap: dur }).exactOptional(),
  reporting: reporting.exactOptional(),
});

const rung: z.ZodType<Rung> = z.strictObject({
  when: z.union([z.enum(['alleged', 'confirmed', 'uncured']), z.strictObject({ repeats: count, per: dur })]),
  // biome-ignore lint/suspicious/noThenProperty: the ladder's own word; a schema, never awaited.
  then: z.union([
    z.strictObject({ who: id, does: pattern, within: dur }),
    z.strictObject({ may: z.enum(['suspend', 'terminate']), of: few(id), who: id, notice: dur }),
  ]),
});

export const answer = z.strictObject({ rule: text, text, by: few(id).min(1) });

const restated = z.union([
  z.strictObject({ words: text.exactOptional(), at: ms }),
  z.strictObject({ words: text.exactOptional(), from: moment, plus: few(dur) }),
]);

const reciprocity = z.strictObject({
  notice: dur.exactOptional(),
  scope: few(id).exactOptional(),
  resumption: dur.exactOptional(),
  reliance: z.enum(['as-known-then', 'as-found-later']).exactOptional(),
});

export const guarantee: z.ZodType<Guarantee> = z
  .strictObject({
    id,
    version: z.int().min(1).max(1_000_000),
    obligor: id,
    beneficiary: few(id).min(1),
    duty,
    span: z.strictObject({ from: moment, until: moment.exactOptional() }),
    given: condition.exactOptional(),
    while: condition.exactOptional(),
    proof,
    cure: z.strictObject({ within: dur, by: pattern, times: count.exactOptional() }).exactOptional(),
    ladder: few(rung),
    gloss: z.record(z.string().regex(/^[^\u0000-\u001f\u007f-\u009f]{1,200}$/), text),
    amends: z
      .strictObject({ of: id, version: z.int().min(1), from: ms, open: z.enum(['old', 'new']) })
      .exactOptional(),
    title: texts.exactOptional(),
    words: texts.exactOptional(),
    jointly: z
      .strictObject({
        with: few(id).min(1),
        bound: z.enum(['each', 'lead']).exactOptional(),
        lead: id.exactOptional(),
      })
      .exactOptional(),
    influence: z.strictObject({ over: id, steps: few(pattern) }).exactOptional(),
    anywhere: z.boolean().exactOptional(),
    ending: z.strictObject({ by: few(id).min(1), notice: dur }).exactOptional(),
    restated: few(restated).exactOptional(),
    noCure: z.boolean().exactOptional(),
    reciprocity: reciprocity.exactOptional(),
    means: few(z.strictObject({ by: id, what: texts })).exactOptional(),
    report: z.strictObject({ format: texts.exactOptional(), to: few(id).exactOptional() }).exactOptional(),
    answers: few(answer).exactOptional(),
  })
  .meta({ id: 'Guarantee' });
