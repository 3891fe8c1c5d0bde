import type { Finding, Report } from '@sulh/record';
import { verifyBundleText } from '../browser.ts';
import { findingLine, LIMITS, summaryLines, verdictLine } from '../report-lines.ts';

const input = document.querySelector<HTMLInputElement>('#file')!;
const pin = document.querySelector<HTMLInputElement>('#process')!;
const drop = document.querySelector<HTMLElement>('#drop')!;
const status = document.querySelector<HTMLElement>('#status')!;
const out = document.querySelector<HTMLElement>('#report')!;

let latest = 0;

/** A second file chosen while the first is read takes its place; the first one's report is not shown. */
async function verify(file: File): Promise<void> {
  const mine = ++latest;
  out.replaceChildren();
  status.textContent = `Reading ${file.name}`;
  const pinned = pin.value.trim().toLowerCase();
  const onProgress = ({ done, size }: { done: number; size: number }): void => {
    if (mine === latest) status.textContent = `${file.name}: ${done} of ${size}`;
  };
  try {
    const report = await verifyBundleText(file, { pinned: pinned === '' ? null : pinned, onProgress });
    if (mine === latest) show(file.name, report);
  } catch (error) {
    if (mine === latest) status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function show(name: string, report: Report): void {
  status.textContent = name;
  const verdict = element('h2', verdictLine(report));
  verdict.className = report.verdict;
  out.append(verdict);
  if (report.verdict === 'not-a-bundle') return;
  out.append(element('pre', summaryLines(report).join('\n')), findingList(report.findings));
  if (report.findingsLeftOut > 0) out.append(element('p', `And ${report.findingsLeftOut} more.`));
  if (report.ok) for (const limit of LIMITS) out.append(element('p', limit));
}

function findingList(findings: readonly Finding[]): HTMLElement {
  const list = document.createElement('ul');
  for (const finding of findings) {
    const item = element('li', findingLine(finding));
    item.className = finding.level;
    list.append(item);
  }
  return list;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file !== undefined) void verify(file);
});
for (const type of ['dragenter', 'dragover']) {
  drop.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) void verify(file);
});
