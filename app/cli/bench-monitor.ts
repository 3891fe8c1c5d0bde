/** `bench monitor`: the workload in a program of its own with a fixed heap, then the peers and the eighteen steps. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchMonitor } from '../../packages/guarantees/src/bench/monitor.ts';
import { scenarioTable } from '../../packages/guarantees/src/bench/monitor-peers.ts';

type Row = Record<string, string | number>;

/** One thread for everything, the collector too; MiB of the old and of each half of the young space. */
function heapFlags(guarantees: number): string[] {
  const old = guarantees > 10_000 ? 640 : 220;
  return ['--single-threaded', `--max-old-space-size=${old}`, '--max-semi-space-size=8'];
}

/** The measured programs are started while this one is small: Linux counts the parent's memory to their peak. */
export async function benchMonitorTable(build: string): Promise<Record<string, string | number | Row[]>> {
  const worker = join(build, 'bench-monitor-worker.js');
  const figures = await benchMonitor(async (guarantees, reports) => {
    const args = [...heapFlags(guarantees), worker, String(guarantees), String(reports)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as Record<string, number>;
  });
  const scenario = await scenarioTable();
  const isRight = ({ expected, ours }: (typeof scenario)[number]) => expected.join() === ours.join();
  return {
    nodeFlags: heapFlags(10_000).join(' '),
    nodeFlagsAt100000: heapFlags(100_000).join(' '),
    ...figures,
    scenarioSteps: scenario.length,
    scenarioStepsAsExpected: scenario.filter(isRight).length,
    scenario: scenario.map(({ hour, what, expected, ours, symboleo, rules }) => ({
      hour,
      step: what,
      expectedG0: expected[0],
      oursG0: ours[0],
      symboleoG0: symboleo[0],
      expectedG1: expected[1],
      oursG1: ours[1],
      symboleoG1: symboleo[1],
      jsonRulesEngine: rules,
    })),
  };
}
