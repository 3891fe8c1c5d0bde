/** One benchmark a NAME. Figures are measured in this run; nothing is typed in. */
import { type Environment, type ExitCode, UsageError } from './environment.ts';
import { readOptions } from './options.ts';

type Row = Record<string, string | number>;
type Figures = Record<string, string | number | Row[]>;

const BENCHMARKS: Readonly<Record<string, (environment: Environment) => Promise<Figures>>> = {
  record: async ({ now }) => ({
    ...(await (await import('../recorder/bench.ts')).benchRecord()),
    ...(await (await import('./bench-verify.ts')).benchVerify(now())),
  }),
  pages: async (environment) => (await import('../http/bench-pages.ts')).benchPages(environment),
  guarantees: async () => ({
    ...(await import('../../packages/guarantees/src/bench/lint.ts')).benchLint(),
    ...(await import('../../packages/guarantees/src/bench/render.ts')).benchRender(),
  }),
  monitor: async ({ build }) => (await import('./bench-monitor.ts')).benchMonitorTable(build),
};

export async function bench(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const options = readOptions(args, [], ['json'], 1);
  const [name] = options.positionals;
  const run = name !== undefined && Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (run === undefined) throw new UsageError(`name one of: ${Object.keys(BENCHMARKS).join(', ')}`);
  const figures = await run(environment);
  if (options.values['json'] === true) environment.stdout(`${JSON.stringify(figures)}\n`);
  else
    for (const [figure, value] of Object.entries(figures))
      environment.stdout(
        Array.isArray(value) ? `\n${figure}\n${renderRows(value)}` : `${figure.padEnd(36)}${value}\n`,
      );
  return 0;
}

/** Columns as wide as their widest cell, headed by their names. */
function renderRows(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, i) => Math.max(...lines.map((cells) => cells[i]!.length)));
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
