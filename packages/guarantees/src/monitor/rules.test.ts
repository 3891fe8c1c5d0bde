import { describe, expect, it } from 'vitest';
import type { Guarantee, Id, Report } from '../model.ts';
import { buildGuarantee, buildProof, buildTerms } from './building.ts';
import type { LogAct } from './entry.ts';
import { Monitor } from './monitor.ts';
import { statesByDefinition } from './oracle/state.ts';
import {
  act,
  answer,
  at,
  confirm,
  find,
  hours,
  never,
  raided,
  shelling,
  states,
  suspender,
  told,
} from './rule-log.ts';

describe('what counts', () => {
  it('[M1] a report dated after its receipt, from a stranger or by halves of a millisecond is not heard', () => {
    const monitor = new Monitor(buildTerms([never()], { sources: ['council'] }));
    expect(monitor.push(told(1, 'a', { time: [0, at(2)] }))).toBe('dated after its receipt');
    expect(monitor.push(told(1, 'b', { source: 'nobody' }))).toBe('from a stranger');
    expect(monitor.push(told(1, 'c', { time: [0.5, 1] }))).toBe('time is not whole milliseconds');
    expect(monitor.push({ ...told(1, 'c'), received: 0.5 })).toBe('time is not whole milliseconds');
    expect(monitor.push(told(1, 'd', { time: [2, 1] }))).toBe('time ends before it begins');
    expect(monitor.push(find(1, 'a', 'council'))).toBe('not a verifier');
    expect(monitor.push(told(1, 'e'))).toBeNull();
    monitor.advance(at(2));
    expect(monitor.push(told(1, 'f'))).toBe('received before the clock');
  });

  it('[M5] only its own author takes a report back, and a retraction may come first', () => {
    const back = (by: Id, hour: number): LogAct => ({ act: 'retract', report: 'r', by, received: at(hour) });
    expect(states(never(), [told(1, 'r'), back('south', 2)], [3])).toEqual(['allegedBreach']);
    expect(states(never(), [told(1, 'r'), back('council', 2)], [3])).toEqual(['inEffect']);
    expect(states(never(), [back('council', 1), told(2, 'r')], [3])).toEqual(['inEffect']);
    expect(
      states(
        never(),
        [
          told(1, 'r'),
          told(2, 's', { incident: 'r', replaces: 'r', place: { lon: 3, lat: 0, radiusKm: 1 } }),
        ],
        [3],
      ),
    ).toEqual(['inEffect']);
    expect(
      states(
        never(),
        [told(1, 'r'), told(2, 's', { incident: 'x', replaces: 'r', source: 'south', type: 'raid' })],
        [3],
      ),
    ).toEqual(['allegedBreach']);
  });

  it('[M8] a wider type, an unnamed actor, a place across the boundary may match and never surely do', () => {
    for (const over of [
      { type: 'attack' },
      { by: undefined },
      { place: { lon: 0.5, lat: 0, radiusKm: 1 } },
    ] as Partial<Report>[]) {
      const report = { ...told(1, 'r'), ...over };
      if (report.by === undefined) delete report.by;
      expect(states(never(), [report, ...confirm(2, 'r')], [3])).toEqual(['allegedBreach']);
    }
    expect(states(never(), [told(1, 'r', { by: 'north-1a' }), ...confirm(2, 'r')], [3])).toEqual([
      'confirmedBreach',
    ]);
    expect(states(never(), [told(1, 'r', { by: 'south' }), ...confirm(2, 'r')], [3])).toEqual(['inEffect']);
  });

  it('[M8] a ring across the date line is one area', () => {
    const ring: [number, number][] = [
      [179, -1],
      [-179, -1],
      [-179, 1],
      [179, 1],
      [179, -1],
    ];
    const terms = buildTerms([never()], { areas: [{ id: 'zone', mapRef: 'm', datum: 'WGS84', ring }] });
    const seen = (lon: number) =>
      states(terms, [told(1, 'r', { place: { lon, lat: 0, radiusKm: 1 } })], [2])[0];
    expect([179.5, -179.5, 180, -180, 178, 0].map(seen)).toEqual([
      'allegedBreach',
      'allegedBreach',
      'allegedBreach',
      'allegedBreach',
      'inEffect',
      'inEffect',
    ]);
  });

  it('[M9] a movement notified in time is excepted, one notified late is not', () => {
    const except = [{ pattern: { type: 'notice' }, notice: hours(24) }];
    const g = never({ duty: { kind: 'refrain', from: { ...shelling, except } } });
    const log = (hour: number) => [told(hour, 'n', { incident: 'm', type: 'notice' }), told(40, 'm')];
    expect(states(g, log(10), [41])).toEqual(['inEffect']);
    expect(states(g, log(20), [41])).toEqual(['allegedBreach']);
  });

  it('[M10] of several accounts of one incident the earliest certain one counts', () => {
    const log = [
      told(1, 'vague', { incident: 'i', type: 'attack' }),
      told(2, 'clear', { incident: 'i' }),
      ...confirm(3, 'i'),
    ];
    expect(states(never(), log, [1, 3])).toEqual(['allegedBreach', 'confirmedBreach']);
  });

  it('[M11] the latest finding of each verifier is its vote, its own sighting only without one', () => {
    const log = [
      told(1, 'r', { source: 'v1' }),
      find(2, 'r', 'v2'),
      find(3, 'r', 'v1', 'open'),
      find(4, 'r', 'v1'),
    ];
    expect(states(never(), log, [1, 2, 3, 4])).toEqual([
      'allegedBreach',
      'confirmedBreach',
      'allegedBreach',
      'confirmedBreach',
    ]);
    expect(
      states(never(), [told(1, 'r', { source: 'v1', grade: 'indicated' }), find(2, 'r', 'v2')], [3]),
    ).toEqual(['allegedBreach']);
  });

  it('[M13] two refutations end an allegation; a veto holds a confirmation', () => {
    const log = [told(1, 'r'), find(2, 'r', 'v1', 'refuted'), find(3, 'r', 'v2', 'refuted')];
    expect(states(never(), log, [2, 3])).toEqual(['allegedBreach', 'inEffect']);
    const vetoed = never({ proof: buildProof({ vetoOf: ['v3'] }) });
    expect(states(vetoed, [told(1, 'r'), ...confirm(2, 'r'), find(3, 'r', 'v3', 'refuted')], [2, 3])).toEqual(
      ['confirmedBreach', 'disputed'],
    );
  });

  it('[M14] a party to the guarantee disputes, a stranger to it cannot, and a concession withdraws it', () => {
    const say = (name: 'dispute' | 'concede', by: Id, hour: number): LogAct => ({
      act: name,
      incident: 'r',
      by,
      received: at(hour),
    });
    const log = [
      told(1, 'r'),
      say('dispute', 'council', 2),
      say('dispute', 'north-1', 3),
      say('concede', 'north-1', 4),
    ];
    expect(states(never(), log, [2, 3, 4])).toEqual(['allegedBreach', 'disputed', 'allegedBreach']);
  });

  it('[M15] asked about an earlier instant, later conduct is not looked at', () => {
    const terms = buildTerms([never()]);
    const log = [told(10, 'r'), ...confirm(11, 'r')];
    const state = (then: number) => statesByDefinition(terms, log, at(20), at(then)).outcomes[0]!.state;
    expect([state(9), state(10)]).toEqual(['inEffect', 'confirmedBreach']);
    const monitor = new Monitor(terms, { at: at(9) });
    for (const e of log) monitor.push(e);
    monitor.advance(at(20));
    expect(monitor.outcomes()[0]!.state).toBe('inEffect');
  });
});

