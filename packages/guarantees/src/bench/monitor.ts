// `npm run bench -- monitor`: the workload through the monitor, beside evaluation from scratch and two peers.
import { isReport, type LogLine } from '../monitor/entry.ts';
import { Monitor } from '../monitor/monitor.ts';
import { evaluateOnce, outcomeKey, statesByDefinition } from '../monitor/oracle/state.ts';
import type { Terms } from '../monitor/terms.ts';
import { tracksOf } from '../monitor/track.ts';
import type { Unit } from '../monitor/unit.ts';
import { jsonRulesEngine, type Peer, symboleo } from './monitor-peers.ts';
import { buildWorkloadTerms, workloadLog } from './monitor-workload.ts';

type Figures = Record<string, number>;
export type Measured = (guarantees: number, reports: number) => Promise<Figures>;
type Host = {
  performance: { now: () => number };
  process?: {
    cpuUsage: () => { user: number; system: number };
    memoryUsage: () => { heapUsed: number; arrayBuffers: number };
    resourceUsage: () => { maxRSS: number };
  };
};
const host = globalThis as unknown as Host;
const now = () => host.performance.now();
/** Seconds of processor this program has used; others on the machine do not count. */
const cpu = () => {
  const used = host.process?.cpuUsage();
  return used ? (used.user + used.system) / 1e6 : now() / 1000;
};
/** All memory this program ever held at once, Node itself and the making of the reports with it. */
const peak = () => (host.process?.resourceUsage().maxRSS ?? 0) * 1024;
const MIB = 1024 * 1024;
const GUARANTEES = 10_000;
const REPORTS = 1_000_000;
const GROWING = [
  'reportsPerSecond',
  'reportsPerCpuSecond',
  'matchesPerReport',
  'evaluationsPerReport',
  'p99Us',
  'peakMiB',
  'buildMs',
  'stateChanges',
];
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

/** The measured part: run it in a program of its own, whose memory is then the monitor's and its input's only. */
export async function measureMonitor(guarantees: number, reports: number): Promise<Figures> {
  const terms = buildWorkloadTerms(guarantees);
  const { monitor, figures } = measure(terms, reports);
  const peakMiB = Math.round(peak() / MIB);
  const collect = await collector();
  collect();
  const keptMiB = Math.round(kept() / MIB);
  return { areas: terms.areas.length, ...figures, entriesKept: monitor.rows.size, peakMiB, keptMiB };
}

/** `measured` runs `measureMonitor` in a fresh program. */
export async function benchMonitor(measured: Measured): Promise<Figures> {
  const figures: Figures = {
    guarantees: GUARANTEES,
    reports: REPORTS,
    ...(await measured(GUARANTEES, REPORTS)),
  };
  for (const size of [1_000, 10_000, 100_000]) {
    const grown = await measured(size, REPORTS / 10);
    for (const name of GROWING) figures[`${name}At${size}`] = grown[name]!;
  }
  const terms = buildWorkloadTerms(GUARANTEES);
  Object.assign(figures, compareWithDefinition(terms, REPORTS));
  figures['jsonRulesEnginePerSecond'] = await peerRate(await jsonRulesEngine(terms), terms, 5);
  const small = buildWorkloadTerms(1_000);
  figures['jsonRulesEnginePerSecondAt1000'] = await peerRate(await jsonRulesEngine(small), small, 20);
  figures['symboleoPerSecond'] = await peerRate(await symboleo(terms), terms, 2_000);
  return figures;
}

/** Only the monitor's own time is counted; the making of the reports is not. */
function measure(terms: Terms, reports: number): { monitor: Monitor; figures: Figures } {
  const built = now();
  const monitor = new Monitor(terms);
  const buildMs = now() - built;
  const times = new Float32Array(reports);
  let total = 0;
  let changes = 0;
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
      evaluationsPerReport: Math.round((monitor.evaluated / reports) * 100) / 100,
      p50Us: at(0.5),
      p99Us: at(0.99),
      p999Us: at(0.999),
      maxUs: Math.round(times[reports - 1]!),
      buildMs: Math.round(buildMs),
      stateChanges: changes,
    },
  };
}

const SAMPLED = 12;

/** Guarantees drawn from the run, each against the definition on its own entries: state and every counter. */
function compareWithDefinition(terms: Terms, reports: number): Figures {
  const monitor = new Monitor(terms);
  for (const entry of workloadLog(terms, reports)) {
    monitor.push(entry);
    monitor.advance(entry.received);
  }
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
