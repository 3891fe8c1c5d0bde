// Reports from a spreadsheet: a header row, then one report a row, read as it streams.
import { wrongEncoding } from '../parse/encoding.ts';
import type { LogLine } from './entry.ts';
import { type LineRefusal, MAX_LINE_CHARS, parseEntry } from './parse-log.ts';

/** Column names; `start` and `end` make `time`; a column `value:men` gives `values.men`. Times: ms or ISO 8601. */
const REQUIRED = [
  'id',
  'incident',
  'says',
  'type',
  'lon',
  'lat',
  'radiusKm',
  'start',
  'received',
  'source',
  'grade',
  'method',
];
const OPTIONAL = ['end', 'by', 'on', 'replaces'];
const VALUE = /^value:([A-Za-z0-9][A-Za-z0-9._:-]{0,127})$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

export type CsvRefusal =
  | { code: 'csv-not-utf8'; detail: string }
  | { code: 'csv-header-missing'; detail: string }
  | { code: 'csv-column-unknown'; detail: string }
  | { code: 'csv-column-twice'; detail: string }
  | { code: 'csv-column-missing'; detail: string };
export type CsvRow =
  | { line: number; ok: true; entry: LogLine }
  | { line: number; ok: false; refusal: LineRefusal | CsvRefusal; fatal: boolean };

type Header = { columns: string[]; separator: string };

/** Rows one by one; a bad row never stops the rest, a bad header or encoding does. */
export async function* readCsv(lines: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let header: Header | null = null;
  for await (const { text, line } of joinQuoted(lines)) {
    const detail = wrongEncoding(text);
    if (detail !== null) {
      yield { line, ok: false, refusal: { code: 'csv-not-utf8', detail }, fatal: header === null };
      if (header === null) return;
      continue;
    }
    if (header === null) {
      const read = readHeader(text.replace(/^\uFEFF/, ''));
      if ('code' in read) {
        yield { line, ok: false, refusal: read, fatal: true };
        return;
      }
      header = read;
    } else if (text.trim() !== '') {
      const row = readRow(header, text);
      yield row.ok
        ? { line, ok: true, entry: row.entry }
        : { line, ok: false, refusal: row.refusal, fatal: false };
    }
  }
  if (header === null) {
    yield {
      line: 0,
      ok: false,
      refusal: { code: 'csv-header-missing', detail: 'the file is empty' },
      fatal: true,
    };
  }
}

/** A quoted field may hold line breaks; one that never closes must not swallow the file. */
async function* joinQuoted(lines: AsyncIterable<string>): AsyncGenerator<{ text: string; line: number }> {
  let open = '';
  let from = 0;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (open === '') from = number;
    const text = open === '' ? line : `${open}\n${line}`;
    if (isOpen(text) && text.length <= MAX_LINE_CHARS) {
      open = text;
      continue;
    }
    open = '';
    yield { text, line: from };
  }
  if (open !== '') yield { text: open, line: from };
}

function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function readHeader(text: string): Header | CsvRefusal {
  const separator = [',', ';', '\t'].reduce((best, s) =>
    text.split(s).length > text.split(best).length ? s : best,
  );
  const columns = (splitRow(text, separator) ?? []).map((name) => name.trim());
  const seen = new Set<string>();
  for (const name of columns) {
    if (seen.has(name)) return { code: 'csv-column-twice', detail: name };
    seen.add(name);
    if (!REQUIRED.includes(name) && !OPTIONAL.includes(name) && !VALUE.test(name)) {
      return { code: 'csv-column-unknown', detail: name.slice(0, 60) };
    }
  }
  const missing = REQUIRED.filter((name) => !seen.has(name));
  return missing.length > 0
    ? { code: 'csv-column-missing', detail: missing.join(', ') }
    : { columns, separator };
}

/** Null when a quote is opened and not closed, or closed in the middle of a field. */
function splitRow(text: string, separator: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return null;
        cell += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      if (at < text.length && text[at] !== separator) return null;
      cells.push(cell);
    } else {
      const end = text.indexOf(separator, at);
      cells.push(text.slice(at, end < 0 ? text.length : end));
      at = end < 0 ? text.length : end;
    }
    if (at >= text.length) return cells;
    at++;
  }
}

type Row = { ok: true; entry: LogLine } | { ok: false; refusal: LineRefusal };

function readRow({ columns, separator }: Header, text: string): Row {
  if (text.length > MAX_LINE_CHARS) return bad('line-too-long', `${text.length} characters`);
  const cells = splitRow(text, separator);
  if (!cells) return bad('field-malformed', 'a quote is not closed');
  if (cells.length !== columns.length) {
    return bad('field-missing', `${cells.length} cells where the header has ${columns.length}`);
  }
  const cell = new Map(columns.map((name, i) => [name, cells[i]!.trim()]));
  const text_ = (name: string) => cell.get(name) || undefined;
  const time = [instant(text_('start')), instant(text_('end') ?? text_('start'))];
  const values: Record<string, number> = {};
  for (const [name, said] of cell) {
    const key = VALUE.exec(name)?.[1];
    if (key !== undefined && said !== '') values[key] = number(said);
  }
  const report: Record<string, unknown> = {
    place: { lon: number(text_('lon')), lat: number(text_('lat')), radiusKm: number(text_('radiusKm')) },
    time,
    received: instant(text_('received')),
  };
  for (const name of [
    'id',
    'incident',
    'says',
    'type',
    'source',
    'grade',
    'method',
    'by',
    'on',
    'replaces',
  ]) {
    if (text_(name) !== undefined) report[name] = text_(name);
  }
  if (Object.keys(values).length > 0) report['values'] = values;
  return parseEntry(report);
}

function bad(code: LineRefusal['code'], detail: string): Row {
  return { ok: false, refusal: { code, detail } };
}

function number(text: string | undefined): number {
  return text !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

function instant(text: string | undefined): number {
  if (text !== undefined && ISO.test(text)) return Date.parse(text);
  return number(text);
}
