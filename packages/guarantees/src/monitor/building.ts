// Builders for tests and the benchmark: a guarantee, a report and an act with sensible values, overridden as needed.
import type { Guarantee, Id, Report, State } from '../model.ts';
import type { LogAct, LogLine } from './entry.ts';
import type { Terms } from './terms.ts';

export const HOUR = 3_600_000;

export function buildGuarantee(over: Partial<Guarantee> & Pick<Guarantee, 'id' | 'duty'>): Guarantee {
  return {
    version: 1,
    obligor: 'north',
    beneficiary: ['south'],
    span: { from: { at: 0 } },
    proof: buildProof(),
    ladder: [],
    gloss: {},
    ...over,
  };
}

export function buildProof(over: Partial<Guarantee['proof']> = {}): Guarantee['proof'] {
  return {
    verifiers: ['v1', 'v2', 'v3'].map((id) => ({ id, independentOf: ['north', 'south'] })),
    quorum: 2,
    standard: 'probable',
    methods: [],
    lateness: { n: 48, unit: 'hour' },
    contest: { n: 72, unit: 'hour' },
    access: 'none',
    ...over,
  };
}

export function buildReport(over: Partial<Report> & { id: Id; received: number }): Report {
  return {
    incident: over.id,
    says: 'happened',
    type: 'shelling',
    by: 'north',
    place: { lon: 0, lat: 0, radiusKm: 1 },
    time: [over.received, over.received],
    source: 'council',
    grade: 'probable',
    method: 'patrol',
    ...over,
  };
}

export function buildTerms(guarantees: Guarantee[], over: Partial<Terms> = {}): Terms {
  return {
    guarantees,
    parties: [
      { id: 'north' },
      { id: 'north-1', partOf: 'north' },
      { id: 'north-1a', partOf: 'north-1' },
      { id: 'south' },
      { id: 'south-1', partOf: 'south' },
    ],
    types: [
      { id: 'attack' },
      { id: 'shelling', partOf: 'attack' },
      { id: 'raid', partOf: 'attack' },
      { id: 'incident' },
      { id: 'investigation' },
      { id: 'remedy' },
      { id: 'notice' },
      { id: 'meeting' },
      { id: 'strength' },
    ],
    areas: [
      {
        id: 'zone',
        mapRef: 'map',
        datum: 'WGS84',
        ring: [
          [-0.5, -0.5],
          [0.5, -0.5],
          [0.5, 0.5],
          [-0.5, 0.5],
          [-0.5, -0.5],
        ],
      },
    ],
    ...over,
  };
}

export type ScenarioStep = {
  hour: number;
  what: string;
  states: [State, State];
  differs?: { prototype: string; because: string };
};
export type Scenario = { terms: Terms; log: LogLine[]; steps: ScenarioStep[] };

/** Quorum two of three, answer within 72 h, reports up to 48 h late, 72 h to contest a silence. */
export function buildScenario(): Scenario {
  const g0 = buildGuarantee({
    id: 'G0',
    duty: {
      kind: 'respond',
      to: { type: 'incident', in: 'zone' },
      with: { type: 'investigation', by: 'north' },
      within: { n: 72, unit: 'hour' },
    },
  });
  const g1 = buildGuarantee({
    id: 'G1',
    duty: { kind: 'refrain', from: { type: 'shelling', by: 'north', in: 'zone' } },
    cure: { within: { n: 120, unit: 'hour' }, by: { type: 'remedy', by: 'north' } },
  });
  const terms = buildTerms([g0, g1], { sources: ['council'] });
  return { terms, log: scenarioLog(), steps: scenarioSteps() };
}

