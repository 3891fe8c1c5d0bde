/** The commands as they run in a terminal, without one: what they said, and how they ended. */
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../app/cli/run.ts';

/** `typed`: what somebody answers when asked. */
export async function runSulh(args: readonly string[], typed = '') {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    build: fileURLToPath(new URL('../build', import.meta.url)),
    databaseUrl: undefined,
    name: 'Sulh',
    now: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    stdin: Readable.from(typed === '' ? [] : [typed]),
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    isTerminal: false,
  });
  return { code, out, err };
}
