import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorld } from './arbitrary.ts';
import { buildScenario, HOUR } from './building.ts';
import type { LogLine } from './entry.ts';
import { Monitor } from './monitor.ts';
import { statesByDefinition } from './oracle/state.ts';
import type { Terms } from './terms.ts';

const long = process.env['SULH_LONG'] === '1';

function statesByMonitor(terms: Terms, log: LogLine[], cuts: number[], at?: number) {
  const monitor = new Monitor(terms, at === undefined ? {} : { at });
  for (const cut of cuts) {
    for (const entry of log) if (entry.received > monitor.clock && entry.received <= cut) monitor.push(entry);
    monitor.advance(cut);
  }
  return monitor.outcomes();
}

describe('the monitor', () => {
  it('[M30] goes through the 18 steps as the definition does', () => {
    const { terms, log, steps } = buildScenario();
    const monitor = new Monitor(terms);
    for (const step of steps) {
      const now = step.hour * HOUR;
      for (const e of log) if (e.received > monitor.clock && e.received <= now) monitor.push(e);
      monitor.advance(now);
      expect(monitor.outcomes().map((o) => o.state)).toEqual(step.states);
      expect(monitor.outcomes()).toEqual(statesByDefinition(terms, log, now).outcomes);
    }
  });

  it('[M2] equals the definition in state and every counter, in any order of arrival within a cut', () => {
    fc.assert(
      fc.property(arbitraryWorld(), ({ terms, log, shuffled, knownAt, cuts, at }) => {
        const defined = statesByDefinition(terms, log, knownAt, at ?? knownAt).outcomes;
        expect(statesByMonitor(terms, log, [knownAt], at)).toEqual(defined);
        expect(statesByMonitor(terms, shuffled, [...cuts, knownAt], at)).toEqual(defined);
      }),
      { numRuns: long ? 20_000 : 250 },
    );
  });
});