describe('duties', () => {
  it('[M16] conduct outside the span is none; across its edge it may be', () => {
    const g = never({ span: { from: { at: at(10) }, until: { at: at(20) } } });
    const state = (from: number, to: number) =>
      states(g, [told(30, 'r', { time: [at(from), at(to)] }), ...confirm(31, 'r')], [32])[0];
    expect([state(5, 6), state(9, 11), state(11, 12), state(19, 21), state(20, 21)]).toEqual([
      'inEffect',
      'allegedBreach',
      'confirmedBreach',
      'allegedBreach',
      'inEffect',
    ]);
  });

  it('[M17] an extension lets the overdue disappear; a version for new openings leaves the open one', () => {
    const by = (hour: number, over: Partial<Guarantee> = {}) =>
      buildGuarantee({
        id: 'G',
        duty: { kind: 'achieve', what: { type: 'remedy' }, by: { at: at(hour) } },
        proof: buildProof({ lateness: hours(1), contest: hours(0) }),
        ...over,
      });
    const longer = (open: 'old' | 'new') => [
      by(10),
      by(40, { version: 2, amends: { of: 'G', version: 1, from: at(8), open } }),
    ];
    const terms = (open: 'old' | 'new') => buildTerms(longer(open));
    const worst = (open: 'old' | 'new') => {
      const monitor = new Monitor(terms(open));
      monitor.advance(at(12));
      return monitor.stateOf('G').state;
    };
    expect([worst('new'), worst('old')]).toEqual(['inEffect', 'confirmedBreach']);
  });

  it('[M17] a version for new openings counts nothing from before its date', () => {
    const by = (hour: number, over: Partial<Guarantee> = {}) =>
      buildGuarantee({
        id: 'G',
        duty: { kind: 'achieve', what: { type: 'remedy' }, by: { at: at(hour) } },
        proof: buildProof({ lateness: hours(1), contest: hours(0) }),
        ...over,
      });
    const log = [told(5, 'm', { type: 'remedy' }), ...confirm(6, 'm')];
    const second = (open: 'old' | 'new') =>
      states(
        [by(10), by(40, { version: 2, amends: { of: 'G', version: 1, from: at(8), open } })],
        log,
        [39, 42],
        2,
      );
    expect([second('old'), second('new')]).toEqual([
      ['inEffect', 'confirmedBreach'],
      ['fulfilled', 'fulfilled'],
    ]);
  });

  it('[M18] more than tolerated in one window, from the earliest start to the latest end', () => {
    const g = never({ duty: { kind: 'refrain', from: shelling, tolerance: { count: 1, per: hours(24) } } });
    const pair = (gap: number, length = 0) => [
      told(100, 'a', { time: [at(50 - length), at(50)] }),
      told(100, 'b', { time: [at(50 + gap), at(50 + gap)] }),
      ...confirm(101, 'a'),
      ...confirm(101, 'b'),
    ];
    expect(
      [states(g, pair(24), [102]), states(g, pair(23), [102]), states(g, pair(20, 4), [102])].flat(),
    ).toEqual(['inEffect', 'confirmedBreach', 'allegedBreach']);
    const longLast = (length: number) => [
      told(100, 'a', { time: [at(50), at(50)] }),
      told(100, 'b', { time: [at(70 - length), at(70)] }),
      ...confirm(101, 'a'),
      ...confirm(101, 'b'),
    ];
    expect([states(g, longLast(23), [102]), states(g, longLast(24), [102])].flat()).toEqual([
      'confirmedBreach',
      'allegedBreach',
    ]);
  });

  it('[M19] nothing found is fulfilment only where somebody looked often enough', () => {
    const proof = buildProof({ lateness: hours(0), coverage: { methods: ['patrol'], gap: hours(24) } });
    const g = never({ proof, span: { from: { at: 0 }, until: { at: at(48) } } });
    const look = (id: Id, from: number, to: number) =>
      told(50, id, { says: 'observed-nothing', source: 'v1', time: [at(from), at(to)] });
    expect(states(g, [look('a', 10, 20), look('b', 40, 48)], [60])).toEqual(['fulfilled']);
    expect(states(g, [look('a', 10, 12), look('b', 40, 48)], [60])).toEqual(['ended']);
    expect(states(g, [{ ...look('a', 0, 48), source: 'council' }], [60])).toEqual(['ended']);
    expect(states({ ...g, proof: buildProof({ lateness: hours(0) }) }, [look('a', 0, 48)], [60])).toEqual([
      'ended',
    ]);
  });

  it('[M19] no access is a breach of the guarantee that grants access, and no innocence elsewhere', () => {
    const access = never({ id: 'A', duty: { kind: 'refrain', from: { type: 'raid', by: 'north' } } });
    const g = never({ proof: buildProof({ access: 'A' }) });
    const denied = told(5, 'd', { says: 'no-access', type: 'raid', source: 'v1' });
    expect(states([access, g], [denied], [6], 'A')).toEqual(['allegedBreach']);
    expect(states([access, g], [denied], [6], 'G')).toEqual(['inEffect']);
  });

  it('[M20] a report a period; each has its own deadline with its grace', () => {
    const g = buildGuarantee({
      id: 'G',
      duty: { kind: 'report', what: { type: 'notice' }, every: hours(24), grace: hours(6) },
      proof: buildProof({ lateness: hours(2), contest: hours(2), quorum: 1 }),
    });
    const sent = (hour: number) => told(hour, `n${hour}`, { type: 'notice', source: 'v1' });
    expect(states(g, [sent(20), sent(50)], [29, 55, 101, 103, 104, 106])).toEqual([
      'inEffect',
      'inEffect',
      'inEffect',
      'due',
      'allegedBreach',
      'confirmedBreach',
    ]);
  });

  it('[M20] a period begun while suspended is excused, one begun before it is not', () => {
    const g = buildGuarantee({
      id: 'G',
      duty: { kind: 'report', what: { type: 'notice' }, every: hours(24), grace: hours(0) },
      proof: buildProof({ lateness: hours(0), contest: hours(0), quorum: 1 }),
      span: { from: { at: 0 }, until: { at: at(48) } },
    });
    const sent = told(20, 'n', { type: 'notice', source: 'v1' });
    const pause = [act('suspend', 21, 'north'), act('resume', 30, 'north')];
    expect(states([suspender(), g], [...raided, ...pause, sent], [31, 49])).toEqual([
      'inEffect',
      'fulfilled',
    ]);
    expect(states([suspender(), g], [...raided, sent], [49])).toEqual(['confirmedBreach']);
    expect(states([suspender(), g], [...raided, ...pause], [31])).toEqual(['confirmedBreach']);
  });

  it('[M21] an answer counts in its time; one that may be in time keeps the breach from being sure', () => {
    const log = (from: number, to: number) => [
      told(0, 't', { type: 'incident' }),
      ...confirm(1, 't'),
      told(40, 'a', { type: 'investigation', time: [at(from), at(to)] }),
      ...confirm(41, 'a'),
    ];
    const state = (from: number, to: number) => states(answer(), log(from, to), [42])[0];
    expect([state(5, 6), state(9, 11), state(11, 12)]).toEqual([
      'inEffect',
      'allegedBreach',
      'confirmedBreach',
    ]);
  });

  it('[M21] an answer must agree in what the duty says must be the same', () => {
    const g = answer({
      duty: {
        kind: 'respond',
        to: { type: 'incident' },
        with: { type: 'investigation' },
        within: hours(10),
        same: ['on'],
      },
    });
    const log = (on: Id) => [
      told(0, 't', { type: 'incident', on: 'south' }),
      ...confirm(1, 't'),
      told(5, 'a', { type: 'investigation', on }),
      ...confirm(6, 'a'),
    ];
    expect([states(g, log('south'), [30]), states(g, log('south-1'), [30])].flat()).toEqual([
      'inEffect',
      'confirmedBreach',
    ]);
  });

  it('[M22] ended and discharged come before all, pending before suspended, a breach before the rest', () => {
    const free = [act('discharge', 3, 'south')];
    expect(states(never(), [told(1, 'r'), ...confirm(2, 'r'), ...free], [2, 3])).toEqual([
      'confirmedBreach',
      'discharged',
    ]);
    expect(states(never({ span: { from: { at: at(9) } } }), [], [8, 9])).toEqual(['pending', 'inEffect']);
    const level = {
      type: 'strength',
      by: 'north',
      where: [{ field: 'men', op: '>=' as const, value: 50, unit: 'person' }],
    };
    const kept = buildGuarantee({
      id: 'G',
      duty: { kind: 'maintain', level, dip: hours(4), seenEvery: hours(24) },
    });
    const seen = (length: number, men: number) =>
      told(10, 'l', { says: 'level', type: 'strength', values: { men }, time: [at(10 - length), at(10)] });
    expect(
      [
        states(kept, [seen(5, 40), ...confirm(11, 'l')], [12]),
        states(kept, [seen(4, 40)], [12]),
        states(kept, [seen(5, 50)], [12]),
      ].flat(),
    ).toEqual(['confirmedBreach', 'inEffect', 'inEffect']);
  });

  it('[M23] below a breach: due once the deadline has passed, fulfilled when a confirmed fact answers', () => {
    const g = buildGuarantee({
      id: 'G',
      duty: { kind: 'achieve', what: { type: 'remedy' }, count: 2, by: { at: at(20) } },
    });
    const done = (id: Id) => [told(5, id, { type: 'remedy' }), ...confirm(25, id)];
    expect(states(g, [...done('a'), ...done('b')], [19, 21, 25])).toEqual(['inEffect', 'due', 'fulfilled']);
  });

  it('[M24] cure runs from the hour the breach was confirmed; a further breach uses it up', () => {
    const g = never({ cure: { within: hours(20), by: { type: 'remedy' }, times: 1 } });
    const mended = (hour: number, id: Id) => [told(hour, id, { type: 'remedy' }), ...confirm(hour, id)];
    const log = [
      ...mended(5, 'early'),
      told(6, 'r'),
      ...confirm(7, 'r'),
      ...mended(10, 'm1'),
      told(40, 's'),
      ...confirm(41, 's'),
      ...mended(45, 'm2'),
    ];
    expect(states(g, log, [8, 10, 41, 45])).toEqual([
      'confirmedBreach',
      'cured',
      'confirmedBreach',
      'confirmedBreach',
    ]);
    expect(states(g, [told(6, 'r'), ...confirm(7, 'r'), ...mended(28, 'late')], [29])).toEqual([
      'confirmedBreach',
    ]);
  });
});
