import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuaranteeFile } from '../agreement.ts';
import { gradeOf, isVerifiable } from '../grade/grade.ts';
import { parseAct, parseGuaranteeFile, parseReport } from '../parse/parse-file.ts';
import { CATALOGUE } from './catalogue.ts';
import { lintDraft } from './lint-draft.ts';
import { lintFile } from './lint-file.ts';
import { LINT_RULES } from './rule-ids.ts';
import { lintText } from './text/lint-text.ts';

const read = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const GOOD = read('pass-arrangement.json');
const BAD = read('full-of-defects.json');
const RUNS = process.env['SULH_LONG'] ? 3_000 : 60;

function fileOf(text: string): GuaranteeFile {
  const parsed = parseGuaranteeFile(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

describe('samples', () => {
  it('[G8] the good exercise is graded 3, verifiable, with nothing found', () => {
    expect(lintFile(fileOf(GOOD))).toEqual([]);
    expect(gradeOf(fileOf(GOOD))).toEqual({ grade: 3, verifiable: true, reasons: [] });
  });

  it('[G6] the exercise full of defects breaks every one of the forty rules', () => {
    const rules = new Set(lintFile(fileOf(BAD)).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(LINT_RULES);
    expect(gradeOf(fileOf(BAD))).toMatchObject({ grade: 0, verifiable: false });
  });

  it('[G6] every finding says why and how to mend it, at a pointer of the file', () => {
    expect(Object.keys(CATALOGUE).sort()).toEqual(LINT_RULES);
    for (const finding of lintFile(fileOf(BAD))) {
      expect(finding.message).not.toBe('');
      expect(finding.why).not.toBe('');
      expect(finding.mend).not.toBe('');
      expect(finding.path).toMatch(/^\//);
    }
  });
});

describe('the grade', () => {
  const graded = (change: (file: GuaranteeFile) => unknown) => {
    const file = fileOf(GOOD);
    change(file);
    return { file: gradeOf(file).grade, first: gradeOf(file, 'G1').grade, second: gradeOf(file, 'G2').grade };
  };

  it('[G8] without a promise 0, without a measure 1, without a consequence 2', () => {
    expect(graded((f) => delete f.guarantees[0]!.span.until)).toEqual({ file: 0, first: 0, second: 3 });
    expect(graded((f) => delete f.counting!.zone).first).toBe(1);
    expect(graded((f) => f.guarantees[0]!.ladder.splice(0))).toEqual({ file: 2, first: 2, second: 3 });
  });

  it('[G8] an open question keeps the grade at 2 and the label', () => {
    const file = fileOf(GOOD);
    delete file.guarantees[0]!.proof.attribution;
    expect(gradeOf(file, 'G1')).toMatchObject({ grade: 2, verifiable: true });
    expect(isVerifiable(file)).toBe(true);
  });

  it('[G8] a reserved point takes the label away, and so do clauses that are words only', () => {
    const file = fileOf(GOOD);
    const readings = ['arvena', 'belmar'].map((by) => ({ by, text: { en: by, tr: by } }));
    file.reserved = [{ at: '/guarantees/0/duty/tolerance', readings }];
    expect([isVerifiable(file, 'G1'), isVerifiable(file, 'G2')]).toEqual([false, true]);
    const worded = fileOf(GOOD);
    worded.clauses = [{ id: 'C1', text: { en: 'The parties respect each other.' } }];
    expect(gradeOf(worded)).toMatchObject({ grade: 0, verifiable: false });
    expect(gradeOf({ ...fileOf(GOOD), guarantees: [] }).grade).toBe(0);
  });
});

describe('drafts', () => {
  it('[G7] a draft with holes is linted: each hole under its rule, at its own pointer', () => {
    const draft = JSON.parse(GOOD);
    delete draft.guarantees[0].proof;
    delete draft.guarantees[1].duty.by;
    delete draft.guarantees[2].ladder;
    const linted = lintDraft(draft);
    if (!linted.ok) throw new Error(JSON.stringify(linted.problems));
    const found = linted.findings.map(({ rule, path }) => `${rule} ${path}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'lint-20 /guarantees/0/proof/verifiers',
        'lint-31 /guarantees/0/proof/contest',
        'lint-12 /guarantees/1/duty/by',
        'lint-29 /guarantees/2/ladder',
      ]),
    );
    expect(new Set(found).size).toBe(found.length);
    expect(linted.graded.grade).toBe(0);
    expect(draft.guarantees[0].proof).toBeUndefined();
  });

  it('[G8] a draft with holes is graded 0 to 3 while it is still one', () => {
    const graded = (dig: (draft: ReturnType<typeof JSON.parse>) => unknown) => {
      const draft = JSON.parse(GOOD);
      dig(draft);
      expect(parseGuaranteeFile(draft).ok).toBe(false);
      const linted = lintDraft(draft);
      return linted.ok ? linted.graded.grade : linted.problems;
    };
    expect(graded((f) => delete f.guarantees[2].duty.within)).toBe(0);
    expect(graded((f) => [delete f.guarantees[0].gloss, delete f.counting.zone])).toBe(1);
    expect(graded((f) => delete f.guarantees[0].ladder)).toBe(2);
    expect(graded((f) => delete f.guarantees[0].gloss)).toBe(3);
  });

  it('[G7] what is not only a hole is refused as it is when parsed', () => {
    const draft = JSON.parse(GOOD);
    delete draft.guarantees[0].proof;
    draft.guarantees[0].span.from.at = 0.5;
    expect(lintDraft(draft)).toMatchObject({ ok: false });
    expect(lintDraft({ v: 1, id: 'x', guarantees: [{}] })).toMatchObject({ ok: false });
    expect(lintDraft({ v: 1, id: 'x' })).toMatchObject({ ok: true, graded: { grade: 0 } });
  });
});

/** The findings with guarantees named by id, so that their order in the file does not show. */
function withoutOrder(file: GuaranteeFile): string[] {
  return lintFile(file)
    .map((finding) => {
      const [, list, index, ...rest] = finding.path.split('/');
      const named = list === 'guarantees' ? [file.guarantees[Number(index)]!.id, ...rest] : [finding.path];
      return JSON.stringify({ ...finding, path: named.join('/') });
    })
    .sort();
}

/** A sample with values somewhere in it replaced, removed, or exchanged for others of its own. */
function mutant(text: string, edits: { at: number; put: unknown }[]): unknown {
  const file = JSON.parse(text);
  for (const { at, put } of edits) {
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const stack: unknown[] = [file];
    while (stack.length > 0) {
      const holder = stack.pop();
      if (typeof holder !== 'object' || holder === null) continue;
      for (const key of Object.keys(holder)) {
        places.push({ holder: holder as Record<string, unknown>, key });
        stack.push((holder as Record<string, unknown>)[key]);
      }
    }
    if (places.length === 0) continue;
    const { holder, key } = places[at % places.length]!;
    const other = places[(at * 7 + 3) % places.length]!;
    if (put === 'REMOVE') delete holder[key];
    else if (put === 'SWAP') holder[key] = structuredClone(other.holder[other.key]);
    else holder[key] = put;
  }
  return file;
}

const edits = fc.array(
  fc.record({
    at: fc.nat(100_000),
    put: fc.oneof(
      fc.constant('REMOVE'),
      fc.constant('SWAP'),
      fc.constantFrom<unknown>(
        'none',
        'G1',
        'G2',
        'arvena',
        'zone',
        'shelling',
        [],
        {},
        null,
        0,
        -1,
        1.5,
        1e300,
        '',
      ),
      fc.jsonValue(),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('properties', () => {
  it('[G6] the order of the guarantees does not change what is found', () => {
    const orders = fc.constantFrom(GOOD, BAD).chain((text) => {
      const file = fileOf(text);
      return fc
        .shuffledSubarray(file.guarantees, { minLength: file.guarantees.length })
        .map((guarantees) => ({ file, shuffled: { ...file, guarantees } }));
    });
    const unreserved = orders.filter(
      ({ file }) => !(file.reserved ?? []).some(({ at }) => at.startsWith('/guarantees')),
    );
    fc.assert(
      fc.property(unreserved, ({ file, shuffled }) => {
        expect(withoutOrder(shuffled)).toEqual(withoutOrder(file));
      }),
      { numRuns: RUNS },
    );
  });

  it('[G10] any JSON value is parsed or refused, and never thrown on', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(parseGuaranteeFile(value).ok).toBe(false);
        parseReport(value);
        parseAct(value);
        lintDraft(value);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it('[G10] a sample damaged anywhere is linted or refused with a code and a pointer', () => {
    fc.assert(
      fc.property(fc.constantFrom(GOOD, BAD), edits, (text, changes) => {
        const value = mutant(text, changes);
        const before = JSON.stringify(value);
        const linted = lintDraft(value);
        expect(JSON.stringify(value)).toBe(before);
        if (linted.ok) return;
        expect(linted.problems.length).toBeGreaterThan(0);
        for (const { code, path, message } of linted.problems) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(path).toMatch(/^(\/|$)/);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it('[G10] any text is linted, with words of that text', () => {
    const words = fc.constantFrom(
      'The',
      'Parties',
      'shall',
      'be',
      'released',
      'up to',
      '5,000',
      'km',
      'within',
      'nine and a half',
      'months',
      'if the circumstances allow',
      '(',
      ')',
      ';',
      '\u0000',
      'ü',
      '۱۰',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const { findings, parts, lacks } = lintText(said);
        expect(findings.every(({ rule }) => rule in CATALOGUE)).toBe(true);
        expect(parts.map(({ part }) => part).filter((part) => lacks.includes(part))).toEqual([]);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it('[G10] many long areas, each compared with each, end in a finding that says so', () => {
    const file = fileOf(GOOD);
    const circle = (shift: number) => {
      const ring = Array.from({ length: 900 }, (_, i): [number, number] => {
        const angle = (i / 900) * 2 * Math.PI;
        return [shift + 10 * Math.cos(angle), 10 * Math.sin(angle)];
      });
      return [...ring, ring[0]!];
    };
    const areas = Array.from({ length: 60 }, (_, i) => ({
      ...file.areas[0]!,
      id: `area-${i}`,
      ring: circle(i / 10),
    }));
    const ban = { ...file.guarantees[0]!, span: { from: { at: 0 } }, obligor: 'belmar' };
    const task = file.guarantees[1]!;
    if (task.duty.kind !== 'achieve') throw new Error('the sample has changed');
    const { what } = task.duty;
    const guarantees = areas.flatMap(({ id }) => [
      { ...task, id: `T-${id}`, duty: { ...task.duty, what: { ...what, in: id } } },
      {
        ...ban,
        id: `B-${id}`,
        duty: { kind: 'refrain' as const, from: { type: what.type, by: 'belmar', in: id } },
      },
    ]);
    const start = performance.now();
    const found = lintFile({
      ...file,
      areas: [...file.areas, ...areas],
      guarantees: [...file.guarantees, ...guarantees],
    });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(found.some(({ rule, level }) => rule === 'lint-36' && level === 'warn')).toBe(true);
  });

  it('[G10] thousands of like guarantees are linted in seconds, whatever they share', () => {
    const file = fileOf(GOOD);
    const many = Array.from({ length: 3_000 }, (_, i) => ({ ...file.guarantees[i % 5]!, id: `N${i}` }));
    const start = performance.now();
    lintFile({ ...file, guarantees: [...file.guarantees, ...many] });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
