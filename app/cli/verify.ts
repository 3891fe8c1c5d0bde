import { verifyFile } from '@sulh/verifier';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { progress } from './open.ts';
import { readOptions, textOption } from './options.ts';

/** Checks a bundle with no server and no network. */
export async function verify(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['process'], ['json'], 1);
  const [file] = options.positionals;
  if (file === undefined) throw new UsageError('name a bundle file');
  const show = progress(environment);
  return verifyFile(file, {
    pinned: textOption(options, 'process') ?? null,
    json: options.values['json'] === true,
    onProgress: (done: number, total: number) => show('verifying', done, total),
    stdout: environment.stdout,
    stderr: environment.stderr,
  }) as Promise<ExitCode>;
}
