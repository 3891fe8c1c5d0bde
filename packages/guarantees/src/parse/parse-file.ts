import type { z } from 'zod';
import type { GuaranteeFile } from '../agreement.ts';
import type { Act, Report } from '../model.ts';
import { guaranteeFile } from '../schema/agreement.ts';
import { act, report } from '../schema/report.ts';
import { knownMoment } from '../time/moment.ts';
import { verifyBounds } from './bounds.ts';
import { wrongEncoding } from './encoding.ts';
import type { Problem } from './problem.ts';
import { referenceProblems } from './references.ts';
import { ringProblems } from './rings.ts';
import { shapeProblems } from './shape.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
export type ParsedFile = { ok: true; file: GuaranteeFile } | { ok: false; problems: Problem[] };

/** More are of no use to anybody mending a file. */
const MAX_PROBLEMS = 500;

/** A value as a guarantee file, or everything that is wrong with it: its shape first, then what it says. */
export function parseGuaranteeFile(value: unknown): ParsedFile {
  const parsed = parseAs(guaranteeFile, value);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const problems = [...referenceProblems(file), ...ringProblems(file.areas)];
  if (problems.length === 0) problems.push(...orderProblems(file));
  return problems.length === 0
    ? { ok: true, file }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** The same from the text of a file. */
export function parseGuaranteeText(text: string): ParsedFile {
  const encoding = wrongEncoding(text);
  if (encoding !== null)
    return { ok: false, problems: [{ code: 'not-utf8', path: '', message: `not UTF-8: ${encoding}` }] };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : '';
    return { ok: false, problems: [{ code: 'not-json', path: '', message: `not JSON: ${detail}` }] };
  }
  return parseGuaranteeFile(value);
}

export function parseReport(value: unknown): Parsed<Report> {
  const parsed = parseAs(report, value);
  if (!parsed.ok || parsed.value.time[0] <= parsed.value.time[1]) return parsed;
  return { ok: false, problems: [{ code: 'out-of-range', path: '/time', message: 'ends before it begins' }] };
}

export function parseAct(value: unknown): Parsed<Act> {
  return parseAs(act, value);
}

function parseAs<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const bounds = verifyBounds(value);
  if (bounds.length > 0) return { ok: false, problems: bounds };
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: shapeProblems(result.error.issues, value).slice(0, MAX_PROBLEMS) };
}

/** Deadlines and ends that lie before the start, where the document alone tells both. */
function orderProblems(file: GuaranteeFile): Problem[] {
  return file.guarantees.flatMap((g, i) => {
    const from = knownMoment(file, g.span.from);
    if (from === null) return [];
    const later = [
      { moment: g.span.until, path: `/guarantees/${i}/span/until` },
      { moment: g.duty.kind === 'achieve' ? g.duty.by : undefined, path: `/guarantees/${i}/duty/by` },
    ];
    return later.flatMap(({ moment, path }): Problem[] => {
      const when = moment ? knownMoment(file, moment) : null;
      if (when === null || when >= from) return [];
      return [{ code: 'deadline-before-start', path, message: 'lies before the guarantee begins' }];
    });
  });
}
