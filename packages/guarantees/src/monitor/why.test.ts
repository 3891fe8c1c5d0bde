import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorld, type World } from './arbitrary.ts';
import { checkWhy, deriveFromNamed } from './check-why.ts';
import { idOf, type LogLine } from './entry.ts';
import { Monitor } from './monitor.ts';
import { outcomeKey, statesByDefinition } from './oracle/state.ts';
import { explain } from './why.ts';

const runs = process.env['SULH_LONG'] === '1' ? 20_000 : 150;

function explained({ terms, log, knownAt, at }: World) {
  const monitor = new Monitor(terms, at === undefined ? {} : { at });
  for (const entry of log) if (entry.received <= knownAt) monitor.push(entry);
  monitor.advance(knownAt);
  const byId = new Map(log.map((e) => [idOf(e), e]));
  return monitor.units.map((unit) => {
    const why = explain(monitor, unit);
    const named = why.entries.map((id): LogLine => byId.get(id)!);
    return { g: unit.g, why, named };
  });
}

describe('why', () => {
  it('[M27] the checker comes to the same from the named entries alone', () => {
    fc.assert(
      fc.property(arbitraryWorld(), (world) => {
        for (const { g, why, named } of explained(world)) {
          expect([why.state, why.clause, checkWhy(g, named, why, world.terms)]).toEqual([
            why.state,
            g.id,
            null,
          ]);
        }
      }),
      { numRuns: runs },
    );
  });

  it('[M27] without any one of the named entries it comes to something else', () => {
    fc.assert(
      fc.property(arbitraryWorld(), (world) => {
        for (const { g, why, named } of explained(world)) {
          for (const left of named) {
            const rest = named.filter((e) => e !== left);
            const derived = deriveFromNamed(g, rest, why, world.terms);
            expect(derived).not.toEqual({ state: why.state, verdict: why.verdict });
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it('[M28] the next state and its hour are those of the definition when nothing more arrives', () => {
    fc.assert(
      fc.property(arbitraryWorld(), (world) => {
        const { terms, log, knownAt } = world;
        if (world.at !== undefined || terms.guarantees.some((g) => g.given || g.span.from === undefined))
          return;
        const { next } = statesByDefinition(terms, log, knownAt, knownAt, 60);
        const simple = terms.guarantees.every((g) => JSON.stringify(g).includes('"anchor"') === false);
        if (!simple) return;
        for (const { g, why } of explained(world)) {
          const defined = next.get(outcomeKey(g));
          if (defined) expect(why.next.map(({ at, to }) => ({ at, to }))).toEqual([defined]);
        }
      }),
      { numRuns: runs / 3 },
    );
  });
});
