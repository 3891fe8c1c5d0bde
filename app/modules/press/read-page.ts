import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, ReadInput, ReadResult } from '@sulh/reader';

const LIMIT_MS = 20_000;
/** A bomb that unpacks in memory ends its own thread, not the host. */
const LIMIT_MIB = 768;

export type PageRead = { ok: true; article: Article } | { ok: false; code: string };

/** `build` is the folder of built scripts. */
export function readPage(build: string, input: ReadInput): Promise<PageRead> {
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
      end(
        result.ok
          ? result
          : {
              ok: false,
              code: result.refusal.code === 'page-too-large' ? 'page-too-large' : 'page-not-readable',
            },
      ),
    );
    thread.once('error', () => end({ ok: false, code: 'page-not-readable' }));
  });
}
