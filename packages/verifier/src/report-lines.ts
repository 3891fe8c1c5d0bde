import type { Finding, Report } from '@sulh/record';

/** The report in plain words, the verdict first. The command prints these lines; the page shows the same. */
export function verdictLine(report: Report): string {
  if (report.verdict === 'not-a-bundle')
    return `Not a Sulh bundle: ${report.findings[0]?.message ?? 'unreadable'}`;
  const errors =
    report.findings.filter((finding) => finding.level === 'error').length + report.findingsLeftOut;
  if (!report.ok)
    return `WRONG: ${errors === 1 ? 'one thing is' : `${errors} things are`} not as the record's rules say`;
  return report.pinned
    ? 'VERIFIED: this is the record of the process you named, unchanged up to its checkpoint'
    : 'CONSISTENT, but not pinned to a process you named: ask somebody you trust for the process id';
}

export function summaryLines(report: Report): string[] {
  const { checked } = report;
  const lines = [`process        ${report.process ?? 'unknown'}`];
  if (report.checkpoint !== null) {
    lines.push(`checkpoint     ${report.checkpoint.size} entries, root ${report.checkpoint.root}`);
  }
  if (report.reader !== null) lines.push(`made for       ${report.reader}`);
  if (report.madeAt !== null)
    lines.push(`made at        ${new Date(report.madeAt).toISOString()}, by the host's clock`);
  lines.push(
    `entries        ${report.readable} readable, ${report.withheld} withheld, ${report.erased} erased`,
  );
  lines.push(`signatures     ${checked.signatures} checked, ${checked.notCheckable} not checkable here`);
  lines.push(`completeness   ${completeness(report)}`);
  if (report.countersigned !== 'not-asked') {
    lines.push(
      `countersigned  ${report.countersigned === 'met' ? 'as your policy asks' : 'not as your policy asks'}`,
    );
  }
  return lines;
}

export function findingLine(finding: Finding): string {
  const where = finding.index === undefined ? '' : ` entry ${finding.index}:`;
  return `${finding.level.padEnd(7)} ${finding.rule.padEnd(4)}${where} ${finding.message}`;
}

/** What an ok never means; shown with every ok. */
export const LIMITS = [
  'The record is unchanged; no party thereby accepts its content.',
  'Times of receipt, and that no entry of yours is missing, are as signed by the host.',
];

export function reportLines(report: Report): string[] {
  if (report.verdict === 'not-a-bundle') return [verdictLine(report)];
  const findings = report.findings.map(findingLine);
  if (report.findingsLeftOut > 0) findings.push(`        and ${report.findingsLeftOut} more`);
  return [verdictLine(report), ...summaryLines(report), ...findings, ...(report.ok ? LIMITS : [])];
}

function completeness(report: Report): string {
  if (report.completeness === 'not-stated') return 'not shown';
  return `${report.checked.streams} streams complete, as signed by the host`;
}
