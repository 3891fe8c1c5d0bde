/** From what a control holds to a JSON value. No DOM. */
import { isWellFormed, type Json } from '@sulh/record';

export const VALUE_TYPES = [
  'string',
  'number',
  'boolean',
  'nullable',
  'list',
  'lines',
  'day',
  'instant',
  'json',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** What an empty control stands for. */
export type WhenEmpty = 'null' | 'omit' | 'text';

export type FieldRefusalCode =
  | 'field-not-text'
  | 'field-not-a-number'
  | 'field-not-a-day'
  | 'field-not-a-moment'
  | 'field-not-json';

export type FieldValue = { ok: true; value: Json | undefined } | { ok: false; code: FieldRefusalCode };

export function isValueType(text: string): text is ValueType {
  return (VALUE_TYPES as readonly string[]).includes(text);
}

/** `list` takes the chosen values as they are; every other type takes one text. */
export function parseFieldValue(
  type: ValueType,
  raw: string | readonly string[],
  whenEmpty: WhenEmpty = type === 'string' ? 'text' : 'null',
): FieldValue {
  if (type === 'list') return parseList(raw);
  const text = (typeof raw === 'string' ? raw : (raw[0] ?? '')).trim();
  if (!isWellFormed(text)) return { ok: false, code: 'field-not-text' };
  if (type === 'lines') return value(linesOf(text));
  if (type === 'boolean') return value(text === 'true');
  if (text === '') return emptyValue(whenEmpty);
  switch (type) {
    case 'string':
    case 'nullable':
      return value(text);
    case 'number':
      return parseNumber(text);
    case 'day':
      return isDay(westernDigits(text)) ? value(westernDigits(text)) : { ok: false, code: 'field-not-a-day' };
    case 'instant':
      return parseInstant(westernDigits(text));
    case 'json':
      return parseJson(text);
  }
}

function value(json: Json): FieldValue {
  return { ok: true, value: json };
}

function emptyValue(whenEmpty: WhenEmpty): FieldValue {
  if (whenEmpty === 'omit') return { ok: true, value: undefined };
  return value(whenEmpty === 'text' ? '' : null);
}

function parseList(raw: string | readonly string[]): FieldValue {
  const items = typeof raw === 'string' ? [raw] : raw;
  const chosen = items.filter((item) => item !== '');
  return chosen.every(isWellFormed) ? value([...chosen]) : { ok: false, code: 'field-not-text' };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function parseNumber(text: string): FieldValue {
  const digits = westernDigits(text);
  const number = /^-?\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(number) ? value(number + 0) : { ok: false, code: 'field-not-a-number' };
}

/** A whole number of milliseconds, or a date and time; without a zone it is UTC, as every page states. */
function parseInstant(text: string): FieldValue {
  if (/^-?\d{5,16}$/.test(text)) return parseNumber(text);
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const day = match?.[1];
  if (match === null || day === undefined || !isDay(day)) return { ok: false, code: 'field-not-a-moment' };
  const ms = Date.parse(`${day}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`);
  return Number.isSafeInteger(ms) ? value(ms) : { ok: false, code: 'field-not-a-moment' };
}

function parseJson(text: string): FieldValue {
  try {
    return value(JSON.parse(text) as Json);
  } catch {
    return { ok: false, code: 'field-not-json' };
  }
}

/** Refuses 31 February, which Date.parse would move into March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Eastern Arabic and Persian digits are as good as Western ones. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

export function formatInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
