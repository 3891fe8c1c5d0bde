import { z } from 'zod';
import type { Calendar, Unit } from '../agreement.ts';
import type { Proof, State } from '../model.ts';

export const UNITS = [
  'person',
  'unit',
  'weapon',
  'vehicle',
  'aircraft',
  'site',
  'item',
  'event',
  'round',
  'percent',
  'kilometre',
  'metre',
  'hour',
  'day',
  'tonne',
] as const satisfies readonly Unit[];
export const CALENDARS = ['gregory', 'persian', 'islamic-umalqura'] as const satisfies readonly Calendar[];
export const STANDARDS = [
  'indicated',
  'probable',
  'established',
] as const satisfies readonly Proof['standard'][];
export const STATES = [
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
] as const satisfies readonly State[];
/** Methods every agreement has; it may add its own under `methods`. */
export const METHODS = ['patrol', 'imagery', 'interview', 'inspection', 'document'] as const;

/** First and last ms of the years 1 and 9999. */
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;
const MAX_ITEMS = 20_000;
/** Of what people write out in one clause; keeps comparing each with each affordable. */
const MAX_FEW = 100;
export const MAX_RING_POINTS = 2_000;

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/)
  .meta({ id: 'Id', description: 'Letters, digits and . _ : - , at most 128' });
export const ms = z
  .int()
  .min(FIRST_MS)
  .max(LAST_MS)
  .meta({ id: 'Ms', description: 'Milliseconds since 1970 UTC, whole' });
export const count = z.int().min(0).max(1_000_000_000);
export const number = z.number().min(-1e15).max(1e15);
export const text = z.string().max(20_000).regex(/\S/).describe('A text that is not blank');
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
export const texts = z.record(language, text).meta({ id: 'Texts', description: 'Language tag to text' });
export const zone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+/-]+$/)
  .describe('An IANA time zone');
export const dur = z
  .strictObject({
    n: z.int().min(0).max(100_000),
    unit: z.enum(['hour', 'day', 'month']),
    tz: zone.exactOptional(),
  })
  .meta({ id: 'Dur', description: 'A day is a civil day in tz, an hour 3600 s' });
export const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const points = z.array(point).max(MAX_RING_POINTS);

export function list<T extends z.ZodType>(of: T) {
  return z.array(of).max(MAX_ITEMS);
}

export function few<T extends z.ZodType>(of: T) {
  return z.array(of).max(MAX_FEW);
}
