/** What the key pages share: finding their section, saying what failed, sending until it is known. */

import { el, focusOn, stage, whenReady } from './dom.ts';
import type { Pending } from './drafts.ts';
import { canMakeKeys } from './keys.ts';
import type { Draw } from './new-key.ts';
import { say } from './say.ts';
import { type Receipt, sendSigned } from './submit.ts';

/** Runs a page's steps in its section; whatever is thrown is said there. */
export function onSection(selector: string, run: (section: HTMLElement, draw: Draw) => Promise<void>): void {
  whenReady(() => {
    const section = document.querySelector<HTMLElement>(selector);
    if (section === null) return;
    const draw = stage(section);
    if (!canMakeKeys()) {
      draw(problem(say('noSecureContext')));
      return;
    }
    run(section, draw).catch((error: unknown) => {
      const box = problem(
        isUnsupported(error) ? say('noKeyAlgorithm') : say('stepFailed', { detail: String(error) }),
      );
      draw(box);
      focusOn(box);
    });
  });
}

function isUnsupported(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotSupportedError';
}

export function problem(message: string): HTMLElement {
  return el('div', { class: 'form-problem', role: 'alert' }, el('p', {}, message));
}

/** Waits for a press of one of the buttons and answers which. */
export function choose(draw: Draw, content: readonly Node[], labels: readonly string[]): Promise<number> {
  const buttons = labels.map((label, n) =>
    el('button', { type: 'button', class: n === 0 ? 'primary' : 'secondary' }, label),
  );
  draw(...content, el('p', { class: 'actions' }, ...buttons.flatMap((button) => [button, ' '])));
  const first = content[0];
  if (first instanceof HTMLElement) focusOn(first);
  return new Promise((resolve) => {
    buttons.forEach((button, n) => {
      button.addEventListener('click', () => resolve(n), { once: true });
    });
  });
}

/** Null when the host refused; the refusal stands on the page. The same bytes go again while no answer is clear. */
export async function sendUntilKnown(draw: Draw, url: string, pending: Pending): Promise<Receipt | null> {
  for (;;) {
    draw(el('p', { role: 'status' }, say('sending')));
    const result = await sendSigned(url, pending);
    if (result.outcome === 'recorded') return result.receipt;
    if (result.outcome === 'refused') {
      const box = problem(result.refusal.message);
      draw(box);
      focusOn(box);
      return null;
    }
    await choose(draw, [problem(say('sendUnknown'))], [say('sendAgain')]);
  }
}
