import { parseArgs } from 'node:util';
import { UsageError } from './environment.ts';

export interface Options {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Strict: an unknown option or one word too many is wrong use. `flags` take no value. */
export function readOptions(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
  /** How many words without a name it takes: one too many is a question left unanswered. */
  words = 0,
): Options {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' as const }]),
    ...[...flags, 'help'].map((name) => [name, { type: 'boolean' as const }]),
  ]);
  const parsed = parse(args, options);
  const extra = parsed.positionals[words];
  if (extra !== undefined) throw new UsageError(`one word too many: ${extra}`);
  return parsed;
}

function parse(args: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>): Options {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Options['values'], positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\n|\. /)[0]!);
  }
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options.values[name];
  return typeof value === 'string' ? value : undefined;
}

export function requiredOption(options: Options, name: string): string {
  const value = textOption(options, name);
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}
