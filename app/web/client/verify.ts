/** The script of `<section data-verify>`: fetches a bundle, or takes one from the reader, and verifies it here. */
import { isHex32, type ProcessId } from '@sulh/record';
import { verifyBundleText } from '@sulh/verifier/browser';
import { el, focusOn, freshId, requiredData, stage, whenReady } from './dom.ts';
import { clearProblems, showProblems } from './problems.ts';
import { say } from './say.ts';
import { type Asked, reportPart } from './verify-report.ts';

whenReady(() => {
  const section = document.querySelector<HTMLElement>('section[data-verify]');
  if (section !== null) start(section);
});

type Draw = ReturnType<typeof stage>;

function start(section: HTMLElement): void {
  const bundle = requiredData(section, 'bundle');
  const page = section.dataset['process'] || null;
  const pin = pinField();
  const file = fileField();
  const form = el(
    'form',
    { novalidate: true },
    pin.row,
    file.row,
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'submit', class: 'primary' }, say('verifyStart')),
      ' ',
      el('a', { href: bundle, download: '' }, say('verifySave')),
    ),
    el('p', { class: 'hint' }, say('verifyTrust')),
  );
  section.append(form);
  const draw = stage(section);
  let running = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearProblems(form);
    const named = pin.input.value.trim().toLowerCase();
    if (named !== '' && !isHex32(named)) {
      showProblems(form, [{ control: pin.input, message: say('idWrong') }]);
      return;
    }
    if (running) return;
    running = true;
    const own = file.input.files?.[0] ?? null;
    // A file the reader brought may be of any process.
    const asked = { pinned: named === '' ? null : named, page: own === null ? page : null };
    verify(draw, () => (own === null ? fetchBundle(bundle) : Promise.resolve(own)), asked)
      .catch((error: unknown) => draw(problem(say('verifyBroke', { detail: String(error) }))))
      .finally(() => {
        running = false;
      });
  });
}

async function verify(draw: Draw, open: () => Promise<Blob | null>, asked: Asked): Promise<void> {
  const status = el('p', { role: 'status' }, say('verifyFetching'));
  const bar = el('progress', {});
  draw(status, bar);
  const blob = await open().catch(() => null);
  if (blob === null) {
    draw(problem(say('verifyFetchFailed')));
    return;
  }
  const report = await verifyBundleText(blob, {
    pinned: (asked.pinned ?? undefined) as ProcessId | undefined,
    onProgress: ({ done, size }) => {
      bar.max = Math.max(size, 1);
      bar.value = done;
      status.textContent = say('verifyProgress', { done, size });
    },
  });
  const part = reportPart(report, asked);
  draw(part);
  focusOn(part);
}

async function fetchBundle(url: string): Promise<Blob | null> {
  const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
  return response.ok ? response.blob() : null;
}

function pinField(): { row: HTMLElement; input: HTMLInputElement } {
  const id = freshId('pin');
  const hintId = freshId('hint');
  const input = el('input', {
    id,
    type: 'text',
    dir: 'ltr',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': hintId,
  });
  const hint = el('small', { id: hintId, class: 'hint' }, say('verifyPinHint'));
  return {
    row: el('p', { class: 'field' }, el('label', { for: id }, say('verifyPin')), ' ', input, ' ', hint),
    input,
  };
}

function fileField(): { row: HTMLElement; input: HTMLInputElement } {
  const id = freshId('file');
  const input = el('input', { id, type: 'file', accept: '.sulh,application/x-ndjson' });
  return { row: el('p', { class: 'field' }, el('label', { for: id }, say('verifyFile')), ' ', input), input };
}

function problem(message: string): HTMLElement {
  return el('div', { class: 'form-problem', role: 'alert' }, el('p', {}, message));
}
