// A draft has holes. Each hole that belongs to a rule is filled with what says nothing, and reported under that rule.
import type { GuaranteeFile } from '../agreement.ts';
import { type Graded, gradeFrom } from '../grade/grade.ts';
import { type ParsedFile, parseGuaranteeFile } from '../parse/parse-file.ts';
import { atPointer, type Problem } from '../parse/problem.ts';
import type { LintOptions } from './context.ts';
import { findingOf, type LintFinding } from './finding.ts';
import { lintFile } from './lint-file.ts';
import type { LintRule } from './rule-ids.ts';

export type LintedDraft =
  | { ok: true; file: GuaranteeFile; findings: LintFinding[]; graded: Graded }
  | { ok: false; problems: Problem[] };

type Fill = { at: RegExp; with: (draft: unknown, path: string) => unknown; rule?: LintRule; lacks?: string };

const NOTHING = { n: 0, unit: 'hour' };
const firstParty = (draft: unknown) => atPointer(draft, '/parties/0/id');
const ofGuarantee = (part: string) => new RegExp(`^/guarantees/\\d+/${part}$`);

const FILLS: Fill[] = [
  { at: /^\/(parties|bodies|actions|areas|guarantees)$/, with: () => [] },
  { at: /^\/languages$/, with: () => ['en'] },
  { at: /^\/title$/, with: () => ({}) },
  { at: ofGuarantee('version'), with: () => 1 },
  { at: ofGuarantee('gloss'), with: () => ({}) },
  { at: ofGuarantee('obligor'), with: firstParty, rule: 'lint-01', lacks: 'Nobody is named who owes it.' },
  {
    at: ofGuarantee('beneficiary'),
    with: (draft) => [firstParty(draft)],
    rule: 'lint-01',
    lacks: 'Nobody is named to whom it is owed.',
  },
  {
    at: ofGuarantee('duty/by'),
    with: (draft, path) => atPointer(draft, path.replace(/duty\/by$/, 'span/from')) ?? { at: 0 },
    rule: 'lint-12',
    lacks: 'No deadline is given.',
  },
  {
    at: ofGuarantee('duty/within'),
    with: () => NOTHING,
    rule: 'lint-12',
    lacks: 'No time is given to answer.',
  },
  { at: ofGuarantee('duty/every'), with: () => NOTHING, rule: 'lint-12', lacks: 'No interval is given.' },
  { at: ofGuarantee('duty/grace'), with: () => NOTHING, rule: 'lint-25', lacks: 'How late may a report be?' },
  { at: ofGuarantee('duty/dip'), with: () => NOTHING, rule: 'lint-28', lacks: 'How long may it fall below?' },
  {
    at: ofGuarantee('duty/seenEvery'),
    with: () => NOTHING,
    rule: 'lint-26',
    lacks: 'How often does somebody look?',
  },
  {
    at: ofGuarantee('span'),
    with: () => ({ from: { at: 0 } }),
    rule: 'lint-12',
    lacks: 'No start is given.',
  },
  { at: ofGuarantee('span/from'), with: () => ({ at: 0 }), rule: 'lint-12', lacks: 'No start is given.' },
  { at: ofGuarantee('ladder'), with: () => [], rule: 'lint-29', lacks: 'Nothing follows from a breach.' },
  { at: ofGuarantee('proof'), with: () => ({}) },
  {
    at: ofGuarantee('proof/verifiers'),
    with: () => [],
    rule: 'lint-20',
    lacks: 'Nobody is named who verifies.',
  },
  {
    at: ofGuarantee('proof/quorum'),
    with: () => 0,
    rule: 'lint-22',
    lacks: 'How many must agree for a finding?',
  },
  {
    at: ofGuarantee('proof/standard'),
    with: () => 'indicated',
    rule: 'lint-23',
    lacks: 'No standard of proof is agreed.',
  },
  {
    at: ofGuarantee('proof/methods'),
    with: () => [],
    rule: 'lint-23',
    lacks: 'No method of verification is agreed.',
  },
  {
    at: ofGuarantee('proof/lateness'),
    with: () => NOTHING,
    rule: 'lint-25',
    lacks: 'How late may a report still arrive?',
  },
  {
    at: ofGuarantee('proof/contest'),
    with: () => NOTHING,
    rule: 'lint-31',
    lacks: 'No time is given to contest a finding.',
  },
  {
    at: ofGuarantee('proof/access'),
    with: () => 'none',
    rule: 'lint-24',
    lacks: 'No guarantee gives the verifiers access.',
  },
];

/** Rounds of filling: a filled hole can have holes of its own. */
const MAX_ROUNDS = 4;

export function lintDraft(value: unknown, options: LintOptions = {}): LintedDraft {
  const gaps: LintFinding[] = [];
  let draft = value;
  let parsed: ParsedFile = parseGuaranteeFile(draft);
  for (let round = 0; round < MAX_ROUNDS && !parsed.ok; round++) {
    const fills = parsed.problems.map((problem) => fillOf(problem));
    if (fills.some((fill) => fill === undefined)) return { ok: false, problems: parsed.problems };
    if (round === 0) draft = JSON.parse(JSON.stringify(value));
    for (const [i, { path }] of parsed.problems.entries()) {
      const fill = fills[i]!;
      put(draft, path, fill.with(draft, path));
      if (fill.rule) gaps.push(findingOf(fill.rule, path, '', fill.lacks ?? 'It is not said.'));
    }
    parsed = parseGuaranteeFile(draft);
  }
  if (!parsed.ok) return parsed;
  const holes = new Set(gaps.map(({ rule, path }) => `${rule} ${path}`));
  const others = lintFile(parsed.file, options).filter(({ rule, path }) => !holes.has(`${rule} ${path}`));
  const findings = [...gaps, ...others].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { ok: true, file: parsed.file, findings, graded: gradeFrom(parsed.file, findings) };
}

function fillOf({ code, path }: Problem): Fill | undefined {
  return code === 'missing' ? FILLS.find(({ at }) => at.test(path)) : undefined;
}

function put(draft: unknown, path: string, filling: unknown): void {
  const cut = path.lastIndexOf('/');
  const holder = atPointer(draft, path.slice(0, cut));
  if (typeof holder !== 'object' || holder === null) return;
  if (filling !== undefined) (holder as Record<string, unknown>)[path.slice(cut + 1)] = filling;
}
