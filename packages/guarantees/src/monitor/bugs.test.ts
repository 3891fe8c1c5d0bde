import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGuarantee, buildProof, buildReport, buildScenario, buildTerms, HOUR } from './building.ts';
import { compareEntries, type LogLine } from './entry.ts';
import { Monitor } from './monitor.ts';
import { statesByDefinition } from './oracle/state.ts';

const hours = (n: number) => ({ n, unit: 'hour' as const });
const never = (count: number, per: number) =>
  buildGuarantee({
    id: 'G',
    duty: { kind: 'refrain', from: { type: 'shelling' }, tolerance: { count, per: hours(per) } },
    proof: buildProof({ quorum: 1 }),
  });
const seen = (id: string, received: number, time = received) =>
  buildReport({ id, source: 'v1', received, time: [time, time] });

describe('what the prototype got wrong', () => {
  it('[M36] fractional milliseconds do not loop for ever: only whole ones are heard, and every wake is later', () => {
    const g = buildGuarantee({
      id: 'G',
      duty: {
        kind: 'respond',
        to: { type: 'shelling' },
        with: { type: 'remedy' },
        within: { n: 1, unit: 'day', tz: 'Asia/Kabul' },
      },
      proof: buildProof({ quorum: 1, lateness: { n: 1, unit: 'month', tz: 'Asia/Kabul' } }),
    });
    const monitor = new Monitor(buildTerms([g]));
    expect(monitor.push(seen('half', 10.5))).toBe('time is not whole milliseconds');
    expect(() => monitor.advance(10.5)).toThrow();
    for (let i = 1; i < 200; i++) monitor.push(seen(`r${i}`, i * 7_919_333, i * 7_919_333 - 1));
    const changes = monitor.advance(400 * 24 * HOUR);
    expect(changes.map((c) => c.to)).toEqual(['inEffect', 'due', 'allegedBreach', 'confirmedBreach']);
  });

  it('[M36] the window counter is right wherever a late report is put in, in two orders of the stream', () => {
    const hour = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(hour, { maxLength: 30 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 20 }),
        (times, count, per) => {
          const terms = buildTerms([never(count, per)]);
          const orders = [times, [...times].reverse(), [...times].sort((a, b) => a - b)];
          const counts = orders.map((order) => {
            const log = order.map((t, i) => seen(`r${t}-${i}`, 61 * HOUR + i, t * HOUR));
            const monitor = new Monitor(terms);
            for (const e of log) {
              monitor.push(e);
              monitor.advance(e.received);
            }
            const { counters } = monitor.outcomes()[0]!;
            expect(counters).toEqual(statesByDefinition(terms, log, 61 * HOUR + 99).outcomes[0]!.counters);
            return counters.windowsSure;
          });
          expect(new Set(counts).size).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[M12] a correction by the accuser does not erase a confirmed breach', () => {
    const { terms, log } = buildScenario();
    const monitor = new Monitor(terms);
    for (const e of log) if (e.received <= 240 * HOUR) monitor.push(e);
    monitor.advance(240 * HOUR);
    const g1 = monitor.outcomes()[1]!;
    expect([g1.state, g1.counters.claimed, g1.counters.sure]).toEqual(['disputed', 1, 0]);
    for (const verifier of ['v1', 'v2']) {
      monitor.push({
        act: 'find',
        incident: 'shelling-1',
        verdict: 'confirmed',
        verifier,
        on: 'shelling-1',
        received: 250 * HOUR,
      });
    }
    monitor.advance(250 * HOUR);
    expect(monitor.outcomes()[1]!.state).toBe('confirmedBreach');
  });

  it('[M22] an incident disputed somewhere else does not make this one disputed', () => {
    const terms = buildTerms([{ ...never(0, 1), proof: buildProof({ quorum: 2 }) }]);
    const log: LogLine[] = [
      { ...seen('a', 1 * HOUR), source: 'south' },
      { ...seen('b', 2 * HOUR), source: 'south' },
      { act: 'dispute', incident: 'b', by: 'north', received: 3 * HOUR },
    ];
    const monitor = new Monitor(terms);
    for (const e of log) monitor.push(e);
    monitor.advance(4 * HOUR);
    expect(monitor.outcomes()[0]!.state).toBe('allegedBreach');
  });

  it('[M21] a silence is no confirmed breach the moment lateness ends', () => {
    const { terms, log } = buildScenario();
    const monitor = new Monitor(terms);
    for (const e of log) if (e.received <= 121 * HOUR) monitor.push(e);
    const states = [119, 120, 191, 192].map((hour) => {
      monitor.advance(hour * HOUR);
      return monitor.outcomes()[0]!.state;
    });
    expect(states).toEqual(['due', 'allegedBreach', 'allegedBreach', 'confirmedBreach']);
  });

  it('[M11] findings before any sighting, changed votes, votes of retracted sightings', () => {
    const terms = buildTerms([{ ...never(0, 1), proof: buildProof({ quorum: 2 }) }]);
    const find = (verifier: string, verdict: 'confirmed' | 'refuted', hour: number): LogLine => ({
      act: 'find',
      incident: 'i',
      verdict,
      verifier,
      on: 'i',
      received: hour * HOUR,
    });
    const log: LogLine[] = [
      find('v1', 'confirmed', 1),
      find('v2', 'refuted', 1),
      { ...seen('s', 2 * HOUR), incident: 'i', source: 'v3' },
      { act: 'retract', report: 's', by: 'v3', received: 3 * HOUR },
      { ...seen('t', 4 * HOUR), incident: 'i', source: 'south' },
      find('v2', 'confirmed', 5),
      find('v1', 'confirmed', 6),
    ];
    const monitor = new Monitor(terms);
    const states = [1, 2, 3, 4, 5, 6].map((hour) => {
      for (const e of log) if (e.received === hour * HOUR) monitor.push(e);
      monitor.advance(hour * HOUR);
      expect(monitor.outcomes()).toEqual(statesByDefinition(terms, log, hour * HOUR).outcomes);
      return monitor.outcomes()[0]!.state;
    });
    expect(states).toEqual([
      'inEffect',
      'confirmedBreach',
      'disputed',
      'disputed',
      'disputed',
      'confirmedBreach',
    ]);
  });
});

describe('nothing slow for ever', () => {
  const many = process.env['SULH_LONG'] === '1' ? 1_000_000 : 100_000;

  it('[M37] very many reports of one incident, by bystanders and by one verifier', () => {
    const monitor = new Monitor(buildTerms([never(2, 24)]));
    const start = performance.now();
    for (let i = 0; i < many; i++) {
      monitor.push({ ...seen(`r${i}`, 1000 + i, 500), incident: 'one', source: i % 2 ? 'v1' : `s${i % 9}` });
      if (i % 3 === 0)
        monitor.push({
          act: 'retract',
          report: `r${i}`,
          by: i % 2 ? 'v1' : `s${i % 9}`,
          received: 1000 + i + 1,
          id: `x${i}`,
        });
      monitor.advance(1000 + i);
    }
    expect(monitor.outcomes()[0]!.counters.claimed).toBe(1);
    expect((performance.now() - start) / many).toBeLessThan(0.2);
  });

  it('[M37] very many retractions of a report nobody has heard of', () => {
    const monitor = new Monitor(buildTerms([never(0, 1)]));
    for (let i = 1; i <= 60_000; i++) {
      monitor.push({ act: 'retract', report: 'r', by: i % 2 ? 'v1' : 'v2', received: i });
    }
    const began = performance.now();
    monitor.advance(60_000);
    expect(performance.now() - began).toBeLessThan(5_000);
    monitor.push(seen('r', 60_001));
    monitor.advance(60_001);
    expect(monitor.outcomes()[0]!.counters.claimed).toBe(0);
  });

  it('[M37] very many incidents of one guarantee, each earlier than the last', () => {
    const monitor = new Monitor(buildTerms([never(2, 24)]));
    const start = performance.now();
    for (let i = 0; i < many; i++) {
      monitor.push({ ...seen(`r${i}`, many * 60_000 + i, (many - i) * 60_000), incident: `i${i}` });
      monitor.advance(many * 60_000 + i);
    }
    expect(monitor.outcomes()[0]!.counters.windowsSure).toBe(many - 2);
    expect((performance.now() - start) / many).toBeLessThan(0.2);
  });

  it('[M37] a whole log pushed backwards before one cut', () => {
    const terms = buildTerms([never(2, 24)]);
    const log = Array.from({ length: 20_000 }, (_, i) => ({
      ...seen(`r${i}`, 1000 + i),
      incident: `i${i % 50}`,
    }));
    const [there, back] = [log, [...log].reverse()].map((order) => {
      const monitor = new Monitor(terms);
      for (const e of order) monitor.push(e);
      monitor.advance(1_000_000);
      return monitor.outcomes();
    });
    expect(back).toEqual(there);
    expect([...log].reverse().sort(compareEntries)).toEqual(log);
  });
});
