import type { ListedStream } from '../streams.ts';
import { buildSmallRecord } from './small-record.ts';
import { type Expectation, type Vector, vector } from './vector.ts';

const OTHER_ID = 'ab'.repeat(32);

/** Good bundles, and faults in the file, its header and its statement of streams. */
export function fileVectors(): Vector[] {
  const { record, north } = buildSmallRecord();
  const lines = record.bundle();
  const text = lines.map((line) => `${line}\n`).join('');
  const publicOnly = { reader: 'public' as const, readable: (audience: string) => audience === 'public' };
  const of = (expected: Expectation, made: string[]) => vector(expected, { lines: made }, record.process);
  const raw = (expected: Expectation, made: string) => vector(expected, { text: made }, record.process);
  const with0 = (change: (line: string) => string) => [change(lines[0]!), ...lines.slice(1)];
  const withN = (n: number, change: (line: string) => string) =>
    lines.map((line, i) => (i === n + 1 ? change(line) : line));
  const streams = (change: (list: ListedStream[]) => ListedStream[]) => record.bundle({ streams: change });
  const none = { verdict: 'not-a-bundle' as const, rules: ['B2'] };
  return [
    of({ name: 'whole', description: 'the host reads everything' }, lines),
    of({ name: 'unpinned', description: 'no process id given: consistent, not pinned', pinned: null }, lines),
    of(
      { name: 'public-reader', description: 'entries of closed streams are withheld' },
      record.bundle(publicOnly),
    ),
    of(
      { name: 'person-reader', description: 'one stream from an entry on' },
      record.bundle({
        reader: north.id,
        readable: (audience, index) => audience === 'public' || (audience === 'table' && index >= 6),
        streams: (list) => list.map((s) => (s.audience === 'table' ? from6(record, s) : s)),
      }),
    ),
    of(
      { name: 'erased', description: 'an erased entry that says its stream' },
      record.bundle({ erased: [{ index: 5, stated: true }] }),
    ),
    of(
      { name: 'erased-unplaced', description: 'an erased entry whose stream is no longer known' },
      record.bundle({ erased: [{ index: 5, stated: false }] }),
    ),
    of(
      { name: 'unstated', description: 'no statement of streams: completeness is not shown' },
      record.bundle({ unstated: true }),
    ),
    of(
      {
        name: 'other-process',
        description: 'another process was named',
        pinned: OTHER_ID as never,
        rules: ['V6'],
      },
      lines,
    ),
    of(
      {
        name: 'opening-withheld',
        description: 'nothing ties the bundle to the process named',
        rules: ['V6'],
      },
      record.bundle({ readable: (_, index) => index > 0 }),
    ),
    raw({ name: 'empty-file', description: 'no line at all', ...none }, ''),
    raw({ name: 'cut-line', description: 'the last LF is missing', rules: ['B1'] }, text.slice(0, -1)),
    raw(
      { name: 'carriage-returns', description: 'lines end with CR LF', ...none },
      text.replaceAll('\n', '\r\n'),
    ),
    of(
      { name: 'header-space', description: 'a space in the header', ...none },
      with0((l) => l.replace(',"size"', ', "size"')),
    ),
    of(
      { name: 'header-version', description: 'a version not known', ...none },
      with0((l) => l.replace('bundle/v1', 'bundle/v2')),
    ),
    of(
      { name: 'header-half-stated', description: 'a time without a statement', ...none },
      with0((l) => l.replace(/"madeAt":\d+/, '"madeAt":null')),
    ),
    of(
      { name: 'header-time', description: 'another time than the host signed', rules: ['L16'] },
      with0((l) => l.replace(/"madeAt":\d+/, '"madeAt":1')),
    ),
    of(
      { name: 'header-reader', description: 'another reader than the host signed', rules: ['L16'] },
      with0((l) => l.replace('"reader":"host"', '"reader":"public"')),
    ),
    of(
      { name: 'size-too-large', description: 'the header promises one more entry', rules: ['B3', 'L16'] },
      with0((l) => l.replace('"size":8', '"size":9')),
    ),
    of(
      { name: 'last-missing', description: 'the last entry is left out', rules: ['B3'] },
      lines.slice(0, -1),
    ),
    of({ name: 'one-too-many', description: 'a line after the last entry', rules: ['B3'] }, [
      ...lines,
      lines.at(-1)!,
    ]),
    of({ name: 'swapped', description: 'two entries change places', rules: ['B3'] }, swap(lines, 6, 7)),
    of(
      { name: 'line-space', description: 'a space in an entry line', rules: ['B4'] },
      withN(3, (l) => l.replace(',"sig"', ', "sig"')),
    ),
    of(
      { name: 'line-escape', description: 'a slash escaped without need', rules: ['B4'] },
      withN(0, (l) => l.replace('sulh.example/test', 'sulh.example\\/test')),
    ),
    of(
      { name: 'line-surrogate', description: 'half a surrogate pair in a body', rules: ['B4'] },
      withN(5, (l) => l.replace('Open', 'Op\\ud83den')),
    ),
    of(
      { name: 'base64-tail', description: 'base64 with a tail that is not zero', rules: ['B4'] },
      withN(2, (l) => l.replace(/=="(,"salt")/, '=="$1').replace(/.=="(,"salt")/, 'B=="$1')),
    ),
    of(
      {
        name: 'body-changed',
        description: 'one word of a body changed',
        rules: ['L15', 'L2', 'R15', 'R16', 'R5'],
      },
      withN(5, (l) => l.replace('Open', 'Shut')),
    ),
    of(
      { name: 'time-changed', description: 'a time of receipt changed by one', rules: ['L2', 'R15'] },
      withN(6, (l) => l.replace(/"at":(\d+)/, (_, n) => `"at":${Number(n) + 1}`)),
    ),
    of(
      { name: 'withheld-leaf', description: 'a withheld leaf changed', rules: ['L2'] },
      record
        .bundle(publicOnly)
        .map((l) => l.replace(/"leaf":"./, (m) => `${m.slice(0, -1)}${m.endsWith('0') ? '1' : '0'}`)),
    ),
    of(
      { name: 'hidden-entry', description: 'an entry of a listed stream is withheld', rules: ['L15'] },
      hide(record.bundle(), 6, record),
    ),
    of(
      { name: 'stream-count', description: 'a stream counts one entry less than signed', rules: ['L15'] },
      streams((list) => list.map((s) => ({ ...s, to: { ...s.to, count: s.to.count + 1 } }))),
    ),
    of(
      { name: 'stream-head', description: 'a stream with another head', rules: ['L15'] },
      streams((list) => list.map((s) => ({ ...s, to: { ...s.to, head: OTHER_ID } }))),
    ),
    of(
      { name: 'stream-start', description: 'a stream that begins elsewhere', rules: ['L15'] },
      streams((list) => list.map((s) => ({ ...s, from: { count: 0, head: OTHER_ID } }))),
    ),
  ];
}

/** The stream as it is listed for one who reads it from entry 6 on: one entry came before. */
function from6(record: ReturnType<typeof buildSmallRecord>['record'], stream: ListedStream): ListedStream {
  const all = record.listedStream('table');
  return { audience: stream.audience, fromIndex: 6, from: all[1]!, to: all[2]! };
}

function swap(lines: readonly string[], a: number, b: number): string[] {
  const swapped = [...lines];
  [swapped[a], swapped[b]] = [lines[b]!, lines[a]!];
  return swapped;
}

function hide(
  lines: readonly string[],
  index: number,
  record: ReturnType<typeof buildSmallRecord>['record'],
): string[] {
  const withheld = record.bundle({ readable: (_, i) => i !== index })[index + 1]!;
  return lines.map((line, i) => (i === index + 1 ? withheld : line));
}
