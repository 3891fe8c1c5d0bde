/** A report of the verifier in plain words, as what was proved and never more. */
import type { Finding, Report } from '@sulh/record';
import { el } from './dom.ts';
import { say } from './say.ts';
import type { ClientText } from './texts.ts';

/** What the reader brought along: the id they named, and the process whose page this is. */
export interface Asked {
  pinned: string | null;
  page: string | null;
}

/** The lines of the report in order, the verdict first. */
export function reportLines(report: Report, asked: Asked): string[] {
  if (report.verdict === 'not-a-bundle') return [say('verifyNoBundle')];
  const { ok, size, readable, erased, withheld, checked, process } = report;
  const other = asked.page !== null && process !== asked.page;
  const lines = [say(ok && !other ? 'verifyOk' : 'verifyWrong')];
  if (other) lines.push(say('verifyOtherProcess'));
  lines.push(say(pinWords(report, asked)));
  if (ok && report.checkpoint !== null) lines.push(say('verifyCheckpoint', { size: report.checkpoint.size }));
  lines.push(say('verifySize', { size, readable, erased, withheld }));
  lines.push(say('verifySignatures', { checked: checked.signatures, notCheckable: checked.notCheckable }));
  lines.push(say(report.completeness === 'as-signed-by-host' ? 'verifyComplete' : 'verifyCompleteNotStated'));
  lines.push(say(COUNTERSIGNED[report.countersigned]), say('verifyLimits'));
  return lines;
}

const COUNTERSIGNED = {
  'not-asked': 'verifyCountersignedNotAsked',
  met: 'verifyCountersignedMet',
  'not-met': 'verifyCountersignedNotMet',
} satisfies Record<Report['countersigned'], ClientText>;

const LEVELS = {
  error: 'verifyLevelError',
  warning: 'verifyLevelWarning',
  note: 'verifyLevelNote',
} satisfies Record<Finding['level'], ClientText>;

function pinWords({ pinned }: Report, asked: Asked): ClientText {
  if (asked.pinned === null) return 'verifyNotPinned';
  return pinned ? 'verifyPinned' : 'verifyPinFailed';
}

export function reportPart(report: Report, asked: Asked): HTMLElement {
  const [verdict = '', ...lines] = reportLines(report, asked);
  const good = report.ok && (asked.page === null || report.process === asked.page);
  return el(
    'section',
    { class: 'verify-report', 'data-verdict': good ? 'ok' : 'wrong' },
    el('h2', {}, `${good ? '●' : '✕'} ${verdict}`),
    el('ul', {}, ...lines.map((line) => el('li', {}, line))),
    idsPart(report),
    report.findings.length === 0 ? null : findingsTable(report.findings),
    report.findingsLeftOut === 0 ? null : el('p', {}, say('verifyLeftOut', { n: report.findingsLeftOut })),
  );
}

function idsPart({ process, checkpoint }: Report): HTMLElement {
  const code = (text: string) => el('dd', {}, el('code', { dir: 'ltr' }, text));
  return el(
    'dl',
    { class: 'verify-ids' },
    ...(process === null ? [] : [el('dt', {}, say('verifyProcess')), code(process)]),
    ...(checkpoint === null ? [] : [el('dt', {}, say('verifyRoot')), code(checkpoint.root)]),
  );
}

function findingsTable(findings: readonly Finding[]): HTMLElement {
  const heads = (
    ['verifyFindingLevel', 'verifyFindingAt', 'verifyFindingRule', 'verifyFindingMessage'] as const
  ).map((key) => el('th', { scope: 'col' }, say(key)));
  const rows = findings.map(({ level, index, rule, message }) =>
    el(
      'tr',
      { 'data-level': level },
      el('td', {}, say(LEVELS[level])),
      el('td', {}, index === undefined ? '' : String(index)),
      el('td', {}, rule),
      el('td', { dir: 'ltr', lang: 'en' }, message),
    ),
  );
  return el(
    'table',
    { class: 'verify-findings' },
    el('caption', {}, say('verifyFindings')),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...rows),
  );
}
