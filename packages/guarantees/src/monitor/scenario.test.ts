import { describe, expect, it } from 'vitest';
import { buildScenario, HOUR } from './building.ts';
import { statesByDefinition } from './oracle/state.ts';

describe('the 18 steps', () => {
  for (const step of buildScenario().steps) {
    const why = step.differs
      ? ` (the prototype said ${step.differs.prototype}: ${step.differs.because})`
      : '';
    it(`[M30] ${step.hour} h, ${step.what}: G0 ${step.states[0]}, G1 ${step.states[1]}${why}`, () => {
      const { terms, log } = buildScenario();
      const { outcomes } = statesByDefinition(terms, log, step.hour * HOUR);
      expect(outcomes.map((o) => o.state)).toEqual(step.states);
    });
  }
});
