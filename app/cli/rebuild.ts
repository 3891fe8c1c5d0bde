import type { Environment, ExitCode } from './environment.ts';
import { DEFAULT_DATA, openFolder, progress, requireRecord } from './open.ts';
import { readOptions, textOption } from './options.ts';

/** Drops every projection and builds it again from the record. */
export async function rebuild(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, ['data']);
  const data = requireRecord(textOption(options, 'data') ?? DEFAULT_DATA);
  const host = await openFolder(environment, data);
  const start = environment.now();
  const show = progress(environment);
  await host.projections.rebuild((process, done, total) =>
    show(`rebuilding ${process.slice(0, 16)}`, done, total),
  );
  const entries = host.recorder.processes().reduce((sum, id) => sum + (host.recorder.read(id)?.size ?? 0), 0);
  environment.stdout(
    `Rebuilt ${entries} entries of ${host.recorder.processes().length} process(es) in ${environment.now() - start} ms\n`,
  );
  const halted = host.recorder.halted();
  await host.close();
  // Why one could not be opened stands on standard error: nothing that a guard or a journal names is passed over.
  if (halted.length > 0)
    environment.stderr(`sulh: not rebuilt: ${halted.map(({ process }) => process).join(', ')}\n`);
  return halted.length === 0 ? 0 : 1;
}
