/**
 * How fast pages come, measured through the real server on a process of ten thousand entries: cold start to the
 * first page, rebuild, verify, overview, and the bytes of script a reading page loads.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ProcessId } from '@sulh/record';
import { verifyPath } from '@sulh/verifier';
import type { Environment } from '../cli/environment.ts';
import { type Host, openHost } from '../host.ts';
import { openAssets } from './assets.ts';
import { loadBenchProcess, writeBundle } from './bench-process.ts';
import { createServer } from './server.tsx';
import { createSessions } from './sessions.ts';
import { pathOf } from './views.ts';

const ENTRIES = Number(process.env['SULH_BENCH_ENTRIES'] ?? 10_000);
const REQUESTS = 200;

export async function benchPages(environment: Environment): Promise<Record<string, number>> {
  const data = mkdtempSync(join(tmpdir(), 'sulh-bench-'));
  try {
    return await measure(environment, data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measure(environment: Environment, data: string): Promise<Record<string, number>> {
  const first = performance.now();
  const clock = { now: environment.now() };
  let host = await open({ ...environment, now: () => clock.now }, data);
  const empty = await page(environment, host, '/');
  const firstStartMs = performance.now() - first;
  const process = await loadBenchProcess(host, clock, ENTRIES);
  await host.close();

  const second = performance.now();
  host = await open(environment, data);
  await page(environment, host, pathOf(process));
  const secondStartMs = performance.now() - second;

  const overview = await timed(environment, host, pathOf(process));
  const record = await timed(environment, host, `${pathOf(process)}/record`);
  const search = await timed(environment, host, `${pathOf(process)}/search?q=harbour`);
  const rebuild = performance.now();
  await host.projections.rebuild();
  const rebuildMs = performance.now() - rebuild;

  const bundle = join(data, 'bench.sulh');
  await writeBundle(host, process, bundle);
  const { size } = host.recorder.read(process)!;
  const scripts = scriptBytes(environment, await (await page(environment, host, pathOf(process))).text());
  await host.close();
  const verify = performance.now();
  const report = await verifyPath(bundle, process as ProcessId);
  const verifyMs = performance.now() - verify;
  if (!report.ok || empty.status !== 200)
    throw new Error('the benchmark measured something that does not work');
  return {
    entries: size,
    firstStartMs: round(firstStartMs),
    secondStartMs: round(secondStartMs),
    overviewP50Ms: round(overview.p50),
    overviewP95Ms: round(overview.p95),
    recordP50Ms: round(record.p50),
    recordP95Ms: round(record.p95),
    searchP50Ms: round(search.p50),
    searchP95Ms: round(search.p95),
    rebuildEntriesPerSecond: Math.round(size / (rebuildMs / 1000)),
    verifyEntriesPerSecond: Math.round(size / (verifyMs / 1000)),
    scriptBytesGzipReading: scripts,
  };
}

function open({ build, now, randomBytes }: Environment, data: string): Promise<Host> {
  return openHost({ data, build, now, randomBytes });
}

const servers = new WeakMap<Host, ReturnType<typeof createServer>>();

async function page({ build }: Environment, host: Host, path: string): Promise<Response> {
  const server =
    servers.get(host) ??
    createServer({ host, sessions: createSessions(host), assets: openAssets(build), name: 'Sulh' });
  servers.set(host, server);
  return server.fetch(new Request(`http://localhost${path}`));
}

async function timed(
  environment: Environment,
  host: Host,
  path: string,
): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let n = 0; n < REQUESTS; n += 1) {
    const start = performance.now();
    const response = await page(environment, host, path);
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(REQUESTS * 0.5)]!, p95: times[Math.floor(REQUESTS * 0.95)]! };
}

/** The scripts a page names, as they travel. */
function scriptBytes({ build }: Environment, html: string): number {
  const names = [...html.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map((match) => match[1]!);
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(build, 'assets', name))).length, 0);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
