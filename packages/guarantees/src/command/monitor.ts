// `sulh monitor --guarantees FILE --log FILE [--known-at T] [--at T] [--json]`: a line a guarantee, with its why.
import type { Ms } from '../model.ts';
import { readCsv } from '../monitor/csv.ts';
import type { LogLine } from '../monitor/entry.ts';
import { ignoredFor } from '../monitor/ignored.ts';
import { type Change, Monitor } from '../monitor/monitor.ts';
import type { Outcome } from '../monitor/outcome.ts';
import { parseLogLine } from '../monitor/parse-log.ts';
import { type Terms, termsOf, verifyTerms } from '../monitor/terms.ts';
import { type Explanation, explain } from '../monitor/why.ts';
import { parseGuaranteeText } from '../parse/parse-file.ts';

import { type ReservedPoint, reservedPoints, sayReserved } from './reserved.ts';

export type MonitorIo = {
  readFile: (path: string) => string | Promise<string>;
  lines: (path: string) => AsyncIterable<string>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  now: () => Ms;
  /** What lives in memory now and what may, in bytes. Absent: nobody watches. */
  memory?: () => { used: number; limit: number };
};

const USAGE =
  'usage: sulh monitor --guarantees FILE --log FILE.ndjson|FILE.csv|- [--known-at T] [--at T] [--json]';
/** Beyond this many lines a log that is not in order of receipt is not sorted in memory. */
const MOST_SORTED = 2_000_000;
/** Entries kept to say what was ignored; beyond, the why names only what decides. */
const MOST_KEPT = 100_000;
const MOST_NOTES = 100;
/** Rows the monitor can tell apart; reports that match nothing need none. */
const MOST_ROWS = 16_000_000;
const LINES_BETWEEN_LOOKS = 20_000;
const LINES_BETWEEN_SIGNS = 1_000_000;
/** Beyond, the collector has no room to work in and every step gets slow. */
const MOST_OF_MEMORY = 0.75;

type Words = { guarantees: string; log: string; knownAt: Ms | null; at: Ms | null; json: boolean };
type Asked = Words & { reserved: ReservedPoint[] };

