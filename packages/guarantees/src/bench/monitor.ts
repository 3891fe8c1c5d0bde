// `npm run bench -- monitor`: the workload through the monitor, beside evaluation from scratch and two peers.
import { isReport, type LogLine } from '../monitor/entry.ts';
import { Monitor } from '../monitor/monitor.ts';
import { evaluateOnce, outcomeKey, statesByDefinition } from '../monitor/oracle/state.ts';
import type { Terms } from '../monitor/terms.ts';
import { tracksOf } from '../monitor/track.ts';
import type { Unit } from '../monitor/unit.ts';
import { jsonRulesEngine, type Peer, scenarioTable, symboleo } from './monitor-peers.ts';
import { buildWorkloadTerms, workloadLog } from './monitor-workload.ts';

export type BenchMonitorOptions = {
  guarantees?: number;
  reports?: number;
  /** Where the table of the eighteen steps goes; nowhere unless given. */
  print?: (text: string) => void;
};
type Host = {
  performance: { now: () => number };
  process?: {
    cpuUsage: () => { user: number; system: number };
    memoryUsage: (() => { heapUsed: number; arrayBuffers: number }) & { rss: () => number };
  };
};
const host = globalThis as unknown as Host;
const now = () => host.performance.now();
/** Seconds of processor this program has used; others on the machine do not count. */
const cpu = () => {
  const used = host.process?.cpuUsage();
  return used ? (used.user + used.system) / 1e6 : now() / 1000;
};
const rss = () => host.process?.memoryUsage.rss() ?? 0;
const MIB = 1024 * 1024;
type Collect = () => void;

/** The host's collector, so that what is kept can be told from what is merely not yet swept. */
async function collector(): Promise<Collect> {
  const load = async <T>(name: string): Promise<T> => (await import(name)) as T;
  const v8 = await load<{ setFlagsFromString: (flag: string) => void }>('node:v8');
  const vm = await load<{ runInNewContext: (code: string) => Collect }>('node:vm');
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc');
}

function kept(): number {
  const used = host.process?.memoryUsage();
  return used ? used.heapUsed + used.arrayBuffers : 0;
}

export async function benchMonitor(options: BenchMonitorOptions = {}): Promise<Record<string, number>> {
  const { guarantees = 10_000, reports = 1_000_000, print } = options;
  const collect = await collector();
  const terms = buildWorkloadTerms(guarantees);
  const main = measure(terms, reports);
  collect();
  const keptMiB = Math.round(kept() / MIB);
  const figures: Record<string, number> = {
    guarantees,
    reports,
    areas: terms.areas.length,
    ...main.figures,
    keptMiB,
    ...compareWithDefinition(main.monitor, terms, reports),
  };
  const few = Math.min(reports, 100_000);
  for (const size of [1_000, 10_000, 100_000]) {
    collect();
    const { figures: grown } = measure(buildWorkloadTerms(size), few);
    figures[`reportsPerSecondAt${size}`] = grown['reportsPerSecond']!;
    figures[`reportsPerCpuSecondAt${size}`] = grown['reportsPerCpuSecond']!;
    figures[`matchesPerReportAt${size}`] = grown['matchesPerReport']!;
    figures[`p99UsAt${size}`] = grown['p99Us']!;
    figures[`buildMsAt${size}`] = grown['buildMs']!;
  }
  figures['jsonRulesEnginePerSecond'] = await peerRate(await jsonRulesEngine(terms), terms, 5);
  const small = buildWorkloadTerms(1_000);
  figures['jsonRulesEnginePerSecondAt1000'] = await peerRate(await jsonRulesEngine(small), small, 20);
  figures['symboleoPerSecond'] = await peerRate(await symboleo(terms), terms, 2_000);
  if (print) await printScenario(print);
  return figures;
}

