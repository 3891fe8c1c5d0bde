import { canonicalize, type Json } from '@sulh/record';
import { play, type Story } from '../../exercise/play.ts';
import { openHost } from '../host.ts';
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { DEFAULT_DATA } from './open.ts';
import { readOptions, textOption } from './options.ts';

/** Loads the invented negotiation into a folder that no server has open. */
export async function exercise(args: readonly string[], environment: Environment): Promise<ExitCode> {
  return load(args, environment, (await import('../../exercise/story.ts')).EXERCISE);
}

/** Loads the example tracker: public claims about the real talks, each with its source. */
export async function tracker(args: readonly string[], environment: Environment): Promise<ExitCode> {
  return load(args, environment, (await import('../../examples/tracker.ts')).TRACKER);
}

async function load(args: readonly string[], environment: Environment, story: Story): Promise<ExitCode> {
  const options = readOptions(args, ['data']);
  const clock = { now: Date.parse(story.opening.at) };
  const { build, databaseUrl, randomBytes, stderr } = environment;
  const host = await openHost({
    data: textOption(options, 'data') ?? DEFAULT_DATA,
    build,
    databaseUrl,
    randomBytes,
    now: () => clock.now,
    onProblem: (text) => stderr(`sulh: ${text}\n`),
  });
  try {
    const name = nameOf(story.opening.data['name']);
    const loaded = host.recorder
      .processes()
      .some((id) => nameOf(host.recorder.read(id)?.world.register.opened?.name) === name);
    if (loaded) throw new UsageError('this folder holds it already');
    const process = await play(host, clock, story);
    for (const id of host.recorder.processes())
      await host.projections.caughtUp(id, host.recorder.read(id)!.size);
    environment.stdout(`process ${process}\n`);
    const beside = host.recorder.processes().filter((id) => id !== process);
    if (story.beside !== undefined) environment.stdout(`beside it ${beside.join(' ')}\n`);
    return 0;
  } finally {
    await host.close();
  }
}

/** The record keeps fields in their canonical order, a story in the order it was written. */
function nameOf(names: unknown): string {
  return canonicalize((names ?? {}) as Json);
}
