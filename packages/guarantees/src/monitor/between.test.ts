import { describe, expect, it } from 'vitest';
import type { Id } from '../model.ts';
import { buildProof, buildTerms } from './building.ts';
import type { LogLine } from './entry.ts';
import { ignoredFor } from './ignored.ts';
import { Monitor } from './monitor.ts';
import { act, at, confirm, find, hours, never, raided, states, suspender, told } from './rule-log.ts';
import { termsOf, verifyTerms } from './terms.ts';

describe('between guarantees', () => {
  it('[M3] a moment may hang on a signature, on a confirmed event, on a state', () => {
    const signed = never({ span: { from: { anchor: { signature: 's' }, plus: hours(5) } } });
    expect(states(buildTerms([signed], { signatures: { s: at(1) } }), [], [5, 6])).toEqual([
      'pending',
      'inEffect',
    ]);
    expect(states(signed, [], [100])).toEqual(['pending']);
    const after = never({ span: { from: { anchor: { event: { type: 'meeting' }, nth: 'first' } } } });
    const log = [
      told(4, 'r', { time: [at(3), at(3)] }),
      told(5, 'm', { type: 'meeting', time: [at(2), at(2)] }),
      ...confirm(6, 'm'),
    ];
    expect(states(after, log, [5, 6])).toEqual(['pending', 'allegedBreach']);
    const other = never({ id: 'H', duty: { kind: 'refrain', from: { type: 'raid' } } });
    const chained = never({ span: { from: { anchor: { state: 'H', enters: 'confirmedBreach' } } } });
    const raid = [told(4, 'x', { type: 'raid' }), ...confirm(7, 'x')];
    expect(states([other, chained], raid, [7, 8])).toEqual(['pending', 'inEffect']);
  });

  it('[M4] two guarantees that wait for each other start neither; once true, a condition stays', () => {
    const waits = (id: Id, of: Id) => never({ id, given: { state: { of, is: ['inEffect'] } } });
    expect(states([waits('G', 'H'), waits('H', 'G')], [], [50])).toEqual(['pending']);
    const other = never({ id: 'H', duty: { kind: 'refrain', from: { type: 'raid' } } });
    const once = never({ given: { state: { of: 'H', is: ['allegedBreach'] } } });
    const log = [
      told(5, 'x', { type: 'raid' }),
      find(8, 'x', 'v1', 'refuted'),
      find(8, 'x', 'v2', 'refuted'),
    ];
    expect(states([other, once], log, [5, 6, 9])).toEqual(['pending', 'inEffect', 'inEffect']);
    expect(states(never({ given: { words: 'if the circumstances allow' } }), [], [9])).toEqual(['pending']);
  });

  it('[M6] only who has the power suspends, with notice, never backwards; what happens meanwhile is excused', () => {
    const then = { may: 'suspend' as const, of: ['G'], who: 'north', notice: hours(2) };
    const other = never({
      id: 'H',
      duty: { kind: 'refrain', from: { type: 'raid' } },
      ladder: [{ when: 'confirmed', then }],
    });
    const raid = [told(4, 'x', { type: 'raid' }), ...confirm(5, 'x')];
    const log = [
      ...raid,
      act('suspend', 6, 'north', 'G', 0),
      act('suspend', 6, 'south'),
      told(9, 'r'),
      ...confirm(9, 'r'),
      act('resume', 10, 'north'),
      told(12, 's'),
    ];
    expect(states([other, never()], log, [7, 8, 9, 10, 12])).toEqual([
      'inEffect',
      'suspended',
      'suspended',
      'inEffect',
      'allegedBreach',
    ]);
    expect(states([other, never()], [act('suspend', 3, 'north'), ...raid], [6])).toEqual(['inEffect']);
  });

  it('[M6] conduct across either edge of a suspension may be excused and is never surely a breach', () => {
    const pause = [act('suspend', 10, 'north'), act('resume', 20, 'north')];
    const state = (from: number, to: number) =>
      states(
        [suspender(), never()],
        [...raided, ...pause, told(40, 'r', { time: [at(from), at(to)] }), ...confirm(41, 'r')],
        [42],
      )[0];
    expect([state(8, 9), state(8, 11), state(12, 15), state(15, 22), state(21, 22), state(8, 22)]).toEqual([
      'confirmedBreach',
      'allegedBreach',
      'inEffect',
      'allegedBreach',
      'confirmedBreach',
      'allegedBreach',
    ]);
  });

  it('[M6] to suspend again what one has suspended changes nothing, not by being said very often', () => {
    const monitor = new Monitor(buildTerms([suspender(), never()]));
    for (const e of raided) monitor.push(e);
    for (let i = 0; i < 1_000; i++) monitor.push({ ...act('suspend', 4, 'north'), received: at(4) + i });
    monitor.advance(at(5));
    expect(monitor.units[1]!.suspensions).toHaveLength(1);
    const log = [
      ...raided,
      act('suspend', 4, 'north'),
      act('suspend', 6, 'north'),
      act('resume', 8, 'north'),
    ];
    expect(states([suspender(), never()], [...log, told(9, 'r')], [5, 7, 8, 9])).toEqual([
      'suspended',
      'suspended',
      'inEffect',
      'allegedBreach',
    ]);
  });

  it('[M6] discharge needs every beneficiary, and begins with the last of them', () => {
    const g = never({ beneficiary: ['south', 'north-1'] });
    const log = [act('discharge', 3, 'south'), act('discharge', 8, 'north-1', 'G', 12), told(10, 'r')];
    expect(states(g, log.slice(0, 1), [4, 20])).toEqual(['inEffect', 'inEffect']);
    expect(states(g, log, [9, 11, 12])).toEqual(['inEffect', 'allegedBreach', 'discharged']);
  });

  it('[M6] of two endings the earlier one counts, in whichever order they were given', () => {
    const g = never({ ending: { by: ['south'], notice: hours(10) } });
    const early = (hour: number) => act('terminate', hour, 'south');
    const late = (hour: number) => act('terminate', hour, 'south', 'G', 30);
    expect(states(g, [late(3), early(5)], [14, 15])).toEqual(['inEffect', 'ended']);
    expect(states(g, [early(3), late(5)], [12, 13])).toEqual(['inEffect', 'ended']);
    const after = [told(20, 'r', { time: [at(18), at(18)] }), ...confirm(21, 'r')];
    const monitor = new Monitor(buildTerms([g]));
    for (const e of [early(3), late(5), ...after]) monitor.push(e);
    monitor.advance(at(40));
    expect(monitor.outcomes()[0]!.counters.claimed).toBe(0);
  });

  it('[M25] a rung opens a duty for somebody else: a committee that does not meet in 72 h is itself in breach', () => {
    const then = { who: 'committee', does: { type: 'meeting' }, within: hours(72) };
    const g = never({ ladder: [{ when: 'confirmed', then }] });
    const log = [told(1, 'r'), ...confirm(2, 'r')];
    expect(states(g, log, [2, 75, 122, 194], 'G/ladder/1')).toEqual([
      'inEffect',
      'due',
      'allegedBreach',
      'confirmedBreach',
    ]);
    const met = [...log, told(50, 'm', { type: 'meeting' }), ...confirm(51, 'm')];
    expect(states(g, met, [52, 200], 'G/ladder/1')).toEqual(['fulfilled', 'fulfilled']);
  });

  it('[M26] reciprocity opens a power and never suspends by itself', () => {
    const other = never({ id: 'H', duty: { kind: 'refrain', from: { type: 'raid' } } });
    const g = never({ while: { state: { of: 'H', is: ['inEffect'] } } });
    const monitor = new Monitor(buildTerms([other, g]));
    for (const e of [told(4, 'x', { type: 'raid' }), ...confirm(5, 'x')]) monitor.push(e);
    monitor.advance(at(6));
    const own = monitor.units[1]!.outcome;
    expect(own.state).toBe('inEffect');
    expect(own.powers).toEqual([{ may: 'suspend', of: ['G'], who: 'north', notice: null, because: 'while' }]);
  });

  it('[M29] what did not count is said with its reason', () => {
    const log: LogLine[] = [
      told(1, 'far', { place: { lon: 3, lat: 0, radiusKm: 1 } }),
      told(1, 'other', { by: 'south' }),
      told(1, 'back'),
      { act: 'retract', report: 'back', by: 'council', received: at(2) },
      told(3, 'weak', { source: 'v1', grade: 'indicated' }),
      find(4, 'weak', 'v9'),
      told(5, 'early', { time: [-5, -5] }),
      told(6, 'counted'),
    ];
    const monitor = new Monitor(buildTerms([never()]));
    for (const e of log) monitor.push(e);
    monitor.advance(at(9));
    expect(
      ignoredFor(monitor, monitor.units[0]!, log).map((i) => [i.report.split(':')[0], i.because]),
    ).toEqual([
      ['far', 'outside area'],
      ['other', 'another actor'],
      ['back', 'retracted'],
      ['weak', 'below standard'],
      ['find', 'not a verifier'],
      ['early', 'outside period'],
    ]);
  });

  it('[M7] what cannot be monitored is refused, each by its name', () => {
    const odd = never({
      duty: { kind: 'refrain', from: { type: 'shelling', in: 'nowhere' } },
      proof: buildProof({ lateness: hours(0.5) }),
      span: { from: { anchor: { event: { type: 'raid' }, nth: 'each' } } },
    });
    const codes = verifyTerms(buildTerms([odd, odd])).map((r) => r.code);
    expect(new Set(codes)).toEqual(
      new Set(['anchor-of-each-event', 'duration-not-whole', 'area-unknown', 'guarantee-twice']),
    );
    expect(verifyTerms(buildTerms([never()]))).toEqual([]);
    expect(
      termsOf({
        v: 1,
        id: 'f',
        title: {},
        languages: [],
        parties: [],
        bodies: [],
        actions: [],
        areas: [],
        guarantees: [],
      }).sources,
    ).toEqual([]);
  });
});