/** 0: read and answered. 1: answered, but some lines were refused. 2: nothing could be answered. */
export async function monitorCommand(args: readonly string[], io: MonitorIo): Promise<0 | 1 | 2> {
  const refuse = (line: string): 2 => {
    io.stderr(`sulh monitor: ${line}\n`);
    return 2;
  };
  const asked = parseArguments(args);
  if (typeof asked === 'string') return refuse(asked);
  const knownAt = asked.knownAt ?? (asked.log === '-' ? null : io.now());
  if (asked.at !== null && knownAt !== null && asked.at > knownAt) {
    return refuse('--at after --known-at: nobody can know that yet; the line says what comes next');
  }
  const read = await readTerms(asked.guarantees, io);
  if (typeof read === 'string') return refuse(read);
  try {
    return await run(read.terms, { ...asked, knownAt, reserved: read.reserved }, io);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.message);
    throw error;
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function run(terms: Terms, asked: Asked, io: MonitorIo): Promise<0 | 1> {
  const options = asked.at === null ? {} : { at: asked.at };
  let notes = new Notes(io);
  let read: Read;
  if (asked.log === '-') {
    printReserved(asked, io);
    read = await follow(new Monitor(terms, options), asked, io, notes);
  } else {
    const inOrder = await readInOrder(new Monitor(terms, options), asked, io, notes);
    if (!inOrder) notes = notes.again();
    read = inOrder ?? (await readSorted(new Monitor(terms, options), asked, io, notes));
  }
  if (asked.log !== '-') printAll(read, asked, io);
  notes.summary();
  return notes.refused > 0 ? 1 : 0;
}

type Read = { monitor: Monitor; kept: LogLine[] | null };

/** The ordinary log, in order of receipt: read as it streams. Null when it is not in order. */
async function readInOrder(
  monitor: Monitor,
  asked: Asked,
  io: MonitorIo,
  notes: Notes,
): Promise<Read | null> {
  let kept: LogLine[] | null = [];
  for await (const { entry, line } of entriesOf(asked.log, io, notes)) {
    notes.look(monitor);
    if (asked.knownAt !== null && entry.received > asked.knownAt) {
      notes.later++;
      continue;
    }
    if (entry.received <= monitor.clock) return null;
    monitor.advance(entry.received - 1);
    notes.heard(line, monitor.push(entry));
    if (kept && kept.push(entry) > MOST_KEPT) kept = null;
  }
  monitor.advance(asked.knownAt!);
  return { monitor, kept };
}

async function readSorted(monitor: Monitor, asked: Asked, io: MonitorIo, notes: Notes): Promise<Read> {
  const kept: LogLine[] = [];
  for await (const { entry, line } of entriesOf(asked.log, io, notes)) {
    notes.look(monitor);
    if (entry.received > asked.knownAt!) {
      notes.later++;
      continue;
    }
    if (kept.length >= MOST_SORTED) {
      throw new Unreadable(
        `${asked.log}: more than ${MOST_SORTED} lines, not in order of receipt (in order, there may be more): sort the file by received first`,
      );
    }
    notes.heard(line, monitor.push(entry));
    kept.push(entry);
  }
  monitor.advance(asked.knownAt!);
  return { monitor, kept: kept.length > MOST_KEPT ? null : kept };
}

/** A stream: changes are printed as they come. A clock set back is said, and the line still counts. */
async function follow(monitor: Monitor, asked: Asked, io: MonitorIo, notes: Notes): Promise<Read> {
  let last = Number.NEGATIVE_INFINITY;
  const print = (change: Change) => printChange(monitor, change, asked, io);
  for await (const { entry, line } of entriesOf('-', io, notes)) {
    notes.look(monitor);
    if (asked.knownAt !== null && entry.received > asked.knownAt) {
      notes.later++;
      continue;
    }
    let taken = entry;
    if (entry.received <= monitor.clock) {
      if (entry.received < last)
        notes.say(line, `clock set back to ${iso(entry.received)}; taken as received now`);
      taken = { ...entry, received: monitor.clock + 1 };
    }
    last = Math.max(last, entry.received);
    notes.heard(line, monitor.push(taken));
    monitor.advance(taken.received, print);
  }
  if (asked.knownAt !== null && asked.knownAt > monitor.clock) {
    monitor.advance(asked.knownAt, print);
  }
  return { monitor, kept: null };
}

async function* entriesOf(
  path: string,
  io: MonitorIo,
  notes: Notes,
): AsyncGenerator<{ entry: LogLine; line: number }> {
  const lines = readable(path, io.lines(path));
  if (path.toLowerCase().endsWith('.csv')) {
    for await (const row of readCsv(lines)) {
      notes.lines++;
      if (row.ok) yield row;
      else if (row.fatal) throw new Unreadable(`${path}: ${say(row.refusal)}`);
      else notes.refuse(row.line, say(row.refusal));
    }
    return;
  }
  let line = 0;
  for await (const raw of lines) {
    line++;
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (text.trim() === '') continue;
    notes.lines++;
    const parsed = parseLogLine(text);
    if (notes.lines === 1 && text.includes('\u0000') && !parsed.ok) {
      throw new Unreadable(`${path}: ${say(parsed.refusal)}`);
    }
    if (parsed.ok) yield { entry: parsed.entry, line };
    else notes.refuse(line, say(parsed.refusal));
  }
}

async function* readable(path: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    throw new Unreadable(`cannot read ${path}: ${(error as Error).message}`);
  }
}

function say({ code, detail }: { code: string; detail: string }): string {
  return `${code}: ${detail}`;
}

/** What was not counted: each of the first hundred by its line, all by their number. */
class Notes {
  lines = 0;
  later = 0;
  refused = 0;
  readonly #io: MonitorIo;
  readonly #because = new Map<string, number>();
  #said = 0;
  #line = 0;
  #heardUntil = 0;
  #nextLook = LINES_BETWEEN_LOOKS;
  #nextSign = LINES_BETWEEN_SIGNS;

  constructor(io: MonitorIo) {
    this.#io = io;
  }

