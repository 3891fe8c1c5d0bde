/** Reading pages away from the main thread, a few at a time, with the last ones kept. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, ReadInput, ReadResult } from '@sulh/reader';

const LIMIT_MS = 20_000;
/** A page that unpacks without end in memory ends its own thread, not the host. */
const LIMIT_MIB = 768;
const AT_ONCE = 2;
const KEPT = 200;

export type PageRead = { ok: true; article: Article } | { ok: false; code: string };
export type PageReader = (input: ReadInput) => Promise<PageRead>;

/** `build` is the folder of built scripts. The same text reads the same way, so an answer may be kept. */
export function createPageReader(build: string): PageReader {
  const kept = new Map<string, Promise<PageRead>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  const inTurn = async (input: ReadInput): Promise<PageRead> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await readPage(build, input);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  return (input) => {
    const name = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    const known = kept.get(name);
    if (known !== undefined) return known;
    const reading = inTurn(input);
    kept.set(name, reading);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    // A page that was too slow on a busy host may be read again.
    void reading.then(({ ok }) => ok || kept.delete(name));
    return reading;
  };
}

function readPage(build: string, input: ReadInput): Promise<PageRead> {
  return new Promise((resolve) => {
    const thread = new Worker(join(build, 'reader-worker.js'), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MIB },
    });
    const end = (result: PageRead) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, code: 'page-slow' }), LIMIT_MS);
    thread.once('message', (result: ReadResult) =>
      end(result.ok ? result : { ok: false, code: codeOf(result.refusal.code) }),
    );
    thread.once('error', () => end({ ok: false, code: 'page-not-readable' }));
  });
}

function codeOf(code: string): string {
  return code === 'page-too-large' ? 'page-too-large' : 'page-not-readable';
}
