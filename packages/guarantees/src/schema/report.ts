import { z } from 'zod';
import type { Act, Report } from '../model.ts';
import { id, ms, number, point, STANDARDS } from './scalars.ts';

export const report: z.ZodType<Report> = z
  .strictObject({
    id,
    incident: id,
    says: z.enum(['happened', 'did-not-happen', 'observed-nothing', 'no-access', 'level']),
    type: id,
    by: id.exactOptional(),
    on: id.exactOptional(),
    place: z.strictObject({
      lon: point.def.items[0],
      lat: point.def.items[1],
      radiusKm: z.number().min(0).max(20_100),
    }),
    time: z.tuple([ms, ms]),
    received: ms,
    source: id,
    grade: z.enum(STANDARDS),
    method: id,
    values: z.record(id, number).exactOptional(),
    replaces: id.exactOptional(),
  })
  .meta({ id: 'Report' });

/** The id of its entry in the log, where it has one. */
const ownId = id.exactOptional();

export const act: z.ZodType<Act> = z
  .discriminatedUnion('act', [
    z.strictObject({
      id: ownId,
      act: z.literal('find'),
      incident: id,
      verdict: z.enum(['confirmed', 'refuted', 'open']),
      verifier: id,
      on: id,
      received: ms,
    }),
    z.strictObject({ id: ownId, act: z.enum(['dispute', 'concede']), incident: id, by: id, received: ms }),
    z.strictObject({ id: ownId, act: z.literal('retract'), report: id, by: id, received: ms }),
    z.strictObject({
      id: ownId,
      act: z.enum(['suspend', 'resume', 'discharge', 'terminate']),
      of: id,
      by: id,
      from: ms,
      received: ms,
    }),
  ])
  .meta({ id: 'Act' });
