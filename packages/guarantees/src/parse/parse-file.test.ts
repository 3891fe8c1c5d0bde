import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuaranteeFile } from '../agreement.ts';
import { parseAct, parseGuaranteeFile, parseGuaranteeText, parseReport } from './parse-file.ts';
import { ringFault } from './rings.ts';

const SAMPLE = readFileSync(new URL('../../samples/pass-arrangement.json', import.meta.url), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: the changes make files that are not of the type.
type Change = (file: any) => unknown;

/** The sample after a change: the codes and paths of what is wrong with it. */
function problemsAfter(change: Change): string[] {
  const file = JSON.parse(SAMPLE) as GuaranteeFile;
  change(file);
  const parsed = parseGuaranteeFile(file);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
}

const CASES: { title: string; change: Change; problem: string }[] = [
  { title: 'another version', change: (f) => (f.v = 2), problem: 'version-unknown /v' },
  {
    title: 'an unknown field',
    change: (f) => (f.guarantees[0].strength = 1),
    problem: 'unknown-field /guarantees/0/strength',
  },
  {
    title: 'a missing field',
    change: (f) => delete f.guarantees[0].obligor,
    problem: 'missing /guarantees/0/obligor',
  },
  {
    title: 'a wrong type',
    change: (f) => (f.guarantees[0].obligor = 7),
    problem: 'wrong-type /guarantees/0/obligor',
  },
  {
    title: 'half a millisecond',
    change: (f) => (f.guarantees[0].span.from.at += 0.5),
    problem: 'not-whole /guarantees/0/span/from/at',
  },
  {
    title: 'half a day',
    change: (f) => (f.guarantees[0].cure.within.n = 0.5),
    problem: 'not-whole /guarantees/0/cure/within/n',
  },
  {
    title: 'a time before all time',
    change: (f) => (f.guarantees[0].span.from.at = -9e15),
    problem: 'out-of-range /guarantees/0/span/from/at',
  },
  {
    title: 'an unknown unit',
    change: (f) => (f.guarantees[1].duty.what.where[0].unit = 'furlong'),
    problem: 'unknown-unit /guarantees/1/duty/what/where/0/unit',
  },
  {
    title: 'an unknown unit of time',
    change: (f) => (f.guarantees[0].cure.within.unit = 'moon'),
    problem: 'unknown-value /guarantees/0/cure/within/unit',
  },
  {
    title: 'an unknown zone',
    change: (f) => (f.counting.zone = 'Asia/Nowhere'),
    problem: 'unknown-zone /counting/zone',
  },
  {
    title: 'an unknown rule',
    change: (f) => (f.answers = [{ rule: 'lint-41', text: 'no', by: ['arvena'] }]),
    problem: 'unknown-rule /answers/0/rule',
  },
  {
    title: 'an unknown kind of duty',
    change: (f) => (f.guarantees[0].duty.kind = 'hope'),
    problem: 'unknown-value /guarantees/0/duty/kind',
  },
  {
    title: 'an unknown party',
    change: (f) => (f.guarantees[0].obligor = 'nobody'),
    problem: 'unknown-reference /guarantees/0/obligor',
  },
  {
    title: 'an unknown area',
    change: (f) => (f.guarantees[0].duty.from.in = 'moon'),
    problem: 'unknown-reference /guarantees/0/duty/from/in',
  },
  {
    title: 'an unknown act in an exception',
    change: (f) => (f.guarantees[0].duty.from.except[0].pattern.type = 'x'),
    problem: 'unknown-reference /guarantees/0/duty/from/except/0/pattern/type',
  },
  {
    title: 'an unknown guarantee in a condition',
    change: (f) => (f.guarantees[0].while.not.state.of = 'G9'),
    problem: 'unknown-reference /guarantees/0/while/not/state/of',
  },
  {
    title: 'an unknown method',
    change: (f) => (f.guarantees[0].proof.methods = ['magic']),
    problem: 'unknown-reference /guarantees/0/proof/methods/0',
  },
  {
    title: 'the same id twice',
    change: (f) => (f.guarantees[1].id = 'G1'),
    problem: 'duplicate-id /guarantees/1/id',
  },
  {
    title: 'a body with a party`s id',
    change: (f) => (f.bodies[4].id = 'arvena'),
    problem: 'duplicate-id /bodies/4/id',
  },
  {
    title: 'a verifier twice',
    change: (f) => (f.guarantees[0].proof.verifiers[1].id = 'mission'),
    problem: 'duplicate-id /guarantees/0/proof/verifiers/1/id',
  },
  {
    title: 'a unit part of itself',
    change: (f) => (f.parties[0].partOf = 'arvena-guard'),
    problem: 'cycle /parties/0/partOf',
  },
  {
    title: 'a type of act part of itself',
    change: (f) => (f.actions[0].partOf = 'shelling'),
    problem: 'cycle /actions/0/partOf',
  },
  {
    title: 'an end before the start',
    change: (f) => (f.guarantees[0].span.until.at = 5),
    problem: 'deadline-before-start /guarantees/0/span/until',
  },
  {
    title: 'a deadline before the start',
    change: (f) => (f.guarantees[1].duty.by = { at: 5 }),
    problem: 'deadline-before-start /guarantees/1/duty/by',
  },
  { title: 'an open ring', change: (f) => f.areas[0].ring.pop(), problem: 'ring-open /areas/0/ring' },
  {
    title: 'a ring that crosses itself',
    change: (f) =>
      (f.areas[0].ring = [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    problem: 'ring-crosses-itself /areas/0/ring',
  },
  {
    title: 'a ring that encloses nothing',
    change: (f) =>
      (f.areas[0].ring = [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
    problem: 'ring-degenerate /areas/0/ring',
  },
  {
    title: 'a point off the earth',
    change: (f) => (f.areas[0].ring[0] = [200, 0]),
    problem: 'out-of-range /areas/0/ring/0/0',
  },
  {
    title: 'an amendment of nothing',
    change: (f) => (f.guarantees[0].amends = { of: 'G7', version: 1, from: 0, open: 'old' }),
    problem: 'unknown-reference /guarantees/0/amends',
  },
  {
    title: 'an amendment of itself',
    change: (f) => (f.guarantees[0].amends = { of: 'G1', version: 1, from: 0, open: 'old' }),
    problem: 'version-not-later /guarantees/0/amends/version',
  },
  {
    title: 'a reserved point that leads nowhere',
    change: (f) => (f.reserved = [{ at: '/guarantees/9', readings: [] }]),
    problem: 'unknown-reference /reserved/0/at',
  },
  { title: 'a blank text', change: (f) => (f.title.en = ' '), problem: 'malformed /title/en' },
  { title: 'a broken character', change: (f) => (f.title.en = '\ud800'), problem: 'malformed /title/en' },
  {
    title: 'a field named for the prototype',
    change: (f) => Object.defineProperty(f, '__proto__', { value: 1, enumerable: true }),
    problem: 'unknown-field ',
  },
];

describe('bad files', () => {
  it('[G3] the sample as it stands has no problem', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  for (const { title, change, problem } of CASES) {
    it(`[G3] ${title} is refused by code and pointer`, () => {
      expect(problemsAfter(change)).toContain(problem);
    });
  }

  it('[G3] what is not an object, and what is not JSON, is refused', () => {
    for (const value of [null, undefined, 1, 'x', [], [[]], true, Number.NaN]) {
      expect(parseGuaranteeFile(value).ok).toBe(false);
    }
    expect(parseGuaranteeText('{"v":1,')).toMatchObject({ ok: false, problems: [{ code: 'not-json' }] });
    expect(parseGuaranteeText(`\ufeff${SAMPLE}`).ok).toBe(true);
  });

  it('[G5] nesting without end is refused without recursion', () => {
    const deep = `${'{"all":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    expect(parseGuaranteeText(deep)).toMatchObject({ ok: false, problems: [{ code: 'too-deep' }] });
  });

  it('[G5] a long chain of parts is refused', () => {
    const chain: Change = (f) => {
      for (let i = 0; i < 100; i++)
        f.actions.push({ id: `a${i}`, name: { en: `a${i}` }, partOf: `a${i + 1}` });
      f.actions.push({ id: 'a100', name: { en: 'a' } });
    };
    expect(problemsAfter(chain)[0]).toContain('too-deep');
  });

  it('[G1] nothing is lost: what is parsed is what was given', () => {
    const parsed = parseGuaranteeText(SAMPLE);
    expect(parsed).toEqual({ ok: true, file: JSON.parse(SAMPLE) });
  });
});

describe('rings', () => {
  it('[G4] a ring may not touch itself, run back over itself, or stand still', () => {
    const touching = [
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, 2],
      [0, 0],
    ];
    const back = [
      [0, 0],
      [4, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ];
    const still = [
      [0, 0],
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ];
    const codes = [touching, back, still].map((ring) => ringFault(ring as [number, number][])?.[0]);
    expect(codes).toEqual(['ring-crosses-itself', 'ring-crosses-itself', 'ring-degenerate']);
  });

  it('[G4] a ring of two thousand points is judged at once', () => {
    const ring = Array.from({ length: 1999 }, (_, i): [number, number] => {
      const angle = (i / 1999) * 2 * Math.PI;
      return [10 * Math.cos(angle), 10 * Math.sin(angle)];
    });
    ring.push(ring[0]!);
    const start = performance.now();
    expect(ringFault(ring)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('reports and acts', () => {
  const report = {
    id: 'r1',
    incident: 'i1',
    says: 'happened',
    type: 'shelling',
    place: { lon: 40, lat: 10, radiusKm: 1 },
    time: [1, 2],
    received: 3,
    source: 'mission',
    grade: 'probable',
    method: 'patrol',
  };

  it('[G3] a report and an act are parsed, and refused when malformed', () => {
    expect(parseReport(report).ok).toBe(true);
    expect(parseReport({ ...report, time: [2, 1] })).toMatchObject({
      problems: [{ code: 'out-of-range', path: '/time' }],
    });
    expect(parseReport({ ...report, received: 1.5 })).toMatchObject({ problems: [{ code: 'not-whole' }] });
    expect(parseAct({ act: 'retract', report: 'r1', by: 'mission', received: 4 }).ok).toBe(true);
    expect(parseAct({ act: 'regret', report: 'r1' }).ok).toBe(false);
  });
});
