/** The commands by name. Each is loaded when it is called, so that none slows another's start. */
import type { Environment, ExitCode } from './environment.ts';
import { sayFault } from './faults.ts';

type Command = (args: readonly string[], environment: Environment) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, { help: string; load: () => Promise<Command> }>> = {
  serve: {
    help: 'serve [--data DIR] [--port N] [--host H] [--restored]   serve a Sulh; prints its address (--restored: the folder is a backup without guards)',
    load: async () => (await import('./serve.ts')).serve,
  },
  exercise: {
    help: 'exercise [--data DIR]                               load the exercise into a folder; prints process ID',
    load: async () => (await import('./exercise.ts')).exercise,
  },
  tracker: {
    help: 'tracker [--data DIR]                                load the example tracker; prints process ID',
    load: async () => (await import('./exercise.ts')).tracker,
  },
  rebuild: {
    help: 'rebuild [--data DIR]                                drop every table and build it again from the record',
    load: async () => (await import('./rebuild.ts')).rebuild,
  },
  read: {
    help: 'read FILE|URL|- [--json]                            read an article: body, quotations, speakers, names',
    load: async () => (await import('./read.ts')).read,
  },
  export: {
    help: 'export [--data DIR [--files DIR] | --server URL [--key FILE]] --process ID --out FILE   write a bundle, and the files that its entries name',
    load: async () => (await import('./export.ts')).exportBundle,
  },
  cable: {
    help: 'cable --server URL --key FILE [--process ID] [--since DAY] [--language L] [--classification C] [--to T] [--out FILE]   a report to the capital',
    load: async () => (await import('./cable.ts')).cable,
  },
  verify: {
    help: 'verify FILE [--process ID] [--json]                 check a bundle: no server, no network',
    load: async () => (await import('./verify.ts')).verify,
  },
  key: {
    help: 'key --out FILE [--label NAME]                       make a key file and show its words',
    load: async () => (await import('./key.ts')).makeKey,
  },
  join: {
    help: 'join LINK --key FILE                                claim a Sulh or take up an invitation with a key file',
    load: async () => (await import('./key.ts')).join,
  },
  sign: {
    help: 'sign FILE.json --server URL --process ID --key FILE sign entries with a key file and send them',
    load: async () => (await import('./sign.ts')).sign,
  },
  own: {
    help: 'own --data DIR --name DELEGATION --person NAME [--key FILE] [--yes]  set up a delegation’s own Sulh beside',
    load: async () => (await import('./own.ts')).own,
  },
  disclose: {
    help: 'disclose [--data DIR | --server URL] --entry ID --key FILE --out FILE  the file of one entry of an own record',
    load: async () => (await import('./disclose.ts')).disclose,
  },
  lint: {
    help: 'lint FILE [--json]                                  what keeps a guarantee from being verifiable',
    load: async () => (await import('./guarantees.ts')).lint,
  },
  render: {
    help: 'render FILE --language en|ur|ps|fa-AF|tr|ar         a guarantee as a text fit for signature',
    load: async () => (await import('./guarantees.ts')).render,
  },
  monitor: {
    help: 'monitor --guarantees FILE --log FILE [--known-at T] [--at T] [--json]   state of every guarantee and why',
    load: async () => (await import('./guarantees.ts')).monitor,
  },
  bench: {
    help: 'bench NAME [--json]                                 run one benchmark and print its figures',
    load: async () => (await import('./bench.ts')).bench,
  },
};

export async function runCommand(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    environment.stdout(helpText());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    environment.stderr(`sulh: no command "${name}"; sulh --help lists them\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    environment.stdout(`sulh ${command.help}\n`);
    return 0;
  }
  try {
    return await (await command.load())(rest, environment);
  } catch (error) {
    // What the person can mend is one line; our own fault shows its trace. Never 1: that would be an answer.
    const trace = error instanceof Error ? error.stack : String(error);
    environment.stderr(`sulh ${name}: ${sayFault(error) ?? `a fault of this program\n${trace}`}\n`);
    return 2;
  }
}

function helpText(): string {
  const lines = Object.values(COMMANDS).map(({ help }) => `  sulh ${help}`);
  return `Sulh keeps the record of a mediated negotiation.\n\n${lines.join('\n')}\n\nExit codes: 0 done, 1 the answer is no, 2 wrong use or unusable input.\n`;
}
