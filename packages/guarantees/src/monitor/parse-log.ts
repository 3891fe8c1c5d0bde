// One line of the log: JSON of a report or an act, nothing missing, nothing unknown.
import type { Report } from '../model.ts';
import { wrongEncoding } from '../parse/encoding.ts';
import type { LogAct, LogLine } from './entry.ts';

export type LineRefusalCode =
  | 'line-too-long'
  | 'line-not-utf8'
  | 'line-not-json'
  | 'line-not-an-object'
  | 'line-of-unknown-kind'
  | 'field-missing'
  | 'field-unknown'
  | 'field-malformed'
  | 'time-not-whole-milliseconds'
  | 'time-ends-before-it-begins';
export type LineRefusal = { code: LineRefusalCode; detail: string };
export type ParsedLine = { ok: true; entry: LogLine } | { ok: false; refusal: LineRefusal };

export const MAX_LINE_CHARS = 65_536;
const MAX_VALUES = 64;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
/** The years 1 to 9999. */
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;

class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: LineRefusalCode;
  constructor(code: LineRefusalCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
type Check = (value: unknown, name: string) => void;
type Fields = Record<string, Check>;

const id: Check = (value, name) => {
  if (typeof value !== 'string' || !ID.test(value)) refuse('field-malformed', `${name} is not an id`);
};
const ms: Check = (value, name) => {
  if (typeof value !== 'number') refuse('field-malformed', `${name} is not a number of milliseconds`);
  const whole = Number.isSafeInteger(value) && (value as number) >= FIRST_MS && (value as number) <= LAST_MS;
  if (!whole) refuse('time-not-whole-milliseconds', `${name} is ${value}`);
};
const oneOf =
  (...words: string[]): Check =>
  (value, name) => {
    if (typeof value !== 'string' || !words.includes(value))
      refuse('field-malformed', `${name} is none of ${words.join(', ')}`);
  };
const between =
  (low: number, high: number): Check =>
  (value, name) => {
    if (typeof value !== 'number' || !(value >= low && value <= high)) {
      refuse('field-malformed', `${name} is not a number from ${low} to ${high}`);
    }
  };

const PLACE: Fields = { lon: between(-180, 180), lat: between(-90, 90), radiusKm: between(0, 20_100) };
const REPORT: Fields = {
  id,
  incident: id,
  says: oneOf('happened', 'did-not-happen', 'observed-nothing', 'no-access', 'level'),
  type: id,
  place: (value, name) => checkFields(objectOf(value, name), PLACE, {}, `${name}.`),
  time: (value, name) => {
    if (!Array.isArray(value) || value.length !== 2)
      refuse('field-malformed', `${name} is not a pair of instants`);
    const [start, end] = value as unknown[];
    ms(start, `${name}[0]`);
    ms(end, `${name}[1]`);
    if ((end as number) < (start as number)) refuse('time-ends-before-it-begins', `${start} to ${end}`);
  },
  received: ms,
  source: id,
  grade: oneOf('indicated', 'probable', 'established'),
  method: id,
};
const REPORT_MORE: Fields = {
  by: id,
  on: id,
  replaces: id,
  values: (value, name) => {
    const entries = Object.entries(objectOf(value, name));
    if (entries.length > MAX_VALUES) refuse('field-malformed', `${name} has more than ${MAX_VALUES} values`);
    for (const [key, number] of entries) {
      id(key, `a name in ${name}`);
      between(-1e15, 1e15)(number, `${name}.${key}`);
    }
  },
};
const MAY: Fields = { id };
const ACTS: Record<string, Fields> = {
  find: {
    act: id,
    incident: id,
    verdict: oneOf('confirmed', 'refuted', 'open'),
    verifier: id,
    on: id,
    received: ms,
  },
  dispute: { act: id, incident: id, by: id, received: ms },
  concede: { act: id, incident: id, by: id, received: ms },
  retract: { act: id, report: id, by: id, received: ms },
  suspend: { act: id, of: id, by: id, from: ms, received: ms },
  resume: { act: id, of: id, by: id, from: ms, received: ms },
  discharge: { act: id, of: id, by: id, from: ms, received: ms },
  terminate: { act: id, of: id, by: id, from: ms, received: ms },
};

export function parseLogLine(text: string): ParsedLine {
  if (text.length > MAX_LINE_CHARS) return refusal('line-too-long', `${text.length} characters`);
  const encoding = wrongEncoding(text);
  if (encoding !== null) return refusal('line-not-utf8', encoding);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal('line-not-json', clip(text));
  }
  return parseEntry(value);
}

export function parseEntry(value: unknown): ParsedLine {
  try {
    const object = objectOf(value, 'the line', 'line-not-an-object');
    if ('act' in object) {
      const fields =
        typeof object['act'] === 'string' && Object.hasOwn(ACTS, object['act'])
          ? ACTS[object['act']]
          : undefined;
      if (!fields) return refusal('line-of-unknown-kind', `act ${clip(JSON.stringify(object['act']))}`);
      checkFields(object, fields, MAY, '');
      return { ok: true, entry: value as LogAct };
    }
    if (!('says' in object)) return refusal('line-of-unknown-kind', 'neither says nor act');
    checkFields(object, REPORT, REPORT_MORE, '');
    return { ok: true, entry: value as Report };
  } catch (error) {
    if (error instanceof Refused) return refusal(error.code, error.message);
    throw error;
  }
}

function refuse(code: LineRefusalCode, detail: string): never {
  throw new Refused(code, detail);
}

function refusal(code: LineRefusalCode, detail: string): ParsedLine {
  return { ok: false, refusal: { code, detail } };
}

function objectOf(
  value: unknown,
  name: string,
  code: LineRefusalCode = 'field-malformed',
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(code, `${name} is not an object`);
  return value as Record<string, unknown>;
}

function checkFields(object: Record<string, unknown>, must: Fields, may: Fields, prefix: string): void {
  for (const name of Object.keys(object)) {
    const check = Object.hasOwn(must, name) ? must[name] : Object.hasOwn(may, name) ? may[name] : undefined;
    if (!check) refuse('field-unknown', prefix + clip(name));
    check(object[name], prefix + name);
  }
  for (const name of Object.keys(must))
    if (!Object.hasOwn(object, name)) refuse('field-missing', prefix + name);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
