// For the tests of single rules: short words for guarantees, reports, findings and acts, and the states they lead to.
import { expect } from 'vitest';
import type { Guarantee, Id, Report, State } from '../model.ts';
import { buildGuarantee, buildProof, buildReport, buildTerms, HOUR } from './building.ts';
import type { LogAct, LogLine } from './entry.ts';
import { Monitor } from './monitor.ts';
import { statesByDefinition } from './oracle/state.ts';
import type { Terms } from './terms.ts';

export const hours = (n: number) => ({ n, unit: 'hour' as const });
export const at = (hour: number) => hour * HOUR;
export const told = (hour: number, id: Id, over: Partial<Report> = {}) =>
  buildReport({ id, received: at(hour), ...over });
export const find = (
  hour: number,
  incident: Id,
  verifier: Id,
  verdict: 'confirmed' | 'refuted' | 'open' = 'confirmed',
): LogAct => ({
  act: 'find',
  incident,
  verifier,
  verdict,
  on: incident,
  received: at(hour),
});
export const confirm = (hour: number, incident: Id) => [
  find(hour, incident, 'v1'),
  find(hour, incident, 'v2'),
];
export const act = (
  name: 'suspend' | 'resume' | 'discharge' | 'terminate',
  hour: number,
  by: Id,
  of = 'G',
  from = hour,
): LogAct => ({
  act: name,
  of,
  by,
  from: at(from),
  received: at(hour),
});
export const shelling = { type: 'shelling', by: 'north', in: 'zone' };
export const never = (over: Partial<Guarantee> = {}) =>
  buildGuarantee({ id: 'G', duty: { kind: 'refrain', from: shelling }, ...over });
export const answer = (over: Partial<Guarantee> = {}) =>
  buildGuarantee({
    id: 'G',
    duty: { kind: 'respond', to: { type: 'incident' }, with: { type: 'investigation' }, within: hours(10) },
    proof: buildProof({ lateness: hours(5), contest: hours(5) }),
    ...over,
  });

/** A guarantee whose confirmed breach lets the obligor of `G` suspend it, and that breach. */
export const suspender = () =>
  never({
    id: 'H',
    duty: { kind: 'refrain', from: { type: 'raid' } },
    // biome-ignore lint/suspicious/noThenProperty: a rung's own word
    ladder: [{ when: 'confirmed', then: { may: 'suspend', of: ['G'], who: 'north', notice: hours(0) } }],
  });
export const raided = [told(1, 'x', { type: 'raid' }), ...confirm(2, 'x')];

/** Both ways: by the monitor and by the definition, which must agree, hour by hour. */
export function states(
  guarantees: Guarantee | Guarantee[] | Terms,
  log: LogLine[],
  asked: number[],
  of: Id | number = 'G',
): State[] {
  const terms = 'guarantees' in guarantees ? guarantees : buildTerms([guarantees].flat());
  const monitor = new Monitor(terms);
  return asked.map((hour) => {
    for (const e of log) if (e.received > monitor.clock && e.received <= at(hour)) monitor.push(e);
    monitor.advance(at(hour));
    const { outcomes } = statesByDefinition(terms, log, at(hour));
    expect(monitor.outcomes()).toEqual(expect.arrayContaining(outcomes));
    return monitor.outcomes().find((o) => (typeof of === 'number' ? o.version : o.id) === of)!.state;
  });
}