/** Only the monitor's own time is counted; the making of the reports is not. */
function measure(terms: Terms, reports: number): { monitor: Monitor; figures: Record<string, number> } {
  const built = now();
  const monitor = new Monitor(terms);
  const buildMs = now() - built;
  const times = new Float32Array(reports);
  let total = 0;
  let changes = 0;
  let peak = rss();
  let i = 0;
  const idle = cpu();
  for (const _ of workloadLog(terms, reports)) i++;
  const making = cpu() - idle;
  i = 0;
  const busy = cpu();
  for (const entry of workloadLog(terms, reports)) {
    const start = now();
    monitor.push(entry);
    changes += monitor.advance(entry.received).length;
    const took = now() - start;
    total += took;
    times[i++] = took * 1000;
    if (i % 10_000 === 0) peak = Math.max(peak, rss());
  }
  const worked = cpu() - busy - making;
  times.sort();
  const at = (share: number) => Math.round(times[Math.floor(reports * share)]! * 10) / 10;
  return {
    monitor,
    figures: {
      reportsPerSecond: Math.round(reports / (total / 1000)),
      reportsPerCpuSecond: Math.round(reports / worked),
      matchesPerReport: Math.round((monitor.rows.size / reports) * 100) / 100,
      p50Us: at(0.5),
      p99Us: at(0.99),
      p999Us: at(0.999),
      maxUs: Math.round(times[reports - 1]!),
      peakMiB: Math.round(peak / MIB),
      buildMs: Math.round(buildMs),
      stateChanges: changes,
    },
  };
}

const SAMPLED = 12;

/** Guarantees drawn from the run, each against the definition on its own entries: state and every counter. */
function compareWithDefinition(monitor: Monitor, terms: Terms, reports: number): Record<string, number> {
  const sampled = monitor.units
    .filter((unit) => unit.g.duty.kind !== 'report')
    .filter((_, i, all) => i % Math.ceil(all.length / SAMPLED) === 0);
  const entries = entriesOf(monitor, sampled, terms, reports);
  let equal = 0;
  let spent = 0;
  let counted = 0;
  for (const unit of sampled) {
    const own: Terms = { ...terms, guarantees: [unit.g] };
    const log = entries.get(unit)!;
    counted += log.length;
    const start = now();
    evaluateOnce(own, log, monitor.clock);
    spent += now() - start;
    const [defined] = statesByDefinition(own, log, monitor.clock).outcomes;
    if (JSON.stringify(defined) === JSON.stringify(unit.outcome)) equal++;
    else sayDiffers(`differs: ${outcomeKey(unit.outcome)}`);
  }
  return {
    sampledGuarantees: sampled.length,
    sampledEqual: equal,
    entriesPerSampled: Math.round(counted / sampled.length),
    naivePerSecond: Math.round(1000 / (spent / sampled.length)),
  };
}

function sayDiffers(text: string): void {
  (globalThis as unknown as { console: { error: (text: string) => void } }).console.error(text);
}

function entriesOf(monitor: Monitor, units: Unit[], terms: Terms, reports: number): Map<Unit, LogLine[]> {
  const entries = new Map<Unit, LogLine[]>(units.map((unit) => [unit, []]));
  const told = new Map<string, Unit[]>();
  for (const entry of workloadLog(terms, reports)) {
    const incident = 'incident' in entry ? entry.incident : undefined;
    const concerned = incident !== undefined ? ownersOf(monitor, incident, entries) : [];
    const taken = !isReport(entry) && entry.act === 'retract' ? (told.get(entry.report) ?? []) : concerned;
    for (const unit of taken) entries.get(unit)!.push(entry);
    if (isReport(entry) && concerned.length > 0) told.set(entry.id, concerned);
  }
  return entries;
}

function ownersOf(monitor: Monitor, incident: string, among: Map<Unit, unknown>): Unit[] {
  const owners = [...tracksOf(monitor.incidents.get(incident))].map((track) => track.slot.owner);
  return [...new Set(owners)].filter((unit) => among.has(unit));
}

async function peerRate(peer: Peer, terms: Terms, reports: number): Promise<number> {
  let heard = 0;
  let total = 0;
  for (const entry of workloadLog(terms, reports * 2)) {
    if (!isReport(entry)) continue;
    const start = now();
    await peer.hear(entry);
    total += now() - start;
    if (++heard === reports) break;
  }
  return Math.round((heard / (total / 1000)) * 10) / 10;
}

async function printScenario(print: (text: string) => void): Promise<void> {
  print('hour  G0 ours         G1 ours          G0 symboleo  G1 symboleo  json-rules-engine  what\n');
  for (const { hour, what, ours, symboleo: theirs, rules } of await scenarioTable()) {
    const cells = [
      String(hour).padStart(4),
      ours[0].padEnd(15),
      ours[1].padEnd(16),
      theirs[0].padEnd(12),
      theirs[1].padEnd(12),
      rules.padEnd(18),
      what,
    ];
    print(`${cells.join(' ')}\n`);
  }
}
