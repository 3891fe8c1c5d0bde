import { hexEncode } from '../bytes/hex.ts';
import type { ProcessId } from '../types.ts';
import { verifyClosing } from './closing-steps.ts';
import { verifyLine } from './entry-steps.ts';
import { verifyHeader } from './header-steps.ts';
import { type BundleHeader, parseHeader, parseLine } from './lines.ts';
import { noCounts, type Report, type VerifyOptions } from './report.ts';
import { type Run, startRun } from './run.ts';
import { BundleTextError } from './split-lines.ts';

const PROGRESS_EVERY = 2048;

/** Never throws for what the lines say; what a file is not, or does not show, is in the report. */
export async function verifyBundle(
  lines: AsyncIterable<string | Iterable<string>> | Iterable<string | Iterable<string>>,
  options: VerifyOptions,
): Promise<Report> {
  const iterator = new LineReader(lines);
  const header = await readHeader(iterator);
  if (typeof header === 'string') return notABundle(header);
  const run = startRun(options, header);
  await verifyHeader(run);
  if (header.size === 0) run.findings.error('B3', 'a record has at least its opening');
  await verifyLines(run, iterator);
  await run.queue.finish();
  const completeness = verifyClosing(run);
  const pinned = verifyPin(run);
  return report(run, completeness, pinned);
}

async function readHeader(lines: LineReader): Promise<BundleHeader | string> {
  const first = await lines.next();
  if (first.kind === 'end') return 'the file is empty';
  if (first.kind === 'broken') return first.message;
  const parsed = parseHeader(first.line);
  return parsed.ok ? parsed.header : parsed.detail;
}

/** Positions 0 to size - 1, each once, in order; nothing after them. Stops at the first line it cannot read. */
async function verifyLines(run: Run, lines: LineReader): Promise<void> {
  const { header, findings, options } = run;
  const stop = (rule: string, message: string, index?: number): void => {
    run.whole = false;
    findings.error(rule, message, index);
  };
  for (let index = 0; ; index++) {
    const held = lines.take();
    const next: NextLine = held === null ? await lines.next() : { kind: 'line', line: held };
    if (next.kind === 'broken') return stop('B1', `${next.message}; nothing after it was read`, index);
    if (next.kind === 'end') {
      if (index < header.size) stop('B3', `the bundle ends after ${index} of ${header.size} entries`);
      return;
    }
    if (index >= header.size) return stop('B3', `the bundle goes on after its ${header.size} entries`);
    const line = parseLine(next.line);
    if (line === null)
      return stop('B4', 'the line has none of the three forms; nothing after it was read', index);
    if (line.index !== index)
      return stop(
        'B3',
        `entry ${line.index} stands in the place of ${index}; nothing after it was read`,
        index,
      );
    verifyLine(run, line);
    if (run.queue.isFull()) await run.queue.send();
    if (index % PROGRESS_EVERY === 0) options.onProgress?.({ done: index, size: header.size });
  }
}

function verifyPin(run: Run): boolean {
  const { pinned } = run.options;
  const { findings, header } = run;
  const anchor = run.genesisRead && run.findings.errors === 0;
  if (pinned === undefined) {
    findings.add('note', 'V6', 'consistent at most, but not pinned to a process you named');
  } else if (pinned !== header.process) {
    findings.error('V6', 'this is the record of another process than the one you named');
  } else if (!run.genesisRead) {
    findings.error(
      'V6',
      'the opening is not readable here, so nothing ties this record to the process you named',
    );
  }
  if (pinned === undefined && !run.genesisRead && header.size > 0) {
    findings.add(
      'warning',
      'V6',
      "the opening is not readable here, so the log's key is only the bundle's own word",
    );
  }
  return anchor && pinned === header.process;
}

function report(run: Run, completeness: Report['completeness'], pinned: boolean): Report {
  const { findings, header, checkpoint, forms } = run;
  const ok = findings.errors === 0;
  return {
    verdict: ok ? 'ok' : 'wrong',
    ok,
    process: header.process,
    pinned,
    reader: header.reader,
    madeAt: header.madeAt,
    checkpoint: checkpoint === null ? null : { ...checkpoint, root: hexEncode(checkpoint.root) },
    size: header.size,
    ...forms,
    completeness: ok ? completeness : 'not-stated',
    countersigned: run.countersigned,
    findings: findings.sorted(),
    findingsLeftOut: findings.leftOut,
    checked: run.checked,
  };
}

function notABundle(message: string): Report {
  return {
    verdict: 'not-a-bundle',
    ok: false,
    process: null as ProcessId | null,
    pinned: false,
    reader: null,
    madeAt: null,
    checkpoint: null,
    size: 0,
    readable: 0,
    erased: 0,
    withheld: 0,
    completeness: 'not-stated',
    countersigned: 'not-asked',
    findings: [{ rule: 'B2', level: 'error', message }],
    findingsLeftOut: 0,
    checked: noCounts(),
  };
}

type NextLine = { kind: 'line'; line: string } | { kind: 'end' } | { kind: 'broken'; message: string };
type Source = AsyncIterable<string | Iterable<string>> | Iterable<string | Iterable<string>>;
const END: NextLine = { kind: 'end' };

/** Gives line after line of single lines or groups of them; waits only between groups. */
class LineReader {
  private readonly outer: AsyncIterator<string | Iterable<string>> | Iterator<string | Iterable<string>>;
  private group: Iterator<string> | null = null;

  constructor(lines: Source) {
    this.outer = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]();
  }

  /** The next line of the group at hand, or null when another group must be fetched. */
  take(): string | null {
    if (this.group === null) return null;
    const result = this.group.next();
    if (result.done !== true) return result.value;
    this.group = null;
    return null;
  }

  async next(): Promise<NextLine> {
    try {
      for (;;) {
        const held = this.take();
        if (held !== null) return { kind: 'line', line: held };
        const result = await this.outer.next();
        if (result.done === true) return END;
        if (typeof result.value === 'string') return { kind: 'line', line: result.value };
        this.group = result.value[Symbol.iterator]();
      }
    } catch (error) {
      if (error instanceof BundleTextError) return { kind: 'broken', message: error.message };
      throw error;
    }
  }
}