function scenarioLog(): LogLine[] {
  const at = (hour: number) => hour * HOUR;
  const find = (hour: number, incident: Id, verifier: Id, verdict: 'confirmed' | 'refuted'): LogAct => ({
    act: 'find',
    incident,
    verifier,
    verdict,
    on: incident,
    received: at(hour),
  });
  const told = (hour: number, id: Id, over: Partial<Report> = {}) =>
    buildReport({ id, received: at(hour), ...over });
  const answered: [number, number] = [at(60), at(60)];
  return [
    told(0, 'trigger', { type: 'incident', time: [at(0), at(0)] }),
    find(10, 'trigger', 'v1', 'confirmed'),
    find(20, 'trigger', 'v2', 'confirmed'),
    told(121, 'elsewhere', { type: 'raid' }),
    told(130, 'answer', { type: 'investigation', source: 'north', time: answered }),
    find(140, 'answer', 'v1', 'confirmed'),
    find(150, 'answer', 'v3', 'confirmed'),
    told(200, 'shelling-1', { source: 'south' }),
    { act: 'dispute', incident: 'shelling-1', by: 'north', received: at(205) },
    find(212, 'shelling-1', 'v1', 'confirmed'),
    find(220, 'shelling-1', 'v2', 'refuted'),
    find(230, 'shelling-1', 'v2', 'confirmed'),
    told(240, 'correction', {
      incident: 'shelling-1',
      source: 'south',
      replaces: 'shelling-1',
      time: [at(200), at(200)],
      place: { lon: 1.2, lat: 0, radiusKm: 1 },
    }),
    told(300, 'shelling-2', { source: 'v3' }),
    find(310, 'shelling-2', 'v2', 'confirmed'),
    told(400, 'remedy', { type: 'remedy', source: 'v1' }),
    find(410, 'remedy', 'v3', 'confirmed'),
    { act: 'retract', report: 'shelling-2', by: 'v3', received: at(500) },
  ];
}

function scenarioSteps(): ScenarioStep[] {
  const silence = 'a silence is a breach only when the time to contest it is over too';
  const stands = 'a finding stands when the reporter takes the report back; it is reopened';
  const first = 'the earliest incident that decides is the reopened one';
  return [
    { hour: 0, what: 'a council reports an incident', states: ['inEffect', 'inEffect'] },
    { hour: 10, what: 'verifier 1 confirms', states: ['inEffect', 'inEffect'] },
    { hour: 20, what: 'verifier 2 confirms', states: ['inEffect', 'inEffect'] },
    {
      hour: 121,
      what: 'no answer, closed for late reports at 120',
      states: ['allegedBreach', 'inEffect'],
      differs: { prototype: 'G0 confirmedBreach', because: silence },
    },
    { hour: 130, what: 'the answer arrives, dated hour 60', states: ['allegedBreach', 'inEffect'] },
    { hour: 140, what: 'verifier 1 confirms the answer', states: ['allegedBreach', 'inEffect'] },
    { hour: 150, what: 'verifier 3 confirms the answer', states: ['inEffect', 'inEffect'] },
    { hour: 200, what: 'the other side alleges shelling', states: ['inEffect', 'allegedBreach'] },
    { hour: 205, what: 'the obligor disputes', states: ['inEffect', 'disputed'] },
    { hour: 212, what: 'verifier 1 confirms', states: ['inEffect', 'disputed'] },
    { hour: 220, what: 'verifier 2 refutes', states: ['inEffect', 'disputed'] },
    { hour: 230, what: 'verifier 2 confirms after all', states: ['inEffect', 'confirmedBreach'] },
    {
      hour: 240,
      what: 'the accuser moves its sighting 80 km away',
      states: ['inEffect', 'disputed'],
      differs: { prototype: 'G1 inEffect', because: stands },
    },
    {
      hour: 300,
      what: 'verifier 3 sees a second shelling',
      states: ['inEffect', 'disputed'],
      differs: { prototype: 'G1 allegedBreach', because: first },
    },
    { hour: 310, what: 'verifier 2 confirms the second', states: ['inEffect', 'confirmedBreach'] },
    { hour: 400, what: 'verifier 1 sees the remedy', states: ['inEffect', 'confirmedBreach'] },
    { hour: 410, what: 'verifier 3 confirms the remedy', states: ['inEffect', 'cured'] },
    {
      hour: 500,
      what: 'verifier 3 retracts its second sighting',
      states: ['inEffect', 'disputed'],
      differs: { prototype: 'G1 inEffect', because: stands },
    },
  ];
}
