import { z } from 'zod';
import type { GuaranteeFile } from '../agreement.ts';
import { answer, guarantee, moment, pattern, reporting } from './guarantee.ts';
import {
  CALENDARS,
  count,
  dur,
  few,
  id,
  language,
  list,
  ms,
  number,
  point,
  points,
  texts,
  UNITS,
  zone,
} from './scalars.ts';

const actor = z.strictObject({
  id,
  partOf: id.exactOptional(),
  name: texts,
  kind: z.enum(['party', 'force', 'unit', 'group']),
  signs: z.boolean().exactOptional(),
  members: few(id).exactOptional(),
  forces: z.strictObject({ definition: texts, units: few(id), allied: few(id) }).exactOptional(),
});

const actionType = z.strictObject({
  id,
  partOf: id.exactOptional(),
  name: texts,
  category: z.boolean().exactOptional(),
  observable: texts.exactOptional(),
  methods: few(id).exactOptional(),
  counting: texts.exactOptional(),
  inchoative: z.boolean().exactOptional(),
  beginning: texts.exactOptional(),
  armed: z.boolean().exactOptional(),
  humanitarian: z.boolean().exactOptional(),
  grants: z.literal('access').exactOptional(),
  large: z.boolean().exactOptional(),
});

const measure = z.strictObject({
  id,
  name: texts,
  unit: z.enum(UNITS),
  kind: z.enum(['level', 'amount']),
  counting: texts.exactOptional(),
  baseline: z.strictObject({ value: number, at: ms, source: texts }).exactOptional(),
  from: texts.exactOptional(),
  to: texts.exactOptional(),
  along: texts.exactOptional(),
});

const area = z.strictObject({
  id,
  mapRef: id,
  ring: points.describe('Closed: first point again at the end; empty when the region has no boundary yet'),
  datum: z.literal('WGS84'),
  name: texts,
  line: z
    .strictObject({
      points: z.array(point).min(2).max(2000),
      offsetKm: z.number().positive().max(1000),
      each: z.enum(['side', 'whole']).exactOptional(),
      from: texts.exactOptional(),
      to: texts.exactOptional(),
    })
    .exactOptional(),
});

const body = z.strictObject({
  id,
  name: texts,
  seats: few(z.strictObject({ of: id, count })).exactOptional(),
  accepted: z.strictObject({ at: ms, tasks: z.union([z.literal('all'), list(id)]) }).exactOptional(),
  methods: few(id).exactOptional(),
  constituted: moment.exactOptional(),
  acts: dur.exactOptional(),
});

const counting = z.strictObject({
  zone: zone.exactOptional(),
  day: z.enum(['civil', '24-hours']).exactOptional(),
  firstDay: z.enum(['counted', 'not-counted']).exactOptional(),
  end: z.enum(['end-of-day', 'same-hour']).exactOptional(),
  month: z.enum(['last-day', 'next-day']).exactOptional(),
});

const printedDate = z.strictObject({
  at: ms,
  zone,
  printed: z
    .array(
      z.strictObject({
        calendar: z.enum(CALENDARS),
        year: z.int().min(1).max(9999),
        month: z.int().min(1).max(13),
        day: z.int().min(1).max(32),
      }),
    )
    .min(1)
    .max(3),
});

const settled = z.strictObject({ body: id, within: dur });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const pointer = z
  .string()
  .max(1000)
  .regex(/^(\/([^~/]|~[01])*)*$/)
  .describe('A JSON pointer into this file');

export const guaranteeFile: z.ZodType<GuaranteeFile> = z
  .strictObject({
    v: z.literal(1),
    id,
    title: texts,
    exercise: z.boolean().exactOptional(),
    languages: z.array(language).min(1).max(50),
    prevailing: z
      .union([z.strictObject({ language }), z.strictObject({ equally: z.literal(true), divergence: id })])
      .exactOptional(),
    glossary: list(z.strictObject({ id, texts })).exactOptional(),
    counting: counting.exactOptional(),
    calendars: z.array(z.enum(CALENDARS)).max(3).exactOptional(),
    dates: list(printedDate).exactOptional(),
    parties: list(actor),
    bodies: list(body),
    actions: list(actionType),
    measures: list(measure).exactOptional(),
    methods: list(z.strictObject({ id, name: texts })).exactOptional(),
    maps: list(
      z.strictObject({ id, name: texts, dated: ms.exactOptional(), sha256: sha256.exactOptional() }),
    ).exactOptional(),
    areas: list(area),
    signings: list(z.strictObject({ id, name: texts, at: ms.exactOptional() })).exactOptional(),
    events: list(
      z.strictObject({
        id,
        name: texts,
        is: pattern,
        found: z.strictObject({ by: id, within: dur }).exactOptional(),
      }),
    ).exactOptional(),
    standards: z
      .strictObject({
        indicated: texts.exactOptional(),
        probable: texts.exactOptional(),
        established: texts.exactOptional(),
      })
      .exactOptional(),
    reporting: reporting.exactOptional(),
    disputes: z
      .strictObject({ facts: settled.exactOptional(), interpretation: settled.exactOptional() })
      .exactOptional(),
    safeguards: z
      .strictObject({ humanitarian: few(id), sources: z.enum(['protected', 'named']) })
      .exactOptional(),
    reserved: list(
      z.strictObject({ at: pointer, readings: few(z.strictObject({ by: id, text: texts })) }),
    ).exactOptional(),
    answers: few(answer).exactOptional(),
    guarantees: list(guarantee),
    clauses: list(z.strictObject({ id, text: texts, answers: few(answer).exactOptional() })).exactOptional(),
  })
  .meta({ id: 'GuaranteeFile' });