  /** A second reading says nothing twice. */
  again(): Notes {
    const notes = new Notes(this.#io);
    notes.#said = this.#said;
    notes.#heardUntil = this.#line;
    return notes;
  }

  /** Now and then: a sign of life, and a stop before the memory is full. */
  look(monitor: Monitor): void {
    if (this.lines < this.#nextLook) return;
    this.#nextLook = this.lines + LINES_BETWEEN_LOOKS;
    if (this.lines >= this.#nextSign) {
      this.#nextSign += LINES_BETWEEN_SIGNS;
      this.#io.stderr(`${this.lines} lines read …\n`);
    }
    const { used, limit } = this.#io.memory?.() ?? { used: 0, limit: 1 };
    const many = monitor.rows.size > MOST_ROWS;
    if (!many && used < limit * MOST_OF_MEMORY) return;
    const full = many
      ? `${MOST_ROWS} reports that concern the guarantees, the most that can be told apart`
      : `the memory is nearly full (${gib(used)} of ${gib(limit)} GiB)`;
    const mend = many
      ? 'ask about fewer guarantees at once, or of a shorter log'
      : 'give more, as in NODE_OPTIONS=--max-old-space-size=16000, or ask about fewer guarantees or of a shorter log';
    throw new Unreadable(`stopped after ${this.lines} lines, nothing answered: ${full}; ${mend}`);
  }

  refuse(line: number, because: string): void {
    this.refused++;
    this.#count(because.slice(0, because.indexOf(':')));
    this.say(line, `ignored because ${because}`);
  }

  heard(line: number, unheard: string | null): void {
    if (unheard === null) return;
    this.#count(unheard);
    this.say(line, `ignored because ${unheard}`);
  }

  say(line: number, text: string): void {
    if (line <= this.#heardUntil) return;
    this.#line = line;
    if (this.#said++ < MOST_NOTES) this.#io.stderr(`line ${line}: ${text}\n`);
  }

  #count(because: string): void {
    this.#because.set(because, (this.#because.get(because) ?? 0) + 1);
  }

  summary(): void {
    const ignored = [...this.#because.values()].reduce((a, b) => a + b, 0);
    const reasons = [...this.#because].map(([because, n]) => `${n} ${because}`);
    const later = this.later > 0 ? `, ${this.later} received later than asked` : '';
    this.#io.stderr(
      `${this.lines} lines read, ${this.lines - ignored - this.later} counted, ${ignored} ignored${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}${later}\n`,
    );
  }
}

function printReserved({ reserved, json }: Asked, io: MonitorIo): void {
  for (const point of reserved) {
    io.stdout(json ? `${JSON.stringify({ ...point, monitored: false })}\n` : `${sayReserved(point)}\n`);
  }
}

/** [M39] Of a guarantee with a point left open nobody can say how it stands; it is computed for those that read it. */
function isOpen({ reserved }: Asked, id: string): boolean {
  return reserved.some(
    ({ clause }) => clause !== null && (clause === id || id.startsWith(`${clause}/ladder/`)),
  );
}

function printAll({ monitor, kept }: Read, asked: Asked, io: MonitorIo): void {
  const { json } = asked;
  printReserved(asked, io);
  const affordable = kept !== null && kept.length * monitor.units.length <= 5_000_000;
  for (const unit of monitor.units) {
    if (isOpen(asked, unit.g.id)) continue;
    const why = explain(monitor, unit, affordable ? ignoredFor(monitor, unit, kept) : []);
    io.stdout(json ? `${JSON.stringify(why)}\n` : `${sayWhy(why)}\n`);
    for (const { outcome } of unit.rungs)
      if (outcome)
        io.stdout(json ? `${JSON.stringify(asRung(outcome, monitor))}\n` : `${sayRung(outcome)}\n`);
  }
}

function asRung({ id, version, obligor, state, since, verdict }: Outcome, monitor: Monitor) {
  return { clause: id, version, obligor, state, since, verdict, knownAt: monitor.clock };
}

function printChange(monitor: Monitor, change: Change, asked: Asked, io: MonitorIo): void {
  const { json } = asked;
  if (isOpen(asked, change.id)) return;
  const unit = monitor.units.find((u) => u.g.id === change.id && u.g.version === change.version);
  if (json) {
    const { id, version, at, from, to } = change;
    const why = unit ? explain(monitor, unit) : undefined;
    io.stdout(`${JSON.stringify({ clause: id, version, at, from, to, ...(why ? { why } : {}) })}\n`);
    return;
  }
  const because = unit ? `  ${sayBecause(explain(monitor, unit))}` : '';
  io.stdout(
    `${iso(change.at)}  ${change.id}  ${change.from} -> ${change.to}${because}\n`.replace(/ +\n$/, '\n'),
  );
}

function sayRung({ id, obligor, state, since }: Outcome): string {
  return `${id}  ${state}${sayWhen(since)}  owed by ${obligor}`;
}

function sayWhy(why: Explanation): string {
  const parts = [
    why.clause,
    `${why.state}${sayWhen(why.since)}`,
    `sure ${why.verdict.sure}, claimed ${why.verdict.claimed}`,
  ];
  const because = sayBecause(why);
  if (because) parts.push(because);
  if (why.unobservedMs)
    parts.push(`no breach found, ${Math.ceil(why.unobservedMs / 86_400_000)} days unobserved`);
  if (why.ignored.length > 0)
    parts.push(`ignored ${why.ignored.map((i) => `${i.report} (${i.because})`).join(', ')}`);
  for (const next of why.next) {
    parts.push(`next ${iso(next.at)} ${next.to}${next.unless ? ` unless ${next.unless}` : ''}`);
  }
  return parts.join('  ');
}

function sayBecause(why: Explanation): string {
  const votes = new Map<string, string[]>();
  for (const { report, vote } of why.counts)
    votes.set(report, [...(votes.get(report) ?? []), vote].filter(Boolean));
  const said = [...votes].map(([report, by]) => (by.length > 0 ? `${report} (by ${by.join(', ')})` : report));
  const rest = why.entries.filter((id) => !votes.has(id) && !why.counts.some((c) => c.vote === id));
  const parts = [...said, ...rest];
  if (why.silence && why.verdict.claimed === 'violated')
    parts.push(`no answer by ${iso(why.silence.closed)}`);
  return parts.length > 0 ? `because ${parts.join('; ')}` : '';
}

function gib(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}

function sayWhen(since: Ms): string {
  return since === 0 ? '' : ` since ${iso(since)}`;
}

function iso(at: Ms): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
}

type Agreement = { terms: Terms; reserved: ReservedPoint[] };

async function readTerms(path: string, io: MonitorIo): Promise<Agreement | string> {
  let text: string;
  try {
    text = await io.readFile(path);
  } catch (error) {
    return `cannot read ${path}: ${(error as Error).message}`;
  }
  const parsed = parseGuaranteeText(text);
  if (!parsed.ok) {
    const problems = parsed.problems.slice(0, 10).map((p) => `${p.path} ${p.message} (${p.code})`);
    return `${path} is no guarantee file: ${problems.join('; ')}`;
  }
  const terms = termsOf(parsed.file);
  const refusals = verifyTerms(terms);
  if (refusals.length === 0) return { terms, reserved: reservedPoints(parsed.file) };
  return `${path} cannot be monitored: ${refusals.map((r) => `${r.guarantee}: ${r.code} (${r.detail})`).join('; ')}`;
}

function parseArguments(args: readonly string[]): Words | string {
  const said = new Map<string, string>();
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const name = args[i]!;
    if (name === '--json') json = true;
    else if (!['--guarantees', '--log', '--known-at', '--at'].includes(name)) return `${name}?\n${USAGE}`;
    else if (said.has(name)) return `${name} twice`;
    else {
      const value = args[++i];
      if (value === undefined) return `${name} of what?\n${USAGE}`;
      said.set(name, value);
    }
  }
  const [guarantees, log] = [said.get('--guarantees'), said.get('--log')];
  if (guarantees === undefined || log === undefined) return USAGE;
  const [knownAt, at] = [said.get('--known-at'), said.get('--at')].map((x) =>
    x === undefined ? null : instant(x),
  );
  if (knownAt === undefined || at === undefined)
    return `a time is whole milliseconds or like 2026-03-01T12:00:00Z`;
  return { guarantees, log, knownAt, at, json };
}

/** Undefined when it is no time. */
function instant(text: string): Ms | undefined {
  const ms = /^-?\d{1,16}$/.test(text)
    ? Number(text)
    : /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text)
      : Number.NaN;
  return Number.isSafeInteger(ms) ? ms : undefined;
}
